#pragma once

// Paints the steps of a run with the glyph of their state, and the SQL below them in monospace with the colours of the SQL view.

#include <QFont>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <unordered_map>
#include <vector>

namespace retort::ui {

class PlanDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PlanDelegate(QObject* parent = nullptr);

    void updateFonts();
    void setDialect(const QString& dialect); // SQLAlchemy's name; also forgets the plan before
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintStep(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] const QList<QTextLayout::FormatRange>& formatsOf(const QModelIndex& line, const QPalette& palette) const;
    void paintLine(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    QFont m_font;
    QFont m_bold;
    QFont m_mono;
    int m_rowHeight = 24;
    QString m_dialect;
    mutable std::unordered_map<int, std::vector<QList<QTextLayout::FormatRange>>> m_formats; // by step
    mutable QRgb m_formatsFor = 0; // text colour of the palette they were made with
};

} // namespace retort::ui
