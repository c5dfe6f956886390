#include "core/reflection/postgresql_type.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/reflection/catalog_text.h"

namespace retort::reflection {

namespace {

// How the numbers in parentheses, and words of the name, become arguments.
enum class Shape { Plain, Length, Numeric, Double, WithTimeZone, WithoutTimeZone, Varying };

struct KnownName {
    std::string_view name;
    std::string_view className;
    std::string_view module;
    Shape shape = Shape::Plain;
};
// sqlalchemy dialects/postgresql/base.py: ischema_names
constexpr auto knownNames = std::to_array<KnownName>({
    {"bigint", "BIGINT", "sqlalchemy"},
    {"bit", "BIT", "postgresql", Shape::Length},
    {"bit varying", "BIT", "postgresql", Shape::Varying},
    {"boolean", "BOOLEAN", "sqlalchemy"},
    {"bytea", "BYTEA", "postgresql"},
    {"\"char\"", "String", "sqlalchemy"},
    {"character", "CHAR", "sqlalchemy", Shape::Length},
    {"character varying", "VARCHAR", "sqlalchemy", Shape::Length},
    {"cidr", "CIDR", "postgresql"},
    {"citext", "CITEXT", "postgresql"},
    {"date", "DATE", "sqlalchemy"},
    {"datemultirange", "DATEMULTIRANGE", "postgresql"},
    {"daterange", "DATERANGE", "postgresql"},
    {"double precision", "DOUBLE_PRECISION", "sqlalchemy", Shape::Double},
    {"hstore", "HSTORE", "postgresql"},
    {"inet", "INET", "postgresql"},
    {"int4multirange", "INT4MULTIRANGE", "postgresql"},
    {"int4range", "INT4RANGE", "postgresql"},
    {"int8multirange", "INT8MULTIRANGE", "postgresql"},
    {"int8range", "INT8RANGE", "postgresql"},
    {"integer", "INTEGER", "sqlalchemy"},
    {"json", "JSON", "postgresql"},
    {"jsonb", "JSONB", "postgresql"},
    {"jsonpath", "JSONPATH", "postgresql"},
    {"macaddr", "MACADDR", "postgresql"},
    {"macaddr8", "MACADDR8", "postgresql"},
    {"money", "MONEY", "postgresql"},
    {"name", "String", "sqlalchemy"},
    {"numeric", "NUMERIC", "sqlalchemy", Shape::Numeric},
    {"nummultirange", "NUMMULTIRANGE", "postgresql"},
    {"numrange", "NUMRANGE", "postgresql"},
    {"oid", "OID", "postgresql"},
    {"real", "REAL", "sqlalchemy"},
    {"regclass", "REGCLASS", "postgresql"},
    {"regconfig", "REGCONFIG", "postgresql"},
    {"smallint", "SMALLINT", "sqlalchemy"},
    {"text", "TEXT", "sqlalchemy"},
    {"time with time zone", "TIME", "postgresql", Shape::WithTimeZone},
    {"time without time zone", "TIME", "postgresql", Shape::WithoutTimeZone},
    {"timestamp with time zone", "TIMESTAMP", "postgresql", Shape::WithTimeZone},
    {"timestamp without time zone", "TIMESTAMP", "postgresql", Shape::WithoutTimeZone},
    {"tsmultirange", "TSMULTIRANGE", "postgresql"},
    {"tsquery", "TSQUERY", "postgresql"},
    {"tsrange", "TSRANGE", "postgresql"},
    {"tstzmultirange", "TSTZMULTIRANGE", "postgresql"},
    {"tstzrange", "TSTZRANGE", "postgresql"},
    {"tsvector", "TSVECTOR", "postgresql"},
    {"uuid", "UUID", "sqlalchemy"},
});

struct Parts {
    std::string name; // without what stands in parentheses, and without []
    std::vector<std::int64_t> numbers;
    bool isArray = false;
};

Parts split(std::string_view formatted)
{
    Parts parts;
    while (formatted.ends_with("[]")) {
        formatted.remove_suffix(2);
        parts.isArray = true;
    }
    const std::size_t open = formatted.find('(');
    const std::size_t close = formatted.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
        parts.name = formatted;
        return parts;
    }
    parts.name = std::string(formatted.substr(0, open)) + std::string(formatted.substr(close + 1));
    parts.numbers = numbersIn(formatted.substr(open + 1, close - open - 1));
    return parts;
}

std::vector<types::SqlType::Argument> argumentsOf(Shape shape, const std::vector<std::int64_t>& numbers)
{
    std::vector<types::SqlType::Argument> arguments;
    const auto first = [&](const char* name) {
        if (!numbers.empty())
            arguments.emplace_back(name, numbers.front());
    };
    switch (shape) {
    case Shape::Plain: break;
    case Shape::Length: first("length"); break;
    case Shape::Numeric:
        first("precision");
        if (numbers.size() > 1)
            arguments.emplace_back("scale", numbers[1]);
        break;
    case Shape::Double: arguments.emplace_back("precision", std::int64_t{53}); break;
    case Shape::WithTimeZone:
    case Shape::WithoutTimeZone:
        arguments.emplace_back("timezone", shape == Shape::WithTimeZone);
        first("precision");
        break;
    case Shape::Varying:
        first("length");
        arguments.emplace_back("varying", true);
        break;
    }
    return arguments;
}

// "interval", "interval day to second(3)"
types::TypePtr intervalType(const Parts& parts)
{
    std::vector<types::SqlType::Argument> arguments;
    if (!parts.numbers.empty())
        arguments.emplace_back("precision", parts.numbers.front());
    constexpr std::string_view word = "interval ";
    if (parts.name.starts_with(word))
        arguments.emplace_back("fields", parts.name.substr(word.size()));
    return types::makeType("INTERVAL", std::move(arguments), "postgresql");
}

types::TypePtr scalarType(const Parts& parts, const PostgresqlEnums& enums)
{
    const auto known = std::ranges::find(knownNames, std::string_view(parts.name), &KnownName::name);
    if (known != knownNames.end())
        return types::makeType(known->className, argumentsOf(known->shape, parts.numbers), known->module);
    if (parts.name == "interval" || parts.name.starts_with("interval "))
        return intervalType(parts);
    const auto found = enums.find(parts.name);
    if (found == enums.end())
        return types::nullType();
    std::vector<types::SqlType::Argument> arguments{{"enums", found->second.labels}, {"name", found->second.name}};
    if (found->second.schema)
        arguments.emplace_back("schema", *found->second.schema);
    return types::makeType("ENUM", std::move(arguments), "postgresql");
}

} // namespace

types::TypePtr resolvePostgresqlType(std::string_view formatted, const PostgresqlEnums& enums)
{
    const Parts parts = split(formatted);
    types::TypePtr type = scalarType(parts, enums);
    if (!parts.isArray || types::isNullType(type))
        return type;
    return types::makeType("ARRAY", {{"item_type", std::move(type)}}, "postgresql");
}

} // namespace retort::reflection
