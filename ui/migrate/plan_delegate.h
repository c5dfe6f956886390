#pragma once

// Paints the steps of a run with the glyph of their state, and the SQL below them in monospace with its keywords set off.

#include <QFont>
#include <QStyledItemDelegate>

namespace retort::ui {

class PlanDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PlanDelegate(QObject* parent = nullptr);

    void updateFonts();
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintStep(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintLine(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QFont m_font;
    QFont m_bold;
    QFont m_mono;
    int m_rowHeight = 24;
};

} // namespace retort::ui
