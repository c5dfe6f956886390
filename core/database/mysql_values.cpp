#include "core/database/mysql_values.h"

#include <mysql.h>

#include <charconv>

#include "core/database/temporal_text.h"

namespace retort::database {

namespace {

sql::Value integerOf(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (status == std::errc() && end == text.data() + text.size())
        return number;
    return sql::Decimal{std::string(text)}; // BIGINT UNSIGNED
}

sql::Value realOf(std::string_view text)
{
    double number = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    return status == std::errc() && end == text.data() + text.size() ? sql::Value(number) : sql::Value(std::string(text));
}

template <class Parsed>
sql::Value orText(const Parsed& parsed, std::string_view text)
{
    return parsed ? sql::Value(*parsed) : sql::Value(std::string(text));
}

} // namespace

// pymysql/converters.py: decoders; pymysql/connections.py: MySQLResult._get_descriptions
sql::Value mysqlValue(const st_mysql_field& field, std::string_view text)
{
    constexpr unsigned int binaryCharset = 63;
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR: return integerOf(text);
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE: return realOf(text);
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL: return decimalOf(text);
    case MYSQL_TYPE_DATE:
    case MYSQL_TYPE_NEWDATE: return orText(parseDate(text), text);
    case MYSQL_TYPE_TIME:
    case MYSQL_TYPE_TIME2: return orText(parseTimeSpan(text), text);
    case MYSQL_TYPE_DATETIME:
    case MYSQL_TYPE_DATETIME2:
    case MYSQL_TYPE_TIMESTAMP:
    case MYSQL_TYPE_TIMESTAMP2: return orText(parseDateTime(text), text);
    case MYSQL_TYPE_BIT:
    case MYSQL_TYPE_GEOMETRY: return sql::Bytes{std::string(text)};
    case MYSQL_TYPE_JSON: return std::string(text);
    default: break;
    }
    return field.charsetnr == binaryCharset ? sql::Value(sql::Bytes{std::string(text)}) : sql::Value(std::string(text));
}

} // namespace retort::database
