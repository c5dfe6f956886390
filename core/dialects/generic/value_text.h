#pragma once

// Values as Python's str(), repr() and isoformat() write them: literals and error messages are built from these.

#include <optional>
#include <string>
#include <string_view>

#include "core/sql/value.h"

namespace retort::dialects {

[[nodiscard]] std::string pythonFloat(double value);
[[nodiscard]] std::string isoFormat(const sql::Date& date);
[[nodiscard]] std::string isoFormat(const sql::Time& time);
[[nodiscard]] std::string isoFormat(const sql::DateTime& dateTime, char separator = 'T');
// timedelta.total_seconds() as a float.
[[nodiscard]] std::string totalSeconds(const sql::Interval& interval);
// TO_DATE('2020-01-02 03:04:05', '...') or TO_TIMESTAMP(...) of a date, time or datetime; asDate: its date alone.
// nullopt for other values. sqlalchemy dialects/oracle/types.py: _OracleDateLiteralRender; oracle.DATE writes it
// everywhere.
[[nodiscard]] std::optional<std::string> oracleDateLiteral(const sql::Value& value, bool asDate);
// repr() of the Python object a value stands for.
[[nodiscard]] std::string pythonRepr(const sql::Value& value);

} // namespace retort::dialects
