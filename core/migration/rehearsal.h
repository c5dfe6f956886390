#pragma once

// What a run will really execute, found out by running it on an empty copy of the schema. Offline text cannot show it
// where SQLite re-creates a table from its live definition.

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/migration/live_runner.h"
#include "core/migration/offline_writer.h"

namespace retort::migration {

struct RehearsedStep {
    StepText text;          // statements, then the changes of the version table
    bool reached = false;   // false: an earlier step failed, text is empty
};

struct Rehearsal {
    std::vector<RehearsedStep> steps; // one per step of the plan
    std::optional<Error> error;       // why the last reached step failed; also in its text.incomplete
};

// Copies tables, indexes, views and triggers of one SQLite database into another, empty one; no rows. Virtual tables
// and their shadow tables are not copied: Unsupported.
[[nodiscard]] Result<void> copySchema(sql::Connection& from, sql::Connection& to);

// Runs the plan on scratch, which must hold the schema and no version table, as if the version table held `rows`.
// Statements that fail only because of data are not found this way.
[[nodiscard]] Rehearsal rehearse(const script::MigrationPlan& plan, const std::vector<std::string>& rows, bool purge, sql::Connection& scratch,
                                 const MigrationSettings& settings, const ScriptLoader& load, const JobContext& context = {});

} // namespace retort::migration
