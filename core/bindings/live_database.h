#pragma once

// What a script that is being evaluated can see of a database. Implemented by core/migration.

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/operations/operation.h"
#include "core/schema/table.h"
#include "core/sql/connection.h"

namespace retort::bindings {

// All of this is used by the thread that evaluates, between two of the script's expressions. Errors with
// ErrorCode::Database become exceptions that the script may catch; all others end the evaluation.

// Its structure: of a real database, or one that is assumed.
class DatabaseStructure {
public:
    virtual ~DatabaseStructure() = default;

    // The table (or view) as SQLAlchemy's inspector sees it. NotFound: there is none of that name.
    [[nodiscard]] virtual Result<schema::Table> reflect(const sql::QualifiedName& table) = 0;
    // Whether reflect() would find it; cheaper where that can be asked.
    [[nodiscard]] virtual Result<bool> hasTable(const sql::QualifiedName& table)
    {
        auto found = reflect(table);
        if (!found && found.error().code != ErrorCode::NotFound)
            return std::unexpected(std::move(found).error());
        return found.has_value();
    }
    // Without the database's own tables, sorted by name.
    [[nodiscard]] virtual Result<std::vector<std::string>> tableNames(const std::optional<sql::Identifier>& schema) = 0;
    [[nodiscard]] virtual Result<std::vector<std::string>> viewNames(const std::optional<sql::Identifier>& schema) = 0;
};

// The database of a live run: the script's operations are carried out as they are asked for, and what it reads are the
// rows that are there.
class LiveDatabase : public DatabaseStructure {
public:
    // The result of the operation's last statement: rows for a query.
    [[nodiscard]] virtual Result<sql::ResultSet> perform(const operations::Operation& operation) = 0;
    // autocommit_block(): what is performed between the two runs outside of a transaction.
    [[nodiscard]] virtual Result<void> beginAutocommit(operations::OperationSource source) = 0;
    [[nodiscard]] virtual Result<void> endAutocommit(operations::OperationSource source) = 0;
};

} // namespace retort::bindings
