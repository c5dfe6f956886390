#include "core/script/header_scan.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "core/base/utf8.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isNameCharacter(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

// Characters at which the lexer has to look; everything else is passed over.
constexpr auto interesting = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("\"'#()[]{}\\\n\r;"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

SourceLocation locate(std::string_view bytes, const std::string& fileName, std::uint32_t offset)
{
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t lineBreak = before.find_last_of('\n');
    return {.file = fileName,
            .line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1,
            .column = static_cast<std::uint32_t>(before.size() - (lineBreak == std::string_view::npos ? 0 : lineBreak + 1)) + 1};
}

class Outliner {
public:
    Outliner(std::string_view text, const std::string& fileName, ModuleOutline& out)
        : m_text(text), m_fileName(fileName), m_out(out)
    {
    }

    void run()
    {
        m_at = m_text.starts_with("\xef\xbb\xbf") ? 3 : 0;
        while (m_at < m_text.size() && !m_out.error) {
            const char c = m_text[m_at];
            if (c == '\n' || c == '\r')
                ++m_at;
            else if (c == ' ' || c == '\t' || c == '\f' || c == '#')
                passStatement(false);
            else
                topLevel();
        }
    }

private:
    void fail(std::string message, std::size_t offset)
    {
        if (!m_out.error)
            m_out.error = Error{.code = ErrorCode::Syntax,
                                .message = std::move(message),
                                .where = locate(m_text, m_fileName, static_cast<std::uint32_t>(offset))};
    }

    // Moves behind the logical line (or behind ';' if asked to stop there); returns where its text ends.
    std::size_t passStatement(bool stopAtSemicolon)
    {
        std::size_t depth = 0;
        std::size_t opened = m_at;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (!interesting[static_cast<unsigned char>(c)]) {
                ++m_at;
                continue;
            }
            switch (c) {
            case '"':
            case '\'':
                passString();
                break;
            case '#':
                if (depth == 0) {
                    const std::size_t end = m_at;
                    m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
                    return end;
                }
                m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
                break;
            case '(':
            case '[':
            case '{':
                if (depth++ == 0)
                    opened = m_at;
                ++m_at;
                break;
            case ')':
            case ']':
            case '}':
                depth -= depth > 0 ? 1U : 0U;
                ++m_at;
                break;
            case '\\':
                m_at += m_text.substr(m_at).starts_with("\\\r\n") ? 3U : 2U;
                break;
            case ';':
                ++m_at;
                if (stopAtSemicolon && depth == 0)
                    return m_at - 1;
                break;
            default: // line end
                ++m_at;
                if (depth == 0)
                    return m_at - 1;
                break;
            }
        }
        m_at = std::min(m_at, m_text.size());
        if (depth > 0)
            fail(std::string("'") + m_text[opened] + "' was never closed", opened);
        return m_at;
    }

    void passString()
    {
        const auto token = stringAt(m_text, static_cast<std::uint32_t>(m_at));
        if (!token->terminated) {
            fail(token->contentBegin - token->begin == 1 ? "unterminated string literal"
                                                         : "unterminated triple-quoted string literal",
                 m_at);
            m_at = m_text.size();
            return;
        }
        m_at = token->end;
    }

    void topLevel()
    {
        const std::size_t begin = m_at;
        const std::size_t end = passStatement(true);
        const bool first = !std::exchange(m_sawStatement, true);
        if (first && (stringAt(m_text, static_cast<std::uint32_t>(begin)) || m_text[begin] == '('))
            readDocstring(range(begin, end));
        else if (isNameStart(m_text[begin]))
            readStatement(begin, end);
        // After ';' the next statement starts behind blanks.
        if (m_at > 0 && m_at < m_text.size() && m_text[m_at - 1] == ';') {
            while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
                ++m_at;
        }
    }

    static text::SourceRange range(std::size_t begin, std::size_t end)
    {
        return {.begin = static_cast<std::uint32_t>(begin), .end = static_cast<std::uint32_t>(end)};
    }

    void readDocstring(text::SourceRange where)
    {
        auto value = parseLiteral(m_text, where, NameLookup());
        if (!value)
            return;
        if (auto* docstring = std::get_if<std::string>(&value->data)) {
            m_out.docstring = std::move(*docstring);
            m_out.docstringRange = trimmed(where);
        }
    }

    [[nodiscard]] text::SourceRange trimmed(text::SourceRange where) const
    {
        const auto blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
        while (where.begin < where.end && blank(m_text[where.begin]))
            ++where.begin;
        while (where.end > where.begin && blank(m_text[where.end - 1]))
            --where.end;
        return where;
    }

    std::string_view nameAt(std::size_t& at, std::size_t end) const
    {
        const std::size_t begin = at;
        while (at < end && isNameCharacter(m_text[at]))
            ++at;
        return m_text.substr(begin, at - begin);
    }

    void skipBlanks(std::size_t& at, std::size_t end) const
    {
        while (at < end && (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '\\' || m_text[at] == '\n'
                            || m_text[at] == '\r'))
            ++at;
    }

    void readStatement(std::size_t begin, std::size_t end)
    {
        std::size_t at = begin;
        const std::string_view name = nameAt(at, end);
        if (name == "import")
            return readImport(m_text.substr(at, end - at));
        if (name == "from")
            return readFromImport(m_text.substr(at, end - at));
        constexpr std::array<std::string_view, 8> keywords = {"def", "class", "else", "try", "finally", "if", "async", "for"};
        if (std::ranges::contains(keywords, name))
            return;
        skipBlanks(at, end);
        if (at >= end)
            return;
        readAssignment(name, at, end);
    }

    void readAssignment(std::string_view name, std::size_t at, std::size_t end)
    {
        std::vector<std::string_view> targets{name};
        const char c = m_text[at];
        if (c == ':') {
            const std::size_t equals = findEquals(at, end);
            if (equals == std::string_view::npos)
                return;
            at = equals;
        } else if (c == ',') {
            return readTupleTargets(name, at, end);
        } else if (c != '=') {
            // "x += y" changes a header value in a way that is not followed; starting at the operator refuses it.
            const std::size_t operatorEnd = m_text.find_first_not_of("+-*/%&|^@<>", at);
            if (operatorEnd != at && operatorEnd < end && m_text[operatorEnd] == '=')
                m_out.assignments.push_back({.name = name, .value = range(at, end)});
            return;
        } else if (at + 1 < end && m_text[at + 1] == '=') {
            return;
        }
        ++at;
        // a = b = value
        for (;;) {
            std::size_t next = at;
            skipBlanks(next, end);
            const std::string_view other = nameAt(next, end);
            skipBlanks(next, end);
            if (other.empty() || next >= end || m_text[next] != '=' || (next + 1 < end && m_text[next + 1] == '='))
                break;
            targets.push_back(other);
            at = next + 1;
        }
        const text::SourceRange value = trimmed(range(at, end));
        for (const std::string_view target : targets)
            m_out.assignments.push_back({.name = target, .value = value});
    }

    // The '=' of an annotated assignment; npos for a bare annotation.
    std::size_t findEquals(std::size_t at, std::size_t end) const
    {
        std::size_t depth = 0;
        while (at < end) {
            const char c = m_text[at];
            if (c == '"' || c == '\'') {
                at = stringAt(m_text, static_cast<std::uint32_t>(at))->end;
                continue;
            }
            if (c == '[' || c == '(' || c == '{')
                ++depth;
            else if ((c == ']' || c == ')' || c == '}') && depth > 0)
                --depth;
            else if (c == '=' && depth == 0)
                return at;
            ++at;
        }
        return std::string_view::npos;
    }

    // "a, b = ..." is recorded as an assignment that cannot be followed.
    void readTupleTargets(std::string_view first, std::size_t at, std::size_t end)
    {
        const std::size_t equals = findEquals(at, end);
        if (equals == std::string_view::npos)
            return;
        const text::SourceRange value = range(at, end);
        m_out.assignments.push_back({.name = first, .value = value});
        for (std::size_t i = at; i < equals;) {
            if (!isNameStart(m_text[i])) {
                ++i;
                continue;
            }
            m_out.assignments.push_back({.name = nameAt(i, equals), .value = value});
        }
    }

    static std::vector<std::string_view> words(std::string_view text)
    {
        std::vector<std::string_view> result;
        for (std::size_t i = 0; i < text.size();) {
            if (isNameStart(text[i]) || text[i] == '.') {
                const std::size_t begin = i;
                while (i < text.size() && (isNameCharacter(text[i]) || text[i] == '.'))
                    ++i;
                result.push_back(text.substr(begin, i - begin));
            } else if (text[i] == '#') {
                i = std::min(text.find('\n', i), text.size());
            } else {
                if (text[i] == ',')
                    result.push_back(text.substr(i, 1));
                ++i;
            }
        }
        return result;
    }

    void readImport(std::string_view rest)
    {
        const auto parts = words(rest);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i] == ",")
                continue;
            const bool renamed = i + 2 < parts.size() && parts[i + 1] == "as";
            m_out.imports.push_back({.alias = renamed ? parts[i + 2] : parts[i], .module = parts[i], .name = {}});
            i += renamed ? 2U : 0U;
        }
    }

    void readFromImport(std::string_view rest)
    {
        const auto parts = words(rest);
        const auto keyword = std::ranges::find(parts, std::string_view("import"));
        if (keyword == parts.begin() || keyword == parts.end())
            return;
        for (auto part = keyword + 1; part != parts.end(); ++part) {
            if (*part == ",")
                continue;
            const bool renamed = std::distance(part, parts.end()) > 2 && *(part + 1) == "as";
            m_out.imports.push_back({.alias = renamed ? *(part + 2) : *part, .module = parts.front(), .name = *part});
            part += renamed ? 2 : 0;
        }
    }

    std::string_view m_text;
    const std::string& m_fileName;
    ModuleOutline& m_out;
    std::size_t m_at = 0;
    bool m_sawStatement = false;
};

// Python 3.13 removes the common indentation of docstrings at compile time (Python/compile.c: _PyCompile_CleanDoc).
std::string cleanDoc(std::string_view docstring)
{
    const std::string text = pythonExpandTabs(docstring);
    std::size_t margin = std::string::npos;
    for (std::size_t line = text.find('\n'); line != std::string::npos; line = text.find('\n', line + 1)) {
        const std::size_t first = text.find_first_not_of(' ', line + 1);
        if (first != std::string::npos && text[first] != '\n')
            margin = std::min(margin, first - line - 1);
    }
    std::string out;
    std::size_t begin = text.find_first_not_of(' ');
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        out += text.substr(begin, end - begin);
        if (end == text.size())
            break;
        out += '\n';
        begin = end + 1;
        for (std::size_t i = 0; margin != std::string::npos && i < margin && begin < text.size() && text[begin] == ' '; ++i)
            ++begin;
    }
    return out;
}

std::optional<std::string> findCreateDate(std::string_view doc)
{
    constexpr std::string_view key = "Create Date:";
    const std::size_t at = doc.find(key);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = doc.substr(at + key.size());
    const std::string_view line = pythonStrip(rest.substr(0, rest.find('\n')));
    return line.empty() ? std::nullopt : std::optional(std::string(line));
}

// alembic script/base.py: _legacy_rev, `([a-f0-9]+)\.py$` matched at the start of the file name
std::optional<std::string> legacyId(std::string_view path)
{
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    const std::size_t end = name.find_first_not_of("0123456789abcdef");
    return end != 0 && end != std::string_view::npos && name.substr(end) == ".py"
        ? std::optional(std::string(name.substr(0, end)))
        : std::nullopt;
}

class HeaderReader {
public:
    HeaderReader(std::string_view bytes, const std::string& path, const ConstantResolver& resolver)
        : m_bytes(bytes), m_path(path), m_resolver(resolver), m_outline(outlineModule(bytes, path))
    {
    }

    HeaderScan read()
    {
        if (m_outline.error)
            m_result.diagnostics.push_back(*m_outline.error);
        if (!isValidUtf8(m_bytes) && !hasCookie())
            report(ErrorCode::Syntax, "The file is not UTF-8 and declares no other encoding", 0);
        text::SourceRange idRange;
        const auto id = readId(idRange);
        if (!id)
            return std::move(m_result);
        auto parsed = RevisionId::parse(*id);
        if (!parsed) {
            m_result.diagnostics.push_back(std::move(parsed).error().at(locate(m_bytes, m_path, idRange.begin)));
            return std::move(m_result);
        }
        Revision revision{.id = std::move(*parsed)};
        revision.path = m_path;
        revision.ranges.revision = idRange;
        readDocument(revision);
        readDown(revision);
        revision.branchLabels = readNames("branch_labels", revision.ranges.branchLabels).value_or(std::vector<std::string>());
        revision.dependsOn = readNames("depends_on", revision.ranges.dependsOn).value_or(std::vector<std::string>());
        m_result.revision = std::move(revision);
        return std::move(m_result);
    }

private:
    void report(ErrorCode code, std::string message, std::uint32_t offset)
    {
        m_result.diagnostics.push_back(
            Error{.code = code, .message = std::move(message), .where = locate(m_bytes, m_path, offset)});
    }

    // PEP 263: a coding declaration in the first two lines
    [[nodiscard]] bool hasCookie() const
    {
        const std::size_t firstLine = std::min(m_bytes.find('\n'), m_bytes.size());
        const std::size_t secondLine = std::min(m_bytes.find('\n', firstLine + 1), m_bytes.size());
        const std::string_view head = m_bytes.substr(0, secondLine);
        return head.contains('#') && (head.contains("coding:") || head.contains("coding="));
    }

    std::expected<LiteralValue, LiteralError> valueOf(text::SourceRange range, int depth = 0)
    {
        constexpr int maximumDepth = 8;
        const NameLookup lookup = [this, depth](std::string_view name) -> Result<LiteralValue> {
            const Assignment* local = m_outline.find(name);
            if (local != nullptr && depth < maximumDepth) {
                auto value = valueOf(local->value, depth + 1);
                if (value)
                    return std::move(*value);
                return retort::fail(ErrorCode::Unsupported, value.error().reason);
            }
            if (!m_resolver)
                return retort::fail(ErrorCode::Unsupported, "not defined in this file");
            return m_resolver(m_outline, name);
        };
        return parseLiteral(m_bytes, range, lookup);
    }

    // The value of a header name; reports and returns nothing when it cannot be followed.
    std::optional<LiteralValue> headerValue(std::string_view name, text::SourceRange& range)
    {
        const Assignment* assignment = m_outline.find(name);
        if (assignment == nullptr)
            return std::nullopt;
        range = assignment->value;
        auto value = valueOf(assignment->value);
        if (value)
            return std::move(*value);
        m_computed = true;
        if (m_outline.error)   // said already: the file ends inside this value
            return std::nullopt;
        report(ErrorCode::Unsupported,
               "The value of '" + std::string(name) + "' is computed and cannot be read without running the script: "
                   + value.error().reason,
               std::min(value.error().offset, range.end));
        return std::nullopt;
    }

    std::optional<std::string> readId(text::SourceRange& range)
    {
        const auto value = headerValue("revision", range);
        if (value) {
            if (const auto* text = std::get_if<std::string>(&value->data))
                return *text;
            report(ErrorCode::Unsupported, "The value of 'revision' is not a string", range.begin);
            return std::nullopt;
        }
        if (m_computed)
            return std::nullopt;
        if (auto legacy = legacyId(m_path))
            return legacy;
        if (!m_outline.error) {
            // alembic script/base.py: Script._from_filename
            report(ErrorCode::NotFound,
                   "Could not determine revision id from filename " + m_path.substr(m_path.find_last_of('/') + 1)
                       + ". Be sure the 'revision' variable is declared inside the script (please see 'Upgrading from"
                         " Alembic 0.1 to 0.2' in the documentation).",
                   0);
        }
        return std::nullopt;
    }

    // A string, a sequence of strings or None; nothing when it is absent or unusable.
    std::optional<std::vector<std::string>> readNames(std::string_view name, text::SourceRange& range)
    {
        const auto value = headerValue(name, range);
        if (!value)
            return std::nullopt;
        if (const auto* text = std::get_if<std::string>(&value->data))
            return std::vector{*text};
        if (std::holds_alternative<LiteralNone>(value->data))
            return std::vector<std::string>();
        const auto* items = std::get_if<std::vector<LiteralValue>>(&value->data);
        std::vector<std::string> names;
        for (const LiteralValue& item : items != nullptr ? *items : std::vector<LiteralValue>()) {
            if (const auto* text = std::get_if<std::string>(&item.data))
                names.push_back(*text);
            else if (!std::holds_alternative<LiteralNone>(item.data) || items->size() > 1)
                items = nullptr;
            if (items == nullptr)
                break;
        }
        if (items == nullptr) {
            report(ErrorCode::Unsupported, "The value of '" + std::string(name) + "' is not a string, a tuple of strings or None",
                   range.begin);
            return std::nullopt;
        }
        return names;
    }

    void readDown(Revision& revision)
    {
        auto names = readNames("down_revision", revision.ranges.downRevision);
        if (names) {
            revision.downRevisions = std::move(*names);
            return;
        }
        // Not a base: a parent that nobody declares keeps the graph honest and stops every plan.
        revision.downRevisions = {std::string(unknownParent)};
        if (m_outline.find("down_revision") == nullptr)
            report(ErrorCode::Evaluation, "The script does not assign 'down_revision'; a first revision has `down_revision = None`", 0);
    }

    void readDocument(Revision& revision) const
    {
        revision.ranges.docstring = m_outline.docstringRange;
        if (!m_outline.docstring)
            return;
        const std::string cleaned = cleanDoc(*m_outline.docstring);
        revision.longDoc = std::string(pythonStrip(cleaned));
        revision.createDate = findCreateDate(revision.longDoc);
    }

    std::string_view m_bytes;
    const std::string& m_path;
    const ConstantResolver& m_resolver;
    ModuleOutline m_outline;
    HeaderScan m_result;
    bool m_computed = false;
};

} // namespace

const Assignment* ModuleOutline::find(std::string_view name) const
{
    const auto found = std::ranges::find(assignments | std::views::reverse, name, &Assignment::name);
    return found == assignments.rend() ? nullptr : &*found;
}

ModuleOutline outlineModule(std::string_view bytes, const std::string& fileName)
{
    ModuleOutline outline;
    Outliner(bytes, fileName, outline).run();
    return outline;
}

HeaderScan scanHeader(std::string_view bytes, const std::string& path, const ConstantResolver& resolver)
{
    return HeaderReader(bytes, path, resolver).read();
}

} // namespace retort::script
