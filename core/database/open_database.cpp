#include "core/database/open_database.h"

#include <algorithm>
#include <array>

#include "core/database/mysql_connection.h"
#include "core/database/postgresql_connection.h"
#include "core/database/sqlite_location.h"

namespace retort::database {

namespace {

using Opened = Result<std::unique_ptr<sql::Connection>>;

Opened openSqlite(const DatabaseUrl& url, const std::filesystem::path& folder, const OpenOptions& options)
{
    RETORT_TRY(const SqliteLocation location, sqliteLocation(url, folder));
    SqliteOptions own = options.sqlite;
    own.readOnly = options.common.readOnly;
    own.stop = options.common.stop;
    own.busyTimeout = options.common.lockTimeout.value_or(own.busyTimeout);
    return SqliteConnection::open(location, own);
}

Opened openPostgresql(const DatabaseUrl& url, const std::filesystem::path&, const OpenOptions& options)
{
    RETORT_TRY(const PostgresqlLocation location, postgresqlLocation(url));
    return PostgresqlConnection::open(location, options.common);
}

Opened openMysql(const DatabaseUrl& url, const std::filesystem::path&, const OpenOptions& options)
{
    RETORT_TRY(const MysqlLocation location, mysqlLocation(url));
    return MysqlConnection::open(location, options.common);
}

struct Opener {
    std::string_view dialect;
    Opened (*open)(const DatabaseUrl& url, const std::filesystem::path& folder, const OpenOptions& options);
};
// Every dialect that Retort connects to: one line each.
constexpr auto openers = std::to_array<Opener>({
    {"sqlite", &openSqlite},
    {"postgresql", &openPostgresql},
    {"mysql", &openMysql},
    {"mariadb", &openMysql},
});

} // namespace

Opened openDatabase(const DatabaseUrl& url, const std::filesystem::path& folder, const OpenOptions& options)
{
    RETORT_TRY(const std::string dialect, url.dialectName());
    const auto opener = std::ranges::find(openers, dialect, &Opener::dialect);
    if (opener == openers.end())
        return fail(ErrorCode::Unsupported, "Retort cannot connect to " + dialect
                                                + " yet; its SQL can be written without a connection (" + url.displayText() + ")");
    return opener->open(url, folder, options);
}

bool canConnectTo(std::string_view dialect)
{
    return std::ranges::contains(openers, dialect, &Opener::dialect);
}

} // namespace retort::database
