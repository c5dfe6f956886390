#pragma once

// The exception classes of sqlalchemy.exc and alembic.util, which scripts catch and native code raises.

#include <optional>
#include <string>
#include <string_view>

#include "core/bindings/script_run.h"

namespace retort::bindings {

// Class of sqlalchemy.exc ("ArgumentError") or alembic.util.exc ("CommandError"); null: there is none of that name.
[[nodiscard]] py::TypePtr exceptionClass(ScriptRun& run, std::string_view name);
// Raises it. The class must exist.
[[nodiscard]] py::RaisedResult raise(ScriptRun& run, std::string_view className, std::string message);

[[nodiscard]] inline py::RaisedResult argumentError(ScriptRun& run, std::string message)
{
    return raise(run, "ArgumentError", std::move(message));
}

// The name in sqlalchemy.exc, for module tables.
[[nodiscard]] std::optional<py::Value> sqlalchemyException(ScriptRun& run, std::string_view name);

} // namespace retort::bindings
