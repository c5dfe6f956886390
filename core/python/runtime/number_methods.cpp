#include "core/python/runtime/number_methods.h"

#include <bit>
#include <cmath>

#include "core/python/runtime/boxed_number.h"
#include "core/python/runtime/containers.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/function.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/operators.h"

namespace retort::python {

namespace {

Value constantMethod(std::string_view name, Value result)
{
    return makeFunction(std::string(name), "", [result = std::move(result)](CallContext&, const BoundArguments&) {
        return EvalResult<Value>(result);
    });
}

std::uint64_t magnitude(std::int64_t value)
{
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

} // namespace

Attribute numberAttribute(const Value& value, std::string_view name)
{
    if (name == "__class__")
        return Value(typeOf(value));
    if (name == "__doc__")
        return Value();
    if (value.isNone())
        return std::nullopt;
    const auto integer = value.integer();
    if (name == "real")
        return integer ? Value(*integer) : value;
    if (name == "imag")
        return integer ? Value(0) : Value(0.0);
    if (name == "conjugate")
        return constantMethod(name, integer ? Value(*integer) : value);
    if (integer) {
        if (name == "numerator")
            return Value(*integer);
        if (name == "denominator")
            return Value(1);
        if (name == "bit_length")
            return constantMethod(name, Value(static_cast<std::int64_t>(std::bit_width(magnitude(*integer)))));
        if (name == "bit_count")
            return constantMethod(name, Value(static_cast<std::int64_t>(std::popcount(magnitude(*integer)))));
        if (name == "is_integer")
            return constantMethod(name, Value(true));
        return std::nullopt;
    }
    const double number = *value.number();
    if (name == "is_integer")
        return constantMethod(name, Value(std::isfinite(number) && std::floor(number) == number));
    return std::nullopt;
}

TypePtr BoxedNumber::type() const { return m_number.isFloat() ? types().floating : types().integer; }

EvalResult<Attribute> BoxedNumber::getAttribute(Interpreter&, std::string_view name)
{
    return numberAttribute(m_number, name);
}

EvalResult<bool> BoxedNumber::truth(Interpreter& interpreter) { return python::truth(interpreter, m_number); }

EvalResult<std::string> BoxedNumber::repr(Interpreter& interpreter) { return toRepr(interpreter, m_number); }

EvalResult<std::string> BoxedNumber::format(Interpreter& interpreter, std::string_view spec)
{
    return toFormat(interpreter, m_number, spec);
}

EvalResult<std::size_t> BoxedNumber::hash(Interpreter& interpreter) { return toHash(interpreter, m_number); }

EvalResult<OperatorResult> BoxedNumber::binary(Interpreter&, BinaryOp op, const Value& other, bool reflected)
{
    if (!other.number())
        return std::nullopt;
    return reflected ? numberBinary(op, other, m_number) : numberBinary(op, m_number, other);
}

EvalResult<OperatorResult> BoxedNumber::unary(Interpreter&, UnaryOp op) { return numberUnary(op, m_number); }

EvalResult<OperatorResult> BoxedNumber::compare(Interpreter&, CompareOp op, const Value& other)
{
    if (!other.number())
        return std::nullopt;
    return numberCompare(op, m_number, other);
}

} // namespace retort::python
