#include "core/models/json_value.h"

#include <algorithm>
#include <charconv>
#include <format>

namespace retort::models {

namespace {

constexpr int deepest = 200;

void writeString(const std::string& text, std::string& out)
{
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        default:
            if (byte < 0x20)
                out += std::format("\\u{:04x}", byte);
            else
                out += c;
        }
    }
    out += '"';
}

void write(const JsonValue& value, std::size_t level, std::string& out);

void writeMembers(std::size_t count, char open, char close, std::size_t level, std::string& out, const auto& writeOne)
{
    out += open;
    for (std::size_t i = 0; i < count; ++i) {
        out += i == 0 ? "\n" : ",\n";
        out.append((level + 1) * 2, ' ');
        writeOne(i);
    }
    if (count > 0)
        out += "\n" + std::string(level * 2, ' ');
    out += close;
}

void write(const JsonValue& value, std::size_t level, std::string& out)
{
    if (value.isNull())
        out += "null";
    else if (const bool* flag = value.flag())
        out += *flag ? "true" : "false";
    else if (const std::int64_t* number = value.integer())
        out += std::to_string(*number);
    else if (const double* real = std::get_if<double>(&value.data)) {
        const std::string text = std::format("{}", *real);
        out += text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
    } else if (const std::string* text = value.text())
        writeString(*text, out);
    else if (const JsonValue::Array* array = value.array())
        writeMembers(array->size(), '[', ']', level, out, [&](std::size_t i) { write((*array)[i], level + 1, out); });
    else if (const JsonValue::Object* object = value.object())
        writeMembers(object->size(), '{', '}', level, out, [&](std::size_t i) {
            writeString((*object)[i].first, out);
            out += ": ";
            write((*object)[i].second, level + 1, out);
        });
}

void appendUtf8(std::uint32_t code, std::string& out)
{
    const auto add = [&](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80)
        add(code);
    else if (code < 0x800) {
        add(0xc0 | (code >> 6));
        add(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        add(0xe0 | (code >> 12));
        add(0x80 | ((code >> 6) & 0x3f));
        add(0x80 | (code & 0x3f));
    } else {
        add(0xf0 | (code >> 18));
        add(0x80 | ((code >> 12) & 0x3f));
        add(0x80 | ((code >> 6) & 0x3f));
        add(0x80 | (code & 0x3f));
    }
}

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Result<JsonValue> all()
    {
        RETORT_TRY(JsonValue value, one(0));
        blanks();
        if (m_at != m_text.size())
            return broken("something after the value");
        return value;
    }

private:
    [[nodiscard]] std::unexpected<Error> broken(const std::string& what) const
    {
        const auto line = 1 + std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(m_at), '\n');
        return fail(ErrorCode::Syntax, "this is not JSON: " + what + " on line " + std::to_string(line));
    }
    void blanks()
    {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
    }
    bool take(std::string_view word)
    {
        if (!m_text.substr(m_at).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }

    Result<JsonValue> one(int depth)
    {
        if (depth > deepest)
            return broken("too many levels");
        blanks();
        if (take("null"))
            return JsonValue();
        if (take("true"))
            return JsonValue(true);
        if (take("false"))
            return JsonValue(false);
        if (take("\""))
            return string().transform([](std::string text) { return JsonValue(std::move(text)); });
        if (take("["))
            return array(depth);
        if (take("{"))
            return object(depth);
        return number();
    }

    Result<JsonValue> array(int depth)
    {
        JsonValue::Array items;
        blanks();
        if (take("]"))
            return JsonValue(std::move(items));
        while (true) {
            RETORT_TRY(JsonValue item, one(depth + 1));
            items.push_back(std::move(item));
            blanks();
            if (take("]"))
                return JsonValue(std::move(items));
            if (!take(","))
                return broken("a comma or ']' is missing");
        }
    }

    Result<JsonValue> object(int depth)
    {
        JsonValue::Object members;
        blanks();
        if (take("}"))
            return JsonValue(std::move(members));
        while (true) {
            blanks();
            if (!take("\""))
                return broken("a member's name is missing");
            RETORT_TRY(std::string name, string());
            blanks();
            if (!take(":"))
                return broken("a colon is missing");
            RETORT_TRY(JsonValue value, one(depth + 1));
            members.emplace_back(std::move(name), std::move(value));
            blanks();
            if (take("}"))
                return JsonValue(std::move(members));
            if (!take(","))
                return broken("a comma or '}' is missing");
        }
    }

    Result<std::uint32_t> hex()
    {
        std::uint32_t code = 0;
        const char* begin = m_text.data() + m_at;
        const char* end = m_text.data() + std::min(m_at + 4, m_text.size());
        const auto read = std::from_chars(begin, end, code, 16);
        if (read.ec != std::errc() || read.ptr != begin + 4)
            return broken("an escape is wrong");
        m_at += 4;
        return code;
    }

    Result<std::string> string()
    {
        constexpr std::string_view escapes = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        std::string out;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return out;
            if (static_cast<unsigned char>(c) < 0x20)
                return broken("a control character in a string");
            if (c != '\\') {
                out += c;
                continue;
            }
            if (m_at >= m_text.size())
                break;
            const char escape = m_text[m_at++];
            if (const std::size_t known = escapes.find(escape); known != std::string_view::npos) {
                out += meanings[known];
                continue;
            }
            if (escape != 'u')
                return broken("an escape is wrong");
            RETORT_TRY(std::uint32_t code, hex());
            if (code >= 0xd800 && code < 0xdc00 && take("\\u")) {
                RETORT_TRY(const std::uint32_t low, hex());
                if (low < 0xdc00 || low > 0xdfff)
                    return broken("half of a surrogate pair");
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            }
            if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
                return broken("half of a surrogate pair");
            appendUtf8(code, out);
        }
        return broken("a string has no end");
    }

    Result<JsonValue> number()
    {
        const char* begin = m_text.data() + m_at;
        const char* end = m_text.data() + m_text.size();
        std::int64_t whole = 0;
        const auto asInteger = std::from_chars(begin, end, whole);
        double real = 0;
        const auto asReal = std::from_chars(begin, end, real);
        if (asReal.ec != std::errc())
            return broken("a value is missing");
        m_at += static_cast<std::size_t>(asReal.ptr - begin);
        if (asInteger.ec == std::errc() && asInteger.ptr == asReal.ptr)
            return JsonValue(whole);
        return JsonValue(real);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

const JsonValue* JsonValue::find(std::string_view member) const
{
    const Object* members = object();
    if (!members)
        return nullptr;
    const auto found = std::ranges::find(*members, member, [](const auto& item) { return std::string_view(item.first); });
    return found == members->end() ? nullptr : &found->second;
}

std::string writeJson(const JsonValue& value)
{
    std::string out;
    write(value, 0, out);
    return out;
}

Result<JsonValue> readJson(std::string_view text)
{
    return Parser(text).all();
}

} // namespace retort::models
