#include "ui/graph/revision_view.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

#include "ui/graph/revision_delegate.h"
#include "ui/models/revision_filter_model.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"

namespace retort::ui {

RevisionView::RevisionView(RevisionFilterModel* model, QWidget* parent) : QTreeView(parent), m_model(model), m_delegate(new RevisionDelegate(model, this))
{
    setObjectName(QStringLiteral("revisionView"));
    setAccessibleName(tr("Revisions"));
    setModel(model);
    setItemDelegate(m_delegate);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIndentation(0);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    header()->hide();
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(40);
    arrangeColumns();

    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (m_model->foldedCount(index) == 0)
            Q_EMIT openRequested(index.data(RevisionListModel::RevisionIdRole).toString());
    });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RevisionView::rememberSelection);
    connect(model, &QAbstractItemModel::modelReset, this, &RevisionView::restoreSelection);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(model, signal, this, [this] {
            m_delegate->updateLanes();
            viewport()->update();
        });
    }
    connect(model, &RevisionFilterModel::filterChanged, this, [this] {
        m_delegate->updateLanes();
        // A range stays what it is where both of its ends are still to be seen.
        if (!m_selected.empty() && (!m_range || !currentIndex().isValid()))
            selectRevision(m_selected);
        viewport()->update();
    });
}

void RevisionView::arrangeColumns()
{
    m_delegate->updateLanes();
    header()->setSectionResizeMode(RevisionListModel::MessageColumn, QHeaderView::Stretch);
    header()->setSectionHidden(RevisionListModel::LabelsColumn, true);
    for (const int column : {RevisionListModel::IdColumn, RevisionListModel::DateColumn}) {
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
        header()->resizeSection(column, m_delegate->columnWidth(column));
    }
}

void RevisionView::setDensity(Density density)
{
    m_delegate->setDensity(density);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

bool RevisionView::selectRevision(const std::string& id)
{
    const auto row = m_model->revisions()->rowOfId(id);
    if (!row)
        return false;
    m_model->openRun(*row);
    const QModelIndex source = m_model->revisions()->index(static_cast<int>(*row), 0);
    const QModelIndex index = m_model->mapFromSource(source);
    if (!index.isValid())
        return false;
    // Not setCurrentIndex(): with Ctrl held, as for a shortcut, that would select one more.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

std::optional<RevisionRange> RevisionView::selectedRange() const
{
    const auto& snapshot = m_model->revisions()->snapshot();
    if (!snapshot)
        return std::nullopt;
    std::optional<std::uint32_t> newest;
    std::optional<std::uint32_t> oldest;
    for (const QItemSelectionRange& part : selectionModel()->selection()) {
        for (int row = part.top(); row <= part.bottom(); ++row) {
            const QModelIndex index = m_model->index(row, 0);
            const std::uint32_t source = m_model->sourceRow(index);
            if (m_model->foldedCount(index) > 0 || !snapshot->rows()[source].node)
                continue;
            newest = std::min(newest.value_or(source), source);
            oldest = std::max(oldest.value_or(source), source);
        }
    }
    if (!newest || *newest == *oldest)
        return std::nullopt;
    return rangeBetween(snapshot->mapPointer(), *snapshot->rows()[*newest].node, *snapshot->rows()[*oldest].node);
}

void RevisionView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (m_resetting)
        return;
    updateRange();
    // What is current is what the other half shows and actions are about: it is never without its colour.
    if (selectionModel()->selection().isEmpty() && currentIndex().isValid()) {
        const auto selectAgain = [this] {
            if (selectionModel()->selection().isEmpty())
                clearRange();
        };
        QMetaObject::invokeMethod(this, selectAgain, Qt::QueuedConnection);
    }
}

void RevisionView::updateRange()
{
    const bool before = m_range.has_value();
    m_range = selectedRange();
    updateLight();
    if (before || m_range)
        Q_EMIT rangeChanged();
}

void RevisionView::clearRange()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RevisionView::setDimming(bool dim)
{
    m_dimming = dim;
    updateLight();
}

void RevisionView::updateLight()
{
    const auto& snapshot = m_model->revisions()->snapshot();
    RevisionLight light;
    if (snapshot && m_range && !m_range->none) {
        script::NodeList lit = m_range->nodes;
        if (const auto from = snapshot->map().indexOf(m_range->from))
            lit.push_back(*from);
        light = RevisionLight(*snapshot, lit);
    } else if (const auto node = snapshot && m_dimming ? snapshot->map().indexOf(m_selected) : std::nullopt) {
        light = RevisionLight(*snapshot, kinOf(snapshot->map(), *node));
    }
    m_delegate->setLight(std::move(light));
    viewport()->update();
}

// The row turns into the first revision of the run; the one that was selected stays so.
bool RevisionView::openFold(const QModelIndex& index)
{
    return m_model->foldedCount(index) > 0 && m_model->openRun(m_model->sourceRow(index));
}

bool RevisionView::canFoldCurrent() const
{
    return currentIndex().isValid() && m_model->isInOpenRun(m_model->sourceRow(currentIndex()));
}

void RevisionView::foldCurrent()
{
    if (!canFoldCurrent())
        return;
    // The selection is not folded away: it goes to the nearest revision that stays.
    std::uint32_t row = m_model->sourceRow(currentIndex());
    const std::uint32_t folded = row;
    while (row > 0 && m_model->isInOpenRun(row))
        --row;
    selectRevision(m_model->revisions()->idAt(row));
    m_model->closeRun(folded);
}

std::string RevisionView::selectedRevision() const
{
    const bool revision = currentIndex().isValid() && m_model->foldedCount(currentIndex()) == 0;
    return revision ? toUtf8(currentIndex().data(RevisionListModel::RevisionIdRole).toString()) : std::string();
}

void RevisionView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_resetting)
        return;
    // What is selected stays in mind while the keyboard passes over a fold.
    if (m_model->foldedCount(current) > 0) {
        Q_EMIT currentRowChanged();
        return;
    }
    const QString id = current.data(RevisionListModel::RevisionIdRole).toString();
    // A filter that hides the selected row leaves the selection in mind, so that it is back when the filter goes.
    if (id.isEmpty() && m_model->filtering())
        return;
    if (toUtf8(id) == m_selected) {
        Q_EMIT currentRowChanged();
        return;
    }
    m_selected = toUtf8(id);
    m_model->keepVisible(m_selected);
    updateLight();
    Q_EMIT revisionSelected(id);
}

void RevisionView::rememberSelection()
{
    m_resetting = true;
    const auto idOf = [](const QModelIndex& index) { return toUtf8(index.data(RevisionListModel::RevisionIdRole).toString()); };
    // By the height of a row, which all have: the view has let its own rows go by now.
    const int height = std::max(indexRowSizeHint(m_model->index(0, 0)), 1);
    const int scrolled = verticalScrollBar()->value();
    const int current = currentIndex().row() * height;
    m_place = {.selected = {}, .top = idOf(m_model->index(scrolled / height, 0)), .offset = -(scrolled % height),
               .currentSeen = currentIndex().isValid() && current + height > scrolled && current < scrolled + viewport()->height()};
    for (const QModelIndex& index : selectionModel()->selectedRows())
        m_place.selected.push_back(idOf(index));
}

// A rescan makes a new list; the selection and the place stay with the revisions.
void RevisionView::restoreSelection()
{
    arrangeColumns();
    endDrop(); // what was aimed at is another row now
    const bool found = !m_selected.empty() && selectRevision(m_selected);
    if (found)
        restorePlace();
    m_resetting = false;
    updateRange();
    if (!found && !m_selected.empty()) {
        m_selected.clear();
        m_model->keepVisible({});
        Q_EMIT revisionSelected({});
    }
}

void RevisionView::restorePlace()
{
    const auto indexOf = [this](const std::string& id) {
        const auto row = id.empty() ? std::nullopt : m_model->revisions()->rowOfId(id);
        return row ? m_model->mapFromSource(m_model->revisions()->index(static_cast<int>(*row), 0)) : QModelIndex();
    };
    QItemSelection rows;
    for (const std::string& id : m_place.selected) {
        if (const QModelIndex index = indexOf(id); index.isValid())
            rows.select(index, index);
    }
    if (rows.size() > 1)
        selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QModelIndex top = indexOf(m_place.top);
    if (!top.isValid())
        return;
    executeDelayedItemsLayout();
    updateGeometries(); // the scroll bar does not know the new rows yet
    scrollTo(top, PositionAtTop);
    verticalScrollBar()->setValue(verticalScrollBar()->value() - m_place.offset);
    if (m_place.currentSeen)
        scrollTo(currentIndex());
}

void RevisionView::selectNode(std::uint32_t node)
{
    const auto& snapshot = m_model->revisions()->snapshot();
    selectRevision(snapshot->map().id(node));
}

void RevisionView::goToParent()
{
    const auto& snapshot = m_model->revisions()->snapshot();
    if (!snapshot || !currentIndex().isValid())
        return;
    // Of folded revisions the last one, whose parent comes after them.
    const std::uint32_t folded = m_model->foldedCount(currentIndex());
    const RevisionRow& row = snapshot->rows()[m_model->sourceRow(currentIndex()) + (folded > 0 ? folded - 1 : 0)];
    if (!row.node)
        return;
    if (const auto parents = snapshot->map().parents(*row.node); !parents.empty())
        selectNode(parents.front());
    else if (const auto missing = snapshot->map().missingParents(*row.node); !missing.empty())
        selectRevision(missing.front());
}

void RevisionView::goToChild()
{
    const auto& snapshot = m_model->revisions()->snapshot();
    if (!snapshot || !currentIndex().isValid())
        return;
    const RevisionRow& row = snapshot->rows()[m_model->sourceRow(currentIndex())];
    if (row.node && !snapshot->map().children(*row.node).empty())
        selectNode(snapshot->map().children(*row.node).front());
}

void RevisionView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const QString id = currentIndex().data(RevisionListModel::RevisionIdRole).toString();
    if (!plain) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const auto opens = [](int key) { return key == Qt::Key_Right || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space; };
    if (opens(event->key()) && m_model->foldedCount(currentIndex()) > 0) {
        const QModelIndex first = currentIndex();
        const std::string newest = m_model->revisions()->idAt(m_model->sourceRow(first));
        openFold(first);
        m_selected.clear(); // the same row is another one now
        selectRevision(newest);
        currentChanged(currentIndex(), {});
        return;
    }
    switch (event->key()) {
    case Qt::Key_J: {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
        QTreeView::keyPressEvent(&down);
        return;
    }
    case Qt::Key_K: {
        QKeyEvent up(QEvent::KeyPress, Qt::Key_Up, Qt::NoModifier);
        QTreeView::keyPressEvent(&up);
        return;
    }
    case Qt::Key_Escape:
        if (m_range) {
            clearRange();
            return;
        }
        QTreeView::keyPressEvent(event);
        return;
    case Qt::Key_Left: goToParent(); return;
    case Qt::Key_Right: goToChild(); return;
    case Qt::Key_Slash: Q_EMIT filterRequested(); return;
    case Qt::Key_Space:
        if (!id.isEmpty())
            Q_EMIT previewRequested(id);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!id.isEmpty())
            Q_EMIT openRequested(id);
        return;
    default: QTreeView::keyPressEvent(event);
    }
}

void RevisionView::mousePressEvent(QMouseEvent* event)
{
    const QPoint place = event->position().toPoint();
    m_pressedAt.reset();
    if (event->button() == Qt::LeftButton && openFold(indexAt(place)))
        return;
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && indexAt(place).isValid())
        m_pressedAt = place;
    QTreeView::mousePressEvent(event);
}

void RevisionView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid() || m_model->foldedCount(index) > 0)
        return;
    // On one of several selected revisions the menu is about all of them.
    if (!selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QPoint at = event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                                  : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    Q_EMIT contextMenuFor(index.data(RevisionListModel::RevisionIdRole).toString(), at);
}

void RevisionView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_delegate->updateFonts();
        arrangeColumns();
    }
}

// In a narrow list the message comes first.
void RevisionView::resizeEvent(QResizeEvent* event)
{
    const int character = fontMetrics().averageCharWidth();
    header()->setSectionHidden(RevisionListModel::DateColumn, event->size().width() < 74 * character);
    header()->setSectionHidden(RevisionListModel::IdColumn, event->size().width() < 44 * character);
    QTreeView::resizeEvent(event);
}

// The row that the keyboard is on gets a bar in the accent colour while the list has the focus.
void RevisionView::drawRow(QPainter* painter, const QStyleOptionViewItem& options, const QModelIndex& index) const
{
    QTreeView::drawRow(painter, options, index);
    if (index.row() == currentIndex().row() && hasFocus())
        painter->fillRect(QRect(options.rect.left(), options.rect.top(), 3, options.rect.height()), colorsOf(palette()).accent);
    if (m_drop && m_drop->possible && m_drop->row == index.row())
        paintDrop(*painter, options.rect);
}

} // namespace retort::ui
