#include "core/python/runtime/dict_views.h"
#include "core/python/runtime/evaluator.h"
#include "core/python/runtime/operators.h"

namespace retort::python {

namespace {

// The two enums list the operators in the same order.
BinaryOp toOp(ast::BinaryOperator op) { return static_cast<BinaryOp>(op); }
static_assert(static_cast<int>(ast::BinaryOperator::Xor) == static_cast<int>(BinaryOp::Xor));
static_assert(static_cast<int>(ast::UnaryOperator::Invert) == static_cast<int>(UnaryOp::Invert));
static_assert(static_cast<int>(ast::CompareOperator::Ge) == static_cast<int>(CompareOp::Ge));

bool isSame(const Value& left, const Value& right)
{
    if (left.is(right))
        return true;
    // Equal string constants are one object in CPython.
    const Object* a = left.object();
    const Object* b = right.object();
    return a && b && a->kind() == ObjectKind::Str && b->kind() == ObjectKind::Str && *left.str() == *right.str();
}

constexpr const char* kInPlace[] = {"__iadd__",    "__isub__",    "__imul__", "__imatmul__", "__itruediv__", "__ifloordiv__", "__imod__",
                                    "__ipow__",    "__ilshift__", "__irshift__", "__iand__",  "__ior__",      "__ixor__"};

} // namespace

EvalResult<Value> Evaluator::on(const ast::Unary& node, const ast::Expr&)
{
    RETORT_TRY(const Value operand, evaluate(*node.operand));
    if (node.op == ast::UnaryOperator::Not) {
        RETORT_TRY(const bool value, truth(m_interpreter, operand));
        return Value(!value);
    }
    return unary(m_interpreter, static_cast<UnaryOp>(node.op), operand);
}

EvalResult<Value> Evaluator::on(const ast::Binary& node, const ast::Expr& expression)
{
    RETORT_TRY(const Value left, evaluate(*node.left));
    RETORT_TRY(const Value right, evaluate(*node.right));
    m_interpreter.frame().expression = expression.range;
    return binary(m_interpreter, toOp(node.op), left, right);
}

EvalResult<Value> Evaluator::on(const ast::BoolOp& node, const ast::Expr&)
{
    for (std::size_t i = 0; i < node.values.size(); ++i) {
        RETORT_TRY(Value value, evaluate(node.values[i]));
        if (i + 1 == node.values.size())
            return value;
        RETORT_TRY(const bool holds, truth(m_interpreter, value));
        if (holds != node.isAnd)
            return value;
    }
    return Value();
}

EvalResult<Value> Evaluator::on(const ast::Compare& node, const ast::Expr& expression)
{
    RETORT_TRY(Value left, evaluate(*node.left));
    for (std::size_t i = 0; i < node.rest.size(); ++i) {
        RETORT_TRY(Value right, evaluate(*node.rest[i].right));
        m_interpreter.frame().expression = expression.range;
        RETORT_TRY(Value result, compared(node.rest[i].op, left, right));
        if (i + 1 == node.rest.size())
            return result;
        RETORT_TRY(const bool holds, truth(m_interpreter, result));
        if (!holds)
            return result;
        left = std::move(right);
    }
    return left;
}

EvalResult<Value> Evaluator::compared(ast::CompareOperator op, const Value& left, const Value& right)
{
    const auto isUnknown = [](const Value& value) { return value.object() && value.object()->kind() == ObjectKind::Unknown; };
    const bool identity = op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot;
    if (identity && (isUnknown(left) || isUnknown(right)))
        return unsupported("'is' of a value that is not known");
    switch (op) {
    case ast::CompareOperator::Is: return Value(isSame(left, right));
    case ast::CompareOperator::IsNot: return Value(!isSame(left, right));
    case ast::CompareOperator::In:
    case ast::CompareOperator::NotIn: {
        RETORT_CHECK(m_interpreter.step());
        RETORT_TRY(const bool found, contains(m_interpreter, right, left));
        return Value(found == (op == ast::CompareOperator::In));
    }
    case ast::CompareOperator::Eq:
    case ast::CompareOperator::Ne:
    case ast::CompareOperator::Lt:
    case ast::CompareOperator::Le:
    case ast::CompareOperator::Gt:
    case ast::CompareOperator::Ge: break;
    }
    return compare(m_interpreter, static_cast<CompareOp>(op), left, right);
}

// Lists, sets and dicts change in place; everything else is a new value.
EvalResult<Value> Evaluator::augmented(ast::BinaryOperator op, const Value& left, const Value& right)
{
    Object* object = left.object();
    const BinaryOp operation = toOp(op);
    if (object && object->kind() == ObjectKind::List && operation == BinaryOp::Add) {
        auto& list = static_cast<ListObject&>(*object);
        RETORT_TRY(const std::vector<Value> items, toVector(m_interpreter, right));
        RETORT_CHECK(m_interpreter.checkItemCount(list.items().size() + items.size()));
        list.mutableItems().insert(list.mutableItems().end(), items.begin(), items.end());
        list.resized();
        return left;
    }
    if (object && object->kind() == ObjectKind::Dict && operation == BinaryOp::Or) {
        RETORT_CHECK(updateDict(m_interpreter, static_cast<DictObject&>(*object), right));
        return left;
    }
    if (object && object->kind() == ObjectKind::Instance) {
        RETORT_TRY(const Attribute method, findAttribute(m_interpreter, left, kInPlace[static_cast<std::size_t>(operation)]));
        if (method)
            return call(m_interpreter, *method, Arguments{{right}, {}});
    }
    RETORT_TRY(Value result, binaryNamed(m_interpreter, operation, left, right, std::string(symbol(operation)) + "="));
    const bool mutableSet = object && object->kind() == ObjectKind::Set && !static_cast<SetObject&>(*object).frozen();
    if (mutableSet && asSet(result)) {
        auto& set = static_cast<SetObject&>(*object);
        RETORT_TRY(const std::vector<Value> items, toVector(m_interpreter, result));
        set.table().clear();
        for (const Value& item : items)
            RETORT_CHECK(set.add(m_interpreter, item));
        return left;
    }
    const auto* list = object && object->kind() == ObjectKind::List ? static_cast<ListObject*>(object) : nullptr;
    if (list && operation == BinaryOp::Mul && asList(result)) {
        static_cast<ListObject*>(object)->mutableItems() = asList(result)->items();
        static_cast<ListObject*>(object)->resized();
        return left;
    }
    return result;
}

} // namespace retort::python
