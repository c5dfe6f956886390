#pragma once

// process_revision_directives of env.py, called with what stands for a revision that is about to be written.

#include "core/bindings/environment/state.h"

namespace retort::bindings::environment {

// Calls `hook`, what configure() was given as process_revision_directives (None, not known, or a function), as alembic
// autogenerate/api.py: RevisionContext._run_environment does. The question must be what state.revision points at. Where it
// cannot be told what the function does, the answer says so; an exception of the function is one here.
[[nodiscard]] py::EvalResult<ProcessedRevision> processRevision(State& state, const py::Value& hook);

// alembic.script in env.py: ScriptDirectory, as far as the functions above ask it.
[[nodiscard]] std::optional<py::Value> findScriptName(State& state, std::string_view name);

} // namespace retort::bindings::environment
