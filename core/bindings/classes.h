#pragma once

// The native classes of SQLAlchemy other than types and exceptions: one row each in classes.cpp.

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/bindings/script_run.h"

namespace retort::bindings {

// The class of that name ("Column", "BinaryExpression"); a name without a row is a ColumnElement.
[[nodiscard]] py::TypePtr nativeClass(ScriptRun& run, std::string_view name);
// Only what has a row: for module tables.
[[nodiscard]] std::optional<py::Value> findClass(ScriptRun& run, std::string_view name);
[[nodiscard]] std::vector<std::string_view> classNames();
// Those that scripts make objects of, each with the constructor's signature.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> classConstructors();

} // namespace retort::bindings
