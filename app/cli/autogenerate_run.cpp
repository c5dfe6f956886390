#include "app/cli/autogenerate_run.h"

#include <iostream>

#include <unistd.h>

#include "app/cli/commands/new_revision.h"
#include "core/database/open_database.h"
#include "core/project/host_models.h"
#include "core/sql/dotted_name.h"

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
Result<Models> readWithPython(const CommandContext& context, const project::Project& project, const Result<Models>& native, const std::string& dialect,
                              std::optional<std::size_t> number)
{
    project::HostModelsRequest request{.interpreter = {},
                                       .dialect = dialect,
                                       .variables = project::processEnvironment(),
                                       .xArguments = context.options().xArguments,
                                       .databaseUrl = context.options().databaseUrl,
                                       .modelsOfRun = number};
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

Result<std::shared_ptr<const models::TargetModels>> readModels(const CommandContext& context, const project::Project& project,
                                                               const std::string& dialect, std::optional<std::size_t> number)
{
    Result<Models> native = project.targetModels({.offline = false,
                                                  .variables = project::processEnvironment(),
                                                  .xArguments = context.options().xArguments,
                                                  .modelsOfRun = number},
                                                 dialect);
    if (!project::leavesOpen(native))
        return native;
    if (context.options().trust)
        return readWithPython(context, project, native, dialect, number);
    if (!native)
        native.error().message += howToTrust;
    return native;
}

void addBeyondOptions(ArgumentParser& parser)
{
    Option beyond{.names = {"--beyond"},
                  .kind = Option::Kind::Append,
                  .help = "Compare more than Alembic does: enums (their values), checks and computed (their expressions), sequences (that the database lacks), cycles (foreign "
                          "keys of tables that refer to each other, as steps of their own), keep-unknown (tables that no revision makes are not dropped), or all; several with commas",
                  .valueName = "WHAT",
                  .abbreviable = false,
                  .choices = {"all"}};
    for (const autogenerate::BeyondName& row : autogenerate::beyondNames)
        beyond.choices.emplace_back(row.name);
    parser.addOption(std::move(beyond));
    parser.addOption({.names = {"--enum-values"}, .kind = Option::Kind::Flag, .help = "The same as --beyond enums"});
}

Result<autogenerate::BeyondSet> beyondOf(const Arguments& arguments)
{
    autogenerate::BeyondSet set;
    if (arguments.has("--enum-values"))
        set.add(autogenerate::Beyond::Enums);
    for (const std::string& value : arguments.values("--beyond")) {
        RETORT_TRY(const autogenerate::BeyondSet named, autogenerate::beyondFrom(value));
        set.add(named);
    }
    return set;
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

namespace {

std::string reasonOf(const project::UnknownTable& unknown)
{
    using Why = project::UnknownTable::Why;
    switch (unknown.why) {
    case Why::Partition: return "it is a partition of " + unknown.of;
    case Why::Extension: return "the extension " + unknown.of + " brought it along";
    case Why::Virtual: return "it is a virtual table, or one keeps its data in it";
    case Why::OtherAlembic: return "it looks like the version table of another project";
    case Why::OtherTool: return "no revision names it, and it looks like one of " + unknown.of;
    case Why::NoRevision: break;
    }
    return unknown.unread == 0 ? std::string("no revision names it")
                               : "no revision names it, as far as they can be read (" + std::to_string(unknown.unread) + " cannot be read whole)";
}

// What a comparison says beside its result.
void sayNotes(const CommandContext& context, const project::ModelComparison& result, const ModelRun& run)
{
    const bool kept = run.beyond.has(autogenerate::Beyond::KeepUnknown);
    for (const project::UnknownTable& unknown : result.unknown) {
        context.complain("note: the table '" + sql::dottedName(unknown.table) + (kept ? "' stays: " : "' would be dropped, but ") + reasonOf(unknown)
                         + (kept ? "." : "; --beyond keep-unknown leaves it."));
    }
    for (const std::string& warning : result.comparison.warnings)
        context.complain("warning: " + warning);
    for (const std::string& note : result.notes)
        context.complain("note: " + note);
    for (const autogenerate::Unseen& unseen : result.comparison.unseen) {
        const std::string option = "--beyond " + std::string(autogenerate::nameOf(unseen.kind));
        context.complain("note: " + unseen.finding
                         + (unseen.kind == autogenerate::Beyond::Cycles ? "; " + option + " makes it a step of its own." : ", which Alembic does not compare; " + option + " does."));
    }
    if (run.renames == Renames::Off) {
        for (const autogenerate::RenameCandidate& candidate : result.candidates)
            context.complain("note: this looks like a rename of " + describe(candidate) + "; --renames auto or ask makes it one.");
    }
}

Result<project::ModelComparison> compareTarget(const CommandContext& context, const project::Project& project, const project::RunTarget& target, const ModelRun& run,
                                               ComparedProject& result)
{
    RETORT_TRY(const Models models, readModels(context, project, target.settings.dialect, target.number));
    RETORT_TRY(LiveDatabase live, openLiveDatabase(context, project, target, Access::Read));
    RETORT_CHECK(connectToNothing(project, live));
    // alembic autogenerate/api.py: RevisionContext._run_environment takes the last of a list that is empty then. A check writes
    // nothing, so it goes on.
    if (result.dropped && run.use == project::ComparisonUse::Autogenerate) {
        return fail(ErrorCode::Evaluation, "IndexError: list index out of range (process_revision_directives of env.py takes the revision out before the last of"
                                           " its databases)");
    }
    project::ComparisonRequest request{.rows = live.rows, .checkConstraints = !context.options().compat.noCheckConstraints, .beyond = run.beyond, .chooseRenames = {}};
    request.unknown = run.beyond.has(autogenerate::Beyond::KeepUnknown) ? project::UnknownTables::Kept : project::UnknownTables::Told;
    if (run.renames != Renames::Off) {
        request.chooseRenames = [&](const std::vector<autogenerate::RenameCandidate>& candidates) { return chooseRenames(context, run.renames, candidates); };
    }
    auto compared = project::compareModels(project, models, *live.connection, live.settings, request, context.jobContext());
    if (models->functions.takeSaid)
        relay(context, models->functions.takeSaid());
    if (!compared && compared.error().code == ErrorCode::Unsupported && !models->gaps.empty())
        compared.error().message += howToTrust;
    if (compared)
        sayNotes(context, *compared, run);
    if (run.tries)
        result.tried = std::move(live);
    return compared;
}

} // namespace

Result<ComparedProject> compareWithModels(CommandContext& context, const ModelRun& run, script::NewRevision& revision)
{
    RETORT_TRY(const auto project, openProject(context));
    context.reportScan(project->scan());
    RETORT_CHECK(CommandContext::requireComplete(project->scan()));
    RETORT_TRY(const project::RunTargets targets, findTargets(context, *project, false, std::nullopt));
    if (targets.targets.empty())
        return fail(ErrorCode::Configuration, "env.py configures no database, so there is nothing to compare the models with; nothing was written");
    if (run.tries && targets.targets.size() > 1) {
        return fail(ErrorCode::Unsupported, "env.py configures " + std::to_string(targets.targets.size())
                                                + " databases, and a revision of one can be tried; leave --try out");
    }
    ComparedProject result{.project = project, .comparisons = {}};
    std::vector<std::size_t> operations;
    const auto compareNext = [&](const project::RunTarget& target) -> Result<void> {
        RETORT_TRY(project::ModelComparison compared, compareTarget(context, *project, target, run, result));
        operations.push_back(compared.comparison.groups.size());
        if (!result.dropped) {
            RETORT_TRY(const project::RevisionProcessing processed,
                       project::processRevision(*project, *compared.models, compared, operations, run.use, revision));
            report(context, processed);
            result.dropped = processed.dropped;
        }
        result.comparisons.push_back(std::move(compared));
        return {};
    };
    RETORT_CHECK(forEachTarget(context, targets, compareNext));
    return result;
}

} // namespace retort::cli
