// The mistakes people make most while typing: brackets and strings left open, wrong indentation, a forgotten colon. The
// grammar either accepts these (it is lenient about indentation) or answers with one error over half the file. This pass
// reads tokens only, and stops at the first bracket or string error, since nothing after it can be trusted.

#include <algorithm>
#include <array>
#include <optional>

#include "core/python/syntax/builder.h"

namespace retort::python {

namespace {

constexpr std::array<std::string_view, 14> kCompound = {"if",    "elif",   "else", "for",  "while", "try",  "except",
                                                        "finally", "with", "def",  "class", "async", "match", "case"};

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || byte == '_';
}

// What opened the block whose body is missing: "function definition", "'if' statement".
std::string describeOpener(std::string_view word)
{
    if (word == "def" || word == "async")
        return "function definition";
    if (word == "class")
        return "class definition";
    return "'" + std::string(word) + "' statement";
}

class LexicalCheck {
public:
    explicit LexicalCheck(const text::SourceText& source) : m_source(source), m_bytes(source.bytes()) {}

    std::vector<SyntaxDiagnostic> run()
    {
        if (m_bytes.starts_with("\xEF\xBB\xBF"))
            m_at = 3;
        while (!m_stopped && m_at < m_bytes.size())
            logicalLine();
        if (!m_stopped && m_opener)
            missingBody(static_cast<std::uint32_t>(m_bytes.size()));
        return std::move(m_found);
    }

private:
    struct Bracket {
        char open;
        std::uint32_t at;
    };
    struct Opener {
        std::string word;
        std::uint32_t line;
        bool bodyOptional;              // its colon was missing: one complaint is enough
    };

    void report(std::uint32_t begin, std::uint32_t end, std::string message)
    {
        m_found.push_back(makeDiagnostic(m_source, {begin, end}, std::move(message)));
    }
    void stop(std::uint32_t begin, std::uint32_t end, std::string message)
    {
        report(begin, end, std::move(message));
        m_stopped = true;
    }
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_bytes.size() ? m_bytes[m_at + ahead] : '\0';
    }
    [[nodiscard]] bool atLineEnd() const { return m_at >= m_bytes.size() || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r'; }
    [[nodiscard]] std::uint32_t at() const { return static_cast<std::uint32_t>(m_at); }

    void skipNewline()
    {
        if (peek() == '\r' && peek(1) == '\n')
            ++m_at;
        if (m_at < m_bytes.size())
            ++m_at;
    }
    void skipComment()
    {
        while (!atLineEnd())
            ++m_at;
    }

    // Blanks at the start of a line, tabs to the next multiple of 8 as CPython counts.
    std::uint32_t indentation()
    {
        std::uint32_t column = 0;
        for (;; ++m_at) {
            if (peek() == ' ')
                ++column;
            else if (peek() == '\t')
                column = (column / 8 + 1) * 8;
            else if (peek() == '\f')
                column = 0;
            else
                return column;
        }
    }

    void logicalLine()
    {
        const std::uint32_t column = indentation();
        if (peek() == '#')
            skipComment();
        if (atLineEnd()) {
            skipNewline();
            return;
        }
        checkIndentation(column, at());
        m_brackets.clear();
        const std::uint32_t start = at();
        std::string_view word;
        if (isWordByte(peek()))
            word = wordAt(start);
        bool colonSeen = false, colonLast = false;
        std::uint32_t lambdas = 0;
        while (!m_stopped && !(atLineEnd() && m_brackets.empty()) && m_at < m_bytes.size())
            token(colonSeen, colonLast, lambdas);
        if (m_stopped)
            return;
        if (!m_brackets.empty()) {
            const Bracket& open = m_brackets.back();
            stop(open.at, open.at + 1, std::string("'") + open.open + "' was never closed");
            return;
        }
        finishLine(start, word, colonSeen, colonLast);
        skipNewline();
    }

    void finishLine(std::uint32_t start, std::string_view word, bool colonSeen, bool colonLast)
    {
        const bool soft = word == "match" || word == "case";        // keywords only in front of a block
        const bool compound = std::ranges::find(kCompound, word) != kCompound.end();
        if (compound && !soft && !colonSeen)
            report(std::max(start, m_lastToken), at(), "expected ':' at the end of the '" + std::string(word) + "' line");
        if (compound && !soft && (colonLast || !colonSeen))
            m_opener = Opener{std::string(word), m_source.position(start).line, !colonSeen};
        else if (soft && colonLast)
            m_opener = Opener{std::string(word), m_source.position(start).line, false};
    }

    void checkIndentation(std::uint32_t column, std::uint32_t place)
    {
        if (m_opener) {
            if (column > m_indents.back()) {
                m_indents.push_back(column);
                m_opener.reset();
                return;
            }
            missingBody(place);
        } else if (column > m_indents.back()) {
            report(place, place + 1, "unexpected indent");
            m_indents.push_back(column);
            return;
        }
        while (m_indents.size() > 1 && column < m_indents.back())
            m_indents.pop_back();
        if (column != m_indents.back()) {
            report(place, place + 1, "unindent does not match any outer indentation level");
            m_indents.push_back(column);
        }
    }

    void missingBody(std::uint32_t place)
    {
        if (!m_opener->bodyOptional)
            report(place, place + 1, "expected an indented block after " + describeOpener(m_opener->word) + " on line "
                                         + std::to_string(m_opener->line));
        m_opener.reset();
    }

    [[nodiscard]] std::string_view wordAt(std::size_t start) const
    {
        std::size_t end = start;
        while (end < m_bytes.size() && isWordByte(m_bytes[end]))
            ++end;
        return m_bytes.substr(start, end - start);
    }

    void token(bool& colonSeen, bool& colonLast, std::uint32_t& lambdas)
    {
        const char c = peek();
        if (c == ' ' || c == '\t' || c == '\f' || c == '\n' || c == '\r') {
            ++m_at;
            return;
        }
        if (c == '#')
            return skipComment();
        if (c == '\\') {
            ++m_at;
            if (atLineEnd())
                skipNewline();
            else
                stop(at() - 1, at(), "unexpected character after line continuation character");
            return;
        }
        m_lastToken = at();
        const bool top = m_brackets.empty();
        if (c == ':' && top && peek(1) != '=') {
            if (lambdas > 0) {
                --lambdas;
                colonLast = false;
            } else {
                colonSeen = colonLast = true;
            }
            ++m_at;
            return;
        }
        colonLast = false;
        if (c == '"' || c == '\'')
            return stringToken(m_at, {});
        if (isWordByte(c)) {
            const std::string_view word = wordAt(m_at);
            const char after = m_at + word.size() < m_bytes.size() ? m_bytes[m_at + word.size()] : '\0';
            if ((after == '"' || after == '\'') && isStringPrefix(word)) {
                const std::size_t start = m_at;
                m_at += word.size();
                return stringToken(start, word);
            }
            if (word == "lambda" && top)
                ++lambdas;
            m_at += word.size();
            return;
        }
        ++m_at;
        if (c == '(' || c == '[' || c == '{')
            m_brackets.push_back({c, at() - 1});
        else if (c == ')' || c == ']' || c == '}')
            closeBracket(c);
    }

    void closeBracket(char c)
    {
        const std::uint32_t place = at() - 1;
        if (m_brackets.empty())
            return stop(place, place + 1, std::string("unmatched '") + c + "'");
        const Bracket open = m_brackets.back();
        const char wanted = open.open == '(' ? ')' : open.open == '[' ? ']' : '}';
        if (c != wanted) {
            std::string message = std::string("closing parenthesis '") + c + "' does not match opening parenthesis '"
                                  + open.open + "'";
            const auto line = m_source.position(open.at).line;
            if (line != m_source.position(place).line)
                message += " on line " + std::to_string(line);
            return stop(place, place + 1, std::move(message));
        }
        m_brackets.pop_back();
    }

    static bool isStringPrefix(std::string_view word)
    {
        return word.size() <= 2 && std::ranges::all_of(word, [](char c) {
                   return std::string_view("rRbBuUfF").find(c) != std::string_view::npos;
               });
    }

    void stringToken(std::size_t start, std::string_view prefix)
    {
        const bool formatted = prefix.find_first_of("fF") != std::string_view::npos;
        const std::size_t quotesAt = m_at;
        if (!skipString(formatted, 0)) {
            const bool triple = m_bytes.substr(quotesAt, 3) == std::string(3, m_bytes[quotesAt]);
            const auto line = m_source.position(static_cast<std::uint32_t>(std::min(m_at, m_bytes.size()))).line;
            const std::size_t lineEnd = std::min(m_bytes.find_first_of("\r\n", quotesAt), m_bytes.size());
            const std::string kind = std::string(triple ? "unterminated triple-quoted " : "unterminated ")
                                     + (formatted ? "f-string literal" : "string literal");
            stop(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(lineEnd),
                 kind + " (detected at line " + std::to_string(line) + ")");
        }
    }

    // At a quote; moves behind the closing one. False: it never closes. Since Python 3.12 the expressions in an f-string
    // may hold any strings, the same quotes included.
    bool skipString(bool formatted, int depth)
    {
        const char quote = peek();
        const bool triple = peek(1) == quote && peek(2) == quote;
        m_at += triple ? 3U : 1U;
        while (m_at < m_bytes.size()) {
            const char c = peek();
            if (c == '\\') {
                m_at += peek(1) == '\r' && peek(2) == '\n' ? 3U : 2U;
                continue;
            }
            if ((c == '\n' || c == '\r') && !triple)
                return false;
            if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
                m_at += triple ? 3U : 1U;
                return true;
            }
            if (formatted && c == '{' && peek(1) == '{')
                ++m_at;
            else if (formatted && c == '{' && depth < 20) {
                ++m_at;
                if (!skipReplacement(quote, triple, depth))
                    return false;
                continue;
            }
            ++m_at;
        }
        return false;
    }

    // Inside {...} of an f-string, up to and with its closing brace.
    bool skipReplacement(char outerQuote, bool outerTriple, int depth)
    {
        int braces = 1;
        while (m_at < m_bytes.size()) {
            const char c = peek();
            if (c == outerQuote && !nestedStringCloses())
                return false;
            if ((c == '\n' || c == '\r') && !outerTriple && braces == 0)
                return false;
            if (c == '"' || c == '\'') {
                const bool formatted = m_at > 0 && (m_bytes[m_at - 1] == 'f' || m_bytes[m_at - 1] == 'F');
                if (!skipString(formatted, depth + 1))
                    return false;
                continue;
            }
            ++m_at;
            if (c == '{')
                ++braces;
            else if (c == '}' && --braces == 0)
                return true;
        }
        return false;
    }

    // Whether the quote here opens a string that ends on its line, as opposed to closing the f-string around it.
    [[nodiscard]] bool nestedStringCloses() const
    {
        const char quote = peek();
        for (std::size_t i = m_at + 1; i < m_bytes.size() && m_bytes[i] != '\n'; ++i) {
            if (m_bytes[i] == quote)
                return true;
        }
        return false;
    }

    const text::SourceText& m_source;
    std::string_view m_bytes;
    std::size_t m_at = 0;
    std::vector<SyntaxDiagnostic> m_found;
    std::vector<Bracket> m_brackets;
    std::vector<std::uint32_t> m_indents{0};
    std::optional<Opener> m_opener;
    std::uint32_t m_lastToken = 0;
    bool m_stopped = false;
};

} // namespace

std::vector<SyntaxDiagnostic> checkLexically(const text::SourceText& source)
{
    return LexicalCheck(source).run();
}

} // namespace retort::python
