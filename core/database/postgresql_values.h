#pragma once

#include <string_view>

#include "core/sql/value.h"

namespace retort::database {

// A column's text (PostgreSQL's text format, DateStyle ISO) as a value of its type, which is given by the OID that the
// server reports: integers, floats, bool, numeric, bytea, date, time, timestamp with and without time zone, uuid, json
// and jsonb. Anything else, and what Python's own types cannot hold (infinity, years before Christ), stays text.
[[nodiscard]] sql::Value postgresqlValue(unsigned int typeOid, std::string_view text);

} // namespace retort::database
