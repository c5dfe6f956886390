#include "ui/shell/window_actions.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "core/project/session.h"
#include "ui/support/icons.h"
#include "ui/support/shortcuts.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

WindowActions::WindowActions(QMainWindow* window) : QObject(window), m_window(window), m_shortcuts(new Shortcuts(this))
{
    createFileMenu();
    createEditMenu();
    createDatabaseMenu();
    createMigrateMenu();
    createViewMenu();
    createHelpMenu();
    for (QAction* menu : window->menuBar()->actions())
        menu->menu()->setToolTipsVisible(true); // what cannot be done says why
    connect(m_shortcuts, &Shortcuts::shortcutsChanged, this, [this] {
        for (QAction* action : m_shortcuts->actions())
            describe(action);
    });
    m_shortcuts->load();
}

QAction* WindowActions::add(QMenu* menu, const QString& text, const QKeySequence& shortcut, const QString& name)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setObjectName(name);
    menu->addAction(action);
    m_window->addAction(action);
    m_shortcuts->add(action);
    return action;
}

void WindowActions::createFileMenu()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&File"));
    newProject = add(menu, tr("&New Project…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), u"newProject"_s);
    openFolder = add(menu, tr("&Open Folder…"), QKeySequence::Open, u"openFolder"_s);
    openFolder->setIcon(icon(Glyph::Folder));
    m_recent = menu->addMenu(tr("Open &Recent"));
    closeProject = add(menu, tr("&Close Project"), QKeySequence(Qt::CTRL | Qt::Key_W), u"closeProject"_s);
    menu->addSeparator();
    save = add(menu, tr("&Save Script"), QKeySequence::Save, u"saveScript"_s);
    reread = add(menu, tr("Read the Scripts &Again"), QKeySequence(Qt::Key_F5), u"reread"_s);
    reread->setIcon(icon(Glyph::Refresh));
    exportGraph = add(menu, tr("&Export Graph…"), {}, u"exportGraph"_s);
    exportFiltered = add(menu, tr("Export What the &Filter Leaves…"), {}, u"exportFiltered"_s);
    print = add(menu, tr("&Print…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P), u"print"_s);
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), u"quit"_s);
}

void WindowActions::createEditMenu()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&Edit"));
    undo = add(menu, tr("&Undo"), QKeySequence::Undo, u"undo"_s);
    redo = add(menu, tr("&Redo"), QKeySequence::Redo, u"redo"_s);
    menu->addSeparator();
    cut = add(menu, tr("Cu&t"), QKeySequence::Cut, u"cut"_s);
    copy = add(menu, tr("&Copy"), QKeySequence::Copy, u"copy"_s);
    copyId = add(menu, tr("Copy the Revision’s &Id"), {}, u"copyId"_s);
    paste = add(menu, tr("&Paste"), QKeySequence::Paste, u"paste"_s);
    selectAll = add(menu, tr("Select &All"), QKeySequence::SelectAll, u"selectAll"_s);
    menu->addSeparator();
    find = add(menu, tr("&Find in the Script or SQL…"), QKeySequence::Find, u"find"_s);
    findNext = add(menu, tr("Find &Next"), QKeySequence(Qt::Key_F3), u"findNext"_s);
    findPrevious = add(menu, tr("Find Pre&vious"), QKeySequence(Qt::SHIFT | Qt::Key_F3), u"findPrevious"_s);
    replace = add(menu, tr("Rep&lace in the Script…"), QKeySequence(Qt::CTRL | Qt::Key_H), u"replace"_s);
    menu->addSeparator();
    complete = add(menu, tr("Co&mplete the Name"), QKeySequence(Qt::CTRL | Qt::Key_Space), u"complete"_s);
    fillDowngrade = add(menu, tr("Fill In the &Downgrade"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D), u"fillDowngrade"_s);
    insertOperation = add(menu, tr("Insert &Operation…"), QKeySequence(Qt::CTRL | Qt::Key_I), u"insertOperation"_s);
    menu->addSeparator();
    settings = add(menu, tr("S&ettings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), u"settings"_s);
    settings->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::createDatabaseMenu()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&Database"));
    connectTo = add(menu, tr("&Connect…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), u"connectTo"_s);
    connectTo->setIcon(icon(Glyph::Plug));
    connectToProject = add(menu, tr("Connect to the &Project’s Database"), QKeySequence(Qt::CTRL | Qt::Key_D), u"connectToProject"_s);
    disconnect = add(menu, tr("&Disconnect"), {}, u"disconnect"_s);
    refreshDatabase = add(menu, tr("Read the Position &Again"), QKeySequence(Qt::SHIFT | Qt::Key_F5), u"refreshDatabase"_s);
    menu->addSeparator();
    adopt = add(menu, tr("Put the Database under &Migrations…"), {}, u"adopt"_s);
    menu->addSeparator();
    backUp = add(menu, tr("&Back Up Now"), QKeySequence(Qt::CTRL | Qt::Key_B), u"backUp"_s);
    backUp->setIcon(icon(Glyph::Backup));
    backUp->setIconText(tr("Back up"));
}

void WindowActions::createMigrateMenu()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&Migrate"));
    upgradeOne = add(menu, tr("&Upgrade One Revision…"), QKeySequence(Qt::CTRL | Qt::Key_U), u"upgradeOne"_s);
    upgradeOne->setIcon(icon(Glyph::StepUp));
    upgradeOne->setIconText(tr("+1"));
    downgradeOne = add(menu, tr("&Downgrade One Revision…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), u"downgradeOne"_s);
    downgradeOne->setIcon(icon(Glyph::StepDown));
    downgradeOne->setIconText(tr("−1"));
    menu->addSeparator();
    upgradeHead = add(menu, tr("Upgrade to &Head…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U), u"upgradeHead"_s);
    upgradeHead->setIcon(icon(Glyph::ToHead));
    upgradeHead->setIconText(tr("To head"));
    downgradeBase = add(menu, tr("Downgrade to &Base…"), {}, u"downgradeBase"_s);
    downgradeBase->setIcon(icon(Glyph::ToBase));
    menu->addSeparator();
    toSelected = add(menu, tr("Go to the &Selected Revision…"), QKeySequence(Qt::CTRL | Qt::Key_G), u"toSelected"_s);
    toSelected->setIcon(icon(Glyph::Location));
    stampSelected = add(menu, tr("S&tamp the Selected Revision…"), {}, u"stampSelected"_s);
    stampSelected->setIcon(icon(Glyph::Stamp));
    menu->addSeparator();
    compare = add(menu, tr("&Compare the Models with the Database…"), QKeySequence(Qt::CTRL | Qt::Key_M), u"compare"_s);
    compare->setIcon(icon(Glyph::Compare));
    compare->setIconText(tr("Compare"));
    compareSides = add(menu, tr("Compare Any T&wo Schemas…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M), u"compareSides"_s);
    trust = add(menu, tr("T&rust the Project’s Python"), {}, u"trust"_s);
    trust->setCheckable(true);
    sqlScript = add(menu, tr("S&QL Script…"), QKeySequence(Qt::CTRL | Qt::Key_P), u"sqlScript"_s);
    sqlScript->setIcon(icon(Glyph::Script));
    sqlOfRange = add(menu, tr("SQL of the Ran&ge…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), u"sqlOfRange"_s);
    menu->addSeparator();
    newRevision = add(menu, tr("&New Revision…"), QKeySequence(Qt::CTRL | Qt::Key_N), u"newRevision"_s);
    newRevisionHere = add(menu, tr("New Revision &on the Selected One…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N), u"newRevisionHere"_s);
    mergeHeads = add(menu, tr("&Merge Heads…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), u"mergeHeads"_s);
    moveOnto = add(menu, tr("Mo&ve the Selected Revision…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V), u"moveOnto"_s);
    newRevision->setIcon(icon(Glyph::Add));
    mergeHeads->setIcon(icon(Glyph::Merge));
    mergeHeads->setIconText(tr("Merge heads"));
}

void WindowActions::createViewMenu()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&View"));
    filter = add(menu, tr("&Filter Revisions"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), u"filter"_s);
    goToPosition = add(menu, tr("Show Where the &Database Stands"), QKeySequence(Qt::CTRL | Qt::Key_L), u"goToPosition"_s);
    dimUnrelated = add(menu, tr("Di&m Unrelated Revisions"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), u"dimUnrelated"_s);
    dimUnrelated->setCheckable(true);
    showOverview = add(menu, tr("Show the O&verview"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O), u"showOverview"_s);
    showOverview->setCheckable(true);
    foldRuns = add(menu, tr("Fold Lon&g Runs"), {}, u"foldRuns"_s);
    foldRuns->setCheckable(true);
    foldRun = add(menu, tr("Fold This R&un Again"), {}, u"foldRun"_s);
    menu->addSeparator();
    goRevisions = add(menu, tr("Go to the &Revisions"), QKeySequence(Qt::CTRL | Qt::Key_1), u"goRevisions"_s);
    goScript = add(menu, tr("Go to the &Script"), QKeySequence(Qt::CTRL | Qt::Key_2), u"goScript"_s);
    goSql = add(menu, tr("Go to the S&QL"), QKeySequence(Qt::CTRL | Qt::Key_3), u"goSql"_s);
    goFacts = add(menu, tr("Go to the F&acts"), QKeySequence(Qt::CTRL | Qt::Key_4), u"goFacts"_s);
    goRun = add(menu, tr("Go to the Ru&n"), QKeySequence(Qt::CTRL | Qt::Key_5), u"goRun"_s);
    otherDirection = add(menu, tr("SQL of the Other Direct&ion"), QKeySequence(Qt::CTRL | Qt::Key_T), u"otherDirection"_s);
    menu->addSeparator();
    showBottom = add(menu, tr("&Bottom Pane"), QKeySequence(Qt::CTRL | Qt::Key_J), u"showBottom"_s);
    showBottom->setCheckable(true);
    menu->addSeparator();
    auto* densities = new QActionGroup(this);
    comfortable = add(menu, tr("&Comfortable Rows"), {}, u"comfortable"_s);
    compact = add(menu, tr("C&ompact Rows"), {}, u"compact"_s);
    menu->addSeparator();
    auto* themes = new QActionGroup(this);
    themeSystem = add(menu, tr("Theme of the S&ystem"), {}, u"themeSystem"_s);
    themeLight = add(menu, tr("&Light Theme"), {}, u"themeLight"_s);
    themeDark = add(menu, tr("Dark Th&eme"), {}, u"themeDark"_s);
    themeWhite = add(menu, tr("High Contrast, &White"), {}, u"themeWhite"_s);
    themeBlack = add(menu, tr("High Contrast, Blac&k"), {}, u"themeBlack"_s);
    for (QAction* action : {comfortable, compact}) {
        action->setCheckable(true);
        densities->addAction(action);
    }
    for (QAction* action : {themeSystem, themeLight, themeDark, themeWhite, themeBlack}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
}

QAction* WindowActions::themeAction(ThemeChoice choice) const
{
    switch (choice) {
    case ThemeChoice::System: return themeSystem;
    case ThemeChoice::Light: return themeLight;
    case ThemeChoice::Dark: return themeDark;
    case ThemeChoice::HighContrastLight: return themeWhite;
    case ThemeChoice::HighContrastDark: return themeBlack;
    }
    return nullptr;
}

void WindowActions::createHelpMenu()
{
    QMenu* menu = m_window->menuBar()->addMenu(tr("&Help"));
    palette = add(menu, tr("&Command Palette"), QKeySequence(Qt::CTRL | Qt::Key_K), u"palette"_s);
    palette->setIcon(icon(Glyph::Search));
    keyboard = add(menu, tr("&Keyboard"), QKeySequence(Qt::Key_F1), u"keyboard"_s);
    sample = add(menu, tr("Try the &Sample Project…"), {}, u"sample"_s);
    menu->addSeparator();
    about = add(menu, tr("&About Retort"), {}, u"about"_s);
}

void WindowActions::allow(QAction* action, bool possible, const QString& why)
{
    action->setEnabled(possible);
    m_reasons.insert(action, possible ? QString() : why);
    describe(action);
}

void WindowActions::describe(QAction* action) const
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    QString text = actionName(action);
    if (!keys.isEmpty())
        text += u" ("_s + keys + u")"_s;
    if (const QString why = m_reasons.value(action); !why.isEmpty())
        text += u"\n"_s + why;
    action->setToolTip(text);
}

void WindowActions::update(const project::ProjectSession& session, const Selection& selection)
{
    const bool project = session.project() != nullptr;
    const project::DatabaseState& database = session.database();
    const bool connected = database.connected();
    const bool idle = !session.running();
    const bool ready = project && connected && idle;
    const QString why = !project     ? tr("Open a project first.")
                        : !connected ? tr("Connect to a database first.")
                        : !idle      ? tr("Something is running.")
                                     : QString();
    // What changes the database.
    const bool writable = ready && !database.readOnly();
    const QString whyNotWrite = why.isEmpty() && database.readOnly() ? tr("The connection profile %1 is read-only.").arg(QString::fromStdString(database.profile->name))
                                                                     : why;
    const bool pending = database.pending > 0;
    const bool applied = !database.rows.empty();
    const QString newest = whyNotWrite.isEmpty() ? tr("The database is at the newest revision.") : whyNotWrite;
    const QString lowest = whyNotWrite.isEmpty() ? tr("The database is at base.") : whyNotWrite;
    allow(upgradeOne, writable && pending, newest);
    allow(upgradeHead, writable && pending, newest);
    allow(downgradeOne, writable && applied, lowest);
    allow(downgradeBase, writable && applied, lowest);
    const QString select = whyNotWrite.isEmpty() ? tr("Select a revision first.") : whyNotWrite;
    allow(toSelected, writable && selection.revision, select);
    allow(stampSelected, writable && selection.revision, select);
    allow(compare, ready, why);
    allow(compareSides, ready, why);
    allow(trust, project && idle, project ? tr("Something is running.") : tr("Open a project first."));
    trust->setChecked(session.trusted());
    const bool hasRevisions = project && !session.project()->map()->empty();
    allow(sqlScript, hasRevisions, project ? tr("The project has no revisions.") : tr("Open a project first."));
    allow(newRevision, project, tr("Open a project first."));
    const QString choose = !project ? tr("Open a project first.") : selection.revision ? tr("No file declares this revision.") : tr("Select a revision first.");
    allow(newRevisionHere, selection.declared, choose);
    allow(mergeHeads, project && session.project()->map()->heads().size() > 1,
          project ? tr("The history has no more than one head; there is nothing to merge.") : tr("Open a project first."));
    allow(copyId, selection.revision, choose);
    allow(moveOnto, selection.declared, choose);
    for (QAction* action : {goScript, goSql, goFacts, otherDirection, replace, complete, fillDowngrade, insertOperation})
        allow(action, selection.script, choose);
    for (QAction* action : {find, findNext, findPrevious})
        allow(action, selection.script || selection.sheet, choose);
    allow(goRevisions, project, tr("Open a project first."));
    const bool keepable = connected && !session.backupFolder().isEmpty();
    allow(backUp, keepable && idle, connected && !keepable ? tr("A database in memory cannot be backed up.") : why);
    allow(disconnect, connected && idle, why);
    allow(refreshDatabase, connected && idle, why);
    const QString nowhere = !project || !connected ? why : tr("The database is at base.");
    allow(goToPosition, project && connected && applied, nowhere);
    allow(connectTo, idle, why);
    allow(connectToProject, idle && selection.databaseNamed, !project ? tr("Open a project first.") : !idle ? why : tr("The project names no database."));
    const bool unmanaged = ready && session.project()->map()->empty() && !applied;
    allow(adopt, unmanaged, !why.isEmpty() ? why : applied ? tr("The database is under migrations already.") : tr("The project has revisions already."));
    allow(newProject, idle, why);
    allow(openFolder, idle, why);
    allow(sample, idle, why);
    allow(closeProject, project && idle, why);
    allow(reread, project && idle, why);
    allow(filter, project, tr("Open a project first."));
    allow(save, selection.unsaved, tr("There are no unsaved changes."));
}

void WindowActions::updateGraph(bool project, bool hasRevisions, bool range, bool canFold, bool filtering)
{
    const QString none = project ? tr("The project has no revisions.") : tr("Open a project first.");
    allow(exportGraph, hasRevisions, none);
    allow(print, hasRevisions, none);
    allow(exportFiltered, hasRevisions && filtering, hasRevisions ? tr("Nothing is typed into the filter.") : none);
    allow(dimUnrelated, hasRevisions, none);
    allow(foldRuns, hasRevisions, none);
    allow(showOverview, hasRevisions, none);
    allow(sqlOfRange, range, hasRevisions ? tr("Select two revisions of one line first, the second one with Ctrl or Shift.") : none);
    allow(foldRun, canFold, hasRevisions ? tr("The selected revision is in no long run.") : none);
}

void WindowActions::updateRun(bool there)
{
    allow(goRun, there, tr("No run is planned or under way."));
}

QList<QAction*> WindowActions::all() const
{
    QList<QAction*> out;
    for (QAction* action : findChildren<QAction*>(Qt::FindDirectChildrenOnly)) {
        if (action->isEnabled() && action != palette && !action->text().isEmpty())
            out.append(action);
    }
    return out;
}

QMenu* WindowActions::createRevisionMenu(QWidget* parent) const
{
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(toSelected);
    menu->addAction(stampSelected);
    menu->addSeparator();
    menu->addAction(newRevisionHere);
    menu->addAction(mergeHeads);
    menu->addAction(moveOnto);
    menu->addSeparator();
    if (sqlOfRange->isEnabled())
        menu->addAction(sqlOfRange);
    if (foldRun->isEnabled())
        menu->addAction(foldRun);
    menu->addAction(copyId);
    return menu;
}

QMenu* WindowActions::createScriptMenu(QWidget* parent) const
{
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"scriptMenu"_s);
    menu->addActions({undo, redo});
    menu->addSeparator();
    menu->addActions({cut, copy, paste, selectAll});
    menu->addSeparator();
    menu->addActions({insertOperation, complete, fillDowngrade});
    menu->addSeparator();
    menu->addAction(otherDirection);
    return menu;
}

} // namespace retort::ui
