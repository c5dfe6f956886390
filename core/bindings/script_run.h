#pragma once

// The state of one evaluation: what the script may see, what it asked for so far. One ScriptRun serves one interpreter
// in one thread, and outlives every Value made for it; native objects keep a reference to it.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/bindings/assumed_structure.h"
#include "core/bindings/evaluate.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/memory.h"
#include "core/sql/connection.h"

namespace retort::bindings {

namespace py = retort::python;

// Collects operations in the order they are asked for. Blocks (autocommit) nest.
class Recorder {
public:
    Recorder() : m_blocks(1) {}

    void record(operations::OperationBody body, operations::OperationSource source);
    // Operations until the matching endBlock() form a list of their own.
    void beginBlock() { m_blocks.emplace_back(); }
    [[nodiscard]] std::vector<operations::Operation> endBlock();
    // Everything recorded; the list is empty afterwards. Blocks still open (a script stopped inside) are closed into
    // it.
    [[nodiscard]] std::vector<operations::Operation> take();

private:
    std::vector<std::vector<operations::Operation>> m_blocks;
    std::size_t m_recorded = 0;
    py::MemoryCharge m_charge;
};

[[nodiscard]] operations::OperationSource sourceOf(const py::CallContext& context);
[[nodiscard]] operations::OperationSource sourceOf(const py::CallSite& site);

class ScriptRun {
public:
    ScriptRun(py::Interpreter& interpreter, const EvaluationEnvironment& environment)
        : m_interpreter(interpreter), m_environment(environment)
    {
        if (environment.live == nullptr && environment.assumed != nullptr)
            m_assumed.emplace(*environment.assumed, environment.dialect);
    }
    ScriptRun(const ScriptRun&) = delete;
    ScriptRun& operator=(const ScriptRun&) = delete;

    [[nodiscard]] py::Interpreter& interpreter() { return m_interpreter; }
    [[nodiscard]] const EvaluationEnvironment& environment() const { return m_environment; }
    [[nodiscard]] Recorder& recorder() { return m_recorder; }
    // Records an operation at the statement that is running; in a live run it is carried out at once, and may raise.
    [[nodiscard]] py::EvalResult<void> record(const py::CallContext& context, operations::OperationBody body);
    // The same, with the rows that a live run gives; without one the result is empty.
    [[nodiscard]] py::EvalResult<sql::ResultSet> perform(operations::OperationBody body, operations::OperationSource source);

    // The database of a live run, for reading, with the place noted where the script first does; null without one, and
    // then the refusal that follows is noted as one that a live run would not make.
    [[nodiscard]] LiveDatabase* reading();
    // The structure of the live database or the assumed one, with the place noted; null without either.
    [[nodiscard]] DatabaseStructure* structure();
    [[nodiscard]] bool knowsStructure() const { return m_environment.live != nullptr || m_assumed; }
    [[nodiscard]] const std::set<std::uint32_t>& assumedAtLines() const { return m_assumedAtLines; }
    [[nodiscard]] bool needsDatabase() const { return m_needsDatabase; }
    [[nodiscard]] std::uint32_t readsAtLine() const { return m_readsAtLine; }
    // A failure of the live database as Python sees it (sqlalchemy.exc), or the end of the evaluation.
    [[nodiscard]] py::RaisedResult raiseDatabaseError(Error error);
    // What the database does is not the script's time.
    template <class Work>
    [[nodiscard]] auto outsideTheClock(Work&& work)
    {
        m_interpreter.pauseClock();
        auto result = work();
        m_interpreter.resumeClock();
        return result;
    }

    // SQLAlchemy's _creation_order.
    [[nodiscard]] std::uint32_t nextCreationOrder() { return ++m_creationOrder; }

    // Whether op.* may be called: not while the module's own statements run.
    [[nodiscard]] bool isMigrating() const { return m_migrating; }
    void startMigrating() { m_migrating = true; }

    // Modules of `from module import *`.
    void addStarImport(const std::string& module) { m_starImports.insert(module); }
    [[nodiscard]] bool isStarImported(std::string_view module) const { return m_starImports.contains(module); }

    // Script classes derived from TypeDecorator that change values on their way to the database.
    void addValueTransformer(const std::string& scriptClassName) { m_valueTransformers.insert(scriptClassName); }
    [[nodiscard]] bool transformsValues(const types::SqlType& type) const
    {
        return m_valueTransformers.contains(type.scriptClassName());
    }

    // Objects that exist once per evaluation, made when first asked for: sqlalchemy.String is sqlalchemy.types.String.
    template <class Make>
    [[nodiscard]] py::Value shared(const std::string& key, Make&& make)
    {
        if (const auto found = m_shared.find(key); found != m_shared.end())
            return found->second;
        py::Value value = make();
        m_shared.emplace(key, value);
        return value;
    }

    // Lets go of the shared objects; call it while the interpreter is alive.
    void releaseObjects()
    {
        m_shared.clear();
        m_kept.clear();
    }
    // Holds on to a script's object to the end: what was made from it may come back to it (SqlType::origin()).
    void keep(py::Value object) { m_kept.push_back(std::move(object)); }

    // Names for columns that have none yet, so that constraints, indexes and expressions can be made of them; those that
    // the columns get take their place when the table is built (attachment.h).
    [[nodiscard]] std::string placeholderFor(const std::shared_ptr<py::Object>& column)
    {
        m_placeholders.push_back(column);
        return '\x01' + std::to_string(m_placeholders.size() - 1);
    }
    [[nodiscard]] static bool isPlaceholder(std::string_view name) { return name.starts_with('\x01'); }
    [[nodiscard]] bool hasPlaceholders() const { return !m_placeholders.empty(); }
    [[nodiscard]] std::shared_ptr<py::Object> placeholderColumn(std::string_view name) const;
    // Tables in the order they were made, for what knows a table by name only.
    void noteTable(const std::shared_ptr<py::Object>& table) { m_tables.push_back(table); }
    [[nodiscard]] const std::vector<std::weak_ptr<py::Object>>& tables() const { return m_tables; }

private:
    std::vector<std::weak_ptr<py::Object>> m_placeholders;
    std::vector<std::weak_ptr<py::Object>> m_tables;
    std::optional<AssumedStructure> m_assumed;
    std::vector<py::Value> m_kept;
    std::set<std::uint32_t> m_assumedAtLines;
    py::Interpreter& m_interpreter;
    const EvaluationEnvironment& m_environment;
    Recorder m_recorder;
    std::uint32_t m_creationOrder = 0;
    bool m_migrating = false;
    bool m_needsDatabase = false;
    std::uint32_t m_readsAtLine = 0;
    std::set<std::string, std::less<>> m_starImports;
    std::set<std::string> m_valueTransformers;
    std::map<std::string, py::Value> m_shared;
};

} // namespace retort::bindings
