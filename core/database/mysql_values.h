#pragma once

#include <string_view>

#include "core/sql/value.h"

struct st_mysql_field;

namespace retort::database {

// A column's text as a value of the type that Python's drivers make of it: integers, floats, DECIMAL, DATE, DATETIME and
// TIMESTAMP, TIME (a span), bytes for what has no character set and for BIT, text for all else. JSON is text, as it is in
// those drivers, and on MariaDB it cannot be told from text. So are dates that are on no calendar ("0000-00-00"); a number
// beyond 64 bits is a Decimal.
[[nodiscard]] sql::Value mysqlValue(const st_mysql_field& field, std::string_view text);

} // namespace retort::database
