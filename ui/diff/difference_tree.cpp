#include "ui/diff/difference_tree.h"

#include <QHeaderView>
#include <QTreeView>

#include "ui/models/difference_model.h"
#include "ui/widgets/roomy_delegate.h"

namespace retort::ui {

void showDifferences(QTreeView* tree, DifferenceModel* model)
{
    tree->setModel(model);
    tree->setItemDelegate(new RoomyDelegate(tree));
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setIndentation(18);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setTextElideMode(Qt::ElideRight);
    tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    tree->header()->setSectionResizeMode(QHeaderView::Stretch);
}

} // namespace retort::ui
