#pragma once

#include "core/python/runtime/object.h"

namespace retort::python {

class EllipsisObject final : public Object {
public:
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Ellipsis; }
    [[nodiscard]] std::string typeName() const override { return "ellipsis"; }
    [[nodiscard]] EvalResult<std::string> repr(Interpreter&) override { return "Ellipsis"; }
};

class NotImplementedObject final : public Object {
public:
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::NotImplemented; }
    [[nodiscard]] std::string typeName() const override { return "NotImplementedType"; }
    [[nodiscard]] EvalResult<std::string> repr(Interpreter&) override { return "NotImplemented"; }
};

// One of each per process.
[[nodiscard]] Value ellipsis();
[[nodiscard]] Value notImplemented();

// A name of `typing`, or a subscripted class: carries no meaning, may be subscripted, called (TypeVar("T")), combined
// with | and used as a base class.
class InertObject : public Object {
public:
    explicit InertObject(std::string name) : m_name(std::move(name)) {}
    [[nodiscard]] std::string typeName() const override { return "typing object"; }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;
    [[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;

private:
    std::string m_name;
};

// Origin[argument, ...] and A | B (origin typing.Union): carries no more meaning than its origin for scripts, but who
// reads annotations can take it apart. Equal when origin and arguments are.
class AliasObject final : public InertObject {
public:
    AliasObject(std::string name, Value origin, std::vector<Value> arguments)
        : InertObject(std::move(name)), m_origin(std::move(origin)), m_arguments(std::move(arguments))
    {
    }
    [[nodiscard]] const Value& origin() const { return m_origin; }
    [[nodiscard]] const std::vector<Value>& arguments() const { return m_arguments; }
    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    // int subscripted is called like int itself: list[int]().
    [[nodiscard]] EvalResult<Value> call(CallContext& context, const Arguments& arguments) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;
    [[nodiscard]] EvalResult<std::size_t> hash(Interpreter& interpreter) override;

private:
    Value m_origin;
    std::vector<Value> m_arguments;
};

// origin[key], as typing has it: a tuple as key is several arguments.
[[nodiscard]] Value makeAlias(std::string name, Value origin, const Value& key);
// left | right.
[[nodiscard]] Value makeUnion(Value left, Value right);

} // namespace retort::python
