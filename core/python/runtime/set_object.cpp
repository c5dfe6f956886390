#include <algorithm>

#include "core/python/runtime/builtin_methods.h"
#include "core/python/runtime/containers.h"
#include "core/python/runtime/function.h"
#include "core/python/runtime/interpreter.h"

namespace retort::python {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;
using SetPtr = std::shared_ptr<SetObject>;

EvalResult<SetPtr> toSet(Interpreter& interpreter, const Value& iterable, bool frozen = false)
{
    auto result = std::make_shared<SetObject>(frozen);
    auto walked = forEach(interpreter, iterable, [&](const Value& item) -> EvalResult<bool> {
        RETORT_CHECK(result->add(interpreter, item));
        return true;
    });
    RETORT_CHECK(std::move(walked));
    return result;
}

std::vector<Value> members(const SetObject& set)
{
    std::vector<Value> result;
    for (const HashTable::Entry& entry : set.table().entries()) {
        if (entry.live)
            result.push_back(entry.key);
    }
    return result;
}

EvalResult<bool> isSubset(Interpreter& interpreter, const SetObject& left, SetObject& right)
{
    for (const Value& item : members(left)) {
        RETORT_CHECK(interpreter.step());
        RETORT_TRY(const bool found, right.contains(interpreter, item));
        if (!found)
            return false;
    }
    return true;
}

// left op right as a new set.
EvalResult<SetPtr> combine(Interpreter& interpreter, BinaryOp op, SetObject& left, SetObject& right)
{
    auto result = std::make_shared<SetObject>(left.frozen());
    for (const Value& item : members(left)) {
        RETORT_CHECK(interpreter.step());
        RETORT_TRY(const bool both, right.contains(interpreter, item));
        const bool keep = op == BinaryOp::Or || (op == BinaryOp::And ? both : !both);
        if (keep)
            RETORT_CHECK(result->add(interpreter, item));
    }
    if (op == BinaryOp::Or || op == BinaryOp::Xor) {
        for (const Value& item : members(right)) {
            RETORT_CHECK(interpreter.step());
            RETORT_TRY(const bool both, left.contains(interpreter, item));
            if (op == BinaryOp::Or || !both)
                RETORT_CHECK(result->add(interpreter, item));
        }
    }
    return result;
}

Result combineAll(CallContext& context, SetObject& self, Args args, BinaryOp op)
{
    RETORT_TRY(SetPtr result, toSet(context.interpreter, Value(self.shared_from_this()), self.frozen()));
    for (const Value& other : args.rest()) {
        RETORT_TRY(const SetPtr right, toSet(context.interpreter, other));
        RETORT_TRY(result, combine(context.interpreter, op, *result, *right));
    }
    return Value(result);
}

Result combineInPlace(CallContext& context, SetObject& self, Args args, BinaryOp op)
{
    RETORT_TRY(const Value combined, combineAll(context, self, args, op));
    const SetObject* result = asSet(combined);
    self.table().clear();
    for (const Value& item : members(*result))
        RETORT_CHECK(self.add(context.interpreter, item));
    return Value();
}

Result add(CallContext& context, SetObject& self, Args args)
{
    RETORT_CHECK(self.add(context.interpreter, args.at(0)));
    return Value();
}

Result remove(CallContext& context, SetObject& self, Args args)
{
    RETORT_TRY(const auto removed, self.table().remove(context.interpreter, args.at(0)));
    if (!removed)
        return keyError(args.at(0));
    return Value();
}

Result discardItem(CallContext& context, SetObject& self, Args args)
{
    RETORT_TRY(const auto removed, self.table().remove(context.interpreter, args.at(0)));
    (void)removed;
    return Value();
}

Result pop(CallContext& context, SetObject& self, Args)
{
    const std::vector<Value> items = members(self);
    if (items.empty())
        return raise(exceptionType("KeyError"), "pop from an empty set");
    RETORT_TRY(const auto removed, self.table().remove(context.interpreter, items.front()));
    (void)removed;
    return items.front();
}

Result clear(CallContext&, SetObject& self, Args)
{
    self.table().clear();
    return Value();
}

Result copy(CallContext& context, SetObject& self, Args)
{
    RETORT_TRY(const SetPtr result, toSet(context.interpreter, Value(self.shared_from_this()), self.frozen()));
    return Value(result);
}

Result unite(CallContext& context, SetObject& self, Args args) { return combineAll(context, self, args, BinaryOp::Or); }
Result intersect(CallContext& context, SetObject& self, Args args) { return combineAll(context, self, args, BinaryOp::And); }
Result subtract(CallContext& context, SetObject& self, Args args) { return combineAll(context, self, args, BinaryOp::Sub); }
Result symmetric(CallContext& context, SetObject& self, Args args) { return combineAll(context, self, args, BinaryOp::Xor); }
Result update(CallContext& context, SetObject& self, Args args) { return combineInPlace(context, self, args, BinaryOp::Or); }
Result keepCommon(CallContext& context, SetObject& self, Args args) { return combineInPlace(context, self, args, BinaryOp::And); }
Result removeAll(CallContext& context, SetObject& self, Args args) { return combineInPlace(context, self, args, BinaryOp::Sub); }

Result issubset(CallContext& context, SetObject& self, Args args)
{
    RETORT_TRY(const SetPtr other, toSet(context.interpreter, args.at(0)));
    RETORT_TRY(const bool result, isSubset(context.interpreter, self, *other));
    return Value(result);
}

Result issuperset(CallContext& context, SetObject& self, Args args)
{
    RETORT_TRY(const SetPtr other, toSet(context.interpreter, args.at(0)));
    RETORT_TRY(const bool result, isSubset(context.interpreter, *other, self));
    return Value(result);
}

Result isdisjoint(CallContext& context, SetObject& self, Args args)
{
    RETORT_TRY(const SetPtr other, toSet(context.interpreter, args.at(0)));
    RETORT_TRY(const SetPtr common, combine(context.interpreter, BinaryOp::And, self, *other));
    return Value(common->table().size() == 0);
}

} // namespace

Attribute setMethod(const std::shared_ptr<SetObject>& self, std::string_view name)
{
    static const MethodTable<SetObject> reading = {
        {"copy", "", copy},
        {"union", "*others", unite},
        {"intersection", "*others", intersect},
        {"difference", "*others", subtract},
        {"symmetric_difference", "*others", symmetric},
        {"issubset", "other, /", issubset},
        {"issuperset", "other, /", issuperset},
        {"isdisjoint", "other, /", isdisjoint},
    };
    static const MethodTable<SetObject> changing = {
        {"add", "item, /", add},
        {"remove", "item, /", remove},
        {"discard", "item, /", discardItem},
        {"pop", "", pop},
        {"clear", "", clear},
        {"update", "*others", update},
        {"intersection_update", "*others", keepCommon},
        {"difference_update", "*others", removeAll},
    };
    if (Attribute method = reading.bind(self, name))
        return method;
    return self->frozen() ? std::nullopt : changing.bind(self, name);
}

TypePtr SetObject::type() const { return m_frozen ? types().frozenset : types().set; }

EvalResult<void> SetObject::add(Interpreter& interpreter, const Value& item)
{
    return m_table.set(interpreter, item, Value());
}

EvalResult<Attribute> SetObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (Attribute method = setMethod(self<SetObject>(), name))
        return method;
    return Object::getAttribute(interpreter, name);
}

EvalResult<std::optional<std::size_t>> SetObject::length(Interpreter&) { return m_table.size(); }

EvalResult<IteratorPtr> SetObject::iterate(Interpreter&)
{
    return iterateWith([set = self<SetObject>(), size = m_table.size(), next = std::size_t{0}](
                           Interpreter&) mutable -> EvalResult<std::optional<Value>> {
        if (set->table().size() != size)
            return runtimeError("Set changed size during iteration");
        const auto& entries = set->table().entries();
        while (next < entries.size() && !entries[next].live)
            ++next;
        if (next >= entries.size())
            return std::nullopt;
        return entries[next++].key;
    });
}

EvalResult<bool> SetObject::contains(Interpreter& interpreter, const Value& item)
{
    RETORT_TRY(const Value* found, m_table.find(interpreter, item));
    return found != nullptr;
}

EvalResult<std::string> SetObject::repr(Interpreter& interpreter)
{
    if (m_table.size() == 0)
        return m_frozen ? "frozenset()" : "set()";
    if (!interpreter.enterRepr(this))
        return typeName() + "(...)";
    std::string out = "{";
    for (const Value& item : members(*this)) {
        auto text = toRepr(interpreter, item);
        if (!text) {
            interpreter.leaveRepr(this);
            return text;
        }
        out += (out.size() > 1 ? ", " : "") + *text;
    }
    interpreter.leaveRepr(this);
    out += "}";
    return m_frozen ? "frozenset(" + out + ")" : out;
}

EvalResult<std::size_t> SetObject::hash(Interpreter&)
{
    if (!m_frozen)
        return typeError("unhashable type: 'set'");
    std::size_t result = 0x1234567U;
    for (const HashTable::Entry& entry : m_table.entries())
        result ^= entry.live ? entry.hash * 0x9E3779B97F4A7C15U : 0U;
    return result;
}

EvalResult<OperatorResult> SetObject::binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected)
{
    SetObject* right = asSet(other);
    const bool known = op == BinaryOp::Or || op == BinaryOp::And || op == BinaryOp::Sub || op == BinaryOp::Xor;
    if (!right || !known || reflected)
        return std::nullopt;
    RETORT_TRY(const SetPtr result, combine(interpreter, op, *this, *right));
    return Value(result);
}

EvalResult<OperatorResult> SetObject::compare(Interpreter& interpreter, CompareOp op, const Value& other)
{
    SetObject* right = asSet(other);
    if (!right)
        return std::nullopt;
    const std::size_t mine = m_table.size(), theirs = right->table().size();
    const bool downwards = op == CompareOp::Gt || op == CompareOp::Ge;
    const bool sizes = op == CompareOp::Eq || op == CompareOp::Ne ? mine == theirs
                       : op == CompareOp::Lt                      ? mine < theirs
                       : op == CompareOp::Gt                      ? mine > theirs
                       : op == CompareOp::Le                      ? mine <= theirs
                                                                  : mine >= theirs;
    bool result = sizes;
    if (result) {
        RETORT_TRY(result, downwards ? isSubset(interpreter, *right, *this) : isSubset(interpreter, *this, *right));
    }
    return Value(op == CompareOp::Ne ? !result : result);
}

} // namespace retort::python
