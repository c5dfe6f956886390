// Operators of SQL expressions: what ==, +, &, ~ ... of columns build (sqlalchemy sql/default_comparator.py).

#include <algorithm>
#include <array>

#include "core/bindings/element.h"
#include "core/bindings/exceptions.h"
#include "core/bindings/functions.h"

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
    {"REGEXP", "NOT REGEXP"},
    {"MATCH", "NOT MATCH"},
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
    case py::BinaryOp::FloorDiv: {
        const types::TypePtr divisor = effectiveType(right);
        return element(divisor && divisor->affinity() == "Integer" ? "//" : "// floor", right);
    }
    case py::BinaryOp::And:
    case py::BinaryOp::Or:
    case py::BinaryOp::MatMul:
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

// Python asks the right operand of a comparison first when its class is derived from that of the left one: Column from
// ColumnClause, func.max from the class of unknown functions, exists() and any_() from UnaryExpression.
bool isSubclassOperand(const SqlElement& left, const SqlElement& right)
{
    if (left.typeName() == "ColumnClause" && right.typeName() == "Column")
        return true;
    const sql::ExpressionPtr mine = left.expression();
    const sql::ExpressionPtr theirs = right.expression();
    if (const auto* function = std::get_if<sql::FunctionCall>(&mine->node)) {
        const auto* other = std::get_if<sql::FunctionCall>(&theirs->node);
        return other && isGenericFunction(*other) && !isGenericFunction(*function);
    }
    const auto* unary = std::get_if<sql::UnaryExpression>(&mine->node);
    const auto* other = std::get_if<sql::UnaryExpression>(&theirs->node);
    constexpr std::string_view derived[] = {"EXISTS", "ANY", "ALL", sql::isTrue, sql::isFalse};
    return unary && other && std::ranges::contains(derived, other->op) && !std::ranges::contains(derived, unary->op);
}

} // namespace

py::EvalResult<py::OperatorResult> SqlElement::binary(py::Interpreter&, py::BinaryOp op, const py::Value& other,
                                                      bool reflected)
{
    if (op == py::BinaryOp::And || op == py::BinaryOp::Or) {
        // Operators has no __rand__ and __ror__; TextClause has nothing but __and__.
        const bool isText = op == py::BinaryOp::And && std::holds_alternative<sql::TextClause>(expression()->node);
        if (!(isConditionLike() || isText) || reflected)
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
            makeElement(run(), "UnaryExpression", negate({expression(), sqlType(), tables()})));
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

namespace {

// What SQLAlchemy's ColumnElement itself groups: values that are no operator of their own.
struct IsPlainValue {
    bool operator()(const sql::ColumnRef&) const { return true; }
    bool operator()(const sql::LiteralColumn&) const { return true; }
    bool operator()(const sql::Literal&) const { return true; }
    bool operator()(const sql::TextClause& text) const { return text.isParameter; }
    bool operator()(const sql::True&) const { return true; }
    bool operator()(const sql::False&) const { return true; }
    bool operator()(const sql::FunctionCall&) const { return true; }
    bool operator()(const sql::Cast&) const { return true; }
    bool operator()(const sql::Case&) const { return true; }
    bool operator()(const sql::Over&) const { return true; }
    template <class T>
    bool operator()(const T&) const
    {
        return false;
    }
};

bool isBoolean(const Operand& operand)
{
    return isConstant(operand, true) || isConstant(operand, false)
           || (operand.type && operand.type->affinity() == "Boolean");
}

Operand asUnary(Operand operand, std::string_view op)
{
    operand.expression =
        sql::makeExpression(sql::UnaryExpression{.op = std::string(op), .operand = operand.expression});
    operand.type = types::makeType("Boolean");
    return operand;
}

// NOT of what is no boolean has no type in SQLAlchemy.
Operand denied(Operand operand)
{
    const bool isTyped = isBoolean(operand);
    operand = asUnary(std::move(operand), "NOT");
    if (!isTyped)
        operand.type = nullptr;
    return operand;
}

// What stands inside of a label, changed, under the same label.
template <class Change>
Operand insideLabel(const sql::Label& label, Operand operand, const Change& change)
{
    Operand inner = change(Operand{label.operand, operand.type, operand.tables});
    operand.expression = sql::makeExpression(sql::Label{inner.expression, label.name});
    return operand;
}

} // namespace

Operand asBoolean(Operand operand)
{
    if (const auto* label = std::get_if<sql::Label>(&operand.expression->node))
        return insideLabel(*label, operand, &asBoolean);
    if (!isBoolean(operand) || !std::visit(IsPlainValue(), operand.expression->node))
        return operand;
    return asUnary(std::move(operand), sql::isTrue);
}

// sqlalchemy elements.py: BooleanClauseList._process_clauses_for_boolean: constants that decide nothing are left out.
Operand joinConditions(std::string_view op, std::vector<Operand> conditions)
{
    const bool isAnd = op == "AND";
    std::vector<Operand> kept;
    for (Operand& condition : conditions) {
        if (isConstant(condition, isAnd))
            continue;
        if (isConstant(condition, !isAnd))
            return asBoolean(std::move(condition));
        kept.push_back(asBoolean(std::move(condition)));
    }
    if (kept.empty())
        return conditions.empty()
                   ? Operand{}
                   : asBoolean({isAnd ? sql::makeExpression(sql::True()) : sql::makeExpression(sql::False()), nullptr, {}});
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

namespace {

// A comparison turned round, or null: custom operators, and those that have no opposite.
sql::ExpressionPtr turnedRound(const sql::BinaryExpression& binary)
{
    const bool isCustom = binary.precedence && binary.precedence != sql::affixPrecedence;
    const std::string_view op = negatedOperator(binary.op);
    if (op.empty() || isCustom)
        return nullptr;
    sql::BinaryExpression turned = binary;
    turned.op = op;
    return sql::makeExpression(std::move(turned));
}

} // namespace

// sqlalchemy elements.py: the _negate() of each class.
Operand negate(Operand condition)
{
    const sql::Expression::Node& node = condition.expression->node;
    if (std::holds_alternative<sql::True>(node))
        return {sql::makeExpression(sql::False()), nullptr, {}};
    if (std::holds_alternative<sql::False>(node))
        return {sql::makeExpression(sql::True()), nullptr, {}};
    if (const auto* label = std::get_if<sql::Label>(&node))
        return insideLabel(*label, condition, &negate);
    if (const auto* unary = std::get_if<sql::UnaryExpression>(&node)) {
        if (unary->op != sql::isTrue && unary->op != sql::isFalse)
            return denied(std::move(condition));
        Operand inner{unary->operand, condition.type, condition.tables};
        if (isConstant(inner, true) || isConstant(inner, false))
            return negate(std::move(inner));
        return asUnary(std::move(inner), unary->op == sql::isTrue ? sql::isFalse : sql::isTrue);
    }
    if (const auto* binary = std::get_if<sql::BinaryExpression>(&node)) {
        if (sql::ExpressionPtr turned = turnedRound(*binary)) {
            condition.expression = std::move(turned);
            return condition;
        }
        condition.expression = sql::makeExpression(sql::Grouping{condition.expression});
    } else if (std::holds_alternative<sql::ExpressionList>(node)) {
        condition.type = nullptr;
    }
    return isBoolean(condition) ? asUnary(std::move(condition), sql::isFalse) : denied(std::move(condition));
}

} // namespace retort::bindings
