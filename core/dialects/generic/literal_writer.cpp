#include "core/dialects/generic/literal_writer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <format>
#include <optional>

#include "core/base/utf8.h"
#include "core/dialects/generic/dialect.h"
#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/generic/json_array.h"
#include "core/dialects/generic/type_compiler.h"
#include "core/dialects/generic/value_text.h"

namespace retort::dialects {

namespace {

std::unexpected<Error> noRenderer(const sql::Value& value, const types::TypePtr& type)
{
    return fail(ErrorCode::Compile, "No literal value renderer is available for literal value \"" + pythonRepr(value)
                                        + "\" with datatype " + TypeCompiler::genericText(type));
}

std::unexpected<Error> doesNotFit(const sql::Value& value, const types::TypePtr& type)
{
    return fail(ErrorCode::Compile, "Could not render literal value \"" + pythonRepr(value) + "\" with datatype "
                                        + TypeCompiler::genericText(type)
                                        + "; see parent stack trace for more detail.");
}

// int(uuid.UUID(...)): 128 bits in decimal.
std::string integerOf(const sql::Uuid& uuid)
{
    std::string digits = "0"; // least significant first
    for (const char c : uuid.text) {
        if (c == '-')
            continue;
        int carry = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        for (char& digit : digits) {
            carry += (digit - '0') * 16;
            digit = static_cast<char>('0' + carry % 10);
            carry /= 10;
        }
        for (; carry != 0; carry /= 10)
            digits += static_cast<char>('0' + carry % 10);
    }
    return {digits.rbegin(), digits.rend()};
}

// Python's int(value) of what an Integer column may be given.
std::optional<std::string> integerText(const sql::Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "1" : "0";
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* number = std::get_if<double>(&value))
        return std::isfinite(*number) ? std::optional(std::format("{:.0f}", std::trunc(*number))) : std::nullopt;
    if (const auto* uuid = std::get_if<sql::Uuid>(&value))
        return integerOf(*uuid);
    std::string text;
    if (const auto* decimal = std::get_if<sql::Decimal>(&value))
        text = decimal->text.substr(0, decimal->text.find('.'));
    else if (const auto* given = std::get_if<std::string>(&value))
        text = *given;
    const std::size_t start = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const bool digits = text.size() > start && text.find_first_not_of("0123456789", start) == std::string::npos;
    if (!digits)
        return std::nullopt;
    return text.starts_with('+') ? text.substr(1) : text;
}

// str(value) for Numeric and Float.
std::optional<std::string> numericText(const sql::Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* decimal = std::get_if<sql::Decimal>(&value))
        return decimal->text;
    if (std::holds_alternative<bool>(value) || std::holds_alternative<std::int64_t>(value)
        || std::holds_alternative<double>(value))
        return pythonRepr(value);
    return std::nullopt;
}

std::optional<bool> strictBool(const sql::Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto* number = std::get_if<std::int64_t>(&value); number && (*number == 0 || *number == 1))
        return *number == 1;
    return std::nullopt;
}

} // namespace

namespace {

std::string hexadecimal(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

} // namespace

types::TypePtr LiteralWriter::deducedType(const sql::Value& value)
{
    // sqlalchemy sqltypes.py: _type_map
    struct Visitor {
        std::string_view operator()(std::monostate) const { return "NullType"; }
        std::string_view operator()(bool) const { return "Boolean"; }
        std::string_view operator()(std::int64_t) const { return "Integer"; }
        std::string_view operator()(double) const { return "Float"; }
        std::string_view operator()(const std::string&) const { return "String"; }
        std::string_view operator()(const sql::Bytes&) const { return "LargeBinary"; }
        std::string_view operator()(const sql::Date&) const { return "Date"; }
        std::string_view operator()(const sql::Time&) const { return "Time"; }
        std::string_view operator()(const sql::DateTime&) const { return "DateTime"; }
        std::string_view operator()(const sql::Interval&) const { return "Interval"; }
        std::string_view operator()(const sql::Decimal&) const { return "Numeric"; }
        std::string_view operator()(const sql::Uuid&) const { return "Uuid"; }
        std::string_view operator()(const sql::Json&) const { return "NullType"; }
        std::string_view operator()(const sql::Opaque&) const { return "NullType"; } // which has no literals
    };
    return types::makeType(std::visit(Visitor{}, value));
}

std::string LiteralWriter::quoted(std::string_view text, bool escapePercents) const
{
    const bool backslashes = m_dialect.settings().backslashEscapes.value_or(m_dialect.traits().backslashEscapes);
    std::string out = "'";
    for (const char c : text) {
        out += c;
        if (c == '\'' || (c == '\\' && backslashes) || (c == '%' && escapePercents))
            out += c;
    }
    return out + "'";
}

std::string LiteralWriter::string(std::string_view text) const
{
    return quoted(text, m_dialect.preparer().doublesPercents());
}

std::optional<std::string> LiteralWriter::temporal(const sql::Value& value, const types::SqlType& type) const
{
    // oracle.DATE keeps its own way where the database has no DateTime of its own.
    if (type.cls().home == "oracle" && type.cls().className == "DATE" && m_dialect.name() != "mssql")
        return oracleDateLiteral(value, false);
    std::string text;
    if (const auto* dateTime = std::get_if<sql::DateTime>(&value))
        text = isoFormat(*dateTime);
    else if (const auto* date = std::get_if<sql::Date>(&value))
        text = isoFormat(*date);
    else if (const auto* time = std::get_if<sql::Time>(&value))
        text = isoFormat(*time);
    else
        return std::nullopt;
    const std::size_t separator = text.find('T');
    if (separator != std::string::npos) {
        if (type.isA("Date"))
            text.resize(separator);
        else if (type.isA("Time"))
            text.erase(0, separator + 1);
        else
            text[separator] = ' ';
    }
    return "'" + text + "'";
}

// sqlalchemy sqltypes.py: Uuid.literal_processor
std::optional<std::string> LiteralWriter::uuid(const sql::Value& value, const types::SqlType& type) const
{
    const auto* object = std::get_if<sql::Uuid>(&value);
    const auto* text = std::get_if<std::string>(&value);
    if (!object && !text)
        return std::nullopt;
    const bool native = m_dialect.traits().nativeUuid && type.flag("native_uuid", true);
    const bool asUuid = type.flag("as_uuid", true);
    if (asUuid ? text && !native : object != nullptr)
        return std::nullopt; // a str has no .hex, a UUID no .replace()
    std::string digits = object ? object->text : *text;
    if (!asUuid || !native)
        std::erase(digits, '-');
    return quoted(digits, false);
}

// sqlalchemy sqltypes.py: ARRAY.literal_processor
Result<std::optional<std::string>> LiteralWriter::array(const sql::Value& value, const types::SqlType& type) const
{
    const auto* json = std::get_if<sql::Json>(&value);
    const auto items = json ? parseJsonArray(json->text) : std::nullopt;
    const types::TypePtr itemType = type.nested("item_type");
    if (!items || !itemType)
        return std::nullopt;
    // psycopg2: these have no type by themselves
    if (m_dialect.settings().boundValues && std::ranges::all_of(*items, [](const sql::Value& item) { return std::holds_alternative<std::monostate>(item); })) {
        std::string nulls;
        for (std::size_t i = 0; i < items->size(); ++i)
            nulls += i ? ",NULL" : "NULL";
        return "'{" + nulls + "}'";
    }
    const bool isPostgresql = m_dialect.traits().namedTypes || type.cls().home == "postgresql";
    std::string out = isPostgresql ? "ARRAY[" : "[";
    for (std::size_t i = 0; i < items->size(); ++i) {
        const sql::Value& item = (*items)[i];
        const bool bound = m_dialect.settings().boundValues;
        if (std::holds_alternative<std::monostate>(item) && !bound)
            return std::nullopt;
        const auto* inner = std::get_if<sql::Json>(&item);
        std::string text;
        if (inner && inner->text.starts_with('[')) {
            RETORT_TRY(const auto nested, array(item, type));
            if (!nested)
                return std::nullopt;
            text = *nested;
        } else {
            RETORT_TRY(text, literal(item, itemType));
        }
        out += (i ? ", " : "") + text;
    }
    return out + "]";
}

Result<std::optional<std::string>> LiteralWriter::typed(const sql::Value& value, const types::SqlType& type) const
{
    if (type.isA("Boolean")) {
        const auto flag = strictBool(value);
        return flag ? std::optional(std::string(boolean(*flag))) : std::nullopt;
    }
    if (type.isA("String")) {
        const auto* text = std::get_if<std::string>(&value);
        return text ? std::optional(string(*text)) : std::nullopt;
    }
    if (type.isA("Integer") && type.cls().className != "NUMBER")
        return integerText(value);
    if (type.isA("Numeric"))
        return numericText(value);
    if (type.isA("Date") || type.isA("DateTime") || type.isA("Time"))
        return temporal(value, type);
    if (type.isA("Uuid"))
        return uuid(value, type);
    if (type.isA("ARRAY"))
        return array(value, type);
    if (type.isA("INTERVAL")) {
        const auto* interval = std::get_if<sql::Interval>(&value);
        if (!interval)
            return std::nullopt;
        return type.cls().home == "oracle" ? "NUMTODSINTERVAL(" + totalSeconds(*interval) + ", 'SECOND')"
                                           : "make_interval(secs=>" + totalSeconds(*interval) + ")";
    }
    if (type.isA("_Binary")) {
        const auto* bytes = std::get_if<sql::Bytes>(&value);
        if (!bytes)
            return std::nullopt;
        if (m_dialect.settings().boundValues)
            return natural(value);
        // sqlalchemy sqltypes.py: _Binary.literal_processor decodes them as UTF-8, which fails on all else.
        return isValidUtf8(bytes->bytes) ? std::optional(quoted(bytes->bytes, false)) : std::nullopt;
    }
    return std::nullopt;
}

namespace {

// sqlalchemy sqltypes.py: Interval.bind_processor, where the database has no intervals: the time since 1970.
sql::DateTime sinceEpoch(const sql::Interval& interval)
{
    using namespace std::chrono;
    const auto moment = sys_days(year(1970) / 1 / 1) + days(interval.days) + seconds(interval.seconds) + microseconds(interval.microseconds);
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(duration_cast<microseconds>(moment - day));
    return {.date = {.year = static_cast<int>(date.year()),
                     .month = static_cast<int>(static_cast<unsigned>(date.month())),
                     .day = static_cast<int>(static_cast<unsigned>(date.day()))},
            .time = {.hour = static_cast<int>(time.hours().count()),
                     .minute = static_cast<int>(time.minutes().count()),
                     .second = static_cast<int>(time.seconds().count()),
                     .microsecond = static_cast<int>(time.subseconds().count())}};
}

} // namespace

std::optional<std::string> LiteralWriter::natural(const sql::Value& value) const
{
    if (auto text = adapted(value))
        return text;
    if (const auto* flag = std::get_if<bool>(&value))
        return std::string(boolean(*flag));
    if (const auto* text = std::get_if<std::string>(&value))
        return string(*text);
    if (const auto* bytes = std::get_if<sql::Bytes>(&value))
        return std::string(m_dialect.traits().binaryBegin) + hexadecimal(bytes->bytes) + std::string(m_dialect.traits().binaryEnd);
    if (const auto* moment = std::get_if<sql::DateTime>(&value))
        return "'" + isoFormat(*moment, ' ') + "'";
    if (const auto* date = std::get_if<sql::Date>(&value))
        return "'" + isoFormat(*date) + "'";
    if (const auto* time = std::get_if<sql::Time>(&value))
        return "'" + isoFormat(*time) + "'";
    return numericText(value);
}

Result<std::optional<std::string>> LiteralWriter::bound(const sql::Value& value, const types::SqlType& type) const
{
    const auto* json = std::get_if<sql::Json>(&value);
    if (json && type.isA("JSON"))
        return string(json->text);
    if (auto text = adapted(value))
        return text;
    // The driver gets numbers as they are: a fraction for an INTEGER is the server's to round.
    if (!type.isA("Integer")) {
        RETORT_TRY(std::optional<std::string> text, typed(value, type));
        if (text)
            return text;
    }
    const bool isDate = type.isA("Date") || type.isA("DateTime") || type.isA("Time");
    if (type.isA("Boolean") || type.isA("Uuid") || type.isA("_Binary") || type.isA("ARRAY") || (isDate && !takesTextForDates()))
        return std::nullopt;
    return natural(value);
}

namespace {

constexpr std::string_view withLiterals[] = {"Boolean", "String", "Integer", "Numeric",  "Date",   "DateTime",
                                             "Time",    "Uuid",   "ARRAY",   "INTERVAL", "_Binary"};

bool hasLiterals(const types::SqlType& type)
{
    for (const std::string_view base : withLiterals) {
        if (type.isA(base))
            return base != "ARRAY" || (type.nested("item_type") && hasLiterals(*type.nested("item_type")));
    }
    return false;
}

} // namespace

Result<std::string> LiteralWriter::literal(const sql::Value& value, const types::TypePtr& declared) const
{
    if (std::holds_alternative<std::monostate>(value))
        return std::string("NULL");
    const types::TypePtr shown = declared ? declared : deducedType(value);
    types::TypePtr type = types::SqlType::forDialect(shown, m_dialect.name());
    if (type && type->flag("compiled")) // compiles() changes how a type is written, not its values
        type = types::SqlType::forDialect(shown, {});
    if (type && m_dialect.settings().boundValues) {
        // On most databases an Interval is a DATETIME, which itself takes none.
        const auto* interval = std::get_if<sql::Interval>(&value);
        const bool asMoment = interval && shown->isA("Interval") && !type->isA("INTERVAL");
        RETORT_TRY(std::optional<std::string> text, bound(asMoment ? sql::Value(sinceEpoch(*interval)) : value, *type));
        return text ? Result<std::string>(*std::move(text)) : doesNotFit(value, shown);
    }
    if (!type || !hasLiterals(*type))
        return noRenderer(value, shown);
    if (std::optional<std::string> text = special(value, *type))
        return std::move(*text);
    RETORT_TRY(std::optional<std::string> text, typed(value, *type));
    if (!text)
        return doesNotFit(value, shown);
    return std::move(*text);
}

} // namespace retort::dialects
