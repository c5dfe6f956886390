#include <algorithm>
#include <cmath>
#include <optional>

#include "core/python/runtime/containers.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/unicode.h"

namespace retort::python {

namespace {

void appendHex(std::string& out, char letter, char32_t code, int digits)
{
    static constexpr const char* hex = "0123456789abcdef";
    out.push_back('\\');
    out.push_back(letter);
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out.push_back(hex[(code >> static_cast<unsigned>(shift)) & 0xFU]);
}

void appendEscaped(std::string& out, char32_t code)
{
    if (code < 0x100)
        appendHex(out, 'x', code, 2);
    else if (code < 0x10000)
        appendHex(out, 'u', code, 4);
    else
        appendHex(out, 'U', code, 8);
}

// One "%(name)#-5.2s" of a pattern.
struct Directive {
    std::optional<std::string> key;
    bool minus = false, plus = false, space = false, alternate = false, zero = false;
    std::uint64_t width = 0;
    std::optional<int> precision;
    char type = 0;
};

class PercentFormatter {
public:
    PercentFormatter(Interpreter& interpreter, std::string_view pattern, const Value& right)
        : m_interpreter(interpreter), m_pattern(pattern), m_right(right), m_tuple(asTuple(right))
    {
    }

    EvalResult<std::string> run()
    {
        std::string out;
        while (m_at < m_pattern.size()) {
            const std::size_t mark = std::min(m_pattern.find('%', m_at), m_pattern.size());
            out += m_pattern.substr(m_at, mark - m_at);
            m_at = mark + 1;
            if (mark >= m_pattern.size())
                break;
            RETORT_TRY(const std::string part, directive());
            out += part;
            RETORT_CHECK(m_interpreter.checkStringSize(out.size()));
            RETORT_CHECK(m_interpreter.step());
        }
        const bool mapping = m_right.object() && !m_tuple && !m_right.isStr() && !isPlainValue();
        if (!mapping && (m_tuple ? m_used < m_tuple->items().size() : m_used == 0 && !asDict(m_right)))
            return typeError("not all arguments converted during string formatting");
        return out;
    }

private:
    // Values that "%" never takes for a mapping.
    [[nodiscard]] bool isPlainValue() const { return !asDict(m_right) && !asList(m_right); }

    EvalResult<std::string> directive()
    {
        Directive item;
        if (peek() == '(') {
            int depth = 1;
            const std::size_t start = ++m_at;
            while (m_at < m_pattern.size() && depth > 0) {
                depth += peek() == '(' ? 1 : peek() == ')' ? -1 : 0;
                ++m_at;
            }
            if (depth > 0)
                return valueError("incomplete format key");
            item.key = std::string(m_pattern.substr(start, m_at - 1 - start));
        }
        for (bool more = true; more;) {
            switch (peek()) {
            case '-': item.minus = true; break;
            case '+': item.plus = true; break;
            case ' ': item.space = true; break;
            case '#': item.alternate = true; break;
            case '0': item.zero = true; break;
            default: more = false; break;
            }
            if (more)
                ++m_at;
        }
        RETORT_TRY(const auto width, count());
        item.width = width.value_or(0);
        if (peek() == '.') {
            ++m_at;
            RETORT_TRY(const auto precision, count());
            item.precision = static_cast<int>(std::min<std::uint64_t>(precision.value_or(0), 1'000'000));
        }
        while (peek() == 'l' || peek() == 'h' || peek() == 'L')
            ++m_at;
        if (m_at >= m_pattern.size())
            return valueError("incomplete format");
        item.type = m_pattern[m_at++];
        RETORT_CHECK(m_interpreter.checkStringSize(item.width));
        if (item.type == '%')
            return "%";
        RETORT_TRY(const Value value, argument(item));
        return convert(item, value);
    }

    [[nodiscard]] char peek() const { return m_at < m_pattern.size() ? m_pattern[m_at] : '\0'; }

    EvalResult<std::optional<std::uint64_t>> count()
    {
        if (peek() == '*') {
            ++m_at;
            RETORT_TRY(const Value value, nextArgument());
            const auto integer = value.integer();
            if (!integer)
                return typeError("* wants int");
            return std::optional<std::uint64_t>(static_cast<std::uint64_t>(std::max<std::int64_t>(0, *integer)));
        }
        if (peek() < '0' || peek() > '9')
            return std::optional<std::uint64_t>();
        std::uint64_t value = 0;
        for (; peek() >= '0' && peek() <= '9'; ++m_at)
            value = std::min<std::uint64_t>(value * 10 + static_cast<std::uint64_t>(peek() - '0'), 1U << 31U);
        return std::optional<std::uint64_t>(value);
    }

    EvalResult<Value> argument(const Directive& item)
    {
        if (!item.key)
            return nextArgument();
        if (!asDict(m_right) && !(m_right.object() && m_right.object()->kind() == ObjectKind::Native))
            return typeError("format requires a mapping");
        ++m_used;
        return getItem(m_interpreter, m_right, Value(*item.key));
    }

    EvalResult<Value> nextArgument()
    {
        if (!m_tuple) {
            if (m_used++ > 0)
                return typeError("not enough arguments for format string");
            return m_right;
        }
        if (m_used >= m_tuple->items().size())
            return typeError("not enough arguments for format string");
        return m_tuple->items()[m_used++];
    }

    EvalResult<std::string> convert(const Directive& item, const Value& value)
    {
        switch (item.type) {
        case 's': case 'r': case 'a': {
            RETORT_TRY(std::string text, item.type == 's' ? toStr(m_interpreter, value) : toRepr(m_interpreter, value));
            if (item.type == 'a')
                text = asciiOnly(text);
            if (item.precision)
                text.resize(offsetOf(text, static_cast<std::size_t>(*item.precision)));
            return pad(item, "", text);
        }
        case 'd': case 'i': case 'u': case 'x': case 'X': case 'o': return integer(item, value);
        case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': {
            RETORT_TRY(const Value plain, plainNumber(value, "__float__"));
            const auto number = plain.number();
            if (!number)
                return typeError("must be real number, not " + typeName(value));
            std::string text = formatDouble(*number, item.type, item.precision.value_or(6), item.alternate);
            const bool negative = text.starts_with('-');
            return pad(item, sign(item, negative), negative ? text.substr(1) : text);
        }
        case 'c': {
            if (const std::string* text = value.str(); text && countCodePoints(*text) == 1)
                return pad(item, "", *text);
            const auto code = value.integer();
            if (!code || *code < 0 || *code > 0x10FFFF)
                return typeError("%c requires int or char");
            std::string text;
            appendCodePoint(text, static_cast<char32_t>(*code));
            return pad(item, "", text);
        }
        default: break;
        }
        return valueError(std::string("unsupported format character '") + item.type + "' (0x"
                          + "0123456789abcdef"[static_cast<unsigned char>(item.type) >> 4U]
                          + "0123456789abcdef"[static_cast<unsigned char>(item.type) & 0xFU] + ") at index "
                          + std::to_string(countCodePoints(m_pattern.substr(0, m_at)) - 1));
    }

    // What a number of another kind (Decimal) is as an int or float; everything else stays as it is.
    EvalResult<Value> plainNumber(const Value& value, const char* method)
    {
        if (value.number())
            return value;
        RETORT_TRY(const Attribute converter, findAttribute(m_interpreter, value, method));
        return converter ? call(m_interpreter, *converter, {}) : EvalResult<Value>(value);
    }

    EvalResult<std::string> integer(const Directive& item, const Value& given)
    {
        const bool hasDigits = item.type == 'd' || item.type == 'i' || item.type == 'u';
        RETORT_TRY(const Value value, hasDigits ? plainNumber(given, "__int__") : EvalResult<Value>(given));
        auto whole = value.integer();
        if (!whole) {
            const auto number = value.number();
            const bool decimal = item.type == 'd' || item.type == 'i' || item.type == 'u';
            if (!number || !decimal)
                return typeError(std::string("%") + item.type + " format: "
                                 + (decimal ? "a real number" : "an integer") + " is required, not " + typeName(value));
            if (std::fabs(*number) >= 9.2e18 || std::isnan(*number))
                return unsupported("an integer beyond 64 bits is not evaluated natively");
            whole = static_cast<std::int64_t>(*number);
        }
        std::string spec = item.alternate ? "#" : "";
        spec += item.type == 'i' || item.type == 'u' ? 'd' : item.type;
        RETORT_TRY(std::string text, formatPrimitive(m_interpreter, Value(*whole), spec));
        const bool negative = text.starts_with('-');
        if (negative)
            text.erase(0, 1);
        if (item.precision && text.size() < static_cast<std::size_t>(*item.precision))
            text.insert(0, static_cast<std::size_t>(*item.precision) - text.size(), '0');
        return pad(item, sign(item, negative), text);
    }

    static std::string sign(const Directive& item, bool negative)
    {
        return negative ? "-" : item.plus ? "+" : item.space ? " " : "";
    }

    static std::string pad(const Directive& item, std::string_view sign, std::string_view text)
    {
        const std::size_t size = sign.size() + countCodePoints(text);
        const std::size_t padding = item.width > size ? static_cast<std::size_t>(item.width) - size : 0;
        const bool zero = item.zero && !item.minus && item.type != 's' && item.type != 'r' && item.type != 'a';
        if (item.minus)
            return std::string(sign) + std::string(text) + std::string(padding, ' ');
        if (zero)
            return std::string(sign) + std::string(padding, '0') + std::string(text);
        return std::string(padding, ' ') + std::string(sign) + std::string(text);
    }

    Interpreter& m_interpreter;
    std::string_view m_pattern;
    const Value& m_right;
    const TupleObject* m_tuple;
    std::size_t m_at = 0;
    std::size_t m_used = 0;
};

} // namespace

std::string asciiOnly(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = decodeAt(text, at);
        if (code < 0x80)
            out.push_back(static_cast<char>(code));
        else
            appendEscaped(out, code);
    }
    return out;
}

EvalResult<std::string> percentFormat(Interpreter& interpreter, std::string_view pattern, const Value& right)
{
    return PercentFormatter(interpreter, pattern, right).run();
}

namespace {

class StrFormatter {
public:
    StrFormatter(Interpreter& interpreter, const Arguments& arguments) : m_interpreter(interpreter), m_arguments(arguments) {}

    EvalResult<std::string> run(std::string_view pattern, int depth)
    {
        if (depth < 0)
            return valueError("Max string recursion exceeded");
        std::string out;
        for (std::size_t at = 0; at < pattern.size();) {
            const char c = pattern[at++];
            const char next = at < pattern.size() ? pattern[at] : '\0';
            if (c != '{' && c != '}') {
                out.push_back(c);
                continue;
            }
            if (next == c) {
                out.push_back(c);
                ++at;
                continue;
            }
            if (c == '}')
                return valueError("Single '}' encountered in format string");
            if (at >= pattern.size())
                return valueError("Single '{' encountered in format string");
            const std::size_t start = at;
            int braces = 1;
            for (; at < pattern.size() && braces > 0; ++at)
                braces += pattern[at] == '{' ? 1 : pattern[at] == '}' ? -1 : 0;
            if (braces > 0)
                return valueError("expected '}' before end of string");
            RETORT_TRY(const std::string text, field(pattern.substr(start, at - 1 - start), depth));
            out += text;
            RETORT_CHECK(m_interpreter.checkStringSize(out.size()));
            RETORT_CHECK(m_interpreter.step());
        }
        return out;
    }

private:
    EvalResult<std::string> field(std::string_view text, int depth)
    {
        // The name may hold ':' and '!' only inside [].
        std::size_t end = 0;
        for (bool bracket = false; end < text.size(); ++end) {
            if (text[end] == '[')
                bracket = true;
            else if (text[end] == ']')
                bracket = false;
            else if (!bracket && (text[end] == ':' || text[end] == '!'))
                break;
        }
        RETORT_TRY(const Value value, lookUp(text.substr(0, end)));
        char conversion = 0;
        if (end < text.size() && text[end] == '!') {
            if (end + 1 >= text.size())
                return valueError("end of string while looking for conversion specifier");
            conversion = text[end + 1];
            end += 2;
            if (end < text.size() && text[end] != ':')
                return valueError("expected ':' after conversion specifier");
        }
        std::string spec;
        if (end < text.size()) {
            RETORT_TRY(spec, run(text.substr(end + 1), depth - 1));
        }
        if (conversion == 0)
            return toFormat(m_interpreter, value, spec);
        if (conversion != 'r' && conversion != 's' && conversion != 'a')
            return valueError(std::string("Unknown conversion specifier ") + conversion);
        RETORT_TRY(std::string shown, conversion == 's' ? toStr(m_interpreter, value) : toRepr(m_interpreter, value));
        if (conversion == 'a')
            shown = asciiOnly(shown);
        return formatText(m_interpreter, shown, spec, "str");
    }

    static std::optional<std::size_t> index(std::string_view text)
    {
        if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != std::string_view::npos)
            return std::nullopt;
        return static_cast<std::size_t>(std::stoul(std::string(text)));
    }

    EvalResult<Value> lookUp(std::string_view path)
    {
        const std::size_t end = std::min(path.find_first_of(".["), path.size());
        RETORT_TRY(Value value, first(path.substr(0, end)));
        std::size_t at = end;
        while (at < path.size()) {
            if (path[at] == '.') {
                const std::size_t stop = std::min(path.find_first_of(".[", at + 1), path.size());
                if (stop == at + 1)
                    return valueError("Empty attribute in format string");
                RETORT_TRY(value, getAttribute(m_interpreter, value, path.substr(at + 1, stop - at - 1)));
                at = stop;
                continue;
            }
            const std::size_t close = path.find(']', at);
            if (path[at] != '[')
                return valueError("Only '.' or '[' may follow ']' in format field specifier");
            if (close == std::string_view::npos)
                return valueError("expected '}' before end of string");
            const std::string_view key = path.substr(at + 1, close - at - 1);
            if (key.empty())
                return valueError("Empty attribute in format string");
            const auto number = index(key);
            RETORT_TRY(value, getItem(m_interpreter, value, number ? Value(*number) : Value(key)));
            at = close + 1;
        }
        return value;
    }

    EvalResult<Value> first(std::string_view name)
    {
        if (const auto given = index(name); given || name.empty()) {
            if (m_automatic && *m_automatic != name.empty())
                return valueError(name.empty()
                                      ? "cannot switch from manual field specification to automatic field numbering"
                                      : "cannot switch from automatic field numbering to manual field specification");
            m_automatic = name.empty();
            const std::size_t position = given ? *given : m_next++;
            if (position >= m_arguments.positional.size())
                return indexError("Replacement index " + std::to_string(position)
                                  + " out of range for positional args tuple");
            return m_arguments.positional[position];
        }
        if (const Value* value = m_arguments.findKeyword(name))
            return *value;
        return keyError(Value(name));
    }

    Interpreter& m_interpreter;
    const Arguments& m_arguments;
    std::optional<bool> m_automatic;
    std::size_t m_next = 0;
};

} // namespace

EvalResult<std::string> strFormat(Interpreter& interpreter, std::string_view pattern, const Arguments& arguments)
{
    return StrFormatter(interpreter, arguments).run(pattern, 2);
}

} // namespace retort::python
