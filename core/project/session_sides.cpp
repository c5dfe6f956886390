#include "core/project/schema_sides.h"
#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

namespace {

// connection, project and context must outlive it.
Result<SideSources> sourcesOn(const Project& project, const database::DatabaseUrl& url, bool trusted, sql::Connection& connection, const JobContext& context)
{
    SideSources sources{.project = project, .url = url, .settings = project.runSettings(connection), .connection = &connection};
    RETORT_TRY(sources.rows, readVersionRows(&project, connection));
    sources.models = [&project, url, trusted, &context](const std::string& dialect) { return readModels(project, url, dialect, trusted, context).models; };
    return sources;
}

} // namespace

Result<std::shared_ptr<const SidesCompared>> compareSidesOnDatabase(const Project& project, const database::DatabaseUrl& url, const SidesRequest& request, bool trusted,
                                                                    sql::Connection& connection, const JobContext& context)
{
    RETORT_TRY(const SideSources sources, sourcesOn(project, url, trusted, connection, context));
    RETORT_TRY(SideComparison compared, compareSides(sources, request.from, request.to, context));
    SidesCompared answer{.request = request, .compared = std::move(compared), .operations = {}, .sql = {}, .notWritten = {}};
    if (!answer.compared.comparison.isEmpty()) {
        auto operations = pythonOf(answer.compared);
        auto sql = sqlOf(answer.compared);
        if (!operations || !sql)
            answer.notWritten = operations ? sql.error() : operations.error();
        answer.operations = std::move(operations).value_or(std::string());
        answer.sql = std::move(sql).value_or(std::string());
    }
    return std::make_shared<const SidesCompared>(std::move(answer));
}

void ProjectSession::Private::compareSides(const SidesRequest& wanted)
{
    sides.drop();
    if (!project || !worker || busy) {
        Q_EMIT q.sidesFailed(wanted, notReady());
        return;
    }
    if (needsScratch(wanted.from, wanted.to)) {
        if (auto refusal = noTrial()) {
            Q_EMIT q.sidesFailed(wanted, *refusal);
            return;
        }
    }
    sides.job = worker->submit(
        q,
        [project = project, url = *connectedUrl, wanted, trusted = trusted](sql::Connection& connection, const JobContext& context) {
            return compareSidesOnDatabase(*project, url, wanted, trusted, connection, context);
        },
        [this, wanted, number = connectionNumber, asked = sides.number](Result<std::shared_ptr<const SidesCompared>> answer) {
            if (number != connectionNumber || asked != sides.number)
                return;
            if (answer)
                Q_EMIT q.sidesCompared(*std::move(answer));
            else if (answer.error().code != ErrorCode::Cancelled)
                Q_EMIT q.sidesFailed(wanted, answer.error());
        },
        logCallbacks());
}

void ProjectSession::Private::saveSnapshot(const SchemaSide& side, const QString& path)
{
    if (!project || !worker || busy) {
        Q_EMIT q.snapshotFailed(notReady());
        return;
    }
    if (isBuilt(side)) {
        if (auto refusal = noTrial()) {
            Q_EMIT q.snapshotFailed(*refusal);
            return;
        }
    }
    worker->submit(
        q,
        [project = project, url = *connectedUrl, side, path, trusted = trusted](sql::Connection& connection, const JobContext& context) -> Result<bool> {
            RETORT_TRY(const SideSources sources, sourcesOn(*project, url, trusted, connection, context));
            RETORT_TRY(const SchemaSnapshot snapshot, takeSnapshot(sources, side, context));
            RETORT_CHECK(project::saveSnapshot(path.toStdString(), snapshot));
            return true;
        },
        [this, path](const Result<bool>& saved) {
            if (saved)
                Q_EMIT q.snapshotSaved(path);
            else if (saved.error().code != ErrorCode::Cancelled)
                Q_EMIT q.snapshotFailed(saved.error());
        },
        logCallbacks());
}

void ProjectSession::cancelSides()
{
    d->sides.drop();
}

void ProjectSession::compareSides(const SidesRequest& request)
{
    d->compareSides(request);
}

void ProjectSession::saveSnapshot(const SchemaSide& side, const QString& path)
{
    d->saveSnapshot(side, path);
}

} // namespace retort::project
