#include <algorithm>

#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/exception_type.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/type.h"

namespace retort::python {

namespace {

bool isException(const TypeObject& cls)
{
    return std::ranges::any_of(cls.mro(), [](TypeObject* type) { return dynamic_cast<ExceptionType*>(type) != nullptr; });
}

EvalResult<void> runInit(CallContext& context, const TypeObject& cls, const Value& init, const Value& self,
                         const Arguments& arguments)
{
    RETORT_TRY(const Value bound, bindAttribute(context.interpreter, init, self, const_cast<TypeObject&>(cls)));
    RETORT_TRY(const Value result, call(context.interpreter, bound, arguments));
    if (!result.isNone())
        return typeError("__init__() should return None, not '" + typeName(result) + "'");
    return {};
}

} // namespace

ScriptClass::ScriptClass(std::string name, std::string module, std::vector<TypePtr> bases,
                         std::shared_ptr<DictObject> attributes)
    : TypeObject(std::move(name), std::move(module), std::move(bases))
{
    m_attributes = std::move(attributes);
    for (TypeObject* type : m_mro) {
        if (!dynamic_cast<ScriptClass*>(type) && type != types().object.get()) {
            m_nativeBase = type;
            break;
        }
    }
}

EvalResult<Value> ScriptClass::call(CallContext& context, const Arguments& arguments)
{
    // Nothing is known of an instance whose constructor may be that of an unknown base.
    if (const Value* unknown = context.interpreter.readsModels() ? findInMro(kUnknownBase) : nullptr)
        return python::call(context.interpreter, *unknown, arguments);
    for (TypeObject* type : m_mro) {
        RETORT_TRY(auto result, type->classCall(context, *this, arguments));
        if (result)
            return std::move(*result);
    }
    return construct(context, arguments);
}

EvalResult<Value> ScriptClass::construct(CallContext& context, const Arguments& arguments)
{
    if (findInMro("__new__"))
        return unsupported("a class with __new__ is not evaluated natively");
    const Value* init = findInMro("__init__");
    if (isException(*this)) {
        auto exception = std::make_shared<ExceptionObject>(self<TypeObject>(), arguments.positional);
        if (init)
            RETORT_CHECK(runInit(context, *this, *init, Value(exception), arguments));
        else if (!arguments.keyword.empty())
            return typeError(m_name + "() takes no keyword arguments");
        return Value(exception);
    }
    auto instance = std::make_shared<InstanceObject>(self<TypeObject>());
    if (m_nativeBase && (!init || m_nativeBase->constructsBeforeInit())) {
        RETORT_TRY(ObjectPtr native, m_nativeBase->instantiateSubclass(context, *this, arguments));
        instance->setNative(std::move(native));
        m_nativeBase->nativePartMade(*instance);
    } else if (!m_nativeBase && !init && !arguments.empty()) {
        return typeError(m_name + "() takes no arguments");
    }
    if (!init)
        return Value(instance);
    RETORT_CHECK(runInit(context, *this, *init, Value(instance), arguments));
    if (m_nativeBase && !instance->native()) {
        // __init__ did not call its base's; the native part is then made without arguments, where that is possible.
        auto native = m_nativeBase->instantiateSubclass(context, *this, {});
        if (native) {
            instance->setNative(std::move(*native));
            m_nativeBase->nativePartMade(*instance);
        } else if (!native.error().isException())
            return std::unexpected(std::move(native).error());
    }
    return Value(instance);
}

EvalResult<Value> ScriptClass::getItem(Interpreter& interpreter, const Value& key)
{
    for (TypeObject* type : m_mro) {
        RETORT_TRY(auto item, type->classItem(interpreter, *this, key));
        if (item)
            return std::move(*item);
    }
    if (const Value* method = findInMro("__class_getitem__"))
        return python::call(interpreter, *method, Arguments{{Value(shared_from_this()), key}, {}});
    return TypeObject::getItem(interpreter, key);
}

bool ScriptClass::acceptsInstance(const Value&) const { return false; }

EvalResult<std::shared_ptr<ScriptClass>> makeScriptClass(CallContext& context, std::string name, std::string module,
                                                         std::vector<TypePtr> bases,
                                                         std::shared_ptr<DictObject> attributes, const Arguments& keywords,
                                                         std::weak_ptr<Object>* cell, std::shared_ptr<Scope> bodyScope)
{
    for (const TypePtr& base : bases) {
        if (base == types().type)
            return unsupported("'" + name + "' is a metaclass, which is not evaluated natively");
        if (!base->isSubclassable())
            return typeError("type '" + base->name() + "' is not an acceptable base type");
    }
    RETORT_TRY(const auto order, linearize(bases));
    auto cls = std::make_shared<ScriptClass>(std::move(name), std::move(module), std::move(bases), std::move(attributes));
    if (cell)
        *cell = cls;
    cls->setBodyScope(std::move(bodyScope));
    context.interpreter.keepForCleanup(*cls);
    bool wantsKeywords = false;
    for (TypeObject* type : order) {
        if (dynamic_cast<ScriptClass*>(type))
            continue;
        wantsKeywords = true;
        RETORT_CHECK(type->subclassCreated(context, *cls, keywords));
    }
    for (const TypeObject* type : order) {
        const Value* hook = std::as_const(*type->attributes()).table().find("__init_subclass__");
        if (!hook)
            continue;
        Value function = *hook;
        if (const auto* method = dynamic_cast<ClassMethodObject*>(hook->object()))
            function = method->function();
        Arguments arguments = keywords;
        arguments.positional.insert(arguments.positional.begin(), Value(cls));
        RETORT_TRY(const Value ignored, call(context.interpreter, function, arguments));
        wantsKeywords = true;
        break;
    }
    for (const TypeObject* type : order) {
        const Value* hook = std::as_const(*type->attributes()).table().find(kMetaclassInit);
        if (!hook)
            continue;
        Arguments arguments = keywords;
        arguments.positional.insert(arguments.positional.begin(), Value(cls));
        RETORT_TRY(const Value ignored, call(context.interpreter, *hook, arguments));
        wantsKeywords = true;
        break;
    }
    if (!keywords.empty() && !wantsKeywords)
        return typeError(cls->name() + ".__init_subclass__() takes no keyword arguments");
    return cls;
}

EvalResult<Value> initialiseNative(CallContext& context, const Value& self, const Arguments& arguments)
{
    if (auto* exception = dynamic_cast<ExceptionObject*>(self.object())) {
        exception->setArguments(arguments.positional);
        return Value();
    }
    auto* instance = dynamic_cast<InstanceObject*>(self.object());
    const auto* cls = instance ? dynamic_cast<ScriptClass*>(instance->type().get()) : nullptr;
    if (!cls || !cls->nativeBase()) {
        if (!arguments.empty())
            return typeError("object.__init__() takes exactly one argument (the instance to initialize)");
        return Value();
    }
    if (cls->nativeBase()->constructsBeforeInit())
        return Value();
    RETORT_TRY(ObjectPtr native, cls->nativeBase()->instantiateSubclass(context, *instance->type(), arguments));
    instance->setNative(std::move(native));
    cls->nativeBase()->nativePartMade(*instance);
    return Value();
}

} // namespace retort::python
