#include "core/python/runtime/evaluator.h"

namespace retort::python {

namespace {

bool isExceptionClass(const TypeObject& type)
{
    return type.isSubtypeOf(*types().baseException);
}

} // namespace

EvalResult<std::shared_ptr<ExceptionObject>> Evaluator::toException(const Value& value)
{
    Value made = value;
    if (const auto* type = dynamic_cast<const TypeObject*>(value.object()); type && isExceptionClass(*type)) {
        RETORT_TRY(made, call(m_interpreter, value, {}));
    }
    if (auto exception = std::dynamic_pointer_cast<ExceptionObject>(made.objectPtr()))
        return exception;
    return typeError("exceptions must derive from BaseException");
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::Raise& node, const ast::Stmt&)
{
    auto& handled = m_interpreter.handled();
    if (!node.exception) {
        if (handled.empty())
            return runtimeError("No active exception to reraise");
        return std::unexpected(Raised(handled.back()));
    }
    RETORT_TRY(const Value value, evaluate(*node.exception));
    RETORT_TRY(const auto exception, toException(value));
    if (node.cause) {
        RETORT_TRY(const Value cause, evaluate(*node.cause));
        if (!cause.isNone()) {
            RETORT_TRY(const auto causing, toException(cause));
            exception->cause = Value(causing);
        }
    }
    if (!handled.empty() && handled.back() != exception && exception->context.isNone())
        exception->context = Value(handled.back());
    return std::unexpected(Raised(exception));
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::Try& node, const ast::Stmt&)
{
    FlowResult result = block(node.body);
    if (!result && result.error().isException())
        result = handle(node, std::move(result).error());
    else if (result && *result == Flow::Normal)
        result = block(node.otherwise);
    // A stop ends the evaluation; nothing of the script runs after it.
    if (node.finally.empty() || (!result && !result.error().isException()))
        return result;
    Value returned = m_returned;
    RETORT_TRY(const Flow flow, block(node.finally));
    if (flow != Flow::Normal)
        return flow;
    m_returned = std::move(returned);
    return result;
}

EvalResult<Evaluator::Flow> Evaluator::handle(const ast::Try& node, Raised raised)
{
    const std::shared_ptr<ExceptionObject> exception = raised.exception();
    for (const ast::ExceptHandler& handler : node.handlers) {
        if (handler.isGroup)
            return unsupported("'except*' is not evaluated natively");
        if (handler.type) {
            RETORT_TRY(const Value type, evaluate(*handler.type));
            RETORT_TRY(const bool wanted, matches(type, *exception));
            if (!wanted)
                continue;
        }
        return runHandler(handler, exception);
    }
    return std::unexpected(std::move(raised));
}

EvalResult<Evaluator::Flow> Evaluator::runHandler(const ast::ExceptHandler& handler,
                                                  const std::shared_ptr<ExceptionObject>& exception)
{
    if (!handler.name.empty())
        m_scope.store(handler.name, Value(exception));
    m_interpreter.handled().push_back(exception);
    FlowResult result = block(handler.body);
    m_interpreter.handled().pop_back();
    if (!handler.name.empty())
        (void)m_scope.remove(handler.name);             // the name ends with the handler; the script may have deleted it
    if (!result && result.error().isException() && result.error().exception() != exception
        && result.error().exception()->context.isNone())
        result.error().exception()->context = Value(exception);
    return result;
}

EvalResult<bool> Evaluator::matches(const Value& type, const ExceptionObject& exception)
{
    if (const TupleObject* tuple = asTuple(type)) {
        for (const Value& item : tuple->items()) {
            RETORT_TRY(const bool found, matches(item, exception));
            if (found)
                return true;
        }
        return false;
    }
    const auto* wanted = dynamic_cast<const TypeObject*>(type.object());
    if (!wanted || !isExceptionClass(*wanted))
        return typeError("catching classes that do not inherit from BaseException is not allowed");
    return exception.type()->isSubtypeOf(*wanted);
}

EvalResult<Evaluator::Flow> Evaluator::on(const ast::With& node, const ast::Stmt&)
{
    if (node.isAsync && !m_interpreter.plainAsync())
        return unsupported("'async with' is not evaluated natively");
    return withItems(node, 0);
}

// Language reference: "The with statement". Each further item nests in the one before it.
EvalResult<Evaluator::Flow> Evaluator::withItems(const ast::With& node, std::size_t index)
{
    if (index == node.items.size())
        return block(node.body);
    const ast::WithItem& item = node.items[index];
    RETORT_TRY(const Value manager, evaluate(item.context));
    if (!manager.object())
        return typeError("'" + typeName(manager) + "' object does not support the context manager protocol");
    CallContext context{m_interpreter};
    const text::SourceRange statement = m_interpreter.frame().statement;
    m_interpreter.frame().expression = item.context.range;
    RETORT_TRY(const Value entered, manager.object()->enter(context));
    FlowResult result = Flow::Normal;
    if (item.target) {
        if (auto bound = assign(*item.target, entered); !bound)
            result = std::unexpected(std::move(bound).error());
    }
    if (result)
        result = withItems(node, index + 1);
    if (!result && !result.error().isException())
        return result;
    const std::shared_ptr<ExceptionObject> pending = result ? nullptr : result.error().exception();
    m_interpreter.frame().statement = statement;
    m_interpreter.frame().expression = item.context.range;
    Value returned = m_returned;                    // __exit__ may run script code of this very evaluator's scope
    if (pending)
        m_interpreter.handled().push_back(pending);
    auto swallowed = manager.object()->exit(context, pending.get());
    if (pending)
        m_interpreter.handled().pop_back();
    m_returned = std::move(returned);
    if (!swallowed)
        return std::unexpected(std::move(swallowed).error());
    return pending && *swallowed ? FlowResult(Flow::Normal) : std::move(result);
}

} // namespace retort::python
