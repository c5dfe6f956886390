#include "app/cli/commands/command_table.h"
#include "app/cli/side_access.h"

namespace retort::cli {

namespace {

// Ours: a side of `diff` in a file.
class SnapshotCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.setPositional({.name = "file", .help = "the file to write (JSON)", .value = ValueKind::File});
        parser.addOption({.names = {"--of"},
                          .kind = Option::Kind::Value,
                          .help = "What to keep instead of the database: \"models\", or the identifier of a revision",
                          .valueName = "SIDE",
                          .value = ValueKind::Revision,
                          .choices = {"database", "models"}});
    }

    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        const std::string* of = arguments.value("--of");
        const project::SchemaSide side = project::schemaSideFrom(of != nullptr ? *of : "database");
        RETORT_TRY(const SideAccess access, openSides(context, {side}, project::isBuilt(side)));
        RETORT_TRY(const project::SchemaSnapshot snapshot, project::takeSnapshot(access.sources(context), side, context.jobContext()));
        RETORT_CHECK(project::saveSnapshot(arguments.positionals.front(), snapshot));
        const std::size_t tables = snapshot.schema.tables.size();
        context.print("Wrote " + arguments.positionals.front() + ": " + std::to_string(tables) + (tables == 1 ? " table" : " tables") + " of " + project::describeSide(side) + '.');
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createSnapshotCommand()
{
    return std::make_unique<SnapshotCommand>();
}

} // namespace retort::cli
