#include "core/python/runtime/descriptors.h"

#include "core/python/runtime/interpreter.h"

namespace retort::python {

TypePtr PropertyObject::type() const { return types().property; }
TypePtr StaticMethodObject::type() const { return types().staticMethod; }
TypePtr ClassMethodObject::type() const { return types().classMethod; }

EvalResult<Attribute> PropertyObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    const auto self = this->self<PropertyObject>();
    if (name == "setter") {
        return makeFunction("setter", "fset", [self](CallContext&, const BoundArguments& arguments) -> EvalResult<Value> {
            return Value(std::make_shared<PropertyObject>(self->getter(), arguments.at(0)));
        });
    }
    if (name == "getter") {
        return makeFunction("getter", "fget", [self](CallContext&, const BoundArguments& arguments) -> EvalResult<Value> {
            return Value(std::make_shared<PropertyObject>(arguments.at(0), self->setter()));
        });
    }
    if (name == "fget")
        return m_getter;
    if (name == "deleter") {
        const Value own(shared_from_this());
        return makeFunction("deleter", "fdel",
                            [own](CallContext&, const BoundArguments&) -> EvalResult<Value> { return own; });
    }
    return Object::getAttribute(interpreter, name);
}

EvalResult<Value> StaticMethodObject::call(CallContext& context, const Arguments& arguments)
{
    return python::call(context.interpreter, m_function, arguments);
}

EvalResult<Value> BoundMethod::call(CallContext& context, const Arguments& arguments)
{
    return python::call(context.interpreter, m_function, withSelf(m_self, arguments));
}

EvalResult<Attribute> BoundMethod::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (name == "__self__")
        return m_self;
    if (name == "__func__")
        return m_function;
    return findAttribute(interpreter, m_function, name);
}

EvalResult<std::string> BoundMethod::repr(Interpreter& interpreter)
{
    RETORT_TRY(const std::string self, toRepr(interpreter, m_self));
    RETORT_TRY(const Attribute name, findAttribute(interpreter, m_function, "__qualname__"));
    const std::string* text = name ? name->str() : nullptr;
    return "<bound method " + (text ? *text : std::string("?")) + " of " + self + ">";
}

EvalResult<OperatorResult> BoundMethod::compare(Interpreter& interpreter, CompareOp op, const Value& other)
{
    const Object* object = other.object();
    if ((op == CompareOp::Eq || op == CompareOp::Ne) && object && object->kind() == ObjectKind::BoundMethod) {
        const auto& method = static_cast<const BoundMethod&>(*object);
        const bool same = method.m_self.is(m_self) && method.m_function.is(m_function);
        return Value(same == (op == CompareOp::Eq));
    }
    return Object::compare(interpreter, op, other);
}

EvalResult<Value> NativeMethod::call(CallContext& context, const Arguments& arguments)
{
    if (arguments.positional.empty())
        return typeError("unbound method " + m_name + "() needs an argument");
    return m_body(context, arguments);
}

EvalResult<Attribute> NativeMethod::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (name == "__name__" || name == "__qualname__")
        return Value(m_name);
    return Object::getAttribute(interpreter, name);
}

Value makeMethod(std::string name, NativeBody body)
{
    return std::make_shared<NativeMethod>(std::move(name), std::move(body));
}

Value makeClassMethod(std::string name, NativeBody body)
{
    return std::make_shared<ClassMethodObject>(makeMethod(std::move(name), std::move(body)));
}

Arguments withSelf(const Value& self, const Arguments& arguments)
{
    Arguments result;
    result.positional.reserve(arguments.positional.size() + 1);
    result.positional.push_back(self);
    result.positional.insert(result.positional.end(), arguments.positional.begin(), arguments.positional.end());
    result.keyword = arguments.keyword;
    return result;
}

EvalResult<Value> bindAttribute(Interpreter& interpreter, const Value& attribute, const Value& self, TypeObject& cls)
{
    Object* object = attribute.object();
    if (!object)
        return attribute;
    if (object->kind() == ObjectKind::Function || dynamic_cast<NativeMethod*>(object))
        return Value(std::make_shared<BoundMethod>(attribute, self));
    if (const auto* property = dynamic_cast<PropertyObject*>(object))
        return call(interpreter, property->getter(), Arguments{{self}, {}});
    if (hasGet(attribute))
        return callMethod(interpreter, attribute, "__get__", Arguments{{self, Value(cls.shared_from_this())}, {}});
    return bindClassAttribute(interpreter, attribute, cls);
}

bool hasGet(const Value& attribute)
{
    const auto* instance = dynamic_cast<const InstanceObject*>(attribute.object());
    return instance && instance->type()->findInMro("__get__");
}

EvalResult<Value> bindClassAttribute(Interpreter& interpreter, const Value& attribute, TypeObject& cls)
{
    Object* object = attribute.object();
    if (hasGet(attribute))
        return callMethod(interpreter, attribute, "__get__", Arguments{{Value(), Value(cls.shared_from_this())}, {}});
    if (const auto* method = dynamic_cast<StaticMethodObject*>(object))
        return method->function();
    if (const auto* method = dynamic_cast<ClassMethodObject*>(object))
        return Value(std::make_shared<BoundMethod>(method->function(), Value(cls.shared_from_this())));
    return attribute;
}

} // namespace retort::python
