#include <algorithm>

#include "core/python/runtime/containers.h"
#include "core/python/runtime/interpreter.h"

namespace retort::python {

namespace {

constexpr std::uint32_t kEmpty = 0xFFFFFFFFU;
constexpr std::size_t kSmall = 8;               // up to here a scan beats an index

std::size_t textHash(std::string_view text)
{
    return std::hash<std::string_view>{}(text);
}

} // namespace

std::ptrdiff_t HashTable::locate(std::string_view key, std::size_t hash) const
{
    const auto matches = [&](const Entry& entry) {
        const std::string* text = entry.live && entry.hash == hash ? entry.key.str() : nullptr;
        return text && *text == key;
    };
    if (m_index.empty()) {
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (matches(m_entries[i]))
                return static_cast<std::ptrdiff_t>(i);
        }
        return -1;
    }
    const std::size_t mask = m_index.size() - 1;
    for (std::size_t slot = hash & mask; m_index[slot] != kEmpty; slot = (slot + 1) & mask) {
        if (matches(m_entries[m_index[slot]]))
            return static_cast<std::ptrdiff_t>(m_index[slot]);
    }
    return -1;
}

EvalResult<std::ptrdiff_t> HashTable::locate(Interpreter& interpreter, const Value& key, std::size_t hash) const
{
    if (const std::string* text = key.str(); text && key.object()->kind() == ObjectKind::Str)
        return locate(*text, hash);
    // Comparing may run script code that changes this table, so nothing is held across a comparison but indices.
    const auto matches = [&](std::size_t at) -> EvalResult<bool> {
        if (at >= m_entries.size() || !m_entries[at].live || m_entries[at].hash != hash)
            return false;
        const Value candidate = m_entries[at].key;
        return equals(interpreter, candidate, key);
    };
    if (m_index.empty()) {
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            RETORT_TRY(const bool found, matches(i));
            if (found)
                return static_cast<std::ptrdiff_t>(i);
        }
        return -1;
    }
    std::size_t probes = 0;
    for (std::size_t slot = hash; probes < m_index.size(); ++slot, ++probes) {
        const std::uint32_t at = m_index[slot & (m_index.size() - 1)];
        if (at == kEmpty)
            break;
        RETORT_TRY(const bool found, matches(at));
        if (found)
            return static_cast<std::ptrdiff_t>(at);
        if (m_index.empty())
            break;
    }
    return -1;
}

EvalResult<Value*> HashTable::find(Interpreter& interpreter, const Value& key)
{
    RETORT_TRY(const std::size_t hash, toHash(interpreter, key));
    RETORT_TRY(const std::ptrdiff_t at, locate(interpreter, key, hash));
    return at < 0 ? nullptr : &m_entries[static_cast<std::size_t>(at)].value;
}

EvalResult<void> HashTable::set(Interpreter& interpreter, const Value& key, Value value)
{
    RETORT_TRY(const std::size_t hash, toHash(interpreter, key));
    RETORT_TRY(const std::ptrdiff_t at, locate(interpreter, key, hash));
    if (at >= 0) {
        m_entries[static_cast<std::size_t>(at)].value = std::move(value);
        return {};
    }
    RETORT_CHECK(interpreter.checkItemCount(m_live + 1));
    insert(hash, key, std::move(value));
    return {};
}

EvalResult<std::optional<Value>> HashTable::remove(Interpreter& interpreter, const Value& key)
{
    RETORT_TRY(const std::size_t hash, toHash(interpreter, key));
    RETORT_TRY(const std::ptrdiff_t at, locate(interpreter, key, hash));
    if (at < 0)
        return std::optional<Value>();
    Value removed = std::move(m_entries[static_cast<std::size_t>(at)].value);
    erase(static_cast<std::size_t>(at));
    return std::optional<Value>(std::move(removed));
}

const Value* HashTable::find(std::string_view key) const
{
    const std::ptrdiff_t at = locate(key, textHash(key));
    return at < 0 ? nullptr : &m_entries[static_cast<std::size_t>(at)].value;
}

Value* HashTable::find(std::string_view key)
{
    return const_cast<Value*>(std::as_const(*this).find(key));
}

void HashTable::set(std::string_view key, Value value)
{
    const std::size_t hash = textHash(key);
    const std::ptrdiff_t at = locate(key, hash);
    if (at >= 0)
        m_entries[static_cast<std::size_t>(at)].value = std::move(value);
    else
        insert(hash, Value(key), std::move(value));
}

bool HashTable::remove(std::string_view key)
{
    const std::ptrdiff_t at = locate(key, textHash(key));
    if (at < 0)
        return false;
    erase(static_cast<std::size_t>(at));
    return true;
}

void HashTable::clear()
{
    // Moved out first: destroying a value may look at this table.
    const std::vector<Entry> entries = std::exchange(m_entries, {});
    m_index.clear();
    m_live = 0;
    m_charge.update(0);
}

void HashTable::insert(std::size_t hash, Value key, Value value)
{
    m_entries.push_back({hash, std::move(key), std::move(value), true});
    ++m_live;
    m_charge.update(m_entries.capacity() * sizeof(Entry) + m_index.size() * sizeof(std::uint32_t));
    if (m_index.empty() && m_entries.size() <= kSmall)
        return;
    if (m_index.size() < m_entries.size() * 2) {
        rebuild();
        return;
    }
    const std::size_t mask = m_index.size() - 1;
    std::size_t slot = hash & mask;
    while (m_index[slot] != kEmpty)
        slot = (slot + 1) & mask;
    m_index[slot] = static_cast<std::uint32_t>(m_entries.size() - 1);
}

void HashTable::erase(std::size_t index)
{
    // The slot stays as a tombstone until the next rebuild, so that the order and running iterations hold.
    m_entries[index].live = false;
    const Value key = std::exchange(m_entries[index].key, Value());
    const Value value = std::exchange(m_entries[index].value, Value());
    if (--m_live == 0)
        clear();
}

void HashTable::rebuild()
{
    std::erase_if(m_entries, [](const Entry& entry) { return !entry.live; });
    std::size_t size = 16;
    while (size < m_entries.size() * 4)
        size *= 2;
    m_index.assign(size, kEmpty);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        std::size_t slot = m_entries[i].hash & (size - 1);
        while (m_index[slot] != kEmpty)
            slot = (slot + 1) & (size - 1);
        m_index[slot] = static_cast<std::uint32_t>(i);
    }
}

} // namespace retort::python
