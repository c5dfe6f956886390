#include "core/script/template.h"

#include <algorithm>
#include <memory>
#include <ranges>

#include "core/script/python_literal.h"
#include "core/script/template_expression.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

struct Part;
using Parts = std::vector<Part>;

struct Literal {
    std::string text;
};
struct Substitution {
    std::string expression;
};
struct Assignment {
    std::string name;
    std::string expression;
};
struct Branch {
    std::string condition;   // empty: else
    std::uint32_t line = 0;
    Parts body;
};
struct Choice {
    std::vector<Branch> branches;
};
struct Loop {
    std::string variable;
    std::string sequence;
    Parts body;
};

struct Part {
    std::variant<Literal, Substitution, Assignment, Choice, Loop> data;
    std::uint32_t line = 0;
};

class Reader {
public:
    Reader(std::string_view text, const std::string& fileName) : m_text(text), m_fileName(fileName) {}

    Result<Parts> run()
    {
        RETORT_TRY(Parts parts, body(""));
        return parts;
    }

private:
    [[nodiscard]] std::unexpected<Error> refuse(std::string reason) const
    {
        return fail(ErrorCode::Unsupported, "The template uses " + std::move(reason) + ", which is not supported",
                    SourceLocation{.file = m_fileName, .line = line(), .column = 1});
    }

    [[nodiscard]] std::uint32_t line() const
    {
        return static_cast<std::uint32_t>(std::ranges::count(m_text.substr(0, m_at), '\n')) + 1;
    }

    [[nodiscard]] bool atLineStart() const { return m_at == 0 || m_text[m_at - 1] == '\n'; }

    [[nodiscard]] std::string_view wholeLine() const
    {
        return m_text.substr(m_at, std::min(m_text.find('\n', m_at), m_text.size()) - m_at);
    }

    void passLine() { m_at = std::min(m_text.find('\n', m_at), m_text.size() - 1) + 1; }

    static void append(Parts& parts, std::string_view text, std::uint32_t at)
    {
        if (!parts.empty() && std::holds_alternative<Literal>(parts.back().data))
            std::get<Literal>(parts.back().data).text += text;
        else
            parts.push_back({.data = Literal{std::string(text)}, .line = at});
    }

    // Reads up to the control line that ends the block ("if" or "for"; empty: the end of the text). The control line
    // itself (elif, else, endif, endfor) is left in m_control.
    Result<Parts> body(std::string_view block)
    {
        Parts parts;
        while (m_at < m_text.size()) {
            if (atLineStart()) {
                const std::string_view content = pythonStrip(wholeLine());
                if (content.starts_with("##")) {
                    passLine();
                    continue;
                }
                if (content.starts_with('%') && !content.starts_with("%%") && !content.starts_with("%>")) {
                    RETORT_TRY(const bool ended, control(parts, std::string(pythonStrip(content.substr(1))), block));
                    if (ended)
                        return parts;
                    continue;
                }
            }
            RETORT_CHECK(piece(parts));
        }
        if (!block.empty())
            return refuse("a '% " + std::string(block) + "' without its end");
        return parts;
    }

    Result<bool> control(Parts& parts, std::string statement, std::string_view block)
    {
        const std::uint32_t at = line();
        const std::string word = statement.substr(0, statement.find_first_of(" \t:"));
        const auto head = [&] {
            std::string_view rest = pythonStrip(std::string_view(statement).substr(word.size()));
            if (rest.ends_with(':'))
                rest.remove_suffix(1);
            return std::string(pythonStrip(rest));
        };
        if (word == "elif" || word == "else" || word == "endif" || word == "endfor") {
            const bool fits = (word == "endfor" ? "for" : "if") == block;
            if (!fits)
                return refuse("'% " + word + "' outside its block");
            passLine();
            m_control = word;
            m_controlHead = head();
            return true;
        }
        if (word != "if" && word != "for")
            return refuse("the control line '% " + word + "'");
        const std::string condition = head();
        if (word == "for" && !condition.contains(" in "))
            return refuse("a '% for' of this form");
        passLine();
        if (word == "for") {
            const std::size_t in = condition.find(" in ");
            RETORT_TRY(Parts inner, body("for"));
            parts.push_back({.data = Loop{.variable = std::string(pythonStrip(condition.substr(0, in))),
                                          .sequence = condition.substr(in + 4),
                                          .body = std::move(inner)},
                             .line = at});
            return false;
        }
        RETORT_TRY(Choice choice, branches(condition, at));
        parts.push_back({.data = std::move(choice), .line = at});
        return false;
    }

    Result<Choice> branches(std::string condition, std::uint32_t at)
    {
        Choice choice;
        bool hasElse = false;
        do {
            RETORT_TRY(Parts inner, body("if"));
            choice.branches.push_back({.condition = hasElse ? std::string() : condition, .line = at, .body = std::move(inner)});
            if (hasElse && m_control != "endif")
                return refuse("'% " + m_control + "' after '% else'");
            hasElse = m_control == "else";
            condition = m_controlHead;
            at = line();
        } while (m_control != "endif");
        return choice;
    }

    // One stretch of text, one ${...} or one tag.
    Result<void> piece(Parts& parts)
    {
        const std::uint32_t at = line();
        const std::string_view rest = m_text.substr(m_at);
        if (rest.starts_with("${"))
            return substitution(parts);
        if (rest.starts_with("<%") || rest.starts_with("</%"))
            return tag(parts);
        if (rest.starts_with("\\\n") || rest.starts_with("\\\r\n")) {
            m_at += rest[1] == '\n' ? 2U : 3U;
            return {};
        }
        if (atLineStart()) {
            // "%%" at the start of a line stands for one percent sign
            const std::size_t blanks = rest.find_first_not_of(" \t");
            if (blanks != std::string_view::npos && rest.substr(blanks).starts_with("%%")) {
                append(parts, rest.substr(0, blanks + 1), at);
                m_at += blanks + 2;
                return {};
            }
        }
        std::size_t length = 1;
        while (length < rest.size() && rest[length - 1] != '\n' && !std::string_view("$<\\").contains(rest[length]))
            ++length;
        append(parts, rest.substr(0, length), at);
        m_at += length;
        return {};
    }

    Result<void> substitution(Parts& parts)
    {
        const std::uint32_t at = line();
        std::size_t end = m_at + 2;
        std::size_t depth = 0;
        while (end < m_text.size() && (depth > 0 || m_text[end] != '}')) {
            if (const auto token = stringAt(m_text, static_cast<std::uint32_t>(end))) {
                end = token->end;
                continue;
            }
            depth += m_text[end] == '{' ? 1U : 0U;
            depth -= m_text[end] == '}' ? 1U : 0U;
            ++end;
        }
        if (end >= m_text.size())
            return refuse("a '${' that is not closed");
        parts.push_back({.data = Substitution{std::string(m_text.substr(m_at + 2, end - m_at - 2))}, .line = at});
        m_at = end + 1;
        return {};
    }

    Result<void> tag(Parts& parts)
    {
        const std::uint32_t at = line();
        for (const std::string_view name : {std::string_view("text"), std::string_view("doc")}) {
            const std::string open = "<%" + std::string(name) + ">";
            const std::string close = "</%" + std::string(name) + ">";
            if (!m_text.substr(m_at).starts_with(open))
                continue;
            const std::size_t end = m_text.find(close, m_at);
            if (end == std::string_view::npos)
                return refuse("a " + open + " that is not closed");
            if (name == "text")
                append(parts, m_text.substr(m_at + open.size(), end - m_at - open.size()), at);
            m_at = end + close.size();
            return {};
        }
        const std::string_view rest = m_text.substr(m_at);
        if (rest.starts_with("<% ") || rest.starts_with("<%\n") || rest.starts_with("<%!"))
            return code(parts);
        return refuse("the tag " + std::string(rest.substr(0, rest.find_first_of(" >\n"))));
    }

    // <% name = expression %>, <%! import re %>: one statement to a line.
    Result<void> code(Parts& parts)
    {
        const std::size_t end = m_text.find("%>", m_at);
        if (end == std::string_view::npos)
            return refuse("a '<%' that is not closed");
        m_at += m_text.substr(m_at).starts_with("<%!") ? 3U : 2U;
        while (m_at < end) {
            const std::size_t lineEnd = std::min(m_text.find('\n', m_at), end);
            const std::string_view statement = pythonStrip(m_text.substr(m_at, lineEnd - m_at));
            const std::size_t equals = statement.find('=');
            const std::string name(pythonStrip(statement.substr(0, std::min(equals, statement.size()))));
            const bool assigns = equals != std::string_view::npos && !name.empty()
                                 && std::ranges::all_of(name, [](char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); })
                                 && !statement.substr(equals).starts_with("==");
            if (assigns)
                parts.push_back({.data = Assignment{name, std::string(pythonStrip(statement.substr(equals + 1)))}, .line = line()});
            else if (!statement.empty() && !statement.starts_with('#') && statement != "import re")
                return refuse("the statement '" + std::string(statement) + "'");
            m_at = std::min(lineEnd + 1, end);
        }
        m_at = end + 2;
        return {};
    }

    std::string_view m_text;
    const std::string& m_fileName;
    std::size_t m_at = 0;
    std::string m_control;
    std::string m_controlHead;
};

class Writer {
public:
    explicit Writer(const std::string& fileName) : m_fileName(fileName) {}

    Result<void> write(const Parts& parts, const TemplateScopes& scopes)
    {
        for (const Part& part : parts) {
            m_line = part.line;
            if (const auto* literal = std::get_if<Literal>(&part.data)) {
                m_out += literal->text;
            } else if (const auto* substitution = std::get_if<Substitution>(&part.data)) {
                auto text = evaluateTemplateText(substitution->expression, scopes);
                if (!text)
                    return refuse(text.error());
                m_out += *text;
            } else if (const auto* assignment = std::get_if<Assignment>(&part.data)) {
                auto value = evaluateTemplateExpression(assignment->expression, scopes);
                if (!value)
                    return refuse(value.error());
                m_assigned.insert_or_assign(assignment->name, std::move(*value));
            } else if (const auto* choice = std::get_if<Choice>(&part.data)) {
                RETORT_CHECK(writeChoice(*choice, scopes));
            } else {
                RETORT_CHECK(writeLoop(std::get<Loop>(part.data), scopes));
            }
        }
        return {};
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }
    // Names that <% %> blocks have set so far.
    [[nodiscard]] const TemplateVariables& assigned() const { return m_assigned; }

private:
    [[nodiscard]] std::unexpected<Error> refuse(const std::string& reason) const
    {
        return fail(ErrorCode::Unsupported, "Template rendering failed: " + reason,
                    SourceLocation{.file = m_fileName, .line = m_line, .column = 1});
    }

    Result<void> writeChoice(const Choice& choice, const TemplateScopes& scopes)
    {
        for (const Branch& branch : choice.branches) {
            bool taken = branch.condition.empty();
            if (!taken) {
                m_line = branch.line;
                const auto value = evaluateTemplateExpression(branch.condition, scopes);
                if (!value)
                    return refuse(value.error());
                taken = isTrue(*value);
            }
            if (taken)
                return write(branch.body, scopes);
        }
        return {};
    }

    Result<void> writeLoop(const Loop& loop, const TemplateScopes& scopes)
    {
        const auto value = evaluateTemplateExpression(loop.sequence, scopes);
        if (!value)
            return refuse(value.error());
        const auto* sequence = std::get_if<TemplateValue::Sequence>(&value->data);
        if (sequence == nullptr)
            return refuse("'% for' over something that is not a sequence");
        for (std::size_t i = 0; i < sequence->items.size(); ++i) {
            const TemplateVariables inner = {{loop.variable, sequence->items[i]},
                                             {"loop.index", TemplateValue{static_cast<std::int64_t>(i)}},
                                             {"loop.first", TemplateValue{i == 0}},
                                             {"loop.last", TemplateValue{i + 1 == sequence->items.size()}}};
            TemplateScopes nested{&inner};
            nested.insert(nested.end(), scopes.begin(), scopes.end());
            RETORT_CHECK(write(loop.body, nested));
        }
        return {};
    }

    const std::string& m_fileName;
    std::uint32_t m_line = 0;
    std::string m_out;
    TemplateVariables m_assigned;
};

} // namespace

Result<std::string> renderTemplate(std::string_view text, const std::string& fileName, const TemplateVariables& variables)
{
    RETORT_TRY(const Parts parts, Reader(text, fileName).run());
    Writer writer(fileName);
    RETORT_CHECK(writer.write(parts, {&writer.assigned(), &variables}));
    return writer.take();
}

} // namespace retort::script
