#include "app/cli/autogenerate_run.h"

#include <iostream>

#include <unistd.h>

#include "app/cli/database_access.h"
#include "core/database/open_database.h"
#include "core/project/host_models.h"

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

constexpr const char* howToTrust = "; retort-cli --trust lets the project's own Python read the models";

void sayLines(const CommandContext& context, std::string_view text)
{
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    if (!text.empty())
        context.complain(text);
}

using Models = std::shared_ptr<const models::TargetModels>;

// The project's own Python reads what the native evaluation leaves open.
Result<Models> readWithPython(const CommandContext& context, const project::Project& project, const Result<Models>& native, const std::string& dialect)
{
    project::HostModelsRequest request{.interpreter = {},
                                       .dialect = dialect,
                                       .variables = project::processEnvironment(),
                                       .xArguments = context.options().xArguments,
                                       .databaseUrl = context.options().databaseUrl};
    RETORT_TRY(request.interpreter, project::projectInterpreter(project, request.variables, context.options().python));
    context.complain("note: the models are read by " + request.interpreter.path.string() + ": " + request.interpreter.reason);
    project::HostModels read = project::readModelsWithPython(project, native, request, context.jobContext());
    sayLines(context, read.output);
    sayLines(context, read.traceback);
    if (read.error)
        return std::unexpected(std::move(*read.error));
    return std::move(read.models);
}

std::string describe(const autogenerate::RenameCandidate& candidate)
{
    const autogenerate::Rename& rename = candidate.rename;
    std::string text = rename.column ? "column '" + rename.table.name.text() + '.' + *rename.column : "table '" + rename.table.name.text();
    text += "' to '" + rename.newName + "' (";
    for (std::size_t i = 0; i < candidate.evidence.size(); ++i)
        text += (i == 0 ? "" : ", ") + candidate.evidence[i];
    return text + ')';
}

std::vector<autogenerate::Rename> chooseRenames(const CommandContext& context, Renames renames, const std::vector<autogenerate::RenameCandidate>& candidates)
{
    std::vector<autogenerate::Rename> chosen;
    for (const autogenerate::RenameCandidate& candidate : candidates) {
        bool taken = renames == Renames::Auto;
        if (taken)
            context.complain("renaming " + describe(candidate));
        if (renames == Renames::Ask) {
            std::cerr << "Rename " << describe(candidate) << "? [y/N] " << std::flush;
            std::string answer;
            taken = std::getline(std::cin, answer) && (answer == "y" || answer == "Y" || answer == "yes");
        }
        if (taken)
            chosen.push_back(candidate.rename);
    }
    return chosen;
}

} // namespace

Result<std::shared_ptr<const models::TargetModels>> readModels(const CommandContext& context, const project::Project& project, const std::string& dialect)
{
    Result<Models> native = project.targetModels({.offline = false,
                                                  .variables = project::processEnvironment(),
                                                  .xArguments = context.options().xArguments},
                                                 dialect);
    if (!project::leavesOpen(native))
        return native;
    if (context.options().trust)
        return readWithPython(context, project, native, dialect);
    if (!native)
        native.error().message += howToTrust;
    return native;
}

Option enumValuesOption()
{
    return {.names = {"--enum-values"},
            .kind = Option::Kind::Flag,
            .help = "Compare the values of enum types as well, which Alembic does not (PostgreSQL, MySQL, MariaDB)"};
}

Result<Renames> renamesFrom(const std::string& text)
{
    if (text == "off")
        return Renames::Off;
    if (text == "auto")
        return Renames::Auto;
    if (text != "ask")
        return fail(ErrorCode::InvalidArgument, "--renames takes ask, auto or off, not '" + text + "'");
    if (isatty(STDIN_FILENO) == 0)
        return fail(ErrorCode::InvalidArgument, "--renames ask needs a terminal to ask at; use auto or off");
    return Renames::Ask;
}

Result<ComparedProject> compareWithModels(CommandContext& context, bool enumValues, Renames renames)
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
    RETORT_TRY(const Models models, readModels(context, *project, target.settings.dialect));
    RETORT_TRY(LiveDatabase live, openLiveDatabase(context, *project, target, Access::Read));
    RETORT_CHECK(connectToNothing(*project, live));
    project::ComparisonRequest request{.rows = live.rows, .checkConstraints = !context.options().compat.noCheckConstraints, .enumValues = enumValues, .chooseRenames = {}};
    if (renames != Renames::Off) {
        request.chooseRenames = [&](const std::vector<autogenerate::RenameCandidate>& candidates) { return chooseRenames(context, renames, candidates); };
    }
    auto compared = project::compareModels(*project, models, *live.connection, live.settings, request, context.jobContext());
    if (!compared) {
        if (compared.error().code == ErrorCode::Unsupported && !models->gaps.empty())
            compared.error().message += howToTrust;
        return std::unexpected(std::move(compared).error());
    }
    project::ModelComparison result = std::move(*compared);
    for (const std::string& warning : result.comparison.warnings)
        context.complain("warning: " + warning);
    for (const std::string& note : result.notes)
        context.complain("note: " + note);
    for (const std::string& unseen : result.comparison.unseen)
        context.complain("note: " + unseen + ", which Alembic does not compare; --enum-values does.");
    if (renames == Renames::Off) {
        for (const autogenerate::RenameCandidate& candidate : result.candidates)
            context.complain("note: this looks like a rename of " + describe(candidate) + "; --renames auto or ask makes it one.");
    }
    context.write(targets.printedAfter);
    return ComparedProject{.project = project, .comparison = std::move(result)};
}

} // namespace retort::cli
