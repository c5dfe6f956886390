// sa.MetaData, sa.Table and sa.table.

#include <memory>

#include "core/bindings/dialect_arguments.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/live_inspector.h"
#include "core/bindings/opaque.h"
#include "core/bindings/schema_names.h"
#include "core/bindings/table_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Evaluated = py::EvalResult<py::Value>;

// What the live database has of a table, but for columns that the script gave itself
// (sqlalchemy engine/reflection.py: Inspector.reflect_table).
py::EvalResult<void> addReflected(TableObject& table, schema::Table found)
{
    for (schema::Column& column : found.columns) {
        if (!table.findColumn(column.name.text()))
            table.addColumn(std::make_shared<ColumnObject>(table.run(), std::move(column), false));
    }
    for (schema::Constraint& constraint : found.constraints)
        table.addItem(std::move(constraint));
    for (schema::Index& index : found.indexes)
        table.addItem(std::move(index));
    return {};
}

Evaluated reflect(py::CallContext&, MetaDataObject& metadata, const py::BoundArguments& arguments)
{
    constexpr std::string_view what = "MetaData.reflect()";
    ScriptRun& run = metadata.run();
    RETORT_TRY(std::optional<sql::Identifier> schema, identifierOrNone(arguments["schema"], "reflect", "schema"));
    RETORT_TRY(std::vector<std::string> names, reflectTableNames(run, schema, what));
    if (!arguments["only"].isNone()) {
        RETORT_TRY(const std::vector<sql::Identifier> only, identifierList(run, arguments["only"], "reflect", "only"));
        names.clear();
        for (const sql::Identifier& name : only)
            names.push_back(name.text());
    }
    for (const std::string& name : names) {
        const sql::QualifiedName qualified{.schema = schema, .name = name};
        const std::string key = dottedName(qualified);
        if (metadata.tables().table().find(key) != nullptr)
            continue;
        RETORT_TRY(schema::Table found, reflectTable(run, qualified, what));
        auto table = std::make_shared<TableObject>(run, qualified, false);
        table->setMetaData(metadata.self<MetaDataObject>());
        RETORT_CHECK(addReflected(*table, std::move(found)));
        metadata.tables().table().set(key, py::Value(std::move(table)));
    }
    return py::Value();
}

py::EvalResult<std::vector<std::shared_ptr<TableObject>>> chosenTables(MetaDataObject& metadata,
                                                                       const py::Value& chosen)
{
    std::vector<std::shared_ptr<TableObject>> tables;
    if (!chosen.isNone()) {
        RETORT_TRY(const std::vector<py::Value> items, py::toVector(metadata.run().interpreter(), chosen));
        for (const py::Value& item : items) {
            if (auto table = item.as<TableObject>())
                tables.push_back(std::move(table));
        }
        return tables;
    }
    for (const py::HashTable::Entry& entry : metadata.tables().table().entries()) {
        if (entry.live)
            tables.push_back(entry.value.as<TableObject>());
    }
    return tables;
}

// Tables before those that refer to them; a cycle keeps the order of definition.
std::vector<std::shared_ptr<TableObject>> dependencyOrder(std::vector<std::shared_ptr<TableObject>> tables,
                                                          const std::vector<schema::Table>& built)
{
    std::vector<std::shared_ptr<TableObject>> ordered;
    std::vector<bool> placed(tables.size());
    const auto dependsOn = [&](std::size_t table, std::size_t other) {
        for (const schema::Constraint& constraint : built[table].constraints) {
            const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint);
            if (key && !key->useAlter && table != other && key->referredTable == built[other].name)
                return true;
        }
        return false;
    };
    for (bool progress = true; progress;) {
        progress = false;
        for (std::size_t i = 0; i < tables.size(); ++i) {
            bool ready = !placed[i];
            for (std::size_t j = 0; ready && j < tables.size(); ++j)
                ready = placed[j] || !dependsOn(i, j);
            if (!ready)
                continue;
            placed[i] = true;
            ordered.push_back(tables[i]);
            progress = true;
        }
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (!placed[i])
            ordered.push_back(tables[i]);
    }
    return ordered;
}

// MetaData.create_all(bind): a mock connection never checks first, so offline every table is created.
Evaluated createAll(py::CallContext& context, MetaDataObject& metadata, const py::BoundArguments& arguments)
{
    RETORT_TRY(std::vector<std::shared_ptr<TableObject>> tables, chosenTables(metadata, arguments["tables"]));
    RETORT_TRY(const bool checkFirst, arguments.flag("checkfirst"));
    const bool asks = checkFirst && !metadata.run().environment().offline;
    std::vector<schema::Table> built;
    for (const auto& table : tables) {
        RETORT_TRY(schema::Table one, table->build());
        if (asks && !one.indexes.empty())
            return py::unsupported("MetaData.create_all() asks the database which tables exist");
        built.push_back(std::move(one));
    }
    for (const auto& table : dependencyOrder(std::move(tables), built)) {
        RETORT_TRY(schema::Table one, table->build());
        RETORT_CHECK(metadata.run().record(context, operations::CreateTable{.table = std::move(one), .ifNotExists = asks}));
    }
    return py::Value();
}

Evaluated dropAll(py::CallContext& context, MetaDataObject& metadata, const py::BoundArguments& arguments)
{
    RETORT_TRY(std::vector<std::shared_ptr<TableObject>> tables, chosenTables(metadata, arguments["tables"]));
    RETORT_TRY(const bool checkFirst, arguments.flag("checkfirst"));
    std::vector<schema::Table> built;
    for (const auto& table : tables) {
        RETORT_TRY(schema::Table one, table->build());
        built.push_back(std::move(one));
    }
    std::vector<std::shared_ptr<TableObject>> ordered = dependencyOrder(std::move(tables), built);
    for (auto table = ordered.rbegin(); table != ordered.rend(); ++table)
        RETORT_CHECK(metadata.run().record(context,
                              operations::DropTable{.table = (*table)->name(),
                                                    .ifExists = checkFirst && !metadata.run().environment().offline,
                                                    .dialectOptions = {}}));
    return py::Value();
}

Evaluated removeTable(py::CallContext&, MetaDataObject& metadata, const py::BoundArguments& arguments)
{
    const auto table = arguments["table"].as<TableObject>();
    if (!table)
        return argumentError(metadata.run(), "expected a Table");
    (void)metadata.tables().table().remove(dottedName(table->name()));
    return py::Value();
}

py::EvalResult<std::vector<py::Value>> sortedTables(MetaDataObject& metadata)
{
    RETORT_TRY(std::vector<std::shared_ptr<TableObject>> tables, chosenTables(metadata, py::Value()));
    std::vector<schema::Table> built;
    for (const auto& table : tables) {
        RETORT_TRY(schema::Table one, table->build());
        built.push_back(std::move(one));
    }
    std::vector<py::Value> result;
    for (auto& table : dependencyOrder(std::move(tables), built))
        result.emplace_back(std::move(table));
    return result;
}

Evaluated clear(py::CallContext&, MetaDataObject& metadata, const py::BoundArguments&)
{
    metadata.tables().table().clear();
    return py::Value();
}

// Table(autoload_with=...), or autoload=True as before SQLAlchemy 1.4.
bool isReflected(const py::BoundArguments& arguments)
{
    return !arguments["autoload_with"].isNone() || arguments["autoload"].boolean().value_or(false);
}

} // namespace

py::EvalResult<py::Attribute> MetaDataObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<MetaDataObject> methods = {
        {"reflect", "bind=None, schema=None, views=False, only=None, extend_existing=False, **kw", &reflect},
        {"create_all", "bind=None, tables=None, checkfirst=True", &createAll},
        {"drop_all", "bind=None, tables=None, checkfirst=True", &dropAll},
        {"clear", "", &clear},
        {"remove", "table", &removeTable},
    };
    if (name == "sorted_tables") {
        RETORT_TRY(std::vector<py::Value> tables, sortedTables(*this));
        return py::Attribute(py::makeList(std::move(tables)));
    }
    if (name == "info" && !m_attributes.contains("info"))
        m_attributes.emplace("info", py::Value(py::makeDict()));
    if (name == "tables")
        return py::Attribute(py::Value(m_tables));
    if (name == "schema")
        return m_schema ? py::Attribute(m_schema->text()) : py::Attribute(py::Value());
    if (name == "naming_convention") {
        auto dict = py::makeDict();
        for (const auto& [key, text] : m_convention->templates)
            dict->table().set(key, py::Value(text));
        return py::Attribute(py::Value(std::move(dict)));
    }
    if (const auto own = m_attributes.find(name); own != m_attributes.end())
        return py::Attribute(own->second);
    if (py::Attribute method = methods.bind(self<MetaDataObject>(), name))
        return method;
    return py::Object::getAttribute(interpreter, name);
}

py::EvalResult<void> MetaDataObject::setAttribute(py::Interpreter&, std::string_view name, py::Value value)
{
    if (name == "tables" || name == "schema")
        return py::unsupported("changing '" + std::string(name) + "' of a MetaData is not evaluated natively");
    if (name != "naming_convention") {
        m_attributes.insert_or_assign(std::string(name), std::move(value));
        return {};
    }
    RETORT_TRY(const auto templates, namingTemplates(m_run, value));
    m_convention->templates.clear();
    for (const auto& [key, text] : templates)
        m_convention->templates[key] = text;
    return {};
}

py::EvalResult<std::vector<std::pair<std::string, std::string>>> namingTemplates(ScriptRun& run, const py::Value& value)
{
    std::vector<std::pair<std::string, std::string>> templates;
    if (value.isNone())
        return templates;
    py::DictObject* dict = py::asDict(value);
    if (!dict)
        return py::unsupported("a naming convention that is not a dict is not evaluated natively");
    for (const py::HashTable::Entry& entry : dict->table().entries()) {
        if (!entry.live || entry.value.isNone())
            continue;
        const std::string* text = entry.value.str();
        if (!text)
            return py::unsupported("a naming convention with functions is not evaluated natively");
        // Keys may be the constraint classes instead of "fk", "pk" ...
        std::string key = entry.key.str() ? *entry.key.str() : std::string();
        if (const auto cls = entry.key.as<py::TypeObject>()) {
            key = cls->name() == "ForeignKeyConstraint"   ? "fk"
                  : cls->name() == "PrimaryKeyConstraint" ? "pk"
                  : cls->name() == "UniqueConstraint"     ? "uq"
                  : cls->name() == "CheckConstraint"      ? "ck"
                  : cls->name() == "Index"                ? "ix"
                                                          : "";
        }
        if (key.empty())
            return py::unsupported("a naming convention with the key " + reprOf(run, entry.key)
                                   + " is not evaluated natively");
        templates.emplace_back(std::move(key), *text);
    }
    return templates;
}

Evaluated makeMetaData(ScriptRun& run, const py::BoundArguments& arguments)
{
    auto metadata = std::make_shared<MetaDataObject>(run);
    RETORT_TRY(metadata->schema(), identifierOrNone(arguments["schema"], "MetaData", "schema"));
    if (!arguments["info"].isNone())
        RETORT_CHECK(metadata->setAttribute(run.interpreter(), "info", arguments["info"]));
    if (!arguments["naming_convention"].isNone()) {
        RETORT_TRY(const auto templates, namingTemplates(run, arguments["naming_convention"]));
        metadata->convention()->templates.clear();
        for (const auto& [key, text] : templates)
            metadata->convention()->templates[key] = text;
    }
    return py::Value(std::move(metadata));
}

py::EvalResult<TableObject::Properties> tableProperties(ScriptRun& run, const py::BoundArguments& arguments)
{
    TableObject::Properties properties;
    RETORT_TRY(properties.comment, arguments.textOrNone("comment"));
    if (!arguments["prefixes"].isNone()) {
        RETORT_TRY(const std::vector<sql::Identifier> prefixes,
                   identifierList(run, arguments["prefixes"], "Table", "prefixes"));
        for (const sql::Identifier& prefix : prefixes)
            properties.prefixes.push_back(prefix.text());
    }
    RETORT_TRY(properties.dialectOptions, dialectOptions(run, "Table", arguments.extra()));
    return properties;
}

// sqlalchemy schema.py: Table._new
Evaluated makeTable(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::Identifier name, requireIdentifier(arguments["name"], "Table", "name"));
    auto metadata = arguments["metadata"].as<MetaDataObject>();
    if (!metadata) {
        if (const auto opaque = arguments["metadata"].as<OpaqueObject>())
            return py::unsupported(opaque->reason());
        return argumentError(run, "expected MetaData object for 'metadata' argument, got "
                                      + reprOf(run, arguments["metadata"]));
    }
    RETORT_TRY(std::optional<sql::Identifier> schema, identifierOrNone(arguments["schema"], "Table", "schema"));
    if (!schema)
        schema = metadata->schema();
    RETORT_TRY(const std::optional<bool> quote, arguments.flagOrNone("quote"));
    if (quote)
        name = sql::Identifier(name.text(), quote, name.conventional());
    const sql::QualifiedName qualified = qualifiedName(std::move(name), std::move(schema));
    const std::string key = dottedName(qualified);

    RETORT_TRY(const bool extend, arguments.flag("extend_existing"));
    RETORT_TRY(const bool keep, arguments.flag("keep_existing"));
    if (const py::Value* existing = metadata->tables().table().find(key)) {
        if (keep || (arguments.rest().empty() && !extend))
            return *existing;
        if (!extend)
            return raise(run, "InvalidRequestError",
                         "Table '" + key
                             + "' is already defined for this MetaData instance.  Specify 'extend_existing=True' "
                               "to redefine options and columns on an existing Table object.");
    }
    const py::Value* extended = run.interpreter().readsModels() ? metadata->tables().table().find(key) : nullptr;
    if (const auto known = extended ? extended->as<TableObject>() : nullptr) {
        RETORT_CHECK(known->addItems(arguments.rest(), TableObject::Attached::Refused));
        return py::Value(known);
    }
    auto table = std::make_shared<TableObject>(run, qualified, false);
    table->setMetaData(metadata);
    run.noteTable(table);
    if (run.interpreter().readsModels())
        table->setPlace(run.interpreter().siteOutside("<retort>/").location());
    RETORT_TRY(TableObject::Properties properties, tableProperties(run, arguments));
    table->setProperties(std::move(properties));
    table->setInfo(arguments["info"]);
    RETORT_CHECK(table->addItems(arguments.rest(), TableObject::Attached::Refused));
    if (isReflected(arguments)) {
        RETORT_TRY(schema::Table found, reflectTable(run, qualified, "Table(autoload_with=...)"));
        RETORT_CHECK(addReflected(*table, std::move(found)));
    }
    metadata->tables().table().set(key, table);
    return py::Value(std::move(table));
}

Evaluated makeLightTable(ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(sql::Identifier name, requireIdentifier(arguments["name"], "table", "name"));
    RETORT_TRY(std::optional<sql::Identifier> schema, identifierOrNone(arguments["schema"], "table", "schema"));
    auto table = std::make_shared<TableObject>(run, qualifiedName(std::move(name), std::move(schema)), true);
    RETORT_CHECK(table->addItems(arguments.rest(), TableObject::Attached::Refused));
    return py::Value(std::move(table));
}

} // namespace retort::bindings
