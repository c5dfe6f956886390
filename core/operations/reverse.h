#pragma once

#include <vector>

#include "core/base/error.h"
#include "core/operations/operation.h"

namespace retort::operations {

// The operations that undo one operation, in the order in which they have to run; their source is the original's.
// Only what the operation itself tells is used: drop_table, drop_column, drop_index and drop_constraint do not say what
// they drop, and execute and bulk_insert change data, so these fail with ErrorCode::Unsupported and a message that
// names what is missing. Nothing is ever reversed in part.
[[nodiscard]] Result<std::vector<Operation>> reverse(const Operation& operation);

} // namespace retort::operations
