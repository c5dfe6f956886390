#pragma once

#include <chrono>
#include <optional>
#include <stop_token>

namespace retort::database {

// What every kind of connection can be asked for.
struct ConnectionOptions {
    // Writing fails in the database, whatever the statement.
    bool readOnly = false;
    // How long a statement waits for what another session has locked (then LockTimeout), and how long it may run at all
    // (then Database). Nothing: as the server is set up. SQLite waits for the whole database, and has no second limit.
    std::optional<std::chrono::milliseconds> lockTimeout = {};
    std::optional<std::chrono::milliseconds> statementTimeout = {};
    // For the whole life of the connection: once stopped, it gives up connecting and waiting, and ends long statements
    // (Cancelled), those that begin later too.
    std::stop_token stop = {};
};

} // namespace retort::database
