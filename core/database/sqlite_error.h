#pragma once

#include <string>

#include "core/base/error.h"

struct sqlite3;

namespace retort::database {

// "SQLITE_CONSTRAINT_UNIQUE" for 2067; the primary code's name for extended codes that are not in the table.
[[nodiscard]] std::string sqliteCodeName(int extendedCode);

// What the connection's last call failed with, in SQLite's words; the code follows in brackets unless it says nothing
// ("no such table: a", "UNIQUE constraint failed: a.b (SQLITE_CONSTRAINT_UNIQUE, 2067)"). ErrorCode::Cancelled for an
// interrupted statement, LockTimeout for a database that stayed locked, else Database.
[[nodiscard]] Error sqliteError(sqlite3* handle);
// The same for a code that came without a connection.
[[nodiscard]] Error sqliteError(int extendedCode, const std::string& words);

} // namespace retort::database
