#include "core/editing/body_place.h"

#include <algorithm>
#include <string>
#include <utility>

namespace retort::editing {

namespace ast = python::ast;

namespace {

bool isPass(const ast::Stmt& statement)
{
    if (std::holds_alternative<ast::Pass>(statement.node))
        return true;
    const auto* expression = std::get_if<ast::ExprStmt>(&statement.node);
    const ast::Constant* constant = expression != nullptr ? ast::asConstant(expression->value) : nullptr;
    return constant != nullptr && std::holds_alternative<ast::EllipsisLiteral>(constant->value);
}

// What comes behind it in its block never runs.
bool endsBlock(const ast::Stmt& statement)
{
    return std::holds_alternative<ast::Return>(statement.node) || std::holds_alternative<ast::Raise>(statement.node);
}

class Places {
public:
    Places(const ScriptShape& shape, const ScriptFunction& function)
        : m_shape(shape), m_function(function), m_body(function.definition->body), m_first(ast::docstring(m_body) != nullptr ? 1 : 0)
    {
    }

    // A place that does not depend on the caret; nothing: it does. refused: there is none at all.
    std::optional<BodyPlace> only(bool& refused) const
    {
        if (m_function.onHeaderLine) {
            refused = !(m_body.size() == 1 && isPass(m_body.front()));
            if (refused)
                return std::nullopt;
            text::SourceRange range = m_body.front().range;
            while (m_shape.source().bytes()[range.begin - 1] == ' ')
                --range.begin;
            return BodyPlace{.how = BodyPlace::How::OnHeaderLine, .range = range, .line = 0};
        }
        if (m_body.size() == m_first)
            return behind(0);
        if (m_body.size() == m_first + 1 && isPass(m_body[m_first]))
            return BodyPlace{.how = BodyPlace::How::Instead, .range = m_body[m_first].range, .line = 0};
        return std::nullopt;
    }

    BodyPlace behindLine(std::uint32_t line) const
    {
        std::size_t at = m_body.size() - 1;
        if (line >= lineOf(m_body.front().range.begin) && line < endLine()) {
            at = 0;
            while (at + 1 < m_body.size() && lineOf(m_body[at + 1].range.begin) <= line)
                ++at;
        }
        // a(); b() is one line.
        while (at + 1 < m_body.size() && lineOf(m_body[at + 1].range.begin) == lineOf(m_body[at].range.end))
            ++at;
        return endsBlock(m_body[at]) ? before(at) : behind(at);
    }

    BodyPlace before(std::size_t at) const
    {
        while (at > m_first && lineOf(m_body[at - 1].range.end) == lineOf(m_body[at].range.begin))
            --at;
        const std::uint32_t offset = m_body[at].range.begin;
        return {.how = BodyPlace::How::Before, .range = {.begin = offset, .end = offset}, .line = at > m_first ? lineOf(m_body[at - 1].range.end) : 0};
    }

    [[nodiscard]] std::size_t first() const { return m_first; }

private:
    BodyPlace behind(std::size_t at) const
    {
        const std::string_view bytes = m_shape.source().bytes();
        const std::uint32_t from = m_body[at].range.end;
        std::size_t offset = std::min(bytes.find('\n', from), bytes.size());
        if (offset > from && bytes[offset - 1] == '\r')
            --offset;
        const auto end = static_cast<std::uint32_t>(offset);
        return {.how = BodyPlace::How::Behind, .range = {.begin = end, .end = end}, .line = at < m_first ? 0 : lineOf(from)};
    }

    [[nodiscard]] std::uint32_t lineOf(std::uint32_t offset) const { return m_shape.source().position(offset).line; }

    // Of the statement that follows the function.
    [[nodiscard]] std::uint32_t endLine() const
    {
        for (const ast::Stmt& statement : m_shape.module().body) {
            if (statement.range.begin > m_function.statement->range.begin)
                return lineOf(statement.range.begin);
        }
        return static_cast<std::uint32_t>(m_shape.source().lineCount()) + 1;
    }

    const ScriptShape& m_shape;
    const ScriptFunction& m_function;
    const ast::Block& m_body;
    std::size_t m_first; // statement that is no docstring
};

} // namespace

std::optional<BodyPlace> placeAt(const ScriptShape& shape, const ScriptFunction& function, std::uint32_t caret)
{
    const Places places(shape, function);
    bool refused = false;
    if (auto only = places.only(refused); only || refused)
        return only;
    return places.behindLine(shape.source().position(caret).line);
}

std::optional<BodyPlace> placeAtBegin(const ScriptShape& shape, const ScriptFunction& function)
{
    const Places places(shape, function);
    bool refused = false;
    if (auto only = places.only(refused); only || refused)
        return only;
    return places.before(places.first());
}

TextEdit putAt(const ScriptShape& shape, const ScriptFunction& function, const BodyPlace& place, std::string_view lines)
{
    std::string text = shape.asWritten(lines, function.indent);
    switch (place.how) {
    case BodyPlace::How::Behind:
    case BodyPlace::How::OnHeaderLine: text.insert(0, shape.lineEnd()); break;
    case BodyPlace::How::Before: text += shape.lineEnd() + function.indent; [[fallthrough]];
    case BodyPlace::How::Instead: text.erase(0, function.indent.size()); break; // that of the first line is there
    }
    return {.range = place.range, .text = std::move(text)};
}

} // namespace retort::editing
