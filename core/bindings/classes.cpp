#include "core/bindings/classes.h"

#include <algorithm>
#include <array>

#include "core/bindings/opaque.h"
#include "core/bindings/schema_names.h"

namespace retort::bindings {

namespace {

constexpr std::string_view schemaModule = "sqlalchemy.sql.schema";
constexpr std::string_view elementModule = "sqlalchemy.sql.elements";
constexpr std::string_view selectableModule = "sqlalchemy.sql.selectable";

struct ClassRow {
    std::string_view name;
    std::string_view module;
    std::string_view base;           // another row, or empty
    std::string_view signature;      // of the constructor
    Constructor construct = nullptr; // null: scripts cannot make one this way
};

constexpr std::string_view identityParameters =
    "always=False, on_null=None, start=None, increment=None, minvalue=None, maxvalue=None, "
    "nominvalue=None, nomaxvalue=None, cycle=None, cache=None, order=None";

constexpr auto classRows = std::to_array<ClassRow>({
    // sqlalchemy/sql/schema.py
    {"SchemaItem", schemaModule, "", "", nullptr},
    {"MetaData", schemaModule, "SchemaItem",
     "bind=None, schema=None, quote_schema=None, naming_convention=None, info=None, reflect=None", &makeMetaData},
    {"Table", schemaModule, "FromClause",
     "name, metadata, *args, schema=None, quote=None, quote_schema=None, autoload=None, autoload_with=None, "
     "autoload_replace=True, "
     "keep_existing=False, extend_existing=False, resolve_fks=True, include_columns=None, implicit_returning=None, "
     "comment=None, info=None, "
     "listeners=None, prefixes=None, must_exist=None, mustexist=None, **kw",
     &makeTable},
    {"Column", schemaModule, "ColumnClause",
     "*args, name=..., type_=None, autoincrement='auto', default=None, insert_default=None, doc=None, key=None, "
     "index=None, unique=None, "
     "info=None, nullable=..., onupdate=None, primary_key=False, server_default=None, server_onupdate=None, "
     "quote=None, system=False, "
     "comment=None, sort_order=None, **dialect_kwargs",
     &makeColumn},
    {"ForeignKey", schemaModule, "SchemaItem",
     "column, _constraint=None, use_alter=False, name=None, onupdate=None, ondelete=None, deferrable=None, "
     "initially=None, "
     "link_to_name=False, match=None, info=None, comment=None, **dialect_kw",
     &makeForeignKey},
    {"Constraint", schemaModule, "SchemaItem", "", nullptr},
    {"ForeignKeyConstraint", schemaModule, "Constraint",
     "columns, refcolumns, name=None, onupdate=None, ondelete=None, deferrable=None, initially=None, use_alter=False, "
     "link_to_name=False, "
     "match=None, table=None, info=None, comment=None, **dialect_kw",
     &makeForeignKeyConstraint},
    {"PrimaryKeyConstraint", schemaModule, "Constraint",
     "*columns, name=None, deferrable=None, initially=None, info=None, comment=None, _implicit_generated=False, "
     "**dialect_kw",
     &makePrimaryKeyConstraint},
    {"UniqueConstraint", schemaModule, "Constraint",
     "*columns, name=None, deferrable=None, initially=None, info=None, comment=None, _autoattach=True, "
     "_column_flag=False, **dialect_kw",
     &makeUniqueConstraint},
    {"CheckConstraint", schemaModule, "Constraint",
     "sqltext, name=None, deferrable=None, initially=None, table=None, info=None, comment=None, _create_rule=None, "
     "_autoattach=True, "
     "_type_bound=False, **dialect_kw",
     &makeCheckConstraint},
    {"ExcludeConstraint", "sqlalchemy.dialects.postgresql.ext", "Constraint",
     "*elements, name=None, deferrable=None, initially=None, using='gist', where=None, ops=None, info=None, **kw",
     &makeExcludeConstraint},
    {"Index", schemaModule, "SchemaItem",
     "name, *expressions, unique=False, quote=None, info=None, _table=None, _column_flag=False, **dialect_kw",
     &makeIndex},
    {"Sequence", schemaModule, "SchemaItem",
     "name, start=None, increment=None, minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None, cycle=None, "
     "schema=None, cache=None, "
     "order=None, data_type=None, optional=False, quote=None, metadata=None, quote_schema=None, for_update=False",
     &makeSequence},
    {"Identity", schemaModule, "SchemaItem", identityParameters, &makeIdentity},
    {"Computed", schemaModule, "SchemaItem", "sqltext, persisted=None", &makeComputed},
    {"FetchedValue", schemaModule, "SchemaItem", "for_update=False", &makeFetchedValue},
    {"DefaultClause", schemaModule, "FetchedValue", "arg, for_update=False, _reflected=False", &makeDefaultClause},
    // sqlalchemy/sql/elements.py, selectable.py, dml.py
    {"ClauseElement", elementModule, "", "", nullptr},
    {"ColumnElement", elementModule, "ClauseElement", "", nullptr},
    {"ColumnClause", elementModule, "ColumnElement", "text, type_=None, is_literal=False, _selectable=None",
     &makeLightColumn},
    {"TextClause", elementModule, "ClauseElement", "", nullptr},
    {"FromClause", selectableModule, "ClauseElement", "", nullptr},
    {"TableClause", selectableModule, "FromClause", "name, *columns, schema=None", &makeLightTable},
    {"Alias", selectableModule, "FromClause", "", nullptr},
    {"Select", selectableModule, "ClauseElement", "", nullptr},
    {"ScalarSelect", selectableModule, "ColumnElement", "", nullptr},
    {"Insert", "sqlalchemy.sql.dml", "ClauseElement", "", nullptr},
    {"Update", "sqlalchemy.sql.dml", "ClauseElement", "", nullptr},
    {"Delete", "sqlalchemy.sql.dml", "ClauseElement", "", nullptr},
});

const ClassRow* findRow(std::string_view name)
{
    const auto found = std::ranges::find(classRows, name, &ClassRow::name);
    return found == classRows.end() ? nullptr : &*found;
}

py::TypePtr makeClass(ScriptRun& run, const ClassRow& row)
{
    std::vector<py::TypePtr> bases;
    if (!row.base.empty())
        bases.push_back(nativeClass(run, row.base));
    std::string name(row.name);
    if (!row.construct)
        return makeOpaqueClass(name, std::string(row.module),
                               "making '" + name + "' objects directly is not evaluated natively", std::move(bases));
    const Constructor construct = row.construct;
    return py::makeNativeType(
        name, std::string(row.module), row.signature,
        [&run, construct](py::CallContext&, const py::BoundArguments& arguments) { return construct(run, arguments); },
        std::move(bases));
}

} // namespace

py::TypePtr nativeClass(ScriptRun& run, std::string_view name)
{
    const py::Value value = run.shared("class:" + std::string(name), [&]() -> py::Value {
        const ClassRow* row = findRow(name);
        return makeClass(run, row ? *row : ClassRow{name, elementModule, "ColumnElement", "", nullptr});
    });
    return value.as<py::TypeObject>();
}

std::vector<std::string_view> classNames()
{
    std::vector<std::string_view> names;
    for (const ClassRow& row : classRows)
        names.push_back(row.name);
    return names;
}

std::vector<std::pair<std::string_view, std::string_view>> classConstructors()
{
    std::vector<std::pair<std::string_view, std::string_view>> constructors;
    for (const ClassRow& row : classRows) {
        if (row.construct)
            constructors.emplace_back(row.name, row.signature);
    }
    return constructors;
}

std::optional<py::Value> findClass(ScriptRun& run, std::string_view name)
{
    if (!findRow(name))
        return std::nullopt;
    return py::Value(nativeClass(run, name));
}

} // namespace retort::bindings
