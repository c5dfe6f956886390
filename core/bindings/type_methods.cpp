// Attributes and methods of SQL types in scripts: with_variant(), create(), drop(), length ...

#include <algorithm>
#include <array>
#include <memory>

#include "core/bindings/exceptions.h"
#include "core/bindings/type_object.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

Result withVariant(py::CallContext&, SqlTypeObject& type, const py::BoundArguments& arguments)
{
    RETORT_TRY(types::TypePtr other, typeFromValue(type.run(), arguments["type_"]));
    std::vector<std::string> dialects;
    for (const py::Value& name : arguments.rest()) {
        const std::string* text = name.str();
        if (!text)
            return py::typeError("with_variant() dialect names must be str, not " + py::typeName(name));
        dialects.push_back(*text);
    }
    if (dialects.empty())
        return argumentError(type.run(), "At least one dialect name is required");
    // A script class has its say (load_dialect_impl, process_bind_param) before the variant takes its place.
    const py::Value instance = type.instance();
    types::TypePtr own = type.sqlType();
    if (instance.object()) {
        RETORT_TRY(own, typeFromValue(type.run(), instance));
    }
    return py::Value(std::make_shared<SqlTypeObject>(
        type.run(), own->withVariant(std::move(other), std::move(dialects)), type.type()));
}

// sqlalchemy sqltypes.py: SchemaType.create and postgresql named_types.py: ENUM.create. Other databases have no such
// types; their DDL compilers know.
bool isNamedType(const types::SqlType& type)
{
    return (type.isA("Enum") || type.isA("NamedType")) && type.flag("native_enum", true);
}

// The default of checkfirst is True for PostgreSQL's own classes and False for sa.Enum.
bool checksFirst(const SqlTypeObject& type, const py::BoundArguments& arguments)
{
    if (arguments.given("checkfirst"))
        return arguments["checkfirst"].boolean().value_or(true);
    return type.sqlType()->cls().module == "postgresql";
}

// A TypeDecorator hands on to its implementation what it does not know itself.
types::TypePtr undecorated(types::TypePtr type)
{
    while (type && type->isA("TypeDecorator"))
        type = type->nested("impl");
    return type;
}

Result create(py::CallContext& context, SqlTypeObject& type, const py::BoundArguments& arguments)
{
    const types::TypePtr named = undecorated(type.sqlType());
    if (isNamedType(*named))
        RETORT_CHECK(type.run().record(
            context, operations::CreateType{.type = named, .checkFirst = checksFirst(type, arguments)}));
    return py::Value();
}

Result drop(py::CallContext& context, SqlTypeObject& type, const py::BoundArguments& arguments)
{
    const types::TypePtr named = undecorated(type.sqlType());
    if (isNamedType(*named))
        RETORT_CHECK(type.run().record(
            context, operations::DropType{.type = named, .checkFirst = checksFirst(type, arguments)}));
    return py::Value();
}

Result copy(py::CallContext&, SqlTypeObject& type, const py::BoundArguments&)
{
    return py::Value(std::make_shared<SqlTypeObject>(type.run(), type.sqlType(), type.type()));
}

Result compile(py::CallContext&, SqlTypeObject&, const py::BoundArguments&)
{
    return py::unsupported("compiling a type to text inside the script is not evaluated natively");
}

// sqlalchemy type_api.py: TypeDecorator.load_dialect_impl
Result loadDialectImpl(py::CallContext&, SqlTypeObject& type, const py::BoundArguments&)
{
    const types::TypePtr impl = type.sqlType()->nested("impl");
    return makeTypeObject(type.run(), impl ? impl : type.sqlType());
}

py::Value pythonValue(ScriptRun& run, const types::TypeValue& value)
{
    struct Visitor {
        ScriptRun& run;
        py::Value operator()(std::monostate) const { return {}; }
        py::Value operator()(bool flag) const { return flag; }
        py::Value operator()(std::int64_t number) const { return number; }
        py::Value operator()(double number) const { return number; }
        py::Value operator()(const std::string& text) const { return text; }
        py::Value operator()(const std::vector<std::string>& items) const
        {
            return py::makeList(std::vector<py::Value>(items.begin(), items.end()));
        }
        py::Value operator()(const types::TypePtr& type) const { return makeTypeObject(run, type); }
    };
    return std::visit(Visitor{run}, value);
}

} // namespace

py::EvalResult<py::Attribute> SqlTypeObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<SqlTypeObject> methods = {
        {"with_variant", "type_, *dialect_names", &withVariant},
        {"copy", "**kw", &copy},
        {"compile", "dialect=None", &compile},
    };
    static const py::MethodTable<SqlTypeObject> namedTypeMethods = {
        {"create", "bind=None, checkfirst=...", &create},
        {"drop", "bind=None, checkfirst=...", &drop},
    };
    static const py::MethodTable<SqlTypeObject> decoratorMethods = {
        {"load_dialect_impl", "dialect", &loadDialectImpl},
    };
    if (py::Attribute method = methods.bind(self<SqlTypeObject>(), name))
        return method;
    if (m_type->isA("TypeDecorator")) {
        if (py::Attribute method = decoratorMethods.bind(self<SqlTypeObject>(), name))
            return method;
    }
    const types::TypePtr inner = undecorated(m_type);
    if (inner && (inner->isA("Enum") || inner->isA("Boolean") || inner->isA("NamedType"))) {
        if (py::Attribute method = namedTypeMethods.bind(self<SqlTypeObject>(), name))
            return method;
    }
    if (const types::TypeValue* argument = m_type->argument(name))
        return py::Attribute(pythonValue(m_run, *argument));
    for (const types::TypeParameter& parameter : m_type->cls().parameters) {
        if (parameter.name == name && parameter.kind != types::TypeParameter::Kind::VarPositional)
            return parameter.defaultText == "True"    ? py::Attribute(true)
                   : parameter.defaultText == "False" ? py::Attribute(false)
                                                      : py::Attribute(py::Value());
    }
    if (name == "enums") {
        for (const auto& [key, value] : m_type->arguments()) {
            if (std::holds_alternative<std::vector<std::string>>(value))
                return py::Attribute(pythonValue(m_run, value));
        }
    }
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    // sqlalchemy type_api.py: TypeDecorator.__getattr__ asks the type that is decorated.
    const types::TypePtr decorated = inherited || name.starts_with("__") ? nullptr : m_type->nested("impl");
    return decorated ? py::findAttribute(interpreter, makeTypeObject(m_run, decorated), name)
                     : py::EvalResult<py::Attribute>(std::move(inherited));
}

py::EvalResult<void> SqlTypeObject::setAttribute(py::Interpreter&, std::string_view name, py::Value)
{
    return py::unsupported("changing '" + std::string(name)
                           + "' of a type after it was made is not evaluated natively");
}

py::EvalResult<std::string> SqlTypeObject::repr(py::Interpreter&)
{
    return m_type->repr();
}

// sqlalchemy type_api.py: TypeEngine.__str__, for the types that every compiler writes alike.
py::EvalResult<std::string> SqlTypeObject::str(py::Interpreter&)
{
    struct Row {
        std::string_view name;
        std::string_view sql;
        std::array<std::string_view, 2> arguments; // in parentheses when they were given
    };
    static constexpr auto rows = std::to_array<Row>({
        {"Integer", "INTEGER", {}},      {"INTEGER", "INTEGER", {}},   {"SmallInteger", "SMALLINT", {}},
        {"SMALLINT", "SMALLINT", {}},    {"BigInteger", "BIGINT", {}}, {"BIGINT", "BIGINT", {}},
        {"Boolean", "BOOLEAN", {}},      {"BOOLEAN", "BOOLEAN", {}},   {"Date", "DATE", {}},
        {"DATE", "DATE", {}},            {"Time", "TIME", {}},         {"TIME", "TIME", {}},
        {"DateTime", "DATETIME", {}},    {"DATETIME", "DATETIME", {}}, {"TIMESTAMP", "TIMESTAMP", {}},
        {"Text", "TEXT", {}},            {"TEXT", "TEXT", {}},         {"String", "VARCHAR", {"length"}},
        {"VARCHAR", "VARCHAR", {"length"}}, {"CHAR", "CHAR", {"length"}}, {"BLOB", "BLOB", {}},
        {"REAL", "REAL", {}},            {"FLOAT", "FLOAT", {}},       {"Float", "FLOAT", {}},
        {"NUMERIC", "NUMERIC", {"precision", "scale"}}, {"Numeric", "NUMERIC", {"precision", "scale"}},
        {"DECIMAL", "DECIMAL", {"precision", "scale"}}, {"JSON", "JSON", {}}, {"NullType", "NULL", {}},
    });
    const auto row = std::ranges::find(rows, m_type->cls().className, &Row::name);
    const auto refused = [&] {
        return py::unsupported("the SQL text of " + m_type->repr() + " inside the script is not evaluated natively");
    };
    if (row == rows.end() || (m_type->cls().home != "sqlalchemy" && m_type->cls().home != "sqlite") || !m_type->variants().empty())
        return refused();
    std::string inside;
    std::size_t written = 0;
    for (const std::string_view name : row->arguments) {
        if (const std::optional<std::int64_t> number = m_type->integer(name); number && !name.empty()) {
            inside += (inside.empty() ? "" : ", ") + std::to_string(*number);
            ++written;
        }
    }
    for (const types::SqlType::Argument& argument : m_type->arguments())
        written += std::holds_alternative<std::monostate>(argument.second) ? 1U : 0U;
    if (written != m_type->arguments().size()) // a collation, a time zone ...
        return refused();
    return std::string(row->sql) + (inside.empty() ? "" : "(" + inside + ")");
}

} // namespace retort::bindings
