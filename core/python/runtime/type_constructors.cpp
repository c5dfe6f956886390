#include "core/python/runtime/type_constructors.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

#include "core/python/runtime/boxed_number.h"
#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/dict_views.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/unicode.h"

namespace retort::python {

namespace {

using Result = EvalResult<Value>;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return text;
}

// Digits with single '_' between them; nothing: malformed.
std::optional<std::string> withoutUnderscores(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            out.push_back(text[i]);
            continue;
        }
        if (i == 0 || i + 1 == text.size() || text[i - 1] == '_')
            return std::nullopt;
    }
    return out;
}

EvalResult<Value> parseInt(Interpreter& interpreter, const Value& source, std::int64_t base)
{
    const std::string* whole = source.str();
    std::string_view text = trimmed(*whole);
    const auto malformed = [&]() -> RaisedResult {
        auto shown = toRepr(interpreter, source);
        return valueError("invalid literal for int() with base " + std::to_string(base) + ": "
                          + (shown ? *shown : std::string("?")));
    };
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    std::int64_t actual = base;
    if (text.size() > 2 && text[0] == '0') {
        const char mark = static_cast<char>(text[1] | 0x20);
        const std::int64_t prefixed = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
        if (prefixed != 0 && (base == 0 || base == prefixed)) {
            actual = prefixed;
            text.remove_prefix(text[2] == '_' ? 3 : 2);
        }
    }
    if (actual == 0)
        actual = 10;
    const auto digits = withoutUnderscores(text);
    if (!digits || digits->empty() || (*digits)[0] == '-')
        return malformed();
    std::uint64_t magnitude = 0;
    const char* const end = digits->data() + digits->size();
    const auto parsed = std::from_chars(digits->data(), end, magnitude, static_cast<int>(actual));
    if (parsed.ptr != end)
        return malformed();
    const std::uint64_t most = negative ? std::uint64_t{1} << 63U : (std::uint64_t{1} << 63U) - 1;
    if (parsed.ec != std::errc{} || magnitude > most)
        return unsupported("an integer beyond 64 bits is not evaluated natively");
    return Value(static_cast<std::int64_t>(negative ? ~magnitude + 1 : magnitude));
}

EvalResult<std::vector<Value>> itemsOf(CallContext& context, const Arguments& arguments, std::string_view name)
{
    if (!arguments.keyword.empty())
        return typeError(std::string(name) + "() takes no keyword arguments");
    if (arguments.positional.size() > 1)
        return typeError(std::string(name) + " expected at most 1 argument, got "
                         + std::to_string(arguments.positional.size()));
    if (arguments.positional.empty())
        return std::vector<Value>();
    return toVector(context.interpreter, arguments.positional.front());
}

EvalResult<Value> makeSet(CallContext& context, const Arguments& arguments, bool frozen)
{
    RETORT_TRY(const std::vector<Value> items, itemsOf(context, arguments, frozen ? "frozenset" : "set"));
    auto set = std::make_shared<SetObject>(frozen);
    for (const Value& item : items)
        RETORT_CHECK(set->add(context.interpreter, item));
    return Value(set);
}

} // namespace

Result constructObject(CallContext&, const Arguments& arguments)
{
    if (!arguments.empty())
        return typeError("object() takes no arguments");
    return Value(std::make_shared<InstanceObject>(types().object));
}

Result constructType(CallContext& context, const Arguments& arguments)
{
    const auto& given = arguments.positional;
    if (given.size() == 1)
        return Value(typeOf(given[0]));
    if (given.size() != 3)
        return typeError("type() takes 1 or 3 arguments");
    const std::string* name = given[0].str();
    DictObject* attributes = asDict(given[2]);
    const TupleObject* baseTuple = asTuple(given[1]);
    if (!name || !baseTuple || !attributes)
        return typeError("type() arguments must be str, tuple and dict");
    std::vector<TypePtr> bases;
    for (const Value& base : baseTuple->items()) {
        auto type = std::dynamic_pointer_cast<TypeObject>(base.objectPtr());
        if (!type)
            return typeError("bases must be types");
        if (type != types().object)
            bases.push_back(std::move(type));
    }
    auto names = makeDict();
    RETORT_CHECK(updateDict(context.interpreter, *names, given[2]));
    RETORT_TRY(const auto made, makeScriptClass(context, *name, "__main__", std::move(bases), names,
                                                Arguments{{}, arguments.keyword}));
    return Value(made);
}

Result constructInt(CallContext& context, const Arguments& arguments)
{
    static const Signature signature("x=0, /, base=...");
    RETORT_TRY(const BoundArguments bound, signature.bind("int", arguments));
    const Value& value = bound.at(0);
    if (bound.given("base")) {
        RETORT_TRY(const std::int64_t base, bound.integer("base"));
        if (!value.str())
            return typeError("int() can't convert non-string with explicit base");
        if (base != 0 && (base < 2 || base > 36))
            return valueError("int() base must be >= 2 and <= 36, or 0");
        return parseInt(context.interpreter, value, base);
    }
    if (value.isFloat()) {
        const double number = *value.number();
        if (std::isnan(number))
            return valueError("cannot convert float NaN to integer");
        if (std::isinf(number))
            return raise(exceptionType("OverflowError"), "cannot convert float infinity to integer");
        if (std::fabs(number) >= 9.2e18)
            return unsupported("an integer beyond 64 bits is not evaluated natively");
        return Value(static_cast<std::int64_t>(number));
    }
    if (const auto integer = value.integer())
        return Value(*integer);
    if (value.str())
        return parseInt(context.interpreter, value, 10);
    RETORT_TRY(const Attribute method, findAttribute(context.interpreter, value, "__int__"));
    if (method)
        return call(context.interpreter, *method, {});
    return typeError("int() argument must be a string, a bytes-like object or a real number, not '" + typeName(value) + "'");
}

Result constructBool(CallContext& context, const Arguments& arguments)
{
    static const Signature signature("x=False, /");
    RETORT_TRY(const BoundArguments bound, signature.bind("bool", arguments));
    RETORT_TRY(const bool value, truth(context.interpreter, bound.at(0)));
    return Value(value);
}

Result constructFloat(CallContext& context, const Arguments& arguments)
{
    static const Signature signature("x=0.0, /");
    RETORT_TRY(const BoundArguments bound, signature.bind("float", arguments));
    const Value& value = bound.at(0);
    if (const auto number = value.number())
        return Value(*number);
    if (const std::string* text = value.str()) {
        const auto digits = withoutUnderscores(trimmed(*text));
        static constexpr std::string_view allowed = "0123456789+-.eEinfatyNIFATY";
        if (digits && !digits->empty() && digits->find_first_not_of(allowed) == std::string::npos) {
            char* end = nullptr;
            const double number = std::strtod(digits->c_str(), &end);
            if (end == digits->c_str() + digits->size())
                return Value(number);
        }
        RETORT_TRY(const std::string shown, toRepr(context.interpreter, value));
        return valueError("could not convert string to float: " + shown);
    }
    RETORT_TRY(const Attribute method, findAttribute(context.interpreter, value, "__float__"));
    if (method)
        return call(context.interpreter, *method, {});
    return typeError("float() argument must be a string or a real number, not '" + typeName(value) + "'");
}

Result constructStr(CallContext& context, const Arguments& arguments)
{
    static const Signature signature("object='', encoding=..., errors='strict'");
    RETORT_TRY(const BoundArguments bound, signature.bind("str", arguments));
    if (bound.given("encoding") || (bound.given("errors") && asBytes(bound.at(0)))) {
        if (!asBytes(bound.at(0)))
            return typeError("decoding to str: need a bytes-like object, " + typeName(bound.at(0)) + " found");
        Arguments rest;
        if (bound.given("encoding"))
            rest.positional.push_back(bound.at(1));
        return callMethod(context.interpreter, bound.at(0), "decode", rest);
    }
    const Object* object = bound.at(0).object();
    if (object && object->kind() == ObjectKind::Str)
        return bound.at(0);
    RETORT_TRY(std::string text, toStr(context.interpreter, bound.at(0)));
    return Value(std::move(text));
}

Result constructBytes(CallContext& context, const Arguments& arguments)
{
    static const Signature signature("source=..., encoding=..., errors='strict'");
    RETORT_TRY(const BoundArguments bound, signature.bind("bytes", arguments));
    const Value& source = bound.at(0);
    if (!bound.given("source"))
        return makeBytes("");
    if (const std::string* text = source.str()) {
        if (!bound.given("encoding"))
            return typeError("string argument without an encoding");
        return callMethod(context.interpreter, Value(*text), "encode", Arguments{{bound.at(1)}, {}});
    }
    if (const auto size = source.integer()) {
        if (*size < 0)
            return valueError("negative count");
        RETORT_CHECK(context.interpreter.checkStringSize(static_cast<std::uint64_t>(*size)));
        return makeBytes(std::string(static_cast<std::size_t>(*size), '\0'));
    }
    if (asBytes(source))
        return source;
    std::string out;
    auto walked = forEach(context.interpreter, source, [&](const Value& item) -> EvalResult<bool> {
        const auto byte = item.integer();
        if (!byte)
            return typeError("'" + typeName(item) + "' object cannot be interpreted as an integer");
        if (*byte < 0 || *byte > 255)
            return valueError("bytes must be in range(0, 256)");
        RETORT_CHECK(context.interpreter.checkStringSize(out.size() + 1));
        out.push_back(static_cast<char>(static_cast<unsigned char>(*byte)));
        return true;
    });
    RETORT_CHECK(std::move(walked));
    return makeBytes(std::move(out));
}

Result constructTuple(CallContext& context, const Arguments& arguments)
{
    RETORT_TRY(std::vector<Value> items, itemsOf(context, arguments, "tuple"));
    return makeTuple(std::move(items));
}

Result constructList(CallContext& context, const Arguments& arguments)
{
    RETORT_TRY(std::vector<Value> items, itemsOf(context, arguments, "list"));
    return makeList(std::move(items));
}

Result constructDict(CallContext& context, const Arguments& arguments)
{
    if (arguments.positional.size() > 1)
        return typeError("dict expected at most 1 argument, got " + std::to_string(arguments.positional.size()));
    auto dict = makeDict();
    if (!arguments.positional.empty())
        RETORT_CHECK(updateDict(context.interpreter, *dict, arguments.positional.front()));
    for (const auto& [name, value] : arguments.keyword)
        dict->table().set(name, value);
    return Value(dict);
}

Result constructSet(CallContext& context, const Arguments& arguments) { return makeSet(context, arguments, false); }
Result constructFrozenSet(CallContext& context, const Arguments& arguments) { return makeSet(context, arguments, true); }

Result constructRange(CallContext&, const Arguments& arguments)
{
    const auto& given = arguments.positional;
    if (!arguments.keyword.empty())
        return typeError("range() takes no keyword arguments");
    if (given.empty() || given.size() > 3)
        return typeError(given.empty() ? "range expected at least 1 argument, got 0"
                                       : "range expected at most 3 arguments, got " + std::to_string(given.size()));
    std::int64_t numbers[3] = {0, 0, 1};
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto value = given[i].integer();
        if (!value)
            return typeError("'" + typeName(given[i]) + "' object cannot be interpreted as an integer");
        numbers[given.size() == 1 ? 1 : i] = *value;
    }
    if (numbers[2] == 0)
        return valueError("range() arg 3 must not be zero");
    return Value(std::make_shared<RangeObject>(numbers[0], numbers[1], numbers[2]));
}

Result constructProperty(CallContext&, const Arguments& arguments)
{
    static const Signature signature("fget=None, fset=None, fdel=None, doc=None");
    RETORT_TRY(const BoundArguments bound, signature.bind("property", arguments));
    return Value(std::make_shared<PropertyObject>(bound.at(0), bound.at(1)));
}

Result constructStaticMethod(CallContext&, const Arguments& arguments)
{
    static const Signature signature("function, /");
    RETORT_TRY(const BoundArguments bound, signature.bind("staticmethod", arguments));
    return Value(std::make_shared<StaticMethodObject>(bound.at(0)));
}

Result constructClassMethod(CallContext&, const Arguments& arguments)
{
    static const Signature signature("function, /");
    RETORT_TRY(const BoundArguments bound, signature.bind("classmethod", arguments));
    return Value(std::make_shared<ClassMethodObject>(bound.at(0)));
}

Attribute typeAttribute(std::string_view type, std::string_view name)
{
    if (type == "dict" && name == "fromkeys") {
        return makeFunction("fromkeys", "iterable, value=None, /", [](CallContext& context, const BoundArguments& args) -> Result {
            auto dict = makeDict();
            auto walked = forEach(context.interpreter, args.at(0), [&](const Value& key) -> EvalResult<bool> {
                RETORT_CHECK(dict->table().set(context.interpreter, key, args.at(1)));
                return true;
            });
            RETORT_CHECK(std::move(walked));
            return Value(dict);
        });
    }
    if (type == "str" && name == "maketrans") {
        return makeFunction("maketrans", "x, y=..., z='', /", [](CallContext& context, const BoundArguments& args) -> Result {
            auto dict = makeDict();
            const std::string* from = args.at(0).str();
            const std::string* to = args.at(1).str();
            if (!from || !to)
                return unsupported("str.maketrans() with one argument is not evaluated natively");
            if (countCodePoints(*from) != countCodePoints(*to))
                return valueError("the first two maketrans arguments must have equal length");
            for (std::size_t a = 0, b = 0; a < from->size();) {
                const auto key = static_cast<std::int64_t>(decodeAt(*from, a));
                const auto value = static_cast<std::int64_t>(decodeAt(*to, b));
                RETORT_CHECK(dict->table().set(context.interpreter, Value(key), Value(value)));
            }
            RETORT_TRY(const std::string removed, args.text("z"));
            for (std::size_t at = 0; at < removed.size();) {
                const auto key = static_cast<std::int64_t>(decodeAt(removed, at));
                RETORT_CHECK(dict->table().set(context.interpreter, Value(key), Value()));
            }
            return Value(dict);
        });
    }
    if (type == "object" && name == "__hash__") {
        return makeFunction("__hash__", "self, /", [](CallContext&, const BoundArguments& args) -> Result {
            return Value(static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(args.at(0).object()) >> 4));
        });
    }
    if (type == "bytes" && name == "maketrans") {
        return makeFunction("maketrans", "frm, to, /", [](CallContext&, const BoundArguments& args) -> Result {
            const auto* from = dynamic_cast<const BytesObject*>(args.at(0).object());
            const auto* to = dynamic_cast<const BytesObject*>(args.at(1).object());
            if (!from || !to)
                return typeError("a bytes-like object is required");
            if (from->bytes().size() != to->bytes().size())
                return valueError("maketrans arguments must have same length");
            std::string table(256, '\0');
            for (std::size_t i = 0; i < table.size(); ++i)
                table[i] = static_cast<char>(static_cast<unsigned char>(i));
            for (std::size_t i = 0; i < from->bytes().size(); ++i)
                table[static_cast<unsigned char>(from->bytes()[i])] = to->bytes()[i];
            return makeBytes(std::move(table));
        });
    }
    if (type == "bytes" && name == "fromhex") {
        return makeFunction("fromhex", "string, /", [](CallContext&, const BoundArguments& args) -> Result {
            RETORT_TRY(const std::string text, args.text("string"));
            std::string digits;
            for (const char c : text) {
                if (!isSpace(static_cast<unsigned char>(c)))
                    digits.push_back(c);
            }
            std::string out;
            for (std::size_t i = 0; i < digits.size(); i += 2) {
                unsigned byte = 0;
                const char* const end = digits.data() + std::min(i + 2, digits.size());
                const auto parsed = std::from_chars(digits.data() + i, end, byte, 16);
                if (i + 2 > digits.size() || parsed.ptr != end || parsed.ec != std::errc{})
                    return valueError("non-hexadecimal number found in fromhex() arg at position " + std::to_string(i));
                out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
            }
            return makeBytes(std::move(out));
        });
    }
    return std::nullopt;
}

ObjectPtr boxNumber(const Value& number)
{
    return std::make_shared<BoxedNumber>(number);
}

} // namespace retort::python
