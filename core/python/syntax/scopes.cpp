#include <algorithm>

#include "core/python/syntax/builder.h"
#include "core/python/syntax/names_in.h"

namespace retort::python {

namespace {

// Collects the names that a body binds in its own scope: nested functions and classes only by their names. Language
// reference: "Binding of names".
class Collector {
public:
    // mentioned: collects the names that are read as well.
    explicit Collector(ast::ScopeInfo& scope, std::vector<std::string>* mentioned = nullptr)
        : m_scope(scope), m_mentioned(mentioned)
    {
    }

    void block(const ast::Block& body)
    {
        for (const ast::Stmt& statement : body)
            std::visit(*this, statement.node);
    }

    void bind(const std::string& name)
    {
        if (std::ranges::find(m_scope.locals, name) == m_scope.locals.end())
            m_scope.locals.push_back(name);
    }

    void target(const ast::Expr& expression)
    {
        if (const auto* name = std::get_if<ast::Name>(&expression.node))
            return bind(name->id);
        if (const auto* tuple = std::get_if<ast::Tuple>(&expression.node))
            std::ranges::for_each(tuple->elements, [this](const ast::Expr& item) { target(item); });
        else if (const auto* list = std::get_if<ast::List>(&expression.node))
            std::ranges::for_each(list->elements, [this](const ast::Expr& item) { target(item); });
        else if (const auto* starred = std::get_if<ast::Starred>(&expression.node))
            target(*starred->value);
        else
            walk(expression);
    }

    // Only named expressions bind; they may hide anywhere, also inside comprehensions.
    void walk(const ast::Expr& expression) { std::visit(*this, expression.node); }
    void walk(const ast::ExprPtr& expression)
    {
        if (expression)
            walk(*expression);
    }
    void walk(const std::vector<ast::Expr>& expressions)
    {
        for (const ast::Expr& item : expressions)
            walk(item);
    }

    // Expressions.
    void operator()(const ast::Name& node)
    {
        if (m_mentioned)
            m_mentioned->push_back(node.id);
    }
    void operator()(const ast::Constant&) {}
    void operator()(const ast::UnsupportedExpr&) {}
    void operator()(const ast::JoinedStr& node) { joined(node.parts); }
    void operator()(const ast::Tuple& node) { walk(node.elements); }
    void operator()(const ast::List& node) { walk(node.elements); }
    void operator()(const ast::Set& node) { walk(node.elements); }
    void operator()(const ast::Dict& node)
    {
        for (const ast::DictItem& item : node.items) {
            walk(item.key);
            walk(item.value);
        }
    }
    void operator()(const ast::Starred& node) { walk(node.value); }
    void operator()(const ast::Attribute& node) { walk(node.value); }
    void operator()(const ast::Subscript& node)
    {
        walk(node.value);
        walk(node.index);
    }
    void operator()(const ast::Slice& node)
    {
        walk(node.lower);
        walk(node.upper);
        walk(node.step);
    }
    void operator()(const ast::Call& node)
    {
        walk(node.function);
        for (const ast::CallArgument& argument : node.arguments)
            walk(argument.value);
    }
    void operator()(const ast::Unary& node) { walk(node.operand); }
    void operator()(const ast::Binary& node)
    {
        walk(node.left);
        walk(node.right);
    }
    void operator()(const ast::BoolOp& node) { walk(node.values); }
    void operator()(const ast::Compare& node)
    {
        walk(node.left);
        for (const ast::Comparison& part : node.rest)
            walk(part.right);
    }
    void operator()(const ast::Conditional& node)
    {
        walk(node.test);
        walk(node.then);
        walk(node.otherwise);
    }
    void operator()(const ast::NamedExpr& node)
    {
        bind(node.name);
        walk(node.value);
    }
    void operator()(const ast::Lambda& node)
    {
        for (const ast::Parameter& parameter : node.parameters)
            walk(parameter.defaultValue);
    }
    void operator()(const ast::Comprehension& node)
    {
        walk(node.element);
        walk(node.value);
        for (const ast::ComprehensionClause& clause : node.clauses) {
            walk(clause.iterable);
            walk(clause.conditions);
        }
    }

    // Statements.
    void operator()(const ast::ExprStmt& node) { walk(node.value); }
    void operator()(const ast::Assign& node)
    {
        for (const ast::Expr& item : node.targets)
            target(item);
        walk(node.value);
    }
    void operator()(const ast::AnnAssign& node)
    {
        target(node.target);
        walk(node.value);
    }
    void operator()(const ast::AugAssign& node)
    {
        target(node.target);
        walk(node.value);
    }
    void operator()(const ast::If& node)
    {
        for (const ast::IfBranch& branch : node.branches) {
            walk(branch.test);
            block(branch.body);
        }
        block(node.otherwise);
    }
    void operator()(const ast::For& node)
    {
        target(node.target);
        walk(node.iterable);
        block(node.body);
        block(node.otherwise);
    }
    void operator()(const ast::While& node)
    {
        walk(node.test);
        block(node.body);
        block(node.otherwise);
    }
    void operator()(const ast::FunctionDef& node)
    {
        bind(node.name);
        walk(node.decorators);
        for (const ast::Parameter& parameter : node.parameters)
            walk(parameter.defaultValue);
    }
    void operator()(const ast::ClassDef& node)
    {
        bind(node.name);
        walk(node.decorators);
        for (const ast::CallArgument& base : node.bases)
            walk(base.value);
    }
    void operator()(const ast::Return& node) { walk(node.value); }
    void operator()(const ast::Pass&) {}
    void operator()(const ast::Break&) {}
    void operator()(const ast::Continue&) {}
    void operator()(const ast::Import& node)
    {
        for (const ast::ImportName& name : node.names)
            bind(name.alias.empty() ? name.name.substr(0, name.name.find('.')) : name.alias);
    }
    void operator()(const ast::ImportFrom& node)
    {
        for (const ast::ImportName& name : node.names)
            bind(name.alias.empty() ? name.name : name.alias);
    }
    void operator()(const ast::Raise& node)
    {
        walk(node.exception);
        walk(node.cause);
    }
    void operator()(const ast::Try& node)
    {
        block(node.body);
        for (const ast::ExceptHandler& handler : node.handlers) {
            walk(handler.type);
            if (!handler.name.empty())
                bind(handler.name);
            block(handler.body);
        }
        block(node.otherwise);
        block(node.finally);
    }
    void operator()(const ast::With& node)
    {
        for (const ast::WithItem& item : node.items) {
            walk(item.context);
            if (item.target)
                target(*item.target);
        }
        block(node.body);
    }
    void operator()(const ast::Assert& node)
    {
        walk(node.test);
        walk(node.message);
    }
    void operator()(const ast::Delete& node)
    {
        for (const ast::Expr& item : node.targets)
            target(item);
    }
    void operator()(const ast::Global& node) { append(m_scope.globals, node.names); }
    void operator()(const ast::Nonlocal& node) { append(m_scope.nonlocals, node.names); }
    void operator()(const ast::UnsupportedStmt&) {}

private:
    static void append(std::vector<std::string>& to, const std::vector<std::string>& names)
    {
        to.insert(to.end(), names.begin(), names.end());
    }
    void joined(const std::vector<ast::JoinedPart>& parts)
    {
        for (const ast::JoinedPart& part : parts) {
            if (const auto* value = std::get_if<ast::Interpolation>(&part)) {
                walk(value->value);
                if (value->format)
                    joined(value->format->parts);
            }
        }
    }

    ast::ScopeInfo& m_scope;
    std::vector<std::string>* m_mentioned;
};

ast::ScopeInfo withParameters(const std::vector<ast::Parameter>& parameters)
{
    ast::ScopeInfo result;
    for (const ast::Parameter& parameter : parameters)
        result.locals.push_back(parameter.name);
    return result;
}

void removeDeclared(ast::ScopeInfo& scope)
{
    std::erase_if(scope.locals, [&scope](const std::string& name) {
        return std::ranges::find(scope.globals, name) != scope.globals.end()
               || std::ranges::find(scope.nonlocals, name) != scope.nonlocals.end();
    });
}

} // namespace

ast::ScopeInfo scopeOf(const std::vector<ast::Parameter>& parameters, const ast::Block& body)
{
    ast::ScopeInfo result = withParameters(parameters);
    Collector(result).block(body);
    removeDeclared(result);
    return result;
}

ast::ScopeInfo scopeOf(const std::vector<ast::Parameter>& parameters, const ast::Expr& body)
{
    ast::ScopeInfo result = withParameters(parameters);
    Collector(result).walk(body);
    return result;
}

ast::ScopeInfo scopeOf(const std::vector<ast::ComprehensionClause>& clauses)
{
    ast::ScopeInfo result;
    Collector collector(result);
    for (const ast::ComprehensionClause& clause : clauses)
        collector.target(*clause.target);
    return result;
}

StatementNames namesIn(const ast::Stmt& statement)
{
    StatementNames result;
    ast::ScopeInfo scope;
    std::visit(Collector(scope, &result.mentioned), statement.node);
    result.bound = std::move(scope.locals);
    return result;
}

} // namespace retort::python
