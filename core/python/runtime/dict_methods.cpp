#include "core/python/runtime/builtin_methods.h"
#include "core/python/runtime/dict_views.h"
#include "core/python/runtime/function.h"
#include "core/python/runtime/interpreter.h"

namespace retort::python {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

Result keys(CallContext&, DictObject& self, Args)
{
    return Value(std::make_shared<DictView>(self.self<DictObject>(), DictPart::Keys));
}

Result values(CallContext&, DictObject& self, Args)
{
    return Value(std::make_shared<DictView>(self.self<DictObject>(), DictPart::Values));
}

Result items(CallContext&, DictObject& self, Args)
{
    return Value(std::make_shared<DictView>(self.self<DictObject>(), DictPart::Items));
}

Result get(CallContext& context, DictObject& self, Args args)
{
    RETORT_TRY(const Value* found, self.table().find(context.interpreter, args.at(0)));
    return found ? *found : args.at(1);
}

Result pop(CallContext& context, DictObject& self, Args args)
{
    RETORT_TRY(const auto removed, self.table().remove(context.interpreter, args.at(0)));
    if (removed)
        return *removed;
    if (args.given("default"))
        return args.at(1);
    return keyError(args.at(0));
}

Result popItem(CallContext&, DictObject& self, Args)
{
    const auto& entries = self.table().entries();
    for (std::size_t i = entries.size(); i-- > 0;) {
        if (!entries[i].live)
            continue;
        const Value key = entries[i].key;
        Value pair = makeTuple({key, entries[i].value});
        if (const std::string* text = key.str(); text && self.table().remove(*text))
            return pair;
        return unsupported("dict.popitem() with keys other than str is not evaluated natively");
    }
    return raise(exceptionType("KeyError"), "popitem(): dictionary is empty");
}

Result setDefault(CallContext& context, DictObject& self, Args args)
{
    RETORT_TRY(const Value* found, self.table().find(context.interpreter, args.at(0)));
    if (found)
        return *found;
    RETORT_CHECK(self.table().set(context.interpreter, args.at(0), args.at(1)));
    return args.at(1);
}

Result update(CallContext& context, DictObject& self, Args args)
{
    if (args.given("other"))
        RETORT_CHECK(updateDict(context.interpreter, self, args.at(0)));
    for (const auto& [name, value] : args.extra())
        self.table().set(name, value);
    return Value();
}

Result clear(CallContext&, DictObject& self, Args)
{
    self.table().clear();
    return Value();
}

Result copy(CallContext& context, DictObject& self, Args)
{
    auto result = makeDict();
    RETORT_CHECK(updateDict(context.interpreter, *result, Value(self.shared_from_this())));
    return Value(result);
}

} // namespace

Attribute dictMethod(const std::shared_ptr<DictObject>& self, std::string_view name)
{
    static const MethodTable<DictObject> methods = {
        {"keys", "", keys},
        {"values", "", values},
        {"items", "", items},
        {"get", "key, default=None, /", get},
        {"pop", "key, default=..., /", pop},
        {"popitem", "", popItem},
        {"setdefault", "key, default=None, /", setDefault},
        {"update", "other=..., /, **kwargs", update},
        {"clear", "", clear},
        {"copy", "", copy},
    };
    return methods.bind(self, name);
}

// Objects/dictobject.c: dict_update_arg.
EvalResult<void> updateDict(Interpreter& interpreter, DictObject& dict, const Value& source)
{
    if (const DictObject* other = asDict(source)) {
        const auto entries = other->table().entries();
        for (const HashTable::Entry& entry : entries) {
            if (!entry.live)
                continue;
            RETORT_CHECK(interpreter.step());
            RETORT_CHECK(dict.table().set(interpreter, entry.key, entry.value));
        }
        return {};
    }
    RETORT_TRY(const Attribute keysMethod, findAttribute(interpreter, source, "keys"));
    if (keysMethod) {
        RETORT_TRY(const Value keyList, call(interpreter, *keysMethod, {}));
        return forEach(interpreter, keyList, [&](const Value& key) -> EvalResult<bool> {
            RETORT_TRY(Value value, getItem(interpreter, source, key));
            RETORT_CHECK(dict.table().set(interpreter, key, std::move(value)));
            return true;
        });
    }
    std::size_t index = 0;
    return forEach(interpreter, source, [&](const Value& item) -> EvalResult<bool> {
        auto pair = toVector(interpreter, item);
        if (!pair)
            return typeError("cannot convert dictionary update sequence element #" + std::to_string(index)
                             + " to a sequence");
        if (pair->size() != 2)
            return valueError("dictionary update sequence element #" + std::to_string(index) + " has length "
                              + std::to_string(pair->size()) + "; 2 is required");
        ++index;
        RETORT_CHECK(dict.table().set(interpreter, (*pair)[0], (*pair)[1]));
        return true;
    });
}

} // namespace retort::python
