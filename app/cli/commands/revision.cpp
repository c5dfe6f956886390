#include "app/cli/autogenerate_run.h"
#include "app/cli/command_context.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/commands/common_options.h"
#include "app/cli/commands/new_revision.h"
#include "app/cli/database_access.h"
#include "app/cli/difference_text.h"
#include "app/cli/profile_access.h"
#include "core/project/draft_check.h"

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
        parser.addOption({.names = {"--try"},
                          .kind = Kind::Flag,
                          .help = "With --autogenerate: run the revision up and down on a scratch copy of the schema first, and write it only when "
                                  "nothing differs after the upgrade and all is as before after the downgrade",
                          .abbreviable = false});
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
        if (arguments.has("--try") && !arguments.has("--autogenerate"))
            return fail(ErrorCode::InvalidArgument, "--try goes with --autogenerate: there is nothing to try in an empty revision");
        if (!arguments.has("--autogenerate"))
            return writeRevision(context, scripts, project::RevisionSort::Plain, request);
        const std::string* renaming = arguments.value("--renames");
        RETORT_TRY(const Renames renames, renamesFrom(renaming != nullptr ? *renaming : "off"));
        RETORT_TRY(const autogenerate::BeyondSet beyond, beyondOf(arguments));
        if (arguments.has("--try"))
            RETORT_CHECK(requireWritable(context)); // a server makes a database for it
        RETORT_TRY(const ComparedProject found,
                   compareWithModels(context, {.beyond = beyond, .renames = renames, .tries = arguments.has("--try")}, request));
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
        const auto trial = [&](const script::RevisionDraft& draft) { return tryDraft(context, found, beyond, draft); };
        return writeGenerated(context, scripts, request, found.tried ? DraftTrial(trial) : DraftTrial());
    }

private:
    static Result<void> tryDraft(const CommandContext& context, const ComparedProject& found, const autogenerate::BeyondSet& beyond, const script::RevisionDraft& draft)
    {
        const project::ModelComparison& compared = found.comparisons.front();
        const project::DraftToCheck check{.path = draft.path.string(),
                                          .text = draft.text,
                                          .leftOut = {},
                                          .checkConstraints = !context.options().compat.noCheckConstraints,
                                          .beyond = beyond,
                                          .unknown = beyond.has(autogenerate::Beyond::KeepUnknown) ? project::UnknownTables::Kept : project::UnknownTables::NotLookedFor};
        RETORT_TRY(const project::DraftCheck tried, project::checkDraftOnCopy(*found.project, found.tried->url, check, compared, compared.comparison.groups, compared.models,
                                                                              *found.tried->connection, context.jobContext()));
        if (tried.outcome != project::DraftCheck::Outcome::Proven)
            return fail(ErrorCode::Conflict, "The revision was not written: " + describeCheck(tried));
        context.print("Tried: " + describeCheck(tried) + '.');
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createRevisionCommand()
{
    return std::make_unique<RevisionCommand>();
}

} // namespace retort::cli
