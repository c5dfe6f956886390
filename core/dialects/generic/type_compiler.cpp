#include "core/dialects/generic/type_compiler.h"

#include <algorithm>

#include "core/dialects/generic/dialect.h"

namespace retort::dialects {

namespace {

using Form = TypeRule::Form;

// sqlalchemy sql/compiler.py: GenericTypeCompiler
constexpr TypeRule genericRules[] = {
    {"integer", Form::Plain, "INTEGER"},
    {"INTEGER", Form::Plain, "INTEGER"},
    {"small_integer", Form::Plain, "SMALLINT"},
    {"SMALLINT", Form::Plain, "SMALLINT"},
    {"big_integer", Form::Plain, "BIGINT"},
    {"BIGINT", Form::Plain, "BIGINT"},
    {"numeric", Form::Numeric, "NUMERIC"},
    {"NUMERIC", Form::Numeric, "NUMERIC"},
    {"DECIMAL", Form::Numeric, "DECIMAL"},
    {"float", Form::Plain, "FLOAT"},
    {"FLOAT", Form::Plain, "FLOAT"},
    {"double", Form::Plain, "DOUBLE"},
    {"DOUBLE", Form::Plain, "DOUBLE"},
    {"DOUBLE_PRECISION", Form::Plain, "DOUBLE PRECISION"},
    {"real", Form::Plain, "REAL"},
    {"REAL", Form::Plain, "REAL"},
    {"string", Form::String, "VARCHAR"},
    {"unicode", Form::String, "VARCHAR"},
    {"VARCHAR", Form::String, "VARCHAR"},
    {"CHAR", Form::String, "CHAR"},
    {"NCHAR", Form::String, "NCHAR"},
    {"NVARCHAR", Form::String, "NVARCHAR"},
    {"text", Form::String, "TEXT"},
    {"unicode_text", Form::String, "TEXT"},
    {"TEXT", Form::String, "TEXT"},
    {"CLOB", Form::Plain, "CLOB"},
    {"NCLOB", Form::Plain, "NCLOB"},
    {"boolean", Form::Plain, "BOOLEAN"},
    {"BOOLEAN", Form::Plain, "BOOLEAN"},
    {"date", Form::Plain, "DATE"},
    {"DATE", Form::Plain, "DATE"},
    {"time", Form::Plain, "TIME"},
    {"TIME", Form::Plain, "TIME"},
    {"datetime", Form::Plain, "DATETIME"},
    {"DATETIME", Form::Plain, "DATETIME"},
    {"TIMESTAMP", Form::Plain, "TIMESTAMP"},
    {"large_binary", Form::Plain, "BLOB"},
    {"BLOB", Form::Plain, "BLOB"},
    {"BINARY", Form::Length, "BINARY"},
    {"VARBINARY", Form::Length, "VARBINARY"},
    {"UUID", Form::Plain, "UUID"},
};

std::string stringText(std::string_view keyword, const types::SqlType& type)
{
    std::string text = std::string(keyword) + lengthText(type);
    if (const auto collation = type.string("collation"); collation && !collation->empty())
        text += " COLLATE \"" + *collation + "\"";
    return text;
}

std::string apply(const TypeRule& rule, const types::SqlType& type)
{
    switch (rule.form) {
    case Form::Plain: break;
    case Form::String: return stringText(rule.keyword, type);
    case Form::Numeric: return std::string(rule.keyword) + precisionAndScale(type);
    case Form::Length: return std::string(rule.keyword) + lengthText(type);
    case Form::Precision: return std::string(rule.keyword) + lengthText(type, "precision");
    }
    return std::string(rule.keyword);
}

const TypeRule* findRule(std::span<const TypeRule> rules, std::string_view visitName)
{
    const auto found = std::ranges::find(rules, visitName, &TypeRule::visitName);
    return found == rules.end() ? nullptr : &*found;
}

std::string enumAsVarchar(const types::SqlType& type)
{
    const std::int64_t length = enumLength(type);
    std::string text = length > 0 ? "VARCHAR(" + std::to_string(length) + ")" : "VARCHAR";
    if (const auto collation = type.string("collation"); collation && !collation->empty())
        text += " COLLATE \"" + *collation + "\"";
    return text;
}

} // namespace

Result<void> checkBinaryLength(const types::SqlType& type)
{
    const bool isBinary = type.visitName() == "BINARY" || type.visitName() == "VARBINARY";
    if (isBinary && type.string("length"))
        return fail(ErrorCode::Compile, "%d format: a real number is required, not str");
    return {};
}

std::string lengthText(const types::SqlType& type, std::string_view argument)
{
    if (const auto length = type.integer(argument))
        return *length ? "(" + std::to_string(*length) + ")" : std::string();
    if (const auto text = type.string(argument); text && !text->empty())
        return "(" + *text + ")";
    return {};
}

std::string precisionAndScale(const types::SqlType& type)
{
    const auto precision = type.integer("precision");
    if (!precision)
        return {};
    const auto scale = type.integer("scale");
    return "(" + std::to_string(*precision) + (scale ? ", " + std::to_string(*scale) : std::string()) + ")";
}

std::int64_t enumLength(const types::SqlType& type)
{
    if (const auto given = type.integer("length"))
        return *given;
    std::int64_t longest = 0;
    if (const auto* values = type.strings("enums")) {
        for (const std::string& value : *values)
            longest = std::max<std::int64_t>(longest, std::ranges::count_if(value, [](char c) {
                                                 return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
                                             }));
    }
    return longest;
}

Result<std::string> TypeCompiler::unsupported(const types::SqlType& type) const
{
    return fail(ErrorCode::Compile, "Compiler " + std::string(compilerName()) + " can't render element of type "
                                        + std::string(type.cls().className));
}

Result<std::optional<std::string>> TypeCompiler::special(const types::SqlType&) const
{
    return std::nullopt;
}

std::vector<types::TypePtr> TypeCompiler::namedTypes(const types::TypePtr&) const
{
    return {};
}

Result<std::optional<std::string>> TypeCompiler::castSql(const types::TypePtr& type) const
{
    RETORT_TRY(std::string text, sql(type));
    return text;
}

Result<std::string> TypeCompiler::sql(const types::TypePtr& declared) const
{
    if (types::isNullType(declared))
        return fail(ErrorCode::Compile,
                    "Can't generate DDL for NullType(); did you forget to specify a type on this Column?");
    const types::TypePtr type = types::SqlType::forDialect(declared, m_dialect.name());
    if (types::isNullType(type))
        return sql(nullptr);
    RETORT_TRY(std::optional<std::string> handled, special(*type));
    if (handled)
        return std::move(*handled);
    const std::string_view visit = type->visitName();
    if (visit == "user_defined") {
        if (const auto spec = type->string("col_spec"))
            return *spec;
    }
    if (const TypeRule* rule = findRule(rules(), visit))
        return apply(*rule, *type);
    if (visit == "enum")
        return enumAsVarchar(*type);
    if (visit == "uuid")
        return m_dialect.traits().nativeUuid && type->flag("native_uuid", true) ? std::string("UUID")
                                                                                : std::string("CHAR(32)");
    if (const TypeRule* rule = findRule(genericRules, visit)) {
        if (rule->form == Form::Length && type->string("length")) // mssql.VARBINARY("max")
            return fail(ErrorCode::Compile, "%d format: a real number is required, not str");
        return apply(*rule, *type);
    }
    return unsupported(*type);
}

std::string TypeCompiler::genericText(const types::TypePtr& declared)
{
    if (types::isNullType(declared))
        return "NULL";
    const types::TypePtr type = types::SqlType::forDialect(declared, "default");
    if (types::isNullType(type))
        return "NULL";
    if (type->visitName() == "enum")
        return enumAsVarchar(*type);
    if (type->visitName() == "uuid")
        return "CHAR(32)";
    if (const TypeRule* rule = findRule(genericRules, type->visitName()))
        return apply(*rule, *type);
    return std::string(type->visitName());
}

} // namespace retort::dialects
