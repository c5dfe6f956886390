#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

namespace {

// Rows are compared and steps are taken under one plan; what a script printed goes to the log.
constexpr const char* scriptLogger = "script";
constexpr const char* lockLogger = "retort.lock";

} // namespace

Result<std::unique_ptr<database::MigrationLock>> lockDatabase(const database::DatabaseUrl& url, const Project& project, const JobContext& context,
                                                              std::chrono::milliseconds wait)
{
    RETORT_TRY(const std::string dialect, url.dialectName());
    const migration::MigrationSettings settings = project.settings(dialect, false);
    database::MigrationLockOptions options{.versionTable = settings.versionTable,
                                           .versionTableSchema = settings.versionTableSchema,
                                           .wait = wait,
                                           .stop = context.stop};
    options.waiting = [&](const std::string& holder) {
        context.write(LogLevel::Warning, lockLogger, "Waiting for another run on this database: " + holder);
    };
    return database::MigrationLock::acquire(url, project.folder(), options);
}

void ProjectSession::Private::planRun(const RunRequest& wanted)
{
    planning.drop();
    if (!project || !worker || busy) {
        Q_EMIT q.planFailed(wanted, notReady());
        return;
    }
    if (const auto refusal = readOnlyRefusal()) {
        Q_EMIT q.planFailed(wanted, *refusal);
        return;
    }
    planning.job = worker->submit(
        q,
        [project = project, url = *connectedUrl, wanted, number = connectionNumber](sql::Connection& connection,
                                                                                    const JobContext& context) -> Result<std::shared_ptr<const RunPlan>> {
            RETORT_TRY(const std::shared_ptr<RunPlan> plan, planOnDatabase(*project, url, wanted, connection, context));
            plan->connection = number;
            return plan;
        },
        [this, wanted, number = connectionNumber, asked = planning.number](Result<std::shared_ptr<const RunPlan>> plan) {
            if (number != connectionNumber || asked != planning.number)
                return;
            if (plan)
                Q_EMIT q.planReady(std::move(*plan));
            else
                Q_EMIT q.planFailed(wanted, plan.error());
        });
}

migration::RunObserver ProjectSession::Private::runObserver()
{
    // Called in the worker's thread, which ends before this object does.
    const auto post = [this](auto call) { QMetaObject::invokeMethod(&q, std::move(call), Qt::QueuedConnection); };
    migration::RunObserver observer;
    observer.stepStarted = [this, post](std::size_t step) { post([this, step] { Q_EMIT q.runStepStarted(static_cast<int>(step)); }); };
    observer.stepFinished = [this, post](std::size_t step) { post([this, step] { Q_EMIT q.runStepFinished(static_cast<int>(step)); }); };
    observer.statementStarted = [this, post](std::size_t step, const ddl::SqlStatement& statement) {
        post([this, step, text = QString::fromStdString(statement.text)] { Q_EMIT q.runStatementStarted(static_cast<int>(step), text); });
    };
    observer.printed = [this, post](const bindings::ScriptOutput& output) {
        post([this, text = QString::fromStdString(output.text).trimmed()] {
            Q_EMIT q.logged(static_cast<int>(LogLevel::Info), QString::fromLatin1(scriptLogger), text);
        });
    };
    return observer;
}

void ProjectSession::Private::startRun(const std::shared_ptr<const RunPlan>& plan)
{
    trial.cancel();
    Q_EMIT q.runStarted(plan);
    current = worker->submit(
        q,
        [project = project, url = *connectedUrl, plan, observer = runObserver()](sql::Connection& connection, const JobContext& context) -> Result<migration::RunReport> {
            RETORT_TRY(const auto lock, lockDatabase(url, *project, context, lockPatience));
            return runOnDatabase(*project, url, *plan, connection, observer, context);
        },
        [this, plan, number = connectionNumber](Result<migration::RunReport> report) {
            if (number != connectionNumber)
                return;
            busy = false;
            migration::RunReport result;
            if (report)
                result = std::move(*report);
            else
                result.error = std::move(report).error();
            readPosition();
            Q_EMIT q.runFinished(plan, result);
        },
        logCallbacks());
}

void ProjectSession::requestSqlScript(const SqlScriptRequest& request)
{
    if (!d->project)
        return;
    d->scriptJob.run(
        [project = d->project, request](const JobContext& context) { return std::make_shared<const SqlScript>(writeSqlScript(*project, request, context)); },
        [this](std::shared_ptr<const SqlScript> script) { Q_EMIT sqlScriptReady(std::move(script)); });
}

void ProjectSession::planRun(const RunRequest& request)
{
    d->planRun(request);
}

void ProjectSession::cancelPlan()
{
    d->planning.drop();
}

void ProjectSession::startRun(std::shared_ptr<const RunPlan> plan, const std::optional<QString>& backupLabel)
{
    if (!plan || !plan->runnable())
        return;
    const auto notRun = [this, plan](Error why, std::vector<std::string> rows) {
        migration::RunReport report;
        report.rows = std::move(rows);
        report.error = std::move(why);
        Q_EMIT runStarted(plan);
        Q_EMIT runFinished(plan, report);
    };
    if (auto refusal = d->refusal(plan->connection))
        return notRun(*std::move(refusal), d->database.rows);
    if (!backupLabel) {
        d->busy = true;
        d->startRun(plan);
        return;
    }
    d->cancelled = false;
    // Without the backup that was asked for, nothing runs.
    d->createBackup(*backupLabel, backup::BackupReason::BeforeRun, [this, plan, notRun](const Result<QString>& made) {
        if (!made)
            return notRun(made.error(), plan->startRows);
        Q_EMIT runBackedUp(plan, *made);
        if (d->cancelled)
            return notRun({.code = ErrorCode::Cancelled, .message = "Cancelled before the first revision."}, plan->startRows);
        if (auto refusal = d->refusal(plan->connection))
            return notRun(*std::move(refusal), plan->startRows);
        d->busy = true;
        d->startRun(plan);
    });
}

void ProjectSession::settleBrokenRun(JobKind how, bool undecidedIsIn)
{
    if (auto refusal = d->refusal(d->connectionNumber)) {
        Q_EMIT jobFinished({.kind = how, .rows = {}, .error = std::move(refusal)});
        return;
    }
    d->busy = true;
    Q_EMIT jobStarted(how);
    d->current = d->worker->submit(
        *this,
        [project = d->project, url = *d->connectedUrl, how, undecidedIsIn](sql::Connection& connection, const JobContext& context) {
            return project::settleBrokenRun(*project, url, how, undecidedIsIn, connection, context);
        },
        [this, how, number = d->connectionNumber](const Result<void>& settled) {
            if (number != d->connectionNumber)
                return;
            d->busy = false;
            d->readPosition();
            Q_EMIT jobFinished({.kind = how, .rows = {}, .error = settled ? std::nullopt : std::optional(settled.error())});
        },
        d->logCallbacks());
}

} // namespace retort::project
