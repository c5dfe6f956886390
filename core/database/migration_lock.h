#pragma once

// Mutual exclusion between runs on one database, which Alembic has not. Servers keep the lock for as long as the
// connection that took it lives, and that connection does nothing else, so a run that is killed leaves no lock behind:
// PostgreSQL pg_advisory_lock (session level, so that CREATE INDEX CONCURRENTLY still works), MySQL and MariaDB
// GET_LOCK. SQLite has no such locks: a file beside the database, which tells the process that made it.
//
// It keeps runs of Retort apart; Alembic's own does not look for it.

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/error.h"
#include "core/database/database_url.h"

namespace retort::database {

struct MigrationLockOptions {
    // Databases may hold several version tables; each has a lock of its own.
    std::string versionTable = "alembic_version";
    std::optional<std::string> versionTableSchema = {};
    // How long to wait for another run to end; zero: not at all.
    std::chrono::milliseconds wait = std::chrono::milliseconds(0);
    std::stop_token stop = {};
    // Told once, when there is something to wait for: who holds the lock.
    std::function<void(const std::string& holder)> waiting = {};
};

// Held until it is destroyed, which happens in the thread that took it.
class MigrationLock {
public:
    // Opens a connection of its own where a server keeps the lock. Null: nothing to lock, a database in memory. Fails
    // with Conflict, which says who holds the lock, when the wait is over; Cancelled when stopped; Database or Io when
    // the lock could not be asked for.
    [[nodiscard]] static Result<std::unique_ptr<MigrationLock>>
    acquire(const DatabaseUrl& url, const std::filesystem::path& folder, const MigrationLockOptions& options);
    // The same for who changes nothing and only wants nobody else to be at it now: a file is looked at and not made, so that
    // folders may be read-only, and null is given for it.
    [[nodiscard]] static Result<std::unique_ptr<MigrationLock>>
    look(const DatabaseUrl& url, const std::filesystem::path& folder, const MigrationLockOptions& options);

    virtual ~MigrationLock() = default;
    MigrationLock(const MigrationLock&) = delete;
    MigrationLock& operator=(const MigrationLock&) = delete;

protected:
    MigrationLock() = default;
    // Tries until it is locked or the wait is over.
    [[nodiscard]] static Result<std::unique_ptr<MigrationLock>> waitFor(std::unique_ptr<MigrationLock> lock, const MigrationLockOptions& options);

    // One attempt, which does not wait.
    [[nodiscard]] virtual Result<bool> tryLock() = 0;
    // "process 4711 on db1, retort": who holds it, as far as can be told.
    [[nodiscard]] virtual std::string holder() = 0;
};

} // namespace retort::database
