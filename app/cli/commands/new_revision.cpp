#include "app/cli/commands/new_revision.h"

#include "app/cli/database_access.h"
#include "app/cli/write_hooks.h"
#include "core/project/script_draft.h"

namespace retort::cli {

Option branchLabelOption()
{
    return {.names = {"--branch-label"},
            .kind = Option::Kind::Value,
            .help = "Specify a branch label to apply to the new revision",
            .valueName = "BRANCH_LABEL"};
}

Option revisionIdOption()
{
    return {.names = {"--rev-id"},
            .kind = Option::Kind::Value,
            .help = "Specify a hardcoded revision id instead of generating one",
            .valueName = "REV_ID"};
}

script::NewRevision newRevision(const Arguments& arguments)
{
    script::NewRevision request;
    if (const std::string* message = arguments.value("--message"))
        request.message = *message;
    if (const std::string* label = arguments.value("--branch-label"); label != nullptr && !label->empty())
        request.branchLabels = {*label};
    if (const std::string* id = arguments.value("--rev-id"))
        request.id = *id;
    return request;
}

Result<void> writeRevision(CommandContext& context, const Scripts& scripts, project::RevisionSort sort, script::NewRevision request)
{
    RETORT_TRY(const bool environment, scripts.config.revisionEnvironment());
    if (!environment)
        return writeGenerated(context, scripts, request);
    RETORT_TRY(const auto project, openProject(context));
    RETORT_TRY(const project::RevisionProcessing processed,
               project::processPlainRevision(*project,
                                             {.offline = false, .variables = project::processEnvironment(), .xArguments = context.options().xArguments},
                                             sort, request));
    report(context, processed);
    return processed.dropped ? Result<void>() : writeGenerated(context, scripts, request);
}

void report(const CommandContext& context, const project::RevisionProcessing& processed)
{
    relay(context, processed.said);
    if (processed.notKnown)
        context.complain("note: " + processed.note());
}

Result<void> writeGenerated(const CommandContext& context, const Scripts& scripts, const script::NewRevision& request, const DraftTrial& trial)
{
    if (!request.id.empty() && scripts.map()->indexOf(request.id))
        context.complain("warning: Revision " + request.id + " is present more than once");
    script::CreationObserver observer = context.statusLines();
    observer.drafted = [&](const script::RevisionDraft& draft) -> Result<void> {
        RETORT_CHECK(project::checkDraft(draft));
        return trial ? trial(draft) : Result<void>();
    };
    observer.written = [&](const std::filesystem::path& file) { return runWriteHooks(context, scripts.config, file); };
    const auto created =
        script::createRevision(scripts.config, scripts.directory, scripts.map(), request, observer);
    if (!created)
        return std::unexpected(created.error());
    return {};
}

} // namespace retort::cli
