#include "core/project/run_targets.h"

namespace retort::project {

namespace {

using bindings::ConfiguredRun;
using bindings::EnvironmentEvaluation;
using bindings::EnvironmentValue;
using bindings::NotKnown;

Error unknownUrl(const Project& project, const NotKnown& why)
{
    return {.code = ErrorCode::Configuration,
            .message = "env.py takes the database URL from code that Retort does not run (" + why.reason
                       + "). Name the database yourself (--database-url).",
            .where = SourceLocation{.file = project.environment().path, .line = why.line}};
}

// What ends env.py ends Alembic: a CommandError with its message, anything else as an uncaught exception.
Error stoppedError(Error error)
{
    constexpr std::string_view commandError = "CommandError: ";
    if (error.code == ErrorCode::Evaluation && error.message.starts_with(commandError)) {
        error.code = ErrorCode::InvalidArgument;
        error.message.erase(0, commandError.size());
    }
    return error;
}

Result<RunTarget> makeTarget(const Project& project, const ConfiguredRun* run, std::optional<database::DatabaseUrl> url, std::string dialect,
                             const TargetRequest& request)
{
    RunTarget target{.url = std::move(url), .settings = {}, .outputFile = {}, .before = {}, .number = {}};
    target.settings.dialect = std::move(dialect);
    applyRun(run, request.offline, target.url ? target.url->driverName() + "://" : std::string(), target.settings);
    if (run && isMetadataUnknown(*run))
        target.settings.naming = project.modelNaming().value_or(target.settings.naming);
    if (run) {
        target.outputFile = run->outputFile;
        target.before = run->before;
    }
    return target;
}

Result<RunTarget> targetOf(const Project& project, const ConfiguredRun* run, const std::string& url, const std::string& source,
                           const TargetRequest& request)
{
    auto parsed = database::DatabaseUrl::parse(url);
    if (!parsed) {
        if (source.empty())
            return std::unexpected(std::move(parsed).error());
        return std::unexpected(
            Error{.code = ErrorCode::Configuration, .message = source}.causedBy(std::move(parsed).error()));
    }
    RETORT_TRY(std::string dialect, parsed->dialectName());
    return makeTarget(project, run, std::move(*parsed), std::move(dialect), request);
}

// alembic runtime/migration.py: MigrationContext.configure: connection, then url, then dialect_name.
Result<RunTarget> targetOf(const Project& project, const ConfiguredRun& run, const TargetRequest& request)
{
    const EnvironmentValue* url = urlOf(run);
    if (const auto* why = url ? std::get_if<NotKnown>(url) : nullptr)
        return std::unexpected(unknownUrl(project, *why));
    if (const auto* text = url ? std::get_if<std::string>(url) : nullptr)
        return targetOf(project, &run, *text, "env.py, line " + std::to_string(run.line), request);
    for (const char* keyword : {"connection", "dialect_name"}) {
        const EnvironmentValue* value = run.find(keyword);
        if (const auto* why = value ? std::get_if<NotKnown>(value) : nullptr)
            return std::unexpected(unknownUrl(project, *why));
        const auto* dialect = value ? std::get_if<std::string>(value) : nullptr;
        if (dialect && request.offline)
            return makeTarget(project, &run, std::nullopt, *dialect, request);
    }
    return fail(ErrorCode::Configuration,
                "env.py does not say which database it configures. Name it yourself (--database-url).",
                {.file = project.environment().path, .line = run.line});
}

void addUnread(const Project& project, const EnvironmentEvaluation& evaluation, bool offline, bool urlGiven, std::vector<UnreadSetting>& out)
{
    for (const ConfiguredRun& run : evaluation.runs) {
        for (UnreadSetting& unread : unreadSettings(run, offline)) {
            // The models tell.
            if (unread.keyword == "target_metadata" && project.modelNaming())
                continue;
            if (!urlGiven || (unread.keyword != "url" && unread.keyword != "dialect_name"))
                out.push_back(std::move(unread));
        }
    }
    for (const NotKnown& note : evaluation.notDone)
        out.push_back({.keyword = {}, .reason = note.reason, .line = note.line});
}

// Of the runs that which the project is aimed at.
Result<void> keepAim(const Project& project, EnvironmentEvaluation& evaluation)
{
    if (!project.aim() || evaluation.runs.empty())
        return {};
    if (*project.aim() >= evaluation.runs.size()) {
        return fail(ErrorCode::NotFound, "env.py works on " + std::to_string(evaluation.runs.size()) + " databases for this command, so there is no number "
                                             + std::to_string(*project.aim() + 1));
    }
    evaluation.runs = {std::move(evaluation.runs[*project.aim()])};
    return {};
}

Result<RunTargets> targetsWithUrl(const Project& project, const EnvironmentEvaluation& evaluation,
                                  const TargetRequest& request, RunTargets found)
{
    if (evaluation.runs.size() > 1) {
        return fail(ErrorCode::InvalidArgument, "env.py works on " + std::to_string(evaluation.runs.size())
                                                    + " databases, so --database-url cannot say which one is meant; --engine says it");
    }
    if (evaluation.stopped) {
        const auto& where = evaluation.stopped->where;
        found.unread.push_back(
            {.keyword = {},
             .reason = "env.py ends with an error, so its settings are not used: " + evaluation.stopped->message,
             .line = where ? where->line : 0});
    }
    const ConfiguredRun* run = evaluation.runs.empty() ? nullptr : &evaluation.runs.front();
    // An env.py that refuses offline mode still says what its version table is.
    EnvironmentEvaluation online = project.environment().online;
    RETORT_CHECK(keepAim(project, online));
    if (!run && request.offline && !online.runs.empty()) {
        TargetRequest asOnline = request;
        asOnline.offline = false;
        RETORT_TRY(RunTarget target, targetOf(project, &online.runs.front(), request.databaseUrl, {}, asOnline));
        found.targets.push_back(std::move(target));
        return found;
    }
    RETORT_TRY(RunTarget target, targetOf(project, run, request.databaseUrl, {}, request));
    found.targets.push_back(std::move(target));
    return found;
}

Result<RunTargets> configuredTargets(const Project& project, const TargetRequest& request)
{
    // alembic util/pyfiles.py: load_python_file. What env.py would set (a version table) is not guessed.
    if (!project.environment().present)
        return fail(ErrorCode::Io, "Can't find Python file " + project.directory().envFile().string());
    RunTargets found;
    found.environmentFile = project.environment().path;
    EnvironmentEvaluation evaluation = project.askEnvironment({.offline = request.offline,
                                                                     .variables = request.variables,
                                                                     .xArguments = request.xArguments,
                                                                     .tag = request.tag});
    RETORT_CHECK(keepAim(project, evaluation));
    addUnread(project, evaluation, request.offline, !request.databaseUrl.empty(), found.unread);
    found.after = evaluation.after;
    if (!request.databaseUrl.empty())
        return targetsWithUrl(project, evaluation, request, std::move(found));
    if (evaluation.stopped)
        return std::unexpected(stoppedError(*evaluation.stopped));
    for (const ConfiguredRun& run : evaluation.runs) {
        RETORT_TRY(RunTarget target, targetOf(project, run, request));
        target.number = project.aim();
        if (evaluation.runs.size() > 1)
            target.number = found.targets.size();
        found.targets.push_back(std::move(target));
    }
    return found;
}

} // namespace

Result<RunTargets> findRunTargets(const Project& project, const TargetRequest& request)
{
    RETORT_TRY(RunTargets found, configuredTargets(project, request));
    for (RunTarget& target : found.targets) {
        target.settings.osEnvironment = request.variables;
        target.settings.xArguments = request.xArguments;
        target.settings.tag = request.tag;
        target.settings.projectModule = project.modules();
    }
    return found;
}

} // namespace retort::project
