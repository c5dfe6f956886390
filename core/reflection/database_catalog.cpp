#include "core/reflection/database_catalog.h"

#include <algorithm>
#include <array>

#include "core/reflection/mysql_reflection.h"
#include "core/reflection/mysql_traces.h"
#include "core/reflection/postgresql_reflection.h"
#include "core/reflection/postgresql_traces.h"
#include "core/reflection/sqlite_reflection.h"
#include "core/reflection/sqlite_traces.h"

namespace retort::reflection {

namespace {

constexpr std::string_view mysqlSchemas = "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA ORDER BY 1";

// Every dialect whose catalogue can be read.
constexpr auto catalogs = std::to_array<DatabaseCatalog>({
    {"sqlite", &sqliteHasTable, &sqliteTableNames, &sqliteViewNames, &reflectSqliteTable, nullptr, &sqliteNotReflected, &sqliteTraces,
     "SELECT 'main'", "SELECT name FROM pragma_database_list WHERE name <> 'temp'", nullptr, nullptr},
    {"postgresql", &postgresqlHasTable, &postgresqlTableNames, &postgresqlViewNames, &reflectPostgresqlTable, &reflectPostgresqlTables, nullptr, &postgresqlTraces,
     "SELECT current_schema()::text", "SELECT nspname::text FROM pg_catalog.pg_namespace WHERE nspname NOT LIKE 'pg\\_%' ORDER BY nspname",
     &postgresqlOwnedSequences, &postgresqlSequences},
    {"mysql", &mysqlHasTable, &mysqlTableNames, &mysqlViewNames, &reflectMysqlTable, &reflectMysqlTables, nullptr, &mysqlTraces, "SELECT DATABASE()", mysqlSchemas, nullptr, nullptr},
    {"mariadb", &mysqlHasTable, &mysqlTableNames, &mysqlViewNames, &reflectMysqlTable, &reflectMysqlTables, nullptr, &mysqlTraces, "SELECT DATABASE()", mysqlSchemas, nullptr, nullptr},
});

} // namespace

Result<const DatabaseCatalog*> catalogOf(const sql::Connection& connection)
{
    const auto found = std::ranges::find(catalogs, connection.dialectName(), &DatabaseCatalog::dialect);
    if (found == catalogs.end())
        return fail(ErrorCode::Unsupported, "Retort cannot read the structure of a live " + std::string(connection.dialectName()) + " database yet.");
    return &*found;
}

} // namespace retort::reflection
