#pragma once

// What a run would take away from a database, to be confirmed before it does so in production.

#include <stop_token>
#include <vector>

#include "core/migration/settings.h"
#include "core/operations/data_loss.h"
#include "core/script/plan.h"

namespace retort::project {

struct PlanLosses {
    std::vector<operations::DataLoss> losses; // in the order of the steps
    // Not every step can be told in advance: a script reads the database, or cannot be evaluated.
    bool incomplete = false;

    // Whether somebody has to say yes to it.
    [[nodiscard]] bool any() const { return !losses.empty() || incomplete; }
};

// Evaluates the scripts of the plan, with the settings of the live run.
[[nodiscard]] PlanLosses lossesOf(const script::MigrationPlan& plan, const migration::MigrationSettings& settings,
                                 const migration::ScriptLoader& load, const std::stop_token& stop = {});

} // namespace retort::project
