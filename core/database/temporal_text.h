#pragma once

// Dates and times as the servers write them, in ISO order. Nothing for what is not wholly of that form or not on the
// calendar of Python's datetime (years 1 to 9999).

#include <optional>
#include <string_view>

#include "core/sql/value.h"

namespace retort::database {

[[nodiscard]] std::optional<sql::Date> parseDate(std::string_view text);         // 2026-11-26
[[nodiscard]] std::optional<sql::Time> parseTime(std::string_view text);         // 18:05:09.25
[[nodiscard]] std::optional<sql::DateTime> parseDateTime(std::string_view text); // both, and +05:30 or -03 after them
// MySQL's TIME, which is a span of up to 838 hours: -12:30:00.5
[[nodiscard]] std::optional<sql::Interval> parseTimeSpan(std::string_view text);
// PostgreSQL's interval with intervalstyle "postgres", -1 days +19:00:00 or 1 year 2 mons 00:00:01.5, as psycopg2 takes it for a
// timedelta (typecast_interval.c): a month has 30 days, a year 365.
[[nodiscard]] std::optional<sql::Interval> parseInterval(std::string_view text);
// A number's plain digits as Python's str(Decimal(text)) writes them: 0.0000001 is 1E-7.
[[nodiscard]] sql::Decimal decimalOf(std::string_view text);

} // namespace retort::database
