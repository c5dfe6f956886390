#include "ui/widgets/roomy_delegate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace retort::ui {

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 16, std::max(size.height(), option.fontMetrics.height() + 8)};
}

void RoomyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // The background goes to the edges, the text keeps its distance.
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    // Where the text of a cell with a box to tick or an icon begins.
    const auto endOf = [&](QStyleOptionViewItem::ViewItemFeature feature, QStyle::SubElement part) {
        return cell.features.testFlag(feature) ? style->subElementRect(part, &cell, cell.widget).right() - cell.rect.left() : 0;
    };
    const int begin = std::max(endOf(QStyleOptionViewItem::HasCheckIndicator, QStyle::SE_ItemViewItemCheckIndicator),
                               endOf(QStyleOptionViewItem::HasDecoration, QStyle::SE_ItemViewItemDecoration));
    const QString text = std::exchange(cell.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const bool selected = cell.state & QStyle::State_Selected;
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect room = cell.rect.adjusted(begin + 8, 0, -8, 0);
    painter->drawText(room, static_cast<int>(cell.displayAlignment | Qt::AlignVCenter), cell.fontMetrics.elidedText(text, cell.textElideMode, room.width()));
}

} // namespace retort::ui
