#include "core/python/runtime/singletons.h"

#include <functional>

#include "core/python/runtime/containers.h"
#include "core/python/runtime/interpreter.h"

namespace retort::python {

Value ellipsis()
{
    static const auto object = std::make_shared<EllipsisObject>();
    return Value(object);
}

Value notImplemented()
{
    static const auto object = std::make_shared<NotImplementedObject>();
    return Value(object);
}

EvalResult<Attribute> InertObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (name == "__name__" || name == "__qualname__")
        return Value(m_name);
    return Object::getAttribute(interpreter, name);
}

EvalResult<Value> InertObject::call(CallContext&, const Arguments&)
{
    return Value(std::make_shared<InertObject>(m_name));
}

EvalResult<Value> InertObject::getItem(Interpreter&, const Value& key)
{
    return makeAlias(m_name, Value(shared_from_this()), key);
}

EvalResult<std::string> InertObject::repr(Interpreter&)
{
    return "typing." + m_name;
}

EvalResult<OperatorResult> InertObject::binary(Interpreter&, BinaryOp op, const Value& other, bool reflected)
{
    if (op != BinaryOp::Or)
        return std::nullopt;
    const Value own(shared_from_this());
    return reflected ? makeUnion(other, own) : makeUnion(own, other);
}

EvalResult<Attribute> AliasObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (name == "__origin__")
        return m_origin;
    if (name == "__args__")
        return makeTuple(m_arguments);
    return InertObject::getAttribute(interpreter, name);
}

EvalResult<Value> AliasObject::call(CallContext& context, const Arguments& arguments)
{
    if (m_origin.object() && m_origin.object()->kind() == ObjectKind::Type)
        return python::call(context.interpreter, m_origin, arguments);
    return InertObject::call(context, arguments);
}

EvalResult<OperatorResult> AliasObject::compare(Interpreter& interpreter, CompareOp op, const Value& other)
{
    if (op != CompareOp::Eq && op != CompareOp::Ne)
        return Object::compare(interpreter, op, other);
    const auto* alias = dynamic_cast<const AliasObject*>(other.object());
    const auto* origin = alias ? dynamic_cast<const InertObject*>(alias->m_origin.object()) : nullptr;
    const auto* ownOrigin = dynamic_cast<const InertObject*>(m_origin.object());
    // Every import of typing.Union is an object of its own.
    bool same = alias && alias->m_arguments.size() == m_arguments.size()
                && (alias->m_origin.is(m_origin) || (origin && ownOrigin && origin->name() == ownOrigin->name()));
    for (std::size_t i = 0; same && i < m_arguments.size(); ++i) {
        RETORT_TRY(same, equals(interpreter, m_arguments[i], alias->m_arguments[i]));
    }
    return OperatorResult(Value(same == (op == CompareOp::Eq)));
}

EvalResult<std::size_t> AliasObject::hash(Interpreter& interpreter)
{
    std::size_t result = std::hash<std::string>()(name()) + m_arguments.size();
    for (const Value& argument : m_arguments) {
        if (dynamic_cast<const InertObject*>(argument.object()) && !dynamic_cast<const AliasObject*>(argument.object()))
            continue;
        // Arguments need not be hashable: Annotated[int, mapped_column(...)].
        if (const auto part = toHash(interpreter, argument))
            result = result * 31 + *part;
    }
    return result;
}

Value makeAlias(std::string name, Value origin, const Value& key)
{
    const auto* tuple = key.object() && key.object()->kind() == ObjectKind::Tuple ? sequenceItems(key) : nullptr;
    return std::make_shared<AliasObject>(std::move(name), std::move(origin), tuple ? *tuple : std::vector{key});
}

Value makeUnion(Value left, Value right)
{
    static const auto origin = std::make_shared<InertObject>("Union");
    std::vector<Value> arguments;
    for (Value* side : {&left, &right}) {
        const auto* alias = dynamic_cast<const AliasObject*>(side->object());
        if (alias && alias->name() == "Union")
            arguments.insert(arguments.end(), alias->arguments().begin(), alias->arguments().end());
        else
            arguments.push_back(std::move(*side));
    }
    return std::make_shared<AliasObject>("Union", Value(origin), std::move(arguments));
}

} // namespace retort::python
