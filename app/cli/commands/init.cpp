#include <algorithm>

#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "core/script/script_environment.h"

namespace retort::cli {

namespace {

class InitCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        std::vector<std::string> templates;
        for (const script::EnvironmentTemplate& entry : script::environmentTemplates())
            templates.emplace_back(entry.name);
        parser.addOption({.names = {"-t", "--template"},
                          .kind = Option::Kind::Value,
                          .help = "Setup template for use with 'init'",
                          .valueName = "TEMPLATE",
                          .choices = std::move(templates)});
        parser.addOption({.names = {"--package"},
                          .kind = Option::Kind::Flag,
                          .help = "Write empty __init__.py files to the environment and version locations"});
        parser.setPositional({.name = "directory", .help = "location of scripts directory", .value = ValueKind::Folder});
    }

    // alembic command.py: init
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const script::Config config, context.loadConfig());
        script::NewEnvironment request{.directory = arguments.positionals.front(), .package = arguments.has("--package")};
        if (const std::string* name = arguments.value("--template"))
            request.templateName = *name;
        const auto templates = script::environmentTemplates();
        const auto chosen = std::ranges::find(templates, request.templateName, &script::EnvironmentTemplate::name);
        if (context.options().compat.noPyprojectTemplates && chosen != templates.end() && chosen->needsToml)
            return fail(ErrorCode::NotFound, "No such template '" + request.templateName + "'");
        RETORT_TRY(const script::CreatedEnvironment created,
                   script::createEnvironment(config, request, context.statusLines(),
                                             [&](std::string_view text) { context.message(text); }));
        const std::string ini = "configuration/connection/logging settings in " + config.shown(created.iniFile);
        context.message("Please edit "
                        + (created.tomlFile.empty() ? ini : "configuration settings in " + config.shown(created.tomlFile) + " and " + ini)
                        + " before proceeding.");
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createInitCommand()
{
    return std::make_unique<InitCommand>();
}

} // namespace retort::cli
