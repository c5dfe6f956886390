#include <algorithm>

#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/database_access.h"
#include "core/script/plan.h"
#include "core/script/revision_format.h"

namespace retort::cli {

namespace {

class CurrentCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat& compat) const override
    {
        parser.addOption(verboseOption());
        if (!compat.noCheckHeads) {
            parser.addOption({.names = {"-c", "--check-heads"},
                              .kind = Option::Kind::Flag,
                              .help = "Fail unless the database is on all head revisions"});
        }
    }

    // alembic command.py: current
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const auto project, openProject(context));
        context.reportScan(project->scan());
        return forEachDatabase(context, *project, [&](const LiveDatabase& database) {
            return display(context, *project, database, arguments);
        });
    }

private:
    // alembic command.py: current: display_version
    static Result<void> display(const CommandContext& context, const project::Project& project, const LiveDatabase& database,
                                const Arguments& arguments)
    {
        const bool verbose = arguments.has("--verbose");
        warnOfOpenRun(context, project, database.url, database.settings);
        if (arguments.has("--check-heads")) {
            std::vector<std::string> rows = database.rows;
            std::vector<std::string> heads = project.map()->headIds();
            std::ranges::sort(rows);
            std::ranges::sort(heads);
            if (rows != heads)
                return fail(ErrorCode::Conflict, "Database is not on all head revisions");
        }
        if (verbose)
            context.print("Current revision(s) for " + database.url.displayText() + ":");
        RETORT_TRY(const script::NodeList heads, script::effectiveHeads(project.map(), database.rows));
        for (const script::NodeIndex head : heads)
            context.print(verbose ? script::formatLong(*project.map(), head) : script::formatShort(*project.map(), head, {}));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createCurrentCommand()
{
    return std::make_unique<CurrentCommand>();
}

} // namespace retort::cli
