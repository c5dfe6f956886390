#pragma once

// Tables of a live PostgreSQL database as schema objects, read the way SQLAlchemy's postgresql dialect reads them, from
// pg_catalog. See database_catalog.h for what the functions have in common.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/reflection/database_schema.h"
#include "core/schema/table.h"
#include "core/sql/connection.h"
#include "core/sql/identifier.h"

namespace retort::reflection {

[[nodiscard]] Result<bool> postgresqlHasTable(sql::Connection& connection, const sql::QualifiedName& table);
[[nodiscard]] Result<std::vector<std::string>> postgresqlTableNames(sql::Connection& connection,
                                                                    const std::optional<sql::Identifier>& schema);
[[nodiscard]] Result<std::vector<std::string>> postgresqlViewNames(sql::Connection& connection,
                                                                   const std::optional<sql::Identifier>& schema);

// Columns, primary key, foreign keys, unique and check constraints and indexes of one table (or the columns of a view).
// Default expressions, checks and predicates are TextClauses that print the server's text. A column whose type Retort has
// no class for (a domain, a range of one's own, an extension's) has NullType, as in SQLAlchemy. Errors: NotFound,
// Database.
[[nodiscard]] Result<schema::Table> reflectPostgresqlTable(sql::Connection& connection, const sql::QualifiedName& table);

// Several at once, in as many queries as for one. Those that are not there are left out; any order.
[[nodiscard]] Result<std::vector<schema::Table>> reflectPostgresqlTables(sql::Connection& connection, std::span<const sql::QualifiedName> tables);

// By the text of nextval('...'::regclass). alembic ddl/postgresql.py: autogen_column_reflect
[[nodiscard]] Result<std::map<std::string, OwnedSequence>> postgresqlOwnedSequences(sql::Connection& connection);
[[nodiscard]] Result<std::vector<sql::QualifiedName>> postgresqlSequences(sql::Connection& connection);

} // namespace retort::reflection
