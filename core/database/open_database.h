#pragma once

#include <filesystem>
#include <memory>

#include "core/base/error.h"
#include "core/database/database_url.h"
#include "core/database/sqlite_connection.h"
#include "core/sql/connection.h"

namespace retort::database {

// Opens the database that a URL names, in the calling thread, which then owns the connection. Relative SQLite paths are
// relative to folder. SQLite only for now: Unsupported, with a sentence, for the other dialects.
[[nodiscard]] Result<std::unique_ptr<sql::Connection>>
openDatabase(const DatabaseUrl& url, const std::filesystem::path& folder, const SqliteOptions& options = {});

} // namespace retort::database
