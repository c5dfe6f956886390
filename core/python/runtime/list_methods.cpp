#include <algorithm>

#include "core/python/runtime/builtin_methods.h"
#include "core/python/runtime/function.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/sorting.h"

namespace retort::python {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

EvalResult<void> room(CallContext& context, const ListObject& self, std::size_t more)
{
    return context.interpreter.checkItemCount(self.items().size() + more);
}

Result append(CallContext& context, ListObject& self, Args args)
{
    RETORT_CHECK(room(context, self, 1));
    self.append(args.at(0));
    return Value();
}

Result extend(CallContext& context, ListObject& self, Args args)
{
    RETORT_TRY(std::vector<Value> items, toVector(context.interpreter, args.at(0)));
    RETORT_CHECK(room(context, self, items.size()));
    self.mutableItems().insert(self.mutableItems().end(), items.begin(), items.end());
    self.resized();
    return Value();
}

Result insert(CallContext& context, ListObject& self, Args args)
{
    RETORT_TRY(std::int64_t index, args.integer("index"));
    RETORT_CHECK(room(context, self, 1));
    const auto size = static_cast<std::int64_t>(self.items().size());
    if (index < 0)
        index = std::max<std::int64_t>(0, index + size);
    index = std::min(index, size);
    self.mutableItems().insert(self.mutableItems().begin() + index, args.at(1));
    self.resized();
    return Value();
}

// The position of an equal item; nothing: there is none.
EvalResult<std::optional<std::size_t>> position(CallContext& context, const SequenceObject& self, const Value& wanted)
{
    for (std::size_t i = 0; i < self.items().size(); ++i) {
        RETORT_CHECK(context.interpreter.step());
        const Value item = self.items()[i];
        RETORT_TRY(const bool same, equals(context.interpreter, item, wanted));
        if (same)
            return std::optional(i);
    }
    return std::optional<std::size_t>();
}

Result remove(CallContext& context, ListObject& self, Args args)
{
    RETORT_TRY(const auto found, position(context, self, args.at(0)));
    if (!found || *found >= self.items().size())
        return valueError("list.remove(x): x not in list");
    self.mutableItems().erase(self.mutableItems().begin() + static_cast<std::ptrdiff_t>(*found));
    return Value();
}

Result pop(CallContext&, ListObject& self, Args args)
{
    RETORT_TRY(std::int64_t index, args.integer("index"));
    const auto size = static_cast<std::int64_t>(self.items().size());
    if (size == 0)
        return indexError("pop from empty list");
    if (index < 0)
        index += size;
    if (index < 0 || index >= size)
        return indexError("pop index out of range");
    const auto at = self.mutableItems().begin() + index;
    Value result = std::move(*at);
    self.mutableItems().erase(at);
    return result;
}

Result clear(CallContext&, ListObject& self, Args)
{
    self.mutableItems().clear();
    self.resized();
    return Value();
}

Result copy(CallContext&, ListObject& self, Args) { return makeList(self.items()); }

Result reverse(CallContext&, ListObject& self, Args)
{
    std::ranges::reverse(self.mutableItems());
    return Value();
}

Result sort(CallContext& context, ListObject& self, Args args)
{
    RETORT_TRY(const bool reversed, truth(context.interpreter, args["reverse"]));
    RETORT_TRY(std::vector<Value> sorted, sortValues(context.interpreter, self.items(), args["key"], reversed));
    self.mutableItems() = std::move(sorted);
    return Value();
}

Result indexOf(CallContext& context, const SequenceObject& self, Args args)
{
    const SliceObject slice(args["start"], args["stop"], Value());
    RETORT_TRY(const auto indices, slice.resolve(self.items().size()));
    for (std::size_t i = 0; i < indices.count; ++i) {
        const std::size_t at = static_cast<std::size_t>(indices.start) + i;
        if (at >= self.items().size())
            break;
        RETORT_CHECK(context.interpreter.step());
        const Value item = self.items()[at];
        RETORT_TRY(const bool same, equals(context.interpreter, item, args.at(0)));
        if (same)
            return Value(at);
    }
    if (self.kind() == ObjectKind::Tuple)
        return valueError("tuple.index(x): x not in tuple");
    RETORT_TRY(const std::string shown, toRepr(context.interpreter, args.at(0)));
    return valueError(shown + " is not in list");
}

Result countOf(CallContext& context, const SequenceObject& self, Args args)
{
    std::size_t number = 0;
    for (std::size_t i = 0; i < self.items().size(); ++i) {
        RETORT_CHECK(context.interpreter.step());
        const Value item = self.items()[i];
        RETORT_TRY(const bool same, equals(context.interpreter, item, args.at(0)));
        number += same ? 1U : 0U;
    }
    return Value(number);
}

Result listIndex(CallContext& context, ListObject& self, Args args) { return indexOf(context, self, args); }
Result listCount(CallContext& context, ListObject& self, Args args) { return countOf(context, self, args); }
Result tupleIndex(CallContext& context, TupleObject& self, Args args) { return indexOf(context, self, args); }
Result tupleCount(CallContext& context, TupleObject& self, Args args) { return countOf(context, self, args); }

} // namespace

Attribute listMethod(const std::shared_ptr<ListObject>& self, std::string_view name)
{
    static const MethodTable<ListObject> methods = {
        {"append", "object, /", append},
        {"extend", "iterable, /", extend},
        {"insert", "index, object, /", insert},
        {"remove", "value, /", remove},
        {"pop", "index=-1, /", pop},
        {"clear", "", clear},
        {"copy", "", copy},
        {"reverse", "", reverse},
        {"sort", "*, key=None, reverse=False", sort},
        {"index", "value, start=None, stop=None, /", listIndex},
        {"count", "value, /", listCount},
    };
    return methods.bind(self, name);
}

Attribute tupleMethod(const std::shared_ptr<TupleObject>& self, std::string_view name)
{
    static const MethodTable<TupleObject> methods = {
        {"index", "value, start=None, stop=None, /", tupleIndex},
        {"count", "value, /", tupleCount},
    };
    return methods.bind(self, name);
}

// A merge sort, so that comparisons that raise or contradict each other can do no harm. Stable, also when reversed.
EvalResult<std::vector<Value>> sortValues(Interpreter& interpreter, const std::vector<Value>& values, const Value& key,
                                          bool reversed)
{
    struct Item {
        Value key, value;
    };
    std::vector<Item> items, merged;
    items.reserve(values.size());
    const std::vector<Value> source = values;
    for (const Value& value : source) {
        Value sortKey = value;
        if (!key.isNone()) {
            RETORT_TRY(sortKey, call(interpreter, key, Arguments{{value}, {}}));
        }
        items.push_back({std::move(sortKey), value});
    }
    // Reversing before and after keeps equal items in their order. Objects/listobject.c: list_sort_impl.
    if (reversed)
        std::ranges::reverse(items);
    merged.resize(items.size());
    for (std::size_t width = 1; width < items.size(); width *= 2) {
        for (std::size_t begin = 0; begin < items.size(); begin += 2 * width) {
            std::size_t left = begin, right = std::min(begin + width, items.size());
            const std::size_t middle = right, end = std::min(begin + 2 * width, items.size());
            for (std::size_t out = begin; out < end; ++out) {
                bool takeRight = right < end;
                if (takeRight && left < middle) {
                    RETORT_TRY(takeRight, isTrue(interpreter, CompareOp::Lt, items[right].key, items[left].key));
                }
                merged[out] = std::move(items[takeRight ? right++ : left++]);
            }
        }
        std::swap(items, merged);
    }
    if (reversed)
        std::ranges::reverse(items);
    std::vector<Value> result;
    result.reserve(items.size());
    for (Item& item : items)
        result.push_back(std::move(item.value));
    return result;
}

} // namespace retort::python
