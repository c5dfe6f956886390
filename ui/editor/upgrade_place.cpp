#include "ui/editor/upgrade_place.h"

#include "core/python/syntax/parse.h"

namespace retort::ui {

std::optional<text::LineColumn> upgradePlace(const text::SourceText& script)
{
    const python::ParseResult parsed = python::parse(script);
    for (const python::ast::Stmt& statement : parsed.module->body) {
        const auto* function = std::get_if<python::ast::FunctionDef>(&statement.node);
        if (function == nullptr || function->name != "upgrade" || function->body.empty())
            continue;
        const bool documented = python::ast::docstring(function->body) != nullptr && function->body.size() > 1;
        return script.position(function->body[documented ? 1 : 0].range.begin);
    }
    return std::nullopt;
}

} // namespace retort::ui
