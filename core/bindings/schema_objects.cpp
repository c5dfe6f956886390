#include "core/bindings/schema_objects.h"

#include <memory>

#include "core/bindings/exceptions.h"
#include "core/bindings/opaque.h"
#include "core/bindings/table_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

py::Value nameValue(const std::optional<sql::Identifier>& name)
{
    return name ? py::Value(name->text()) : py::Value();
}

py::Attribute itemAttribute(const schema::Constraint& constraint, std::string_view name)
{
    if (name == "name")
        return nameValue(schema::base(constraint).name);
    return std::nullopt;
}

py::Attribute itemAttribute(const schema::ColumnForeignKey& key, std::string_view name)
{
    if (name == "name")
        return nameValue(key.name);
    if (name == "target_fullname")
        return py::Value(key.target);
    return std::nullopt;
}

py::Attribute itemAttribute(const auto&, std::string_view)
{
    return std::nullopt;
}

} // namespace

template <class T>
py::EvalResult<py::Attribute> SchemaItem<T>::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    if (py::Attribute attribute = itemAttribute(item, name))
        return attribute;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'" + typeName() + "." + std::string(name) + "' is not evaluated natively");
}

template class SchemaItem<schema::ColumnForeignKey>;
template class SchemaItem<schema::Computed>;
template class SchemaItem<schema::Identity>;
template class SchemaItem<schema::ServerDefault>;
template class SchemaItem<schema::Constraint>;

py::TypePtr IndexObject::type() const
{
    return nativeClass(m_run, "Index");
}

namespace {

using Result = py::EvalResult<py::Value>;

py::EvalResult<sql::QualifiedName> tableOf(const IndexObject& index)
{
    if (!index.table())
        return py::unsupported("the index is not part of a table");
    return *index.table();
}

// Index.create(bind): sqlalchemy schema.py: Index.create; a mock connection never checks first.
Result createIndex(py::CallContext& context, IndexObject& index, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::QualifiedName table, tableOf(index));
    operations::CreateIndex operation{.table = std::move(table), .index = index.index(), .ifNotExists = {}};
    RETORT_TRY(const bool checkFirst, arguments.flag("checkfirst"));
    if (checkFirst && !index.run().environment().offline)
        operation.ifNotExists = true;
    RETORT_CHECK(index.run().record(context, std::move(operation)));
    return py::Value();
}

Result dropIndex(py::CallContext& context, IndexObject& index, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::QualifiedName table, tableOf(index));
    operations::DropIndex operation{.name = index.index().name,
                                    .table = table,
                                    .schema = table.schema,
                                    .ifExists = {},
                                    .dialectOptions = index.index().dialectOptions};
    RETORT_TRY(const bool checkFirst, arguments.flag("checkfirst"));
    if (checkFirst && !index.run().environment().offline)
        operation.ifExists = true;
    RETORT_CHECK(index.run().record(context, std::move(operation)));
    return py::Value();
}

} // namespace

py::EvalResult<py::Attribute> IndexObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<IndexObject> methods = {
        {"create", "bind=None, checkfirst=False", &createIndex},
        {"drop", "bind=None, checkfirst=False", &dropIndex},
    };
    if (name == "name")
        return py::Attribute(nameValue(m_index.name));
    if (name == "unique")
        return py::Attribute(m_index.unique);
    if (py::Attribute method = methods.bind(self<IndexObject>(), name))
        return method;
    return py::Object::getAttribute(interpreter, name);
}

sql::QualifiedName qualifiedName(sql::Identifier name, std::optional<sql::Identifier> schema)
{
    return {.schema = std::move(schema), .name = std::move(name)};
}

py::EvalResult<schema::ServerDefault> serverDefaultFrom(ScriptRun& run, const py::Value& value)
{
    if (const std::string* text = value.str())
        return schema::ServerDefault(*text);
    if (const auto element = value.as<SqlElement>())
        return schema::ServerDefault(element->expression());
    if (const auto clause = value.as<ServerDefaultItem>())
        return clause->item;
    if (const auto opaque = value.as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    // sqlalchemy schema.py: DefaultClause.__init__: util.assert_arg_type
    return argumentError(run, "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class "
                              "'sqlalchemy.sql.elements.ClauseElement'>' or "
                              "'<class 'sqlalchemy.sql.elements.TextClause'>', got '<class '"
                                  + py::typeOf(value)->qualifiedName() + "'>'");
}

py::EvalResult<sql::ExpressionPtr> ddlExpression(ScriptRun& run, const py::Value& value)
{
    if (const std::string* text = value.str())
        return sql::makeExpression(sql::TextClause{.text = *text, .binds = {}});
    if (const auto element = value.as<SqlElement>())
        return element->expression();
    if (const auto opaque = value.as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    return argumentError(run, "SQL expression element expected, got " + reprOf(run, value) + ".");
}

py::EvalResult<schema::Autoincrement> autoincrementFrom(ScriptRun& run, const py::Value& value)
{
    if (value.isBool())
        return *value.boolean() ? schema::Autoincrement::Yes : schema::Autoincrement::No;
    const std::string* text = value.str();
    if (text && *text == "auto")
        return schema::Autoincrement::Auto;
    if (text && *text == "ignore_fk")
        return schema::Autoincrement::IgnoreForeignKey;
    // Anything else is neither True nor one of the two words, and then SQLAlchemy does not autoincrement.
    (void)run;
    return schema::Autoincrement::No;
}

py::EvalResult<schema::TableItem> tableItemFrom(ScriptRun& run, const py::Value& value)
{
    if (const auto column = value.as<ColumnObject>()) {
        if (column->column().name.empty())
            return argumentError(run, "Column must be constructed with a non-blank name or assign a non-blank .name "
                                      "before adding to a Table.");
        return schema::TableItem(column->column());
    }
    if (const auto constraint = value.as<ConstraintItem>())
        return schema::TableItem(constraint->item);
    if (const auto index = value.as<IndexObject>())
        return schema::TableItem(index->index());
    if (const auto opaque = value.as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    return argumentError(run, "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got "
                                  + reprOf(run, value));
}

} // namespace retort::bindings
