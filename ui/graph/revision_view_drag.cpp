// The part of the revision list that is about dragging a revision to another place of the graph. In the middle of a row it is put
// onto that revision; at the upper edge between it and what comes after, at the lower edge between it and what comes before: new
// revisions stand above old ones. Nothing is changed here; what was dropped is asked for with moveRequested().

#include "ui/graph/revision_view.h"

#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QTimerEvent>

#include <chrono>
#include <utility>

#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/models/revision_moves.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto foldOpensAfter = 700ms;
constexpr qreal edge = 0.28; // of a row's height

QString mimeType()
{
    return u"application/x-retort-revision"_s;
}

// Of a list of this program and no other.
QByteArray ownerOf(const RevisionView* view)
{
    return QByteArray::number(QCoreApplication::applicationPid()) + ' ' + QByteArray::number(reinterpret_cast<quintptr>(view)) + ' ';
}

} // namespace

std::unique_ptr<QMimeData> RevisionView::mimeOf(const QString& id) const
{
    auto mime = std::make_unique<QMimeData>();
    mime->setData(mimeType(), ownerOf(this) + id.toUtf8());
    return mime;
}

std::string RevisionView::draggedRevision(const QMimeData* mime) const
{
    const QByteArray carried = mime->data(mimeType());
    const QByteArray owner = ownerOf(this);
    return carried.startsWith(owner) ? carried.sliced(owner.size()).toStdString() : std::string();
}

// What follows the pointer: id and message.
QPixmap RevisionView::dragPicture(const QModelIndex& index) const
{
    constexpr int padding = 8;
    constexpr int widest = 320;
    const ThemeColors& colors = colorsOf(palette());
    const std::uint32_t row = m_model->sourceRow(index);
    const QString text = shortId(m_model->revisions()->idAt(row)) + u"  "_s + m_model->revisions()->message(row);
    const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, widest);
    const QSize size(fontMetrics().horizontalAdvance(shown) + 2 * padding, fontMetrics().height() + padding);
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.accent);
    painter.setBrush(colors.accentSoft);
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 4, 4);
    painter.setPen(colors.text);
    painter.setFont(font());
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, shown);
    return picture;
}

void RevisionView::mouseMoveEvent(QMouseEvent* event)
{
    const bool pressed = m_pressedAt && (event->buttons() & Qt::LeftButton) != 0;
    if (!pressed) {
        QTreeView::mouseMoveEvent(event);
        return;
    }
    // Not a selection that grows: revisions are dragged.
    if ((event->position().toPoint() - *m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    const QModelIndex index = indexAt(*std::exchange(m_pressedAt, std::nullopt));
    if (!index.isValid())
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeOf(index.data(RevisionListModel::RevisionIdRole).toString()).release());
    drag->setPixmap(dragPicture(index));
    drag->setHotSpot(QPoint(-12, -8));
    drag->exec(Qt::MoveAction);
    setState(NoState);
    endDrop();
}

void RevisionView::mouseReleaseEvent(QMouseEvent* event)
{
    m_pressedAt.reset();
    QTreeView::mouseReleaseEvent(event);
}

std::optional<RevisionView::Drop> RevisionView::dropAt(const QPoint& place, const std::string& dragged) const
{
    const auto& snapshot = m_model->revisions()->snapshot();
    const QModelIndex index = indexAt(place);
    const auto node = snapshot ? snapshot->map().indexOf(dragged) : std::nullopt;
    if (!node || !index.isValid() || m_model->foldedCount(index) > 0)
        return std::nullopt;
    const QRect row = visualRect(index);
    const qreal at = static_cast<qreal>(place.y() - row.top()) / row.height();
    const script::Placement placement = at < edge ? script::Placement::After : at > 1 - edge ? script::Placement::Before : script::Placement::Onto;
    return Drop{.row = index.row(),
                .wish = {.node = *node, .placement = placement, .others = {m_model->revisions()->idAt(m_model->sourceRow(index))}, .alone = leavesFollowersByItself(placement)},
                .possible = false};
}

void RevisionView::dragEnterEvent(QDragEnterEvent* event)
{
    if (draggedRevision(event->mimeData()).empty())
        event->ignore();
    else
        event->acceptProposedAction();
}

void RevisionView::dragMoveEvent(QDragMoveEvent* event)
{
    QTreeView::dragMoveEvent(event); // scrolls at the edges
    const QPoint place = event->position().toPoint();
    auto drop = dropAt(place, draggedRevision(event->mimeData()));
    waitForFold(indexAt(place));
    const bool same = drop.has_value() == m_drop.has_value() && (!drop || (drop->row == m_drop->row && drop->wish.placement == m_drop->wish.placement));
    if (!same) {
        m_drop = std::move(drop);
        QString hint;
        if (m_drop) {
            const script::RevisionMap& map = m_model->revisions()->snapshot()->map();
            const auto plan = possibleMove(map, m_model->revisions()->database(), m_drop->wish);
            m_drop->possible = plan.has_value();
            hint = plan ? moveSentence(map, m_drop->wish) : errorSentence(plan.error());
        }
        Q_EMIT moveHinted(hint);
        viewport()->update();
    }
    if (m_drop && m_drop->possible) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void RevisionView::dragLeaveEvent(QDragLeaveEvent* event)
{
    QTreeView::dragLeaveEvent(event);
    endDrop();
}

void RevisionView::dropEvent(QDropEvent* event)
{
    const auto drop = m_drop;
    endDrop();
    if (!drop || !drop->possible) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    const QString id = toQString(m_model->revisions()->snapshot()->map().id(drop->wish.node));
    // The drag is over before the answer to it begins.
    QMetaObject::invokeMethod(this, [this, id, wish = drop->wish] { Q_EMIT moveRequested(id, wish.placement, toQString(wish.others.front())); }, Qt::QueuedConnection);
}

void RevisionView::endDrop()
{
    m_foldTimer.stop();
    m_waitingFold = QPersistentModelIndex();
    if (m_drop)
        Q_EMIT moveHinted({});
    m_drop.reset();
    viewport()->update();
}

// Folded revisions open when the pointer rests on them.
void RevisionView::waitForFold(const QModelIndex& index)
{
    const bool fold = index.isValid() && m_model->foldedCount(index) > 0;
    if (fold && index == m_waitingFold)
        return;
    m_waitingFold = fold ? QPersistentModelIndex(index) : QPersistentModelIndex();
    if (fold)
        m_foldTimer.start(foldOpensAfter, this);
    else
        m_foldTimer.stop();
}

void RevisionView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_foldTimer.timerId()) {
        QTreeView::timerEvent(event);
        return;
    }
    m_foldTimer.stop();
    openFold(std::exchange(m_waitingFold, QPersistentModelIndex()));
}

void RevisionView::paintDrop(QPainter& painter, const QRect& row) const
{
    const QColor color = colorsOf(palette()).accent;
    painter.save();
    switch (m_drop->wish.placement) {
    case script::Placement::Onto:
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 4, 4);
        break;
    case script::Placement::After: painter.fillRect(QRect(row.left(), row.top(), row.width(), 3), color); break;
    case script::Placement::Before: painter.fillRect(QRect(row.left(), row.bottom() - 2, row.width(), 3), color); break;
    }
    painter.restore();
}

} // namespace retort::ui
