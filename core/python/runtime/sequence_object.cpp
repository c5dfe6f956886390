#include <algorithm>

#include "core/python/runtime/builtin_methods.h"
#include "core/python/runtime/containers.h"
#include "core/python/runtime/indexing.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/operators.h"

namespace retort::python {

SequenceObject::SequenceObject(std::vector<Value> items)
    : m_items(std::move(items)), m_charge(sizeof(TupleObject) + m_items.capacity() * sizeof(Value))
{
}

EvalResult<Value> SequenceObject::getItem(Interpreter& interpreter, const Value& key)
{
    const std::string name = kind() == ObjectKind::List ? "list" : "tuple";
    if (const SliceObject* slice = asSlice(key)) {
        RETORT_TRY(const auto indices, slice->resolve(m_items.size()));
        RETORT_CHECK(interpreter.checkItemCount(indices.count));
        std::vector<Value> out;
        out.reserve(indices.count);
        for (std::size_t i = 0; i < indices.count; ++i) {
            RETORT_CHECK(interpreter.step());
            out.push_back(m_items.at(static_cast<std::size_t>(indices.start + static_cast<std::int64_t>(i) * indices.step)));
        }
        return makeSame(std::move(out));
    }
    if (!key.integer())
        return badIndexType(name, key);
    RETORT_TRY(const std::size_t index, resolveIndex(key, m_items.size(), name));
    return m_items[index];
}

EvalResult<std::optional<std::size_t>> SequenceObject::length(Interpreter&)
{
    return m_items.size();
}

EvalResult<bool> SequenceObject::contains(Interpreter& interpreter, const Value& item)
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        RETORT_CHECK(interpreter.step());
        const Value held = m_items[i];                      // a copy: the comparison may run script code
        RETORT_TRY(const bool same, equals(interpreter, held, item));
        if (same)
            return true;
    }
    return false;
}

EvalResult<std::string> SequenceObject::repr(Interpreter& interpreter)
{
    const bool list = kind() == ObjectKind::List;
    if (!interpreter.enterRepr(this))
        return list ? "[...]" : "(...)";
    std::string out = list ? "[" : "(";
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Value item = m_items[i];
        auto text = toRepr(interpreter, item);
        if (!text) {
            interpreter.leaveRepr(this);
            return text;
        }
        out += (i > 0 ? ", " : "") + *text;
        if (auto fits = interpreter.checkStringSize(out.size()); !fits) {
            interpreter.leaveRepr(this);
            return std::unexpected(std::move(fits).error());
        }
    }
    interpreter.leaveRepr(this);
    if (!list && m_items.size() == 1)
        out += ",";
    return out + (list ? "]" : ")");
}

EvalResult<OperatorResult> SequenceObject::binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected)
{
    if (op == BinaryOp::Add && !reflected) {
        const Object* object = other.object();
        const SequenceObject* same = kind() == ObjectKind::List ? static_cast<const SequenceObject*>(asList(other))
                                                                : static_cast<const SequenceObject*>(asTuple(other));
        if (!object || !same)
            return std::nullopt;
        RETORT_CHECK(interpreter.checkItemCount(m_items.size() + same->items().size()));
        std::vector<Value> out;
        out.reserve(m_items.size() + same->items().size());
        out.insert(out.end(), m_items.begin(), m_items.end());
        out.insert(out.end(), same->items().begin(), same->items().end());
        return makeSame(std::move(out));
    }
    if (op == BinaryOp::Mul) {
        const auto count = repetitions(other);
        if (!count)
            return std::nullopt;
        if (m_items.empty())
            return makeSame({});
        RETORT_CHECK(interpreter.checkItemCount(*count > (1U << 31U) ? *count : *count * m_items.size()));
        std::vector<Value> out;
        out.reserve(m_items.size() * *count);
        for (std::uint64_t i = 0; i < *count; ++i) {
            RETORT_CHECK(interpreter.step());
            out.insert(out.end(), m_items.begin(), m_items.end());
        }
        return makeSame(std::move(out));
    }
    return std::nullopt;
}

// Objects/listobject.c: list_richcompare.
EvalResult<OperatorResult> SequenceObject::compare(Interpreter& interpreter, CompareOp op, const Value& other)
{
    const SequenceObject* right = kind() == ObjectKind::List ? static_cast<const SequenceObject*>(asList(other))
                                                             : static_cast<const SequenceObject*>(asTuple(other));
    if (!right)
        return std::nullopt;
    if ((op == CompareOp::Eq || op == CompareOp::Ne) && m_items.size() != right->m_items.size())
        return Value(op == CompareOp::Ne);
    for (std::size_t i = 0; i < m_items.size() && i < right->m_items.size(); ++i) {
        const Value mine = m_items[i], theirs = right->m_items[i];
        RETORT_TRY(const bool same, equals(interpreter, mine, theirs));
        if (same)
            continue;
        if (op == CompareOp::Eq || op == CompareOp::Ne)
            return Value(op == CompareOp::Ne);
        RETORT_TRY(Value result, python::compare(interpreter, op, mine, theirs));
        return result;
    }
    const std::size_t left = m_items.size(), size = right->m_items.size();
    return Value(holds(op, left < size ? -1 : left > size ? 1 : 0));
}

// ---- list ----

TypePtr ListObject::type() const { return types().list; }

Value ListObject::makeSame(std::vector<Value> items) const { return makeList(std::move(items)); }

void ListObject::append(Value value)
{
    m_items.push_back(std::move(value));
    resized();
}

EvalResult<Attribute> ListObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (Attribute method = listMethod(self<ListObject>(), name))
        return method;
    return Object::getAttribute(interpreter, name);
}

EvalResult<void> ListObject::setItem(Interpreter& interpreter, const Value& key, Value value)
{
    if (const SliceObject* slice = asSlice(key)) {
        RETORT_TRY(std::vector<Value> items, toVector(interpreter, value));
        RETORT_TRY(const auto indices, slice->resolve(m_items.size()));
        if (indices.step == 1) {
            RETORT_CHECK(interpreter.checkItemCount(m_items.size() + items.size()));
            const auto first = m_items.begin() + indices.start;
            const auto at = m_items.erase(first, first + static_cast<std::ptrdiff_t>(indices.count));
            m_items.insert(at, items.begin(), items.end());
            resized();
            return {};
        }
        if (items.size() != indices.count)
            return valueError("attempt to assign sequence of size " + std::to_string(items.size())
                              + " to extended slice of size " + std::to_string(indices.count));
        for (std::size_t i = 0; i < indices.count; ++i)
            m_items.at(static_cast<std::size_t>(indices.start + static_cast<std::int64_t>(i) * indices.step)) = items[i];
        return {};
    }
    if (!key.integer())
        return badIndexType("list", key);
    RETORT_TRY(const std::size_t index, resolveIndex(key, m_items.size(), "list assignment"));
    m_items[index] = std::move(value);
    return {};
}

EvalResult<void> ListObject::deleteItem(Interpreter&, const Value& key)
{
    if (const SliceObject* slice = asSlice(key)) {
        RETORT_TRY(const auto indices, slice->resolve(m_items.size()));
        std::vector<bool> gone(m_items.size(), false);
        for (std::size_t i = 0; i < indices.count; ++i)
            gone.at(static_cast<std::size_t>(indices.start + static_cast<std::int64_t>(i) * indices.step)) = true;
        std::vector<Value> kept;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (!gone[i])
                kept.push_back(m_items[i]);
        }
        m_items = std::move(kept);
        resized();
        return {};
    }
    if (!key.integer())
        return badIndexType("list", key);
    RETORT_TRY(const std::size_t index, resolveIndex(key, m_items.size(), "list assignment"));
    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(index));
    return {};
}

EvalResult<IteratorPtr> ListObject::iterate(Interpreter&)
{
    // Sees items appended while it runs, as CPython's does.
    return iterateWith([list = self<ListObject>(), next = std::size_t{0}](
                           Interpreter&) mutable -> EvalResult<std::optional<Value>> {
        if (next >= list->items().size())
            return std::nullopt;
        return list->items()[next++];
    });
}

EvalResult<std::size_t> ListObject::hash(Interpreter&)
{
    return typeError("unhashable type: 'list'");
}

// ---- tuple ----

TypePtr TupleObject::type() const { return types().tuple; }

Value TupleObject::makeSame(std::vector<Value> items) const { return makeTuple(std::move(items)); }

EvalResult<Attribute> TupleObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (Attribute method = tupleMethod(self<TupleObject>(), name))
        return method;
    return Object::getAttribute(interpreter, name);
}

EvalResult<IteratorPtr> TupleObject::iterate(Interpreter&)
{
    return iterateWith([tuple = self<TupleObject>(), next = std::size_t{0}](
                           Interpreter&) mutable -> EvalResult<std::optional<Value>> {
        if (next >= tuple->items().size())
            return std::nullopt;
        return tuple->items()[next++];
    });
}

EvalResult<std::size_t> TupleObject::hash(Interpreter& interpreter)
{
    std::size_t result = 0x345678U;
    for (const Value& item : m_items) {
        RETORT_CHECK(interpreter.step());
        RETORT_TRY(const std::size_t part, toHash(interpreter, item));
        result = (result ^ part) * 1000003U;
    }
    return result;
}

// ---- builders and casts ----

Value makeList(std::vector<Value> items) { return std::make_shared<ListObject>(std::move(items)); }
Value makeTuple(std::vector<Value> items) { return std::make_shared<TupleObject>(std::move(items)); }
Value makeBytes(std::string bytes) { return std::make_shared<BytesObject>(std::move(bytes)); }
std::shared_ptr<DictObject> makeDict() { return std::make_shared<DictObject>(); }

namespace {

Object* ofKind(const Value& value, ObjectKind kind)
{
    Object* object = value.object();
    if (object && object->kind() == ObjectKind::Instance)
        object = static_cast<InstanceObject*>(object)->native().get();
    return object && object->kind() == kind ? object : nullptr;
}

} // namespace

ListObject* asList(const Value& value) { return static_cast<ListObject*>(ofKind(value, ObjectKind::List)); }
TupleObject* asTuple(const Value& value) { return static_cast<TupleObject*>(ofKind(value, ObjectKind::Tuple)); }
DictObject* asDict(const Value& value) { return static_cast<DictObject*>(ofKind(value, ObjectKind::Dict)); }
SetObject* asSet(const Value& value) { return static_cast<SetObject*>(ofKind(value, ObjectKind::Set)); }
BytesObject* asBytes(const Value& value) { return static_cast<BytesObject*>(ofKind(value, ObjectKind::Bytes)); }

const std::vector<Value>* sequenceItems(const Value& value)
{
    if (const ListObject* list = asList(value))
        return &list->items();
    if (const TupleObject* tuple = asTuple(value))
        return &tuple->items();
    return nullptr;
}

} // namespace retort::python
