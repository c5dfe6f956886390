#include <array>
#include <memory>
#include <utility>

#include "core/bindings/dialect_arguments.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/opaque.h"
#include "core/bindings/schema_names.h"
#include "core/bindings/schema_objects.h"
#include "core/bindings/table_object.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

void ColumnObject::attach(std::shared_ptr<const sql::TableRef> table, std::weak_ptr<TableObject> owner)
{
    m_table = std::move(table);
    m_owner = std::move(owner);
}

sql::ExpressionPtr ColumnObject::expression() const
{
    sql::ColumnRef reference{.table = {}, .name = referenceName(), .type = sqlType()};
    if (m_table)
        reference.table = m_table->alias ? sql::QualifiedName{std::nullopt, *m_table->alias} : m_table->name;
    return sql::makeExpression(std::move(reference));
}

sql::Identifier ColumnObject::referenceName() const
{
    if (!m_column.name.empty() || !run().interpreter().readsModels())
        return m_column.name;
    return sql::Identifier(placeholder());
}

std::string ColumnObject::placeholder() const
{
    if (m_placeholder.empty())
        m_placeholder = run().placeholderFor(std::const_pointer_cast<py::Object>(shared_from_this()));
    return m_placeholder;
}

types::TypePtr ColumnObject::sqlType() const
{
    return types::isNullType(m_column.type) ? nullptr : m_column.type;
}

std::vector<sql::TableRef> ColumnObject::tables() const
{
    return m_table ? std::vector{*m_table} : std::vector<sql::TableRef>();
}

namespace {

py::Value optionalText(const std::optional<std::string>& text)
{
    return text ? py::Value(*text) : py::Value();
}

py::Value optionalFlag(const std::optional<bool>& flag)
{
    return flag ? py::Value(*flag) : py::Value();
}

py::Attribute copyMethod(std::shared_ptr<ColumnObject> column)
{
    return py::makeFunction("copy", "**kw",
                            [column](py::CallContext&, const py::BoundArguments&) -> py::EvalResult<py::Value> {
                                return py::Value(column->copy());
                            });
}

} // namespace

std::shared_ptr<ColumnObject> ColumnObject::copy() const
{
    auto result = std::make_shared<ColumnObject>(run(), m_column, m_lightweight);
    result->m_clientDefault = m_clientDefault;
    result->m_key = m_key;
    result->m_info = m_info;
    result->m_nullableByAnnotation = m_nullableByAnnotation;
    return result;
}

py::EvalResult<py::Attribute> ColumnObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    if (name == "name")
        return py::Attribute(m_column.name.text());
    if (name == "key")
        return py::Attribute(key());
    if (name == "nullable")
        return py::Attribute(m_column.effectivelyNullable());
    if (name == "primary_key")
        return py::Attribute(m_column.primaryKey);
    if (name == "comment")
        return py::Attribute(optionalText(m_column.comment));
    if (name == "unique")
        return py::Attribute(optionalFlag(m_column.unique));
    if (name == "index")
        return py::Attribute(optionalFlag(m_column.index));
    if (name == "table") {
        const auto owner = m_owner.lock();
        return owner ? py::Attribute(py::Value(owner)) : py::Attribute(py::Value());
    }
    if (name == "info") {
        if (m_info.isNone())
            m_info = py::Value(py::makeDict());
        return py::Attribute(m_info);
    }
    if (name == "copy" || name == "_copy")
        return copyMethod(self<ColumnObject>());
    return SqlElement::getAttribute(interpreter, name);
}

py::EvalResult<void> ColumnObject::setAttribute(py::Interpreter&, std::string_view name, py::Value value)
{
    if (name == "nullable" && value.isBool()) {
        m_column.nullable = value.boolean();
        return {};
    }
    if (name == "type") {
        RETORT_TRY(m_column.type, typeFromValue(run(), value));
        return {};
    }
    return py::unsupported("changing '" + std::string(name)
                           + "' of a column after it was made is not evaluated natively");
}

py::EvalResult<std::string> ColumnObject::str(py::Interpreter&)
{
    if (!m_table)
        return m_column.name.text();
    return (m_table->alias ? m_table->alias->text() : m_table->name.name.text()) + "." + m_column.name.text();
}

namespace {

// One positional argument of sa.Column after name and type (sqlalchemy schema.py: Column.__init__,
// SchemaItem._init_items).
py::EvalResult<void> addColumnItem(ScriptRun& run, ColumnObject& target, const py::Value& value)
{
    schema::Column& column = target.column();
    if (const auto key = value.as<ForeignKeyItem>())
        column.foreignKeys.push_back(key->item);
    else if (const auto constraint = value.as<ConstraintItem>())
        column.constraints.push_back(constraint->item);
    else if (const auto computed = value.as<ComputedItem>())
        column.computed = computed->item;
    else if (const auto identity = value.as<IdentityItem>())
        column.identity = identity->item;
    else if (const auto sequence = value.as<SequenceItem>())
        column.sequence = sequence->item;
    else if (const auto serverDefault = value.as<ServerDefaultItem>())
        column.serverDefault = serverDefault->item;
    else if (const auto opaque = value.as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    else
        return argumentError(run, "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got "
                                      + reprOf(run, value));
    return {};
}

// [name], [type], items... with name= and type_= as alternatives.
py::EvalResult<void> applyPositional(ScriptRun& run, ColumnObject& target, std::vector<py::Value> items,
                                     const py::BoundArguments& arguments)
{
    schema::Column& column = target.column();
    auto item = items.begin();
    if (arguments.given("name")) {
        RETORT_TRY(std::optional<sql::Identifier> name, identifierOrNone(arguments["name"], "Column", "name"));
        if (name)
            column.name = std::move(*name);
    }
    if (item != items.end() && (item->isStr() || item->isNone())) {
        if (arguments.given("name") && item->isStr())
            return argumentError(run, "May not pass name positionally and as a keyword.");
        if (item->isStr())
            column.name = *identifierOf(*item);
        ++item;
    }
    RETORT_TRY(types::TypePtr type, typeOrNone(run, arguments["type_"]));
    if (item != items.end() && isTypeLike(*item)) {
        if (type)
            return argumentError(run, "May not pass type_ positionally and as a keyword.");
        RETORT_TRY(type, typeFromValue(run, *item));
        ++item;
    } else if (item != items.end() && item->isNone()) {
        ++item;
    } else if (item != items.end() && item->object() && item->object()->kind() == py::ObjectKind::Placeholder) {
        RETORT_TRY(type, typeFromValue(run, *item));
        ++item;
    }
    column.type = type ? std::move(type) : types::nullType();
    for (; item != items.end(); ++item)
        RETORT_CHECK(addColumnItem(run, target, *item));
    return {};
}

py::EvalResult<void> applyServerDefault(ScriptRun& run, schema::Column& column, const py::Value& value)
{
    if (value.isNone())
        return {};
    if (const auto computed = value.as<ComputedItem>())
        column.computed = computed->item;
    else if (const auto identity = value.as<IdentityItem>())
        column.identity = identity->item;
    else if (const auto sequence = value.as<SequenceItem>())
        return py::unsupported("a Sequence as server_default is not evaluated natively");
    else {
        RETORT_TRY(column.serverDefault, serverDefaultFrom(run, value));
    }
    return {};
}

py::EvalResult<void> applyClientDefault(ScriptRun& run, ColumnObject& target, const py::Value& value)
{
    if (value.isNone())
        return {};
    if (const auto sequence = value.as<SequenceItem>()) {
        target.column().sequence = sequence->item;
        return {};
    }
    target.setClientDefault(value);
    target.column().clientDefaultGiven = true; // even a callable: such a key is no SERIAL or AUTO_INCREMENT
    if (!py::isCallable(value) && !value.as<SqlElement>() && !run.transformsValues(*target.column().type)) {
        RETORT_TRY(target.column().clientDefault, sqlValue(run, value, target.column().type));
    }
    return {};
}

py::EvalResult<void> applyFlags(ScriptRun& run, schema::Column& column, const py::BoundArguments& arguments)
{
    RETORT_TRY(column.primaryKey, arguments.flag("primary_key"));
    // None is no different from False: compiler.py asks "if not column.nullable".
    if (arguments.given("nullable")) {
        RETORT_TRY(const std::optional<bool> nullable, arguments.flagOrNone("nullable"));
        column.nullable = nullable.value_or(false);
    }
    RETORT_TRY(column.index, arguments.flagOrNone("index"));
    RETORT_TRY(column.unique, arguments.flagOrNone("unique"));
    RETORT_TRY(column.system, arguments.flag("system"));
    RETORT_TRY(column.comment, arguments.textOrNone("comment"));
    if (arguments.given("autoincrement")) {
        RETORT_TRY(column.autoincrement, autoincrementFrom(run, arguments["autoincrement"]));
        column.autoincrementGiven = true;
    }
    RETORT_TRY(const std::optional<bool> quote, arguments.flagOrNone("quote"));
    if (quote)
        column.name = sql::Identifier(column.name.text(), quote, column.name.conventional());
    return {};
}

} // namespace

namespace {

// sqlalchemy schema.py: Computed._set_parent, Identity._set_parent
py::EvalResult<void> checkGenerated(ScriptRun& run, const schema::Column& column, bool hasServerOnUpdate)
{
    const bool isGiven = column.hasServerDefault() || hasServerOnUpdate;
    if (column.computed && isGiven)
        return argumentError(run, "A generated column cannot specify a server_default or a server_onupdate argument");
    if (column.identity && (isGiven || column.computed))
        return argumentError(
            run, "A column with an Identity object cannot specify a server_default or a server_onupdate argument");
    if (column.identity && column.autoincrementGiven && column.autoincrement == schema::Autoincrement::No)
        return argumentError(run, "A column with an Identity object cannot specify autoincrement=False");
    return {};
}

} // namespace

py::EvalResult<py::Value> makeColumn(ScriptRun& run, const py::BoundArguments& arguments)
{
    auto column = std::make_shared<ColumnObject>(run, schema::Column(), false);
    RETORT_CHECK(applyPositional(run, *column, arguments.rest(), arguments));
    RETORT_CHECK(applyFlags(run, column->column(), arguments));
    RETORT_CHECK(applyServerDefault(run, column->column(), arguments["server_default"]));
    RETORT_CHECK(checkGenerated(run, column->column(), !arguments["server_onupdate"].isNone()));
    column->setInfo(arguments["info"]);
    RETORT_TRY(std::optional<std::string> key, arguments.textOrNone("key"));
    if (key)
        column->setKey(std::move(*key));
    const bool hasInsertDefault = arguments.given("insert_default");
    RETORT_CHECK(applyClientDefault(run, *column, arguments[hasInsertDefault ? "insert_default" : "default"]));
    RETORT_TRY(column->column().dialectOptions, dialectOptions(run, "Column", arguments.extra()));
    return py::Value(std::move(column));
}

py::EvalResult<py::Value> makeLightColumn(ScriptRun& run, const py::BoundArguments& arguments)
{
    schema::Column column;
    RETORT_TRY(column.name, requireIdentifier(arguments["text"], "column", "text"));
    RETORT_TRY(column.type, typeOrNone(run, arguments["type_"]));
    if (!column.type)
        column.type = types::nullType();
    if (arguments["is_literal"].boolean().value_or(false))
        return makeElement(run, "ColumnClause", sql::LiteralColumn{column.name.text()},
                           types::isNullType(column.type) ? nullptr : column.type);
    return py::Value(std::make_shared<ColumnObject>(run, std::move(column), true));
}

} // namespace retort::bindings
