#include "core/autogenerate/written_expression.h"

#include <algorithm>
#include <array>

namespace retort::autogenerate {

namespace {

using Answer = Result<std::optional<std::string>>;

constexpr std::string_view table = "retort_expression"; // temporary
constexpr std::string_view part = "retort_written";     // its constraint or column

// What the database refuses is no error of the comparison.
bool isOver(const Error& error, const sql::Connection& connection)
{
    return error.code == ErrorCode::Cancelled || connection.isLost();
}

Answer firstText(const Result<sql::ResultSet>& result)
{
    if (!result)
        return std::unexpected(result.error());
    if (result->rows.empty() || result->rows.front().empty())
        return std::nullopt;
    const auto* text = std::get_if<std::string>(&result->rows.front().back());
    return text != nullptr ? std::optional(*text) : std::nullopt;
}

std::string addition(const ExpressionQuestion& question)
{
    const std::string name(part);
    return question.computedType.empty() ? "ADD CONSTRAINT " + name + " CHECK (" + question.sql + ')'
                                         : "ADD COLUMN " + name + ' ' + question.computedType + " GENERATED ALWAYS AS (" + question.sql + ") STORED";
}

Answer askPostgresql(sql::Connection& connection, const dialects::Dialect& dialect, const ExpressionQuestion& question)
{
    const std::string temporary = "pg_temp." + std::string(table);
    RETORT_CHECK(connection.execute("CREATE TEMPORARY TABLE " + std::string(table) + " (LIKE " + dialect.formatTable(question.table.name) + ')'));
    RETORT_CHECK(connection.execute("ALTER TABLE " + temporary + ' ' + addition(question)));
    // As the reflection reads them (core/reflection/postgresql_reflection.cpp): checks with fewer brackets.
    const std::string where = question.computedType.empty()
                                  ? "SELECT pg_catalog.pg_get_expr(conbin, conrelid, true) FROM pg_catalog.pg_constraint WHERE conname = '" + std::string(part) + "' AND conrelid = '"
                                  : "SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid "
                                    "AND a.attnum = d.adnum WHERE a.attname = '" + std::string(part) + "' AND d.adrelid = '";
    return firstText(connection.execute(where + temporary + "'::regclass"));
}

// In a transaction that is rolled back, or a part of one: a statement that fails on PostgreSQL ends what it is in.
Answer onPostgresql(sql::Connection& connection, const dialects::Dialect& dialect, const ExpressionQuestion& question)
{
    const bool within = connection.inTransaction();
    RETORT_CHECK(within ? connection.execute("SAVEPOINT retort_expression").transform([](const auto&) {}) : connection.begin());
    Answer answer = askPostgresql(connection, dialect, question);
    RETORT_CHECK(within ? connection.execute("ROLLBACK TO SAVEPOINT retort_expression").transform([](const auto&) {}) : connection.rollback());
    return answer;
}

// The text between the brackets that open at the first one from `from`.
std::optional<std::string> inBrackets(const std::string& text, std::size_t from)
{
    const std::size_t open = text.find('(', from);
    char quote = '\0';
    int depth = 0;
    for (std::size_t i = open; i != std::string::npos && i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            if (c == '\\' && quote == '\'')
                ++i;
            else if (c == quote)
                quote = '\0';
        } else if (c == '\'' || c == '`') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            return text.substr(open + 1, i - open - 1);
        }
    }
    return std::nullopt;
}

Answer askMysql(sql::Connection& connection, const dialects::Dialect& dialect, const ExpressionQuestion& question)
{
    const std::string name(table);
    RETORT_CHECK(connection.execute("CREATE TEMPORARY TABLE " + name + " LIKE " + dialect.formatTable(question.table.name)));
    RETORT_CHECK(connection.execute("ALTER TABLE " + name + ' ' + addition(question)));
    RETORT_TRY(const std::optional<std::string> created, firstText(connection.execute("SHOW CREATE TABLE " + name)));
    const std::size_t at = created ? created->find('`' + std::string(part) + '`') : std::string::npos;
    if (at == std::string::npos)
        return std::nullopt;
    // A column's type may have brackets of its own.
    const std::size_t as = question.computedType.empty() ? at : created->find(" AS (", at);
    return as == std::string::npos ? std::nullopt : inBrackets(*created, as);
}

// Temporary tables are no part of a transaction there, and making one ends none.
Answer onMysql(sql::Connection& connection, const dialects::Dialect& dialect, const ExpressionQuestion& question)
{
    Answer answer = askMysql(connection, dialect, question);
    if (!answer && isOver(answer.error(), connection))
        return answer;
    RETORT_CHECK(connection.execute("DROP TEMPORARY TABLE IF EXISTS " + std::string(table)));
    return answer;
}

struct Asking {
    std::string_view dialect;
    Answer (*ask)(sql::Connection& connection, const dialects::Dialect& dialect, const ExpressionQuestion& question);
};
constexpr auto asking = std::to_array<Asking>({
    {"postgresql", &onPostgresql},
    {"mysql", &onMysql},
    {"mariadb", &onMysql},
});

} // namespace

WrittenExpression writtenOn(sql::Connection& connection, const dialects::Dialect& dialect)
{
    const auto row = std::ranges::find(asking, connection.dialectName(), &Asking::dialect);
    if (row == asking.end())
        return {};
    return [&connection, &dialect, ask = row->ask](const ExpressionQuestion& question) -> Answer {
        Answer answer = ask(connection, dialect, question);
        if (!answer && !isOver(answer.error(), connection))
            return std::nullopt;
        return answer;
    };
}

WrittenExpression asItIs()
{
    return [](const ExpressionQuestion& question) -> Answer { return question.sql; };
}

} // namespace retort::autogenerate
