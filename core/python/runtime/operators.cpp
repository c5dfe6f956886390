#include "core/python/runtime/operators.h"

#include <cmath>
#include <limits>

#include "core/python/runtime/interpreter.h"

namespace retort::python {

namespace {

bool isPrimitiveNumber(const Value& value)
{
    return value.isInt() || value.isBool() || value.isFloat();
}

RaisedResult tooBig()
{
    return unsupported("an integer beyond 64 bits is not evaluated natively");
}

RaisedResult zeroDivision(std::string message)
{
    return raise(exceptionType("ZeroDivisionError"), std::move(message));
}

// Python rounds towards minus infinity.
std::int64_t floorDivide(std::int64_t left, std::int64_t right)
{
    const std::int64_t quotient = left / right;
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

std::int64_t floorModulo(std::int64_t left, std::int64_t right)
{
    const std::int64_t rest = left % right;
    return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

// Objects/floatobject.c: _float_div_mod.
double floatModulo(double left, double right)
{
    double rest = std::fmod(left, right);
    if (rest != 0.0 && (right < 0) != (rest < 0))
        rest += right;
    else if (rest == 0.0)
        rest = std::copysign(0.0, right);
    return rest;
}

double floatFloorDivide(double left, double right)
{
    const double rest = floatModulo(left, right);
    const double quotient = (left - rest) / right;
    if (quotient == 0.0)
        return std::copysign(0.0, left / right);
    const double floored = std::floor(quotient);
    return quotient - floored > 0.5 ? floored + 1.0 : floored;
}

EvalResult<OperatorResult> integerPower(std::int64_t base, std::int64_t exponent)
{
    if (exponent < 0) {
        if (base == 0)
            return zeroDivision("zero to a negative power");
        return Value(std::pow(static_cast<double>(base), static_cast<double>(exponent)));
    }
    std::int64_t result = 1;
    while (exponent > 0) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result))
            return tooBig();
        exponent >>= 1;
        if (exponent > 0 && __builtin_mul_overflow(base, base, &base))
            return tooBig();
    }
    return Value(result);
}

EvalResult<OperatorResult> integerShift(BinaryOp op, std::int64_t left, std::int64_t right)
{
    if (right < 0)
        return valueError("negative shift count");
    if (op == BinaryOp::RShift)
        return Value(right > 63 ? (left < 0 ? std::int64_t{-1} : std::int64_t{0}) : left >> right);
    if (left == 0)
        return Value(std::int64_t{0});
    std::int64_t result = 0;
    if (right > 62 || __builtin_mul_overflow(left, std::int64_t{1} << right, &result))
        return tooBig();
    return Value(result);
}

EvalResult<OperatorResult> integerBinary(BinaryOp op, std::int64_t left, std::int64_t right)
{
    std::int64_t result = 0;
    switch (op) {
    case BinaryOp::Add:
        if (__builtin_add_overflow(left, right, &result))
            return tooBig();
        return Value(result);
    case BinaryOp::Sub:
        if (__builtin_sub_overflow(left, right, &result))
            return tooBig();
        return Value(result);
    case BinaryOp::Mul:
        if (__builtin_mul_overflow(left, right, &result))
            return tooBig();
        return Value(result);
    case BinaryOp::Div:
        if (right == 0)
            return zeroDivision("division by zero");
        return Value(static_cast<double>(left) / static_cast<double>(right));
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod:
        if (right == 0)
            return zeroDivision(op == BinaryOp::Mod ? "integer modulo by zero" : "integer division or modulo by zero");
        if (right == -1) {                                  // the one case that overflows
            if (op == BinaryOp::Mod)
                return Value(std::int64_t{0});
            if (__builtin_sub_overflow(std::int64_t{0}, left, &result))
                return tooBig();
            return Value(result);
        }
        return Value(op == BinaryOp::Mod ? floorModulo(left, right) : floorDivide(left, right));
    case BinaryOp::Pow: return integerPower(left, right);
    case BinaryOp::LShift:
    case BinaryOp::RShift: return integerShift(op, left, right);
    case BinaryOp::And: return Value(left & right);
    case BinaryOp::Or: return Value(left | right);
    case BinaryOp::Xor: return Value(left ^ right);
    case BinaryOp::MatMul: return std::nullopt;
    }
    return std::nullopt;
}

EvalResult<OperatorResult> floatBinary(BinaryOp op, double left, double right)
{
    switch (op) {
    case BinaryOp::Add: return Value(left + right);
    case BinaryOp::Sub: return Value(left - right);
    case BinaryOp::Mul: return Value(left * right);
    case BinaryOp::Div:
        if (right == 0.0)
            return zeroDivision("float division by zero");
        return Value(left / right);
    case BinaryOp::FloorDiv:
        if (right == 0.0)
            return zeroDivision("float floor division by zero");
        return Value(floatFloorDivide(left, right));
    case BinaryOp::Mod:
        if (right == 0.0)
            return zeroDivision("float modulo");
        return Value(floatModulo(left, right));
    case BinaryOp::Pow:
        if (left == 0.0 && right < 0.0)
            return zeroDivision("zero to a negative power");
        if (left < 0.0 && std::floor(right) != right)
            return unsupported("a complex number is not evaluated natively");
        return Value(std::pow(left, right));
    default: return std::nullopt;
    }
}

RaisedResult binaryTypeError(const Value& left, const Value& right, std::string_view symbol)
{
    std::string shown(symbol);
    if (shown == "**")
        shown = "** or pow()";
    return typeError("unsupported operand type(s) for " + shown + ": '" + typeName(left) + "' and '" + typeName(right) + "'");
}

} // namespace

const char* symbol(BinaryOp op)
{
    static constexpr const char* symbols[] = {"+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"};
    return symbols[static_cast<std::size_t>(op)];
}

const char* symbol(CompareOp op)
{
    static constexpr const char* symbols[] = {"==", "!=", "<", "<=", ">", ">="};
    return symbols[static_cast<std::size_t>(op)];
}

CompareOp mirrored(CompareOp op)
{
    switch (op) {
    case CompareOp::Lt: return CompareOp::Gt;
    case CompareOp::Le: return CompareOp::Ge;
    case CompareOp::Gt: return CompareOp::Lt;
    case CompareOp::Ge: return CompareOp::Le;
    case CompareOp::Eq:
    case CompareOp::Ne: return op;
    }
    return op;
}

bool holds(CompareOp op, int threeWay)
{
    switch (op) {
    case CompareOp::Eq: return threeWay == 0;
    case CompareOp::Ne: return threeWay != 0;
    case CompareOp::Lt: return threeWay < 0;
    case CompareOp::Le: return threeWay <= 0;
    case CompareOp::Gt: return threeWay > 0;
    case CompareOp::Ge: return threeWay >= 0;
    }
    return false;
}

EvalResult<OperatorResult> numberBinary(BinaryOp op, const Value& left, const Value& right)
{
    const auto leftInt = left.integer(), rightInt = right.integer();
    if (leftInt && rightInt) {
        const bool logical = op == BinaryOp::And || op == BinaryOp::Or || op == BinaryOp::Xor;
        RETORT_TRY(OperatorResult result, integerBinary(op, *leftInt, *rightInt));
        if (logical && left.isBool() && right.isBool() && result)
            return Value(result->integer() != 0);
        return result;
    }
    const auto leftFloat = left.number(), rightFloat = right.number();
    if (leftFloat && rightFloat)
        return floatBinary(op, *leftFloat, *rightFloat);
    return std::nullopt;
}

EvalResult<OperatorResult> numberUnary(UnaryOp op, const Value& operand)
{
    if (const auto integer = operand.integer()) {
        if (op == UnaryOp::Invert)
            return Value(~*integer);
        if (op == UnaryOp::Pos)
            return Value(*integer);
        std::int64_t result = 0;
        if (__builtin_sub_overflow(std::int64_t{0}, *integer, &result))
            return tooBig();
        return Value(result);
    }
    if (const auto number = operand.number(); number && op != UnaryOp::Invert)
        return Value(op == UnaryOp::Neg ? -*number : *number);
    return std::nullopt;
}

OperatorResult numberCompare(CompareOp op, const Value& left, const Value& right)
{
    const auto leftInt = left.integer(), rightInt = right.integer();
    if (leftInt && rightInt)
        return Value(holds(op, *leftInt < *rightInt ? -1 : *leftInt > *rightInt ? 1 : 0));
    const auto leftFloat = left.number(), rightFloat = right.number();
    if (!leftFloat || !rightFloat)
        return std::nullopt;
    switch (op) {                                            // by hand: NaN is unequal to everything
    case CompareOp::Eq: return Value(*leftFloat == *rightFloat);
    case CompareOp::Ne: return Value(*leftFloat != *rightFloat);
    case CompareOp::Lt: return Value(*leftFloat < *rightFloat);
    case CompareOp::Le: return Value(*leftFloat <= *rightFloat);
    case CompareOp::Gt: return Value(*leftFloat > *rightFloat);
    case CompareOp::Ge: return Value(*leftFloat >= *rightFloat);
    }
    return std::nullopt;
}

EvalResult<Value> binaryNamed(Interpreter& interpreter, BinaryOp op, const Value& left, const Value& right,
                              std::string_view symbol)
{
    RETORT_CHECK(interpreter.step());
    if (isPrimitiveNumber(left) && isPrimitiveNumber(right)) {
        RETORT_TRY(const OperatorResult result, numberBinary(op, left, right));
        if (result)
            return *result;
        return binaryTypeError(left, right, symbol);
    }
    if (left.object()) {
        RETORT_TRY(const OperatorResult result, left.object()->binary(interpreter, op, right, false));
        if (result)
            return *result;
    }
    if (right.object()) {
        RETORT_TRY(const OperatorResult result, right.object()->binary(interpreter, op, left, true));
        if (result)
            return *result;
    }
    if (op == BinaryOp::Add && left.object()) {
        const ObjectKind kind = left.object()->kind();
        if (kind == ObjectKind::Str || kind == ObjectKind::List || kind == ObjectKind::Tuple)
            return typeError("can only concatenate " + typeName(left) + " (not \"" + typeName(right) + "\") to "
                             + typeName(left));
        if (kind == ObjectKind::Bytes)
            return typeError("can't concat " + typeName(right) + " to bytes");
    }
    if (op == BinaryOp::Mul) {
        const auto isSequence = [](const Value& value) {
            return value.isStr() || sequenceItems(value) || asBytes(value);
        };
        if (isSequence(left))
            return typeError("can't multiply sequence by non-int of type '" + typeName(right) + "'");
        if (isSequence(right))
            return typeError("can't multiply sequence by non-int of type '" + typeName(left) + "'");
    }
    return binaryTypeError(left, right, symbol);
}

EvalResult<Value> binary(Interpreter& interpreter, BinaryOp op, const Value& left, const Value& right)
{
    return binaryNamed(interpreter, op, left, right, symbol(op));
}

EvalResult<Value> unary(Interpreter& interpreter, UnaryOp op, const Value& operand)
{
    if (isPrimitiveNumber(operand)) {
        RETORT_TRY(const OperatorResult result, numberUnary(op, operand));
        if (result)
            return *result;
    } else if (operand.object()) {
        RETORT_TRY(const OperatorResult result, operand.object()->unary(interpreter, op));
        if (result)
            return *result;
    }
    static constexpr const char* names[] = {"-", "+", "~"};
    return typeError(std::string("bad operand type for unary ") + names[static_cast<std::size_t>(op)] + ": '"
                     + typeName(operand) + "'");
}

EvalResult<Value> compare(Interpreter& interpreter, CompareOp op, const Value& left, const Value& right)
{
    RETORT_CHECK(interpreter.step());
    if (isPrimitiveNumber(left) && isPrimitiveNumber(right))
        return *numberCompare(op, left, right);
    if (left.object() || right.object())
        RETORT_CHECK(interpreter.checkStack());
    if (left.object()) {
        RETORT_TRY(const OperatorResult result, left.object()->compare(interpreter, op, right));
        if (result)
            return *result;
    }
    if (right.object()) {
        RETORT_TRY(const OperatorResult result, right.object()->compare(interpreter, mirrored(op), left));
        if (result)
            return *result;
    }
    if (op == CompareOp::Eq || op == CompareOp::Ne)
        return Value(left.is(right) == (op == CompareOp::Eq));
    return typeError("'" + std::string(symbol(op)) + "' not supported between instances of '" + typeName(left) + "' and '"
                     + typeName(right) + "'");
}

EvalResult<bool> isTrue(Interpreter& interpreter, CompareOp op, const Value& left, const Value& right)
{
    RETORT_TRY(const Value result, compare(interpreter, op, left, right));
    return truth(interpreter, result);
}

EvalResult<bool> equals(Interpreter& interpreter, const Value& left, const Value& right)
{
    if (left.is(right))
        return true;
    return isTrue(interpreter, CompareOp::Eq, left, right);
}

} // namespace retort::python
