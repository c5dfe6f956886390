#pragma once

#include <functional>

#include "core/sql/expression.h"

namespace retort::bindings {

// Gives the replacement of an expression, or null: look inside it instead.
using Replacement = std::function<sql::ExpressionPtr(const sql::ExpressionPtr&)>;

// The expression with parts of it replaced, outermost first; what has no replacement inside is shared, not copied.
// Null stays null.
[[nodiscard]] sql::ExpressionPtr rewritten(const sql::ExpressionPtr& expression, const Replacement& replacement);

} // namespace retort::bindings
