#pragma once

// The few Python text rules that headers, slugs and messages depend on, for UTF-8: strip(), splitlines(), lower(), \w,
// repr(), int(), expandtabs.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

// Decodes one code point and advances; an invalid byte is taken as Latin-1.
[[nodiscard]] char32_t nextCodePoint(std::string_view text, std::size_t& position);
void appendUtf8(std::string& out, char32_t codePoint);

// str.strip(): Unicode white space at both ends.
[[nodiscard]] std::string_view pythonStrip(std::string_view text);
// str.splitlines(): all Unicode line ends, no empty last line.
[[nodiscard]] std::vector<std::string_view> pythonSplitLines(std::string_view text);
// repr(str)
[[nodiscard]] std::string pythonRepr(std::string_view text);
// int(str) for values that fit; nothing where Python raises ValueError. Saturates.
[[nodiscard]] std::optional<std::int64_t> pythonInt(std::string_view text);
// str.expandtabs(8)
[[nodiscard]] std::string pythonExpandTabs(std::string_view text);

// `\w`: letters, digits of any script, '_'.
[[nodiscard]] bool isWordCharacter(char32_t codePoint);
[[nodiscard]] char32_t lowerCase(char32_t codePoint);

[[nodiscard]] std::string joinComma(const std::vector<std::string>& parts);
[[nodiscard]] std::string asciiLower(std::string_view text);

} // namespace retort::script
