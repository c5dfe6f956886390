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
    {integerDivision, 8},
    {floorDivision, 8},
    {"-u", 8},
    {"+", 7},
    {"-", 7},
    {"&", 7},
    {"|", 7},
    {"#", 7},
    {"^", 7},
    {"<<", 7},
    {">>", 7},
    {"FILTER", 6},
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
    {"MATCH", 5},
    {"DISTINCT", 5},
    {"NOT", 5},
    {"COLLATE", 4},
    {"AND", 3},
    {"OR", 2},
    {"EXISTS", 0},
    {",", -1},
    {asBoolean, -10},
    {"ANY", 15},
    {"ALL", 15},
    {"->", 15},
    {"->>", 15},
    {"[]", 15},
};

int precedence(const Operator& op)
{
    if (op.precedence)
        return *op.precedence;
    const auto found = std::ranges::find(precedences, op.text, &Precedence::op);
    return found == std::end(precedences) ? 0 : found->value;
}

bool isAssociative(std::string_view op)
{
    return op == "+" || op == "*" || op == "||" || op == "AND" || op == "OR" || op == "[]" || op == "->";
}

struct OuterOperator {
    std::optional<Operator> operator()(const sql::BinaryExpression& binary) const
    {
        return Operator(binary.op, binary.precedence);
    }
    std::optional<Operator> operator()(const sql::UnaryExpression& unary) const
    {
        if (unary.postfix || unary.op == sql::isTrue || unary.op == sql::isFalse)
            return std::nullopt;
        return unary.op == "-" ? Operator("-u") : Operator(unary.op);
    }
    std::optional<Operator> operator()(const sql::ExpressionList& list) const
    {
        if (list.parenthesised || list.items.size() < 2)
            return std::nullopt;
        return Operator(list.op);
    }
    std::optional<Operator> operator()(const sql::Collate&) const { return Operator("COLLATE"); }
    std::optional<Operator> operator()(const sql::FunctionFilter&) const { return Operator("FILTER"); }
    std::optional<Operator> operator()(const sql::Label& label) const { return outermostOperator(*label.operand); }
    template <class T>
    std::optional<Operator> operator()(const T&) const
    {
        return std::nullopt;
    }
};

} // namespace

bool needsParentheses(const Operator& op, const Operator& against)
{
    if (op.text == against.text && !op.precedence && isAssociative(op.text))
        return false;
    return against.text == standsAlone || precedence(op) <= precedence(against);
}

std::optional<Operator> outermostOperator(const sql::Expression& expression)
{
    return std::visit(OuterOperator{}, expression.node);
}

} // namespace retort::dialects
