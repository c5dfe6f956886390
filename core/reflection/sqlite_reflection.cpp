#include "core/reflection/sqlite_reflection.h"

#include <algorithm>
#include <map>

#include "core/reflection/characters.h"
#include "core/reflection/sqlite_catalog.h"
#include "core/reflection/sqlite_table_text.h"
#include "core/reflection/sqlite_type.h"
#include "core/reflection/verbatim_text.h"
#include "core/sql/dotted_name.h"

namespace retort::reflection {

namespace {

// A column "c INTEGER GENERATED ALWAYS AS ..." reports the type "INTEGER GENERATED ALWAYS".
std::string typeOf(const ColumnRow& row)
{
    std::string type = upper(row.type);
    if (row.hidden == 0)
        return type;
    for (const std::string_view word : {"GENERATED", "ALWAYS"}) {
        for (std::size_t at = type.find(word); at != std::string::npos; at = type.find(word))
            type.erase(at, word.size());
    }
    while (!type.empty() && type.back() == ' ')
        type.pop_back();
    return type;
}

schema::Column columnOf(const ColumnRow& row, const std::optional<std::string>& createTable)
{
    schema::Column column;
    column.name = row.name;
    column.type = resolveSqliteType(typeOf(row)).type;
    column.nullable = !row.notNull;
    column.primaryKey = row.primaryKeyPosition > 0;
    if (row.defaultText)
        column.serverDefault = verbatim(*row.defaultText);
    if (row.hidden != 0) {
        const std::string expression = createTable ? generatedExpression(*createTable, row.name) : std::string();
        column.computed = schema::Computed{verbatim(expression), row.hidden == 3};
    }
    return column;
}

std::vector<sql::Identifier> identifiers(const std::vector<std::string>& names)
{
    return {names.begin(), names.end()};
}

struct PrimaryKey {
    std::optional<std::string> name;
    std::vector<std::string> columns;
};

PrimaryKey primaryKeyOf(const std::vector<ColumnRow>& rows, const std::optional<std::string>& createTable)
{
    std::vector<const ColumnRow*> parts;
    for (const ColumnRow& row : rows) {
        if (row.primaryKeyPosition > 0 && row.hidden != 1)
            parts.push_back(&row);
    }
    std::ranges::stable_sort(parts, {}, [](const ColumnRow* row) { return row->primaryKeyPosition; });
    PrimaryKey key;
    for (const ColumnRow* row : parts)
        key.columns.push_back(row->name);
    if (createTable && !parts.empty())
        key.name = primaryKeyName(*createTable);
    return key;
}

// Adds constraints in the order they come, numbering them.
class ConstraintList {
public:
    explicit ConstraintList(std::vector<schema::Constraint>& constraints) : m_constraints(constraints) {}

    template <class Constraint>
    void add(Constraint constraint, const std::optional<std::string>& name)
    {
        if (name)
            constraint.name = sql::Identifier(*name);
        constraint.creationOrder = ++m_order;
        m_constraints.emplace_back(std::move(constraint));
    }

private:
    std::vector<schema::Constraint>& m_constraints;
    std::uint32_t m_order = 0;
};

// sqlalchemy dialects/sqlite/base.py: get_foreign_keys. The pragma says which keys there are; the text of table-level
// clauses adds their names and options. Keys whose clause is inline keep neither.
Result<std::vector<ForeignKeyText>> foreignKeysOf(SqliteCatalog& catalog, const std::string& table,
                                                  const std::optional<std::string>& createTable)
{
    RETORT_TRY(const std::vector<ForeignKeyRow> rows, catalog.foreignKeys(table));
    std::vector<std::pair<std::int64_t, ForeignKeyText>> byId;
    for (const ForeignKeyRow& row : rows) {
        auto known = std::ranges::find(byId, row.id, &std::pair<std::int64_t, ForeignKeyText>::first);
        if (known == byId.end()) {
            ForeignKeyText key{.table = row.table};
            if (!row.referredColumn) {
                RETORT_TRY(const std::vector<ColumnRow> referred, catalog.columns(row.table));
                key.referredColumns = primaryKeyOf(referred, std::nullopt).columns;
            }
            byId.emplace_back(row.id, std::move(key));
            known = byId.end() - 1;
        }
        known->second.columns.push_back(row.column);
        if (row.referredColumn)
            known->second.referredColumns.push_back(*row.referredColumn);
    }
    const auto same = [](const ForeignKeyText& a, const ForeignKeyText& b) {
        return a.columns == b.columns && a.table == b.table && a.referredColumns == b.referredColumns;
    };
    std::vector<ForeignKeyText> keys;
    const auto take = [&](const ForeignKeyText& key) {
        const auto found = std::ranges::find_if(byId, [&](const auto& entry) { return same(entry.second, key); });
        if (found == byId.end())
            return;
        keys.push_back(key);
        std::erase_if(byId, [&](const auto& entry) { return same(entry.second, key); });
    };
    for (const ForeignKeyText& key : createTable ? foreignKeyTexts(*createTable) : std::vector<ForeignKeyText>())
        take(key);
    while (!byId.empty())
        take(ForeignKeyText(byId.front().second));
    return keys;
}

void addForeignKeys(ConstraintList& list, const std::vector<ForeignKeyText>& keys,
                    const std::optional<sql::Identifier>& schema)
{
    for (const ForeignKeyText& key : keys) {
        schema::ForeignKeyConstraint constraint;
        constraint.columns = identifiers(key.columns);
        constraint.referredTable = {schema, key.table};
        constraint.referredColumns = identifiers(key.referredColumns);
        constraint.ondelete = key.ondelete;
        constraint.onupdate = key.onupdate;
        constraint.deferrable = key.deferrable;
        constraint.initially = key.initially;
        list.add(std::move(constraint), key.name);
    }
}

// sqlalchemy dialects/sqlite/base.py: get_unique_constraints. Only what an automatic index backs is a constraint.
Result<std::vector<UniqueText>> uniquesOf(SqliteCatalog& catalog, const std::vector<IndexRow>& indexes,
                                          const std::string& createTable)
{
    std::vector<std::vector<std::string>> automatic;
    for (const IndexRow& index : indexes) {
        if (!index.name.starts_with("sqlite_autoindex"))
            continue;
        RETORT_TRY(const std::vector<IndexColumnRow> columns, catalog.indexColumns(index.name));
        std::vector<std::string>& names = automatic.emplace_back();
        for (const IndexColumnRow& column : columns)
            names.push_back(column.column.value_or(""));
    }
    std::vector<UniqueText> uniques;
    for (UniqueText& unique : uniqueTexts(createTable)) {
        const auto backed = std::ranges::find(automatic, unique.columns);
        if (backed == automatic.end())
            continue;
        automatic.erase(backed);
        uniques.push_back(std::move(unique));
    }
    return uniques;
}

// sqlalchemy dialects/sqlite/base.py: get_indexes. Automatic and expression indexes are left out.
Result<std::vector<schema::Index>> indexesOf(SqliteCatalog& catalog, std::vector<IndexRow> rows)
{
    std::ranges::stable_sort(rows, {}, &IndexRow::name);
    std::vector<schema::Index> indexes;
    for (const IndexRow& row : rows) {
        if (row.name.starts_with("sqlite_autoindex"))
            continue;
        RETORT_TRY(const std::vector<IndexColumnRow> columns, catalog.indexColumns(row.name));
        if (!std::ranges::all_of(columns, [](const IndexColumnRow& column) { return column.column.has_value(); }))
            continue;
        schema::Index index;
        index.name = sql::Identifier(row.name);
        index.unique = row.unique;
        for (const IndexColumnRow& column : columns)
            index.expressions.push_back(
                sql::makeExpression(sql::ColumnRef{.table = {}, .name = *column.column, .type = nullptr}));
        if (row.partial) {
            RETORT_TRY(const std::optional<std::string> text, catalog.indexText(row.name));
            if (const auto predicate = indexPredicate(text.value_or("")))
                index.dialectOptions.emplace_back("sqlite_where", verbatim(*predicate));
        }
        indexes.push_back(std::move(index));
    }
    return indexes;
}

void addChecks(ConstraintList& list, std::vector<CheckText> checks)
{
    // Unnamed ones come last.
    std::ranges::stable_sort(checks, {}, [](const CheckText& check) { return check.name.value_or("~"); });
    for (const CheckText& check : checks) {
        schema::CheckConstraint constraint;
        constraint.sqltext = verbatim(check.sqltext);
        list.add(std::move(constraint), check.name);
    }
}

} // namespace

Result<schema::Table> reflectSqliteTable(sql::Connection& connection, const sql::QualifiedName& name)
{
    SqliteCatalog catalog(connection, name.schema);
    const std::string& table = name.name.text();
    RETORT_TRY(const std::vector<ColumnRow> rows, catalog.columns(table));
    RETORT_TRY(const std::optional<std::string> createTable, catalog.tableText(table));
    if (rows.empty() || !createTable)
        return fail(ErrorCode::NotFound, "there is no table '" + sql::dottedName(name) + "' in the database");

    schema::Table result;
    result.name = name;
    for (const ColumnRow& row : rows) {
        if (row.hidden != 1)
            result.columns.push_back(columnOf(row, createTable));
    }
    ConstraintList list(result.constraints);
    if (const PrimaryKey key = primaryKeyOf(rows, createTable); !key.columns.empty()) {
        schema::PrimaryKeyConstraint constraint;
        constraint.columns = identifiers(key.columns);
        list.add(std::move(constraint), key.name);
    }
    RETORT_TRY(const std::vector<ForeignKeyText> keys, foreignKeysOf(catalog, table, createTable));
    addForeignKeys(list, keys, name.schema);
    RETORT_TRY(std::vector<IndexRow> indexes, catalog.indexes(table));
    RETORT_TRY(const std::vector<UniqueText> uniques, uniquesOf(catalog, indexes, *createTable));
    for (const UniqueText& unique : uniques) {
        schema::UniqueConstraint constraint;
        constraint.columns = identifiers(unique.columns);
        list.add(std::move(constraint), unique.name);
    }
    addChecks(list, checkTexts(*createTable));
    RETORT_TRY(result.indexes, indexesOf(catalog, std::move(indexes)));
    return result;
}

// sqlalchemy dialects/sqlite/base.py: has_table
Result<bool> sqliteHasTable(sql::Connection& connection, const sql::QualifiedName& table)
{
    SqliteCatalog catalog(connection, table.schema);
    RETORT_TRY(const std::vector<ColumnRow> columns, catalog.columns(table.name.text()));
    return !columns.empty();
}

Result<std::vector<std::string>> sqliteTableNames(sql::Connection& connection,
                                                  const std::optional<sql::Identifier>& schema)
{
    return SqliteCatalog(connection, schema).tableNames();
}

Result<std::vector<std::string>> sqliteViewNames(sql::Connection& connection,
                                                 const std::optional<sql::Identifier>& schema)
{
    SqliteCatalog catalog(connection, schema);
    RETORT_TRY(const std::vector<ObjectRow> views, catalog.objects("view"));
    std::vector<std::string> names;
    for (const ObjectRow& view : views)
        names.push_back(view.name);
    std::ranges::sort(names);
    return names;
}

} // namespace retort::reflection
