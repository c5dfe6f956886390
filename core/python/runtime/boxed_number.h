#pragma once

// The native part of an instance of a script class derived from int or float (IntEnum members ...). Plain numbers are
// never boxed.

#include "core/python/runtime/object.h"

namespace retort::python {

class BoxedNumber final : public Object {
public:
    explicit BoxedNumber(Value number) : m_number(std::move(number)) {}
    [[nodiscard]] const Value& number() const { return m_number; }

    [[nodiscard]] std::string typeName() const override { return m_number.isFloat() ? "float" : "int"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<bool> truth(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::string> format(Interpreter& interpreter, std::string_view spec) override;
    [[nodiscard]] EvalResult<std::size_t> hash(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;
    [[nodiscard]] EvalResult<OperatorResult> unary(Interpreter& interpreter, UnaryOp op) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    Value m_number;
};

} // namespace retort::python
