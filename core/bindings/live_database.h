#pragma once

// The database of a live run, as a script that is being evaluated sees it: its operations are carried out as they are
// asked for, and what it reads are the rows that are there. Implemented by core/migration.

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/operations/operation.h"
#include "core/schema/table.h"
#include "core/sql/connection.h"

namespace retort::bindings {

// Used by the thread that evaluates, between two of the script's expressions. Errors with ErrorCode::Database become
// exceptions that the script may catch; all others end the evaluation.
class LiveDatabase {
public:
    virtual ~LiveDatabase() = default;

    // The result of the operation's last statement: rows for a query.
    [[nodiscard]] virtual Result<sql::ResultSet> perform(const operations::Operation& operation) = 0;
    // autocommit_block(): what is performed between the two runs outside of a transaction.
    [[nodiscard]] virtual Result<void> beginAutocommit(operations::OperationSource source) = 0;
    [[nodiscard]] virtual Result<void> endAutocommit(operations::OperationSource source) = 0;

    // The table (or view) as SQLAlchemy's inspector sees it. NotFound: there is none of that name.
    [[nodiscard]] virtual Result<schema::Table> reflect(const sql::QualifiedName& table) = 0;
    // Without SQLite's own tables, sorted by name.
    [[nodiscard]] virtual Result<std::vector<std::string>> tableNames(const std::optional<sql::Identifier>& schema) = 0;
    [[nodiscard]] virtual Result<std::vector<std::string>> viewNames(const std::optional<sql::Identifier>& schema) = 0;
};

} // namespace retort::bindings
