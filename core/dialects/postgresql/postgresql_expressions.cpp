#include "core/dialects/postgresql/postgresql_expressions.h"

#include <cmath>
#include <format>

#include "core/dialects/generic/dialect.h"
#include "core/dialects/generic/value_text.h"

namespace retort::dialects {

Result<std::optional<std::string>> PostgresqlExpressionWriter::specialFunction(const sql::FunctionCall& call,
                                                                               const std::string& lowerName)
{
    if (lowerName == "aggregate_strings") {
        RETORT_TRY(const std::string list, arguments(call));
        return "string_agg" + list;
    }
    if (lowerName == "substring" && call.arguments.size() >= 2) {
        RETORT_TRY(const std::string text, write(call.arguments[0]));
        RETORT_TRY(const std::string start, write(call.arguments[1]));
        if (call.arguments.size() == 2)
            return "SUBSTRING(" + text + " FROM " + start + ")";
        RETORT_TRY(const std::string length, write(call.arguments[2]));
        return "SUBSTRING(" + text + " FROM " + start + " FOR " + length + ")";
    }
    return std::nullopt;
}

Result<std::optional<std::string>> PostgresqlExpressionWriter::specialBinary(const sql::BinaryExpression& binary)
{
    if (binary.op == "/") {
        RETORT_TRY(std::string text, exactDivision(binary));
        return text;
    }
    if (!binary.precedence && binary.op == sql::arrayItem) {
        RETORT_TRY(const std::string array, left(binary));
        RETORT_TRY(const std::string index, right(binary));
        return array + "[" + index + "]";
    }
    if (!binary.precedence && (binary.op == "REGEXP" || binary.op == "NOT REGEXP")) {
        RETORT_TRY(const std::string text, left(binary));
        RETORT_TRY(const std::string pattern, right(binary));
        return text + (binary.op == "REGEXP" ? " ~ " : " !~ ") + pattern;
    }
    if (!binary.precedence && (binary.op == "MATCH" || binary.op == "NOT MATCH")) {
        RETORT_TRY(const std::string text, left(binary));
        RETORT_TRY(const std::string words, right(binary));
        return std::string(binary.op == "MATCH" ? "" : "NOT ") + text + " @@ plainto_tsquery(" + words + ")";
    }
    if (binary.op != "ILIKE" && binary.op != "NOT ILIKE")
        return std::nullopt;
    RETORT_TRY(const std::string leftText, left(binary));
    RETORT_TRY(const std::string rightText, right(binary));
    return leftText + " " + binary.op + " " + rightText + escapeClause(binary);
}

// The types whose render_bind_cast is set for psycopg2, SQLAlchemy's usual driver (dialects/postgresql/json.py, types.py,
// ranges.py, _psycopg_common.py).
Result<std::string> PostgresqlExpressionWriter::parameterCast(const types::TypePtr& declared) const
{
    const types::TypePtr type = types::SqlType::forDialect(declared, dialect().name());
    if (!type)
        return std::string();
    const bool isCast = type->isA("JSON") || type->isA("ARRAY") || type->isA("AbstractRange")
                        || (type->isA("Uuid") && type->flag("native_uuid", true));
    if (!isCast)
        return std::string();
    RETORT_TRY(const std::string text, dialect().typeSql(type));
    return "::" + text;
}

// sqlalchemy dialects/postgresql/base.py: for_update_clause
std::string PostgresqlExpressionWriter::forUpdateClause(const sql::ForUpdate& clause) const
{
    return std::string(clause.read ? " FOR SHARE" : " FOR UPDATE") + (clause.nowait ? " NOWAIT" : "")
           + (clause.skipLocked ? " SKIP LOCKED" : "");
}

Result<std::string> PostgresqlExpressionWriter::limitClause(const sql::Select& select)
{
    std::string out;
    if (select.limit) {
        RETORT_TRY(const std::string limit, write(select.limit));
        out += " \n LIMIT " + limit;
    }
    if (select.offset) {
        RETORT_TRY(const std::string offset, write(select.offset));
        out += (select.limit ? "" : "\n LIMIT ALL") + (" OFFSET " + offset);
    }
    return out;
}

Result<std::string> PostgresqlExpressionWriter::deleteText(const std::string& table, const ExtraTables& extra)
{
    return "DELETE FROM " + table + (extra.names.empty() ? std::string() : " USING " + extra.joined());
}

std::optional<std::string> PostgresqlLiteralWriter::adapted(const sql::Value& value) const
{
    if (const auto* interval = std::get_if<sql::Interval>(&value))
        return std::format("'{} days {}.{:06} seconds'::interval", interval->days, interval->seconds, interval->microseconds);
    if (const auto* number = std::get_if<double>(&value); number && !std::isfinite(*number))
        return std::string(std::isnan(*number) ? "'NaN'" : *number < 0 ? "'-Infinity'" : "'Infinity'") + "::float";
    if (const auto* decimal = std::get_if<sql::Decimal>(&value); decimal && decimal->text.find_first_of("nN") != std::string::npos)
        return "'NaN'::numeric"; // infinities, too
    if (const auto* moment = std::get_if<sql::DateTime>(&value))
        return "'" + isoFormat(*moment) + (moment->hasOffset ? "'::timestamptz" : "'::timestamp");
    if (const auto* date = std::get_if<sql::Date>(&value))
        return "'" + isoFormat(*date) + "'::date";
    if (const auto* time = std::get_if<sql::Time>(&value))
        return "'" + isoFormat(*time) + "'::time";
    return std::nullopt;
}

} // namespace retort::dialects
