#include <QFileInfo>

#include "core/migration/step_compiler.h"
#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

Result<std::shared_ptr<const ModelComparison>> compareOnDatabase(const Project& project, const database::DatabaseUrl& url,
                                                                 const std::vector<autogenerate::Rename>& renames, sql::Connection& connection,
                                                                 const JobContext& context)
{
    RETORT_TRY(const std::string dialect, url.dialectName());
    migration::MigrationSettings settings = project.settings(dialect, false);
    settings.server = connection.server();
    RETORT_TRY(const std::vector<std::string> rows, readVersionRows(&project, connection));
    RETORT_TRY(const auto models, project.targetModels({.offline = false, .variables = processEnvironment(), .stop = context.stop}, dialect));
    ComparisonRequest request{.rows = rows, .checkConstraints = true, .chooseRenames = {}};
    if (!renames.empty())
        request.chooseRenames = [&](const std::vector<autogenerate::RenameCandidate>&) { return renames; };
    RETORT_TRY(ModelComparison compared, compareModels(project, models, connection, settings, request, context));
    // The functions belong to this thread, and what is published does not need them.
    auto published = std::make_shared<models::TargetModels>(*compared.models);
    published->includeName = nullptr;
    published->includeObject = nullptr;
    compared.models = std::move(published);
    return std::make_shared<const ModelComparison>(std::move(compared));
}

namespace {

std::vector<autogenerate::DifferenceGroup> wantedGroups(const DraftRequest& request)
{
    std::vector<autogenerate::DifferenceGroup> groups;
    const std::vector<autogenerate::DifferenceGroup>& all = request.comparison->comparison.groups;
    for (std::size_t g = 0; g < all.size() && g < request.wanted.size(); ++g) {
        autogenerate::DifferenceGroup group{.modifies = all[g].modifies, .differences = {}};
        for (std::size_t d = 0; d < all[g].differences.size() && d < request.wanted[g].size(); ++d) {
            if (request.wanted[g][d])
                group.differences.push_back(all[g].differences[d]);
        }
        if (!group.differences.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

ComparisonDraft makeDraft(const Project& project, const DraftRequest& request, std::stop_token stop)
{
    ComparisonDraft draft{.request = request, .revision = {}, .text = {}, .fileName = {}, .sql = {}, .error = {}};
    draft.revision.id = script::randomRevisionId();
    if (!request.message.trimmed().isEmpty())
        draft.revision.message = request.message.trimmed().toStdString();
    if (auto filled = fillRevision(draft.revision, *request.comparison, wantedGroups(request)); !filled) {
        draft.error = filled.error();
        return draft;
    }
    const auto drafted = script::draftRevision(project.config(), project.directory(), project.map(), draft.revision);
    if (!drafted) {
        draft.error = drafted.error();
        return draft;
    }
    draft.text = QString::fromStdString(drafted->text);
    draft.fileName = QFileInfo(QString::fromStdString(drafted->path.string())).fileName();
    draft.sql = makePreview(project,
                            {.revision = draft.revision.id, .path = drafted->path.string(), .unsaved = draft.text,
                             .dialect = request.comparison->settings.dialect},
                            std::move(stop));
    return draft;
}

void ProjectSession::Private::compareModels(const std::vector<autogenerate::Rename>& renames)
{
    if (!project || !worker || busy) {
        Q_EMIT q.comparisonFailed(Error{.code = ErrorCode::InvalidArgument,
                                        .message = busy ? "Something else is under way on this database; wait for it or cancel it."
                                                        : "Connect to a database first."});
        return;
    }
    worker->submit(
        q,
        [project = project, url = *connectedUrl, renames](sql::Connection& connection, const JobContext& context) {
            return compareOnDatabase(*project, url, renames, connection, context);
        },
        [this, number = connectionNumber](Result<std::shared_ptr<const ModelComparison>> compared) {
            if (number != connectionNumber)
                return;
            if (compared)
                Q_EMIT q.comparisonReady(std::move(*compared));
            else
                Q_EMIT q.comparisonFailed(compared.error());
        },
        logCallbacks());
}

void ProjectSession::compareModels(const std::vector<autogenerate::Rename>& renames)
{
    d->compareModels(renames);
}

void ProjectSession::requestDraft(const DraftRequest& request)
{
    if (!d->project || !request.comparison)
        return;
    d->draftJob.run(
        [project = d->project, request](const JobContext& context) {
            return std::make_shared<const ComparisonDraft>(makeDraft(*project, request, context.stop));
        },
        [this](std::shared_ptr<const ComparisonDraft> draft) { Q_EMIT draftReady(std::move(draft)); });
}

Result<std::string> ProjectSession::acceptDraft(const ComparisonDraft& draft)
{
    if (!d->project)
        return fail(ErrorCode::InvalidArgument, "no project is open");
    if (draft.error)
        return std::unexpected(*draft.error);
    if (const auto written = script::createRevision(d->project->config(), d->project->directory(), d->project->map(), draft.revision); !written)
        return std::unexpected(written.error());
    rescan();
    return draft.revision.id;
}

} // namespace retort::project
