#include "core/database/open_database.h"

#include "core/database/sqlite_location.h"

namespace retort::database {

Result<std::unique_ptr<sql::Connection>> openDatabase(const DatabaseUrl& url, const std::filesystem::path& folder,
                                                      const SqliteOptions& options)
{
    RETORT_TRY(const std::string dialect, url.dialectName());
    if (dialect != "sqlite")
        return fail(ErrorCode::Unsupported, "Retort cannot connect to " + dialect
                                                + " yet, only to SQLite; its SQL can be written without a connection ("
                                                + url.displayText() + ")");
    RETORT_TRY(const SqliteLocation location, sqliteLocation(url, folder));
    RETORT_TRY(std::unique_ptr<SqliteConnection> connection, SqliteConnection::open(location, options));
    return connection;
}

} // namespace retort::database
