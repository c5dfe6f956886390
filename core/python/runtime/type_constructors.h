#pragma once

// What int(...), str(...), list(...) do. See builtin_types.cpp for the table.

#include "core/python/runtime/object.h"

namespace retort::python {

using ConstructBody = EvalResult<Value> (*)(CallContext&, const Arguments&);

[[nodiscard]] EvalResult<Value> constructObject(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructType(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructInt(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructBool(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructFloat(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructStr(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructBytes(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructTuple(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructList(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructDict(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructSet(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructFrozenSet(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructRange(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructProperty(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructStaticMethod(CallContext& context, const Arguments& arguments);
[[nodiscard]] EvalResult<Value> constructClassMethod(CallContext& context, const Arguments& arguments);

// Attributes of the builtin classes themselves: dict.fromkeys, str.maketrans, bytes.fromhex.
[[nodiscard]] Attribute typeAttribute(std::string_view type, std::string_view name);
// The native part of an instance of a script class derived from int or float.
[[nodiscard]] ObjectPtr boxNumber(const Value& number);

} // namespace retort::python
