#pragma once

// The graph of a project's revisions: an immutable snapshot, safe to share between threads. It can always be built;
// what Alembic would refuse to load (missing parents, cycles, clashing labels) is kept as a list of problems so that
// a window can still draw the graph. The strict functions (check() and everything that resolves an identifier or
// plans a walk, see revision_lookup/plan) fail on such a map with Alembic's text.
//
// Nodes are addressed by index in loading order, which is Alembic's tie-breaker everywhere (REV-02). Where Alembic
// goes by the order of a Python set, this map goes by loading order.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/error.h"
#include "core/script/revision.h"

namespace retort::script {

using NodeIndex = std::uint32_t;
using NodeList = std::vector<NodeIndex>;

struct MapProblem {
    enum class Kind {
        DuplicateId,      // revisions: the id; nodes: all carriers, the last one is the one that counts
        MissingParent,    // revisions: {missing id, referring id}; nodes: the referring node
        MissingDependency,
        SelfLoop,         // also DependencyLoop: names itself
        DependencySelfLoop,
        Cycle,            // nodes unreachable from heads or bases, as Alembic reports them
        DependencyCycle,
        LabelClash,       // revisions: {label, this id, other id}
    };
    Kind kind = Kind::DuplicateId;
    std::vector<std::string> revisions;
    NodeList nodes;
    std::string message;   // Alembic's text
};

// "Retort can continue drawing, Alembic would not load": everything except DuplicateId, which is only a warning.
[[nodiscard]] bool isFatal(MapProblem::Kind kind);

class RevisionMap {
public:
    // Never fails; time and memory are linear in revisions and edges.
    [[nodiscard]] static std::shared_ptr<const RevisionMap> build(std::vector<Revision> revisions);

    RevisionMap(const RevisionMap&) = delete;
    RevisionMap& operator=(const RevisionMap&) = delete;
    ~RevisionMap();

    [[nodiscard]] std::size_t size() const { return m_revisions.size(); }
    [[nodiscard]] bool empty() const { return m_revisions.empty(); }
    [[nodiscard]] const Revision& revision(NodeIndex node) const { return m_revisions[node]; }
    [[nodiscard]] const std::string& id(NodeIndex node) const { return m_revisions[node].id.str(); }
    [[nodiscard]] std::span<const Revision> revisions() const { return m_revisions; }

    // Exact revision id (no labels, no partial ids).
    [[nodiscard]] std::optional<NodeIndex> indexOf(std::string_view revisionId) const;
    // The node that declares a branch label.
    [[nodiscard]] std::optional<NodeIndex> indexOfLabel(std::string_view label) const;

    // Edges to present nodes only. parents: down_revision; dependencies: resolved depends_on.
    [[nodiscard]] std::span<const NodeIndex> parents(NodeIndex node) const { return m_nodes[node].parents; }
    [[nodiscard]] std::span<const NodeIndex> dependencies(NodeIndex node) const { return m_nodes[node].dependencies; }
    [[nodiscard]] std::span<const NodeIndex> children(NodeIndex node) const { return m_nodes[node].children; }
    // children plus dependents
    [[nodiscard]] std::span<const NodeIndex> allChildren(NodeIndex node) const { return m_nodes[node].allChildren; }
    // parents, then dependencies, without repetition
    [[nodiscard]] std::span<const NodeIndex> allParents(NodeIndex node) const { return m_nodes[node].allParents; }
    // parents, then the dependencies that no ancestor already has (REV-04)
    [[nodiscard]] std::span<const NodeIndex> normalizedParents(NodeIndex node) const
    {
        return m_nodes[node].normalizedParents;
    }
    [[nodiscard]] std::vector<std::string> normalizedParentIds(NodeIndex node) const;
    // Ids named in down_revision or depends_on that no file declares.
    [[nodiscard]] std::span<const std::string> missingParents(NodeIndex node) const { return m_nodes[node].missing; }

    [[nodiscard]] bool isHead(NodeIndex node) const { return m_nodes[node].children.empty(); }
    [[nodiscard]] bool isRealHead(NodeIndex node) const { return m_nodes[node].allChildren.empty(); }
    [[nodiscard]] bool isBase(NodeIndex node) const { return m_revisions[node].downRevisions.empty(); }
    [[nodiscard]] bool isRealBase(NodeIndex node) const;
    [[nodiscard]] bool isBranchPoint(NodeIndex node) const { return m_nodes[node].children.size() > 1; }
    [[nodiscard]] bool isRealBranchPoint(NodeIndex node) const { return m_nodes[node].allChildren.size() > 1; }
    [[nodiscard]] bool isMergePoint(NodeIndex node) const { return m_revisions[node].downRevisions.size() > 1; }
    // Declared and inherited labels (REV-09), in declaration order.
    [[nodiscard]] std::vector<std::string> branchLabels(NodeIndex node) const;
    [[nodiscard]] bool hasBranchLabel(NodeIndex node, std::string_view label) const;

    [[nodiscard]] const NodeList& heads() const { return m_heads; }
    [[nodiscard]] const NodeList& realHeads() const { return m_realHeads; }
    [[nodiscard]] const NodeList& bases() const { return m_bases; }
    [[nodiscard]] const NodeList& realBases() const { return m_realBases; }
    [[nodiscard]] std::vector<std::string> headIds() const;

    [[nodiscard]] const std::vector<MapProblem>& problems() const { return m_problems; }
    // Fails with the first fatal problem, the way Alembic would: RevisionMap for its RevisionErrors (a command turns
    // them into "FAILED: ..."), Evaluation ("KeyError: ...") where Alembic dies of an uncaught exception.
    [[nodiscard]] Result<void> check() const;

    // Every node, newest first: Alembic's history order where there is no fatal problem; members of cycles last.
    [[nodiscard]] NodeList displayOrder() const;

    // All nodes reachable downwards (upwards) from the start nodes, start nodes included.
    enum class Edges { Versioned, WithDependencies };
    [[nodiscard]] NodeList ancestors(std::span<const NodeIndex> start, Edges edges) const;
    // By node: whether a database whose version table holds these rows went through it. Rows that no file declares do not count.
    [[nodiscard]] std::vector<bool> appliedBy(std::span<const std::string> rows) const;
    [[nodiscard]] NodeList descendants(std::span<const NodeIndex> start, Edges edges) const;
    // Is `ancestor` a strict ancestor of `node` over normalized parents? Constant time after the first call.
    [[nodiscard]] bool isAncestor(NodeIndex ancestor, NodeIndex node) const;

    // Newest-first order of `wanted` as RevisionMap._topological_sort gives it (REV-40), starting from `heads`.
    // Fails (Evaluation, AssertionError) when some wanted node cannot be reached from the heads within the set.
    [[nodiscard]] Result<NodeList> topologicalOrder(const NodeList& wanted, const NodeList& heads) const;

    // Position in the map's key order (a duplicated id keeps the place of its first file).
    [[nodiscard]] std::uint32_t mapPosition(NodeIndex node) const { return m_nodes[node].mapPosition; }
    // Nodes in key order, one per id.
    [[nodiscard]] const NodeList& mapOrder() const { return m_mapOrder; }
    // Declared labels in declaration order, with the node that counts.
    struct LabelEntry {
        std::string label;
        NodeIndex node = 0;
    };
    [[nodiscard]] const std::vector<LabelEntry>& labels() const { return m_labels; }

private:
    struct Node {
        NodeList parents;
        NodeList dependencies;
        NodeList allParents;
        NodeList normalizedParents;
        NodeList children;
        NodeList allChildren;
        std::vector<std::string> missing;
        std::vector<std::uint32_t> labels;   // indices into m_labels, sorted
        std::uint32_t mapPosition = 0;
    };
    class Builder;
    class Reachability;

    RevisionMap();
    [[nodiscard]] const Reachability& reachability() const;

    std::vector<Revision> m_revisions;
    std::vector<Node> m_nodes;
    std::unordered_map<std::string_view, NodeIndex> m_byId;      // views into m_revisions
    std::unordered_map<std::string_view, std::uint32_t> m_byLabel; // views into m_labels, value = index there
    std::vector<LabelEntry> m_labels;
    NodeList m_mapOrder;
    NodeList m_heads;
    NodeList m_realHeads;
    NodeList m_bases;
    NodeList m_realBases;
    std::vector<MapProblem> m_problems;
    struct Lazy;
    std::unique_ptr<Lazy> m_lazy;
};

} // namespace retort::script
