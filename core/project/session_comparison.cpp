#include "core/project/host_models.h"
#include "core/project/process_revision.h"
#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

namespace {

using Models = std::shared_ptr<const models::TargetModels>;

void logLines(const JobContext& context, LogLevel level, const std::string& text)
{
    for (const QString& line : QString::fromStdString(text).split(u'\n', Qt::SkipEmptyParts))
        context.write(level, "python", line.toStdString());
}

Result<Models> readWithPython(const Project& project, const Result<Models>& native, const pythonhost::Interpreter& interpreter, const database::DatabaseUrl& url,
                              const std::string& dialect, const JobContext& context)
{
    context.write(LogLevel::Info, "python", "The models are read by " + interpreter.path.string() + ": " + interpreter.reason);
    HostModels read = readModelsWithPython(project, native,
                                           {.interpreter = interpreter, .dialect = dialect, .variables = processEnvironment(), .databaseUrl = url.textWithPassword(), .modelsOfRun = project.aim()},
                                           context);
    logLines(context, LogLevel::Info, read.output);
    logLines(context, LogLevel::Error, read.traceback);
    return read.error ? Result<Models>(std::unexpected(*std::move(read.error))) : std::move(read.models);
}

} // namespace

ModelsRead readModels(const Project& project, const database::DatabaseUrl& url, const std::string& dialect, bool trusted, const JobContext& context)
{
    ModelsRead read{.models = project.targetModels({.offline = false, .variables = processEnvironment(), .stop = context.stop}, dialect), .by = {}, .python = {}};
    if (!leavesOpen(read.models))
        return read;
    const auto interpreter = projectInterpreter(project, processEnvironment());
    if (!interpreter)
        return read; // there is no Python: what is said of the models stands
    if (!trusted) {
        read.python = *interpreter;
        return read;
    }
    read.models = readWithPython(project, read.models, *interpreter, url, dialect, context);
    read.by = interpreter->path.string();
    return read;
}

namespace {

// Whether process_revision_directives does anything to a revision like those that the comparison makes. Usually it only drops
// those that are empty, and then drafts can do without.
Result<void> lookAtProcessing(const Project& project, ModelComparison& compared)
{
    if (!compared.models->functions.processRevision || compared.comparison.isEmpty())
        return {};
    const script::NewRevision before{.id = script::randomRevisionId(), .message = "message"};
    script::NewRevision after = before;
    RETORT_TRY(const RevisionProcessing processing,
               processRevision(project, *compared.models, compared, {compared.comparison.groups.size()}, ComparisonUse::Autogenerate, after));
    if (processing.notKnown)
        compared.notes.push_back(processing.note());
    compared.processed = processing.dropped || after != before;
    return {};
}

Result<std::shared_ptr<const ModelComparison>> compareWith(const Project& project, const ModelsRead& read, const migration::MigrationSettings& settings,
                                                           const ComparisonWish& wish, sql::Connection& connection, const JobContext& context)
{
    RETORT_TRY(const Models models, read.models);
    RETORT_TRY(const std::vector<std::string> rows, readVersionRows(&project, connection));
    ComparisonRequest request{.rows = rows, .checkConstraints = true, .beyond = autogenerate::BeyondSet::all(), .chooseRenames = {}, .unknown = UnknownTables::Told,
                              .touched = wish.touched};
    if (!wish.renames.empty())
        request.chooseRenames = [&](const std::vector<autogenerate::RenameCandidate>&) { return wish.renames; };
    RETORT_TRY(ModelComparison compared, compareModels(project, models, connection, settings, request, context));
    compared.readBy = read.by;
    RETORT_CHECK(lookAtProcessing(project, compared));
    // The functions belong to this thread, and what is published does not need them.
    auto published = std::make_shared<models::TargetModels>(*compared.models);
    published->functions = {};
    compared.models = std::move(published);
    return std::make_shared<const ModelComparison>(std::move(compared));
}

// The models of a comparison, in this thread: with the functions that its thread had.
Result<Models> modelsOf(const Project& project, const ModelComparison& comparison, const JobContext& context)
{
    if (!comparison.decidedByFunctions && !comparison.processed)
        return comparison.models;
    RETORT_TRY(const Models native,
               project.targetModels({.offline = false, .variables = processEnvironment(), .stop = context.stop}, comparison.settings.dialect));
    auto models = std::make_shared<models::TargetModels>(*comparison.models);
    models->functions = native->functions;
    return models;
}

} // namespace

ComparisonOutcome compareOnDatabase(const Project& project, const database::DatabaseUrl& url, const ComparisonWish& wish, sql::Connection& connection,
                                    const JobContext& context)
{
    const auto dialect = url.dialectName();
    if (!dialect)
        return {.comparison = std::unexpected(dialect.error()), .python = {}};
    if (const std::size_t runs = project.environment().online.runs.size(); runs > 1 && !project.aim()) {
        return {.comparison = fail(ErrorCode::Configuration, "env.py works on " + std::to_string(runs)
                                                                 + " databases, and this one is none of them, so there are no models that it could be compared with."),
                .python = {}};
    }
    migration::MigrationSettings settings = project.settings(*dialect, false);
    settings.server = connection.server();
    ModelsRead read = readModels(project, url, *dialect, wish.trusted, context);
    ComparisonOutcome outcome{.comparison = compareWith(project, read, settings, wish, connection, context), .python = {}};
    if (!outcome.comparison)
        outcome.python = std::move(read.python);
    return outcome;
}

namespace {

bool isWanted(const DraftRequest& request, std::size_t group, std::size_t difference)
{
    return group < request.wanted.size() && difference < request.wanted[group].size() && request.wanted[group][difference];
}

// Those that are wanted, or the others.
std::vector<autogenerate::DifferenceGroup> chosenGroups(const DraftRequest& request, bool wanted)
{
    std::vector<autogenerate::DifferenceGroup> groups;
    const std::vector<autogenerate::DifferenceGroup>& all = request.comparison->comparison.groups;
    for (std::size_t g = 0; g < all.size(); ++g) {
        autogenerate::DifferenceGroup group{.modifies = all[g].modifies, .differences = {}, .unnamedChecks = all[g].unnamedChecks};
        for (std::size_t d = 0; d < all[g].differences.size(); ++d) {
            if (isWanted(request, g, d) == wanted)
                group.differences.push_back(all[g].differences[d]);
        }
        if (!group.differences.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

namespace {

// With what env.py makes of it, in this thread.
Result<void> fillDraft(const Project& project, const DraftRequest& request, const JobContext& context, script::NewRevision& revision)
{
    const ModelComparison& comparison = *request.comparison;
    const std::vector<autogenerate::DifferenceGroup> groups = chosenGroups(request, true);
    RETORT_TRY(const Models models, modelsOf(project, comparison, context));
    if (comparison.processed) {
        RETORT_TRY(const RevisionProcessing processed, processRevision(project, *models, comparison, {groups.size()}, ComparisonUse::Autogenerate, revision));
        if (processed.dropped)
            return fail(ErrorCode::Conflict, std::string(droppedByEnvironment));
    }
    RETORT_TRY(const std::vector<std::string> notes, fillRevision(revision, {{comparison, groups, models.get()}}));
    for (const std::string& note : notes)
        context.write(LogLevel::Warning, "retort.autogenerate", note);
    return {};
}

} // namespace

ComparisonDraft makeDraft(const Project& project, const DraftRequest& request, const JobContext& context)
{
    ComparisonDraft draft{.request = request, .script = {}, .sql = {}};
    script::NewRevision asked{.id = request.id, .message = std::nullopt};
    if (!request.message.trimmed().isEmpty())
        asked.message = request.message.trimmed().toStdString();
    if (auto filled = fillDraft(project, request, context, asked); !filled) {
        draft.script.error = filled.error();
        return draft;
    }
    draft.script = draftScript(project, asked, RevisionEnvironment::IsKnown);
    if (!draft.script.error) {
        draft.sql = makePreview(project,
                                {.revision = draft.script.revision.id, .path = draft.script.path().toStdString(), .unsaved = draft.script.text,
                                 .dialect = request.comparison->settings.dialect},
                                context.stop);
    }
    return draft;
}

Result<DraftCheck> tryOnScratch(const Project& project, const database::DatabaseUrl& url, const ComparisonDraft& draft, sql::Connection& connection,
                                const JobContext& context)
{
    if (draft.script.error)
        return std::unexpected(*draft.script.error);
    RETORT_TRY(const Models models, modelsOf(project, *draft.request.comparison, context));
    DraftToCheck check{.path = draft.script.path().toStdString(), .text = draft.script.text.toStdString(), .leftOut = {}, .renameLeftOut = false};
    for (const autogenerate::DifferenceGroup& group : chosenGroups(draft.request, false)) {
        for (const autogenerate::Difference& difference : group.differences) {
            using enum autogenerate::ChangeKind;
            check.renameLeftOut = check.renameLeftOut || difference.kind == RenameTable || difference.kind == RenameColumn;
            check.leftOut.push_back(difference);
        }
    }
    return checkDraftOnCopy(project, url, check, *draft.request.comparison, chosenGroups(draft.request, true), models, connection, context);
}

void ProjectSession::Private::tryDraft(const ComparisonDraft& draft)
{
    const auto answer = [this, request = draft.request](Result<DraftCheck> checked) {
        auto tried = std::make_shared<DraftTrial>();
        tried->request = request;
        if (checked)
            tried->check = std::move(*checked);
        else
            tried->error = std::move(checked).error();
        Q_EMIT q.draftTried(std::move(tried));
    };
    trial.cancel();
    if (auto refusal = noTrial()) {
        answer(std::unexpected(*std::move(refusal)));
        return;
    }
    trial = worker->submit(
        q,
        [project = project, url = *connectedUrl, draft](sql::Connection& connection, const JobContext& context) {
            return tryOnScratch(*project, url, draft, connection, context);
        },
        [answer, this, number = connectionNumber](Result<DraftCheck> checked) {
            if (number == connectionNumber && (checked || checked.error().code != ErrorCode::Cancelled))
                answer(std::move(checked));
        });
}

void ProjectSession::Private::compareModels(const std::vector<autogenerate::Rename>& renames)
{
    comparison.drop();
    if (!project || !worker || busy) {
        Q_EMIT q.comparisonFailed(notReady(), {});
        return;
    }
    comparison.job = worker->submit(
        q,
        [project = project, url = *connectedUrl, wish = ComparisonWish{.renames = renames, .trusted = trusted, .touched = touched}](sql::Connection& connection,
                                                                                                                           const JobContext& context) -> Result<ComparisonOutcome> {
            return compareOnDatabase(*project, url, wish, connection, context);
        },
        [this, number = connectionNumber, asked = comparison.number](const Result<ComparisonOutcome>& outcome) {
            if (number != connectionNumber || asked != comparison.number)
                return;
            const Error* error = !outcome ? &outcome.error() : !outcome->comparison ? &outcome->comparison.error() : nullptr;
            if (error == nullptr) {
                Q_EMIT q.comparisonReady(*outcome->comparison);
            } else if (error->code != ErrorCode::Cancelled) {
                const auto* python = outcome && outcome->python ? &*outcome->python : nullptr;
                Q_EMIT q.comparisonFailed(*error, python ? QString::fromStdString(python->path.string() + " (" + python->reason + ')') : QString());
            }
        },
        logCallbacks());
}

void ProjectSession::compareModels(const std::vector<autogenerate::Rename>& renames)
{
    d->compareModels(renames);
}

void ProjectSession::cancelComparison()
{
    d->comparison.drop();
}

void ProjectSession::setTrusted(bool trusted)
{
    d->trusted = trusted;
}

bool ProjectSession::trusted() const
{
    return d->trusted;
}

void ProjectSession::requestDraft(const DraftRequest& request)
{
    if (!d->project || !request.comparison)
        return;
    d->draftJob.run(
        [project = d->project, request](const JobContext& context) {
            return std::make_shared<const ComparisonDraft>(makeDraft(*project, request, context));
        },
        [this](std::shared_ptr<const ComparisonDraft> draft) { Q_EMIT draftReady(std::move(draft)); });
}

void ProjectSession::tryDraft(const ComparisonDraft& draft)
{
    d->tryDraft(draft);
}

} // namespace retort::project
