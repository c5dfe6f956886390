#pragma once

// A backup that is restored into a new database, which then takes the place of the present one: the same for the command line
// and the window. In two parts, since nobody may be connected to the present one in the second: the caller closes his own
// connection between them. Both block.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/backup/backup_method.h"
#include "core/database/migration_lock.h"
#include "core/migration/settings.h"

namespace retort::project {

// Called when the migration lock is wanted; null: there is none to be had or needed.
using TakeLock = std::function<Result<std::unique_ptr<database::MigrationLock>>()>;

// Checks first that the present database can make room, which is better known before hours of work than after. Then makes the
// new one, under a name that nobody will know it by, with the migration lock held. ownSession: of BackupMethod::checkSwap().
// On failure nothing has changed, and no new database is left.
[[nodiscard]] Result<backup::NewDatabaseReport> restoreForSwap(const backup::BackupMethod& method, const backup::Subject& subject, const QString& folder, const QString& id,
                                                               std::uint64_t ownSession, const TakeLock& takeLock, const JobContext& context);

struct SwapReport {
    std::string kept;               // what the former database is called now; for SQLite an absolute path
    std::vector<std::string> notes; // what the user should know
};
// Runs that broke off are forgotten: they led to what is gone. In the time between the two parts the lock is nobody's: it is kept by
// a connection, and a database with connections gets no other name; whoever comes in then makes this fail. The new database
// then stays, and the error says so: making it took the most of the time.
[[nodiscard]] Result<SwapReport> putInPlace(const backup::BackupMethod& method, const backup::Subject& subject, const migration::MigrationSettings& settings,
                                            const std::string& made, const JobContext& context);

} // namespace retort::project
