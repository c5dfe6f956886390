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
    return {.dropped = processed.dropped, .said = std::move(processed.said), .notKnown = std::move(processed.notKnown)};
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
                                           std::vector<std::size_t> operations, ComparisonUse use, script::NewRevision& revision)
{
    if (!models.functions.processRevision)
        return RevisionProcessing();
    bindings::RevisionQuestion question = questionOf(project, revision);
    if (use == ComparisonUse::Autogenerate)
        question.autogenerate = true;
    question.operations = std::move(operations);
    question.rows = comparison.rows;
    question.dialect = comparison.settings.dialect;
    RETORT_TRY(bindings::ProcessedRevision processed, models.functions.processRevision(question));
    return taken(std::move(processed), revision);
}

namespace {

std::string tokenOf(const bindings::ConfiguredRun& run, const std::string& keyword, const std::string& otherwise)
{
    const bindings::EnvironmentValue* value = run.find(keyword);
    const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    return text != nullptr ? *text : otherwise;
}

// alembic autogenerate/api.py: RevisionContext._to_script renders what env.py may have changed, which is nothing.
Result<void> fillEmpty(const bindings::ConfiguredRun& run, script::NewRevision& revision)
{
    RETORT_TRY(const autogenerate::RenderedBody empty, autogenerate::renderBody({}, {.dialect = "sqlite"}));
    setBody(revision, tokenOf(run, "upgrade_token", "upgrades"), autogenerate::indentForTemplate(empty.body));
    setBody(revision, tokenOf(run, "downgrade_token", "downgrades"), autogenerate::indentForTemplate(empty.body));
    return {};
}

} // namespace

Result<RevisionProcessing> processPlainRevision(const Project& project, const EnvironmentQuestion& asked, RevisionSort sort, script::NewRevision& revision)
{
    RETORT_TRY(const bool runs, project.config().revisionEnvironment());
    if (!runs)
        return RevisionProcessing();
    bindings::RevisionQuestion question = questionOf(project, revision);
    question.autogenerate = false;
    EnvironmentQuestion environmentQuestion = asked;
    if (sort == RevisionSort::Plain)
        environmentQuestion.revision = &question;
    bindings::EnvironmentEvaluation evaluation = project.askEnvironment(environmentQuestion);
    if (evaluation.stopped)
        return std::unexpected(*std::move(evaluation.stopped));
    if (evaluation.runs.empty())
        return refused("it runs no migrations");
    RevisionProcessing result;
    bindings::SpokenText said;
    for (bindings::ConfiguredRun& run : evaluation.runs) {
        const bindings::EnvironmentValue* arguments = run.find("template_args");
        if (arguments != nullptr && !std::holds_alternative<std::monostate>(*arguments))
            return refused("env.py, line " + std::to_string(run.line) + ": it gives the template arguments of its own with template_args");
        said.append(run.before);
        if (!run.revision)
            continue;
        if (run.revision->notKnown)
            return refused(placeOf(*run.revision->notKnown) + ": " + run.revision->notKnown->reason);
        result = taken(*std::move(run.revision), revision);
        said.append(result.said);
        RETORT_CHECK(fillEmpty(run, revision));
    }
    said.append(evaluation.after);
    result.said = std::move(said);
    return result;
}

} // namespace retort::project
