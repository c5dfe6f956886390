#pragma once

// The state of one way through env.py.

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

    [[nodiscard]] bool decide();
    void restart() { m_at = 0; }
    // False: all ways were taken.
    [[nodiscard]] bool next();

private:
    std::vector<bool> m_answers;
    std::size_t m_at = 0;
};

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
    bool readsDotenv = false;                  // load_dotenv(): variables may be set that are not there for us
    std::string printed;
    EnvironmentEvaluation result;

    [[nodiscard]] std::uint32_t line() const;
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
[[nodiscard]] py::Value makeFile(std::string path); // open(path, "w")
[[nodiscard]] const std::string* filePath(const py::Value& value);
[[nodiscard]] EnvironmentValue plainValue(const py::Value& value);

// ---- names ----
[[nodiscard]] std::optional<py::Value> findContextFunction(State& state, std::string_view name);
[[nodiscard]] std::optional<py::Value> findEngineFunction(State& state, std::string_view name);
// Asked before all others: replaces the modules and names that mean something else in env.py than in a migration.
[[nodiscard]] std::shared_ptr<py::ModuleResolver> makeEnvironmentResolver(State& state, const py::ast::Module& module);
void replaceBuiltins(State& state);

} // namespace retort::bindings::environment
