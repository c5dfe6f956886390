#pragma once

// Python's operations on any value, primitives included, with Python's own errors. What the evaluator uses, and what
// native code should use to work on values it was given.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/python/runtime/object.h"
#include "core/python/runtime/raised.h"
#include "core/python/runtime/value.h"

namespace retort::python {

[[nodiscard]] std::string typeName(const Value& value);                     // "int", "NoneType", "Column"
[[nodiscard]] TypePtr typeOf(const Value& value);                           // never null
[[nodiscard]] bool isInstance(const Value& value, const TypeObject& type);
[[nodiscard]] bool isCallable(const Value& value);

[[nodiscard]] EvalResult<bool> truth(Interpreter& interpreter, const Value& value);
[[nodiscard]] EvalResult<std::string> toRepr(Interpreter& interpreter, const Value& value);
[[nodiscard]] EvalResult<std::string> toStr(Interpreter& interpreter, const Value& value);
[[nodiscard]] EvalResult<std::string> toFormat(Interpreter& interpreter, const Value& value, std::string_view spec);
[[nodiscard]] EvalResult<std::size_t> toHash(Interpreter& interpreter, const Value& value);

// AttributeError when missing; findAttribute gives nothing instead (also when a script's property raises AttributeError).
[[nodiscard]] EvalResult<Value> getAttribute(Interpreter& interpreter, const Value& value, std::string_view name);
[[nodiscard]] EvalResult<Attribute> findAttribute(Interpreter& interpreter, const Value& value, std::string_view name);
[[nodiscard]] EvalResult<void> setAttribute(Interpreter& interpreter, const Value& target, std::string_view name, Value value);
[[nodiscard]] EvalResult<void> deleteAttribute(Interpreter& interpreter, const Value& target, std::string_view name);

[[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& value, const Value& key);
[[nodiscard]] EvalResult<void> setItem(Interpreter& interpreter, const Value& target, const Value& key, Value value);
[[nodiscard]] EvalResult<void> deleteItem(Interpreter& interpreter, const Value& target, const Value& key);
[[nodiscard]] EvalResult<std::size_t> length(Interpreter& interpreter, const Value& value);
[[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& container, const Value& item);

[[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter, const Value& value);
// All items of an iterable, within the interpreter's limits.
[[nodiscard]] EvalResult<std::vector<Value>> toVector(Interpreter& interpreter, const Value& iterable);
// Calls `each` for every item; false stops early.
[[nodiscard]] EvalResult<void> forEach(Interpreter& interpreter, const Value& iterable,
                                       const std::function<EvalResult<bool>(const Value&)>& each);

[[nodiscard]] EvalResult<Value> call(Interpreter& interpreter, const Value& callee, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> callMethod(Interpreter& interpreter, const Value& object, std::string_view name,
                                           const Arguments& arguments);

[[nodiscard]] EvalResult<Value> binary(Interpreter& interpreter, BinaryOp op, const Value& left, const Value& right);
[[nodiscard]] EvalResult<Value> unary(Interpreter& interpreter, UnaryOp op, const Value& operand);
// The result of a comparison operator (any value), and its truth.
[[nodiscard]] EvalResult<Value> compare(Interpreter& interpreter, CompareOp op, const Value& left, const Value& right);
[[nodiscard]] EvalResult<bool> isTrue(Interpreter& interpreter, CompareOp op, const Value& left, const Value& right);
// What containers use: identical or ==.
[[nodiscard]] EvalResult<bool> equals(Interpreter& interpreter, const Value& left, const Value& right);

} // namespace retort::python

// Inside functions that return an EvalResult: the value of another EvalResult, or return its Raised.
// Same as RETORT_TRY / RETORT_CHECK of core/base/error.h, which work for EvalResult too.
