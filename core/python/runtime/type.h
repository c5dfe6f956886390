#pragma once

// Classes. A TypeObject is a class as scripts see it: callable, usable as a base class, an isinstance() argument. Native
// classes subclass NativeType or use makeNativeType; `class` statements make ScriptClass objects.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/python/runtime/containers.h"
#include "core/python/runtime/function.h"
#include "core/python/runtime/object.h"

namespace retort::python {

class InstanceObject;
class Scope;

class TypeObject : public Object {
public:
    // No bases: `object` is the only one. module is the dotted name that defines it ("sqlalchemy"), empty for builtins.
    TypeObject(std::string name, std::string module, std::vector<TypePtr> bases);

    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Type; }
    [[nodiscard]] std::string typeName() const override { return "type"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::string& module() const { return m_module; }
    [[nodiscard]] std::string qualifiedName() const;            // "sqlalchemy.String"; builtins without module
    [[nodiscard]] const std::vector<TypePtr>& bases() const { return m_bases; }
    // This class and its ancestors in method resolution order, `object` left out.
    [[nodiscard]] const std::vector<TypeObject*>& mro() const { return m_mro; }
    [[nodiscard]] bool isSubtypeOf(const TypeObject& other) const;

    // Class attributes (its __dict__).
    [[nodiscard]] const std::shared_ptr<DictObject>& attributes() const { return m_attributes; }
    // The attribute in this class or an ancestor; null: none. Functions come unbound.
    [[nodiscard]] const Value* findInMro(std::string_view name) const;

    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<void> setAttribute(Interpreter& interpreter, std::string_view name, Value value) override;
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;
    // Class[...]: by default an inert generic alias of the class (typing).
    [[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& key) override;
    // Class | None in annotations.
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;

    // ---- hooks of native classes, inherited by the script classes derived from them ----

    // Makes an instance of this very class: what Class(...) evaluates to.
    [[nodiscard]] virtual EvalResult<Value> construct(CallContext& context, const Arguments& arguments);
    // Makes the native part of an instance of `cls`, a script class derived from this one; arguments are those of
    // Cls(...) or of super().__init__(...). Look up overrides with cls.findInMro. The default uses construct(). The
    // instance itself is an InstanceObject that asks the script class first and the native part for the rest.
    [[nodiscard]] virtual EvalResult<ObjectPtr> instantiateSubclass(CallContext& context, TypeObject& cls,
                                                                    const Arguments& arguments);
    // Called when what instantiateSubclass() made has become the native part of the instance.
    virtual void nativePartMade(InstanceObject& instance) const;
    // Called once for a new script class derived (also indirectly) from this one, after its body ran. keywords are those
    // of the class statement. Like __init_subclass__.
    [[nodiscard]] virtual EvalResult<void> subclassCreated(CallContext& context, TypeObject& cls,
                                                           const Arguments& keywords);
    // Called when a script calls, iterates or subscripts cls (this or derived); nothing: the ordinary behaviour. Metaclass.
    [[nodiscard]] virtual EvalResult<std::optional<Value>> classCall(CallContext& context, TypeObject& cls,
                                                                     const Arguments& arguments);
    [[nodiscard]] virtual EvalResult<std::optional<Value>> classItem(Interpreter& interpreter, TypeObject& cls,
                                                                     const Value& key);
    [[nodiscard]] virtual EvalResult<std::optional<IteratorPtr>> classIterate(Interpreter& interpreter, TypeObject& cls);
    // isinstance(value, this) where value's class is not derived from it.
    [[nodiscard]] virtual bool acceptsInstance(const Value& value) const;
    // Whether `class X(This)` is allowed. Not for bool, NoneType ...
    [[nodiscard]] virtual bool isSubclassable() const { return true; }
    // Whether the native part of a script class's instance is made before its __init__ runs, from the same arguments
    // (str, int, tuple ...), rather than by super().__init__(...).
    [[nodiscard]] virtual bool constructsBeforeInit() const { return false; }

    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& item) override;
    [[nodiscard]] EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter) override;

protected:
    std::string m_name;
    std::string m_module;
    std::vector<TypePtr> m_bases;
    std::vector<TypeObject*> m_mro;
    std::shared_ptr<DictObject> m_attributes;
};

// A native class from a function: calling the class calls `construct`. Objects it makes should return this type from
// Object::type(), so that isinstance works.
class NativeType : public TypeObject {
public:
    NativeType(std::string name, std::string module, NativeBody construct = {}, std::vector<TypePtr> bases = {});
    [[nodiscard]] EvalResult<Value> construct(CallContext& context, const Arguments& arguments) override;

private:
    NativeBody m_construct;
};

[[nodiscard]] TypePtr makeNativeType(std::string name, std::string module, NativeBody construct = {},
                                     std::vector<TypePtr> bases = {});
[[nodiscard]] TypePtr makeNativeType(std::string name, std::string module, std::string_view signature, BoundBody construct,
                                     std::vector<TypePtr> bases = {});

// A class that a script defined.
class ScriptClass final : public TypeObject {
public:
    ScriptClass(std::string name, std::string module, std::vector<TypePtr> bases, std::shared_ptr<DictObject> attributes);
    // The first native ancestor other than `object`: it makes the native part of instances. Null: there is none. The other
    // hooks are asked of every native ancestor, in method resolution order.
    [[nodiscard]] TypeObject* nativeBase() const { return m_nativeBase; }
    // The scope that its body ran in; null for classes made by type(name, bases, namespace).
    [[nodiscard]] const std::shared_ptr<Scope>& bodyScope() const { return m_bodyScope; }
    void setBodyScope(std::shared_ptr<Scope> scope) { m_bodyScope = std::move(scope); }
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;
    [[nodiscard]] EvalResult<Value> construct(CallContext& context, const Arguments& arguments) override;
    [[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] bool acceptsInstance(const Value& value) const override;

private:
    TypeObject* m_nativeBase = nullptr;
    std::shared_ptr<Scope> m_bodyScope;
};

// An instance of a script class. Operators and protocols call the class's special methods, then the native part's.
class InstanceObject final : public Object {
public:
    explicit InstanceObject(TypePtr cls);

    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Instance; }
    [[nodiscard]] std::string typeName() const override;
    [[nodiscard]] TypePtr type() const override { return m_class; }
    [[nodiscard]] const std::shared_ptr<DictObject>& attributes() const { return m_attributes; }
    [[nodiscard]] const ObjectPtr& native() const { return m_native; }
    void setNative(ObjectPtr native) { m_native = std::move(native); }

    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<void> setAttribute(Interpreter& interpreter, std::string_view name, Value value) override;
    [[nodiscard]] EvalResult<void> deleteAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] bool isCallable() const override;
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;
    [[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<void> setItem(Interpreter& interpreter, const Value& key, Value value) override;
    [[nodiscard]] EvalResult<void> deleteItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& item) override;
    [[nodiscard]] EvalResult<Value> enter(CallContext& context) override;
    [[nodiscard]] EvalResult<bool> exit(CallContext& context, const ExceptionObject* pending) override;
    [[nodiscard]] EvalResult<bool> truth(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::string> str(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::string> format(Interpreter& interpreter, std::string_view spec) override;
    [[nodiscard]] EvalResult<std::size_t> hash(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;
    [[nodiscard]] EvalResult<OperatorResult> unary(Interpreter& interpreter, UnaryOp op) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    // Calls a special method of the class with self; nothing: the class has none.
    [[nodiscard]] EvalResult<std::optional<Value>> special(Interpreter& interpreter, std::string_view name,
                                                           std::vector<Value> arguments);
    [[nodiscard]] const Value* findSpecial(std::string_view name) const;

    TypePtr m_class;
    std::shared_ptr<DictObject> m_attributes;
    ObjectPtr m_native;
};

// A Python exception: an instance of a builtin, native or script exception class.
class ExceptionObject final : public Object {
public:
    struct Frame { CallSite site; std::string function; };

    ExceptionObject(TypePtr cls, std::vector<Value> arguments);
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Exception; }
    [[nodiscard]] std::string typeName() const override;
    [[nodiscard]] TypePtr type() const override { return m_class; }
    [[nodiscard]] std::string message() const;                  // str(exception), "" when a script's __str__ would be needed
    [[nodiscard]] const std::vector<Value>& arguments() const { return m_arguments; }
    void setArguments(std::vector<Value> arguments) { m_arguments = std::move(arguments); }
    [[nodiscard]] std::vector<Frame>& traceback() { return m_traceback; }      // innermost first
    [[nodiscard]] const std::vector<Frame>& traceback() const { return m_traceback; }
    [[nodiscard]] const std::shared_ptr<DictObject>& attributes() const { return m_attributes; }
    Value cause;
    Value context;
    std::size_t tracedDepth = static_cast<std::size_t>(-1);     // evaluator's: frames up to here are in the traceback

    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<void> setAttribute(Interpreter& interpreter, std::string_view name, Value value) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::string> str(Interpreter& interpreter) override;

private:
    TypePtr m_class;
    std::vector<Value> m_arguments;
    std::shared_ptr<DictObject> m_attributes;
    std::vector<Frame> m_traceback;
};

// An exception class for native modules: makeExceptionType("CompileError", "sqlalchemy.exc", types().exception).
[[nodiscard]] TypePtr makeExceptionType(std::string name, std::string module, std::vector<TypePtr> bases);

// The builtin classes, made once per process; immutable. Those of values that cannot be subclassed are among them.
struct BuiltinTypes {
    TypePtr object, type, none, boolean, integer, floating, str, bytes, list, tuple, dict, set, frozenset, range, function,
        property, staticMethod, classMethod;
    TypePtr baseException, exception;
    // Every builtin exception class by name, in definition order: "ValueError" ...
    std::vector<TypePtr> exceptions;
};
// Method resolution order of a class with these bases, without the class itself; TypeError when there is none.
[[nodiscard]] EvalResult<std::vector<TypeObject*>> linearize(const std::vector<TypePtr>& bases);
// What a class statement and type(name, bases, namespace) do: checks the bases, makes the class, tells its native ancestors.
// cell and bodyScope, where given, are put in place before those hooks run.
[[nodiscard]] EvalResult<std::shared_ptr<ScriptClass>> makeScriptClass(CallContext& context, std::string name,
                                                                       std::string module, std::vector<TypePtr> bases,
                                                                       std::shared_ptr<DictObject> attributes,
                                                                       const Arguments& keywords,
                                                                       std::weak_ptr<Object>* cell = nullptr,
                                                                       std::shared_ptr<Scope> bodyScope = nullptr);
// The part of cls's native ancestor's __init__: makes the native part of self from the arguments (super().__init__(...)).
[[nodiscard]] EvalResult<Value> initialiseNative(CallContext& context, const Value& self, const Arguments& arguments);

[[nodiscard]] const BuiltinTypes& types();
// "KeyError" -> its class; asserts that there is one.
[[nodiscard]] const TypePtr& exceptionType(std::string_view name);

} // namespace retort::python
