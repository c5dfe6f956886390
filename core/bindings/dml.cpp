#include <algorithm>
#include <memory>

#include "core/bindings/exceptions.h"
#include "core/bindings/expression_rewrite.h"
#include "core/bindings/opaque.h"
#include "core/bindings/statements.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Evaluated = py::EvalResult<py::Value>;
using Row = std::vector<sql::Assignment>;

// Assignments in the order of the table's columns, whatever order the script gave (crud.py: _get_crud_params).
void sortByTable(Row& row, const TableObject& table)
{
    const auto position = [&](const sql::Assignment& assignment) {
        return std::ranges::find_if(table.columns(),
                                    [&](const auto& column) { return column->column().name == assignment.column; })
               - table.columns().begin();
    };
    std::ranges::stable_sort(row, {}, position);
}

py::EvalResult<sql::Assignment> assignment(ScriptRun& run, const TableObject& table, const py::Value& key,
                                           const py::Value& value)
{
    std::optional<sql::Identifier> name = columnNameOf(key);
    if (!name)
        name = identifierOf(key);
    if (!name)
        return argumentError(run, "Column expression expected as the name of a value, got " + reprOf(run, key) + ".");
    const std::shared_ptr<ColumnObject> column = table.findColumn(name->text());
    if (!column)
        return raise(run, "CompileError", "Unconsumed column names: " + name->text());
    RETORT_TRY(sql::ExpressionPtr expression, toAssignedExpression(run, value, column->column().type));
    return sql::Assignment{.column = column->column().name, .value = std::move(expression), .type = column->sqlType()};
}

py::EvalResult<Row> positionalRow(ScriptRun& run, const TableObject& table, const std::vector<py::Value>& values)
{
    if (values.size() > table.columns().size())
        return argumentError(run, "more values than the table has columns");
    Row row;
    for (std::size_t i = 0; i < values.size(); ++i) {
        RETORT_TRY(sql::Assignment one, assignment(run, table, py::Value(table.columns()[i]), values[i]));
        row.push_back(std::move(one));
    }
    return row;
}

// Later rows of VALUES (...), (...) must have the columns of the first.
py::EvalResult<void> checkSameColumns(ScriptRun& run, const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        if (!std::ranges::equal(row, rows.front(), {}, &sql::Assignment::column, &sql::Assignment::column))
            return raise(run, "CompileError", "the rows of a multiple-row INSERT must have the same columns");
    }
    return {};
}

py::EvalResult<std::vector<Row>> rowsFrom(ScriptRun& run, const TableObject& table, const py::Value& values)
{
    std::vector<Row> rows;
    if (py::DictObject* dict = py::asDict(values)) {
        RETORT_TRY(Row row, assignments(run, table, *dict));
        rows.push_back(std::move(row));
        return rows;
    }
    const std::vector<py::Value>* items = py::sequenceItems(values);
    if (!items)
        return argumentError(run, "mapping or list expected for values(), got " + reprOf(run, values));
    const bool isMany = !items->empty() && (py::asDict(items->front()) || py::sequenceItems(items->front()));
    if (!isMany) {
        RETORT_TRY(Row row, positionalRow(run, table, *items));
        rows.push_back(std::move(row));
        return rows;
    }
    for (const py::Value& item : *items) {
        RETORT_TRY(std::vector<Row> one, rowsFrom(run, table, item));
        rows.insert(rows.end(), one.begin(), one.end());
    }
    RETORT_CHECK(checkSameColumns(run, rows));
    return rows;
}

py::EvalResult<std::shared_ptr<TableObject>> tableArgument(const py::Value& value, std::string_view function)
{
    if (auto table = value.as<TableObject>())
        return table;
    if (const auto opaque = value.as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    return py::unsupported(std::string(function) + "() of a '" + py::typeName(value) + "' is not evaluated natively");
}

Evaluated changed(const DmlObject& statement, DmlObject::Parts parts)
{
    return py::Value(std::make_shared<DmlObject>(statement.run(), std::move(parts)));
}

py::EvalResult<void> addValues(ScriptRun& run, DmlObject::Parts& parts, std::vector<Row> rows)
{
    if (parts.rows.empty() || rows.size() > 1 || parts.rows.size() > 1) {
        parts.rows = std::move(rows);
    } else if (!rows.empty()) {
        // values() again: later values replace earlier ones of the same column.
        for (sql::Assignment& added : rows.front()) {
            const auto known = std::ranges::find(parts.rows.front(), added.column, &sql::Assignment::column);
            if (known == parts.rows.front().end())
                parts.rows.front().push_back(std::move(added));
            else
                *known = std::move(added);
        }
    }
    if (parts.kind == DmlObject::Kind::Update && parts.rows.size() > 1)
        return raise(run, "InvalidRequestError", "UPDATE construct does not support multiple parameter sets.");
    for (Row& row : parts.rows)
        sortByTable(row, *parts.table);
    return {};
}

Evaluated values(py::CallContext&, DmlObject& statement, const py::BoundArguments& arguments)
{
    DmlObject::Parts parts = statement.parts();
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(std::vector<Row> rows, rowsFrom(statement.run(), *parts.table, value));
        RETORT_CHECK(addValues(statement.run(), parts, std::move(rows)));
    }
    if (!arguments.extra().empty()) {
        Row row;
        for (const auto& [name, value] : arguments.extra()) {
            RETORT_TRY(sql::Assignment one, assignment(statement.run(), *parts.table, py::Value(name), value));
            row.push_back(std::move(one));
        }
        std::vector<Row> rows;
        rows.push_back(std::move(row));
        RETORT_CHECK(addValues(statement.run(), parts, std::move(rows)));
    }
    return changed(statement, std::move(parts));
}

Evaluated where(py::CallContext&, DmlObject& statement, const py::BoundArguments& arguments)
{
    DmlObject::Parts parts = statement.parts();
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(Operand condition, toCondition(statement.run(), value));
        parts.where.push_back(std::move(condition));
    }
    return changed(statement, std::move(parts));
}

Evaluated fromSelect(py::CallContext&, DmlObject& statement, const py::BoundArguments& arguments)
{
    DmlObject::Parts parts = statement.parts();
    RETORT_TRY(parts.selectColumns, identifierList(statement.run(), arguments["names"], "from_select", "names"));
    const auto select = arguments["select"].as<SqlElement>();
    if (!select)
        return py::unsupported("from_select() with a '" + py::typeName(arguments["select"])
                               + "' is not evaluated natively");
    parts.select = select->expression();
    return changed(statement, std::move(parts));
}

Evaluated unchanged(py::CallContext&, DmlObject& statement, const py::BoundArguments&)
{
    return py::Value(statement.self<DmlObject>());
}

// One table only: UPDATE ... FROM and DELETE ... USING are written differently by every database.
std::optional<std::string> secondTable(const DmlObject::Parts& parts)
{
    const sql::TableRef own = parts.table->reference();
    for (const Operand& condition : parts.where) {
        for (const sql::TableRef& table : condition.tables) {
            if (table.name != own.name || table.alias != own.alias)
                return table.name.name.text();
        }
    }
    if (parts.kind != DmlObject::Kind::Update)
        return std::nullopt;
    const sql::QualifiedName shown = own.alias ? sql::QualifiedName{std::nullopt, *own.alias} : own.name;
    std::optional<std::string> other;
    const auto look = [&](const sql::ExpressionPtr& part) -> sql::ExpressionPtr {
        const auto* column = std::get_if<sql::ColumnRef>(&part->node);
        if (column && !column->table.name.empty() && column->table != shown)
            other = column->table.name.text();
        return std::holds_alternative<sql::Select>(part->node) ? part : nullptr;
    };
    for (const Row& row : parts.rows) {
        for (const sql::Assignment& value : row)
            (void)rewritten(value.value, look);
    }
    return other;
}

} // namespace

py::EvalResult<Row> assignments(ScriptRun& run, const TableObject& table, py::DictObject& row)
{
    Row result;
    for (const py::HashTable::Entry& entry : row.table().entries()) {
        if (!entry.live)
            continue;
        RETORT_TRY(sql::Assignment one, assignment(run, table, entry.key, entry.value));
        result.push_back(std::move(one));
    }
    sortByTable(result, table);
    return result;
}

std::string DmlObject::typeName() const
{
    switch (m_parts.kind) {
    case Kind::Insert: return "Insert";
    case Kind::Update: return "Update";
    case Kind::Delete: return "Delete";
    }
    return "UpdateBase";
}

sql::ExpressionPtr DmlObject::expression() const
{
    const sql::TableRef table = m_parts.table->reference();
    const sql::ExpressionPtr where =
        m_parts.where.empty() ? nullptr : correlated(joinConditions("AND", m_parts.where).expression, {table});
    switch (m_parts.kind) {
    case Kind::Insert: {
        sql::Insert insert{
            .table = table, .rows = m_parts.rows, .select = m_parts.select, .columns = m_parts.selectColumns};
        return sql::makeExpression(std::move(insert));
    }
    case Kind::Update: {
        Row values = m_parts.rows.empty() ? Row() : m_parts.rows.front();
        for (sql::Assignment& value : values)
            value.value = correlated(value.value, {table});
        return sql::makeExpression(sql::Update{.table = table, .values = std::move(values), .where = where});
    }
    case Kind::Delete: return sql::makeExpression(sql::Delete{.table = table, .where = where});
    }
    return nullptr;
}

py::EvalResult<py::Attribute> DmlObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<DmlObject> insertMethods = {
        {"values", "*args, **kwargs", &values},
        {"from_select", "names, select, include_defaults=True", &fromSelect},
        {"execution_options", "**kw", &unchanged},
        {"inline", "", &unchanged},
    };
    static const py::MethodTable<DmlObject> updateMethods = {
        {"values", "*args, **kwargs", &values},
        {"where", "*whereclause", &where},
        {"execution_options", "**kw", &unchanged},
    };
    static const py::MethodTable<DmlObject> deleteMethods = {
        {"where", "*whereclause", &where},
        {"execution_options", "**kw", &unchanged},
    };
    const auto& methods = m_parts.kind == Kind::Insert   ? insertMethods
                          : m_parts.kind == Kind::Update ? updateMethods
                                                         : deleteMethods;
    if (py::Attribute method = methods.bind(self<DmlObject>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, SqlElement::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'" + typeName() + "." + std::string(name) + "' is not evaluated natively");
}

Evaluated makeInsert(ScriptRun& run, const py::Value& table, const py::Value& initial)
{
    DmlObject::Parts parts{
        .kind = DmlObject::Kind::Insert, .table = {}, .rows = {}, .where = {}, .select = {}, .selectColumns = {}};
    RETORT_TRY(parts.table, tableArgument(table, "insert"));
    if (!initial.isNone()) {
        RETORT_TRY(std::vector<Row> rows, rowsFrom(run, *parts.table, initial));
        RETORT_CHECK(addValues(run, parts, std::move(rows)));
    }
    return py::Value(std::make_shared<DmlObject>(run, std::move(parts)));
}

Evaluated makeUpdate(ScriptRun& run, const py::Value& table, const py::Value& condition, const py::Value& initial)
{
    DmlObject::Parts parts{
        .kind = DmlObject::Kind::Update, .table = {}, .rows = {}, .where = {}, .select = {}, .selectColumns = {}};
    RETORT_TRY(parts.table, tableArgument(table, "update"));
    if (!condition.isNone()) {
        RETORT_TRY(Operand operand, toCondition(run, condition));
        parts.where.push_back(std::move(operand));
    }
    if (!initial.isNone()) {
        RETORT_TRY(std::vector<Row> rows, rowsFrom(run, *parts.table, initial));
        RETORT_CHECK(addValues(run, parts, std::move(rows)));
    }
    return py::Value(std::make_shared<DmlObject>(run, std::move(parts)));
}

Evaluated makeDelete(ScriptRun& run, const py::Value& table, const py::Value& condition)
{
    DmlObject::Parts parts{
        .kind = DmlObject::Kind::Delete, .table = {}, .rows = {}, .where = {}, .select = {}, .selectColumns = {}};
    RETORT_TRY(parts.table, tableArgument(table, "delete"));
    if (!condition.isNone()) {
        RETORT_TRY(Operand operand, toCondition(run, condition));
        parts.where.push_back(std::move(operand));
    }
    return py::Value(std::make_shared<DmlObject>(run, std::move(parts)));
}

namespace {

// Column(default=...) of the table's columns that a row leaves out (crud.py: _append_param_insert_hasdefault). Offline
// they are binds without a value, which Alembic prints as NULL.
py::EvalResult<void> addClientDefaults(ScriptRun& run, const TableObject& table, Row& row)
{
    for (const auto& column : table.columns()) {
        const py::Value& given = column->clientDefault();
        if (given.isNone() || std::ranges::contains(row, column->column().name, &sql::Assignment::column))
            continue;
        sql::ExpressionPtr value = sql::makeExpression(sql::Null());
        if (!run.environment().offline) {
            RETORT_TRY(const py::Value made, defaultValue(run, given));
            RETORT_TRY(value, toAssignedExpression(run, made, column->column().type));
        }
        row.push_back({.column = column->column().name, .value = std::move(value), .type = column->sqlType()});
    }
    sortByTable(row, table);
    return {};
}

} // namespace

py::EvalResult<py::Value> defaultValue(ScriptRun& run, const py::Value& clientDefault)
{
    if (clientDefault.as<SqlElement>() || !py::isCallable(clientDefault))
        return clientDefault;
    return py::call(run.interpreter(), clientDefault, {});
}

py::EvalResult<sql::ExpressionPtr> executable(ScriptRun& run, const py::Value& statement)
{
    const auto element = statement.as<SqlElement>();
    if (!element) {
        if (const auto opaque = statement.as<OpaqueObject>())
            return py::unsupported(opaque->reason());
        return raise(run, "ObjectNotExecutableError", "Not an executable object: " + reprOf(run, statement));
    }
    const auto dml = statement.as<DmlObject>();
    if (!dml)
        return element->expression();
    if (const std::optional<std::string> other = secondTable(dml->parts()))
        return py::unsupported("a statement on '" + dml->parts().table->name().name.text() + "' that also names '"
                               + *other + "' outside of a subquery is not evaluated natively");
    if (dml->parts().kind == DmlObject::Kind::Update && dml->parts().rows.empty())
        return raise(run, "CompileError", "an UPDATE without values");
    if (dml->parts().kind != DmlObject::Kind::Insert)
        return dml->expression();
    if (dml->parts().rows.empty() && !dml->parts().select)
        return py::unsupported("an INSERT without values is not evaluated natively");
    DmlObject::Parts parts = dml->parts();
    for (Row& row : parts.rows)
        RETORT_CHECK(addClientDefaults(run, *parts.table, row));
    return DmlObject(run, std::move(parts)).expression();
}

} // namespace retort::bindings
