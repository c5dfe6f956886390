#include "ui/models/graph_edges.h"

#include <algorithm>
#include <map>

namespace retort::ui {

namespace {

using Kind = GraphEdge::Kind;

struct RowEdge {
    std::uint32_t row = 0;
    Kind kind = Kind::Parent;
};

std::vector<RowEdge> parentsOf(const RevisionSnapshot& snapshot, std::uint32_t row)
{
    std::vector<RowEdge> edges;
    const auto node = snapshot.rows()[row].node;
    if (!node)
        return edges;
    const script::RevisionMap& map = snapshot.map();
    const auto parents = map.parents(*node);
    for (const script::NodeIndex parent : parents)
        edges.push_back({snapshot.rowOf(parent), Kind::Parent});
    for (const script::NodeIndex dependency : map.dependencies(*node)) {
        if (!std::ranges::contains(parents, dependency))
            edges.push_back({snapshot.rowOf(dependency), Kind::Dependency});
    }
    for (const std::string& id : map.missingParents(*node)) {
        if (const auto ghost = snapshot.rowOfId(id))
            edges.push_back({*ghost, Kind::Missing});
    }
    return edges;
}

} // namespace

std::vector<GraphEdge> edgesBetween(const RevisionSnapshot& snapshot, const std::vector<std::uint32_t>& rows)
{
    constexpr std::uint32_t leftOut = noRow;
    std::vector<std::uint32_t> placeOf(snapshot.rows().size(), leftOut);
    for (std::uint32_t i = 0; i < rows.size(); ++i)
        placeOf[rows[i]] = i;
    // By row that is left out: the places where the ways down from it end. Parents are below their children.
    std::vector<std::vector<std::uint32_t>> ends(snapshot.rows().size());
    std::vector<std::vector<GraphEdge>> found(rows.size());
    for (auto row = static_cast<std::uint32_t>(snapshot.rows().size()); row-- > 0;) {
        std::map<std::uint32_t, Kind> reached;
        for (const RowEdge& edge : parentsOf(snapshot, row)) {
            if (placeOf[edge.row] != leftOut) {
                const auto [entry, isNew] = reached.try_emplace(placeOf[edge.row], edge.kind);
                if (!isNew && entry->second == Kind::Skipped)
                    entry->second = edge.kind;
                continue;
            }
            for (const std::uint32_t end : ends[edge.row])
                reached.try_emplace(end, Kind::Skipped);
        }
        const std::uint32_t place = placeOf[row];
        for (const auto& [parent, kind] : reached) {
            if (place == leftOut)
                ends[row].push_back(parent);
            else
                found[place].push_back({.child = place, .parent = parent, .kind = kind});
        }
    }
    std::vector<GraphEdge> edges;
    for (const auto& list : found)
        edges.insert(edges.end(), list.begin(), list.end());
    return edges;
}

LaneLayout lanesBetween(const RevisionSnapshot& snapshot, const std::vector<std::uint32_t>& rows)
{
    if (rows.size() == snapshot.rows().size())
        return snapshot.lanes();
    std::vector<std::vector<LaneParent>> parents(rows.size());
    for (const GraphEdge& edge : edgesBetween(snapshot, rows))
        parents[edge.child].push_back({.row = edge.parent, .dependency = edge.kind != GraphEdge::Kind::Parent});
    return LaneLayout::compute(parents);
}

} // namespace retort::ui
