#include <cmath>
#include <numbers>
#include <numeric>

#include "core/python/library/modules.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

EvalResult<double> realArgument(const Value& value)
{
    if (const auto number = value.number())
        return *number;
    return typeError("must be real number, not " + typeName(value));
}

Result whole(const Value& value, double (*round)(double))
{
    if (const auto integer = value.integer())
        return Value(*integer);
    RETORT_TRY(const double number, realArgument(value));
    const double result = round(number);
    if (!std::isfinite(result))
        return raise(exceptionType("OverflowError"), "cannot convert float infinity or NaN to integer");
    if (std::fabs(result) >= 9.2e18)
        return unsupported("an integer beyond 64 bits is not evaluated natively");
    return Value(static_cast<std::int64_t>(result));
}

Result ceil(CallContext&, Args args) { return whole(args.at(0), std::ceil); }
Result floor(CallContext&, Args args) { return whole(args.at(0), std::floor); }
Result trunc(CallContext&, Args args) { return whole(args.at(0), std::trunc); }

Result sqrt(CallContext&, Args args)
{
    RETORT_TRY(const double number, realArgument(args.at(0)));
    if (number < 0)
        return valueError("math domain error");
    return Value(std::sqrt(number));
}

Result log(CallContext&, Args args)
{
    RETORT_TRY(const double number, realArgument(args.at(0)));
    if (number <= 0)
        return valueError("math domain error");
    if (!args.given("base"))
        return Value(std::log(number));
    RETORT_TRY(const double base, realArgument(args.at(1)));
    if (base <= 0)
        return valueError("math domain error");
    if (std::log(base) == 0.0)
        return raise(exceptionType("ZeroDivisionError"), "division by zero");
    return Value(std::log(number) / std::log(base));
}

template <double (*Function)(double)>
Result plain(CallContext&, Args args)
{
    RETORT_TRY(const double number, realArgument(args.at(0)));
    const double result = Function(number);
    if (std::isnan(result) && !std::isnan(number))
        return valueError("math domain error");
    return Value(result);
}

double log10Of(double value) { return value <= 0 ? std::nan("") : std::log10(value); }
double log2Of(double value) { return value <= 0 ? std::nan("") : std::log2(value); }
double expOf(double value) { return std::exp(value); }
double absOf(double value) { return std::fabs(value); }

Result pow(CallContext&, Args args)
{
    RETORT_TRY(const double base, realArgument(args.at(0)));
    RETORT_TRY(const double exponent, realArgument(args.at(1)));
    const double result = std::pow(base, exponent);
    if (std::isnan(result) && !std::isnan(base) && !std::isnan(exponent))
        return valueError("math domain error");
    return Value(result);
}

Result gcd(CallContext&, Args args)
{
    std::int64_t result = 0;
    for (const Value& value : args.rest()) {
        const auto integer = value.integer();
        if (!integer)
            return typeError("'" + typeName(value) + "' object cannot be interpreted as an integer");
        if (*integer == INT64_MIN)
            return unsupported("an integer beyond 64 bits is not evaluated natively");
        result = std::gcd(result, *integer);
    }
    return Value(result);
}

Result isnan(CallContext&, Args args)
{
    RETORT_TRY(const double number, realArgument(args.at(0)));
    return Value(std::isnan(number));
}

Result isinf(CallContext&, Args args)
{
    RETORT_TRY(const double number, realArgument(args.at(0)));
    return Value(std::isinf(number));
}

} // namespace

ModulePtr makeMathModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    module->set("pi", Value(std::numbers::pi));
    module->set("e", Value(std::numbers::e));
    module->set("tau", Value(2 * std::numbers::pi));
    module->set("inf", Value(static_cast<double>(INFINITY)));
    module->set("nan", Value(std::nan("")));
    define(module, "ceil", "x, /", ceil);
    define(module, "floor", "x, /", floor);
    define(module, "trunc", "x, /", trunc);
    define(module, "sqrt", "x, /", sqrt);
    define(module, "log", "x, base=..., /", log);
    define(module, "log10", "x, /", plain<log10Of>);
    define(module, "log2", "x, /", plain<log2Of>);
    define(module, "exp", "x, /", plain<expOf>);
    define(module, "fabs", "x, /", plain<absOf>);
    define(module, "pow", "x, y, /", pow);
    define(module, "gcd", "*integers", gcd);
    define(module, "isnan", "x, /", isnan);
    define(module, "isinf", "x, /", isinf);
    return module;
}

} // namespace retort::python::library
