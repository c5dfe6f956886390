#pragma once

// The graph as a calm list: QTreeView does rows, scrolling, selection and accessibility; the delegate does the drawing.
// Keys: arrows and j/k walk, left goes to the parent (the revision before), right to a child, Enter opens the script,
// Space shows its SQL, / goes to the filter; on a row that stands for folded revisions, Enter, Right and Space open them.
// With Ctrl and Shift two revisions are selected, and with them the range between.

#include <QTreeView>

#include <optional>

#include "ui/models/revision_range.h"
#include "ui/support/preferences.h"

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

Q_SIGNALS:
    void revisionSelected(const QString& id); // by the user or by selectRevision(); empty: none any more
    void openRequested(const QString& id);
    void previewRequested(const QString& id);
    void filterRequested();
    void rangeChanged();
    // Rows that stand for folded revisions come and go as what the keyboard is on; there is no revision then.
    void currentRowChanged();
    void contextMenuFor(const QString& id, const QPoint& globalPosition);

protected:
    void mousePressEvent(QMouseEvent* event) override;
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

    RevisionFilterModel* m_model;
    RevisionDelegate* m_delegate;
    std::string m_selected;
    bool m_resetting = false;
    bool m_dimming = false;
    std::optional<RevisionRange> m_range;
};

} // namespace retort::ui
