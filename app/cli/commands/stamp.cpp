#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/migration_run.h"

namespace retort::cli {

namespace {

struct StampTargets {
    std::optional<std::string> start;
    std::vector<std::string> destinations;
};

// Offline, every argument may be a range, but all must begin at the same revision.
Result<StampTargets> offlineTargets(const std::vector<std::string>& arguments)
{
    StampTargets targets;
    for (const std::string& argument : arguments) {
        RETORT_TRY(RevisionRange range, splitRange(argument));
        if (range.start && targets.start && *range.start != *targets.start) {
            return fail(ErrorCode::InvalidArgument,
                        "Stamp operation with --sql only supports a single starting revision at a time");
        }
        if (range.start)
            targets.start = range.start;
        targets.destinations.push_back(std::move(range.target));
    }
    return targets;
}

class StampCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption(sqlOption());
        parser.addOption(tagOption());
        parser.addOption({.names = {"--purge"},
                          .kind = Option::Kind::Flag,
                          .help = "Unconditionally erase the version table before stamping"});
        parser.setPositional({.name = "revisions", .many = true, .help = "one or more revisions, or 'heads' for all heads", .value = ValueKind::Revision});
    }

    // alembic command.py: stamp
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        StampTargets targets{.start = {}, .destinations = arguments.positionals};
        const bool sql = arguments.has("--sql");
        if (sql) {
            RETORT_TRY(targets, offlineTargets(arguments.positionals));
        }
        MigrationRun run{.plan = [&](const script::MapPointer& map, const std::vector<std::string>& rows) {
                             return script::planStamp(map, rows, targets.destinations);
                         },
                         .command = "stamp",
                         .sql = sql,
                         .start = targets.start,
                         .purge = arguments.has("--purge")};
        if (const std::string* tag = arguments.value("--tag"))
            run.tag = *tag;
        return runMigrations(context, run);
    }
};

} // namespace

std::unique_ptr<Command> createStampCommand()
{
    return std::make_unique<StampCommand>();
}

} // namespace retort::cli
