#include "core/project/plan_losses.h"

#include <algorithm>
#include <iterator>

#include "core/migration/step_compiler.h"

namespace retort::project {

PlanLosses lossesOf(const script::MigrationPlan& plan, const migration::MigrationSettings& settings, const migration::ScriptLoader& load, const std::stop_token& stop)
{
    PlanLosses found;
    for (const script::MigrationStep& step : plan.steps) {
        if (!step.node)
            continue;
        const auto source = load(plan.map->revision(*step.node));
        if (!source) {
            found.incomplete = true;
            continue;
        }
        const auto direction = step.isUpgrade ? bindings::Direction::Upgrade : bindings::Direction::Downgrade;
        const bindings::Evaluation evaluation = migration::evaluateStep(*source, direction, settings, false, stop);
        found.incomplete = found.incomplete || evaluation.error.has_value();
        std::ranges::copy(operations::dataLosses(evaluation.operations), std::back_inserter(found.losses));
    }
    return found;
}

} // namespace retort::project
