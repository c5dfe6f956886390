#include "core/dialects/oracle/oracle_types.h"

#include <algorithm>

#include "core/dialects/generic/dialect.h"
#include "core/dialects/generic/value_text.h"

namespace retort::dialects {

namespace {

using Form = TypeRule::Form;

constexpr TypeRule oracleRules[] = {
    {"datetime", Form::Plain, "DATE"},     {"text", Form::Plain, "CLOB"},
    {"unicode_text", Form::Plain, "CLOB"}, {"LONG", Form::Plain, "LONG"},
    {"boolean", Form::Plain, "SMALLINT"},  {"ROWID", Form::Plain, "ROWID"},
    {"RAW", Form::Length, "RAW"},          {"big_integer", Form::Plain, "NUMBER(19)"},
};

struct TextRule {
    std::string_view visitName;
    std::string_view keyword;
    std::string_view unit; // of the length
};

constexpr TextRule textRules[] = {
    {"string", "VARCHAR2", " CHAR"}, {"VARCHAR2", "VARCHAR2", " CHAR"}, {"unicode", "VARCHAR2", " CHAR"},
    {"VARCHAR", "VARCHAR", " CHAR"}, {"NVARCHAR", "NVARCHAR2", ""},     {"enum", "VARCHAR", " CHAR"},
};

// sqlalchemy dialects/oracle/base.py: OracleTypeCompiler._visit_varchar. Collations are left out.
std::string textType(const TextRule& rule, const types::SqlType& type)
{
    std::string length = lengthText(type);
    if (rule.visitName == "enum") {
        const std::int64_t longest = enumLength(type);
        length = longest ? "(" + std::to_string(longest) + ")" : std::string();
    }
    if (!length.empty())
        length.insert(length.size() - 1, rule.unit);
    return std::string(rule.keyword) + length;
}

std::string numericType(std::string_view keyword, const types::SqlType& type)
{
    const bool fromMssql = type.cls().home == "mssql" && type.cls().className == "DOUBLE_PRECISION";
    const auto precision = fromMssql ? type.integer("precision").value_or(53) : type.integer("precision");
    if (!precision)
        return std::string(keyword);
    const auto scale = type.integer("scale");
    return std::string(keyword) + "(" + std::to_string(*precision)
           + (scale ? ", " + std::to_string(*scale) : std::string()) + ")";
}

// sqlalchemy dialects/oracle/base.py: OracleTypeCompiler._generate_numeric, with _requires_binary_precision
Result<std::optional<std::string>> floatType(const types::SqlType& type)
{
    const auto binary = type.integer("binary_precision");
    const auto precision = type.integer("precision");
    if (precision && *precision != 0 && !binary) {
        const std::string name(type.cls().className);
        const std::string given = std::to_string(*precision);
        const std::string estimated =
            std::to_string(static_cast<std::int64_t>(static_cast<double>(*precision) / 0.30103));
        return fail(ErrorCode::InvalidArgument,
                    "Oracle Database FLOAT types use 'binary precision', which does not convert cleanly from decimal "
                    "'precision'.  Please specify this type with a separate Oracle Database variant, such as "
                        + name + "(precision=" + given + ").with_variant(oracle.FLOAT(binary_precision=" + estimated
                        + "), 'oracle'), so that the Oracle Database specific 'binary_precision' may be specified "
                          "accurately.");
    }
    return "FLOAT" + (binary ? "(" + std::to_string(*binary) + ")" : std::string());
}

std::string intervalType(const types::SqlType& type)
{
    const auto part = [&](std::string_view argument) {
        const auto precision = type.integer(argument);
        return precision ? "(" + std::to_string(*precision) + ")" : std::string();
    };
    return "INTERVAL DAY" + part("day_precision") + " TO SECOND" + part("second_precision");
}

std::unexpected<Error> lacks(const types::SqlType& type, std::string_view attribute)
{
    return fail(ErrorCode::Compile, "'" + std::string(type.cls().className) + "' object has no attribute '"
                                        + std::string(attribute) + "': " + std::string(type.cls().home) + "."
                                        + std::string(type.cls().className) + " is not a type of oracle");
}

} // namespace

std::span<const TypeRule> OracleTypeCompiler::rules() const
{
    return oracleRules;
}

Result<std::optional<std::string>> OracleTypeCompiler::special(const types::SqlType& type) const
{
    const std::string_view visit = type.visitName();
    if (const auto rule = std::ranges::find(textRules, visit, &TextRule::visitName); rule != std::end(textRules))
        return textType(*rule, type);
    if (visit == "float" || visit == "FLOAT")
        return floatType(type);
    if (visit == "double" || visit == "DOUBLE_PRECISION")
        return numericType("DOUBLE PRECISION", type);
    if (visit == "BINARY_DOUBLE" || visit == "BINARY_FLOAT" || visit == "NUMBER")
        return numericType(visit, type);
    if (visit == "TIMESTAMP") {
        if (type.affinity() != "DateTime")
            return lacks(type, "timezone");
        return std::string(type.flag("local_timezone") ? "TIMESTAMP WITH LOCAL TIME ZONE"
                           : type.flag("timezone")     ? "TIMESTAMP WITH TIME ZONE"
                                                       : "TIMESTAMP");
    }
    if (visit == "INTERVAL") {
        if (type.cls().home != "oracle")
            return lacks(type, "day_precision");
        return intervalType(type);
    }
    return std::nullopt;
}

std::optional<std::string> OracleLiteralWriter::special(const sql::Value& value, const types::SqlType& type) const
{
    const bool isDate = type.isA("Date");
    if (!isDate && !type.isA("DateTime"))
        return std::nullopt;
    return oracleDateLiteral(value, isDate);
}

} // namespace retort::dialects
