// Trying the revisions of a plan on a scratch database.

#include "core/project/schema_copy.h"
#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

namespace {

Result<std::vector<RoundTrip>> tryOnCopy(const Project& project, const database::DatabaseUrl& url, const RunPlan& plan, sql::Connection& connection,
                                         const std::function<void(const RoundTrip&)>& tried, const JobContext& context)
{
    migration::MigrationSettings settings = project.runSettings(connection);
    RETORT_TRY(SchemaCopy scratch, SchemaCopy::make(connection, url, project.folder(), settings, context));
    settings.server = scratch.connection().server();
    return tryRoundTrips(project, plan.startRows, plan.request.target, scratch.connection(), settings, tried, context);
}

} // namespace

std::optional<Error> ProjectSession::Private::noTrial() const
{
    if (auto refusal = readOnlyRefusal(); refusal && database.dialect != QStringLiteral("sqlite"))
        return refusal;
    return !project || !worker || busy ? std::optional(notReady()) : std::nullopt;
}

void ProjectSession::Private::tryPlan(const std::shared_ptr<const RunPlan>& plan)
{
    trial.cancel();
    const auto answer = [this, plan](Result<std::vector<RoundTrip>> trips) {
        PlanTrial result{.trips = {}, .planned = plan->steps.size(), .error = {}};
        if (trips)
            result.trips = std::move(*trips);
        else
            result.error = std::move(trips).error();
        Q_EMIT q.planTried(plan, result);
    };
    auto refusal = noTrial();
    if (!refusal && plan->connection != connectionNumber)
        refusal = this->refusal(plan->connection);
    if (refusal) {
        answer(std::unexpected(*std::move(refusal)));
        return;
    }
    // Called in the worker's thread, which ends before this object does.
    const auto tried = [this, plan](const RoundTrip& trip) {
        QMetaObject::invokeMethod(&q, [this, plan, trip] { Q_EMIT q.planStepTried(plan, trip); }, Qt::QueuedConnection);
    };
    trial = worker->submit(
        q,
        [project = project, url = *connectedUrl, plan, tried](sql::Connection& connection, const JobContext& context) {
            return tryOnCopy(*project, url, *plan, connection, tried, context);
        },
        [answer, this, number = connectionNumber](Result<std::vector<RoundTrip>> trips) {
            if (number == connectionNumber && (trips || trips.error().code != ErrorCode::Cancelled))
                answer(std::move(trips));
        });
}

void ProjectSession::tryPlan(std::shared_ptr<const RunPlan> plan)
{
    if (plan && plan->runnable() && plan->request.kind == RunKind::Upgrade)
        d->tryPlan(plan);
}

void ProjectSession::cancelTrial()
{
    d->trial.cancel();
}

} // namespace retort::project
