#include "core/dialects/mssql/mssql_expressions.h"

#include <utility>

#include "core/dialects/generic/dialect.h"

namespace retort::dialects {

namespace {

// sqlalchemy dialects/mssql/base.py: MSSQLCompiler._use_top
bool usesTop(const sql::Select& select)
{
    return !select.offset && select.limit && std::holds_alternative<sql::Literal>(select.limit->node);
}

bool isBound(const sql::ExpressionPtr& operand)
{
    const auto* text = std::get_if<sql::TextClause>(&operand->node);
    return std::holds_alternative<sql::Literal>(operand->node) || (text && text->isParameter);
}

} // namespace

std::string MssqlExpressionWriter::returningText(const sql::QualifiedName&,
                                                 const std::vector<sql::Identifier>& columns) const
{
    std::string text;
    for (const sql::Identifier& column : columns)
        text += (text.empty() ? " OUTPUT inserted." : ", inserted.") + dialect().quote(column);
    return text;
}

Result<std::optional<std::string>> MssqlExpressionWriter::specialFunction(const sql::FunctionCall& call,
                                                                          const std::string& lowerName)
{
    if (lowerName == "now")
        return "CURRENT_TIMESTAMP";
    if (lowerName == "current_date")
        return "GETDATE()";
    if (lowerName == "length" || lowerName == "char_length") {
        RETORT_TRY(const std::string list, arguments(call));
        return "LEN" + list;
    }
    if (lowerName == "aggregate_strings") {
        if (!context().literalBinds)
            return fail(ErrorCode::Unsupported,
                        "unsupported: aggregate_strings() without literal_binds is not written for mssql");
        RETORT_TRY(const std::string list, arguments(call));
        return "string_agg" + list;
    }
    return std::nullopt;
}

Result<std::optional<std::string>> MssqlExpressionWriter::specialBinary(const sql::BinaryExpression& binary)
{
    if (binary.precedence && !isAffixMatch(binary)) // an operator of the script's own
        return std::nullopt;
    if (binary.op == "/") {
        RETORT_TRY(std::string text, exactDivision(binary));
        return text;
    }
    if (binary.op == "=" && isBound(binary.left) && !isBound(binary.right)) {
        // sqlalchemy dialects/mssql/base.py: MSSQLCompiler.visit_binary. Values go to the right.
        RETORT_TRY(const std::string first, right(binary));
        RETORT_TRY(const std::string second, left(binary));
        return first + " = " + second;
    }
    if (binary.op == "||") {
        RETORT_TRY(const std::string leftText, left(binary));
        RETORT_TRY(const std::string rightText, right(binary));
        return leftText + " + " + rightText;
    }
    if (binary.op == "IS DISTINCT FROM" || binary.op == "IS NOT DISTINCT FROM") {
        RETORT_TRY(const auto operands, boundOperands(binary));
        return std::string(binary.op == "IS DISTINCT FROM" ? "NOT " : "") + "EXISTS (SELECT " + operands.first
               + " INTERSECT SELECT " + operands.second + ")";
    }
    if (binary.op == "REGEXP" || binary.op == "NOT REGEXP")
        return fail(ErrorCode::Compile, "mssql dialect does not support regular expressions");
    if (binary.op == "MATCH" || binary.op == "NOT MATCH") {
        RETORT_TRY(const std::string leftText, left(binary));
        RETORT_TRY(const std::string rightText, right(binary));
        return std::string(binary.op == "MATCH" ? "" : "NOT ") + "CONTAINS (" + leftText + ", " + rightText + ")";
    }
    if (binary.op == "->" || binary.op == "->>" || binary.op == "[]")
        return fail(ErrorCode::Unsupported, "unsupported: access to parts of a JSON value is not written for mssql");
    return std::nullopt;
}

Result<std::string> MssqlExpressionWriter::selectPrefix(const sql::Select& select)
{
    if (!usesTop(select))
        return std::string();
    RETORT_TRY(const std::string limit, rowCount(select.limit));
    return "TOP " + limit + " ";
}

// ORDER BY is of no use in a subquery without TOP, and refused there.
bool MssqlExpressionWriter::ordersSubquery(const sql::Select& select) const
{
    return usesTop(select);
}

Result<std::string> MssqlExpressionWriter::limitClause(const sql::Select&)
{
    return std::string();
}

namespace {

bool isPlainCount(const sql::ExpressionPtr& count)
{
    return !count || std::holds_alternative<sql::Literal>(count->node)
           || std::holds_alternative<sql::FunctionCall>(count->node);
}

} // namespace

// sqlalchemy dialects/mssql/base.py: MSSQLCompiler.translate_select_structure. Paging by a subquery that numbers its
// rows; OFFSET and FETCH are for servers that were asked for their version.
Result<std::optional<std::string>>
MssqlExpressionWriter::specialSelect(const sql::Select& select, const std::vector<sql::TableRef>& from, bool inFrom)
{
    if ((!select.limit && !select.offset) || usesTop(select))
        return std::nullopt;
    if (select.orderBy.empty())
        return fail(ErrorCode::Compile,
                    "MSSQL requires an order_by when using an OFFSET or a non-simple LIMIT clause");
    if (inFrom || !select.prefixes.empty())
        return fail(ErrorCode::Unsupported,
                    "unsupported: paging in a subquery of FROM or with prefixes is not written for mssql");
    if (!isPlainCount(select.limit) || !isPlainCount(select.offset))
        return fail(ErrorCode::Unsupported,
                    "unsupported: a LIMIT or OFFSET that is neither a number nor a function is not written for mssql");
    RETORT_TRY(const SubqueryColumns columns, subqueryColumns(select));
    std::string body = select.distinct ? "SELECT DISTINCT " : "SELECT ";
    for (std::size_t i = 0; i < select.columns.size(); ++i) {
        RETORT_TRY(const std::string column, write(select.columns[i]));
        body += column + " AS " + columns.names[i] + ", ";
    }
    RETORT_TRY(const std::string order, joined(select.orderBy, ", "));
    sql::Select inner = select;
    inner.limit = inner.offset = nullptr;
    inner.orderBy.clear();
    RETORT_TRY(const std::string tail, selectTail(inner, from));
    body += "ROW_NUMBER() OVER (ORDER BY " + order + ") AS mssql_rn" + tail;

    std::string condition;
    std::string offset;
    if (select.offset) {
        RETORT_TRY(offset, write(select.offset));
        condition = "mssql_rn > " + offset;
    }
    if (select.limit) {
        RETORT_TRY(const std::string limit, write(select.limit));
        condition += (select.offset ? " AND mssql_rn <= " : "mssql_rn <= ") + limit
                     + (select.offset ? " + " + offset : std::string());
    }
    return "SELECT " + columns.outer + " \nFROM (" + body + ") AS " + columns.alias + " \nWHERE " + condition;
}

// SQLAlchemy leaves the limit of a UNION out here, without a word.
Result<std::string> MssqlExpressionWriter::compoundLimit(const sql::Select&)
{
    return fail(ErrorCode::Unsupported, "unsupported: LIMIT and OFFSET of a UNION are not written for mssql");
}

namespace {

// sqlalchemy dialects/mssql/base.py: MSSQLCompiler.extract_map
constexpr std::pair<std::string_view, std::string_view> dateParts[] = {
    {"doy", "dayofyear"}, {"dow", "weekday"}, {"milliseconds", "millisecond"}, {"microseconds", "microsecond"}};

} // namespace

Result<std::string> MssqlExpressionWriter::extractText(const sql::Extract& extract, const std::string& operand) const
{
    std::string field = extract.field;
    for (const auto& [name, part] : dateParts) {
        if (name == extract.field)
            field = part;
    }
    return "DATEPART(" + field + ", " + operand + ")";
}

Result<std::string> MssqlExpressionWriter::updateText(const std::string& table, const std::string& assignments,
                                                      const ExtraTables& extra)
{
    return "UPDATE " + table + " SET " + assignments
           + (extra.names.empty() ? std::string() : " FROM " + table + ", " + extra.joined());
}

Result<std::string> MssqlExpressionWriter::deleteText(const std::string& table, const ExtraTables& extra)
{
    return "DELETE FROM " + table + (extra.names.empty() ? std::string() : " FROM " + table + ", " + extra.joined());
}

} // namespace retort::dialects
