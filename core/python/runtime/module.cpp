#include "core/python/runtime/module.h"

#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/placeholder.h"

namespace retort::python {

ModuleObject::ModuleObject(std::string name) : m_name(std::move(name)), m_attributes(makeDict())
{
    m_attributes->table().set("__name__", Value(m_name));
}

EvalResult<void> ModuleObject::prepareStarImport(Interpreter&) { return {}; }

EvalResult<Attribute> ModuleObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (const Value* found = std::as_const(*m_attributes).table().find(name)) {
        if (!found->object() || found->object()->kind() != ObjectKind::Placeholder)
            return *found;
        RETORT_TRY(Value value, resolved(interpreter, *found));
        m_attributes->table().set(name, value);
        return value;
    }
    if (name == "__dict__")
        return Value(m_attributes);
    if (name == "__doc__" || name == "__file__")
        return Value();
    if (name.starts_with("__"))
        return std::nullopt;
    RETORT_TRY(const ModulePtr submodule, interpreter.importModule(m_name + "." + std::string(name)));
    if (submodule)
        return Value(submodule);
    if (m_partial)
        return unsupported("'" + m_name + "." + std::string(name) + "' is not available natively");
    return std::nullopt;
}

EvalResult<void> ModuleObject::setAttribute(Interpreter&, std::string_view name, Value value)
{
    m_attributes->table().set(name, std::move(value));
    return {};
}

EvalResult<std::string> ModuleObject::repr(Interpreter&)
{
    return "<module '" + m_name + "'>";
}

EvalResult<Value> PlaceholderObject::resolve(Interpreter& interpreter) const
{
    RETORT_CHECK(interpreter.checkStack()); // modules that import each other's names
    RETORT_TRY(const ModulePtr module, interpreter.importModule(m_module));
    const std::string place = m_importLine > 0 ? " (imported on line " + std::to_string(m_importLine) + ")" : "";
    if (!module)
        return unsupported("'" + m_module + "'" + place + " is not available natively");
    if (m_attribute.empty())
        return Value(module);
    // `from package import submodule` in the package itself finds this very name there.
    const Value* known = std::as_const(*module->attributes()).table().find(m_attribute);
    const auto* import = known ? dynamic_cast<const PlaceholderObject*>(known->object()) : nullptr;
    if (import && import->m_module == m_module && import->m_attribute == m_attribute) {
        RETORT_TRY(const ModulePtr submodule, interpreter.importModule(m_module + "." + m_attribute));
        if (submodule)
            return Value(submodule);
    } else {
        RETORT_TRY(const Attribute found, module->getAttribute(interpreter, m_attribute));
        if (found)
            return *found;
    }
    return importError("cannot import name '" + m_attribute + "' from '" + m_module + "'");
}

EvalResult<Value> resolved(Interpreter& interpreter, const Value& value)
{
    const Object* object = value.object();
    if (!object || object->kind() != ObjectKind::Placeholder)
        return value;
    return static_cast<const PlaceholderObject*>(object)->resolve(interpreter);
}

} // namespace retort::python
