#pragma once

// The state of one way through env.py.

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/bindings/evaluate_environment.h"
#include "core/bindings/script_run.h"

namespace retort::bindings::environment {

// Answers to the branches that depend on values which are not known, in the order they come up. The first answer is
// always "no", which ends loops; next() moves on to the way that differs in the last branch still open.
class Decisions {
public:
    static constexpr std::size_t maxBranches = 64; // on one way; later ones are "no"

    Decisions() = default;
    // One way: these answers, then "no" to up to `limit` questions.
    Decisions(std::vector<bool> answers, std::size_t limit) : m_answers(std::move(answers)), m_limit(limit) {}

    [[nodiscard]] bool decide();
    void restart() { m_at = 0; }
    // False: all ways were taken.
    [[nodiscard]] bool next();

private:
    std::vector<bool> m_answers;
    std::size_t m_limit = maxBranches;
    std::size_t m_at = 0;
};

// Something about the application's models that is not known, or was not done.
struct ModelNote {
    std::optional<sql::QualifiedName> table; // nothing: no table in particular
    std::string subject;                     // the class or module
    std::string column;
    std::string reason;
    SourceLocation where;
};

// What reading models (core/models) wants beside the settings of a run. Its presence makes the evaluation go further:
// imports run, declarative classes make tables.
struct ModelReading {
    std::vector<ModelNote> notes;
    // Why the value that an error text named last is not known.
    std::optional<NotKnown> lastNamed;
    std::vector<ModelNote> decisions; // branches that depended on values that are not known, in order
    // The options under which run_migrations() was first called with a target_metadata, else the last ones.
    std::map<std::string, py::Value> options;
    std::size_t runs = 0; // calls of run_migrations()
};

// Sources of model_packages/ have names that start like this.
inline constexpr std::string_view shimFilePrefix = "<retort>/";

struct State {
    ScriptRun& run;
    const EnvironmentInputs& inputs;
    std::unique_ptr<EnvironmentConfig> config;
    Decisions& decisions;
    // Options that were set to something that is not known: (section, lower-case name).
    std::map<std::pair<std::string, std::string>, py::Value> unknownOptions;
    // context_opts: what configure() calls leave behind for later ones.
    std::map<std::string, py::Value> options;
    std::optional<std::uint32_t> configuredAt; // line of the last configure()
    py::ModulePtr sys = {};                    // once env.py has imported it
    bool readsDotenv = false;                  // load_dotenv(): variables may be set that are not there for us
    SpokenText said = {}; // since the last run
    EnvironmentEvaluation result = {};
    ModelReading* models = nullptr; // null: only the settings matter
    std::string environmentFile = {}; // the name of env.py's source
    const RevisionQuestion* revision = nullptr; // that is processed; null: none
    std::function<void(const py::Arguments&, const NotKnown&)> unknownCalled = {}; // a value that is not known was called

    // The innermost place in env.py or, for models, in any file of the project.
    [[nodiscard]] SourceLocation place() const;
    [[nodiscard]] NotKnown notKnownHere(std::string reason) const;
    [[nodiscard]] bool decide();
    [[nodiscard]] std::uint32_t line() const;
    void say(LogLevel level, std::string_view logger, std::string_view message);
    void noteRead(const std::string& variable);
    void noteNotDone(std::string what);
};

// ---- values that are not known ----
[[nodiscard]] py::Value makeUnknown(State& state, NotKnown why, std::string lastName = {});
[[nodiscard]] const NotKnown* whyUnknown(const py::Value& value); // null: it is known
// What InterpreterOptions::substitute answers.
[[nodiscard]] std::optional<py::Value> substituteFor(State& state, const py::EvalResult<py::Value>& outcome);

// ---- context.config, engines, files ----
[[nodiscard]] py::Value makeConfigObject(State& state);
// The url of a connection object, or of a str or URL object: a str, or not known. Nothing: it is none of these.
[[nodiscard]] std::optional<py::Value> urlOf(State& state, const py::Value& value);
[[nodiscard]] bool isEngine(const py::Value& value);
// Engines, connections and transactions: what they are instances of depends on libraries that are not here.
[[nodiscard]] bool isStandIn(const py::Value& value);
// What sys.path holds now goes into the result.
void readSysPath(State& state);
[[nodiscard]] py::Value makeFile(std::string path); // open(path, "w")
[[nodiscard]] const std::string* filePath(const py::Value& value);
[[nodiscard]] EnvironmentValue plainValue(const py::Value& value);

// ---- names ----
[[nodiscard]] std::optional<py::Value> findContextFunction(State& state, std::string_view name);
[[nodiscard]] std::optional<py::Value> findEngineFunction(State& state, std::string_view name);
// Asked before all others: replaces the modules and names that mean something else in env.py than in a migration.
// The settings that the options hold, as ConfiguredRun::keywords has them.
[[nodiscard]] std::map<std::string, EnvironmentValue> keywordsOf(const std::map<std::string, py::Value>& options);
// The module retort_native.
[[nodiscard]] py::ModulePtr makeModelFunctions(State& state);
// A module that means something else where models are read (sqlalchemy.orm, flask_sqlalchemy, importlib ...); null: none.
[[nodiscard]] py::EvalResult<py::ModulePtr> modelModule(State& state, py::Interpreter& interpreter,
                                                        py::ModuleResolver& bindings, std::string_view name);
// A module of the project, whatever its size; null: there is no such file. One that cannot be evaluated at all is noted.
[[nodiscard]] py::EvalResult<py::ModulePtr> projectModelModule(State& state, py::Interpreter& interpreter,
                                                               std::string_view name);
[[nodiscard]] std::shared_ptr<py::ModuleResolver> makeEnvironmentResolver(State& state, const py::ast::Module& module);
void replaceBuiltins(State& state);

} // namespace retort::bindings::environment
