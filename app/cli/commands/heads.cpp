#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "core/script/plan.h"
#include "core/script/revision_format.h"

namespace retort::cli {

namespace {

class HeadsCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption(verboseOption());
        parser.addOption({.names = {"--resolve-dependencies"},
                          .kind = Option::Kind::Flag,
                          .help = "Treat dependency versions as down revisions"});
    }

    // alembic command.py: heads
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const Scripts scripts, context.openScripts());
        const script::MapPointer& map = scripts.map();
        const bool resolve = arguments.has("--resolve-dependencies");
        // Here, unlike everywhere else, Alembic does not translate errors of the map.
        if (auto checked = map->check(); !checked && !resolve)
            return fail(ErrorCode::Evaluation, checked.error().message);
        RETORT_TRY(const script::NodeList heads,
                   resolve ? script::resolveRevisions(map, "heads") : script::resolveRevisions(map, map->headIds()));
        for (const script::NodeIndex head : heads) {
            context.print(arguments.has("--verbose")
                              ? script::formatLong(*map, head)
                              : script::formatShort(*map, head, {.branches = true, .treeIndicators = false}));
        }
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createHeadsCommand()
{
    return std::make_unique<HeadsCommand>();
}

} // namespace retort::cli
