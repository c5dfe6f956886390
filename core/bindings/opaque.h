#pragma once

// Things that a script may hold and pass around, but not use: every use stops the evaluation with a reason. Result
// rows, inspectors, ORM sessions and library names that are not evaluated natively.

#include <string>

#include "core/bindings/script_run.h"

namespace retort::bindings {

class OpaqueObject : public py::Object {
public:
    // reason is a full clause for people: "the script reads rows from the database, ...".
    OpaqueObject(std::string typeName, std::string reason)
        : m_typeName(std::move(typeName)), m_reason(std::move(reason))
    {
    }

    [[nodiscard]] py::ObjectKind kind() const override { return py::ObjectKind::Opaque; }
    [[nodiscard]] std::string typeName() const override { return m_typeName; }
    [[nodiscard]] const std::string& reason() const { return m_reason; }

    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter& interpreter, std::string_view name,
                                                    py::Value value) override;
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] py::EvalResult<py::Value> call(py::CallContext& context, const py::Arguments& arguments) override;
    [[nodiscard]] py::EvalResult<py::Value> getItem(py::Interpreter& interpreter, const py::Value& key) override;
    [[nodiscard]] py::EvalResult<void> setItem(py::Interpreter& interpreter, const py::Value& key,
                                               py::Value value) override;
    [[nodiscard]] py::EvalResult<std::optional<std::size_t>> length(py::Interpreter& interpreter) override;
    [[nodiscard]] py::EvalResult<py::IteratorPtr> iterate(py::Interpreter& interpreter) override;
    [[nodiscard]] py::EvalResult<bool> contains(py::Interpreter& interpreter, const py::Value& item) override;
    [[nodiscard]] py::EvalResult<py::Value> enter(py::CallContext& context) override;
    [[nodiscard]] py::EvalResult<bool> truth(py::Interpreter& interpreter) override;
    [[nodiscard]] py::EvalResult<std::string> repr(py::Interpreter& interpreter) override;
    [[nodiscard]] py::EvalResult<std::string> format(py::Interpreter& interpreter, std::string_view spec) override;
    [[nodiscard]] py::EvalResult<py::OperatorResult> binary(py::Interpreter& interpreter, py::BinaryOp op,
                                                            const py::Value& other, bool reflected) override;
    [[nodiscard]] py::EvalResult<py::OperatorResult> compare(py::Interpreter& interpreter, py::CompareOp op,
                                                             const py::Value& other) override;

protected:
    [[nodiscard]] virtual py::RaisedResult refuse() const { return py::unsupported(m_reason); }

private:
    std::string m_typeName;
    std::string m_reason;
};

[[nodiscard]] py::Value makeOpaque(std::string typeName, std::string reason);
// A name of a library that exists there but is not evaluated natively: "'sqlalchemy.union' is not evaluated natively".
[[nodiscard]] py::Value makeOpaqueName(std::string dottedName);
// What executing a statement gives where there is no live database: its rows are out of reach.
[[nodiscard]] py::Value makeResult(ScriptRun& run);

// A class that scripts may import, subclass and use in except clauses and isinstance(), but whose instances are opaque.
[[nodiscard]] py::TypePtr makeOpaqueClass(std::string name, std::string module, std::string reason,
                                          std::vector<py::TypePtr> bases = {});

} // namespace retort::bindings
