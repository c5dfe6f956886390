#include <algorithm>

#include "core/python/printer/literals.h"
#include "core/python/runtime/builtin_methods.h"
#include "core/python/runtime/containers.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/indexing.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/operators.h"
#include "core/python/runtime/unicode.h"

namespace retort::python {

StrObject::StrObject(std::string text)
    : m_text(std::move(text)), m_codePoints(countCodePoints(m_text)), m_charge(sizeof(StrObject) + m_text.size())
{
}

TypePtr StrObject::type() const
{
    return types().str;
}

EvalResult<Attribute> StrObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (Attribute method = strMethod(self<StrObject>(), name))
        return method;
    return Object::getAttribute(interpreter, name);
}

EvalResult<Value> StrObject::getItem(Interpreter& interpreter, const Value& key)
{
    if (const SliceObject* slice = asSlice(key)) {
        RETORT_TRY(const auto indices, slice->resolve(m_codePoints));
        if (indices.count == 0)
            return Value("");
        if (indices.step == 1) {
            const std::size_t begin = isAscii() ? static_cast<std::size_t>(indices.start)
                                                : offsetOf(m_text, static_cast<std::size_t>(indices.start));
            const std::string_view rest = std::string_view(m_text).substr(begin);
            return Value(rest.substr(0, isAscii() ? indices.count : offsetOf(rest, indices.count)));
        }
        std::vector<std::string_view> characters;
        for (std::size_t at = 0; at < m_text.size();) {
            const std::size_t start = at;
            decodeAt(m_text, at);
            characters.push_back(std::string_view(m_text).substr(start, at - start));
        }
        std::string out;
        for (std::size_t i = 0; i < indices.count; ++i) {
            RETORT_CHECK(interpreter.step());
            out += characters.at(static_cast<std::size_t>(indices.start + static_cast<std::int64_t>(i) * indices.step));
        }
        return Value(std::move(out));
    }
    if (!key.integer())
        return badIndexType("string", key);
    RETORT_TRY(const std::size_t index, resolveIndex(key, m_codePoints, "string"));
    if (isAscii())
        return Value(std::string(1, m_text[index]));
    const std::size_t begin = offsetOf(m_text, index);
    std::size_t end = begin;
    decodeAt(m_text, end);
    return Value(std::string_view(m_text).substr(begin, end - begin));
}

EvalResult<std::optional<std::size_t>> StrObject::length(Interpreter&)
{
    return m_codePoints;
}

EvalResult<IteratorPtr> StrObject::iterate(Interpreter&)
{
    return iterateWith([text = self<StrObject>(), at = std::size_t{0}](
                           Interpreter&) mutable -> EvalResult<std::optional<Value>> {
        if (at >= text->text().size())
            return std::nullopt;
        const std::size_t start = at;
        decodeAt(text->text(), at);
        return Value(std::string_view(text->text()).substr(start, at - start));
    });
}

EvalResult<bool> StrObject::contains(Interpreter&, const Value& item)
{
    const std::string* text = item.str();
    if (!text)
        return typeError("'in <string>' requires string as left operand, not " + python::typeName(item));
    return m_text.find(*text) != std::string::npos;
}

EvalResult<std::string> StrObject::repr(Interpreter&)
{
    return printer::reprText(m_text);
}

EvalResult<std::string> StrObject::str(Interpreter&)
{
    return m_text;
}

EvalResult<std::string> StrObject::format(Interpreter& interpreter, std::string_view spec)
{
    if (spec.empty())
        return m_text;
    return formatText(interpreter, m_text, spec, "str");
}

EvalResult<std::size_t> StrObject::hash(Interpreter&)
{
    return std::hash<std::string_view>{}(m_text);
}

EvalResult<OperatorResult> StrObject::binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected)
{
    if (op == BinaryOp::Add) {
        const std::string* text = other.str();
        if (!text)
            return std::nullopt;
        RETORT_CHECK(interpreter.checkStringSize(m_text.size() + text->size()));
        return Value(reflected ? *text + m_text : m_text + *text);
    }
    if (op == BinaryOp::Mul) {
        const auto count = repetitions(other);
        if (!count)
            return std::nullopt;
        RETORT_CHECK(interpreter.checkStringSize(m_text.empty() ? 0 : *count > (1U << 31U) ? *count : *count * m_text.size()));
        if (m_text.size() == 1)
            return Value(std::string(*count, m_text[0]));
        std::string out;
        out.reserve(m_text.size() * *count);
        for (std::uint64_t i = 0; !m_text.empty() && i < *count; ++i)
            out += m_text;
        return Value(std::move(out));
    }
    if (op == BinaryOp::Mod && !reflected) {
        RETORT_TRY(std::string text, percentFormat(interpreter, m_text, other));
        return Value(std::move(text));
    }
    return std::nullopt;
}

EvalResult<OperatorResult> StrObject::compare(Interpreter&, CompareOp op, const Value& other)
{
    const std::string* text = other.str();
    if (!text)
        return std::nullopt;
    return Value(holds(op, m_text.compare(*text)));         // UTF-8 sorts by code point
}

} // namespace retort::python
