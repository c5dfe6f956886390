#include "core/dialects/postgresql/postgresql_types.h"

#include <algorithm>

#include "core/dialects/generic/dialect.h"

namespace retort::dialects {

namespace {

using Form = TypeRule::Form;

constexpr TypeRule postgresqlRules[] = {
    {"float", Form::Precision, "FLOAT"},
    {"FLOAT", Form::Precision, "FLOAT"},
    {"double", Form::Plain, "DOUBLE PRECISION"},
    {"large_binary", Form::Plain, "BYTEA"},
    {"BYTEA", Form::Plain, "BYTEA"},
    {"JSON", Form::Plain, "JSON"},
    {"JSONB", Form::Plain, "JSONB"},
    {"JSONPATH", Form::Plain, "JSONPATH"},
    {"HSTORE", Form::Plain, "HSTORE"},
    {"TSVECTOR", Form::Plain, "TSVECTOR"},
    {"TSQUERY", Form::Plain, "TSQUERY"},
    {"INET", Form::Plain, "INET"},
    {"CIDR", Form::Plain, "CIDR"},
    {"CITEXT", Form::Plain, "CITEXT"},
    {"MACADDR", Form::Plain, "MACADDR"},
    {"MACADDR8", Form::Plain, "MACADDR8"},
    {"MONEY", Form::Plain, "MONEY"},
    {"OID", Form::Plain, "OID"},
    {"REGCONFIG", Form::Plain, "REGCONFIG"},
    {"REGCLASS", Form::Plain, "REGCLASS"},
    {"INT4RANGE", Form::Plain, "INT4RANGE"},
    {"INT8RANGE", Form::Plain, "INT8RANGE"},
    {"NUMRANGE", Form::Plain, "NUMRANGE"},
    {"DATERANGE", Form::Plain, "DATERANGE"},
    {"TSRANGE", Form::Plain, "TSRANGE"},
    {"TSTZRANGE", Form::Plain, "TSTZRANGE"},
    {"INT4MULTIRANGE", Form::Plain, "INT4MULTIRANGE"},
    {"INT8MULTIRANGE", Form::Plain, "INT8MULTIRANGE"},
    {"NUMMULTIRANGE", Form::Plain, "NUMMULTIRANGE"},
    {"DATEMULTIRANGE", Form::Plain, "DATEMULTIRANGE"},
    {"TSMULTIRANGE", Form::Plain, "TSMULTIRANGE"},
    {"TSTZMULTIRANGE", Form::Plain, "TSTZMULTIRANGE"},
};

// "(3)" whenever the argument was given, 0 included.
std::string givenPrecision(const types::SqlType& type, std::string_view argument = "precision")
{
    const auto precision = type.integer(argument);
    return precision ? "(" + std::to_string(*precision) + ")" : std::string();
}

std::string timeText(std::string_view keyword, const types::SqlType& type)
{
    return std::string(keyword) + givenPrecision(type)
           + (type.flag("timezone") ? " WITH TIME ZONE" : " WITHOUT TIME ZONE");
}

std::string bitText(const types::SqlType& type)
{
    if (type.flag("varying"))
        return "BIT VARYING" + givenPrecision(type, "length");
    const std::int64_t length = type.integer("length").value_or(1);
    return "BIT(" + std::to_string(length ? length : 1) + ")";
}

std::string intervalText(const types::SqlType& type)
{
    std::string text = "INTERVAL";
    if (const auto fields = type.string("fields"))
        text += " " + *fields;
    if (const auto precision = type.integer("precision"))
        text += " (" + std::to_string(*precision) + ")";
    return text;
}

} // namespace

std::span<const TypeRule> PostgresqlTypeCompiler::rules() const
{
    return postgresqlRules;
}

Result<std::string> PostgresqlTypeCompiler::typeName(const types::SqlType& type) const
{
    const auto name = type.string("name");
    if (!name || name->empty())
        return fail(ErrorCode::Compile, "PostgreSQL " + std::string(type.cls().className) + " type requires a name.");
    const auto schema = type.string("schema");
    const auto quote = type.argument("quote") ? std::optional(type.flag("quote")) : std::nullopt;
    return dialect().formatTable({.schema = schema ? std::optional(sql::Identifier(*schema)) : std::nullopt,
                                  .name = sql::Identifier(*name, quote)});
}

Result<std::optional<std::string>> PostgresqlTypeCompiler::special(const types::SqlType& type) const
{
    const std::string_view visit = type.visitName();
    if (visit == "datetime" || visit == "TIMESTAMP")
        return timeText("TIMESTAMP", type);
    if (visit == "time" || visit == "TIME")
        return timeText("TIME", type);
    if (visit == "INTERVAL" && type.cls().home == "oracle")
        return fail(ErrorCode::Compile, "'INTERVAL' object has no attribute 'fields'");
    if (visit == "INTERVAL")
        return intervalText(type);
    if (visit == "BIT" && type.cls().home != "postgresql")
        return fail(ErrorCode::Compile, "'BIT' object has no attribute 'varying'");
    if (visit == "BIT")
        return bitText(type);
    if (visit == "DOMAIN" || visit == "ENUM" || (visit == "enum" && type.flag("native_enum", true))) {
        RETORT_TRY(std::string name, typeName(type));
        return name;
    }
    if (visit == "ARRAY") {
        const types::TypePtr item = type.nested("item_type");
        RETORT_TRY(std::string text, sql(item));
        const std::size_t end = std::min(text.find(" COLLATE"), text.size());
        for (std::int64_t i = type.integer("dimensions").value_or(1); i > 0; --i)
            text.insert(end, "[]");
        return text;
    }
    return std::nullopt;
}

Result<void> PostgresqlTypeCompiler::checkAdaptable(const types::TypePtr& declared) const
{
    const types::TypePtr type = types::SqlType::forDialect(declared, dialect().name());
    if (type && type->cls().className == "ENUM" && type->cls().home == "mysql")
        return fail(ErrorCode::Compile, "'ENUM' object has no attribute 'create_type'");
    return {};
}

Result<std::optional<std::string>> PostgresqlTypeCompiler::castSql(const types::TypePtr& type) const
{
    RETORT_CHECK(checkAdaptable(type));
    return TypeCompiler::castSql(type);
}

std::vector<types::TypePtr> PostgresqlTypeCompiler::namedTypes(const types::TypePtr& declared) const
{
    const types::TypePtr type = types::SqlType::forDialect(declared, dialect().name());
    if (!type)
        return {};
    if (type->isA("ARRAY"))
        return namedTypes(type->nested("item_type"));
    const bool isEnum = type->isA("Enum") && type->flag("native_enum", true);
    if (!isEnum && !type->isA("DOMAIN"))
        return {};
    // Types that belong to a MetaData are created with it, not with a table.
    if (!type->flag("create_type", true) || type->flag("metadata"))
        return {};
    return {type};
}

} // namespace retort::dialects
