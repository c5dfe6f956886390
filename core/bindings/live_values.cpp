#include "core/bindings/live_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <format>
#include <optional>
#include <string_view>

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

// ---- objects of Python's library ----

Result libraryClass(ScriptRun& run, std::string_view module, std::string_view name)
{
    RETORT_TRY(const py::ModulePtr imported, run.interpreter().importModule(std::string(module)));
    if (!imported)
        return py::unsupported("a value of '" + std::string(module) + "." + std::string(name) + "' is not evaluated natively");
    return py::getAttribute(run.interpreter(), py::Value(imported), name);
}

Result make(ScriptRun& run, std::string_view module, std::string_view name, std::vector<py::Value> arguments)
{
    RETORT_TRY(const py::Value callable, libraryClass(run, module, name));
    return py::call(run.interpreter(), callable, py::Arguments{std::move(arguments), {}});
}

Result makeDelta(ScriptRun& run, const sql::Interval& interval)
{
    return make(run, "datetime", "timedelta", {py::Value(interval.days), py::Value(interval.seconds), py::Value(interval.microseconds)});
}

py::Value number(int value)
{
    return py::Value(std::int64_t(value));
}

Result makeDate(ScriptRun& run, const sql::Date& date)
{
    return make(run, "datetime", "date", {number(date.year), number(date.month), number(date.day)});
}

Result makeTime(ScriptRun& run, const sql::Time& time)
{
    return make(run, "datetime", "time", {number(time.hour), number(time.minute), number(time.second), number(time.microsecond)});
}

Result makeDateTime(ScriptRun& run, const sql::DateTime& moment)
{
    std::vector<py::Value> arguments{number(moment.date.year), number(moment.date.month),  number(moment.date.day),        number(moment.time.hour),
                                     number(moment.time.minute), number(moment.time.second), number(moment.time.microsecond)};
    if (moment.hasOffset) {
        RETORT_TRY(const py::Value offset, makeDelta(run, {.days = 0, .seconds = moment.offsetSeconds, .microseconds = 0}));
        RETORT_TRY(py::Value zone, make(run, "datetime", "timezone", {offset}));
        arguments.push_back(std::move(zone));
    }
    return make(run, "datetime", "datetime", std::move(arguments));
}

Result makeUuid(ScriptRun& run, const std::string& text)
{
    return make(run, "uuid", "UUID", {py::Value(text)});
}

Result loadJson(ScriptRun& run, const std::string& text)
{
    return make(run, "json", "loads", {py::Value(text)});
}

Result fromIsoFormat(ScriptRun& run, std::string_view className, const std::string& text)
{
    RETORT_TRY(const py::Value cls, libraryClass(run, "datetime", className));
    return py::callMethod(run.interpreter(), cls, "fromisoformat", py::Arguments{{py::Value(text)}, {}});
}

// ---- what drivers give ----

Result natural(ScriptRun& run, const sql::Value& value);

// An item of an array as the server writes it, by the name of its type; nothing for types that are not read.
std::optional<sql::Value> arrayItem(std::string_view type, std::string text)
{
    static constexpr auto texts = std::to_array<std::string_view>({"text", "character varying", "character", "name", "char"});
    static constexpr auto integers = std::to_array<std::string_view>({"smallint", "integer", "bigint", "oid"});
    if (std::ranges::contains(texts, type))
        return sql::Value(std::move(text));
    if (type == "boolean")
        return sql::Value(text == "t");
    if (type == "numeric")
        return sql::Value(sql::Decimal{std::move(text)});
    if (type == "uuid")
        return sql::Value(sql::Uuid{std::move(text)});
    if (std::ranges::contains(integers, type)) {
        std::int64_t number = 0;
        const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
        return status == std::errc() && end == text.data() + text.size() ? std::optional<sql::Value>(number) : std::nullopt;
    }
    if (type == "real" || type == "double precision")
        return sql::Value(std::strtod(text.c_str(), nullptr));
    return std::nullopt;
}

// {1,NULL,"a \"b\""}, and arrays in it: psycopg2 typecast_array.c. Bounds in front of it ([0:1]={...}) are not read.
class ArrayReader {
public:
    ArrayReader(ScriptRun& run, std::string_view type, std::string_view text) : m_run(run), m_type(type), m_text(text) {}

    py::EvalResult<std::optional<py::Value>> read()
    {
        RETORT_TRY(std::optional<py::Value> list, readList());
        return m_at == m_text.size() ? std::move(list) : std::nullopt;
    }

private:
    [[nodiscard]] char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    py::EvalResult<std::optional<py::Value>> readList()
    {
        RETORT_CHECK(m_run.interpreter().step());
        RETORT_CHECK(m_run.interpreter().checkStack());
        if (here() != '{')
            return std::nullopt;
        ++m_at;
        std::vector<py::Value> items;
        while (here() != '}') {
            RETORT_TRY(std::optional<py::Value> item, here() == '{' ? readList() : readItem());
            if (!item)
                return std::nullopt;
            items.push_back(*std::move(item));
            if (here() == ',')
                ++m_at;
            else if (here() != '}')
                return std::nullopt;
        }
        ++m_at;
        return std::optional(py::makeList(std::move(items)));
    }

    py::EvalResult<std::optional<py::Value>> readItem()
    {
        std::string item;
        const bool quoted = here() == '"';
        m_at += quoted ? 1 : 0;
        while (m_at < m_text.size() && (quoted ? here() != '"' : here() != ',' && here() != '}')) {
            if (here() == '\\')
                ++m_at;
            if (m_at < m_text.size())
                item += m_text[m_at++];
        }
        m_at += quoted ? 1 : 0;
        if (!quoted && item == "NULL")
            return std::optional(py::Value());
        const std::optional<sql::Value> value = arrayItem(m_type, std::move(item));
        if (!value)
            return std::nullopt;
        RETORT_TRY(py::Value object, natural(m_run, *value));
        return std::optional(std::move(object));
    }

    ScriptRun& m_run;
    std::string_view m_type; // of the items
    std::string_view m_text;
    std::size_t m_at = 0;
};

Result fromOpaque(ScriptRun& run, const sql::Opaque& opaque)
{
    if (opaque.type.ends_with("[]")) {
        RETORT_TRY(std::optional<py::Value> list, ArrayReader(run, std::string_view(opaque.type).substr(0, opaque.type.size() - 2), opaque.text).read());
        if (list)
            return *std::move(list);
    }
    return py::unsupported("reading a value of PostgreSQL's " + opaque.type + " is not evaluated natively");
}

Result natural(ScriptRun& run, const sql::Value& value)
{
    struct Visitor {
        ScriptRun& run;
        Result operator()(std::monostate) const { return py::Value(); }
        Result operator()(bool flag) const { return py::Value(flag); }
        Result operator()(std::int64_t integer) const { return py::Value(integer); }
        Result operator()(double real) const { return py::Value(real); }
        Result operator()(const std::string& text) const
        {
            RETORT_CHECK(run.interpreter().checkStringSize(text.size()));
            return py::Value(text);
        }
        Result operator()(const sql::Bytes& bytes) const { return py::makeBytes(bytes.bytes); }
        Result operator()(const sql::Date& date) const { return makeDate(run, date); }
        Result operator()(const sql::Time& time) const { return makeTime(run, time); }
        Result operator()(const sql::DateTime& moment) const { return makeDateTime(run, moment); }
        Result operator()(const sql::Interval& interval) const { return makeDelta(run, interval); }
        Result operator()(const sql::Decimal& decimal) const { return make(run, "decimal", "Decimal", {py::Value(decimal.text)}); }
        Result operator()(const sql::Uuid& uuid) const { return makeUuid(run, uuid.text); }
        Result operator()(const sql::Json& json) const { return loadJson(run, json.text); } // psycopg2; the other drivers give a text
        Result operator()(const sql::Opaque& opaque) const { return fromOpaque(run, opaque); }
    };
    return std::visit(Visitor{run}, value);
}

// ---- what types make of it ----

using Reader = Result (*)(ScriptRun& run, const sql::Value& value, const types::SqlType& type);

Result unreadable(const types::SqlType& type)
{
    return py::unsupported("reading a column of type '" + std::string(type.cls().name) + "' is not evaluated natively");
}

// sqlalchemy processors.py: to_decimal_processor_factory
Result decimalOf(ScriptRun& run, double number, std::int64_t scale, const types::SqlType& type)
{
    constexpr std::int64_t mostDigits = 1000;
    if (!std::isfinite(number) || scale < 0 || scale > mostDigits)
        return unreadable(type);
    return make(run, "decimal", "Decimal", {py::Value(std::format("{:.{}f}", number, static_cast<int>(scale)))});
}

std::int64_t scaleOf(const types::SqlType& type)
{
    return type.integer("decimal_return_scale").value_or(type.integer("scale").value_or(10));
}

Result asFloat(ScriptRun& run, const sql::Value& value)
{
    RETORT_TRY(const py::Value object, natural(run, value));
    RETORT_TRY(const py::Value cls, libraryClass(run, "builtins", "float"));
    return py::call(run.interpreter(), cls, py::Arguments{{object}, {}});
}

// sqlalchemy sqltypes.py: Float.result_processor; servers compute with numbers of their own kind.
Result readFloat(ScriptRun& run, const sql::Value& value, const types::SqlType& type)
{
    const auto* real = std::get_if<double>(&value);
    if (real && type.flag("asdecimal"))
        return decimalOf(run, *real, scaleOf(type), type);
    return std::holds_alternative<sql::Decimal>(value) && !type.flag("asdecimal") ? asFloat(run, value) : natural(run, value);
}

Result readPlain(ScriptRun& run, const sql::Value& value, const types::SqlType&)
{
    return natural(run, value);
}

Result readBoolean(ScriptRun& run, const sql::Value& value, const types::SqlType& type)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return py::Value(*integer != 0);
    return std::holds_alternative<bool>(value) ? natural(run, value) : unreadable(type);
}

Result readEnum(ScriptRun& run, const sql::Value& value, const types::SqlType& type)
{
    return std::holds_alternative<std::string>(value) && !type.isOfPythonEnumeration() ? natural(run, value) : unreadable(type);
}

// sqlalchemy sqltypes.py: Numeric.result_processor; SQLite has no decimals and gives a REAL or INTEGER.
Result readNumeric(ScriptRun& run, const sql::Value& value, const types::SqlType& type)
{
    const bool asDecimal = type.flag("asdecimal", true);
    const auto* real = std::get_if<double>(&value);
    const auto* integer = std::get_if<std::int64_t>(&value);
    if (std::holds_alternative<sql::Decimal>(value) && !asDecimal)
        return asFloat(run, value);
    if (!asDecimal || (!real && !integer))
        return std::holds_alternative<std::string>(value) ? unreadable(type) : natural(run, value);
    if (run.environment().dialect != "sqlite" && !real) // dialects/postgresql/_psycopg_common.py: _PsycopgNumeric
        return natural(run, value);
    return decimalOf(run, real ? *real : static_cast<double>(*integer), scaleOf(type), type);
}

// sqlalchemy dialects/sqlite/base.py: DATETIME.result_processor and its like; those with a format of their own are not read.
Result readTemporal(ScriptRun& run, const sql::Value& value, const types::SqlType& type)
{
    const auto* text = std::get_if<std::string>(&value);
    const std::string_view className = type.isA("DateTime") ? "datetime" : type.isA("Date") ? "date" : "time";
    if (run.environment().dialect == "sqlite") {
        if (!text || type.argument("storage_format") || type.argument("regexp"))
            return unreadable(type);
        return fromIsoFormat(run, className, *text);
    }
    // sqlalchemy dialects/mysql/types.py: TIME.result_processor
    if (const auto* span = std::get_if<sql::Interval>(&value); span && className == "time") {
        return makeTime(run, {.hour = static_cast<int>(span->seconds / 3600),
                              .minute = static_cast<int>(span->seconds / 60 % 60),
                              .second = static_cast<int>(span->seconds % 60),
                              .microsecond = static_cast<int>(span->microseconds)});
    }
    return natural(run, value);
}

// sqlalchemy sqltypes.py: Uuid.result_processor
Result readUuid(ScriptRun& run, const sql::Value& value, const types::SqlType& type)
{
    const auto* uuid = std::get_if<sql::Uuid>(&value);
    const auto* text = std::get_if<std::string>(&value);
    if (!uuid && !text)
        return unreadable(type);
    RETORT_TRY(const py::Value object, makeUuid(run, uuid ? uuid->text : *text));
    if (type.flag("as_uuid", true))
        return object;
    RETORT_TRY(const std::string written, py::toStr(run.interpreter(), object));
    return py::Value(written);
}

Result readJson(ScriptRun& run, const sql::Value& value, const types::SqlType& type)
{
    if (const auto* text = std::get_if<std::string>(&value); text && run.environment().dialect != "postgresql")
        return loadJson(run, *text);
    // sqlalchemy dialects/sqlite/base.py: _SQliteJson; its JSON columns make numbers of texts that are some.
    const bool isNumber = std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    return std::holds_alternative<sql::Json>(value) || (isNumber && run.environment().dialect == "sqlite") ? natural(run, value) : unreadable(type);
}

// sqlalchemy sqltypes.py: Interval.result_processor: the time since 1970 where the database has no intervals.
Result readInterval(ScriptRun& run, const sql::Value& value, const types::SqlType& type)
{
    if (std::holds_alternative<sql::Interval>(value))
        return natural(run, value);
    const auto* text = std::get_if<std::string>(&value);
    if (!text && !std::holds_alternative<sql::DateTime>(value))
        return unreadable(type);
    RETORT_TRY(const py::Value moment, text ? fromIsoFormat(run, "datetime", *text) : natural(run, value));
    RETORT_TRY(const py::Value epoch, makeDateTime(run, {.date = {.year = 1970, .month = 1, .day = 1}, .time = {}}));
    return py::binary(run.interpreter(), py::BinaryOp::Sub, moment, epoch);
}

// Of items that need no processing of their own.
Result readArray(ScriptRun& run, const sql::Value& value, const types::SqlType& type)
{
    static constexpr auto plain = std::to_array<std::string_view>({"Integer", "String", "Float", "Boolean", "NullType"});
    const types::TypePtr item = type.nested("item_type");
    const bool readable = item && !item->isA("Enum") && std::ranges::any_of(plain, [&](std::string_view base) { return item->isA(base); });
    return readable && std::holds_alternative<sql::Opaque>(value) ? natural(run, value) : unreadable(type);
}

// The first base of a type that is listed here: one line each.
struct ReaderOf {
    std::string_view base;
    Reader read;
};
constexpr auto readers = std::to_array<ReaderOf>({
    {"Boolean", &readBoolean},
    {"Enum", &readEnum},
    {"Integer", &readPlain},
    {"String", &readPlain},
    {"Float", &readFloat},
    {"Numeric", &readNumeric},
    {"LargeBinary", &readPlain},
    {"_Binary", &readPlain},
    {"DateTime", &readTemporal},
    {"Date", &readTemporal},
    {"Time", &readTemporal},
    {"Uuid", &readUuid},
    {"JSON", &readJson},
    {"Interval", &readInterval},
    {"INTERVAL", &readInterval},
    {"ARRAY", &readArray},
    {"NullType", &readPlain},
});

} // namespace

py::EvalResult<py::Value> fromDriver(ScriptRun& run, const sql::Value& value, const types::TypePtr& type)
{
    if (std::holds_alternative<std::monostate>(value))
        return py::Value();
    if (!type)
        return natural(run, value);
    if (const types::TypePtr variant = type->variantFor(run.environment().dialect))
        return fromDriver(run, value, variant);
    if (type->visitName() == "type_decorator" && !type->isA("Interval")) // which is one of SQLAlchemy's own
        return unreadable(*type);
    const auto reader = std::ranges::find_if(readers, [&](const ReaderOf& one) { return type->isA(one.base); });
    return reader == readers.end() ? unreadable(*type) : reader->read(run, value, *type);
}

} // namespace retort::bindings
