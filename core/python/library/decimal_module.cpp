// decimal.Decimal on libmpdec, the library that CPython's own module is made of (Modules/_decimal/_decimal.c), with its default
// context: 28 digits, ROUND_HALF_EVEN, the traps of DefaultContext. Other contexts are left to real Python.

#include <mpdecimal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <format>
#include <memory>

#include "core/python/library/modules.h"
#include "core/python/runtime/operators.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

struct NumberDeleter {
    void operator()(mpd_t* number) const { mpd_del(number); }
};
using Number = std::unique_ptr<mpd_t, NumberDeleter>;

struct TextDeleter {
    void operator()(char* text) const { mpd_free(text); }
};

Number newNumber()
{
    Number number(mpd_qnew());
    if (!number)
        throw std::bad_alloc();
    return number;
}

mpd_context_t defaultContext()
{
    mpd_context_t context;
    mpd_maxcontext(&context);
    context.prec = 28;
    context.emax = 999999;
    context.emin = -999999;
    context.round = MPD_ROUND_HALF_EVEN;
    context.clamp = 0;
    context.traps = MPD_IEEE_Invalid_operation | MPD_Division_by_zero | MPD_Overflow;
    return context;
}

// ---- exceptions ----

TypePtr decimalException()
{
    static const TypePtr type = makeExceptionType("DecimalException", "decimal", {exceptionType("ArithmeticError")});
    return type;
}
TypePtr invalidOperation()
{
    static const TypePtr type = makeExceptionType("InvalidOperation", "decimal", {decimalException()});
    return type;
}
TypePtr divisionByZero()
{
    static const TypePtr type = makeExceptionType("DivisionByZero", "decimal", {decimalException(), exceptionType("ZeroDivisionError")});
    return type;
}
TypePtr overflow()
{
    static const TypePtr type = makeExceptionType("Overflow", "decimal", {decimalException()});
    return type;
}

// _decimal.c: dec_addstatus raises for the first trap, and lists all of them.
struct Condition {
    std::uint32_t flag;
    const char* name;
};
constexpr auto conditions = std::to_array<Condition>({
    {MPD_Invalid_operation, "InvalidOperation"},
    {MPD_Conversion_syntax, "ConversionSyntax"},
    {MPD_Division_impossible, "DivisionImpossible"},
    {MPD_Division_undefined, "DivisionUndefined"},
    {MPD_Invalid_context, "InvalidContext"},
    {MPD_Division_by_zero, "DivisionByZero"},
    {MPD_Overflow, "Overflow"},
});

EvalResult<void> checkStatus(std::uint32_t status)
{
    if ((status & MPD_Malloc_error) != 0)
        return limitExceeded("the memory of a Decimal");
    const std::uint32_t trapped = status & defaultContext().traps;
    if (trapped == 0)
        return {};
    std::string names;
    for (const Condition& condition : conditions) {
        if ((trapped & condition.flag) != 0)
            names += std::string(names.empty() ? "" : ", ") + "<class 'decimal." + condition.name + "'>";
    }
    const TypePtr type = (trapped & MPD_IEEE_Invalid_operation) != 0 ? invalidOperation()
                         : (trapped & MPD_Division_by_zero) != 0     ? divisionByZero()
                                                                     : overflow();
    return raise(type, "[" + names + "]");
}

// ---- numbers ----

Number fromInteger(std::int64_t integer)
{
    mpd_context_t context;
    mpd_maxcontext(&context);
    std::uint32_t status = 0;
    Number number = newNumber();
    mpd_qset_ssize(number.get(), integer, &context, &status);
    return number;
}

Number fromText(const std::string& text, std::uint32_t& status)
{
    Number number = newNumber();
    mpd_qset_string_exact(number.get(), text.c_str(), &status);
    return number;
}

// Every digit that the double has, and none that it has not.
Number fromDouble(double value)
{
    std::uint32_t status = 0;
    if (!std::isfinite(value))
        return fromText(std::isnan(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity", status);
    std::string text = std::format("{:.1074f}", value);
    text.resize(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return fromText(text, status);
}

std::string textOf(const mpd_t* number)
{
    const std::unique_ptr<char, TextDeleter> text(mpd_to_sci(number, 1));
    if (!text)
        throw std::bad_alloc();
    return text.get();
}

TypePtr decimalType();

class DecimalObject final : public Object {
public:
    explicit DecimalObject(Number number) : m_number(std::move(number)) {}
    [[nodiscard]] const mpd_t* number() const { return m_number.get(); }
    [[nodiscard]] double asDouble() const { return std::strtod(textOf(number()).c_str(), nullptr); }

    std::string typeName() const override { return "decimal.Decimal"; }
    TypePtr type() const override { return decimalType(); }
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    EvalResult<std::string> repr(Interpreter&) override { return "Decimal('" + textOf(number()) + "')"; }
    EvalResult<std::string> str(Interpreter&) override { return textOf(number()); }
    EvalResult<std::string> format(Interpreter& interpreter, std::string_view spec) override;
    EvalResult<bool> truth(Interpreter&) override { return mpd_iszero(number()) == 0; }
    EvalResult<std::size_t> hash(Interpreter& interpreter) override
    {
        // Equal to that of the int or float that it equals.
        std::uint32_t status = 0;
        const bool isWhole = mpd_isfinite(number()) != 0 && mpd_isinteger(number()) != 0;
        const mpd_ssize_t whole = isWhole ? mpd_qget_ssize(number(), &status) : 0;
        return toHash(interpreter, isWhole && status == 0 ? Value(std::int64_t(whole)) : Value(asDouble()));
    }
    EvalResult<OperatorResult> binary(Interpreter&, BinaryOp op, const Value& other, bool reflected) override;
    EvalResult<OperatorResult> unary(Interpreter&, UnaryOp op) override;
    EvalResult<OperatorResult> compare(Interpreter&, CompareOp op, const Value& other) override;

private:
    Number m_number;
};

Value made(Number number)
{
    return Value(std::make_shared<DecimalObject>(std::move(number)));
}

// A Decimal or an int, as arithmetic takes them. owned keeps what is made of an int.
const mpd_t* operandOf(const Value& value, Number& owned)
{
    if (const auto decimal = value.as<DecimalObject>())
        return decimal->number(); // which the value holds
    const auto integer = value.integer();
    if (!integer)
        return nullptr;
    owned = fromInteger(*integer);
    return owned.get();
}

using Operation = void (*)(mpd_t* result, const mpd_t* left, const mpd_t* right, const mpd_context_t* context, std::uint32_t* status);

// _decimal.c: PyDecType_... convert with `//` and `%` as libmpdec has them, which is Python's truncation for Decimals.
Operation operationOf(BinaryOp op)
{
    switch (op) {
    case BinaryOp::Add: return &mpd_qadd;
    case BinaryOp::Sub: return &mpd_qsub;
    case BinaryOp::Mul: return &mpd_qmul;
    case BinaryOp::Div: return &mpd_qdiv;
    case BinaryOp::FloorDiv: return &mpd_qdivint;
    case BinaryOp::Mod: return &mpd_qrem;
    case BinaryOp::Pow: return &mpd_qpow;
    default: return nullptr;
    }
}

EvalResult<OperatorResult> DecimalObject::binary(Interpreter&, BinaryOp op, const Value& other, bool reflected)
{
    Number owned;
    const mpd_t* operand = operandOf(other, owned);
    const Operation operation = operationOf(op);
    if (!operand || !operation)
        return std::nullopt;
    // Logarithms of numbers of that size would take long, and nobody could stop them.
    constexpr mpd_ssize_t mostDigitsOfPower = 200;
    if (op == BinaryOp::Pow && (number()->digits > mostDigitsOfPower || operand->digits > mostDigitsOfPower))
        return unsupported("a power of Decimals of this size is not evaluated natively");
    const mpd_context_t context = defaultContext();
    std::uint32_t status = 0;
    Number result = newNumber();
    operation(result.get(), reflected ? operand : number(), reflected ? number() : operand, &context, &status);
    RETORT_CHECK(checkStatus(status));
    return OperatorResult(made(std::move(result)));
}

EvalResult<OperatorResult> DecimalObject::unary(Interpreter&, UnaryOp op)
{
    if (op == UnaryOp::Invert)
        return std::nullopt;
    const mpd_context_t context = defaultContext();
    std::uint32_t status = 0;
    Number result = newNumber();
    (op == UnaryOp::Neg ? mpd_qminus : mpd_qplus)(result.get(), number(), &context, &status);
    RETORT_CHECK(checkStatus(status));
    return OperatorResult(made(std::move(result)));
}

EvalResult<OperatorResult> DecimalObject::compare(Interpreter&, CompareOp op, const Value& other)
{
    Number owned;
    const mpd_t* operand = operandOf(other, owned);
    if (!operand && other.isFloat()) {
        owned = fromDouble(*other.number());
        operand = owned.get();
    }
    if (!operand)
        return std::nullopt;
    std::uint32_t status = 0;
    const int order = mpd_qcmp(number(), operand, &status);
    if (mpd_isnan(number()) || mpd_isnan(operand)) {
        if (op == CompareOp::Eq || op == CompareOp::Ne)
            return OperatorResult(Value(op == CompareOp::Ne));
        return raise(invalidOperation(), "[<class 'decimal.InvalidOperation'>]");
    }
    return OperatorResult(Value(holds(op, order)));
}

// libmpdec knows Python's format specifications. An exponent would be written out in zeros.
EvalResult<std::string> DecimalObject::format(Interpreter& interpreter, std::string_view spec)
{
    constexpr mpd_ssize_t mostDigits = 10'000;
    if (!mpd_isspecial(number()) && std::abs(mpd_adjexp(number())) > mostDigits)
        return unsupported("a format of a Decimal of this size is not evaluated natively");
    if (spec.empty())
        return textOf(number());
    mpd_spec_t parsed;
    if (spec.contains('\0') || mpd_parse_fmt_str(&parsed, std::string(spec).c_str(), 1) == 0)
        return valueError("invalid format string");
    if (parsed.type == 'n' || parsed.type == 'N') // of the process's locale
        return unsupported("the format '" + std::string(spec) + "' of a Decimal is not evaluated natively");
    if (parsed.prec > mostDigits)
        return unsupported("a format of a Decimal with so many digits is not evaluated natively");
    RETORT_CHECK(interpreter.checkStringSize(static_cast<std::size_t>(parsed.min_width)));
    const mpd_context_t context = defaultContext();
    std::uint32_t status = 0;
    const std::unique_ptr<char, TextDeleter> text(mpd_qformat_spec(number(), &parsed, &context, &status));
    RETORT_CHECK(checkStatus(status));
    if (!text)
        return valueError("invalid format string");
    return std::string(text.get());
}

// ---- methods ----

using Method = Result (*)(CallContext& context, DecimalObject& self, Args args);

// "ROUND_HALF_UP"; None: the context's.
EvalResult<mpd_context_t> roundingContext(const Value& rounding)
{
    mpd_context_t context = defaultContext();
    if (rounding.isNone())
        return context;
    const std::string* name = rounding.str();
    for (int mode = 0; name && mode < MPD_ROUND_TRUNC; ++mode) {
        if (*name == mpd_round_string[mode]) {
            context.round = mode;
            return context;
        }
    }
    return typeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]");
}

Result quantized(const mpd_t* number, const mpd_t* exponent, const mpd_context_t& context)
{
    std::uint32_t status = 0;
    Number result = newNumber();
    mpd_qquantize(result.get(), number, exponent, &context, &status);
    RETORT_CHECK(checkStatus(status));
    return made(std::move(result));
}

Result quantize(CallContext&, DecimalObject& self, Args args)
{
    Number owned;
    const mpd_t* exponent = operandOf(args["exp"], owned);
    if (!exponent)
        return typeError("conversion from " + typeName(args["exp"]) + " to Decimal is not supported");
    RETORT_TRY(const mpd_context_t context, roundingContext(args["rounding"]));
    return quantized(self.number(), exponent, context);
}

Result toIntegral(CallContext&, DecimalObject& self, Args args)
{
    RETORT_TRY(const mpd_context_t context, roundingContext(args["rounding"]));
    std::uint32_t status = 0;
    Number result = newNumber();
    mpd_qround_to_int(result.get(), self.number(), &context, &status);
    RETORT_CHECK(checkStatus(status));
    return made(std::move(result));
}

Result wholeNumber(const mpd_t* number, int rounding)
{
    if (mpd_isnan(number))
        return valueError("cannot convert NaN to integer");
    if (mpd_isinfinite(number))
        return raise(exceptionType("OverflowError"), "cannot convert Infinity to integer");
    mpd_context_t context;
    mpd_maxcontext(&context);
    context.round = rounding;
    std::uint32_t status = 0;
    Number whole = newNumber();
    if (mpd_adjexp(number) > 18)
        return unsupported("an integer beyond 64 bits is not evaluated natively");
    mpd_qround_to_int(whole.get(), number, &context, &status);
    const mpd_ssize_t integer = mpd_qget_ssize(whole.get(), &status);
    if ((status & MPD_Invalid_operation) != 0)
        return unsupported("an integer beyond 64 bits is not evaluated natively");
    return Value(std::int64_t(integer));
}

Result roundTo(CallContext&, DecimalObject& self, Args args)
{
    if (args["ndigits"].isNone())
        return wholeNumber(self.number(), MPD_ROUND_HALF_EVEN);
    const auto digits = args["ndigits"].integer();
    if (!digits)
        return typeError("optional arg must be an integer");
    std::uint32_t status = 0;
    const Number exponent = fromText("1E" + std::to_string(-std::clamp<std::int64_t>(*digits, -999'999'999, 999'999'999)), status);
    return quantized(self.number(), exponent.get(), defaultContext());
}

template <auto operation>
Result changed(CallContext&, DecimalObject& self, Args)
{
    const mpd_context_t context = defaultContext();
    std::uint32_t status = 0;
    Number result = newNumber();
    operation(result.get(), self.number(), &context, &status);
    RETORT_CHECK(checkStatus(status));
    return made(std::move(result));
}

template <auto operation>
Result copied(CallContext&, DecimalObject& self, Args)
{
    std::uint32_t status = 0;
    Number result = newNumber();
    operation(result.get(), self.number(), &status);
    RETORT_CHECK(checkStatus(status));
    return made(std::move(result));
}

template <auto test>
Result whether(CallContext&, DecimalObject& self, Args)
{
    return Value(test(self.number()) != 0);
}

Result toInt(CallContext&, DecimalObject& self, Args)
{
    return wholeNumber(self.number(), MPD_ROUND_DOWN);
}

Result toFloat(CallContext&, DecimalObject& self, Args)
{
    if (mpd_issnan(self.number()))
        return valueError("cannot convert signaling NaN to float");
    return Value(self.asDouble());
}

Result adjusted(CallContext&, DecimalObject& self, Args)
{
    return Value(mpd_isspecial(self.number()) ? std::int64_t(0) : std::int64_t(mpd_adjexp(self.number())));
}

EvalResult<Attribute> DecimalObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    static const MethodTable<DecimalObject> methods = {
        {"quantize", "exp, rounding=None", &quantize},
        {"to_integral_value", "rounding=None", &toIntegral},
        {"to_integral", "rounding=None", &toIntegral},
        {"normalize", "", &changed<mpd_qreduce>},
        {"sqrt", "", &changed<mpd_qsqrt>},
        {"copy_abs", "", &copied<mpd_qcopy_abs>},
        {"copy_negate", "", &copied<mpd_qcopy_negate>},
        {"is_nan", "", &whether<mpd_isnan>},
        {"is_zero", "", &whether<mpd_iszero>},
        {"is_signed", "", &whether<mpd_issigned>},
        {"is_finite", "", &whether<mpd_isfinite>},
        {"is_infinite", "", &whether<mpd_isinfinite>},
        {"adjusted", "", &adjusted},
        {"__abs__", "", &changed<mpd_qabs>},
        {"__int__", "", &toInt},
        {"__trunc__", "", &toInt},
        {"__float__", "", &toFloat},
        {"__round__", "ndigits=None", &roundTo},
    };
    if (Attribute method = methods.bind(self<DecimalObject>(), name))
        return method;
    RETORT_TRY(Attribute inherited, Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return unsupported("Decimal." + std::string(name) + " is not evaluated natively");
}

// ---- the module ----

Result construct(CallContext& context, Args args)
{
    const Value& value = args.at(0);
    if (value.as<DecimalObject>())
        return value;
    if (const auto integer = value.integer())
        return made(fromInteger(*integer));
    if (value.isFloat())
        return made(fromDouble(*value.number()));
    const std::string* text = value.str();
    if (!text)
        return unsupported("Decimal() of a '" + typeName(value) + "' object is not evaluated natively");
    RETORT_CHECK(context.interpreter.checkStringSize(text->size()));
    // White space around it and underscores between its digits do not count; other digits than ASCII's are rare.
    constexpr const char* whiteSpace = " \t\n\r\f\v";
    const std::size_t begin = std::min(text->find_first_not_of(whiteSpace), text->size());
    std::string digits = text->substr(begin, text->find_last_not_of(whiteSpace) + 1 - begin);
    std::erase(digits, '_');
    if (digits.contains('\0') || std::ranges::any_of(digits, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return unsupported("Decimal() of such a text is not evaluated natively");
    constexpr std::size_t mostDigits = 100'000;
    if (digits.size() > mostDigits)
        return unsupported("a Decimal of more than 100000 digits is not evaluated natively");
    std::uint32_t status = 0;
    Number number = fromText(digits, status);
    RETORT_CHECK(checkStatus(status));
    return made(std::move(number));
}

TypePtr decimalType()
{
    static const TypePtr type = makeNativeType("Decimal", "decimal", "value='0', context=None", construct);
    return type;
}

} // namespace

ModulePtr makeDecimalModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    module->set("Decimal", Value(decimalType()));
    module->set("DecimalException", Value(decimalException()));
    module->set("InvalidOperation", Value(invalidOperation()));
    module->set("DivisionByZero", Value(divisionByZero()));
    module->set("Overflow", Value(overflow()));
    for (int mode = 0; mode < MPD_ROUND_TRUNC; ++mode)
        module->set(mpd_round_string[mode], Value(std::string(mpd_round_string[mode])));
    return module;
}

} // namespace retort::python::library
