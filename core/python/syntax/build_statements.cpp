#include <algorithm>

#include "core/python/syntax/builder.h"

namespace retort::python {

using tree::Field;
using tree::Kind;
using tree::Node;

namespace {

constexpr int kMaxBlockDepth = 100;     // CPython: "too many statically nested blocks" and its 100 indentation levels

template <class T>
ast::Stmt make(const Node& node, T statement)
{
    return ast::Stmt{node.range(), std::move(statement)};
}

} // namespace

ast::Block Builder::buildModule(const Node& root)
{
    ast::Block result;
    if (root.kind == Kind::Error)
        return result;
    for (const Node& node : tree::namedChildren(root))
        addStatement(result, node);
    return result;
}

void Builder::addStatement(ast::Block& block, const Node& node)
{
    if (ts_node_has_error(node.raw) || node.kind == Kind::Error)
        return;
    const std::size_t before = m_diagnostics.size();
    ast::Stmt made = statement(node);
    if (m_diagnostics.size() == before)
        block.push_back(std::move(made));
}

ast::Stmt Builder::statement(const Node& node)
{
    switch (node.kind) {
    case Kind::ExpressionStatement: return expressionStatement(node);
    case Kind::IfStatement: return ifStatement(node);
    case Kind::ForStatement: return forStatement(node);
    case Kind::WhileStatement: return whileStatement(node);
    case Kind::TryStatement: return tryStatement(node);
    case Kind::WithStatement: return withStatement(node);
    case Kind::FunctionDefinition: return make(node, functionDefinition(node));
    case Kind::ClassDefinition: return make(node, classDefinition(node));
    case Kind::DecoratedDefinition: return decorated(node);
    case Kind::ReturnStatement: return returnStatement(node);
    case Kind::RaiseStatement: return raiseStatement(node);
    case Kind::AssertStatement: return assertStatement(node);
    case Kind::DeleteStatement: return deleteStatement(node);
    case Kind::ImportStatement: return importStatement(node);
    case Kind::ImportFromStatement:
    case Kind::FutureImportStatement: return importFromStatement(node);
    case Kind::GlobalStatement: return make(node, ast::Global{identifiers(node)});
    case Kind::NonlocalStatement:
        if (!m_context.inFunction)
            report(node.range(), "nonlocal declaration not allowed at module level");
        return make(node, ast::Nonlocal{identifiers(node)});
    case Kind::PassStatement: return make(node, ast::Pass{});
    case Kind::BreakStatement:
        if (!m_context.inLoop)
            report(node.range(), "'break' outside loop");
        return make(node, ast::Break{});
    case Kind::ContinueStatement:
        if (!m_context.inLoop)
            report(node.range(), "'continue' not properly in loop");
        return make(node, ast::Continue{});
    case Kind::MatchStatement: return make(node, ast::UnsupportedStmt{"the 'match' statement"});
    case Kind::TypeAliasStatement: return make(node, ast::UnsupportedStmt{"the 'type' statement"});
    case Kind::PrintStatement:
        report(node.range(), "Missing parentheses in call to 'print'. Did you mean print(...)?");
        break;
    case Kind::ExecStatement:
        report(node.range(), "Missing parentheses in call to 'exec'. Did you mean exec(...)?");
        break;
    default: report(node.range(), "invalid syntax"); break;
    }
    return make(node, ast::Pass{});
}

ast::Block Builder::block(const Node& node)
{
    ast::Block result;
    if (node.isNull())
        return result;
    if (m_depth > kMaxBlockDepth) {
        report(node.range(), "too many nested blocks");
        return result;
    }
    ++m_depth;
    for (const Node& item : tree::namedChildren(node))
        addStatement(result, item);
    --m_depth;
    return result;
}

ast::Block Builder::loopBody(const Node& node)
{
    const bool outer = std::exchange(m_context.inLoop, true);
    ast::Block result = block(node);
    m_context.inLoop = outer;
    return result;
}

ast::Stmt Builder::expressionStatement(const Node& node)
{
    const auto parts = tree::children(node);
    if (parts.size() == 1 && parts[0].kind == Kind::Assignment)
        return assignment(parts[0]);
    if (parts.size() == 1 && parts[0].kind == Kind::AugmentedAssignment)
        return augmentedAssignment(parts[0]);
    if (parts.size() == 1)
        return make(node, ast::ExprStmt{expression(parts[0])});
    return make(node, ast::ExprStmt{tupleOf(node)});
}

ast::Stmt Builder::assignment(const Node& node)
{
    ast::Assign result;
    Node current = node;
    while (true) {
        const auto parts = tree::children(current);
        const Node left = tree::child(parts, Field::Left);
        const Node right = tree::child(parts, Field::Right);
        const Node type = tree::child(parts, Field::Type);
        ast::Expr target = expression(left);
        checkTarget(target);
        if (std::holds_alternative<ast::Starred>(target.node))
            report(target.range, "starred assignment target must be in a list or tuple");
        if (!type.isNull()) {
            if (!result.targets.empty())
                report(type.range(), "invalid syntax");
            if (std::holds_alternative<ast::Tuple>(target.node))
                report(target.range, "only single target (not tuple) can be annotated");
            return make(node, ast::AnnAssign{std::move(target), expression(type), boxed(right)});
        }
        result.targets.push_back(std::move(target));
        if (right.kind == Kind::Assignment) {
            current = right;
            continue;
        }
        if (right.isNull() || right.kind == Kind::AugmentedAssignment) {
            report(node.range(), "invalid syntax");
            return make(node, ast::Pass{});
        }
        result.value = expression(right);
        return make(node, std::move(result));
    }
}

ast::Stmt Builder::augmentedAssignment(const Node& node)
{
    static constexpr std::pair<std::string_view, ast::BinaryOperator> operators[] = {
        {"+=", ast::BinaryOperator::Add},      {"-=", ast::BinaryOperator::Sub},     {"*=", ast::BinaryOperator::Mul},
        {"@=", ast::BinaryOperator::MatMul},   {"/=", ast::BinaryOperator::Div},     {"//=", ast::BinaryOperator::FloorDiv},
        {"%=", ast::BinaryOperator::Mod},      {"**=", ast::BinaryOperator::Pow},    {"<<=", ast::BinaryOperator::LShift},
        {">>=", ast::BinaryOperator::RShift},  {"&=", ast::BinaryOperator::And},     {"|=", ast::BinaryOperator::Or},
        {"^=", ast::BinaryOperator::Xor}};
    const auto parts = tree::children(node);
    ast::Expr target = expression(tree::child(parts, Field::Left));
    const bool simple = std::holds_alternative<ast::Name>(target.node)
                        || std::holds_alternative<ast::Attribute>(target.node)
                        || std::holds_alternative<ast::Subscript>(target.node);
    if (!simple)
        report(target.range, "this expression is an illegal target for augmented assignment");
    const std::string_view symbol = tree::child(parts, Field::Operator).type();
    const Node right = tree::child(parts, Field::Right);
    const auto* found = std::ranges::find(operators, symbol, &std::pair<std::string_view, ast::BinaryOperator>::first);
    if (found == std::end(operators) || right.kind == Kind::Assignment || right.kind == Kind::AugmentedAssignment) {
        report(node.range(), "invalid syntax");
        return make(node, ast::Pass{});
    }
    return make(node, ast::AugAssign{std::move(target), found->second, expression(right)});
}

ast::Stmt Builder::ifStatement(const Node& node)
{
    ast::If result;
    const auto parts = tree::children(node);
    result.branches.push_back({expression(tree::child(parts, Field::Condition)),
                               block(tree::child(parts, Field::Consequence))});
    for (const Node& part : parts) {
        const auto inner = tree::children(part);
        if (part.kind == Kind::ElifClause)
            result.branches.push_back({expression(tree::child(inner, Field::Condition)),
                                       block(tree::child(inner, Field::Consequence))});
        else if (part.kind == Kind::ElseClause)
            result.otherwise = block(tree::child(inner, Field::Body));
    }
    return make(node, std::move(result));
}

ast::Stmt Builder::forStatement(const Node& node)
{
    const auto parts = tree::children(node);
    if (!parts.empty() && parts.front().type() == "async")
        return make(node, ast::UnsupportedStmt{"'async for'"});
    ast::For result{expression(tree::child(parts, Field::Left)), expression(tree::child(parts, Field::Right)), {}, {}};
    checkTarget(result.target);
    result.body = loopBody(tree::child(parts, Field::Body));
    if (const Node otherwise = tree::child(parts, Field::Alternative); !otherwise.isNull())
        result.otherwise = block(tree::child(tree::children(otherwise), Field::Body));
    return make(node, std::move(result));
}

ast::Stmt Builder::whileStatement(const Node& node)
{
    const auto parts = tree::children(node);
    ast::While result{expression(tree::child(parts, Field::Condition)), loopBody(tree::child(parts, Field::Body)), {}};
    if (const Node otherwise = tree::child(parts, Field::Alternative); !otherwise.isNull())
        result.otherwise = block(tree::child(tree::children(otherwise), Field::Body));
    return make(node, std::move(result));
}

ast::Stmt Builder::tryStatement(const Node& node)
{
    ast::Try result;
    bool handlerOrFinally = false, bareSeen = false;
    for (const Node& part : tree::children(node)) {
        if (part.field == Field::Body) {
            result.body = block(part);
        } else if (part.kind == Kind::ExceptClause || part.kind == Kind::ExceptGroupClause) {
            if (bareSeen)
                report(part.range(), "default 'except:' must be last");
            result.handlers.push_back(exceptHandler(part));
            bareSeen = bareSeen || !result.handlers.back().type;
            handlerOrFinally = true;
        } else if (part.kind == Kind::ElseClause) {
            result.otherwise = block(tree::child(tree::children(part), Field::Body));
        } else if (part.kind == Kind::FinallyClause) {
            for (const Node& inner : tree::namedChildren(part))
                result.finally = block(inner);
            handlerOrFinally = true;
        }
    }
    if (!handlerOrFinally)
        report(node.range(), "expected 'except' or 'finally' block");
    return make(node, std::move(result));
}

ast::ExceptHandler Builder::exceptHandler(const Node& node)
{
    ast::ExceptHandler result;
    result.range = node.range();
    result.isGroup = node.kind == Kind::ExceptGroupClause;
    int expressions = 0;
    for (const Node& part : tree::namedChildren(node)) {
        if (part.kind == Kind::Block) {
            result.body = block(part);
            continue;
        }
        if (++expressions > 1) {
            if (part.field == Field::Alias && part.kind == Kind::Identifier)
                result.name = textOf(part);
            else
                report(part.range(), "multiple exception types must be parenthesized");
            continue;
        }
        if (part.kind != Kind::AsPattern) {
            result.type = boxed(part);
            continue;
        }
        const auto inner = tree::namedChildren(part);
        if (inner.size() != 2) {
            report(part.range(), "invalid syntax");
            continue;
        }
        result.type = boxed(inner[0]);
        result.name = textOf(inner[1]);
    }
    return result;
}

ast::Stmt Builder::withStatement(const Node& node)
{
    ast::With result;
    const auto parts = tree::children(node);
    result.isAsync = !parts.empty() && parts.front().type() == "async";
    for (const Node& clause : parts) {
        if (clause.kind != Kind::WithClause)
            continue;
        for (const Node& item : tree::namedChildren(clause)) {
            const Node value = tree::child(tree::children(item), Field::Value);
            if (value.kind == Kind::AsPattern) {
                const auto inner = tree::namedChildren(value);
                if (inner.size() == 2) {
                    ast::WithItem made{expression(inner[0]), boxed(inner[1])};
                    checkTarget(*made.target);
                    result.items.push_back(std::move(made));
                    continue;
                }
            }
            result.items.push_back({expression(value), nullptr});
        }
    }
    result.body = block(tree::child(parts, Field::Body));
    return make(node, std::move(result));
}

ast::Stmt Builder::returnStatement(const Node& node)
{
    if (!m_context.inFunction)
        report(node.range(), "'return' outside function");
    const auto parts = tree::namedChildren(node);
    return make(node, ast::Return{parts.empty() ? nullptr : boxed(parts.front())});
}

ast::Stmt Builder::raiseStatement(const Node& node)
{
    ast::Raise result;
    for (const Node& part : tree::namedChildren(node)) {
        if (part.field == Field::Cause)
            result.cause = boxed(part);
        else if (part.kind == Kind::ExpressionList)
            report(part.range(), "invalid syntax: 'raise A, B' is Python 2");
        else
            result.exception = boxed(part);
    }
    return make(node, std::move(result));
}

ast::Stmt Builder::assertStatement(const Node& node)
{
    const auto parts = tree::namedChildren(node);
    if (parts.empty()) {
        report(node.range(), "invalid syntax");
        return make(node, ast::Pass{});
    }
    return make(node, ast::Assert{expression(parts[0]), parts.size() > 1 ? boxed(parts[1]) : nullptr});
}

ast::Stmt Builder::deleteStatement(const Node& node)
{
    ast::Delete result;
    for (const Node& part : tree::namedChildren(node)) {
        if (part.kind == Kind::ExpressionList) {
            result.targets = elements(part);
            continue;
        }
        result.targets.push_back(expression(part));
    }
    for (const ast::Expr& target : result.targets)
        checkTarget(target, "delete");
    return make(node, std::move(result));
}

std::vector<std::string> Builder::identifiers(const Node& node)
{
    std::vector<std::string> result;
    for (const Node& part : tree::namedChildren(node))
        result.push_back(textOf(part));
    return result;
}

} // namespace retort::python
