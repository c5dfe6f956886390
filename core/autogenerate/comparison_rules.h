#pragma once

// Where databases differ in what counts as a difference (alembic ddl/impl.py: DefaultImpl and its subclasses).

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/autogenerate/comparison.h"
#include "core/python/printer/literals.h"

namespace retort::autogenerate {

// A unique constraint or an index of one side. The objects belong to the tables that are compared, or to the Keys.
struct UniqueKey {
    const schema::UniqueConstraint* constraint = nullptr;
    std::optional<std::string> name;    // as the database would have it
    std::vector<std::string> signature; // column names, sorted
    bool duplicatesIndex = false;       // the database has it as a unique index, too
};
struct IndexKey {
    const schema::Index* index = nullptr;
    std::string name; // as the database would have it
};
struct Keys {
    std::vector<UniqueKey> modelUniques;
    std::vector<UniqueKey> databaseUniques;
    std::vector<IndexKey> modelIndexes;
    std::vector<IndexKey> databaseIndexes;
};

// Whether two keys of the same name are the same.
struct Verdict {
    enum class Kind { Equal, Different, Skip };
    Kind kind = Kind::Equal;
    std::string message = {};
};

// The defaults of one column as SQL; nothing: it has none.
struct DefaultQuestion {
    const schema::Column& databaseColumn;
    const schema::Table& databaseTable;
    const schema::Column& modelColumn;
    bool modelIsAutoincrement = false; // the column that counts up by itself
    std::optional<std::string> inDatabase;
    std::optional<std::string> inModel;
    bool modelIsText = false; // a plain string, no expression
};

class ComparisonRules {
public:
    // What a rule may ask and tell.
    struct Means {
        const dialects::Dialect& dialect;
        const CompareOptions& options;
        const reflection::DatabaseSchema& database;
        const JobContext& context;
        std::vector<std::string>& warnings;
    };
    explicit ComparisonRules(const Means& means) : m_means(means) {}
    virtual ~ComparisonRules() = default;
    ComparisonRules(const ComparisonRules&) = delete;
    ComparisonRules& operator=(const ComparisonRules&) = delete;

    // Upper-case type names that mean the same, separated by commas.
    [[nodiscard]] virtual std::span<const std::string_view> typeSynonyms() const;
    // Whether a character set or collation that both types name makes a difference.
    [[nodiscard]] virtual bool comparesCharacterSets() const { return false; }
    // alembic: autogen_column_reflect
    virtual void adjustReflected(schema::Table& table) const { (void)table; }
    [[nodiscard]] virtual Result<bool> defaultsDiffer(const DefaultQuestion& question) const;
    // Unique constraints that the database holds as unique indexes and nothing else.
    [[nodiscard]] virtual bool uniquesAreIndexes() const { return false; }
    // alembic: correct_for_autogen_constraints
    virtual Result<void> correctKeys(Keys& keys, const schema::Table* databaseTable) const;
    // alembic: correct_for_autogen_foreignkeys, of two keys that differ in their options at most.
    virtual void correctForeignKey(const schema::ForeignKeyConstraint& model, schema::ForeignKeyConstraint& database) const { (void)model, (void)database; }
    [[nodiscard]] virtual Result<Verdict> compareIndexes(const schema::Index& model, const schema::Index& database, const sql::QualifiedName& table) const;
    [[nodiscard]] virtual Verdict compareUniques(const UniqueKey& model, const UniqueKey& database) const;

protected:
    [[nodiscard]] const Means& means() const { return m_means; }
    [[nodiscard]] Result<std::string> text(const sql::ExpressionPtr& expression) const { return m_means.dialect.expression(expression); }
    void log(std::string_view line) const;

private:
    Means m_means;
};

[[nodiscard]] std::unique_ptr<ComparisonRules> makeSqliteRules(const ComparisonRules::Means& means);
[[nodiscard]] std::unique_ptr<ComparisonRules> makePostgresqlRules(const ComparisonRules::Means& means);
[[nodiscard]] std::unique_ptr<ComparisonRules> makeMysqlRules(const ComparisonRules::Means& means);
// Of the dialect; the plain rules where it has none of its own.
[[nodiscard]] std::unique_ptr<ComparisonRules> makeRules(const ComparisonRules::Means& means);

// ---- shared by the rules and the comparison ----

// alembic util/sqla_compat.py: is_expression_index
[[nodiscard]] bool hasExpressions(const schema::Index& index);
// The names of the columns that an index is made of, those within its expressions included.
[[nodiscard]] std::vector<std::string> columnNames(const schema::Index& index);
// As Python prints them: ('a', 'b').
[[nodiscard]] std::string tupleText(const std::vector<std::string>& names);
using python::printer::reprText;
inline constexpr std::string_view comparisonLogger = "alembic.autogenerate.compare";

} // namespace retort::autogenerate
