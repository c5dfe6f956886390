#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/python/runtime/formatting.h"

namespace retort::python {

namespace {

std::string special(double value, bool upper)
{
    std::string text = std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
    if (upper) {
        for (char& c : text)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
    return text;
}

// printf writes at least two exponent digits, as Python does.
std::string print(double value, char type, int precision, bool alternate)
{
    const char format[] = {'%', alternate ? '#' : '.', alternate ? '.' : '*', alternate ? '*' : type,
                           alternate ? type : '\0', '\0'};
    std::array<char, 512> buffer{};
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    const int size = std::snprintf(buffer.data(), buffer.size(), format, precision, value);
    if (size >= 0 && static_cast<std::size_t>(size) < buffer.size())
        return std::string(buffer.data(), static_cast<std::size_t>(size));
    std::string large(static_cast<std::size_t>(size) + 1, '\0');
    std::snprintf(large.data(), large.size(), format, precision, value);
#pragma GCC diagnostic pop
    large.pop_back();
    return large;
}

} // namespace

// Shortest digits that read back the same; exponent form from 1e16 and below 1e-4. Python/pystrtod.c: format_float_short.
std::string floatRepr(double value)
{
    if (std::isnan(value) || std::isinf(value))
        return special(value, false);
    std::array<char, 40> buffer{};
    const auto [end, status] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const bool negative = text.starts_with('-');
    const std::size_t mark = text.find('e');
    std::string digits;
    for (const char c : text.substr(0, mark)) {
        if (c >= '0' && c <= '9')
            digits.push_back(c);
    }
    int exponent = 0;
    const std::string_view exponentText = text.substr(mark + (text[mark + 1] == '+' ? 2 : 1));
    std::from_chars(exponentText.data(), exponentText.data() + exponentText.size(), exponent);
    std::string result = negative ? "-" : "";
    if (exponent < -4 || exponent >= 16) {
        result += digits[0];
        if (digits.size() > 1)
            result += "." + digits.substr(1);
        const std::string size = std::to_string(std::abs(exponent));
        return result + (exponent < 0 ? "e-" : "e+") + (size.size() < 2 ? "0" : "") + size;
    }
    if (exponent < 0)
        return result + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole)
        return result + digits + std::string(whole - digits.size(), '0') + ".0";
    return result + digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string formatDouble(double value, char type, int precision, bool alternate)
{
    const bool upper = type >= 'A' && type <= 'Z';
    if (std::isnan(value) || std::isinf(value))
        return special(value, upper);
    return print(value, type, precision, alternate);
}

} // namespace retort::python
