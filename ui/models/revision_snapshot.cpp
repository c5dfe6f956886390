#include "ui/models/revision_snapshot.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace retort::ui {

std::shared_ptr<const RevisionSnapshot> RevisionSnapshot::build(std::shared_ptr<const script::RevisionMap> map,
                                                                const std::vector<std::string>& unknownRows)
{
    auto snapshot = std::shared_ptr<RevisionSnapshot>(new RevisionSnapshot);
    snapshot->m_map = std::move(map);
    snapshot->m_unknownRows = unknownRows;
    snapshot->addRows();
    snapshot->m_lanes = LaneLayout::compute(snapshot->laneParents());
    return snapshot;
}

void RevisionSnapshot::addRows()
{
    const script::NodeList order = m_map->displayOrder();
    m_rowOfNode.assign(m_map->size(), noRow);
    m_rows.reserve(order.size() + m_unknownRows.size());
    for (const std::string& id : m_unknownRows) {
        m_ghosts.emplace(id, static_cast<std::uint32_t>(m_rows.size()));
        m_rows.push_back({.node = std::nullopt, .ghost = id});
    }
    // A missing parent stands right below the last revision that names it.
    std::unordered_map<std::string, std::size_t> lastUse;
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const std::string& id : m_map->missingParents(order[i]))
            lastUse[id] = i;
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        m_rowOfNode[order[i]] = static_cast<std::uint32_t>(m_rows.size());
        m_rows.push_back({.node = order[i], .ghost = {}});
        for (const std::string& id : m_map->missingParents(order[i])) {
            if (lastUse.at(id) != i || m_ghosts.contains(id))
                continue;
            m_ghosts.emplace(id, static_cast<std::uint32_t>(m_rows.size()));
            m_rows.push_back({.node = std::nullopt, .ghost = id});
        }
    }
}

std::vector<std::vector<LaneParent>> RevisionSnapshot::laneParents() const
{
    std::vector<std::vector<LaneParent>> out(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (!m_rows[row].node)
            continue;
        const script::NodeIndex node = *m_rows[row].node;
        const auto parents = m_map->parents(node);
        auto& list = out[row];
        for (const script::NodeIndex parent : parents)
            list.push_back({.row = m_rowOfNode[parent], .dependency = false});
        for (const script::NodeIndex dependency : m_map->dependencies(node)) {
            if (std::ranges::find(parents, dependency) == parents.end())
                list.push_back({.row = m_rowOfNode[dependency], .dependency = true});
        }
        for (const std::string& id : m_map->missingParents(node)) {
            const auto ghost = m_ghosts.find(id);
            list.push_back({.row = ghost == m_ghosts.end() ? noRow : ghost->second, .dependency = true});
        }
    }
    return out;
}

std::optional<std::uint32_t> RevisionSnapshot::rowOfId(std::string_view id) const
{
    if (const auto node = m_map->indexOf(id); node && m_rowOfNode[*node] != noRow)
        return m_rowOfNode[*node];
    if (const auto ghost = m_ghosts.find(std::string(id)); ghost != m_ghosts.end())
        return ghost->second;
    return std::nullopt;
}

} // namespace retort::ui
