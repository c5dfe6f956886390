// op.execute, bulk_insert, inline_literal, f, get_bind, get_context and the directives that only Python can run.

#include <algorithm>
#include <array>

#include "core/bindings/connection_objects.h"
#include "core/bindings/ddl_constructs.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/op_directives.h"
#include "core/bindings/opaque.h"
#include "core/bindings/statements.h"
#include "core/bindings/table_object.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;
using BulkRow = std::vector<std::pair<std::string, sql::ExpressionPtr>>;

Result execute(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    RETORT_CHECK(recordExecution(context, target.run(), arguments["sqltext"], py::Value()));
    return py::Value();
}

// Online, a column that a row leaves out takes its default=...; offline Alembic prints the row as it is.
py::EvalResult<void> addDefaults(ScriptRun& run, const TableObject& table, BulkRow& row)
{
    for (const auto& column : table.columns()) {
        const std::string& name = column->column().name.text();
        const bool given = std::ranges::any_of(row, [&](const auto& value) { return value.first == name; });
        if (given || column->clientDefault().isNone() || run.environment().offline)
            continue;
        RETORT_TRY(const py::Value made, defaultValue(run, column->clientDefault()));
        RETORT_TRY(sql::ExpressionPtr value, toAssignedExpression(run, made, column->column().type));
        row.emplace_back(name, std::move(value));
    }
    return {};
}

py::EvalResult<BulkRow> bulkRow(ScriptRun& run, const TableObject& table, const py::Value& value)
{
    py::DictObject* dict = py::asDict(value);
    if (!dict)
        return py::typeError("List of dictionaries expected");
    BulkRow row;
    for (const py::HashTable::Entry& entry : dict->table().entries()) {
        if (!entry.live)
            continue;
        std::optional<sql::Identifier> name = columnNameOf(entry.key);
        if (!name)
            name = identifierOf(entry.key);
        const std::shared_ptr<ColumnObject> column = name ? table.findColumn(name->text()) : nullptr;
        if (!column)
            return py::keyError(entry.key);
        RETORT_TRY(sql::ExpressionPtr expression, toAssignedExpression(run, entry.value, column->column().type));
        row.emplace_back(column->column().name.text(), std::move(expression));
    }
    RETORT_CHECK(addDefaults(run, table, row));
    return row;
}

// alembic impl.py: DefaultImpl.bulk_insert
Result bulkInsert(py::CallContext& context, OpTarget& target, const py::BoundArguments& arguments)
{
    const auto table = arguments["table"].as<TableObject>();
    if (!table) {
        if (const auto opaque = arguments["table"].as<OpaqueObject>())
            return py::unsupported(opaque->reason());
        return py::unsupported("bulk_insert() into a '" + py::typeName(arguments["table"])
                               + "' is not evaluated natively");
    }
    if (!py::asList(arguments["rows"]))
        return py::typeError("List expected");
    operations::BulkInsert insert;
    RETORT_TRY(insert.table, table->build());
    RETORT_TRY(insert.multiinsert, arguments.flag("multiinsert"));
    const std::vector<py::Value> rows = *py::sequenceItems(arguments["rows"]);
    for (const py::Value& value : rows) {
        RETORT_TRY(BulkRow row, bulkRow(target.run(), *table, value));
        insert.rows.push_back(std::move(row));
    }
    RETORT_CHECK(target.run().record(context, std::move(insert)));
    return py::Value();
}

Result inlineLiteral(py::CallContext&, OpTarget& target, const py::BoundArguments& arguments)
{
    RETORT_TRY(types::TypePtr type, typeOrNone(target.run(), arguments["type_"]));
    RETORT_TRY(std::optional<sql::Value> value, sqlValue(target.run(), arguments["value"], type));
    if (!value)
        return py::unsupported("inline_literal() of a '" + py::typeName(arguments["value"])
                               + "' is not evaluated natively");
    if (!type)
        type = typeOfValue(*value);
    return makeElement(target.run(), "_literal_bindparam",
                       sql::Literal{.value = std::move(*value), .type = type, .inlineLiteral = true}, type);
}

Result conventionalName(py::CallContext&, OpTarget& target, const py::BoundArguments& arguments)
{
    RETORT_TRY(std::string name, arguments.text("name"));
    return makeQuotedName(target.run(), std::move(name), std::nullopt, true);
}

Result getBind(py::CallContext&, OpTarget& target, const py::BoundArguments&)
{
    return bindObject(target.run());
}

Result getContext(py::CallContext&, OpTarget& target, const py::BoundArguments&)
{
    return migrationContextObject(target.run());
}

Result pythonOnly(py::CallContext&, OpTarget&, const py::BoundArguments& arguments)
{
    return py::unsupported("'op." + arguments.function() + "()' needs the project's own Python");
}

Result runAsync(py::CallContext&, OpTarget& target, const py::BoundArguments& arguments)
{
    if (target.run().environment().offline)
        return py::notImplementedError("Cannot call run_async in SQL mode");
    return py::unsupported("'op." + arguments.function() + "()' needs the project's own Python");
}

constexpr auto directives = std::to_array<Directive>({
    {"execute", "sqltext, *, execution_options=None", "sqltext, *, execution_options=None", &execute},
    {"bulk_insert", "table, rows, *, multiinsert=True", "-", &bulkInsert},
    {"inline_literal", "value, type_=None", "value, type_=None", &inlineLiteral},
    {"f", "name", "name", &conventionalName},
    {"get_bind", "", "", &getBind},
    {"get_context", "", "", &getContext},
    {"invoke", "operation", "operation", &pythonOnly},
    {"run_async", "async_function, *args, **kw_args", "async_function, *args, **kw_args", &runAsync},
});

} // namespace

std::span<const Directive> dataDirectives()
{
    return directives;
}

} // namespace retort::bindings
