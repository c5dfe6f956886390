#pragma once

#include <string>

#include "core/autogenerate/comparison.h"

namespace retort::autogenerate {

// The differences as `alembic check` prints them, a Python list of tuples (alembic operations/ops.py: to_diff_tuple).
// Where Python would print the address of an object, SQL and column names stand instead.
[[nodiscard]] Result<std::string> diffText(const Comparison& comparison, const dialects::Dialect& dialect);

} // namespace retort::autogenerate
