#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "core/script/plan.h"
#include "core/script/revision_format.h"

namespace retort::cli {

namespace {

std::size_t characterCount(const std::string& text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U ? 1U : 0U;
    return count;
}

class BranchesCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override { parser.addOption(verboseOption()); }

    // alembic command.py: branches
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const Scripts scripts, context.openScripts());
        const script::MapPointer& map = scripts.map();
        const bool verbose = arguments.has("--verbose");
        RETORT_TRY(const script::NodeList nodes, script::walkRevisions(map, "base", "heads"));
        for (const script::NodeIndex node : nodes) {
            if (!map->isBranchPoint(node))
                continue;
            std::string text = verbose ? script::formatLong(*map, node) : script::formatShort(*map, node, {.branches = true});
            for (const script::NodeIndex child : map->children(node)) {
                text += "\n" + std::string(characterCount(map->id(node)), ' ') + " -> "
                    + script::formatShort(*map, child, {.branches = true, .doc = verbose});
            }
            context.print(text + "\n");
        }
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createBranchesCommand()
{
    return std::make_unique<BranchesCommand>();
}

} // namespace retort::cli
