#include <algorithm>

#include "core/python/library/modules.h"
#include "core/python/runtime/descriptors.h"
#include "core/python/runtime/script_function.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;

// enum.auto() before the class gives it a value.
class AutoObject final : public Object {
public:
    std::string typeName() const override { return "auto"; }
};

enum class Flavour { Plain, Int, Str };

// The members of an enum class live in its attributes; this list, under a name no script uses, keeps their order without
// aliases.
constexpr std::string_view kMembers = "_member_list_";

ListObject* membersOf(const TypeObject& cls)
{
    const Value* found = std::as_const(*cls.attributes()).table().find(kMembers);
    return found ? asList(*found) : nullptr;
}

bool isDunder(std::string_view name)
{
    return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

// Lib/enum.py: _is_descriptor and friends: what in the class body is no member.
bool isMember(std::string_view name, const Value& value)
{
    if (isDunder(name) || name.starts_with('_'))
        return false;
    const Object* object = value.object();
    if (!object)
        return true;
    return object->kind() != ObjectKind::Function && !dynamic_cast<const PropertyObject*>(object)
           && !dynamic_cast<const StaticMethodObject*>(object) && !dynamic_cast<const ClassMethodObject*>(object)
           && !dynamic_cast<const NativeMethod*>(object);
}

class EnumType final : public TypeObject {
public:
    EnumType(std::string name, Flavour flavour, std::vector<TypePtr> bases)
        : TypeObject(std::move(name), "enum", std::move(bases)), m_flavour(flavour)
    {
    }

    EvalResult<ObjectPtr> instantiateSubclass(CallContext&, TypeObject& cls, const Arguments&) override
    {
        return typeError("cannot create instances of " + cls.name());
    }

    EvalResult<void> subclassCreated(CallContext& context, TypeObject& cls, const Arguments&) override
    {
        if (membersOf(cls))
            return {};                                      // IntEnum is reached through Enum too
        auto& names = cls.attributes()->table();
        std::vector<std::pair<std::string, Value>> wanted;
        for (const HashTable::Entry& entry : names.entries()) {
            const std::string* name = entry.live ? entry.key.str() : nullptr;
            if (name && isMember(*name, entry.value))
                wanted.emplace_back(*name, entry.value);
        }
        auto members = std::make_shared<ListObject>();
        auto byName = makeDict();
        std::int64_t highest = 0;
        for (auto& [name, value] : wanted) {
            if (dynamic_cast<const AutoObject*>(value.object()))
                value = flavourOf(cls) == Flavour::Str ? lowered(name) : Value(highest + 1);
            if (const auto number = value.integer())
                highest = std::max(highest, *number);
            RETORT_TRY(const Value member, memberFor(context, cls, name, value, *members));
            names.set(name, member);
            byName->table().set(name, member);
        }
        names.set(kMembers, Value(members));
        names.set("__members__", Value(byName));
        return {};
    }

    EvalResult<std::optional<Value>> classCall(CallContext& context, TypeObject& cls, const Arguments& arguments) override
    {
        const ListObject* members = membersOf(cls);
        if (arguments.positional.size() != 1 || !arguments.keyword.empty())
            return unsupported("making an enum by calling it is not evaluated natively");
        const Value& wanted = arguments.positional.front();
        for (std::size_t i = 0; members && i < members->items().size(); ++i) {
            const Value member = members->items()[i];
            if (member.is(wanted))
                return std::optional<Value>(member);
            RETORT_TRY(const Value value, python::getAttribute(context.interpreter, member, "value"));
            RETORT_TRY(const bool same, equals(context.interpreter, value, wanted));
            if (same)
                return std::optional<Value>(member);
        }
        if (const Value* missing = cls.findInMro("_missing_")) {
            RETORT_TRY(const Value bound, bindClassAttribute(context.interpreter, *missing, cls));
            RETORT_TRY(Value made, python::call(context.interpreter, bound, Arguments{{wanted}, {}}));
            if (!made.isNone())
                return std::optional<Value>(std::move(made));
        }
        RETORT_TRY(const std::string shown, toRepr(context.interpreter, wanted));
        return valueError(shown + " is not a valid " + cls.name());
    }

    EvalResult<std::optional<Value>> classItem(Interpreter&, TypeObject& cls, const Value& key) override
    {
        const Value* byName = cls.findInMro("__members__");
        const std::string* name = key.str();
        const Value* found = byName && name ? std::as_const(*asDict(*byName)).table().find(*name) : nullptr;
        if (!found)
            return keyError(key);
        return std::optional<Value>(*found);
    }

    EvalResult<std::optional<IteratorPtr>> classIterate(Interpreter&, TypeObject& cls) override
    {
        const ListObject* members = membersOf(cls);
        return std::optional<IteratorPtr>(iterateVector(members ? members->items() : std::vector<Value>()));
    }

private:
    static Value lowered(std::string name)
    {
        std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return Value(std::move(name));
    }

    static Flavour flavourOf(const TypeObject& cls)
    {
        for (const TypeObject* type : cls.mro()) {
            if (const auto* native = dynamic_cast<const EnumType*>(type))
                return native->m_flavour;
        }
        return Flavour::Plain;
    }

    // A new member, or the earlier one of the same value (an alias).
    static Result memberFor(CallContext& context, TypeObject& cls, const std::string& name, const Value& value,
                            ListObject& members)
    {
        for (const Value& other : members.items()) {
            RETORT_TRY(const Value known, python::getAttribute(context.interpreter, other, "_value_"));
            RETORT_TRY(const bool same, equals(context.interpreter, known, value));
            if (same)
                return other;
        }
        auto member = std::make_shared<InstanceObject>(cls.self<TypeObject>());
        // class X(str, Enum): the member is a str too.
        for (TypeObject* type : cls.mro()) {
            const bool data = !dynamic_cast<ScriptClass*>(type) && !dynamic_cast<EnumType*>(type);
            if (!data)
                continue;
            const TupleObject* several = asTuple(value);
            Arguments arguments;
            arguments.positional = several ? several->items() : std::vector<Value>{value};
            RETORT_TRY(ObjectPtr native, type->instantiateSubclass(context, cls, arguments));
            member->setNative(std::move(native));
            break;
        }
        auto& own = member->attributes()->table();
        own.set("_name_", Value(name));
        own.set("_value_", value);
        if (const Value* init = cls.findInMro("__init__")) {
            RETORT_TRY(const Value bound, bindAttribute(context.interpreter, *init, Value(member), cls));
            const TupleObject* several = asTuple(value);
            RETORT_TRY(const Value ignored,
                       python::call(context.interpreter, bound,
                                    Arguments{several ? several->items() : std::vector<Value>{value}, {}}));
        }
        members.append(Value(member));
        return Value(member);
    }

    Flavour m_flavour;
};

EvalResult<std::string> ownText(const Value& self, std::string_view name)
{
    const auto* instance = dynamic_cast<const InstanceObject*>(self.object());
    const Value* found = instance ? std::as_const(*instance->attributes()).table().find(name) : nullptr;
    if (!found || !found->str())
        return typeError("not a member of an enum");
    return *found->str();
}

Value ownValue(const Value& self)
{
    const auto* instance = dynamic_cast<const InstanceObject*>(self.object());
    const Value* found = instance ? std::as_const(*instance->attributes()).table().find("_value_") : nullptr;
    return found ? *found : Value();
}

Result shownAsMember(CallContext&, const Arguments& given)
{
    RETORT_TRY(const std::string name, ownText(given.positional.front(), "_name_"));
    return Value(typeName(given.positional.front()) + "." + name);
}

// (str, Enum), StrEnum, IntEnum: str() of the last two is their value.
Result shownAsValue(CallContext& context, const Arguments& given)
{
    RETORT_TRY(std::string text, toStr(context.interpreter, ownValue(given.positional.front())));
    return Value(std::move(text));
}

Result reprOfMember(CallContext& context, const Arguments& given)
{
    RETORT_TRY(const std::string name, ownText(given.positional.front(), "_name_"));
    RETORT_TRY(const std::string value, toRepr(context.interpreter, ownValue(given.positional.front())));
    return Value("<" + typeName(given.positional.front()) + "." + name + ": " + value + ">");
}

Result formatted(CallContext& context, const Arguments& given)
{
    RETORT_TRY(const std::string text, toStr(context.interpreter, given.positional.front()));
    const std::string* spec = given.positional.size() > 1 ? given.positional[1].str() : nullptr;
    RETORT_TRY(std::string out, toFormat(context.interpreter, Value(text), spec ? *spec : std::string()));
    return Value(std::move(out));
}

// A str or int member is the same dict key as its value.
Result hashOfMember(CallContext& context, const Arguments& given)
{
    const auto* instance = dynamic_cast<const InstanceObject*>(given.positional.front().object());
    std::size_t hash = std::hash<const Object*>{}(instance);
    if (instance && instance->native()) {
        RETORT_TRY(hash, toHash(context.interpreter, Value(instance->native())));
    }
    return Value(static_cast<std::int64_t>(hash));
}

Value property(const char* name, std::string_view field)
{
    return Value(std::make_shared<PropertyObject>(
        makeFunction(name, [field](CallContext&, const Arguments& given) -> Result {
            const auto* instance = dynamic_cast<const InstanceObject*>(given.positional.front().object());
            const Value* found = instance ? std::as_const(*instance->attributes()).table().find(field) : nullptr;
            return found ? *found : Value();
        }),
        Value()));
}

TypePtr makeEnum(const char* name, Flavour flavour, std::vector<TypePtr> bases)
{
    auto type = std::make_shared<EnumType>(name, flavour, std::move(bases));
    auto& names = type->attributes()->table();
    const NativeBody str = flavour == Flavour::Plain ? shownAsMember : shownAsValue;
    names.set("__str__", makeMethod("__str__", str));
    names.set("__repr__", makeMethod("__repr__", reprOfMember));
    names.set("__format__", makeMethod("__format__", formatted));
    names.set("__hash__", makeMethod("__hash__", hashOfMember));
    names.set("name", property("name", "_name_"));
    names.set("value", property("value", "_value_"));
    return type;
}

} // namespace

ModulePtr makeEnumModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    const TypePtr base = makeEnum("Enum", Flavour::Plain, {});
    module->set("Enum", Value(base));
    module->set("IntEnum", Value(makeEnum("IntEnum", Flavour::Int, {types().integer, base})));
    module->set("StrEnum", Value(makeEnum("StrEnum", Flavour::Str, {types().str, base})));
    module->set("auto", Value(makeNativeType("auto", "enum", [](CallContext&, const Arguments&) -> Result {
        return Value(std::make_shared<AutoObject>());
    })));
    define(module, "unique", "enumeration", [](CallContext&, const BoundArguments& args) -> Result { return args.at(0); });
    return module;
}

} // namespace retort::python::library
