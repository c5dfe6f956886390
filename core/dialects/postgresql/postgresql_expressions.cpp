#include "core/dialects/postgresql/postgresql_expressions.h"

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
    if (binary.op != "ILIKE" && binary.op != "NOT ILIKE")
        return std::nullopt;
    RETORT_TRY(const std::string leftText, left(binary));
    RETORT_TRY(const std::string rightText, right(binary));
    return leftText + " " + binary.op + " " + rightText + escapeClause(binary);
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

} // namespace retort::dialects
