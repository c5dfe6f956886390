#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "core/script/script_environment.h"

namespace retort::cli {

namespace {

class ListTemplatesCommand final : public Command {
public:
    void declare(ArgumentParser&, const Compat&) const override {}

    // alembic command.py: list_templates
    Result<void> run(CommandContext& context, const Arguments&) const override
    {
        context.print("Available templates:\n");
        for (const script::EnvironmentTemplate& entry : script::environmentTemplates()) {
            if (entry.needsToml && context.options().compat.noPyprojectTemplates)
                continue;
            context.print(std::string(entry.name) + " - " + std::string(entry.synopsis));
        }
        context.print("\nTemplates are used via the 'init' command, e.g.:");
        context.print("\n  alembic init --template generic ./scripts");
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createListTemplatesCommand()
{
    return std::make_unique<ListTemplatesCommand>();
}

} // namespace retort::cli
