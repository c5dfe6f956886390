#include "core/history/schema_history.h"

#include <algorithm>
#include <utility>

#include "core/migration/step_compiler.h"
#include "core/script/version_rows.h"

namespace retort::history {

namespace {

constexpr std::size_t kept = 64;        // schemas
constexpr std::size_t keptEvery = 200;  // steps of a long replay
constexpr std::size_t starting = 12;    // schemas that a question tries to start from

// The steps from these rows to the revisions, one destination after the other.
Result<std::vector<script::MigrationStep>> stepsTo(const script::MapPointer& map, std::vector<std::string> rows,
                                                   const std::vector<std::string>& revisions)
{
    std::vector<script::MigrationStep> steps;
    script::HeadMaintainer heads(map, std::move(rows));
    for (const std::string& revision : revisions) {
        RETORT_TRY(script::MigrationPlan plan, script::planUpgrade(map, heads.rows(), revision));
        for (script::MigrationStep& step : plan.steps) {
            RETORT_CHECK(heads.apply(step));
            steps.push_back(std::move(step));
        }
    }
    return steps;
}

} // namespace

SchemaHistory::SchemaHistory(script::MapPointer map, migration::MigrationSettings settings, migration::ScriptLoader load)
    : m_map(std::move(map)), m_settings(std::move(settings)), m_load(std::move(load))
{
}

std::vector<SchemaHistory::Known> SchemaHistory::known() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Known> latest(m_known.rbegin(), m_known.rbegin() + static_cast<std::ptrdiff_t>(std::min(m_known.size(), starting)));
    return latest;
}

void SchemaHistory::keep(const std::vector<std::string>& rows, const operations::SchemaModel& schema)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_known, [&](const Known& one) { return one.rows == rows; });
    m_known.push_back({rows, schema});
    if (m_known.size() > kept)
        m_known.erase(m_known.begin());
}

void SchemaHistory::replay(const script::MigrationStep& step, operations::SchemaModel& schema, const JobContext& context) const
{
    const std::string revision = m_map->id(*step.node);
    const auto source = m_load(m_map->revision(*step.node));
    std::optional<Error> error;
    if (source) {
        error = migration::evaluateStep(*source, bindings::Direction::Upgrade, m_settings, true, context.stop, nullptr, &schema).error;
    } else {
        error = source.error();
    }
    if (error) {
        schema.addGap({.reason = error->message,
                       .source = {.line = error->where ? error->where->line : 0},
                       .revision = revision});
    }
    schema.gapsBelongTo(revision);
}

Result<operations::SchemaModel> SchemaHistory::at(const std::vector<std::string>& revisions, const JobContext& context)
{
    operations::SchemaModel schema(m_settings.naming);
    std::vector<std::string> rows;
    RETORT_TRY(std::vector<script::MigrationStep> steps, stepsTo(m_map, {}, revisions));
    for (Known& start : known()) {
        // A state beside the way, or behind the goal, has no plan to it, or does not take less.
        auto fromThere = stepsTo(m_map, start.rows, revisions);
        if (!fromThere || fromThere->size() >= steps.size())
            continue;
        script::HeadMaintainer heads(m_map, start.rows);
        for (const script::MigrationStep& step : *fromThere)
            RETORT_CHECK(heads.apply(step));
        if (heads.rows() != revisions)
            continue; // it holds branches that were not asked for
        steps = std::move(*fromThere);
        schema = std::move(start.schema);
        rows = std::move(start.rows);
    }
    script::HeadMaintainer heads(m_map, rows);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (context.stopRequested())
            return fail(ErrorCode::Cancelled, "Cancelled.");
        replay(steps[i], schema, context);
        RETORT_CHECK(heads.apply(steps[i]));
        if ((i + 1) % keptEvery == 0)
            keep(heads.rows(), schema);
    }
    if (context.stopRequested())
        return fail(ErrorCode::Cancelled, "Cancelled.");
    keep(heads.rows(), schema);
    return schema;
}

} // namespace retort::history
