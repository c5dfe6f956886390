#pragma once

#include <string>
#include <string_view>

#include "core/sql/value.h"

namespace retort::database {

// A column's text (PostgreSQL's text format, DateStyle ISO) as a value of its type, which is given by the OID that the
// server reports: integers, floats, bool, numeric, bytea, date, time, timestamp with and without time zone, uuid, json
// and jsonb. Other types that psycopg2 has objects for (arrays, ranges, interval, time with time zone), and moments that
// Python's own types cannot hold (infinity, years before Christ), are Opaque. Whatever psycopg2 leaves a string is one.
[[nodiscard]] sql::Value postgresqlValue(unsigned int typeOid, std::string_view text);

// Types that an extension or the user has made have no OID of their own in the table: enums, composites, and domains of
// such. psycopg2 leaves them strings, except those that SQLAlchemy registers by name: hstore.
constexpr unsigned int firstUserOid = 16384; // src/include/access/transam.h: FirstNormalObjectId
[[nodiscard]] sql::Value postgresqlValue(const std::string& typeName, std::string_view text);

} // namespace retort::database
