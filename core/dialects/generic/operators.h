#pragma once

#include <optional>
#include <string_view>

#include "core/sql/expression.h"

namespace retort::dialects {

// An operator and, where its text does not say so, how strongly it binds.
struct Operator {
    // Not explicit: most operators are known by their text.
    constexpr Operator(std::string_view op, std::optional<int> strength = {}) : text(op), precedence(strength) {}
    constexpr Operator(const char* op) : text(op) {}
    Operator(const std::string& op) : text(op) {}
    std::string_view text;
    std::optional<int> precedence = {};
};

// Whether an operand whose outermost operator is `op` needs parentheses under the operator `against`.
// sqlalchemy sql/operators.py: is_precedent, _PRECEDENCE. Unknown operators count as op("...") with precedence 0.
[[nodiscard]] bool needsParentheses(const Operator& op, const Operator& against);

// The outermost operator of an expression; nullopt for functions, columns, literals and whatever never needs
// parentheses.
[[nodiscard]] std::optional<Operator> outermostOperator(const sql::Expression& expression);

// a // b: of integers, and of anything else.
inline constexpr std::string_view integerDivision = "//";
inline constexpr std::string_view floorDivision = "// floor";

// The place of a condition: WHERE, or alone in HAVING.
inline constexpr std::string_view asBoolean = "<asbool>";
// A value that stands alone (SET a=..., VALUES): every operator is put in parentheses.
inline constexpr std::string_view standsAlone = "<value>";

} // namespace retort::dialects
