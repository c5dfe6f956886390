#pragma once

// Where the lines of the revision graph run. Rows are given newest first; every awaited parent owns one lane from the
// first row that names it down to its own row, so the number of lanes is the number of parents that are awaited at once.
// Lanes are taken from the left and used again as soon as they are free. Pure and deterministic; time and memory are
// linear in rows and edges (times the lanes in use where a free one is looked for), because a lane is kept as spans of
// rows, and the segments of one row are only made when that row is drawn.

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace retort::ui {

inline constexpr std::uint32_t noRow = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::uint32_t laneColorCount = 8;

// A line from a row to one of its parents.
struct LaneParent {
    std::uint32_t row = noRow; // where the parent is; a row that is not below this one (a cycle) gets a stub
    bool dependency = false;   // depends_on, or a parent that is missing: drawn dashed
};

// What crosses one row. A segment runs from a lane at the top edge to a lane at the bottom edge, or starts or ends at the
// row's node in the middle.
struct LaneSegment {
    enum class Kind : std::uint8_t { Pass, In, Out, Stub };

    Kind kind = Kind::Pass;
    std::uint32_t from = 0; // lane at the top; the node's lane for Out and Stub
    std::uint32_t to = 0;   // lane at the bottom; the node's lane for In
    std::uint32_t color = 0;
    bool dashed = false;
    std::uint32_t target = noRow; // row where the line arrives in the end

    friend bool operator==(const LaneSegment&, const LaneSegment&) = default;
};

class LaneLayout {
public:
    LaneLayout() = default;
    // parents.size() is the number of rows.
    [[nodiscard]] static LaneLayout compute(std::span<const std::vector<LaneParent>> parents);

    [[nodiscard]] std::size_t rowCount() const { return m_nodes.size(); }
    [[nodiscard]] std::uint32_t laneCount() const { return static_cast<std::uint32_t>(m_lanes.size()); } // the widest row
    [[nodiscard]] std::uint32_t lane(std::uint32_t row) const { return m_nodes[row].lane; }
    [[nodiscard]] std::uint32_t color(std::uint32_t row) const { return m_nodes[row].color; }

    // Appends what crosses the row, of the lanes below `lanes`; passing lines first, from the left. Reuse the vector
    // between rows: nothing else is allocated.
    void segments(std::uint32_t row, std::vector<LaneSegment>& out, std::uint32_t lanes = noRow) const;

private:
    struct Node {
        std::uint32_t lane = 0;
        std::uint32_t color = 0;
        std::uint32_t firstOut = 0; // into m_outs, up to the next node's
    };
    // A line in one lane: leaves the node row `first` at its bottom, reaches the row `last` at its top. moveTo is the lane
    // it goes on in when `last` is only a bend.
    struct Span {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t color = 0;
        std::uint32_t moveTo = noRow;
        bool dashed = false;
        std::uint32_t target = noRow;
    };
    class Builder;

    std::vector<Node> m_nodes;
    std::vector<LaneSegment> m_outs;
    std::vector<std::vector<Span>> m_lanes; // sorted by rows, never overlapping
};

} // namespace retort::ui
