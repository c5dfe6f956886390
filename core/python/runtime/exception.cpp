#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/exception_type.h"
#include "core/python/runtime/interpreter.h"

namespace retort::python {

EvalResult<Value> ExceptionType::construct(CallContext&, const Arguments& arguments)
{
    auto exception = std::make_shared<ExceptionObject>(self<TypeObject>(), arguments.positional);
    for (const auto& [name, value] : arguments.keyword) {
        const bool known = (isSubtypeOf(*exceptionType("ImportError")) && (name == "name" || name == "path"))
                           || (isSubtypeOf(*exceptionType("AttributeError")) && (name == "name" || name == "obj"))
                           || !module().empty();
        if (!known)
            return typeError(this->name() + "() takes no keyword arguments");
        exception->attributes()->table().set(name, value);
    }
    return Value(exception);
}

ExceptionObject::ExceptionObject(TypePtr cls, std::vector<Value> arguments)
    : m_class(std::move(cls)), m_arguments(std::move(arguments)), m_attributes(makeDict())
{
}

std::string ExceptionObject::typeName() const { return m_class->name(); }

std::string ExceptionObject::message() const
{
    if (m_arguments.size() != 1)
        return {};
    const std::string* text = m_arguments.front().str();
    return text ? *text : std::string();
}

EvalResult<Attribute> ExceptionObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (const Value* found = std::as_const(*m_attributes).table().find(name))
        return *found;
    if (const Value* found = m_class->findInMro(name))
        return bindAttribute(interpreter, *found, Value(shared_from_this()), *m_class);
    if (name == "args")
        return makeTuple(m_arguments);
    if (name == "__class__")
        return Value(m_class);
    if (name == "__cause__")
        return cause;
    if (name == "__context__")
        return context;
    if (name == "__traceback__" || name == "__doc__")
        return Value();
    if (name == "__dict__")
        return Value(m_attributes);
    if (name == "code" && m_class->isSubtypeOf(*exceptionType("SystemExit")))
        return m_arguments.empty() ? Value() : m_arguments.front();
    if (name == "value" && m_class->isSubtypeOf(*exceptionType("StopIteration")))
        return m_arguments.empty() ? Value() : m_arguments.front();
    if (name == "with_traceback") {
        return makeFunction("with_traceback", "tb", [self = self<ExceptionObject>()](CallContext&, const BoundArguments&) {
            return EvalResult<Value>(Value(self));
        });
    }
    if (name == "add_note")
        return makeFunction("add_note", "note", [](CallContext&, const BoundArguments&) { return EvalResult<Value>(Value()); });
    return Object::getAttribute(interpreter, name);
}

EvalResult<void> ExceptionObject::setAttribute(Interpreter& interpreter, std::string_view name, Value value)
{
    if (name == "args") {
        RETORT_TRY(m_arguments, toVector(interpreter, value));
        return {};
    }
    if (name == "__cause__" || name == "__context__") {
        (name == "__cause__" ? cause : context) = std::move(value);
        return {};
    }
    if (name != "__traceback__" && name != "__suppress_context__")
        m_attributes->table().set(name, std::move(value));
    return {};
}

EvalResult<std::string> ExceptionObject::repr(Interpreter& interpreter)
{
    if (const Value* method = m_class->findInMro("__repr__")) {
        RETORT_TRY(const Value text, python::call(interpreter, *method, Arguments{{Value(shared_from_this())}, {}}));
        return toStr(interpreter, text);
    }
    std::string out = m_class->name() + "(";
    for (std::size_t i = 0; i < m_arguments.size(); ++i) {
        RETORT_TRY(const std::string text, toRepr(interpreter, m_arguments[i]));
        out += (i > 0 ? ", " : "") + text;
    }
    return out + ")";
}

EvalResult<std::string> ExceptionObject::str(Interpreter& interpreter)
{
    if (const Value* method = m_class->findInMro("__str__")) {
        RETORT_TRY(const Value text, python::call(interpreter, *method, Arguments{{Value(shared_from_this())}, {}}));
        if (const std::string* shown = text.str())
            return *shown;
        return typeError("__str__ returned non-string (type " + python::typeName(text) + ")");
    }
    if (m_arguments.empty())
        return "";
    if (m_arguments.size() > 1)
        return toRepr(interpreter, makeTuple(m_arguments));
    if (m_class->isSubtypeOf(*exceptionType("KeyError")))
        return toRepr(interpreter, m_arguments.front());
    return toStr(interpreter, m_arguments.front());
}

TypePtr makeExceptionType(std::string name, std::string module, std::vector<TypePtr> bases)
{
    return std::make_shared<ExceptionType>(std::move(name), std::move(module), std::move(bases));
}

} // namespace retort::python
