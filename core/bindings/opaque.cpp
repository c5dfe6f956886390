#include "core/bindings/opaque.h"

#include <memory>
#include <utility>

namespace retort::bindings {

py::EvalResult<py::Attribute> OpaqueObject::getAttribute(py::Interpreter&, std::string_view)
{
    return refuse();
}

py::EvalResult<void> OpaqueObject::setAttribute(py::Interpreter&, std::string_view, py::Value)
{
    return refuse();
}

py::EvalResult<py::Value> OpaqueObject::call(py::CallContext&, const py::Arguments&)
{
    return refuse();
}

py::EvalResult<py::Value> OpaqueObject::getItem(py::Interpreter&, const py::Value&)
{
    return refuse();
}

py::EvalResult<void> OpaqueObject::setItem(py::Interpreter&, const py::Value&, py::Value)
{
    return refuse();
}

py::EvalResult<std::optional<std::size_t>> OpaqueObject::length(py::Interpreter&)
{
    return refuse();
}

py::EvalResult<py::IteratorPtr> OpaqueObject::iterate(py::Interpreter&)
{
    return refuse();
}

py::EvalResult<bool> OpaqueObject::contains(py::Interpreter&, const py::Value&)
{
    return refuse();
}

py::EvalResult<py::Value> OpaqueObject::enter(py::CallContext&)
{
    return refuse();
}

py::EvalResult<bool> OpaqueObject::truth(py::Interpreter&)
{
    return refuse();
}

py::EvalResult<std::string> OpaqueObject::repr(py::Interpreter&)
{
    return refuse();
}

py::EvalResult<std::string> OpaqueObject::format(py::Interpreter&, std::string_view)
{
    return refuse();
}

py::EvalResult<py::OperatorResult> OpaqueObject::binary(py::Interpreter&, py::BinaryOp, const py::Value&, bool)
{
    return refuse();
}

py::EvalResult<py::OperatorResult> OpaqueObject::compare(py::Interpreter&, py::CompareOp, const py::Value&)
{
    return refuse();
}

py::Value makeOpaque(std::string typeName, std::string reason)
{
    return std::make_shared<OpaqueObject>(std::move(typeName), std::move(reason));
}

py::Value makeOpaqueName(std::string dottedName)
{
    std::string reason = "'" + dottedName + "' is not evaluated natively";
    return makeOpaque(std::move(dottedName), std::move(reason));
}

namespace {

class UnreadResult final : public OpaqueObject {
public:
    explicit UnreadResult(ScriptRun& run)
        : OpaqueObject("CursorResult",
                       "the script reads rows from the database, which needs a live connection and is not evaluated natively"),
          m_run(run)
    {
    }

protected:
    [[nodiscard]] py::RaisedResult refuse() const override
    {
        (void)m_run.reading(); // notes that a live run could go on
        return OpaqueObject::refuse();
    }

private:
    ScriptRun& m_run;
};

} // namespace

py::Value makeResult(ScriptRun& run)
{
    return std::make_shared<UnreadResult>(run);
}

py::TypePtr makeOpaqueClass(std::string name, std::string module, std::string reason, std::vector<py::TypePtr> bases)
{
    return py::makeNativeType(
        std::move(name), std::move(module),
        [reason = std::move(reason)](py::CallContext&, const py::Arguments&) -> py::EvalResult<py::Value> {
            return py::unsupported(reason);
        },
        std::move(bases));
}

} // namespace retort::bindings
