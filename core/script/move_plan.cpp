#include "core/script/move_plan.h"

#include <algorithm>
#include <array>
#include <map>

namespace retort::script {

namespace {

using Edges = RevisionMap::Edges;
using Ids = std::vector<std::string>;

void addOnce(Ids& ids, const std::string& id)
{
    if (!std::ranges::contains(ids, id))
        ids.push_back(id);
}

// The parents of all revisions as they are going to be.
class Draft {
public:
    explicit Draft(const RevisionMap& map) : m_map(map) {}

    [[nodiscard]] const Ids& parents(NodeIndex node) const
    {
        const auto changed = m_changed.find(node);
        return changed == m_changed.end() ? m_map.revision(node).downRevisions : changed->second;
    }

    void setParents(NodeIndex node, Ids parents) { m_changed[node] = std::move(parents); }

    // In its place, and none twice.
    void replaceParent(NodeIndex node, const std::string& old, const Ids& replacement)
    {
        Ids parents;
        for (const std::string& id : this->parents(node)) {
            if (id != old) {
                addOnce(parents, id);
                continue;
            }
            for (const std::string& one : replacement)
                addOnce(parents, one);
        }
        setParents(node, std::move(parents));
    }

    [[nodiscard]] NodeList children(const std::string& parent) const
    {
        NodeList found;
        for (NodeIndex node = 0; node < m_map.size(); ++node) {
            if (std::ranges::contains(parents(node), parent))
                found.push_back(node);
        }
        return found;
    }

    [[nodiscard]] std::shared_ptr<const RevisionMap> map() const
    {
        std::vector<Revision> revisions(m_map.revisions().begin(), m_map.revisions().end());
        for (const auto& [node, parents] : m_changed)
            revisions[node].downRevisions = parents;
        return RevisionMap::build(std::move(revisions));
    }

    [[nodiscard]] NodeList changedNodes() const
    {
        NodeList nodes;
        for (const auto& [node, parents] : m_changed) {
            if (parents != m_map.revision(node).downRevisions)
                nodes.push_back(node);
        }
        return nodes;
    }

private:
    const RevisionMap& m_map;
    std::map<NodeIndex, Ids> m_changed;
};

Result<void> checkOthers(const RevisionMap& map, const MoveWish& wish)
{
    for (const std::string& id : wish.others) {
        const auto other = map.indexOf(id);
        if (!other)
            return fail(ErrorCode::NotFound, "no file declares the revision " + id);
        if (*other == wish.node)
            return fail(ErrorCode::RevisionMap, "a revision cannot come after itself");
    }
    if (wish.placement == Placement::Before && wish.others.size() != 1)
        return fail(ErrorCode::InvalidArgument, "a revision comes right before one other");
    if (wish.placement == Placement::After && wish.others.empty())
        return fail(ErrorCode::InvalidArgument, "a revision comes right after at least one other");
    return {};
}

void leaveAlone(const RevisionMap& map, const MoveWish& wish, Draft& draft)
{
    for (const NodeIndex child : map.children(wish.node))
        draft.replaceParent(child, map.id(wish.node), map.revision(wish.node).downRevisions);
}

void place(const RevisionMap& map, const MoveWish& wish, Draft& draft)
{
    const std::string& id = map.id(wish.node);
    switch (wish.placement) {
    case Placement::Onto: draft.setParents(wish.node, wish.others); return;
    case Placement::After:
        draft.setParents(wish.node, {});
        for (const std::string& other : wish.others) {
            for (const NodeIndex child : draft.children(other))
                draft.replaceParent(child, other, {id});
        }
        draft.setParents(wish.node, wish.others);
        return;
    case Placement::Before: {
        const NodeIndex other = *map.indexOf(wish.others.front());
        // Where it stands between them already, that is where it stays.
        draft.replaceParent(other, id, draft.parents(wish.node));
        draft.setParents(wish.node, draft.parents(other));
        draft.setParents(other, {id});
        return;
    }
    }
}

Result<void> checkCycles(const RevisionMap& before, const RevisionMap& after, const NodeList& changed)
{
    for (const NodeIndex node : changed) {
        const NodeList later = after.descendants(std::array{node}, Edges::WithDependencies);
        for (const NodeIndex parent : after.parents(node)) {
            if (std::ranges::contains(later, parent))
                return fail(ErrorCode::RevisionMap, before.id(parent) + " comes after " + before.id(node) + ", so the history would be a cycle");
        }
    }
    return {};
}

// Parent of the node that another of its parents comes after; nothing: there is none.
std::optional<std::pair<std::string, std::string>> needless(const RevisionMap& map, NodeIndex node)
{
    for (const NodeIndex older : map.parents(node)) {
        for (const NodeIndex newer : map.parents(node)) {
            if (older != newer && std::ranges::contains(map.ancestors(std::array{newer}, Edges::WithDependencies), older))
                return std::pair(map.id(older), map.id(newer));
        }
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<NewParents>> planMove(const RevisionMap& map, const MoveWish& wish)
{
    RETORT_CHECK(checkOthers(map, wish));
    Draft draft(map);
    if (wish.alone)
        leaveAlone(map, wish, draft);
    place(map, wish, draft);

    NodeList changed = draft.changedNodes();
    if (changed.empty())
        return fail(ErrorCode::InvalidArgument, map.id(wish.node) + " stands there already");
    std::shared_ptr<const RevisionMap> after = draft.map();
    RETORT_CHECK(checkCycles(map, *after, changed));
    for (const NodeIndex node : changed) {
        while (const auto pair = needless(*after, node)) {
            if (node == wish.node)
                return fail(ErrorCode::InvalidArgument, pair->first + " comes before " + pair->second + " already, so one of them is enough");
            // What only follows the move is no merge any more.
            draft.replaceParent(node, pair->first, {});
            after = draft.map();
        }
    }
    changed = draft.changedNodes();
    std::ranges::stable_partition(changed, [&](NodeIndex node) { return node == wish.node; });
    std::vector<NewParents> result;
    for (const NodeIndex node : changed)
        result.push_back({.node = node, .parents = draft.parents(node)});
    return result;
}

} // namespace retort::script
