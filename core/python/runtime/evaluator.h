#pragma once

// Evaluates the statements and expressions of one scope. Made for one activation of a body; split by node kind over
// eval_*.cpp.

#include <optional>

#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/scope.h"
#include "core/python/syntax/ast.h"

namespace retort::python {

// Pushes a frame for the scope while it lives.
class FrameGuard {
public:
    FrameGuard(Interpreter& interpreter, Scope& scope, std::string function, text::SourceRange statement = {});
    ~FrameGuard();
    FrameGuard(const FrameGuard&) = delete;
    FrameGuard& operator=(const FrameGuard&) = delete;
    // Whether the call depth allows it.
    [[nodiscard]] EvalResult<void> entered() const;

private:
    Interpreter& m_interpreter;
};

class Evaluator {
public:
    Evaluator(Interpreter& interpreter, Scope& scope) : m_interpreter(interpreter), m_scope(scope) {}

    [[nodiscard]] EvalResult<Value> evaluate(const ast::Expr& expression);
    // A function's body: the value it returns.
    [[nodiscard]] EvalResult<Value> runBody(const ast::Block& body);
    // A module's or class's body.
    [[nodiscard]] EvalResult<void> runStatements(const ast::Block& body);
    // The body of a module that a script uses, past statements that are not evaluated natively: what those bind or may change is then an
    // UnevaluatedName.
    [[nodiscard]] EvalResult<void> runModuleBody(const ast::Block& body);
    // Binds a target: name, attribute, subscript or a nest of those.
    [[nodiscard]] EvalResult<void> assign(const ast::Expr& target, const Value& value);

private:
    void setAside(const ast::Stmt& statement, const Error& reason);

    enum class Flow { Normal, Break, Continue, Return };
    using Result = EvalResult<Value>;
    using FlowResult = EvalResult<Flow>;

    // eval_expressions.cpp
    Result on(const ast::Name& node, const ast::Expr& expression);
    Result on(const ast::Constant& node, const ast::Expr& expression);
    Result on(const ast::Tuple& node, const ast::Expr& expression);
    Result on(const ast::List& node, const ast::Expr& expression);
    Result on(const ast::Set& node, const ast::Expr& expression);
    Result on(const ast::Dict& node, const ast::Expr& expression);
    Result on(const ast::Starred& node, const ast::Expr& expression);
    Result on(const ast::Attribute& node, const ast::Expr& expression);
    Result on(const ast::Subscript& node, const ast::Expr& expression);
    Result on(const ast::Slice& node, const ast::Expr& expression);
    Result on(const ast::Conditional& node, const ast::Expr& expression);
    Result on(const ast::NamedExpr& node, const ast::Expr& expression);
    Result on(const ast::JoinedStr& node, const ast::Expr& expression);
    Result on(const ast::UnsupportedExpr& node, const ast::Expr& expression);
    EvalResult<std::string> joined(const std::vector<ast::JoinedPart>& parts);
    EvalResult<std::string> interpolated(const ast::Interpolation& part);
    EvalResult<std::vector<Value>> elements(const std::vector<ast::Expr>& expressions);
    EvalResult<void> copyInto(DictObject& dict, const Value& mapping);

    // eval_operators.cpp
    Result on(const ast::Unary& node, const ast::Expr& expression);
    Result on(const ast::Binary& node, const ast::Expr& expression);
    Result on(const ast::BoolOp& node, const ast::Expr& expression);
    Result on(const ast::Compare& node, const ast::Expr& expression);
    EvalResult<Value> compared(ast::CompareOperator op, const Value& left, const Value& right);
    Result augmented(ast::BinaryOperator op, const Value& left, const Value& right);

    // eval_calls.cpp
    Result on(const ast::Call& node, const ast::Expr& expression);
    Result on(const ast::Lambda& node, const ast::Expr& expression);
    EvalResult<Arguments> arguments(const std::vector<ast::CallArgument>& nodes, const Value& function);
    EvalResult<void> addKeywords(Arguments& arguments, const Value& mapping, const Value& function);
    EvalResult<std::vector<std::optional<Value>>> defaults(const std::vector<ast::Parameter>& parameters);
    std::string qualified(const std::string& name) const;
    Value makeFunctionValue(const ast::FunctionDef* definition, const ast::Lambda* lambda,
                            std::vector<std::optional<Value>> defaults);

    // eval_comprehensions.cpp
    Result on(const ast::Comprehension& node, const ast::Expr& expression);

    // eval_statements.cpp
    FlowResult block(const ast::Block& body);
    FlowResult execute(const ast::Stmt& statement);
    FlowResult on(const ast::ExprStmt& node, const ast::Stmt& statement);
    FlowResult on(const ast::Assign& node, const ast::Stmt& statement);
    FlowResult on(const ast::AnnAssign& node, const ast::Stmt& statement);
    FlowResult on(const ast::AugAssign& node, const ast::Stmt& statement);
    FlowResult on(const ast::If& node, const ast::Stmt& statement);
    FlowResult on(const ast::For& node, const ast::Stmt& statement);
    FlowResult on(const ast::While& node, const ast::Stmt& statement);
    FlowResult on(const ast::Return& node, const ast::Stmt& statement);
    FlowResult on(const ast::Pass& node, const ast::Stmt& statement);
    FlowResult on(const ast::Break& node, const ast::Stmt& statement);
    FlowResult on(const ast::Continue& node, const ast::Stmt& statement);
    FlowResult on(const ast::Assert& node, const ast::Stmt& statement);
    FlowResult on(const ast::Delete& node, const ast::Stmt& statement);
    FlowResult on(const ast::Global& node, const ast::Stmt& statement);
    FlowResult on(const ast::Nonlocal& node, const ast::Stmt& statement);
    FlowResult on(const ast::UnsupportedStmt& node, const ast::Stmt& statement);
    EvalResult<void> unpack(const std::vector<ast::Expr>& targets, const Value& value);
    EvalResult<void> remove(const ast::Expr& target);

    // eval_exceptions.cpp
    FlowResult on(const ast::Raise& node, const ast::Stmt& statement);
    FlowResult on(const ast::Try& node, const ast::Stmt& statement);
    FlowResult on(const ast::With& node, const ast::Stmt& statement);
    FlowResult withItems(const ast::With& node, std::size_t index);
    FlowResult handle(const ast::Try& node, Raised raised);
    FlowResult runHandler(const ast::ExceptHandler& handler, const std::shared_ptr<ExceptionObject>& exception);
    EvalResult<bool> matches(const Value& type, const ExceptionObject& exception);
    EvalResult<std::shared_ptr<ExceptionObject>> toException(const Value& value);

    // eval_definitions.cpp
    FlowResult on(const ast::FunctionDef& node, const ast::Stmt& statement);
    FlowResult on(const ast::ClassDef& node, const ast::Stmt& statement);
    FlowResult on(const ast::Import& node, const ast::Stmt& statement);
    FlowResult on(const ast::ImportFrom& node, const ast::Stmt& statement);
    EvalResult<Value> decorated(Value value, const std::vector<ast::Expr>& decorators);
    EvalResult<Arguments> classArguments(const ast::ClassDef& node);
    EvalResult<void> importNamesNow(const std::string& dottedName, const ast::ImportFrom& node);
    EvalResult<std::vector<TypePtr>> basesFrom(const std::vector<Value>& values);

    const text::SourceText& source() const { return m_scope.module()->tree->source; }

    Interpreter& m_interpreter;
    Scope& m_scope;
    Value m_returned;
};

// An iterator over what a comprehension or generator expression yields (key and value as a tuple for a dict). `outermost`
// is the iterable of its first clause, evaluated already. statement: where it was written.
[[nodiscard]] IteratorPtr makeComprehensionIterator(const ast::Comprehension& node, std::shared_ptr<Scope> scope,
                                                    IteratorPtr outermost, text::SourceRange statement);

// super() and super(cls, self), called from the script function that runs now.
[[nodiscard]] EvalResult<Value> makeSuper(CallContext& context, const Arguments& arguments);

} // namespace retort::python
