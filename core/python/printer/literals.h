#pragma once

// Python values as Python source, exactly as repr() writes them. Pure functions; text is UTF-8, a broken byte of it is
// written as the character of that number.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::python::printer {

[[nodiscard]] std::string reprText(std::string_view text);
[[nodiscard]] std::string reprBytes(std::string_view bytes); // b'...'
[[nodiscard]] std::string reprBool(bool value);
[[nodiscard]] std::string reprFloat(double value); // inf and nan, which have no literal, as float('inf')
[[nodiscard]] std::string reprTextList(std::span<const std::string> items);

// Items that are Python source already.
[[nodiscard]] std::string list(std::span<const std::string> items);  // [a, b]
[[nodiscard]] std::string tuple(std::span<const std::string> items); // (a, b), (a,)
[[nodiscard]] std::string dict(std::span<const std::pair<std::string, std::string>> items); // {k: v}

// "a, b, c"
[[nodiscard]] std::string joined(std::span<const std::string> items, std::string_view separator = ", ");

} // namespace retort::python::printer
