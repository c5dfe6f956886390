#pragma once

// sqlalchemy.inspect(connection) in a live run: the database's structure in the shape of SQLAlchemy's inspector
// (sqlalchemy engine/reflection.py: Inspector).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/bindings/script_run.h"
#include "core/schema/table.h"

namespace retort::bindings {

// Without a live database every question to it is refused, with the reason.
[[nodiscard]] py::Value makeInspector(ScriptRun& run);
// A table of the live database. what: who asks, for the refusal without one ("Table(autoload_with=...)"). Raises
// NoSuchTableError.
[[nodiscard]] py::EvalResult<schema::Table> reflectTable(ScriptRun& run, const sql::QualifiedName& name, std::string_view what);
[[nodiscard]] py::EvalResult<std::vector<std::string>> reflectTableNames(ScriptRun& run, const std::optional<sql::Identifier>& schema,
                                                                         std::string_view what);
// Inspector.has_table(), also asked as dialect.has_table(connection, name).
[[nodiscard]] py::EvalResult<py::Value> hasTable(ScriptRun& run, const py::Value& name, const py::Value& schema);

} // namespace retort::bindings
