#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/python/printer/literals.h"
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

std::string floatRepr(double value)
{
    return std::isfinite(value) ? printer::reprFloat(value) : special(value, false);
}

std::string formatDouble(double value, char type, int precision, bool alternate)
{
    const bool upper = type >= 'A' && type <= 'Z';
    if (std::isnan(value) || std::isinf(value))
        return special(value, upper);
    return print(value, type, precision, alternate);
}

} // namespace retort::python
