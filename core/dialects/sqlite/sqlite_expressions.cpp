#include "core/dialects/sqlite/sqlite_expressions.h"

#include <cmath>
#include <utility>

#include "core/dialects/sqlite/storage_format.h"

namespace retort::dialects {

Result<std::optional<std::string>> SqliteExpressionWriter::specialFunction(const sql::FunctionCall& call,
                                                                           const std::string& lowerName)
{
    if (lowerName == "now")
        return "CURRENT_TIMESTAMP";
    if (lowerName == "localtimestamp")
        return "DATETIME(CURRENT_TIMESTAMP, \"localtime\")";
    const std::string_view renamed = lowerName == "char_length"         ? "length"
                                     : lowerName == "aggregate_strings" ? "group_concat"
                                                                        : "";
    if (renamed.empty())
        return std::nullopt;
    RETORT_TRY(const std::string list, arguments(call));
    return std::string(renamed) + list;
}

Result<std::optional<std::string>> SqliteExpressionWriter::specialBinary(const sql::BinaryExpression& binary)
{
    if (binary.op == "/") {
        RETORT_TRY(const std::string dividend, left(binary));
        RETORT_TRY(const std::string divisor, right(binary));
        return dividend + " / (" + divisor + " + 0.0)";
    }
    if (binary.op == "IS DISTINCT FROM" || binary.op == "IS NOT DISTINCT FROM") {
        RETORT_TRY(const std::string leftText, left(binary));
        RETORT_TRY(const std::string rightText, right(binary));
        return leftText + (binary.op == "IS DISTINCT FROM" ? " IS NOT " : " IS ") + rightText;
    }
    return std::nullopt;
}

namespace {

// sqlalchemy dialects/sqlite/base.py: SQLiteCompiler.extract_map
constexpr std::pair<std::string_view, std::string_view> extractFormats[] = {
    {"month", "%m"}, {"day", "%d"},    {"year", "%Y"},  {"second", "%S"}, {"hour", "%H"},
    {"doy", "%j"},   {"minute", "%M"}, {"epoch", "%s"}, {"dow", "%w"},    {"week", "%W"},
};

} // namespace

Result<std::string> SqliteExpressionWriter::extractText(const sql::Extract& extract, const std::string& operand) const
{
    for (const auto& [field, format] : extractFormats) {
        if (field == extract.field)
            return "CAST(STRFTIME('" + std::string(format) + "', " + operand + ") AS INTEGER)";
    }
    return fail(ErrorCode::Compile, extract.field + " is not a valid extract argument.");
}

// sqlalchemy dialects/sqlite/base.py: limit_clause takes its own numbers for literals, too.
Result<std::string> SqliteExpressionWriter::number(std::int64_t value)
{
    return write(sql::makeExpression(sql::Literal{.value = value, .type = nullptr}));
}

Result<std::string> SqliteExpressionWriter::limitClause(const sql::Select& select)
{
    std::string out;
    if (select.limit) {
        RETORT_TRY(const std::string limit, write(select.limit));
        out += "\n LIMIT " + limit;
    } else {
        RETORT_TRY(const std::string none, number(-1));
        out += "\n LIMIT " + none;
    }
    RETORT_TRY(const std::string offset, select.offset ? write(select.offset) : number(0));
    return out + " OFFSET " + offset;
}

// What has no literal of its own; sqlite3 binds it as it is.
std::optional<std::string> SqliteLiteralWriter::adapted(const sql::Value& value) const
{
    if (const auto* number = std::get_if<double>(&value); number && !std::isfinite(*number))
        return std::isnan(*number) ? "NULL" : *number < 0 ? "-9e999" : "9e999";
    const auto* text = std::get_if<std::string>(&value);
    if (!text || !text->contains('\0'))
        return std::nullopt;
    return "CAST(" + natural(sql::Bytes{*text}).value_or("NULL") + " AS TEXT)";
}

std::optional<std::string> SqliteLiteralWriter::temporal(const sql::Value& value, const types::SqlType& type) const
{
    const auto text = storedText(value, type);
    return text ? std::optional("'" + *text + "'") : std::nullopt;
}

} // namespace retort::dialects
