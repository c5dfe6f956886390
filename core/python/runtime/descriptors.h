#pragma once

// What a class attribute turns into when it is read through an instance: functions bind self, properties call their
// getter, classmethods bind the class.

#include "core/python/runtime/function.h"
#include "core/python/runtime/object.h"

namespace retort::python {

class PropertyObject final : public Object {
public:
    PropertyObject(Value getter, Value setter) : m_getter(std::move(getter)), m_setter(std::move(setter)) {}
    [[nodiscard]] std::string typeName() const override { return "property"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] const Value& getter() const { return m_getter; }
    [[nodiscard]] const Value& setter() const { return m_setter; }
    // x.setter, x.getter as decorators.
    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;

private:
    Value m_getter, m_setter;
};

class StaticMethodObject final : public Object {
public:
    explicit StaticMethodObject(Value function) : m_function(std::move(function)) {}
    [[nodiscard]] std::string typeName() const override { return "staticmethod"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] const Value& function() const { return m_function; }
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;

private:
    Value m_function;
};

class ClassMethodObject final : public Object {
public:
    explicit ClassMethodObject(Value function) : m_function(std::move(function)) {}
    [[nodiscard]] std::string typeName() const override { return "classmethod"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] const Value& function() const { return m_function; }

private:
    Value m_function;
};

class BoundMethod final : public Object {
public:
    BoundMethod(Value function, Value self) : m_function(std::move(function)), m_self(std::move(self)) {}
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::BoundMethod; }
    [[nodiscard]] std::string typeName() const override { return "method"; }
    [[nodiscard]] const Value& function() const { return m_function; }
    [[nodiscard]] const Value& receiver() const { return m_self; }
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;
    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    Value m_function, m_self;
};

// A native function in a class's attributes that binds self like a script function does (a NativeFunction there does not).
class NativeMethod final : public Object {
public:
    NativeMethod(std::string name, NativeBody body) : m_name(std::move(name)), m_body(std::move(body)) {}
    [[nodiscard]] std::string typeName() const override { return "method_descriptor"; }
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;
    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;

private:
    std::string m_name;
    NativeBody m_body;
};

// self is positional[0] of what body gets. For attributes() of native types: makeMethod("name", ...).
[[nodiscard]] Value makeMethod(std::string name, NativeBody body);
// A classmethod: positional[0] is the class.
[[nodiscard]] Value makeClassMethod(std::string name, NativeBody body);

// attribute, found in cls, as read through the instance `self`.
[[nodiscard]] EvalResult<Value> bindAttribute(Interpreter& interpreter, const Value& attribute, const Value& self,
                                              TypeObject& cls);
// attribute, found in cls or an ancestor, as read through the class itself.
[[nodiscard]] EvalResult<Value> bindClassAttribute(Interpreter& interpreter, const Value& attribute, TypeObject& cls);

// Whether it is an instance of a script class with __get__.
[[nodiscard]] bool hasGet(const Value& attribute);

// arguments with self in front.
[[nodiscard]] Arguments withSelf(const Value& self, const Arguments& arguments);

} // namespace retort::python
