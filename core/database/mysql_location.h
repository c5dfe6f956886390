#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/database/database_url.h"
#include "core/database/secret.h"

namespace retort::database {

// Where a MySQL or MariaDB database is and how to get in: a value, without a connection.
struct MysqlLocation {
    bool mustBeMariadb = false; // a mariadb:// URL: SQLAlchemy refuses a MySQL behind it
    std::string host;           // empty: this machine
    unsigned int port = 0;      // 0: 3306
    std::string socket;
    bool overTcp = false; // this machine too: what drivers written in Python do, where C libraries take the socket
    std::string user;
    std::optional<Secret> password;
    std::string database; // empty: none is chosen

    // Seconds. PyMySQL waits 10 for a connection; other drivers as long as the system lets them, but nobody can stop
    // Connector/C while it looks a name up.
    unsigned int connectTimeout = 10;
    unsigned int readTimeout = 0; // 0: none
    unsigned int writeTimeout = 0;
    bool compress = false;
    bool localInfile = false; // otherwise a server could ask for any file
    std::string programName = "retort";

    struct Tls {
        bool required = false;
        bool preferred = false; // where the server has it
        bool disabled = false;
        bool verifyCertificate = false; // of an authority that is trusted (ca, caPath, else the system's), and in its time
        bool verifyHost = false;        // and for that host; never without the one above
        std::string ca, caPath, certificate, key, keyPassword, cipher, crl, crlPath, version;
    };
    Tls tls;
    std::vector<std::string> sessionStatements; // run on the new connection: init_command, sql_mode, ...

    // "db.example:3306, database shop", for messages.
    [[nodiscard]] std::string where() const;
};

// Reads a URL as SQLAlchemy and the driver that it names would (mysqldb, that is mysqlclient, when it names none; pymysql,
// aiomysql, asyncmy, mysqlconnector, mariadbconnector). Errors: Configuration for options that the driver would refuse and
// for values that are not of their kind, Unsupported for drivers that are not known and for options that are known but not
// followed here.
[[nodiscard]] Result<MysqlLocation> mysqlLocation(const DatabaseUrl& url);

} // namespace retort::database
