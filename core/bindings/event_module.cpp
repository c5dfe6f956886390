// sqlalchemy.event, as scripts and the modules that they import use it. Nothing fires here: listeners of engines, connections
// and sessions have nothing to do with what a script asks for. Those that may change tables are refused.

#include <algorithm>
#include <array>

#include "core/bindings/modules.h"
#include "core/bindings/values.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

// sqlalchemy events.py: DDLEvents, and what SchemaEventTarget does to a table that is put together.
constexpr auto tableEvents = std::to_array<std::string_view>({
    "before_parent_attach",
    "after_parent_attach",
    "before_create",
    "after_create",
    "before_drop",
    "after_drop",
    "column_reflect",
});

py::EvalResult<void> requireHarmless(const py::Value& identifier)
{
    const std::string* name = identifier.str();
    if (name == nullptr)
        return py::unsupported("a listener for an event whose name is not known is not evaluated natively");
    if (std::ranges::contains(tableEvents, *name))
        return py::unsupported("a listener for '" + *name + "' may change tables, and is not evaluated natively");
    return {};
}

Result listensFor(py::CallContext&, const py::BoundArguments& arguments)
{
    RETORT_CHECK(requireHarmless(arguments["identifier"]));
    return py::makeFunction("decorate", "fn", [](py::CallContext&, const py::BoundArguments& decorated) -> Result { return decorated["fn"]; });
}

Result listen(py::CallContext&, const py::BoundArguments& arguments)
{
    RETORT_CHECK(requireHarmless(arguments["identifier"]));
    return py::Value();
}

} // namespace

std::optional<py::Value> findEventName(ScriptRun&, std::string_view name)
{
    if (name == "listens_for")
        return py::makeFunction("listens_for", "target, identifier, *args, **kw", &listensFor);
    if (name == "listen")
        return py::makeFunction("listen", "target, identifier, fn, *args, **kw", &listen);
    return std::nullopt;
}

} // namespace retort::bindings
