#pragma once

#include <optional>
#include <string_view>

#include "core/sql/expression.h"

namespace retort::dialects {

// Whether an operand whose outermost operator is `op` needs parentheses under the operator `against`.
// sqlalchemy sql/operators.py: is_precedent, _PRECEDENCE. Unknown operators count as op("...") with precedence 0.
[[nodiscard]] bool needsParentheses(std::string_view op, std::string_view against);

// The outermost operator of an expression; nullopt for functions, columns, literals and whatever never needs
// parentheses.
[[nodiscard]] std::optional<std::string_view> outermostOperator(const sql::Expression& expression);

// The place of a condition: WHERE, or alone in HAVING.
inline constexpr std::string_view asBoolean = "<asbool>";
// A value that stands alone (SET a=..., VALUES): every operator is put in parentheses.
inline constexpr std::string_view standsAlone = "<value>";

} // namespace retort::dialects
