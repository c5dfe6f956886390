#pragma once

#include "core/python/runtime/object.h"

namespace retort::python {

// left op right where both are None-free numbers (int, bool, float); nothing: the types do not support it.
[[nodiscard]] EvalResult<OperatorResult> numberBinary(BinaryOp op, const Value& left, const Value& right);
[[nodiscard]] EvalResult<OperatorResult> numberUnary(UnaryOp op, const Value& operand);
[[nodiscard]] OperatorResult numberCompare(CompareOp op, const Value& left, const Value& right);
[[nodiscard]] CompareOp mirrored(CompareOp op);
[[nodiscard]] bool holds(CompareOp op, int threeWay);       // threeWay: <0, 0, >0
[[nodiscard]] const char* symbol(BinaryOp op);
[[nodiscard]] const char* symbol(CompareOp op);

// binary() with "+=" in the error text.
[[nodiscard]] EvalResult<Value> binaryNamed(Interpreter& interpreter, BinaryOp op, const Value& left, const Value& right,
                                            std::string_view symbol);

} // namespace retort::python
