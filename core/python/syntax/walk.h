#pragma once

// Visits every node below a block or an expression, in source order, parents first. The visitor is asked before the
// children: returning false leaves them out.

#include <type_traits>
#include <variant>

#include "core/python/syntax/ast.h"

namespace retort::python::ast {

// Visitor: bool expression(const Expr&), bool statement(const Stmt&).
template <class Visitor>
class Walker {
public:
    explicit Walker(Visitor& visitor) : m_visitor(visitor) {}

    void walk(const Block& block)
    {
        for (const Stmt& statement : block)
            walk(statement);
    }
    void walk(const Stmt& statement)
    {
        if (m_visitor.statement(statement))
            std::visit([this](const auto& node) { children(node); }, statement.node);
    }
    void walk(const Expr& expression)
    {
        if (m_visitor.expression(expression))
            std::visit([this](const auto& node) { children(node); }, expression.node);
    }
    void walk(const ExprPtr& expression)
    {
        if (expression)
            walk(*expression);
    }

private:
    template <class... Parts>
    void all(const Parts&... parts)
    {
        (walk(parts), ...);
    }
    void walk(const std::vector<Expr>& expressions)
    {
        for (const Expr& expression : expressions)
            walk(expression);
    }
    void walk(const std::vector<CallArgument>& arguments)
    {
        for (const CallArgument& argument : arguments)
            walk(argument.value);
    }
    void walk(const std::vector<Parameter>& parameters)
    {
        for (const Parameter& parameter : parameters)
            all(parameter.annotation, parameter.defaultValue);
    }
    void walk(const std::vector<JoinedPart>& parts)
    {
        for (const JoinedPart& part : parts) {
            if (const auto* interpolation = std::get_if<Interpolation>(&part)) {
                walk(interpolation->value);
                if (interpolation->format)
                    walk(interpolation->format->parts);
            }
        }
    }

    // expressions
    void children(const Name&) {}
    void children(const Constant&) {}
    void children(const UnsupportedExpr&) {}
    void children(const JoinedStr& node) { walk(node.parts); }
    void children(const Tuple& node) { walk(node.elements); }
    void children(const List& node) { walk(node.elements); }
    void children(const Set& node) { walk(node.elements); }
    void children(const Dict& node)
    {
        for (const DictItem& item : node.items)
            all(item.key, item.value);
    }
    void children(const Starred& node) { walk(node.value); }
    void children(const Attribute& node) { walk(node.value); }
    void children(const Subscript& node) { all(node.value, node.index); }
    void children(const Slice& node) { all(node.lower, node.upper, node.step); }
    void children(const Call& node) { all(node.function, node.arguments); }
    void children(const Unary& node) { walk(node.operand); }
    void children(const Binary& node) { all(node.left, node.right); }
    void children(const BoolOp& node) { walk(node.values); }
    void children(const Compare& node)
    {
        walk(node.left);
        for (const Comparison& comparison : node.rest)
            walk(comparison.right);
    }
    void children(const Conditional& node) { all(node.test, node.then, node.otherwise); }
    void children(const NamedExpr& node) { walk(node.value); }
    void children(const Lambda& node) { all(node.parameters, node.body); }
    void children(const Comprehension& node)
    {
        all(node.element, node.value);
        for (const ComprehensionClause& clause : node.clauses)
            all(clause.target, clause.iterable, clause.conditions);
    }

    // statements
    void children(const ExprStmt& node) { walk(node.value); }
    void children(const Assign& node) { all(node.targets, node.value); }
    void children(const AnnAssign& node) { all(node.target, node.annotation, node.value); }
    void children(const AugAssign& node) { all(node.target, node.value); }
    void children(const If& node)
    {
        for (const IfBranch& branch : node.branches)
            all(branch.test, branch.body);
        walk(node.otherwise);
    }
    void children(const For& node) { all(node.target, node.iterable, node.body, node.otherwise); }
    void children(const While& node) { all(node.test, node.body, node.otherwise); }
    void children(const FunctionDef& node) { all(node.decorators, node.parameters, node.returns, node.body); }
    void children(const ClassDef& node) { all(node.decorators, node.bases, node.body); }
    void children(const Return& node) { walk(node.value); }
    void children(const Raise& node) { all(node.exception, node.cause); }
    void children(const Try& node)
    {
        walk(node.body);
        for (const ExceptHandler& handler : node.handlers)
            all(handler.type, handler.body);
        all(node.otherwise, node.finally);
    }
    void children(const With& node)
    {
        for (const WithItem& item : node.items)
            all(item.context, item.target);
        walk(node.body);
    }
    void children(const Assert& node) { all(node.test, node.message); }
    void children(const Delete& node) { walk(node.targets); }
    template <class Leaf>
        requires std::is_same_v<Leaf, Pass> || std::is_same_v<Leaf, Break> || std::is_same_v<Leaf, Continue> ||
                 std::is_same_v<Leaf, Import> || std::is_same_v<Leaf, ImportFrom> || std::is_same_v<Leaf, Global> ||
                 std::is_same_v<Leaf, Nonlocal> || std::is_same_v<Leaf, UnsupportedStmt>
    void children(const Leaf&)
    {
    }

    Visitor& m_visitor;
};

} // namespace retort::python::ast
