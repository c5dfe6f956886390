#include "core/python/runtime/protocol.h"

#include <map>

#include "core/python/runtime/containers.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/number_methods.h"
#include "core/python/runtime/type.h"

namespace retort::python {

std::string typeName(const Value& value)
{
    if (value.isNone())
        return "NoneType";
    if (value.isBool())
        return "bool";
    if (value.isInt())
        return "int";
    if (value.isFloat())
        return "float";
    return value.object()->typeName();
}

TypePtr typeOf(const Value& value)
{
    if (value.isNone())
        return types().none;
    if (value.isBool())
        return types().boolean;
    if (value.isInt())
        return types().integer;
    if (value.isFloat())
        return types().floating;
    if (TypePtr type = value.object()->type())
        return type;
    // Objects without a class of their own: one stand-in per type name, so that type(a) is type(b) holds.
    thread_local std::map<std::string, TypePtr, std::less<>> standIns;
    TypePtr& standIn = standIns[value.object()->typeName()];
    if (!standIn)
        standIn = makeNativeType(value.object()->typeName(), "");
    return standIn;
}

bool isInstance(const Value& value, const TypeObject& type)
{
    return typeOf(value)->isSubtypeOf(type) || type.acceptsInstance(value);
}

bool isCallable(const Value& value)
{
    return value.object() && value.object()->isCallable();
}

EvalResult<bool> truth(Interpreter& interpreter, const Value& value)
{
    if (value.isNone())
        return false;
    if (const auto boolean = value.boolean())
        return *boolean;
    if (value.isInt())
        return value.integer() != 0;
    if (value.isFloat())
        return value.number() != 0.0;
    return value.object()->truth(interpreter);
}

EvalResult<std::string> toRepr(Interpreter& interpreter, const Value& value)
{
    if (value.isNone())
        return "None";
    if (const auto boolean = value.boolean())
        return *boolean ? "True" : "False";
    if (value.isInt())
        return std::to_string(*value.integer());
    if (value.isFloat())
        return floatRepr(*value.number());
    RETORT_CHECK(interpreter.step());
    RETORT_CHECK(interpreter.checkStack());
    return value.object()->repr(interpreter);
}

EvalResult<std::string> toStr(Interpreter& interpreter, const Value& value)
{
    if (!value.object())
        return toRepr(interpreter, value);
    RETORT_CHECK(interpreter.checkStack());
    return value.object()->str(interpreter);
}

EvalResult<std::string> toFormat(Interpreter& interpreter, const Value& value, std::string_view spec)
{
    if (spec.empty())
        return value.object() ? value.object()->format(interpreter, spec) : toStr(interpreter, value);
    if (value.object())
        return value.object()->format(interpreter, spec);
    return formatPrimitive(interpreter, value, spec);
}

EvalResult<std::size_t> toHash(Interpreter& interpreter, const Value& value)
{
    if (value.object()) {
        RETORT_CHECK(interpreter.checkStack());
        return value.object()->hash(interpreter);
    }
    if (value.isNone())
        return 0x9e3779b9U;
    // 1, 1.0 and True are one dict key.
    if (const auto integer = value.integer())
        return std::hash<std::int64_t>{}(*integer);
    const double number = *value.number();
    const auto whole = static_cast<double>(static_cast<std::int64_t>(number > -9.2e18 && number < 9.2e18 ? number : 0.0));
    if (whole == number)
        return std::hash<std::int64_t>{}(static_cast<std::int64_t>(number));
    return std::hash<double>{}(number);
}

EvalResult<Attribute> findAttribute(Interpreter& interpreter, const Value& value, std::string_view name)
{
    if (!value.object())
        return numberAttribute(value, name);
    auto found = value.object()->getAttribute(interpreter, name);
    if (!found && found.error().isException()
        && found.error().exception()->type()->isSubtypeOf(*exceptionType("AttributeError")))
        return std::nullopt;
    return found;
}

EvalResult<Value> getAttribute(Interpreter& interpreter, const Value& value, std::string_view name)
{
    RETORT_TRY(Attribute found, value.object() ? value.object()->getAttribute(interpreter, name)
                                               : EvalResult<Attribute>(numberAttribute(value, name)));
    if (found)
        return std::move(*found);
    const Object* object = value.object();
    if (object && object->kind() == ObjectKind::Module)
        return attributeError("module '" + static_cast<const ModuleObject*>(object)->name() + "' has no attribute '"
                              + std::string(name) + "'");
    if (object && object->kind() == ObjectKind::Type)
        return attributeError("type object '" + static_cast<const TypeObject*>(object)->name() + "' has no attribute '"
                              + std::string(name) + "'");
    return attributeError("'" + typeName(value) + "' object has no attribute '" + std::string(name) + "'");
}

EvalResult<void> setAttribute(Interpreter& interpreter, const Value& target, std::string_view name, Value value)
{
    if (target.object())
        return target.object()->setAttribute(interpreter, name, std::move(value));
    return attributeError("'" + typeName(target) + "' object has no attribute '" + std::string(name) + "'");
}

EvalResult<void> deleteAttribute(Interpreter& interpreter, const Value& target, std::string_view name)
{
    if (target.object())
        return target.object()->deleteAttribute(interpreter, name);
    return attributeError("'" + typeName(target) + "' object has no attribute '" + std::string(name) + "'");
}

EvalResult<Value> getItem(Interpreter& interpreter, const Value& value, const Value& key)
{
    if (value.object())
        return value.object()->getItem(interpreter, key);
    return typeError("'" + typeName(value) + "' object is not subscriptable");
}

EvalResult<void> setItem(Interpreter& interpreter, const Value& target, const Value& key, Value value)
{
    if (target.object())
        return target.object()->setItem(interpreter, key, std::move(value));
    return typeError("'" + typeName(target) + "' object does not support item assignment");
}

EvalResult<void> deleteItem(Interpreter& interpreter, const Value& target, const Value& key)
{
    if (target.object())
        return target.object()->deleteItem(interpreter, key);
    return typeError("'" + typeName(target) + "' object doesn't support item deletion");
}

EvalResult<std::size_t> length(Interpreter& interpreter, const Value& value)
{
    if (value.object()) {
        RETORT_TRY(const auto size, value.object()->length(interpreter));
        if (size)
            return *size;
    }
    return typeError("object of type '" + typeName(value) + "' has no len()");
}

EvalResult<bool> contains(Interpreter& interpreter, const Value& container, const Value& item)
{
    if (container.object())
        return container.object()->contains(interpreter, item);
    return typeError("argument of type '" + typeName(container) + "' is not iterable");
}

EvalResult<IteratorPtr> iterate(Interpreter& interpreter, const Value& value)
{
    if (value.object())
        return value.object()->iterate(interpreter);
    return typeError("'" + typeName(value) + "' object is not iterable");
}

EvalResult<std::vector<Value>> toVector(Interpreter& interpreter, const Value& iterable)
{
    if (const auto* items = sequenceItems(iterable); items && iterable.object()->kind() != ObjectKind::Instance)
        return *items;
    std::vector<Value> result;
    auto walked = forEach(interpreter, iterable, [&](const Value& item) -> EvalResult<bool> {
        RETORT_CHECK(interpreter.checkItemCount(result.size() + 1));
        result.push_back(item);
        return true;
    });
    RETORT_CHECK(std::move(walked));
    return result;
}

EvalResult<void> forEach(Interpreter& interpreter, const Value& iterable,
                         const std::function<EvalResult<bool>(const Value&)>& each)
{
    RETORT_TRY(const IteratorPtr iterator, iterate(interpreter, iterable));
    while (true) {
        RETORT_CHECK(interpreter.step());
        RETORT_TRY(const std::optional<Value> next, iterator->next(interpreter));
        if (!next)
            return {};
        RETORT_TRY(const bool more, each(*next));
        if (!more)
            return {};
    }
}

EvalResult<Value> call(Interpreter& interpreter, const Value& callee, const Arguments& arguments)
{
    if (!callee.object())
        return typeError("'" + typeName(callee) + "' object is not callable");
    RETORT_CHECK(interpreter.step());
    RETORT_CHECK(interpreter.checkStack());
    CallContext context{interpreter};
    return callee.object()->call(context, arguments);
}

EvalResult<Value> callMethod(Interpreter& interpreter, const Value& object, std::string_view name,
                             const Arguments& arguments)
{
    RETORT_TRY(const Value method, getAttribute(interpreter, object, name));
    return call(interpreter, method, arguments);
}

} // namespace retort::python
