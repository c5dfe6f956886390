// Plans and runs on a database whose last run may have broken off.

#include "core/project/journaled_run.h"
#include "core/project/session_work.h"

namespace retort::project {

namespace {

enum class Harmless { Kept, Forgotten };

// That it needs a decision; null: none that does. Others are forgotten by who goes on to work on the database.
Result<std::shared_ptr<const BrokenRunFound>> brokenRunOn(const Project& project, const database::DatabaseUrl& url, sql::Connection& connection,
                                                          Harmless harmless)
{
    RETORT_TRY(std::optional<BrokenRunFound> found, findBrokenRun(url, project.folder(), project.runSettings(connection), connection));
    if (harmless == Harmless::Forgotten)
        RETORT_CHECK(forgetHarmless(found));
    if (!found || !found->now.needsDecision())
        return nullptr;
    return std::make_shared<const BrokenRunFound>(*std::move(found));
}

// "upgrade head", as the command line would have it.
std::string commandOf(const RunRequest& request, const BrokenRunFound* broken)
{
    switch (request.kind) {
    case RunKind::Upgrade: return "upgrade " + request.target;
    case RunKind::Downgrade: return "downgrade " + request.target;
    case RunKind::Stamp: return "stamp " + request.target;
    case RunKind::Resume: return broken ? broken->broken.run.command : "resume";
    }
    return {};
}

Result<migration::RunReport> runChecked(const Project& project, const database::DatabaseUrl& url, const RunPlan& plan, sql::Connection& connection,
                                        const migration::RunObserver& observer, const JobContext& context)
{
    RETORT_TRY(const auto broken, brokenRunOn(project, url, connection, Harmless::Forgotten));
    migration::RunOptions options{.expectedRows = plan.startRows, .purge = plan.request.purge};
    if (plan.request.kind == RunKind::Resume) {
        if (!broken || !plan.broken || broken->now.position != plan.broken->now.position)
            return fail(ErrorCode::Conflict, "The database moved since the plan was made. Nothing was changed; make the plan again.");
        RETORT_TRY(Continuation continuation, continuationOf(*broken, project.map(), plan.request.undecidedIsIn));
        options = std::move(continuation.options);
    } else if (broken) {
        return fail(ErrorCode::Conflict, "Another run on this database has broken off since the plan was made. Nothing was changed; make the plan again.");
    }
    const migration::MigrationSettings settings = project.runSettings(connection);
    return runJournaled({.url = url, .folder = project.folder(), .settings = settings, .command = commandOf(plan.request, broken.get()),
                         .options = std::move(options), .planned = &plan.sources, .waitingFor = waitingInLog(context), .warned = warnedInLog(context)},
                        plan.plan, connection, observer, context);
}

} // namespace

Result<std::shared_ptr<const BrokenRunFound>> lookForBrokenRun(const Project& project, const database::DatabaseUrl& url, sql::Connection& connection,
                                                               const JobContext& context)
{
    RETORT_TRY(const bool open, hasOpenJournal(url, project.folder(), project.runSettings(connection)));
    if (!open)
        return nullptr;
    auto lock = lockDatabase(url, project, context, std::chrono::milliseconds(0));
    const bool mayForget = lock.has_value();
    if (!lock && lock.error().code == ErrorCode::Io) { // a folder that is read-only
        const migration::MigrationSettings settings = project.runSettings(connection);
        lock = database::MigrationLock::look(url, project.folder(),
                                             {.versionTable = settings.versionTable, .versionTableSchema = settings.versionTableSchema, .stop = context.stop});
    }
    if (lock)
        return brokenRunOn(project, url, connection, mayForget ? Harmless::Forgotten : Harmless::Kept);
    if (lock.error().code == ErrorCode::Conflict)
        return nullptr;
    return std::unexpected(lock.error());
}

Result<std::shared_ptr<RunPlan>> planOnDatabase(const Project& project, const database::DatabaseUrl& url, const RunRequest& request,
                                                      sql::Connection& connection, const JobContext& context)
{
    RETORT_TRY(std::shared_ptr<const BrokenRunFound> broken, lookForBrokenRun(project, url, connection, context));
    if (request.kind != RunKind::Resume) {
        if (!broken)
            return makeRunPlan(project, request, connection, context);
        auto plan = std::make_shared<RunPlan>();
        plan->request = request;
        plan->startRows = broken->now.rows;
        plan->obstacle = RunObstacle{.kind = RunObstacle::Kind::BrokenRun, .error = {}};
        plan->broken = std::move(broken);
        return plan;
    }
    if (!broken)
        return fail(ErrorCode::NotFound, "There is nothing to go on with: no run on this database has broken off.");
    return makeContinuationPlan(project, request, std::move(broken), connection, context);
}

migration::RunReport runOnDatabase(const Project& project, const database::DatabaseUrl& url, const RunPlan& plan, sql::Connection& connection,
                                   const migration::RunObserver& observer, const JobContext& context)
{
    auto report = runChecked(project, url, plan, connection, observer, context);
    if (report)
        return *std::move(report);
    migration::RunReport failed;
    failed.rows = plan.startRows;
    failed.error = std::move(report).error();
    return failed;
}

Result<void> settleBrokenRun(const Project& project, const database::DatabaseUrl& url, JobKind how, bool undecidedIsIn, sql::Connection& connection,
                             const JobContext& context)
{
    RETORT_TRY(const auto lock, lockDatabase(url, project, context));
    RETORT_TRY(const auto broken, brokenRunOn(project, url, connection, Harmless::Forgotten));
    if (!broken)
        return {};
    if (how == JobKind::ForgetRun)
        return forgetBrokenRun(*broken);
    auto undone = undoBrokenRun(*broken, project, project.runSettings(connection), connection, undecidedIsIn);
    if (!undone)
        return std::unexpected(std::move(undone).error());
    for (const std::string& statement : *undone)
        context.write(LogLevel::Info, "retort.undo", statement);
    return {};
}

} // namespace retort::project
