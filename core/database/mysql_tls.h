#pragma once

#include "core/database/mysql_location.h"

struct st_mysql;

namespace retort::database {

// Tells a handle that is not connected yet what TLS its connection is to have. Where the location wants the server's
// certificate or its host verified, that happens here and not as Connector/C does it: the library has one switch for both,
// and leaves the host out on addresses of this machine. The handle keeps no reference to the location.
void setMysqlTls(st_mysql* handle, const MysqlLocation& location);

// Of a connection that was made: TLS is asked for and it has none. With a library that is not built with OpenSSL that is
// only known afterwards.
[[nodiscard]] bool lacksMysqlTls(st_mysql* handle, const MysqlLocation& location);

// A file that the location names for TLS and that cannot be read, as "the file /nowhere.pem (ssl_ca in the database URL)
// cannot be read: No such file or directory"; empty when there is none. The library does not say which it was.
[[nodiscard]] std::string unreadableTlsFile(const MysqlLocation& location);

} // namespace retort::database
