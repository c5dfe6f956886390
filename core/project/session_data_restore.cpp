#include "core/project/data_restore.h"
#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

namespace {

Result<DataRestoreSite> siteOf(const Project& project, const backup::Subject& subject, sql::Connection& connection)
{
    return DataRestoreSite{.project = project, .subject = subject, .settings = project.runSettings(connection), .connection = connection};
}

} // namespace

void ProjectSession::planDataRestore(const DataRestoreRequest& request)
{
    d->rowsPlanning.drop();
    const auto subject = d->backupSubject();
    if (!d->project || d->busy || !subject) {
        Q_EMIT dataRestorePlanFailed(subject ? d->notReady() : subject.error());
        return;
    }
    if (const auto refusal = d->readOnlyRefusal()) {
        Q_EMIT dataRestorePlanFailed(*refusal);
        return;
    }
    DataRestoreRequest wanted = request;
    wanted.folder = backupFolder();
    d->rowsPlanning.job = d->worker->submit(
        *this,
        [project = d->project, subject = *subject, wanted, previous = d->dataRestorePlan, number = d->connectionNumber](
            sql::Connection& connection, const JobContext& context) -> Result<std::shared_ptr<const DataRestorePlan>> {
            RETORT_TRY(const DataRestoreSite site, siteOf(*project, subject, connection));
            RETORT_TRY(const std::shared_ptr<DataRestorePlan> plan, project::planDataRestore(site, wanted, context, previous.get()));
            plan->connection = number;
            return plan;
        },
        [this, number = d->connectionNumber, asked = d->rowsPlanning.number](Result<std::shared_ptr<const DataRestorePlan>> plan) {
            if (number != d->connectionNumber || asked != d->rowsPlanning.number)
                return;
            if (!plan) {
                Q_EMIT dataRestorePlanFailed(plan.error());
                return;
            }
            d->dataRestorePlan = *plan;
            Q_EMIT dataRestorePlanned(*std::move(plan));
        },
        d->logCallbacks());
}

void ProjectSession::cancelDataRestorePlan()
{
    d->rowsPlanning.drop();
}

DataRestoreObserver ProjectSession::Private::dataRestoreObserver()
{
    DataRestoreObserver observer{.stageBegun = {}, .run = runObserver()};
    observer.stageBegun = [this](DataRestoreStage stage) {
        QMetaObject::invokeMethod(&q, [this, stage] { Q_EMIT q.dataRestoreStage(static_cast<int>(stage)); }, Qt::QueuedConnection);
    };
    return observer;
}

void ProjectSession::startDataRestore(std::shared_ptr<const DataRestorePlan> plan, const QString& safetyLabel)
{
    if (!plan || !plan->runnable())
        return;
    const auto subject = d->backupSubject();
    std::optional<Error> refusal = d->refusal(plan->connection);
    if (!refusal && !subject)
        refusal = subject.error();
    if (refusal) {
        DataRestoreReport failed;
        failed.error = std::move(refusal);
        Q_EMIT dataRestoreFinished(plan, std::make_shared<const DataRestoreReport>(std::move(failed)));
        return;
    }
    d->busy = true;
    Q_EMIT jobStarted(JobKind::RestoreRows);
    d->current = d->worker->submit(
        *this,
        [project = d->project, subject = *subject, plan, safetyLabel, observer = d->dataRestoreObserver()](
            sql::Connection& connection, const JobContext& context) -> Result<std::shared_ptr<const DataRestoreReport>> {
            RETORT_TRY(const DataRestoreSite site, siteOf(*project, subject, connection));
            RETORT_TRY(const auto lock, lockDatabase(subject.url, *project, context));
            return std::make_shared<const DataRestoreReport>(
                restoreData(site, *plan, {.safety = backup::SafetyBackup::Make, .safetyLabel = safetyLabel}, observer, context));
        },
        [this, plan, number = d->connectionNumber](Result<std::shared_ptr<const DataRestoreReport>> done) {
            if (number != d->connectionNumber)
                return;
            d->busy = false;
            DataRestoreReport failed;
            if (!done)
                failed.error = done.error();
            const auto report = done ? *done : std::make_shared<const DataRestoreReport>(std::move(failed));
            d->refreshBackups();
            d->readPosition();
            Q_EMIT dataRestoreFinished(plan, report);
            Q_EMIT jobFinished({.kind = JobKind::RestoreRows, .rows = report->versionRows, .error = report->error, .changed = report->changed});
        },
        d->progressCallbacks(JobKind::RestoreRows));
}

} // namespace retort::project
