// The values of PostgreSQL's enum types. Alembic compares their names only (alembic issue 278 and its like), so that a value
// that was added to the models is missed, and inserts of it fail later.

#include <algorithm>
#include <map>

#include "core/autogenerate/beyond.h"
#include "core/operations/execute_text.h"

namespace retort::autogenerate {

namespace {

using operations::execute;
using operations::Operation;

// A type of the models beside the one that the database has under its name.
struct EnumPair {
    types::TypePtr inModel;
    types::TypePtr inDatabase;
    sql::QualifiedName table; // the first that uses it
};

struct EnumColumn {
    const schema::Table* table;
    const schema::Column* column;
};

const std::vector<std::string>& valuesOf(const types::TypePtr& type)
{
    static const std::vector<std::string> none;
    const std::vector<std::string>* values = type->strings("enums");
    return values != nullptr ? *values : none;
}

std::string listed(const std::vector<std::string>& values)
{
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "'" : ", '") + value + '\'';
    return text;
}

std::vector<std::string> missingIn(const std::vector<std::string>& values, const std::vector<std::string>& from)
{
    std::vector<std::string> result;
    std::ranges::copy_if(from, std::back_inserter(result), [&](const std::string& value) { return !std::ranges::contains(values, value); });
    return result;
}

class EnumComparison {
public:
    EnumComparison(const ComparisonRun& run, const std::vector<const schema::Table*>& tables) : m_run(run), m_tables(tables) {}

    Result<void> collect(const ComparedTable& pair)
    {
        for (const schema::Column& column : pair.model->columns) {
            const auto same = std::ranges::find(pair.database->columns, column.name.text(), [](const schema::Column& other) { return other.name.text(); });
            if (same == pair.database->columns.end())
                continue;
            RETORT_TRY(const bool included, m_run.includes({.table = pair.model, .column = &column}, column.name.text(), "column", false,
                                                           {.table = pair.database, .column = &*same}));
            if (!included)
                continue;
            for (const types::TypePtr& declared : m_run.dialect.namedTypes(column.type))
                collect(declared, same->type, pair.database->name);
        }
        return {};
    }

    Result<void> compare(Comparison& result)
    {
        std::vector<DifferenceGroup> groups;
        for (const auto& [key, pair] : m_pairs) {
            const std::vector<std::string> added = missingIn(valuesOf(pair.inDatabase), valuesOf(pair.inModel));
            const std::vector<std::string> removed = missingIn(valuesOf(pair.inModel), valuesOf(pair.inDatabase));
            if (added.empty() && removed.empty())
                continue;
            std::string finding;
            if (!added.empty())
                finding = "Detected added values " + listed(added) + " of the enum type '" + key + '\'';
            if (!removed.empty())
                finding += (finding.empty() ? "Detected removed values " : ", and removed values ") + listed(removed)
                           + (finding.empty() ? " of the enum type '" + key + '\'' : std::string());
            if (!m_run.options.beyond.has(Beyond::Enums)) {
                result.unseen.push_back({Beyond::Enums, std::move(finding)});
                continue;
            }
            m_run.log(finding);
            RETORT_TRY(Difference difference, differenceOf(pair, removed.empty()));
            difference.findings.push_back(std::move(finding));
            groups.push_back({.modifies = {}, .differences = {std::move(difference)}});
        }
        // A default of the same revision may be one of the new values.
        result.groups.insert(result.groups.begin(), std::make_move_iterator(groups.begin()), std::make_move_iterator(groups.end()));
        return {};
    }

private:
    void collect(const types::TypePtr& declared, const types::TypePtr& column, const sql::QualifiedName& table)
    {
        const types::TypePtr type = types::SqlType::forDialect(declared, m_run.dialect.name());
        if (type->strings("enums") == nullptr)
            return;
        for (const types::TypePtr& known : m_run.dialect.namedTypes(column)) {
            if (known->strings("enums") != nullptr && m_run.dialect.namedTypeKey(known) == m_run.dialect.namedTypeKey(type))
                m_pairs.try_emplace(m_run.dialect.namedTypeKey(type), EnumPair{.inModel = type, .inDatabase = known, .table = table});
        }
    }

    Result<Difference> differenceOf(const EnumPair& pair, bool onlyAdded) const
    {
        Difference difference{.kind = ChangeKind::EnumValues,
                              .table = pair.table,
                              .name = m_run.dialect.namedTypeKey(pair.inModel),
                              .upgrade = {},
                              .downgrade = {},
                              .findings = {},
                              .values = {valuesOf(pair.inDatabase), valuesOf(pair.inModel)}};
        RETORT_TRY(std::vector<Operation> forth, onlyAdded ? additions(pair) : rebuilt(pair.inModel));
        RETORT_TRY(std::vector<Operation> back, rebuilt(pair.inDatabase));
        difference.upgrade = std::move(forth.front());
        difference.upgradeRest.assign(std::make_move_iterator(forth.begin() + 1), std::make_move_iterator(forth.end()));
        difference.downgrade = std::move(back.front());
        difference.downgradeRest.assign(std::make_move_iterator(back.begin() + 1), std::make_move_iterator(back.end()));
        return difference;
    }

    // Each at the place that the models give it. Outside of a transaction: a value that was added in one cannot be used in it.
    Result<std::vector<Operation>> additions(const EnumPair& pair) const
    {
        RETORT_TRY(const std::string name, m_run.dialect.typeSql(pair.inDatabase));
        operations::AutocommitBlock block;
        std::vector<std::string> known = valuesOf(pair.inDatabase);
        const std::vector<std::string>& wanted = valuesOf(pair.inModel);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (std::ranges::contains(known, wanted[i]))
                continue;
            std::string sql = "ALTER TYPE " + name + " ADD VALUE IF NOT EXISTS " + m_run.dialect.stringLiteral(wanted[i]);
            auto place = known.begin();
            if (i > 0) {
                place = std::ranges::find(known, wanted[i - 1]) + 1;
                if (place != known.end())
                    sql += " AFTER " + m_run.dialect.stringLiteral(wanted[i - 1]);
            } else if (!known.empty()) {
                sql += " BEFORE " + m_run.dialect.stringLiteral(known.front());
            }
            known.insert(place, wanted[i]);
            block.operations.push_back(execute(std::move(sql)));
        }
        return std::vector{Operation{.body = std::move(block), .source = {}}};
    }

    // The type anew with these values, for every column that is of it: PostgreSQL cannot take values away. Rows that have a
    // value that goes make it fail, and nothing is changed then.
    Result<std::vector<Operation>> rebuilt(const types::TypePtr& type) const
    {
        RETORT_TRY(const std::string name, m_run.dialect.typeSql(type));
        const std::string oldName = type->string("name").value_or("") + "_old";
        const types::TypePtr old = type->withArgument("name", oldName);
        RETORT_TRY(const std::string oldType, m_run.dialect.typeSql(old));
        RETORT_TRY(std::string create, m_run.dialect.createType(type));
        std::vector<Operation> result;
        result.push_back(execute("ALTER TYPE " + name + " RENAME TO " + m_run.dialect.quote(sql::Identifier(oldName))));
        result.push_back(execute(std::move(create)));
        for (const EnumColumn& use : columnsOf(type)) {
            RETORT_TRY(std::string statement, alteration(use, name));
            result.push_back(execute(std::move(statement)));
        }
        result.push_back(execute("DROP TYPE " + oldType));
        return result;
    }

    Result<std::string> alteration(const EnumColumn& use, const std::string& type) const
    {
        const std::string column = m_run.dialect.quote(use.column->name);
        const bool array = use.column->type->isA("ARRAY");
        const std::string suffix = array ? "[]" : "";
        std::string text = "ALTER TABLE " + m_run.dialect.formatTable(use.table->name);
        RETORT_TRY(const std::optional<std::string> fallback, m_run.dialect.defaultSql(use.column->serverDefault));
        if (fallback)
            text += " ALTER COLUMN " + column + " DROP DEFAULT,";
        text += " ALTER COLUMN " + column + " TYPE " + type + suffix + " USING " + column + "::text" + suffix + "::" + type + suffix;
        if (fallback)
            text += ", ALTER COLUMN " + column + " SET DEFAULT " + *fallback;
        return text;
    }

    std::vector<EnumColumn> columnsOf(const types::TypePtr& type) const
    {
        std::vector<EnumColumn> result;
        const std::string key = m_run.dialect.namedTypeKey(type);
        for (const schema::Table* table : m_tables) {
            for (const schema::Column& column : table->columns) {
                if (std::ranges::any_of(m_run.dialect.namedTypes(column.type), [&](const types::TypePtr& used) { return m_run.dialect.namedTypeKey(used) == key; }))
                    result.push_back({table, &column});
            }
        }
        return result;
    }

    const ComparisonRun& m_run;
    const std::vector<const schema::Table*>& m_tables;
    std::map<std::string, EnumPair> m_pairs;
};

} // namespace

Result<void> compareEnums(const ComparisonRun& run, const std::vector<ComparedTable>& pairs, const std::vector<const schema::Table*>& tables, Comparison& result)
{
    if (!run.dialect.traits().namedTypes)
        return {};
    EnumComparison comparison(run, tables);
    for (const ComparedTable& pair : pairs)
        RETORT_CHECK(comparison.collect(pair));
    return comparison.compare(result);
}

bool inlineEnumsDiffer(const types::TypePtr& database, const types::TypePtr& model, const dialects::Dialect& dialect)
{
    if (!dialect.isMySqlFamily())
        return false;
    const types::TypePtr left = types::SqlType::forDialect(database, dialect.name());
    const types::TypePtr right = types::SqlType::forDialect(model, dialect.name());
    const bool native = right->strings("enums") != nullptr && right->flag("native_enum", true);
    return left->strings("enums") != nullptr && native && valuesOf(left) != valuesOf(right);
}

} // namespace retort::autogenerate
