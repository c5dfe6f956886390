#include "core/dialects/sqlite/storage_format.h"

#include <algorithm>
#include <format>
#include <string_view>

namespace retort::dialects {

namespace {

constexpr std::string_view dateFormat = "%(year)04d-%(month)02d-%(day)02d";
constexpr std::string_view timeFormat = "%(hour)02d:%(minute)02d:%(second)02d";
constexpr std::string_view microseconds = ".%(microsecond)06d";

std::string formatOf(const types::SqlType& type)
{
    if (const auto given = type.string("storage_format"))
        return *given;
    if (type.isA("Date"))
        return std::string(dateFormat);
    std::string format = type.isA("Time") ? std::string() : std::string(dateFormat) + " ";
    format += timeFormat;
    if (!type.flag("truncate_microseconds"))
        format += microseconds;
    return format;
}

std::optional<int> field(std::string_view name, const sql::DateTime& value)
{
    if (name == "year")
        return value.date.year;
    if (name == "month")
        return value.date.month;
    if (name == "day")
        return value.date.day;
    if (name == "hour")
        return value.time.hour;
    if (name == "minute")
        return value.time.minute;
    if (name == "second")
        return value.time.second;
    if (name == "microsecond")
        return value.time.microsecond;
    return std::nullopt;
}

// Python's format % {...} for "%(name)0Nd" and "%%".
std::string expand(std::string_view format, const sql::DateTime& value)
{
    std::string out;
    while (!format.empty()) {
        const std::size_t percent = std::min(format.find('%'), format.size());
        out += format.substr(0, percent);
        format.remove_prefix(percent);
        if (format.empty())
            break;
        const std::size_t close = format.find(')');
        const std::size_t end = close == std::string_view::npos ? close : format.find('d', close);
        const auto number = end == std::string_view::npos || !format.starts_with("%(")
                                ? std::nullopt
                                : field(format.substr(2, close - 2), value);
        if (!number) {
            out += format[0];
            format.remove_prefix(format.starts_with("%%") ? 2 : 1);
            continue;
        }
        std::size_t width = 0;
        for (const char digit : format.substr(close + 1, end - close - 1))
            width = width * 10 + static_cast<std::size_t>(digit - '0');
        out += std::format("{:0{}}", *number, width);
        format.remove_prefix(end + 1);
    }
    return out;
}

} // namespace

std::optional<std::string> storedText(const sql::Value& value, const types::SqlType& type)
{
    sql::DateTime whole;
    if (const auto* dateTime = std::get_if<sql::DateTime>(&value)) {
        if (type.isA("Time"))
            return std::nullopt;
        whole = *dateTime;
    } else if (const auto* date = std::get_if<sql::Date>(&value)) {
        if (type.isA("Time"))
            return std::nullopt;
        whole.date = *date;
    } else if (const auto* time = std::get_if<sql::Time>(&value)) {
        if (!type.isA("Time"))
            return std::nullopt;
        whole.time = *time;
    } else {
        return std::nullopt;
    }
    return expand(formatOf(type), whole);
}

bool hasTextAffinity(const types::SqlType& type)
{
    const std::string sample = expand(formatOf(type), sql::DateTime{.date = {0, 0, 0}, .time = {}});
    return std::ranges::any_of(sample, [](char c) { return c < '0' || c > '9'; });
}

} // namespace retort::dialects
