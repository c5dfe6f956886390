#include "core/ddl/batch_columns.h"

#include <algorithm>

namespace retort::ddl {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// sqlalchemy util/topological.py: sort with deterministic_order=True
Result<std::vector<std::string>> sorted(const Pairs& pairs, std::vector<std::string> todo)
{
    std::vector<std::string> result;
    while (!todo.empty()) {
        std::vector<std::string> output;
        for (const std::string& node : todo) {
            const bool blocked = std::ranges::any_of(pairs, [&](const auto& pair) {
                return pair.second == node && std::ranges::contains(todo, pair.first);
            });
            if (!blocked)
                output.push_back(node);
        }
        if (output.empty())
            return fail(ErrorCode::Compile,
                        "Circular dependency detected in the wanted order of columns (" + todo.front() + ", ...)");
        std::erase_if(todo, [&](const std::string& node) { return std::ranges::contains(output, node); });
        std::ranges::move(output, std::back_inserter(result));
    }
    return result;
}

std::optional<std::string> textOf(const std::optional<sql::Identifier>& name)
{
    return name && !name->empty() ? std::optional(name->text()) : std::nullopt;
}

} // namespace

void BatchColumns::addExisting(BatchColumn column)
{
    m_existingOrder.push_back(column.key);
    m_columns.push_back(std::move(column));
}

Result<void> BatchColumns::completeNeighbours(std::optional<std::string>& before,
                                              std::optional<std::string>& after) const
{
    const auto position = [this](const std::string& name) { return std::ranges::find(m_existingOrder, name); };
    const auto unknown = [](const std::string& name) {
        return fail(ErrorCode::Compile,
                    "insert_before and insert_after name a column that is not there: '" + name + "'");
    };
    if (after && !before) {
        if (const auto at = position(*after); at != m_existingOrder.end()) {
            if (at + 1 != m_existingOrder.end())
                before = *(at + 1);
        } else {
            // After a column that is also new; as in a dict, the last pair counts.
            const auto pair =
                std::find_if(m_addOrder.rbegin(), m_addOrder.rend(), [&](const Pair& p) { return p.first == *after; });
            if (pair == m_addOrder.rend())
                return unknown(*after);
            before = pair->second;
        }
    }
    if (before && !after) {
        if (const auto at = position(*before); at != m_existingOrder.end()) {
            if (at != m_existingOrder.begin())
                after = *(at - 1);
        } else {
            const auto pair = std::find_if(m_addOrder.rbegin(), m_addOrder.rend(),
                                           [&](const Pair& p) { return p.second == *before; });
            if (pair == m_addOrder.rend())
                return unknown(*before);
            after = pair->first;
        }
    }
    return {};
}

Result<void> BatchColumns::addNew(BatchColumn column, const std::optional<sql::Identifier>& insertBefore,
                                  const std::optional<sql::Identifier>& insertAfter)
{
    std::optional<std::string> before = textOf(insertBefore);
    std::optional<std::string> after = textOf(insertAfter);
    if (m_partialReordering.empty())
        RETORT_CHECK(completeNeighbours(before, after));
    if (before)
        m_addOrder.emplace_back(column.key, *before);
    if (after)
        m_addOrder.emplace_back(*after, column.key);
    if (m_partialReordering.empty() && !before && !after && !m_existingOrder.empty())
        m_addOrder.emplace_back(m_existingOrder.back(), column.key);
    if (BatchColumn* existing = find(column.key))
        *existing = std::move(column);
    else
        m_columns.push_back(std::move(column));
    return {};
}

void BatchColumns::remove(const std::string& key)
{
    std::erase_if(m_columns, [&](const BatchColumn& column) { return column.key == key; });
    std::erase(m_existingOrder, key);
}

BatchColumn* BatchColumns::find(const std::string& key)
{
    const auto found = std::ranges::find(m_columns, key, &BatchColumn::key);
    return found == m_columns.end() ? nullptr : &*found;
}

const BatchColumn* BatchColumns::find(const std::string& key) const
{
    const auto found = std::ranges::find(m_columns, key, &BatchColumn::key);
    return found == m_columns.end() ? nullptr : &*found;
}

sql::Identifier BatchColumns::newName(const sql::Identifier& key) const
{
    const BatchColumn* column = find(key.text());
    return column != nullptr ? column->column.name : key;
}

Result<void> BatchColumns::sort()
{
    if (m_partialReordering.empty() && m_addOrder.empty())
        return {};
    std::vector<std::string> keys;
    for (const BatchColumn& column : m_columns)
        keys.push_back(column.key);
    Pairs pairs = m_addOrder;
    for (const std::vector<sql::Identifier>& group : m_partialReordering) {
        for (std::size_t i = 1; i < group.size(); ++i)
            pairs.emplace_back(group[i - 1].text(), group[i].text());
    }
    if (m_partialReordering.empty()) {
        for (std::size_t i = 1; i < m_existingOrder.size(); ++i)
            pairs.emplace_back(keys[i - 1], m_existingOrder[i]);
    }
    std::erase_if(pairs, [](const Pair& pair) { return pair.first == pair.second; });
    RETORT_TRY(const std::vector<std::string> order, sorted(pairs, std::move(keys)));
    std::vector<BatchColumn> columns;
    for (const std::string& key : order)
        columns.push_back(std::move(*find(key)));
    m_columns = std::move(columns);
    return {};
}

} // namespace retort::ddl
