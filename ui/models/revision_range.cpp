#include "ui/models/revision_range.h"

#include <algorithm>
#include <array>
#include <utility>

namespace retort::ui {

using script::NodeIndex;
using script::NodeList;
using Edges = script::RevisionMap::Edges;

RevisionRange rangeBetween(const script::MapPointer& map, NodeIndex one, NodeIndex other)
{
    const auto comesBefore = [&](NodeIndex older, NodeIndex newer) {
        return std::ranges::contains(map->ancestors(std::array{newer}, Edges::WithDependencies), older);
    };
    if (comesBefore(one, other))
        std::swap(one, other); // `other` is the older one
    RevisionRange range{.from = map->id(other), .to = map->id(one), .nodes = {}, .none = {}};
    if (!comesBefore(other, one)) {
        range.none = Error{.code = ErrorCode::NotFound, .message = "neither comes before the other"};
        return range;
    }
    const auto plan = script::planUpgrade(map, {range.from}, range.to);
    if (!plan) {
        range.none = plan.error();
        return range;
    }
    for (const script::MigrationStep& step : plan->steps) {
        if (step.node)
            range.nodes.push_back(*step.node);
    }
    return range;
}

NodeList kinOf(const script::RevisionMap& map, NodeIndex node)
{
    NodeList kin = map.ancestors(std::array{node}, Edges::WithDependencies);
    for (const NodeIndex descendant : map.descendants(std::array{node}, Edges::WithDependencies)) {
        if (descendant != node)
            kin.push_back(descendant);
    }
    return kin;
}

} // namespace retort::ui
