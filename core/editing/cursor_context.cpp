#include "core/editing/cursor_context.h"

namespace retort::editing {

bool isNameByte(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

namespace {

class Reader {
public:
    Reader(std::string_view text, std::uint32_t offset) : m_text(text.substr(0, offset)) {}

    CursorContext read()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '#') {
                const std::size_t end = m_text.find('\n', m_at);
                m_context.inComment = end == std::string_view::npos;
                m_at = m_context.inComment ? m_text.size() : end;
            } else if (c == '"' || c == '\'') {
                readString(c);
            } else if (isNameByte(c)) {
                readName();
            } else {
                readSign(c);
            }
        }
        return std::move(m_context);
    }

private:
    // Strings go on to the end of their line at most, unless they have three quotes.
    void readString(char quote)
    {
        const std::string three(3, quote);
        const bool isLong = m_text.substr(m_at).starts_with(three);
        const std::string_view end = isLong ? std::string_view(three) : m_text.substr(m_at, 1);
        const std::size_t begin = m_at + end.size();
        std::size_t at = begin;
        while (at < m_text.size() && !m_text.substr(at).starts_with(end) && (isLong || m_text[at] != '\n'))
            at += m_text[at] == '\\' ? 2U : 1U;
        if (at >= m_text.size()) {
            m_context.stringBegin = static_cast<std::uint32_t>(begin);
            m_at = m_text.size();
            return;
        }
        noteText(std::string(m_text.substr(begin, at - begin)));
        m_at = at + (m_text[at] == '\n' ? 0 : end.size());
        m_name.clear();
    }

    // The first string of an argument stands for it.
    void noteText(std::string text)
    {
        if (m_context.open.empty())
            return;
        OpenBracket& call = m_context.open.back();
        if (call.bracket != '(' || call.callee.empty())
            return;
        if (call.texts.empty() || call.texts.back().position != call.position || call.texts.back().keyword != call.keyword)
            call.texts.push_back({.position = call.position, .keyword = call.keyword, .text = std::move(text)});
    }

    // A dotted name; m_name is what stands directly before the place.
    void readName()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isNameByte(m_text[m_at]))
            ++m_at;
        const std::string word(m_text.substr(begin, m_at - begin));
        if (m_name.ends_with('.')) {
            m_name += word;
        } else {
            if (m_blockEnded && m_name == "as")
                m_context.batches[word] = m_blockTable;
            if (word != "as")
                m_blockEnded = false;
            m_name = word;
            m_nameBegin = static_cast<std::uint32_t>(begin);
        }
    }

    void readSign(char c)
    {
        ++m_at;
        switch (c) {
        case ' ':
        case '\t': return; // "f (x)" is a call as well
        case '.':
            m_name += m_name.empty() ? "" : ".";
            return;
        case '(':
        case '[':
        case '{':
            m_context.open.push_back({.bracket = c, .callee = c == '(' ? m_name : std::string(), .calleeBegin = m_nameBegin, .position = 0, .keyword = {}, .texts = {}});
            break;
        case ')':
        case ']':
        case '}': close(); break;
        case ',':
            if (!m_context.open.empty()) {
                ++m_context.open.back().position;
                m_context.open.back().keyword.clear();
            }
            break;
        case '=':
            if (!m_context.open.empty() && m_context.open.back().keyword.empty() && m_at < m_text.size() && m_text[m_at] != '=')
                m_context.open.back().keyword = m_name;
            else if (!m_context.open.empty() && m_at == m_text.size())
                m_context.open.back().keyword = m_name;
            break;
        case '\n':
            // A statement that was left unfinished: the next line begins at its left edge.
            if (m_at < m_text.size() && m_text.substr(m_at).starts_with("def "))
                m_context.open.clear();
            return;
        default: break;
        }
        m_name.clear();
    }

    void close()
    {
        if (m_context.open.empty())
            return;
        const OpenBracket bracket = std::move(m_context.open.back());
        m_context.open.pop_back();
        if (!bracket.callee.ends_with("batch_alter_table"))
            return;
        m_blockEnded = true;
        m_blockTable.clear();
        for (const ArgumentText& text : bracket.texts) {
            if (text.keyword == "table_name" || (text.keyword.empty() && text.position == 0))
                m_blockTable = text.text;
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_name;
    std::uint32_t m_nameBegin = 0;
    bool m_blockEnded = false; // the arguments of a batch block were just closed
    std::string m_blockTable;
    CursorContext m_context;
};

} // namespace

CursorContext contextAt(std::string_view text, std::uint32_t offset)
{
    return Reader(text, offset).read();
}

} // namespace retort::editing
