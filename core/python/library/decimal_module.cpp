#include <algorithm>
#include <cstdlib>

#include "core/python/library/modules.h"
#include "core/python/runtime/operators.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

TypePtr decimalType();

// A decimal number that keeps the text it was made from; arithmetic is left to real Python.
class DecimalObject final : public Object {
public:
    explicit DecimalObject(std::string text) : m_text(std::move(text)) {}
    std::string typeName() const override { return "Decimal"; }
    TypePtr type() const override { return decimalType(); }
    double number() const { return std::strtod(m_text.c_str(), nullptr); }

    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        if (name == "__float__" || name == "__int__") {
            const double value = number();
            return makeFunction(std::string(name), "", [value, whole = name == "__int__"](CallContext&, Args) -> Result {
                if (whole && std::abs(value) < 9e18)
                    return Value(static_cast<std::int64_t>(value));
                return Value(value);
            });
        }
        if (name == "quantize" || name == "normalize" || name == "as_tuple" || name == "to_integral_value")
            return unsupported("Decimal." + std::string(name) + "() is not evaluated natively");
        return Object::getAttribute(interpreter, name);
    }
    EvalResult<std::string> repr(Interpreter&) override { return "Decimal('" + m_text + "')"; }
    EvalResult<std::string> str(Interpreter&) override { return m_text; }
    EvalResult<std::string> format(Interpreter&, std::string_view spec) override
    {
        if (!spec.empty())
            return unsupported("a format of Decimal is not evaluated natively");
        return m_text;
    }
    EvalResult<bool> truth(Interpreter&) override { return m_text.find_first_of("123456789") != std::string::npos; }
    EvalResult<std::size_t> hash(Interpreter&) override { return std::hash<double>{}(number()); }
    EvalResult<OperatorResult> binary(Interpreter&, BinaryOp, const Value& other, bool) override
    {
        if (!other.number() && !other.as<DecimalObject>())
            return std::nullopt;
        return unsupported("Decimal arithmetic is not evaluated natively");
    }
    EvalResult<OperatorResult> unary(Interpreter&, UnaryOp op) override
    {
        if (op == UnaryOp::Invert)
            return std::nullopt;
        const bool negative = m_text.starts_with('-');
        const std::string size = negative ? m_text.substr(1) : m_text;
        return Value(std::make_shared<DecimalObject>(op == UnaryOp::Pos || negative ? size : "-" + size));
    }
    EvalResult<OperatorResult> compare(Interpreter&, CompareOp op, const Value& other) override
    {
        const auto decimal = other.as<DecimalObject>();
        const auto plain = other.integer();
        // Doubles decide up to 15 digits exactly; beyond that only equal texts do.
        const bool exact = digits() <= 15 && (!decimal || decimal->digits() <= 15);
        if (decimal && decimal->m_text == m_text)
            return Value(holds(op, 0));
        if (!decimal && !plain)
            return other.number() ? EvalResult<OperatorResult>(unsupported("comparing Decimal with float is not evaluated natively"))
                                  : EvalResult<OperatorResult>(std::nullopt);
        if (!exact)
            return unsupported("comparing Decimals of more than 15 digits is not evaluated natively");
        const double left = number(), right = decimal ? decimal->number() : static_cast<double>(*plain);
        return Value(holds(op, left < right ? -1 : left > right ? 1 : 0));
    }

private:
    std::size_t digits() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(m_text, [](char c) { return c >= '0' && c <= '9'; }));
    }
    std::string m_text;
};

bool isDecimalText(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    bool digit = false, point = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digit = true;
        else if (c == '.' && !point)
            point = true;
        else
            return false;
    }
    return digit;
}

Result construct(CallContext&, Args args)
{
    const Value& value = args.at(0);
    if (value.as<DecimalObject>())
        return value;
    if (const auto integer = value.integer())
        return Value(std::make_shared<DecimalObject>(std::to_string(*integer)));
    const std::string* text = value.str();
    if (!text)
        return unsupported("Decimal() of a '" + typeName(value) + "' object is not evaluated natively");
    if (!isDecimalText(*text))
        return unsupported("Decimal('" + *text + "') is not evaluated natively");
    std::string canonical = text->starts_with('+') ? text->substr(1) : *text;
    const std::size_t sign = canonical.starts_with('-') ? 1 : 0;
    // Leading zeros go, one stays in front of the point.
    while (canonical.size() > sign + 1 && canonical[sign] == '0' && canonical[sign + 1] != '.')
        canonical.erase(sign, 1);
    if (canonical.size() > sign && canonical[sign] == '.')
        canonical.insert(sign, "0");
    if (canonical.ends_with('.'))
        canonical.pop_back();
    return Value(std::make_shared<DecimalObject>(std::move(canonical)));
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
    return module;
}

} // namespace retort::python::library
