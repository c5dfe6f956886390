#pragma once

// Draws the lines of one row of the graph and the node on them. Everything that a row needs is passed in; the object only
// keeps its scratch memory from row to row.

#include <QPainter>
#include <QRect>

#include <vector>

#include "ui/models/lane_layout.h"
#include "ui/models/revision_light.h"
#include "ui/models/revision_list_model.h"
#include "ui/support/theme.h"

namespace retort::ui {

struct LaneMetrics {
    int pitch = 14;        // between two lanes
    int margin = 6;        // left of the first lane's centre line, beside half a pitch
    std::uint32_t shown = 0; // lanes that get room; further ones are cut off

    [[nodiscard]] qreal x(std::uint32_t lane) const { return margin + pitch / 2.0 + static_cast<qreal>(lane) * pitch; }
    [[nodiscard]] int width() const { return margin + static_cast<int>(std::max(shown, 1U)) * pitch + margin / 2; }
};


class LanePainter {
public:
    // rect: the row's cell, of which the left metrics.width() pixels are used.
    // light: of the same rows; what it leaves in the dark is dimmed.
    void paintLines(QPainter& painter, const QRect& rect, const LaneLayout& layout, std::uint32_t row, const LaneMetrics& metrics,
                    const ThemeColors& colors, const RevisionLight& light = {});
    // In place of a node: rows that are folded into one.
    void paintFold(QPainter& painter, const QPointF& centre, const QColor& color, const QColor& surface) const;
    // surface: what the glyph stands on, to cut it out of the line.
    void paintNode(QPainter& painter, const QPointF& centre, const RevisionFacts& facts, const QColor& color, const QColor& surface,
                   const ThemeColors& colors) const;

private:
    std::vector<LaneSegment> m_segments;
};

} // namespace retort::ui
