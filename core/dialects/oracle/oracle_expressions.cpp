#include "core/dialects/oracle/oracle_expressions.h"

#include <algorithm>

#include "core/dialects/generic/ddl_compiler.h"
#include "core/dialects/generic/dialect.h"
#include "core/dialects/generic/identifier_preparer.h"

namespace retort::dialects {

std::string OracleExpressionWriter::returningText(const sql::QualifiedName& table,
                                                  const std::vector<sql::Identifier>& columns) const
{
    std::string into;
    for (std::size_t i = 0; i < columns.size(); ++i)
        into += (i ? ", " : "") + parameter("ret_" + std::to_string(i));
    return ExpressionWriter::returningText(table, columns) + (columns.empty() ? "" : " INTO ") + into;
}

Result<std::optional<std::string>> OracleExpressionWriter::specialFunction(const sql::FunctionCall& call,
                                                                           const std::string& lowerName)
{
    if (lowerName == "now")
        return "CURRENT_TIMESTAMP";
    if (lowerName == "uid" && call.arguments.empty())
        return call.name;
    const std::string_view renamed = lowerName == "char_length"         ? "LENGTH"
                                     : lowerName == "aggregate_strings" ? "LISTAGG"
                                                                        : "";
    if (renamed.empty())
        return std::nullopt;
    RETORT_TRY(const std::string list, arguments(call));
    return std::string(renamed) + list;
}

Result<std::optional<std::string>> OracleExpressionWriter::specialBinary(const sql::BinaryExpression& binary)
{
    if (binary.precedence) // an operator of the script's own
        return std::nullopt;
    if (binary.op == "%") {
        RETORT_TRY(const std::string leftText, left(binary));
        RETORT_TRY(const std::string rightText, right(binary));
        return "mod(" + leftText + ", " + rightText + ")";
    }
    if (binary.op == "IS DISTINCT FROM" || binary.op == "IS NOT DISTINCT FROM") {
        RETORT_TRY(const auto operands, boundOperands(binary));
        return "DECODE(" + operands.first + ", " + operands.second
               + ", 0, 1) = " + (binary.op == "IS DISTINCT FROM" ? "1" : "0");
    }
    if (binary.op == "REGEXP" || binary.op == "NOT REGEXP" || binary.op == "MATCH" || binary.op == "NOT MATCH") {
        RETORT_TRY(const std::string leftText, left(binary));
        RETORT_TRY(const std::string rightText, right(binary));
        return std::string(binary.op.starts_with("NOT ") ? "NOT " : "")
               + (binary.op.ends_with("REGEXP") ? "REGEXP_LIKE(" : "CONTAINS (") + leftText + ", " + rightText + ")";
    }
    if (binary.op == "->" || binary.op == "->>" || binary.op == "[]")
        return fail(ErrorCode::Unsupported, "unsupported: access to parts of a JSON value is not written for oracle");
    return std::nullopt;
}

// sqlalchemy sql/compiler.py: fetch_clause
Result<std::string> OracleExpressionWriter::limitClause(const sql::Select& select)
{
    std::string out;
    if (select.offset) {
        RETORT_TRY(const std::string offset, rowCount(select.offset));
        out += "\n OFFSET " + offset + " ROWS";
    }
    if (select.limit) {
        RETORT_TRY(const std::string limit, rowCount(select.limit));
        out += "\n FETCH FIRST " + limit + " ROWS ONLY";
    }
    return out;
}

std::string OracleExpressionWriter::forUpdateClause(const sql::ForUpdate& clause) const
{
    if (isSubquery())
        return {};
    return std::string(" FOR UPDATE") + (clause.nowait ? " NOWAIT" : "") + (clause.skipLocked ? " SKIP LOCKED" : "");
}

// sqlalchemy dialects/oracle/cx_oracle.py: bindparam_string. Words of the language need quotes as parameters, too.
std::string OracleExpressionWriter::parameter(std::string_view name) const
{
    if (!name.empty() && dialect().preparer().requiresQuotes(lowerCase(name)))
        return ExpressionWriter::parameter("\"" + std::string(name) + "\"");
    return ExpressionWriter::parameter(name);
}

Result<std::string> OracleExpressionWriter::updateText(const std::string& table, const std::string& assignments,
                                                       const ExtraTables& extra)
{
    if (!extra.names.empty())
        return fail(ErrorCode::Compile, "This backend does not support multiple-table criteria within UPDATE");
    return ExpressionWriter::updateText(table, assignments, extra);
}

} // namespace retort::dialects
