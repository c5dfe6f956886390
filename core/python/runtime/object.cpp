#include "core/python/runtime/object.h"

#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/interpreter.h"

namespace retort::python {

CallSite CallContext::site() const
{
    return interpreter.site();
}

CallSite CallContext::revisionSite() const
{
    return interpreter.revisionSite();
}

EvalResult<Attribute> Object::getAttribute(Interpreter& interpreter, std::string_view name)
{
    const TypePtr cls = type();
    if (name == "__class__")
        return Value(typeOf(Value(shared_from_this())));
    if (!cls)
        return std::nullopt;
    if (const Value* found = cls->findInMro(name))
        return bindAttribute(interpreter, *found, Value(shared_from_this()), *cls);
    if (name == "__doc__")
        return Value();
    return std::nullopt;
}

EvalResult<void> Object::setAttribute(Interpreter& interpreter, std::string_view name, Value)
{
    RETORT_TRY(const Attribute existing, getAttribute(interpreter, name));
    if (existing)
        return attributeError("'" + typeName() + "' object attribute '" + std::string(name) + "' is read-only");
    return attributeError("'" + typeName() + "' object has no attribute '" + std::string(name) + "'");
}

EvalResult<void> Object::deleteAttribute(Interpreter&, std::string_view name)
{
    return attributeError("'" + typeName() + "' object has no attribute '" + std::string(name) + "'");
}

EvalResult<Value> Object::call(CallContext&, const Arguments&)
{
    return typeError("'" + typeName() + "' object is not callable");
}

EvalResult<Value> Object::getItem(Interpreter&, const Value&)
{
    return typeError("'" + typeName() + "' object is not subscriptable");
}

EvalResult<void> Object::setItem(Interpreter&, const Value&, Value)
{
    return typeError("'" + typeName() + "' object does not support item assignment");
}

EvalResult<void> Object::deleteItem(Interpreter&, const Value&)
{
    return typeError("'" + typeName() + "' object doesn't support item deletion");
}

EvalResult<std::optional<std::size_t>> Object::length(Interpreter&)
{
    return std::nullopt;
}

EvalResult<IteratorPtr> Object::iterate(Interpreter&)
{
    return typeError("'" + typeName() + "' object is not iterable");
}

EvalResult<bool> Object::contains(Interpreter& interpreter, const Value& item)
{
    auto iterator = iterate(interpreter);
    if (!iterator)
        return typeError("argument of type '" + typeName() + "' is not iterable");
    while (true) {
        RETORT_CHECK(interpreter.step());
        RETORT_TRY(const std::optional<Value> next, (*iterator)->next(interpreter));
        if (!next)
            return false;
        RETORT_TRY(const bool same, equals(interpreter, *next, item));
        if (same)
            return true;
    }
}

EvalResult<Value> Object::enter(CallContext&)
{
    return typeError("'" + typeName() + "' object does not support the context manager protocol");
}

EvalResult<bool> Object::exit(CallContext&, const ExceptionObject*)
{
    return typeError("'" + typeName() + "' object does not support the context manager protocol");
}

EvalResult<bool> Object::truth(Interpreter& interpreter)
{
    RETORT_TRY(const auto size, length(interpreter));
    return !size || *size != 0;
}

EvalResult<std::string> Object::repr(Interpreter&)
{
    return "<" + typeName() + " object>";
}

EvalResult<std::string> Object::str(Interpreter& interpreter)
{
    return repr(interpreter);
}

EvalResult<std::string> Object::format(Interpreter& interpreter, std::string_view spec)
{
    if (!spec.empty())
        return typeError("unsupported format string passed to " + typeName() + ".__format__");
    return str(interpreter);
}

EvalResult<std::size_t> Object::hash(Interpreter&)
{
    return std::hash<const Object*>{}(this);
}

EvalResult<OperatorResult> Object::binary(Interpreter&, BinaryOp, const Value&, bool)
{
    return std::nullopt;
}

EvalResult<OperatorResult> Object::unary(Interpreter&, UnaryOp)
{
    return std::nullopt;
}

EvalResult<OperatorResult> Object::compare(Interpreter&, CompareOp op, const Value& other)
{
    if (op != CompareOp::Eq && op != CompareOp::Ne)
        return std::nullopt;
    if (other.object() == this)
        return Value(op == CompareOp::Eq);
    return std::nullopt;
}

EvalResult<IteratorPtr> IteratorObject::iterate(Interpreter&)
{
    return self<IteratorObject>();
}

namespace {

class VectorIterator final : public IteratorObject {
public:
    explicit VectorIterator(std::vector<Value> values) : m_values(std::move(values)) {}
    EvalResult<std::optional<Value>> next(Interpreter&) override
    {
        if (m_at >= m_values.size())
            return std::nullopt;
        return std::move(m_values[m_at++]);
    }

private:
    std::vector<Value> m_values;
    std::size_t m_at = 0;
};

class FunctionIterator final : public IteratorObject {
public:
    explicit FunctionIterator(std::function<EvalResult<std::optional<Value>>(Interpreter&)> next)
        : m_next(std::move(next))
    {
    }
    EvalResult<std::optional<Value>> next(Interpreter& interpreter) override
    {
        if (!m_next)
            return std::nullopt;
        auto result = m_next(interpreter);
        if (!result || !*result)
            m_next = nullptr;
        return result;
    }

private:
    std::function<EvalResult<std::optional<Value>>(Interpreter&)> m_next;
};

} // namespace

IteratorPtr iterateVector(std::vector<Value> values)
{
    return std::make_shared<VectorIterator>(std::move(values));
}

IteratorPtr iterateWith(std::function<EvalResult<std::optional<Value>>(Interpreter&)> next)
{
    return std::make_shared<FunctionIterator>(std::move(next));
}

} // namespace retort::python
