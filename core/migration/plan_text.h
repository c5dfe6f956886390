#pragma once

// What a run is going to execute where it cannot be rehearsed: the schema of a server is not copied aside, and nothing is
// run there only to be shown.

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/migration/offline_writer.h"
#include "core/migration/settings.h"
#include "core/script/plan.h"

namespace retort::migration {

struct PlanText {
    std::vector<StepText> steps; // one per step of the plan: statements, then the changes of the version table
    // Why the plan cannot run: a script that cannot be evaluated or compiled, or rows that it does not fit. Also in the
    // step's `incomplete`. A script that reads the database is no error: what is known of it stands in the text, and a
    // warning says from which line on the run itself decides.
    std::optional<Error> error;
};

// rows: what the version table holds. settings are those of the live run.
[[nodiscard]] PlanText describePlan(const script::MigrationPlan& plan, const std::vector<std::string>& rows, const MigrationSettings& settings,
                                    const ScriptLoader& load, const std::stop_token& stop = {});

} // namespace retort::migration
