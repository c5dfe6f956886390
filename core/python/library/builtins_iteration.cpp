#include <algorithm>

#include "core/python/library/iteration.h"
#include "core/python/library/modules.h"
#include "core/python/runtime/sorting.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;
using Next = EvalResult<std::optional<Value>>;

Result iter(CallContext& context, Args args)
{
    if (!args.given("sentinel")) {
        RETORT_TRY(const IteratorPtr iterator, iterate(context.interpreter, args.at(0)));
        return Value(iterator);
    }
    return Value(iterateWith([function = args.at(0), sentinel = args.at(1)](Interpreter& interpreter) -> Next {
        RETORT_TRY(const Value value, call(interpreter, function, {}));
        RETORT_TRY(const bool last, equals(interpreter, value, sentinel));
        return last ? std::nullopt : std::optional(value);
    }));
}

Result next(CallContext& context, Args args)
{
    auto* iterator = dynamic_cast<IteratorObject*>(args.at(0).object());
    if (!iterator) {
        RETORT_TRY(const Attribute method, findAttribute(context.interpreter, args.at(0), "__next__"));
        if (!method)
            return typeError("'" + typeName(args.at(0)) + "' object is not an iterator");
        auto result = call(context.interpreter, *method, {});
        const bool stopped = !result && result.error().isException()
                             && result.error().exception()->type()->isSubtypeOf(*exceptionType("StopIteration"));
        return stopped && args.given("default") ? Result(args.at(1)) : std::move(result);
    }
    RETORT_TRY(std::optional<Value> value, nextOf(context.interpreter, args.at(0)));
    if (value)
        return std::move(*value);
    if (args.given("default"))
        return args.at(1);
    return std::unexpected(Raised(std::make_shared<ExceptionObject>(exceptionType("StopIteration"), std::vector<Value>())));
}

Result enumerate(CallContext& context, Args args)
{
    RETORT_TRY(const std::int64_t start, args.integer("start"));
    RETORT_TRY(const IteratorPtr inner, iterate(context.interpreter, args.at(0)));
    return Value(iterateWith([inner = Value(inner), index = start](Interpreter& interpreter) mutable -> Next {
        RETORT_TRY(const std::optional<Value> item, nextOf(interpreter, inner));
        if (!item)
            return std::nullopt;
        return makeTuple({Value(index++), *item});
    }));
}

Result zip(CallContext& context, Args args)
{
    RETORT_TRY(const bool strict, args.flag("strict"));
    std::vector<Value> inner;
    for (const Value& source : args.rest()) {
        RETORT_TRY(const IteratorPtr iterator, iterate(context.interpreter, source));
        inner.emplace_back(iterator);
    }
    return Value(iterateWith([inner = std::move(inner), strict](Interpreter& interpreter) -> Next {
        std::vector<Value> items;
        for (std::size_t i = 0; i < inner.size(); ++i) {
            RETORT_TRY(std::optional<Value> item, nextOf(interpreter, inner[i]));
            if (item) {
                items.push_back(std::move(*item));
                continue;
            }
            if (strict && i > 0)
                return valueError("zip() argument " + std::to_string(i + 1) + " is shorter than argument"
                                  + (i == 1 ? " 1" : "s 1-" + std::to_string(i)));
            for (std::size_t later = 1; strict && later < inner.size(); ++later) {
                RETORT_TRY(const std::optional<Value> more, nextOf(interpreter, inner[later]));
                if (more)
                    return valueError("zip() argument " + std::to_string(later + 1) + " is longer than argument"
                                      + (later == 1 ? " 1" : "s 1-" + std::to_string(later)));
            }
            return std::nullopt;
        }
        if (items.empty())
            return std::nullopt;
        return makeTuple(std::move(items));
    }));
}

Result map(CallContext& context, Args args)
{
    std::vector<Value> inner;
    for (const Value& source : args.rest()) {
        RETORT_TRY(const IteratorPtr iterator, iterate(context.interpreter, source));
        inner.emplace_back(iterator);
    }
    if (inner.empty())
        return typeError("map() must have at least two arguments.");
    return Value(iterateWith([inner = std::move(inner), function = args.at(0)](Interpreter& interpreter) -> Next {
        Arguments arguments;
        for (const Value& source : inner) {
            RETORT_TRY(std::optional<Value> item, nextOf(interpreter, source));
            if (!item)
                return std::nullopt;
            arguments.positional.push_back(std::move(*item));
        }
        RETORT_TRY(Value result, call(interpreter, function, arguments));
        return std::optional<Value>(std::move(result));
    }));
}

Result filter(CallContext& context, Args args)
{
    RETORT_TRY(const IteratorPtr inner, iterate(context.interpreter, args.at(1)));
    return Value(iterateWith([inner = Value(inner), function = args.at(0)](Interpreter& interpreter) -> Next {
        while (true) {
            RETORT_TRY(std::optional<Value> item, nextOf(interpreter, inner));
            if (!item)
                return std::nullopt;
            Value verdict = *item;
            if (!function.isNone()) {
                RETORT_TRY(verdict, call(interpreter, function, Arguments{{*item}, {}}));
            }
            RETORT_TRY(const bool wanted, truth(interpreter, verdict));
            if (wanted)
                return item;
        }
    }));
}

Result reversed(CallContext& context, Args args)
{
    const Value& source = args.at(0);
    RETORT_TRY(const Attribute method, findAttribute(context.interpreter, source, "__reversed__"));
    if (method)
        return call(context.interpreter, *method, {});
    const bool ordered = sequenceItems(source) || source.str() || asDict(source) || asBytes(source)
                         || (source.object() && source.object()->kind() == ObjectKind::Range)
                         || typeName(source).starts_with("dict_");
    if (!ordered)
        return typeError("'" + typeName(source) + "' object is not reversible");
    RETORT_TRY(std::vector<Value> items, toVector(context.interpreter, source));
    std::ranges::reverse(items);
    return Value(iterateVector(std::move(items)));
}

Result sorted(CallContext& context, Args args)
{
    RETORT_TRY(const bool reverse, truth(context.interpreter, args["reverse"]));
    RETORT_TRY(const std::vector<Value> items, toVector(context.interpreter, args.at(0)));
    RETORT_TRY(std::vector<Value> result, sortValues(context.interpreter, items, args["key"], reverse));
    return makeList(std::move(result));
}

EvalResult<bool> anyIs(CallContext& context, const Value& iterable, bool wanted)
{
    bool found = false;
    auto walked = forEach(context.interpreter, iterable, [&](const Value& item) -> EvalResult<bool> {
        RETORT_TRY(const bool value, truth(context.interpreter, item));
        found = value == wanted;
        return !found;
    });
    RETORT_CHECK(std::move(walked));
    return found;
}

Result any(CallContext& context, Args args)
{
    RETORT_TRY(const bool found, anyIs(context, args.at(0), true));
    return Value(found);
}

Result all(CallContext& context, Args args)
{
    RETORT_TRY(const bool found, anyIs(context, args.at(0), false));
    return Value(!found);
}

Result sum(CallContext& context, Args args)
{
    Value total = args["start"];
    if (total.str())
        return typeError("sum() can't sum strings [use ''.join(seq) instead]");
    auto walked = forEach(context.interpreter, args.at(0), [&](const Value& item) -> EvalResult<bool> {
        RETORT_TRY(total, binary(context.interpreter, BinaryOp::Add, total, item));
        return true;
    });
    RETORT_CHECK(std::move(walked));
    return total;
}

Result extreme(CallContext& context, Args args, CompareOp op, const char* name)
{
    std::vector<Value> items = args.rest();
    if (items.empty())
        return typeError(std::string(name) + " expected at least 1 argument, got 0");
    if (items.size() == 1) {
        RETORT_TRY(items, toVector(context.interpreter, Value(items.front())));
    } else if (args.given("default")) {
        return typeError(std::string("Cannot specify a default for ") + name + "() with multiple positional arguments");
    }
    if (items.empty()) {
        if (args.given("default"))
            return args["default"];
        return valueError(std::string(name) + "() iterable argument is empty");
    }
    const auto keyOf = [&](const Value& item) -> Result {
        return args["key"].isNone() ? Result(item) : call(context.interpreter, args["key"], Arguments{{item}, {}});
    };
    Value best = items.front();
    RETORT_TRY(Value bestKey, keyOf(best));
    for (std::size_t i = 1; i < items.size(); ++i) {
        RETORT_TRY(Value key, keyOf(items[i]));
        RETORT_TRY(const bool better, isTrue(context.interpreter, op, key, bestKey));
        if (better) {
            best = items[i];
            bestKey = std::move(key);
        }
    }
    return best;
}

Result min(CallContext& context, Args args) { return extreme(context, args, CompareOp::Lt, "min"); }
Result max(CallContext& context, Args args) { return extreme(context, args, CompareOp::Gt, "max"); }

Result slice(CallContext&, Args args)
{
    if (args.rest().empty() || args.rest().size() > 3)
        return typeError("slice expected 1 to 3 arguments, got " + std::to_string(args.rest().size()));
    std::vector<Value> parts = args.rest();
    if (parts.size() == 1)
        parts.insert(parts.begin(), Value());
    parts.resize(3);
    return Value(std::make_shared<SliceObject>(parts[0], parts[1], parts[2]));
}

} // namespace

EvalResult<std::optional<Value>> nextOf(Interpreter& interpreter, const Value& iterator)
{
    RETORT_CHECK(interpreter.step());
    RETORT_CHECK(interpreter.checkStack());
    return static_cast<IteratorObject*>(iterator.object())->next(interpreter);
}

void addIterationBuiltins(HashTable& names)
{
    define(names, "iter", "object, sentinel=..., /", iter);
    define(names, "next", "iterator, default=..., /", next);
    define(names, "enumerate", "iterable, start=0", enumerate);
    define(names, "zip", "*iterables, strict=False", zip);
    define(names, "map", "function, *iterables", map);
    define(names, "filter", "function, iterable, /", filter);
    define(names, "reversed", "sequence, /", reversed);
    define(names, "sorted", "iterable, /, *, key=None, reverse=False", sorted);
    define(names, "any", "iterable, /", any);
    define(names, "all", "iterable, /", all);
    define(names, "sum", "iterable, /, start=0", sum);
    define(names, "min", "*args, key=None, default=...", min);
    define(names, "max", "*args, key=None, default=...", max);
    define(names, "slice", "*args", slice);
}

} // namespace retort::python::library
