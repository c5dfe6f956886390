#include "ui/graph/revision_view.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

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
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIndentation(0);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    header()->hide();
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(40);
    arrangeColumns();

    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT openRequested(index.data(RevisionListModel::RevisionIdRole).toString());
    });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RevisionView::rememberSelection);
    connect(model, &QAbstractItemModel::modelReset, this, &RevisionView::restoreSelection);
    connect(model, &RevisionFilterModel::filterChanged, this, [this] {
        m_delegate->updateLanes();
        if (!m_selected.empty())
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
    const QModelIndex source = m_model->revisions()->index(static_cast<int>(*row), 0);
    const QModelIndex index = m_model->mapFromSource(source);
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

std::string RevisionView::selectedRevision() const
{
    return currentIndex().isValid() ? toUtf8(currentIndex().data(RevisionListModel::RevisionIdRole).toString()) : std::string();
}

void RevisionView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_resetting)
        return;
    const QString id = current.data(RevisionListModel::RevisionIdRole).toString();
    // A filter that hides the selected row leaves the selection in mind, so that it is back when the filter goes.
    if (id.isEmpty() && m_model->filtering())
        return;
    if (toUtf8(id) == m_selected)
        return;
    m_selected = toUtf8(id);
    Q_EMIT revisionSelected(id);
}

void RevisionView::rememberSelection()
{
    m_resetting = true;
}

// A rescan makes a new list; the selection and the place stay with the revision.
void RevisionView::restoreSelection()
{
    arrangeColumns();
    const bool found = !m_selected.empty() && selectRevision(m_selected);
    m_resetting = false;
    if (!found && !m_selected.empty()) {
        m_selected.clear();
        Q_EMIT revisionSelected({});
    }
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
    const RevisionRow& row = snapshot->rows()[m_model->sourceRow(currentIndex())];
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

void RevisionView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
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
    header()->setSectionHidden(RevisionListModel::DateColumn, event->size().width() < 64 * character);
    header()->setSectionHidden(RevisionListModel::IdColumn, event->size().width() < 44 * character);
    QTreeView::resizeEvent(event);
}

// The row that the keyboard is on gets a bar in the accent colour while the list has the focus.
void RevisionView::drawRow(QPainter* painter, const QStyleOptionViewItem& options, const QModelIndex& index) const
{
    QTreeView::drawRow(painter, options, index);
    if (index.row() == currentIndex().row() && hasFocus())
        painter->fillRect(QRect(options.rect.left(), options.rect.top(), 3, options.rect.height()), colorsOf(palette()).accent);
}

} // namespace retort::ui
