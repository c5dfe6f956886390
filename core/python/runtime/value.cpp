#include "core/python/runtime/value.h"

#include "core/python/runtime/boxed_number.h"
#include "core/python/runtime/containers.h"
#include "core/python/runtime/type.h"

namespace retort::python {

namespace {

// The number behind an instance of a script class derived from int or float; null: it is none.
const Value* boxedNumber(const Value& value)
{
    const Object* object = value.object();
    if (object && object->kind() == ObjectKind::Instance)
        object = static_cast<const InstanceObject*>(object)->native().get();
    const auto* boxed = dynamic_cast<const BoxedNumber*>(object);
    return boxed ? &boxed->number() : nullptr;
}

} // namespace

std::optional<bool> Value::boolean() const
{
    if (const bool* value = std::get_if<bool>(&m_data))
        return *value;
    return std::nullopt;
}

std::optional<std::int64_t> Value::integer() const
{
    if (const auto* value = std::get_if<std::int64_t>(&m_data))
        return *value;
    if (const bool* value = std::get_if<bool>(&m_data))
        return *value ? 1 : 0;
    if (isObject()) {
        if (const Value* boxed = boxedNumber(*this))
            return boxed->integer();
    }
    return std::nullopt;
}

std::optional<double> Value::number() const
{
    if (const double* value = std::get_if<double>(&m_data))
        return *value;
    if (const auto value = integer())
        return static_cast<double>(*value);
    if (isObject()) {
        if (const Value* boxed = boxedNumber(*this))
            return boxed->number();
    }
    return std::nullopt;
}

const std::string* Value::str() const
{
    const Object* held = object();
    if (!held)
        return nullptr;
    if (held->kind() == ObjectKind::Instance)
        held = static_cast<const InstanceObject*>(held)->native().get();
    if (!held || held->kind() != ObjectKind::Str)
        return nullptr;
    return &static_cast<const StrObject*>(held)->text();
}

const ObjectPtr& Value::objectPtr() const
{
    static const ObjectPtr none;
    const auto* held = std::get_if<ObjectPtr>(&m_data);
    return held ? *held : none;
}

bool Value::is(const Value& other) const
{
    return m_data == other.m_data;
}

void Value::release(ObjectPtr& last) noexcept
{
    constexpr int deepest = 64;
    thread_local int depth = 0;
    thread_local std::vector<ObjectPtr> later;
    if (depth >= deepest) {
        later.push_back(std::move(last));
        return;
    }
    ++depth;
    last.reset();
    if (depth == 1) {
        while (!later.empty()) {
            ObjectPtr next = std::move(later.back());
            later.pop_back();
            next.reset();
        }
    }
    --depth;
}

ObjectPtr Value::makeStr(std::string text)
{
    return std::make_shared<StrObject>(std::move(text));
}

ObjectPtr Value::nativePart() const
{
    Object* held = object();
    if (held && held->kind() == ObjectKind::Instance)
        return static_cast<InstanceObject*>(held)->native();
    return nullptr;
}

} // namespace retort::python
