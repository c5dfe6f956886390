#include <algorithm>
#include <memory>

#include "core/bindings/exceptions.h"
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
    const auto given = key.as<ColumnObject>();
    std::optional<sql::Identifier> name = given ? std::optional(sql::Identifier(given->key())) : identifierOf(key);
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
    if (auto table = value.as<TableObject>(); table && !table->source())
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

void addValueTables(DmlObject::Parts& parts, const py::Value& value)
{
    if (const auto element = value.as<SqlElement>())
        parts.valueTables = mergeTables(std::move(parts.valueTables), element->tables());
}

void addRowTables(DmlObject::Parts& parts, const py::Value& row)
{
    py::DictObject* dict = parts.kind == DmlObject::Kind::Update ? py::asDict(row) : nullptr;
    if (!dict)
        return;
    for (const py::HashTable::Entry& entry : dict->table().entries()) {
        if (entry.live)
            addValueTables(parts, entry.value);
    }
}

Evaluated values(py::CallContext&, DmlObject& statement, const py::BoundArguments& arguments)
{
    DmlObject::Parts parts = statement.parts();
    // values() of nothing: an INSERT of the defaults alone.
    if (arguments.rest().empty() && arguments.extra().empty() && parts.kind == DmlObject::Kind::Insert
        && parts.rows.empty())
        parts.rows.emplace_back();
    for (const py::Value& value : arguments.rest()) {
        addRowTables(parts, value);
        RETORT_TRY(std::vector<Row> rows, rowsFrom(statement.run(), *parts.table, value));
        RETORT_CHECK(addValues(statement.run(), parts, std::move(rows)));
    }
    if (!arguments.extra().empty()) {
        Row row;
        for (const auto& [name, value] : arguments.extra()) {
            RETORT_TRY(sql::Assignment one, assignment(statement.run(), *parts.table, py::Value(name), value));
            row.push_back(std::move(one));
            if (parts.kind == DmlObject::Kind::Update)
                addValueTables(parts, value);
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

// returning(*columns), without the names that expressions would get.
Evaluated returningColumns(py::CallContext&, DmlObject& statement, const py::BoundArguments& arguments)
{
    DmlObject::Parts parts = statement.parts();
    for (const py::Value& value : arguments.rest()) {
        const auto table = value.as<TableObject>();
        if (!table && !value.as<ColumnObject>())
            return py::unsupported("returning() with a '" + py::typeName(value) + "' is not evaluated natively");
        if (!table)
            parts.returning.push_back(value.as<ColumnObject>()->expression());
        for (std::size_t i = 0; table && i < table->columns().size(); ++i)
            parts.returning.push_back(table->columns()[i]->expression());
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

// sqlalchemy dml.py: DMLState._make_extra_froms
std::vector<sql::TableRef> DmlObject::otherTables() const
{
    if (m_parts.kind == Kind::Insert)
        return {};
    std::vector<sql::TableRef> tables{m_parts.table->reference()};
    for (const Operand& condition : m_parts.where)
        tables = mergeTables(std::move(tables), condition.tables);
    tables = mergeTables(std::move(tables), m_parts.valueTables);
    tables.erase(tables.begin());
    return tables;
}

py::EvalResult<std::string> DmlObject::str(py::Interpreter&)
{
    return py::unsupported("the SQL text of a '" + typeName() + "' inside the script is not evaluated natively");
}

sql::ExpressionPtr DmlObject::expression() const
{
    const sql::TableRef table = m_parts.table->reference();
    const std::vector<sql::TableRef> others = otherTables();
    const sql::ExpressionPtr where =
        m_parts.where.empty() ? nullptr : joinConditions("AND", m_parts.where).expression;
    switch (m_parts.kind) {
    case Kind::Insert: {
        sql::Insert insert{
            .table = table, .rows = m_parts.rows, .select = m_parts.select, .columns = m_parts.selectColumns};
        return sql::makeExpression(std::move(insert));
    }
    case Kind::Update: {
        Row values = m_parts.rows.empty() ? Row() : m_parts.rows.front();
        return sql::makeExpression(
            sql::Update{.table = table, .values = std::move(values), .where = where, .extra = others});
    }
    case Kind::Delete: return sql::makeExpression(sql::Delete{.table = table, .where = where, .extra = others});
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
        {"returning", "*cols, sort_by_parameter_order=False", &returningColumns},
    };
    static const py::MethodTable<DmlObject> updateMethods = {
        {"values", "*args, **kwargs", &values},
        {"where", "*whereclause", &where},
        {"returning", "*cols", &returningColumns},
        {"execution_options", "**kw", &unchanged},
    };
    static const py::MethodTable<DmlObject> deleteMethods = {
        {"where", "*whereclause", &where},
        {"returning", "*cols", &returningColumns},
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

namespace {

// The statement on a table, with the condition and the values that the old call style gave at once.
py::EvalResult<DmlObject::Parts> startStatement(ScriptRun& run, DmlObject::Kind kind, const py::Value& table,
                                                const py::Value& condition, const py::Value& initial)
{
    constexpr std::string_view functions[] = {"insert", "update", "delete"};
    DmlObject::Parts parts;
    parts.kind = kind;
    RETORT_TRY(parts.table, tableArgument(table, functions[static_cast<std::size_t>(kind)]));
    if (!condition.isNone()) {
        RETORT_TRY(Operand operand, toCondition(run, condition));
        parts.where.push_back(std::move(operand));
    }
    if (!initial.isNone()) {
        addRowTables(parts, initial);
        RETORT_TRY(std::vector<Row> rows, rowsFrom(run, *parts.table, initial));
        RETORT_CHECK(addValues(run, parts, std::move(rows)));
    }
    return parts;
}

} // namespace

Evaluated makeInsert(ScriptRun& run, const py::Value& table, const py::Value& initial)
{
    RETORT_TRY(DmlObject::Parts parts, startStatement(run, DmlObject::Kind::Insert, table, py::Value(), initial));
    return py::Value(std::make_shared<DmlObject>(run, std::move(parts)));
}

Evaluated makeUpdate(ScriptRun& run, const py::Value& table, const py::Value& condition, const py::Value& initial)
{
    RETORT_TRY(DmlObject::Parts parts, startStatement(run, DmlObject::Kind::Update, table, condition, initial));
    return py::Value(std::make_shared<DmlObject>(run, std::move(parts)));
}

Evaluated makeDelete(ScriptRun& run, const py::Value& table, const py::Value& condition)
{
    RETORT_TRY(DmlObject::Parts parts, startStatement(run, DmlObject::Kind::Delete, table, condition, py::Value()));
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

namespace {

constexpr std::string_view returnsKeys[] = {"postgresql", "mssql", "oracle"};

// The key columns that SQLAlchemy asks back from these databases, because the database makes them or an expression does
// (sql/crud.py: _append_param_insert_pk_returning, _append_param_parameter). Light tables have no key.
py::EvalResult<std::vector<sql::ExpressionPtr>> returnedKeys(ScriptRun& run, const DmlObject::Parts& parts)
{
    std::vector<sql::ExpressionPtr> returned;
    if (!std::ranges::contains(returnsKeys, run.environment().dialect) || parts.table->typeName() != "Table"
        || parts.select || parts.rows.size() != 1)
        return returned;
    RETORT_TRY(const schema::Table table, parts.table->build());
    const Result<const schema::Column*> automatic = schema::autoincrementColumn(table);
    for (const schema::Column& column : table.columns) {
        if (!column.primaryKey)
            continue;
        const auto given = std::ranges::find(parts.rows.front(), column.name, &sql::Assignment::column);
        const bool isMade = given == parts.rows.front().end()
                                ? (automatic && *automatic == &column) || column.hasServerDefault()
                                : !std::holds_alternative<sql::Literal>(given->value->node);
        if (isMade)
            returned.push_back(
                sql::makeExpression(sql::ColumnRef{.table = table.name, .name = column.name, .type = column.type}));
    }
    return returned;
}

sql::ExpressionPtr returning(const sql::ExpressionPtr& insert, std::vector<sql::ExpressionPtr> columns)
{
    const sql::ExpressionPtr list = sql::makeExpression(sql::ExpressionList{.op = ",", .items = std::move(columns)});
    return sql::makeExpression(sql::ExpressionList{.op = "RETURNING", .items = {insert, list}});
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
    if (const auto select = statement.as<SelectObject>()) {
        if (const std::optional<std::string> name = select->unresolvedName())
            return raise(run, "CompileError", unresolvedLabel(*name));
    }
    const auto dml = statement.as<DmlObject>();
    if (!dml)
        return element->expression();
    if (dml->parts().kind != DmlObject::Kind::Insert) {
        const sql::ExpressionPtr plain = dml->expression();
        return dml->parts().returning.empty() ? plain : returning(plain, dml->parts().returning);
    }
    DmlObject::Parts parts = dml->parts();
    for (Row& row : parts.rows)
        RETORT_CHECK(addClientDefaults(run, *parts.table, row));
    std::vector<sql::ExpressionPtr> returned = parts.returning;
    if (returned.empty()) {
        RETORT_TRY(returned, returnedKeys(run, parts));
    }
    const sql::ExpressionPtr insert = DmlObject(run, std::move(parts)).expression();
    return returned.empty() ? insert : returning(insert, std::move(returned));
}

} // namespace retort::bindings
