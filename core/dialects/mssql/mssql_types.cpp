#include "core/dialects/mssql/mssql_types.h"

#include <algorithm>

#include "core/dialects/generic/dialect.h"

namespace retort::dialects {

namespace {

using Form = TypeRule::Form;

constexpr TypeRule mssqlRules[] = {
    {"double", Form::Plain, "DOUBLE PRECISION"},
    {"TINYINT", Form::Plain, "TINYINT"},
    {"ROWVERSION", Form::Plain, "ROWVERSION"},
    {"SMALLDATETIME", Form::Plain, "SMALLDATETIME"},
    // Without a server SQLAlchemy assumes one older than DATE and TIME.
    {"date", Form::Plain, "DATETIME"},
    {"time", Form::Plain, "DATETIME"},
    {"large_binary", Form::Plain, "IMAGE"},
    {"IMAGE", Form::Plain, "IMAGE"},
    {"XML", Form::Plain, "XML"},
    {"boolean", Form::Plain, "BIT"},
    {"BIT", Form::Plain, "BIT"},
    {"JSON", Form::Plain, "NVARCHAR(max)"},
    {"MONEY", Form::Plain, "MONEY"},
    {"SMALLMONEY", Form::Plain, "SMALLMONEY"},
    {"UNIQUEIDENTIFIER", Form::Plain, "UNIQUEIDENTIFIER"},
    {"SQL_VARIANT", Form::Plain, "SQL_VARIANT"},
};

struct TextRule {
    std::string_view visitName;
    std::string_view keyword;
    bool maximum; // "(max)" where no length is given
};

constexpr TextRule textRules[] = {
    {"string", "VARCHAR", true},   {"VARCHAR", "VARCHAR", true},   {"enum", "VARCHAR", true},
    {"unicode", "NVARCHAR", true}, {"NVARCHAR", "NVARCHAR", true}, {"VARBINARY", "VARBINARY", true},
    {"text", "TEXT", false},       {"TEXT", "TEXT", false},        {"unicode_text", "NTEXT", false},
    {"NTEXT", "NTEXT", false},     {"CHAR", "CHAR", false},        {"NCHAR", "NCHAR", false},
};

struct PrecisionRule {
    std::string_view visitName;
    std::string_view keyword;
};

// "(n)" whenever the precision was given, 0 included.
constexpr PrecisionRule precisionRules[] = {
    {"float", "FLOAT"},
    {"FLOAT", "FLOAT"},
    {"TIME", "TIME"},
    {"DATETIME2", "DATETIME2"},
    {"DATETIMEOFFSET", "DATETIMEOFFSET"},
};

std::string withPrecision(std::string_view keyword, const types::SqlType& type)
{
    const auto precision = type.integer("precision");
    return std::string(keyword) + (precision ? "(" + std::to_string(*precision) + ")" : std::string());
}

// sqlalchemy dialects/mssql/base.py: MSTypeCompiler._extend
std::string textType(const TextRule& rule, const types::SqlType& type)
{
    std::string length = lengthText(type);
    if (rule.visitName == "enum") {
        const std::int64_t longest = enumLength(type);
        length = longest ? "(" + std::to_string(longest) + ")" : std::string();
    }
    if (length.empty() && rule.maximum)
        length = "(max)";
    std::string text = std::string(rule.keyword) + length;
    if (const auto collation = type.string("collation"); collation && !collation->empty())
        text += " COLLATE " + *collation;
    if (rule.visitName == "VARBINARY" && type.flag("filestream"))
        text += " FILESTREAM";
    return text;
}

} // namespace

std::span<const TypeRule> MssqlTypeCompiler::rules() const
{
    return mssqlRules;
}

Result<std::optional<std::string>> MssqlTypeCompiler::special(const types::SqlType& type) const
{
    const std::string_view visit = type.visitName();
    if (const auto rule = std::ranges::find(textRules, visit, &TextRule::visitName); rule != std::end(textRules))
        return textType(*rule, type);
    if (const auto rule = std::ranges::find(precisionRules, visit, &PrecisionRule::visitName);
        rule != std::end(precisionRules))
        return withPrecision(rule->keyword, type);
    if (visit == "datetime")
        return type.flag("timezone") ? withPrecision("DATETIMEOFFSET", type) : std::string("DATETIME");
    if (visit == "uuid" && type.flag("native_uuid", true))
        return std::string("UNIQUEIDENTIFIER");
    return std::nullopt;
}

namespace {

// str(value) between quotes; SQLAlchemy halves doubled quotes here.
std::string uuidLiteral(std::string text)
{
    for (std::size_t at = text.find("''"); at != std::string::npos; at = text.find("''", at + 1))
        text.erase(at, 1);
    return "'" + text + "'";
}

} // namespace

std::optional<std::string> MssqlLiteralWriter::special(const sql::Value& value, const types::SqlType& type) const
{
    const auto* text = std::get_if<std::string>(&value);
    if (text && (type.isA("Unicode") || type.isA("UnicodeText")))
        return "N" + string(*text);
    if (!type.isA("Uuid") || !type.flag("native_uuid", true))
        return std::nullopt;
    if (text)
        return uuidLiteral(*text);
    const auto* uuid = std::get_if<sql::Uuid>(&value);
    return uuid ? std::optional(uuidLiteral(uuid->text)) : std::nullopt;
}

} // namespace retort::dialects
