// Operators of SQL expressions: what ==, +, &, ~ ... of columns build (sqlalchemy sql/default_comparator.py).

#include <algorithm>
#include <array>

#include "core/bindings/element.h"
#include "core/bindings/exceptions.h"

namespace retort::bindings {

namespace {

struct NegatedOperator {
    std::string_view op;
    std::string_view negated;
};

constexpr auto negatedOperators = std::to_array<NegatedOperator>({
    {"=", "!="},
    {"<", ">="},
    {">", "<="},
    {"IS", "IS NOT"},
    {"IN", "NOT IN"},
    {"LIKE", "NOT LIKE"},
    {"ILIKE", "NOT ILIKE"},
    {"BETWEEN", "NOT BETWEEN"},
    {"IS DISTINCT FROM", "IS NOT DISTINCT FROM"},
});

std::string_view negatedOperator(std::string_view op)
{
    for (const NegatedOperator& row : negatedOperators) {
        if (row.op == op)
            return row.negated;
        if (row.negated == op)
            return row.op;
    }
    return {};
}

std::string_view comparisonText(py::CompareOp op)
{
    switch (op) {
    case py::CompareOp::Eq: return "=";
    case py::CompareOp::Ne: return "!=";
    case py::CompareOp::Lt: return "<";
    case py::CompareOp::Le: return "<=";
    case py::CompareOp::Gt: return ">";
    case py::CompareOp::Ge: return ">=";
    }
    return "=";
}

bool isString(const types::TypePtr& type)
{
    return type && (type->isA("String") || type->isA("TSVECTOR"));
}

// Of a plain value, the type that SQLAlchemy gives it.
types::TypePtr effectiveType(const Operand& operand)
{
    const auto* literal = std::get_if<sql::Literal>(&operand.expression->node);
    return operand.type || !literal ? operand.type : typeOfValue(literal->value);
}

Operand combine(std::string_view op, const Operand& left, const Operand& right, types::TypePtr type)
{
    return {sql::makeExpression(sql::BinaryExpression{std::string(op), left.expression, right.expression}),
            std::move(type), mergeTables(left.tables, right.tables)};
}

py::EvalResult<py::OperatorResult> arithmetic(ScriptRun& run, py::BinaryOp op, const Operand& left,
                                              const Operand& right)
{
    const auto element = [&](std::string_view text, const Operand& rightSide) {
        return py::OperatorResult(
            makeElement(run, "BinaryExpression", combine(text, left, rightSide, left.type ? left.type : right.type)));
    };
    switch (op) {
    case py::BinaryOp::Add: {
        const types::TypePtr leftType = effectiveType(left);
        const bool concatenates = isString(leftType) || (!leftType && isString(effectiveType(right)));
        return element(concatenates ? "||" : "+", right);
    }
    case py::BinaryOp::Sub: return element("-", right);
    case py::BinaryOp::Mul: return element("*", right);
    case py::BinaryOp::Mod: return element("%", right);
    case py::BinaryOp::Div: return element("/", right);
    case py::BinaryOp::And:
    case py::BinaryOp::Or:
    case py::BinaryOp::MatMul:
    case py::BinaryOp::FloorDiv:
    case py::BinaryOp::Pow:
    case py::BinaryOp::LShift:
    case py::BinaryOp::RShift:
    case py::BinaryOp::Xor: break;
    }
    return py::unsupported("this operator between SQL expressions is not evaluated natively");
}

bool isConstant(const Operand& operand, bool value)
{
    return value ? std::holds_alternative<sql::True>(operand.expression->node)
                 : std::holds_alternative<sql::False>(operand.expression->node);
}

// x == None is x IS NULL; x == True compares with the constant (default_comparator.py: _boolean_compare).
py::EvalResult<Operand> comparison(ScriptRun& run, py::CompareOp op, const Operand& left, const py::Value& other)
{
    const types::TypePtr boolean = types::makeType("Boolean");
    const bool equality = op == py::CompareOp::Eq || op == py::CompareOp::Ne;
    if (equality && other.isBool()) {
        const sql::ExpressionPtr constant =
            *other.boolean() ? sql::makeExpression(sql::True()) : sql::makeExpression(sql::False());
        return combine(comparisonText(op), left, {constant, nullptr, {}}, boolean);
    }
    RETORT_TRY(const Operand right, toOperand(run, other, left.type));
    const bool isNull = std::holds_alternative<sql::Null>(right.expression->node);
    if (equality && isNull)
        return combine(op == py::CompareOp::Eq ? "IS" : "IS NOT", left, right, boolean);
    if (!equality && (isNull || other.isBool() || isConstant(right, true) || isConstant(right, false)))
        return argumentError(run, "Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', "
                                  "'is_not_distinct_from()' operators can be used with None/True/False");
    return combine(comparisonText(op), left, right, boolean);
}

py::CompareOp mirrored(py::CompareOp op)
{
    switch (op) {
    case py::CompareOp::Lt: return py::CompareOp::Gt;
    case py::CompareOp::Le: return py::CompareOp::Ge;
    case py::CompareOp::Gt: return py::CompareOp::Lt;
    case py::CompareOp::Ge: return py::CompareOp::Le;
    case py::CompareOp::Eq:
    case py::CompareOp::Ne: break;
    }
    return op;
}

// Python asks the right operand first when its class is derived from that of the left one: Column from ColumnClause.
bool isSubclassOperand(const SqlElement& left, const SqlElement& right)
{
    return left.typeName() == "ColumnClause" && right.typeName() == "Column";
}

} // namespace

py::EvalResult<py::OperatorResult> SqlElement::binary(py::Interpreter&, py::BinaryOp op, const py::Value& other,
                                                      bool reflected)
{
    if (op == py::BinaryOp::And || op == py::BinaryOp::Or) {
        // Operators has no __rand__ and __ror__.
        if (!isConditionLike() || reflected)
            return py::OperatorResult();
        RETORT_TRY(Operand mine, toCondition(run(), py::Value(self<SqlElement>())));
        RETORT_TRY(Operand theirs, toCondition(run(), other));
        std::vector<Operand> conditions;
        conditions.push_back(std::move(reflected ? theirs : mine));
        conditions.push_back(std::move(reflected ? mine : theirs));
        return py::OperatorResult(makeElement(
            run(), "BooleanClauseList", joinConditions(op == py::BinaryOp::And ? "AND" : "OR", std::move(conditions))));
    }
    if (!hasOperators())
        return py::OperatorResult();
    const Operand mine{expression(), sqlType(), tables()};
    RETORT_TRY(const Operand theirs, toOperand(run(), other, mine.type));
    return reflected ? arithmetic(run(), op, theirs, mine) : arithmetic(run(), op, mine, theirs);
}

py::EvalResult<py::OperatorResult> SqlElement::unary(py::Interpreter&, py::UnaryOp op)
{
    if (!hasOperators())
        return py::OperatorResult();
    switch (op) {
    case py::UnaryOp::Invert: {
        return py::OperatorResult(
            makeElement(run(), "UnaryExpression", negate(run(), {expression(), sqlType(), tables()})));
    }
    case py::UnaryOp::Neg:
        return py::OperatorResult(
            makeElement(run(), "UnaryExpression", sql::UnaryExpression{"-", expression()}, sqlType(), tables()));
    case py::UnaryOp::Pos: break;
    }
    return py::OperatorResult();
}

py::EvalResult<py::OperatorResult> SqlElement::compare(py::Interpreter& interpreter, py::CompareOp op,
                                                       const py::Value& other)
{
    if (!hasOperators())
        return py::Object::compare(interpreter, op, other);
    const auto right = other.as<SqlElement>();
    if (right && right->hasOperators() && isSubclassOperand(*this, *right)) {
        const py::Value mine(self<SqlElement>());
        RETORT_TRY(Operand turned,
                   comparison(run(), mirrored(op), {right->expression(), right->sqlType(), right->tables()}, mine));
        return py::OperatorResult(makeElement(run(), "BinaryExpression", std::move(turned)));
    }
    RETORT_TRY(Operand result, comparison(run(), op, {expression(), sqlType(), tables()}, other));
    return py::OperatorResult(makeElement(run(), "BinaryExpression", std::move(result)));
}

// sqlalchemy elements.py: BooleanClauseList._construct: constants that decide nothing are left out.
Operand joinConditions(std::string_view op, std::vector<Operand> conditions)
{
    const bool isAnd = op == "AND";
    std::vector<Operand> kept;
    for (Operand& condition : conditions) {
        if (isConstant(condition, isAnd))
            continue;
        if (isConstant(condition, !isAnd))
            return std::move(condition);
        kept.push_back(std::move(condition));
    }
    if (kept.empty())
        return conditions.empty()
                   ? Operand{}
                   : Operand{isAnd ? sql::makeExpression(sql::True()) : sql::makeExpression(sql::False()), nullptr, {}};
    if (kept.size() == 1)
        return std::move(kept.front());
    sql::ExpressionList list{.op = std::string(op)};
    Operand result{nullptr, types::makeType("Boolean"), {}};
    for (Operand& condition : kept) {
        // Nested lists of the same operator are one list.
        const auto* inner = std::get_if<sql::ExpressionList>(&condition.expression->node);
        if (inner && inner->op == op && !inner->parenthesised)
            list.items.insert(list.items.end(), inner->items.begin(), inner->items.end());
        else
            list.items.push_back(condition.expression);
        result.tables = mergeTables(std::move(result.tables), condition.tables);
    }
    result.expression = sql::makeExpression(std::move(list));
    return result;
}

Operand negate(ScriptRun& run, Operand condition)
{
    if (std::holds_alternative<sql::True>(condition.expression->node))
        return {sql::makeExpression(sql::False()), nullptr, {}};
    if (std::holds_alternative<sql::False>(condition.expression->node))
        return {sql::makeExpression(sql::True()), nullptr, {}};
    if (const auto* binary = std::get_if<sql::BinaryExpression>(&condition.expression->node)) {
        const bool isCustom = binary->precedence && binary->precedence != sql::affixPrecedence;
        if (const std::string_view op = negatedOperator(binary->op); !op.empty() && !isCustom) {
            sql::BinaryExpression turned = *binary;
            turned.op = op;
            condition.expression = sql::makeExpression(std::move(turned));
            return condition;
        }
    }
    const bool isColumn = std::holds_alternative<sql::ColumnRef>(condition.expression->node);
    if (isColumn && run.environment().dialect != "postgresql" && condition.type && condition.type->isA("Boolean")) {
        condition.expression = sql::makeExpression(
            sql::BinaryExpression{"=", condition.expression, sql::makeExpression(sql::LiteralColumn{"0"})});
        return condition;
    }
    condition.expression = sql::makeExpression(sql::UnaryExpression{.op = "NOT", .operand = condition.expression});
    return condition;
}

} // namespace retort::bindings
