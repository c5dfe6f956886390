#include "core/project/script_help.h"

#include <algorithm>

#include "core/migration/step_compiler.h"
#include "core/project/project.h"

namespace retort::project {

namespace {

// What env.py gives configure() under this name, on the way to a database of this dialect where that can be told.
const bindings::EnvironmentValue* keywordOf(const Project& project, const std::string& name)
{
    for (const bool offline : {false, true}) {
        for (const bindings::ConfiguredRun& run : project.environment().mode(offline).runs) {
            if (const bindings::EnvironmentValue* value = run.find(name))
                return value;
        }
    }
    return nullptr;
}

operations::SchemaModel schemaBefore(const Project& project, const std::string& revision, const std::string& dialect, const JobContext& context)
{
    const script::MapPointer& map = project.map();
    const auto node = map ? map->indexOf(revision) : std::nullopt;
    auto schema = map ? project.schemaAt(node ? map->normalizedParentIds(*node) : map->headIds(), dialect, context)
                      : Result<operations::SchemaModel>(fail(ErrorCode::NotFound, "the project has no revisions"));
    if (schema)
        return std::move(*schema);
    operations::SchemaModel unknown;
    unknown.addGap({.reason = schema.error().message, .source = {}, .revision = {}});
    return unknown;
}

// How env.py has generated text written.
template <class Request>
void takeRendering(Request& request, const Project& project)
{
    if (const auto* batch = keywordOf(project, "render_as_batch")) {
        const bool* known = std::get_if<bool>(batch);
        request.renderAsBatch = known != nullptr && *known;
    }
    if (const auto* prefix = keywordOf(project, "user_module_prefix")) {
        if (const auto* known = std::get_if<std::string>(prefix))
            request.userModulePrefix = *known;
    }
}

} // namespace

Result<editing::Downgrade> makeDowngrade(const Project& project, const ScriptQuestion& question, const JobContext& context)
{
    editing::DowngradeRequest request{.script = text::SourceText(question.path, question.text.toStdString()),
                                      .settings = project.runSettings(question.dialect, true),
                                      .before = schemaBefore(project, question.revision, question.dialect, context)};
    takeRendering(request, project);
    return editing::makeDowngrade(request, context.stop);
}

NamesAnswer namesAround(const Project& project, const ScriptQuestion& question, const JobContext& context)
{
    NamesAnswer answer{.revision = question.revision, .names = {}};
    operations::SchemaModel schema = schemaBefore(project, question.revision, question.dialect, context);
    answer.names.add(schema);
    // As far as it can be told; names are no promise.
    (void)migration::evaluateStep(text::SourceText(question.path, question.text.toStdString()), bindings::Direction::Upgrade,
                                  project.runSettings(question.dialect, true), true, context.stop, nullptr, &schema);
    answer.names.add(schema);
    return answer;
}

PlaceAnswer placeFor(const Project& project, const ScriptQuestion& question, std::uint32_t caret, const JobContext& context)
{
    editing::InsertionRequest request{.script = text::SourceText(question.path, question.text.toStdString()),
                                      .caret = caret,
                                      .settings = project.runSettings(question.dialect, true),
                                      .before = schemaBefore(project, question.revision, question.dialect, context)};
    takeRendering(request, project);
    return {.question = question, .caret = caret, .place = editing::insertionPlace(std::move(request), context.stop)};
}

ScriptHelp::ScriptHelp(ProjectSession* session, QObject* parent) : QObject(parent), m_session(session) {}
ScriptHelp::~ScriptHelp() = default;

void ScriptHelp::requestDowngrade(const ScriptQuestion& question)
{
    if (const auto project = m_session->project()) {
        m_downgrade.run(
            [project, question](const JobContext& context) {
                return std::make_shared<const DowngradeAnswer>(DowngradeAnswer{.question = question, .downgrade = makeDowngrade(*project, question, context)});
            },
            [this](std::shared_ptr<const DowngradeAnswer> answer) { Q_EMIT downgradeReady(std::move(answer)); });
    }
}

void ScriptHelp::requestNames(const ScriptQuestion& question)
{
    if (const auto project = m_session->project()) {
        m_names.run([project, question](const JobContext& context) { return std::make_shared<const NamesAnswer>(namesAround(*project, question, context)); },
                    [this](std::shared_ptr<const NamesAnswer> answer) { Q_EMIT namesReady(std::move(answer)); });
    }
}

void ScriptHelp::requestPlace(const ScriptQuestion& question, std::uint32_t caret)
{
    if (const auto project = m_session->project()) {
        m_place.run([project, question, caret](const JobContext& context) { return std::make_shared<const PlaceAnswer>(placeFor(*project, question, caret, context)); },
                    [this](std::shared_ptr<const PlaceAnswer> answer) { Q_EMIT placeReady(std::move(answer)); });
    }
}

void ScriptHelp::requestInsertion(const std::shared_ptr<const PlaceAnswer>& place, const editing::InsertValues& values)
{
    m_insertion.run(
        [place, values](const JobContext& context) {
            return std::make_shared<const InsertionAnswer>(InsertionAnswer{.place = place, .values = values, .insertion = editing::makeInsertion(*place->place, values, context.stop)});
        },
        [this](std::shared_ptr<const InsertionAnswer> answer) { Q_EMIT insertionReady(std::move(answer)); });
}

} // namespace retort::project
