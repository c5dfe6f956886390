#pragma once

// What executing a statement in a live run gives a script: CursorResult with its rows (sqlalchemy engine/cursor.py,
// engine/result.py, engine/row.py).

#include <vector>

#include "core/bindings/script_run.h"
#include "core/sql/connection.h"

namespace retort::bindings {

// statement: what was executed; the columns of a select() have types, and values are converted as these types do it. A
// column of a type whose values Retort does not convert is refused where its rows are asked for, not before.
[[nodiscard]] py::Value makeLiveResult(ScriptRun& run, sql::ResultSet result, const py::Value& statement);

} // namespace retort::bindings
