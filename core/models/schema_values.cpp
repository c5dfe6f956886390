#include "core/models/schema_values.h"

#include <algorithm>

#include "core/python/runtime/function.h"
#include "core/sql/dotted_name.h"

namespace retort::models {

using bindings::ColumnObject;
using bindings::TableObject;

namespace {

// An index or constraint as a filter sees it.
class MemberObject final : public py::Object {
public:
    MemberObject(bindings::ScriptRun& run, std::string className, py::Value name, py::Value table, py::Value columns,
                 py::Value unique)
        : m_run(run), m_className(std::move(className)), m_name(std::move(name)), m_table(std::move(table)),
          m_columns(std::move(columns)), m_unique(std::move(unique)), m_info(py::makeDict())
    {
    }
    [[nodiscard]] std::string typeName() const override { return m_className; }
    [[nodiscard]] py::TypePtr type() const override { return bindings::nativeClass(m_run, m_className); }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        if (name == "name")
            return py::Attribute(m_name);
        if (name == "table" || name == "parent")
            return py::Attribute(m_table);
        if (name == "columns" || name == "c")
            return py::Attribute(m_columns);
        if (name == "unique" && !m_unique.isNone())
            return py::Attribute(m_unique);
        if (name == "info")
            return py::Attribute(m_info);
        RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__"))
            return inherited;
        return py::unsupported("'" + m_className + "." + std::string(name) + "' is not evaluated natively");
    }

private:
    bindings::ScriptRun& m_run;
    std::string m_className;
    py::Value m_name, m_table, m_columns, m_unique, m_info;
};

// By name, which is not its key always.
py::Value columnByName(const TableObject& table, const std::string& name)
{
    const auto found = std::ranges::find_if(
        table.columns(), [&](const auto& column) { return column->column().name.text() == name; });
    return found == table.columns().end() ? py::Value() : py::Value(*found);
}

py::Value columnList(const TableObject& table, const std::vector<sql::Identifier>& names)
{
    std::vector<py::Value> result;
    for (const sql::Identifier& name : names) {
        if (py::Value column = columnByName(table, name.text()); !column.isNone())
            result.push_back(std::move(column));
    }
    return py::makeList(std::move(result));
}

} // namespace

py::Value SchemaValues::object(const ObjectRef& reference) const
{
    if (!reference.table)
        return {};
    const std::shared_ptr<TableObject> table = tableObject(reference);
    const auto* column = std::get_if<const schema::Column*>(&reference.member);
    const auto* index = std::get_if<const schema::Index*>(&reference.member);
    const auto* constraint = std::get_if<const schema::Constraint*>(&reference.member);
    if (column)
        return columnByName(*table, (*column)->name.text());
    if (index)
        return indexObject(table, **index);
    return constraint ? constraintObject(table, **constraint) : py::Value(table);
}

std::shared_ptr<TableObject> SchemaValues::modelTable(const sql::QualifiedName& name) const
{
    std::vector<ModelGap> ignored;
    for (const auto& metadata : m_session->targets(ignored)) {
        const py::Value* found = metadata->tables().table().find(sql::dottedName(name));
        if (auto table = found ? found->as<TableObject>() : nullptr)
            return table;
    }
    return nullptr;
}

std::shared_ptr<TableObject> SchemaValues::standIn(const sql::QualifiedName& name, const std::vector<schema::Column>& columns) const
{
    auto table = std::make_shared<TableObject>(m_session->scriptRun(), name, false);
    for (const schema::Column& column : columns)
        table->addColumn(std::make_shared<ColumnObject>(m_session->scriptRun(), column, false));
    m_held->push_back(py::Value(table));
    return table;
}

std::shared_ptr<TableObject> SchemaValues::tableObject(const ObjectRef& reference) const
{
    if (auto table = reference.reflected ? nullptr : modelTable(reference.table->name))
        return table;
    auto table = standIn(reference.table->name, reference.table->columns);
    table->setProperties({.comment = reference.table->comment, .prefixes = {}, .dialectOptions = {}});
    return table;
}

py::Value SchemaValues::columnOf(const sql::QualifiedName& table, const schema::Column& column) const
{
    if (const auto model = modelTable(table)) {
        if (py::Value found = columnByName(*model, column.name.text()); !found.isNone())
            return found;
    }
    return columnByName(*standIn(table, {column}), column.name.text());
}

py::Value SchemaValues::constraintOf(const sql::QualifiedName& table, const schema::Constraint& constraint) const
{
    if (const auto model = modelTable(table))
        return constraintObject(model, constraint);
    std::vector<schema::Column> columns;
    if (const std::vector<sql::Identifier>* listed = schema::listedColumns(constraint)) {
        for (const sql::Identifier& column : *listed)
            columns.push_back({.name = column, .type = types::nullType()});
    }
    return constraintObject(standIn(table, columns), constraint);
}

py::Value SchemaValues::indexObject(const std::shared_ptr<TableObject>& table, const schema::Index& index) const
{
    std::vector<sql::Identifier> names;
    for (const sql::ExpressionPtr& expression : index.expressions) {
        if (const auto* column = std::get_if<sql::ColumnRef>(&expression->node))
            names.push_back(column->name);
    }
    return std::make_shared<MemberObject>(m_session->scriptRun(), "Index",
                                          index.name ? py::Value(index.name->text()) : py::Value(), py::Value(table),
                                          columnList(*table, names), py::Value(index.unique));
}

py::Value SchemaValues::constraintObject(const std::shared_ptr<TableObject>& table, const schema::Constraint& constraint) const
{
    const std::optional<sql::Identifier>& name = schema::base(constraint).name;
    const std::vector<sql::Identifier>* columns = schema::listedColumns(constraint);
    return std::make_shared<MemberObject>(
        m_session->scriptRun(), std::string(schema::className(constraint)),
        name ? py::Value(name->text()) : py::Value(), py::Value(table),
        columnList(*table, columns ? *columns : std::vector<sql::Identifier>()), py::Value());
}

Result<py::Value> SchemaValues::ask(std::string_view option, py::Arguments arguments) const
{
    const py::Value function = *m_session->option(option);
    const std::vector<bindings::environment::ModelNote>& decisions = m_session->reading().decisions;
    const std::size_t decided = decisions.size();
    auto called = m_session->interpreter().callFunction(function, arguments);
    m_session->keepSaid();
    m_held->clear();
    RETORT_TRY(py::Value answer, std::move(called));
    if (const bindings::NotKnown* why = bindings::environment::whyUnknown(answer)) {
        return fail(ErrorCode::Unsupported, "what " + std::string(option) + " answers is not known: " + why->reason,
                    {.file = why->file, .line = why->line, .column = 0});
    }
    // One way was taken, and the other may answer otherwise.
    if (decisions.size() != decided) {
        return fail(ErrorCode::Unsupported, "what " + std::string(option) + " answers is not known: it depends on a value that is not known",
                    decisions[decided].where);
    }
    return answer;
}

Result<bool> SchemaValues::truth(const py::Value& value) const
{
    bool truth = false;
    RETORT_CHECK(m_session->interpreter().guarded([&]() -> py::EvalResult<py::Value> {
        RETORT_TRY(truth, py::truth(m_session->interpreter(), value));
        return py::Value();
    }));
    return truth;
}

} // namespace retort::models
