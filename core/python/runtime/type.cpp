#include "core/python/runtime/type.h"

#include <algorithm>

#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/singletons.h"

namespace retort::python {

// The C3 linearization. https://docs.python.org/3/howto/mro.html
EvalResult<std::vector<TypeObject*>> linearize(const std::vector<TypePtr>& bases)
{
    std::vector<std::vector<TypeObject*>> lists;
    std::vector<TypeObject*> direct;
    for (const TypePtr& base : bases) {
        lists.push_back(base->mro());
        direct.push_back(base.get());
    }
    std::erase_if(direct, [](const TypeObject* type) { return type->mro().empty(); });      // `object` itself
    lists.push_back(direct);
    std::vector<TypeObject*> result;
    while (true) {
        std::erase_if(lists, [](const auto& list) { return list.empty(); });
        if (lists.empty())
            return result;
        TypeObject* next = nullptr;
        for (const auto& list : lists) {
            const bool inTail = std::ranges::any_of(lists, [&](const auto& other) {
                return std::find(other.begin() + 1, other.end(), list.front()) != other.end();
            });
            if (!inTail) {
                next = list.front();
                break;
            }
        }
        if (!next) {
            std::string names;
            for (const TypePtr& base : bases)
                names += (names.empty() ? "" : ", ") + base->name();
            return typeError("Cannot create a consistent method resolution order (MRO) for bases " + names);
        }
        result.push_back(next);
        for (auto& list : lists) {
            if (list.front() == next)
                list.erase(list.begin());
        }
    }
}

TypeObject::TypeObject(std::string name, std::string module, std::vector<TypePtr> bases)
    : m_name(std::move(name)), m_module(std::move(module)), m_bases(std::move(bases)), m_attributes(makeDict())
{
    if (m_name == "object" && m_module.empty())
        return;                                             // the root has an empty order, see mro()
    m_mro.push_back(this);
    if (const auto order = linearize(m_bases))
        m_mro.insert(m_mro.end(), order->begin(), order->end());
}

TypePtr TypeObject::type() const { return types().type; }

std::string TypeObject::qualifiedName() const
{
    return m_module.empty() ? m_name : m_module + "." + m_name;
}

bool TypeObject::isSubtypeOf(const TypeObject& other) const
{
    return other.m_mro.empty() || std::ranges::find(m_mro, &other) != m_mro.end();
}

const Value* TypeObject::findInMro(std::string_view name) const
{
    for (const TypeObject* type : m_mro) {
        if (const Value* found = std::as_const(*type->m_attributes).table().find(name))
            return found;
    }
    return nullptr;
}

EvalResult<Attribute> TypeObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (const Value* found = findInMro(name))
        return bindClassAttribute(interpreter, *found, *this);
    if (const Value* unknown = name.starts_with("__") ? nullptr : findInMro(kUnknownBase))
        return unknown->object()->getAttribute(interpreter, name);
    if (name == "__name__" || name == "__qualname__")
        return Value(m_name);
    if (name == "__module__")
        return Value(m_module.empty() ? std::string("builtins") : m_module);
    if (name == "__dict__")
        return Value(m_attributes);
    if (name == "__doc__")
        return Value();
    if (name == "__class__")
        return Value(types().type);
    if (name == "__bases__") {
        std::vector<Value> bases;
        for (const TypePtr& base : m_bases)
            bases.emplace_back(base);
        if (bases.empty())
            bases.emplace_back(types().object);
        return makeTuple(std::move(bases));
    }
    if (name == "__mro__") {
        std::vector<Value> order;
        for (TypeObject* type : m_mro)
            order.emplace_back(type->shared_from_this());
        order.emplace_back(types().object);
        return makeTuple(std::move(order));
    }
    if (name == "__init__") {
        return makeMethod("__init__", [](CallContext& context, const Arguments& arguments) -> EvalResult<Value> {
            Arguments rest = arguments;
            rest.positional.erase(rest.positional.begin());
            return initialiseNative(context, arguments.positional.front(), rest);
        });
    }
    return std::nullopt;
}

EvalResult<void> TypeObject::setAttribute(Interpreter& interpreter, std::string_view name, Value value)
{
    // A metaclass's __setattr__, where metaclasses are bases: a class that models are made of.
    const Value* hook = interpreter.readsModels() ? findInMro("__retort_class_setattr__") : nullptr;
    if (hook) {
        RETORT_CHECK(python::call(interpreter, *hook, Arguments{{Value(shared_from_this()), Value(name), std::move(value)}, {}}));
        return {};
    }
    if (!dynamic_cast<ScriptClass*>(this))
        return typeError("cannot set '" + std::string(name) + "' attribute of immutable type '" + m_name + "'");
    m_attributes->table().set(name, std::move(value));
    return {};
}

EvalResult<Value> TypeObject::call(CallContext& context, const Arguments& arguments)
{
    return construct(context, arguments);
}

EvalResult<Value> TypeObject::getItem(Interpreter& interpreter, const Value& key)
{
    RETORT_TRY(const auto item, classItem(interpreter, *this, key));
    if (item)
        return *item;
    return makeAlias(m_name, Value(shared_from_this()), key);
}

EvalResult<OperatorResult> TypeObject::binary(Interpreter&, BinaryOp op, const Value& other, bool reflected)
{
    const bool annotation = other.isNone() || dynamic_cast<const TypeObject*>(other.object())
                            || dynamic_cast<const InertObject*>(other.object());
    if (op != BinaryOp::Or || !annotation)
        return std::nullopt;
    const Value own(shared_from_this());
    return reflected ? makeUnion(other, own) : makeUnion(own, other);
}

EvalResult<std::string> TypeObject::repr(Interpreter&)
{
    return "<class '" + qualifiedName() + "'>";
}

EvalResult<Value> TypeObject::construct(CallContext&, const Arguments&)
{
    return typeError("cannot create '" + qualifiedName() + "' instances");
}

EvalResult<ObjectPtr> TypeObject::instantiateSubclass(CallContext& context, TypeObject&, const Arguments& arguments)
{
    RETORT_TRY(const Value made, construct(context, arguments));
    if (!made.object())
        return unsupported("a class derived from '" + m_name + "' is not evaluated natively");
    return made.objectPtr();
}

void TypeObject::nativePartMade(InstanceObject&) const {}

EvalResult<void> TypeObject::subclassCreated(CallContext&, TypeObject&, const Arguments&) { return {}; }

EvalResult<std::optional<Value>> TypeObject::classCall(CallContext&, TypeObject&, const Arguments&)
{
    return std::nullopt;
}

EvalResult<std::optional<Value>> TypeObject::classItem(Interpreter&, TypeObject&, const Value&) { return std::nullopt; }

EvalResult<std::optional<IteratorPtr>> TypeObject::classIterate(Interpreter&, TypeObject&) { return std::nullopt; }

bool TypeObject::acceptsInstance(const Value&) const { return false; }

EvalResult<IteratorPtr> TypeObject::iterate(Interpreter& interpreter)
{
    for (TypeObject* type : m_mro) {
        RETORT_TRY(auto iterator, type->classIterate(interpreter, *this));
        if (iterator)
            return std::move(*iterator);
    }
    return typeError("'type' object is not iterable");
}

EvalResult<bool> TypeObject::contains(Interpreter& interpreter, const Value& item)
{
    return Object::contains(interpreter, item);
}

EvalResult<std::optional<std::size_t>> TypeObject::length(Interpreter& interpreter)
{
    for (TypeObject* type : m_mro) {
        RETORT_TRY(const auto iterator, type->classIterate(interpreter, *this));
        if (!iterator)
            continue;
        RETORT_TRY(const std::vector<Value> items, toVector(interpreter, Value(*iterator)));
        return items.size();
    }
    return std::nullopt;
}

NativeType::NativeType(std::string name, std::string module, NativeBody construct, std::vector<TypePtr> bases)
    : TypeObject(std::move(name), std::move(module), std::move(bases)), m_construct(std::move(construct))
{
}

EvalResult<Value> NativeType::construct(CallContext& context, const Arguments& arguments)
{
    if (!m_construct)
        return TypeObject::construct(context, arguments);
    return m_construct(context, arguments);
}

TypePtr makeNativeType(std::string name, std::string module, NativeBody construct, std::vector<TypePtr> bases)
{
    return std::make_shared<NativeType>(std::move(name), std::move(module), std::move(construct), std::move(bases));
}

TypePtr makeNativeType(std::string name, std::string module, std::string_view signature, BoundBody construct,
                       std::vector<TypePtr> bases)
{
    auto parsed = std::make_shared<const Signature>(signature);
    NativeBody body = [parsed, name, construct = std::move(construct)](CallContext& context,
                                                                       const Arguments& arguments) -> EvalResult<Value> {
        RETORT_TRY(const BoundArguments bound, parsed->bind(name + ".__init__", arguments));
        return construct(context, bound);
    };
    return makeNativeType(std::move(name), std::move(module), std::move(body), std::move(bases));
}

} // namespace retort::python
