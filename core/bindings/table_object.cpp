#include "core/bindings/table_object.h"

#include <algorithm>
#include <memory>

#include "core/bindings/attachment.h"
#include "core/bindings/dialect_arguments.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/from_clause.h"
#include "core/bindings/live_inspector.h"
#include "core/bindings/opaque.h"
#include "core/bindings/schema_names.h"
#include "core/bindings/statements.h"
#include "core/bindings/values.h"

namespace retort::bindings {

std::shared_ptr<ColumnObject> TableObject::findColumn(std::string_view name) const
{
    const auto found =
        std::ranges::find_if(m_columns, [&](const auto& column) { return column->key() == name; });
    return found == m_columns.end() ? nullptr : *found;
}

sql::TableRef TableObject::reference() const
{
    if (m_source && m_source->join)
        return *m_source;
    sql::TableRef reference = m_source.value_or(sql::TableRef{.name = m_name, .columns = {}, .alias = m_alias});
    reference.columns.reserve(reference.columns.size() + m_columns.size());
    for (const auto& column : m_columns)
        reference.columns.push_back(referenceTo(*column));
    return reference;
}

sql::ColumnRef TableObject::referenceTo(const ColumnObject& column) const
{
    const std::optional<sql::Identifier>& alias = m_source ? m_source->alias : m_alias;
    return {.table = alias ? sql::QualifiedName{std::nullopt, *alias} : m_name, .name = column.column().name, .type = column.sqlType()};
}

void TableObject::addColumn(std::shared_ptr<ColumnObject> column)
{
    const auto same = std::ranges::find_if(m_columns, [&](const auto& known) { return known->key() == column->key(); });
    if (same != m_columns.end() && m_run.interpreter().readsModels()) {
        // sqlalchemy sql/base.py: DedupeColumnCollection.replace: the new one takes the place of the old.
        std::swap(*same, column);
        std::rotate(same, same + 1, m_columns.end());
        const std::size_t place = static_cast<std::size_t>(same - m_columns.begin());
        attachLast();
        std::rotate(m_columns.begin() + static_cast<std::ptrdiff_t>(place), m_columns.end() - 1, m_columns.end());
        return;
    }
    m_items.push_back(schema::TableItem(column->column()));
    m_columns.push_back(std::move(column));
    attachLast();
}

// The column that was added last becomes part of the table, and so does what waits for it.
void TableObject::attachLast()
{
    // Columns name their table in expressions; each knows the table as it is now, all of its columns included.
    const auto self = std::static_pointer_cast<TableObject>(shared_from_this());
    if (m_described && m_described->columns.size() + 1 == m_columns.size()) {
        m_described->columns.push_back(referenceTo(*m_columns.back()));
        m_columns.back()->attach(m_described, self);
    } else {
        m_described = std::make_shared<sql::TableRef>(reference());
        for (const auto& member : m_columns)
            member->attach(m_described, self);
    }
    for (const ColumnObject::Waiting& waiting : m_columns.back()->takeWaiting()) {
        std::vector<std::shared_ptr<ColumnObject>> columns;
        for (const auto& held : waiting.columns) {
            if (auto member = held.lock())
                columns.push_back(std::move(member));
        }
        attachByColumns(m_run, waiting.item, columns);
    }
}

void TableObject::takeItem(const py::Value& item)
{
    if (std::ranges::any_of(m_taken, [&](const py::Value& known) { return known.is(item); }))
        return;
    m_taken.push_back(item);
    if (const auto index = item.as<IndexObject>()) {
        index->attach(m_name);
        m_items.push_back(schema::TableItem(index->index()));
    } else if (const auto constraint = item.as<ConstraintItem>()) {
        m_items.push_back(schema::TableItem(constraint->item));
    }
}

namespace {

// sqlalchemy schema.py: Column._set_parent; selectable.py: TableClause.append_column
py::RaisedResult alreadyAssigned(ScriptRun& run, const ColumnObject& column, bool lightweight)
{
    const std::string name = column.column().name.text();
    const std::string table = dottedName(column.table()->name);
    return argumentError(run, lightweight ? "column object '" + name + "' already assigned to table '" + table + "'"
                                          : "Column object '" + name + "' already assigned to Table '" + table + "'");
}

} // namespace

py::EvalResult<void> TableObject::addItems(const std::vector<py::Value>& items, Attached attached)
{
    for (const py::Value& value : items) {
        // MetaData takes part in SchemaItem's protocol and does nothing there.
        if (value.isNone() || value.as<MetaDataObject>())
            continue;
        RETORT_TRY(schema::TableItem item, tableItemFrom(m_run, value));
        if (auto column = value.as<ColumnObject>()) {
            if (column->isAttached() && attached == Attached::Refused)
                return alreadyAssigned(m_run, *column, m_lightweight);
            if (column->isAttached()) {
                column = column->copy();
            }
            addColumn(std::move(column));
            continue;
        }
        if (m_run.interpreter().readsModels()) {
            takeItem(value);
            continue;
        }
        if (const auto index = value.as<IndexObject>())
            index->attach(m_name);
        m_items.push_back(std::move(item));
    }
    return {};
}

py::Value TableObject::info()
{
    if (m_info.isNone())
        m_info = py::Value(py::makeDict());
    return m_info;
}

py::EvalResult<std::shared_ptr<TableObject>> TableObject::copyTo(const std::shared_ptr<MetaDataObject>& metadata,
                                                                 sql::QualifiedName name) const
{
    auto copy = std::make_shared<TableObject>(m_run, std::move(name), false);
    copy->setMetaData(metadata);
    copy->setProperties(m_properties);
    copy->setInfo(m_info);
    auto column = m_columns.begin();
    for (const schema::TableItem& item : m_items) {
        if (std::holds_alternative<schema::Column>(item))
            copy->addColumn((*column++)->copy());
        else
            copy->addItem(item);
    }
    return copy;
}

void TableObject::setMetaData(const std::shared_ptr<MetaDataObject>& metadata)
{
    m_metadata = metadata;
    m_convention = metadata->convention();
}

namespace {

// sqlalchemy schema.py: ForeignKey._set_type: a column without a type has that of the column it refers to, once that is
// known.
schema::Column withReferredType(schema::Column column, const std::shared_ptr<MetaDataObject>& metadata)
{
    if (!types::isNullType(column.type) || column.foreignKeys.empty() || !metadata)
        return column;
    const std::string& target = column.foreignKeys.front().target;
    const std::size_t dot = target.rfind('.');
    if (dot == std::string::npos)
        return column;
    const py::Value* table = metadata->tables().table().find(target.substr(0, dot));
    const auto referred = table ? table->as<TableObject>() : nullptr;
    const auto other = referred ? referred->findColumn(target.substr(dot + 1)) : nullptr;
    if (other && !types::isNullType(other->column().type))
        column.type = other->column().type;
    return column;
}

py::EvalResult<void> checkColumns(ScriptRun& run, const schema::Table& table, std::string_view className,
                                  const std::vector<sql::Identifier>& columns)
{
    for (const sql::Identifier& column : columns) {
        if (!table.findColumn(column.text()))
            return raise(run, "ConstraintColumnNotFoundError", schema::noColumnMessage(className, table.name, column));
    }
    return {};
}

py::EvalResult<void> checkConstraintColumns(ScriptRun& run, const schema::Table& table)
{
    for (const schema::Constraint& constraint : table.constraints) {
        if (const std::vector<sql::Identifier>* columns = schema::listedColumns(constraint))
            RETORT_CHECK(checkColumns(run, table, schema::className(constraint), *columns));
    }
    for (const schema::Index& index : table.indexes) {
        for (const sql::ExpressionPtr& expression : index.expressions) {
            if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
                RETORT_CHECK(checkColumns(run, table, "Index", {column->name}));
        }
    }
    return {};
}

} // namespace

namespace {

// Constraints and indexes name columns by key; in the table that is built, by name.
class KeyedNames {
public:
    KeyedNames(ScriptRun& run, const TableObject& table) : m_run(run), m_table(table) {}

    py::EvalResult<void> operator()(schema::Column&) const { return {}; }
    py::EvalResult<void> operator()(schema::Constraint& constraint) const
    {
        std::vector<sql::Identifier>* columns = schema::listedColumns(constraint);
        for (std::size_t i = 0; columns && i < columns->size(); ++i)
            RETORT_CHECK(rename(schema::className(constraint), (*columns)[i]));
        return {};
    }
    py::EvalResult<void> operator()(schema::Index& index) const
    {
        for (sql::ExpressionPtr& expression : index.expressions) {
            const auto* column = std::get_if<sql::ColumnRef>(&expression->node);
            if (!column || !column->table.name.empty())
                continue;
            sql::ColumnRef named = *column;
            RETORT_CHECK(rename("Index", named.name));
            expression = sql::makeExpression(std::move(named));
        }
        return {};
    }

private:
    py::EvalResult<void> rename(std::string_view construct, sql::Identifier& column) const
    {
        const std::shared_ptr<ColumnObject> found = m_table.findColumn(column.text());
        if (!found)
            return raise(m_run, "ConstraintColumnNotFoundError", schema::noColumnMessage(construct, m_table.name(), column));
        column = found->column().name;
        return {};
    }

    ScriptRun& m_run;
    const TableObject& m_table;
};

} // namespace

py::EvalResult<schema::Table> TableObject::build() const
{
    std::vector<schema::TableItem> items = m_items;
    const bool hasKeys =
        std::ranges::any_of(m_columns, [](const auto& column) { return column->key() != column->column().name.text(); });
    // A column may have changed since it was added (column.nullable = ...).
    auto column = m_columns.begin();
    for (schema::TableItem& item : items) {
        if (std::holds_alternative<schema::Column>(item))
            item = withReferredType((*column++)->column(), m_metadata.lock());
    }
    for (schema::TableItem& item : items) {
        if (m_run.hasPlaceholders())
            RETORT_CHECK(resolvePlaceholders(m_run, item));
        if (hasKeys)
            RETORT_CHECK(std::visit(KeyedNames(m_run, *this), item));
    }
    schema::Table table = schema::buildTable(m_name, std::move(items));
    table.comment = m_properties.comment;
    table.prefixes = m_properties.prefixes;
    table.dialectOptions = m_properties.dialectOptions;
    RETORT_CHECK(checkConstraintColumns(m_run, table));
    if (!m_convention)
        return table;
    Result<schema::Table> named = schema::withConventionalNames(std::move(table), *m_convention);
    if (!named && named.error().code == ErrorCode::Unsupported)
        return py::unsupported(named.error().message);
    if (!named)
        return raise(m_run, "InvalidRequestError", named.error().message);
    return std::move(*named);
}

namespace {

using Evaluated = py::EvalResult<py::Value>;

// Table.create(bind): a mock connection never checks first; a live one asks whether the table exists.
Evaluated createTable(py::CallContext& context, TableObject& table, const py::BoundArguments& arguments)
{
    RETORT_TRY(schema::Table built, table.build());
    RETORT_TRY(const bool checkFirst, arguments.flag("checkfirst"));
    const bool asks = checkFirst && !table.run().environment().offline;
    if (asks && !built.indexes.empty()) {
        // Its indexes come with it or not at all.
        const py::Value schema = built.name.schema ? py::Value(built.name.schema->text()) : py::Value();
        RETORT_TRY(const py::Value there, hasTable(table.run(), py::Value(built.name.name.text()), schema));
        if (!there.boolean())
            RETORT_CHECK(table.run().record(context, operations::CreateTable{.table = std::move(built)}));
        return py::Value();
    }
    RETORT_CHECK(table.run().record(context, operations::CreateTable{.table = std::move(built), .ifNotExists = asks}));
    return py::Value();
}

Evaluated dropTable(py::CallContext& context, TableObject& table, const py::BoundArguments& arguments)
{
    RETORT_TRY(const bool checkFirst, arguments.flag("checkfirst"));
    const bool asks = checkFirst && !table.run().environment().offline;
    RETORT_CHECK(table.run().record(context, operations::DropTable{.table = table.name(), .ifExists = asks, .dialectOptions = {}}));
    return py::Value();
}

Evaluated insert(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    return makeInsert(table.run(), table.self<TableObject>(), arguments["values"]);
}

Evaluated update(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    return makeUpdate(table.run(), table.self<TableObject>(), arguments["whereclause"], arguments["values"]);
}

Evaluated remove(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    return makeDelete(table.run(), table.self<TableObject>(), arguments["whereclause"]);
}

Evaluated select(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    return makeSelect(table.run(), {py::Value(table.self<TableObject>())}, arguments["whereclause"]);
}

Evaluated alias(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    return aliasTable(table, arguments["name"]);
}

Evaluated join(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    RETORT_TRY(const bool isOuter, arguments.flag("isouter"));
    RETORT_TRY(const bool isFull, arguments.flag("full"));
    return joinTables(table.run(), table.self<TableObject>(), arguments["right"], arguments["onclause"],
                      {.outer = isOuter, .full = isFull});
}

Evaluated outerJoin(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    RETORT_TRY(const bool isFull, arguments.flag("full"));
    return joinTables(table.run(), table.self<TableObject>(), arguments["right"], arguments["onclause"],
                      {.outer = true, .full = isFull});
}

Evaluated appendColumn(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    RETORT_CHECK(table.addItems({arguments["column"]}, TableObject::Attached::Refused));
    return py::Value();
}

Evaluated appendConstraint(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    RETORT_CHECK(table.addItems({arguments["constraint"]}, TableObject::Attached::Refused));
    return py::Value();
}

// sqlalchemy schema.py: Table.to_metadata
Evaluated toMetadata(py::CallContext&, TableObject& table, const py::BoundArguments& arguments)
{
    const auto metadata = arguments["metadata"].as<MetaDataObject>();
    if (!metadata)
        return argumentError(table.run(), "expected a MetaData");
    sql::QualifiedName name = table.name();
    RETORT_TRY(std::optional<sql::Identifier> newName, identifierOrNone(arguments["name"], "to_metadata", "name"));
    if (newName)
        name.name = std::move(*newName);
    if (arguments.given("schema")) {
        RETORT_TRY(name.schema, identifierOrNone(arguments["schema"], "to_metadata", "schema"));
    } else if (!name.schema) {
        name.schema = metadata->schema();
    }
    if (const py::Value* known = metadata->tables().table().find(dottedName(name)))
        return *known;
    RETORT_TRY(auto copy, table.copyTo(metadata, name));
    metadata->tables().table().set(dottedName(name), py::Value(copy));
    return py::Value(std::move(copy));
}

py::Attribute tableMethod(std::shared_ptr<TableObject> table, std::string_view name)
{
    static const py::MethodTable<TableObject> methods = {
        {"create", "bind=None, checkfirst=True", &createTable},
        {"drop", "bind=None, checkfirst=True", &dropTable},
        {"insert", "values=None", &insert},
        {"update", "whereclause=None, values=None", &update},
        {"delete", "whereclause=None", &remove},
        {"select", "whereclause=None", &select},
        {"alias", "name=None", &alias},
        {"join", "right, onclause=None, isouter=False, full=False", &join},
        {"outerjoin", "right, onclause=None, full=False", &outerJoin},
        {"append_column", "column, replace_existing=False", &appendColumn},
        {"append_constraint", "constraint", &appendConstraint},
        {"to_metadata", "metadata, schema=..., referred_schema_fn=None, name=None", &toMetadata},
        {"tometadata", "metadata, schema=..., referred_schema_fn=None, name=None", &toMetadata},
    };
    return methods.bind(std::move(table), name);
}

} // namespace

py::EvalResult<py::Attribute> TableObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    if ((name == "c" || name == "columns") && m_source && m_source->join)
        return py::unsupported("the columns of a join are not evaluated natively");
    if (name == "c" || name == "columns")
        return py::Attribute(std::make_shared<ColumnCollection>(self<TableObject>()));
    if (name == "name")
        return py::Attribute(reference().alias.value_or(m_name.name).text());
    if (name == "schema")
        return m_name.schema ? py::Attribute(m_name.schema->text()) : py::Attribute(py::Value());
    if (name == "key" || name == "fullname")
        return py::Attribute(dottedName(m_name));
    if (name == "info")
        return py::Attribute(info());
    if (name == "comment")
        return m_properties.comment ? py::Attribute(*m_properties.comment) : py::Attribute(py::Value());
    if (const auto metadata = m_metadata.lock(); metadata && name == "metadata")
        return py::Attribute(py::Value(metadata));
    if (py::Attribute method = tableMethod(self<TableObject>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'Table." + std::string(name) + "' is not evaluated natively");
}

py::EvalResult<std::string> TableObject::str(py::Interpreter&)
{
    return dottedName(m_name);
}

std::vector<py::Value> ColumnCollection::values() const
{
    return {m_table->columns().begin(), m_table->columns().end()};
}

py::EvalResult<py::Attribute> ColumnCollection::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    if (auto column = m_table->findColumn(name))
        return py::Attribute(py::Value(std::move(column)));
    if (name == "keys" || name == "values" || name == "items")
        return py::Attribute(py::makeFunction(
            std::string(name), "",
            [self = self<ColumnCollection>(), kind = std::string(name)](py::CallContext&,
                                                                        const py::BoundArguments&) -> Evaluated {
                std::vector<py::Value> result;
                for (const py::Value& value : self->values()) {
                    const py::Value key(value.as<ColumnObject>()->key());
                    result.push_back(kind == "keys" ? key : kind == "values" ? value : py::makeTuple({key, value}));
                }
                return py::makeList(std::move(result));
            }));
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    if (m_table->hasOtherColumns())
        return py::unsupported("a column of a query that has no name of its own is not evaluated natively");
    return py::attributeError(std::string(name));
}

py::EvalResult<py::Value> ColumnCollection::getItem(py::Interpreter&, const py::Value& key)
{
    if (const std::string* name = key.str()) {
        if (auto column = m_table->findColumn(*name))
            return py::Value(std::move(column));
        if (m_table->hasOtherColumns())
            return py::unsupported("a column of a query that has no name of its own is not evaluated natively");
        return py::keyError(key);
    }
    const std::vector<std::shared_ptr<ColumnObject>>& columns = m_table->columns();
    const std::optional<std::int64_t> index = key.integer();
    if (!index)
        return py::unsupported("slices of a table's columns are not evaluated natively");
    const std::int64_t position = *index < 0 ? *index + static_cast<std::int64_t>(columns.size()) : *index;
    if (position < 0 || position >= static_cast<std::int64_t>(columns.size()))
        return py::indexError("list index out of range");
    return py::Value(columns[static_cast<std::size_t>(position)]);
}

py::EvalResult<std::optional<std::size_t>> ColumnCollection::length(py::Interpreter&)
{
    return std::optional<std::size_t>(m_table->columns().size());
}

py::EvalResult<py::IteratorPtr> ColumnCollection::iterate(py::Interpreter&)
{
    return py::iterateVector(values());
}

py::EvalResult<bool> ColumnCollection::contains(py::Interpreter&, const py::Value& item)
{
    if (const std::string* name = item.str())
        return m_table->findColumn(*name) != nullptr;
    return std::ranges::any_of(m_table->columns(), [&](const auto& column) { return item.is(py::Value(column)); });
}

} // namespace retort::bindings
