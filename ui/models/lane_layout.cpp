#include "ui/models/lane_layout.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace retort::ui {

class LaneLayout::Builder {
public:
    Builder(LaneLayout& layout, std::span<const std::vector<LaneParent>> parents)
        : m_layout(layout), m_parents(parents), m_awaitedIn(parents.size(), noRow)
    {
        layout.m_nodes.reserve(parents.size());
    }

    void run()
    {
        for (std::uint32_t row = 0; row < m_parents.size(); ++row)
            addRow(row);
    }

private:
    // The line that waits in a lane for its target row.
    struct Open {
        std::uint32_t target = noRow;
        std::uint32_t first = 0;
        bool dashed = false;
    };

    static std::uint32_t colorOf(std::uint32_t lane) { return lane % laneColorCount; }

    void addRow(std::uint32_t row)
    {
        std::uint32_t lane = m_awaitedIn[row];
        if (lane == noRow)
            lane = takeLane();
        else
            close(lane, row, noRow);
        m_layout.m_nodes.push_back({.lane = lane, .color = colorOf(lane), .firstOut = static_cast<std::uint32_t>(m_layout.m_outs.size())});
        m_laneUsed = false;
        for (const LaneParent& parent : m_parents[row])
            addEdge(row, lane, parent);
        if (!m_laneUsed)
            m_free.push(lane);
    }

    void addEdge(std::uint32_t row, std::uint32_t lane, const LaneParent& parent)
    {
        if (parent.row == noRow || parent.row <= row || parent.row >= m_parents.size()) {
            m_layout.m_outs.push_back({LaneSegment::Kind::Stub, lane, lane, colorOf(lane), true});
            return;
        }
        const std::uint32_t awaited = m_awaitedIn[parent.row];
        std::uint32_t target = awaited;
        if (awaited == noRow) {
            target = m_laneUsed ? takeLane() : lane;
            open(target, parent.row, row, parent.dependency);
        } else if (!m_laneUsed && lane < awaited && m_open[awaited].first < row) {
            // The line that already waits further right bends into this lane: the graph stays on the left.
            const bool dashed = m_open[awaited].dashed && parent.dependency;
            close(awaited, row, lane);
            m_free.push(awaited);
            target = lane;
            open(target, parent.row, row, dashed);
        } else if (!parent.dependency && m_open[awaited].dashed && m_open[awaited].first < row) {
            close(awaited, row, awaited); // solid from here on
            open(awaited, parent.row, row, false);
        }
        m_laneUsed = m_laneUsed || target == lane;
        m_layout.m_outs.push_back({LaneSegment::Kind::Out, lane, target, colorOf(target == lane ? lane : std::max(lane, target)), parent.dependency, parent.row});
    }

    void open(std::uint32_t lane, std::uint32_t target, std::uint32_t row, bool dashed)
    {
        m_open[lane] = {.target = target, .first = row, .dashed = dashed};
        m_awaitedIn[target] = lane;
    }

    void close(std::uint32_t lane, std::uint32_t row, std::uint32_t moveTo)
    {
        const Open& open = m_open[lane];
        m_layout.m_lanes[lane].push_back(
            {.first = open.first, .last = row, .color = colorOf(lane), .moveTo = moveTo, .dashed = open.dashed, .target = open.target});
        m_open[lane].target = noRow;
    }

    std::uint32_t takeLane()
    {
        if (!m_free.empty()) {
            const std::uint32_t lane = m_free.top();
            m_free.pop();
            return lane;
        }
        m_open.emplace_back();
        m_layout.m_lanes.emplace_back();
        return static_cast<std::uint32_t>(m_open.size() - 1);
    }

    LaneLayout& m_layout;
    std::span<const std::vector<LaneParent>> m_parents;
    std::vector<std::uint32_t> m_awaitedIn; // by row: the lane that waits for it
    std::vector<Open> m_open;               // by lane
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> m_free;
    bool m_laneUsed = false;                // does the lane of the row at hand go on below it?
};

LaneLayout LaneLayout::compute(std::span<const std::vector<LaneParent>> parents)
{
    LaneLayout layout;
    Builder(layout, parents).run();
    return layout;
}

void LaneLayout::segments(std::uint32_t row, std::vector<LaneSegment>& out, std::uint32_t lanes) const
{
    const std::uint32_t shown = std::min(lanes, laneCount());
    for (std::uint32_t lane = 0; lane < shown; ++lane) {
        const auto& spans = m_lanes[lane];
        // The first span that ends at or below this row.
        const auto span = std::lower_bound(spans.begin(), spans.end(), row, [](const Span& one, std::uint32_t wanted) { return one.last < wanted; });
        if (span == spans.end() || span->first >= row)
            continue;
        if (span->last > row)
            out.push_back({LaneSegment::Kind::Pass, lane, lane, span->color, span->dashed, span->target});
        else if (span->moveTo != noRow)
            out.push_back({LaneSegment::Kind::Pass, lane, span->moveTo, span->color, span->dashed, span->target});
        else
            out.push_back({LaneSegment::Kind::In, lane, m_nodes[row].lane, span->color, span->dashed, span->target});
    }
    const std::size_t end = row + 1 < m_nodes.size() ? m_nodes[row + 1].firstOut : m_outs.size();
    for (std::size_t i = m_nodes[row].firstOut; i < end; ++i)
        out.push_back(m_outs[i]);
}

} // namespace retort::ui
