#pragma once

// The edges of the revision graph between some of its rows only, as for an export of what a filter leaves. Pure.

#include <cstdint>
#include <vector>

#include "ui/models/lane_layout.h"
#include "ui/models/revision_snapshot.h"

namespace retort::ui {

struct GraphEdge {
    enum class Kind : std::uint8_t {
        Parent,     // down_revision
        Dependency, // depends_on
        Missing,    // to a ghost
        Skipped,    // by way of revisions that are left out
    };
    std::uint32_t child = 0;  // indices into the rows given
    std::uint32_t parent = 0;
    Kind kind = Kind::Parent;

    friend bool operator==(const GraphEdge&, const GraphEdge&) = default;
};

// rows: ascending row numbers of the snapshot. By child, then by parent. Edges that lead upwards (of cycles) are left out where
// they go by way of revisions that are left out. Linear in the rows, apart from what the left out revisions have in common.
[[nodiscard]] std::vector<GraphEdge> edgesBetween(const RevisionSnapshot& snapshot, const std::vector<std::uint32_t>& rows);

// The lanes of these rows alone: what leads by way of others is dashed.
[[nodiscard]] LaneLayout lanesBetween(const RevisionSnapshot& snapshot, const std::vector<std::uint32_t>& rows);

} // namespace retort::ui
