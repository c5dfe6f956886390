#include "core/autogenerate/expression_comparison.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/autogenerate/expression_tokens.h"

namespace retort::autogenerate {

namespace {

using Kind = ExpressionToken::Kind;
using Tokens = std::vector<ExpressionToken>;

bool isBracket(const ExpressionToken& token)
{
    return token.kind == Kind::Sign && (token.text == "(" || token.text == ")");
}

Tokens withoutBrackets(Tokens tokens)
{
    std::erase_if(tokens, isBracket);
    return tokens;
}

// The columns of either table that a text names. What a bracket follows is a function.
std::set<std::string> columnsIn(const Tokens& tokens, const std::set<std::string>& known)
{
    std::set<std::string> columns;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool isName = tokens[i].kind == Kind::Word || tokens[i].kind == Kind::Quoted;
        const bool isFunction = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::Sign && tokens[i + 1].text == "(";
        if (isName && !isFunction && known.contains(tokens[i].text))
            columns.insert(tokens[i].text);
    }
    return columns;
}

// Whole numbers, also those in strings: PostgreSQL writes '-1'::integer.
std::set<std::string> numbersIn(const Tokens& tokens)
{
    std::set<std::string> numbers;
    for (const ExpressionToken& token : tokens) {
        std::string digits = token.text;
        if (token.kind == Kind::String) {
            std::erase(digits, '\'');
            if (digits.starts_with('-'))
                digits.erase(0, 1);
        } else if (token.kind != Kind::Number) {
            continue;
        }
        if (!digits.empty() && std::ranges::all_of(digits, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }))
            numbers.insert(digits);
    }
    return numbers;
}

// However a database writes them, other columns are another expression, and so is a number that is nowhere in it. A number
// more is not: the types in casts have lengths.
bool certainlyDiffer(const Tokens& database, const Tokens& model, const schema::Table& databaseTable, const schema::Table& modelTable, NameCase names)
{
    std::set<std::string> known;
    for (const schema::Table* table : {&databaseTable, &modelTable}) {
        for (const schema::Column& column : table->columns) {
            const Tokens name = expressionTokens('"' + column.name.text() + '"', names);
            known.insert(name.empty() ? std::string() : name.front().text);
        }
    }
    if (columnsIn(database, known) != columnsIn(model, known))
        return true;
    std::set<std::string> inModel;
    for (const ExpressionToken& token : model) {
        if (token.kind == Kind::Number)
            inModel.merge(numbersIn({token}));
    }
    const std::set<std::string> inDatabase = numbersIn(database);
    return !std::ranges::includes(inDatabase, inModel);
}

// What PostgreSQL writes it may write another way when it is given it again, as restoring a dump does:
// (ARRAY['x'::varchar])::text[] becomes ARRAY[('x'::varchar)::text]. So both are given to it until they have been rewritten
// equally often. Nothing: it does not say.
Result<std::optional<ComparedExpressions>> askTheDatabase(const ComparisonRun& run, const ExpressionSides& sides, const schema::Table& database, NameCase names)
{
    const auto written = [&](const std::string& sql) { return run.options.written({.table = database, .sql = sql, .computedType = sides.computedType}); };
    const Tokens inDatabase = expressionTokens(sides.inDatabase, names);
    RETORT_TRY(const std::optional<std::string> once, written(sides.inModel));
    if (!once)
        return std::nullopt;
    if (expressionTokens(*once, names) == inDatabase)
        return ComparedExpressions{};
    RETORT_TRY(const std::optional<std::string> twice, written(*once));
    RETORT_TRY(const std::optional<std::string> again, written(sides.inDatabase));
    if (!twice || !again)
        return std::nullopt;
    const bool same = expressionTokens(*twice, names) == expressionTokens(*again, names);
    return ComparedExpressions{.verdict = same ? ExpressionVerdict::Same : ExpressionVerdict::Different, .inDatabase = *again, .inModel = *twice};
}

} // namespace

Result<ComparedExpressions> compareExpressions(const ComparisonRun& run, const ExpressionSides& sides, const schema::Table& database, const schema::Table& model, bool ask)
{
    const NameCase names = nameCaseOf(run.dialect.name());
    const Tokens inDatabase = expressionTokens(sides.inDatabase, names);
    const Tokens inModel = expressionTokens(sides.inModel, names);
    const auto verdictOf = [&](ExpressionVerdict verdict) { return ComparedExpressions{.verdict = verdict, .inDatabase = sides.inDatabase, .inModel = sides.inModel}; };
    if (inDatabase == inModel)
        return verdictOf(ExpressionVerdict::Same);
    // SQLite keeps the text that it was given, and brackets that somebody adds for clearness are no change.
    if (run.dialect.name() == "sqlite")
        return verdictOf(withoutBrackets(inDatabase) == withoutBrackets(inModel) ? ExpressionVerdict::Unclear : ExpressionVerdict::Different);
    if (ask && run.options.written) {
        RETORT_TRY(const std::optional<ComparedExpressions> asked, askTheDatabase(run, sides, database, names));
        if (asked)
            return *asked;
    }
    return verdictOf(certainlyDiffer(inDatabase, inModel, database, model, names) ? ExpressionVerdict::Different : ExpressionVerdict::Unclear);
}

bool namesColumn(const std::string& sql, const sql::Identifier& column, const dialects::Dialect& dialect)
{
    const NameCase names = nameCaseOf(dialect.name());
    const Tokens name = expressionTokens('"' + column.text() + '"', names);
    return !name.empty() && columnsIn(expressionTokens(sql, names), {name.front().text}).size() == 1;
}

} // namespace retort::autogenerate
