#include "core/database/temporal_text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <utility>

namespace retort::database {

namespace {

// Takes so many digits, or as many as there are up to that (at least one).
std::optional<int> takeNumber(std::string_view& text, std::size_t atLeast, std::size_t atMost)
{
    std::size_t length = 0;
    int value = 0;
    while (length < text.size() && length < atMost && text[length] >= '0' && text[length] <= '9')
        value = value * 10 + (text[length++] - '0');
    if (length < atLeast)
        return std::nullopt;
    text.remove_prefix(length);
    return value;
}

bool take(std::string_view& text, char c)
{
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<sql::Date> takeDate(std::string_view& text)
{
    const auto year = takeNumber(text, 4, 4);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const auto month = takeNumber(text, 2, 2);
    if (!month || !take(text, '-'))
        return std::nullopt;
    const auto day = takeNumber(text, 2, 2);
    if (!day || *year < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    return sql::Date{.year = *year, .month = *month, .day = *day};
}

// .25 -> 250000; 0 without a fraction.
std::optional<int> takeMicroseconds(std::string_view& text)
{
    if (!take(text, '.'))
        return 0;
    const std::size_t before = text.size();
    auto value = takeNumber(text, 1, 6);
    for (std::size_t digits = before - text.size(); value && digits < 6; ++digits)
        *value *= 10;
    return value;
}

struct Clock {
    int hours, minutes, seconds, microseconds;
};

std::optional<Clock> takeClock(std::string_view& text, std::size_t hourDigits)
{
    const auto hours = takeNumber(text, 2, hourDigits);
    if (!hours || !take(text, ':'))
        return std::nullopt;
    const auto minutes = takeNumber(text, 2, 2);
    if (!minutes || *minutes > 59 || !take(text, ':'))
        return std::nullopt;
    const auto seconds = takeNumber(text, 2, 2);
    if (!seconds || *seconds > 59)
        return std::nullopt;
    const auto microseconds = takeMicroseconds(text);
    if (!microseconds)
        return std::nullopt;
    return Clock{*hours, *minutes, *seconds, *microseconds};
}

std::optional<sql::Time> takeTime(std::string_view& text)
{
    const auto clock = takeClock(text, 2);
    if (!clock || clock->hours > 23)
        return std::nullopt;
    return sql::Time{.hour = clock->hours, .minute = clock->minutes, .second = clock->seconds, .microsecond = clock->microseconds};
}

// +05, +05:30, -00:00:28
std::optional<int> takeOffset(std::string_view& text)
{
    const bool west = text.starts_with('-');
    if (!west && !text.starts_with('+'))
        return std::nullopt;
    text.remove_prefix(1);
    int seconds = 0;
    for (const int unit : {3600, 60, 1}) {
        if (unit != 3600 && !take(text, ':'))
            break;
        const auto part = takeNumber(text, 2, 2);
        if (!part)
            return std::nullopt;
        seconds += *part * unit;
    }
    return west ? -seconds : seconds;
}

// datetime.timedelta: only the days are ever negative.
sql::Interval spanOf(std::int64_t days, const Clock& clock, bool negative)
{
    constexpr std::int64_t day = 86'400LL * 1'000'000;
    std::int64_t span = ((clock.hours * 60LL + clock.minutes) * 60 + clock.seconds) * 1'000'000 + clock.microseconds;
    if (negative)
        span = -span;
    const std::int64_t whole = span >= 0 ? span / day : -((-span + day - 1) / day);
    const std::int64_t rest = span - whole * day;
    return {.days = days + whole, .seconds = rest / 1'000'000, .microseconds = rest % 1'000'000};
}

constexpr std::pair<std::string_view, std::int64_t> intervalUnits[] = {{"year", 365}, {"mon", 30}, {"day", 1}};

} // namespace

std::optional<sql::Date> parseDate(std::string_view text)
{
    const auto date = takeDate(text);
    return text.empty() ? date : std::nullopt;
}

std::optional<sql::Time> parseTime(std::string_view text)
{
    const auto time = takeTime(text);
    return text.empty() ? time : std::nullopt;
}

std::optional<sql::DateTime> parseDateTime(std::string_view text)
{
    const auto date = takeDate(text);
    if (!date || !take(text, ' '))
        return std::nullopt;
    const auto time = takeTime(text);
    if (!time)
        return std::nullopt;
    sql::DateTime result{.date = *date, .time = *time};
    if (text.empty())
        return result;
    const auto offset = takeOffset(text);
    if (!offset || !text.empty())
        return std::nullopt;
    result.hasOffset = true;
    result.offsetSeconds = *offset;
    return result;
}

std::optional<sql::Interval> parseTimeSpan(std::string_view text)
{
    const bool negative = take(text, '-');
    const auto clock = takeClock(text, 3);
    if (!clock || !text.empty())
        return std::nullopt;
    return spanOf(0, *clock, negative);
}

std::optional<sql::Interval> parseInterval(std::string_view text)
{
    std::int64_t days = 0;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, space);
        if (word.contains(':')) { // the last of it
            const bool negative = take(text, '-');
            if (!negative)
                (void)take(text, '+');
            const auto clock = takeClock(text, 9);
            return clock && text.empty() ? std::optional(spanOf(days, *clock, negative)) : std::nullopt;
        }
        std::int64_t count = 0;
        const std::string_view digits = word.substr(word.starts_with('+') ? 1 : 0);
        const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
        if (status != std::errc() || end != digits.data() + digits.size())
            return std::nullopt;
        text.remove_prefix(std::min(space + 1, text.size()));
        const std::size_t unitEnd = std::min(text.find(' '), text.size());
        const std::string_view unit = text.substr(0, unitEnd);
        const auto known = std::ranges::find_if(intervalUnits, [&](const auto& one) { return unit.starts_with(one.first); });
        if (known == std::end(intervalUnits))
            return std::nullopt;
        days += count * known->second;
        text.remove_prefix(std::min(unitEnd + 1, text.size()));
    }
    return sql::Interval{.days = days, .seconds = 0, .microseconds = 0};
}

// Lib/_pydecimal.py: Decimal.__str__
sql::Decimal decimalOf(std::string_view text)
{
    const std::string sign = text.starts_with('-') ? "-" : "";
    std::string_view number = text.substr(sign.size());
    if (number.empty() || number.front() < '0' || number.front() > '9')
        return sql::Decimal{std::string(text)}; // NaN, Infinity
    const std::size_t point = std::min(number.find('.'), number.size());
    const auto decimals = static_cast<int>(point == number.size() ? 0 : number.size() - point - 1);
    std::string digits(number.substr(0, point));
    digits += number.substr(std::min(point + 1, number.size()));
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    const int adjusted = static_cast<int>(digits.size()) - 1 - decimals;
    if (adjusted >= -6)
        return sql::Decimal{std::string(text)};
    std::string result = sign + digits.substr(0, 1);
    if (digits.size() > 1)
        result += "." + digits.substr(1);
    return sql::Decimal{result + "E" + std::to_string(adjusted)};
}

} // namespace retort::database
