#pragma once

// Turns a tree-sitter tree into the typed tree. Internal to core/python/syntax. Errors become diagnostics; the statement
// they are in is left out. Split by node kind over build_*.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "core/python/syntax/ast.h"
#include "core/python/syntax/parse.h"
#include "core/python/syntax/tree.h"

namespace retort::python {

class Builder {
public:
    Builder(const text::SourceText& source, std::vector<SyntaxDiagnostic>& diagnostics)
        : m_source(source), m_diagnostics(diagnostics) {}

    [[nodiscard]] ast::Block buildModule(const tree::Node& root);

private:
    // What surrounds a statement: decides whether return, break, yield ... are allowed.
    struct Context {
        bool inFunction = false;
        bool inLoop = false;
        bool hasYield = false;
    };
    class DepthGuard;

    // build_statements.cpp, build_definitions.cpp, build_imports.cpp
    void addStatement(ast::Block& block, const tree::Node& node);
    [[nodiscard]] ast::Stmt statement(const tree::Node& node);
    [[nodiscard]] ast::Block block(const tree::Node& node);
    [[nodiscard]] ast::Block loopBody(const tree::Node& node);
    [[nodiscard]] ast::Stmt expressionStatement(const tree::Node& node);
    [[nodiscard]] ast::Stmt assignment(const tree::Node& node);
    [[nodiscard]] ast::Stmt augmentedAssignment(const tree::Node& node);
    [[nodiscard]] ast::Stmt ifStatement(const tree::Node& node);
    [[nodiscard]] ast::Stmt forStatement(const tree::Node& node);
    [[nodiscard]] ast::Stmt whileStatement(const tree::Node& node);
    [[nodiscard]] ast::Stmt tryStatement(const tree::Node& node);
    [[nodiscard]] ast::ExceptHandler exceptHandler(const tree::Node& node);
    [[nodiscard]] ast::Stmt withStatement(const tree::Node& node);
    [[nodiscard]] ast::Stmt returnStatement(const tree::Node& node);
    [[nodiscard]] ast::Stmt raiseStatement(const tree::Node& node);
    [[nodiscard]] ast::Stmt assertStatement(const tree::Node& node);
    [[nodiscard]] ast::Stmt deleteStatement(const tree::Node& node);
    [[nodiscard]] std::vector<std::string> identifiers(const tree::Node& node);
    [[nodiscard]] ast::Stmt decorated(const tree::Node& node);
    [[nodiscard]] ast::FunctionDef functionDefinition(const tree::Node& node);
    [[nodiscard]] ast::ClassDef classDefinition(const tree::Node& node);
    [[nodiscard]] std::vector<ast::Parameter> parameters(const tree::Node& node);
    [[nodiscard]] ast::Parameter parameter(const tree::Node& node);
    void checkParameters(const std::vector<ast::Parameter>& parameters);
    [[nodiscard]] ast::Stmt importStatement(const tree::Node& node);
    [[nodiscard]] ast::Stmt importFromStatement(const tree::Node& node);
    [[nodiscard]] ast::ImportName importName(const tree::Node& node);

    // build_expressions.cpp
    [[nodiscard]] ast::Expr expression(const tree::Node& node);
    [[nodiscard]] ast::ExprPtr boxed(const tree::Node& node);           // null for a null node
    [[nodiscard]] ast::Expr anyExpression(const tree::Node& node);      // dispatch without the depth guard
    [[nodiscard]] std::vector<ast::Expr> elements(const tree::Node& node);
    [[nodiscard]] ast::Expr splat(const tree::Node& node);
    [[nodiscard]] ast::Expr subscript(const tree::Node& node);
    [[nodiscard]] ast::Expr slice(const tree::Node& node);
    [[nodiscard]] ast::Expr dictionary(const tree::Node& node);
    [[nodiscard]] ast::Expr comprehension(const tree::Node& node, ast::Comprehension::Kind kind);
    [[nodiscard]] ast::Expr callExpression(const tree::Node& node);
    [[nodiscard]] std::vector<ast::CallArgument> arguments(const tree::Node& node);
    [[nodiscard]] ast::Expr binaryOperator(const tree::Node& node);
    [[nodiscard]] ast::Expr unaryOperator(const tree::Node& node);
    [[nodiscard]] ast::Expr booleanOperator(const tree::Node& node);
    [[nodiscard]] ast::Expr comparison(const tree::Node& node);
    [[nodiscard]] ast::Expr conditional(const tree::Node& node);
    [[nodiscard]] ast::Expr namedExpression(const tree::Node& node);
    [[nodiscard]] ast::Expr lambda(const tree::Node& node);
    [[nodiscard]] ast::Expr annotation(const tree::Node& node);         // type nodes
    [[nodiscard]] ast::Expr tupleOf(const tree::Node& node);
    // Reports what may not stand left of "=".
    void checkTarget(const ast::Expr& target, std::string_view verb = "assign to");

    // build_literals.cpp
    [[nodiscard]] ast::Expr string(const tree::Node& node);
    [[nodiscard]] ast::Expr concatenated(const tree::Node& node);
    [[nodiscard]] ast::Expr integer(const tree::Node& node);
    [[nodiscard]] ast::Expr floating(const tree::Node& node);
    struct StringPieces;
    void addString(const tree::Node& node, StringPieces& pieces);
    void addLiteralText(StringPieces& pieces, std::string_view bytes, text::SourceRange range, bool raw, bool formatted,
                        bool isBytes);
    [[nodiscard]] ast::Interpolation interpolation(const tree::Node& node);
    [[nodiscard]] std::unique_ptr<ast::FormatSpec> formatSpec(const tree::Node& node);
    [[nodiscard]] ast::Expr finish(StringPieces&& pieces, text::SourceRange range);

    [[nodiscard]] std::string textOf(const tree::Node& node) const { return std::string(m_source.slice(node.range())); }
    void report(text::SourceRange range, std::string message);

    const text::SourceText& m_source;
    std::vector<SyntaxDiagnostic>& m_diagnostics;
    Context m_context;
    int m_depth = 0;
};

// An unfinished diagnostic of that place.
[[nodiscard]] SyntaxDiagnostic makeDiagnostic(const text::SourceText& source, text::SourceRange range, std::string message);

// lexical_check.cpp: brackets, string ends, indentation and missing colons, none of which the grammar reports usefully.
[[nodiscard]] std::vector<SyntaxDiagnostic> checkLexically(const text::SourceText& source);

// scopes.cpp: which names a function body, class body, lambda or comprehension binds.
[[nodiscard]] ast::ScopeInfo scopeOf(const std::vector<ast::Parameter>& parameters, const ast::Block& body);
[[nodiscard]] ast::ScopeInfo scopeOf(const std::vector<ast::Parameter>& parameters, const ast::Expr& body);
[[nodiscard]] ast::ScopeInfo scopeOf(const std::vector<ast::ComprehensionClause>& clauses);

} // namespace retort::python
