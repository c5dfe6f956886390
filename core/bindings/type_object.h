#pragma once

// SQL types as scripts see them. Every row of types::typeClasses() is a native class: callable with the measured
// parameters, usable without being called, open to subclassing.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/bindings/script_run.h"
#include "core/types/sql_type.h"

namespace retort::bindings {

class SqlTypeObject final : public py::Object {
public:
    SqlTypeObject(ScriptRun& run, types::TypePtr type, py::TypePtr cls)
        : m_run(run), m_type(std::move(type)), m_class(std::move(cls))
    {
    }
    [[nodiscard]] std::string typeName() const override { return std::string(m_type->cls().name); }
    [[nodiscard]] py::TypePtr type() const override { return m_class; }
    [[nodiscard]] ScriptRun& run() const { return m_run; }
    [[nodiscard]] const types::TypePtr& sqlType() const { return m_type; }
    // The object of a script class that this is the native part of; None: it stands for itself.
    [[nodiscard]] py::Value instance() const
    {
        const std::shared_ptr<py::Object> held = m_instance.lock();
        return held ? py::Value(held) : py::Value();
    }
    void setInstance(std::weak_ptr<py::Object> instance) { m_instance = std::move(instance); }

    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter& interpreter, std::string_view name,
                                                    py::Value value) override;
    [[nodiscard]] py::EvalResult<std::string> repr(py::Interpreter& interpreter) override;
    // The type in SQL of no dialect in particular; refused for types whose text is a dialect's business.
    [[nodiscard]] py::EvalResult<std::string> str(py::Interpreter& interpreter) override;

private:
    ScriptRun& m_run;
    types::TypePtr m_type;
    py::TypePtr m_class;
    std::weak_ptr<py::Object> m_instance;
};

// The class of a row.
[[nodiscard]] py::TypePtr typeClass(ScriptRun& run, const types::TypeClass& row);
[[nodiscard]] py::Value makeTypeObject(ScriptRun& run, types::TypePtr type);
// The object that a script made the type from (SqlType::origin()), else one that stands for it.
[[nodiscard]] py::Value typeValue(ScriptRun& run, const types::TypePtr& type);
// module is "sqlalchemy" or a dialect's name; nothing when there is no such type.
[[nodiscard]] std::optional<py::Value> findTypeName(ScriptRun& run, std::string_view module, std::string_view name);

// Whether the value is a type or a type class, script classes included.
[[nodiscard]] bool isTypeLike(const py::Value& value);
// The type in a type object, or made from a type class without arguments; an ArgumentError for anything else. Script
// classes are asked for load_dialect_impl() and get_col_spec().
[[nodiscard]] py::EvalResult<types::TypePtr> typeFromValue(ScriptRun& run, const py::Value& value);
// None gives a null pointer.
[[nodiscard]] py::EvalResult<types::TypePtr> typeOrNone(ScriptRun& run, const py::Value& value);

// Arguments of a type's constructor, by parameter name (type_arguments.cpp).
[[nodiscard]] py::EvalResult<std::vector<types::SqlType::Argument>> typeArguments(ScriptRun& run,
                                                                                  const types::TypeClass& row,
                                                                                  const py::Signature& signature,
                                                                                  const py::Arguments& arguments);
// What repr() gives for an object whose class has a constructor or a repr() of its own; empty: SqlType::repr() knows
// (type_repr.cpp).
[[nodiscard]] std::string scriptTypeRepr(ScriptRun& run, const py::Value& value, const py::InstanceObject& instance,
                                         const types::SqlType& type);
// Whether Enum(...) was given a Python enumeration, not strings.
[[nodiscard]] bool isPythonEnumeration(const types::TypeClass& row, const py::Arguments& arguments);
// The parameter list of a row in the Signature's notation.
[[nodiscard]] std::string signatureSpec(const types::TypeClass& row);

} // namespace retort::bindings
