#pragma once

// The whole list beside the list, a few pixels a revision or many revisions a pixel: lanes, how long the messages are, what is
// pending, where the database stands, what has a problem, and the part that is to be seen. A press goes there. Nothing can be
// done here that the list cannot do, so it takes no keyboard. GUI thread only; view must outlive it.

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

#include "ui/models/lane_layout.h"

namespace retort::ui {

class RevisionFilterModel;
class RevisionView;
struct ThemeColors;

class RevisionMinimap : public QWidget {
    Q_OBJECT

public:
    RevisionMinimap(RevisionView* view, RevisionFilterModel* model, QWidget* parent = nullptr);

    // Whether the list is long enough for an overview.
    [[nodiscard]] bool isUseful() const;
    // The row at a height of this widget; nothing: below the last one.
    [[nodiscard]] std::optional<int> rowAt(int y) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void usefulChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    void contentChanged();
    void scrolled();
    void scrollTo(int y);
    void draw();
    void drawRow(QPainter& painter, int row, const ThemeColors& colors);
    [[nodiscard]] qreal rowHeight() const; // in pixels; 0 without rows
    [[nodiscard]] QRectF shownPart() const;

    RevisionView* m_view;
    RevisionFilterModel* m_model;
    std::vector<LaneSegment> m_segments; // scratch memory
    QPixmap m_picture; // null: has to be drawn anew
    bool m_useful = false;
};

} // namespace retort::ui
