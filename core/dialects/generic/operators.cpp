#include "core/dialects/generic/operators.h"

#include <algorithm>

namespace retort::dialects {

namespace {

struct Precedence {
    std::string_view op;
    int value;
};

constexpr Precedence precedences[] = {
    {"*", 8},
    {"/", 8},
    {"%", 8},
    {"-u", 8},
    {"+", 7},
    {"-", 7},
    {"&", 7},
    {"|", 7},
    {"#", 7},
    {"<<", 7},
    {">>", 7},
    {"||", 5},
    {"=", 5},
    {"!=", 5},
    {"<>", 5},
    {"<", 5},
    {">", 5},
    {"<=", 5},
    {">=", 5},
    {"IS", 5},
    {"IS NOT", 5},
    {"IN", 5},
    {"NOT IN", 5},
    {"LIKE", 5},
    {"NOT LIKE", 5},
    {"ILIKE", 5},
    {"NOT ILIKE", 5},
    {"BETWEEN", 5},
    {"NOT BETWEEN", 5},
    {"IS DISTINCT FROM", 5},
    {"IS NOT DISTINCT FROM", 5},
    {"REGEXP", 5},
    {"NOT REGEXP", 5},
    {"~", 5},
    {"!~", 5},
    {"@@", 5},
    {"DISTINCT", 5},
    {"NOT", 5},
    {"COLLATE", 4},
    {"AND", 3},
    {"OR", 2},
    {"EXISTS", 0},
    {",", -1},
    {asBoolean, -10},
    {"->", 15},
    {"->>", 15},
    {"[]", 15},
};

int precedence(std::string_view op)
{
    const auto found = std::ranges::find(precedences, op, &Precedence::op);
    return found == std::end(precedences) ? 0 : found->value;
}

bool isAssociative(std::string_view op)
{
    return op == "+" || op == "*" || op == "||" || op == "AND" || op == "OR" || op == "[]" || op == "->";
}

struct OuterOperator {
    std::optional<std::string_view> operator()(const sql::BinaryExpression& binary) const { return binary.op; }
    std::optional<std::string_view> operator()(const sql::UnaryExpression& unary) const
    {
        if (unary.postfix)
            return std::nullopt;
        return unary.op == "-" ? std::string_view("-u") : std::string_view(unary.op);
    }
    std::optional<std::string_view> operator()(const sql::ExpressionList& list) const
    {
        if (list.parenthesised || list.items.size() < 2)
            return std::nullopt;
        return list.op;
    }
    std::optional<std::string_view> operator()(const sql::Collate&) const { return "COLLATE"; }
    std::optional<std::string_view> operator()(const sql::Label& label) const
    {
        return outermostOperator(*label.operand);
    }
    template <class T>
    std::optional<std::string_view> operator()(const T&) const
    {
        return std::nullopt;
    }
};

} // namespace

bool needsParentheses(std::string_view op, std::string_view against)
{
    if (op == against && isAssociative(op))
        return false;
    return against == standsAlone || precedence(op) <= precedence(against);
}

std::optional<std::string_view> outermostOperator(const sql::Expression& expression)
{
    return std::visit(OuterOperator{}, expression.node);
}

} // namespace retort::dialects
