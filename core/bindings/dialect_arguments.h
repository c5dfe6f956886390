#pragma once

// Keyword arguments "<dialect>_<name>" of tables, indexes, constraints and columns, checked as SQLAlchemy checks them
// (sqlalchemy sql/base.py: DialectKWArgs._validate_dialect_kwargs).

#include <string_view>
#include <utility>
#include <vector>

#include "core/bindings/script_run.h"

namespace retort::bindings {

// construct is SQLAlchemy's class name: "Table", "Index", "Column", "UniqueConstraint", "PrimaryKeyConstraint",
// "CheckConstraint", "ForeignKeyConstraint", "ExcludeConstraint".
[[nodiscard]] py::EvalResult<schema::DialectOptions>
dialectOptions(ScriptRun& run, std::string_view construct,
               const std::vector<std::pair<std::string, py::Value>>& arguments);

// One keyword argument's value; a kind that has no place in a migration is "not evaluated natively".
[[nodiscard]] py::EvalResult<schema::OptionValue> optionValue(ScriptRun& run, std::string_view name,
                                                              const py::Value& value);

} // namespace retort::bindings
