// compare_type, compare_server_default and render_item of env.py, called with what stands for the schema's objects in the
// evaluator.

#include "core/bindings/connection_objects.h"
#include "core/bindings/element.h"
#include "core/bindings/type_object.h"
#include "core/models/schema_values.h"

namespace retort::models {

namespace {

// sqlalchemy schema.py: DefaultClause, Computed, Identity: what is asked of them is which they are, and arg.
class DefaultObject final : public py::Object {
public:
    DefaultObject(bindings::ScriptRun& run, std::string className, py::Value arg) : m_run(run), m_className(std::move(className)), m_arg(std::move(arg)) {}
    [[nodiscard]] std::string typeName() const override { return m_className; }
    [[nodiscard]] py::TypePtr type() const override { return bindings::nativeClass(m_run, m_className); }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter, std::string_view name) override
    {
        if (name == "arg" && !m_arg.isNone())
            return py::Attribute(m_arg);
        RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__"))
            return inherited;
        return py::unsupported("'" + m_className + "." + std::string(name) + "' is not evaluated natively");
    }

private:
    bindings::ScriptRun& m_run;
    std::string m_className;
    py::Value m_arg;
};

py::Value clauseObject(bindings::ScriptRun& run, const schema::DefaultClause& clause)
{
    if (const auto* text = std::get_if<std::string>(&clause.arg))
        return std::make_shared<DefaultObject>(run, "DefaultClause", py::Value(*text));
    const auto& expression = std::get<sql::ExpressionPtr>(clause.arg);
    return std::make_shared<DefaultObject>(run, "DefaultClause", bindings::makeElement(run, "TextClause", {.expression = expression, .type = {}, .tables = {}}));
}

py::Value defaultObject(bindings::ScriptRun& run, const schema::Column& column)
{
    if (column.computed)
        return std::make_shared<DefaultObject>(run, "Computed", py::Value());
    if (column.identity)
        return std::make_shared<DefaultObject>(run, "Identity", py::Value());
    if (const auto* text = std::get_if<std::string>(&column.serverDefault))
        return clauseObject(run, {*text});
    const auto* expression = std::get_if<sql::ExpressionPtr>(&column.serverDefault);
    return expression != nullptr ? clauseObject(run, {*expression}) : py::Value();
}

const schema::Column& columnOf(const ObjectRef& reference)
{
    return **std::get_if<const schema::Column*>(&reference.member);
}

Result<std::optional<bool>> verdict(const SchemaValues& values, std::string_view option, py::Arguments arguments)
{
    RETORT_TRY(const py::Value answer, values.ask(option, std::move(arguments)));
    if (answer.isNone())
        return std::nullopt;
    RETORT_TRY(const bool differ, values.truth(answer));
    return differ;
}

// alembic autogenerate/api.py: AutogenContext, as far as it is known before anything is written.
class AutogenContextObject final : public py::Object {
public:
    explicit AutogenContextObject(bindings::ScriptRun& run) : m_run(run), m_imports(std::make_shared<py::SetObject>()) {}
    [[nodiscard]] std::string typeName() const override { return "AutogenContext"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter, std::string_view name) override
    {
        if (name == "imports")
            return py::Attribute(py::Value(m_imports));
        if (name == "dialect")
            return py::Attribute(bindings::dialectObject(m_run));
        if (name == "migration_context")
            return py::Attribute(bindings::migrationContextObject(m_run));
        RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__"))
            return inherited;
        return py::unsupported("'AutogenContext." + std::string(name) + "' is not evaluated natively");
    }
    [[nodiscard]] const std::shared_ptr<py::SetObject>& imports() const { return m_imports; }

private:
    bindings::ScriptRun& m_run;
    std::shared_ptr<py::SetObject> m_imports;
};

struct ObjectOf {
    const SchemaValues& values;
    bindings::ScriptRun& run;
    const sql::QualifiedName& table;

    py::Value operator()(const types::TypePtr& type) const { return bindings::typeValue(run, type); }
    py::Value operator()(const schema::Column* column) const { return values.columnOf(table, *column); }
    py::Value operator()(const schema::Constraint* constraint) const { return values.constraintOf(table, *constraint); }
    py::Value operator()(const schema::Computed*) const { return std::make_shared<DefaultObject>(run, "Computed", py::Value()); }
    py::Value operator()(const schema::Identity*) const { return std::make_shared<DefaultObject>(run, "Identity", py::Value()); }
    py::Value operator()(const schema::DefaultClause& clause) const { return clauseObject(run, clause); }
};

Result<std::optional<schema::OwnText>> renderedItem(const SchemaValues& values, std::string_view kind, const schema::RenderedObject& object, const sql::QualifiedName& table)
{
    Session& session = values.session();
    const auto context = std::make_shared<AutogenContextObject>(session.scriptRun());
    const py::Value subject = std::visit(ObjectOf{values, session.scriptRun(), table}, object);
    RETORT_TRY(const py::Value answer, values.ask("render_item", {{py::Value(kind), subject, py::Value(context)}, {}}));
    if (answer.isBool() && !*answer.boolean())
        return std::nullopt;
    schema::OwnText own;
    if (const std::string* text = answer.str())
        own.text = *text;
    else if (!answer.isNone())
        return fail(ErrorCode::Unsupported, "render_item answers with a '" + py::typeName(answer) + "', which is neither a text nor False");
    std::vector<py::Value> lines;
    RETORT_CHECK(session.interpreter().guarded([&]() -> py::EvalResult<py::Value> {
        RETORT_TRY(lines, py::toVector(session.interpreter(), py::Value(context->imports())));
        return py::Value();
    }));
    for (const py::Value& line : lines) {
        if (line.str() == nullptr)
            return fail(ErrorCode::Unsupported, "an import that render_item adds is not known");
        own.imports.insert(*line.str());
    }
    return own;
}

bool isFunction(const Session& session, std::string_view option)
{
    const py::Value* value = session.option(option);
    return value != nullptr && !value->isBool() && bindings::environment::whyUnknown(*value) == nullptr && py::isCallable(*value);
}

} // namespace

void connectComparisonFunctions(const std::shared_ptr<Session>& session, TargetModels& models)
{
    models.functions.takeSaid = [session] { return session->takeSaid(); };
    const SchemaValues values(session);
    const auto pair = [values](const ObjectRef& database, const ObjectRef& model) {
        return std::vector<py::Value>{bindings::migrationContextObject(values.session().scriptRun()), values.object(database), values.object(model)};
    };
    if (isFunction(*session, "compare_type")) {
        models.functions.compareType = [values, pair](const ObjectRef& database, const ObjectRef& model) {
            std::vector<py::Value> arguments = pair(database, model);
            for (const ObjectRef* side : {&database, &model})
                arguments.push_back(bindings::typeValue(values.session().scriptRun(), columnOf(*side).type));
            return verdict(values, "compare_type", {std::move(arguments), {}});
        };
    }
    if (isFunction(*session, "compare_server_default")) {
        models.functions.compareServerDefault = [values, pair](const ObjectRef& database, const ObjectRef& model, const std::optional<std::string>& inDatabase,
                                                               const std::optional<std::string>& inModel) {
            std::vector<py::Value> arguments = pair(database, model);
            arguments.push_back(textOrNone(inDatabase));
            arguments.push_back(defaultObject(values.session().scriptRun(), columnOf(model)));
            arguments.push_back(textOrNone(inModel));
            return verdict(values, "compare_server_default", {std::move(arguments), {}});
        };
    }
    if (isFunction(*session, "render_item")) {
        models.functions.renderItem = [values](std::string_view kind, const schema::RenderedObject& object, const sql::QualifiedName& table) {
            return renderedItem(values, kind, object, table);
        };
    }
}

} // namespace retort::models
