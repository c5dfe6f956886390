#pragma once

#include <libpq-fe.h>

#include "core/base/error.h"
#include "core/database/postgresql_location.h"

namespace retort::database {

// The server's words for a statement that failed, with its detail and hint, and SQLSTATE at the end: "relation "t" does
// not exist (SQLSTATE 42P01)". ErrorCode::Database, or
// LockTimeout.
[[nodiscard]] Error postgresqlError(const PGresult* result);
// The same for what has no result, from the connection's own words.
[[nodiscard]] Error postgresqlError(const PGconn* connection);
// Why no connection could be made: where, what, what to do about it; caused by libpq's or the server's words.
[[nodiscard]] Error postgresqlConnectError(const PostgresqlLocation& location, const PGconn* connection);

} // namespace retort::database
