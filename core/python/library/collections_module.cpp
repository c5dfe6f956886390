#include <algorithm>

#include "core/python/library/modules.h"
#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/dict_views.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

// ---- defaultdict ----

class DefaultDictObject final : public DictObject {
public:
    DefaultDictObject(Value factory, TypePtr type) : m_factory(std::move(factory)), m_type(std::move(type)) {}
    std::string typeName() const override { return "defaultdict"; }
    TypePtr type() const override { return m_type; }

    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        if (name == "default_factory")
            return m_factory;
        return DictObject::getAttribute(interpreter, name);
    }
    EvalResult<std::optional<Value>> missing(Interpreter& interpreter, const Value& key) override
    {
        if (m_factory.isNone())
            return std::nullopt;
        RETORT_TRY(Value made, python::call(interpreter, m_factory, {}));
        RETORT_CHECK(table().set(interpreter, key, made));
        return std::optional<Value>(std::move(made));
    }
    EvalResult<std::string> repr(Interpreter& interpreter) override
    {
        RETORT_TRY(const std::string factory, toRepr(interpreter, m_factory));
        RETORT_TRY(const std::string items, DictObject::repr(interpreter));
        return "defaultdict(" + factory + ", " + items + ")";
    }

private:
    Value m_factory;
    TypePtr m_type;
};

class DefaultDictType final : public NativeType {
public:
    DefaultDictType() : NativeType("defaultdict", "collections", {}, {types().dict}) {}
    Result construct(CallContext& context, const Arguments& arguments) override
    {
        const Value factory = arguments.positional.empty() ? Value() : arguments.positional.front();
        if (!factory.isNone() && !python::isCallable(factory))
            return typeError("first argument must be callable or None");
        auto dict = std::make_shared<DefaultDictObject>(factory, self<TypeObject>());
        if (arguments.positional.size() > 1)
            RETORT_CHECK(updateDict(context.interpreter, *dict, arguments.positional[1]));
        for (const auto& [name, value] : arguments.keyword)
            dict->table().set(name, value);
        return Value(dict);
    }
};

// ---- OrderedDict and Counter ----

class NamedDictObject final : public DictObject {
public:
    NamedDictObject(TypePtr type, bool counts) : m_type(std::move(type)), m_counts(counts) {}
    std::string typeName() const override { return m_type->name(); }
    TypePtr type() const override { return m_type; }

    EvalResult<std::optional<Value>> missing(Interpreter&, const Value&) override
    {
        return m_counts ? std::optional<Value>(Value(0)) : std::nullopt;
    }
    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        if (m_counts && name == "most_common")
            return mostCommon();
        if (name == "move_to_end" && !m_counts)
            return unsupported("OrderedDict.move_to_end() is not evaluated natively");
        return DictObject::getAttribute(interpreter, name);
    }
    EvalResult<std::string> repr(Interpreter& interpreter) override
    {
        if (table().size() == 0)
            return typeName() + "()";
        RETORT_TRY(const std::string items, DictObject::repr(interpreter));
        return typeName() + "(" + items + ")";
    }

private:
    Value mostCommon()
    {
        return makeFunction("most_common", "n=None", [self = self<NamedDictObject>()](CallContext&, Args args) -> Result {
            std::vector<std::pair<Value, Value>> counts;
            for (const HashTable::Entry& entry : self->table().entries()) {
                if (entry.live)
                    counts.emplace_back(entry.key, entry.value);
            }
            std::ranges::stable_sort(counts, std::ranges::greater(), [](const auto& pair) {
                return pair.second.number().value_or(0.0);
            });
            RETORT_TRY(const auto most, args.integerOrNone("n"));
            std::vector<Value> out;
            for (const auto& [key, value] : counts) {
                if (most && static_cast<std::int64_t>(out.size()) >= *most)
                    break;
                out.push_back(makeTuple({key, value}));
            }
            return makeList(std::move(out));
        });
    }

    TypePtr m_type;
    bool m_counts;
};

class NamedDictType final : public NativeType {
public:
    NamedDictType(const char* name, bool counts) : NativeType(name, "collections", {}, {types().dict}), m_counts(counts) {}
    Result construct(CallContext& context, const Arguments& arguments) override
    {
        auto dict = std::make_shared<NamedDictObject>(self<TypeObject>(), m_counts);
        for (const Value& source : arguments.positional) {
            if (!m_counts || asDict(source)) {
                RETORT_CHECK(updateDict(context.interpreter, *dict, source));
                continue;
            }
            auto walked = forEach(context.interpreter, source, [&](const Value& item) -> EvalResult<bool> {
                RETORT_TRY(const Value* known, dict->table().find(context.interpreter, item));
                const Value count(known ? known->integer().value_or(0) + 1 : std::int64_t{1});
                RETORT_CHECK(dict->table().set(context.interpreter, item, count));
                return true;
            });
            RETORT_CHECK(std::move(walked));
        }
        for (const auto& [name, value] : arguments.keyword)
            dict->table().set(name, value);
        return Value(dict);
    }

private:
    bool m_counts;
};

// ---- namedtuple ----

// A class derived from tuple whose fields read the items. Built like a script's class, so that scripts can subclass it.
Result makeNamedTuple(CallContext& context, Args args)
{
    RETORT_TRY(const std::string name, args.text("typename"));
    std::vector<std::string> fields;
    if (const std::string* text = args["field_names"].str()) {
        std::string spaced = *text;
        std::ranges::replace(spaced, ',', ' ');
        RETORT_TRY(const Value words, callMethod(context.interpreter, Value(spaced), "split", {}));
        for (const Value& word : *sequenceItems(words))
            fields.push_back(*word.str());
    } else {
        RETORT_TRY(const std::vector<Value> words, toVector(context.interpreter, args["field_names"]));
        for (const Value& word : words) {
            if (!word.str())
                return typeError("Type names and field names must be strings");
            fields.push_back(*word.str());
        }
    }
    std::vector<Value> defaults;
    if (!args["defaults"].isNone()) {
        RETORT_TRY(defaults, toVector(context.interpreter, args["defaults"]));
    }
    if (defaults.size() > fields.size())
        return typeError("Got more default values than field names");
    auto names = makeDict();
    std::vector<Value> fieldValues;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        fieldValues.emplace_back(fields[i]);
        const Value getter = makeFunction(fields[i], [i](CallContext&, const Arguments& given) -> Result {
            const TupleObject* tuple = given.positional.empty() ? nullptr : asTuple(given.positional.front());
            return tuple && i < tuple->items().size() ? Result(tuple->items()[i]) : Result(indexError("tuple index out of range"));
        });
        names->table().set(fields[i], Value(std::make_shared<PropertyObject>(getter, Value())));
    }
    names->table().set("_fields", makeTuple(fieldValues));
    names->table().set("__repr__", makeMethod("__repr__", [fields](CallContext& inner, const Arguments& given) -> Result {
        const TupleObject* tuple = asTuple(given.positional.front());
        std::string out = typeName(given.positional.front()) + "(";
        for (std::size_t i = 0; tuple && i < fields.size() && i < tuple->items().size(); ++i) {
            RETORT_TRY(const std::string shown, toRepr(inner.interpreter, tuple->items()[i]));
            out += (i > 0 ? ", " : "") + fields[i] + "=" + shown;
        }
        return Value(out + ")");
    }));
    names->table().set("_asdict", makeMethod("_asdict", [fields](CallContext&, const Arguments& given) -> Result {
        const TupleObject* tuple = asTuple(given.positional.front());
        auto dict = makeDict();
        for (std::size_t i = 0; tuple && i < fields.size() && i < tuple->items().size(); ++i)
            dict->table().set(fields[i], tuple->items()[i]);
        return Value(dict);
    }));
    // The tuple's own constructor takes one iterable; this one sorts the fields into it.
    std::string spec;
    for (std::size_t i = 0; i < fields.size(); ++i)
        spec += (i > 0 ? ", " : "") + fields[i] + (i + defaults.size() >= fields.size() ? "=..." : "");
    auto signature = std::make_shared<const Signature>(spec);
    NativeBody construct = [signature, name, defaults, count = fields.size()](CallContext&, const Arguments& given) -> Result {
        RETORT_TRY(const BoundArguments bound, signature->bind(name + ".__new__", given));
        std::vector<Value> items;
        for (std::size_t i = 0; i < count; ++i) {
            const bool given_ = bound.given(signature->parameters()[i].name);
            items.push_back(given_ || i + defaults.size() < count ? bound.at(i) : defaults[i + defaults.size() - count]);
        }
        return makeTuple(std::move(items));
    };
    class FieldsType final : public NativeType {
    public:
        using NativeType::NativeType;
        bool constructsBeforeInit() const override { return true; }
    };
    const TypePtr base = std::make_shared<FieldsType>(name, "", std::move(construct), std::vector<TypePtr>{types().tuple});
    RETORT_TRY(const auto made, makeScriptClass(context, name, "__main__", {base}, names, {}));
    return Value(made);
}

} // namespace

ModulePtr makeCollectionsModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    module->set("defaultdict", Value(std::make_shared<DefaultDictType>()));
    module->set("OrderedDict", Value(std::make_shared<NamedDictType>("OrderedDict", false)));
    module->set("Counter", Value(std::make_shared<NamedDictType>("Counter", true)));
    define(module, "namedtuple", "typename, field_names, *, rename=False, defaults=None, module=None", makeNamedTuple);
    return module;
}

} // namespace retort::python::library
