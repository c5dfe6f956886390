#pragma once

// UTF-8 as sequences of code points, and the character facts Python's str methods need.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace retort::python {

[[nodiscard]] std::size_t countCodePoints(std::string_view text);
// Byte offset of the code point with that index; the size when beyond the end.
[[nodiscard]] std::size_t offsetOf(std::string_view text, std::size_t codePoint);
// Reads the code point at `at` and moves behind it. A broken byte counts as itself.
char32_t decodeAt(std::string_view text, std::size_t& at);
void appendCodePoint(std::string& out, char32_t code);

[[nodiscard]] bool isSpace(char32_t code);
[[nodiscard]] bool isDecimal(char32_t code);
// Nothing: a letter whose case we have no table for.
[[nodiscard]] std::optional<std::string> toUpper(char32_t code);
[[nodiscard]] std::optional<std::string> toLower(char32_t code);
// Letters; nothing outside the scripts we know.
[[nodiscard]] std::optional<bool> isAlpha(char32_t code);

} // namespace retort::python
