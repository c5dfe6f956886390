#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "core/python/library/modules.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/unicode.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

void appendHex4(std::string& out, std::uint32_t code)
{
    static constexpr const char* digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out.push_back(digits[(code >> static_cast<unsigned>(shift)) & 0xFU]);
}

std::string quoted(std::string_view text, bool asciiOnly)
{
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t code = decodeAt(text, at);
        switch (code) {
        case '"': out += "\\\""; continue;
        case '\\': out += "\\\\"; continue;
        case '\n': out += "\\n"; continue;
        case '\r': out += "\\r"; continue;
        case '\t': out += "\\t"; continue;
        case '\b': out += "\\b"; continue;
        case '\f': out += "\\f"; continue;
        default: break;
        }
        if (code < 0x20 || (asciiOnly && code >= 0x7F && code < 0x10000 && code != 0x7F)) {
            appendHex4(out, static_cast<std::uint32_t>(code));
        } else if (asciiOnly && code >= 0x10000) {
            const std::uint32_t offset = static_cast<std::uint32_t>(code) - 0x10000;
            appendHex4(out, 0xD800U + (offset >> 10U));
            appendHex4(out, 0xDC00U + (offset & 0x3FFU));
        } else {
            out += text.substr(start, at - start);
        }
    }
    return out + "\"";
}

// Lib/json/encoder.py.
class Writer {
public:
    Writer(Interpreter& interpreter, Args args) : m_interpreter(interpreter), m_args(args) {}

    EvalResult<std::string> run()
    {
        if (!m_args["cls"].isNone())
            return unsupported("json.dumps() with cls is not evaluated natively");
        RETORT_TRY(m_asciiOnly, m_args.flag("ensure_ascii"));
        RETORT_TRY(m_sorted, m_args.flag("sort_keys"));
        RETORT_TRY(m_skipKeys, m_args.flag("skipkeys"));
        const Value& indent = m_args["indent"];
        if (const auto size = indent.integer()) {
            m_indent = std::string(static_cast<std::size_t>(std::clamp<std::int64_t>(*size, 0, 100)), ' ');
        } else if (const std::string* text = indent.str()) {
            m_indent = *text;
        }
        m_itemSeparator = m_indent ? "," : ", ";
        if (const TupleObject* pair = asTuple(m_args["separators"]); pair && pair->items().size() == 2) {
            const std::string* item = pair->items()[0].str();
            const std::string* key = pair->items()[1].str();
            if (!item || !key)
                return typeError("separators must be strings");
            m_itemSeparator = *item;
            m_keySeparator = *key;
        }
        RETORT_CHECK(write(m_args.at(0), 0));
        return std::move(m_out);
    }

private:
    EvalResult<void> write(const Value& value, int depth)
    {
        RETORT_CHECK(m_interpreter.step());
        RETORT_CHECK(m_interpreter.checkStack());
        RETORT_CHECK(m_interpreter.checkStringSize(m_out.size()));
        if (const std::string* text = value.str()) {
            m_out += quoted(*text, m_asciiOnly);
        } else if (value.isNone()) {
            m_out += "null";
        } else if (const auto boolean = value.boolean()) {
            m_out += *boolean ? "true" : "false";
        } else if (const auto integer = value.integer()) {
            m_out += std::to_string(*integer);
        } else if (const auto number = value.number()) {
            m_out += numberText(*number);
        } else if (asDict(value)) {
            return writeDict(value, depth);
        } else if (sequenceItems(value)) {
            return writeList(value, depth);
        } else if (!m_args["default"].isNone()) {
            if (depth > 500)
                return valueError("Circular reference detected");
            RETORT_TRY(const Value replaced, call(m_interpreter, m_args["default"], Arguments{{value}, {}}));
            return write(replaced, depth + 1);
        } else {
            return typeError("Object of type " + typeName(value) + " is not JSON serializable");
        }
        return {};
    }

    static std::string numberText(double number)
    {
        if (std::isnan(number))
            return "NaN";
        if (std::isinf(number))
            return number < 0 ? "-Infinity" : "Infinity";
        return floatRepr(number);
    }

    void newline(int depth)
    {
        if (!m_indent)
            return;
        m_out += "\n";
        for (int i = 0; i < depth; ++i)
            m_out += *m_indent;
    }

    bool enter(const Value& value)
    {
        const Object* object = value.object();
        if (std::ranges::find(m_open, object) != m_open.end())
            return false;
        m_open.push_back(object);
        return true;
    }

    EvalResult<void> writeList(const Value& value, int depth)
    {
        if (!enter(value))
            return valueError("Circular reference detected");
        const std::vector<Value> items = *sequenceItems(value);
        m_out += "[";
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0)
                m_out += m_itemSeparator;
            newline(depth + 1);
            RETORT_CHECK(write(items[i], depth + 1));
        }
        if (!items.empty())
            newline(depth);
        m_out += "]";
        m_open.pop_back();
        return {};
    }

    EvalResult<std::optional<std::string>> keyText(const Value& key)
    {
        if (const std::string* text = key.str())
            return std::optional(*text);
        if (key.isNone())
            return std::optional<std::string>("null");
        if (const auto boolean = key.boolean())
            return std::optional<std::string>(*boolean ? "true" : "false");
        if (const auto integer = key.integer())
            return std::optional(std::to_string(*integer));
        if (const auto number = key.number())
            return std::optional(numberText(*number));
        if (m_skipKeys)
            return std::optional<std::string>();
        return typeError("keys must be str, int, float, bool or None, not " + typeName(key));
    }

    EvalResult<void> writeDict(const Value& value, int depth)
    {
        if (!enter(value))
            return valueError("Circular reference detected");
        std::vector<std::pair<std::string, Value>> items;
        const auto entries = asDict(value)->table().entries();
        for (const HashTable::Entry& entry : entries) {
            if (!entry.live)
                continue;
            RETORT_TRY(auto key, keyText(entry.key));
            if (key)
                items.emplace_back(std::move(*key), entry.value);
        }
        if (m_sorted)
            std::ranges::stable_sort(items, {}, &std::pair<std::string, Value>::first);
        m_out += "{";
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0)
                m_out += m_itemSeparator;
            newline(depth + 1);
            m_out += quoted(items[i].first, m_asciiOnly) + m_keySeparator;
            RETORT_CHECK(write(items[i].second, depth + 1));
        }
        if (!items.empty())
            newline(depth);
        m_out += "}";
        m_open.pop_back();
        return {};
    }

    Interpreter& m_interpreter;
    Args m_args;
    std::string m_out;
    bool m_asciiOnly = true, m_sorted = false, m_skipKeys = false;
    std::optional<std::string> m_indent;
    std::string m_itemSeparator = ", ", m_keySeparator = ": ";
    std::vector<const Object*> m_open;
};

const TypePtr& decodeErrorType()
{
    static const TypePtr type = makeExceptionType("JSONDecodeError", "json.decoder", {exceptionType("ValueError")});
    return type;
}

// Lib/json/decoder.py, with its messages.
class Reader {
public:
    Reader(Interpreter& interpreter, std::string_view text) : m_interpreter(interpreter), m_text(text) {}

    Result run()
    {
        skipBlanks();
        RETORT_TRY(Value value, read());
        skipBlanks();
        if (m_at != m_text.size())
            return error("Extra data", m_at);
        return value;
    }

private:
    RaisedResult error(const std::string& what, std::size_t place) const
    {
        const std::string_view before = m_text.substr(0, place);
        const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
        const std::size_t lineStart = before.rfind('\n');
        const std::size_t column = countCodePoints(lineStart == std::string_view::npos ? before : before.substr(lineStart + 1)) + 1;
        return raise(decodeErrorType(), what + ": line " + std::to_string(line) + " column " + std::to_string(column) + " (char "
                                            + std::to_string(countCodePoints(before)) + ")");
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && std::string_view(" \t\n\r").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    Result read()
    {
        RETORT_CHECK(m_interpreter.step());
        RETORT_CHECK(m_interpreter.checkStack());
        switch (peek()) {
        case '"': ++m_at; return readString();
        case '{': return readObject();
        case '[': return readArray();
        default: break;
        }
        struct Word {
            std::string_view text;
            Value value;
        };
        const Word words[] = {{"null", Value()}, {"true", Value(true)}, {"false", Value(false)},
                              {"NaN", Value(std::nan(""))}, {"Infinity", Value(static_cast<double>(INFINITY))},
                              {"-Infinity", Value(-static_cast<double>(INFINITY))}};
        for (const Word& word : words) {
            if (m_text.substr(m_at).starts_with(word.text)) {
                m_at += word.text.size();
                return word.value;
            }
        }
        return readNumber();
    }

    Result readNumber()
    {
        const std::size_t start = m_at;
        const auto digits = [this]() {
            const std::size_t first = m_at;
            while (peek() >= '0' && peek() <= '9')
                ++m_at;
            return m_at > first;
        };
        if (peek() == '-')
            ++m_at;
        if (peek() == '0')
            ++m_at;
        else if (!digits()) {
            m_at = start;
            return error("Expecting value", start);
        }
        bool whole = true;
        if (peek() == '.' && m_at + 1 < m_text.size() && m_text[m_at + 1] >= '0' && m_text[m_at + 1] <= '9') {
            whole = false;
            ++m_at;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            const std::size_t mark = m_at++;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (digits())
                whole = false;
            else
                m_at = mark;
        }
        const std::string text(m_text.substr(start, m_at - start));
        if (!whole)
            return Value(std::strtod(text.c_str(), nullptr));
        std::int64_t value = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc{})
            return unsupported("an integer beyond 64 bits is not evaluated natively");
        return Value(value);
    }

    EvalResult<std::uint32_t> readHex4()
    {
        std::uint32_t code = 0;
        const std::string_view digits = m_text.substr(m_at, 4);
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (digits.size() != 4 || parsed.ptr != digits.data() + 4)
            return error("Invalid \\uXXXX escape", m_at);
        m_at += 4;
        return code;
    }

    Result readString()
    {
        const std::size_t start = m_at - 1;
        std::string out;
        while (true) {
            if (m_at >= m_text.size())
                return error("Unterminated string starting at", start);
            const char c = m_text[m_at++];
            if (c == '"')
                return Value(std::move(out));
            if (static_cast<unsigned char>(c) < 0x20)
                return error("Invalid control character at", m_at - 1);
            if (c != '\\') {
                out.push_back(c);
                continue;
            }
            const char escape = peek();
            ++m_at;
            static constexpr std::string_view from = "\"\\/bfnrt", to = "\"\\/\b\f\n\r\t";
            if (const std::size_t known = from.find(escape); escape != '\0' && known != std::string_view::npos) {
                out.push_back(to[known]);
                continue;
            }
            if (escape != 'u')
                return error("Invalid \\escape", m_at - 2);
            RETORT_TRY(std::uint32_t code, readHex4());
            if (code >= 0xD800 && code < 0xDC00 && m_text.substr(m_at, 2) == "\\u") {
                m_at += 2;
                RETORT_TRY(const std::uint32_t low, readHex4());
                code = 0x10000 + ((code - 0xD800) << 10U) + ((low - 0xDC00) & 0x3FFU);
            } else if (code >= 0xD800 && code <= 0xDFFF) {
                return unsupported("a lone surrogate in JSON is not evaluated natively");
            }
            appendCodePoint(out, code);
        }
    }

    Result readArray()
    {
        ++m_at;
        std::vector<Value> items;
        skipBlanks();
        if (peek() == ']') {
            ++m_at;
            return makeList({});
        }
        while (true) {
            RETORT_TRY(Value item, read());
            RETORT_CHECK(m_interpreter.checkItemCount(items.size() + 1));
            items.push_back(std::move(item));
            skipBlanks();
            if (peek() == ']') {
                ++m_at;
                return makeList(std::move(items));
            }
            if (peek() != ',')
                return error("Expecting ',' delimiter", m_at);
            const std::size_t comma = m_at++;
            skipBlanks();
            if (peek() == ']')
                return error("Illegal trailing comma before end of array", comma);
        }
    }

    Result readObject()
    {
        ++m_at;
        auto dict = makeDict();
        skipBlanks();
        if (peek() == '}') {
            ++m_at;
            return Value(dict);
        }
        while (true) {
            if (peek() != '"')
                return error("Expecting property name enclosed in double quotes", m_at);
            ++m_at;
            RETORT_TRY(const Value key, readString());
            skipBlanks();
            if (peek() != ':')
                return error("Expecting ':' delimiter", m_at);
            ++m_at;
            skipBlanks();
            RETORT_TRY(Value value, read());
            RETORT_CHECK(dict->table().set(m_interpreter, key, std::move(value)));
            skipBlanks();
            if (peek() == '}') {
                ++m_at;
                return Value(dict);
            }
            if (peek() != ',')
                return error("Expecting ',' delimiter", m_at);
            const std::size_t comma = m_at++;
            skipBlanks();
            if (peek() == '}')
                return error("Illegal trailing comma before end of object", comma);
        }
    }

    Interpreter& m_interpreter;
    std::string_view m_text;
    std::size_t m_at = 0;
};

Result dumps(CallContext& context, Args args)
{
    RETORT_TRY(std::string text, Writer(context.interpreter, args).run());
    return Value(std::move(text));
}

Result loads(CallContext& context, Args args)
{
    for (const char* option : {"cls", "object_hook", "parse_float", "parse_int", "object_pairs_hook"}) {
        if (!args[option].isNone())
            return unsupported(std::string("json.loads() with ") + option + " is not evaluated natively");
    }
    const std::string* text = args.at(0).str();
    const BytesObject* bytes = asBytes(args.at(0));
    if (!text && !bytes)
        return typeError("the JSON object must be str, bytes or bytearray, not " + typeName(args.at(0)));
    const std::string held = text ? *text : bytes->bytes();
    return Reader(context.interpreter, held).run();
}

} // namespace

ModulePtr makeJsonModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    define(module, "dumps",
           "obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, "
           "separators=None, default=None, sort_keys=False",
           dumps);
    define(module, "loads",
           "s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None",
           loads);
    module->set("JSONDecodeError", Value(decodeErrorType()));
    return module;
}

} // namespace retort::python::library
