#pragma once

// The names of alembic.op, alembic.context and alembic.util.

#include <optional>
#include <string>
#include <string_view>

#include "core/bindings/script_run.h"

namespace retort::bindings {

[[nodiscard]] std::optional<py::Value> findOpName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findContextName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findAlembicUtilName(ScriptRun& run, std::string_view name);

// A name that none of our modules has: opaque, with the reason in words that suit its module.
[[nodiscard]] py::Value unknownName(ScriptRun& run, const std::string& dottedName);

} // namespace retort::bindings
