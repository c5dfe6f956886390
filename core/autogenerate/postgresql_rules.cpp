// alembic ddl/postgresql.py: PostgresqlImpl

#include <algorithm>
#include <array>
#include <regex>

#include "core/autogenerate/comparison_rules.h"
#include "core/dialects/generic/ddl_compiler.h" // lowerCase

namespace retort::autogenerate {

namespace {

void removeAll(std::string& text, char unwanted)
{
    std::erase(text, unwanted);
}

void withoutOuterParentheses(std::string& text)
{
    while (text.size() >= 2 && text.front() == '(' && text.back() == ')')
        text = text.substr(1, text.size() - 2);
}

// What PostgreSQL leaves out when it prints an index: the modifiers that are the default.
void withoutDefaultModifiers(std::string& text)
{
    const auto drop = [&](std::string_view end, std::size_t from, std::size_t length) {
        if (!text.ends_with(end))
            return false;
        text.erase(text.size() - end.size() + from, length);
        return true;
    };
    constexpr std::string_view nullsLast = " nulls last";
    if (drop(" asc nulls last", 0, 15))
        return;
    if (text.ends_with(nullsLast) && !std::string_view(text).substr(0, text.size() - nullsLast.size()).ends_with(" desc")) {
        text.resize(text.size() - nullsLast.size());
        return;
    }
    (void)(drop(" asc", 0, 4) || drop(" asc nulls first", 0, 4) || drop(" desc nulls first", 5, 12));
}

// _cleanup_index_expr
std::string cleaned(const std::string& expression, const sql::QualifiedName& table)
{
    std::string text = dialects::lowerCase(expression);
    removeAll(text, '"');
    removeAll(text, '\'');
    const std::string prefix = dialects::lowerCase(table.name.text()) + '.';
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at))
        text.erase(at, prefix.size());
    static const std::regex cast("::[\\w ]+\\w");
    text = std::regex_replace(text, cast, "");
    withoutOuterParentheses(text);
    withoutDefaultModifiers(text);
    withoutOuterParentheses(text);
    static const std::regex castCall("cast\\s*\\(");
    static const std::regex castType("as\\s+[^)]+\\)");
    if (std::regex_search(text, castCall, std::regex_constants::match_continuous))
        text = std::regex_replace(std::regex_replace(text, castCall, ""), castType, "");
    removeAll(text, ' ');
    return text;
}

bool nullsNotDistinct(const schema::DialectOptions& options)
{
    const schema::OptionValue* value = schema::findOption(options, "postgresql_nulls_not_distinct");
    const bool* flag = value != nullptr ? std::get_if<bool>(value) : nullptr;
    return flag != nullptr && *flag;
}

std::string optionsText(bool notDistinct)
{
    return notDistinct ? "('nulls_not_distinct',)" : "()";
}

class PostgresqlRules final : public ComparisonRules {
public:
    using ComparisonRules::ComparisonRules;

    [[nodiscard]] std::span<const std::string_view> typeSynonyms() const override
    {
        static constexpr auto synonyms = std::to_array<std::string_view>({"NUMERIC,DECIMAL", "FLOAT,DOUBLE PRECISION"});
        return synonyms;
    }

    // A default that takes the next number of the column's own sequence is what SERIAL makes.
    void adjustReflected(schema::Table& table) const override
    {
        for (schema::Column& column : table.columns) {
            const auto* expression = std::get_if<sql::ExpressionPtr>(&column.serverDefault);
            if (expression == nullptr || (!column.type->isA("INTEGER") && !column.type->isA("BIGINT")))
                continue;
            const std::string fallback = text(*expression).value_or("");
            constexpr std::string_view begin = "nextval('";
            constexpr std::string_view end = "'::regclass)";
            if (!fallback.starts_with(begin) || !fallback.contains(end))
                continue;
            const std::string name = fallback.substr(begin.size(), fallback.find(end) - begin.size());
            const auto sequence = means().database.ownedSequences.find(name);
            if (sequence == means().database.ownedSequences.end() || sequence->second.column != column.name.text())
                continue;
            log("Detected sequence named '" + sequence->second.name + "' as owned by integer column '" + table.name.name.text() + '(' + column.name.text()
                + ")', assuming SERIAL and omitting");
            column.serverDefault = schema::NoDefault();
        }
    }

    [[nodiscard]] Result<bool> defaultsDiffer(const DefaultQuestion& question) const override
    {
        if (question.modelColumn.primaryKey && question.modelIsAutoincrement)
            return false; // SERIAL
        if (question.inDatabase == question.inModel)
            return false;
        if (!question.inDatabase || !question.inModel || !means().options.areEqual)
            return true;
        std::string model = *question.inModel;
        const bool numeric = question.databaseColumn.type->isA("Numeric");
        if (question.modelIsText && !numeric) {
            if (model.starts_with('\''))
                model.erase(0, 1);
            if (model.ends_with('\''))
                model.pop_back();
            model = '\'' + model + '\'';
        }
        RETORT_TRY(const bool equal, means().options.areEqual(*question.inDatabase, model));
        return !equal;
    }

    [[nodiscard]] Result<Verdict> compareIndexes(const schema::Index& model, const schema::Index& database, const sql::QualifiedName& table) const override
    {
        std::vector<std::string> messages;
        if (model.unique != database.unique)
            messages.push_back(std::string("unique=") + (database.unique ? "True" : "False") + " to unique=" + (model.unique ? "True" : "False"));
        if (model.expressions.size() != database.expressions.size())
            messages.push_back("expression number " + std::to_string(database.expressions.size()) + " to " + std::to_string(model.expressions.size()));
        if (!messages.empty())
            return different(messages);
        std::vector<std::string> skipped;
        for (std::size_t i = 0; i < model.expressions.size(); ++i) {
            RETORT_TRY(const std::string inModel, text(model.expressions[i]));
            RETORT_TRY(const std::string inDatabase, text(database.expressions[i]));
            if (cleaned(inModel, table) == cleaned(inDatabase, table))
                continue;
            const std::string position = "expression #" + std::to_string(i + 1) + ' ';
            if (inModel.ends_with("_ops") && (inModel.contains(' ') || inModel.contains(')'))) {
                skipped.push_back(position + reprText(inModel) + " detected as including operator clause.");
                warnAboutOperatorClass(i + 1, inModel, database);
            } else {
                messages.push_back(position + reprText(inDatabase) + " to " + reprText(inModel));
            }
        }
        const bool inModel = nullsNotDistinct(model.dialectOptions);
        const bool inDatabase = nullsNotDistinct(database.dialectOptions);
        if (inModel != inDatabase)
            messages.push_back("options " + optionsText(inDatabase) + " to " + optionsText(inModel));
        if (!messages.empty())
            return different(messages);
        return skipped.empty() ? Verdict{} : Verdict{.kind = Verdict::Kind::Skip, .message = joined(skipped)};
    }

    [[nodiscard]] Verdict compareUniques(const UniqueKey& model, const UniqueKey& database) const override
    {
        const Verdict byColumns = ComparisonRules::compareUniques(model, database);
        if (byColumns.kind != Verdict::Kind::Equal)
            return byColumns;
        const bool inModel = nullsNotDistinct(model.constraint->dialectOptions);
        const bool inDatabase = nullsNotDistinct(database.constraint->dialectOptions);
        if (inModel == inDatabase)
            return {};
        return {.kind = Verdict::Kind::Different, .message = "expression " + optionsText(inDatabase) + " to " + optionsText(inModel)};
    }

private:
    static std::string joined(const std::vector<std::string>& parts)
    {
        std::string text;
        for (const std::string& part : parts)
            text += (text.empty() ? "" : ", ") + part;
        return text;
    }
    static Verdict different(const std::vector<std::string>& messages) { return {.kind = Verdict::Kind::Different, .message = joined(messages)}; }

    void warnAboutOperatorClass(std::size_t position, const std::string& expression, const schema::Index& database) const
    {
        means().warnings.push_back("Expression #" + std::to_string(position) + ' ' + reprText(expression) + " in index " + reprText(database.name->text())
                                   + " detected to include an operator clause. Expression compare cannot proceed. Please move the operator clause to "
                                     "the ``postgresql_ops`` dict to enable proper compare of the index expressions.");
    }
};

} // namespace

std::unique_ptr<ComparisonRules> makePostgresqlRules(const ComparisonRules::Means& means)
{
    return std::make_unique<PostgresqlRules>(means);
}

} // namespace retort::autogenerate
