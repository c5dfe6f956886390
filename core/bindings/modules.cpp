#include "core/bindings/modules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "core/bindings/alembic_modules.h"
#include "core/bindings/classes.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/native_names.h"
#include "core/bindings/op_directives.h"
#include "core/bindings/opaque.h"
#include "core/bindings/packages.h"

namespace retort::bindings {

namespace {

// Every name that any of the modules may have.
std::vector<std::string_view> publicNames()
{
    std::vector<std::string_view> names = classNames();
    for (const types::TypeClass& type : types::typeClasses())
        names.push_back(type.name);
    for (const std::span<const FunctionRow> rows : {elementFunctions(), statementFunctions(), ddlConstructs()})
        std::ranges::transform(rows, std::back_inserter(names), &FunctionRow::name);
    std::ranges::copy(directiveNames(), std::back_inserter(names));
    names.push_back("func");
    names.push_back("inspect");
    return names;
}

std::optional<py::Value> noNames(ScriptRun&, std::string_view)
{
    return std::nullopt;
}

struct ModuleRow {
    std::string_view name;
    NameLookup lookup;
};

constexpr auto moduleRows = std::to_array<ModuleRow>({
    {"alembic", &noNames},
    {"alembic.autogenerate", &noNames},
    {"alembic.config", &noNames},
    {"alembic.context", &findContextName},
    {"alembic.ddl", &noNames},
    {"alembic.ddl.impl", &noNames},
    {"alembic.ddl.postgresql", &noNames},
    {"alembic.environment", &noNames},
    {"alembic.migration", &noNames},
    {"alembic.op", &findOpName},
    {"alembic.operations", &noNames},
    {"alembic.operations.base", &noNames},
    {"alembic.operations.ops", &noNames},
    {"alembic.runtime", &noNames},
    {"alembic.runtime.environment", &noNames},
    {"alembic.runtime.migration", &noNames},
    {"alembic.script", &noNames},
    {"alembic.script.revision", &noNames},
    {"alembic.util", &findAlembicUtilName},
    {"alembic.util.exc", &findAlembicUtilName},
    {"sqlalchemy", &findSqlalchemyName},
    {"sqlalchemy.dialects", &noNames},
    {"sqlalchemy.dialects.mssql", &findMssqlName},
    {"sqlalchemy.dialects.mssql.base", &findMssqlName},
    {"sqlalchemy.dialects.mysql", &findMysqlName},
    {"sqlalchemy.dialects.mysql.base", &findMysqlName},
    {"sqlalchemy.dialects.mysql.dml", &findMysqlName},
    {"sqlalchemy.dialects.mysql.enumerated", &findMysqlName},
    {"sqlalchemy.dialects.mysql.json", &findMysqlName},
    {"sqlalchemy.dialects.mysql.types", &findMysqlName},
    {"sqlalchemy.dialects.oracle", &findOracleName},
    {"sqlalchemy.dialects.oracle.base", &findOracleName},
    {"sqlalchemy.dialects.postgresql", &findPostgresqlName},
    {"sqlalchemy.dialects.postgresql.array", &findPostgresqlName},
    {"sqlalchemy.dialects.postgresql.base", &findPostgresqlName},
    {"sqlalchemy.dialects.postgresql.dml", &findPostgresqlName},
    {"sqlalchemy.dialects.postgresql.ext", &findPostgresqlName},
    {"sqlalchemy.dialects.postgresql.hstore", &findPostgresqlName},
    {"sqlalchemy.dialects.postgresql.json", &findPostgresqlName},
    {"sqlalchemy.dialects.postgresql.named_types", &findPostgresqlName},
    {"sqlalchemy.dialects.postgresql.ranges", &findPostgresqlName},
    {"sqlalchemy.dialects.postgresql.types", &findPostgresqlName},
    {"sqlalchemy.dialects.sqlite", &findSqliteName},
    {"sqlalchemy.dialects.sqlite.base", &findSqliteName},
    {"sqlalchemy.dialects.sqlite.json", &findSqliteName},
    {"sqlalchemy.engine", &findEngineName},
    {"sqlalchemy.engine.base", &findEngineName},
    {"sqlalchemy.engine.reflection", &findEngineName},
    {"sqlalchemy.engine.row", &findEngineName},
    {"sqlalchemy.engine.url", &findEngineName},
    {"sqlalchemy.event", &findEventName},
    {"sqlalchemy.exc", &sqlalchemyException},
    {"sqlalchemy.ext", &noNames},
    {"sqlalchemy.ext.associationproxy", &findExtensionName},
    {"sqlalchemy.ext.asyncio", &findExtensionName},
    {"sqlalchemy.ext.automap", &findExtensionName},
    {"sqlalchemy.ext.compiler", &findExtensionName},
    {"sqlalchemy.ext.declarative", &findOrmName},
    {"sqlalchemy.ext.hybrid", &findExtensionName},
    {"sqlalchemy.ext.mutable", &findExtensionName},
    {"sqlalchemy.future", &findSqlalchemyName},
    {"sqlalchemy.inspection", &findSqlalchemyName},
    {"sqlalchemy.orm", &findOrmName},
    {"sqlalchemy.orm.attributes", &findOrmName},
    {"sqlalchemy.orm.decl_api", &findOrmName},
    {"sqlalchemy.orm.exc", &sqlalchemyException},
    {"sqlalchemy.orm.session", &findOrmName},
    {"sqlalchemy.schema", &findSqlalchemyName},
    {"sqlalchemy.sql", &findSqlalchemyName},
    {"sqlalchemy.sql.base", &findSqlalchemyName},
    {"sqlalchemy.sql.ddl", &findSqlalchemyName},
    {"sqlalchemy.sql.dml", &findSqlalchemyName},
    {"sqlalchemy.sql.elements", &findSqlalchemyName},
    {"sqlalchemy.sql.expression", &findSqlalchemyName},
    {"sqlalchemy.sql.functions", &findSqlalchemyName},
    {"sqlalchemy.sql.naming", &findSqlalchemyName},
    {"sqlalchemy.sql.operators", &noNames},
    {"sqlalchemy.sql.schema", &findSqlalchemyName},
    {"sqlalchemy.sql.selectable", &findSqlalchemyName},
    {"sqlalchemy.sql.sqltypes", &findSqlalchemyName},
    {"sqlalchemy.sql.type_api", &findSqlalchemyName},
    {"sqlalchemy.types", &findSqlalchemyName},
    {"sqlalchemy.util", &noNames},
});

const ModuleRow* findRow(std::string_view name)
{
    const auto found = std::ranges::find(moduleRows, name, &ModuleRow::name);
    return found == moduleRows.end() ? nullptr : &*found;
}

class NativeModule final : public py::ModuleObject {
public:
    NativeModule(ScriptRun& run, const ModuleRow& row) : ModuleObject(std::string(row.name)), m_run(run), m_row(row)
    {
        if (run.isStarImported(row.name))
            fill();
    }

    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view attribute) override
    {
        if (const py::Value* known = attributes()->table().find(attribute))
            return *known;
        if (std::optional<py::Value> value = m_row.lookup(m_run, attribute)) {
            set(attribute, *value);
            return value;
        }
        RETORT_TRY(py::Attribute inherited, ModuleObject::getAttribute(interpreter, attribute));
        if (inherited)
            return inherited;
        const std::string dotted = name() + "." + std::string(attribute);
        if (attribute.starts_with("__"))
            return py::Attribute();
        return py::Attribute(unknownName(m_run, dotted));
    }

    [[nodiscard]] py::EvalResult<void> prepareStarImport(py::Interpreter&) override
    {
        fill();
        return {};
    }

private:
    // `from module import *` takes what is there: names are otherwise made when they are asked for.
    void fill()
    {
        for (const std::string_view candidate : publicNames()) {
            if (std::optional<py::Value> value = m_row.lookup(m_run, candidate))
                set(candidate, *value);
        }
    }

    ScriptRun& m_run;
    const ModuleRow& m_row;
};

class BindingsResolver final : public py::ModuleResolver {
public:
    explicit BindingsResolver(ScriptRun& run) : m_run(run) {}
    [[nodiscard]] py::EvalResult<py::ModulePtr> resolve(py::Interpreter& interpreter,
                                                        std::string_view dottedName) override
    {
        if (const ModuleRow* row = findRow(dottedName))
            return py::ModulePtr(std::make_shared<NativeModule>(m_run, *row));
        const auto& projectModule = m_run.environment().projectModule;
        const auto source = projectModule ? projectModule(dottedName) : std::nullopt;
        if (source)
            return interpreter.importSource(std::string(dottedName), *source);
        // Last, so that a project's own module of such a name wins.
        if (const EmbeddedFile* known = findPackageModule(dottedName)) {
            RETORT_TRY(const py::ModulePtr module,
                       interpreter.importSource(std::string(dottedName), {std::string(known->name), std::string(known->text)}));
            module->setPartial();
            return module;
        }
        return py::ModulePtr();
    }

private:
    ScriptRun& m_run;
};

} // namespace

std::shared_ptr<py::ModuleResolver> makeModuleResolver(ScriptRun& run)
{
    return std::make_shared<BindingsResolver>(run);
}

} // namespace retort::bindings
