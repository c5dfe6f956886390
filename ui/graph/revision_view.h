#pragma once

// The graph as a calm list: QTreeView does rows, scrolling, selection and accessibility; the delegate does the drawing.
// Keys: arrows and j/k walk, left goes to the parent (the revision before), right to a child, Enter opens the script,
// Space shows its SQL, / goes to the filter.

#include <QTreeView>

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

Q_SIGNALS:
    void revisionSelected(const QString& id); // by the user or by selectRevision(); empty: none any more
    void openRequested(const QString& id);
    void previewRequested(const QString& id);
    void filterRequested();
    void contextMenuFor(const QString& id, const QPoint& globalPosition);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& options, const QModelIndex& index) const override;

private:
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
};

} // namespace retort::ui
