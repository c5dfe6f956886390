// Modules as reading an application's models sees them.

#include <algorithm>
#include <array>

#include "core/bindings/environment/state.h"
#include "core/bindings/packages.h"

namespace retort::bindings::environment {

namespace {

// Modules of SQLAlchemy whose names are those of model_packages/retort_orm.py, and its own where it has none.
constexpr auto ormModules = std::to_array<std::string_view>({
    "sqlalchemy.event",
    "sqlalchemy.ext.associationproxy",
    "sqlalchemy.ext.declarative",
    "sqlalchemy.ext.declarative.api",
    "sqlalchemy.ext.hybrid",
    "sqlalchemy.ext.mutable",
    "sqlalchemy.ext.orderinglist",
    "sqlalchemy.orm",
    "sqlalchemy.orm.decl_api",
    "sqlalchemy.orm.properties",
    "sqlalchemy.orm.relationships",
});

class OrmModule final : public py::ModuleObject {
public:
    OrmModule(std::string name, py::ModulePtr below) : ModuleObject(std::move(name)), m_below(std::move(below)) {}

    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view attribute) override
    {
        RETORT_TRY(const py::ModulePtr orm, interpreter.importModule("retort_orm"));
        if (orm && !attribute.starts_with("_")) {
            if (const py::Value* found = std::as_const(*orm->attributes()).table().find(attribute))
                return py::Attribute(*found);
        }
        if (m_below)
            return m_below->getAttribute(interpreter, attribute);
        RETORT_TRY(py::Attribute inherited, ModuleObject::getAttribute(interpreter, attribute));
        if (inherited || attribute.starts_with("__"))
            return inherited;
        return py::unsupported("'" + name() + "." + std::string(attribute) + "' is not evaluated natively");
    }
    [[nodiscard]] py::EvalResult<void> prepareStarImport(py::Interpreter& interpreter) override
    {
        RETORT_TRY(const py::ModulePtr orm, interpreter.importModule("retort_orm"));
        for (const py::HashTable::Entry& entry : orm->attributes()->table().entries()) {
            const std::string* attribute = entry.live ? entry.key.str() : nullptr;
            if (attribute && !attribute->starts_with('_') && !entry.value.as<py::ModuleObject>())
                set(*attribute, entry.value);
        }
        return {};
    }

private:
    py::ModulePtr m_below;
};

// A module that failed: using a name of it says why.
class FailedModule final : public py::ModuleObject {
public:
    FailedModule(std::string name, std::string reason) : ModuleObject(std::move(name)), m_reason(std::move(reason)) {}
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view attribute) override
    {
        if (const py::Value* known = attributes()->table().find(attribute))
            return py::Attribute(*known);
        // A package's modules may do where it does not itself.
        RETORT_TRY(const py::ModulePtr submodule, interpreter.importModule(name() + "." + std::string(attribute)));
        if (submodule)
            return py::Attribute(py::Value(submodule));
        return py::unsupported("the module '" + name() + "' could not be evaluated: " + m_reason);
    }

private:
    std::string m_reason;
};

bool isOfLibrary(std::string_view name)
{
    const std::string_view top = name.substr(0, name.find('.'));
    return top == "sqlalchemy" || top == "alembic";
}

} // namespace

py::EvalResult<py::ModulePtr> projectModelModule(State& state, py::Interpreter& interpreter, std::string_view name)
{
    const auto source = state.inputs.projectModule ? state.inputs.projectModule(name) : std::nullopt;
    if (!source)
        return py::ModulePtr();
    auto module = interpreter.importSource(std::string(name), *source);
    if (module)
        return *module;
    const py::Raised& raised = module.error();
    if (!raised.isException() && raised.stop().code != ErrorCode::Unsupported)
        return std::unexpected(raised);
    const std::string reason = raised.isException()
                                   ? raised.exception()->typeName() + ": " + raised.exception()->message()
                                   : raised.stop().message;
    state.models->notes.push_back({.subject = std::string(name),
                                   .reason = "the module '" + std::string(name) + "' could not be evaluated: " + reason,
                                   .where = {.file = source->fileName(), .line = 1, .column = 1}});
    return py::ModulePtr(std::make_shared<FailedModule>(std::string(name), reason));
}

py::EvalResult<py::ModulePtr> modelModule(State& state, py::Interpreter& interpreter, py::ModuleResolver& bindings,
                                          std::string_view name)
{
    if (name == "retort_native")
        return makeModelFunctions(state);
    if (std::ranges::contains(ormModules, name)) {
        RETORT_TRY(py::ModulePtr below, bindings.resolve(interpreter, name));
        return py::ModulePtr(std::make_shared<OrmModule>(std::string(name), std::move(below)));
    }
    if (isOfLibrary(name))
        return py::ModulePtr();
    RETORT_TRY(py::ModulePtr own, projectModelModule(state, interpreter, name));
    if (own)
        return own;
    const EmbeddedFile* package = findModelPackageModule(name);
    if (!package)
        return py::ModulePtr();
    RETORT_TRY(py::ModulePtr module,
               interpreter.importSource(std::string(name), {std::string(shimFilePrefix) + std::string(package->name),
                                                            std::string(package->text)}));
    if (name != "retort_orm")
        module->setPartial();
    return module;
}

} // namespace retort::bindings::environment
