#include "core/python/library/iteration.h"
#include "core/python/library/modules.h"
#include "core/python/runtime/descriptors.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

Result partial(CallContext&, Args args)
{
    if (!isCallable(args.at(0)))
        return typeError("the first argument must be callable");
    return makeFunction("partial", [function = args.at(0), front = args.rest(), keywords = args.extra()](
                                       CallContext& context, const Arguments& given) -> Result {
        Arguments all{front, keywords};
        all.positional.insert(all.positional.end(), given.positional.begin(), given.positional.end());
        for (const auto& [name, value] : given.keyword) {
            std::erase_if(all.keyword, [&name](const auto& pair) { return pair.first == name; });
            all.keyword.emplace_back(name, value);
        }
        return call(context.interpreter, function, all);
    });
}

Result reduce(CallContext& context, Args args)
{
    RETORT_TRY(const std::vector<Value> items, toVector(context.interpreter, args.at(1)));
    std::size_t at = 0;
    Value total = args.at(2);
    if (!args.given("initial")) {
        if (items.empty())
            return typeError("reduce() of empty iterable with no initial value");
        total = items[at++];
    }
    for (; at < items.size(); ++at) {
        RETORT_TRY(total, call(context.interpreter, args.at(0), Arguments{{total, items[at]}, {}}));
    }
    return total;
}

// wraps(f)(g): g, with f's name and documentation.
Result wraps(CallContext&, Args args)
{
    return makeFunction("wraps", "wrapper", [wrapped = args.at(0)](CallContext& context, Args inner) -> Result {
        for (const char* name : {"__name__", "__qualname__", "__doc__", "__module__"}) {
            RETORT_TRY(const Attribute value, findAttribute(context.interpreter, wrapped, name));
            if (value && inner.at(0).object() && inner.at(0).object()->kind() == ObjectKind::Function)
                RETORT_CHECK(setAttribute(context.interpreter, inner.at(0), name, *value));
        }
        return inner.at(0);
    });
}

// Caching is left out: a pure function gives the same without it, and scripts have no way to tell.
Result cache(CallContext&, Args args)
{
    if (isCallable(args.at(0)))
        return args.at(0);
    return makeFunction("lru_cache", "function", [](CallContext&, Args inner) -> Result { return inner.at(0); });
}

// ---- itertools ----

Result chain(CallContext&, Args args)
{
    return Value(iterateWith([sources = args.rest(), at = std::size_t{0}, current = Value()](
                                 Interpreter& interpreter) mutable -> EvalResult<std::optional<Value>> {
        while (true) {
            RETORT_CHECK(interpreter.step());
            if (current.isNone()) {
                if (at >= sources.size())
                    return std::nullopt;
                RETORT_TRY(const IteratorPtr iterator, iterate(interpreter, sources[at++]));
                current = Value(iterator);
            }
            RETORT_TRY(std::optional<Value> item, nextOf(interpreter, current));
            if (item)
                return item;
            current = Value();
        }
    }));
}

Result chainFromIterable(CallContext& context, Args args)
{
    std::vector<Value> all;
    RETORT_TRY(const std::vector<Value> sources, toVector(context.interpreter, args.at(0)));
    for (const Value& source : sources) {
        RETORT_TRY(const std::vector<Value> items, toVector(context.interpreter, source));
        RETORT_CHECK(context.interpreter.checkItemCount(all.size() + items.size()));
        all.insert(all.end(), items.begin(), items.end());
    }
    return Value(iterateVector(std::move(all)));
}

Result product(CallContext& context, Args args)
{
    RETORT_TRY(const std::int64_t repeat, args.integer("repeat"));
    std::vector<std::vector<Value>> pools;
    for (std::int64_t i = 0; i < repeat; ++i) {
        RETORT_CHECK(context.interpreter.step());
        for (const Value& source : args.rest()) {
            RETORT_TRY(std::vector<Value> items, toVector(context.interpreter, source));
            pools.push_back(std::move(items));
        }
    }
    for (const auto& pool : pools) {
        if (pool.empty())
            return Value(iterateVector({}));
    }
    return Value(iterateWith([pools = std::move(pools), at = std::vector<std::size_t>(), done = false](
                                 Interpreter&) mutable -> EvalResult<std::optional<Value>> {
        if (done)
            return std::nullopt;
        at.resize(pools.size());
        std::vector<Value> items;
        for (std::size_t i = 0; i < pools.size(); ++i)
            items.push_back(pools[i][at[i]]);
        std::size_t place = pools.size();
        done = true;
        while (place-- > 0) {
            if (++at[place] < pools[place].size()) {
                done = false;
                break;
            }
            at[place] = 0;
        }
        return makeTuple(std::move(items));
    }));
}

Result zipLongest(CallContext& context, Args args)
{
    std::vector<Value> sources;
    for (const Value& source : args.rest()) {
        RETORT_TRY(const IteratorPtr iterator, iterate(context.interpreter, source));
        sources.emplace_back(iterator);
    }
    return Value(iterateWith([sources = std::move(sources), fill = args["fillvalue"]](
                                 Interpreter& interpreter) -> EvalResult<std::optional<Value>> {
        std::vector<Value> items;
        bool any = false;
        for (const Value& source : sources) {
            RETORT_TRY(const std::optional<Value> item, nextOf(interpreter, source));
            any = any || item.has_value();
            items.push_back(item.value_or(fill));
        }
        if (!any)
            return std::nullopt;
        return makeTuple(std::move(items));
    }));
}

Result islice(CallContext& context, Args args)
{
    const auto& bounds = args.rest();
    if (bounds.empty() || bounds.size() > 3)
        return typeError("islice expected 2 to 4 arguments");
    const auto read = [](const Value& value, std::int64_t fallback) { return value.integer().value_or(fallback); };
    const std::int64_t start = bounds.size() == 1 ? 0 : read(bounds[0], 0);
    const std::int64_t stop = read(bounds[bounds.size() == 1 ? 0 : 1], INT64_MAX);
    const std::int64_t step = bounds.size() == 3 ? read(bounds[2], 1) : 1;
    if (start < 0 || stop < 0 || step < 1)
        return valueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    RETORT_TRY(const IteratorPtr inner, iterate(context.interpreter, args.at(0)));
    return Value(iterateWith([inner = Value(inner), next = start, stop, step, at = std::int64_t{0}](
                                 Interpreter& interpreter) mutable -> EvalResult<std::optional<Value>> {
        while (next < stop) {
            RETORT_TRY(std::optional<Value> item, nextOf(interpreter, inner));
            if (!item)
                return std::nullopt;
            if (at++ < next)
                continue;
            next = next > INT64_MAX - step ? INT64_MAX : next + step;
            return item;
        }
        return std::nullopt;
    }));
}

Result count(CallContext&, Args args)
{
    return Value(iterateWith([next = args.at(0), step = args.at(1)](Interpreter& interpreter) mutable
                                 -> EvalResult<std::optional<Value>> {
        const Value current = next;
        RETORT_TRY(next, binary(interpreter, BinaryOp::Add, current, step));
        return current;
    }));
}

Result groupby(CallContext& context, Args args)
{
    RETORT_TRY(const std::vector<Value> items, toVector(context.interpreter, args.at(0)));
    std::vector<Value> groups, current;
    std::optional<Value> currentKey;
    const auto flush = [&]() {
        if (currentKey)
            groups.push_back(makeTuple({*currentKey, Value(iterateVector(std::exchange(current, {})))}));
    };
    for (const Value& item : items) {
        Value key = item;
        if (!args.at(1).isNone()) {
            RETORT_TRY(key, call(context.interpreter, args.at(1), Arguments{{item}, {}}));
        }
        bool same = false;
        if (currentKey) {
            RETORT_TRY(same, equals(context.interpreter, *currentKey, key));
        }
        if (!same) {
            flush();
            currentKey = key;
        }
        current.push_back(item);
    }
    flush();
    return Value(iterateVector(std::move(groups)));
}

} // namespace

ModulePtr makeFunctoolsModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    define(module, "partial", "func, /, *args, **keywords", partial);
    define(module, "reduce", "function, iterable, initial=..., /", reduce);
    define(module, "wraps", "wrapped, assigned=None, updated=None", wraps);
    define(module, "cache", "user_function, /", cache);
    define(module, "lru_cache", "maxsize=128, typed=False", cache);
    define(module, "cached_property", "func", [](CallContext&, Args args) -> Result {
        return Value(std::make_shared<PropertyObject>(args.at(0), Value()));
    });
    return module;
}

ModulePtr makeItertoolsModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    auto chained = std::make_shared<NativeType>("chain", "itertools", [](CallContext& context, const Arguments& given) -> Result {
        static const Signature signature("*iterables");
        RETORT_TRY(const BoundArguments bound, signature.bind("chain", given));
        return chain(context, bound);
    });
    chained->attributes()->table().set("from_iterable", makeFunction("from_iterable", "iterable, /", chainFromIterable));
    module->set("chain", Value(chained));
    define(module, "product", "*iterables, repeat=1", product);
    define(module, "zip_longest", "*iterables, fillvalue=None", zipLongest);
    define(module, "islice", "iterable, *bounds", islice);
    define(module, "count", "start=0, step=1", count);
    define(module, "groupby", "iterable, key=None", groupby);
    return module;
}

} // namespace retort::python::library
