// alembic ddl/mysql.py: MySQLImpl

#include <algorithm>
#include <array>

#include "core/autogenerate/comparison_rules.h"
#include "core/dialects/generic/ddl_compiler.h" // lowerCase

namespace retort::autogenerate {

namespace {

// re.sub(r"^'|'$", "", text)
std::string withoutQuotes(std::string text)
{
    if (text.starts_with('\''))
        text.erase(0, 1);
    if (text.ends_with('\''))
        text.pop_back();
    return text;
}

std::string withoutCall(std::string text)
{
    if (text.ends_with("()"))
        text.resize(text.size() - 2);
    return text;
}

// re.match(r"(.*) (on update.*?)(?:\(\))?$")
struct OnUpdate {
    std::string before, clause;
};
std::optional<OnUpdate> onUpdateOf(const std::string& text)
{
    const std::size_t at = text.rfind(" on update");
    if (at == std::string::npos)
        return std::nullopt;
    return OnUpdate{.before = text.substr(0, at), .clause = withoutCall(text.substr(at + 1))};
}

class MysqlRules final : public ComparisonRules {
public:
    using ComparisonRules::ComparisonRules;

    [[nodiscard]] std::span<const std::string_view> typeSynonyms() const override
    {
        static constexpr auto synonyms = std::to_array<std::string_view>({"NUMERIC,DECIMAL", "BOOL,TINYINT", "JSON,LONGTEXT"});
        return synonyms;
    }
    [[nodiscard]] bool comparesCharacterSets() const override { return true; }
    [[nodiscard]] bool uniquesAreIndexes() const override { return true; }

    [[nodiscard]] Result<bool> defaultsDiffer(const DefaultQuestion& question) const override
    {
        const std::optional<std::string>& database = question.inDatabase;
        const std::optional<std::string>& model = question.inModel;
        const std::string_view affinity = question.modelColumn.type->affinity();
        const auto given = [](const std::optional<std::string>& text) { return text && !text->empty(); };
        if (affinity == "Integer" && question.databaseColumn.primaryKey && question.databaseColumn.autoincrement == schema::Autoincrement::No
            && !given(model) && database == "'0'")
            return false;
        if (given(database) && question.databaseColumn.type->affinity() == "Integer")
            return withoutQuotes(*database) != model;
        if (given(model) && affinity == "String")
            return database != "'" + withoutQuotes(*model) + "'";
        if (!given(database) || !given(model))
            return database != model;
        std::string inDatabase = dialects::lowerCase(*database);
        std::string inModel = dialects::lowerCase(*model);
        if (const std::optional<OnUpdate> update = onUpdateOf(inDatabase)) {
            const std::optional<OnUpdate> wanted = onUpdateOf(inModel);
            if (!wanted || wanted->clause != update->clause)
                return true;
            inDatabase = update->before;
            inModel = wanted->before;
        }
        return withoutCall(inDatabase) != withoutCall(inModel);
    }

    // MySQL makes an index for each foreign key, named like its first column or like the key; such are left out on both
    // sides.
    Result<void> correctKeys(Keys& keys, const schema::Table* databaseTable) const override
    {
        std::vector<std::string> removed;
        std::erase_if(keys.databaseIndexes, [&](const IndexKey& key) {
            if (key.index->unique || databaseTable == nullptr || !isImplied(key, *databaseTable))
                return false;
            removed.push_back(key.name);
            return true;
        });
        std::erase_if(keys.modelIndexes, [&](const IndexKey& key) { return std::ranges::contains(removed, key.name); });
        return {};
    }

    // RESTRICT is what MySQL does anyway, and it does not tell of it.
    void correctForeignKey(const schema::ForeignKeyConstraint& model, schema::ForeignKeyConstraint& database) const override
    {
        const auto isRestrict = [](const std::optional<std::string>& action) { return action && dialects::lowerCase(*action) == "restrict"; };
        if (isRestrict(model.ondelete) && !database.ondelete)
            database.ondelete = "RESTRICT";
        if (isRestrict(model.onupdate) && !database.onupdate)
            database.onupdate = "RESTRICT";
    }

private:
    static bool isImplied(const IndexKey& key, const schema::Table& table)
    {
        return std::ranges::any_of(columnNames(*key.index), [&](const std::string& column) {
            return column == key.name || std::ranges::any_of(table.constraints, [&](const schema::Constraint& constraint) {
                       const auto* foreign = std::get_if<schema::ForeignKeyConstraint>(&constraint);
                       return foreign != nullptr && foreign->name && foreign->name->text() == key.name
                              && std::ranges::contains(foreign->columns, sql::Identifier(column));
                   });
        });
    }
};

} // namespace

std::unique_ptr<ComparisonRules> makeMysqlRules(const ComparisonRules::Means& means)
{
    return std::make_unique<MysqlRules>(means);
}

} // namespace retort::autogenerate
