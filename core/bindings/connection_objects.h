#pragma once

// What op.get_bind() and op.get_context() give: a connection that records what is executed on it and never has rows,
// its dialect, and the migration context.

#include "core/bindings/script_run.h"

namespace retort::bindings {

// op.get_bind(), bind.engine, context.connection ...: one object per evaluation.
[[nodiscard]] py::Value bindObject(ScriptRun& run);
[[nodiscard]] py::Value dialectObject(ScriptRun& run);
[[nodiscard]] py::Value migrationContextObject(ScriptRun& run);

// sqlalchemy.orm.Session(bind) as far as it is a way to execute statements.
[[nodiscard]] py::Value makeSession(ScriptRun& run);
// sessionmaker(...) and scoped_session(...): calling it gives such a session; it can be used as one itself.
[[nodiscard]] py::Value makeSessionFactory(ScriptRun& run);
// inspect(op.get_bind()): offline there is nothing to inspect.
[[nodiscard]] py::EvalResult<py::Value> inspectBind(ScriptRun& run, const py::Value& subject);

} // namespace retort::bindings
