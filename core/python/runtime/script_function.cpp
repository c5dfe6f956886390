#include "core/python/runtime/script_function.h"

#include <algorithm>

#include "core/python/runtime/evaluator.h"
#include "core/python/runtime/interpreter.h"

namespace retort::python {

using Kind = ast::Parameter::Kind;

namespace {

bool isPositional(const ast::Parameter& parameter)
{
    return parameter.kind == Kind::Normal || parameter.kind == Kind::PositionalOnly;
}

std::string listNames(const std::vector<std::string>& names)
{
    std::string result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            result += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        result += "'" + names[i] + "'";
    }
    return result;
}

} // namespace

ScriptFunction::ScriptFunction(std::shared_ptr<const ModuleState> module, std::shared_ptr<Scope> closure,
                               const ast::FunctionDef* definition, const ast::Lambda* lambda,
                               std::vector<std::optional<Value>> defaults, std::string qualifiedName,
                               ClassCell classCell)
    : m_module(std::move(module)), m_closure(std::move(closure)), m_definition(definition), m_lambda(lambda),
      m_defaults(std::move(defaults)), m_name(definition ? definition->name : "<lambda>"),
      m_qualifiedName(std::move(qualifiedName)), m_classCell(std::move(classCell))
{
}

TypePtr ScriptFunction::type() const { return types().function; }

const std::vector<ast::Parameter>& ScriptFunction::parameters() const
{
    return m_definition ? m_definition->parameters : m_lambda->parameters;
}

EvalResult<Value> ScriptFunction::call(CallContext& context, const Arguments& arguments)
{
    if (m_definition && m_definition->isAsync && !context.interpreter.plainAsync())
        return unsupported("the async function '" + m_name + "' is not evaluated natively");
    if (m_definition && m_definition->isGenerator)
        return unsupported("the generator function '" + m_name + "' is not evaluated natively ('yield')");
    const auto alive = self<ScriptFunction>();          // a body may drop the last name of its own function
    const ast::ScopeInfo& info = m_definition ? m_definition->scope : m_lambda->scope;
    auto scope = std::make_shared<Scope>(Scope::Kind::Function, m_module, m_closure, &info);
    scope->function = this;
    RETORT_CHECK(bindArguments(*scope, arguments));
    FrameGuard frame(context.interpreter, *scope, m_name);
    RETORT_CHECK(frame.entered());
    Evaluator evaluator(context.interpreter, *scope);
    if (m_lambda)
        return evaluator.evaluate(*m_lambda->body);
    return evaluator.runBody(m_definition->body);
}

// Python/ceval.c: initialize_locals.
EvalResult<void> ScriptFunction::bindArguments(Scope& scope, const Arguments& arguments) const
{
    const auto& wanted = parameters();
    std::size_t used = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (isPositional(wanted[i]) && used < arguments.positional.size())
            scope.setSlot(i, arguments.positional[used++]);
        else if (wanted[i].kind == Kind::Star) {
            scope.setSlot(i, makeTuple({arguments.positional.begin() + static_cast<std::ptrdiff_t>(used),
                                        arguments.positional.end()}));
            used = arguments.positional.size();
        } else if (wanted[i].kind == Kind::DoubleStar) {
            scope.setSlot(i, Value(makeDict()));
        }
    }
    RETORT_CHECK(bindKeywords(scope, arguments));
    if (used < arguments.positional.size())
        return tooManyPositional(scope, arguments.positional.size());
    return fillDefaults(scope);
}

EvalResult<void> ScriptFunction::bindKeywords(Scope& scope, const Arguments& arguments) const
{
    const auto& wanted = parameters();
    const auto extra = std::ranges::find(wanted, Kind::DoubleStar, &ast::Parameter::kind);
    for (const auto& [name, value] : arguments.keyword) {
        const auto found = std::ranges::find_if(wanted, [&name](const ast::Parameter& parameter) {
            return parameter.name == name && (parameter.kind == Kind::Normal || parameter.kind == Kind::KeywordOnly);
        });
        if (found != wanted.end()) {
            const auto index = static_cast<std::size_t>(found - wanted.begin());
            if (scope.slot(index))
                return typeError(m_qualifiedName + "() got multiple values for argument '" + name + "'");
            scope.setSlot(index, value);
            continue;
        }
        if (extra == wanted.end()) {
            const bool positionalOnly = std::ranges::any_of(wanted, [&name](const ast::Parameter& parameter) {
                return parameter.name == name && parameter.kind == Kind::PositionalOnly;
            });
            if (positionalOnly)
                return typeError(m_qualifiedName + "() got some positional-only arguments passed as keyword arguments: '"
                                 + name + "'");
            return typeError(m_qualifiedName + "() got an unexpected keyword argument '" + name + "'");
        }
        DictObject* dict = asDict(*scope.slot(static_cast<std::size_t>(extra - wanted.begin())));
        if (dict->table().find(std::string_view(name)))
            return typeError(m_qualifiedName + "() got multiple values for keyword argument '" + name + "'");
        dict->table().set(name, value);
    }
    return {};
}

EvalResult<void> ScriptFunction::fillDefaults(Scope& scope) const
{
    const auto& wanted = parameters();
    std::vector<std::string> missing, missingKeywords;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (scope.slot(i))
            continue;
        if (m_defaults[i])
            scope.setSlot(i, *m_defaults[i]);
        else
            (wanted[i].kind == Kind::KeywordOnly ? missingKeywords : missing).push_back(wanted[i].name);
    }
    const auto complain = [this](const std::vector<std::string>& names, const char* kind) {
        return typeError(m_qualifiedName + "() missing " + std::to_string(names.size()) + " required " + kind
                         + " argument" + (names.size() == 1 ? "" : "s") + ": " + listNames(names));
    };
    if (!missing.empty())
        return complain(missing, "positional");
    if (!missingKeywords.empty())
        return complain(missingKeywords, "keyword-only");
    return {};
}

// Python/ceval.c: too_many_positional.
RaisedResult ScriptFunction::tooManyPositional(const Scope& scope, std::size_t given) const
{
    const auto& wanted = parameters();
    std::size_t most = 0, defaults = 0, keywordsGiven = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (isPositional(wanted[i])) {
            ++most;
            defaults += m_defaults[i] ? 1U : 0U;
        } else if (wanted[i].kind == Kind::KeywordOnly && scope.slot(i)) {
            ++keywordsGiven;
        }
    }
    std::string takes = std::to_string(most);
    if (defaults > 0)
        takes = "from " + std::to_string(most - defaults) + " to " + takes;
    std::string shown = std::to_string(given);
    if (keywordsGiven > 0)
        shown += std::string(" positional argument") + (given == 1 ? "" : "s") + " (and " + std::to_string(keywordsGiven)
                 + " keyword-only argument" + (keywordsGiven == 1 ? "" : "s") + ")";
    return typeError(m_qualifiedName + "() takes " + takes + " positional argument" + (defaults > 0 || most != 1 ? "s" : "")
                     + " but " + shown + (given == 1 && keywordsGiven == 0 ? " was" : " were") + " given");
}

EvalResult<Attribute> ScriptFunction::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (m_attributes) {
        if (const Value* found = m_attributes->table().find(name))
            return *found;
    }
    if (name == "__name__")
        return Value(m_name);
    if (name == "__qualname__")
        return Value(m_qualifiedName);
    if (name == "__module__")
        return Value(m_module->name);
    if (name == "__doc__") {
        const std::string* text = m_definition ? ast::docstring(m_definition->body) : nullptr;
        return text ? Value(*text) : Value();
    }
    if (name == "__globals__")
        return Value(m_module->globals);
    return Object::getAttribute(interpreter, name);
}

EvalResult<void> ScriptFunction::setAttribute(Interpreter&, std::string_view name, Value value)
{
    if (!m_attributes)
        m_attributes = makeDict();
    m_attributes->table().set(name, std::move(value));
    return {};
}

EvalResult<std::string> ScriptFunction::repr(Interpreter&)
{
    return "<function " + m_qualifiedName + ">";
}

TypePtr ScriptFunction::definingClass() const
{
    return m_classCell ? std::static_pointer_cast<TypeObject>(m_classCell->lock()) : nullptr;
}

} // namespace retort::python
