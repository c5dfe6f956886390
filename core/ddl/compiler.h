#pragma once

// Operations to SQL statements, as Alembic's toimpl.py and its per-dialect impl classes do it.

#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/operations/operation.h"
#include "core/schema/naming_convention.h"
#include "core/schema/table.h"

namespace retort::dialects {
class Dialect;
}

namespace retort::ddl {

// One statement for the server, exactly as SQLAlchemy compiles it (leading newline, tabs, no terminator). The offline
// writer turns it into text (tabs to blanks, stripped, ';'); a live run executes it as it is.
struct SqlStatement {
    enum class Kind {
        Sql,
        BeginAutocommit, // from here on outside of a transaction; text is empty
        EndAutocommit,   // back into one; text is empty
    };
    std::string text;
    operations::OperationSource source;
    Kind kind = Kind::Sql;
    // Live runs: to be executed when this statement fails (the temporary table of a move-and-copy); empty: nothing.
    std::string onFailure;
};

// Something Alembic does in silence and that loses data or objects (a trigger dropped by move-and-copy ...).
struct DdlWarning {
    std::string message;
    operations::OperationSource source;
};

// Gives live tables to move-and-copy batches. Errors: NotFound when there is no such table.
class TableSource {
public:
    virtual ~TableSource() = default;
    [[nodiscard]] virtual Result<schema::Table> reflect(const sql::QualifiedName& table) = 0;
    // What reflect() cannot carry over: triggers, views, partial or expression indexes, as sentences.
    [[nodiscard]] virtual Result<std::vector<std::string>> notReflected(const sql::QualifiedName& table) = 0;
};

struct CompilerSettings {
    bool offline = true;
    bool literalBinds = true;     // context.configure(literal_binds=...)
    bool doublePercents = false;  // paramstyle format/pyformat, see inventory CTX-41
    schema::NamingConvention naming;
};

// Compiles the operations of one run in order; keeps the memo of named types that were created in it (TYP-30), so one
// Compiler serves one run and one thread. dialect and tables must outlive it; tables is null offline.
class Compiler {
public:
    Compiler(const dialects::Dialect& dialect, CompilerSettings settings, TableSource* tables = nullptr);
    ~Compiler();
    Compiler(Compiler&&) noexcept;
    Compiler& operator=(Compiler&&) noexcept;

    // The statements of one operation. Errors: Compile or Unsupported, worded as SQLAlchemy or Alembic words them.
    // For a live move-and-copy batch the table is reflected at this moment, so compile and run operations one by one.
    [[nodiscard]] Result<std::vector<SqlStatement>> compile(const operations::Operation& operation);

    [[nodiscard]] const std::vector<DdlWarning>& warnings() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace retort::ddl
