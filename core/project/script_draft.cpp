#include "core/project/script_draft.h"

#include "core/script/header_scan.h"
#include "core/script/post_write_hooks.h"

namespace retort::project {

namespace {

Result<script::RevisionDraft> checkedDraft(const Project& project, const script::NewRevision& revision)
{
    RETORT_TRY(const bool environment, project.config().revisionEnvironment());
    if (environment)
        return fail(ErrorCode::Unsupported, std::string(script::revisionEnvironmentRefusal));
    for (const std::string& label : revision.branchLabels) {
        const script::RevisionMap& map = *project.map();
        if (const auto other = map.indexOf(label) ? map.indexOf(label) : map.indexOfLabel(label))
            return fail(ErrorCode::Conflict, "The branch label '" + label + "' is already used by revision " + map.id(*other) + "; choose another.");
    }
    RETORT_TRY(script::RevisionDraft draft, script::draftRevision(project.config(), project.directory(), project.map(), revision));
    RETORT_TRY(const script::Revision read, script::readDraft(draft, revision, *project.map()));
    if (project.map()->indexOf(read.id.str()))
        return fail(ErrorCode::Conflict, "There is a revision " + read.id.str() + " already; choose another id.");
    return draft;
}

} // namespace

ScriptDraft draftScript(const Project& project, const script::NewRevision& asked)
{
    ScriptDraft result{.asked = asked, .revision = asked, .text = {}, .fileName = {}, .folder = {}, .unrunHooks = {}, .error = {}};
    if (result.revision.id.empty())
        result.revision.id = script::randomRevisionId();
    if (!result.revision.now)
        result.revision.now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    const auto draft = checkedDraft(project, result.revision);
    if (!draft) {
        result.error = draft.error();
        return result;
    }
    result.text = QString::fromStdString(draft->text);
    result.fileName = QString::fromStdString(draft->path.filename().string());
    result.folder = QString::fromStdString(draft->path.parent_path().string());
    const auto hooks = script::postWriteHooks(project.config());
    if (!hooks) {
        result.error = hooks.error();
        return result;
    }
    for (const script::PostWriteHook& hook : *hooks)
        result.unrunHooks.push_back(hook.name);
    return result;
}

Result<std::string> writeScript(const Project& project, const ScriptDraft& draft)
{
    if (draft.error)
        return std::unexpected(*draft.error);
    RETORT_TRY(const script::Revision written, script::createRevision(project.config(), project.directory(), project.map(), draft.revision));
    return written.id.str();
}

} // namespace retort::project
