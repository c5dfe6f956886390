#pragma once

// What a live database of any dialect holds, asked for the way SQLAlchemy's inspector asks. These functions run SQL on the
// connection's thread and keep nothing.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/schema/table.h"
#include "core/sql/connection.h"
#include "core/sql/identifier.h"

namespace retort::reflection {

// The questions of one dialect. Without a schema they are about the default one (PostgreSQL: the search path). A null
// function: Retort cannot ask that yet.
struct DatabaseCatalog {
    std::string_view dialect;
    // A table, view or what else can be read like one.
    Result<bool> (*hasTable)(sql::Connection& connection, const sql::QualifiedName& table);
    // By name, without the database's own.
    Result<std::vector<std::string>> (*tableNames)(sql::Connection& connection, const std::optional<sql::Identifier>& schema);
    Result<std::vector<std::string>> (*viewNames)(sql::Connection& connection, const std::optional<sql::Identifier>& schema);
    // NotFound: there is none of that name.
    Result<schema::Table> (*reflect)(sql::Connection& connection, const sql::QualifiedName& table);
    // What a table rebuilt from reflect() would lack, one sentence each.
    Result<std::vector<std::string>> (*notReflected)(sql::Connection& connection, const sql::QualifiedName& table);
};

// Unsupported for a dialect that Retort does not connect to.
[[nodiscard]] Result<const DatabaseCatalog*> catalogOf(const sql::Connection& connection);

} // namespace retort::reflection
