#pragma once

// Every action of the window with its text, shortcut and icon, and the menus that hold them. What an action does is
// connected by the window; when it can be done is decided here, from the state of the session.

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

#include "ui/support/preferences.h"

class QActionGroup;
class QMainWindow;
class QMenu;

namespace retort::project {
class ProjectSession;
}

namespace retort::ui {

class Shortcuts;

class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow* window);

    // Enables what can be done now; the tooltip of the rest says what is missing.
    struct Selection {
        bool revision = false;      // one is selected in the list, maybe one that only others name
        bool declared = false;      // and a file of the project declares it
        bool script = false;        // a script is in the editor
        bool sheet = false;         // something else is over it, which may have texts of its own
        bool unsaved = false;       // and has unsaved changes
        bool databaseNamed = false; // there is one that connectToProject would connect to
    };
    void update(const project::ProjectSession& session, const Selection& selection);
    // What is about the list itself. range: several revisions are selected, with a way from the oldest to the newest.
    void updateGraph(bool project, bool hasRevisions, bool range, bool canFold, bool filtering);
    // There is a run, planned, under way or ended, whose sheet can be gone back to.
    void updateRun(bool there);
    // Everything that can be triggered now, for the command palette.
    [[nodiscard]] QList<QAction*> all() const;
    [[nodiscard]] QMenu* recentMenu() const { return m_recent; }
    // Of every action; what changes there, tooltips follow.
    [[nodiscard]] Shortcuts& shortcuts() const { return *m_shortcuts; }
    // The action that chooses this theme.
    [[nodiscard]] QAction* themeAction(ThemeChoice choice) const;
    // What a right click on a revision offers.
    [[nodiscard]] QMenu* createRevisionMenu(QWidget* parent) const;
    [[nodiscard]] QMenu* createScriptMenu(QWidget* parent) const; // and in the script

    QAction* openFolder = nullptr;
    QAction* newProject = nullptr;
    QAction* closeProject = nullptr;
    QAction* reread = nullptr;
    QAction* save = nullptr;
    QAction* print = nullptr;
    QAction* quit = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* cut = nullptr;
    QAction* copy = nullptr;
    QAction* paste = nullptr;
    QAction* selectAll = nullptr;
    QAction* settings = nullptr;
    QAction* find = nullptr;
    QAction* findNext = nullptr;
    QAction* findPrevious = nullptr;
    QAction* replace = nullptr;
    QAction* complete = nullptr;
    QAction* fillDowngrade = nullptr;
    QAction* insertOperation = nullptr;
    QAction* connectTo = nullptr;
    QAction* connectToProject = nullptr;
    QAction* disconnect = nullptr;
    QAction* refreshDatabase = nullptr;
    QAction* adopt = nullptr;
    QAction* backUp = nullptr;
    QAction* upgradeOne = nullptr;
    QAction* downgradeOne = nullptr;
    QAction* upgradeHead = nullptr;
    QAction* downgradeBase = nullptr;
    QAction* toSelected = nullptr;
    QAction* stampSelected = nullptr;
    QAction* trust = nullptr;
    QAction* sqlScript = nullptr;
    QAction* compare = nullptr;
    QAction* compareSides = nullptr;
    QAction* newRevision = nullptr;
    QAction* newRevisionHere = nullptr;
    QAction* mergeHeads = nullptr;
    QAction* filter = nullptr;
    QAction* goRevisions = nullptr;
    QAction* goScript = nullptr;
    QAction* goSql = nullptr;
    QAction* goFacts = nullptr;
    QAction* goRun = nullptr;
    QAction* otherDirection = nullptr;
    QAction* comfortable = nullptr;
    QAction* compact = nullptr;
    QAction* themeSystem = nullptr;
    QAction* themeLight = nullptr;
    QAction* themeDark = nullptr;
    QAction* themeWhite = nullptr; // high contrast
    QAction* themeBlack = nullptr;
    QAction* showBottom = nullptr;
    QAction* palette = nullptr;
    QAction* keyboard = nullptr;
    QAction* sample = nullptr;
    QAction* about = nullptr;
    QAction* copyId = nullptr;
    QAction* goToPosition = nullptr;
    QAction* sqlOfRange = nullptr;
    QAction* dimUnrelated = nullptr;
    QAction* showOverview = nullptr;
    QAction* foldRuns = nullptr;
    QAction* foldRun = nullptr;
    QAction* moveOnto = nullptr;
    QAction* exportGraph = nullptr;
    QAction* exportFiltered = nullptr;

private:
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& shortcut = {}, const QString& name = {});
    void createFileMenu();
    void createEditMenu();
    void createDatabaseMenu();
    void createMigrateMenu();
    void createViewMenu();
    void createHelpMenu();
    void allow(QAction* action, bool possible, const QString& why);
    void describe(QAction* action) const;

    QMainWindow* m_window;
    QMenu* m_recent = nullptr;
    Shortcuts* m_shortcuts;
    QHash<const QAction*, QString> m_reasons; // why an action cannot be triggered
};

} // namespace retort::ui
