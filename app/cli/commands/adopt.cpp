#include "app/cli/commands/command_table.h"
#include "app/cli/commands/new_revision.h"
#include "app/cli/database_access.h"
#include "app/cli/migration_run.h"
#include "app/cli/write_hooks.h"
#include "core/project/adoption.h"

namespace retort::cli {

namespace {

// Ours: a database that is online with its data, and no revisions yet.
class AdoptCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption({.names = {"-m", "--message"},
                          .kind = Option::Kind::Value,
                          .help = "Message of the first revision (\"Init tables\" if it is not given)",
                          .valueName = "MESSAGE"});
        parser.addOption(revisionIdOption());
        parser.addOption({.names = {"--plan"}, .kind = Option::Kind::Flag, .help = "Print the revision and what it does not carry; write nothing"});
    }

    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const auto project, openInitialised(context));
        RETORT_TRY(const project::RunTargets targets, findTargets(context, *project, false, std::nullopt));
        if (targets.targets.size() != 1) {
            return fail(ErrorCode::Unsupported, "env.py configures " + std::to_string(targets.targets.size())
                                                    + " databases; say which with --engine. Nothing was written");
        }
        project::AdoptionRequest request;
        if (const std::string* message = arguments.value("--message"))
            request.message = *message;
        if (const std::string* id = arguments.value("--rev-id"))
            request.revisionId = *id;
        const project::RunTarget& target = targets.targets.front();
        relay(context, target.before);
        RETORT_TRY(const project::Adoption adoption, read(context, *project, target, request));
        if (arguments.has("--plan")) {
            context.write(adoption.script.text.toStdString());
            return {};
        }
        RETORT_CHECK(write(context, *project, target, adoption));
        relay(context, targets.after);
        return {};
    }

private:
    static Result<std::shared_ptr<const project::Project>> openInitialised(CommandContext& context)
    {
        auto project = openProject(context);
        if (!project) {
            Error error = std::move(project).error();
            if (error.code == ErrorCode::Configuration || error.code == ErrorCode::NotFound)
                error.message += " (a database is put under the migrations of a project: make one first with retort-cli init migrations)";
            return std::unexpected(std::move(error));
        }
        context.reportScan((*project)->scan());
        RETORT_CHECK(CommandContext::requireComplete((*project)->scan()));
        return project;
    }

    static Result<project::Adoption> read(const CommandContext& context, const project::Project& project, const project::RunTarget& target,
                                          const project::AdoptionRequest& request)
    {
        RETORT_TRY(const LiveDatabase live, openLiveDatabase(context, project, target, Access::Read));
        if (!live.connection)
            return fail(ErrorCode::NotFound, "There is no database at " + live.url.displayText() + "; there is nothing to put under migrations.");
        RETORT_TRY(project::Adoption adoption, project::planAdoption(project, *live.connection, live.settings, request, context.jobContext()));
        for (const std::string& note : adoption.notes)
            context.complain("note: " + note);
        for (const std::string& missing : adoption.notCarried)
            context.complain("not in the revision: " + missing);
        for (const std::string& difference : adoption.differences)
            context.complain("difference: " + difference);
        return adoption;
    }

    // The file, then the version table; the lock is held meanwhile, and the schema is looked at once more before.
    static Result<void> write(CommandContext& context, const project::Project& project, const project::RunTarget& target, const project::Adoption& adoption)
    {
        RETORT_TRY(const LiveDatabase live, openLiveDatabase(context, project, target, Access::Write));
        RETORT_CHECK(requireWhole(context, live));
        RETORT_CHECK(project::checkStillTrue(adoption, *live.connection, live.settings, context.jobContext()));
        script::CreationObserver observer = context.statusLines();
        observer.written = [&](const std::filesystem::path& file) { return runWriteHooks(context, project.config(), file); };
        RETORT_TRY(const script::Revision written,
                   script::createRevision(project.config(), project.directory(), project.map(), adoption.script.revision, observer));
        RETORT_TRY(const auto again, project::Project::open(context.options().config));
        RETORT_TRY(const script::MigrationPlan plan, script::planStamp(again->map(), live.rows, {written.id.str()}));
        RETORT_CHECK(runPlanned(context, *again, live, plan, {.expectedRows = live.rows}, "adopt"));
        const std::size_t tables = adoption.database.tables.size();
        const std::string checked = adoption.check == project::AdoptionCheck::Executed ? "It was run up and down on an empty database, which came out the same."
                                                                                       : "Its operations were replayed, and came out the same.";
        context.message("The revision " + written.id.str() + " makes the " + std::to_string(tables) + (tables == 1 ? " table" : " tables") + " that "
                        + live.url.displayText() + " has. " + checked + " The database is stamped with it; its tables and rows were not touched.");
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createAdoptCommand()
{
    return std::make_unique<AdoptCommand>();
}

} // namespace retort::cli
