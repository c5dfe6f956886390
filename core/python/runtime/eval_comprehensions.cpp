#include "core/python/runtime/evaluator.h"

namespace retort::python {

namespace {

// One running comprehension: the iterators of its clauses, innermost last. Each next() goes on where the last one stopped,
// so generator expressions are as lazy as CPython's.
class ComprehensionIterator final : public IteratorObject {
public:
    ComprehensionIterator(const ast::Comprehension& node, std::shared_ptr<Scope> scope, IteratorPtr outermost,
                          text::SourceRange statement)
        : m_node(node), m_scope(std::move(scope)), m_statement(statement)
    {
        m_iterators.emplace_back(std::move(outermost));
    }

    std::string typeName() const override { return "generator"; }

    EvalResult<std::optional<Value>> next(Interpreter& interpreter) override
    {
        if (m_iterators.empty())
            return std::nullopt;
        if (m_running)
            return raise(exceptionType("ValueError"), "generator already executing");
        RETORT_CHECK(interpreter.checkStack());
        FrameGuard frame(interpreter, *m_scope, "<genexpr>", m_statement);
        RETORT_CHECK(frame.entered());
        m_running = true;
        auto result = advance(interpreter);
        m_running = false;
        if (!result || !*result)
            m_iterators.clear();
        return result;
    }

private:
    EvalResult<std::optional<Value>> advance(Interpreter& interpreter)
    {
        Evaluator evaluator(interpreter, *m_scope);
        while (!m_iterators.empty()) {
            RETORT_CHECK(interpreter.step());
            const ast::ComprehensionClause& clause = m_node.clauses[m_iterators.size() - 1];
            const Value holder = m_iterators.back();
            RETORT_TRY(const std::optional<Value> item, static_cast<IteratorObject*>(holder.object())->next(interpreter));
            if (!item) {
                m_iterators.pop_back();
                continue;
            }
            RETORT_CHECK(evaluator.assign(*clause.target, *item));
            RETORT_TRY(const bool wanted, holds(interpreter, evaluator, clause));
            if (!wanted)
                continue;
            if (m_iterators.size() < m_node.clauses.size()) {
                RETORT_TRY(const Value iterable, evaluator.evaluate(*m_node.clauses[m_iterators.size()].iterable));
                RETORT_TRY(IteratorPtr inner, python::iterate(interpreter, iterable));
                m_iterators.emplace_back(std::move(inner));
                continue;
            }
            return element(evaluator);
        }
        return std::nullopt;
    }

    static EvalResult<bool> holds(Interpreter& interpreter, Evaluator& evaluator, const ast::ComprehensionClause& clause)
    {
        for (const ast::Expr& condition : clause.conditions) {
            RETORT_TRY(const Value value, evaluator.evaluate(condition));
            RETORT_TRY(const bool wanted, python::truth(interpreter, value));
            if (!wanted)
                return false;
        }
        return true;
    }

    EvalResult<std::optional<Value>> element(Evaluator& evaluator)
    {
        RETORT_TRY(Value value, evaluator.evaluate(*m_node.element));
        if (!m_node.value)
            return std::optional<Value>(std::move(value));
        RETORT_TRY(Value mapped, evaluator.evaluate(*m_node.value));
        return std::optional<Value>(makeTuple({std::move(value), std::move(mapped)}));
    }

    const ast::Comprehension& m_node;
    std::shared_ptr<Scope> m_scope;
    std::vector<Value> m_iterators;
    text::SourceRange m_statement;
    bool m_running = false;
};

} // namespace

IteratorPtr makeComprehensionIterator(const ast::Comprehension& node, std::shared_ptr<Scope> scope, IteratorPtr outermost,
                                      text::SourceRange statement)
{
    return std::make_shared<ComprehensionIterator>(node, std::move(scope), std::move(outermost), statement);
}

EvalResult<Value> Evaluator::on(const ast::Comprehension& node, const ast::Expr&)
{
    for (const ast::ComprehensionClause& clause : node.clauses) {
        if (clause.isAsync)
            return unsupported("'async for' is not evaluated natively");
    }
    // The first iterable belongs to the scope around the comprehension.
    RETORT_TRY(const Value iterable, evaluate(*node.clauses.front().iterable));
    RETORT_TRY(IteratorPtr outermost, iterate(m_interpreter, iterable));
    const auto closure = m_scope.closure();
    if (closure && node.kind == ast::Comprehension::Kind::Generator)
        m_interpreter.keepForCleanup(*closure);             // a local may hold the generator that sees it
    auto scope = std::make_shared<Scope>(Scope::Kind::Comprehension, m_scope.module(), closure, &node.scope);
    if (m_scope.kind() == Scope::Kind::Class)
        scope->className = m_scope.className;
    const IteratorPtr iterator = makeComprehensionIterator(node, std::move(scope), std::move(outermost),
                                                           m_interpreter.frame().statement);
    switch (node.kind) {
    case ast::Comprehension::Kind::Generator: return Value(iterator);
    case ast::Comprehension::Kind::List: {
        RETORT_TRY(std::vector<Value> items, toVector(m_interpreter, Value(iterator)));
        return makeList(std::move(items));
    }
    case ast::Comprehension::Kind::Set: {
        auto set = std::make_shared<SetObject>();
        auto walked = forEach(m_interpreter, Value(iterator), [&](const Value& item) -> EvalResult<bool> {
            RETORT_CHECK(set->add(m_interpreter, item));
            return true;
        });
        RETORT_CHECK(std::move(walked));
        return Value(set);
    }
    case ast::Comprehension::Kind::Dict: break;
    }
    auto dict = makeDict();
    auto walked = forEach(m_interpreter, Value(iterator), [&](const Value& item) -> EvalResult<bool> {
        const auto& pair = *sequenceItems(item);
        RETORT_CHECK(dict->table().set(m_interpreter, pair[0], pair[1]));
        return true;
    });
    RETORT_CHECK(std::move(walked));
    return Value(dict);
}

} // namespace retort::python
