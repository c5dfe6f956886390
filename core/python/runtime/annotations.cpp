#include "core/python/runtime/annotations.h"

#include "core/python/runtime/dict_views.h"
#include "core/python/runtime/evaluator.h"
#include "core/python/runtime/script_function.h"
#include "core/python/runtime/singletons.h"
#include "core/python/syntax/parse.h"

namespace retort::python {

namespace {

class AnnotationReader {
public:
    AnnotationReader(Interpreter& interpreter, Scope& scope) : m_interpreter(interpreter), m_scope(scope) {}

    // Limits and cancellation end it; anything else that goes wrong leaves the text.
    EvalResult<Value> read(const ast::Expr& expression)
    {
        RETORT_CHECK(m_interpreter.checkStack());
        EvalResult<Value> value = structure(expression);
        const bool stops = !value && !value.error().isException() && value.error().stop().code != ErrorCode::Unsupported;
        if (value || stops)
            return value;
        return Value(m_scope.module()->tree->source.slice(expression.range));
    }

    EvalResult<Value> readText(const std::string& text)
    {
        const auto& outer = m_scope.module();
        ParseResult parsed = parse(text::SourceText(outer->tree->source.fileName(), text));
        const ast::ExprStmt* statement = nullptr;
        if (parsed.ok() && parsed.module->body.size() == 1)
            statement = std::get_if<ast::ExprStmt>(&parsed.module->body.front().node);
        if (!statement)
            return Value(text);
        auto state = std::make_shared<ModuleState>(
            ModuleState{parsed.module, outer->name, outer->globals, outer->isRevision});
        const auto scope = std::make_shared<Scope>(m_scope.kind(), std::move(state), m_scope.parent(), nullptr);
        if (m_scope.kind() == Scope::Kind::Class)
            RETORT_CHECK(updateDict(m_interpreter, *scope->names(), Value(m_scope.names())));
        m_interpreter.keepForCleanup(*scope);
        FrameGuard frame(m_interpreter, *scope, "<annotation>");
        RETORT_CHECK(frame.entered());
        return AnnotationReader(m_interpreter, *scope).read(statement->value);
    }

private:
    EvalResult<Value> structure(const ast::Expr& expression)
    {
        if (const std::string* text = ast::asString(expression))
            return readText(*text);
        if (const auto* subscript = std::get_if<ast::Subscript>(&expression.node))
            return subscripted(*subscript);
        if (const auto* binary = std::get_if<ast::Binary>(&expression.node)) {
            RETORT_TRY(Value left, read(*binary->left));
            RETORT_TRY(Value right, read(*binary->right));
            return makeUnion(std::move(left), std::move(right));
        }
        return Evaluator(m_interpreter, m_scope).evaluate(expression);
    }

    EvalResult<Value> subscripted(const ast::Subscript& subscript)
    {
        RETORT_TRY(Value origin, read(*subscript.value));
        const auto* inert = dynamic_cast<const InertObject*>(origin.object());
        const auto* type = dynamic_cast<const TypeObject*>(origin.object());
        const std::string name = inert ? inert->name() : type ? type->name() : std::string();
        if (name.empty())
            return Evaluator(m_interpreter, m_scope).evaluate(*subscript.index);
        std::vector<Value> arguments;
        const auto* tuple = std::get_if<ast::Tuple>(&subscript.index->node);
        const auto add = [&](const ast::Expr& item) -> EvalResult<void> {
            // Literal["a"] holds values, and so do Annotated's arguments after the first.
            const bool isValue = name == "Literal" || (name == "Annotated" && !arguments.empty());
            RETORT_TRY(Value value, isValue ? Evaluator(m_interpreter, m_scope).evaluate(item) : read(item));
            arguments.push_back(std::move(value));
            return {};
        };
        if (!tuple)
            RETORT_CHECK(add(*subscript.index));
        for (std::size_t i = 0; tuple && i < tuple->elements.size(); ++i)
            RETORT_CHECK(add(tuple->elements[i]));
        return Value(std::make_shared<AliasObject>(name, std::move(origin), std::move(arguments)));
    }

    Interpreter& m_interpreter;
    Scope& m_scope;
};

} // namespace

EvalResult<std::vector<Annotation>> classAnnotations(Interpreter& interpreter, const ScriptClass& cls)
{
    std::vector<Annotation> result;
    const std::shared_ptr<Scope>& scope = cls.bodyScope();
    if (!scope)
        return result;
    FrameGuard frame(interpreter, *scope, cls.name());
    RETORT_CHECK(frame.entered());
    for (const auto& [name, expression] : scope->annotations) {
        interpreter.frame().statement = interpreter.frame().expression = expression->range;
        RETORT_TRY(Value value, AnnotationReader(interpreter, *scope).read(*expression));
        const std::uint32_t line = scope->module()->tree->source.position(expression->range.begin).line;
        result.push_back({.name = name, .value = std::move(value), .line = line});
    }
    return result;
}

EvalResult<Value> annotationFromText(Interpreter& interpreter, const ScriptClass& cls, const std::string& text)
{
    const std::shared_ptr<Scope>& scope = cls.bodyScope();
    return scope ? AnnotationReader(interpreter, *scope).readText(text) : Value(text);
}

EvalResult<Value> returnAnnotation(Interpreter& interpreter, const ScriptFunction& function)
{
    const ast::FunctionDef* definition = function.definition();
    if (!definition || !definition->returns)
        return Value();
    std::shared_ptr<Scope> scope = function.closure();
    if (!scope)
        scope = std::make_shared<Scope>(Scope::Kind::Module, function.module(), nullptr, nullptr);
    FrameGuard frame(interpreter, *scope, function.name());
    RETORT_CHECK(frame.entered());
    interpreter.frame().statement = interpreter.frame().expression = definition->returns->range;
    return AnnotationReader(interpreter, *scope).read(*definition->returns);
}

} // namespace retort::python
