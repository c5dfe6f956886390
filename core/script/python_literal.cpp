#include "core/script/python_literal.h"

#include <algorithm>
#include <charconv>

#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

using Parsed = std::expected<LiteralValue, LiteralError>;

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isNameCharacter(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

bool isPrefixCharacter(char c)
{
    return std::string_view("rRuUbBfF").contains(c);
}

class Parser {
public:
    Parser(std::string_view bytes, text::SourceRange range, const NameLookup& lookup)
        : m_text(bytes.substr(0, range.end)), m_at(range.begin), m_lookup(lookup)
    {
    }

    Parsed run()
    {
        Parsed value = parseTuple(false);
        if (!value)
            return value;
        skipBlanks();
        if (m_at < m_text.size())
            return refuse("an expression that is not a literal");
        return value;
    }

private:
    std::unexpected<LiteralError> refuse(std::string reason) const
    {
        return std::unexpected(LiteralError{.reason = std::move(reason), .offset = static_cast<std::uint32_t>(m_at)});
    }

    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '#')
                m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
            else if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\\')
                ++m_at;
            else
                return;
        }
    }

    bool nextIs(char c)
    {
        skipBlanks();
        return m_at < m_text.size() && m_text[m_at] == c;
    }

    bool take(char c)
    {
        const bool found = nextIs(c);
        m_at += found ? 1U : 0U;
        return found;
    }

    // At the end of the text or in front of one of these.
    bool at(std::string_view stops)
    {
        skipBlanks();
        return m_at >= m_text.size() || stops.contains(m_text[m_at]);
    }

    // value {',' value} [',']: a tuple as soon as there is a comma
    Parsed parseTuple(bool bracketed)
    {
        Parsed first = parseSum();
        if (!first || !nextIs(','))
            return first;
        std::vector<LiteralValue> items{std::move(*first)};
        while (take(',')) {
            if (at(bracketed ? ")" : ""))
                break;
            Parsed next = parseSum();
            if (!next)
                return next;
            items.push_back(std::move(*next));
        }
        return LiteralValue{std::move(items)};
    }

    // "a" + "b", ("a",) + ("b",)
    Parsed parseSum()
    {
        Parsed left = parseAtom();
        while (left && nextIs('+')) {
            ++m_at;
            Parsed right = parseAtom();
            if (!right)
                return right;
            auto* leftText = std::get_if<std::string>(&left->data);
            auto* rightText = std::get_if<std::string>(&right->data);
            auto* leftItems = std::get_if<std::vector<LiteralValue>>(&left->data);
            auto* rightItems = std::get_if<std::vector<LiteralValue>>(&right->data);
            if (leftText != nullptr && rightText != nullptr)
                *leftText += *rightText;
            else if (leftItems != nullptr && rightItems != nullptr)
                leftItems->insert(leftItems->end(), rightItems->begin(), rightItems->end());
            else
                return refuse("a sum of unlike values");
        }
        return left;
    }

    Parsed parseAtom()
    {
        skipBlanks();
        if (m_at >= m_text.size())
            return refuse("no value");
        const char c = m_text[m_at];
        if (stringAt(m_text, static_cast<std::uint32_t>(m_at)))
            return parseStrings();
        if (std::string_view("([{").contains(c))
            return parseNested(c);
        if (isNameStart(c))
            return parseName();
        if ((c >= '0' && c <= '9') || c == '-' || c == '.') {
            const std::size_t begin = m_at++;
            while (m_at < m_text.size() && (isNameCharacter(m_text[m_at]) || m_text[m_at] == '.'))
                ++m_at;
            return LiteralValue{LiteralOther{std::string(m_text.substr(begin, m_at - begin))}};
        }
        return refuse("an expression that is not a literal");
    }

    Parsed parseStrings()
    {
        std::string value;
        for (;;) {
            skipBlanks();
            const auto token = m_at < m_text.size() ? stringAt(m_text, static_cast<std::uint32_t>(m_at)) : std::nullopt;
            if (!token)
                return LiteralValue{std::move(value)};
            if (token->bytes || !token->terminated)
                return refuse(token->bytes ? "a bytes literal" : "an unterminated string");
            const std::string_view content = m_text.substr(token->contentBegin, token->contentEnd - token->contentBegin);
            if (token->format && content.find_first_of("{}") != std::string_view::npos)
                return refuse("an f-string");
            value += decodeString(m_text, *token);
            m_at = token->end;
        }
    }

    // CPython: "too many nested parentheses" (MAXSTACK of its tokenizer); and so that no file is too deep for our own stack.
    Parsed parseNested(char c)
    {
        if (m_depth == 200)
            return refuse("too many nested parentheses");
        ++m_depth;
        Parsed value = c == '(' ? parseParenthesis() : parseItems(c == '[' ? ']' : '}');
        --m_depth;
        return value;
    }

    Parsed parseParenthesis()
    {
        ++m_at;
        if (take(')'))
            return LiteralValue{std::vector<LiteralValue>()};
        Parsed inner = parseTuple(true);
        if (inner && !take(')'))
            return refuse("an expression that is not a literal");
        return inner;
    }

    Parsed parseItems(char close)
    {
        ++m_at;
        if (take(close))
            return LiteralValue{std::vector<LiteralValue>()};
        std::vector<LiteralValue> items;
        do {
            if (take(close))
                return LiteralValue{std::move(items)};
            Parsed item = parseSum();
            if (!item)
                return item;
            items.push_back(std::move(*item));
        } while (take(','));
        if (!take(close))
            return refuse(close == '}' ? "a dictionary" : "an expression that is not a literal");
        return LiteralValue{std::move(items)};
    }

    Parsed parseName()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && (isNameCharacter(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        const std::string_view name = m_text.substr(begin, m_at - begin);
        if (name == "None")
            return LiteralValue{LiteralNone()};
        if (name == "True" || name == "False")
            return LiteralValue{LiteralOther{std::string(name)}};
        if (!at(",)]}+")) {
            m_at = begin;
            return refuse(m_at + name.size() < m_text.size() && m_text[m_at + name.size()] == '('
                              ? "a call of " + std::string(name)
                              : "an expression that is not a literal");
        }
        if (!m_lookup) {
            m_at = begin;
            return refuse("the name " + std::string(name));
        }
        Result<LiteralValue> value = m_lookup(name);
        if (!value) {
            m_at = begin;
            return refuse("the name " + std::string(name) + " (" + value.error().message + ")");
        }
        return std::move(*value);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    const NameLookup& m_lookup;
    int m_depth = 0;
};

// Appends the escape sequence that starts behind the backslash at `i` and moves i behind it.
void decodeEscape(std::string& out, std::string_view content, std::size_t& i)
{
    const char c = content[i++];
    constexpr std::string_view plain = "\\'\"abfnrtv";
    constexpr std::string_view meaning = "\\'\"\a\b\f\n\r\t\v";
    if (const std::size_t found = plain.find(c); found != std::string_view::npos) {
        out += meaning[found];
        return;
    }
    const auto number = [&](std::size_t digits, int base) {
        std::uint32_t value = 0;
        const std::string_view text = content.substr(i, digits);
        const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value, base);
        if (status != std::errc() || end != text.data() + text.size() || text.size() != digits)
            return false;
        i += digits;
        appendUtf8(out, value);
        return true;
    };
    if (c == '\n')
        return;
    if (c >= '0' && c <= '7') {
        std::uint32_t value = 0;
        --i;
        for (int digits = 0; digits < 3 && i < content.size() && content[i] >= '0' && content[i] <= '7'; ++digits)
            value = value * 8 + static_cast<std::uint32_t>(content[i++] - '0');
        appendUtf8(out, value);
        return;
    }
    if ((c == 'x' && number(2, 16)) || (c == 'u' && number(4, 16)) || (c == 'U' && number(8, 16)))
        return;
    out += '\\';
    out += c;
}

} // namespace

std::expected<LiteralValue, LiteralError> parseLiteral(std::string_view bytes, text::SourceRange range,
                                                       const NameLookup& lookup)
{
    return Parser(bytes, range, lookup).run();
}

std::optional<StringToken> stringAt(std::string_view text, std::uint32_t offset)
{
    std::size_t at = offset;
    while (at < text.size() && at < offset + 2U && isPrefixCharacter(text[at]))
        ++at;
    if (at >= text.size() || (text[at] != '\'' && text[at] != '"'))
        return std::nullopt;
    StringToken token{.begin = offset};
    for (const char c : text.substr(offset, at - offset)) {
        token.raw = token.raw || c == 'r' || c == 'R';
        token.bytes = token.bytes || c == 'b' || c == 'B';
        token.format = token.format || c == 'f' || c == 'F';
    }
    const char quote = text[at];
    const bool triple = at + 2 < text.size() && text[at + 1] == quote && text[at + 2] == quote;
    at += triple ? 3U : 1U;
    token.contentBegin = static_cast<std::uint32_t>(at);
    while (at < text.size()) {
        const char c = text[at];
        if (c == '\\') {
            at += text.substr(at).starts_with("\\\r\n") ? 3U : 2U;
            continue;
        }
        if (!triple && (c == '\n' || c == '\r'))
            break;
        if (c == quote && (!triple || text.substr(at).starts_with(std::string_view(text.data() + token.contentBegin - 3, 3)))) {
            token.contentEnd = static_cast<std::uint32_t>(at);
            token.end = static_cast<std::uint32_t>(at + (triple ? 3U : 1U));
            return token;
        }
        ++at;
    }
    token.terminated = false;
    token.contentEnd = token.end = static_cast<std::uint32_t>(std::min(at, text.size()));
    return token;
}

std::string decodeString(std::string_view text, const StringToken& token)
{
    const std::string_view raw = text.substr(token.contentBegin, token.contentEnd - token.contentBegin);
    std::string content;
    content.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] == '\r') {
            content += '\n';
            if (i + 1 < raw.size() && raw[i + 1] == '\n')
                ++i;
        } else {
            content += raw[i];
        }
    }
    if (token.raw || !content.contains('\\'))
        return content;
    std::string out;
    out.reserve(content.size());
    for (std::size_t i = 0; i < content.size();) {
        const char c = content[i++];
        if (c == '\\' && i < content.size())
            decodeEscape(out, content, i);
        else
            out += c;
    }
    return out;
}

} // namespace retort::script
