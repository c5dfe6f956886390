#pragma once

#include <vector>

#include "core/sql/expression.h"

namespace retort::schema {

// The columns an expression mentions, in order; what SQLAlchemy calls the columns of a CHECK constraint or index.
[[nodiscard]] std::vector<sql::ColumnRef> referredColumns(const sql::ExpressionPtr& expression);

} // namespace retort::schema
