#include "core/python/runtime/dict_views.h"
#include "core/python/runtime/evaluator.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/singletons.h"

namespace retort::python {

EvalResult<Value> Evaluator::evaluate(const ast::Expr& expression)
{
    auto result = m_interpreter.checkStack().and_then([&]() -> Result {
        return std::visit([&](const auto& node) -> Result { return on(node, expression); }, expression.node);
    });
    if (!result)
        m_interpreter.note(result.error(), source(), expression.range);
    return m_interpreter.settled(std::move(result));
}

EvalResult<Value> Evaluator::on(const ast::Name& node, const ast::Expr&)
{
    return m_scope.load(m_interpreter, node.id);
}

namespace {

struct ConstantValue {
    EvalResult<Value> operator()(const ast::NoneLiteral&) const { return Value(); }
    EvalResult<Value> operator()(bool value) const { return Value(value); }
    EvalResult<Value> operator()(std::int64_t value) const { return Value(value); }
    EvalResult<Value> operator()(double value) const { return Value(value); }
    EvalResult<Value> operator()(const std::string& value) const { return Value(value); }
    EvalResult<Value> operator()(const ast::BytesLiteral& value) const { return makeBytes(value.bytes); }
    EvalResult<Value> operator()(const ast::EllipsisLiteral&) const { return ellipsis(); }
    EvalResult<Value> operator()(const ast::HugeInt&) const
    {
        return unsupported("an integer beyond 64 bits is not evaluated natively");
    }
};

} // namespace

EvalResult<Value> Evaluator::on(const ast::Constant& node, const ast::Expr&)
{
    return std::visit(ConstantValue{}, node.value);
}

EvalResult<std::vector<Value>> Evaluator::elements(const std::vector<ast::Expr>& expressions)
{
    std::vector<Value> result;
    result.reserve(expressions.size());
    for (const ast::Expr& item : expressions) {
        if (const auto* starred = std::get_if<ast::Starred>(&item.node)) {
            RETORT_TRY(const Value iterable, evaluate(*starred->value));
            if (!iterable.object())
                return typeError("Value after * must be an iterable, not " + typeName(iterable));
            RETORT_TRY(const std::vector<Value> values, toVector(m_interpreter, iterable));
            RETORT_CHECK(m_interpreter.checkItemCount(result.size() + values.size()));
            result.insert(result.end(), values.begin(), values.end());
            continue;
        }
        RETORT_TRY(Value value, evaluate(item));
        result.push_back(std::move(value));
    }
    return result;
}

EvalResult<Value> Evaluator::on(const ast::Tuple& node, const ast::Expr&)
{
    RETORT_TRY(std::vector<Value> items, elements(node.elements));
    return makeTuple(std::move(items));
}

EvalResult<Value> Evaluator::on(const ast::List& node, const ast::Expr&)
{
    RETORT_TRY(std::vector<Value> items, elements(node.elements));
    return makeList(std::move(items));
}

EvalResult<Value> Evaluator::on(const ast::Set& node, const ast::Expr&)
{
    RETORT_TRY(const std::vector<Value> items, elements(node.elements));
    auto set = std::make_shared<SetObject>();
    for (const Value& item : items)
        RETORT_CHECK(set->add(m_interpreter, item));
    return Value(set);
}

EvalResult<void> Evaluator::copyInto(DictObject& dict, const Value& mapping)
{
    if (!asDict(mapping)) {
        RETORT_TRY(const Attribute keys, findAttribute(m_interpreter, mapping, "keys"));
        if (!keys)
            return typeError("'" + typeName(mapping) + "' object is not a mapping");
    }
    return updateDict(m_interpreter, dict, mapping);
}

EvalResult<Value> Evaluator::on(const ast::Dict& node, const ast::Expr&)
{
    auto dict = makeDict();
    for (const ast::DictItem& item : node.items) {
        if (!item.key) {
            RETORT_TRY(const Value mapping, evaluate(*item.value));
            RETORT_CHECK(copyInto(*dict, mapping));
            continue;
        }
        RETORT_TRY(const Value key, evaluate(*item.key));
        RETORT_TRY(Value value, evaluate(*item.value));
        RETORT_CHECK(dict->table().set(m_interpreter, key, std::move(value)));
    }
    return Value(dict);
}

EvalResult<Value> Evaluator::on(const ast::Starred&, const ast::Expr&)
{
    return raise(exceptionType("SyntaxError"), "can't use starred expression here");
}

EvalResult<Value> Evaluator::on(const ast::Attribute& node, const ast::Expr&)
{
    RETORT_TRY(const Value value, evaluate(*node.value));
    return getAttribute(m_interpreter, value, node.name);
}

EvalResult<Value> Evaluator::on(const ast::Subscript& node, const ast::Expr&)
{
    RETORT_TRY(const Value value, evaluate(*node.value));
    RETORT_TRY(const Value key, evaluate(*node.index));
    RETORT_CHECK(m_interpreter.step());
    return getItem(m_interpreter, value, key);
}

EvalResult<Value> Evaluator::on(const ast::Slice& node, const ast::Expr&)
{
    const auto part = [this](const ast::ExprPtr& expression) { return expression ? evaluate(*expression) : Result(Value()); };
    RETORT_TRY(Value lower, part(node.lower));
    RETORT_TRY(Value upper, part(node.upper));
    RETORT_TRY(Value step, part(node.step));
    return Value(std::make_shared<SliceObject>(std::move(lower), std::move(upper), std::move(step)));
}

EvalResult<Value> Evaluator::on(const ast::Conditional& node, const ast::Expr&)
{
    RETORT_TRY(const Value test, evaluate(*node.test));
    RETORT_TRY(const bool chosen, truth(m_interpreter, test));
    return evaluate(chosen ? *node.then : *node.otherwise);
}

EvalResult<Value> Evaluator::on(const ast::NamedExpr& node, const ast::Expr&)
{
    RETORT_TRY(const Value value, evaluate(*node.value));
    m_scope.storeNamed(node.name, value);
    return value;
}

EvalResult<Value> Evaluator::on(const ast::UnsupportedExpr& node, const ast::Expr&)
{
    return unsupported(node.what + " is not evaluated natively");
}

EvalResult<Value> Evaluator::on(const ast::JoinedStr& node, const ast::Expr&)
{
    RETORT_TRY(std::string text, joined(node.parts));
    return Value(std::move(text));
}

EvalResult<std::string> Evaluator::joined(const std::vector<ast::JoinedPart>& parts)
{
    std::string out;
    for (const ast::JoinedPart& part : parts) {
        if (const auto* text = std::get_if<std::string>(&part)) {
            out += *text;
        } else {
            RETORT_TRY(const std::string shown, interpolated(std::get<ast::Interpolation>(part)));
            out += shown;
        }
        RETORT_CHECK(m_interpreter.checkStringSize(out.size()));
    }
    return out;
}

EvalResult<std::string> Evaluator::interpolated(const ast::Interpolation& part)
{
    RETORT_TRY(const Value value, evaluate(*part.value));
    std::string spec;
    if (part.format) {
        RETORT_TRY(spec, joined(part.format->parts));
    }
    // f"{x=}" shows repr unless told otherwise.
    const char conversion = part.conversion != 0 ? part.conversion : !part.debugText.empty() && !part.format ? 'r' : '\0';
    if (conversion == 0) {
        RETORT_TRY(const std::string shown, toFormat(m_interpreter, value, spec));
        return part.debugText + shown;
    }
    RETORT_TRY(std::string shown, conversion == 's' ? toStr(m_interpreter, value) : toRepr(m_interpreter, value));
    if (conversion == 'a')
        shown = asciiOnly(shown);
    if (!spec.empty()) {
        RETORT_TRY(shown, formatText(m_interpreter, shown, spec, "str"));
    }
    return part.debugText + shown;
}

} // namespace retort::python
