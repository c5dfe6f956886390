#pragma once

// The workbench: puts the panes together and passes on what they say. What a pane shows, it decides itself; what the project
// and the database do, the session does.

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>

#include <memory>
#include <optional>

#include "core/project/session.h"
#include "core/script/move_plan.h"
#include "ui/support/preferences.h"

class QMessageBox;
class QPrinter;
class QSplitter;
class QStackedWidget;
class QTimer;
class QUndoStack;

namespace retort::ui {

class AdoptSheet;
class BackupsPane;
class BottomPanel;
class CommandPalette;
class CompareSheet;
class ConnectPanel;
class GraphExporter;
struct GraphContent;
struct Printout;
class InsertSheet;
class MoveSheet;
class NewProjectSheet;
class ProblemModel;
class RestoreRowsSheet;
class RevisionPane;
class RevisionPanel;
class RevisionSheet;
class RunSheet;
class SampleSheet;
class SessionLog;
class SettingsSheet;
class SidesSheet;
class SqlSheet;
class TopBar;
class WelcomePage;
class WindowActions;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    // Shown on the right half.
    enum class Page { Welcome, Revision, Run, Connect, Compare, Sql, RestoreRows, Revise, NewProject, Adopt, Move, Settings, Sample, Sides, Insert };

    void openProject(const QString& path);
    // From now on what is looked at is remembered for the next window. begin: this one begins with what was looked at last, if
    // there is something and the user wants it. A window that was not told so neither reads nor writes it.
    void keepSession(bool begin);
    void showPage(Page page);
    [[nodiscard]] Page page() const;
    // Selects a revision, and goes to a line of its script when line is not 0.
    void showRevision(const QString& id, int line = 0);
    // Asks for the plan of a run and shows it; what "+1", "head", an id ... mean, the session knows.
    void plan(project::RunKind kind, const QString& target);

    [[nodiscard]] project::ProjectSession& session() { return *m_session; }
    [[nodiscard]] WindowActions& actions() { return *m_actions; }
    [[nodiscard]] RevisionPanel& revisions() { return *m_revisions; }
    [[nodiscard]] RevisionPane& revisionPane() { return *m_revisionPane; }
    [[nodiscard]] RunSheet& runSheet() { return *m_runSheet; }
    [[nodiscard]] ConnectPanel& connectPanel() { return *m_connectPanel; }
    [[nodiscard]] CompareSheet& compareSheet() { return *m_compareSheet; }
    [[nodiscard]] SidesSheet& sidesSheet() { return *m_sidesSheet; }
    [[nodiscard]] SqlSheet& sqlSheet() { return *m_sqlSheet; }
    [[nodiscard]] RestoreRowsSheet& restoreRowsSheet() { return *m_restoreRowsSheet; }
    [[nodiscard]] RevisionSheet& revisionSheet() { return *m_revisionSheet; }
    [[nodiscard]] InsertSheet& insertSheet() { return *m_insertSheet; }
    [[nodiscard]] MoveSheet& moveSheet() { return *m_moveSheet; }
    [[nodiscard]] NewProjectSheet& newProjectSheet() { return *m_newProjectSheet; }
    [[nodiscard]] AdoptSheet& adoptSheet() { return *m_adoptSheet; }
    [[nodiscard]] SampleSheet& sampleSheet() { return *m_sampleSheet; }
    [[nodiscard]] SettingsSheet& settingsSheet() { return *m_settingsSheet; }
    [[nodiscard]] BackupsPane& backups() { return *m_backups; }
    [[nodiscard]] BottomPanel& bottom() { return *m_bottom; }
    void openBackups();
    // The graph, or what the filter leaves of it, in the format that the path ends in; done behind the window.
    void exportGraph(const QString& path, bool whole);
    // What is in front: the text that has the keyboard, the SQL that is shown, or else the graph (nothing).
    [[nodiscard]] std::optional<Printout> printout() const;
    // Paints it; the graph behind the window.
    void print(const std::shared_ptr<QPrinter>& printer);
    void chooseTheme(ThemeChoice choice, bool remember = true);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createLayout();
    void arrangePanes();
    void connectActions();
    void connectRunActions();
    void connectViewActions();
    void connectPanes();
    void connectMaking();
    void startRevision(const std::string& parent); // empty: after the head
    void beginWriting();
    void connectInserting();
    void startInserting();
    void connectStarting();
    void startNewProject(bool adopting);
    void connectSample();
    void openSample(const QString& folder, const QString& database);
    void startAdopting();    // of the connected database, or of the one that is connected to next
    void continueAdopting(); // when the project and the database are there
    void stampAdopted();
    void connectGraph();
    void updateGraphActions();
    void showSqlOfRange();
    void connectMoving();
    void connectSettings();
    void openSettings();
    void rememberSession();
    void resumeSession(); // of the project that has just been opened
    void resumeDatabase(const LastSession& last);
    void applyPreferences(); // what of them shows in the window
    void connectPrinting();
    void askForPrinter();
    [[nodiscard]] GraphContent graphContent() const;
    void askForExport(bool whole);
    void graphNotExported(const QString& path, const Error& error);
    void startMoving(const std::string& revision, script::Placement placement, const std::string& other);
    void notMoved(const Error& error);
    // Takes the last move back, or does it again; false: there is none.
    bool stepMoves(bool back);
    void connectSession();
    void restoreLayout();

    [[nodiscard]] bool givesWay() const;
    void projectChanged();
    void trust(bool yes); // lets the project's own Python run, and remembers it
    void projectFailed(const Error& error);
    void databaseChanged();
    void letGoOfDatabase();
    void revisionSelected(const QString& id);
    void selectFirst();
    void showProblemCount();
    void goToProblem(int row);
    void openFile(const QString& path);
    void leaveSheet();
    void updateState();
    void bottomToggled(bool open);
    void fillRecentMenu();
    void askForFolder();
    void connectEditActions();
    void askToStop();
    void closeWhenIdle();
    void goToSelected();
    void goToPosition();
    void copySelected();
    [[nodiscard]] DatabaseUse databaseUse() const;

    project::ProjectSession* m_session;
    WindowActions* m_actions;
    TopBar* m_topBar = nullptr;
    QSplitter* m_halves = nullptr;
    QSplitter* m_rows = nullptr;
    RevisionPanel* m_revisions = nullptr;
    QStackedWidget* m_pages = nullptr;
    WelcomePage* m_welcome = nullptr;
    RevisionPane* m_revisionPane = nullptr;
    RunSheet* m_runSheet = nullptr;
    ConnectPanel* m_connectPanel = nullptr;
    CompareSheet* m_compareSheet = nullptr;
    SidesSheet* m_sidesSheet = nullptr;
    SqlSheet* m_sqlSheet = nullptr;
    RestoreRowsSheet* m_restoreRowsSheet = nullptr;
    RevisionSheet* m_revisionSheet = nullptr;
    InsertSheet* m_insertSheet = nullptr;
    MoveSheet* m_moveSheet = nullptr;
    QUndoStack* m_moves = nullptr; // of the open project
    QString m_movesOf;             // its folder
    bool m_moveFailed = false;
    NewProjectSheet* m_newProjectSheet = nullptr;
    AdoptSheet* m_adoptSheet = nullptr;
    SettingsSheet* m_settingsSheet = nullptr;
    SampleSheet* m_sampleSheet = nullptr;
    QString m_sampleDatabase; // to be connected to once the sample in m_sampleFolder is open
    QString m_sampleFolder;
    Page m_beforeSettings = Page::Welcome;
    QString m_brokenSaid;     // the broken run that was shown or told of on this connection
    bool m_adoptNext = false; // the database that is connected to next is put under migrations
    QString m_adopted;        // its first revision, which it is to be stamped with
    QString m_written; // a revision that is to be shown once the scripts were read again
    bool m_writtenByHand = false; // and then written in
    GraphExporter* m_exporter = nullptr;
    BottomPanel* m_bottom = nullptr;
    ProblemModel* m_problems = nullptr;
    SessionLog* m_sessionLog = nullptr;
    BackupsPane* m_backups = nullptr;
    CommandPalette* m_palette = nullptr;
    int m_bottomHeight = 0; // 0: not chosen yet
    int m_problemsPage = 0;
    int m_logPage = 0;
    int m_backupsPage = 0;
    QString m_opening;    // the path that is being opened
    QString m_openedHere; // the project's folder, to tell a rescan from another project
    QElapsedTimer m_opened;
    QPointer<QMessageBox> m_stopQuestion;
    bool m_closeWhenIdle = false;
    bool m_keepsSession = false;
    QPointer<QWidget> m_keyboardBefore; // the sheet was opened
    bool m_wasConnected = false; // when the state of the database was last looked at
    std::optional<LastSession> m_resuming; // while its project is being opened
    QTimer* m_rememberSoon = nullptr;
};

} // namespace retort::ui
