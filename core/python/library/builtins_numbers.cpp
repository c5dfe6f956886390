#include <cmath>
#include <cstdlib>

#include "core/python/library/modules.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/unicode.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

Result abs(CallContext& context, Args args)
{
    if (args.at(0).isFloat())
        return Value(std::fabs(*args.at(0).number()));
    if (const auto value = args.at(0).integer())
        return *value < 0 ? unary(context.interpreter, UnaryOp::Neg, Value(*value)) : Result(Value(*value));
    RETORT_TRY(const Attribute method, findAttribute(context.interpreter, args.at(0), "__abs__"));
    if (method)
        return call(context.interpreter, *method, {});
    return typeError("bad operand type for abs(): '" + typeName(args.at(0)) + "'");
}

// Rounds to even at exact halves, judged on the decimal digits of the double. Objects/floatobject.c: double_round.
double roundTo(double value, int digits)
{
    if (!std::isfinite(value) || digits > 300)
        return value;
    if (digits >= 0)
        return std::strtod(formatDouble(value, 'f', digits, false).c_str(), nullptr);
    const double scale = std::pow(10.0, -digits);
    return std::isinf(scale) ? 0.0 : std::nearbyint(value / scale) * scale;
}

Result round(CallContext& context, Args args)
{
    const Value& value = args.at(0);
    const bool whole = args.at(1).isNone();
    if (!whole && !args.at(1).integer())
        return typeError("'" + typeName(args.at(1)) + "' object cannot be interpreted as an integer");
    const std::int64_t digits = args.at(1).integer().value_or(0);
    if (value.isFloat()) {
        const double number = *value.number();
        if (!whole)
            return Value(roundTo(number, static_cast<int>(std::clamp<std::int64_t>(digits, -400, 400))));
        if (std::isnan(number))
            return valueError("cannot convert float NaN to integer");
        if (std::isinf(number))
            return raise(exceptionType("OverflowError"), "cannot convert float infinity to integer");
        if (std::fabs(number) >= 9.2e18)
            return unsupported("an integer beyond 64 bits is not evaluated natively");
        return Value(static_cast<std::int64_t>(std::nearbyint(number)));
    }
    if (const auto integer = value.integer()) {
        if (digits >= 0)
            return Value(*integer);
        if (digits < -18)
            return Value(0);
        std::int64_t scale = 1;
        for (std::int64_t i = 0; i > digits; --i)
            scale *= 10;
        const std::int64_t rest = ((*integer % scale) + scale) % scale, floor = (*integer - rest) / scale;
        const bool up = rest * 2 > scale || (rest * 2 == scale && floor % 2 != 0);
        return binary(context.interpreter, BinaryOp::Mul, Value(floor + (up ? 1 : 0)), Value(scale));
    }
    RETORT_TRY(const Attribute method, findAttribute(context.interpreter, value, "__round__"));
    if (method)
        return call(context.interpreter, *method, Arguments{whole ? std::vector<Value>() : std::vector<Value>{args.at(1)}, {}});
    return typeError("type " + typeName(value) + " doesn't define __round__ method");
}

Result pow(CallContext& context, Args args)
{
    if (args.at(2).isNone())
        return binary(context.interpreter, BinaryOp::Pow, args.at(0), args.at(1));
    const auto base = args.at(0).integer(), exponent = args.at(1).integer(), modulus = args.at(2).integer();
    if (!base || !exponent || !modulus)
        return typeError("pow() 3rd argument not allowed unless all arguments are integers");
    if (*modulus == 0)
        return valueError("pow() 3rd argument cannot be 0");
    if (*exponent < 0 || *modulus < 0 || *modulus > INT32_MAX)
        return unsupported("pow() with these three arguments is not evaluated natively");
    std::int64_t result = 1 % *modulus, factor = ((*base % *modulus) + *modulus) % *modulus;
    for (std::int64_t left = *exponent; left > 0; left >>= 1) {
        if ((left & 1) != 0)
            result = result * factor % *modulus;
        factor = factor * factor % *modulus;
    }
    return Value(result);
}

Result divmod(CallContext& context, Args args)
{
    RETORT_TRY(Value quotient, binary(context.interpreter, BinaryOp::FloorDiv, args.at(0), args.at(1)));
    RETORT_TRY(Value rest, binary(context.interpreter, BinaryOp::Mod, args.at(0), args.at(1)));
    return makeTuple({std::move(quotient), std::move(rest)});
}

Result inBase(CallContext& context, const Value& value, const char* spec)
{
    if (!value.integer())
        return typeError("'" + typeName(value) + "' object cannot be interpreted as an integer");
    return formatPrimitive(context.interpreter, Value(*value.integer()), spec);
}

Result hex(CallContext& context, Args args) { return inBase(context, args.at(0), "#x"); }
Result oct(CallContext& context, Args args) { return inBase(context, args.at(0), "#o"); }
Result bin(CallContext& context, Args args) { return inBase(context, args.at(0), "#b"); }

Result chr(CallContext&, Args args)
{
    RETORT_TRY(const std::int64_t code, args.integer("i"));
    if (code < 0 || code > 0x10FFFF)
        return valueError("chr() arg not in range(0x110000)");
    if (code >= 0xD800 && code <= 0xDFFF)
        return unsupported("a lone surrogate is not evaluated natively");
    std::string text;
    appendCodePoint(text, static_cast<char32_t>(code));
    return Value(std::move(text));
}

Result ord(CallContext&, Args args)
{
    const std::string* text = args.at(0).str();
    if (!text) {
        const BytesObject* bytes = asBytes(args.at(0));
        if (bytes && bytes->bytes().size() == 1)
            return Value(static_cast<std::int64_t>(static_cast<unsigned char>(bytes->bytes()[0])));
        return typeError("ord() expected string of length 1, but " + typeName(args.at(0)) + " found");
    }
    const std::size_t size = countCodePoints(*text);
    if (size != 1)
        return typeError("ord() expected a character, but string of length " + std::to_string(size) + " found");
    std::size_t at = 0;
    return Value(static_cast<std::int64_t>(decodeAt(*text, at)));
}

} // namespace

void addNumberBuiltins(HashTable& names)
{
    define(names, "abs", "x, /", abs);
    define(names, "round", "number, ndigits=None", round);
    define(names, "pow", "base, exp, mod=None", pow);
    define(names, "divmod", "x, y, /", divmod);
    define(names, "hex", "number, /", hex);
    define(names, "oct", "number, /", oct);
    define(names, "bin", "number, /", bin);
    define(names, "chr", "i, /", chr);
    define(names, "ord", "c, /", ord);
}

} // namespace retort::python::library
