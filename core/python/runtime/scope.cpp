#include "core/python/runtime/scope.h"

#include <algorithm>

#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/placeholder.h"

namespace retort::python {

namespace {

bool isPlaceholder(const Value& value)
{
    return value.object() && value.object()->kind() == ObjectKind::Placeholder;
}

// What the slot holds, imports looked up on first use.
EvalResult<Value> use(Interpreter& interpreter, Value& slot)
{
    if (!isPlaceholder(slot))
        return slot;
    RETORT_TRY(Value value, resolved(interpreter, Value(slot)));
    slot = value;
    return value;
}

bool holds(const std::vector<std::string>& names, std::string_view name)
{
    return !names.empty() && std::ranges::find(names, name) != names.end();
}

} // namespace

Scope::Scope(Kind kind, std::shared_ptr<const ModuleState> module, std::shared_ptr<Scope> parent, const ast::ScopeInfo* info)
    : m_kind(kind), m_module(std::move(module)), m_parent(std::move(parent)), m_info(info)
{
    if (kind == Kind::Module)
        m_names = m_module->globals;
    else if (kind == Kind::Class) {
        m_names = makeDict();
        classCell = std::make_shared<std::weak_ptr<Object>>();
    } else if (m_info)
        m_slots.resize(m_info->locals.size());
}

std::shared_ptr<Scope> Scope::closure()
{
    if (m_kind == Kind::Module)
        return nullptr;
    if (m_kind == Kind::Class)
        return m_parent;
    return shared_from_this();
}

std::optional<Value>* Scope::find(std::string_view name)
{
    if (m_names || !m_info)
        return nullptr;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        if (m_info->locals[i] == name)
            return &m_slots[i];
    }
    return nullptr;
}

bool Scope::isDeclaredGlobal(std::string_view name) const { return m_info && holds(m_info->globals, name); }
bool Scope::isDeclaredNonlocal(std::string_view name) const { return m_info && holds(m_info->nonlocals, name); }

EvalResult<Value> Scope::load(Interpreter& interpreter, std::string_view name)
{
    if (m_names && m_kind == Kind::Class) {
        if (Value* value = m_names->table().find(name))
            return use(interpreter, *value);
    } else if (auto* slot = find(name)) {
        if (*slot)
            return use(interpreter, **slot);
        return raise(exceptionType("UnboundLocalError"),
                     "cannot access local variable '" + std::string(name) + "' where it is not associated with a value");
    }
    if (m_kind != Kind::Module && !isDeclaredGlobal(name)) {
        RETORT_TRY(auto found, loadEnclosing(interpreter, name));
        if (found)
            return std::move(*found);
    }
    return loadGlobal(interpreter, name);
}

EvalResult<std::optional<Value>> Scope::loadEnclosing(Interpreter& interpreter, std::string_view name)
{
    for (Scope* scope = m_parent.get(); scope; scope = scope->m_parent.get()) {
        if (scope->isDeclaredGlobal(name))
            return std::optional<Value>();
        auto* slot = scope->find(name);
        if (!slot)
            continue;
        if (!*slot)
            return nameError("cannot access free variable '" + std::string(name)
                             + "' where it is not associated with a value in enclosing scope");
        RETORT_TRY(Value value, use(interpreter, **slot));
        return std::optional<Value>(std::move(value));
    }
    return std::optional<Value>();
}

EvalResult<Value> Scope::loadGlobal(Interpreter& interpreter, std::string_view name)
{
    if (Value* value = m_module->globals->table().find(name))
        return use(interpreter, *value);
    if (const Value* value = interpreter.builtins().table().find(name))
        return *value;
    return nameError("name '" + std::string(name) + "' is not defined");
}

void Scope::store(std::string_view name, Value value)
{
    if (isDeclaredGlobal(name)) {
        m_module->globals->table().set(name, std::move(value));
    } else if (isDeclaredNonlocal(name)) {
        for (Scope* scope = m_parent.get(); scope; scope = scope->m_parent.get()) {
            if (auto* slot = scope->find(name)) {
                *slot = std::move(value);
                return;
            }
        }
    } else if (m_names) {
        m_names->table().set(name, std::move(value));
    } else if (auto* slot = find(name)) {
        *slot = std::move(value);
    }
}

void Scope::storeNamed(std::string_view name, Value value)
{
    Scope* scope = this;
    while (scope->m_kind == Kind::Comprehension && scope->m_parent)
        scope = scope->m_parent.get();
    if (scope->m_kind == Kind::Comprehension)
        m_module->globals->table().set(name, std::move(value));        // directly in a module
    else
        scope->store(name, std::move(value));
}

EvalResult<void> Scope::remove(std::string_view name)
{
    const auto undefined = [name]() { return nameError("name '" + std::string(name) + "' is not defined"); };
    if (isDeclaredGlobal(name)) {
        if (!m_module->globals->table().remove(name))
            return undefined();
        return {};
    }
    if (m_names) {
        if (!m_names->table().remove(name))
            return undefined();
        return {};
    }
    auto* slot = find(name);
    if (!slot || !*slot)
        return raise(exceptionType("UnboundLocalError"),
                     "cannot access local variable '" + std::string(name) + "' where it is not associated with a value");
    slot->reset();
    return {};
}

std::shared_ptr<DictObject> Scope::locals() const
{
    if (m_names)
        return m_names;
    auto result = makeDict();
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i] && !isPlaceholder(*m_slots[i]))
            result->table().set(m_info->locals[i], *m_slots[i]);
    }
    return result;
}

void Scope::clear()
{
    const auto slots = std::move(m_slots);
    m_slots.assign(slots.size(), std::nullopt);
    if (m_names)
        m_names->table().clear();
}

} // namespace retort::python
