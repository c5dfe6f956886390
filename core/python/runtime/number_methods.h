#pragma once

#include <string_view>

#include "core/python/runtime/object.h"

namespace retort::python {

// Attributes of None, bool, int and float: bit_length, is_integer, real ...; nothing when there is none.
[[nodiscard]] Attribute numberAttribute(const Value& value, std::string_view name);

} // namespace retort::python
