#pragma once

// One evaluation of env.py and the project's models: one way through the branches that depend on values that are not
// known. Holds the evaluator until the last function of TargetModels goes.

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "core/bindings/environment/state.h"
#include "core/bindings/table_object.h"
#include "core/models/target_models.h"
#include "core/python/syntax/ast.h"

namespace retort::models {

namespace py = retort::python;

class Session {
public:
    struct Budget {
        std::uint64_t steps;
        std::chrono::milliseconds time;
    };
    // answers: those to the first questions of the way; later ones are "no".
    Session(std::shared_ptr<const py::ast::Module> environment, const bindings::EnvironmentInputs& inputs,
            std::vector<bool> answers, Budget budget);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Runs env.py to its end, or to what stops it.
    void run();

    [[nodiscard]] const std::optional<Error>& stopped() const { return m_stopped; }
    [[nodiscard]] py::Interpreter& interpreter() { return *m_interpreter; }
    [[nodiscard]] bindings::ScriptRun& scriptRun() { return *m_run; }
    [[nodiscard]] bindings::environment::State& state() { return *m_state; }
    [[nodiscard]] const bindings::environment::ModelReading& reading() const { return m_reading; }
    // An option of the configured run; null: it was not given.
    [[nodiscard]] const py::Value* option(std::string_view name) const;
    // target_metadata, as far as it is MetaData; gaps for the rest.
    [[nodiscard]] std::vector<std::shared_ptr<bindings::MetaDataObject>> targets(std::vector<ModelGap>& gaps) const;
    // What a function that was called after run() said, until it is taken.
    void keepSaid();
    [[nodiscard]] bindings::SpokenText takeSaid() { return std::exchange(m_said, {}); }
    [[nodiscard]] std::uint64_t steps() const { return m_interpreter->steps(); }

private:
    void reportPassedOver(const py::ast::Stmt& statement, const text::SourceText& source, const Error& reason);

    std::shared_ptr<const py::ast::Module> m_environment;
    std::unique_ptr<bindings::EnvironmentConfig> m_config;
    bindings::EnvironmentInputs m_inputs;
    bindings::environment::Decisions m_decisions;
    bindings::environment::ModelReading m_reading;
    bindings::EvaluationEnvironment m_scriptEnvironment;
    std::optional<bindings::environment::State> m_state;
    std::optional<bindings::ScriptRun> m_run;
    std::optional<py::Interpreter> m_interpreter; // goes first: what it frees refers to the others
    std::optional<Error> m_stopped;
    bindings::SpokenText m_said;
};

// The MetaData of one way as plain values, what references between tables imply included. Adds the gaps of tables that
// cannot be built.
[[nodiscard]] schema::MetaData extractMetaData(bindings::MetaDataObject& metadata, std::vector<ModelGap>& gaps);

// Filter functions of env.py, as TargetModels has them.
void connectFilters(const std::shared_ptr<Session>& session, TargetModels& models);
// compare_type, compare_server_default and render_item, where they are functions.
void connectComparisonFunctions(const std::shared_ptr<Session>& session, TargetModels& models);
void connectRevisionHook(const std::shared_ptr<Session>& session, TargetModels& models);

} // namespace retort::models
