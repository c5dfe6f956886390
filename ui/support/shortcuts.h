#pragma once

// The shortcuts of the window's actions: the standard ones, and those that the user put in their place, which are kept in
// Preferences under the actions' object names. GUI thread only.

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

namespace retort::ui {

class Shortcuts : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // The action has its standard shortcut, and an object name of its own. It must outlive this.
    void add(QAction* action);
    // Gives every action what the user chose; to be called once, when all have been added. Where a standard shortcut is by now
    // the user's choice for another action, that keeps it.
    void load();

    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; } // in the order in which they were added
    [[nodiscard]] QKeySequence standard(const QAction* action) const;
    [[nodiscard]] bool changed(const QAction* action) const;
    [[nodiscard]] bool anyChanged() const;
    // Another action that has these keys; null: none.
    [[nodiscard]] QAction* owner(const QKeySequence& keys, const QAction* except) const;

    // Takes the keys from the action that has them. Empty keys: no shortcut.
    void assign(QAction* action, const QKeySequence& keys);
    void resetAll();

Q_SIGNALS:
    void shortcutsChanged();

private:
    void set(QAction* action, const QKeySequence& keys);

    QList<QAction*> m_actions;
    QHash<const QAction*, QKeySequence> m_standard;
};

// The name of an action as it is said outside of menus: without the mnemonic and without the dots of what asks first.
[[nodiscard]] QString actionName(const QAction* action);

// Whether keys would be typed into a text, as letters without Ctrl or Alt would, and so cannot be a shortcut.
[[nodiscard]] bool isTyping(const QKeySequence& keys);

} // namespace retort::ui
