#pragma once

// What upgrade, downgrade and stamp have in common: open the project, plan, and either print SQL or run it.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_context.h"
#include "app/cli/database_access.h"
#include "core/migration/live_runner.h"
#include "core/project/run_targets.h"
#include "core/script/plan.h"

namespace retort::cli {

struct MigrationRun {
    using Planner = std::function<Result<script::MigrationPlan>(const script::MapPointer& map, const std::vector<std::string>& rows)>;

    Planner plan;
    std::string command;                     // "upgrade head", for the journal
    bool sql = false;
    std::optional<std::string> start = {};   // with sql: the revision the database is assumed to stand at
    std::optional<std::string> tag = {};
    bool purge = false;
    bool strict = false;                     // with sql: end at the first revision that cannot be written whole
    bool assumeSchema = false;               // with sql: answer questions about the structure from a replay
};

[[nodiscard]] Result<void> runMigrations(CommandContext& context, const MigrationRun& run);

// Runs a plan on a live database, with a journal, and says on standard error what there is to say.
[[nodiscard]] Result<void> runPlanned(const CommandContext& context, const project::Project& project, const LiveDatabase& live,
                                      const script::MigrationPlan& plan, migration::RunOptions options, const std::string& command);

// SQL to standard output, or to the file that env.py names.
[[nodiscard]] Result<void> writeText(const CommandContext& context, const project::Project& project, const project::RunTarget& target,
                                     const std::string& text);

// "from:to" of a revision argument; only one colon is allowed (Alembic dies of a ValueError otherwise).
struct RevisionRange {
    std::optional<std::string> start;
    std::string target;
};
[[nodiscard]] Result<RevisionRange> splitRange(const std::string& text);

} // namespace retort::cli
