#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/sql/expression.h"

namespace retort::ddl {

// The names of the columns that an expression mentions as columns (text is opaque).
[[nodiscard]] std::vector<std::string> columnsIn(const sql::ExpressionPtr& expression);

// The expression with every column replaced by what rename gives for it; unchanged parts are shared. null stays null.
using ColumnRename = std::function<sql::ColumnRef(const sql::ColumnRef&)>;
[[nodiscard]] sql::ExpressionPtr renameColumns(const sql::ExpressionPtr& expression, const ColumnRename& rename);

} // namespace retort::ddl
