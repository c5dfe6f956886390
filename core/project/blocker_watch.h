#pragma once

// Tells, while a run is under way, which other sessions its statement has to wait for.

#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "core/database/database_url.h"
#include "core/sql/connection.h"

namespace retort::project {

// Looks a few times a second, in a thread and over a connection of its own, which is only made when the run has lasted a second.
// Where the server does not let this user see other sessions, nothing is told. Ends with its destruction.
class BlockerWatch {
public:
    // Called in the watch's thread when there are other sessions in the way than before; a line for each, as
    // reflection::CatalogTraces::blockers gives them.
    using Told = std::function<void(const std::vector<std::string>& blockers)>;

    // connection: of the run; only asked for its session's number. A database without sessions is not watched.
    BlockerWatch(const database::DatabaseUrl& url, std::filesystem::path folder, const sql::Connection& connection, Told told);

private:
    std::jthread m_thread; // last: it ends before what it uses
};

} // namespace retort::project
