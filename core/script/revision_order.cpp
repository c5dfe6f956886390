#include <algorithm>
#include <ranges>
#include <utility>

#include "core/script/revision_map.h"
#include "core/script/revision_map_lazy.h"

namespace retort::script {

namespace {

constexpr std::size_t maximumChains = 30'000;   // a matrix of 112 MB
constexpr std::size_t bitsPerWord = 64;

// Every parent before its children (Kahn); members of cycles are left out.
NodeList parentsFirst(const RevisionMap& map)
{
    const auto size = static_cast<NodeIndex>(map.size());
    std::vector<std::uint32_t> open(size, 0);
    std::vector<NodeList> children(size);
    NodeList order;
    for (NodeIndex node = 0; node < size; ++node) {
        open[node] = static_cast<std::uint32_t>(map.normalizedParents(node).size());
        for (const NodeIndex parent : map.normalizedParents(node))
            children[parent].push_back(node);
        if (open[node] == 0)
            order.push_back(node);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const NodeIndex child : children[order[i]]) {
            if (--open[child] == 0)
                order.push_back(child);
        }
    }
    return order;
}

} // namespace

RevisionMap::Reachability::Reachability(const RevisionMap& map)
    : m_map(map), m_chain(map.size(), 0), m_depth(map.size(), 0)
{
    const NodeList order = parentsFirst(map);
    buildChains(order);
    if (m_chainBottom.size() <= maximumChains)
        buildMatrix(order);
}

void RevisionMap::Reachability::buildChains(const NodeList& order)
{
    std::vector<std::uint32_t> childCount(m_map.size(), 0);
    for (NodeIndex node = 0; node < m_map.size(); ++node) {
        for (const NodeIndex parent : m_map.normalizedParents(node))
            ++childCount[parent];
    }
    for (const NodeIndex node : order) {
        const auto parents = m_map.normalizedParents(node);
        for (const NodeIndex parent : parents)
            m_depth[node] = std::max(m_depth[node], m_depth[parent] + 1);
        if (parents.size() == 1 && childCount[parents.front()] == 1) {
            m_chain[node] = m_chain[parents.front()];
        } else {
            m_chain[node] = static_cast<std::uint32_t>(m_chainBottom.size());
            m_chainBottom.push_back(node);
        }
    }
}

void RevisionMap::Reachability::buildMatrix(const NodeList& order)
{
    m_words = (m_chainBottom.size() + bitsPerWord - 1) / bitsPerWord;
    m_matrix.assign(m_words * m_chainBottom.size(), 0);
    for (const NodeIndex node : order) {
        const std::uint32_t chain = m_chain[node];
        if (m_chainBottom[chain] != node)
            continue;
        std::uint64_t* row = m_matrix.data() + chain * m_words;
        for (const NodeIndex parent : m_map.normalizedParents(node)) {
            // Parents below a chain's bottom are tops of their chains, so a whole chain is reached or none of it.
            const std::uint32_t below = m_chain[parent];
            const std::uint64_t* other = m_matrix.data() + below * m_words;
            for (std::size_t word = 0; word < m_words; ++word)
                row[word] |= other[word];
            row[below / bitsPerWord] |= std::uint64_t{1} << (below % bitsPerWord);
        }
    }
}

bool RevisionMap::Reachability::isAncestor(NodeIndex ancestor, NodeIndex node) const
{
    const std::uint32_t upper = m_chain[node];
    const std::uint32_t lower = m_chain[ancestor];
    if (upper == lower)
        return m_depth[ancestor] < m_depth[node];
    if (m_words != 0)
        return (m_matrix[upper * m_words + lower / bitsPerWord] >> (lower % bitsPerWord) & 1U) != 0;
    if (m_depth[ancestor] >= m_depth[node])
        return false;
    std::vector<char> seen(m_map.size(), 0);
    NodeList todo{node};
    while (!todo.empty()) {
        const NodeIndex at = todo.back();
        todo.pop_back();
        if (at == ancestor)
            return true;
        if (m_depth[at] <= m_depth[ancestor] || std::exchange(seen[at], 1) != 0)
            continue;
        const auto parents = m_map.normalizedParents(at);
        todo.insert(todo.end(), parents.begin(), parents.end());
    }
    return false;
}

const RevisionMap::Reachability& RevisionMap::reachability() const
{
    std::call_once(m_lazy->once, [this] { m_lazy->reachability = std::make_unique<Reachability>(*this); });
    return *m_lazy->reachability;
}

bool RevisionMap::isAncestor(NodeIndex ancestor, NodeIndex node) const
{
    return reachability().isAncestor(ancestor, node);
}

namespace {

// Which nodes are at or below a pending head, kept up to date while the heads move down: a candidate may be emitted
// when no such node is its child. (Alembic keeps a set of ancestors per head instead.)
class PendingHeads {
public:
    PendingHeads(const RevisionMap& map, const NodeList& heads) : m_map(map), m_pending(map.size(), 0), m_liveChildren(map.size(), 0)
    {
        for (const NodeIndex head : heads)
            m_pending[head] = 1;
        for (const NodeIndex node : map.ancestors(heads, RevisionMap::Edges::WithDependencies)) {
            for (const NodeIndex parent : map.normalizedParents(node))
                ++m_liveChildren[parent];
        }
    }

    [[nodiscard]] bool contains(NodeIndex node) const { return m_pending[node] != 0; }
    [[nodiscard]] bool isBelowAnother(NodeIndex node) const { return m_liveChildren[node] != 0; }

    void replace(NodeIndex node, const NodeList& next)
    {
        for (const NodeIndex head : next)
            m_pending[head] = 1;
        m_pending[node] = 0;
        NodeList dead{node};
        while (!dead.empty()) {
            const NodeIndex at = dead.back();
            dead.pop_back();
            for (const NodeIndex parent : m_map.normalizedParents(at)) {
                if (--m_liveChildren[parent] == 0 && m_pending[parent] == 0)
                    dead.push_back(parent);
            }
        }
    }

private:
    const RevisionMap& m_map;
    std::vector<char> m_pending;
    std::vector<std::uint32_t> m_liveChildren;
};

} // namespace

// alembic script/revision.py: _topological_sort
Result<NodeList> RevisionMap::topologicalOrder(const NodeList& wanted, const NodeList& heads) const
{
    std::vector<char> todo(m_nodes.size(), 0);
    std::size_t left = 0;
    const auto canonical = [&](NodeIndex node) { return m_mapOrder[m_nodes[node].mapPosition]; };
    for (const NodeIndex node : wanted)
        left += std::exchange(todo[canonical(node)], 1) == 0 ? 1U : 0U;

    NodeList current;
    for (const NodeIndex head : heads) {
        if (todo[canonical(head)] != 0)
            current.push_back(canonical(head));
    }
    const auto position = [&](NodeIndex node) { return m_nodes[node].mapPosition; };
    std::ranges::sort(current, {}, position);
    current.erase(std::ranges::unique(current).begin(), current.end());
    PendingHeads pending(*this, current);

    NodeList output;
    output.reserve(left);
    std::size_t at = 0;
    while (!current.empty()) {
        const NodeIndex candidate = current[at];
        if (pending.isBelowAnother(candidate)) {
            // That other head has to be walked first.
            const auto above = [&](NodeIndex head) { return isAncestor(candidate, head); };
            at = static_cast<std::size_t>(std::ranges::find_if(current, above) - current.begin());
            continue;
        }
        if (std::exchange(todo[candidate], 0) != 0) {
            output.push_back(candidate);
            --left;
        }
        NodeList next;
        for (const NodeIndex parent : m_nodes[candidate].normalizedParents) {
            if (todo[parent] != 0 && !pending.contains(parent))
                next.push_back(parent);
        }
        pending.replace(candidate, next);
        if (next.empty()) {
            current.erase(current.begin() + static_cast<std::ptrdiff_t>(at));
            at = at > 0 ? at - 1 : 0;
            continue;
        }
        current[at] = next.front();
        current.insert(current.end(), next.begin() + 1, next.end());
    }
    if (left != 0)
        return fail(ErrorCode::Evaluation, "AssertionError");
    return output;
}

NodeList RevisionMap::displayOrder() const
{
    // Leaving out members of cycles keeps the walk finite on any input.
    NodeList acyclic = parentsFirst(*this);
    NodeList order;
    if (acyclic.size() == m_nodes.size()) {
        NodeList all = m_mapOrder;
        if (auto sorted = topologicalOrder(all, m_realHeads))
            order = std::move(*sorted);
    }
    if (order.empty())
        order.assign(acyclic.rbegin(), acyclic.rend());
    std::vector<char> shown(m_nodes.size(), 0);
    for (const NodeIndex node : order)
        shown[node] = 1;
    NodeList result;
    result.reserve(m_nodes.size());
    std::vector<NodeList> replaced(m_mapOrder.size());
    for (NodeIndex node = 0; node < m_nodes.size(); ++node) {
        if (shown[node] == 0)
            replaced[m_nodes[node].mapPosition].push_back(node);
    }
    // A file whose id a later file took over stands right above that file; what is in a cycle comes last.
    for (const NodeIndex node : order) {
        for (const NodeIndex other : std::exchange(replaced[m_nodes[node].mapPosition], {}))
            result.push_back(other);
        result.push_back(node);
    }
    for (const NodeList& rest : replaced)
        result.insert(result.end(), rest.begin(), rest.end());
    return result;
}

} // namespace retort::script
