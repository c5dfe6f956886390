#include "core/autogenerate/renames.h"

#include <algorithm>
#include <set>

#include "core/autogenerate/expression_tokens.h"
#include "core/autogenerate/table_order.h"
#include "core/ddl/expression_columns.h"
#include "core/sql/dotted_name.h"
#include "core/dialects/generic/ddl_compiler.h" // lowerCase

namespace retort::autogenerate {

namespace {

constexpr double leastLikeness = 0.5;

// Levenshtein's distance as a share of the longer name: 1 is the same.
double nameLikeness(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    const std::size_t longer = std::max(a.size(), b.size());
    return longer == 0 ? 1 : 1 - static_cast<double>(row.back()) / static_cast<double>(longer);
}

// One is the other with something before or behind it: "name" and "full_name".
bool contains(const std::string& a, const std::string& b)
{
    return a.size() >= 3 && b.size() >= 3 && (a.contains(b) || b.contains(a));
}

std::string typeText(const types::TypePtr& type, const dialects::Dialect& dialect)
{
    return dialects::lowerCase(dialect.typeSql(type).value_or(type->repr()));
}

// The column before this one, by name; empty: it is the first.
std::string neighbour(const schema::Table& table, const std::string& column)
{
    std::string before;
    for (const schema::Column& one : table.columns) {
        if (one.name.text() == column)
            return before;
        before = one.name.text();
    }
    return before;
}

class Weighing {
public:
    void add(double weight, const char* evidence)
    {
        m_candidate.likeness += weight;
        m_candidate.evidence.emplace_back(evidence);
    }
    void weighNames(const std::string& from, const std::string& to)
    {
        const double likeness = nameLikeness(from, to);
        if (likeness >= 0.5 || contains(from, to))
            add(std::max(likeness, 0.5) * 0.35, "similar name");
    }
    RenameCandidate take(Rename rename)
    {
        m_candidate.rename = std::move(rename);
        return std::move(m_candidate);
    }

private:
    RenameCandidate m_candidate;
};

// A column of another type is another column.
std::optional<RenameCandidate> weighColumns(const schema::Table& database, const schema::Column& from, const schema::Table& model, const schema::Column& to,
                                            const dialects::Dialect& dialect)
{
    if (typeText(from.type, dialect) != typeText(to.type, dialect))
        return std::nullopt;
    Weighing weighing;
    weighing.add(0.3, "same type");
    if (neighbour(database, from.name.text()) == neighbour(model, to.name.text()))
        weighing.add(0.25, "same place");
    if (from.effectivelyNullable() == to.effectivelyNullable())
        weighing.add(0.1, from.effectivelyNullable() ? "both may be NULL" : "both NOT NULL");
    if (database.hasForeignKey(from.name.text()) && model.hasForeignKey(to.name.text()))
        weighing.add(0.2, "both refer to another table");
    weighing.weighNames(from.name.text(), to.name.text());
    return weighing.take({.table = database.name, .column = from.name.text(), .newName = to.name.text()});
}

std::optional<RenameCandidate> weighTables(const schema::Table& from, const schema::Table& to, const dialects::Dialect& dialect)
{
    if (from.name.schema != to.name.schema)
        return std::nullopt;
    std::size_t same = 0;
    std::size_t sameType = 0;
    for (const schema::Column& column : from.columns) {
        const schema::Column* other = to.findColumn(column.name.text());
        same += other != nullptr ? 1U : 0U;
        sameType += other != nullptr && typeText(column.type, dialect) == typeText(other->type, dialect) ? 1U : 0U;
    }
    const std::size_t most = std::max(from.columns.size(), to.columns.size());
    if (most == 0 || same * 2 < most)
        return std::nullopt;
    Weighing weighing;
    weighing.add(0.45 * static_cast<double>(same) / static_cast<double>(most), same == most ? "the same columns" : "most columns the same");
    if (sameType == same)
        weighing.add(0.2, "of the same types");
    weighing.weighNames(from.name.name.text(), to.name.name.text());
    return weighing.take({.table = from.name, .column = {}, .newName = to.name.name.text()});
}

const schema::Table* modelTable(const std::vector<schema::MetaData>& models, const sql::QualifiedName& name, const std::string& defaultSchema)
{
    for (const schema::MetaData& metadata : models) {
        for (const schema::Table& table : metadata.tables) {
            const bool isDefault = table.name.schema && table.name.schema->text() == defaultSchema && !name.schema;
            if (table.name == name || (isDefault && table.name.name == name.name))
                return &table;
        }
    }
    return nullptr;
}

const schema::Table* databaseTable(const reflection::DatabaseSchema& database, const sql::QualifiedName& name)
{
    const auto found = std::ranges::find(database.tables, name, &schema::Table::name);
    return found == database.tables.end() ? nullptr : &*found;
}

void replaceIn(std::vector<sql::Identifier>& names, const std::string& from, const std::string& to)
{
    std::ranges::replace(names, sql::Identifier(from), sql::Identifier(to));
}

// The text of a check or a computed column, as the database rewrites it.
void renameInText(sql::ExpressionPtr& expression, const std::string& from, const std::string& to, const std::string& dialect)
{
    if (const auto* clause = expression ? std::get_if<sql::TextClause>(&expression->node) : nullptr) {
        sql::TextClause other = *clause;
        other.text = withColumnRenamed(other.text, from, to, dialect);
        expression = sql::makeExpression(std::move(other));
    }
}

void renameColumn(reflection::DatabaseSchema& database, const Rename& rename)
{
    const std::string& from = *rename.column;
    for (schema::Table& table : database.tables) {
        const bool own = table.name == rename.table;
        for (schema::Constraint& constraint : table.constraints) {
            if (own && schema::listedColumns(constraint) != nullptr)
                replaceIn(*schema::listedColumns(constraint), from, rename.newName);
            if (auto* check = std::get_if<schema::CheckConstraint>(&constraint); own && check != nullptr)
                renameInText(check->sqltext, from, rename.newName, database.dialect);
            if (auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint); key != nullptr && key->referredTable == rename.table)
                replaceIn(key->referredColumns, from, rename.newName);
        }
        if (!own)
            continue;
        for (schema::Column& column : table.columns) {
            if (column.name.text() == from)
                column.name = sql::Identifier(rename.newName);
            if (column.computed)
                renameInText(column.computed->sqltext, from, rename.newName, database.dialect);
        }
        for (schema::Index& index : table.indexes) {
            for (sql::ExpressionPtr& expression : index.expressions) {
                expression = ddl::renameColumns(expression, [&](const sql::ColumnRef& column) {
                    sql::ColumnRef result = column;
                    if (result.name.text() == from)
                        result.name = sql::Identifier(rename.newName);
                    return result;
                });
            }
        }
    }
}

void renameTable(reflection::DatabaseSchema& database, const Rename& rename)
{
    for (schema::Table& table : database.tables) {
        for (schema::Constraint& constraint : table.constraints) {
            if (auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint); key != nullptr && key->referredTable == rename.table)
                key->referredTable.name = sql::Identifier(rename.newName);
        }
        if (table.name == rename.table)
            table.name.name = sql::Identifier(rename.newName);
    }
    std::ranges::sort(database.tables, {}, &schema::Table::name);
}

// In the order in which they can be done.
struct InOrder {
    std::vector<Rename> columns; // of tables that the database has
    std::vector<Rename> tables;
    std::vector<Rename> later; // columns of tables that have their new names by then
};

InOrder inOrder(const std::vector<Rename>& renames, const reflection::DatabaseSchema& database)
{
    InOrder result;
    for (const Rename& rename : renames) {
        const bool isThere = databaseTable(database, rename.table) != nullptr;
        (!rename.column ? result.tables : isThere ? result.columns : result.later).push_back(rename);
    }
    return result;
}

sql::QualifiedName newNameOf(const Rename& rename)
{
    sql::QualifiedName name = rename.table;
    name.name = sql::Identifier(rename.newName);
    return name;
}

} // namespace

std::vector<RenameCandidate> columnsOfRenamed(std::vector<RenameCandidate> candidates, const std::vector<Rename>& renames)
{
    std::erase_if(candidates, [&](const RenameCandidate& candidate) {
        const auto isOwn = [&](const Rename& rename) { return !rename.column && newNameOf(rename) == candidate.rename.table; };
        return !candidate.rename.column || std::ranges::none_of(renames, isOwn);
    });
    return candidates;
}

std::vector<RenameCandidate> findRenames(const Comparison& comparison, const std::vector<schema::MetaData>& models,
                                         const reflection::DatabaseSchema& database, const dialects::Dialect& dialect)
{
    struct Gone {
        const schema::Table* table;
        const schema::Column* column;
    };
    std::vector<Gone> gone;
    std::vector<Gone> come;
    for (const DifferenceGroup& group : comparison.groups) {
        for (const Difference& difference : group.differences) {
            const schema::Table* before = databaseTable(database, difference.table);
            sql::QualifiedName name = difference.table;
            const schema::Table* after = modelTable(models, name, database.defaultSchema);
            switch (difference.kind) {
            case ChangeKind::RemoveTable: gone.push_back({before, nullptr}); break;
            case ChangeKind::AddTable: come.push_back({after, nullptr}); break;
            case ChangeKind::RemoveColumn: gone.push_back({before, before != nullptr ? before->findColumn(difference.name) : nullptr}); break;
            case ChangeKind::AddColumn: come.push_back({after, after != nullptr ? after->findColumn(difference.name) : nullptr}); break;
            default: break; // the rest neither comes nor goes by itself
            }
        }
    }
    std::vector<RenameCandidate> candidates;
    for (const Gone& from : gone) {
        for (const Gone& to : come) {
            if (from.table == nullptr || to.table == nullptr || (from.column == nullptr) != (to.column == nullptr))
                continue;
            const bool sameTable = from.table->name.name == to.table->name.name;
            std::optional<RenameCandidate> candidate;
            if (from.column == nullptr)
                candidate = weighTables(*from.table, *to.table, dialect);
            else if (sameTable)
                candidate = weighColumns(*from.table, *from.column, *to.table, *to.column, dialect);
            if (candidate && candidate->likeness >= leastLikeness)
                candidates.push_back(std::move(*candidate));
        }
    }
    std::ranges::stable_sort(candidates, std::greater(), &RenameCandidate::likeness);
    std::vector<RenameCandidate> chosen;
    for (RenameCandidate& candidate : candidates) {
        const bool taken = std::ranges::any_of(chosen, [&](const RenameCandidate& other) {
            const bool sameKind = other.rename.column.has_value() == candidate.rename.column.has_value();
            const bool sameOld = other.rename.table == candidate.rename.table && other.rename.column == candidate.rename.column;
            const bool sameNew = other.rename.newName == candidate.rename.newName && (!candidate.rename.column || other.rename.table == candidate.rename.table);
            return sameKind && (sameOld || sameNew);
        });
        if (!taken)
            chosen.push_back(std::move(candidate));
    }
    return chosen;
}

reflection::DatabaseSchema renamed(reflection::DatabaseSchema database, const std::vector<Rename>& renames)
{
    const InOrder order = inOrder(renames, database);
    for (const Rename& rename : order.columns)
        renameColumn(database, rename);
    for (const Rename& rename : order.tables)
        renameTable(database, rename);
    for (const Rename& rename : order.later)
        renameColumn(database, rename);
    return database;
}

namespace {

void addColumnSteps(const std::vector<Rename>& renames, const reflection::DatabaseSchema& database, std::vector<DifferenceGroup>& groups)
{
    for (const Rename& rename : renames) {
        const schema::Table* table = databaseTable(database, rename.table);
        const schema::Column* column = table != nullptr ? table->findColumn(*rename.column) : nullptr;
        if (column == nullptr)
            continue;
        operations::AlterColumn forth;
        forth.table = rename.table;
        forth.column = column->name;
        forth.newName = sql::Identifier(rename.newName);
        forth.existingType = column->type;
        forth.existingNullable = column->effectivelyNullable();
        if (const auto* expression = std::get_if<sql::ExpressionPtr>(&column->serverDefault))
            forth.existingServerDefault = *expression;
        forth.existingComment = column->comment;
        operations::AlterColumn back = forth;
        back.column = sql::Identifier(rename.newName);
        back.newName = column->name;
        Difference difference{.kind = ChangeKind::RenameColumn,
                              .table = rename.table,
                              .name = rename.newName,
                              .upgrade = {.body = std::move(forth), .source = {}},
                              .downgrade = {.body = std::move(back), .source = {}},
                              .findings = {"Column '" + sql::dottedName(rename.table) + '.' + *rename.column + "' is renamed to '" + rename.newName + '\''}};
        groups.push_back({.modifies = rename.table, .differences = {std::move(difference)}});
    }
}

void addTableSteps(const std::vector<Rename>& renames, std::vector<DifferenceGroup>& groups)
{
    for (const Rename& rename : renames) {
        const sql::QualifiedName renamedTable = newNameOf(rename);
        Difference difference{.kind = ChangeKind::RenameTable,
                              .table = renamedTable,
                              .name = {},
                              .upgrade = {.body = operations::RenameTable{.table = rename.table, .newName = sql::Identifier(rename.newName)}, .source = {}},
                              .downgrade = {.body = operations::RenameTable{.table = renamedTable, .newName = rename.table.name}, .source = {}},
                              .findings = {"Table '" + sql::dottedName(rename.table) + "' is renamed to '" + rename.newName + '\''}};
        groups.push_back({.modifies = {}, .differences = {std::move(difference)}});
    }
}

} // namespace

std::vector<DifferenceGroup> renameSteps(const std::vector<Rename>& renames, const reflection::DatabaseSchema& database)
{
    const InOrder order = inOrder(renames, database);
    std::vector<DifferenceGroup> groups;
    addColumnSteps(order.columns, database, groups);
    addTableSteps(order.tables, groups);
    if (!order.later.empty())
        addColumnSteps(order.later, renamed(database, order.tables), groups);
    return groups;
}

} // namespace retort::autogenerate
