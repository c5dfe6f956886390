#include "core/dialects/generic/json_array.h"

#include <charconv>
#include <cstdint>
#include <string>

namespace retort::dialects {

namespace {

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | (code >> 6));
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3f));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    std::optional<std::vector<sql::Value>> list()
    {
        std::vector<sql::Value> items;
        if (!take('['))
            return std::nullopt;
        if (take(']'))
            return items;
        do {
            auto item = value();
            if (!item)
                return std::nullopt;
            items.push_back(std::move(*item));
        } while (take(','));
        if (!take(']'))
            return std::nullopt;
        return items;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size()
               && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t' || m_text[m_at] == '\r'))
            ++m_at;
    }

    bool take(char c)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    bool takeWord(std::string_view word)
    {
        if (!m_text.substr(m_at).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }

    std::optional<sql::Value> value()
    {
        skipBlanks();
        if (m_at >= m_text.size())
            return std::nullopt;
        if (takeWord("null"))
            return sql::Value(std::monostate());
        if (takeWord("true"))
            return sql::Value(true);
        if (takeWord("false"))
            return sql::Value(false);
        if (m_text[m_at] == '"') {
            auto text = string();
            return text ? std::optional(sql::Value(std::move(*text))) : std::nullopt;
        }
        if (m_text[m_at] == '[' || m_text[m_at] == '{')
            return nested();
        return number();
    }

    // A list or dict inside, as its own text.
    std::optional<sql::Value> nested()
    {
        const std::size_t start = m_at;
        int depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (!string())
                    return std::nullopt;
                continue;
            }
            ++m_at;
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth == 0)
                return sql::Value(sql::Json{std::string(m_text.substr(start, m_at - start))});
        }
        return std::nullopt;
    }

    std::optional<sql::Value> number()
    {
        const std::size_t end = m_text.find_first_not_of("+-.0123456789eE", m_at);
        const std::string_view text = m_text.substr(m_at, end == std::string_view::npos ? end : end - m_at);
        m_at += text.size();
        std::int64_t integer = 0;
        const char* last = text.data() + text.size();
        if (const auto read = std::from_chars(text.data(), last, integer);
            !text.empty() && read.ec == std::errc() && read.ptr == last)
            return sql::Value(integer);
        double real = 0;
        if (const auto read = std::from_chars(text.data(), last, real);
            !text.empty() && read.ec == std::errc() && read.ptr == last)
            return sql::Value(real);
        return std::nullopt;
    }

    std::optional<std::uint32_t> hexCode()
    {
        std::uint32_t code = 0;
        const std::string_view digits = m_text.substr(m_at, 4);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (digits.size() != 4 || read.ptr != digits.data() + 4)
            return std::nullopt;
        m_at += 4;
        return code;
    }

    bool escape(std::string& out)
    {
        const char c = m_text[m_at++];
        switch (c) {
        case 'n': out += '\n'; return true;
        case 't': out += '\t'; return true;
        case 'r': out += '\r'; return true;
        case 'b': out += '\b'; return true;
        case 'f': out += '\f'; return true;
        case 'u': break;
        default: out += c; return true;
        }
        auto code = hexCode();
        if (code && *code >= 0xd800 && *code < 0xdc00 && takeWord("\\u")) {
            const auto low = hexCode();
            code = low ? std::optional(0x10000 + ((*code - 0xd800) << 10) + (*low - 0xdc00)) : std::nullopt;
        }
        if (!code)
            return false;
        appendUtf8(out, *code);
        return true;
    }

    std::optional<std::string> string()
    {
        std::string out;
        ++m_at;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return out;
            if (c != '\\')
                out += c;
            else if (m_at >= m_text.size() || !escape(out))
                return std::nullopt;
        }
        return std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::optional<std::vector<sql::Value>> parseJsonArray(std::string_view json)
{
    return Reader(json).list();
}

} // namespace retort::dialects
