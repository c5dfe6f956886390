// What the session makes: revisions by hand, the first revision of a database that was there before, new projects.

#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

void ProjectSession::requestScript(const script::NewRevision& asked)
{
    if (!d->project)
        return;
    d->newScriptJob.run([project = d->project, asked](const JobContext&) { return std::make_shared<const ScriptDraft>(draftScript(*project, asked)); },
                     [this](std::shared_ptr<const ScriptDraft> draft) { Q_EMIT scriptReady(std::move(draft)); });
}

Result<std::string> ProjectSession::writeScript(const ScriptDraft& draft)
{
    if (!d->project)
        return fail(ErrorCode::InvalidArgument, "no project is open");
    RETORT_TRY(std::string id, project::writeScript(*d->project, draft));
    rescan();
    return id;
}

template <class T>
void ProjectSession::Private::withDatabase(
    std::function<Result<T>(const Project&, sql::Connection&, const migration::MigrationSettings&, const JobContext&)> work, std::function<void(T)> done)
{
    ++adoptionNumber;
    if (!project || !worker || busy) {
        Q_EMIT q.adoptionFailed(notReady());
        return;
    }
    worker->submit(
        q,
        [project = project, work = std::move(work)](sql::Connection& connection, const JobContext& context) -> Result<T> {
            return work(*project, connection, project->runSettings(connection), context);
        },
        [this, number = connectionNumber, asked = adoptionNumber, done = std::move(done)](Result<T> result) {
            if (number != connectionNumber || asked != adoptionNumber)
                return;
            if (result)
                done(std::move(*result));
            else
                Q_EMIT q.adoptionFailed(result.error());
        },
        logCallbacks());
}

void ProjectSession::planAdoption(const AdoptionRequest& request)
{
    using Planned = std::shared_ptr<const Adoption>;
    d->withDatabase<Planned>(
        [request](const Project& project, sql::Connection& connection, const migration::MigrationSettings& settings, const JobContext& context) -> Result<Planned> {
            RETORT_TRY(Adoption adoption, project::planAdoption(project, connection, settings, request, context));
            return std::make_shared<const Adoption>(std::move(adoption));
        },
        [this](Planned adoption) { Q_EMIT adoptionReady(std::move(adoption)); });
}

void ProjectSession::writeAdoption(std::shared_ptr<const Adoption> adoption)
{
    d->withDatabase<std::string>(
        [adoption = std::move(adoption)](const Project& project, sql::Connection& connection, const migration::MigrationSettings& settings,
                                         const JobContext& context) -> Result<std::string> {
            RETORT_CHECK(checkStillTrue(*adoption, connection, settings, context));
            return project::writeScript(project, adoption->script);
        },
        [this](const std::string& id) {
            rescan();
            Q_EMIT adoptionWritten(QString::fromStdString(id));
        });
}

void ProjectSession::planNewProject(const NewProjectRequest& request)
{
    d->newProjectJob.run([request](const JobContext&) { return std::make_shared<const NewProjectPlan>(project::planNewProject(request)); },
                         [this](std::shared_ptr<const NewProjectPlan> plan) { Q_EMIT newProjectPlanned(std::move(plan)); });
}

void ProjectSession::createNewProject(const NewProjectRequest& request)
{
    d->runner.run(
        *this, [request](const JobContext&) { return project::createNewProject(request); },
        [this](const Result<std::filesystem::path>& folder) {
            if (folder)
                Q_EMIT newProjectCreated(QString::fromStdString(folder->string()));
            else
                Q_EMIT newProjectFailed(folder.error());
        });
}

} // namespace retort::project
