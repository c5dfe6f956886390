#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/backups/backups_pane.h"
#include "ui/backups/restore_rows_sheet.h"
#include "ui/connections/connect_panel.h"
#include "ui/connections/database_choice.h"
#include "ui/diff/compare_sheet.h"
#include "ui/diff/sides_sheet.h"
#include "ui/editor/insert_sheet.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/editor/script_side.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/migrate/sql_sheet.h"
#include "ui/models/problem_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/revise/move_sheet.h"
#include "ui/revise/revision_sheet.h"
#include "ui/settings/settings_sheet.h"
#include "ui/start/adopt_sheet.h"
#include "ui/start/new_project_sheet.h"
#include "ui/start/sample_sheet.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/log_pane.h"
#include "ui/shell/problems_pane.h"
#include "ui/shell/session_log.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/window_actions.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

using project::ProjectSession;

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), m_session(new ProjectSession(this)), m_actions(new WindowActions(this))
{
    setAcceptDrops(true);
    createLayout();
    connectActions();
    connectRunActions();
    connectEditActions();
    connectViewActions();
    connectPanes();
    connectGraph();
    connectPrinting();
    connectMaking();
    connectInserting();
    connectStarting();
    connectSession();
    connectSettings();
    restoreLayout();
    fillRecentMenu();
    projectChanged();
}

MainWindow::~MainWindow()
{
    // Panes must not hear from a session that is going away.
    m_session->disconnect();
}

void MainWindow::createLayout()
{
    m_problems = new ProblemModel(this);
    m_palette = new CommandPalette(this);
    m_topBar = new TopBar(*m_actions, this);
    m_revisions = new RevisionPanel(this);
    m_welcome = new WelcomePage(this);
    m_revisionPane = new RevisionPane(m_session, this);
    m_runSheet = new RunSheet(m_session, this);
    m_connectPanel = new ConnectPanel(m_session, this);
    m_compareSheet = new CompareSheet(m_session, this);
    m_sidesSheet = new SidesSheet(m_session, this);
    m_sqlSheet = new SqlSheet(m_session, this);
    m_restoreRowsSheet = new RestoreRowsSheet(m_session, this);
    m_revisionSheet = new RevisionSheet(m_session, this);
    m_insertSheet = new InsertSheet(m_session, this);
    m_moveSheet = new MoveSheet(m_session, this);
    m_newProjectSheet = new NewProjectSheet(m_session, this);
    m_adoptSheet = new AdoptSheet(m_session, this);
    m_settingsSheet = new SettingsSheet(m_actions->shortcuts(), menuBar(), this);
    m_sampleSheet = new SampleSheet(this);
    m_pages = new QStackedWidget(this);
    for (QWidget* page : std::initializer_list<QWidget*>{m_welcome, m_revisionPane, m_runSheet, m_connectPanel, m_compareSheet, m_sqlSheet,
                                                          m_restoreRowsSheet, m_revisionSheet, m_newProjectSheet, m_adoptSheet, m_moveSheet, m_settingsSheet,
                                                          m_sampleSheet, m_sidesSheet, m_insertSheet})
        m_pages->addWidget(page);

    auto* log = new LogPane(this);
    m_backups = new BackupsPane(m_session, this);
    auto* problems = new ProblemsPane(m_problems, this);
    m_bottom = new BottomPanel(this);
    m_problemsPage = m_bottom->addPage(tr("Problems"), problems);
    m_logPage = m_bottom->addPage(tr("Log"), log);
    m_backupsPage = m_bottom->addPage(tr("Backups"), m_backups);
    m_sessionLog = new SessionLog(*m_session, *log, *m_bottom, this);
    connect(problems, &ProblemsPane::problemActivated, this, &MainWindow::goToProblem);

    arrangePanes();
}

void MainWindow::arrangePanes()
{
    m_halves = new QSplitter(Qt::Horizontal, this);
    m_halves->addWidget(m_revisions);
    m_halves->addWidget(m_pages);
    m_halves->setStretchFactor(0, 1);
    m_halves->setStretchFactor(1, 2);
    m_halves->setChildrenCollapsible(false);
    m_revisions->setMinimumWidth(280);
    m_pages->setMinimumWidth(380);
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->addWidget(m_halves);
    m_rows->addWidget(m_bottom);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
    m_rows->setChildrenCollapsible(false);
    connect(m_rows, &QSplitter::splitterMoved, this, [this] {
        if (m_bottom->isOpen())
            m_bottomHeight = m_bottom->height();
    });
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_rows, 1);
    setCentralWidget(centre);
}

void MainWindow::connectPanes()
{
    RevisionView* view = m_revisions->view();
    connect(view, &RevisionView::revisionSelected, this, &MainWindow::revisionSelected);
    connect(view, &RevisionView::openRequested, this, [this] {
        showPage(Page::Revision);
        m_revisionPane->editor()->setFocus(Qt::OtherFocusReason);
    });
    connect(view, &RevisionView::previewRequested, this, [this] { showPage(Page::Revision); });
    connect(view, &RevisionView::contextMenuFor, this,
            [this](const QString&, const QPoint& at) { m_actions->createRevisionMenu(this)->popup(at); });
    connect(m_revisionPane, &RevisionPane::revisionActivated, this, [this](const QString& id) { showRevision(id); });
    connect(m_revisionPane, &RevisionPane::modifiedChanged, this, &MainWindow::updateState);
    connect(m_revisionPane, &RevisionPane::problemsChanged, this, [this](const std::vector<Error>& errors) {
        m_problems->setScriptProblems(m_revisionPane->currentRevision(), errors);
        m_revisions->model()->setUnreadable(m_revisionPane->currentRevision(), !errors.empty());
    });
    connect(m_problems, &ProblemModel::countChanged, this, &MainWindow::showProblemCount);
    for (const Sheet* sheet : std::initializer_list<const Sheet*>{m_runSheet, m_restoreRowsSheet, m_compareSheet, m_sidesSheet, m_sqlSheet})
        connect(sheet, &Sheet::closeRequested, this, &MainWindow::leaveSheet);
    connect(m_runSheet, &RunSheet::phaseChanged, this, &MainWindow::updateState);
    connect(m_runSheet, &RunSheet::scriptLineActivated, this, &MainWindow::showRevision);
    connect(m_runSheet, &RunSheet::backupRestoreRequested, this, [this](const QString& id) {
        openBackups();
        m_backups->askToRestore(id);
    });
    connect(m_backups, &BackupsPane::rowsRequested, this, [this](const QString& id) {
        m_restoreRowsSheet->open(id, databaseUse());
        showPage(Page::RestoreRows);
    });
    connect(m_sidesSheet, &SidesSheet::snapshotSaved, this, [this](const QString& path) { m_bottom->setStatus(tr("Saved as %1").arg(path)); });
    connect(m_sqlSheet, &SqlSheet::saved, this, [this](const QString& path) { m_bottom->setStatus(tr("Saved as %1").arg(path)); });
    connect(m_compareSheet, &CompareSheet::upgradeRequested, m_actions->upgradeHead, &QAction::trigger);
    connect(m_compareSheet, &CompareSheet::trustGiven, this, [this] { trust(true); });
    connect(m_compareSheet, &CompareSheet::revisionWritten, this, [this](const QString& id) { m_written = id; });
    connect(m_connectPanel, &ConnectPanel::closeRequested, this, [this] { showPage(Page::Revision); });
    connect(m_connectPanel, &ConnectPanel::connectedTo, this, [this] {
        if (page() == Page::Connect)
            showPage(Page::Revision);
    });
    connect(m_connectPanel, &ConnectPanel::useChanged, this, [this] {
        m_runSheet->setUse(databaseUse());
        m_restoreRowsSheet->setUse(databaseUse());
        updateState();
    });
    connect(m_topBar, &TopBar::databaseClicked, m_actions->connectTo, &QAction::trigger);
    connect(m_welcome, &WelcomePage::openFolderRequested, this, &MainWindow::askForFolder);
    connect(m_welcome, &WelcomePage::projectChosen, this, &MainWindow::openProject);
    connect(m_bottom, &BottomPanel::cancelRequested, m_session, &ProjectSession::cancel);
    connect(m_bottom, &BottomPanel::openChanged, this, &MainWindow::bottomToggled);
}

void MainWindow::connectSession()
{
    connect(m_session, &ProjectSession::projectChanged, this, &MainWindow::projectChanged);
    connect(m_session, &ProjectSession::projectFailed, this, &MainWindow::projectFailed);
    connect(m_session, &ProjectSession::databaseChanged, this, &MainWindow::databaseChanged);
    connect(m_session, &ProjectSession::backupsChanged, this, [this] {
        const std::size_t count = m_session->backups().size();
        m_bottom->setTitle(m_backupsPage, count == 0 ? tr("Backups") : tr("Backups %1").arg(count));
    });
    // Buttons follow what runs; the session has set its state before it tells.
    connect(m_session, &ProjectSession::jobStarted, this, &MainWindow::updateState);
    connect(m_session, &ProjectSession::jobFinished, this, &MainWindow::updateState);
    connect(m_session, &ProjectSession::runStarted, this, &MainWindow::updateState);
    connect(m_session, &ProjectSession::runFinished, this, &MainWindow::updateState);
    connect(m_session, &ProjectSession::jobFinished, this, &MainWindow::closeWhenIdle);
    connect(m_session, &ProjectSession::runFinished, this, &MainWindow::closeWhenIdle);
    connect(m_session, &ProjectSession::planReady, this, [this] { m_bottom->setStatus(tr("Planned; nothing has run")); });
}

void MainWindow::restoreLayout()
{
    const Preferences preferences;
    setMinimumSize(760, 480);
    resize(1280, 800);
    restoreGeometry(preferences.layout(u"window"_s));
    if (!m_halves->restoreState(preferences.layout(u"halves"_s))) {
        const int list = std::clamp(width() * 7 / 20, 320, 640);
        m_halves->setSizes({list, width() - list});
    }
    m_bottomHeight = preferences.layout(u"bottom"_s).toInt();
    m_bottom->setOpen(false);
    m_actions->themeAction(preferences.theme())->setChecked(true); // which is in place already
    applyPreferences();
}

// A folded panel leaves the splitter without a height to come back to.
void MainWindow::bottomToggled(bool open)
{
    m_actions->showBottom->setChecked(open);
    const int total = m_rows->height();
    if (!open) {
        const int folded = m_bottom->maximumHeight();
        m_rows->setSizes({total - folded, folded}); // the splitter takes no notice of what a pane may be at most
        return;
    }
    const int wanted = std::clamp(m_bottomHeight > 0 ? m_bottomHeight : 220, 140, std::max(total / 2, 140));
    m_rows->setSizes({total - wanted, wanted});
}

void MainWindow::openProject(const QString& path)
{
    if (m_session->running()) {
        m_bottom->setStatus(tr("Something is running on %1; wait for it or cancel it first").arg(m_session->database().name));
        return;
    }
    m_revisionPane->whenNothingIsUnsaved([this, path] {
        m_opening = QFileInfo(path).absoluteFilePath();
        m_opened.start();
        m_session->open(m_opening);
        m_bottom->setStatus(tr("Opening %1…").arg(QFileInfo(m_opening).fileName()));
        if (!m_session->project()) {
            m_welcome->showOpening(m_opening);
            showPage(Page::Welcome);
        }
    });
}

void MainWindow::projectChanged()
{
    const auto project = m_session->project();
    m_problems->setProject(project);
    m_revisions->showProject(project);
    m_revisions->setVisible(project != nullptr);
    const std::string kept = m_revisionPane->currentRevision();
    if (kept.empty())
        m_problems->setScriptProblems({}, {});
    else if (kept != m_revisions->view()->selectedRevision())
        m_revisions->view()->selectRevision(kept); // its file declares another id than before
    if (!project) {
        m_openedHere.clear();
        m_revisionPane->clear();
        m_runSheet->abandon();
        m_compareSheet->abandon();
        m_sidesSheet->abandon();
        m_sqlSheet->abandon();
        m_restoreRowsSheet->abandon();
        m_adoptSheet->abandon();
        m_welcome->showIdle();
        m_welcome->showRecent(Preferences().recentProjects());
        showPage(Page::Welcome);
        m_bottom->setStatus(tr("No project is open"));
        updateState();
        rememberSession();
        return;
    }
    const QString folder = QString::fromStdString(project->folder().string());
    if (folder != m_openedHere) {
        m_openedHere = folder;
        Preferences().addRecentProject(folder);
        m_session->setTrusted(Preferences().trusts(folder));
        fillRecentMenu();
        m_sessionLog->projectOpened(project->map()->size(), m_opened.elapsed());
        showPage(Page::Revision);
        selectFirst();
        m_revisions->view()->setFocus(Qt::OtherFocusReason);
        resumeSession();
        rememberSession();
    }
    if (!m_written.isEmpty() && project->map()->indexOf(toUtf8(m_written))) {
        showRevision(std::exchange(m_written, {}));
        if (std::exchange(m_writtenByHand, false))
            beginWriting();
        m_bottom->setStatus(tr("The revision was written"));
    }
    updateState();
    stampAdopted();
    continueAdopting();
    if (folder == m_sampleFolder) {
        m_sampleFolder.clear();
        m_session->connectToDatabase(urlOfFile(m_sampleDatabase), tr("the sample’s own database"), true);
    }
}

void MainWindow::trust(bool yes)
{
    m_session->setTrusted(yes);
    Preferences().setTrusts(m_openedHere, yes);
    m_bottom->setStatus(yes ? tr("The project’s Python may read what Retort cannot") : tr("The project’s Python is not run"));
    updateState();
}

void MainWindow::selectFirst()
{
    const auto& snapshot = m_revisions->model()->snapshot();
    if (snapshot && !snapshot->rows().empty())
        m_revisions->view()->selectRevision(m_revisions->model()->idAt(0));
}

void MainWindow::projectFailed(const Error& error)
{
    const QString sentence = errorSentence(error);
    m_resuming.reset();
    m_sampleFolder.clear();
    m_sessionLog->problem(sentence);
    m_bottom->setStatus(tr("The project could not be read"));
    if (!m_session->project()) {
        m_welcome->showFailure(sentence);
        m_welcome->showRecent(Preferences().recentProjects());
        showPage(Page::Welcome);
    } else {
        m_bottom->openPage(m_logPage);
    }
    updateState();
}

// Nothing that was worked out on the database before is done on another one. What came of a run that lost its connection
// stays to be read.
void MainWindow::letGoOfDatabase()
{
    if (m_session->database().phase != project::DatabaseState::Phase::Failed || m_runSheet->phase() != RunSheet::Phase::Finished)
        m_runSheet->abandon();
    m_compareSheet->abandon();
    m_sidesSheet->abandon();
    m_restoreRowsSheet->abandon();
    m_adoptSheet->abandon();
    const auto needsDatabase = [](Page page) { return page == Page::Run || page == Page::Compare || page == Page::Sides || page == Page::RestoreRows || page == Page::Adopt; };
    if (needsDatabase(m_beforeSettings))
        m_beforeSettings = Page::Revision;
    if (needsDatabase(page()) && givesWay())
        leaveSheet();
}

void MainWindow::databaseChanged()
{
    const project::DatabaseState& state = m_session->database();
    m_revisions->showDatabase(state);
    m_problems->setEditedScripts(state.edited, state.name);
    if (!state.connected()) {
        letGoOfDatabase();
        m_brokenSaid.clear();
    }
    if (state.phase == project::DatabaseState::Phase::Failed) {
        m_bottom->setStatus(m_wasConnected ? tr("The connection to %1 is lost").arg(state.name) : tr("Not connected"));
        if (state.error)
            m_sessionLog->problem(errorSentence(*state.error));
        // Where a connection was asked for, the panel says what is wrong; one that is lost takes nobody from what he is doing.
        if (!m_wasConnected && page() != Page::Connect)
            showPage(Page::Connect);
    } else if (state.connected() && !m_session->running() && (!m_wasConnected || m_runSheet->phase() == RunSheet::Phase::Idle)) {
        if (!m_wasConnected)
            m_bottom->setStatus(tr("Connected to %1").arg(state.name));
        // Before anything else is done there; later, nobody who is at something else is taken from it.
        const QString broken = state.broken ? state.broken->journal + toQString(state.broken->broken.run.startedAt) : QString();
        const bool isNew = !broken.isEmpty() && !state.readOnly() && std::exchange(m_brokenSaid, broken) != broken;
        if (isNew && !m_wasConnected)
            plan(project::RunKind::Resume, {});
        else if (isNew)
            m_bottom->setStatus(tr("The last run on %1 broke off; an upgrade or a downgrade shows how to go on").arg(state.name));
    } else if (state.phase == project::DatabaseState::Phase::Disconnected && m_session->project()) {
        m_bottom->setStatus(tr("Not connected"));
    }
    m_wasConnected = state.connected();
    m_runSheet->setUse(databaseUse()); // the profile may say something else now
    m_restoreRowsSheet->setUse(databaseUse());
    updateState();
    continueAdopting();
}

void MainWindow::revisionSelected(const QString& id)
{
    const std::string wanted = toUtf8(id);
    // Where the revision is gone from the list, the pane knows whether there is something left to show.
    if (wanted.empty() || wanted == m_revisionPane->currentRevision())
        return;
    if (m_revisionPane->hasUnsavedChanges()) {
        // Back to where the changes are, once the list is done with its own selecting, until it is clear what becomes of them.
        QMetaObject::invokeMethod(
            this, [this] { m_revisions->view()->selectRevision(m_revisionPane->currentRevision()); }, Qt::QueuedConnection);
        m_revisionPane->whenNothingIsUnsaved([this, wanted] { m_revisions->view()->selectRevision(wanted); });
        return;
    }
    m_problems->setScriptProblems({}, {});
    m_revisionPane->showRevision(wanted);
    if (page() == Page::Welcome || page() == Page::Run) // a plan is come back to
        showPage(givesWay() || page() == Page::Welcome ? Page::Revision : page());
    else if (page() != Page::Connect && page() != Page::NewProject && givesWay())
        leaveSheet();
    if (m_keepsSession)
        m_rememberSoon->start();
    updateState();
}

void MainWindow::showRevision(const QString& id, int line)
{
    if (!m_revisions->view()->selectRevision(toUtf8(id))) {
        m_revisions->clearFilter();
        if (!m_revisions->view()->selectRevision(toUtf8(id)))
            return;
    }
    showPage(Page::Revision);
    if (line > 0 && m_revisionPane->currentRevision() == toUtf8(id))
        m_revisionPane->goTo(static_cast<std::uint32_t>(line), 1);
}

void MainWindow::showProblemCount()
{
    const int count = m_problems->rowCount();
    m_bottom->setTitle(m_problemsPage, count == 0 ? tr("Problems") : tr("Problems %1").arg(count));
}

void MainWindow::goToProblem(int row)
{
    const Problem& problem = m_problems->problem(row);
    if (!problem.revision.empty())
        showRevision(toQString(problem.revision), static_cast<int>(problem.line));
    else if (problem.unread)
        openFile(problem.file);
    else
        m_bottom->setStatus(problem.file);
}

// A file that should hold a revision and none can be read from.
void MainWindow::openFile(const QString& path)
{
    m_revisionPane->whenNothingIsUnsaved([this, path] {
        m_problems->setScriptProblems({}, {});
        m_revisionPane->showFile(path);
        showPage(Page::Revision);
        m_revisionPane->focusScript();
    });
}

void MainWindow::showPage(Page page)
{
    if (page == Page::Revision && !m_session->project())
        page = Page::Welcome;
    // Back from a sheet, the keyboard is where it was before it.
    const QWidget* left = m_pages->currentWidget();
    QWidget* keyboard = focusWidget();
    const bool inside = keyboard != nullptr && (keyboard == left || left->isAncestorOf(keyboard));
    const bool wasSheet = qobject_cast<const Sheet*>(left) != nullptr;
    if (!wasSheet)
        m_keyboardBefore = keyboard;
    m_pages->setCurrentIndex(static_cast<int>(page));
    // Who goes away from choosing a database puts none under migrations; one that is being connected to is still waited for.
    const auto phase = m_session->database().phase;
    if (left == m_connectPanel && page != Page::Connect && (phase == project::DatabaseState::Phase::Disconnected || phase == project::DatabaseState::Phase::Failed))
        m_adoptNext = false;
    if (wasSheet != (qobject_cast<const Sheet*>(m_pages->currentWidget()) != nullptr))
        updateState();
    if (page == Page::Revision && wasSheet && inside)
        (m_keyboardBefore ? m_keyboardBefore.data() : m_revisions->view())->setFocus(Qt::OtherFocusReason);
    if (auto* sheet = qobject_cast<Sheet*>(m_pages->currentWidget()))
        sheet->enter();
    if (page == Page::Connect)
        m_connectPanel->focusFirst();
    else if (page == Page::Welcome)
        m_welcome->setFocus(Qt::OtherFocusReason);
}

void MainWindow::leaveSheet()
{
    if (auto* sheet = qobject_cast<Sheet*>(m_pages->currentWidget()))
        sheet->leave();
    if (m_runSheet->phase() == RunSheet::Phase::Idle && !m_session->running())
        m_bottom->setStatus({});
    showPage(Page::Revision);
}

// A sheet that can be left, not one that runs something.
bool MainWindow::givesWay() const
{
    switch (page()) {
    case Page::Run: return m_runSheet->phase() != RunSheet::Phase::Running;
    case Page::RestoreRows: return m_restoreRowsSheet->phase() != RestoreRowsSheet::Phase::Running;
    case Page::Connect:
    case Page::Compare:
    case Page::Sql:
    case Page::Revise:
    case Page::NewProject:
    case Page::Adopt:
    case Page::Move:
    case Page::Sides:
    case Page::Insert:
    case Page::Settings:
    case Page::Sample: return true;
    case Page::Welcome:
    case Page::Revision: break;
    }
    return false;
}

MainWindow::Page MainWindow::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void MainWindow::openBackups()
{
    m_bottom->openPage(m_backupsPage);
}

DatabaseUse MainWindow::databaseUse() const
{
    return Preferences().databaseUse(m_session->database());
}

void MainWindow::updateState()
{
    const bool unsaved = m_revisionPane->hasUnsavedChanges();
    const auto project = m_session->project();
    const QString named = m_connectPanel->projectDatabaseName();
    m_topBar->showState(*m_session, databaseUse(), named);
    const std::string selected = m_revisions->view()->selectedRevision();
    m_actions->update(*m_session, {.revision = !selected.empty(),
                                   .declared = project && project->map()->indexOf(selected).has_value(),
                                   .script = m_revisionPane->scriptSide()->loaded().has_value(),
                                   .sheet = qobject_cast<const Sheet*>(m_pages->currentWidget()) != nullptr,
                                   .unsaved = unsaved,
                                   .databaseNamed = !named.isEmpty()});
    updateGraphActions();
    m_actions->updateRun(m_runSheet->phase() != RunSheet::Phase::Idle);
    m_actions->showBottom->setChecked(m_bottom->isOpen());
    setWindowTitle(project ? tr("%1[*] – Retort").arg(toQString(project->name())) : tr("Retort[*]"));
    setWindowModified(unsaved);
}

void MainWindow::chooseTheme(ThemeChoice choice, bool remember)
{
    if (remember) {
        Preferences().setTheme(choice);
        m_actions->themeAction(choice)->setChecked(true);
    }
    applyTheme(*qApp, choice);
    updateState();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_session->running()) {
        event->ignore();
        askToStop();
        return;
    }
    if (m_revisionPane->hasUnsavedChanges()) {
        event->ignore();
        m_revisionPane->whenNothingIsUnsaved([this] { close(); });
        return;
    }
    rememberSession();
    Preferences preferences;
    preferences.setLayout(u"window"_s, saveGeometry());
    preferences.setLayout(u"halves"_s, m_halves->saveState());
    if (m_bottom->isOpen())
        preferences.setLayout(u"bottom"_s, QByteArray::number(m_bottom->height()));
    event->accept();
}

// Esc backs out: of the sheet, then of the filter.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    if (page() == Page::Settings) {
        showPage(m_beforeSettings);
    } else if (givesWay()) {
        m_adoptNext = false;
        leaveSheet();
    } else if (!m_revisions->clearFilter()) {
        m_revisions->view()->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    openProject(event->mimeData()->urls().constFirst().toLocalFile());
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_bottom != nullptr)
        updateState();
}

} // namespace retort::ui
