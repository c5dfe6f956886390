// alembic.context and alembic.util as revision scripts use them (alembic runtime/environment.py).

#include <algorithm>
#include <array>

#include "core/bindings/alembic_modules.h"
#include "core/bindings/connection_objects.h"
#include "core/bindings/ddl_constructs.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/opaque.h"

namespace retort::bindings {

namespace {

using Result = py::EvalResult<py::Value>;

struct ContextFunction {
    std::string_view name;
    std::string_view signature;
    Result (*body)(py::CallContext&, ScriptRun&, const py::BoundArguments&);
};

Result isOffline(py::CallContext&, ScriptRun& run, const py::BoundArguments&)
{
    return py::Value(run.environment().offline);
}

// -x key=value; a bare key counts as an empty value.
Result xArgument(py::CallContext&, ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_TRY(const bool asDictionary, arguments.flag("as_dictionary"));
    const std::vector<std::string>& given = run.environment().xArguments;
    if (!asDictionary)
        return py::makeList(std::vector<py::Value>(given.begin(), given.end()));
    auto dict = py::makeDict();
    for (const std::string& argument : given) {
        const std::size_t separator = argument.find('=');
        const std::string value = separator == std::string::npos ? std::string() : argument.substr(separator + 1);
        dict->table().set(argument.substr(0, separator), py::Value(value));
    }
    return py::Value(std::move(dict));
}

Result tagArgument(py::CallContext&, ScriptRun& run, const py::BoundArguments&)
{
    const std::optional<std::string>& tag = run.environment().tag;
    return tag ? py::Value(*tag) : py::Value();
}

Result context(py::CallContext&, ScriptRun& run, const py::BoundArguments&)
{
    return migrationContextObject(run);
}

Result bind(py::CallContext&, ScriptRun& run, const py::BoundArguments&)
{
    return bindObject(run);
}

Result execute(py::CallContext& callContext, ScriptRun& run, const py::BoundArguments& arguments)
{
    RETORT_CHECK(recordExecution(callContext, run, arguments["sql"], py::Value()));
    return py::Value();
}

constexpr auto functions = std::to_array<ContextFunction>({
    {"is_offline_mode", "", &isOffline},
    {"get_x_argument", "as_dictionary=False", &xArgument},
    {"get_tag_argument", "", &tagArgument},
    {"get_context", "", &context},
    {"get_impl", "", &context},
    {"get_bind", "", &bind},
    {"execute", "sql, execution_options=None", &execute},
});

} // namespace

std::optional<py::Value> findContextName(ScriptRun& run, std::string_view name)
{
    if (name == "config")
        return makeOpaque("Config", "'context.config' comes from the project's configuration and env.py, which a "
                                    "script's evaluation does not see");
    const auto found = std::ranges::find(functions, name, &ContextFunction::name);
    if (found == functions.end())
        return std::nullopt;
    const auto body = found->body;
    return py::makeFunction(std::string(name), found->signature,
                            [&run, body](py::CallContext& callContext, const py::BoundArguments& arguments) {
                                return body(callContext, run, arguments);
                            });
}

std::optional<py::Value> findAlembicUtilName(ScriptRun& run, std::string_view name)
{
    if (name == "CommandError")
        return py::Value(exceptionClass(run, name));
    return std::nullopt;
}

} // namespace retort::bindings
