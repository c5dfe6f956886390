#pragma once

// The modules of SQLAlchemy and Alembic that scripts import: modules.cpp lists every one. Names that exist there but
// not here are opaque: importing them is fine, using them says so.

#include <memory>

#include "core/bindings/script_run.h"

namespace retort::bindings {

[[nodiscard]] std::shared_ptr<py::ModuleResolver> makeModuleResolver(ScriptRun& run);

// The names of one module; nothing: there is no such name.
using NameLookup = std::optional<py::Value> (*)(ScriptRun&, std::string_view name);

[[nodiscard]] std::optional<py::Value> findOrmName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findEngineName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findEventName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findExtensionName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findPostgresqlName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findMysqlName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findSqliteName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findMssqlName(ScriptRun& run, std::string_view name);
[[nodiscard]] std::optional<py::Value> findOracleName(ScriptRun& run, std::string_view name);

} // namespace retort::bindings
