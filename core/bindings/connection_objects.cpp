#include "core/bindings/connection_objects.h"

#include <algorithm>
#include <array>
#include <memory>

#include "core/bindings/ddl_constructs.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/live_database.h"
#include "core/bindings/live_inspector.h"
#include "core/bindings/live_results.h"
#include "core/bindings/opaque.h"
#include "core/bindings/type_object.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

// What Alembic's own message leaves out.
constexpr const char* offlineNote = "' (the script needs a live connection, and offline there is none)";

py::RaisedResult refusal(const ScriptRun& run, const std::string& what)
{
    return py::unsupported(what + (run.environment().live ? " is not evaluated natively" : " needs a live connection and is not evaluated natively"));
}

// ---- the dialect ----

struct DialectFact {
    std::string_view dialect;
    std::string_view attribute;
    bool value;
};

// Class attributes of SQLAlchemy's dialects that scripts ask for; what is not listed is False.
constexpr auto dialectFacts = std::to_array<DialectFact>({
    {"postgresql", "supports_sequences", true},
    {"postgresql", "supports_native_boolean", true},
    {"postgresql", "supports_native_enum", true},
    {"postgresql", "supports_native_uuid", true},
    {"postgresql", "supports_comments", true},
    {"postgresql", "supports_alter", true},
    {"mysql", "supports_native_enum", true},
    {"mysql", "supports_comments", true},
    {"mysql", "inline_comments", true},
    {"mysql", "supports_alter", true},
    {"mariadb", "supports_native_enum", true},
    {"mariadb", "supports_comments", true},
    {"mariadb", "inline_comments", true},
    {"mariadb", "supports_alter", true},
    {"mariadb", "is_mariadb", true},
    {"mssql", "supports_sequences", true},
    {"mssql", "supports_comments", true},
    {"mssql", "supports_alter", true},
    {"oracle", "supports_sequences", true},
    {"oracle", "supports_comments", true},
    {"oracle", "supports_alter", true},
});

std::optional<bool> dialectFact(std::string_view dialect, std::string_view attribute)
{
    bool known = false;
    for (const DialectFact& fact : dialectFacts) {
        known = known || fact.attribute == attribute;
        if (fact.dialect == dialect && fact.attribute == attribute)
            return fact.value;
    }
    return known ? std::optional(false) : std::nullopt;
}

// dialect.type_descriptor(): what a dialect puts in the place of a type (sqlalchemy type_api.py: adapt_type and the
// colspecs of the default drivers). Measured by compiling every type before and after; the others stay what they are.
struct Adaptation {
    std::string_view dialect;
    std::string_view from;
    std::string_view to;
};

constexpr auto adaptations = std::to_array<Adaptation>({
    {"postgresql", "DECIMAL", "NUMERIC"},
    {"postgresql", "DOUBLE", "FLOAT"},
    {"postgresql", "DOUBLE_PRECISION", "FLOAT"},
    {"postgresql", "Double", "FLOAT"},
    {"postgresql", "REAL", "FLOAT"},
    {"mysql", "DECIMAL", "NUMERIC"},
    {"mysql", "REAL", "FLOAT"},
    {"mysql", "DOUBLE_PRECISION", "DOUBLE"},
    {"sqlite", "TIMESTAMP", "DATETIME"},
    {"mssql", "BLOB", "VARBINARY"},
    {"mssql", "CHAR", "String"},
    {"mssql", "CLOB", "String"},
    {"mssql", "DATE", "Date"},
    {"mssql", "DECIMAL", "NUMERIC"},
    {"mssql", "DOUBLE", "Float"},
    {"mssql", "DOUBLE_PRECISION", "Float"},
    {"mssql", "Double", "Float"},
    {"mssql", "IMAGE", "VARBINARY"},
    {"mssql", "LargeBinary", "VARBINARY"},
    {"mssql", "NCHAR", "Unicode"},
    {"mssql", "REAL", "Float"},
    {"mssql", "TEXT", "String"},
    {"mssql", "TIME", "Time"},
    {"mssql", "TIMESTAMP", "DateTime"},
    {"mssql", "Text", "String"},
    {"mssql", "UUID", "Uuid"},
    {"mssql", "XML", "String"},
    {"oracle", "BIGINT", "Integer"},
    {"oracle", "BOOLEAN", "Boolean"},
    {"oracle", "BigInteger", "Integer"},
    {"oracle", "DATETIME", "DateTime"},
    {"oracle", "DECIMAL", "NUMERIC"},
    {"oracle", "DOUBLE", "NUMERIC"},
    {"oracle", "DOUBLE_PRECISION", "NUMERIC"},
    {"oracle", "Double", "NUMERIC"},
    {"oracle", "FLOAT", "NUMERIC"},
    {"oracle", "Float", "NUMERIC"},
    {"oracle", "NUMBER", "NUMERIC"},
    {"oracle", "REAL", "NUMERIC"},
    {"oracle", "SMALLINT", "Integer"},
    {"oracle", "SmallInteger", "Integer"},
    {"oracle", "TEXT", "Text"},
    {"oracle", "UUID", "Uuid"},
    {"oracle", "VARCHAR", "String"},
});

// For mssql and oracle the generic types and their own are measured; of a third dialect's only those with a row.
bool isMeasured(std::string_view dialect, const types::TypeClass& cls, bool hasRow)
{
    if (dialect != "mssql" && dialect != "oracle")
        return true;
    // SQL Server's REAL and DOUBLE PRECISION have a precision that nobody gave; oracle.DATE is a DateTime.
    const bool hidesPrecision = cls.home == "mssql" && (cls.className == "REAL" || cls.className == "DOUBLE_PRECISION");
    const bool isOracleDate = dialect == "mssql" && cls.home == "oracle" && cls.className == "DATE";
    return (cls.home == "sqlalchemy" || cls.home == dialect || hasRow) && !hidesPrecision && !isOracleDate;
}

py::EvalResult<types::TypePtr> adaptedType(std::string_view dialect, const types::TypePtr& type)
{
    if (dialect == "mariadb")
        dialect = "mysql";
    const types::TypeClass& cls = type->cls();
    const auto found = std::ranges::find_if(
        adaptations, [&](const Adaptation& row) { return row.dialect == dialect && row.from == cls.name; });
    if (!isMeasured(dialect, cls, found != adaptations.end()))
        return py::unsupported("type_descriptor() of " + std::string(cls.home) + "." + std::string(cls.className) + " on "
                               + std::string(dialect) + " is not evaluated natively");
    const bool isRowVersion = cls.name == "TIMESTAMP" && cls.affinity == "_Binary"; // mssql.TIMESTAMP
    if (found == adaptations.end() || (dialect == "mysql" && cls.home == "mysql") || isRowVersion
        || !type->variants().empty())
        return type;
    const types::TypeClass* target = types::findTypeClass("sqlalchemy", found->to);
    if (!target)
        return type;
    std::vector<types::SqlType::Argument> kept;
    for (const types::SqlType::Argument& argument : type->arguments()) {
        if (found->to == "DOUBLE" && argument.first == "precision")
            return py::unsupported("type_descriptor() of a DOUBLE_PRECISION with a precision is not evaluated natively");
        const bool taken = std::ranges::any_of(target->parameters, [&](const types::TypeParameter& parameter) {
            return parameter.name == argument.first;
        });
        if (taken)
            kept.push_back(argument);
    }
    return types::TypePtr(std::make_shared<const types::SqlType>(*target, std::move(kept)));
}

class DialectObject final : public py::Object {
public:
    explicit DialectObject(ScriptRun& run) : m_run(run) {}
    [[nodiscard]] std::string typeName() const override
    {
        const std::string& name = m_run.environment().dialect;
        if (name == "postgresql")
            return "PGDialect";
        if (name == "mssql" || name == "oracle")
            return name == "mssql" ? "MSDialect" : "OracleDialect";
        return name == "sqlite" ? "SQLiteDialect" : name == "mariadb" ? "MariaDBDialect" : "MySQLDialect";
    }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        if (name == "name")
            return py::Attribute(m_run.environment().dialect);
        // A MariaDB may be behind a mysql:// URL.
        if (name == "is_mariadb" && m_run.environment().mariadb)
            return py::Attribute(true);
        if (const std::optional<bool> fact = dialectFact(m_run.environment().dialect, name))
            return py::Attribute(*fact);
        if (name == "has_table") {
            return py::Attribute(py::makeFunction("has_table", "connection, table_name, schema=None, **kw",
                                                  [&run = m_run](py::CallContext&, const py::BoundArguments& arguments) {
                                                      return hasTable(run, arguments["table_name"], arguments["schema"]);
                                                  }));
        }
        if (name == "type_descriptor") {
            return py::Attribute(
                py::makeFunction("type_descriptor", "typeobj",
                                 [&run = m_run](py::CallContext&, const py::BoundArguments& arguments) -> Result {
                                     RETORT_TRY(const types::TypePtr type, typeFromValue(run, arguments["typeobj"]));
                                     RETORT_TRY(types::TypePtr adapted, adaptedType(run.environment().dialect, type));
                                     return makeTypeObject(run, std::move(adapted));
                                 }));
        }
        RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__"))
            return inherited;
        return refusal(m_run, "'dialect." + std::string(name) + "'");
    }

private:
    ScriptRun& m_run;
};

// ---- the connection ----

class BindObject final : public py::Object {
public:
    explicit BindObject(ScriptRun& run) : m_run(run) {}
    [[nodiscard]] std::string typeName() const override
    {
        return m_run.environment().offline ? "MockConnection" : "Connection";
    }
    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<py::Value> enter(py::CallContext&) override
    {
        if (m_run.environment().offline)
            return py::typeError("'MockConnection' object does not support the context manager protocol");
        return py::Value(self<BindObject>());
    }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject*) override { return false; }
    [[nodiscard]] int nextSavepoint() { return ++m_savepoints; }

private:
    ScriptRun& m_run;
    int m_savepoints = 0;
};

// with bind.begin(): nothing to do: Alembic's transaction is around it.
class NothingContext final : public py::Object {
public:
    explicit NothingContext(py::Value entered) : m_entered(std::move(entered)) {}
    [[nodiscard]] std::string typeName() const override { return "Transaction"; }
    [[nodiscard]] py::EvalResult<py::Value> enter(py::CallContext&) override { return m_entered; }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject*) override { return false; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__"))
            return inherited;
        return py::unsupported("'" + std::string(name)
                               + "' of a transaction inside a migration is not evaluated natively");
    }

private:
    py::Value m_entered;
};

// with bind.begin_nested(): a savepoint (sqlalchemy engine/base.py: NestedTransaction). Live only: offline there is no
// connection to have one on.
class SavepointContext final : public py::Object {
public:
    SavepointContext(ScriptRun& run, py::Value bind, std::string name) : m_run(run), m_bind(std::move(bind)), m_name(std::move(name)) {}
    [[nodiscard]] std::string typeName() const override { return "NestedTransaction"; }
    [[nodiscard]] py::EvalResult<py::Value> enter(py::CallContext& context) override
    {
        RETORT_CHECK(perform(context, "SAVEPOINT "));
        return m_bind;
    }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext& context, const py::ExceptionObject* exception) override
    {
        RETORT_CHECK(perform(context, exception ? "ROLLBACK TO SAVEPOINT " : "RELEASE SAVEPOINT "));
        return false;
    }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__"))
            return inherited;
        return py::unsupported("'" + std::string(name) + "' of a nested transaction is not evaluated natively");
    }

private:
    py::EvalResult<void> perform(const py::CallContext& context, const char* verb)
    {
        return m_run.record(context, operations::Execute{sql::makeExpression(sql::TextClause{verb + m_name, {}})});
    }

    ScriptRun& m_run;
    py::Value m_bind;
    std::string m_name;
};

// Records or carries out, and gives the rows there are.
Result executed(py::CallContext& context, ScriptRun& run, const py::Value& statement, const py::Value& parameters)
{
    RETORT_TRY(sql::ResultSet result, recordExecution(context, run, statement, parameters));
    return run.environment().live ? makeLiveResult(run, std::move(result), statement) : makeResult(run);
}

Result execute(py::CallContext& context, BindObject& bind, const py::BoundArguments& arguments)
{
    if (arguments.rest().size() > 1)
        return py::unsupported("execute() with several sets of parameters in a row is not evaluated natively");
    py::Value parameters = arguments.rest().empty() ? py::Value() : arguments.rest().front();
    if (!arguments.extra().empty()) {
        auto dict = py::makeDict();
        for (const auto& [name, value] : arguments.extra()) {
            if (name != "execution_options")
                dict->table().set(name, value);
        }
        if (dict->table().size() != 0)
            parameters = py::Value(std::move(dict));
    }
    return executed(context, bind.run(), arguments["statement"], parameters);
}

// The driver's own text: nothing in it is a placeholder.
Result executeDriverSql(py::CallContext& context, BindObject& bind, const py::BoundArguments& arguments)
{
    if (!arguments["parameters"].isNone())
        return py::unsupported("exec_driver_sql() with parameters is not evaluated natively");
    RETORT_TRY(std::string statement, arguments.text("statement"));
    RETORT_TRY(sql::ResultSet result,
               bind.run().perform(operations::Execute{.statement = sql::makeExpression(sql::DdlText{std::move(statement)})},
                                  sourceOf(context)));
    return bind.run().environment().live ? makeLiveResult(bind.run(), std::move(result), py::Value()) : makeResult(bind.run());
}

// connection.scalar(statement) and scalars(): execute(statement).scalar().
Result executeAnd(py::CallContext& context, BindObject& bind, const py::BoundArguments& arguments, std::string_view method)
{
    if (!bind.run().reading()) {
        return py::unsupported(
            "the script reads rows from the database, which needs a live connection and is not evaluated natively");
    }
    RETORT_TRY(const py::Value result, execute(context, bind, arguments));
    RETORT_TRY(const py::Attribute bound, py::findAttribute(context.interpreter, result, method));
    return bound->object()->call(context, {});
}

Result scalar(py::CallContext& context, BindObject& bind, const py::BoundArguments& arguments)
{
    return executeAnd(context, bind, arguments, "scalar");
}

Result scalars(py::CallContext& context, BindObject& bind, const py::BoundArguments& arguments)
{
    return executeAnd(context, bind, arguments, "scalars");
}

Result itself(py::CallContext&, BindObject& bind, const py::BoundArguments&)
{
    return py::Value(bind.self<BindObject>());
}

// A second connection would not see the migration's transaction.
Result connect(py::CallContext&, BindObject& bind, const py::BoundArguments&)
{
    if (bind.run().environment().offline)
        return py::Value(bind.self<BindObject>());
    return refusal(bind.run(), "opening a connection of its own");
}

Result begin(py::CallContext&, BindObject& bind, const py::BoundArguments&)
{
    return py::Value(std::make_shared<NothingContext>(py::Value(bind.self<BindObject>())));
}

// sqlalchemy engine/base.py: Connection._savepoint_impl numbers them for each connection.
Result beginNested(py::CallContext& context, BindObject& bind, const py::BoundArguments& arguments)
{
    if (bind.run().environment().live == nullptr)
        return begin(context, bind, arguments);
    return py::Value(std::make_shared<SavepointContext>(bind.run(), py::Value(bind.self<BindObject>()),
                                                        "sa_savepoint_" + std::to_string(bind.nextSavepoint())));
}

Result nothing(py::CallContext&, BindObject&, const py::BoundArguments&)
{
    return py::Value();
}

Result inTransaction(py::CallContext&, BindObject&, const py::BoundArguments&)
{
    return py::Value(true);
}

// sqlalchemy engine/mock.py: MockConnection has these, and nothing else that a connection has. So scripts that ask for
// more fail offline as they do with Alembic, or go the way that their except clause says.
constexpr auto mockAttributes =
    std::to_array<std::string_view>({"engine", "connect", "execution_options", "execute", "schema_for_object"});

} // namespace

py::EvalResult<py::Attribute> BindObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<BindObject> methods = {
        {"execute", "statement, *multiparams, **params", &execute},
        {"exec_driver_sql", "statement, parameters=None, execution_options=None", &executeDriverSql},
        {"scalar", "statement, *multiparams, **params", &scalar},
        {"scalars", "statement, *multiparams, **params", &scalars},
        {"connect", "**kw", &connect},
        {"execution_options", "**kw", &itself},
        {"begin", "", &begin},
        {"begin_nested", "", &beginNested},
        {"close", "", &nothing},
        {"in_transaction", "", &inTransaction},
    };
    if (name == "dialect")
        return py::Attribute(dialectObject(m_run));
    if (name == "name")
        return py::Attribute(m_run.environment().dialect);
    if (m_run.environment().offline && !std::ranges::contains(mockAttributes, name) && !name.starts_with("__")) {
        (void)m_run.reading();
        return py::attributeError("'MockConnection' object has no attribute '" + std::string(name) + offlineNote);
    }
    if (name == "engine" || name == "bind")
        return py::Attribute(py::Value(self<BindObject>()));
    if (py::Attribute method = methods.bind(self<BindObject>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    if (name == "commit" || name == "rollback")
        return py::unsupported("the script ends the transaction that the migration runs in ('" + std::string(name)
                               + "()'), which is not evaluated natively");
    return refusal(run(), "'" + std::string(name) + "' of the connection");
}

namespace {

// ---- Session(bind=op.get_bind()) ----

class SessionObject final : public py::Object {
public:
    explicit SessionObject(ScriptRun& run) : m_run(run) {}
    [[nodiscard]] std::string typeName() const override { return "Session"; }
    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] py::EvalResult<py::Value> enter(py::CallContext&) override
    {
        return py::Value(self<SessionObject>());
    }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject*) override { return false; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;

private:
    ScriptRun& m_run;
};

// sqlalchemy orm/session.py: _connection_for_bind begins a transaction, which a mock connection cannot, and then closes
// it, which it cannot either.
py::EvalResult<void> refuseOffline(ScriptRun& run)
{
    if (!run.environment().offline)
        return {};
    (void)run.reading();
    return py::attributeError(std::string("'MockConnection' object has no attribute 'close") + offlineNote);
}

Result sessionExecute(py::CallContext& context, SessionObject& session, const py::BoundArguments& arguments)
{
    RETORT_CHECK(refuseOffline(session.run()));
    return executed(context, session.run(), arguments["statement"], arguments["params"]);
}

// A session on the migration's connection joins its transaction: commit() and close() leave that open.
Result sessionNothing(py::CallContext&, SessionObject&, const py::BoundArguments&)
{
    return py::Value();
}

Result sessionBind(py::CallContext&, SessionObject& session, const py::BoundArguments&)
{
    return bindObject(session.run());
}

Result sessionConnection(py::CallContext&, SessionObject& session, const py::BoundArguments&)
{
    RETORT_CHECK(refuseOffline(session.run()));
    return bindObject(session.run());
}

py::EvalResult<py::Attribute> SessionObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<SessionObject> methods = {
        {"execute", "statement, params=None, **kw", &sessionExecute},
        {"commit", "", &sessionNothing},
        {"flush", "", &sessionNothing},
        {"close", "", &sessionNothing},
        {"get_bind", "*args, **kw", &sessionBind},
        {"connection", "*args, **kw", &sessionConnection},
    };
    if (name == "bind")
        return py::Attribute(bindObject(m_run));
    if (py::Attribute method = methods.bind(self<SessionObject>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return refusal(m_run, "'" + std::string(name) + "' of an ORM session");
}

class SessionFactory final : public py::Object {
public:
    explicit SessionFactory(ScriptRun& run) : m_session(makeSession(run)) {}
    [[nodiscard]] std::string typeName() const override { return "sessionmaker"; }
    [[nodiscard]] bool isCallable() const override { return true; }
    [[nodiscard]] Result call(py::CallContext&, const py::Arguments&) override { return m_session; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        if (name == "configure" || name == "remove") {
            return py::Attribute(py::makeFunction(
                std::string(name), [](py::CallContext&, const py::Arguments&) -> Result { return py::Value(); }));
        }
        return py::findAttribute(interpreter, m_session, name);
    }

private:
    py::Value m_session;
};

// ---- op.get_context() ----

class MigrationContextObject final : public py::Object {
public:
    explicit MigrationContextObject(ScriptRun& run) : m_run(run) {}
    [[nodiscard]] std::string typeName() const override { return "MigrationContext"; }
    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;

private:
    ScriptRun& m_run;
};

// with op.get_context().autocommit_block(): what is asked for inside runs outside of a transaction.
class AutocommitContext final : public py::Object {
public:
    explicit AutocommitContext(ScriptRun& run) : m_run(run) {}
    [[nodiscard]] std::string typeName() const override { return "_GeneratorContextManager"; }
    [[nodiscard]] py::EvalResult<py::Value> enter(py::CallContext& context) override
    {
        m_source = sourceOf(context);
        if (LiveDatabase* live = m_run.environment().live) {
            if (auto begun = live->beginAutocommit(m_source); !begun)
                return m_run.raiseDatabaseError(std::move(begun).error());
            return py::Value();
        }
        m_run.recorder().beginBlock();
        return py::Value();
    }
    [[nodiscard]] py::EvalResult<bool> exit(py::CallContext&, const py::ExceptionObject*) override
    {
        if (LiveDatabase* live = m_run.environment().live) {
            if (auto ended = live->endAutocommit(m_source); !ended)
                return m_run.raiseDatabaseError(std::move(ended).error());
            return false;
        }
        std::vector<operations::Operation> block = m_run.recorder().endBlock();
        m_run.recorder().record(operations::AutocommitBlock{.operations = std::move(block)}, m_source);
        return false;
    }

private:
    ScriptRun& m_run;
    operations::OperationSource m_source;
};

Result autocommitBlock(py::CallContext&, MigrationContextObject& context, const py::BoundArguments&)
{
    return py::Value(std::make_shared<AutocommitContext>(context.run()));
}

Result beginTransaction(py::CallContext&, MigrationContextObject& context, const py::BoundArguments&)
{
    return py::Value(std::make_shared<NothingContext>(bindObject(context.run())));
}

Result contextExecute(py::CallContext& callContext, MigrationContextObject& context,
                      const py::BoundArguments& arguments)
{
    RETORT_CHECK(recordExecution(callContext, context.run(), arguments["sql"], py::Value()));
    return py::Value();
}

py::EvalResult<py::Attribute> MigrationContextObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<MigrationContextObject> methods = {
        {"autocommit_block", "", &autocommitBlock},
        {"begin_transaction", "_per_migration=False", &beginTransaction},
        {"execute", "sql, execution_options=None", &contextExecute},
    };
    const EvaluationEnvironment& environment = m_run.environment();
    if (name == "dialect")
        return py::Attribute(dialectObject(m_run));
    if (name == "bind" || name == "connection")
        return py::Attribute(bindObject(m_run));
    if (name == "as_sql")
        return py::Attribute(environment.offline);
    if (name == "version_table")
        return py::Attribute(environment.versionTable);
    if (name == "version_table_schema")
        return environment.versionTableSchema ? py::Attribute(*environment.versionTableSchema)
                                              : py::Attribute(py::Value());
    // context.impl has the same dialect, bind and execute().
    if (name == "impl")
        return py::Attribute(py::Value(self<MigrationContextObject>()));
    if (py::Attribute method = methods.bind(self<MigrationContextObject>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'" + std::string(name)
                           + "' of the migration context comes from env.py and is not evaluated natively");
}

} // namespace

py::Value bindObject(ScriptRun& run)
{
    return run.shared("object:bind", [&]() -> py::Value { return std::make_shared<BindObject>(run); });
}

py::Value dialectObject(ScriptRun& run)
{
    return run.shared("object:dialect", [&]() -> py::Value { return std::make_shared<DialectObject>(run); });
}

py::Value migrationContextObject(ScriptRun& run)
{
    return run.shared("object:context", [&]() -> py::Value { return std::make_shared<MigrationContextObject>(run); });
}

py::Value makeSession(ScriptRun& run)
{
    return std::make_shared<SessionObject>(run);
}

py::Value makeSessionFactory(ScriptRun& run)
{
    return std::make_shared<SessionFactory>(run);
}

Result inspectBind(ScriptRun& run, const py::Value& subject)
{
    if (run.environment().offline && subject.as<BindObject>() && !run.knowsStructure()) {
        (void)run.reading();
        return raise(run, "NoInspectionAvailable",
                     "No inspection system is available for object of type "
                     "<class 'sqlalchemy.engine.mock.MockConnection'> (the script reads the database's structure, which "
                     "needs a live connection)");
    }
    return makeInspector(run);
}

} // namespace retort::bindings
