#include "core/project/blocker_watch.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "core/database/open_database.h"
#include "core/reflection/database_catalog.h"

namespace retort::project {

namespace {

constexpr auto patience = std::chrono::seconds(1); // most runs are over by then
constexpr auto interval = std::chrono::milliseconds(300);

// False when it was asked to stop.
bool pause(const std::stop_token& stop, std::chrono::milliseconds time)
{
    std::mutex mutex;
    std::condition_variable_any bell;
    std::unique_lock lock(mutex);
    bell.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

void watch(const std::stop_token& stop, const database::DatabaseUrl& url, const std::filesystem::path& folder, std::uint64_t session,
           const BlockerWatch::Told& told)
{
    if (!pause(stop, patience))
        return;
    const auto connection = database::openDatabase(url, folder, {.common = {.readOnly = true, .stop = stop}, .sqlite = {}});
    if (!connection)
        return;
    const auto catalog = reflection::catalogOf(**connection);
    if (!catalog || !(*catalog)->traces->blockers)
        return;
    std::vector<std::string> known;
    do {
        auto blockers = (*catalog)->traces->blockers(**connection, session);
        if (!blockers)
            return;
        if (*blockers != known && !blockers->empty())
            told(*blockers);
        known = *std::move(blockers);
    } while (pause(stop, interval));
}

} // namespace

BlockerWatch::BlockerWatch(const database::DatabaseUrl& url, std::filesystem::path folder, const sql::Connection& connection, Told told)
{
    if (const std::uint64_t session = connection.sessionId(); session != 0)
        m_thread = std::jthread([url, folder = std::move(folder), session, told = std::move(told)](const std::stop_token& stop) {
            watch(stop, url, folder, session, told);
        });
}

} // namespace retort::project
