#include "core/project/script_draft.h"

#include "core/project/process_revision.h"
#include "core/python/syntax/parse.h"
#include "core/script/header_scan.h"
#include "core/script/post_write_hooks.h"

namespace retort::project {

namespace {

Result<script::RevisionDraft> checkedDraft(const Project& project, script::NewRevision& revision, RevisionEnvironment environment)
{
    if (environment == RevisionEnvironment::Evaluate) {
        const RevisionSort sort = revision.heads.size() > 1 ? RevisionSort::Merge : RevisionSort::Plain;
        RETORT_TRY(const RevisionProcessing processed, processPlainRevision(project, {.offline = false, .variables = processEnvironment()}, sort, revision));
        if (processed.dropped)
            return fail(ErrorCode::Conflict, std::string(droppedByEnvironment));
    }
    for (const std::string& label : revision.branchLabels) {
        const script::RevisionMap& map = *project.map();
        if (const auto other = map.indexOf(label) ? map.indexOf(label) : map.indexOfLabel(label))
            return fail(ErrorCode::Conflict, "The branch label '" + label + "' is already used by revision " + map.id(*other) + "; choose another.");
    }
    RETORT_TRY(script::RevisionDraft draft, script::draftRevision(project.config(), project.directory(), project.map(), revision));
    RETORT_CHECK(checkDraft(draft));
    RETORT_TRY(const script::Revision read, script::readDraft(draft, revision, *project.map()));
    if (project.map()->indexOf(read.id.str()))
        return fail(ErrorCode::Conflict, "There is a revision " + read.id.str() + " already; choose another id.");
    return draft;
}

} // namespace

ScriptDraft draftScript(const Project& project, const script::NewRevision& asked, RevisionEnvironment environment)
{
    ScriptDraft result{.asked = asked, .revision = asked, .text = {}, .fileName = {}, .folder = {}, .unrunHooks = {}, .error = {}};
    if (result.revision.id.empty())
        result.revision.id = script::randomRevisionId();
    if (!result.revision.now)
        result.revision.now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    const auto draft = checkedDraft(project, result.revision, environment);
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

Result<void> checkDraft(const script::RevisionDraft& draft)
{
    if (auto parsed = python::parseStrict(text::SourceText(draft.path.string(), draft.text)); !parsed) {
        return std::unexpected(Error{.code = ErrorCode::Syntax, .message = "The new script would be no Python, so it is not written. What its message or the template puts into it has to be mended"}
                                   .causedBy(std::move(parsed).error()));
    }
    return {};
}

Result<std::string> writeScript(const Project& project, const ScriptDraft& draft)
{
    if (draft.error)
        return std::unexpected(*draft.error);
    script::CreationObserver observer;
    observer.drafted = [&](const script::RevisionDraft& now) -> Result<void> {
        if (now.text != draft.text.toStdString())
            return fail(ErrorCode::Conflict, "The revisions of the project have changed, so that the script would be another one than was shown");
        return {};
    };
    RETORT_TRY(const script::Revision written, script::createRevision(project.config(), project.directory(), project.map(), draft.revision, observer));
    return written.id.str();
}

Result<MapWithDraft> mapWithDraft(const script::RevisionMap& map, const text::SourceText& draft)
{
    script::HeaderScan header = script::scanHeader(draft.bytes(), draft.fileName(), script::ConstantResolver());
    if (!header.revision) {
        return header.diagnostics.empty() ? fail(ErrorCode::Configuration, "script.py.mako makes a script without a revision id")
                                          : std::unexpected(header.diagnostics.front());
    }
    MapWithDraft result{.map = {}, .id = header.revision->id.str(), .load = {}};
    result.load = [draft, id = result.id, fromDisk = migration::diskLoader()](const script::Revision& revision) -> Result<text::SourceText> {
        return revision.id.str() == id ? draft : fromDisk(revision);
    };
    std::vector<script::Revision> revisions(map.revisions().begin(), map.revisions().end());
    revisions.push_back(std::move(*header.revision));
    result.map = script::RevisionMap::build(std::move(revisions));
    RETORT_CHECK(result.map->check());
    return result;
}

} // namespace retort::project
