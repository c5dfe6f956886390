#include "core/project/process_revision.h"

#include "core/autogenerate/render.h"

namespace retort::project {

namespace {

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

bindings::RevisionQuestion questionOf(const Project& project, script::NewRevision& revision)
{
    if (revision.id.empty())
        revision.id = script::randomRevisionId();
    bindings::RevisionQuestion question{.directive = {.id = revision.id,
                                                      .message = revision.message,
                                                      .heads = revision.heads,
                                                      .splice = revision.splice,
                                                      .branchLabels = revision.branchLabels,
                                                      .versionPath = revision.versionPath.empty() ? std::nullopt : std::optional(revision.versionPath),
                                                      .dependsOn = revision.dependsOn,
                                                      .imports = linesOf(revision.imports)}};
    const script::RevisionMap& map = *project.map();
    question.heads = map.headIds();
    for (script::NodeIndex node = 0; node < map.size(); ++node)
        question.revisions.emplace_back(map.id(node), map.revision(node).path);
    return question;
}

RevisionProcessing taken(bindings::ProcessedRevision processed, script::NewRevision& revision)
{
    if (processed.given && !processed.notKnown && !processed.dropped) {
        bindings::RevisionDirective& directive = processed.directive;
        revision.id = std::move(directive.id);
        revision.message = std::move(directive.message);
        revision.heads = std::move(directive.heads);
        revision.splice = directive.splice;
        revision.branchLabels = std::move(directive.branchLabels);
        revision.versionPath = std::move(directive.versionPath).value_or("");
        revision.dependsOn = std::move(directive.dependsOn);
        revision.imports.clear();
        for (const std::string& line : directive.imports)
            revision.imports += (revision.imports.empty() ? "" : "\n") + line;
    }
    return {.dropped = processed.dropped, .printed = std::move(processed.printed), .log = std::move(processed.log), .notKnown = std::move(processed.notKnown)};
}

std::string placeOf(const bindings::NotKnown& why)
{
    return (why.file.empty() ? std::string("env.py") : why.file) + (why.line != 0 ? ", line " + std::to_string(why.line) : "");
}

std::unexpected<Error> refused(const std::string& why)
{
    return fail(ErrorCode::Unsupported, "revision_environment is set, so env.py may change what is written, and it cannot be told how (" + why
                                            + "); nothing was written");
}

} // namespace

std::string RevisionProcessing::note() const
{
    if (!notKnown)
        return {};
    return placeOf(*notKnown) + ": what process_revision_directives does is not known (" + notKnown->reason + "); the revision is as Retort makes it.";
}

Result<RevisionProcessing> processRevision(const Project& project, const models::TargetModels& models, const ModelComparison& comparison,
                                           const std::vector<autogenerate::DifferenceGroup>& groups, ComparisonUse use, script::NewRevision& revision)
{
    if (!models.processRevision)
        return RevisionProcessing();
    bindings::RevisionQuestion question = questionOf(project, revision);
    if (use == ComparisonUse::Autogenerate)
        question.autogenerate = true;
    question.operations = groups.size();
    question.rows = comparison.rows;
    question.dialect = comparison.settings.dialect;
    RETORT_TRY(bindings::ProcessedRevision processed, models.processRevision(question));
    return taken(std::move(processed), revision);
}

Result<RevisionProcessing> processPlainRevision(const Project& project, const EnvironmentQuestion& asked, RevisionSort sort, script::NewRevision& revision)
{
    RETORT_TRY(const bool runs, project.config().revisionEnvironment());
    if (!runs)
        return RevisionProcessing();
    bindings::RevisionQuestion question = questionOf(project, revision);
    question.autogenerate = false;
    EnvironmentQuestion environmentQuestion = asked;
    if (sort == RevisionSort::Plain) {
        environmentQuestion.revision = &question;
        // alembic autogenerate/api.py: RevisionContext._to_script renders what env.py may have changed.
        RETORT_TRY(const autogenerate::RenderedBody empty, autogenerate::renderBody({}, {.dialect = "sqlite"}));
        revision.upgrades = autogenerate::indentForTemplate(empty.body);
        revision.downgrades = revision.upgrades;
    }
    bindings::EnvironmentEvaluation evaluation = project.askEnvironment(environmentQuestion);
    if (evaluation.stopped)
        return std::unexpected(*std::move(evaluation.stopped));
    if (evaluation.runs.size() != 1)
        return refused("it runs the migrations " + std::to_string(evaluation.runs.size()) + " times");
    bindings::ConfiguredRun& run = evaluation.runs.front();
    if (const bindings::EnvironmentValue* arguments = run.find("template_args"); arguments != nullptr && !std::holds_alternative<std::monostate>(*arguments))
        return refused("env.py, line " + std::to_string(run.line) + ": it gives the template arguments of its own with template_args");
    RevisionProcessing result;
    if (run.revision) {
        if (run.revision->notKnown)
            return refused(placeOf(*run.revision->notKnown) + ": " + run.revision->notKnown->reason);
        result = taken(*std::move(run.revision), revision);
    }
    result.printed = run.printedBefore + result.printed + evaluation.printedAfter;
    return result;
}

} // namespace retort::project
