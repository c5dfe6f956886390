#include "core/dialects/registry.h"

#include <algorithm>

#include "core/dialects/mssql/mssql_dialect.h"
#include "core/dialects/mysql/mysql_dialect.h"
#include "core/dialects/oracle/oracle_dialect.h"
#include "core/dialects/postgresql/postgresql_dialect.h"
#include "core/dialects/sqlite/sqlite_dialect.h"

namespace retort::dialects {

namespace {

struct Entry {
    std::string_view name;
    std::unique_ptr<Dialect> (*make)(DialectSettings);
};

// Every dialect Retort knows of: one line each.
constexpr Entry entries[] = {
    {"sqlite", &makeSqliteDialect},   {"postgresql", &makePostgresqlDialect}, {"mysql", &makeMysqlDialect},
    {"mariadb", &makeMariadbDialect}, {"mssql", &makeMssqlDialect},           {"oracle", &makeOracleDialect},
};

} // namespace

Result<std::unique_ptr<Dialect>> findDialect(std::string_view name, DialectSettings settings)
{
    const std::string_view dialect = name.substr(0, name.find('+'));
    const auto found = std::ranges::find(entries, dialect, &Entry::name);
    if (found == std::end(entries))
        return fail(ErrorCode::InvalidArgument, "Can't load plugin: sqlalchemy.dialects:" + std::string(dialect));
    return found->make(settings);
}

std::vector<std::string_view> dialectNames()
{
    std::vector<std::string_view> names;
    for (const Entry& entry : entries)
        names.push_back(entry.name);
    return names;
}

} // namespace retort::dialects
