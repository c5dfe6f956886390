#include "ui/graph/lane_painter.h"

#include <QPainterPath>

#include <algorithm>

#include "ui/support/icons.h"

namespace retort::ui {

namespace {

constexpr qreal lineWidth = 1.8;
constexpr qreal nodeRadius = 5.5;

QPen penOf(const LaneSegment& segment, const ThemeColors& colors)
{
    QPen pen(colors.lanes.at(segment.color % laneColorCount), lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (segment.dashed) {
        pen.setDashPattern({2, 1.6});
        pen.setCosmetic(false);
    }
    return pen;
}

void curve(QPainter& painter, const QPointF& from, const QPointF& to)
{
    QPainterPath path(from);
    const qreal half = (from.y() + to.y()) / 2;
    path.cubicTo(QPointF(from.x(), half), QPointF(to.x(), half), to);
    painter.drawPath(path);
}

void drawSegment(QPainter& painter, const LaneSegment& segment, const QRect& rect, const LaneMetrics& metrics)
{
    const qreal left = rect.left();
    const QPointF top(left + metrics.x(segment.from), rect.top());
    const QPointF bottom(left + metrics.x(segment.to), rect.bottom() + 1);
    const qreal middle = (rect.top() + rect.bottom() + 1) / 2.0;
    switch (segment.kind) {
    case LaneSegment::Kind::Pass:
        if (segment.from == segment.to)
            painter.drawLine(top, bottom);
        else
            curve(painter, top, bottom);
        return;
    case LaneSegment::Kind::In: painter.drawLine(top, QPointF(top.x(), middle)); return;
    case LaneSegment::Kind::Out:
        if (segment.from == segment.to)
            painter.drawLine(QPointF(top.x(), middle), bottom);
        else
            curve(painter, QPointF(top.x(), middle), bottom);
        return;
    case LaneSegment::Kind::Stub: painter.drawLine(QPointF(top.x(), middle), QPointF(top.x(), rect.bottom() - 1)); return;
    }
}

// Merges are diamonds, everything else is round.
QPainterPath outline(const QPointF& centre, qreal radius, bool diamond)
{
    QPainterPath path;
    if (!diamond) {
        path.addEllipse(centre, radius, radius);
        return path;
    }
    const qreal reach = radius * 1.25;
    path.moveTo(centre + QPointF(0, -reach));
    path.lineTo(centre + QPointF(reach, 0));
    path.lineTo(centre + QPointF(0, reach));
    path.lineTo(centre + QPointF(-reach, 0));
    path.closeSubpath();
    return path;
}

void drawTick(QPainter& painter, const QPointF& centre, const QColor& color)
{
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const std::array<QPointF, 3> tick = {centre + QPointF(-2.6, 0.2), centre + QPointF(-0.7, 2.1), centre + QPointF(2.7, -2.0)};
    painter.drawPolyline(tick.data(), static_cast<int>(tick.size()));
}

} // namespace

void LanePainter::paintLines(QPainter& painter, const QRect& rect, const LaneLayout& layout, std::uint32_t row, const LaneMetrics& metrics,
                             const ThemeColors& colors, const RevisionLight& light)
{
    m_segments.clear();
    layout.segments(row, m_segments, metrics.shown);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setClipRect(QRect(rect.left(), rect.top(), metrics.width(), rect.height()), Qt::IntersectClip);
    // Lit lines run over dimmed ones.
    for (const bool lit : {false, true}) {
        painter.setOpacity(lit ? 1 : colors.dimmed);
        for (const LaneSegment& segment : m_segments) {
            if (light.isLit(row, segment) != lit)
                continue;
            painter.setPen(penOf(segment, colors));
            drawSegment(painter, segment, rect, metrics);
        }
    }
    painter.restore();
}

void LanePainter::paintFold(QPainter& painter, const QPointF& centre, const QColor& color, const QColor& surface) const
{
    constexpr qreal gap = 5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(surface);
    painter.drawRect(QRectF(centre - QPointF(4, gap + 3.5), centre + QPointF(4, gap + 3.5)));
    painter.setBrush(color);
    for (const qreal step : {-gap, 0.0, gap})
        painter.drawEllipse(centre + QPointF(0, step), 1.7, 1.7);
    painter.restore();
}

void LanePainter::paintNode(QPainter& painter, const QPointF& centre, const RevisionFacts& facts, const QColor& color, const QColor& surface,
                            const ThemeColors& colors) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(surface);
    painter.drawPath(outline(centre, nodeRadius + 0.5, facts.merge));
    const QPainterPath shape = outline(centre, nodeRadius, facts.merge);
    switch (facts.state) {
    case RevisionState::NoDatabase:
        painter.setBrush(color);
        painter.drawPath(outline(centre, nodeRadius - 1, facts.merge));
        break;
    case RevisionState::Pending:
        painter.setPen(QPen(color, 1.8));
        painter.setBrush(surface);
        painter.drawPath(outline(centre, nodeRadius - 0.9, facts.merge));
        break;
    case RevisionState::Applied:
        painter.setBrush(color);
        painter.drawPath(shape);
        drawTick(painter, centre, surface);
        break;
    case RevisionState::Here:
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(surface);
        painter.drawPath(outline(centre, nodeRadius + 0.8, facts.merge));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawPath(outline(centre, nodeRadius - 2.2, facts.merge));
        break;
    case RevisionState::Missing: {
        QPen pen(colors.muted, 1.4);
        pen.setDashPattern({1.8, 1.4});
        painter.setPen(pen);
        painter.setBrush(surface);
        painter.drawPath(shape);
        break;
    }
    }
    painter.restore();
}

} // namespace retort::ui
