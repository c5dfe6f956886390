#pragma once

// From a command to the project's databases: what Alembic's EnvironmentContext and env.py do for it.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_context.h"
#include "core/database/migration_lock.h"
#include "core/migration/settings.h"
#include "core/project/broken_runs.h"
#include "core/project/project.h"
#include "core/project/run_targets.h"
#include "core/sql/connection.h"

namespace retort::cli {

// The project with its env.py read; logging is set up from here on, as env.py would do it.
[[nodiscard]] Result<std::shared_ptr<const project::Project>> openProject(CommandContext& context);

// The databases that env.py configures for this run. What could not be read of it is said on stderr. What env.py prints
// is printed by forEachTarget().
[[nodiscard]] Result<project::RunTargets> findTargets(const CommandContext& context, const project::Project& project,
                                                      bool offline, const std::optional<std::string>& tag);

// Calls `run` for one database after the other, with what env.py prints in between; ends at the first error.
[[nodiscard]] Result<void> forEachTarget(const CommandContext& context, const project::RunTargets& targets,
                                         const std::function<Result<void>(const project::RunTarget&)>& run);

// Prints what env.py prints and logs what it logs.
void relay(const CommandContext& context, const bindings::SpokenText& said);

struct LiveDatabase {
    database::DatabaseUrl url;
    migration::MigrationSettings settings;
    std::unique_ptr<database::MigrationLock> lock; // not with Read; null too for a database in memory
    std::unique_ptr<sql::Connection> connection;
    std::vector<std::string> rows; // of the version table, as it stood when it was opened
    // Not with Read: the last run, if it did not come to its end.
    std::optional<project::BrokenRunFound> broken;
    // With WriteIfNeeded: why nothing may be changed. The folder of an SQLite file cannot be written, so that no lock keeps
    // others out; who finds that there is something to do ends with this.
    std::optional<Error> unwritable;
};

enum class Access {
    Read,
    Look,          // Read, while no run of Retort is under way, with what is left of the last one; changes nothing on disk
    WriteIfNeeded, // Write, but where nothing can be written there may be nothing to write: see LiveDatabase::unwritable
    Write,
};

// What a version table with rows that are no identifiers counts as.
enum class Illegible { Fails, Empty };

// Connects to the database of a target and reads its version table. With Read and Look, a missing SQLite file is not created.
// With the others, other runs of Retort are kept out first, and all but Read wait for one that is under way as long as
// --lock-wait says. A last run that left nothing half done is forgotten by who may write, once it is in `broken`.
[[nodiscard]] Result<LiveDatabase> openLiveDatabase(const CommandContext& context, const project::Project& project,
                                                    const project::RunTarget& target, Access access, Illegible illegible = Illegible::Fails);

// Fails (Conflict) when the last run broke off in the middle of a revision, and says what to do. One that broke off between
// two revisions, or changed nothing, is only told of.
[[nodiscard]] Result<void> requireWhole(const CommandContext& context, const LiveDatabase& live);

// Says on stderr that a run on this database has not come to its end: its version table does not tell the whole of it. Looks into
// the journal only. settings: of the target.
void warnOfOpenRun(const CommandContext& context, const project::Project& project, const database::DatabaseUrl& url,
                   const migration::MigrationSettings& settings);

// findTargets, openLiveDatabase with Read and `use`, for every database.
[[nodiscard]] Result<void> forEachDatabase(const CommandContext& context, const project::Project& project,
                                           const std::function<Result<void>(const LiveDatabase&)>& use);

} // namespace retort::cli
