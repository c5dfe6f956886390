// The names of sqlalchemy's modules: one namespace for the core, one for each of orm, engine, ext and the dialects.

#include <algorithm>
#include <array>
#include <memory>

#include "core/bindings/classes.h"
#include "core/bindings/connection_objects.h"
#include "core/bindings/functions.h"
#include "core/bindings/live_inspector.h"
#include "core/bindings/modules.h"
#include "core/bindings/native_names.h"
#include "core/bindings/opaque.h"
#include "core/bindings/type_compilers.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

struct SpecialName {
    std::string_view name;
    py::Value (*make)(ScriptRun&);
};

py::Value func(ScriptRun& run)
{
    return std::make_shared<FunctionNamespace>(run, std::vector<std::string>());
}

py::Value inspect(ScriptRun& run)
{
    return py::makeFunction("inspect", "subject, raiseerr=True",
                            [&run](py::CallContext&, const py::BoundArguments& arguments) -> Result {
                                if (arguments["raiseerr"].boolean().value_or(true))
                                    return inspectBind(run, arguments["subject"]);
                                auto inspector = inspectBind(run, arguments["subject"]);
                                return inspector ? std::move(inspector) : Result(py::Value());
                            });
}

py::Value version(ScriptRun&)
{
    return "2.0.40";
}

py::Value quotedName(ScriptRun& run)
{
    return quotedNameClass(run, false);
}

py::Value conv(ScriptRun& run)
{
    return quotedNameClass(run, true);
}

constexpr auto coreNames = std::to_array<SpecialName>({
    {"func", &func},
    {"inspect", &inspect},
    {"__version__", &version},
    {"quoted_name", &quotedName},
    {"conv", &conv},
});

std::optional<py::Value> special(ScriptRun& run, std::span<const SpecialName> names, std::string_view name)
{
    const auto found = std::ranges::find(names, name, &SpecialName::name);
    return found == names.end() ? std::nullopt : std::optional(found->make(run));
}

std::optional<py::Value> function(ScriptRun& run, std::span<const FunctionRow> rows, std::string_view name)
{
    const auto row = std::ranges::find(rows, name, &FunctionRow::name);
    if (row == rows.end())
        return std::nullopt;
    const Constructor body = row->body;
    return run.shared("function:" + std::string(name), [&]() -> py::Value {
        return py::makeFunction(
            std::string(name), row->signature,
            [&run, body](py::CallContext&, const py::BoundArguments& arguments) { return body(run, arguments); });
    });
}

} // namespace

std::optional<py::Value> findSqlalchemyName(ScriptRun& run, std::string_view name)
{
    // The classes of what false(), true() and null() give.
    if (name == "False_" || name == "True_" || name == "Null")
        return findSqlalchemyName(run, name == "False_" ? "false" : name == "True_" ? "true" : "null");
    if (std::optional<py::Value> value = special(run, coreNames, name))
        return value;
    if (std::optional<py::Value> value = findClass(run, name))
        return value;
    if (std::optional<py::Value> value = findTypeName(run, "sqlalchemy", name))
        return value;
    for (const std::span<const FunctionRow> rows : {elementFunctions(), statementFunctions(), ddlConstructs()}) {
        if (std::optional<py::Value> value = function(run, rows, name))
            return value;
    }
    return std::nullopt;
}

namespace {

// ---- sqlalchemy.orm, sqlalchemy.ext.declarative ----

constexpr const char* ormReason = "ORM models and sessions are not evaluated natively";

py::Value session(ScriptRun& run)
{
    return py::makeNativeType("Session", "sqlalchemy.orm.session",
                              [&run](py::CallContext&, const py::Arguments&) -> Result { return makeSession(run); });
}

// sessionmaker(bind)() and scoped_session(sessionmaker(bind))() both end in a session on the migration's connection.
py::Value sessionFactory(ScriptRun& run)
{
    return py::makeFunction(
        "sessionmaker", [&run](py::CallContext&, const py::Arguments&) -> Result { return makeSessionFactory(run); });
}

py::Value modelBase(ScriptRun&)
{
    const py::TypePtr base = makeOpaqueClass("Base", "sqlalchemy.orm", ormReason);
    base->attributes()->table().set("metadata", makeOpaque("MetaData", ormReason));
    base->attributes()->table().set("registry", makeOpaque("registry", ormReason));
    return base;
}

// Declaring a model is fine; its table is never asked for.
py::Value declarativeBase(ScriptRun& run)
{
    return py::makeFunction("declarative_base",
                            [&run](py::CallContext&, const py::Arguments&) -> Result { return modelBase(run); });
}

py::Value declaration(ScriptRun&)
{
    return py::makeFunction("relationship", [](py::CallContext&, const py::Arguments&) -> Result {
        return makeOpaque("RelationshipProperty", ormReason);
    });
}

py::Value identityDecorator(ScriptRun&)
{
    return py::makeFunction(
        "declared_attr", "fget",
        [](py::CallContext&, const py::BoundArguments& arguments) -> Result { return arguments["fget"]; });
}

// @validates("column")
py::Value decoratorFactory(ScriptRun& run)
{
    return py::makeFunction(
        "validates",
        [decorator = identityDecorator(run)](py::CallContext&, const py::Arguments&) -> Result { return decorator; });
}

py::Value mapped(ScriptRun&)
{
    return makeOpaqueClass("Mapped", "sqlalchemy.orm", ormReason);
}

constexpr auto ormNames = std::to_array<SpecialName>({
    {"Session", &session},
    {"sessionmaker", &sessionFactory},
    {"scoped_session", &sessionFactory},
    {"declarative_base", &declarativeBase},
    {"DeclarativeBase", &modelBase},
    {"DeclarativeBaseNoMeta", &modelBase},
    {"MappedAsDataclass", &mapped},
    {"Mapped", &mapped},
    {"Query", &mapped},
    {"relationship", &declaration},
    {"relation", &declaration},
    {"backref", &declaration},
    {"mapped_column", &declaration},
    {"column_property", &declaration},
    {"deferred", &declaration},
    {"query_expression", &declaration},
    {"synonym", &declaration},
    {"declared_attr", &identityDecorator},
    {"validates", &decoratorFactory},
    {"reconstructor", &identityDecorator},
});

// ---- sqlalchemy.engine ----

py::Value inspector(ScriptRun& run)
{
    const auto make = [&run](py::CallContext&, const py::Arguments& arguments) -> Result {
        return inspectBind(run, arguments.positional.empty() ? py::Value() : arguments.positional.front());
    };
    const py::TypePtr type = py::makeNativeType("Inspector", "sqlalchemy.engine.reflection", make);
    type->attributes()->table().set("from_engine", py::makeFunction("from_engine", make));
    return type;
}

py::Value engineClass(ScriptRun&)
{
    return makeOpaqueClass("Connection", "sqlalchemy.engine",
                           "connections of the script's own are not evaluated natively");
}

constexpr auto engineNames = std::to_array<SpecialName>({
    {"Inspector", &inspector},
    {"Connection", &engineClass},
    {"Engine", &engineClass},
    {"Row", &engineClass},
});

// ---- sqlalchemy.ext ----

py::Value mutable_(ScriptRun&)
{
    const py::TypePtr type = makeOpaqueClass("Mutable", "sqlalchemy.ext.mutable", ormReason);
    type->attributes()->table().set(
        "as_mutable",
        py::makeFunction("as_mutable", "sqltype", [](py::CallContext&, const py::BoundArguments& arguments) -> Result {
            return arguments["sqltype"];
        }));
    type->attributes()->table().set(
        "associate_with",
        py::makeFunction("associate_with", "sqltype",
                         [](py::CallContext&, const py::BoundArguments&) -> Result { return py::Value(); }));
    return type;
}

constexpr auto extensionNames = std::to_array<SpecialName>({
    {"Mutable", &mutable_},
    {"MutableDict", &mutable_},
    {"compiles", &compilesDecorator},
    {"MutableList", &mutable_},
    {"MutableSet", &mutable_},
    {"hybrid_property", &identityDecorator},
    {"hybrid_method", &identityDecorator},
});

// ---- dialects ----

// A dialect class, for isinstance(bind.dialect, PGDialect).
class DialectClass final : public py::TypeObject {
public:
    DialectClass(ScriptRun& run, std::string name, std::string dialect)
        : TypeObject(std::move(name), "sqlalchemy.dialects." + dialect + ".base", {}), m_run(run),
          m_dialect(std::move(dialect))
    {
    }
    [[nodiscard]] Result construct(py::CallContext&, const py::Arguments&) override
    {
        return py::unsupported("making a dialect inside the script is not evaluated natively");
    }
    [[nodiscard]] bool acceptsInstance(const py::Value& value) const override
    {
        const std::string& own = m_run.environment().dialect;
        return value.is(dialectObject(m_run)) && (own == m_dialect || (m_dialect == "mysql" && own == "mariadb"));
    }

private:
    ScriptRun& m_run;
    std::string m_dialect;
};

std::optional<py::Value> dialectName(ScriptRun& run, std::string_view dialect, std::string_view dialectClass,
                                     std::string_view name)
{
    if (std::optional<py::Value> type = findTypeName(run, dialect, name))
        return type;
    if (name == "dialect" || name == dialectClass)
        return run.shared("dialect:" + std::string(dialect), [&]() -> py::Value {
            return std::make_shared<DialectClass>(run, std::string(dialectClass), std::string(dialect));
        });
    return std::nullopt;
}

} // namespace

std::optional<py::Value> findOrmName(ScriptRun& run, std::string_view name)
{
    return special(run, ormNames, name);
}

std::optional<py::Value> findEngineName(ScriptRun& run, std::string_view name)
{
    return special(run, engineNames, name);
}

std::optional<py::Value> findExtensionName(ScriptRun& run, std::string_view name)
{
    return special(run, extensionNames, name);
}

std::optional<py::Value> findPostgresqlName(ScriptRun& run, std::string_view name)
{
    if (name == "ExcludeConstraint")
        return findClass(run, name);
    if (name == "insert")
        return findSqlalchemyName(run, name);
    // Functions, not the modules of the same names.
    if (name == "array" || name == "hstore")
        return makeOpaqueName("sqlalchemy.dialects.postgresql." + std::string(name));
    return dialectName(run, "postgresql", "PGDialect", name);
}

std::optional<py::Value> findMysqlName(ScriptRun& run, std::string_view name)
{
    if (name == "insert")
        return findSqlalchemyName(run, name);
    return dialectName(run, "mysql", "MySQLDialect", name);
}

std::optional<py::Value> findSqliteName(ScriptRun& run, std::string_view name)
{
    if (name == "insert")
        return findSqlalchemyName(run, name);
    return dialectName(run, "sqlite", "SQLiteDialect", name);
}

std::optional<py::Value> findMssqlName(ScriptRun& run, std::string_view name)
{
    return dialectName(run, "mssql", "MSDialect", name);
}

std::optional<py::Value> findOracleName(ScriptRun& run, std::string_view name)
{
    return dialectName(run, "oracle", "OracleDialect", name);
}

} // namespace retort::bindings
