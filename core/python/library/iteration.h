#pragma once

#include "core/python/runtime/interpreter.h"

namespace retort::python::library {

// The next item of an iterator held as a value, within the limits of steps and of nesting.
[[nodiscard]] EvalResult<std::optional<Value>> nextOf(Interpreter& interpreter, const Value& iterator);

} // namespace retort::python::library
