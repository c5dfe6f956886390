#include "core/migration/planned_sources.h"

#include <functional>
#include <utility>

namespace retort::migration {

namespace {

constexpr const char* planAgain = " since the plan was made. Nothing was run of it; make the plan again.";

} // namespace

PlannedSources::Mark PlannedSources::markOf(const std::optional<text::SourceText>& source)
{
    if (!source)
        return {};
    return {.size = source->bytes().size(), .hash = std::hash<std::string_view>()(source->bytes()), .there = true};
}

ScriptLoader PlannedSources::remembering(ScriptLoader load)
{
    return [this, load = std::move(load)](const script::Revision& revision) -> Result<text::SourceText> {
        RETORT_TRY(text::SourceText source, load(revision));
        const Mark mark = markOf(source);
        if (const auto [known, added] = m_scripts.emplace(revision.path, mark); !added && known->second != mark)
            return fail(ErrorCode::Conflict, "The script changed while the plan was being made; make it again.", {.file = revision.path});
        return source;
    };
}

MigrationSettings PlannedSources::remembering(MigrationSettings settings)
{
    if (settings.projectModule) {
        settings.projectModule = [this, load = std::move(settings.projectModule)](std::string_view name) {
            auto source = load(name);
            m_modules.insert_or_assign(std::string(name), markOf(source));
            return source;
        };
    }
    return settings;
}

ScriptLoader PlannedSources::checking(ScriptLoader load) const
{
    return [this, load = std::move(load)](const script::Revision& revision) -> Result<text::SourceText> {
        RETORT_TRY(text::SourceText source, load(revision));
        if (const auto known = m_scripts.find(revision.path); known != m_scripts.end() && known->second != markOf(source))
            return fail(ErrorCode::Conflict, std::string("The script of ") + revision.id.str() + " has changed" + planAgain, {.file = revision.path});
        return source;
    };
}

Result<void> PlannedSources::check(const script::MigrationPlan& plan, const MigrationSettings& settings, const ScriptLoader& load) const
{
    const ScriptLoader checked = checking(load);
    for (const script::MigrationStep& step : plan.steps) {
        if (step.node && step.kind != script::MigrationStep::Kind::Stamp)
            RETORT_CHECK(checked(plan.map->revision(*step.node)));
    }
    for (const auto& [name, mark] : m_modules) {
        if (settings.projectModule && markOf(settings.projectModule(name)) != mark)
            return fail(ErrorCode::Conflict, "The module " + name + ", which scripts of the run import, has changed" + planAgain);
    }
    return {};
}

} // namespace retort::migration
