#include "core/project/draft_check.h"

#include <algorithm>
#include <map>

#include "core/autogenerate/diff_text.h"
#include "core/migration/rehearsal.h"
#include "core/migration/step_compiler.h"
#include "core/project/schema_copy.h"
#include "core/project/script_draft.h"
#include "core/script/plan.h"
#include "core/sql/dotted_name.h"

namespace retort::project {

namespace {

using autogenerate::Difference;
using Outcome = DraftCheck::Outcome;

// Differences by what `alembic check` would print of them, each as often as it is there.
using Found = std::multimap<std::string, Difference>;

class Checking {
public:
    Checking(const Project& project, const DraftToCheck& draft, std::shared_ptr<const models::TargetModels> models, sql::Connection& scratch,
             const JobContext& context)
        : m_project(project), m_draft(draft), m_models(std::move(models)), m_scratch(scratch),
          m_settings(project.runSettings(scratch))
    {
        m_quiet.stop = context.stop; // what is found on a scratch database is nobody's log line
    }

    Result<DraftCheck> run()
    {
        // The project's revisions with the draft, so that its version rows are those of the real run.
        RETORT_TRY(m_with, mapWithDraft(*m_project.map(), text::SourceText(m_draft.path, m_draft.text)));
        RETORT_TRY(const Found before, compare());
        DraftCheck check;
        const std::vector<std::string> heads = m_project.map()->headIds();
        RETORT_TRY(const script::MigrationPlan up, script::planUpgrade(m_with.map, heads, m_with.id));
        RETORT_CHECK(runInto(check.upgrade, up, heads, check.error));
        if (check.error) {
            check.outcome = Outcome::UpgradeFails;
            return check;
        }
        RETORT_TRY(const Found after, compare());
        RETORT_TRY(Found expected, leftOut());
        if (m_draft.renameLeftOut)
            expected.insert(before.begin(), before.end());
        check.differences = without(after, expected);
        if (!check.differences.empty()) {
            check.outcome = Outcome::DifferencesLeft;
            return check;
        }
        RETORT_TRY(const script::MigrationPlan down, script::planScripts(m_with.map, {{.revision = m_with.id, .isUpgrade = false}}));
        RETORT_CHECK(runInto(check.downgrade, down, {m_with.id}, check.error));
        if (check.error) {
            check.outcome = Outcome::DowngradeFails;
            return check;
        }
        RETORT_TRY(const Found again, compare());
        check.differences = without(again, before);
        check.lost = without(before, again);
        if (!check.differences.empty() || !check.lost.empty())
            check.outcome = Outcome::NotUndone;
        return check;
    }

private:
    Result<void> runInto(migration::StepText& text, const script::MigrationPlan& plan, const std::vector<std::string>& rows, std::optional<Error>& error)
    {
        migration::Rehearsal rehearsal = migration::rehearse(plan, rows, false, m_scratch, m_settings, m_with.load, m_quiet);
        if (rehearsal.error && rehearsal.error->code == ErrorCode::Cancelled)
            return std::unexpected(std::move(*rehearsal.error));
        error = std::move(rehearsal.error);
        if (!rehearsal.steps.empty())
            text = std::move(rehearsal.steps.front().text);
        return {};
    }

    Result<Found> compare()
    {
        const ComparisonRequest request{.rows = m_project.map()->headIds(), .checkConstraints = m_draft.checkConstraints, .beyond = m_draft.beyond, .chooseRenames = {}, .unknown = m_draft.unknown};
        RETORT_TRY(const ModelComparison compared, compareModels(m_project, m_models, m_scratch, m_settings, request, m_quiet));
        std::vector<Difference> differences;
        for (const autogenerate::DifferenceGroup& group : compared.comparison.groups)
            differences.insert(differences.end(), group.differences.begin(), group.differences.end());
        return byText(differences);
    }

    Result<Found> leftOut() { return byText(m_draft.leftOut); }

    Result<Found> byText(const std::vector<Difference>& differences)
    {
        RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(m_settings, false));
        Found found;
        for (const Difference& difference : differences) {
            const autogenerate::Comparison one{.groups = {{.modifies = {}, .differences = {difference}}}, .warnings = {}};
            RETORT_TRY(const std::vector<std::string> tuples, autogenerate::diffTuples(one, compiler.dialect()));
            found.emplace(autogenerate::diffText(tuples), difference);
        }
        return found;
    }

    static std::vector<Difference> without(const Found& found, const Found& expected)
    {
        std::vector<Difference> rest;
        for (auto it = found.begin(); it != found.end();) {
            const auto end = found.upper_bound(it->first);
            for (std::size_t known = expected.count(it->first); it != end; ++it) {
                if (known == 0)
                    rest.push_back(it->second);
                else
                    --known;
            }
        }
        return rest;
    }

    const Project& m_project;
    const DraftToCheck& m_draft;
    std::shared_ptr<const models::TargetModels> m_models;
    sql::Connection& m_scratch;
    migration::MigrationSettings m_settings;
    JobContext m_quiet;
    MapWithDraft m_with;
};

} // namespace

Result<std::vector<Difference>> columnsThatRowsForbid(const std::vector<autogenerate::DifferenceGroup>& groups, const migration::MigrationSettings& settings,
                                                      sql::Connection& database)
{
    std::vector<Difference> forbidden;
    if (settings.dialect == "mysql" || settings.dialect == "mariadb")
        return forbidden;
    RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(settings, false));
    for (const autogenerate::DifferenceGroup& group : groups) {
        for (const Difference& difference : group.differences) {
            const auto* added = std::get_if<operations::AddColumn>(&difference.upgrade.body);
            if (added == nullptr || added->column.effectivelyNullable() || added->column.hasServerDefault() || added->column.computed || added->column.identity)
                continue;
            RETORT_TRY(const sql::ResultSet rows, database.execute("SELECT 1 FROM " + compiler.dialect().formatTable(difference.table) + " LIMIT 1"));
            if (!rows.rows.empty())
                forbidden.push_back(difference);
        }
    }
    return forbidden;
}

namespace {

// A scratch database on a server has the tables of one schema.
Result<void> requireOneSchema(const std::vector<autogenerate::DifferenceGroup>& groups)
{
    for (const autogenerate::DifferenceGroup& group : groups) {
        for (const autogenerate::Difference& difference : group.differences) {
            if (difference.table.schema) {
                return fail(ErrorCode::Unsupported, "The table " + sql::dottedName(difference.table)
                                                        + " is in a schema of its own, and only the tables of the default schema are copied to try revisions.");
            }
        }
    }
    return {};
}

} // namespace

Result<DraftCheck> checkDraftOnCopy(const Project& project, const database::DatabaseUrl& url, const DraftToCheck& draft, const ModelComparison& compared,
                                    const std::vector<autogenerate::DifferenceGroup>& written, std::shared_ptr<const models::TargetModels> models,
                                    sql::Connection& connection, const JobContext& context)
{
    if (connection.dialectName() != "sqlite")
        RETORT_CHECK(requireOneSchema(written));
    migration::MigrationSettings settings = compared.settings;
    settings.server = connection.server();
    RETORT_TRY(SchemaCopy scratch, SchemaCopy::make(connection, url, project.config().currentFolder(), settings, context));
    RETORT_TRY(DraftCheck checked, checkDraft(project, draft, std::move(models), scratch.connection(), context));
    if (checked.outcome == Outcome::Proven) {
        RETORT_TRY(checked.differences, columnsThatRowsForbid(written, compared.settings, connection));
        if (!checked.differences.empty())
            checked.outcome = Outcome::RowsInTheWay;
    }
    return checked;
}

Result<DraftCheck> checkDraft(const Project& project, const DraftToCheck& draft, std::shared_ptr<const models::TargetModels> models, sql::Connection& scratch,
                              const JobContext& context)
{
    return Checking(project, draft, std::move(models), scratch, context).run();
}

} // namespace retort::project
