#include "core/editing/script_shape.h"

#include <algorithm>
#include <ranges>

#include "core/python/syntax/parse.h"
#include "core/python/syntax/names_in.h"

namespace retort::editing {

namespace ast = python::ast;

namespace {

bool isNothing(const ast::Stmt& statement)
{
    if (std::holds_alternative<ast::Pass>(statement.node))
        return true;
    if (const auto* value = std::get_if<ast::Return>(&statement.node)) {
        const ast::Constant* constant = value->value ? ast::asConstant(*value->value) : nullptr;
        return !value->value || (constant != nullptr && std::holds_alternative<ast::NoneLiteral>(constant->value));
    }
    const auto* expression = std::get_if<ast::ExprStmt>(&statement.node);
    return expression != nullptr && ast::asConstant(expression->value) != nullptr;
}

// Whether the code uses a name that the prefix begins with: "sa." in "sa.Column", not in "visa.pay".
bool mentions(std::string_view code, std::string_view prefix)
{
    for (std::size_t at = code.find(prefix); at != std::string_view::npos; at = code.find(prefix, at + 1)) {
        const char before = at == 0 ? ' ' : code[at - 1];
        const bool partOfWord = before == '_' || before == '.' || (before >= '0' && before <= '9') || ((before | 0x20) >= 'a' && (before | 0x20) <= 'z');
        if (!partOfWord)
            return true;
    }
    return false;
}

} // namespace

Result<ScriptShape> ScriptShape::of(const text::SourceText& script)
{
    ScriptShape shape;
    RETORT_TRY(shape.m_module, python::parseStrict(script));
    const std::string_view bytes = script.bytes();
    const std::size_t end = bytes.find('\n');
    if (end != std::string_view::npos && end > 0 && bytes[end - 1] == '\r')
        shape.m_lineEnd = "\r\n";
    // The first function that has a body of its own shows how far the script indents.
    for (const ast::Stmt& statement : shape.m_module->body) {
        const auto* function = std::get_if<ast::FunctionDef>(&statement.node);
        if (function == nullptr || function->body.empty())
            continue;
        const std::string blanks = shape.leadingBlanks(function->body.front().range.begin);
        if (!blanks.empty()) {
            shape.m_indentUnit = blanks;
            break;
        }
    }
    shape.readImports();
    return shape;
}

void ScriptShape::readImports()
{
    for (const ast::Stmt& statement : m_module->body) {
        if (const auto* import = std::get_if<ast::Import>(&statement.node)) {
            for (const ast::ImportName& name : import->names) {
                if (name.name == "sqlalchemy") {
                    m_importsSqlalchemy = true;
                    m_sqlalchemyPrefix = (name.alias.empty() ? name.name : name.alias) + ".";
                } else if (name.name == "alembic.op" || name.name == "alembic") {
                    m_importsAlembic = m_importsAlembic || name.name == "alembic.op" || m_alembicPrefix == "op.";
                    m_alembicPrefix = name.name == "alembic.op" && !name.alias.empty() ? name.alias + "." : "alembic.op.";
                }
                m_imported.insert("import " + name.name + (name.alias.empty() ? "" : " as " + name.alias));
            }
            continue;
        }
        const auto* from = std::get_if<ast::ImportFrom>(&statement.node);
        if (from == nullptr || from->level != 0)
            continue;
        for (const ast::ImportName& name : from->names) {
            if (from->module == "alembic" && name.name == "op") {
                m_importsAlembic = true;
                m_alembicPrefix = (name.alias.empty() ? name.name : name.alias) + ".";
            }
            m_imported.insert("from " + from->module + " import " + name.name + (name.alias.empty() ? "" : " as " + name.alias));
        }
    }
}

// The blanks before an offset, where nothing else stands before it on its line.
std::string ScriptShape::leadingBlanks(std::uint32_t offset) const
{
    const std::uint32_t start = source().lineStart(source().position(offset).line);
    const std::string_view before = source().slice({.begin = start, .end = offset});
    return before.find_first_not_of(" \t") == std::string_view::npos ? std::string(before) : std::string();
}

std::uint32_t ScriptShape::lineEndBehind(std::uint32_t offset) const
{
    const std::size_t end = source().bytes().find('\n', offset);
    return static_cast<std::uint32_t>(end == std::string_view::npos ? source().bytes().size() : end + 1);
}

std::optional<ScriptFunction> ScriptShape::function(std::string_view name) const
{
    for (const ast::Stmt& statement : m_module->body | std::views::reverse) {
        const auto* definition = std::get_if<ast::FunctionDef>(&statement.node);
        if (definition == nullptr || definition->name != name || definition->body.empty())
            continue;
        ScriptFunction found{.statement = &statement, .definition = definition, .body = {}, .doesNothing = false, .onHeaderLine = false, .indent = {}};
        const ast::Block& body = definition->body;
        found.doesNothing = std::ranges::all_of(body, isNothing);
        const bool documented = ast::docstring(body) != nullptr;
        const std::uint32_t end = body.back().range.end;
        found.body = {.begin = documented ? body.front().range.end : body.front().range.begin, .end = end};
        if (documented && body.size() > 1)
            found.body.begin = body[1].range.begin;
        found.indent = leadingBlanks(body.front().range.begin);
        found.onHeaderLine = found.indent.empty();
        if (found.onHeaderLine)
            found.indent = m_indentUnit;
        return found;
    }
    return std::nullopt;
}

bool ScriptShape::binds(std::string_view name) const
{
    return std::ranges::any_of(m_module->body, [&](const ast::Stmt& statement) {
        return std::ranges::contains(python::namesIn(statement).bound, name);
    });
}

std::string ScriptShape::asWritten(std::string_view lines, const std::string& indent) const
{
    std::string result;
    for (const auto part : lines | std::views::split('\n')) {
        const std::string_view line(part.begin(), part.end());
        if (part.begin() != lines.begin())
            result += m_lineEnd;
        const std::size_t text = std::min(line.find_first_not_of(' '), line.size());
        if (text == line.size())
            continue;
        result += indent;
        for (std::size_t i = 0; i < text / 4; ++i)
            result += m_indentUnit;
        result += std::string(text % 4, ' ') + std::string(line.substr(text));
    }
    return result;
}

TextEdit ScriptShape::newDowngrade(const ScriptFunction& upgrade, std::string_view lines) const
{
    const std::string_view bytes = source().bytes();
    const ast::FunctionDef& definition = *upgrade.definition;
    std::size_t headerEnd = definition.parameters.empty() ? definition.nameRange.end : definition.parameters.back().range.end;
    headerEnd = definition.returns ? definition.returns->range.end : bytes.find(')', headerEnd);
    headerEnd = bytes.find(':', headerEnd) + 1;
    const std::string header(bytes.substr(definition.nameRange.end, headerEnd - definition.nameRange.end));
    const auto at = static_cast<std::uint32_t>(bytes.size());
    const std::string gap = bytes.ends_with("\n") ? m_lineEnd + m_lineEnd : m_lineEnd + m_lineEnd + m_lineEnd;
    return {.range = {.begin = at, .end = at}, .text = gap + "def downgrade" + header + m_lineEnd + asWritten(lines, upgrade.indent) + m_lineEnd};
}

std::optional<TextEdit> ScriptShape::importsFor(std::string_view code, const std::set<std::string>& imports) const
{
    std::string lines;
    if (!m_importsAlembic && mentions(code, m_alembicPrefix))
        lines += "from alembic import op" + m_lineEnd;
    if (!m_importsSqlalchemy && mentions(code, m_sqlalchemyPrefix))
        lines += "import sqlalchemy as sa" + m_lineEnd;
    for (const std::string& import : imports) {
        if (!m_imported.contains(import))
            lines += import + m_lineEnd;
    }
    if (lines.empty())
        return std::nullopt;
    // Behind the last import, or else behind the docstring.
    const ast::Stmt* last = nullptr;
    for (const ast::Stmt& statement : m_module->body) {
        if (std::holds_alternative<ast::Import>(statement.node) || std::holds_alternative<ast::ImportFrom>(statement.node))
            last = &statement;
    }
    if (last == nullptr && ast::docstring(m_module->body) != nullptr)
        last = &m_module->body.front();
    const std::uint32_t at = last != nullptr ? lineEndBehind(last->range.end) : 0;
    if (last != nullptr && at > 0 && source().bytes()[at - 1] != '\n')
        lines.insert(0, m_lineEnd);
    return TextEdit{.range = {.begin = at, .end = at}, .text = std::move(lines)};
}

} // namespace retort::editing
