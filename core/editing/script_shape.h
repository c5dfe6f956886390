#pragma once

// How a revision script is written: its functions, its line endings and indentation, the names by which it knows Alembic and
// SQLAlchemy. What is put into it has to be written in the same way. Thread-safe: values only.

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/editing/text_edit.h"
#include "core/python/syntax/ast.h"
#include "core/text/source_text.h"

namespace retort::editing {

struct ScriptFunction {
    const python::ast::Stmt* statement = nullptr;
    const python::ast::FunctionDef* definition = nullptr;
    text::SourceRange body;    // statements behind the docstring; empty at the end of the docstring when there are none
    bool doesNothing = false;  // only pass, ..., return or a docstring
    bool onHeaderLine = false; // def downgrade(): pass
    std::string indent;        // of the body
};

class ScriptShape {
public:
    // Fails with Syntax when the script cannot be parsed.
    [[nodiscard]] static Result<ScriptShape> of(const text::SourceText& script);

    // The last function of that name at the top of the script.
    [[nodiscard]] std::optional<ScriptFunction> function(std::string_view name) const;
    // Whether the top of the script gives the name to anything.
    [[nodiscard]] bool binds(std::string_view name) const;
    [[nodiscard]] const python::ast::Module& module() const { return *m_module; }
    [[nodiscard]] const text::SourceText& source() const { return m_module->source; }

    [[nodiscard]] const std::string& lineEnd() const { return m_lineEnd; }
    [[nodiscard]] const std::string& indentUnit() const { return m_indentUnit; }
    // "op.", "sa.": as the script imports them, or as scripts usually do.
    [[nodiscard]] const std::string& alembicPrefix() const { return m_alembicPrefix; }
    [[nodiscard]] const std::string& sqlalchemyPrefix() const { return m_sqlalchemyPrefix; }

    // Lines with indentations of four blanks as lines of this script, each (but empty ones) behind the indent; without a
    // line end behind the last.
    [[nodiscard]] std::string asWritten(std::string_view lines, const std::string& indent) const;
    // downgrade() behind the last line, with the arguments and annotations of upgrade().
    [[nodiscard]] TextEdit newDowngrade(const ScriptFunction& upgrade, std::string_view lines) const;
    // What has to be imported for code that is to be put in; nothing: all of it is. imports: lines such as "from
    // sqlalchemy.dialects import postgresql" that the code asks for.
    [[nodiscard]] std::optional<TextEdit> importsFor(std::string_view code, const std::set<std::string>& imports) const;

private:
    ScriptShape() = default;
    void readImports();
    [[nodiscard]] std::string leadingBlanks(std::uint32_t offset) const;
    [[nodiscard]] std::uint32_t lineEndBehind(std::uint32_t offset) const;

    std::shared_ptr<const python::ast::Module> m_module;
    std::string m_lineEnd = "\n";
    std::string m_indentUnit = "    ";
    std::string m_alembicPrefix = "op.";
    std::string m_sqlalchemyPrefix = "sa.";
    bool m_importsAlembic = false;
    bool m_importsSqlalchemy = false;
    std::set<std::string> m_imported; // "from sqlalchemy.dialects import postgresql", one name a line
};

} // namespace retort::editing
