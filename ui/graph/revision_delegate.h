#pragma once

// Paints one row of the revision list: lanes and node, message with the words that describe the revision, id, date. Fonts,
// metrics and scratch memory are kept from row to row, so painting allocates next to nothing. Exports paint with it, too.

#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

#include <optional>
#include <utility>
#include <vector>

#include "ui/graph/lane_painter.h"
#include "ui/support/preferences.h"

namespace retort::ui {

class RevisionFilterModel;

class RevisionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RevisionDelegate(RevisionFilterModel* model, QObject* parent = nullptr);

    void setDensity(Density density);
    void updateFonts();
    // The lanes of the list as it is; call after a reset of the model and when rows came or went.
    void updateLanes();

    // Rows and lines that keep their colour; of the snapshot that the model has.
    void setLight(RevisionLight light) { m_light = std::move(light); }
    // Lanes of the rows as the model has them, filter or not, in place of those of the whole graph; all of them get room.
    void setLanes(LaneLayout lanes);
    [[nodiscard]] int graphWidth() const { return m_lanes.width(); }
    // Room that the message column takes when nothing is shortened.
    [[nodiscard]] int messageWidth(const QModelIndex& index) const;

    // Width a column of fixed width takes with these fonts.
    [[nodiscard]] int columnWidth(int column) const;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

private:
    struct Chip {
        QString text;
        QColor fill;
        QColor border;
        QColor color;
        bool arrow = false;
        bool needed = false; // shown even where the message has to give way: where the database stands, what was found
    };
    void paintGraph(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QColor& surface) const;
    void paintFolded(QPainter& painter, const QRect& room, const QModelIndex& index, const ThemeColors& colors) const;
    void paintMessage(QPainter& painter, const QRect& room, std::uint32_t row, const ThemeColors& colors) const;
    void paintMatches(QPainter& painter, const QRect& room, const QString& text, const ThemeColors& colors) const;
    [[nodiscard]] std::vector<Chip> chips(std::uint32_t row, int room, const ThemeColors& colors) const; // room: pixels for all
    [[nodiscard]] static Chip chipOf(const RevisionWord& word, const ThemeColors& colors);
    int paintChip(QPainter& painter, const Chip& chip, int left, const QRect& room) const;
    [[nodiscard]] int chipWidth(const Chip& chip) const;

    RevisionFilterModel* m_model;
    QFont m_font;
    QFont m_bold;
    QFont m_chipFont;
    QFont m_mono;
    QFontMetrics m_metrics;
    QFontMetrics m_boldMetrics;
    QFontMetrics m_chipMetrics;
    LaneMetrics m_lanes;
    int m_rowHeight = 28;
    Density m_density = Density::Comfortable;
    RevisionLight m_light;
    std::optional<LaneLayout> m_ownLanes;
    mutable LanePainter m_painter;
};

} // namespace retort::ui
