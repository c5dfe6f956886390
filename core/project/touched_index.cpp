#include "core/project/touched_index.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "core/database/database_url.h"
#include "core/migration/step_compiler.h"
#include "core/project/project.h"

namespace retort::project {

namespace {

// Scripts may ask which database they are written for; without one that the project names they see SQLite.
std::string dialectOf(const Project& project)
{
    for (const UrlCandidate& candidate : project.urlCandidates(processEnvironment())) {
        const auto url = database::DatabaseUrl::parse(candidate.url);
        if (!url)
            continue;
        if (auto name = url->dialectName())
            return *std::move(name);
    }
    return "sqlite";
}

TouchedScript touchedBy(const text::SourceText& source, const migration::MigrationSettings& settings, const std::stop_token& stop)
{
    std::vector<operations::Operation> both;
    TouchedScript script;
    for (const bindings::Direction direction : {bindings::Direction::Upgrade, bindings::Direction::Downgrade}) {
        // Questions about the structure find nothing there, which lets scripts go on that would fail without an answer.
        operations::SchemaModel nothing;
        bindings::Evaluation evaluation = migration::evaluateStep(source, direction, settings, true, stop, nullptr, &nothing);
        script.whole = script.whole && !evaluation.error;
        std::ranges::move(evaluation.operations, std::back_inserter(both));
    }
    script.names = operations::touchedNames(both);
    return script;
}

} // namespace

TouchedIndex::TouchedIndex(script::MapPointer map, Scripts scripts, std::size_t evaluated)
    : m_map(std::move(map)), m_scripts(std::move(scripts)), m_evaluated(evaluated),
      m_incomplete(static_cast<std::size_t>(std::ranges::count_if(m_scripts, [](const auto& entry) { return !entry.second->whole; })))
{
}

const TouchedScript* TouchedIndex::of(const script::Revision& revision) const
{
    const auto found = m_scripts.find(revision.path);
    return found == m_scripts.end() ? nullptr : found->second.get();
}

Result<std::shared_ptr<const TouchedIndex>> TouchedIndexer::build(const Project& project, const JobContext& context)
{
    if (std::string dialect = dialectOf(project); dialect != m_dialect) {
        m_dialect = std::move(dialect);
        m_known.clear();
    }
    const migration::MigrationSettings settings = project.settings(m_dialect, true);
    const migration::ScriptLoader load = migration::diskLoader();
    TouchedIndex::Scripts scripts;
    std::size_t evaluated = 0;
    for (const script::Revision& revision : project.map()->revisions()) {
        if (context.stopRequested())
            return fail(ErrorCode::Cancelled, "Cancelled.");
        Known& known = m_known[revision.path];
        if (!known.script || known.stamp != revision.stamp) {
            const auto source = load(revision);
            const std::size_t content = source ? std::hash<std::string_view>()(source->bytes()) : 0;
            if (!known.script || !source || known.content != content) {
                TouchedScript script = source ? touchedBy(*source, settings, context.stop) : TouchedScript{.names = {}, .whole = false};
                if (context.stopRequested()) // it may have been cut short
                    return fail(ErrorCode::Cancelled, "Cancelled.");
                known.script = std::make_shared<const TouchedScript>(std::move(script));
                ++evaluated;
            }
            known.stamp = revision.stamp;
            known.content = content;
        }
        scripts.emplace(revision.path, known.script);
    }
    std::erase_if(m_known, [&](const auto& entry) { return !scripts.contains(entry.first); });
    return std::make_shared<const TouchedIndex>(project.map(), std::move(scripts), evaluated);
}

} // namespace retort::project
