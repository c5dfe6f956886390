#include "app/cli/autogenerate_run.h"
#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/commands/new_revision.h"
#include "app/cli/database_access.h"

namespace retort::cli {

namespace {

class RevisionCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        using Kind = Option::Kind;
        parser.addOption({.names = {"-m", "--message"}, .kind = Kind::Value, .help = "Message string to use with 'revision'", .valueName = "MESSAGE"});
        parser.addOption({.names = {"--autogenerate"},
                          .kind = Kind::Flag,
                          .help = "Populate revision script with candidate migration operations, based on comparison of database to model."});
        parser.addOption({.names = {"--renames"},
                          .kind = Kind::Value,
                          .help = "With --autogenerate: what becomes of a pair that looks like a rename: ask, auto or off (the default, as Alembic)",
                          .valueName = "HOW",
                          .choices = {"ask", "auto", "off"}});
        addBeyondOptions(parser);
        parser.addOption(sqlOption());
        parser.addOption({.names = {"--head"},
                          .kind = Kind::Value,
                          .help = "Specify head revision or <branchname>@head to base new revision on.",
                          .valueName = "HEAD",
                          .value = ValueKind::Revision});
        parser.addOption({.names = {"--splice"}, .kind = Kind::Flag, .help = "Allow a non-head revision as the 'head' to splice onto"});
        parser.addOption(branchLabelOption());
        parser.addOption({.names = {"--version-path"},
                          .kind = Kind::Value,
                          .help = "Specify specific path from config for version file",
                          .valueName = "VERSION_PATH",
                          .value = ValueKind::Folder});
        parser.addOption(revisionIdOption());
        parser.addOption({.names = {"--depends-on"},
                          .kind = Kind::Append,
                          .help = "Specify one or more revision identifiers which this revision should depend on.",
                          .valueName = "DEPENDS_ON",
                          .value = ValueKind::Revision});
    }

    // alembic command.py: revision
    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const Scripts scripts, context.openCompleteScripts());
        if (arguments.has("--autogenerate") && arguments.has("--sql"))
            return fail(ErrorCode::InvalidArgument, "Using --sql with --autogenerate does not make any sense");
        RETORT_TRY(const bool environment, scripts.config.revisionEnvironment());
        if (arguments.has("--sql") && !environment) {
            return fail(ErrorCode::InvalidArgument, "Using --sql with the revision command when revision_environment is not"
                                                    " configured does not make any sense");
        }
        script::NewRevision request = newRevision(arguments);
        if (const std::string* head = arguments.value("--head"))
            request.heads = {*head};
        request.splice = arguments.has("--splice");
        if (const std::string* path = arguments.value("--version-path"))
            request.versionPath = *path;
        request.dependsOn = arguments.values("--depends-on");
        if (!arguments.has("--autogenerate"))
            return writeRevision(context, scripts, project::RevisionSort::Plain, request);
        const std::string* renaming = arguments.value("--renames");
        RETORT_TRY(const Renames renames, renamesFrom(renaming != nullptr ? *renaming : "off"));
        RETORT_TRY(const autogenerate::BeyondSet beyond, beyondOf(arguments));
        RETORT_TRY(const ComparedProject found,
                   compareWithModels(context, {.beyond = beyond, .renames = renames}, request));
        if (found.dropped)
            return {};
        std::vector<project::RevisionPart> parts;
        for (const project::ModelComparison& compared : found.comparisons)
            parts.push_back({.compared = compared, .groups = compared.comparison.groups});
        for (const std::string& overwritten : project::overwrittenParts(parts))
            context.complain("warning: " + overwritten);
        RETORT_TRY(const std::vector<std::string> notes, project::fillRevision(request, parts));
        if (const auto& taken = found.comparisons.back().models->functions.takeSaid)
            relay(context, taken());
        for (const std::string& note : notes)
            context.complain("note: " + note);
        return writeGenerated(context, scripts, request);
    }
};

} // namespace

std::unique_ptr<Command> createRevisionCommand()
{
    return std::make_unique<RevisionCommand>();
}

} // namespace retort::cli
