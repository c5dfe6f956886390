// SELECT, INSERT, UPDATE and DELETE of ExpressionWriter; sqlalchemy sql/compiler.py: visit_select, visit_insert,
// visit_update, visit_delete and sql/crud.py.

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

std::string ExpressionWriter::tableText(const sql::TableRef& table) const
{
    std::string text = m_dialect.formatTable(table.name);
    if (table.alias)
        text += std::string(aliasKeyword()) + m_dialect.quote(*table.alias);
    return text;
}

ExpressionWriter::ExtraTables ExpressionWriter::extraTables(const sql::TableRef& target,
                                                            const std::vector<sql::TableRef>& given,
                                                            const std::vector<sql::ExpressionPtr>& expressions) const
{
    std::vector<sql::TableRef> tables{target};
    tables.insert(tables.end(), given.begin(), given.end());
    for (const sql::ExpressionPtr& expression : expressions) {
        if (given.empty())
            addTablesOf(expression, tables);
    }
    ExtraTables extra;
    for (std::size_t i = 1; i < tables.size(); ++i)
        extra.names.push_back(tableText(tables[i]));
    return extra;
}

Result<std::string> ExpressionWriter::assignedValue(const sql::Assignment& assignment, std::string parameterName)
{
    if (!assignment.value)
        return parameter(parameterName);
    const auto* literal = std::get_if<sql::Literal>(&assignment.value->node);
    if (literal)
        return literalOrParameter(literal->value, literal->type ? literal->type : assignment.type, parameterName,
                                  literal->inlineLiteral);
    ++m_depth; // a SELECT here is a subquery
    Result<std::string> text = writeGrouped(assignment.value, standsAlone);
    --m_depth;
    return text;
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
    if (insert.select) {
        m_isInserted = true;
        RETORT_TRY(const std::string select, write(insert.select));
        m_isInserted = false;
        m_context.includeTable = includeTable;
        return out + before + " " + select + behind;
    }
    out += before + " VALUES ";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        RETORT_TRY(const std::string values,
                   insertRow(insert.table, rows[i], columns, rows.size() > 1 ? std::optional(i) : std::nullopt));
        out += (i ? ", " : "") + values;
    }
    if (rows.size() > 1 && !insertsSeveralRows())
        return fail(
            ErrorCode::Compile,
            "The '" + std::string(m_dialect.name())
                + "' dialect with current database version settings does not support in-place multirow inserts.");
    m_context.includeTable = includeTable;
    return out + behind;
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
    if (!insert || !given)
        return fail(ErrorCode::Compile, "RETURNING belongs to an INSERT");
    std::vector<sql::Identifier> columns;
    for (const sql::ExpressionPtr& item : given->items) {
        if (const auto* column = std::get_if<sql::ColumnRef>(&item->node))
            columns.push_back(column->name);
    }
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
    const bool includeTable = std::exchange(m_context.includeTable, true);
    std::vector<sql::Assignment> values = update.values.empty() ? parametersForAll(update.table) : update.values;
    std::vector<sql::ExpressionPtr> expressions;
    for (sql::Assignment& assignment : values) {
        assignment.type = columnType(update.table, assignment);
        expressions.push_back(assignment.value);
    }
    if (update.where)
        expressions.push_back(update.where);
    const ExtraTables extra = extraTables(update.table, update.extra, expressions);
    const std::size_t enclosing = m_enclosing.size();
    m_enclosing.push_back(update.table);
    m_enclosing.insert(m_enclosing.end(), update.extra.begin(), update.extra.end());
    ++m_depth;

    RETORT_TRY(const auto columns, orderedColumns(update.table, values));
    std::string assignments;
    for (const sql::Identifier& column : columns) {
        RETORT_TRY(const std::string value, assignedValue(*findAssignment(values, column), column.text()));
        const std::string name = qualifiesAssignments() && !extra.names.empty()
                                     ? m_dialect.formatColumn({std::nullopt, referenceName(update.table).name}, column)
                                     : m_dialect.quote(column);
        assignments += (assignments.empty() ? "" : ", ") + name + "=" + value;
    }
    RETORT_TRY(std::string out, updateText(tableText(update.table), assignments, extra));
    if (update.where) {
        RETORT_TRY(const std::string where, writeCondition(update.where, asBoolean));
        out += " WHERE " + where;
    }
    --m_depth;
    m_enclosing.resize(enclosing);
    m_context.includeTable = includeTable;
    return out;
}

Result<std::string> ExpressionWriter::node(const sql::Delete& statement)
{
    const bool includeTable = std::exchange(m_context.includeTable, true);
    RETORT_TRY(std::string out, deleteText(tableText(statement.table),
                                           extraTables(statement.table, statement.extra, {statement.where})));
    const std::size_t enclosing = m_enclosing.size();
    m_enclosing.push_back(statement.table);
    m_enclosing.insert(m_enclosing.end(), statement.extra.begin(), statement.extra.end());
    ++m_depth;
    if (statement.where) {
        RETORT_TRY(const std::string where, writeCondition(statement.where, asBoolean));
        out += " WHERE " + where;
    }
    --m_depth;
    m_enclosing.resize(enclosing);
    m_context.includeTable = includeTable;
    return out;
}

namespace {

// The name SQLAlchemy gives a column of a SELECT that has none: "count_1" for a function, the column's own for a cast,
// else "anon_1". nullopt: printed without AS.
struct LabelBase {
    std::optional<std::string> operator()(const sql::FunctionCall& call) const { return call.name; }
    // elements.py: WrapsColumnExpression._proxy_name_for..., the name of what is cast.
    std::optional<std::string> operator()(const sql::Cast& cast) const
    {
        if (const auto* column = std::get_if<sql::ColumnRef>(&cast.operand->node))
            return "=" + column->name.text();
        if (const auto* literal = std::get_if<sql::LiteralColumn>(&cast.operand->node))
            return "=" + literal->text;
        const bool isText = std::holds_alternative<sql::TextClause>(cast.operand->node);
        const auto inner = isText ? std::nullopt : std::visit(*this, cast.operand->node);
        return inner ? *inner : std::string("anon");
    }
    std::optional<std::string> operator()(const sql::TextClause& text) const
    {
        return text.isParameter ? std::optional<std::string>("anon") : std::nullopt;
    }
    std::optional<std::string> operator()(const sql::Literal&) const { return "anon"; }
    std::optional<std::string> operator()(const sql::Null&) const { return "anon"; }
    std::optional<std::string> operator()(const sql::True&) const { return "anon"; }
    std::optional<std::string> operator()(const sql::False&) const { return "anon"; }
    // "c = 0" is what becomes of NOT c without a boolean type; it keeps the column's name.
    std::optional<std::string> operator()(const sql::BinaryExpression& binary) const
    {
        const auto* column = std::get_if<sql::ColumnRef>(&binary.left->node);
        const auto* text = std::get_if<sql::LiteralColumn>(&binary.right->node);
        const bool isFlag = column && text && column->type && column->type->affinity() == "Boolean";
        return isFlag && text->text == "0" ? "=" + column->name.text() : std::string("anon");
    }
    std::optional<std::string> operator()(const sql::ExpressionList&) const { return "anon"; }
    std::optional<std::string> operator()(const sql::Case&) const { return "anon"; }
    std::optional<std::string> operator()(const sql::Select&) const { return "anon"; }
    std::optional<std::string> operator()(const sql::Collate&) const { return "anon"; }
    std::optional<std::string> operator()(const sql::UnaryExpression& unary) const
    {
        if (unary.op == "DISTINCT" || unary.op == "-" || unary.postfix)
            return std::nullopt;
        return "anon";
    }
    std::optional<std::string> operator()(const sql::Label& label) const { return "=" + label.name.text(); }
    template <class T>
    std::optional<std::string> operator()(const T&) const
    {
        return std::nullopt;
    }
};

} // namespace

Result<std::string> ExpressionWriter::selectColumn(const sql::ExpressionPtr& column,
                                                   std::vector<std::string>& usedNames)
{
    RETORT_TRY(const std::string text, write(column));
    if (const auto* plain = std::get_if<sql::ColumnRef>(&column->node)) {
        const std::string& name = plain->name.text();
        const std::string qualified = plain->table.name.text() + "." + name; // no name has been used with a dot in it
        const bool isRepeated = std::ranges::contains(usedNames, qualified);
        const bool isTaken = std::ranges::contains(usedNames, name);
        usedNames.push_back(name);
        usedNames.push_back(qualified);
        if (!isTaken)
            return text;
        // compiler.py: the same column again is "a__1", another one of the same name "a_1".
        return text + " AS " + m_dialect.quote(uniqueName(isRepeated ? name + "_" : name));
    }
    const auto base = std::visit(LabelBase{}, column->node);
    if (!base)
        return text;
    if (const auto* label = std::get_if<sql::Label>(&column->node)) {
        usedNames.push_back(label->name.text());
        return text + " AS " + m_dialect.quote(label->name);
    }
    std::string name = base->starts_with("=") ? base->substr(1) : uniqueName(*base);
    if (std::ranges::contains(usedNames, name))
        name = uniqueName(name + "_");
    usedNames.push_back(name);
    return text + " AS " + m_dialect.quote(name);
}

// Names are given in the order in which the outer SELECT reads them: the first column's before the subquery's own.
Result<ExpressionWriter::SubqueryColumns> ExpressionWriter::subqueryColumns(const sql::Select& select)
{
    SubqueryColumns result;
    std::vector<std::string> used;
    for (const sql::ExpressionPtr& column : select.columns) {
        const auto* plain = std::get_if<sql::ColumnRef>(&column->node);
        const auto base = plain ? std::optional("=" + plain->name.text()) : std::visit(LabelBase{}, column->node);
        if (!base)
            return fail(ErrorCode::Unsupported,
                        "unsupported: paging of columns that have no name, such as text(), is not written for "
                            + std::string(m_dialect.name()));
        std::string name = base->starts_with("=") ? base->substr(1) : uniqueName(*base);
        if (std::ranges::contains(used, name)) {
            if (!plain || std::ranges::contains(used, plain->table.name.text() + "." + name))
                return fail(ErrorCode::Unsupported, "unsupported: paging of several columns of the name " + name
                                                        + " is not written for " + std::string(m_dialect.name()));
            name = uniqueName(name);
        }
        used.push_back(name);
        if (plain)
            used.push_back(plain->table.name.text() + "." + name);
        if (result.alias.empty())
            result.alias = m_dialect.quote(uniqueName("anon"));
        result.outer += (result.outer.empty() ? "" : ", ") + result.alias + "." + m_dialect.quote(name);
        result.names.emplace_back(std::move(name));
    }
    return result;
}

Result<std::string> ExpressionWriter::limitClause(const sql::Select& select)
{
    std::string out;
    if (select.limit) {
        RETORT_TRY(const std::string limit, write(select.limit));
        out += "\n LIMIT " + limit;
    }
    if (select.offset) {
        RETORT_TRY(const std::string offset, write(select.offset));
        out += (select.limit ? "" : "\n LIMIT -1") + (" OFFSET " + offset);
    }
    return out;
}

Result<std::string> ExpressionWriter::selectBody(const sql::Select& select, const std::vector<sql::TableRef>& from)
{
    std::string out = select.distinct ? "SELECT DISTINCT " : "SELECT ";
    RETORT_TRY(const std::string prefix, selectPrefix(select));
    out += prefix;
    std::vector<std::string> usedNames;
    for (std::size_t i = 0; i < select.columns.size(); ++i) {
        RETORT_TRY(const std::string column, selectColumn(select.columns[i], usedNames));
        out += (i ? ", " : "") + column;
    }
    if (select.columns.empty())
        out.pop_back();
    for (std::size_t i = 0; i < from.size(); ++i)
        out += (i ? ", " : " \nFROM ") + tableText(from[i]);
    if (from.empty())
        out += defaultFrom(select);
    if (select.where) {
        RETORT_TRY(const std::string where, writeCondition(select.where, asBoolean));
        out += " \nWHERE " + where;
    }
    if (!select.groupBy.empty()) {
        RETORT_TRY(const std::string columns, joined(select.groupBy, ", "));
        out += " GROUP BY " + columns;
    }
    if (!select.orderBy.empty() && ((m_depth == 1 && !m_isInserted) || ordersSubquery(select))) {
        RETORT_TRY(const std::string columns, joined(select.orderBy, ", "));
        out += " ORDER BY " + columns;
    }
    if (select.limit || select.offset) {
        RETORT_TRY(const std::string limit, limitClause(select));
        out += limit;
    }
    return out;
}

Result<std::string> ExpressionWriter::node(const sql::Select& select)
{
    std::vector<sql::TableRef> from = select.from;
    for (const sql::ExpressionPtr& column : select.columns)
        addTablesOf(column, from);
    addTablesOf(select.where, from);
    // Auto-correlation: tables of the enclosing statement are not repeated, unless nothing would be left.
    std::vector<sql::TableRef> own = from;
    std::erase_if(own, [&](const sql::TableRef& table) { return containsTable(m_enclosing, referenceName(table)); });
    if (!own.empty())
        from = own;

    const bool includeTable = std::exchange(m_context.includeTable, true);
    const std::size_t enclosing = m_enclosing.size();
    m_enclosing.insert(m_enclosing.end(), from.begin(), from.end());
    const bool isSubquery = m_depth++ > 0;
    Result<std::optional<std::string>> special = specialSelect(select, from);
    Result<std::string> text = !special   ? Result<std::string>(std::unexpected(std::move(special).error()))
                               : *special ? Result<std::string>(std::move(**special))
                                          : selectBody(select, from);
    --m_depth;
    m_enclosing.resize(enclosing);
    m_context.includeTable = includeTable;
    if (!text)
        return text;
    return isSubquery ? "(" + *text + ")" : *text;
}

} // namespace retort::dialects
