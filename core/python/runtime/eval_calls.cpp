#include "core/python/runtime/evaluator.h"
#include "core/python/runtime/script_function.h"

namespace retort::python {

namespace {

// "__main__.f() ": what CPython puts in front of complaints about * and ** arguments (_PyObject_FunctionStr).
std::string describeFunction(Interpreter& interpreter, const Value& function)
{
    const auto name = findAttribute(interpreter, function, "__qualname__");
    const std::string* text = name && *name ? (*name)->str() : nullptr;
    if (!text)
        return "";
    const auto module = findAttribute(interpreter, function, "__module__");
    const std::string* prefix = module && *module ? (*module)->str() : nullptr;
    return (prefix && *prefix != "builtins" ? *prefix + "." : std::string()) + *text + "() ";
}

} // namespace

EvalResult<Value> Evaluator::on(const ast::Call& node, const ast::Expr& expression)
{
    RETORT_TRY(const Value function, evaluate(*node.function));
    RETORT_TRY(const Arguments given, arguments(node.arguments, function));
    m_interpreter.frame().expression = expression.range;
    return call(m_interpreter, function, given);
}

EvalResult<Arguments> Evaluator::arguments(const std::vector<ast::CallArgument>& nodes, const Value& function)
{
    using Kind = ast::CallArgument::Kind;
    Arguments result;
    for (const ast::CallArgument& node : nodes) {
        RETORT_TRY(Value value, evaluate(*node.value));
        switch (node.kind) {
        case Kind::Positional: result.positional.push_back(std::move(value)); break;
        case Kind::Keyword: result.keyword.emplace_back(node.name, std::move(value)); break;
        case Kind::Star: {
            if (!value.object())
                return typeError(describeFunction(m_interpreter, function) + "argument after * must be an iterable, not " + typeName(value));
            RETORT_TRY(const std::vector<Value> items, toVector(m_interpreter, value));
            result.positional.insert(result.positional.end(), items.begin(), items.end());
            break;
        }
        case Kind::DoubleStar: RETORT_CHECK(addKeywords(result, value, function)); break;
        }
    }
    return result;
}

EvalResult<void> Evaluator::addKeywords(Arguments& arguments, const Value& mapping, const Value& function)
{
    std::shared_ptr<DictObject> copy = makeDict();
    const DictObject* dict = asDict(mapping);
    if (!dict) {
        RETORT_TRY(const Attribute keys, findAttribute(m_interpreter, mapping, "keys"));
        if (!keys)
            return typeError(describeFunction(m_interpreter, function) + "argument after ** must be a mapping, not " + typeName(mapping));
        RETORT_CHECK(copyInto(*copy, mapping));
        dict = copy.get();
    }
    for (const HashTable::Entry& entry : dict->table().entries()) {
        if (!entry.live)
            continue;
        const std::string* name = entry.key.str();
        if (!name)
            return typeError("keywords must be strings");
        if (arguments.findKeyword(*name))
            return typeError(describeFunction(m_interpreter, function) + "got multiple values for keyword argument '" + *name + "'");
        arguments.keyword.emplace_back(*name, entry.value);
    }
    return {};
}

EvalResult<std::vector<std::optional<Value>>> Evaluator::defaults(const std::vector<ast::Parameter>& parameters)
{
    std::vector<std::optional<Value>> result;
    result.reserve(parameters.size());
    for (const ast::Parameter& parameter : parameters) {
        result.emplace_back();
        if (parameter.defaultValue) {
            RETORT_TRY(result.back(), evaluate(*parameter.defaultValue));
        }
    }
    return result;
}

std::string Evaluator::qualified(const std::string& name) const
{
    for (const Scope* scope = &m_scope; scope; scope = scope->parent().get()) {
        if (scope->kind() == Scope::Kind::Class)
            return scope->className + "." + name;
        if (scope->function)
            return scope->function->qualifiedName() + ".<locals>." + name;
    }
    return name;
}

Value Evaluator::makeFunctionValue(const ast::FunctionDef* definition, const ast::Lambda* lambda,
                                   std::vector<std::optional<Value>> defaultValues)
{
    const std::shared_ptr<Scope> closure = m_scope.closure();
    if (closure)
        m_interpreter.keepForCleanup(*closure);
    return std::make_shared<ScriptFunction>(m_scope.module(), closure, definition, lambda, std::move(defaultValues),
                                            qualified(definition ? definition->name : "<lambda>"), m_scope.classCell);
}

EvalResult<Value> Evaluator::on(const ast::Lambda& node, const ast::Expr&)
{
    RETORT_TRY(auto values, defaults(node.parameters));
    return makeFunctionValue(nullptr, &node, std::move(values));
}

} // namespace retort::python
