#include <algorithm>

#include "core/python/syntax/builder.h"

namespace retort::python {

using tree::Field;
using tree::Kind;
using tree::Node;

ast::Stmt Builder::decorated(const Node& node)
{
    std::vector<ast::Expr> decorators;
    for (const Node& part : tree::namedChildren(node)) {
        if (part.kind == Kind::Decorator) {
            for (const Node& inner : tree::namedChildren(part))
                decorators.push_back(expression(inner));
        } else if (part.kind == Kind::FunctionDefinition) {
            ast::FunctionDef definition = functionDefinition(part);
            definition.decorators = std::move(decorators);
            return {node.range(), std::move(definition)};
        } else if (part.kind == Kind::ClassDefinition) {
            ast::ClassDef definition = classDefinition(part);
            definition.decorators = std::move(decorators);
            return {node.range(), std::move(definition)};
        }
    }
    report(node.range(), "expected a function or class after the decorator");
    return {node.range(), ast::Pass{}};
}

ast::FunctionDef Builder::functionDefinition(const Node& node)
{
    ast::FunctionDef result;
    const auto parts = tree::children(node);
    const Node name = tree::child(parts, Field::Name);
    result.isAsync = !parts.empty() && parts.front().type() == "async";
    result.name = textOf(name);
    result.nameRange = name.range();
    result.parameters = parameters(tree::child(parts, Field::Parameters));
    result.returns = boxed(tree::child(parts, Field::ReturnType));
    const Context outer = std::exchange(m_context, Context{.inFunction = true});
    result.body = block(tree::child(parts, Field::Body));
    result.isGenerator = m_context.hasYield;
    m_context = outer;
    result.scope = scopeOf(result.parameters, result.body);
    return result;
}

ast::ClassDef Builder::classDefinition(const Node& node)
{
    ast::ClassDef result;
    const auto parts = tree::children(node);
    const Node name = tree::child(parts, Field::Name);
    result.name = textOf(name);
    result.nameRange = name.range();
    if (const Node bases = tree::child(parts, Field::Superclasses); !bases.isNull())
        result.bases = arguments(bases);
    const Context outer = std::exchange(m_context, Context{});
    result.body = block(tree::child(parts, Field::Body));
    m_context = outer;
    result.scope = scopeOf({}, result.body);
    return result;
}

std::vector<ast::Parameter> Builder::parameters(const Node& node)
{
    using ParameterKind = ast::Parameter::Kind;
    std::vector<ast::Parameter> result;
    bool keywordOnly = false;
    for (const Node& part : tree::namedChildren(node)) {
        if (part.kind == Kind::PositionalSeparator) {
            for (ast::Parameter& earlier : result)
                earlier.kind = ParameterKind::PositionalOnly;
            continue;
        }
        if (part.kind == Kind::KeywordSeparator) {
            keywordOnly = true;
            continue;
        }
        ast::Parameter made = parameter(part);
        if (made.kind == ParameterKind::Normal && keywordOnly)
            made.kind = ParameterKind::KeywordOnly;
        keywordOnly = keywordOnly || made.kind == ParameterKind::Star;
        result.push_back(std::move(made));
    }
    checkParameters(result);
    return result;
}

ast::Parameter Builder::parameter(const Node& node)
{
    ast::Parameter result;
    result.range = node.range();
    const auto parts = tree::namedChildren(node);
    switch (node.kind) {
    case Kind::Identifier: result.name = textOf(node); return result;
    case Kind::DefaultParameter:
    case Kind::TypedDefaultParameter: {
        const Node name = tree::child(parts, Field::Name);
        if (name.kind != Kind::Identifier)
            report(name.range(), "tuple parameters are Python 2");
        result.name = textOf(name);
        result.annotation = boxed(tree::child(parts, Field::Type));
        result.defaultValue = boxed(tree::child(parts, Field::Value));
        return result;
    }
    case Kind::TypedParameter: {
        for (const Node& part : parts) {
            if (part.field == Field::Type)
                continue;
            result = parameter(part);
            break;
        }
        result.range = node.range();
        result.annotation = boxed(tree::child(parts, Field::Type));
        return result;
    }
    case Kind::ListSplatPattern:
    case Kind::DictionarySplatPattern:
        result.kind = node.kind == Kind::ListSplatPattern ? ast::Parameter::Kind::Star : ast::Parameter::Kind::DoubleStar;
        if (!parts.empty() && parts.front().kind == Kind::Identifier) {
            result.name = textOf(parts.front());
            return result;
        }
        break;
    default: break;
    }
    report(node.range(), "invalid parameter");
    return result;
}

void Builder::checkParameters(const std::vector<ast::Parameter>& parameters)
{
    using ParameterKind = ast::Parameter::Kind;
    bool defaultSeen = false, starSeen = false, doubleStarSeen = false;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const ast::Parameter& item = parameters[i];
        for (std::size_t other = 0; other < i; ++other) {
            if (parameters[other].name == item.name)
                report(item.range, "duplicate argument '" + item.name + "' in function definition");
        }
        if (doubleStarSeen)
            report(item.range, "arguments cannot follow var-keyword argument");
        if (item.kind == ParameterKind::Star) {
            if (starSeen)
                report(item.range, "* argument may appear only once");
            starSeen = true;
        }
        doubleStarSeen = doubleStarSeen || item.kind == ParameterKind::DoubleStar;
        const bool positional = item.kind == ParameterKind::Normal || item.kind == ParameterKind::PositionalOnly;
        if (positional && defaultSeen && !item.defaultValue)
            report(item.range, "parameter without a default follows parameter with a default");
        defaultSeen = defaultSeen || (positional && item.defaultValue);
    }
}

ast::ImportName Builder::importName(const Node& node)
{
    ast::ImportName result;
    result.range = node.range();
    if (node.kind == Kind::AliasedImport) {
        const auto parts = tree::children(node);
        result.name = textOf(tree::child(parts, Field::Name));
        result.alias = textOf(tree::child(parts, Field::Alias));
    } else {
        result.name = textOf(node);
    }
    std::erase_if(result.name, [](char c) { return c == ' ' || c == '\t'; });      // "a . b" is valid
    return result;
}

ast::Stmt Builder::importStatement(const Node& node)
{
    ast::Import result;
    for (const Node& part : tree::namedChildren(node))
        result.names.push_back(importName(part));
    return {node.range(), std::move(result)};
}

ast::Stmt Builder::importFromStatement(const Node& node)
{
    ast::ImportFrom result;
    if (node.kind == Kind::FutureImportStatement)
        result.module = "__future__";
    for (const Node& part : tree::children(node)) {
        if (part.field == Field::ModuleName && part.kind == Kind::RelativeImport) {
            for (const Node& inner : tree::namedChildren(part)) {
                if (inner.kind == Kind::ImportPrefix)
                    result.level = static_cast<int>(std::ranges::count(m_source.slice(inner.range()), '.'));
                else
                    result.module = textOf(inner);
            }
        } else if (part.field == Field::ModuleName) {
            result.module = importName(part).name;
        } else if (part.kind == Kind::WildcardImport) {
            result.star = true;
        } else if (part.field == Field::Name) {
            result.names.push_back(importName(part));
        }
    }
    return {node.range(), std::move(result)};
}

} // namespace retort::python
