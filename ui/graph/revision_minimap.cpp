#include "ui/graph/revision_minimap.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

#include "ui/graph/revision_view.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/support/format.h"
#include "ui/support/theme.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int mapWidth = 44;
constexpr qreal tallestRow = 3;
constexpr int lanePitch = 3;
constexpr std::uint32_t mostLanes = 6;
constexpr int lanesLeft = 6;
constexpr int textLeft = lanesLeft + static_cast<int>(mostLanes) * lanePitch + 2;
constexpr qreal charactersPerPixel = 4;
constexpr float textStrength = 0.16F; // of the text colour
constexpr float lineStrength = 0.5F;  // of a lane that passes
constexpr int leastPages = 3;        // a list shorter than this many windows needs no overview

} // namespace

RevisionMinimap::RevisionMinimap(RevisionView* view, RevisionFilterModel* model, QWidget* parent) : QWidget(parent), m_view(view), m_model(model)
{
    setObjectName(u"revisionMinimap"_s);
    setAccessibleName(tr("Overview of the revisions"));
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setCursor(Qt::ArrowCursor);
    connect(model, &QAbstractItemModel::modelReset, this, &RevisionMinimap::contentChanged);
    connect(model, &QAbstractItemModel::layoutChanged, this, &RevisionMinimap::contentChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RevisionMinimap::contentChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RevisionMinimap::contentChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, &RevisionMinimap::contentChanged);
    connect(model, &RevisionFilterModel::filterChanged, this, &RevisionMinimap::contentChanged);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, QOverload<>::of(&QWidget::update));
    connect(view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &RevisionMinimap::scrolled);
    connect(view, &RevisionView::currentRowChanged, this, QOverload<>::of(&QWidget::update));
    connect(view, &RevisionView::revisionSelected, this, QOverload<>::of(&QWidget::update));
}

QSize RevisionMinimap::sizeHint() const
{
    return {mapWidth, 100};
}

bool RevisionMinimap::isUseful() const
{
    const QScrollBar* bar = m_view->verticalScrollBar();
    return bar->maximum() + bar->pageStep() > leastPages * std::max(bar->pageStep(), 1);
}

qreal RevisionMinimap::rowHeight() const
{
    const int rows = m_model->rowCount();
    return rows == 0 ? 0 : std::min(tallestRow, static_cast<qreal>(height()) / rows);
}

std::optional<int> RevisionMinimap::rowAt(int y) const
{
    const qreal each = rowHeight();
    const int row = each > 0 && y >= 0 ? static_cast<int>(y / each) : -1;
    return row >= 0 && row < m_model->rowCount() ? std::optional(row) : std::nullopt;
}

void RevisionMinimap::contentChanged()
{
    m_picture = {};
    scrolled();
}

void RevisionMinimap::scrolled()
{
    if (const bool useful = isUseful(); useful != m_useful) {
        m_useful = useful;
        Q_EMIT usefulChanged();
    }
    update();
}

QRectF RevisionMinimap::shownPart() const
{
    const QScrollBar* bar = m_view->verticalScrollBar();
    const qreal whole = bar->maximum() + bar->pageStep();
    const qreal mapped = rowHeight() * m_model->rowCount();
    if (whole <= 0)
        return {};
    return {0, bar->value() / whole * mapped, static_cast<qreal>(width()), std::max(bar->pageStep() / whole * mapped, 6.0)};
}

void RevisionMinimap::drawRow(QPainter& painter, int row, const ThemeColors& colors)
{
    const QModelIndex index = m_model->index(row, 0);
    const std::uint32_t source = m_model->sourceRow(index);
    const RevisionListModel& revisions = *m_model->revisions();
    const RevisionFacts facts = revisions.facts(source);
    const LaneLayout& lanes = revisions.snapshot()->lanes();
    const qreal each = rowHeight();
    const qreal top = row * each;
    const qreal tall = std::max(each - (each >= 2 ? 1 : 0), 1.0);
    if (facts.state == RevisionState::Pending)
        painter.fillRect(QRectF(0, top, width(), std::max(each, 1.0)), colors.pendingSoft);
    const auto place = [](std::uint32_t lane) { return lanesLeft + static_cast<int>(lane) * lanePitch; };
    if (!m_model->filtering()) {
        m_segments.clear();
        lanes.segments(source, m_segments, mostLanes);
        for (const LaneSegment& segment : m_segments) {
            QColor color = colors.lanes.at(segment.color % laneColorCount);
            color.setAlphaF(lineStrength);
            painter.fillRect(QRectF(place(segment.from), top, 1, std::max(each, 1.0)), color);
        }
    }
    const std::uint32_t lane = m_model->filtering() ? 0 : std::min(lanes.lane(source), mostLanes - 1);
    painter.fillRect(QRectF(place(lane), top, 2, std::max(each, 1.0)), colors.lanes.at(lanes.color(source) % laneColorCount));
    QColor text = colors.text;
    text.setAlphaF(textStrength);
    const qreal length = m_model->foldedCount(index) > 0 ? 6 : std::min(static_cast<qreal>(revisions.message(source).size()) / charactersPerPixel, static_cast<qreal>(width() - textLeft - 6));
    painter.fillRect(QRectF(textLeft, top, length, tall), text);
}

void RevisionMinimap::draw()
{
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    const ThemeColors& colors = colorsOf(palette());
    m_picture.fill(colors.surface);
    if (!m_model->revisions()->snapshot())
        return;
    QPainter painter(&m_picture);
    const int rows = m_model->rowCount();
    // Of revisions that share a pixel the first is drawn, but none that has something to say is left out.
    int drawn = -1;
    for (int row = 0; row < rows; ++row) {
        const int line = static_cast<int>(row * rowHeight());
        if (line != drawn)
            drawRow(painter, row, colors);
        drawn = line;
    }
    for (int row = 0; row < rows; ++row) {
        const RevisionFacts facts = m_model->revisions()->facts(m_model->sourceRow(m_model->index(row, 0)));
        const QRectF mark(0, row * rowHeight(), width(), std::max(rowHeight(), 2.0));
        if (facts.state == RevisionState::Here)
            painter.fillRect(mark, colors.accent);
        else if (facts.unreadable || facts.defect || facts.state == RevisionState::Missing)
            painter.fillRect(mark.adjusted(width() - 6, 0, 0, 0), colors.problem);
        else if (facts.head)
            painter.fillRect(mark.adjusted(width() - 6, 0, 0, 0), colors.applied);
    }
}

void RevisionMinimap::paintEvent(QPaintEvent* /*event*/)
{
    if (m_picture.isNull())
        draw();
    const ThemeColors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (const QModelIndex current = m_view->currentIndex(); current.isValid())
        painter.fillRect(QRectF(0, current.row() * rowHeight(), 3, std::max(rowHeight(), 3.0)), colors.accent);
    QColor veil = colors.text;
    veil.setAlphaF(underMouse() ? 0.14F : 0.09F);
    painter.fillRect(shownPart(), veil);
    painter.setPen(colors.border);
    painter.drawLine(0, 0, 0, height());
}

void RevisionMinimap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    contentChanged();
}

void RevisionMinimap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        contentChanged();
}

void RevisionMinimap::scrollTo(int y)
{
    QScrollBar* bar = m_view->verticalScrollBar();
    const qreal mapped = rowHeight() * m_model->rowCount();
    if (mapped > 0)
        bar->setValue(static_cast<int>(y / mapped * (bar->maximum() + bar->pageStep())) - bar->pageStep() / 2);
}

void RevisionMinimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        scrollTo(event->position().toPoint().y());
}

void RevisionMinimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        scrollTo(event->position().toPoint().y());
}

void RevisionMinimap::wheelEvent(QWheelEvent* event)
{
    QCoreApplication::sendEvent(m_view->viewport(), event);
}

bool RevisionMinimap::event(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    if (const auto row = rowAt(help->pos().y())) {
        const std::uint32_t source = m_model->sourceRow(m_model->index(*row, 0));
        QToolTip::showText(help->globalPos(), shortId(m_model->revisions()->idAt(source)) + u"  "_s + m_model->revisions()->message(source), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace retort::ui
