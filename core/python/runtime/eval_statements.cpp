#include <algorithm>

#include "core/python/runtime/evaluator.h"
#include "core/python/runtime/placeholder.h"
#include "core/python/syntax/names_in.h"

namespace retort::python {

EvalResult<Value> Evaluator::runBody(const ast::Block& body)
{
    RETORT_TRY(const Flow flow, block(body));
    return flow == Flow::Return ? std::move(m_returned) : Value();
}

EvalResult<void> Evaluator::runStatements(const ast::Block& body)
{
    RETORT_TRY(const Flow flow, block(body));
    (void)flow;
    return {};
}

namespace {

Raised notLoaded(Interpreter& interpreter, const Raised& raised)
{
    const ExceptionObject& exception = *raised.exception();
    auto text = raised.exception()->str(interpreter);
    Error reason{.code = ErrorCode::Unsupported, .message = exception.typeName() + (text ? ": " + *text : "")};
    if (!exception.traceback().empty())
        reason.where = raised.exception()->traceback().front().site.location();
    return Raised(std::move(reason));
}

// After `import *` nobody knows which names there are. And what is called only for its effect on a library that is there
// (event.listen(...), a decorator) may change what everything else means.
bool canBeSetAside(const ast::Stmt& statement, const Error& reason)
{
    if (const auto* import = std::get_if<ast::ImportFrom>(&statement.node))
        return !import->star;
    const auto* function = std::get_if<ast::FunctionDef>(&statement.node);
    const bool forEffect = std::holds_alternative<ast::ExprStmt>(statement.node) || (function && !function->decorators.empty());
    return !forEffect || !reason.message.starts_with("'sqlalchemy.");
}

} // namespace

EvalResult<void> Evaluator::runModuleBody(const ast::Block& body)
{
    for (const ast::Stmt& statement : body) {
        const FlowResult ran = execute(statement);
        if (ran)
            continue;
        Raised raised = ran.error();
        // What a module of the project raises while it loads may be the fault of what is native here: it counts as not
        // evaluated rather than as the script's own exception.
        if (raised.isException() && !m_scope.module()->isRevision)
            raised = notLoaded(m_interpreter, raised);
        if (raised.isException() || raised.stop().code != ErrorCode::Unsupported)
            return std::unexpected(raised);
        if (m_interpreter.readsModels())
            m_interpreter.reportPassedOver(statement, source(), raised.stop());
        else if (!canBeSetAside(statement, raised.stop()))
            return std::unexpected(raised);
        setAside(statement, raised.stop());
    }
    return {};
}

// Functions, classes and modules that the statement mentions stay usable: it is data that it may have been about to change.
void Evaluator::setAside(const ast::Stmt& statement, const Error& reason)
{
    const auto isData = [](const Value& value) {
        const Object* object = value.object();
        return object && object->kind() != ObjectKind::Placeholder && object->kind() != ObjectKind::Module
               && object->kind() != ObjectKind::Type && object->kind() != ObjectKind::Function;
    };
    const Value unevaluated(std::make_shared<UnevaluatedName>(reason));
    const StatementNames names = namesIn(statement);
    // Whoever reads models is told of the statement; a MetaData that it mentions must stay what it is.
    for (const std::string& name : names.mentioned) {
        const Value* value = m_scope.names()->table().find(name);
        if (value && isData(*value) && !m_interpreter.readsModels())
            m_scope.store(name, unevaluated);
    }
    for (const std::string& name : names.bound)
        m_scope.store(name, unevaluated);
}

EvalResult<Evaluator::Flow> Evaluator::block(const ast::Block& body)
{
    for (const ast::Stmt& statement : body) {
        RETORT_TRY(const Flow flow, execute(statement));
        if (flow != Flow::Normal)
            return flow;
    }
    return Flow::Normal;
}

EvalResult<Evaluator::Flow> Evaluator::execute(const ast::Stmt& statement)
{
    Interpreter::Frame& frame = m_interpreter.frame();
    frame.statement = frame.expression = statement.range;
    auto result = m_interpreter.step().and_then([&]() { return m_interpreter.checkStack(); }).and_then([&]() -> FlowResult {
        return std::visit([&](const auto& node) -> FlowResult { return on(node, statement); }, statement.node);
    });
    if (!result)
        m_interpreter.note(result.error(), source(), statement.range);
    return result;
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::ExprStmt& node, const ast::Stmt&)
{
    RETORT_CHECK(evaluate(node.value));
    return Flow::Normal;
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::Assign& node, const ast::Stmt&)
{
    RETORT_TRY(const Value value, evaluate(node.value));
    for (const ast::Expr& target : node.targets)
        RETORT_CHECK(assign(target, value));
    return Flow::Normal;
}

// Annotations are kept as text (PEP 563): evaluating them would need names that scripts import for nothing else.
EvalResult<Evaluator::Flow> Evaluator::on(const ast::AnnAssign& node, const ast::Stmt&)
{
    const auto* name = std::get_if<ast::Name>(&node.target.node);
    if (name && m_scope.kind() == Scope::Kind::Class) {
        auto& names = m_scope.names()->table();
        if (!names.find(std::string_view("__annotations__")))
            names.set("__annotations__", Value(makeDict()));
        asDict(*names.find(std::string_view("__annotations__")))
            ->table()
            .set(name->id, Value(source().slice(node.annotation.range)));
        m_scope.annotations.emplace_back(name->id, &node.annotation);
    }
    if (!node.value)
        return Flow::Normal;
    RETORT_TRY(const Value value, evaluate(*node.value));
    RETORT_CHECK(assign(node.target, value));
    return Flow::Normal;
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::AugAssign& node, const ast::Stmt&)
{
    if (const auto* name = std::get_if<ast::Name>(&node.target.node)) {
        RETORT_TRY(Value left, evaluate(node.target));
        RETORT_TRY(const Value right, evaluate(node.value));
        RETORT_TRY(Value result, augmented(node.op, left, right));
        m_scope.store(name->id, std::move(result));
        return Flow::Normal;
    }
    // The object and the key are evaluated once.
    if (const auto* attribute = std::get_if<ast::Attribute>(&node.target.node)) {
        RETORT_TRY(const Value object, evaluate(*attribute->value));
        RETORT_TRY(const Value left, getAttribute(m_interpreter, object, attribute->name));
        RETORT_TRY(const Value right, evaluate(node.value));
        RETORT_TRY(Value result, augmented(node.op, left, right));
        RETORT_CHECK(setAttribute(m_interpreter, object, attribute->name, std::move(result)));
        return Flow::Normal;
    }
    const auto& subscript = std::get<ast::Subscript>(node.target.node);
    RETORT_TRY(const Value object, evaluate(*subscript.value));
    RETORT_TRY(const Value key, evaluate(*subscript.index));
    RETORT_TRY(const Value left, getItem(m_interpreter, object, key));
    RETORT_TRY(const Value right, evaluate(node.value));
    RETORT_TRY(Value result, augmented(node.op, left, right));
    RETORT_CHECK(setItem(m_interpreter, object, key, std::move(result)));
    return Flow::Normal;
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::If& node, const ast::Stmt&)
{
    for (const ast::IfBranch& branch : node.branches) {
        RETORT_TRY(const Value test, evaluate(branch.test));
        RETORT_TRY(const bool chosen, truth(m_interpreter, test));
        if (chosen)
            return block(branch.body);
    }
    return block(node.otherwise);
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::For& node, const ast::Stmt& statement)
{
    RETORT_TRY(const Value iterable, evaluate(node.iterable));
    RETORT_TRY(const IteratorPtr iterator, iterate(m_interpreter, iterable));
    while (true) {
        RETORT_CHECK(m_interpreter.step());
        m_interpreter.frame().statement = m_interpreter.frame().expression = statement.range;
        RETORT_TRY(const std::optional<Value> item, iterator->next(m_interpreter));
        if (!item)
            return block(node.otherwise);
        RETORT_CHECK(assign(node.target, *item));
        RETORT_TRY(const Flow flow, block(node.body));
        if (flow == Flow::Break)
            return Flow::Normal;
        if (flow == Flow::Return)
            return flow;
    }
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::While& node, const ast::Stmt& statement)
{
    while (true) {
        RETORT_CHECK(m_interpreter.step());
        m_interpreter.frame().statement = m_interpreter.frame().expression = statement.range;
        RETORT_TRY(const Value test, evaluate(node.test));
        RETORT_TRY(const bool more, truth(m_interpreter, test));
        if (!more)
            return block(node.otherwise);
        RETORT_TRY(const Flow flow, block(node.body));
        if (flow == Flow::Break)
            return Flow::Normal;
        if (flow == Flow::Return)
            return flow;
    }
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::Return& node, const ast::Stmt&)
{
    m_returned = Value();
    if (node.value) {
        RETORT_TRY(m_returned, evaluate(*node.value));
    }
    return Flow::Return;
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::Pass&, const ast::Stmt&) { return Flow::Normal; }
EvalResult<Evaluator::Flow> Evaluator::on(const ast::Break&, const ast::Stmt&) { return Flow::Break; }
EvalResult<Evaluator::Flow> Evaluator::on(const ast::Continue&, const ast::Stmt&) { return Flow::Continue; }
EvalResult<Evaluator::Flow> Evaluator::on(const ast::Global&, const ast::Stmt&) { return Flow::Normal; }
EvalResult<Evaluator::Flow> Evaluator::on(const ast::Nonlocal&, const ast::Stmt&) { return Flow::Normal; }

EvalResult<Evaluator::Flow> Evaluator::on(const ast::UnsupportedStmt& node, const ast::Stmt&)
{
    return unsupported(node.what + " is not evaluated natively");
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::Assert& node, const ast::Stmt&)
{
    RETORT_TRY(const Value test, evaluate(node.test));
    RETORT_TRY(const bool holds, truth(m_interpreter, test));
    if (holds)
        return Flow::Normal;
    std::vector<Value> arguments;
    if (node.message) {
        RETORT_TRY(Value message, evaluate(*node.message));
        arguments.push_back(std::move(message));
    }
    return std::unexpected(Raised(std::make_shared<ExceptionObject>(exceptionType("AssertionError"), std::move(arguments))));
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::Delete& node, const ast::Stmt&)
{
    for (const ast::Expr& target : node.targets)
        RETORT_CHECK(remove(target));
    return Flow::Normal;
}

EvalResult<void> Evaluator::remove(const ast::Expr& target)
{
    if (const auto* name = std::get_if<ast::Name>(&target.node))
        return m_scope.remove(name->id);
    if (const auto* attribute = std::get_if<ast::Attribute>(&target.node)) {
        RETORT_TRY(const Value object, evaluate(*attribute->value));
        return deleteAttribute(m_interpreter, object, attribute->name);
    }
    if (const auto* subscript = std::get_if<ast::Subscript>(&target.node)) {
        RETORT_TRY(const Value object, evaluate(*subscript->value));
        RETORT_TRY(const Value key, evaluate(*subscript->index));
        return deleteItem(m_interpreter, object, key);
    }
    const auto* tuple = std::get_if<ast::Tuple>(&target.node);
    const auto* list = std::get_if<ast::List>(&target.node);
    const std::vector<ast::Expr>* items = tuple ? &tuple->elements : list ? &list->elements : nullptr;
    for (std::size_t i = 0; items && i < items->size(); ++i)
        RETORT_CHECK(remove((*items)[i]));
    return {};
}

// ---- assignment targets ----

EvalResult<void> Evaluator::assign(const ast::Expr& target, const Value& value)
{
    if (const auto* name = std::get_if<ast::Name>(&target.node)) {
        m_scope.store(name->id, value);
        return {};
    }
    if (const auto* attribute = std::get_if<ast::Attribute>(&target.node)) {
        RETORT_TRY(const Value object, evaluate(*attribute->value));
        return setAttribute(m_interpreter, object, attribute->name, value);
    }
    if (const auto* subscript = std::get_if<ast::Subscript>(&target.node)) {
        RETORT_TRY(const Value object, evaluate(*subscript->value));
        RETORT_TRY(const Value key, evaluate(*subscript->index));
        return setItem(m_interpreter, object, key, value);
    }
    if (const auto* tuple = std::get_if<ast::Tuple>(&target.node))
        return unpack(tuple->elements, value);
    if (const auto* list = std::get_if<ast::List>(&target.node))
        return unpack(list->elements, value);
    if (const auto* starred = std::get_if<ast::Starred>(&target.node))
        return assign(*starred->value, value);
    return unsupported("this assignment is not evaluated natively");
}

// Python/ceval.c: unpack_iterable.
EvalResult<void> Evaluator::unpack(const std::vector<ast::Expr>& targets, const Value& value)
{
    const auto isStarred = [](const ast::Expr& target) { return std::holds_alternative<ast::Starred>(target.node); };
    const auto star = std::ranges::find_if(targets, isStarred);
    auto made = iterate(m_interpreter, value);
    if (!made) {
        if (made.error().isException())
            return typeError("cannot unpack non-iterable " + typeName(value) + " object");
        return std::unexpected(std::move(made).error());
    }
    const IteratorPtr iterator = std::move(*made);
    std::vector<Value> items;
    const bool open = star != targets.end();
    // Without a star one item too many is enough to know.
    while (open || items.size() <= targets.size()) {
        RETORT_CHECK(m_interpreter.step());
        RETORT_CHECK(m_interpreter.checkItemCount(items.size() + 1));
        RETORT_TRY(std::optional<Value> item, iterator->next(m_interpreter));
        if (!item)
            break;
        items.push_back(std::move(*item));
    }
    const std::size_t wanted = targets.size() - (open ? 1 : 0);
    if (items.size() < wanted)
        return valueError("not enough values to unpack (expected " + std::string(open ? "at least " : "")
                          + std::to_string(wanted) + ", got " + std::to_string(items.size()) + ")");
    if (!open && items.size() > wanted)
        return valueError("too many values to unpack (expected " + std::to_string(wanted) + ")");
    std::size_t at = 0;
    for (const ast::Expr& target : targets) {
        if (!isStarred(target)) {
            RETORT_CHECK(assign(target, items[at++]));
            continue;
        }
        const std::size_t count = items.size() - wanted;
        const auto first = items.begin() + static_cast<std::ptrdiff_t>(at);
        RETORT_CHECK(assign(target, makeList({first, first + static_cast<std::ptrdiff_t>(count)})));
        at += count;
    }
    return {};
}

} // namespace retort::python
