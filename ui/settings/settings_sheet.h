#pragma once

// What the user can choose: how the window looks and behaves, and the shortcuts, with one search over both. What is changed
// holds at once. GUI thread only.

#include "ui/widgets/sheet.h"

class QLineEdit;
class QMenuBar;
class QTabWidget;

namespace retort::ui {

class SettingsPage;
class ShortcutPage;
class Shortcuts;

class SettingsSheet : public Sheet {
    Q_OBJECT

public:
    // shortcuts must outlive it. menus: whose mnemonics cannot become shortcuts.
    SettingsSheet(Shortcuts& shortcuts, const QMenuBar* menus, QWidget* parent = nullptr);

    void start();   // from the beginning, with the keyboard in the search
    void refresh(); // preferences were changed elsewhere
    void search(const QString& text);
    void showShortcuts();
    bool openFind() override;

    [[nodiscard]] SettingsPage* general() const { return m_general; }
    [[nodiscard]] ShortcutPage* shortcuts() const { return m_shortcuts; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

Q_SIGNALS:
    void preferencesChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_search;
    QTabWidget* m_tabs;
    SettingsPage* m_general;
    ShortcutPage* m_shortcuts;
};

} // namespace retort::ui
