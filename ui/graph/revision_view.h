#pragma once

// The graph as a calm list: QTreeView does rows, scrolling, selection and accessibility; the delegate does the drawing.
// Keys: arrows and j/k walk, left goes to the parent (the revision before), right to a child, Enter opens the script,
// Space shows its SQL, / goes to the filter; on a row that stands for folded revisions, Enter, Right and Space open them.
// With Ctrl and Shift two revisions are selected, and with them the range between. A revision can be dragged to another place of
// the graph.

#include <QBasicTimer>
#include <QPersistentModelIndex>
#include <QPixmap>
#include <QTreeView>

#include <memory>
#include <optional>

#include "core/script/move_plan.h"
#include "ui/models/revision_range.h"
#include "ui/support/preferences.h"

class QMimeData;

namespace retort::ui {

class RevisionDelegate;
class RevisionFilterModel;

class RevisionView : public QTreeView {
    Q_OBJECT

public:
    explicit RevisionView(RevisionFilterModel* model, QWidget* parent = nullptr);

    void setDensity(Density density);
    // Selects and scrolls to a revision; false when it is not in the list (filtered out, or not in the project).
    bool selectRevision(const std::string& id);
    [[nodiscard]] std::string selectedRevision() const; // empty: none
    // Between the newest and the oldest of several selected revisions; nothing: not more than one is selected.
    [[nodiscard]] const std::optional<RevisionRange>& range() const { return m_range; }
    void clearRange(); // the current revision alone stays selected
    // Whether what is no ancestor and no descendant of the selected revision is dimmed. Of a range, what is not in it always is.
    void setDimming(bool dim);
    // A row that a run could be folded with again.
    [[nodiscard]] bool canFoldCurrent() const;
    void foldCurrent();
    // What a drag of a revision carries.
    [[nodiscard]] std::unique_ptr<QMimeData> mimeOf(const QString& id) const;

Q_SIGNALS:
    void revisionSelected(const QString& id); // by the user or by selectRevision(); empty: none any more
    void openRequested(const QString& id);
    void previewRequested(const QString& id);
    void filterRequested();
    void rangeChanged();
    // Rows that stand for folded revisions come and go as what the keyboard is on; there is no revision then.
    void currentRowChanged();
    void contextMenuFor(const QString& id, const QPoint& globalPosition);
    // What dropping here would mean, or why it cannot be done; empty: nothing is dragged over the list any more.
    void moveHinted(const QString& sentence);
    void moveRequested(const QString& id, retort::script::Placement placement, const QString& other);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& options, const QModelIndex& index) const override;

private:
    bool openFold(const QModelIndex& index);
    [[nodiscard]] std::optional<RevisionRange> selectedRange() const;
    void updateRange();
    void updateLight();
    void goToParent();
    void goToChild();
    void selectNode(std::uint32_t node);
    void arrangeColumns();
    void rememberSelection();
    void restoreSelection();
    void restorePlace();

    struct Drop {
        int row = 0;
        script::MoveWish wish;
        bool possible = false;
    };
    [[nodiscard]] std::string draggedRevision(const QMimeData* mime) const; // empty: it is none of this list
    [[nodiscard]] QPixmap dragPicture(const QModelIndex& index) const;
    [[nodiscard]] std::optional<Drop> dropAt(const QPoint& place, const std::string& dragged) const;
    void endDrop();
    void waitForFold(const QModelIndex& index);
    void paintDrop(QPainter& painter, const QRect& row) const;

    RevisionFilterModel* m_model;
    RevisionDelegate* m_delegate;
    std::string m_selected;
    bool m_resetting = false;
    // What the list showed before it was made anew.
    struct Place {
        std::vector<std::string> selected;
        std::string top; // the first row that is seen, as far as it begins below the upper edge (pixels, 0 or less)
        int offset = 0;
        bool currentSeen = false;
    };
    Place m_place;
    bool m_dimming = false;
    std::optional<RevisionRange> m_range;
    std::optional<QPoint> m_pressedAt; // on a revision that may be dragged
    std::optional<Drop> m_drop;        // where it would be dropped
    QPersistentModelIndex m_waitingFold;
    QBasicTimer m_foldTimer;
};

} // namespace retort::ui
