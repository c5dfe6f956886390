#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace retort::database {

// The SQL functions that SQLAlchemy adds to every SQLite connection, and that migrated databases therefore may use in
// constraints and indexes: regexp(pattern, text), and floor() giving an integer. PCRE2 stands in for Python's re.
[[nodiscard]] Result<void> registerSqlAlchemyFunctions(sqlite3* handle);

} // namespace retort::database
