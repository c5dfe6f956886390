#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/new_revision.h"

namespace retort::cli {

namespace {

class MergeCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat& compat) const override
    {
        parser.addOption({.names = {"-m", "--message"},
                          .kind = Option::Kind::Value,
                          .help = "Message string to use with 'revision'",
                          .valueName = "MESSAGE"});
        parser.addOption(branchLabelOption());
        parser.addOption(revisionIdOption());
        if (!compat.noMergeSplice)
            parser.addOption({.names = {"--splice"}, .kind = Option::Kind::Flag, .help = "Allow a non-head revision as the 'head' to splice onto"});
        parser.setPositional({.name = "revisions", .many = true, .help = "one or more revisions, or 'heads' for all heads", .value = ValueKind::Revision});
    }

    // alembic command.py: merge
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const Scripts scripts, context.openCompleteScripts());
        script::NewRevision request = newRevision(arguments);
        request.heads = arguments.positionals;
        request.splice = arguments.has("--splice");
        return writeRevision(context, scripts, project::RevisionSort::Merge, request);
    }
};

} // namespace

std::unique_ptr<Command> createMergeCommand()
{
    return std::make_unique<MergeCommand>();
}

} // namespace retort::cli
