#include "core/script/unicode_text.h"

#include <algorithm>
#include <array>
#include <clocale>
#include <cwctype>
#include <limits>
#include <locale.h>

#include "core/base/utf8.h"

namespace retort::script {

namespace {

// The character classes come from the C library's C.UTF-8 locale, whatever locale the process runs in.
locale_t utf8Locale()
{
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
}

bool isPythonSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 || c == 0x1680
        || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

bool isLineEnd(char32_t c)
{
    return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

} // namespace

char32_t nextCodePoint(std::string_view text, std::size_t& position)
{
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[position + i])); };
    const std::size_t length = utf8SequenceLength(text, position);
    char32_t result = byte(0);
    if (length == 2)
        result = ((byte(0) & 0x1fU) << 6U) | (byte(1) & 0x3fU);
    else if (length == 3)
        result = ((byte(0) & 0x0fU) << 12U) | ((byte(1) & 0x3fU) << 6U) | (byte(2) & 0x3fU);
    else if (length == 4)
        result = ((byte(0) & 0x07U) << 18U) | ((byte(1) & 0x3fU) << 12U) | ((byte(2) & 0x3fU) << 6U) | (byte(3) & 0x3fU);
    position += std::max<std::size_t>(length, 1);
    return result;
}

void appendUtf8(std::string& out, char32_t c)
{
    const auto put = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xc0U | (c >> 6U));
        put(0x80U | (c & 0x3fU));
    } else if (c < 0x10000) {
        put(0xe0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3fU));
        put(0x80U | (c & 0x3fU));
    } else {
        put(0xf0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3fU));
        put(0x80U | ((c >> 6U) & 0x3fU));
        put(0x80U | (c & 0x3fU));
    }
}

std::string_view pythonStrip(std::string_view text)
{
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t next = begin;
        if (!isPythonSpace(nextCodePoint(text, next)))
            break;
        begin = next;
    }
    std::size_t end = begin;
    for (std::size_t i = begin; i < text.size();) {
        if (!isPythonSpace(nextCodePoint(text, i)))
            end = i;
    }
    return text.substr(begin, end - begin);
}

std::vector<std::string_view> pythonSplitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = nextCodePoint(text, i);
        if (!isLineEnd(c))
            continue;
        lines.push_back(text.substr(begin, at - begin));
        if (c == '\r' && i < text.size() && text[i] == '\n')
            ++i;
        begin = i;
    }
    if (begin < text.size())
        lines.push_back(text.substr(begin));
    return lines;
}

std::string pythonRepr(std::string_view text)
{
    constexpr std::string_view hex = "0123456789abcdef";
    const char quote = text.contains('\'') && !text.contains('"') ? '"' : '\'';
    std::string out(1, quote);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7f) {
            out += "\\x";
            out += hex[byte >> 4U];
            out += hex[byte & 0x0fU];
        } else {
            out += c;
        }
    }
    out += quote;
    return out;
}

std::optional<std::int64_t> pythonInt(std::string_view text)
{
    text = pythonStrip(text);
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.empty())
        return std::nullopt;
    constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max();
    std::int64_t value = 0;
    bool digitBefore = false;
    for (const char c : text) {
        if (c == '_' && digitBefore) {
            digitBefore = false;
            continue;
        }
        if (c < '0' || c > '9')
            return std::nullopt;
        digitBefore = true;
        const std::int64_t digit = c - '0';
        value = value > (limit - digit) / 10 ? limit : value * 10 + digit;
    }
    if (!digitBefore)
        return std::nullopt;
    return negative ? -value : value;
}

std::string pythonExpandTabs(std::string_view text)
{
    std::string out;
    std::size_t column = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = nextCodePoint(text, i);
        if (c == '\t') {
            const std::size_t blanks = 8 - column % 8;
            out.append(blanks, ' ');
            column += blanks;
            continue;
        }
        column = c == '\n' || c == '\r' ? 0 : column + 1;
        out += text.substr(at, i - at);
    }
    return out;
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    // Superscripts, fractions and the ordinal indicators are digits or letters to Python, not to the C library.
    constexpr std::array<char32_t, 8> latin1 = {0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd};
    if (std::ranges::contains(latin1, c) || c == 0xbe)
        return true;
    return iswalnum_l(static_cast<wint_t>(c), utf8Locale()) != 0;
}

char32_t lowerCase(char32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    return static_cast<char32_t>(towlower_l(static_cast<wint_t>(c), utf8Locale()));
}

std::string joinComma(const std::vector<std::string>& parts)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0)
            out += ", ";
        out += parts[i];
    }
    return out;
}

std::string asciiLower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return out;
}

} // namespace retort::script
