#pragma once

// A function or lambda that a script defined.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/python/runtime/object.h"
#include "core/python/runtime/scope.h"
#include "core/python/syntax/ast.h"

namespace retort::python {

class ScriptFunction final : public Object {
public:
    // Exactly one of definition and lambda is set; both belong to module->tree. defaults: one per parameter, absent where
    // the parameter has none; evaluated when the function was defined.
    ScriptFunction(std::shared_ptr<const ModuleState> module, std::shared_ptr<Scope> closure,
                   const ast::FunctionDef* definition, const ast::Lambda* lambda, std::vector<std::optional<Value>> defaults,
                   std::string qualifiedName, ClassCell classCell);

    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Function; }
    [[nodiscard]] std::string typeName() const override { return "function"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::string& qualifiedName() const { return m_qualifiedName; }
    [[nodiscard]] const std::vector<ast::Parameter>& parameters() const;
    // One for each parameter.
    [[nodiscard]] const std::vector<std::optional<Value>>& defaults() const { return m_defaults; }
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;
    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<void> setAttribute(Interpreter& interpreter, std::string_view name, Value value) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;

    [[nodiscard]] const std::shared_ptr<const ModuleState>& module() const { return m_module; }
    [[nodiscard]] const std::shared_ptr<Scope>& closure() const { return m_closure; }
    [[nodiscard]] const ast::FunctionDef* definition() const { return m_definition; } // null: a lambda

    // The class whose body defined this method, for super(); null: none.
    [[nodiscard]] TypePtr definingClass() const;

private:
    [[nodiscard]] EvalResult<void> bindArguments(Scope& scope, const Arguments& arguments) const;
    [[nodiscard]] EvalResult<void> bindKeywords(Scope& scope, const Arguments& arguments) const;
    [[nodiscard]] EvalResult<void> fillDefaults(Scope& scope) const;
    [[nodiscard]] RaisedResult tooManyPositional(const Scope& scope, std::size_t given) const;

    std::shared_ptr<const ModuleState> m_module;
    std::shared_ptr<Scope> m_closure;
    const ast::FunctionDef* m_definition;
    const ast::Lambda* m_lambda;
    std::vector<std::optional<Value>> m_defaults;
    std::string m_name, m_qualifiedName;
    ClassCell m_classCell;
    std::shared_ptr<DictObject> m_attributes;
};

} // namespace retort::python
