// What repr() gives for a type whose class a script wrote (sqlalchemy util/langhelpers.py: generic_repr).

#include "core/bindings/type_object.h"
#include "core/bindings/values.h"
#include "core/python/runtime/script_function.h"

namespace retort::bindings {

namespace {

using Kind = py::ast::Parameter::Kind;

class GenericRepr {
public:
    GenericRepr(py::Interpreter& interpreter, const py::Value& object) : m_interpreter(interpreter), m_object(object) {}

    [[nodiscard]] py::EvalResult<std::string> of(const std::string& className, const py::ScriptFunction& constructor)
    {
        const std::vector<py::ast::Parameter>& parameters = constructor.parameters();
        for (std::size_t i = 1; i < parameters.size(); ++i) {
            const bool isNamed = parameters[i].kind == Kind::Normal || parameters[i].kind == Kind::PositionalOnly;
            if (isNamed && !constructor.defaults()[i])
                RETORT_CHECK(required(parameters[i].name));
        }
        for (std::size_t i = 1; i < parameters.size(); ++i) {
            if (parameters[i].kind == Kind::Star)
                RETORT_CHECK(rest(parameters[i].name));
        }
        for (std::size_t i = 1; i < parameters.size(); ++i) {
            const bool isNamed = parameters[i].kind == Kind::Normal || parameters[i].kind == Kind::PositionalOnly;
            if (isNamed && constructor.defaults()[i])
                RETORT_CHECK(optional(parameters[i].name, *constructor.defaults()[i]));
        }
        return className + "(" + m_arguments + ")";
    }

private:
    void add(const std::string& text) { m_arguments += (m_arguments.empty() ? "" : ", ") + text; }

    py::EvalResult<void> required(const std::string& name)
    {
        RETORT_TRY(const py::Attribute value, py::findAttribute(m_interpreter, m_object, name));
        RETORT_TRY(const std::string text, py::toRepr(m_interpreter, value ? *value : py::Value()));
        add(text);
        return {};
    }

    py::EvalResult<void> rest(const std::string& name)
    {
        RETORT_TRY(const py::Attribute value, py::findAttribute(m_interpreter, m_object, name));
        if (!value)
            return {};
        RETORT_TRY(const std::vector<py::Value> items, py::toVector(m_interpreter, *value));
        for (const py::Value& item : items) {
            RETORT_TRY(const std::string text, py::toRepr(m_interpreter, item));
            add(text);
        }
        return {};
    }

    py::EvalResult<void> optional(const std::string& name, const py::Value& fallback)
    {
        RETORT_TRY(const py::Attribute value, py::findAttribute(m_interpreter, m_object, name));
        if (!value)
            return {};
        RETORT_TRY(const bool isDefault, py::equals(m_interpreter, *value, fallback));
        if (isDefault)
            return {};
        RETORT_TRY(const std::string text, py::toRepr(m_interpreter, *value));
        add(name + "=" + text);
        return {};
    }

    py::Interpreter& m_interpreter;
    const py::Value& m_object;
    std::string m_arguments;
};

} // namespace

std::string scriptTypeRepr(ScriptRun& run, const py::Value& value, const py::InstanceObject& instance, const types::SqlType& type)
{
    const auto method = [&](std::string_view name) {
        const py::Value* found = instance.type()->findInMro(name);
        return found ? found->as<py::ScriptFunction>() : nullptr;
    };
    const auto known = [&](const py::EvalResult<std::string>& text) { return text ? *text : "<" + instance.type()->name() + ">"; };
    if (method("__repr__"))
        return known(py::toRepr(run.interpreter(), value));
    const auto constructor = method("__init__");
    // TypeDecorator.__repr__ shows its implementation's arguments.
    if (!constructor || type.isA("TypeDecorator"))
        return {};
    return known(GenericRepr(run.interpreter(), value).of(instance.type()->name(), *constructor));
}

} // namespace retort::bindings
