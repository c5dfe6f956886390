#pragma once

#include <stop_token>

namespace retort::database {

// What every kind of connection can be asked for.
struct ConnectionOptions {
    // Writing fails in the database, whatever the statement.
    bool readOnly = false;
    // For the whole life of the connection: once stopped, it gives up connecting and waiting, and ends long statements
    // (Cancelled), those that begin later too.
    std::stop_token stop = {};
};

} // namespace retort::database
