#pragma once

#include <filesystem>
#include <memory>

#include "core/base/error.h"
#include "core/database/connection_options.h"
#include "core/database/database_url.h"
#include "core/database/sqlite_connection.h"
#include "core/sql/connection.h"

namespace retort::database {

struct OpenOptions {
    ConnectionOptions common = {};
    SqliteOptions sqlite = {}; // its readOnly and stop are taken from common
};

// Opens the database that a URL names, in the calling thread, which then owns the connection. Relative SQLite paths are
// relative to folder. Errors are those of the connection's own open(); Unsupported, with a sentence, for dialects that
// Retort only writes SQL for (mssql, oracle).
[[nodiscard]] Result<std::unique_ptr<sql::Connection>> openDatabase(const DatabaseUrl& url, const std::filesystem::path& folder,
                                                                    const OpenOptions& options = {});

// Whether openDatabase() has a way to a dialect, by SQLAlchemy's name of it.
[[nodiscard]] bool canConnectTo(std::string_view dialect);

} // namespace retort::database
