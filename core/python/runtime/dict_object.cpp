#include "core/python/runtime/builtin_methods.h"
#include "core/python/runtime/dict_views.h"
#include "core/python/runtime/function.h"
#include "core/python/runtime/interpreter.h"

namespace retort::python {

TypePtr DictObject::type() const { return types().dict; }

EvalResult<Attribute> DictObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (Attribute method = dictMethod(self<DictObject>(), name))
        return method;
    return Object::getAttribute(interpreter, name);
}

EvalResult<std::optional<Value>> DictObject::missing(Interpreter&, const Value&)
{
    return std::nullopt;
}

EvalResult<Value> DictObject::getItem(Interpreter& interpreter, const Value& key)
{
    RETORT_TRY(const Value* found, m_table.find(interpreter, key));
    if (found)
        return *found;
    RETORT_TRY(const auto made, missing(interpreter, key));
    if (made)
        return *made;
    return keyError(key);
}

EvalResult<void> DictObject::setItem(Interpreter& interpreter, const Value& key, Value value)
{
    return m_table.set(interpreter, key, std::move(value));
}

EvalResult<void> DictObject::deleteItem(Interpreter& interpreter, const Value& key)
{
    RETORT_TRY(const auto removed, m_table.remove(interpreter, key));
    if (!removed)
        return keyError(key);
    return {};
}

EvalResult<std::optional<std::size_t>> DictObject::length(Interpreter&) { return m_table.size(); }

EvalResult<IteratorPtr> DictObject::iterate(Interpreter&) { return iterateDict(self<DictObject>(), DictPart::Keys); }

EvalResult<bool> DictObject::contains(Interpreter& interpreter, const Value& item)
{
    RETORT_TRY(const Value* found, m_table.find(interpreter, item));
    return found != nullptr;
}

EvalResult<std::string> DictObject::repr(Interpreter& interpreter)
{
    if (!interpreter.enterRepr(this))
        return "{...}";
    std::string out = "{";
    const auto entries = m_table.entries();
    for (const HashTable::Entry& entry : entries) {
        if (!entry.live)
            continue;
        auto key = toRepr(interpreter, entry.key);
        auto value = key ? toRepr(interpreter, entry.value) : key;
        auto fits = interpreter.checkStringSize(out.size());
        if (!value || !fits) {
            interpreter.leaveRepr(this);
            return value ? std::unexpected(std::move(fits).error()) : value;
        }
        out += (out.size() > 1 ? ", " : "") + *key + ": " + *value;
    }
    interpreter.leaveRepr(this);
    return out + "}";
}

EvalResult<std::size_t> DictObject::hash(Interpreter&) { return typeError("unhashable type: '" + typeName() + "'"); }

EvalResult<OperatorResult> DictObject::binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected)
{
    DictObject* right = asDict(other);
    if (op != BinaryOp::Or || !right || reflected)
        return std::nullopt;
    auto result = makeDict();
    for (const DictObject* source : {static_cast<const DictObject*>(this), static_cast<const DictObject*>(right)}) {
        const auto entries = source->table().entries();
        for (const HashTable::Entry& entry : entries) {
            if (entry.live)
                RETORT_CHECK(result->table().set(interpreter, entry.key, entry.value));
        }
    }
    return Value(result);
}

EvalResult<OperatorResult> DictObject::compare(Interpreter& interpreter, CompareOp op, const Value& other)
{
    DictObject* right = asDict(other);
    if (!right || (op != CompareOp::Eq && op != CompareOp::Ne))
        return std::nullopt;
    bool same = m_table.size() == right->table().size();
    const auto entries = m_table.entries();
    for (std::size_t i = 0; same && i < entries.size(); ++i) {
        if (!entries[i].live)
            continue;
        RETORT_TRY(const Value* found, right->table().find(interpreter, entries[i].key));
        if (!found) {
            same = false;
            break;
        }
        const Value theirs = *found;
        RETORT_TRY(same, equals(interpreter, entries[i].value, theirs));
    }
    return Value(same == (op == CompareOp::Eq));
}

// ---- views and iteration ----

IteratorPtr iterateDict(std::shared_ptr<DictObject> dict, DictPart part)
{
    const std::size_t size = dict->table().size();
    return iterateWith([dict = std::move(dict), part, size, next = std::size_t{0}](
                           Interpreter&) mutable -> EvalResult<std::optional<Value>> {
        if (dict->table().size() != size)
            return runtimeError("dictionary changed size during iteration");
        const auto& entries = dict->table().entries();
        while (next < entries.size() && !entries[next].live)
            ++next;
        if (next >= entries.size())
            return std::nullopt;
        const HashTable::Entry& entry = entries[next++];
        switch (part) {
        case DictPart::Keys: return entry.key;
        case DictPart::Values: return entry.value;
        case DictPart::Items: return makeTuple({entry.key, entry.value});
        }
        return std::nullopt;
    });
}

std::string DictView::typeName() const
{
    switch (m_part) {
    case DictPart::Keys: return "dict_keys";
    case DictPart::Values: return "dict_values";
    case DictPart::Items: return "dict_items";
    }
    return "dict_keys";
}

EvalResult<std::optional<std::size_t>> DictView::length(Interpreter&) { return m_dict->table().size(); }

EvalResult<IteratorPtr> DictView::iterate(Interpreter&) { return iterateDict(m_dict, m_part); }

EvalResult<bool> DictView::contains(Interpreter& interpreter, const Value& item)
{
    if (m_part == DictPart::Keys)
        return m_dict->contains(interpreter, item);
    return Object::contains(interpreter, item);
}

EvalResult<std::string> DictView::repr(Interpreter& interpreter)
{
    RETORT_TRY(std::vector<Value> items, toVector(interpreter, Value(shared_from_this())));
    RETORT_TRY(const std::string text, toRepr(interpreter, makeList(std::move(items))));
    return typeName() + "(" + text + ")";
}

EvalResult<std::shared_ptr<SetObject>> DictView::asNewSet(Interpreter& interpreter)
{
    auto set = std::make_shared<SetObject>();
    RETORT_TRY(const std::vector<Value> items, toVector(interpreter, Value(shared_from_this())));
    for (const Value& item : items)
        RETORT_CHECK(set->add(interpreter, item));
    return set;
}

EvalResult<OperatorResult> DictView::binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected)
{
    if (m_part == DictPart::Values)
        return std::nullopt;
    RETORT_TRY(const auto mine, asNewSet(interpreter));
    auto theirs = std::make_shared<SetObject>();
    RETORT_TRY(const std::vector<Value> items, toVector(interpreter, other));
    for (const Value& item : items)
        RETORT_CHECK(theirs->add(interpreter, item));
    return mine->binary(interpreter, op, Value(theirs), reflected);
}

EvalResult<OperatorResult> DictView::compare(Interpreter& interpreter, CompareOp op, const Value& other)
{
    const bool setLike = asSet(other) || dynamic_cast<const DictView*>(other.object());
    if (m_part == DictPart::Values || !setLike)
        return Object::compare(interpreter, op, other);
    RETORT_TRY(const auto mine, asNewSet(interpreter));
    Value right = other;
    if (auto* view = dynamic_cast<DictView*>(other.object())) {
        RETORT_TRY(const auto made, view->asNewSet(interpreter));
        right = Value(made);
    }
    return mine->compare(interpreter, op, right);
}

} // namespace retort::python
