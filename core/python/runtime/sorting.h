#pragma once

#include <vector>

#include "core/python/runtime/raised.h"
#include "core/python/runtime/value.h"

namespace retort::python {

// sorted(values, key=key, reverse=reversed); key None: the values themselves.
[[nodiscard]] EvalResult<std::vector<Value>> sortValues(Interpreter& interpreter, const std::vector<Value>& values,
                                                        const Value& key, bool reversed);

} // namespace retort::python
