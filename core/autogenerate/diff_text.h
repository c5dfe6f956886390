#pragma once

#include <string>
#include <vector>

#include "core/autogenerate/comparison.h"

namespace retort::autogenerate {

// The differences as `alembic check` prints them, the tuples of a Python list (alembic operations/ops.py: to_diff_tuple).
// Where Python would print the address of an object, SQL and column names stand instead.
[[nodiscard]] Result<std::vector<std::string>> diffTuples(const Comparison& comparison, const dialects::Dialect& dialect);
// The list. Tuples may be of several databases.
[[nodiscard]] std::string diffText(const std::vector<std::string>& tuples);

} // namespace retort::autogenerate
