#include "core/dialects/mysql/mysql_types.h"

#include <algorithm>

#include "core/dialects/generic/dialect.h"
#include "core/dialects/generic/identifier_preparer.h"

namespace retort::dialects {

namespace {

using Form = TypeRule::Form;

constexpr TypeRule mysqlRules[] = {
    {"boolean", Form::Plain, "BOOL"},
    {"BOOLEAN", Form::Plain, "BOOL"},
    {"JSON", Form::Plain, "JSON"},
    {"INET4", Form::Plain, "INET4"},
    {"INET6", Form::Plain, "INET6"},
    {"TINYBLOB", Form::Plain, "TINYBLOB"},
    {"MEDIUMBLOB", Form::Plain, "MEDIUMBLOB"},
    {"LONGBLOB", Form::Plain, "LONGBLOB"},
};

// "(n)" whenever the argument was given, 0 included.
std::string givenLength(const types::SqlType& type, std::string_view argument)
{
    const auto length = type.integer(argument);
    if (const auto text = type.string(argument))
        return "(" + *text + ")";
    return length ? "(" + std::to_string(*length) + ")" : std::string();
}

std::string extendNumeric(const types::SqlType& type, std::string spec)
{
    if (type.flag("unsigned"))
        spec += " UNSIGNED";
    if (type.flag("zerofill"))
        spec += " ZEROFILL";
    return spec;
}

// sqlalchemy dialects/mysql/base.py: _extend_string
std::string extendString(const types::SqlType& type, const std::string& spec, bool national = false)
{
    std::string charset;
    if (const auto name = type.string("charset"); name && !name->empty())
        charset = " CHARACTER SET " + *name;
    else if (type.flag("ascii"))
        charset = " ASCII";
    else if (type.flag("unicode"))
        charset = " UNICODE";
    std::string collation;
    if (const auto name = type.string("collation"); name && !name->empty())
        collation = " COLLATE " + *name;
    else if (type.flag("binary"))
        collation = " BINARY";
    return national ? "NATIONAL " + spec + collation : spec + charset + collation;
}

// A dialect type says itself whether it is national; NCHAR and NVARCHAR of sqlalchemy always are.
bool isNational(const types::SqlType& type)
{
    return type.flag("national") || type.isA("NCHAR") || type.isA("NVARCHAR");
}

// sqlalchemy dialects/mysql/types.py: CHAR._adapt_string_for_cast. A CHAR stays as it is, other strings become one that
// is not national; those of other dialects lose their collation, too.
std::string stringForCast(const types::SqlType& type, const std::string& spec)
{
    if (type.isA("CHAR"))
        return extendString(type, spec, type.flag("national"));
    return type.isA("_StringType") ? extendString(type, spec) : spec;
}

struct IntegerKeyword {
    std::string_view visitName;
    std::string_view keyword;
};
constexpr IntegerKeyword integerKeywords[] = {
    {"integer", "INTEGER"},    {"INTEGER", "INTEGER"}, {"small_integer", "SMALLINT"}, {"SMALLINT", "SMALLINT"},
    {"big_integer", "BIGINT"}, {"BIGINT", "BIGINT"},   {"MEDIUMINT", "MEDIUMINT"},    {"TINYINT", "TINYINT"},
};

bool isOneOf(std::string_view visit, std::initializer_list<std::string_view> names)
{
    return std::ranges::contains(names, visit);
}

std::string fractional(std::string_view keyword, const types::SqlType& type)
{
    return std::string(keyword) + lengthText(type, "fsp");
}

} // namespace

Result<void> MysqlTypeCompiler::checkDouble(const types::SqlType& type)
{
    const bool hasPrecision = type.integer("precision") || type.cls().home == "mssql"; // 53, if nobody asks
    if (type.isA("Double") && type.cls().home != "mysql" && hasPrecision)
        return fail(ErrorCode::InvalidArgument, "You must specify both precision and scale or omit both altogether.");
    return {};
}

std::string_view MysqlTypeCompiler::compilerName() const
{
    return dialect().name() == "mariadb" ? "<sqlalchemy.dialects.mysql.mariadb.MariaDBTypeCompiler>"
                                         : "<sqlalchemy.dialects.mysql.base.MySQLTypeCompiler>";
}

std::span<const TypeRule> MysqlTypeCompiler::rules() const
{
    return mysqlRules;
}

std::string MysqlTypeCompiler::enumerated(std::string_view keyword, const types::SqlType& type,
                                          std::string_view argument) const
{
    std::string values;
    if (const auto* items = type.strings(argument)) {
        for (const std::string& item : *items) {
            values += values.empty() ? "'" : ",'";
            for (const char c : dialect().preparer().escapePercents(item))
                values += c == '\'' ? std::string("''") : std::string(1, c);
            values += "'";
        }
    }
    return extendString(type, std::string(keyword) + "(" + values + ")", isNational(type));
}

Result<std::optional<std::string>> MysqlTypeCompiler::stringType(const types::SqlType& type) const
{
    const std::string_view visit = type.visitName();
    const bool length = type.integer("length").has_value() || type.string("length").has_value();
    const auto needsLength = [&](std::string_view keyword) {
        return fail(ErrorCode::Compile,
                    std::string(keyword) + " requires a length on dialect " + std::string(dialect().name()));
    };
    if (isOneOf(visit, {"string", "unicode", "VARCHAR"}))
        return length ? Result<std::optional<std::string>>(
                   extendString(type, "VARCHAR" + givenLength(type, "length"), isNational(type)))
                      : needsLength("VARCHAR");
    if (visit == "NVARCHAR")
        return length ? Result<std::optional<std::string>>(
                   extendString(type, "VARCHAR" + givenLength(type, "length"), true))
                      : needsLength("NVARCHAR");
    if (visit == "CHAR")
        return extendString(type, "CHAR" + givenLength(type, "length"), isNational(type));
    if (visit == "NCHAR")
        return extendString(type, "CHAR" + givenLength(type, "length"), true);
    if (isOneOf(visit, {"text", "unicode_text", "TEXT"}))
        return extendString(type, "TEXT" + givenLength(type, "length"), isNational(type));
    if (isOneOf(visit, {"TINYTEXT", "MEDIUMTEXT", "LONGTEXT"}))
        return extendString(type, std::string(visit), isNational(type));
    if (visit == "SET")
        return enumerated("SET", type, "values");
    if (visit == "ENUM" || (visit == "enum" && type.flag("native_enum", true)))
        return enumerated("ENUM", type, "enums");
    if (visit == "enum") {
        // SQLAlchemy renders it as a VARCHAR of its own length and collation.
        const auto collation = type.string("collation");
        return "VARCHAR(" + std::to_string(enumLength(type)) + ")"
               + (collation && !collation->empty() ? " COLLATE " + *collation : std::string());
    }
    return std::nullopt;
}

Result<std::optional<std::string>> MysqlTypeCompiler::numericType(const types::SqlType& type) const
{
    const std::string_view visit = type.visitName();
    const auto integer = std::ranges::find(integerKeywords, visit, &IntegerKeyword::visitName);
    if (integer != std::end(integerKeywords))
        return extendNumeric(type, std::string(integer->keyword) + givenLength(type, "display_width"));
    if (isOneOf(visit, {"numeric", "NUMERIC"}))
        return extendNumeric(type, "NUMERIC" + precisionAndScale(type));
    if (visit == "DECIMAL")
        return extendNumeric(type, "DECIMAL" + precisionAndScale(type));
    const auto precision = type.integer("precision");
    const bool isMysql = type.isA("_FloatType");
    const bool both = isMysql && precision && type.integer("scale");
    if (isOneOf(visit, {"float", "FLOAT"}))
        return extendNumeric(type, "FLOAT" + (both ? precisionAndScale(type) : givenLength(type, "precision")));
    if (isOneOf(visit, {"double", "DOUBLE", "real", "REAL"})) {
        if (isMysql && precision.has_value() != type.integer("scale").has_value())
            return fail(ErrorCode::InvalidArgument,
                        "You must specify both precision and scale or omit both altogether.");
        const bool isReal = isOneOf(visit, {"real", "REAL"});
        return extendNumeric(type, std::string(isReal ? "REAL" : "DOUBLE")
                                       + (both ? precisionAndScale(type) : std::string()));
    }
    return std::nullopt;
}

Result<std::optional<std::string>> MysqlTypeCompiler::special(const types::SqlType& type) const
{
    const std::string_view visit = type.visitName();
    if (isOneOf(visit, {"INET4", "INET6"}) && dialect().name() == "mysql")
        return fail(ErrorCode::Compile, "Compiler can't render element of type " + std::string(visit) + " on mysql");
    RETORT_CHECK(checkBinaryLength(type));
    if (visit == "VARBINARY" && !type.integer("length"))
        return fail(ErrorCode::Compile, std::string("%d format: a real number is required, not ")
                                            + (type.string("length") ? "str" : "NoneType"));
    if (type.cls().home == "mssql" && type.cls().className == "BIT")
        return fail(ErrorCode::Compile, "'BIT' object has no attribute 'length': mssql.BIT is not a type of mysql");
    if (isOneOf(visit, {"datetime", "DATETIME"}))
        return fractional("DATETIME", type);
    if (isOneOf(visit, {"time", "TIME"}))
        return fractional("TIME", type);
    if (visit == "TIMESTAMP")
        return fractional("TIMESTAMP", type);
    if (visit == "YEAR")
        return "YEAR" + givenLength(type, "display_width");
    if (visit == "BIT" && type.cls().home == "mssql")
        return fail(ErrorCode::Compile, "'BIT' object has no attribute 'length'");
    if (visit == "BIT") {
        const bool fromPostgresql = type.cls().home == "postgresql" && !type.flag("varying");
        return "BIT" + (fromPostgresql && !type.integer("length") ? std::string("(1)") : givenLength(type, "length"));
    }
    if (isOneOf(visit, {"large_binary", "BLOB"}))
        return "BLOB" + givenLength(type, "length");
    RETORT_TRY(std::optional<std::string> text, stringType(type));
    if (text)
        return text;
    return numericType(type);
}

// sqlalchemy dialects/mysql/base.py: visit_typeclause
Result<std::optional<std::string>> MysqlTypeCompiler::castSql(const types::TypePtr& declared) const
{
    const types::TypePtr type = types::SqlType::forDialect(declared, dialect().name());
    if (types::isNullType(type))
        return fail(ErrorCode::Compile,
                    "Can't generate DDL for NullType(); did you forget to specify a type on this Column?");
    RETORT_CHECK(checkDouble(*type));
    if (type->isA("Integer"))
        return std::string(type->flag("unsigned") ? "UNSIGNED INTEGER" : "SIGNED INTEGER");
    if (type->isA("TIMESTAMP") && type->affinity() == "DateTime")
        return std::string("DATETIME");
    if (type->isA("DECIMAL") || type->isA("DateTime") || type->isA("Date") || type->isA("Time")) {
        RETORT_TRY(std::string text, sql(type));
        return text;
    }
    if (type->isA("String") && type->visitName() != "ENUM" && type->visitName() != "enum" && type->visitName() != "SET")
        return stringForCast(*type, "CHAR" + givenLength(*type, "length"));
    if (type->isA("_Binary"))
        return std::string("BINARY");
    if (type->isA("JSON"))
        return std::string("JSON");
    if (type->isA("Numeric") && !type->isA("Float")) {
        RETORT_TRY(std::string text, sql(type));
        if (text.starts_with("NUMERIC"))
            text.replace(0, 7, "DECIMAL");
        return text;
    }
    if (type->visitName() == "enum" && !type->flag("native_enum", true))
        return "CHAR(" + std::to_string(enumLength(*type)) + ")";
    // Left out with a warning, which names the type: one without a text is an error even so.
    RETORT_CHECK(sql(type));
    return std::nullopt;
}

} // namespace retort::dialects
