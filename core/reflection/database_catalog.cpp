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

// Every dialect whose catalogue can be read: one line each.
constexpr auto catalogs = std::to_array<DatabaseCatalog>({
    {"sqlite", &sqliteHasTable, &sqliteTableNames, &sqliteViewNames, &reflectSqliteTable, &sqliteNotReflected, &sqliteTraces},
    {"postgresql", &postgresqlHasTable, &postgresqlTableNames, &postgresqlViewNames, &reflectPostgresqlTable, nullptr, &postgresqlTraces},
    {"mysql", &mysqlHasTable, &mysqlTableNames, &mysqlViewNames, &reflectMysqlTable, nullptr, &mysqlTraces},
    {"mariadb", &mysqlHasTable, &mysqlTableNames, &mysqlViewNames, &reflectMysqlTable, nullptr, &mysqlTraces},
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
