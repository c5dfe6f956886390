#include "core/project/data_restore.h"

#include <algorithm>

#include "core/backup/catalogue.h"
#include "core/backup/inspect.h"
#include "core/database/sqlite_connection.h"
#include "core/migration/rehearsal.h"
#include "core/migration/step_compiler.h"
#include "core/migration/version_table.h"
#include "core/project/broken_runs.h"
#include "core/project/journaled_run.h"
#include "core/project/row_renames.h"
#include "core/script/version_rows.h"

namespace retort::project {

namespace {

Result<std::vector<std::string>> versionRowsOf(const DataRestoreSite& site)
{
    RETORT_TRY(std::vector<std::string> rows, migration::readVersionRows(site.connection, site.settings));
    std::ranges::sort(rows);
    return rows;
}

std::string versionTableOf(const DataRestoreSite& site)
{
    return backup::tableKey(site.settings.versionTableSchema.value_or(""), site.settings.versionTable);
}

// On an empty copy of the schema: SQLite re-creates tables from what they are, which no text can foresee.
Result<migration::PlanText> rehearsed(PlannedRun& run, const std::vector<std::string>& rows, sql::Connection& from, const DataRestoreSite& site,
                                      const JobContext& context)
{
    RETORT_TRY(const auto scratch, database::SqliteConnection::open(database::SqliteLocation{}));
    RETORT_CHECK(migration::copySchema(from, *scratch));
    migration::Rehearsal rehearsal = migration::rehearse(run.plan, rows, false, *scratch, run.sources.remembering(site.settings),
                                                         run.sources.remembering(migration::diskLoader()), context);
    migration::PlanText text{.steps = {}, .error = std::move(rehearsal.error)};
    for (migration::RehearsedStep& step : rehearsal.steps)
        text.steps.push_back(std::move(step.text));
    return text;
}

// What a run executes, from a database with this structure.
PlannedRun described(script::MigrationPlan plan, const std::vector<std::string>& rows, Result<sql::Connection*> from, const DataRestoreSite& site,
                     std::vector<std::string>& notes, const JobContext& context)
{
    PlannedRun run{.plan = std::move(plan), .text = {}};
    if (run.plan.steps.empty())
        return run;
    if (site.connection.dialectName() != "sqlite") {
        run.text = migration::describePlan(run.plan, rows, run.sources.remembering(site.settings), run.sources.remembering(migration::diskLoader()), context.stop);
        return run;
    }
    auto text = from ? rehearsed(run, rows, **from, site, context) : Result<migration::PlanText>(std::unexpected(from.error()));
    if (text) {
        run.text = *std::move(text);
    } else {
        run.text.steps.resize(run.plan.steps.size());
        notes.push_back("Some steps could not be rehearsed, so that their SQL is not shown: " + describe(text.error()));
    }
    return run;
}

// Each table to its own name, as long as nobody knows better.
std::vector<backup::TableRoute> expectedRoutes(const std::vector<backup::StoredTable>& stored, const backup::RowMapping& mapping, const std::string& versionTable)
{
    std::vector<backup::TargetTable> same;
    for (const backup::StoredTable& table : stored) {
        backup::TargetTable& one = same.emplace_back();
        one.table = table.table;
        for (const std::string& column : table.columns)
            one.columns.push_back({.name = column});
    }
    std::vector<backup::TableRoute> routes = backup::routeRows(stored, same, mapping, versionTable, true);
    for (backup::TableRoute& route : routes) {
        const backup::StoredTable& table = *std::ranges::find(stored, route.from, &backup::StoredTable::table);
        if (table.columns.empty() && table.obstacle.empty() && !route.to.empty())
            route.obstacle.clear(); // names are not needed at the revision itself
    }
    return routes;
}

Result<void> planRuns(const DataRestoreSite& site, DataRestorePlan& plan, const JobContext& context)
{
    const bool fresh = plan.request.way == RowsWay::Fresh;
    const std::vector<std::string> start = fresh ? std::vector<std::string>() : plan.startRows;
    auto there = planBetween(site.project.map(), start, plan.entry.revisions);
    if (!there) {
        plan.obstacle = there.error();
        return {};
    }
    RETORT_TRY(const auto nothing, database::SqliteConnection::open(database::SqliteLocation{})); // of which Fresh begins
    sql::Connection* from = fresh ? nothing.get() : &site.connection;
    plan.there = described(*std::move(there), start, from, site, plan.notes, context);
    if (plan.there.text.error)
        plan.obstacle = Error{.code = plan.there.text.error->code, .message = "The way to the backup's revision cannot be gone"}.causedBy(*plan.there.text.error);
    if (plan.request.then.empty())
        return {};
    auto onwards = script::planUpgrade(site.project.map(), plan.entry.revisions, plan.request.then);
    if (!onwards) {
        plan.obstacle = onwards.error();
        return {};
    }
    // Copies of SQLite files have the structure along.
    auto copy = plan.entry.kind == backup::sqliteKind ? backup::openCopy(backup::Catalogue(plan.request.folder).filePath(plan.entry), context)
                                                      : Result<std::unique_ptr<database::SqliteConnection>>();
    plan.onwards = described(*std::move(onwards), plan.entry.revisions, copy ? Result<sql::Connection*>(copy->get()) : std::unexpected(copy.error()), site,
                             plan.notes, context);
    if (plan.onwards.text.error && !plan.obstacle)
        plan.obstacle = Error{.code = plan.onwards.text.error->code, .message = "The way onwards from the backup's revision cannot be gone"}.causedBy(
            *plan.onwards.text.error);
    return {};
}

std::vector<std::string> sorted(std::vector<std::string> texts)
{
    std::ranges::sort(texts);
    return texts;
}

// Tables of two times are no state that the database ever was in.
Result<void> checkWhole(const std::vector<backup::TableRoute>& routes, bool partly)
{
    const auto route = std::ranges::find_if(routes, &backup::TableRoute::keepsOthers);
    if (partly || route == routes.end())
        return {};
    return fail(ErrorCode::Conflict, "The table " + route->to + " would keep the rows that it has, beside those of the backup: " + route->obstacle
                                         + ". Leave it out, or let the others be restored without it");
}

Result<void> planRoutes(const DataRestoreSite& site, const backup::RowMethod& method, DataRestorePlan& plan, const JobContext& context)
{
    const bool here = plan.request.way == RowsWay::Here;
    if (here && plan.startRows != sorted(plan.entry.revisions)) {
        RETORT_TRY(ProposedMapping proposed,
                   proposeMapping(site.project, site.settings, plan.entry.revisions, plan.startRows, plan.stored.tables, context));
        plan.mapping = std::move(proposed.mapping);
        std::ranges::move(proposed.notes, std::back_inserter(plan.notes));
    }
    for (const std::string& text : plan.request.mapping)
        RETORT_CHECK(backup::addToMapping(plan.mapping, text, plan.stored.tables));
    plan.routesAreFinal = here || (plan.request.way == RowsWay::Revision && plan.there.plan.steps.empty());
    if (plan.routesAreFinal) {
        RETORT_TRY(const auto target, method.targetTables(site.connection));
        plan.routes = backup::routeRows(plan.stored.tables, target, plan.mapping, versionTableOf(site), plan.startRows == sorted(plan.entry.revisions));
    } else { // what the backup itself stands in the way of is known
        plan.routes = expectedRoutes(plan.stored.tables, plan.mapping, versionTableOf(site));
    }
    if (auto checked = checkWhole(plan.routes, plan.request.partly); !checked && !plan.obstacle)
        plan.obstacle = std::move(checked).error();
    return {};
}

Result<void> checkEntry(const DataRestoreSite& site, const backup::BackupEntry& entry)
{
    RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(site.subject.url));
    if (method->kind() != entry.kind)
        return fail(ErrorCode::Conflict, "The backup is of the kind " + entry.kind.toStdString() + ", which is not for this database");
    if (!entry.damage.empty())
        return fail(ErrorCode::Database, "The backup was made of a damaged database, and its rows cannot be trusted: " + entry.damage.front());
    return {};
}

// One data restore under way.
class DataRestore {
public:
    DataRestore(const DataRestoreSite& site, const DataRestorePlan& plan, const DataRestoreOptions& options, const DataRestoreObserver& observer,
                const JobContext& context)
        : m_site(site), m_plan(plan), m_options(options), m_observer(observer), m_context(context)
    {
    }

    DataRestoreReport run()
    {
        if (auto done = runAll(); !done)
            m_report.error = std::move(done).error();
        m_report.versionRows = versionRowsOf(m_site).value_or(std::vector<std::string>());
        return std::move(m_report);
    }

private:
    Result<void> runAll()
    {
        RETORT_CHECK(check());
        for (const PlannedRun* run : {&m_plan.there, &m_plan.onwards}) // before anything is emptied
            RETORT_CHECK(run->sources.check(run->plan, m_site.settings, migration::diskLoader()));
        RETORT_CHECK(backUp());
        RETORT_CHECK(empty());
        begin(DataRestoreStage::Going);
        RETORT_CHECK(migrate(m_plan.there, fresh() ? std::vector<std::string>() : m_plan.startRows, m_report.there, "restore data: go to " + revisionsText(m_plan.entry.revisions)));
        RETORT_CHECK(fill());
        begin(DataRestoreStage::GoingOn);
        RETORT_TRY(const std::vector<std::string> rows, versionRowsOf(m_site));
        auto onwards = migrate(m_plan.onwards, rows, m_report.onwards, "restore data: upgrade " + m_plan.request.then);
        if (!onwards)
            return std::unexpected(Error{.code = onwards.error().code,
                                         .message = "The rows are in, but the upgrade after it did not come to its end; `upgrade` goes on from there"}
                                       .causedBy(std::move(onwards).error()));
        return {};
    }

    void begin(DataRestoreStage stage) const
    {
        if (m_observer.stageBegun)
            m_observer.stageBegun(stage);
    }

    Result<void> check()
    {
        begin(DataRestoreStage::Verifying);
        if (m_plan.obstacle)
            return std::unexpected(*m_plan.obstacle);
        RETORT_TRY(const auto broken, findBrokenRun(m_site.subject.url, m_site.subject.folder, m_site.settings, m_site.connection));
        if (broken && broken->now.needsDecision() && !fresh())
            return fail(ErrorCode::Conflict, "The last run on this database broke off in the middle of a revision; settle that first. Nothing was changed");
        RETORT_TRY(const std::vector<std::string> rows, versionRowsOf(m_site));
        if (rows != m_plan.startRows)
            return fail(ErrorCode::Conflict, "The database stands at " + revisionsText(rows) + " now, not at " + revisionsText(m_plan.startRows)
                                                 + " as when the plan was made. Nothing was changed; make the plan again");
        return backup::Catalogue(m_plan.request.folder).verify(m_plan.entry, m_context);
    }

    Result<void> backUp()
    {
        if (m_options.safety == backup::SafetyBackup::Skip)
            return {};
        begin(DataRestoreStage::SafetyBackup);
        RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(m_site.subject.url));
        auto made = method->create(m_site.subject,
                                   {.folder = m_plan.request.folder, .label = m_options.safetyLabel, .reason = backup::BackupReason::BeforeRestore}, m_context);
        if (!made)
            return std::unexpected(Error{.code = made.error().code, .message = "Nothing was changed, because the present state could not be backed up"}.causedBy(
                std::move(made).error()));
        m_report.safety = *std::move(made);
        return {};
    }

    [[nodiscard]] bool fresh() const { return m_plan.request.way == RowsWay::Fresh; }

    Result<void> empty()
    {
        if (!fresh())
            return {};
        begin(DataRestoreStage::Emptying);
        RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(m_site.subject.url));
        auto emptied = method->emptyDatabase(m_site.subject, m_context);
        if (!emptied) {
            m_report.changed = m_plan.entry.kind == backup::mariadbDumpKind; // where a part of it can be dropped
            return std::unexpected(Error{.code = emptied.error().code,
                                         .message = m_report.changed ? "The database could not be emptied, and some of it may be gone" + safetyHint()
                                                                     : std::string("The database could not be emptied; nothing was changed")}
                                       .causedBy(std::move(emptied).error()));
        }
        m_report.changed = true;
        return forgetRunsOn(m_site.subject.url, m_site.subject.folder, m_site.settings);
    }

    // What was there before, for errors.
    [[nodiscard]] std::string safetyHint() const
    {
        return m_report.safety ? "; all that it held before is in the backup " + m_report.safety->id.toStdString() : std::string();
    }

    Result<void> migrate(const PlannedRun& run, const std::vector<std::string>& rows, std::optional<migration::RunReport>& report, const std::string& command)
    {
        if (run.plan.steps.empty())
            return {};
        migration::RunOptions options{.expectedRows = rows};
        options.lockRetries = m_options.lockRetries;
        RETORT_TRY(report, runJournaled({.url = m_site.subject.url, .folder = m_site.subject.folder, .settings = m_site.settings, .command = command,
                                         .options = std::move(options), .planned = &run.sources, .waitingFor = waitingInLog(m_context), .warned = warnedInLog(m_context)},
                                        run.plan, m_site.connection, m_observer.run, m_context));
        m_report.changed = m_report.changed || report->state != migration::RunState::NothingChanged;
        if (!report->error)
            return {};
        return std::unexpected(Error{.code = report->error->code,
                                     .message = (m_report.changed ? "The database stands at " + revisionsText(report->rows) + " now" + safetyHint()
                                                                  : std::string("Nothing was changed"))}
                                   .causedBy(*report->error));
    }

    Result<void> fill()
    {
        begin(DataRestoreStage::Filling);
        RETORT_TRY(const backup::RowMethod* method, backup::rowMethodOfKind(m_plan.entry.kind));
        const bool here = m_plan.request.way == RowsWay::Here;
        RETORT_TRY(const auto target, method->targetTables(m_site.connection));
        backup::FillRequest request{.subject = m_site.subject,
                                    .path = backup::Catalogue(m_plan.request.folder).filePath(m_plan.entry),
                                    .entry = m_plan.entry,
                                    .routes = backup::routeRows(m_plan.stored.tables, target, m_plan.mapping, versionTableOf(m_site),
                                                                !here || m_plan.startRows == sorted(m_plan.entry.revisions)),
                                    .partly = m_plan.request.partly};
        if (m_plan.routesAreFinal && request.routes != m_plan.routes)
            return fail(ErrorCode::Conflict, "The tables of the database have changed since the plan was made. Nothing was changed; make the plan again");
        auto rows = [&]() -> Result<backup::RowReport> {
            RETORT_CHECK(checkWhole(request.routes, request.partly));
            return method->fill(request, m_context);
        }();
        if (!rows && m_report.changed) {
            RETORT_TRY(const std::vector<std::string> at, versionRowsOf(m_site));
            return std::unexpected(Error{.code = rows.error().code,
                                         .message = "The database stands at " + revisionsText(at) + " now, with the rows that it kept on the way there"
                                                    + safetyHint()}
                                       .causedBy(std::move(rows).error()));
        }
        if (!rows)
            return std::unexpected(std::move(rows).error());
        m_report.changed = true;
        m_report.rows = *std::move(rows);
        return {};
    }

    const DataRestoreSite& m_site;
    const DataRestorePlan& m_plan;
    const DataRestoreOptions& m_options;
    const DataRestoreObserver& m_observer;
    const JobContext& m_context;
    DataRestoreReport m_report;
};

} // namespace

std::string revisionsText(const std::vector<std::string>& revisions)
{
    std::string text;
    for (const std::string& revision : revisions)
        text += (text.empty() ? "" : ", ") + revision;
    return text.empty() ? "base" : text;
}

Result<std::shared_ptr<DataRestorePlan>> planDataRestore(const DataRestoreSite& site, const DataRestoreRequest& request, const JobContext& context,
                                                               const DataRestorePlan* previous)
{
    auto plan = std::make_shared<DataRestorePlan>();
    plan->request = request;
    const backup::Catalogue catalogue(request.folder);
    RETORT_TRY(plan->entry, catalogue.find(request.id));
    RETORT_CHECK(checkEntry(site, plan->entry));
    RETORT_TRY(plan->startRows, versionRowsOf(site));
    RETORT_TRY(const backup::RowMethod* method, backup::rowMethodOfKind(plan->entry.kind));
    if (previous && previous->entry == plan->entry) {
        plan->stored = previous->stored;
    } else {
        RETORT_TRY(plan->stored, method->readTables(site.subject, plan->entry, catalogue.filePath(plan->entry), context));
    }
    plan->notes = plan->stored.notes;
    if (request.way != RowsWay::Here) {
        if (!plan->entry.hasVersionTable)
            plan->notes.emplace_back("The backup has no version table: its tables are taken for those of an empty database (base)");
        RETORT_CHECK(planRuns(site, *plan, context));
    }
    RETORT_CHECK(planRoutes(site, *method, *plan, context));
    return plan;
}

DataRestoreReport restoreData(const DataRestoreSite& site, const DataRestorePlan& plan, const DataRestoreOptions& options,
                              const DataRestoreObserver& observer, const JobContext& context)
{
    return DataRestore(site, plan, options, observer, context).run();
}

} // namespace retort::project
