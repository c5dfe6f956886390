#include "core/backup/copy_pages.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>

#include "core/backup/inspect.h"
#include "core/database/sqlite_error.h"

namespace retort::backup {

namespace {

using Backup = std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)>;

bool isLock(int code)
{
    const int primary = code & 0xFF;
    return primary == SQLITE_BUSY || primary == SQLITE_LOCKED;
}

Error copyError(int code, const database::SqliteConnection& from, const database::SqliteConnection& to)
{
    const int primary = code & 0xFF;
    const std::string target = to.location().file.string();
    if (isLock(code))
        return Error{.code = ErrorCode::Database,
                     .message = "The database is locked by another connection: " + from.location().file.string()
                                + " or " + target};
    const bool systemRefused = primary == SQLITE_FULL || primary == SQLITE_IOERR || primary == SQLITE_READONLY
                               || primary == SQLITE_CANTOPEN || primary == SQLITE_PERM;
    Error words = database::sqliteError(code, sqlite3_errstr(code));
    if (primary == SQLITE_INTERRUPT)
        return words;
    return Error{.code = systemRefused ? ErrorCode::Io : ErrorCode::Database,
                 .message = "Copying " + from.location().file.string() + " to " + target + " failed"}
        .causedBy(std::move(words));
}

// Steps until done; the code of the step that failed otherwise.
Result<int> stepThrough(sqlite3_backup* backup, const CopyOptions& options, const JobContext& context)
{
    using namespace std::chrono_literals;
    auto waitingSince = std::chrono::steady_clock::now();
    while (true) {
        if (context.stopRequested())
            return cancelled();
        const int code = sqlite3_backup_step(backup, options.pagesPerStep);
        const auto now = std::chrono::steady_clock::now();
        if (code == SQLITE_DONE)
            return code;
        if (isLock(code) && now - waitingSince < options.busyTimeout) {
            std::this_thread::sleep_for(5ms);
            continue;
        }
        if (code != SQLITE_OK)
            return code;
        waitingSince = now;
        const int total = sqlite3_backup_pagecount(backup);
        context.reportProgress(static_cast<std::size_t>(std::max(0, total - sqlite3_backup_remaining(backup))),
                               static_cast<std::size_t>(total), copyPhase);
    }
}

} // namespace

Result<void> copyPages(database::SqliteConnection& from, database::SqliteConnection& to, const CopyOptions& options,
                       const JobContext& context)
{
    Backup backup(sqlite3_backup_init(to.handle(), "main", from.handle(), "main"), &sqlite3_backup_finish);
    if (!backup)
        return std::unexpected(copyError(sqlite3_extended_errcode(to.handle()), from, to));
    RETORT_TRY(const int code,
               stepThrough(backup.get(), options, context)); // finish() undoes what was copied on failure
    const int total = sqlite3_backup_pagecount(backup.get());
    const int finished = sqlite3_backup_finish(backup.release());
    if (code != SQLITE_DONE)
        return std::unexpected(copyError(code, from, to));
    if (finished != SQLITE_OK)
        return std::unexpected(copyError(finished, from, to));
    context.reportProgress(static_cast<std::size_t>(total), static_cast<std::size_t>(total), copyPhase);
    return {};
}

} // namespace retort::backup
