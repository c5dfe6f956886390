#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QLabel;
class QMenuBar;
class QPushButton;
class QTreeView;

namespace retort::ui {

class ElidedLabel;
class KeyField;
class ShortcutFilter;
class ShortcutModel;
class Shortcuts;

// The shortcuts, and below them a field in which the selected one gets other keys. What is in the way of the keys is said
// before they are taken.
class ShortcutPage : public QWidget {
    Q_OBJECT

public:
    // shortcuts must outlive it. menus: whose mnemonics cannot be taken.
    ShortcutPage(Shortcuts& shortcuts, const QMenuBar* menus, QWidget* parent = nullptr);

    int search(const QStringList& words); // returns how many actions are left
    void select(const QAction* action);
    [[nodiscard]] QTreeView* list() const { return m_list; }
    [[nodiscard]] KeyField* field() const { return m_field; }
    [[nodiscard]] QString message() const; // on the keys in the field

private:
    void createList();
    void createEditor();
    void showSelected();
    void judge();
    void take();
    void resetSelected();
    [[nodiscard]] QString objection(const QKeySequence& keys) const;
    [[nodiscard]] QAction* selected() const;

    Shortcuts& m_shortcuts;
    const QMenuBar* m_menus;
    ShortcutModel* m_model;
    ShortcutFilter* m_filter;
    QTreeView* m_list;
    ElidedLabel* m_name;
    KeyField* m_field;
    QPushButton* m_set;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    QLabel* m_message;
};

} // namespace retort::ui
