#include "core/python/runtime/singletons.h"

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

EvalResult<Value> InertObject::getItem(Interpreter&, const Value&)
{
    return Value(std::make_shared<InertObject>(m_name));
}

EvalResult<std::string> InertObject::repr(Interpreter&)
{
    return "typing." + m_name;
}

EvalResult<OperatorResult> InertObject::binary(Interpreter&, BinaryOp op, const Value&, bool)
{
    if (op != BinaryOp::Or)
        return std::nullopt;
    return Value(std::make_shared<InertObject>("Union"));
}

} // namespace retort::python
