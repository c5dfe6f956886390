#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/migration_run.h"

namespace retort::cli {

namespace {

class DowngradeCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption(sqlOption());
        parser.addOption(tagOption());
        parser.addOption(strictOption());
        parser.addOption(assumeSchemaOption());
        parser.setPositional({.name = "revision", .help = "revision identifier", .value = ValueKind::Revision});
    }

    // alembic command.py: downgrade
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        const bool sql = arguments.has("--sql");
        if (arguments.positionals.front().contains(':') && !sql)
            return fail(ErrorCode::InvalidArgument, "Range revision not allowed");
        if (sql && !arguments.positionals.front().contains(':'))
            return fail(ErrorCode::InvalidArgument, "downgrade with --sql requires <fromrev>:<torev>");
        RETORT_TRY(const RevisionRange range, splitRange(arguments.positionals.front()));
        MigrationRun run{.plan = [&](const script::MapPointer& map, const std::vector<std::string>& rows) {
                             return script::planDowngrade(map, rows, range.target);
                         },
                         .command = "downgrade " + range.target,
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

std::unique_ptr<Command> createDowngradeCommand()
{
    return std::make_unique<DowngradeCommand>();
}

} // namespace retort::cli
