// The part of the main window that follows what the user set.

#include "ui/shell/main_window.h"

#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/settings/settings_sheet.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/window_actions.h"
#include "ui/support/shortcuts.h"

namespace retort::ui {

void MainWindow::connectSettings()
{
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(m_settingsSheet, &SettingsSheet::closeRequested, this, [this] { showPage(m_beforeSettings); });
    connect(m_settingsSheet, &SettingsSheet::preferencesChanged, this, &MainWindow::applyPreferences);
    connect(&m_actions->shortcuts(), &Shortcuts::shortcutsChanged, this, &MainWindow::updateState);
}

// Whatever was there, a run as well, comes back when the settings are closed.
void MainWindow::openSettings()
{
    if (page() != Page::Settings)
        m_beforeSettings = page() == Page::Move ? Page::Revision : page(); // a move that is not looked at is none
    showPage(Page::Settings);
    m_settingsSheet->start();
}

void MainWindow::applyPreferences()
{
    const Preferences preferences;
    if (!m_actions->themeAction(preferences.theme())->isChecked())
        chooseTheme(preferences.theme());
    m_revisions->setDensity(preferences.density());
    (preferences.density() == Density::Compact ? m_actions->compact : m_actions->comfortable)->setChecked(true);
    m_revisions->view()->setDimming(preferences.dimUnrelated());
    m_actions->dimUnrelated->setChecked(preferences.dimUnrelated());
    m_revisions->setMinimap(preferences.showsOverview());
    m_actions->showOverview->setChecked(preferences.showsOverview());
    m_revisions->setFolding(preferences.foldLongRuns());
    if (m_session->project() && m_session->trusted() && !preferences.trusts(m_openedHere))
        m_session->setTrusted(false);
    m_welcome->showRecent(preferences.recentProjects());
    fillRecentMenu();
    m_settingsSheet->refresh();
    updateState();
}

} // namespace retort::ui
