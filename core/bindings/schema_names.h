#pragma once

// Constructors behind sa.Column, sa.ForeignKey, sa.Index ... Their parameter lists stand in schema_names.cpp.

#include "core/bindings/script_run.h"

namespace retort::bindings {

using Constructor = py::EvalResult<py::Value> (*)(ScriptRun&, const py::BoundArguments&);

[[nodiscard]] py::EvalResult<py::Value> makeColumn(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeLightColumn(ScriptRun& run, const py::BoundArguments& arguments);

[[nodiscard]] py::EvalResult<py::Value> makeForeignKey(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeForeignKeyConstraint(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makePrimaryKeyConstraint(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeUniqueConstraint(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeCheckConstraint(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeExcludeConstraint(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeIndex(ScriptRun& run, const py::BoundArguments& arguments);

[[nodiscard]] py::EvalResult<py::Value> makeSequence(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeIdentity(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeComputed(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeFetchedValue(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeDefaultClause(ScriptRun& run, const py::BoundArguments& arguments);

[[nodiscard]] py::EvalResult<py::Value> makeMetaData(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeTable(ScriptRun& run, const py::BoundArguments& arguments);
[[nodiscard]] py::EvalResult<py::Value> makeLightTable(ScriptRun& run, const py::BoundArguments& arguments);

// Elements of an ExcludeConstraint: (expression, operator) pairs.
[[nodiscard]] py::EvalResult<schema::ExcludeConstraint> excludeConstraintFrom(ScriptRun& run,
                                                                              const py::BoundArguments& arguments);
// Index expressions: names, columns, text() and other expressions.
[[nodiscard]] py::EvalResult<sql::ExpressionPtr> indexExpression(ScriptRun& run, const py::Value& value);

} // namespace retort::bindings
