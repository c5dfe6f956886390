#include "app/cli/autogenerate_run.h"

#include "app/cli/database_access.h"
#include "core/database/open_database.h"

namespace retort::cli {

namespace {

// A SQLite file that is not there yet would be an empty one.
Result<void> connectToNothing(const project::Project& project, LiveDatabase& live)
{
    if (live.connection)
        return {};
    RETORT_TRY(const database::DatabaseUrl url, database::DatabaseUrl::parse("sqlite://"));
    RETORT_TRY(live.connection, database::openDatabase(url, project.config().currentFolder(), {}));
    live.settings.server = live.connection->server();
    return {};
}

} // namespace

Result<project::ModelComparison> compareWithModels(CommandContext& context)
{
    RETORT_TRY(const auto project, openProject(context));
    context.reportScan(project->scan());
    RETORT_CHECK(CommandContext::requireComplete(project->scan()));
    RETORT_TRY(const project::RunTargets targets, findTargets(context, *project, false, std::nullopt));
    if (targets.targets.size() != 1) {
        return fail(ErrorCode::Unsupported, "env.py configures " + std::to_string(targets.targets.size())
                                                + " databases; comparing models is supported for one so far, and nothing was written");
    }
    const project::RunTarget& target = targets.targets.front();
    context.write(target.printedBefore);
    RETORT_TRY(const auto models, project->targetModels({.offline = false,
                                                         .variables = project::processEnvironment(),
                                                         .xArguments = context.options().xArguments}));
    RETORT_TRY(LiveDatabase live, openLiveDatabase(context, *project, target, Access::Read));
    RETORT_CHECK(connectToNothing(*project, live));
    RETORT_TRY(project::ModelComparison result, project::compareModels(*project, models, *live.connection, live.settings,
                                                                        {.rows = live.rows, .checkConstraints = !context.options().compat.noCheckConstraints},
                                                                        context.jobContext()));
    for (const std::string& warning : result.comparison.warnings)
        context.complain("warning: " + warning);
    for (const std::string& note : result.notes)
        context.complain("note: " + note);
    context.write(targets.printedAfter);
    return result;
}

} // namespace retort::cli
