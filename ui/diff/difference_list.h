#pragma once

// Differences with boxes to tick, what there is to say of the selected one, and a line on those that are set aside, by which
// they can be seen and taken back. It keeps nothing: whoever owns it stores what asideChosen() says and gives it to the model.

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
    void begin(); // after the model was filled anew

    DifferenceModel* m_model;
    QTreeView* m_tree;
    QLabel* m_reason;
    QLabel* m_aside;
    QAction* m_asideAction = nullptr;
    QAction* m_againAction = nullptr;
};

} // namespace retort::ui
