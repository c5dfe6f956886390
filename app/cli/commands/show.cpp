#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/database_access.h"
#include "core/script/plan.h"
#include "core/script/revision_format.h"

namespace retort::cli {

namespace {

class ShowCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override { parser.setPositional({.name = "rev", .help = "revision identifier", .value = ValueKind::Revision}); }

    // alembic command.py: show
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        const std::string& identifier = arguments.positionals.front();
        if (identifier == "current") {
            RETORT_TRY(const auto project, openProject(context));
            context.reportScan(project->scan());
            return forEachDatabase(context, *project, [&](const LiveDatabase& database) {
                return show(context, project->map(), script::resolveRevisions(project->map(), database.rows));
            });
        }
        RETORT_TRY(const Scripts scripts, context.openScripts());
        return show(context, scripts.map(), script::resolveRevisions(scripts.map(), identifier));
    }

private:
    static Result<void> show(const CommandContext& context, const script::MapPointer& map, const Result<script::NodeList>& nodes)
    {
        if (!nodes)
            return std::unexpected(nodes.error());
        for (const script::NodeIndex node : *nodes)
            context.print(script::formatLong(*map, node));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createShowCommand()
{
    return std::make_unique<ShowCommand>();
}

} // namespace retort::cli
