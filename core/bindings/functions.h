#pragma once

// sa.func, sa.text and the other functions that make SQL expressions.

#include <memory>
#include <vector>

#include "core/bindings/element.h"

namespace retort::bindings {

// Whether SQLAlchemy has a class for the function, so that it is not one of the unknown ones.
[[nodiscard]] bool isGenericFunction(const sql::FunctionCall& call);
// Methods of text(): bindparams() ...
[[nodiscard]] py::Attribute textMethod(std::shared_ptr<ExpressionObject> text, std::string_view name);
// Methods of func.x() alone: over(), filter() ...; the rest are those of columns.
[[nodiscard]] py::Attribute functionMethod(std::shared_ptr<ExpressionObject> function, std::string_view name);

// sa.func: any attribute is a function, func.a.b(...) has a package.
class FunctionNamespace final : public py::Object {
public:
    FunctionNamespace(ScriptRun& run, std::vector<std::string> path) : m_run(run), m_path(std::move(path)) {}
    [[nodiscard]] std::string typeName() const override { return "_FunctionGenerator"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] py::EvalResult<py::Value> call(py::CallContext& context, const py::Arguments& arguments) override;

private:
    ScriptRun& m_run;
    std::vector<std::string> m_path;
};

} // namespace retort::bindings
