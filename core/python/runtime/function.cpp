#include "core/python/runtime/function.h"

namespace retort::python {

EvalResult<Value> NativeFunction::call(CallContext& context, const Arguments& arguments)
{
    return m_body(context, arguments);
}

EvalResult<Attribute> NativeFunction::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (name == "__name__" || name == "__qualname__")
        return Value(m_name);
    return Object::getAttribute(interpreter, name);
}

EvalResult<std::string> NativeFunction::repr(Interpreter&)
{
    return "<built-in function " + m_name + ">";
}

Value makeFunction(std::string name, NativeBody body)
{
    return std::make_shared<NativeFunction>(std::move(name), std::move(body));
}

Value makeFunction(std::string name, std::string_view signature, BoundBody body)
{
    auto parsed = std::make_shared<const Signature>(signature);
    NativeBody native = [parsed, name, body = std::move(body)](CallContext& context,
                                                               const Arguments& arguments) -> EvalResult<Value> {
        RETORT_TRY(const BoundArguments bound, parsed->bind(name, arguments));
        return body(context, bound);
    };
    return makeFunction(std::move(name), std::move(native));
}

} // namespace retort::python
