#include "core/python/printer/literals.h"

#include <charconv>
#include <cmath>
#include <format>

#include "core/base/utf8.h"
#include "core/python/printer/printable.h"

namespace retort::python::printer {

namespace {

// cpython Objects/unicodeobject.c: unicode_repr
char quoteFor(std::string_view text)
{
    return text.contains('\'') && !text.contains('"') ? '"' : '\'';
}

// What has the same escape in str and bytes; false: nothing was written.
bool appendCommonEscape(std::string& out, char32_t code, char quote)
{
    switch (code) {
    case '\\': out += "\\\\"; return true;
    case '\n': out += "\\n"; return true;
    case '\r': out += "\\r"; return true;
    case '\t': out += "\\t"; return true;
    default: break;
    }
    if (code != static_cast<unsigned char>(quote))
        return false;
    out += '\\';
    out += quote;
    return true;
}

std::string escaped(char32_t code)
{
    const auto number = static_cast<std::uint32_t>(code);
    if (number < 0x100)
        return std::format("\\x{:02x}", number);
    return number < 0x10000 ? std::format("\\u{:04x}", number) : std::format("\\U{:08x}", number);
}

char32_t decoded(std::string_view sequence)
{
    const auto at = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(sequence[i])); };
    switch (sequence.size()) {
    case 2: return (at(0) & 0x1FU) << 6U | (at(1) & 0x3FU);
    case 3: return (at(0) & 0x0FU) << 12U | (at(1) & 0x3FU) << 6U | (at(2) & 0x3FU);
    case 4: return (at(0) & 0x07U) << 18U | (at(1) & 0x3FU) << 12U | (at(2) & 0x3FU) << 6U | (at(3) & 0x3FU);
    default: return at(0);
    }
}

} // namespace

std::string reprText(std::string_view text)
{
    const char quote = quoteFor(text);
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8SequenceLength(text, at);
        const std::string_view sequence = text.substr(at, length == 0 ? 1 : length);
        const char32_t code = decoded(sequence);
        at += sequence.size();
        if (appendCommonEscape(out, code, quote))
            continue;
        if (length != 0 && isPrintable(code))
            out += sequence;
        else
            out += escaped(code);
    }
    out += quote;
    return out;
}

std::string reprBytes(std::string_view bytes)
{
    const char quote = quoteFor(bytes);
    std::string out = {'b', quote};
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (appendCommonEscape(out, byte, quote))
            continue;
        if (byte >= 0x20 && byte < 0x7F)
            out += c;
        else
            out += escaped(byte);
    }
    out += quote;
    return out;
}

std::string reprBool(bool value)
{
    return value ? "True" : "False";
}

// cpython Python/pystrtod.c: format_float_short with 'r': the shortest digits that give the number back, with an exponent
// below 1e-4 and from 1e16 on.
std::string reprFloat(double value)
{
    if (std::isnan(value))
        return "float('nan')";
    if (std::isinf(value))
        return value < 0 ? "float('-inf')" : "float('inf')";
    const double size = std::fabs(value);
    const bool exponent = size != 0 && (size < 1e-4 || size >= 1e16);
    char buffer[64];
    const auto result = std::to_chars(std::begin(buffer), std::end(buffer), value,
                                      exponent ? std::chars_format::scientific : std::chars_format::fixed);
    std::string text(std::begin(buffer), result.ptr);
    if (!exponent && !text.contains('.'))
        text += ".0";
    return text;
}

std::string joined(std::span<const std::string> items, std::string_view separator)
{
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            out += separator;
        out += items[i];
    }
    return out;
}

std::string reprTextList(std::span<const std::string> items)
{
    std::vector<std::string> parts;
    parts.reserve(items.size());
    for (const std::string& item : items)
        parts.push_back(reprText(item));
    return list(parts);
}

std::string list(std::span<const std::string> items)
{
    return "[" + joined(items) + "]";
}

std::string tuple(std::span<const std::string> items)
{
    return "(" + joined(items) + (items.size() == 1 ? ",)" : ")");
}

std::string dict(std::span<const std::pair<std::string, std::string>> items)
{
    std::string out = "{";
    for (std::size_t i = 0; i < items.size(); ++i)
        out += (i > 0 ? ", " : "") + items[i].first + ": " + items[i].second;
    return out + "}";
}

} // namespace retort::python::printer
