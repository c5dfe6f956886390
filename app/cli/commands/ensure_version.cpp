#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/database_access.h"
#include "core/dialects/generic/dialect.h"
#include "core/migration/log_lines.h"
#include "core/migration/offline_writer.h"
#include "core/migration/step_compiler.h"
#include "core/migration/version_table.h"

namespace retort::cli {

namespace {

class EnsureVersionCommand final : public Command {
public:
    void declare(ArgumentParser& parser) const override { parser.addOption(sqlOption()); }

    // alembic command.py: ensure_version
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const auto project, openProject(context));
        if (arguments.has("--sql")) {
            RETORT_TRY(const migration::MigrationSettings settings, offlineSettings(context, *project, std::nullopt));
            const migration::OfflineScript script = migration::writeEnsureVersion(settings, context.jobContext());
            context.write(script.text);
            if (script.error)
                return std::unexpected(*script.error);
            return {};
        }
        RETORT_TRY(const LiveDatabase live, openLiveDatabase(context, project, std::nullopt, Access::Write));
        RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(live.settings, false));
        migration::logContext(context.jobContext(), live.settings.dialect,
                              live.settings.transactionalDdl.value_or(compiler.dialect().traits().transactionalDdl), false);
        return migration::VersionTable(live.settings, compiler.dialect()).ensureExists(*live.connection);
    }
};

} // namespace

std::unique_ptr<Command> createEnsureVersionCommand()
{
    return std::make_unique<EnsureVersionCommand>();
}

} // namespace retort::cli
