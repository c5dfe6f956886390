#include "core/database/postgresql_values.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "core/database/temporal_text.h"

namespace retort::database {

namespace {

sql::Value asText(std::string_view text)
{
    return std::string(text);
}

template <class Number>
sql::Value asNumber(std::string_view text, std::string_view)
{
    Number number{};
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    return status == std::errc() && end == text.data() + text.size() ? sql::Value(number) : asText(text);
}

sql::Value asOpaque(std::string_view text, std::string_view type)
{
    return sql::Opaque{.type = std::string(type), .text = std::string(text)};
}

template <auto parse>
sql::Value asParsed(std::string_view text, std::string_view type)
{
    const auto value = parse(text);
    return value ? sql::Value(*value) : asOpaque(text, type);
}

sql::Value asBool(std::string_view text, std::string_view)
{
    return text == "t";
}

sql::Value asDecimal(std::string_view text, std::string_view)
{
    return decimalOf(text);
}

sql::Value asBytes(std::string_view text, std::string_view)
{
    std::size_t length = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(
        PQunescapeBytea(reinterpret_cast<const unsigned char*>(std::string(text).c_str()), &length), &PQfreemem);
    return sql::Bytes{.bytes = bytes ? std::string(reinterpret_cast<const char*>(bytes.get()), length) : std::string()};
}

sql::Value asUuid(std::string_view text, std::string_view)
{
    return sql::Uuid{std::string(text)};
}

sql::Value asJson(std::string_view text, std::string_view)
{
    return sql::Json{std::string(text)};
}

// OIDs of built-in types are the same in every server: src/include/catalog/pg_type.dat. What is not here is a string to
// psycopg2 as well (psycopg/typecast_builtins.c, lib/_range.py).
struct TypeRow {
    unsigned int oid;
    std::string_view name;
    sql::Value (*read)(std::string_view text, std::string_view type);
};
constexpr auto typeRows = std::to_array<TypeRow>({
    {16, "boolean", &asBool},
    {17, "bytea", &asBytes},
    {20, "bigint", &asNumber<std::int64_t>},
    {21, "smallint", &asNumber<std::int64_t>},
    {23, "integer", &asNumber<std::int64_t>},
    {26, "oid", &asNumber<std::int64_t>},
    {114, "json", &asJson},
    {199, "json[]", &asOpaque},
    {651, "cidr[]", &asOpaque},
    {700, "real", &asNumber<double>},
    {701, "double precision", &asNumber<double>},
    {1000, "boolean[]", &asOpaque},
    {1001, "bytea[]", &asOpaque},
    {1002, "char[]", &asOpaque},
    {1003, "name[]", &asOpaque},
    {1005, "smallint[]", &asOpaque},
    {1006, "int2vector[]", &asOpaque},
    {1007, "integer[]", &asOpaque},
    {1009, "text[]", &asOpaque},
    {1013, "oidvector[]", &asOpaque},
    {1014, "character[]", &asOpaque},
    {1015, "character varying[]", &asOpaque},
    {1016, "bigint[]", &asOpaque},
    {1021, "real[]", &asOpaque},
    {1022, "double precision[]", &asOpaque},
    {1028, "oid[]", &asOpaque},
    {1040, "macaddr[]", &asOpaque},
    {1041, "inet[]", &asOpaque},
    {1082, "date", &asParsed<&parseDate>},
    {1083, "time", &asParsed<&parseTime>},
    {1114, "timestamp", &asParsed<&parseDateTime>},
    {1115, "timestamp[]", &asOpaque},
    {1182, "date[]", &asOpaque},
    {1183, "time[]", &asOpaque},
    {1184, "timestamp with time zone", &asParsed<&parseDateTime>},
    {1185, "timestamp with time zone[]", &asOpaque},
    {1186, "interval", &asParsed<&parseInterval>},
    {1187, "interval[]", &asOpaque},
    {1231, "numeric[]", &asOpaque},
    {1266, "time with time zone", &asOpaque},
    {1270, "time with time zone[]", &asOpaque},
    {1700, "numeric", &asDecimal},
    {2950, "uuid", &asUuid},
    {2951, "uuid[]", &asOpaque},
    {3802, "jsonb", &asJson},
    {3807, "jsonb[]", &asOpaque},
    {3904, "int4range", &asOpaque},
    {3905, "int4range[]", &asOpaque},
    {3906, "numrange", &asOpaque},
    {3907, "numrange[]", &asOpaque},
    {3908, "tsrange", &asOpaque},
    {3909, "tsrange[]", &asOpaque},
    {3910, "tstzrange", &asOpaque},
    {3911, "tstzrange[]", &asOpaque},
    {3912, "daterange", &asOpaque},
    {3913, "daterange[]", &asOpaque},
    {3926, "int8range", &asOpaque},
    {3927, "int8range[]", &asOpaque},
});
static_assert(std::ranges::is_sorted(typeRows, {}, &TypeRow::oid));

} // namespace

sql::Value postgresqlValue(unsigned int typeOid, std::string_view text)
{
    const auto found = std::ranges::lower_bound(typeRows, typeOid, {}, &TypeRow::oid);
    return found != typeRows.end() && found->oid == typeOid ? found->read(text, found->name) : asText(text);
}

sql::Value postgresqlValue(const std::string& typeName, std::string_view text)
{
    return typeName == "hstore" || typeName == "_hstore" ? asOpaque(text, typeName) : asText(text);
}

} // namespace retort::database
