#pragma once

// sqlalchemy.inspect(connection) in a live run: the database's structure in the shape of SQLAlchemy's inspector
// (sqlalchemy engine/reflection.py: Inspector).

#include "core/bindings/script_run.h"

namespace retort::bindings {

// Without a live database every question to it is refused, with the reason.
[[nodiscard]] py::Value makeInspector(ScriptRun& run);
// Inspector.has_table(), also asked as dialect.has_table(connection, name).
[[nodiscard]] py::EvalResult<py::Value> hasTable(ScriptRun& run, const py::Value& name, const py::Value& schema);

} // namespace retort::bindings
