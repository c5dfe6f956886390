// sa.ForeignKey, the constraint classes and sa.Index (sqlalchemy sql/schema.py).

#include <memory>
#include <utility>

#include "core/bindings/attachment.h"
#include "core/bindings/dialect_arguments.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/opaque.h"
#include "core/bindings/schema_names.h"
#include "core/bindings/schema_objects.h"
#include "core/bindings/table_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

// "schema.table.column" of a ForeignKey target, which may be a str or a column of a table.
py::EvalResult<std::string> targetOf(ScriptRun& run, const py::Value& value, std::string_view function)
{
    if (const std::string* text = value.str())
        return *text;
    if (const auto column = value.as<ColumnObject>()) {
        if (!column->isAttached() && run.interpreter().readsModels())
            return column->placeholder();
        if (!column->isAttached())
            return argumentError(run, "ForeignKey received Column not bound to a Table, got: " + reprOf(run, value));
        return dottedName(column->table()->name) + "." + column->column().name.text();
    }
    if (const auto opaque = value.as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    return py::typeError(std::string(function) + "() takes the target as 'table.column' or a column, not "
                         + py::typeName(value));
}

// Constraints and indexes know columns by key until the table is built; a column object without a name has none.
std::optional<sql::Identifier> keyOf(ScriptRun& run, const py::Value& value)
{
    const auto column = value.as<ColumnObject>();
    if (!run.interpreter().readsModels() || !column || column->column().name.empty()
        || column->key() == column->column().name.text())
        return std::nullopt;
    return sql::Identifier(column->key());
}

// Column arguments of a constraint: names or columns.
py::EvalResult<std::vector<sql::Identifier>> columnNames(ScriptRun& run, const std::vector<py::Value>& values,
                                                         std::string_view function)
{
    std::vector<sql::Identifier> names;
    for (const py::Value& value : values) {
        if (std::optional<sql::Identifier> column = columnNameOf(value)) {
            names.push_back(keyOf(run, value).value_or(std::move(*column)));
            continue;
        }
        RETORT_TRY(sql::Identifier name, requireIdentifier(value, function, "columns"));
        names.push_back(std::move(name));
    }
    return names;
}

// name, deferrable, initially, comment and the dialect's own, common to all constraints.
py::EvalResult<void> applyBase(ScriptRun& run, schema::ConstraintBase& constraint, std::string_view construct,
                               const py::BoundArguments& arguments)
{
    constraint.creationOrder = run.nextCreationOrder();
    RETORT_TRY(constraint.name, identifierOrNone(arguments["name"], construct, "name"));
    RETORT_TRY(constraint.deferrable, truthOrNone(run, arguments["deferrable"]));
    RETORT_TRY(constraint.initially, arguments.textOrNone("initially"));
    if (construct != "ExcludeConstraint") {
        RETORT_TRY(constraint.comment, arguments.textOrNone("comment"));
    }
    RETORT_TRY(constraint.dialectOptions, dialectOptions(run, construct, arguments.extra()));
    return {};
}

template <class T>
Result makeConstraint(ScriptRun& run, std::string_view construct, T constraint)
{
    return makeSchemaItem(run, std::string(construct), schema::Constraint(std::move(constraint)));
}

} // namespace

Result makeForeignKey(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::ColumnForeignKey key;
    RETORT_TRY(key.target, targetOf(run, arguments["column"], "ForeignKey"));
    RETORT_TRY(key.name, identifierOrNone(arguments["name"], "ForeignKey", "name"));
    schema::ForeignKeyOptions& options = key.options;
    RETORT_TRY(options.onupdate, arguments.textOrNone("onupdate"));
    RETORT_TRY(options.ondelete, arguments.textOrNone("ondelete"));
    RETORT_TRY(options.initially, arguments.textOrNone("initially"));
    RETORT_TRY(options.match, arguments.textOrNone("match"));
    RETORT_TRY(options.deferrable, arguments.flagOrNone("deferrable"));
    RETORT_TRY(options.useAlter, arguments.flag("use_alter"));
    RETORT_TRY(options.dialectOptions, dialectOptions(run, "ForeignKeyConstraint", arguments.extra()));
    return makeSchemaItem(run, "ForeignKey", std::move(key));
}

Result makeForeignKeyConstraint(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::ForeignKeyConstraint constraint;
    RETORT_CHECK(applyBase(run, constraint, "ForeignKeyConstraint", arguments));
    RETORT_TRY(const std::vector<py::Value> columns, py::toVector(run.interpreter(), arguments["columns"]));
    RETORT_TRY(const std::vector<py::Value> targets, py::toVector(run.interpreter(), arguments["refcolumns"]));
    RETORT_TRY(constraint.columns, columnNames(run, columns, "ForeignKeyConstraint"));
    if (columns.size() != targets.size())
        return argumentError(
            run, "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.");
    for (const py::Value& value : targets) {
        RETORT_TRY(const std::string target, targetOf(run, value, "ForeignKeyConstraint"));
        schema::ColumnSpec spec = schema::parseColumnSpec(target);
        constraint.referredTable = std::move(spec.table);
        constraint.referredColumns.push_back(spec.column.empty() ? constraint.columns[constraint.referredColumns.size()]
                                                                 : std::move(spec.column));
    }
    RETORT_TRY(constraint.onupdate, arguments.textOrNone("onupdate"));
    RETORT_TRY(constraint.ondelete, arguments.textOrNone("ondelete"));
    RETORT_TRY(constraint.match, arguments.textOrNone("match"));
    RETORT_TRY(constraint.useAlter, arguments.flag("use_alter"));
    return makeConstraint(run, "ForeignKeyConstraint", std::move(constraint));
}

Result makePrimaryKeyConstraint(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::PrimaryKeyConstraint constraint;
    RETORT_CHECK(applyBase(run, constraint, "PrimaryKeyConstraint", arguments));
    RETORT_TRY(constraint.columns, columnNames(run, arguments.rest(), "PrimaryKeyConstraint"));
    return makeConstraint(run, "PrimaryKeyConstraint", std::move(constraint));
}

Result makeUniqueConstraint(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::UniqueConstraint constraint;
    RETORT_CHECK(applyBase(run, constraint, "UniqueConstraint", arguments));
    RETORT_TRY(constraint.columns, columnNames(run, arguments.rest(), "UniqueConstraint"));
    RETORT_TRY(py::Value made, makeConstraint(run, "UniqueConstraint", std::move(constraint)));
    if (const auto columns = columnsAmong(arguments.rest()); columns.size() == arguments.rest().size())
        attachByColumns(run, made, columns);
    return made;
}

Result makeCheckConstraint(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::CheckConstraint constraint;
    RETORT_CHECK(applyBase(run, constraint, "CheckConstraint", arguments));
    RETORT_TRY(constraint.sqltext, ddlExpression(run, arguments["sqltext"]));
    return makeConstraint(run, "CheckConstraint", std::move(constraint));
}

py::EvalResult<schema::ExcludeConstraint> excludeConstraintFrom(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::ExcludeConstraint constraint;
    RETORT_CHECK(applyBase(run, constraint, "ExcludeConstraint", arguments));
    for (const py::Value& element : arguments.rest()) {
        const std::vector<py::Value>* pair = py::sequenceItems(element);
        const std::string* op = pair && pair->size() == 2 ? pair->back().str() : nullptr;
        if (!op)
            return py::typeError("ExcludeConstraint() elements must be (column, operator) pairs");
        RETORT_TRY(sql::ExpressionPtr expression, indexExpression(run, pair->front()));
        constraint.elements.emplace_back(std::move(expression), *op);
    }
    if (arguments.given("using")) {
        RETORT_TRY(constraint.usingMethod, arguments.text("using"));
    }
    if (!arguments["where"].isNone()) {
        RETORT_TRY(constraint.where, ddlExpression(run, arguments["where"]));
    }
    if (py::DictObject* ops = py::asDict(arguments["ops"])) {
        for (const py::HashTable::Entry& entry : ops->table().entries()) {
            const std::string* key = entry.live ? entry.key.str() : nullptr;
            const std::string* value = key ? entry.value.str() : nullptr;
            if (value)
                constraint.ops.emplace_back(*key, *value);
        }
    }
    return constraint;
}

Result makeExcludeConstraint(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(schema::ExcludeConstraint constraint, excludeConstraintFrom(run, arguments));
    return makeConstraint(run, "ExcludeConstraint", std::move(constraint));
}

py::EvalResult<sql::ExpressionPtr> indexExpression(ScriptRun& run, const py::Value& value)
{
    if (std::optional<sql::Identifier> name = identifierOf(value))
        return sql::makeExpression(sql::ColumnRef{.table = {}, .name = std::move(*name), .type = nullptr});
    if (const auto column = value.as<ColumnObject>())
        return sql::makeExpression(
            sql::ColumnRef{.table = {}, .name = keyOf(run, value).value_or(column->referenceName()), .type = column->sqlType()});
    return ddlExpression(run, value);
}

namespace {

// The table that an expression (lower(t.c.x)) is about, where models are read.
std::shared_ptr<TableObject> tableOf(ScriptRun& run, const SqlElement& element)
{
    const std::vector<sql::TableRef> references = element.tables();
    if (!run.interpreter().readsModels() || references.size() != 1)
        return nullptr;
    std::shared_ptr<TableObject> found;
    for (const auto& held : run.tables()) {
        auto table = std::dynamic_pointer_cast<TableObject>(held.lock());
        if (table && table->name() == references.front().name)
            found = std::move(table);
    }
    return found;
}

} // namespace

Result makeIndex(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::Index index;
    RETORT_TRY(index.name, identifierOrNone(arguments["name"], "Index", "name"));
    std::optional<sql::QualifiedName> table;
    std::shared_ptr<TableObject> owner;
    for (const py::Value& value : arguments.rest()) {
        RETORT_TRY(sql::ExpressionPtr expression, indexExpression(run, value));
        index.expressions.push_back(std::move(expression));
        const auto column = value.as<ColumnObject>();
        if (column && column->isAttached()) {
            table = column->table()->name;
            owner = column->owner();
        } else if (const auto element = value.as<SqlElement>(); element && !column && !owner) {
            owner = tableOf(run, *element);
            if (owner)
                table = owner->name();
        }
    }
    RETORT_TRY(index.unique, arguments.flag("unique"));
    RETORT_TRY(const std::optional<bool> quote, arguments.flagOrNone("quote"));
    if (quote && index.name)
        index.name = sql::Identifier(index.name->text(), quote, index.name->conventional());
    RETORT_TRY(index.dialectOptions, dialectOptions(run, "Index", arguments.extra()));
    py::Value made = std::make_shared<IndexObject>(run, std::move(index), std::move(table));
    if (owner)
        owner->takeItem(made);
    else
        attachByColumns(run, made, columnsAmong(arguments.rest()));
    return made;
}

} // namespace retort::bindings
