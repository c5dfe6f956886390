#pragma once

// Operations as short text, for tests: what a script asked for, without a dialect in between.

#include <string>
#include <vector>

#include "core/operations/operation.h"

namespace retort::tests {

// One line per operation; those of blocks are indented.
[[nodiscard]] std::string dump(const std::vector<operations::Operation>& operations);
[[nodiscard]] std::string dump(const sql::ExpressionPtr& expression);

} // namespace retort::tests
