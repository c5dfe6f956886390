#include "core/dialects/mysql/mysql_expressions.h"

#include <cmath>
#include <format>

#include "core/dialects/generic/value_text.h"

namespace retort::dialects {

Result<std::optional<std::string>> MysqlExpressionWriter::specialFunction(const sql::FunctionCall& call,
                                                                          const std::string& lowerName)
{
    if (lowerName == "sysdate")
        return "SYSDATE()";
    if (lowerName == "random") {
        RETORT_TRY(const std::string list, arguments(call));
        return "rand" + list;
    }
    if (lowerName == "rollup") {
        RETORT_TRY(const std::string list, joined(call.arguments, ", "));
        return list + " WITH ROLLUP";
    }
    if (lowerName == "aggregate_strings" && call.arguments.size() == 2) {
        RETORT_TRY(const std::string list, joined(call.arguments, " SEPARATOR "));
        return "group_concat(" + list + ")";
    }
    return std::nullopt;
}

Result<std::optional<std::string>> MysqlExpressionWriter::specialBinary(const sql::BinaryExpression& binary)
{
    if (binary.precedence) // an operator of the script's own
        return std::nullopt;
    if (binary.op == "MATCH" || binary.op == "NOT MATCH") {
        RETORT_TRY(const std::string column, left(binary));
        RETORT_TRY(const std::string words, right(binary));
        return std::string(binary.op == "MATCH" ? "" : "NOT ") + "MATCH (" + column + ") AGAINST (" + words
               + " IN BOOLEAN MODE)";
    }
    if (binary.op != "||" && binary.op != "IS DISTINCT FROM" && binary.op != "IS NOT DISTINCT FROM")
        return std::nullopt;
    RETORT_TRY(std::string leftText, left(binary));
    RETORT_TRY(const std::string rightText, right(binary));
    if (binary.op == "||") {
        // a || b || c is one call.
        const auto* inner = std::get_if<sql::BinaryExpression>(&binary.left->node);
        if (inner && inner->op == "||")
            leftText = leftText.substr(7, leftText.size() - 8);
        return "concat(" + leftText + ", " + rightText + ")";
    }
    return binary.op == "IS DISTINCT FROM" ? "NOT (" + leftText + " <=> " + rightText + ")"
                                           : leftText + " <=> " + rightText;
}

Result<std::string> MysqlExpressionWriter::limitClause(const sql::Select& select)
{
    // In the order in which they are printed: parameters are counted.
    std::string offset;
    if (select.offset) {
        RETORT_TRY(const std::string text, write(select.offset));
        offset = text + ", ";
    }
    std::string limit = "18446744073709551615"; // what the MySQL manual advises for "no limit"
    if (select.limit) {
        RETORT_TRY(limit, write(select.limit));
    }
    return " \n LIMIT " + offset + limit;
}

// sqlalchemy dialects/mysql/base.py: for_update_clause
std::string MysqlExpressionWriter::forUpdateClause(const sql::ForUpdate& clause) const
{
    if (clause.read)
        return " LOCK IN SHARE MODE";
    return std::string(" FOR UPDATE") + (clause.nowait ? " NOWAIT" : "") + (clause.skipLocked ? " SKIP LOCKED" : "");
}

Result<std::string> MysqlExpressionWriter::updateText(const std::string& table, const std::string& assignments,
                                                      const ExtraTables& extra)
{
    return "UPDATE " + table + (extra.names.empty() ? std::string() : ", " + extra.joined()) + " SET " + assignments;
}

Result<std::string> MysqlExpressionWriter::deleteText(const std::string& table, const ExtraTables& extra)
{
    return "DELETE FROM " + table + (extra.names.empty() ? std::string() : " USING " + table + ", " + extra.joined());
}

std::optional<std::string> MysqlLiteralWriter::adapted(const sql::Value& value) const
{
    if (const auto* moment = std::get_if<sql::DateTime>(&value); moment && moment->hasOffset) // which goes lost
        return "'" + isoFormat({.date = moment->date, .time = moment->time}, ' ') + "'";
    // Without an exponent it would be a DECIMAL to the server.
    if (const auto* number = std::get_if<double>(&value); number && std::isfinite(*number)) {
        const std::string text = pythonFloat(*number);
        return text.contains('e') ? text : text + "e0";
    }
    const auto* span = std::get_if<sql::Interval>(&value);
    if (!span)
        return std::nullopt;
    const std::string fraction = span->microseconds ? std::format(".{:06}", span->microseconds) : std::string();
    return std::format("'{:02}:{:02}:{:02}{}'", span->seconds / 3600 + span->days * 24, span->seconds / 60 % 60, span->seconds % 60, fraction);
}

} // namespace retort::dialects
