#pragma once

#include <cstddef>
#include <string_view>

namespace retort {

// Bytes of the well-formed UTF-8 sequence that begins at position; 0: none does.
[[nodiscard]] std::size_t utf8SequenceLength(std::string_view text, std::size_t position);
[[nodiscard]] bool isValidUtf8(std::string_view text);

// How many characters a well-formed text has, as Python's len() counts them.
[[nodiscard]] std::size_t codePointCount(std::string_view text);

} // namespace retort
