#include <algorithm>
#include <optional>

#include "core/python/runtime/formatting.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/unicode.h"

namespace retort::python {

namespace {

// [[fill]align][sign][z][#][0][width][grouping][.precision][type]
struct Spec {
    std::string fill = " ";
    char align = 0;
    char sign = '-';
    bool alternate = false;
    bool zero = false;
    std::size_t width = 0;
    char grouping = 0;
    std::optional<int> precision;
    char type = 0;
};

bool isAlign(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

std::optional<std::uint64_t> readNumber(std::string_view text, std::size_t& at)
{
    if (at >= text.size() || text[at] < '0' || text[at] > '9')
        return std::nullopt;
    std::uint64_t value = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
        value = std::min<std::uint64_t>(value * 10 + static_cast<std::uint64_t>(text[at] - '0'), 1U << 31U);
    return value;
}

EvalResult<Spec> parseSpec(Interpreter& interpreter, std::string_view text, std::string_view typeName)
{
    Spec spec;
    std::size_t at = 0;
    if (!text.empty()) {
        std::size_t afterFill = 0;
        decodeAt(text, afterFill);
        if (afterFill < text.size() && isAlign(text[afterFill])) {
            spec.fill = std::string(text.substr(0, afterFill));
            spec.align = text[afterFill];
            at = afterFill + 1;
        } else if (isAlign(text[0])) {
            spec.align = text[0];
            at = 1;
        }
    }
    if (at < text.size() && (text[at] == '+' || text[at] == '-' || text[at] == ' '))
        spec.sign = text[at++];
    if (at < text.size() && text[at] == 'z')
        return unsupported("the 'z' format option is not evaluated natively");
    if (at < text.size() && text[at] == '#') {
        spec.alternate = true;
        ++at;
    }
    if (at < text.size() && text[at] == '0') {
        spec.zero = true;
        ++at;
    }
    if (const auto width = readNumber(text, at)) {
        RETORT_CHECK(interpreter.checkStringSize(*width));
        spec.width = static_cast<std::size_t>(*width);
    }
    if (at < text.size() && (text[at] == ',' || text[at] == '_'))
        spec.grouping = text[at++];
    if (at < text.size() && text[at] == '.') {
        ++at;
        const auto precision = readNumber(text, at);
        if (!precision)
            return valueError("Format specifier missing precision");
        RETORT_CHECK(interpreter.checkStringSize(*precision));
        spec.precision = static_cast<int>(std::min<std::uint64_t>(*precision, 1'000'000));
    }
    if (at < text.size())
        spec.type = text[at++];
    if (at < text.size())
        return valueError("Invalid format specifier '" + std::string(text) + "' for object of type '"
                          + std::string(typeName) + "'");
    return spec;
}

RaisedResult unknownCode(char type, std::string_view typeName)
{
    return valueError(std::string("Unknown format code '") + type + "' for object of type '" + std::string(typeName) + "'");
}

// sign is put in front of the padding for '=' alignment.
std::string pad(const Spec& spec, std::string_view sign, std::string_view body, char defaultAlign)
{
    char align = spec.align ? spec.align : defaultAlign;
    std::string fill = spec.fill;
    if (spec.zero && !spec.align) {
        fill = "0";
        align = defaultAlign == '<' ? '<' : '=';
    } else if (spec.zero && spec.fill == " ") {
        fill = "0";
    }
    const std::size_t size = countCodePoints(sign) + countCodePoints(body);
    const std::size_t padding = spec.width > size ? spec.width - size : 0;
    const std::size_t before = align == '^' ? padding / 2 : align == '<' ? 0 : padding;
    std::string left, right;
    for (std::size_t i = 0; i < padding; ++i)
        (i < before ? left : right) += fill;
    if (align == '=')
        return std::string(sign) + left + std::string(body) + right;
    return left + std::string(sign) + std::string(body) + right;
}

// Groups the digits in front of the point; zero padding counts as digits. Objects/stringlib: _PyUnicode_InsertThousands.
std::string group(std::string digits, char separator, std::size_t size)
{
    std::string result;
    std::size_t count = 0;
    for (std::size_t i = digits.size(); i-- > 0;) {
        if (count > 0 && count % size == 0)
            result.push_back(separator);
        result.push_back(digits[i]);
        ++count;
    }
    std::ranges::reverse(result);
    return result;
}

void applyGrouping(const Spec& spec, std::size_t signSize, std::string& digits, std::string_view rest)
{
    const std::size_t size = spec.type == 'x' || spec.type == 'X' || spec.type == 'o' || spec.type == 'b' ? 4 : 3;
    const bool padded = spec.zero && !spec.align;
    std::string grouped = group(digits, spec.grouping, size);
    while (padded && signSize + grouped.size() + rest.size() < spec.width) {
        digits.insert(digits.begin(), '0');
        std::string next = group(digits, spec.grouping, size);
        if (signSize + next.size() + rest.size() > spec.width && next.size() > grouped.size() + 1) {
            grouped = std::move(next);
            break;
        }
        grouped = std::move(next);
    }
    digits = std::move(grouped);
}

std::string signOf(const Spec& spec, bool negative)
{
    if (negative)
        return "-";
    return spec.sign == '-' ? "" : std::string(1, spec.sign);
}

std::string inBase(std::uint64_t value, unsigned base, bool upper)
{
    const char* const digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string result;
    do {
        result.insert(result.begin(), digits[value % base]);
        value /= base;
    } while (value > 0);
    return result;
}

EvalResult<std::string> formatFloat(Spec spec, double value)
{
    std::string text;
    const char type = spec.type;
    const int precision = spec.precision.value_or(6);
    switch (type) {
    case 0:
        text = spec.precision ? formatDouble(value, 'g', std::max(1, precision), spec.alternate) : floatRepr(value);
        if (spec.precision && text.find_first_of(".einf") == std::string::npos)
            text += ".0";
        break;
    case 'e': case 'E': case 'f': case 'F': text = formatDouble(value, type, precision, spec.alternate); break;
    case 'g': case 'G': text = formatDouble(value, type, std::max(1, precision), spec.alternate); break;
    case 'n': text = formatDouble(value, 'g', std::max(1, precision), spec.alternate); break;
    case '%': text = formatDouble(value * 100, 'f', precision, spec.alternate) + "%"; break;
    default: return unknownCode(type, "float");
    }
    const bool negative = text.starts_with('-');
    if (negative)
        text.erase(0, 1);
    const std::string sign = signOf(spec, negative);
    if (spec.grouping != 0) {
        const std::size_t point = std::min(text.find_first_not_of("0123456789"), text.size());
        std::string digits = text.substr(0, point);
        const std::string rest = text.substr(point);
        applyGrouping(spec, sign.size(), digits, rest);
        text = digits + rest;
    }
    return pad(spec, sign, text, '>');
}

EvalResult<std::string> formatInteger(Spec spec, std::int64_t value, std::string_view typeName)
{
    if (spec.type == 'e' || spec.type == 'E' || spec.type == 'f' || spec.type == 'F' || spec.type == 'g'
        || spec.type == 'G' || spec.type == '%')
        return formatFloat(spec, static_cast<double>(value));
    if (spec.precision)
        return valueError("Precision not allowed in integer format specifier");
    if (spec.type == 'c') {
        if (value < 0 || value > 0x10FFFF)
            return raise(exceptionType("OverflowError"), "%c arg not in range(0x110000)");
        std::string text;
        appendCodePoint(text, static_cast<char32_t>(value));
        return pad(spec, "", text, '<');
    }
    const std::uint64_t magnitude = value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    std::string digits, prefix;
    switch (spec.type) {
    case 0: case 'd': case 'n': digits = std::to_string(magnitude); break;
    case 'x': digits = inBase(magnitude, 16, false); prefix = "0x"; break;
    case 'X': digits = inBase(magnitude, 16, true); prefix = "0X"; break;
    case 'o': digits = inBase(magnitude, 8, false); prefix = "0o"; break;
    case 'b': digits = inBase(magnitude, 2, false); prefix = "0b"; break;
    default: return unknownCode(spec.type, typeName);
    }
    const std::string sign = signOf(spec, value < 0) + (spec.alternate ? prefix : "");
    if (spec.grouping != 0)
        applyGrouping(spec, sign.size(), digits, {});
    return pad(spec, sign, digits, '>');
}

} // namespace

EvalResult<std::string> formatPrimitive(Interpreter& interpreter, const Value& value, std::string_view text)
{
    const std::string type = typeName(value);
    if (value.isNone())
        return typeError("unsupported format string passed to NoneType.__format__");
    RETORT_TRY(const Spec spec, parseSpec(interpreter, text, type));
    if (const auto integer = value.integer()) {
        if (value.isBool() && spec.type == 0)           // bool has str's words with int's alignment
            return pad(spec, "", *integer != 0 ? "True" : "False", '>');
        return formatInteger(spec, *integer, type);
    }
    return formatFloat(spec, *value.number());
}

EvalResult<std::string> formatText(Interpreter& interpreter, std::string_view text, std::string_view specText,
                                   std::string_view type)
{
    RETORT_TRY(const Spec spec, parseSpec(interpreter, specText, type));
    if (spec.type != 0 && spec.type != 's')
        return unknownCode(spec.type, type);
    if (spec.align == '=')
        return valueError("'=' alignment not allowed in string format specifier");
    if (spec.sign != '-')
        return valueError("Sign not allowed in string format specifier");
    if (spec.alternate)
        return valueError("Alternate form (#) not allowed in string format specifier");
    if (spec.grouping != 0)
        return valueError(std::string("Cannot specify '") + spec.grouping + "' with 's'.");
    if (spec.precision)
        text = text.substr(0, offsetOf(text, static_cast<std::size_t>(*spec.precision)));
    return pad(spec, "", text, '<');
}

} // namespace retort::python
