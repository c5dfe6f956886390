#include <algorithm>

#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/type.h"

namespace retort::python {

namespace {

constexpr const char* kBinary[] = {"__add__",    "__sub__",    "__mul__",    "__matmul__", "__truediv__", "__floordiv__", "__mod__",
                                   "__pow__",    "__lshift__", "__rshift__", "__and__",    "__or__",      "__xor__"};
constexpr const char* kReflected[] = {"__radd__", "__rsub__",    "__rmul__",    "__rmatmul__", "__rtruediv__", "__rfloordiv__",
                                      "__rmod__", "__rpow__",    "__rlshift__", "__rrshift__", "__rand__",     "__ror__",
                                      "__rxor__"};
constexpr const char* kUnary[] = {"__neg__", "__pos__", "__invert__"};
constexpr const char* kCompare[] = {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"};

bool isNotImplemented(const Value& value)
{
    return value.object() && value.object()->kind() == ObjectKind::NotImplemented;
}

bool isStopIteration(const Raised& raised)
{
    return raised.isException() && raised.exception()->type()->isSubtypeOf(*exceptionType("StopIteration"));
}

EvalResult<std::string> textResult(const Value& value, const char* method)
{
    if (const std::string* text = value.str())
        return *text;
    return typeError(std::string(method) + " returned non-string (type " + typeName(value) + ")");
}

} // namespace

InstanceObject::InstanceObject(TypePtr cls) : m_class(std::move(cls)), m_attributes(makeDict()) {}

std::string InstanceObject::typeName() const { return m_class->name(); }

const Value* InstanceObject::findSpecial(std::string_view name) const { return m_class->findInMro(name); }

EvalResult<std::optional<Value>> InstanceObject::special(Interpreter& interpreter, std::string_view name,
                                                         std::vector<Value> arguments)
{
    const Value* method = findSpecial(name);
    if (!method || method->isNone())
        return std::optional<Value>();
    RETORT_TRY(const Value bound, bindAttribute(interpreter, *method, Value(shared_from_this()), *m_class));
    RETORT_TRY(Value result, python::call(interpreter, bound, Arguments{std::move(arguments), {}}));
    return std::optional<Value>(std::move(result));
}

// Language reference: "Invoking Descriptors".
EvalResult<Attribute> InstanceObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    const Value* found = m_class->findInMro(name);
    const bool property = found && dynamic_cast<PropertyObject*>(found->object());
    if (property)
        return bindAttribute(interpreter, *found, Value(shared_from_this()), *m_class);
    if (const Value* own = std::as_const(*m_attributes).table().find(name))
        return *own;
    if (found)
        return bindAttribute(interpreter, *found, Value(shared_from_this()), *m_class);
    if (name == "__class__")
        return Value(m_class);
    if (name == "__dict__")
        return Value(m_attributes);
    if (name == "__module__")
        return Value(m_class->module());
    if (name == "__doc__")
        return Value();
    if (m_native) {
        RETORT_TRY(Attribute inherited, m_native->getAttribute(interpreter, name));
        if (inherited)
            return inherited;
    }
    if (!name.starts_with("__"))
        return special(interpreter, "__getattr__", {Value(name)});
    return std::nullopt;
}

EvalResult<void> InstanceObject::setAttribute(Interpreter& interpreter, std::string_view name, Value value)
{
    if (const Value* found = m_class->findInMro(name)) {
        if (const auto* property = dynamic_cast<PropertyObject*>(found->object())) {
            if (property->setter().isNone())
                return attributeError("property '" + std::string(name) + "' of '" + typeName() + "' object has no setter");
            RETORT_TRY(const Value ignored, python::call(interpreter, property->setter(),
                                                         Arguments{{Value(shared_from_this()), std::move(value)}, {}}));
            return {};
        }
    }
    if (findSpecial("__setattr__")) {
        RETORT_TRY(const auto ignored, special(interpreter, "__setattr__", {Value(name), std::move(value)}));
        return {};
    }
    m_attributes->table().set(name, std::move(value));
    return {};
}

EvalResult<void> InstanceObject::deleteAttribute(Interpreter&, std::string_view name)
{
    if (!m_attributes->table().remove(name))
        return attributeError("'" + typeName() + "' object has no attribute '" + std::string(name) + "'");
    return {};
}

bool InstanceObject::isCallable() const
{
    return findSpecial("__call__") || (m_native && m_native->isCallable());
}

EvalResult<Value> InstanceObject::call(CallContext& context, const Arguments& arguments)
{
    if (const Value* method = findSpecial("__call__")) {
        RETORT_TRY(const Value bound, bindAttribute(context.interpreter, *method, Value(shared_from_this()), *m_class));
        return python::call(context.interpreter, bound, arguments);
    }
    return m_native ? m_native->call(context, arguments) : Object::call(context, arguments);
}

EvalResult<Value> InstanceObject::getItem(Interpreter& interpreter, const Value& key)
{
    RETORT_TRY(auto result, special(interpreter, "__getitem__", {key}));
    if (result)
        return std::move(*result);
    if (!m_native)
        return Object::getItem(interpreter, key);
    // dict subclasses may define __missing__.
    if (DictObject* dict = asDict(Value(m_native)); dict && findSpecial("__missing__")) {
        RETORT_TRY(const bool known, dict->contains(interpreter, key));
        if (!known) {
            RETORT_TRY(auto made, special(interpreter, "__missing__", {key}));
            return std::move(*made);
        }
    }
    return m_native->getItem(interpreter, key);
}

EvalResult<void> InstanceObject::setItem(Interpreter& interpreter, const Value& key, Value value)
{
    RETORT_TRY(const auto result, special(interpreter, "__setitem__", {key, value}));
    if (result)
        return {};
    return m_native ? m_native->setItem(interpreter, key, std::move(value))
                    : Object::setItem(interpreter, key, std::move(value));
}

EvalResult<void> InstanceObject::deleteItem(Interpreter& interpreter, const Value& key)
{
    RETORT_TRY(const auto result, special(interpreter, "__delitem__", {key}));
    if (result)
        return {};
    return m_native ? m_native->deleteItem(interpreter, key) : Object::deleteItem(interpreter, key);
}

EvalResult<std::optional<std::size_t>> InstanceObject::length(Interpreter& interpreter)
{
    RETORT_TRY(const auto result, special(interpreter, "__len__", {}));
    if (!result)
        return m_native ? m_native->length(interpreter) : Object::length(interpreter);
    const auto size = result->integer();
    if (!size)
        return typeError("'" + python::typeName(*result) + "' object cannot be interpreted as an integer");
    if (*size < 0)
        return valueError("__len__() should return >= 0");
    return static_cast<std::size_t>(*size);
}

EvalResult<IteratorPtr> InstanceObject::iterate(Interpreter& interpreter)
{
    RETORT_TRY(const auto made, special(interpreter, "__iter__", {}));
    if (made) {
        auto* instance = dynamic_cast<InstanceObject*>(made->object());
        if (!instance || instance->findSpecial("__next__") == nullptr)
            return python::iterate(interpreter, *made);
        return iterateWith([held = *made](Interpreter& inner) -> EvalResult<std::optional<Value>> {
            auto next = callMethod(inner, held, "__next__", {});
            if (next)
                return std::optional<Value>(std::move(*next));
            if (isStopIteration(next.error()))
                return std::optional<Value>();
            return std::unexpected(std::move(next).error());
        });
    }
    if (m_native)
        return m_native->iterate(interpreter);
    if (!findSpecial("__getitem__"))
        return Object::iterate(interpreter);
    return iterateWith([held = Value(shared_from_this()), index = std::int64_t{0}](
                           Interpreter& inner) mutable -> EvalResult<std::optional<Value>> {
        auto next = python::getItem(inner, held, Value(index++));
        if (next)
            return std::optional<Value>(std::move(*next));
        if (next.error().isException() && next.error().exception()->type()->isSubtypeOf(*exceptionType("IndexError")))
            return std::optional<Value>();
        return std::unexpected(std::move(next).error());
    });
}

EvalResult<bool> InstanceObject::contains(Interpreter& interpreter, const Value& item)
{
    RETORT_TRY(const auto result, special(interpreter, "__contains__", {item}));
    if (result)
        return python::truth(interpreter, *result);
    if (m_native && !findSpecial("__iter__"))
        return m_native->contains(interpreter, item);
    return Object::contains(interpreter, item);
}

EvalResult<Value> InstanceObject::enter(CallContext& context)
{
    RETORT_TRY(auto result, special(context.interpreter, "__enter__", {}));
    if (result)
        return std::move(*result);
    return m_native ? m_native->enter(context) : Object::enter(context);
}

EvalResult<bool> InstanceObject::exit(CallContext& context, const ExceptionObject* pending)
{
    if (!findSpecial("__exit__") && m_native)
        return m_native->exit(context, pending);
    std::vector<Value> arguments(3);
    if (pending) {
        arguments[0] = Value(pending->type());
        arguments[1] = Value(std::const_pointer_cast<Object>(pending->shared_from_this()));
    }
    RETORT_TRY(const auto result, special(context.interpreter, "__exit__", std::move(arguments)));
    if (!result)
        return Object::exit(context, pending);
    return python::truth(context.interpreter, *result);
}

EvalResult<bool> InstanceObject::truth(Interpreter& interpreter)
{
    RETORT_TRY(const auto result, special(interpreter, "__bool__", {}));
    if (result)
        return python::truth(interpreter, *result);
    if (m_native && !findSpecial("__len__"))
        return m_native->truth(interpreter);
    return Object::truth(interpreter);
}

EvalResult<std::string> InstanceObject::repr(Interpreter& interpreter)
{
    RETORT_TRY(const auto result, special(interpreter, "__repr__", {}));
    if (result)
        return textResult(*result, "__repr__");
    if (m_native)
        return m_native->repr(interpreter);
    return "<" + m_class->qualifiedName() + " object>";
}

EvalResult<std::string> InstanceObject::str(Interpreter& interpreter)
{
    RETORT_TRY(const auto result, special(interpreter, "__str__", {}));
    if (result)
        return textResult(*result, "__str__");
    if (m_native && !findSpecial("__repr__"))
        return m_native->str(interpreter);
    return repr(interpreter);
}

EvalResult<std::string> InstanceObject::format(Interpreter& interpreter, std::string_view spec)
{
    RETORT_TRY(const auto result, special(interpreter, "__format__", {Value(spec)}));
    if (result)
        return textResult(*result, "__format__");
    if (m_native && !findSpecial("__str__"))
        return m_native->format(interpreter, spec);
    if (spec.empty())
        return str(interpreter);
    return Object::format(interpreter, spec);
}

EvalResult<std::size_t> InstanceObject::hash(Interpreter& interpreter)
{
    RETORT_TRY(const auto result, special(interpreter, "__hash__", {}));
    if (result) {
        const auto number = result->integer();
        if (!number)
            return typeError("__hash__ method should return an integer");
        return static_cast<std::size_t>(*number);
    }
    if (findSpecial("__eq__"))
        return typeError("unhashable type: '" + typeName() + "'");
    return m_native ? m_native->hash(interpreter) : Object::hash(interpreter);
}

EvalResult<OperatorResult> InstanceObject::binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected)
{
    const char* const name = (reflected ? kReflected : kBinary)[static_cast<std::size_t>(op)];
    RETORT_TRY(auto result, special(interpreter, name, {other}));
    if (result)
        return isNotImplemented(*result) ? OperatorResult() : result;
    return m_native ? m_native->binary(interpreter, op, other, reflected) : OperatorResult();
}

EvalResult<OperatorResult> InstanceObject::unary(Interpreter& interpreter, UnaryOp op)
{
    RETORT_TRY(auto result, special(interpreter, kUnary[static_cast<std::size_t>(op)], {}));
    if (result)
        return result;
    return m_native ? m_native->unary(interpreter, op) : OperatorResult();
}

EvalResult<OperatorResult> InstanceObject::compare(Interpreter& interpreter, CompareOp op, const Value& other)
{
    RETORT_TRY(auto result, special(interpreter, kCompare[static_cast<std::size_t>(op)], {other}));
    if (result)
        return isNotImplemented(*result) ? OperatorResult() : result;
    if (op == CompareOp::Ne && findSpecial("__eq__")) {
        RETORT_TRY(const auto same, special(interpreter, "__eq__", {other}));
        if (!same || isNotImplemented(*same))
            return OperatorResult();
        RETORT_TRY(const bool equal, python::truth(interpreter, *same));
        return Value(!equal);
    }
    if (m_native)
        return m_native->compare(interpreter, op, other);
    return Object::compare(interpreter, op, other);
}

} // namespace retort::python
