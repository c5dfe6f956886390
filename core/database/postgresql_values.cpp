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
sql::Value numberOr(std::string_view text)
{
    Number number{};
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    return status == std::errc() && end == text.data() + text.size() ? sql::Value(number) : asText(text);
}

template <auto parse>
sql::Value parsedOr(std::string_view text)
{
    const auto value = parse(text);
    return value ? sql::Value(*value) : asText(text);
}

sql::Value asBool(std::string_view text)
{
    return text == "t";
}

sql::Value asDecimal(std::string_view text)
{
    return decimalOf(text);
}

sql::Value asBytes(std::string_view text)
{
    std::size_t length = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(
        PQunescapeBytea(reinterpret_cast<const unsigned char*>(std::string(text).c_str()), &length), &PQfreemem);
    return sql::Bytes{.bytes = bytes ? std::string(reinterpret_cast<const char*>(bytes.get()), length) : std::string()};
}

sql::Value asUuid(std::string_view text)
{
    return sql::Uuid{std::string(text)};
}

sql::Value asJson(std::string_view text)
{
    return sql::Json{std::string(text)};
}

// OIDs of built-in types are the same in every server: src/include/catalog/pg_type.dat.
struct TypeRow {
    unsigned int oid;
    sql::Value (*read)(std::string_view text);
};
constexpr auto typeRows = std::to_array<TypeRow>({
    {16, &asBool},                       // boolean
    {17, &asBytes},                      // bytea
    {20, &numberOr<std::int64_t>},       // bigint
    {21, &numberOr<std::int64_t>},       // smallint
    {23, &numberOr<std::int64_t>},       // integer
    {26, &numberOr<std::int64_t>},       // oid
    {114, &asJson},                      // json
    {700, &numberOr<double>},            // real
    {701, &numberOr<double>},            // double precision
    {1082, &parsedOr<&parseDate>},       // date
    {1083, &parsedOr<&parseTime>},       // time
    {1114, &parsedOr<&parseDateTime>},   // timestamp
    {1184, &parsedOr<&parseDateTime>},   // timestamp with time zone
    {1700, &asDecimal},                  // numeric
    {2950, &asUuid},                     // uuid
    {3802, &asJson},                     // jsonb
});

} // namespace

sql::Value postgresqlValue(unsigned int typeOid, std::string_view text)
{
    const auto found = std::ranges::lower_bound(typeRows, typeOid, {}, &TypeRow::oid);
    return found != typeRows.end() && found->oid == typeOid ? found->read(text) : asText(text);
}

} // namespace retort::database
