#include "core/bindings/type_object.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/bindings/connection_objects.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/opaque.h"
#include "core/bindings/type_compilers.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

constexpr std::string_view genericModule = "sqlalchemy";

std::string moduleName(const types::TypeClass& row)
{
    if (row.home == genericModule)
        return "sqlalchemy.sql.sqltypes";
    return "sqlalchemy.dialects." + std::string(row.home);
}

// postgresql.INTEGER and sa.INTEGER are one class: the row where it is defined, if that is a public one.
const types::TypeClass& definingRow(const types::TypeClass& row)
{
    const types::TypeClass* home = types::findTypeClass(row.home, row.className);
    return home ? *home : row;
}

// One class per row. Script classes derived from it become types of that row, except for TypeDecorator and
// UserDefinedType, which are what their script class says.
class SqlTypeClass final : public py::TypeObject {
public:
    SqlTypeClass(ScriptRun& run, const types::TypeClass& row, std::vector<py::TypePtr> bases)
        : TypeObject(std::string(row.name), moduleName(row), std::move(bases)), m_run(run), m_row(row),
          m_signature(signatureSpec(row))
    {
    }
    [[nodiscard]] const types::TypeClass& row() const { return m_row; }

    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override
    {
        RETORT_TRY(py::Attribute found, TypeObject::getAttribute(interpreter, name));
        if (!found && name == "NULL" && m_row.isA("JSON"))
            return py::Attribute(makeJsonNull());
        if (!found && (name == "NULL" || name == "Comparator" || name == "comparator_factory"))
            return py::Attribute(makeOpaqueName(qualifiedName() + "." + std::string(name)));
        return found;
    }

    [[nodiscard]] py::EvalResult<py::Value> construct(py::CallContext&, const py::Arguments& arguments) override
    {
        RETORT_TRY(types::TypePtr type, make(arguments));
        return py::Value(std::make_shared<SqlTypeObject>(m_run, std::move(type), self<TypeObject>()));
    }

    [[nodiscard]] py::EvalResult<py::ObjectPtr> instantiateSubclass(py::CallContext& context, TypeObject& cls,
                                                                    const py::Arguments& arguments) override
    {
        (void)context;
        if (cls.attributes()->table().find("__visit_name__"))
            return py::unsupported("'" + cls.name()
                                   + "' has SQL of its own (__visit_name__), which is not evaluated natively");
        RETORT_TRY(types::TypePtr type, subclassType(cls, arguments));
        noteTransformations(cls);
        return py::ObjectPtr(std::make_shared<SqlTypeObject>(m_run, type->named(cls.name())->definedIn(cls.module()), self<TypeObject>()));
    }

    // sqlalchemy type_api.py: TypeDecorator.__init__ sets self.impl, an object even where the class's own is a class. One
    // that a constructor set before stays.
    void nativePartMade(py::InstanceObject& instance) const override
    {
        const auto type = std::dynamic_pointer_cast<SqlTypeObject>(instance.native());
        if (type) {
            // A bound method holds on to the native part alone, and Up().with_variant(...) to nothing else.
            m_run.keep(py::Value(instance.shared_from_this()));
            type->setInstance(instance.weak_from_this());
        }
        const types::TypePtr impl = type && m_row.name == "TypeDecorator" ? type->sqlType()->nested("impl") : nullptr;
        if (impl && instance.attributes()->table().find("impl") == nullptr)
            instance.attributes()->table().set("impl", makeTypeObject(m_run, impl));
    }

    [[nodiscard]] bool acceptsInstance(const py::Value& value) const override
    {
        const auto type = value.as<SqlTypeObject>();
        if (!type)
            return false;
        if (m_row.home == genericModule)
            return type->sqlType()->isA(m_row.className);
        return &definingRow(type->sqlType()->cls()) == &m_row;
    }

private:
    py::EvalResult<types::TypePtr> make(const py::Arguments& arguments)
    {
        RETORT_TRY(std::vector<types::SqlType::Argument> converted,
                   typeArguments(m_run, m_row, m_signature, arguments));
        types::TypePtr type = std::make_shared<const types::SqlType>(m_row, std::move(converted));
        return isPythonEnumeration(m_row, arguments) ? type->ofPythonEnumeration() : std::move(type);
    }

    py::EvalResult<types::TypePtr> subclassType(TypeObject& cls, const py::Arguments& arguments)
    {
        if (m_row.name == "UserDefinedType")
            return types::TypePtr(
                std::make_shared<const types::SqlType>(m_row, std::vector<types::SqlType::Argument>()));
        if (m_row.name != "TypeDecorator")
            return make(arguments);
        // sqlalchemy type_api.py: TypeDecorator.__init__: self.impl = to_instance(self.__class__.impl, *args,
        // **kwargs).
        const py::Value* impl = cls.findInMro("impl");
        if (!impl)
            return py::attributeError("TypeDecorator implementations require a class-level variable 'impl' which "
                                      "refers to the class of type being decorated");
        py::Value inner = *impl;
        if (const auto implClass = impl->as<TypeObject>()) {
            RETORT_TRY(inner, py::call(m_run.interpreter(), *impl, arguments));
        }
        RETORT_TRY(types::TypePtr type, typeFromValue(m_run, inner));
        std::vector<types::SqlType::Argument> converted{{"impl", types::TypeValue(std::move(type))}};
        return types::TypePtr(std::make_shared<const types::SqlType>(m_row, std::move(converted)));
    }

    void noteTransformations(TypeObject& cls)
    {
        for (const std::string_view name : {"process_bind_param", "process_literal_param", "bind_processor",
                                            "literal_processor", "bind_expression"}) {
            if (cls.findInMro(name))
                m_run.addValueTransformer(cls.name());
        }
    }

    ScriptRun& m_run;
    const types::TypeClass& m_row;
    py::Signature m_signature;
};

// The nearest base that is a class of its own in SQLAlchemy's public modules.
std::vector<py::TypePtr> basesOf(ScriptRun& run, const types::TypeClass& row)
{
    for (const std::string_view base : row.bases) {
        const types::TypeClass* generic = types::findTypeClass(genericModule, base);
        if (generic && &definingRow(*generic) != &row)
            return {typeClass(run, *generic)};
    }
    return {};
}

// What a script class itself says about its SQL, else the native part.
py::EvalResult<types::TypePtr> describedType(ScriptRun& run, const py::Value& value, py::InstanceObject& instance,
                                               const types::TypePtr& native)
{
    py::Interpreter& interpreter = run.interpreter();
    auto compiled = compiledType(run, value, native);
    // What it looks like in DDL is no part of a model.
    if (!compiled && (compiled.error().isException() || compiled.error().stop().code == ErrorCode::Unsupported)
        && interpreter.readsModels())
        compiled = types::TypePtr();
    if (!compiled)
        return std::unexpected(std::move(compiled).error());
    if (*compiled)
        return *compiled;
    if (native->isA("UserDefinedType")) {
        if (!instance.type()->findInMro("get_col_spec"))
            return py::unsupported("'" + instance.typeName() + "' has no get_col_spec()");
        RETORT_TRY(const py::Value spec, py::callMethod(interpreter, value, "get_col_spec", {}));
        const std::string* text = spec.str();
        if (!text)
            return py::typeError("get_col_spec() must return str, not " + py::typeName(spec));
        std::vector<types::SqlType::Argument> arguments{{"col_spec", types::TypeValue(*text)}};
        return types::TypePtr(std::make_shared<const types::SqlType>(native->cls(), std::move(arguments)))
            ->named(instance.typeName())
            ->definedIn(instance.type()->module());
    }
    if (!instance.type()->findInMro("load_dialect_impl")) {
        // self.impl = ... in a constructor of the script's own.
        const py::Value* impl = instance.attributes()->table().find("impl");
        if (!impl)
            return native;
        RETORT_TRY(types::TypePtr inner, typeFromValue(run, *impl));
        return native->withArgument("impl", types::TypeValue(std::move(inner)))->named(instance.typeName());
    }
    py::Arguments arguments;
    arguments.positional.push_back(dialectObject(run));
    RETORT_TRY(const py::Value loaded, py::callMethod(interpreter, value, "load_dialect_impl", arguments));
    RETORT_TRY(types::TypePtr type, typeFromValue(run, loaded));
    return native->withDialectImpl(run.environment().dialect, std::move(type));
}

py::EvalResult<types::TypePtr> scriptClassType(ScriptRun& run, const py::Value& value, py::InstanceObject& instance,
                                               const types::TypePtr& native)
{
    RETORT_TRY(types::TypePtr type, describedType(run, value, instance, native));
    if (!type->scriptClassName().empty()) {
        type = type->definedIn(instance.type()->module());
        if (std::string text = scriptTypeRepr(run, value, instance, *type); !text.empty())
            type = type->writtenAs(std::move(text));
    }
    if (!run.transformsValues(*type) && !run.environment().keepsTypes)
        return type;
    run.keep(value);
    return type->madeFrom(value.objectPtr());
}

} // namespace

py::TypePtr typeClass(ScriptRun& run, const types::TypeClass& anyRow)
{
    const types::TypeClass& row = definingRow(anyRow);
    const std::string key = "type:" + std::string(row.module) + "." + std::string(row.name);
    const py::Value value =
        run.shared(key, [&]() -> py::Value { return std::make_shared<SqlTypeClass>(run, row, basesOf(run, row)); });
    return value.as<py::TypeObject>();
}

py::Value makeTypeObject(ScriptRun& run, types::TypePtr type)
{
    py::TypePtr cls = typeClass(run, type->cls());
    return std::make_shared<SqlTypeObject>(run, std::move(type), std::move(cls));
}

py::Value typeValue(ScriptRun& run, const types::TypePtr& type)
{
    if (const std::shared_ptr<const void> origin = type->origin())
        return py::Value(std::static_pointer_cast<py::Object>(std::const_pointer_cast<void>(origin)));
    return makeTypeObject(run, type);
}

std::optional<py::Value> findTypeName(ScriptRun& run, std::string_view module, std::string_view name)
{
    if (const types::TypeClass* row = types::findTypeClass(module, name))
        return py::Value(typeClass(run, *row));
    return std::nullopt;
}

bool isTypeLike(const py::Value& value)
{
    if (value.as<SqlTypeObject>())
        return true;
    const auto cls = value.as<py::TypeObject>();
    return cls && (dynamic_cast<SqlTypeClass*>(cls.get()) || std::ranges::any_of(cls->mro(), [](py::TypeObject* base) {
                       return dynamic_cast<SqlTypeClass*>(base) != nullptr;
                   }));
}

py::EvalResult<types::TypePtr> typeFromValue(ScriptRun& run, const py::Value& value)
{
    if (const auto type = value.as<SqlTypeObject>()) {
        const auto instance = std::dynamic_pointer_cast<py::InstanceObject>(value.objectPtr());
        return instance ? scriptClassType(run, value, *instance, type->sqlType())
                        : py::EvalResult<types::TypePtr>(type->sqlType());
    }
    if (isTypeLike(value)) {
        RETORT_TRY(const py::Value instance, py::call(run.interpreter(), value, {}));
        if (instance.as<SqlTypeObject>())
            return typeFromValue(run, instance);
    }
    if (const auto opaque = value.as<OpaqueObject>())
        return py::unsupported(opaque->reason());
    if (value.object() && value.object()->kind() == py::ObjectKind::Placeholder) {
        // Asking a missing import for anything gives its own reason.
        RETORT_TRY(const py::Value used, py::call(run.interpreter(), value, {}));
        return typeFromValue(run, used);
    }
    // sqlalchemy type_api.py: to_instance calls whatever can be called.
    if (value.object() && value.object()->kind() == py::ObjectKind::Function) {
        RETORT_TRY(const py::Value made, py::call(run.interpreter(), value, {}));
        if (made.as<SqlTypeObject>())
            return typeFromValue(run, made);
    }
    return argumentError(run, "Object " + reprOf(run, value) + " is not legal as a SQL type");
}

py::EvalResult<types::TypePtr> typeOrNone(ScriptRun& run, const py::Value& value)
{
    if (value.isNone())
        return types::TypePtr();
    return typeFromValue(run, value);
}

} // namespace retort::bindings
