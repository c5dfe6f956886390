// Names of small packages that migrations use beside SQLAlchemy and Alembic, as far as they have a part in what a
// script does. One row each.

#include <algorithm>
#include <array>

#include "core/bindings/modules.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

struct ThirdPartyName {
    std::string_view name;
    py::Value (*make)(ScriptRun&);
};

// atpublic: @public adds the name to __all__, which nobody asks a revision for, and gives the thing back.
py::Value publicDecorator(ScriptRun&)
{
    return py::makeFunction("public", "thing=None, **kws",
                            [](py::CallContext&, const py::BoundArguments& arguments) -> Result {
                                if (!arguments.extra().empty())
                                    return py::unsupported("public() with names is not evaluated natively");
                                return arguments["thing"];
                            });
}

constexpr auto thirdPartyNames = std::to_array<ThirdPartyName>({
    {"public", &publicDecorator},
});

} // namespace

std::optional<py::Value> findThirdPartyName(ScriptRun& run, std::string_view name)
{
    const auto found = std::ranges::find(thirdPartyNames, name, &ThirdPartyName::name);
    return found == thirdPartyNames.end() ? std::nullopt : std::optional(found->make(run));
}

} // namespace retort::bindings
