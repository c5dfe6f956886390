#include "core/python/runtime/indexing.h"

#include <algorithm>

#include "core/python/runtime/interpreter.h"

namespace retort::python {

EvalResult<std::size_t> resolveIndex(const Value& key, std::size_t size, std::string_view what)
{
    std::int64_t index = key.integer().value_or(0);
    const auto count = static_cast<std::int64_t>(size);
    if (index < 0)
        index += count;
    if (index < 0 || index >= count)
        return indexError(std::string(what) + " index out of range");
    return static_cast<std::size_t>(index);
}

const SliceObject* asSlice(const Value& key)
{
    const Object* object = key.object();
    return object && object->kind() == ObjectKind::Slice ? static_cast<const SliceObject*>(object) : nullptr;
}

std::optional<std::uint64_t> repetitions(const Value& other)
{
    const auto count = other.integer();
    if (!count)
        return std::nullopt;
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, *count));
}

RaisedResult badIndexType(std::string_view what, const Value& key)
{
    if (what == "string")
        return typeError("string indices must be integers, not '" + typeName(key) + "'");
    return typeError(std::string(what) + " indices must be integers or slices, not " + typeName(key));
}

EvalResult<SliceObject::Indices> SliceObject::resolve(std::size_t length) const
{
    const auto read = [](const Value& value) -> EvalResult<std::optional<std::int64_t>> {
        if (value.isNone())
            return std::optional<std::int64_t>();
        if (const auto integer = value.integer())
            return integer;
        return typeError("slice indices must be integers or None or have an __index__ method");
    };
    RETORT_TRY(const auto lower, read(m_lower));
    RETORT_TRY(const auto upper, read(m_upper));
    RETORT_TRY(const auto givenStep, read(m_step));
    const std::int64_t step = givenStep.value_or(1);
    if (step == 0)
        return valueError("slice step cannot be zero");
    const auto size = static_cast<std::int64_t>(length);
    const std::int64_t low = step < 0 ? -1 : 0, high = step < 0 ? size - 1 : size;
    const auto clamp = [&](std::int64_t value) {
        if (value < 0)
            value = value < -size ? low : value + size;
        return std::clamp(value, low, std::max(low, high));
    };
    const std::int64_t start = lower ? clamp(*lower) : step < 0 ? high : low;
    const std::int64_t stop = upper ? clamp(*upper) : step < 0 ? low : high;
    Indices result{start, step, 0};
    if (step > 0 && start < stop)
        result.count = static_cast<std::size_t>((stop - start - 1) / step) + 1;
    else if (step < 0 && stop < start)
        result.count = static_cast<std::size_t>((start - stop - 1) / -(step == INT64_MIN ? INT64_MIN + 1 : step)) + 1;
    return result;
}

EvalResult<std::string> SliceObject::repr(Interpreter& interpreter)
{
    RETORT_TRY(const std::string lower, toRepr(interpreter, m_lower));
    RETORT_TRY(const std::string upper, toRepr(interpreter, m_upper));
    RETORT_TRY(const std::string step, toRepr(interpreter, m_step));
    return "slice(" + lower + ", " + upper + ", " + step + ")";
}

TypePtr RangeObject::type() const
{
    return types().range;
}

std::size_t RangeObject::count() const
{
    if (m_step > 0 && m_start < m_stop)
        return static_cast<std::size_t>((static_cast<std::uint64_t>(m_stop) - static_cast<std::uint64_t>(m_start) - 1)
                                        / static_cast<std::uint64_t>(m_step))
               + 1;
    if (m_step < 0 && m_start > m_stop)
        return static_cast<std::size_t>((static_cast<std::uint64_t>(m_start) - static_cast<std::uint64_t>(m_stop) - 1)
                                        / (~static_cast<std::uint64_t>(m_step) + 1))
               + 1;
    return 0;
}

std::int64_t RangeObject::at(std::size_t index) const
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(m_start)
                                     + static_cast<std::uint64_t>(index) * static_cast<std::uint64_t>(m_step));
}

EvalResult<Value> RangeObject::getItem(Interpreter&, const Value& key)
{
    if (const SliceObject* slice = asSlice(key)) {
        RETORT_TRY(const auto indices, slice->resolve(count()));
        const std::int64_t step = m_step * indices.step;
        const std::int64_t start = m_start + indices.start * m_step;
        return Value(std::make_shared<RangeObject>(start, start + static_cast<std::int64_t>(indices.count) * step, step));
    }
    if (!key.integer())
        return badIndexType("range", key);
    RETORT_TRY(const std::size_t index, resolveIndex(key, count(), "range object"));
    return Value(at(index));
}

EvalResult<std::optional<std::size_t>> RangeObject::length(Interpreter&)
{
    return count();
}

EvalResult<IteratorPtr> RangeObject::iterate(Interpreter&)
{
    return iterateWith([range = self<RangeObject>(), next = std::size_t{0},
                        end = count()](Interpreter&) mutable -> EvalResult<std::optional<Value>> {
        if (next >= end)
            return std::nullopt;
        return Value(range->at(next++));
    });
}

EvalResult<bool> RangeObject::contains(Interpreter&, const Value& item)
{
    const auto value = item.integer();
    if (!value || count() == 0)
        return false;
    const std::int64_t first = m_start, last = at(count() - 1);
    if (*value < std::min(first, last) || *value > std::max(first, last))
        return false;
    return (*value - m_start) % m_step == 0;
}

EvalResult<std::string> RangeObject::repr(Interpreter&)
{
    std::string text = "range(" + std::to_string(m_start) + ", " + std::to_string(m_stop);
    if (m_step != 1)
        text += ", " + std::to_string(m_step);
    return text + ")";
}

EvalResult<OperatorResult> RangeObject::compare(Interpreter& interpreter, CompareOp op, const Value& other)
{
    if ((op == CompareOp::Eq || op == CompareOp::Ne) && other.object() && other.object()->kind() == ObjectKind::Range) {
        const auto& range = static_cast<const RangeObject&>(*other.object());
        const std::size_t size = count();
        const bool same = size == range.count()
                          && (size == 0 || (m_start == range.m_start && (size == 1 || m_step == range.m_step)));
        return Value(same == (op == CompareOp::Eq));
    }
    return Object::compare(interpreter, op, other);
}

} // namespace retort::python
