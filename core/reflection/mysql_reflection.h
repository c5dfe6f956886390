#pragma once

// Tables of a live MySQL or MariaDB database as schema objects, read the way SQLAlchemy's mysql dialect reads them. See
// database_catalog.h for what the functions have in common.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/schema/table.h"
#include "core/sql/connection.h"
#include "core/sql/identifier.h"

namespace retort::reflection {

[[nodiscard]] Result<bool> mysqlHasTable(sql::Connection& connection, const sql::QualifiedName& table);
[[nodiscard]] Result<std::vector<std::string>> mysqlTableNames(sql::Connection& connection,
                                                               const std::optional<sql::Identifier>& schema);
[[nodiscard]] Result<std::vector<std::string>> mysqlViewNames(sql::Connection& connection,
                                                              const std::optional<sql::Identifier>& schema);

// Columns, primary key, foreign keys, unique and check constraints and indexes of one table (or the columns of a view),
// from information_schema. Errors: NotFound, Database.
[[nodiscard]] Result<schema::Table> reflectMysqlTable(sql::Connection& connection, const sql::QualifiedName& table);

// Several at once, in as many queries as for one. Those that are not there are left out; any order.
[[nodiscard]] Result<std::vector<schema::Table>> reflectMysqlTables(sql::Connection& connection, std::span<const sql::QualifiedName> tables);

} // namespace retort::reflection
