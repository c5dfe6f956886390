#pragma once

// What a database says of itself when it is asked: for the test of a connection.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/database/database_url.h"
#include "core/sql/connection.h"

namespace retort::database {

struct ConnectionReport {
    // How runs keep out of each other's way there.
    enum class Lock {
        Advisory, // PostgreSQL
        Named,    // GET_LOCK
        File,     // beside an SQLite file
        None,     // it cannot be taken; lockProblem says why
    };
    enum class Encryption {
        NotNeeded, // a file, or a way that does not leave this machine
        Off,
        On,
    };

    sql::ServerInfo server;
    bool transactionalDdl = false; // a step that fails leaves nothing behind
    Lock lock = Lock::None;
    std::string lockProblem;
    std::optional<std::int64_t> bytes; // of the database; nothing: it does not tell us
    Encryption encryption = Encryption::NotNeeded;
    std::string encryptionDetails; // "TLSv1.3, TLS_AES_256_GCM_SHA384"
    bool writable = true;          // a standby or a read-only file is not, whatever the connection was opened for
};

// Asks over an open connection, in its thread. Changes nothing; a lock is taken for a moment to see that it can be. Errors:
// the connection was lost. What the server merely does not tell is missing in the report.
[[nodiscard]] Result<ConnectionReport> reportOn(sql::Connection& connection, const DatabaseUrl& url, const std::filesystem::path& folder);

} // namespace retort::database
