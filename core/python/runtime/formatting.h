#pragma once

// Python's text forms: repr of floats (of strings: core/python/printer), the format mini-language, % formatting, str.format.

#include <string>
#include <string_view>

#include "core/python/runtime/arguments.h"
#include "core/python/runtime/raised.h"
#include "core/python/runtime/value.h"

namespace retort::python {

[[nodiscard]] std::string floatRepr(double value);
[[nodiscard]] std::string asciiOnly(std::string_view text);     // ascii(): non-ASCII as escapes

// format(value, spec) for None, bool, int, float; and for str. Library reference: "Format Specification Mini-Language".
[[nodiscard]] EvalResult<std::string> formatPrimitive(Interpreter& interpreter, const Value& value, std::string_view spec);
[[nodiscard]] EvalResult<std::string> formatText(Interpreter& interpreter, std::string_view text, std::string_view spec,
                                                 std::string_view type);

// "..." % right. Library reference: "printf-style String Formatting".
[[nodiscard]] EvalResult<std::string> percentFormat(Interpreter& interpreter, std::string_view pattern, const Value& right);
// "...".format(...). Library reference: "Format String Syntax".
[[nodiscard]] EvalResult<std::string> strFormat(Interpreter& interpreter, std::string_view pattern,
                                                const Arguments& arguments);

// A number in fixed, exponent or general notation as Python prints it.
[[nodiscard]] std::string formatDouble(double value, char type, int precision, bool alternate);

} // namespace retort::python
