#include "core/types/sql_type.h"

#include <algorithm>
#include <cassert>

namespace retort::types {

namespace {

bool equal(const TypePtr& a, const TypePtr& b)
{
    return a == b || (a && b && *a == *b);
}

bool equal(const TypeValue& a, const TypeValue& b)
{
    const auto* left = std::get_if<TypePtr>(&a);
    const auto* right = std::get_if<TypePtr>(&b);
    return left && right ? equal(*left, *right) : a == b;
}

// sqlalchemy sqltypes.py: Interval is native where the dialect has such a type, else a DateTime counted from 1970.
TypePtr intervalFor(const SqlType& interval, std::string_view dialect)
{
    if (!interval.flag("native", true) || (dialect != "postgresql" && dialect != "oracle"))
        return makeType("DateTime");
    std::vector<SqlType::Argument> arguments;
    if (const auto precision = interval.integer("second_precision"))
        arguments.emplace_back(dialect == "postgresql" ? "precision" : "second_precision", *precision);
    if (const auto precision = interval.integer("day_precision"); precision && dialect == "oracle")
        arguments.emplace_back("day_precision", *precision);
    return makeType("INTERVAL", std::move(arguments), dialect);
}

// What a TypeDecorator stands for; null when this is none or its implementation is unknown.
TypePtr unwrapped(const SqlType& type, std::string_view dialect)
{
    if (type.cls().className == "Interval")
        return intervalFor(type, dialect);
    if (!type.isA("TypeDecorator"))
        return nullptr;
    if (TypePtr impl = type.nested("impl"))
        return impl;
    return type.cls().className == "PickleType" ? makeType("LargeBinary") : nullptr;
}

} // namespace

SqlType::SqlType(const TypeClass& cls, std::vector<Argument> arguments) : m_cls(&cls), m_arguments(std::move(arguments))
{
}

std::string_view SqlType::affinity() const
{
    if (m_cls->isA("TypeDecorator") && m_cls->className != "Interval") {
        if (const TypePtr impl = nested("impl"))
            return impl->affinity();
    }
    return m_cls->affinity;
}

const TypeValue* SqlType::argument(std::string_view name) const
{
    const auto found = std::ranges::find(m_arguments, name, &Argument::first);
    return found == m_arguments.end() ? nullptr : &found->second;
}

std::optional<std::int64_t> SqlType::integer(std::string_view name) const
{
    const TypeValue* value = argument(name);
    const auto* number = value ? std::get_if<std::int64_t>(value) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<std::string> SqlType::string(std::string_view name) const
{
    const TypeValue* value = argument(name);
    const auto* text = value ? std::get_if<std::string>(value) : nullptr;
    return text ? std::optional(*text) : std::nullopt;
}

bool SqlType::flag(std::string_view name, bool fallback) const
{
    const TypeValue* value = argument(name);
    if (!value)
        return fallback;
    if (const auto* flag = std::get_if<bool>(value))
        return *flag;
    if (const auto* number = std::get_if<std::int64_t>(value))
        return *number != 0;
    return !std::holds_alternative<std::monostate>(*value); // truthiness: None is false
}

const std::vector<std::string>* SqlType::strings(std::string_view name) const
{
    const TypeValue* value = argument(name);
    return value ? std::get_if<std::vector<std::string>>(value) : nullptr;
}

TypePtr SqlType::nested(std::string_view name) const
{
    const TypeValue* value = argument(name);
    const auto* type = value ? std::get_if<TypePtr>(value) : nullptr;
    return type ? *type : nullptr;
}

TypePtr SqlType::withArgument(std::string name, TypeValue value) const
{
    auto copy = std::make_shared<SqlType>(*this);
    const auto found = std::ranges::find(copy->m_arguments, name, &Argument::first);
    if (found == copy->m_arguments.end())
        copy->m_arguments.emplace_back(std::move(name), std::move(value));
    else
        found->second = std::move(value);
    return copy;
}

TypePtr SqlType::withVariant(TypePtr other, std::vector<std::string> dialects) const
{
    auto copy = std::make_shared<SqlType>(*this);
    for (std::string& dialect : dialects)
        copy->m_variants.emplace_back(std::move(dialect), other);
    return copy;
}

TypePtr SqlType::withDialectImpl(std::string dialect, TypePtr impl) const
{
    auto copy = std::make_shared<SqlType>(*this);
    copy->m_dialectImpl = {std::move(dialect), std::move(impl)};
    return copy;
}

TypePtr SqlType::variantFor(std::string_view dialect) const
{
    const auto found =
        std::find_if(m_variants.rbegin(), m_variants.rend(), [&](const auto& entry) { return entry.first == dialect; });
    return found == m_variants.rend() ? nullptr : found->second;
}

TypePtr SqlType::decoratedFor(std::string_view dialect) const
{
    return m_dialectImpl.second && m_dialectImpl.first == dialect ? m_dialectImpl.second : unwrapped(*this, dialect);
}

TypePtr SqlType::forDialect(const TypePtr& type, std::string_view dialect)
{
    // A decorator may wrap a type with variants, whose variant may be a decorator again. Each step goes to a type
    // that existed before, so this ends.
    TypePtr current = type;
    while (current) {
        TypePtr next = current->variantFor(dialect);
        if (!next)
            next = current->decoratedFor(dialect);
        if (!next)
            break;
        current = std::move(next);
    }
    return current;
}

TypePtr SqlType::named(std::string scriptClassName) const
{
    auto copy = std::make_shared<SqlType>(*this);
    copy->m_scriptClassName = std::move(scriptClassName);
    return copy;
}

TypePtr SqlType::definedIn(std::string module) const
{
    auto copy = std::make_shared<SqlType>(*this);
    copy->m_scriptModule = std::move(module);
    return copy;
}

TypePtr SqlType::writtenAs(std::string scriptRepr) const
{
    auto copy = std::make_shared<SqlType>(*this);
    copy->m_scriptRepr = std::move(scriptRepr);
    return copy;
}

TypePtr SqlType::madeFrom(const std::shared_ptr<const void>& origin) const
{
    auto copy = std::make_shared<SqlType>(*this);
    copy->m_origin = origin;
    return copy;
}

TypePtr SqlType::ofPythonEnumeration() const
{
    auto copy = std::make_shared<SqlType>(*this);
    copy->m_ofPythonEnumeration = true;
    return copy;
}

bool operator==(const SqlType& a, const SqlType& b)
{
    const auto contains = [](const SqlType& type, const SqlType::Argument& argument) {
        const TypeValue* other = type.argument(argument.first);
        return other && equal(*other, argument.second);
    };
    return a.m_cls->home == b.m_cls->home && a.m_cls->className == b.m_cls->className
           && a.m_scriptClassName == b.m_scriptClassName && a.m_dialectImpl.first == b.m_dialectImpl.first
           && equal(a.m_dialectImpl.second, b.m_dialectImpl.second) && a.m_arguments.size() == b.m_arguments.size()
           && std::ranges::all_of(a.m_arguments,
                                  [&](const SqlType::Argument& argument) { return contains(b, argument); })
           && std::ranges::equal(a.m_variants, b.m_variants, [](const auto& left, const auto& right) {
                  return left.first == right.first && equal(left.second, right.second);
              });
}

TypePtr makeType(std::string_view name, std::vector<SqlType::Argument> arguments, std::string_view module)
{
    const TypeClass* cls = findTypeClass(module, name);
    assert(cls && "makeType: no such type class");
    return std::make_shared<const SqlType>(*cls, std::move(arguments));
}

TypePtr nullType()
{
    static const TypePtr instance = makeType("NullType");
    return instance;
}

bool isNullType(const TypePtr& type)
{
    return !type || type->cls().className == "NullType";
}

} // namespace retort::types
