#include "core/project/applied_scripts.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "core/journal/applied_scripts.h"
#include "core/journal/journal_place.h"
#include "core/migration/step_compiler.h"
#include "core/text/unified_diff.h"

namespace retort::project {

namespace {

using journal::AppliedScript;
using journal::AppliedScripts;

// As it can be kept: bytes that are not UTF-8 are no difference. Nothing: the file cannot be read.
std::optional<std::string> textOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll()).toStdString();
}

// What a script runs in one direction, as text; nothing: that is not known to its end.
class WrittenSql {
public:
    explicit WrittenSql(migration::MigrationSettings settings) : m_settings(std::move(settings)) {}

    std::optional<std::string> operator()(const std::string& path, const std::string& text, bindings::Direction direction, std::stop_token stop) const
    {
        auto compiler = migration::DialectCompiler::create(m_settings, true);
        if (!compiler)
            return std::nullopt;
        const migration::StepSql step =
            migration::compileOffline(text::SourceText(path, text), direction, m_settings, compiler->compiler(), {}, std::move(stop));
        if (step.incomplete)
            return std::nullopt;
        std::string sql;
        for (const ddl::SqlStatement& statement : step.statements)
            sql += std::to_string(static_cast<int>(statement.kind)) + statement.text + '\n';
        return sql;
    }

private:
    migration::MigrationSettings m_settings;
};

// Nothing: it still runs the same SQL.
std::optional<EditedScript::Part> editedPart(const WrittenSql& sql, const EditedScript& edited, const std::stop_token& stop)
{
    const auto same = [&](bindings::Direction direction) -> std::optional<bool> {
        const auto before = sql(edited.path, edited.before, direction, stop);
        const auto now = sql(edited.path, edited.now, direction, stop);
        return before && now ? std::optional(*before == *now) : std::nullopt;
    };
    const std::optional<bool> upgrade = same(bindings::Direction::Upgrade);
    if (upgrade == false)
        return EditedScript::Part::Upgrade;
    const std::optional<bool> downgrade = same(bindings::Direction::Downgrade);
    if (!upgrade || !downgrade)
        return EditedScript::Part::Unclear;
    return *downgrade ? std::nullopt : std::optional(EditedScript::Part::Downgrade);
}

// Of the applied ones those whose text is another; brings what is remembered up to date.
std::vector<EditedScript> changedTexts(const script::RevisionMap& map, const std::vector<bool>& applied, AppliedScripts& remembered, const JobContext& context)
{
    std::vector<EditedScript> changed;
    for (const script::NodeIndex node : map.mapOrder()) {
        const script::Revision& revision = map.revision(node);
        const std::string& id = revision.id.str();
        if (!applied[node]) {
            remembered.erase(id);
            continue;
        }
        if (context.stop.stop_requested())
            break;
        std::optional<std::string> text = textOf(revision.path);
        if (!text)
            continue;
        const auto [entry, isNew] = remembered.try_emplace(id, AppliedScript{.text = *text, .at = QDateTime::currentSecsSinceEpoch(), .ran = false});
        if (isNew || entry->second.text == *text)
            continue;
        changed.push_back({.revision = id, .path = revision.path, .part = {}, .ran = entry->second.ran, .at = entry->second.at,
                           .before = entry->second.text, .now = *std::move(text)});
    }
    return changed;
}

} // namespace

Result<std::vector<EditedScript>> lookForEditedScripts(const Project& project, const database::DatabaseUrl& url, const migration::MigrationSettings& settings,
                                                       const std::vector<std::string>& rows, const JobContext& context)
{
    RETORT_TRY(const QString path, journal::appliedScriptsPath(url, project.folder(), settings));
    std::vector<EditedScript> edited;
    if (path.isEmpty() || !project.map())
        return edited;
    const std::vector<bool> applied = project.map()->appliedBy(rows);
    RETORT_CHECK(journal::changeAppliedScripts(path, [&](AppliedScripts& remembered) { edited = changedTexts(*project.map(), applied, remembered, context); }));
    if (edited.empty())
        return edited;
    const WrittenSql sql(project.runSettings(settings.dialect, true));
    std::erase_if(edited, [&](EditedScript& script) {
        const auto part = editedPart(sql, script, context.stop);
        script.part = part.value_or(EditedScript::Part::Unclear);
        return !part;
    });
    return edited;
}

Result<void> rememberRun(const database::DatabaseUrl& url, const std::filesystem::path& folder, const migration::MigrationSettings& settings,
                         const script::MigrationPlan& plan, const std::vector<std::string>& applied, const RanTexts& texts)
{
    RETORT_TRY(const QString path, journal::appliedScriptsPath(url, folder, settings));
    if (path.isEmpty())
        return {};
    return journal::changeAppliedScripts(path, [&](AppliedScripts& remembered) {
        for (const script::MigrationStep& step : plan.steps) {
            if (!step.node || step.kind == script::MigrationStep::Kind::Stamp || !std::ranges::contains(applied, plan.map->id(*step.node)))
                continue;
            const script::Revision& revision = plan.map->revision(*step.node);
            std::optional<std::string> text = step.isUpgrade ? textOf(revision.path) : std::nullopt;
            const auto ran = texts.find(revision.path);
            if (step.isUpgrade && ran != texts.end()) {
                const auto now = migration::diskLoader()(revision);
                if (!now || now->bytes() != ran->second)
                    text = ran->second;
            }
            if (text)
                remembered[revision.id.str()] = {.text = *std::move(text), .at = QDateTime::currentSecsSinceEpoch(), .ran = true};
            else
                remembered.erase(revision.id.str());
        }
    });
}

Result<void> acceptEdit(const Project& project, const database::DatabaseUrl& url, const migration::MigrationSettings& settings, const std::string& revision)
{
    const auto node = project.map()->indexOf(revision);
    if (!node)
        return fail(ErrorCode::NotFound, "No file of this project declares the revision " + revision + '.');
    RETORT_TRY(const QString path, journal::appliedScriptsPath(url, project.folder(), settings));
    const std::optional<std::string> text = textOf(project.map()->revision(*node).path);
    if (!text)
        return fail(ErrorCode::Io, project.map()->revision(*node).path + " cannot be read");
    if (path.isEmpty())
        return {};
    return journal::changeAppliedScripts(path, [&](AppliedScripts& remembered) { remembered[revision].text = *text; });
}

Result<std::string> editAsDiff(const EditedScript& edited)
{
    const std::string name = std::filesystem::path(edited.path).filename().string();
    return text::unifiedDiff(edited.before, edited.now, name + (edited.ran ? " (as it ran)" : " (as it was first seen)"), name + " (now)");
}

} // namespace retort::project
