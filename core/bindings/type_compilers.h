#pragma once

// sqlalchemy.ext.compiler.compiles: scripts that say themselves how a type of theirs is written.

#include "core/bindings/script_run.h"
#include "core/types/sql_type.h"

namespace retort::bindings {

// The decorator. For classes of SQLAlchemy's own it would change what everything else is written as: that is refused,
// unless it is for another dialect.
[[nodiscard]] py::Value compilesDecorator(ScriptRun& run);

// The type as its compiles function for the dialect has it; null: there is none. value is the instance of a script
// class derived from a type, native what that class is without the function.
[[nodiscard]] py::EvalResult<types::TypePtr> compiledType(ScriptRun& run, const py::Value& value,
                                                          const types::TypePtr& native);

} // namespace retort::bindings
