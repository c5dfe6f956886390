#pragma once

// Tables of a live SQLite database as schema objects, read the way SQLAlchemy's sqlite dialect reads them: pragmas for
// what they tell, the text of CREATE TABLE for the rest. What SQLAlchemy does not see is not invented here either, but
// sqliteNotReflected() says so. These functions run SQL on the connection's thread and keep nothing.

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/schema/table.h"
#include "core/sql/connection.h"
#include "core/sql/identifier.h"

namespace retort::reflection {

// Columns, primary key, foreign keys, unique and check constraints and indexes of one table (or the columns of a view).
// Constraints have rising creationOrder: primary key, foreign keys, unique constraints, checks. Default expressions,
// checks and index predicates are TextClauses that print exactly the database's text. Errors: NotFound, Database.
[[nodiscard]] Result<schema::Table> reflectSqliteTable(sql::Connection& connection, const sql::QualifiedName& table);

// What a table rebuilt from reflectSqliteTable() would lack, one sentence each: triggers, views that read the table,
// expression indexes, collations, AUTOINCREMENT, STRICT, inline foreign key options ... Empty when nothing is lost.
[[nodiscard]] Result<std::vector<std::string>> sqliteNotReflected(sql::Connection& connection,
                                                                  const sql::QualifiedName& table);

// The columns of each UNIQUE constraint, also of those that SQLAlchemy does not see in the table's text.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> sqliteUniqueColumns(sql::Connection& connection, const sql::QualifiedName& table);

// As sqliteNotReflected(), without what depends on the table (triggers and views) and without UNIQUE constraints.
[[nodiscard]] Result<std::vector<std::string>> sqliteTableLosses(sql::Connection& connection, const sql::QualifiedName& table);

// A table of that name in any case. schema: an attached database, empty for main.
[[nodiscard]] Result<bool> sqliteHasTable(sql::Connection& connection, const sql::QualifiedName& table);
// The user's tables by name, without SQLite's own. schema: an attached database, empty for main.
[[nodiscard]] Result<std::vector<std::string>>
sqliteTableNames(sql::Connection& connection, const std::optional<sql::Identifier>& schema = std::nullopt);
// The views by name.
[[nodiscard]] Result<std::vector<std::string>>
sqliteViewNames(sql::Connection& connection, const std::optional<sql::Identifier>& schema = std::nullopt);

} // namespace retort::reflection
