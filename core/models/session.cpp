#include "core/models/session.h"

#include <algorithm>

#include "core/python/library/library.h"

namespace retort::models {

using bindings::environment::State;

namespace {

py::InterpreterOptions optionsFor(const bindings::EnvironmentInputs& inputs, Session::Budget budget)
{
    py::InterpreterOptions options;
    options.stop = inputs.stop;
    options.limits.steps = budget.steps;
    options.limits.processorTime = budget.time;
    options.limits.memoryBytes = std::size_t{1} << 30U;
    options.plainAsync = true;
    py::useSystemWorld(options.host);
    options.host.environment = {inputs.osEnvironment.begin(), inputs.osEnvironment.end()};
    return options;
}

} // namespace

Session::Session(std::shared_ptr<const py::ast::Module> environment, const bindings::EnvironmentInputs& inputs,
                 std::vector<bool> answers, Budget budget)
    : m_environment(std::move(environment)), m_config(inputs.config.copy()),
      m_inputs{.config = *m_config,
               .offline = inputs.offline,
               .osEnvironment = inputs.osEnvironment,
               .xArguments = inputs.xArguments,
               .tag = inputs.tag,
               .projectModule = inputs.projectModule,
               .stop = inputs.stop,
               .sysPath = inputs.sysPath,
               .currentFolder = inputs.currentFolder,
               .modulesThatMention = inputs.modulesThatMention,
               .dialect = inputs.dialect,
               .modelsOfRun = inputs.modelsOfRun},
      m_decisions(std::move(answers), 4096)
{
    m_scriptEnvironment.dialect = m_inputs.dialect;
    m_scriptEnvironment.offline = m_inputs.offline;
    m_scriptEnvironment.xArguments = m_inputs.xArguments;
    m_scriptEnvironment.tag = m_inputs.tag;
    m_scriptEnvironment.keepsTypes = true;
    py::InterpreterOptions options = optionsFor(m_inputs, budget);
    options.host.print = [this](std::string_view text) { m_state->said.printed += text; };
    options.host.log = [this](LogLevel level, std::string_view logger, std::string_view message) { m_state->say(level, logger, message); };
    options.substitute = [this](const py::EvalResult<py::Value>& outcome) {
        return bindings::environment::substituteFor(*m_state, outcome);
    };
    options.passedOver = [this](const py::ast::Stmt& statement, const text::SourceText& source, const Error& reason) {
        reportPassedOver(statement, source, reason);
    };
    m_interpreter.emplace(std::move(options));
    m_run.emplace(*m_interpreter, m_scriptEnvironment);
    m_state.emplace(State{.run = *m_run, .inputs = m_inputs, .config = m_config->copy(), .decisions = m_decisions});
    m_state->models = &m_reading;
    m_state->environmentFile = m_environment->source.fileName();
}

Session::~Session()
{
    m_state->options.clear();
    m_state->unknownOptions.clear();
    m_reading.options.clear();
    m_run->releaseObjects();
}

void Session::run()
{
    for (const py::ast::Stmt& statement : m_environment->body) {
        const auto* import = std::get_if<py::ast::ImportFrom>(&statement.node);
        if (import && import->star)
            m_run->addStarImport(import->module);
    }
    m_interpreter->addResolver(bindings::environment::makeEnvironmentResolver(*m_state, *m_environment));
    py::installLibrary(*m_interpreter);
    bindings::environment::replaceBuiltins(*m_state);
    if (auto done = m_interpreter->runModule(m_environment, "env_py"); !done)
        m_stopped = std::move(done).error();
    if (m_reading.options.empty())
        m_reading.options = m_state->options;
    m_state->said = {}; // the evaluation for the settings has told it
}

void Session::keepSaid()
{
    m_said.append(std::exchange(m_state->said, {}));
}

const py::Value* Session::option(std::string_view name) const
{
    const auto found = m_reading.options.find(std::string(name));
    return found == m_reading.options.end() || found->second.isNone() ? nullptr : &found->second;
}

std::vector<std::shared_ptr<bindings::MetaDataObject>> Session::targets(std::vector<ModelGap>& gaps) const
{
    std::vector<std::shared_ptr<bindings::MetaDataObject>> result;
    const py::Value* target = option("target_metadata");
    if (!target)
        return result;
    const std::vector<py::Value>* items = py::sequenceItems(*target);
    for (const py::Value& item : items ? *items : std::vector{*target}) {
        if (auto metadata = item.as<bindings::MetaDataObject>()) {
            result.push_back(std::move(metadata));
            continue;
        }
        ModelGap gap{.reason = "target_metadata is a '" + py::typeName(item) + "', no MetaData"};
        if (const bindings::NotKnown* why = bindings::environment::whyUnknown(item)) {
            gap.reason = "target_metadata is not known: " + why->reason;
            gap.where = {.file = why->file, .line = why->line, .column = 0};
        }
        gaps.push_back(std::move(gap));
    }
    return result;
}

} // namespace retort::models
