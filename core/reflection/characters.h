#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace retort::reflection {

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline bool isAsciiWord(char c) // [A-Za-z0-9_]
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
// Python's \w for the text at hand: every byte of a non-ASCII character counts as a letter.
inline bool isWord(char c)
{
    return isAsciiWord(c) || static_cast<unsigned char>(c) >= 0x80;
}
inline char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
inline std::string upper(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return upper(c); });
    return result;
}
inline bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) { return upper(x) == upper(y); });
}
// Whether text has word (ASCII, any case) at position at.
inline bool hasAt(std::string_view text, std::size_t at, std::string_view word)
{
    return at <= text.size() && text.size() - at >= word.size()
           && equalsIgnoringCase(text.substr(at, word.size()), word);
}

} // namespace retort::reflection
