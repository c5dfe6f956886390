#pragma once

// Differences with boxes to tick, what there is to say of the selected one, and a line on those that are set aside, by which
// they can be seen and taken back. It keeps nothing: whoever owns it stores what asideChosen() says and gives it to the model.

#include <QModelIndex>
#include <QStringList>
#include <QWidget>

class QAction;
class QLabel;
class QTreeView;

namespace retort::ui {

class DifferenceModel;

class DifferenceList : public QWidget {
    Q_OBJECT

public:
    // The model must outlive this.
    explicit DifferenceList(DifferenceModel* model, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] QAction* asideAction() const { return m_asideAction; }
    [[nodiscard]] QString reasonText() const;
    [[nodiscard]] QString asideText() const; // empty: none is set aside

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void asideChosen(const QStringList& keys); // see DifferenceModel::setSetAside()

private:
    void createActions();
    void showReason();
    void showAsideLine();
    void keepPlace(); // before the model is filled anew
    void begin();     // after it
    [[nodiscard]] QModelIndexList rows() const; // from top to bottom, folded ones too

    DifferenceModel* m_model;
    QTreeView* m_tree;
    QLabel* m_reason;
    QLabel* m_aside;
    QAction* m_asideAction = nullptr;
    QAction* m_againAction = nullptr;
    QStringList m_place; // names of rows, where the list is to be again: the first of them that is still there
    QStringList m_folded; // names of rows
    int m_scrolled = 0;
};

} // namespace retort::ui
