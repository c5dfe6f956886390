#pragma once

// Values that a database gave, as the objects that scripts get from SQLAlchemy: what psycopg2, PyMySQL and sqlite3 make of
// them, and then the result_processor of a column's type.

#include "core/bindings/script_run.h"
#include "core/sql/value.h"
#include "core/types/sql_type.h"

namespace retort::bindings {

// type: null for a column of a statement in text. Unsupported for values and types that have no object here.
[[nodiscard]] py::EvalResult<py::Value> fromDriver(ScriptRun& run, const sql::Value& value, const types::TypePtr& type);

} // namespace retort::bindings
