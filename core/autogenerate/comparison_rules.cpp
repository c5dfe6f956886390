#include "core/autogenerate/comparison_rules.h"

#include <algorithm>
#include <array>

#include "core/ddl/expression_columns.h"

namespace retort::autogenerate {

namespace {

struct RulesRow {
    std::string_view dialect;
    std::unique_ptr<ComparisonRules> (*make)(const ComparisonRules::Means& means);
};

constexpr auto rules = std::to_array<RulesRow>({
    {"sqlite", &makeSqliteRules},
    {"postgresql", &makePostgresqlRules},
    {"mysql", &makeMysqlRules},
    {"mariadb", &makeMysqlRules},
});

// alembic util/sqla_compat.py: is_expression
bool isExpression(const sql::ExpressionPtr& expression)
{
    const sql::Expression* at = expression.get();
    while (const auto* unary = std::get_if<sql::UnaryExpression>(&at->node))
        at = unary->operand.get();
    return !std::holds_alternative<sql::ColumnRef>(at->node);
}

} // namespace

std::unique_ptr<ComparisonRules> makeRules(const ComparisonRules::Means& means)
{
    const auto found = std::ranges::find(rules, means.dialect.name(), &RulesRow::dialect);
    return found != rules.end() ? found->make(means) : std::make_unique<ComparisonRules>(means);
}

std::span<const std::string_view> ComparisonRules::typeSynonyms() const
{
    static constexpr auto synonyms = std::to_array<std::string_view>({"NUMERIC,DECIMAL"});
    return synonyms;
}

Result<bool> ComparisonRules::defaultsDiffer(const DefaultQuestion& question) const
{
    return question.inDatabase != question.inModel;
}

Result<void> ComparisonRules::correctKeys(Keys& keys, const schema::Table* databaseTable) const
{
    (void)keys, (void)databaseTable;
    return {};
}

// alembic ddl/impl.py: compare_indexes
Result<Verdict> ComparisonRules::compareIndexes(const schema::Index& model, const schema::Index& database, const sql::QualifiedName& table) const
{
    (void)table;
    std::string message;
    if (model.unique != database.unique)
        message = std::string("unique=") + (database.unique ? "True" : "False") + " to unique=" + (model.unique ? "True" : "False");
    const std::vector<std::string> inModel = columnNames(model);
    const std::vector<std::string> inDatabase = columnNames(database);
    if (inModel != inDatabase)
        message += (message.empty() ? "" : ", ") + ("expression " + tupleText(inDatabase) + " to " + tupleText(inModel));
    return message.empty() ? Verdict{} : Verdict{.kind = Verdict::Kind::Different, .message = message};
}

// alembic ddl/impl.py: compare_unique_constraint
Verdict ComparisonRules::compareUniques(const UniqueKey& model, const UniqueKey& database) const
{
    if (model.signature == database.signature)
        return {};
    return {.kind = Verdict::Kind::Different, .message = "expression " + tupleText(database.signature) + " to " + tupleText(model.signature)};
}

void ComparisonRules::log(std::string_view line) const
{
    m_means.context.write(LogLevel::Info, comparisonLogger, line);
}

bool hasExpressions(const schema::Index& index)
{
    return std::ranges::any_of(index.expressions, &isExpression);
}

std::vector<std::string> columnNames(const schema::Index& index)
{
    std::vector<std::string> names;
    for (const sql::ExpressionPtr& expression : index.expressions) {
        for (std::string& name : ddl::columnsIn(expression))
            names.push_back(std::move(name));
    }
    return names;
}

std::string tupleText(const std::vector<std::string>& names)
{
    std::vector<std::string> items;
    for (const std::string& name : names)
        items.push_back(reprText(name));
    return python::printer::tuple(items);
}

} // namespace retort::autogenerate
