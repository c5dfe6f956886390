// INSERT, UPDATE and DELETE of ExpressionWriter; sqlalchemy sql/compiler.py: visit_insert, visit_update, visit_delete and
// sql/crud.py.

#include <algorithm>

#include "core/dialects/generic/dialect.h"
#include "core/dialects/generic/expression_writer.h"
#include "core/dialects/generic/identifier_preparer.h"
#include "core/dialects/generic/operators.h"
#include "core/schema/referred_columns.h"

namespace retort::dialects {

namespace {

// The name by which columns refer to a table in this statement.
sql::QualifiedName referenceName(const sql::TableRef& table)
{
    return table.alias ? sql::QualifiedName{.schema = {}, .name = *table.alias} : table.name;
}

bool containsTable(const std::vector<sql::TableRef>& tables, const sql::QualifiedName& name)
{
    return std::ranges::any_of(tables, [&](const sql::TableRef& table) { return referenceName(table) == name; });
}

void addTablesOf(const sql::ExpressionPtr& expression, std::vector<sql::TableRef>& tables)
{
    if (!expression)
        return;
    for (const sql::ColumnRef& column : schema::referredColumns(expression)) {
        if (!column.table.name.empty() && !containsTable(tables, column.table))
            tables.push_back(sql::TableRef{.name = column.table, .columns = {}, .alias = {}});
    }
}

const sql::Assignment* findAssignment(const std::vector<sql::Assignment>& row, const sql::Identifier& column)
{
    const auto found = std::ranges::find(row, column, &sql::Assignment::column);
    return found == row.end() ? nullptr : &*found;
}

// The assigned columns in the table's order; columns that a bare table does not list keep their own.
Result<std::vector<sql::Identifier>> orderedColumns(const sql::TableRef& table, const std::vector<sql::Assignment>& row)
{
    std::vector<sql::Identifier> columns;
    if (table.columns.empty()) {
        for (const sql::Assignment& assignment : row)
            columns.push_back(assignment.column);
        return columns;
    }
    for (const sql::ColumnRef& column : table.columns) {
        if (findAssignment(row, column.name))
            columns.push_back(column.name);
    }
    std::string unknown;
    for (const sql::Assignment& assignment : row) {
        if (!std::ranges::contains(columns, assignment.column))
            unknown += (unknown.empty() ? "" : ", ") + assignment.column.text();
    }
    if (!unknown.empty())
        return fail(ErrorCode::Compile, "Unconsumed column names: " + unknown);
    return columns;
}

// table.insert() and table.update() without values: a parameter for every column, whatever literal_binds says.
std::vector<sql::Assignment> parametersForAll(const sql::TableRef& table)
{
    std::vector<sql::Assignment> row;
    for (const sql::ColumnRef& column : table.columns)
        row.push_back({.column = column.name, .value = nullptr, .type = column.type});
    return row;
}

std::vector<sql::TableRef> allTables(const sql::TableRef& table, const std::vector<sql::TableRef>& others)
{
    std::vector<sql::TableRef> all{table};
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

types::TypePtr columnType(const sql::TableRef& table, const sql::Assignment& assignment)
{
    if (assignment.type)
        return assignment.type;
    const auto column = std::ranges::find(table.columns, assignment.column, &sql::ColumnRef::name);
    return column == table.columns.end() ? nullptr : column->type;
}

} // namespace

std::string ExpressionWriter::ExtraTables::joined() const
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

Result<ExpressionWriter::ExtraTables>
ExpressionWriter::extraTables(const sql::TableRef& target, const std::vector<sql::TableRef>& given,
                              const std::vector<sql::ExpressionPtr>& expressions)
{
    std::vector<sql::TableRef> tables{target};
    tables.insert(tables.end(), given.begin(), given.end());
    for (const sql::ExpressionPtr& expression : expressions) {
        if (given.empty())
            addTablesOf(expression, tables);
    }
    ExtraTables extra;
    for (std::size_t i = 1; i < tables.size(); ++i) {
        RETORT_TRY(std::string text, tableText(tables[i]));
        extra.names.push_back(std::move(text));
    }
    return extra;
}

Result<std::string> ExpressionWriter::assignedValue(const sql::Assignment& assignment, std::string parameterName)
{
    if (!assignment.value)
        return typedParameter(parameterName, assignment.type);
    const auto* literal = std::get_if<sql::Literal>(&assignment.value->node);
    if (literal)
        return literalOrParameter(literal->value, literal->type ? literal->type : assignment.type, parameterName,
                                  literal->inlineLiteral);
    return writeGrouped(assignment.value, standsAlone);
}

Result<std::string> ExpressionWriter::insertRow(const sql::TableRef& table, const std::vector<sql::Assignment>& row,
                                                const std::vector<sql::Identifier>& columns,
                                                std::optional<std::size_t> number)
{
    std::string out;
    for (const sql::Identifier& column : columns) {
        const sql::Assignment* assignment = findAssignment(row, column);
        if (!assignment)
            return fail(ErrorCode::Compile, "INSERT value for column " + table.name.name.text() + "." + column.text()
                                                + " is explicitly rendered as a boundparameter in the VALUES "
                                                  "clause; a Python-side value or SQL expression is required");
        const std::string name = number ? column.text() + "_m" + std::to_string(*number) : column.text();
        RETORT_TRY(const std::string value, assignedValue(*assignment, name));
        out += (out.empty() ? "" : ", ") + value;
    }
    return "(" + out + ")";
}

Result<std::string> ExpressionWriter::node(const sql::Insert& insert)
{
    const bool isStatement = m_frames.empty();
    const bool includeTable = std::exchange(m_context.includeTable, true);
    std::string out = "INSERT INTO " + m_dialect.formatTable(insert.table.name);
    const std::string returning = std::exchange(m_returning, {});
    const std::string before = m_dialect.traits().outputClause ? returning : std::string();
    const std::string behind = m_dialect.traits().outputClause ? std::string() : returning;
    std::vector<std::vector<sql::Assignment>> rows = insert.rows;
    if (rows.empty() && !insert.select)
        rows.push_back(parametersForAll(insert.table));
    for (auto& row : rows) {
        for (sql::Assignment& assignment : row)
            assignment.type = columnType(insert.table, assignment);
    }
    std::vector<sql::Identifier> columns = insert.columns;
    if (!insert.select) {
        RETORT_TRY(columns, orderedColumns(insert.table, rows.front()));
        if (columns.empty())
            return out + before + " " + std::string(emptyInsert()) + behind;
    }
    std::string names;
    for (const sql::Identifier& column : columns)
        names += (names.empty() ? "" : ", ") + m_dialect.quote(column);
    out += " (" + names + ")";
    m_frames.emplace_back(); // subqueries see no table of the INSERT
    if (insert.select) {
        RETORT_TRY(const std::string select, queryText(insert.select, Place::Member));
        out += before + " " + select + behind;
        if (!m_ctes.empty() && !ctesPrecedeInsert())
            return fail(ErrorCode::Unsupported,
                        "unsupported: WITH in an INSERT is not written for " + std::string(m_dialect.name()));
    } else {
        out += before + " VALUES ";
        for (std::size_t i = 0; i < rows.size(); ++i) {
            RETORT_TRY(const std::string values,
                       insertRow(insert.table, rows[i], columns, rows.size() > 1 ? std::optional(i) : std::nullopt));
            out += (i ? ", " : "") + values;
        }
        out += behind;
        if (rows.size() > 1 && !insertsSeveralRows())
            return fail(
                ErrorCode::Compile,
                "The '" + std::string(m_dialect.name())
                    + "' dialect with current database version settings does not support in-place multirow inserts.");
    }
    m_frames.pop_back();
    m_context.includeTable = includeTable;
    return isStatement ? withCtes(std::move(out)) : out;
}

std::string ExpressionWriter::returningText(const sql::QualifiedName& table,
                                            const std::vector<sql::Identifier>& columns) const
{
    std::string text;
    for (const sql::Identifier& column : columns)
        text +=
            (text.empty() ? " RETURNING " : ", ")
            + (m_dialect.traits().qualifiedReturning ? m_dialect.formatColumn(table, column) : m_dialect.quote(column));
    return text;
}

// What core/bindings makes of an INSERT that has to give back its key: the statement and the columns.
Result<std::string> ExpressionWriter::returningInsert(const sql::ExpressionList& list)
{
    const auto* insert = std::get_if<sql::Insert>(&list.items.front()->node);
    const auto* given = std::get_if<sql::ExpressionList>(&list.items.back()->node);
    std::vector<sql::Identifier> columns;
    for (const sql::ExpressionPtr& item : given ? given->items : std::vector<sql::ExpressionPtr>()) {
        if (const auto* column = std::get_if<sql::ColumnRef>(&item->node))
            columns.push_back(column->name);
    }
    if (!insert || !given || columns.size() != given->items.size())
        return fail(ErrorCode::Unsupported,
                    "unsupported: returning() of anything but columns of an INSERT is not written for "
                        + std::string(m_dialect.name()));
    m_returning = returningText(insert->table.name, columns);
    return write(list.items.front());
}

Result<std::string> ExpressionWriter::updateText(const std::string& table, const std::string& assignments,
                                                 const ExtraTables& extra)
{
    return "UPDATE " + table + " SET " + assignments
           + (extra.names.empty() ? std::string() : " FROM " + extra.joined());
}

Result<std::string> ExpressionWriter::deleteText(const std::string& table, const ExtraTables& extra)
{
    if (!extra.names.empty())
        return fail(ErrorCode::Compile, "This backend does not support multiple-table criteria within DELETE");
    return "DELETE FROM " + table;
}

Result<std::string> ExpressionWriter::node(const sql::Update& update)
{
    const bool isStatement = m_frames.empty();
    const bool includeTable = std::exchange(m_context.includeTable, true);
    std::vector<sql::Assignment> values = update.values.empty() ? parametersForAll(update.table) : update.values;
    std::vector<sql::ExpressionPtr> expressions;
    for (sql::Assignment& assignment : values) {
        assignment.type = columnType(update.table, assignment);
        expressions.push_back(assignment.value);
    }
    if (update.where)
        expressions.push_back(update.where);
    m_frames.push_back(frameOf(allTables(update.table, update.extra)));
    RETORT_TRY(const ExtraTables extra, extraTables(update.table, update.extra, expressions));
    RETORT_TRY(const auto columns, orderedColumns(update.table, values));
    std::string assignments;
    for (const sql::Identifier& column : columns) {
        RETORT_TRY(const std::string value, assignedValue(*findAssignment(values, column), column.text()));
        const std::string name = qualifiesAssignments() && !extra.names.empty()
                                     ? m_dialect.formatColumn({std::nullopt, referenceName(update.table).name}, column)
                                     : m_dialect.quote(column);
        assignments += (assignments.empty() ? "" : ", ") + name + "=" + value;
    }
    RETORT_TRY(const std::string table, tableText(update.table));
    RETORT_TRY(std::string out, updateText(table, assignments, extra));
    if (update.where) {
        RETORT_TRY(const std::string where, writeCondition(update.where, asBoolean));
        out += " WHERE " + where;
    }
    m_frames.pop_back();
    m_context.includeTable = includeTable;
    return isStatement ? withCtes(std::move(out)) : out;
}

Result<std::string> ExpressionWriter::node(const sql::Delete& statement)
{
    const bool isStatement = m_frames.empty();
    const bool includeTable = std::exchange(m_context.includeTable, true);
    m_frames.push_back(frameOf(allTables(statement.table, statement.extra)));
    RETORT_TRY(const std::string table, tableText(statement.table));
    RETORT_TRY(const ExtraTables extra, extraTables(statement.table, statement.extra, {statement.where}));
    RETORT_TRY(std::string out, deleteText(table, extra));
    if (statement.where) {
        RETORT_TRY(const std::string where, writeCondition(statement.where, asBoolean));
        out += " WHERE " + where;
    }
    m_frames.pop_back();
    m_context.includeTable = includeTable;
    return isStatement ? withCtes(std::move(out)) : out;
}

} // namespace retort::dialects
