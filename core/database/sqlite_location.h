#pragma once

// What an SQLite URL points at.

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/database/database_url.h"

namespace retort::database {

struct SqliteLocation {
    // Absolute path of the file; empty: a database in memory.
    std::filesystem::path file;
    // Options that go to SQLite in its file: URI ("cache" = "shared"); only from URLs with uri=true.
    std::vector<std::pair<std::string, std::string>> uriOptions = {};
    // timeout=SECONDS in the URL: how long to wait for a lock.
    std::optional<std::chrono::milliseconds> busyTimeout = {};

    [[nodiscard]] bool inMemory() const { return file.empty(); }
};

// Reads an SQLite URL as SQLAlchemy's pysqlite and aiosqlite dialects do: sqlite:///relative.db (to folder), absolute
// sqlite:////path.db, in memory sqlite:// and sqlite:///:memory:, and sqlite:///file:path?mode=ro&uri=true. Fails for a
// user, password, host or port, for another driver (an encrypting one for instance), and for options that these
// dialects do not understand.
[[nodiscard]] Result<SqliteLocation> sqliteLocation(const DatabaseUrl& url, const std::filesystem::path& folder);

} // namespace retort::database
