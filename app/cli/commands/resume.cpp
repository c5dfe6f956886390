#include "app/cli/broken_run_text.h"
#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/database_access.h"
#include "app/cli/migration_run.h"
#include "app/cli/profile_access.h"

namespace retort::cli {

namespace {

// Not of Alembic's: it has no memory of its runs.
class ResumeCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        const auto flag = [&](const char* name, const char* help) {
            parser.addOption({.names = {name}, .kind = Option::Kind::Flag, .help = help});
        };
        flag("--go-on", "Finish the revision that is partly in the database, and the rest of the run");
        flag("--undo", "Run the reverse operations of what is in of that revision");
        flag("--forget", "Forget the run: you have put things right yourself");
        parser.addOption({.names = {"--undecided"},
                          .kind = Option::Kind::Value,
                          .help = "Whether the statements of which nothing tells are in the database: in or out",
                          .valueName = "in|out",
                          .choices = {"in", "out"}});
    }

    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        const std::string* undecided = arguments.value("--undecided");
        if (undecided && *undecided != "in" && *undecided != "out")
            return fail(ErrorCode::InvalidArgument, "--undecided is \"in\" or \"out\"");
        const int wishes = arguments.has("--go-on") + arguments.has("--undo") + arguments.has("--forget");
        if (wishes > 1)
            return fail(ErrorCode::InvalidArgument, "Only one of --go-on, --undo and --forget can be done");
        if (wishes != 0)
            RETORT_CHECK(requireWritable(context));
        RETORT_TRY(const auto project, openProject(context));
        RETORT_TRY(const project::RunTargets targets, findTargets(context, *project, false, std::nullopt));
        return forEachTarget(context, targets, [&](const project::RunTarget& target) -> Result<void> {
            RETORT_TRY(const bool open, project::hasOpenJournal(*target.url, project->config().currentFolder(), target.settings));
            if (!open) {
                context.print("No run on " + target.url->displayText() + " has broken off.");
                return {};
            }
            // Who only asks changes nothing.
            RETORT_TRY(const LiveDatabase live, openLiveDatabase(context, *project, target, wishes == 0 ? Access::Look : Access::Write));
            if (!live.broken) { // it was under way, and has ended
                context.print("No run on " + live.url.displayText() + " has broken off.");
                return {};
            }
            const bool forgets = arguments.has("--forget");
            if (wishes == 0 || (!live.broken->now.needsDecision() && !forgets)) {
                context.write(brokenRunDetails(*live.broken));
                if (wishes == 0 && !live.broken->now.needsDecision())
                    context.write(harmlessRunAdvice());
                return {};
            }
            return carryOut(context, arguments, *project, live);
        });
    }

private:
    static Result<void> carryOut(CommandContext& context, const Arguments& arguments, const project::Project& project, const LiveDatabase& live)
    {
        const project::BrokenRunFound& found = *live.broken;
        if (arguments.has("--forget")) {
            RETORT_CHECK(project::forgetBrokenRun(found));
            context.print("Forgotten: " + brokenRunSummary(found) + ".");
            return {};
        }
        if (found.now.state == migration::BrokenState::StillRunning)
            return fail(ErrorCode::Conflict, brokenRunRefusal(found));
        const std::string* undecided = arguments.value("--undecided");
        if (found.now.state == migration::BrokenState::Undecided && !undecided)
            return fail(ErrorCode::InvalidArgument, brokenRunSummary(found) + ". Look, and say it with --undecided in or --undecided out");
        const bool isIn = undecided && *undecided == "in";
        if (arguments.has("--undo")) {
            RETORT_CHECK(confirmProduction(context, live.url, {"takes away what the run made"}));
            RETORT_TRY(const std::vector<std::string> statements, project::undoBrokenRun(found, project, live.settings, *live.connection, isIn));
            for (const std::string& statement : statements)
                context.print("undone with: " + onOneLine(statement));
            return {};
        }
        context.reportScan(project.scan());
        RETORT_TRY(project::Continuation continuation, project::continuationOf(found, project.map(), isIn));
        return runPlanned(context, project, live, continuation.plan, std::move(continuation.options), found.broken.run.command);
    }
};

} // namespace

std::unique_ptr<Command> createResumeCommand()
{
    return std::make_unique<ResumeCommand>();
}

} // namespace retort::cli
