#include "core/script/revision_map.h"

#include <algorithm>
#include <utility>

#include "core/script/header_scan.h"
#include "core/script/revision_map_lazy.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

void appendUnique(NodeList& list, NodeIndex node)
{
    if (!std::ranges::contains(list, node))
        list.push_back(node);
}

} // namespace

bool isFatal(MapProblem::Kind kind)
{
    return kind != MapProblem::Kind::DuplicateId;
}

RevisionMap::RevisionMap() : m_lazy(std::make_unique<Lazy>()) {}
RevisionMap::~RevisionMap() = default;

// alembic script/revision.py: RevisionMap._revision_map, step by step
class RevisionMap::Builder {
public:
    Builder(RevisionMap& map, std::vector<Revision> revisions) : m_map(map)
    {
        m_map.m_revisions = std::move(revisions);
        m_map.m_nodes.resize(m_map.m_revisions.size());
    }

    void run()
    {
        findLoops();
        indexIds();
        indexLabels();
        resolveDependencies();
        linkParents();
        normalizeDependencies();
        findHeadsAndBases();
        findCycles();
        propagateLabels();
    }

private:
    using Kind = MapProblem::Kind;

    void report(Kind kind, std::vector<std::string> revisions, NodeList nodes, std::string message)
    {
        m_map.m_problems.push_back({.kind = kind,
                                    .revisions = std::move(revisions),
                                    .nodes = std::move(nodes),
                                    .message = std::move(message)});
    }

    [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(m_map.m_revisions.size()); }

    // Revision.__init__
    void findLoops()
    {
        for (NodeIndex node = 0; node < size(); ++node) {
            const Revision& revision = m_map.m_revisions[node];
            const std::string& id = revision.id.str();
            if (std::ranges::contains(revision.downRevisions, id))
                report(Kind::SelfLoop, {id}, {node}, "Self-loop is detected in revisions (" + id + ")");
            else if (std::ranges::contains(revision.dependsOn, id))
                report(Kind::DependencySelfLoop, {id}, {node}, "Dependency self-loop is detected in revisions (" + id + ")");
        }
    }

    void indexIds()
    {
        m_map.m_byId.reserve(m_map.m_revisions.size());
        std::unordered_map<NodeIndex, NodeList> carriers;   // by map position
        for (NodeIndex node = 0; node < size(); ++node) {
            const auto [entry, isNew] = m_map.m_byId.try_emplace(m_map.id(node), node);
            if (isNew) {
                m_map.m_nodes[node].mapPosition = static_cast<std::uint32_t>(m_map.m_mapOrder.size());
                m_map.m_mapOrder.push_back(node);
                continue;
            }
            const std::uint32_t position = m_map.m_nodes[entry->second].mapPosition;
            m_map.m_nodes[node].mapPosition = position;
            NodeList& all = carriers[position];
            if (all.empty())
                all.push_back(entry->second);
            all.push_back(node);
            report(Kind::DuplicateId, {m_map.id(node)}, all, "Revision " + m_map.id(node) + " is present more than once");
            entry->second = node;
            m_map.m_mapOrder[position] = node;
        }
    }

    // _map_branch_labels
    void indexLabels()
    {
        std::size_t count = 0;
        for (const Revision& revision : m_map.m_revisions)
            count += revision.branchLabels.size();
        m_map.m_labels.reserve(count);   // views into it must stay valid
        for (NodeIndex node = 0; node < size(); ++node) {
            for (const std::string& label : m_map.m_revisions[node].branchLabels) {
                const auto sameId = m_map.m_byId.find(label);
                const auto sameLabel = m_map.m_byLabel.find(label);
                if (sameId != m_map.m_byId.end() || sameLabel != m_map.m_byLabel.end()) {
                    const NodeIndex other = sameId != m_map.m_byId.end() ? sameId->second
                                                                         : m_map.m_labels[sameLabel->second].node;
                    report(Kind::LabelClash, {label, m_map.id(node), m_map.id(other)}, {node, other},
                           "Branch name '" + label + "' in revision " + m_map.id(node) + " already used by revision "
                               + m_map.id(other));
                    continue;
                }
                m_map.m_labels.push_back({.label = label, .node = node});
                m_map.m_byLabel.emplace(m_map.m_labels.back().label, static_cast<std::uint32_t>(m_map.m_labels.size() - 1));
                m_map.m_nodes[node].labels.push_back(static_cast<std::uint32_t>(m_map.m_labels.size() - 1));
            }
        }
    }

    void reportMissing(Kind kind, NodeIndex node, const std::string& missing)
    {
        m_map.m_nodes[node].missing.push_back(missing);
        const Revision& revision = m_map.m_revisions[node];
        const std::string down = revision.downRevisions.empty() ? "<base>" : joinComma(revision.downRevisions);
        report(kind, {missing, m_map.id(node)}, {node},
               "Revision " + missing + " referenced from " + down + " -> " + m_map.id(node) + ", "
                   + std::string(revision.doc()) + " is not present");
    }

    // _add_depends_on
    void resolveDependencies()
    {
        for (NodeIndex node = 0; node < size(); ++node) {
            for (const std::string& name : m_map.m_revisions[node].dependsOn) {
                auto target = m_map.indexOf(name);
                if (!target)
                    target = m_map.indexOfLabel(name);
                if (!target)
                    reportMissing(Kind::MissingDependency, node, name);
                else
                    m_map.m_nodes[node].dependencies.push_back(*m_map.indexOf(m_map.id(*target)));
            }
        }
    }

    void linkParents()
    {
        for (NodeIndex node = 0; node < size(); ++node) {
            Node& own = m_map.m_nodes[node];
            for (const std::string& name : m_map.m_revisions[node].downRevisions) {
                if (const auto parent = m_map.indexOf(name))
                    own.parents.push_back(*parent);
                else
                    reportMissing(Kind::MissingParent, node, name);
            }
            for (const NodeIndex parent : own.parents)
                appendUnique(own.allParents, parent);
            for (const NodeIndex dependency : own.dependencies)
                appendUnique(own.allParents, dependency);
        }
        for (const NodeIndex node : m_map.m_mapOrder) {
            const Node& own = m_map.m_nodes[node];
            for (const NodeIndex parent : own.allParents) {
                m_map.m_nodes[parent].allChildren.push_back(node);
                if (std::ranges::contains(own.parents, parent))
                    m_map.m_nodes[parent].children.push_back(node);
            }
        }
    }

    // _normalize_depends_on: a dependency that an ancestor (by down_revision) already has is left out.
    void normalizeDependencies()
    {
        std::vector<std::uint32_t> users(m_map.m_nodes.size(), 0);
        for (const Node& node : m_map.m_nodes) {
            for (const NodeIndex dependency : node.dependencies)
                ++users[dependency];
        }
        for (NodeIndex node = 0; node < size(); ++node) {
            Node& own = m_map.m_nodes[node];
            for (const NodeIndex parent : own.parents)
                appendUnique(own.normalizedParents, parent);
            NodeList kept = own.dependencies;
            if (std::ranges::any_of(kept, [&](NodeIndex dependency) { return users[dependency] > 1; })) {
                const NodeList start{node};
                for (const NodeIndex ancestor : m_map.ancestors(start, Edges::Versioned)) {
                    if (ancestor == node)
                        continue;
                    const NodeList& known = m_map.m_nodes[ancestor].dependencies;
                    std::erase_if(kept, [&](NodeIndex dependency) { return std::ranges::contains(known, dependency); });
                }
            }
            for (const NodeIndex dependency : kept)
                appendUnique(own.normalizedParents, dependency);
        }
    }

    void findHeadsAndBases()
    {
        // A file that a later one with the same id replaced never gets children and so stays in the lists, as in Alembic.
        for (NodeIndex node = 0; node < size(); ++node) {
            if (m_map.isHead(node))
                m_map.m_heads.push_back(node);
            if (m_map.isRealHead(node))
                m_map.m_realHeads.push_back(node);
            if (m_map.isBase(node))
                m_map.m_bases.push_back(node);
            if (m_map.isRealBase(node))
                m_map.m_realBases.push_back(node);
        }
    }

    // Ids that are not both below some head and above some base. Nodes with missing parents count as bases here, so that
    // a missing file is not taken for a cycle.
    [[nodiscard]] NodeList outsideOf(const NodeList& heads, NodeList bases, bool dependencies) const
    {
        for (NodeIndex node = 0; node < size(); ++node) {
            if (!m_map.m_nodes[node].missing.empty())
                bases.push_back(node);
        }
        const auto reach = [&](const NodeList& start, bool down) {
            std::vector<char> seen(m_map.m_nodes.size(), 0);
            NodeList todo = start;
            while (!todo.empty()) {
                const NodeIndex node = todo.back();
                todo.pop_back();
                if (std::exchange(seen[node], 1) != 0)
                    continue;
                const Node& at = m_map.m_nodes[node];
                const NodeList& next = down ? (dependencies ? at.allParents : at.parents)
                                            : (dependencies ? at.allChildren : at.children);
                todo.insert(todo.end(), next.begin(), next.end());
            }
            return seen;
        };
        const auto below = reach(heads, true);
        const auto above = reach(bases, false);
        NodeList outside;
        for (const NodeIndex node : m_map.m_mapOrder) {
            if (below[node] == 0 || above[node] == 0)
                outside.push_back(node);
        }
        return outside;
    }

    void reportCycle(Kind kind, const char* name, NodeList nodes, bool sorted)
    {
        std::vector<std::string> ids;
        for (const NodeIndex node : nodes)
            ids.push_back(m_map.id(node));
        if (sorted)
            std::ranges::sort(ids);
        std::string message = std::string(name) + " is detected in revisions (" + joinComma(ids) + ")";
        report(kind, std::move(ids), std::move(nodes), std::move(message));
    }

    // _detect_cycles
    void findCycles()
    {
        if (m_map.empty())
            return;
        const auto check = [&](Kind kind, const char* name, const NodeList& heads, const NodeList& bases, bool dependencies) {
            const bool noEnd = heads.empty() || bases.empty();
            const bool missing = std::ranges::any_of(m_map.m_nodes, [](const Node& node) { return !node.missing.empty(); });
            NodeList outside = noEnd && !missing ? m_map.m_mapOrder : outsideOf(heads, bases, dependencies);
            if (outside.empty())
                return true;
            reportCycle(kind, name, std::move(outside), !noEnd);
            return false;
        };
        if (!check(Kind::Cycle, "Cycle", m_map.m_heads, m_map.m_bases, false)
            || !check(Kind::DependencyCycle, "Dependency cycle", m_map.m_realHeads, m_map.m_realBases, true))
            return;
        // A cycle with ways in from both sides passes Alembic's check and then makes its sort run forever.
        if (NodeList knot = knotted(); !knot.empty())
            reportCycle(Kind::DependencyCycle, "Dependency cycle", std::move(knot), true);
    }

    // What is left when nodes without parents and nodes without children are taken away again and again.
    [[nodiscard]] NodeList knotted() const
    {
        std::vector<char> removed(m_map.m_nodes.size(), 0);
        for (const bool fromBelow : {true, false}) {
            std::vector<std::size_t> open(m_map.m_nodes.size(), 0);
            NodeList todo;
            const auto before = [&](NodeIndex node) -> const NodeList& {
                return fromBelow ? m_map.m_nodes[node].allParents : m_map.m_nodes[node].allChildren;
            };
            for (const NodeIndex node : m_map.m_mapOrder) {
                const auto remains = [&](NodeIndex other) { return removed[other] == 0; };
                open[node] = static_cast<std::size_t>(std::ranges::count_if(before(node), remains));
                if (removed[node] == 0 && open[node] == 0)
                    todo.push_back(node);
            }
            while (!todo.empty()) {
                const NodeIndex node = todo.back();
                todo.pop_back();
                removed[node] = 1;
                const Node& at = m_map.m_nodes[node];
                for (const NodeIndex next : fromBelow ? at.allChildren : at.allParents) {
                    if (removed[next] == 0 && --open[next] == 0)
                        todo.push_back(next);
                }
            }
        }
        NodeList rest = m_map.m_mapOrder;
        std::erase_if(rest, [&](NodeIndex node) { return removed[node] != 0; });
        return rest;
    }

    void addLabels(NodeIndex node, const std::vector<std::uint32_t>& labels)
    {
        std::vector<std::uint32_t>& own = m_map.m_nodes[node].labels;
        for (const std::uint32_t label : labels) {
            const auto place = std::ranges::lower_bound(own, label);
            if (place == own.end() || *place != label)
                own.insert(place, label);
        }
    }

    // _add_branches
    void propagateLabels()
    {
        for (NodeIndex node = 0; node < size(); ++node) {
            if (m_map.m_revisions[node].branchLabels.empty())
                continue;
            const NodeList start{node};
            const NodeList family = m_map.descendants(start, Edges::Versioned);
            for (const NodeIndex descendant : family)
                addLabels(descendant, std::vector(m_map.m_nodes[node].labels));
            std::vector<char> seen(m_map.m_nodes.size(), 0);   // only matters when there is a cycle
            NodeIndex parent = family.back();
            while (!m_map.isRealBranchPoint(parent) && !m_map.isMergePoint(parent) && std::exchange(seen[parent], 1) == 0) {
                addLabels(parent, std::vector(m_map.m_nodes[node].labels));
                if (m_map.m_nodes[parent].parents.empty())
                    break;
                parent = m_map.m_nodes[parent].parents.front();
            }
        }
    }

    RevisionMap& m_map;
};

std::shared_ptr<const RevisionMap> RevisionMap::build(std::vector<Revision> revisions)
{
    const std::shared_ptr<RevisionMap> map(new RevisionMap);
    Builder(*map, std::move(revisions)).run();
    return map;
}

std::optional<NodeIndex> RevisionMap::indexOf(std::string_view revisionId) const
{
    const auto found = m_byId.find(revisionId);
    return found == m_byId.end() ? std::nullopt : std::optional(found->second);
}

std::optional<NodeIndex> RevisionMap::indexOfLabel(std::string_view label) const
{
    const auto found = m_byLabel.find(label);
    return found == m_byLabel.end() ? std::nullopt : std::optional(m_labels[found->second].node);
}

std::vector<std::string> RevisionMap::normalizedParentIds(NodeIndex node) const
{
    std::vector<std::string> ids;
    for (const NodeIndex parent : m_nodes[node].normalizedParents)
        ids.push_back(id(parent));
    return ids;
}

bool RevisionMap::isRealBase(NodeIndex node) const
{
    return m_revisions[node].downRevisions.empty() && m_revisions[node].dependsOn.empty();
}

std::vector<std::string> RevisionMap::branchLabels(NodeIndex node) const
{
    std::vector<std::string> result;
    for (const std::uint32_t label : m_nodes[node].labels)
        result.push_back(m_labels[label].label);
    return result;
}

bool RevisionMap::hasBranchLabel(NodeIndex node, std::string_view label) const
{
    const auto found = m_byLabel.find(label);
    return found != m_byLabel.end() && std::ranges::binary_search(m_nodes[node].labels, found->second);
}

std::vector<std::string> RevisionMap::headIds() const
{
    std::vector<std::string> ids;
    for (const NodeIndex head : m_heads)
        ids.push_back(id(head));
    return ids;
}

Result<void> RevisionMap::check() const
{
    const auto fatal = std::ranges::find_if(m_problems, [](const MapProblem& problem) { return isFatal(problem.kind); });
    if (fatal == m_problems.end())
        return {};
    if (fatal->revisions.front() == unknownParent)
        return fail(ErrorCode::Evaluation, "The revisions have no order, because the parent of " + pythonRepr(fatal->revisions.back()) + " is not known");
    const bool missing = fatal->kind == MapProblem::Kind::MissingParent || fatal->kind == MapProblem::Kind::MissingDependency;
    if (missing)
        return fail(ErrorCode::Evaluation, "KeyError: " + pythonRepr(fatal->revisions.front()) + " (" + fatal->message + ")");
    return fail(ErrorCode::RevisionMap, fatal->message);
}

// alembic script/revision.py: _iterate_related_revisions; the order of visits matters to label propagation.
NodeList RevisionMap::ancestors(std::span<const NodeIndex> start, Edges edges) const
{
    std::vector<char> seen(m_nodes.size(), 0);
    NodeList order;
    NodeList todo;
    for (const NodeIndex target : start) {
        todo.push_back(target);
        while (!todo.empty()) {
            const NodeIndex node = todo.back();
            todo.pop_back();
            if (std::exchange(seen[node], 1) != 0)
                continue;
            order.push_back(node);
            const NodeList& next = edges == Edges::Versioned ? m_nodes[node].parents : m_nodes[node].normalizedParents;
            todo.insert(todo.end(), next.begin(), next.end());
        }
    }
    return order;
}

std::vector<bool> RevisionMap::appliedBy(std::span<const std::string> rows) const
{
    NodeList start;
    for (const std::string& row : rows) {
        if (const auto node = indexOf(row))
            start.push_back(*node);
    }
    std::vector<bool> applied(m_nodes.size());
    for (const NodeIndex node : ancestors(start, Edges::WithDependencies))
        applied[node] = true;
    return applied;
}

NodeList RevisionMap::descendants(std::span<const NodeIndex> start, Edges edges) const
{
    std::vector<char> seen(m_nodes.size(), 0);
    NodeList order;
    NodeList todo;
    for (const NodeIndex target : start) {
        todo.push_back(target);
        while (!todo.empty()) {
            const NodeIndex node = todo.back();
            todo.pop_back();
            if (std::exchange(seen[node], 1) != 0)
                continue;
            order.push_back(node);
            const NodeList& next = edges == Edges::Versioned ? m_nodes[node].children : m_nodes[node].allChildren;
            todo.insert(todo.end(), next.begin(), next.end());
        }
    }
    return order;
}

} // namespace retort::script
