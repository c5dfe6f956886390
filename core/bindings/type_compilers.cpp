#include "core/bindings/type_compilers.h"

#include <algorithm>
#include <memory>

#include "core/bindings/connection_objects.h"
#include "core/bindings/opaque.h"
#include "core/bindings/type_object.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

// Where a class keeps its functions by dialect: no name that a script could write.
constexpr std::string_view functionsKey = "<compiles>";
constexpr std::string_view defaultKey = "default";

// What compiler.visit_unicode(element) gives: the text of that type. It is not known here, only to the dialect, so it
// can be returned but not be looked at.
class TypeText final : public OpaqueObject {
public:
    explicit TypeText(types::TypePtr type)
        : OpaqueObject("str", "working on the SQL text of a type inside the script is not evaluated natively"),
          m_type(std::move(type))
    {
    }
    [[nodiscard]] const types::TypePtr& sqlType() const { return m_type; }

private:
    types::TypePtr m_type;
};

const types::TypeClass* classOfVisit(std::string_view visitName, std::string_view dialect)
{
    for (const std::string_view home : {std::string_view("sqlalchemy"), dialect}) {
        const auto& rows = types::typeClasses();
        const auto found = std::ranges::find_if(
            rows, [&](const types::TypeClass& row) { return row.home == home && row.visitName == visitName; });
        if (found != std::ranges::end(rows))
            return &*found;
    }
    return nullptr;
}

// compiler.visit_xxx(element): xxx with what element says about length, precision ... A TypeDecorator says what its
// impl does (sqlalchemy type_api.py: TypeDecorator.__getattr__).
Result visited(ScriptRun& run, std::string_view visitName, const py::Value& element)
{
    const auto object = element.as<SqlTypeObject>();
    const types::TypeClass* row = classOfVisit(visitName, run.environment().dialect);
    if (!object || !row)
        return py::unsupported("compiler.visit_" + std::string(visitName) + "() is not evaluated natively");
    types::TypePtr source = object->sqlType();
    while (const types::TypePtr inner = source->nested("impl"))
        source = inner;
    std::vector<types::SqlType::Argument> kept;
    for (const types::SqlType::Argument& argument : source->arguments()) {
        const bool taken = std::ranges::any_of(
            row->parameters, [&](const types::TypeParameter& parameter) { return parameter.name == argument.first; });
        if (taken)
            kept.push_back(argument);
    }
    return py::Value(std::make_shared<TypeText>(std::make_shared<const types::SqlType>(*row, std::move(kept))));
}

// The type compiler as such a function sees it.
class TypeCompilerObject final : public py::Object {
public:
    explicit TypeCompilerObject(ScriptRun& run) : m_run(run) {}
    [[nodiscard]] std::string typeName() const override { return "TypeCompiler"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        if (name == "dialect")
            return py::Attribute(dialectObject(m_run));
        if (name.starts_with("visit_")) {
            return py::Attribute(py::makeFunction(std::string(name), "type_, **kw",
                                                  [&run = m_run, visit = std::string(name.substr(6))](
                                                      py::CallContext&, const py::BoundArguments& arguments) -> Result {
                                                      return visited(run, visit, arguments["type_"]);
                                                  }));
        }
        if (name == "process") {
            return py::Attribute(
                py::makeFunction("process", "type_, **kw",
                                 [&run = m_run](py::CallContext&, const py::BoundArguments& arguments) -> Result {
                                     RETORT_TRY(types::TypePtr type, typeFromValue(run, arguments["type_"]));
                                     return py::Value(std::make_shared<TypeText>(std::move(type)));
                                 }));
        }
        RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
        if (inherited || name.starts_with("__"))
            return inherited;
        return py::unsupported("'compiler." + std::string(name) + "' is not evaluated natively");
    }

private:
    ScriptRun& m_run;
};

// sqlalchemy ext/compiler.py: compiles
Result registered(ScriptRun& run, const py::Value& subject, const std::vector<std::string>& dialects,
                  const py::Value& function)
{
    const bool concerns = dialects.empty() || std::ranges::contains(dialects, run.environment().dialect);
    if (!concerns)
        return function;
    const auto cls = subject.as<py::TypeObject>();
    if (!dynamic_cast<const py::ScriptClass*>(cls.get())) {
        return py::unsupported("'sqlalchemy.ext.compiler.compiles' changes how every '"
                               + (cls ? cls->name() : py::typeName(subject))
                               + "' is written, which is not evaluated natively");
    }
    // Other classes of a script (FunctionElement ...) are refused where they are used.
    if (!isTypeLike(subject))
        return function;
    py::HashTable& attributes = cls->attributes()->table();
    if (!attributes.find(functionsKey))
        attributes.set(functionsKey, py::Value(py::makeDict()));
    py::HashTable& functions = py::asDict(*attributes.find(functionsKey))->table();
    functions.set(dialects.empty() ? defaultKey : std::string_view(run.environment().dialect), function);
    return function;
}

} // namespace

py::Value compilesDecorator(ScriptRun& run)
{
    return py::makeFunction(
        "compiles", "class_, *specs", [&run](py::CallContext&, const py::BoundArguments& arguments) -> Result {
            std::vector<std::string> dialects;
            for (const py::Value& spec : arguments.rest()) {
                if (const std::string* text = spec.str())
                    dialects.push_back(*text);
            }
            return py::Value(py::makeFunction("decorate", "fn",
                                              [&run, subject = arguments["class_"],
                                               dialects](py::CallContext&, const py::BoundArguments& own) -> Result {
                                                  return registered(run, subject, dialects, own["fn"]);
                                              }));
        });
}

py::EvalResult<types::TypePtr> compiledType(ScriptRun& run, const py::Value& value, const types::TypePtr& native)
{
    const std::string& dialect = run.environment().dialect;
    const py::TypePtr cls = py::typeOf(value);
    const py::Value* function = nullptr;
    for (const py::TypeObject* one : cls->mro()) {
        const py::Value* held = std::as_const(*one->attributes()).table().find(functionsKey);
        if (!held || function)
            continue;
        const py::HashTable& functions = std::as_const(*py::asDict(*held)).table();
        function = functions.find(dialect);
        if (!function)
            function = functions.find(defaultKey);
    }
    if (!function)
        return types::TypePtr();
    py::Arguments arguments;
    arguments.positional = {value, py::Value(std::make_shared<TypeCompilerObject>(run))};
    RETORT_TRY(const py::Value written, py::call(run.interpreter(), *function, arguments));
    if (const auto text = written.as<TypeText>())
        return native->withVariant(text->sqlType()->withArgument("compiled", types::TypeValue(true)), {dialect});
    const std::string* text = written.str();
    if (!text)
        return py::unsupported("a compiles() function that gives '" + py::typeName(written)
                               + "' is not evaluated natively");
    return native->withVariant(types::makeType("UserDefinedType", {{"col_spec", types::TypeValue(*text)}, {"compiled", types::TypeValue(true)}}), {dialect});
}

} // namespace retort::bindings
