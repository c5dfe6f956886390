#include <algorithm>

#include "core/python/library/modules.h"
#include "core/python/runtime/descriptors.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;

// field(default=..., default_factory=...).
class FieldObject final : public Object {
public:
    std::optional<Value> defaultValue;
    Value factory;
    bool init = true, repr = true, compare = true;
    std::string typeName() const override { return "Field"; }
};

struct Field {
    std::string name;
    std::optional<Value> defaultValue;
    Value factory;
    bool init = true, repr = true, compare = true;
};
using Fields = std::vector<Field>;

constexpr std::string_view kFields = "__dataclass_fields__";

class FieldListObject final : public Object {
public:
    explicit FieldListObject(Fields fields) : m_fields(std::move(fields)) {}
    std::string typeName() const override { return "fields"; }
    const Fields& fields() const { return m_fields; }

private:
    Fields m_fields;
};

const Fields* fieldsOf(const TypeObject& cls)
{
    const Value* found = cls.findInMro(kFields);
    const auto* list = found ? dynamic_cast<const FieldListObject*>(found->object()) : nullptr;
    return list ? &list->fields() : nullptr;
}

Result makeField(CallContext&, Args args)
{
    auto field = std::make_shared<FieldObject>();
    if (args.given("default"))
        field->defaultValue = args["default"];
    field->factory = args["default_factory"];
    RETORT_TRY(field->init, args.flag("init"));
    RETORT_TRY(field->repr, args.flag("repr"));
    RETORT_TRY(field->compare, args.flag("compare"));
    return Value(field);
}

// Lib/dataclasses.py: _process_class. Fields of the bases first, then those annotated here.
Fields collectFields(const TypeObject& cls)
{
    Fields result;
    for (std::size_t i = cls.mro().size(); i-- > 1;) {
        if (const Fields* inherited = fieldsOf(*cls.mro()[i]); inherited && result.empty())
            result = *inherited;
    }
    const auto& names = std::as_const(*cls.attributes()).table();
    const Value* annotations = names.find("__annotations__");
    const DictObject* dict = annotations ? asDict(*annotations) : nullptr;
    if (!dict)
        return result;
    for (const HashTable::Entry& entry : dict->table().entries()) {
        const std::string* text = entry.live ? entry.value.str() : nullptr;
        if (!text || text->starts_with("ClassVar") || text->starts_with("typing.ClassVar"))
            continue;
        Field field{*entry.key.str(), std::nullopt, Value()};
        if (const Value* given = names.find(field.name)) {
            if (const auto* described = dynamic_cast<const FieldObject*>(given->object())) {
                field = {field.name, described->defaultValue, described->factory, described->init, described->repr,
                         described->compare};
            } else {
                field.defaultValue = *given;
            }
        }
        const auto same = std::ranges::find(result, field.name, &Field::name);
        if (same != result.end())
            *same = std::move(field);
        else
            result.push_back(std::move(field));
    }
    return result;
}

InstanceObject* instanceOf(const Arguments& given)
{
    return given.positional.empty() ? nullptr : dynamic_cast<InstanceObject*>(given.positional.front().object());
}

NativeBody makeInit(const std::string& cls, const std::shared_ptr<const Fields>& fields, bool keywordOnly)
{
    std::string spec = keywordOnly ? "*" : "";
    for (const Field& field : *fields) {
        if (field.init)
            spec += (spec.empty() ? "" : ", ") + field.name + (field.defaultValue || !field.factory.isNone() ? "=..." : "");
    }
    auto signature = std::make_shared<const Signature>(spec);
    return [cls, fields, signature](CallContext& context, const Arguments& given) -> Result {
        Arguments rest = given;
        rest.positional.erase(rest.positional.begin());
        RETORT_TRY(const BoundArguments bound, signature->bind(cls + ".__init__", rest));
        const Value& self = given.positional.front();
        for (const Field& field : *fields) {
            Value value;
            if (field.init && bound.given(field.name)) {
                value = bound[field.name];
            } else if (!field.factory.isNone()) {
                RETORT_TRY(value, call(context.interpreter, field.factory, {}));
            } else if (field.defaultValue) {
                value = *field.defaultValue;
            } else {
                continue;
            }
            if (InstanceObject* instance = instanceOf(given))
                instance->attributes()->table().set(field.name, std::move(value));
        }
        RETORT_TRY(const Attribute after, findAttribute(context.interpreter, self, "__post_init__"));
        if (after) {
            RETORT_TRY(const Value ignored, call(context.interpreter, *after, {}));
        }
        return Value();
    };
}

Result reprOf(CallContext& context, const Arguments& given)
{
    const InstanceObject* instance = instanceOf(given);
    const Fields* fields = instance ? fieldsOf(*instance->type()) : nullptr;
    if (!fields)
        return typeError("not a dataclass instance");
    std::string out = instance->type()->name() + "(";
    bool first = true;
    for (const Field& field : *fields) {
        if (!field.repr)
            continue;
        RETORT_TRY(const Value value, getAttribute(context.interpreter, given.positional.front(), field.name));
        RETORT_TRY(const std::string shown, toRepr(context.interpreter, value));
        out += (std::exchange(first, false) ? "" : ", ") + field.name + "=" + shown;
    }
    return Value(out + ")");
}

EvalResult<Value> comparable(CallContext& context, const Value& self)
{
    std::vector<Value> values;
    const Fields* fields = fieldsOf(*typeOf(self));
    for (std::size_t i = 0; fields && i < fields->size(); ++i) {
        if (!(*fields)[i].compare)
            continue;
        RETORT_TRY(Value value, getAttribute(context.interpreter, self, (*fields)[i].name));
        values.push_back(std::move(value));
    }
    return makeTuple(std::move(values));
}

Result equal(CallContext& context, const Arguments& given)
{
    if (given.positional.size() < 2 || typeOf(given.positional[0]) != typeOf(given.positional[1]))
        return Value(false);
    RETORT_TRY(const Value left, comparable(context, given.positional[0]));
    RETORT_TRY(const Value right, comparable(context, given.positional[1]));
    return compare(context.interpreter, CompareOp::Eq, left, right);
}

Result hashOf(CallContext& context, const Arguments& given)
{
    RETORT_TRY(const Value values, comparable(context, given.positional.front()));
    RETORT_TRY(const std::size_t hash, toHash(context.interpreter, values));
    return Value(static_cast<std::int64_t>(hash));
}

Result frozenSetAttribute(CallContext&, const Arguments& given)
{
    const std::string* name = given.positional.size() > 1 ? given.positional[1].str() : nullptr;
    return attributeError("cannot assign to field '" + (name ? *name : std::string("?")) + "'");
}

Result decorate(const Value& target, bool frozen, bool keywordOnly)
{
    auto* cls = dynamic_cast<ScriptClass*>(target.object());
    if (!cls)
        return typeError("dataclass() needs a class");
    const auto fields = std::make_shared<const Fields>(collectFields(*cls));
    auto& names = cls->attributes()->table();
    bool defaults = false;
    for (const Field& field : *fields) {
        const bool given = field.defaultValue || !field.factory.isNone();
        if (field.init && defaults && !given && !keywordOnly)
            return typeError("non-default argument '" + field.name + "' follows default argument");
        defaults = defaults || (field.init && given);
        if (field.defaultValue && (asList(*field.defaultValue) || asDict(*field.defaultValue) || asSet(*field.defaultValue)))
            return valueError("mutable default <class '" + typeName(*field.defaultValue) + "'> for field " + field.name
                              + " is not allowed: use default_factory");
        if (const Value* held = names.find(std::string_view(field.name)); held && dynamic_cast<FieldObject*>(held->object())) {
            if (field.defaultValue)
                names.set(field.name, *field.defaultValue);
            else
                names.remove(std::string_view(field.name));
        }
    }
    names.set(kFields, Value(std::make_shared<FieldListObject>(*fields)));
    const auto addDefault = [&names](const char* name, NativeBody body) {
        if (!names.find(std::string_view(name)))
            names.set(name, makeMethod(name, std::move(body)));
    };
    addDefault("__init__", makeInit(cls->name(), fields, keywordOnly));
    addDefault("__repr__", reprOf);
    addDefault("__eq__", equal);
    if (frozen) {
        addDefault("__hash__", hashOf);
        addDefault("__setattr__", frozenSetAttribute);
    }
    return target;
}

Result dataclass(CallContext&, Args args)
{
    RETORT_TRY(const bool frozen, args.flag("frozen"));
    RETORT_TRY(const bool keywordOnly, args.flag("kw_only"));
    RETORT_TRY(const bool order, args.flag("order"));
    if (order)
        return unsupported("dataclass(order=True) is not evaluated natively");
    if (!args.at(0).isNone())
        return decorate(args.at(0), frozen, keywordOnly);
    return makeFunction("dataclass", "cls", [frozen, keywordOnly](CallContext&, Args inner) {
        return decorate(inner.at(0), frozen, keywordOnly);
    });
}

EvalResult<Value> converted(CallContext& context, const Value& value, bool asMapping)
{
    RETORT_CHECK(context.interpreter.step());
    RETORT_CHECK(context.interpreter.checkStack());
    if (const Fields* fields = value.object() && value.object()->kind() == ObjectKind::Instance ? fieldsOf(*typeOf(value)) : nullptr) {
        auto dict = makeDict();
        std::vector<Value> items;
        for (const Field& field : *fields) {
            RETORT_TRY(const Value held, getAttribute(context.interpreter, value, field.name));
            RETORT_TRY(Value inner, converted(context, held, asMapping));
            dict->table().set(field.name, inner);
            items.push_back(std::move(inner));
        }
        return asMapping ? Value(dict) : makeTuple(std::move(items));
    }
    if (const auto* list = sequenceItems(value)) {
        std::vector<Value> items;
        for (const Value& item : *list) {
            RETORT_TRY(Value inner, converted(context, item, asMapping));
            items.push_back(std::move(inner));
        }
        return asList(value) ? makeList(std::move(items)) : makeTuple(std::move(items));
    }
    return value;
}

} // namespace

ModulePtr makeDataclassesModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    define(module, "dataclass",
           "cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, kw_only=False, "
           "slots=False",
           dataclass);
    define(module, "field",
           "*, default=..., default_factory=None, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=None",
           makeField);
    define(module, "asdict", "obj", [](CallContext& context, Args args) { return converted(context, args.at(0), true); });
    define(module, "astuple", "obj", [](CallContext& context, Args args) { return converted(context, args.at(0), false); });
    define(module, "is_dataclass", "obj", [](CallContext&, Args args) -> Result {
        const auto* cls = dynamic_cast<const TypeObject*>(args.at(0).object());
        return Value(fieldsOf(cls ? *cls : *typeOf(args.at(0))) != nullptr);
    });
    return module;
}

} // namespace retort::python::library
