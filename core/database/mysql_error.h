#pragma once

#include <string>

#include "core/base/error.h"
#include "core/database/mysql_location.h"

struct st_mysql;

namespace retort::database {

// The server's (or Connector/C's) words with their number and SQLSTATE: "Table 'shop.t' doesn't exist (1146, SQLSTATE
// 42S02)". ErrorCode::Database, or LockTimeout.
[[nodiscard]] Error mysqlError(st_mysql* handle);
// Why no connection could be made: where, what, what to do about it; caused by mysqlError().
[[nodiscard]] Error mysqlConnectError(const MysqlLocation& location, st_mysql* handle);
// Whether a number says that there is no connection any more.
[[nodiscard]] bool isLostConnection(unsigned int number);

} // namespace retort::database
