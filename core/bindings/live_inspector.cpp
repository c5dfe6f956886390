#include "core/bindings/live_inspector.h"

#include <algorithm>
#include <memory>

#include "core/bindings/connection_objects.h"
#include "core/bindings/element.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/live_database.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"
#include "core/sql/dotted_name.h"

namespace retort::bindings {

namespace {

// A part of an index without DESC and NULLS FIRST.
const sql::Expression& withoutOrder(const sql::ExpressionPtr& expression)
{
    const sql::Expression* part = expression.get();
    while (const auto* unary = std::get_if<sql::UnaryExpression>(&part->node))
        part = unary->operand.get();
    return *part;
}

using Answer = py::EvalResult<py::Value>;

class InspectorObject final : public py::Object {
public:
    explicit InspectorObject(ScriptRun& run) : m_run(run) {}
    [[nodiscard]] std::string typeName() const override { return "Inspector"; }
    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter, std::string_view name) override;

private:
    ScriptRun& m_run;
};

py::Value nameOrNone(const std::optional<sql::Identifier>& name)
{
    return name ? py::Value(name->text()) : py::Value();
}

py::Value nameList(const std::vector<sql::Identifier>& names)
{
    std::vector<py::Value> items;
    for (const sql::Identifier& name : names)
        items.emplace_back(name.text());
    return py::makeList(std::move(items));
}

// {"key": value, ...}
py::Value dictOf(std::vector<std::pair<std::string_view, py::Value>> items)
{
    auto dict = py::makeDict();
    for (auto& [key, value] : items)
        dict->table().set(key, std::move(value));
    return py::Value(std::move(dict));
}

// The database's own text; reflection keeps defaults, checks and predicates as it found them.
py::Value textOf(const sql::ExpressionPtr& expression)
{
    const auto* text = expression ? std::get_if<sql::TextClause>(&expression->node) : nullptr;
    return text ? py::Value(text->text) : py::Value();
}

py::EvalResult<sql::QualifiedName> tableName(const py::BoundArguments& arguments, std::string_view function)
{
    sql::QualifiedName name;
    RETORT_TRY(name.name, requireIdentifier(arguments["table_name"], function, "table_name"));
    RETORT_TRY(name.schema, identifierOrNone(arguments["schema"], function, "schema"));
    return name;
}

py::EvalResult<DatabaseStructure*> structure(ScriptRun& run, std::string_view what)
{
    if (DatabaseStructure* known = run.structure())
        return known;
    return py::unsupported(std::string(what)
                           + ": it reads the database's structure, which needs a live connection and is not evaluated natively");
}

std::string questionText(std::string_view question)
{
    return "inspector." + std::string(question) + "()";
}

py::EvalResult<schema::Table> reflected(InspectorObject& inspector, const py::BoundArguments& arguments, std::string_view question)
{
    RETORT_TRY(const sql::QualifiedName name, tableName(arguments, question));
    return reflectTable(inspector.run(), name, questionText(question));
}

Answer names(InspectorObject& inspector, const py::BoundArguments& arguments, std::string_view question,
             Result<std::vector<std::string>> (DatabaseStructure::*ask)(const std::optional<sql::Identifier>&))
{
    ScriptRun& run = inspector.run();
    RETORT_TRY(const std::optional<sql::Identifier> schema, identifierOrNone(arguments["schema"], question, "schema"));
    RETORT_TRY(DatabaseStructure* known, structure(run, questionText(question)));
    auto found = run.outsideTheClock([&] { return (known->*ask)(schema); });
    if (!found)
        return run.raiseDatabaseError(std::move(found).error());
    std::vector<py::Value> items(found->begin(), found->end());
    return py::makeList(std::move(items));
}

Answer tableNames(py::CallContext&, InspectorObject& inspector, const py::BoundArguments& arguments)
{
    return names(inspector, arguments, "get_table_names", &DatabaseStructure::tableNames);
}

Answer viewNames(py::CallContext&, InspectorObject& inspector, const py::BoundArguments& arguments)
{
    return names(inspector, arguments, "get_view_names", &DatabaseStructure::viewNames);
}

Answer inspectorHasTable(py::CallContext&, InspectorObject& inspector, const py::BoundArguments& arguments)
{
    return hasTable(inspector.run(), arguments["table_name"], arguments["schema"]);
}

// sqlalchemy dialects/postgresql/base.py: _get_columns_info
bool isSequenceDefault(const schema::Column& column)
{
    const auto* expression = std::get_if<sql::ExpressionPtr>(&column.serverDefault);
    const auto* text = expression && *expression ? std::get_if<sql::TextClause>(&(*expression)->node) : nullptr;
    return text && text->text.starts_with("nextval(");
}

py::EvalResult<py::Value> columnEntry(InspectorObject& inspector, const schema::Table& table, const schema::Column& column)
{
    py::Value fallback;
    if (const auto* text = std::get_if<std::string>(&column.serverDefault))
        fallback = py::Value(*text);
    else if (const auto* expression = std::get_if<sql::ExpressionPtr>(&column.serverDefault))
        fallback = textOf(*expression);
    std::int64_t keyPosition = 0;
    if (const schema::PrimaryKeyConstraint* key = table.primaryKey()) {
        const auto at = std::ranges::find(key->columns, column.name);
        if (at != key->columns.end())
            keyPosition = at - key->columns.begin() + 1;
    }
    py::Value entry = dictOf({{"name", column.name.text()},
                              {"type", makeTypeObject(inspector.run(), column.type)},
                              {"nullable", column.nullable.value_or(true)},
                              {"default", std::move(fallback)}});
    py::HashTable& items = py::asDict(entry)->table();
    // Each dialect has keys of its own (sqlalchemy dialects/*/base.py: get_columns).
    const std::string& dialect = inspector.run().environment().dialect;
    if (dialect == "sqlite")
        items.set("primary_key", keyPosition);
    else
        items.set("comment", column.comment ? py::Value(*column.comment) : py::Value());
    if (dialect == "postgresql")
        items.set("autoincrement", column.identity.has_value() || isSequenceDefault(column));
    else if (dialect != "sqlite" && column.type->affinity() == "Integer")
        items.set("autoincrement", column.autoincrement == schema::Autoincrement::Yes);
    if (column.computed) {
        py::asDict(entry)->table().set("computed", dictOf({{"sqltext", textOf(column.computed->sqltext)},
                                                           {"persisted", column.computed->persisted.value_or(false)}}));
    }
    return entry;
}

Answer columns(py::CallContext&, InspectorObject& inspector, const py::BoundArguments& arguments)
{
    RETORT_TRY(const schema::Table table, reflected(inspector, arguments, "get_columns"));
    std::vector<py::Value> entries;
    for (const schema::Column& column : table.columns) {
        RETORT_TRY(py::Value entry, columnEntry(inspector, table, column));
        entries.push_back(std::move(entry));
    }
    return py::makeList(std::move(entries));
}

py::Value indexEntry(bool isSqlite, const std::optional<sql::Identifier>& name, const std::vector<sql::Identifier>& columns, bool unique,
                     py::Value options)
{
    return dictOf({{"name", nameOrNone(name)},
                   {"column_names", nameList(columns)},
                   {"unique", isSqlite ? py::Value(std::int64_t{unique ? 1 : 0}) : py::Value(unique)},
                   {"dialect_options", std::move(options)}});
}

Answer indexes(py::CallContext&, InspectorObject& inspector, const py::BoundArguments& arguments)
{
    RETORT_TRY(const schema::Table table, reflected(inspector, arguments, "get_indexes"));
    const bool isSqlite = inspector.run().environment().dialect == "sqlite";
    std::vector<py::Value> entries;
    std::vector<std::string> listed; // their names
    for (const schema::Index& index : table.indexes) {
        if (index.name)
            listed.push_back(index.name->text());
        std::vector<sql::Identifier> over;
        for (const sql::ExpressionPtr& expression : index.expressions) {
            if (const auto* column = std::get_if<sql::ColumnRef>(&withoutOrder(expression).node))
                over.push_back(column->name);
        }
        py::Value options = dictOf({});
        if (const schema::OptionValue* where = schema::findOption(index.dialectOptions, "sqlite_where")) {
            const auto* predicate = std::get_if<sql::ExpressionPtr>(where);
            if (predicate)
                py::asDict(options)->table().set("sqlite_where", makeElement(inspector.run(), "TextClause", Operand{*predicate, nullptr, {}}));
        }
        entries.push_back(indexEntry(isSqlite, index.name, over, index.unique, std::move(options)));
    }
    // PostgreSQL backs a unique constraint with an index of the same name, and SQLAlchemy lists both.
    if (inspector.run().environment().dialect == "postgresql") {
        for (const schema::Constraint& constraint : table.constraints) {
            const auto* unique = std::get_if<schema::UniqueConstraint>(&constraint);
            if (!unique)
                continue;
            py::Value entry = indexEntry(false, unique->name, unique->columns, true, dictOf({}));
            py::asDict(entry)->table().set("duplicates_constraint", nameOrNone(unique->name));
            const auto before = std::ranges::find_if(listed, [&](const std::string& name) { return name > unique->name->text(); });
            entries.insert(entries.begin() + (before - listed.begin()), std::move(entry));
            listed.insert(before, unique->name->text());
        }
    }
    return py::makeList(std::move(entries));
}

py::Value foreignKeyOptions(const schema::ForeignKeyConstraint& key)
{
    py::Value options = dictOf({});
    py::HashTable& table = py::asDict(options)->table();
    if (key.ondelete)
        table.set("ondelete", *key.ondelete);
    if (key.onupdate)
        table.set("onupdate", *key.onupdate);
    if (key.deferrable)
        table.set("deferrable", *key.deferrable);
    if (key.initially)
        table.set("initially", *key.initially);
    return options;
}

// One entry for every constraint of the kind.
template <class Constraint, class Make>
Answer constraints(InspectorObject& inspector, const py::BoundArguments& arguments, std::string_view question, Make&& make)
{
    RETORT_TRY(const schema::Table table, reflected(inspector, arguments, question));
    std::vector<py::Value> entries;
    for (const schema::Constraint& constraint : table.constraints) {
        if (const auto* one = std::get_if<Constraint>(&constraint))
            entries.push_back(make(*one));
    }
    return py::makeList(std::move(entries));
}

Answer foreignKeys(py::CallContext&, InspectorObject& inspector, const py::BoundArguments& arguments)
{
    return constraints<schema::ForeignKeyConstraint>(inspector, arguments, "get_foreign_keys", [](const schema::ForeignKeyConstraint& key) {
        return dictOf({{"name", nameOrNone(key.name)},
                       {"constrained_columns", nameList(key.columns)},
                       {"referred_schema", nameOrNone(key.referredTable.schema)},
                       {"referred_table", key.referredTable.name.text()},
                       {"referred_columns", nameList(key.referredColumns)},
                       {"options", foreignKeyOptions(key)}});
    });
}

// sqlalchemy dialects/mysql/base.py: get_unique_constraints. A unique key is an index there, and both questions find it.
Answer uniqueKeys(InspectorObject& inspector, const py::BoundArguments& arguments)
{
    RETORT_TRY(const schema::Table table, reflected(inspector, arguments, "get_unique_constraints"));
    std::vector<std::pair<std::string, py::Value>> byName;
    for (const schema::Index& index : table.indexes) {
        std::vector<sql::Identifier> columns;
        for (const sql::ExpressionPtr& expression : index.expressions) {
            if (const auto* column = std::get_if<sql::ColumnRef>(&withoutOrder(expression).node))
                columns.push_back(column->name);
        }
        if (index.unique)
            byName.emplace_back(index.name->text(), dictOf({{"name", nameOrNone(index.name)},
                                                            {"column_names", nameList(columns)},
                                                            {"duplicates_index", nameOrNone(index.name)}}));
    }
    std::ranges::stable_sort(byName, {}, &std::pair<std::string, py::Value>::first);
    std::vector<py::Value> entries;
    for (auto& [name, entry] : byName)
        entries.push_back(std::move(entry));
    return py::makeList(std::move(entries));
}

Answer uniqueConstraints(py::CallContext&, InspectorObject& inspector, const py::BoundArguments& arguments)
{
    const std::string& dialect = inspector.run().environment().dialect;
    if (inspector.run().environment().live != nullptr && (dialect == "mysql" || dialect == "mariadb"))
        return uniqueKeys(inspector, arguments);
    return constraints<schema::UniqueConstraint>(inspector, arguments, "get_unique_constraints", [](const schema::UniqueConstraint& unique) {
        return dictOf({{"name", nameOrNone(unique.name)}, {"column_names", nameList(unique.columns)}});
    });
}

Answer checkConstraints(py::CallContext&, InspectorObject& inspector, const py::BoundArguments& arguments)
{
    return constraints<schema::CheckConstraint>(inspector, arguments, "get_check_constraints", [](const schema::CheckConstraint& check) {
        return dictOf({{"sqltext", textOf(check.sqltext)}, {"name", nameOrNone(check.name)}});
    });
}

Answer primaryKey(py::CallContext&, InspectorObject& inspector, const py::BoundArguments& arguments)
{
    RETORT_TRY(const schema::Table table, reflected(inspector, arguments, "get_pk_constraint"));
    const schema::PrimaryKeyConstraint* key = table.primaryKey();
    if (key == nullptr)
        return dictOf({{"name", py::Value()}, {"constrained_columns", nameList({})}});
    return dictOf({{"constrained_columns", nameList(key->columns)}, {"name", nameOrNone(key->name)}});
}

// Answers are read anew each time.
Answer clearCache(py::CallContext&, InspectorObject&, const py::BoundArguments&)
{
    return py::Value();
}

py::EvalResult<py::Attribute> InspectorObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<InspectorObject> methods = {
        {"get_table_names", "schema=None, **kw", &tableNames},
        {"get_view_names", "schema=None, **kw", &viewNames},
        {"has_table", "table_name, schema=None, **kw", &inspectorHasTable},
        {"get_columns", "table_name, schema=None, **kw", &columns},
        {"get_indexes", "table_name, schema=None, **kw", &indexes},
        {"get_foreign_keys", "table_name, schema=None, **kw", &foreignKeys},
        {"get_unique_constraints", "table_name, schema=None, **kw", &uniqueConstraints},
        {"get_check_constraints", "table_name, schema=None, **kw", &checkConstraints},
        {"get_pk_constraint", "table_name, schema=None, **kw", &primaryKey},
        {"clear_cache", "", &clearCache},
    };
    if (py::Attribute method = methods.bind(self<InspectorObject>(), name))
        return method;
    if (name == "bind" || name == "engine")
        return py::Attribute(bindObject(m_run));
    if (name == "dialect")
        return py::Attribute(dialectObject(m_run));
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    RETORT_CHECK(structure(m_run, questionText(name)));
    return py::unsupported("'inspector." + std::string(name) + "' is not evaluated natively");
}

} // namespace

py::EvalResult<schema::Table> reflectTable(ScriptRun& run, const sql::QualifiedName& name, std::string_view what)
{
    RETORT_TRY(DatabaseStructure* known, structure(run, what));
    auto table = run.outsideTheClock([&] { return known->reflect(name); });
    if (table)
        return std::move(*table);
    if (table.error().code == ErrorCode::NotFound)
        return raise(run, "NoSuchTableError", sql::dottedName(name));
    return run.raiseDatabaseError(std::move(table).error());
}

py::EvalResult<std::vector<std::string>> reflectTableNames(ScriptRun& run, const std::optional<sql::Identifier>& schema, std::string_view what)
{
    RETORT_TRY(DatabaseStructure* known, structure(run, what));
    auto found = run.outsideTheClock([&] { return known->tableNames(schema); });
    if (!found)
        return run.raiseDatabaseError(std::move(found).error());
    return std::move(*found);
}

Answer hasTable(ScriptRun& run, const py::Value& name, const py::Value& schema)
{
    sql::QualifiedName table;
    RETORT_TRY(table.name, requireIdentifier(name, "has_table", "table_name"));
    RETORT_TRY(table.schema, identifierOrNone(schema, "has_table", "schema"));
    RETORT_TRY(DatabaseStructure* known, structure(run, questionText("has_table")));
    const auto found = run.outsideTheClock([&] { return known->hasTable(table); });
    if (!found)
        return run.raiseDatabaseError(found.error());
    return py::Value(*found);
}

py::Value makeInspector(ScriptRun& run)
{
    return std::make_shared<InspectorObject>(run);
}

} // namespace retort::bindings
