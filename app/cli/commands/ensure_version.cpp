#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/database_access.h"
#include "app/cli/migration_run.h"
#include "core/dialects/generic/dialect.h"
#include "core/migration/log_lines.h"
#include "core/migration/offline_writer.h"
#include "core/migration/step_compiler.h"
#include "core/migration/version_table.h"

namespace retort::cli {

namespace {

class EnsureVersionCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override { parser.addOption(sqlOption()); }

    // alembic command.py: ensure_version
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const auto project, openProject(context));
        const bool sql = arguments.has("--sql");
        RETORT_TRY(const project::RunTargets targets, findTargets(context, *project, sql, std::nullopt));
        return forEachTarget(context, targets, [&](const project::RunTarget& target) {
            return sql ? writeSql(context, *project, target) : create(context, *project, target);
        });
    }

private:
    static Result<void> writeSql(const CommandContext& context, const project::Project& project, const project::RunTarget& target)
    {
        const migration::OfflineScript script = migration::writeEnsureVersion(target.settings, context.jobContext());
        RETORT_CHECK(writeText(context, project, target, script.text));
        if (script.error)
            return std::unexpected(*script.error);
        return {};
    }

    static Result<void> create(const CommandContext& context, const project::Project& project, const project::RunTarget& target)
    {
        RETORT_TRY(const LiveDatabase live, openLiveDatabase(context, project, target, Access::WriteIfNeeded));
        RETORT_CHECK(requireWhole(context, live));
        RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(live.settings, false));
        migration::logContext(context.jobContext(), live.settings, compiler.dialect(), false);
        const migration::VersionTable table(live.settings, compiler.dialect());
        if (live.unwritable) {
            RETORT_TRY(const bool present, table.exists(*live.connection));
            return present ? Result<void>() : std::unexpected(*live.unwritable);
        }
        return table.ensureExists(*live.connection);
    }
};

} // namespace

std::unique_ptr<Command> createEnsureVersionCommand()
{
    return std::make_unique<EnsureVersionCommand>();
}

} // namespace retort::cli
