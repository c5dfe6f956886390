#pragma once

// What str, bytes, list, tuple and range have in common: indices, slices, repetition.

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/python/runtime/containers.h"

namespace retort::python {

// The index an int key means, negative ones from the end; IndexError "<what> index out of range".
[[nodiscard]] EvalResult<std::size_t> resolveIndex(const Value& key, std::size_t size, std::string_view what);
// The slice object in a key, else null.
[[nodiscard]] const SliceObject* asSlice(const Value& key);
// The factor of `sequence * other`; nothing when other is no integer. Negative is 0.
[[nodiscard]] std::optional<std::uint64_t> repetitions(const Value& other);
// "list indices must be integers or slices, not str"
[[nodiscard]] RaisedResult badIndexType(std::string_view what, const Value& key);

} // namespace retort::python
