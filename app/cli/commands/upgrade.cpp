#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/migration_run.h"

namespace retort::cli {

namespace {

class UpgradeCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption(sqlOption());
        parser.addOption(tagOption());
        parser.addOption(strictOption());
        parser.addOption(assumeSchemaOption());
        parser.setPositional({.name = "revision", .help = "revision identifier", .value = ValueKind::Revision});
    }

    // alembic command.py: upgrade
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        const bool sql = arguments.has("--sql");
        if (arguments.positionals.front().contains(':') && !sql)
            return fail(ErrorCode::InvalidArgument, "Range revision not allowed");
        RETORT_TRY(const RevisionRange range, splitRange(arguments.positionals.front()));
        MigrationRun run{.plan = [&](const script::MapPointer& map, const std::vector<std::string>& rows) {
                             return script::planUpgrade(map, rows, range.target);
                         },
                         .command = "upgrade " + range.target,
                         .sql = sql,
                         .start = range.start,
                         .strict = arguments.has("--strict"),
                         .assumeSchema = arguments.has("--assume-schema")};
        if (const std::string* tag = arguments.value("--tag"))
            run.tag = *tag;
        return runMigrations(context, run);
    }
};

} // namespace

std::unique_ptr<Command> createUpgradeCommand()
{
    return std::make_unique<UpgradeCommand>();
}

} // namespace retort::cli
