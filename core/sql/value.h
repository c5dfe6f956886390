#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <variant>

namespace retort::sql {

// Values that scripts put into SQL and that databases give back. Temporal values keep their parts, so that each dialect
// writes them its own way.
struct Date {
    int year = 1;
    int month = 1;
    int day = 1;
    friend auto operator<=>(const Date&, const Date&) = default;
};
struct Time {
    int hour = 0;
    int minute = 0;
    int second = 0;
    int microsecond = 0;
    friend auto operator<=>(const Time&, const Time&) = default;
};
struct DateTime {
    Date date;
    Time time;
    bool hasOffset = false;
    int offsetSeconds = 0; // east of UTC
    friend auto operator<=>(const DateTime&, const DateTime&) = default;
};
struct Interval {
    std::int64_t days = 0;
    std::int64_t seconds = 0;
    std::int64_t microseconds = 0;
    friend auto operator<=>(const Interval&, const Interval&) = default;
};
struct Decimal {
    std::string text; // exactly as Python's str() of the Decimal
    friend auto operator<=>(const Decimal&, const Decimal&) = default;
};
struct Uuid {
    std::string text; // 8-4-4-4-12, lower case
    friend auto operator<=>(const Uuid&, const Uuid&) = default;
};
struct Bytes {
    std::string bytes;
    friend auto operator<=>(const Bytes&, const Bytes&) = default;
};
struct Json {
    std::string text; // a dict or list, as json.dumps would write it
    friend auto operator<=>(const Json&, const Json&) = default;
};

// A value whose type has no counterpart above: PostgreSQL's arrays and ranges. Kept as the server writes it, so
// that it can be shown, but nobody may take it for a string.
struct Opaque {
    std::string type; // "integer[]", or "type 3904" where it has no name here
    std::string text;
    friend auto operator<=>(const Opaque&, const Opaque&) = default;
};

// monostate is NULL.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, Bytes, Date, Time, DateTime, Interval,
                           Decimal, Uuid, Json, Opaque>;

} // namespace retort::sql
