// alembic ddl/sqlite.py: SQLiteImpl

#include <algorithm>

#include "core/autogenerate/comparison_rules.h"

namespace retort::autogenerate {

namespace {

// re.sub(r"^\((.+)\)$", r"\1") and then re.sub(r"^\"?'(.+)'\"?$", r"\1")
std::optional<std::string> bare(std::optional<std::string> text)
{
    if (!text)
        return text;
    std::string& value = *text;
    if (value.size() > 2 && value.front() == '(' && value.back() == ')')
        value = value.substr(1, value.size() - 2);
    std::string_view inner = value;
    if (inner.starts_with("\"'"))
        inner.remove_prefix(1);
    if (inner.ends_with("'\""))
        inner.remove_suffix(1);
    if (inner.size() > 2 && inner.front() == '\'' && inner.back() == '\'')
        value = std::string(inner.substr(1, inner.size() - 2));
    return text;
}

// _guess_if_default_is_unparenthesized_sql_expr
bool needsParentheses(const std::string& text)
{
    const auto between = [&](char first, char last) { return text.size() > 2 && text.front() == first && text.back() == last; };
    const bool digit = text.size() == 1 && ((text[0] >= '0' && text[0] <= '9') || text[0] == '.');
    return !text.empty() && !digit && !between('\'', '\'') && !between('(', ')');
}

class SqliteRules final : public ComparisonRules {
public:
    using ComparisonRules::ComparisonRules;

    void adjustReflected(schema::Table& table) const override
    {
        for (schema::Column& column : table.columns) {
            const auto* expression = std::get_if<sql::ExpressionPtr>(&column.serverDefault);
            const auto* clause = expression != nullptr ? std::get_if<sql::TextClause>(&(*expression)->node) : nullptr;
            if (clause != nullptr && needsParentheses(clause->text))
                column.serverDefault = sql::makeExpression(sql::TextClause{.text = '(' + clause->text + ')', .binds = {}});
        }
    }

    [[nodiscard]] Result<bool> defaultsDiffer(const DefaultQuestion& question) const override
    {
        return bare(question.inDatabase) != bare(question.inModel);
    }

    // _skip_functional_indexes
    Result<void> correctKeys(Keys& keys, const schema::Table* databaseTable) const override
    {
        (void)databaseTable;
        std::erase_if(keys.modelIndexes, [&](const IndexKey& key) {
            const bool known = std::ranges::contains(keys.databaseIndexes, key.name, &IndexKey::name);
            if (known || !hasExpressions(*key.index))
                return false;
            means().warnings.push_back("autogenerate skipping metadata-specified expression-based index " + reprText(key.name)
                                       + "; dialect 'sqlite' under SQLAlchemy 2.0 can't reflect these indexes so they can't be compared");
            return true;
        });
        return {};
    }
};

} // namespace

std::unique_ptr<ComparisonRules> makeSqliteRules(const ComparisonRules::Means& means)
{
    return std::make_unique<SqliteRules>(means);
}

} // namespace retort::autogenerate
