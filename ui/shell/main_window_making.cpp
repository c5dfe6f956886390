// The part of the main window that makes things: revisions by hand, projects, the first revision of a database.

#include "ui/shell/main_window.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>

#include "core/project/sample_project.h"
#include "ui/editor/insert_sheet.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/editor/upgrade_place.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/connections/connect_panel.h"
#include "ui/revise/revision_sheet.h"
#include "ui/start/adopt_sheet.h"
#include "ui/start/new_project_sheet.h"
#include "ui/start/sample_sheet.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/window_actions.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

void MainWindow::connectMaking()
{
    connect(m_actions->newRevision, &QAction::triggered, this, [this] { startRevision({}); });
    connect(m_actions->newRevisionHere, &QAction::triggered, this, [this] { startRevision(m_revisions->view()->selectedRevision()); });
    connect(m_actions->mergeHeads, &QAction::triggered, this, [this] {
        m_revisionSheet->startMerge();
        showPage(Page::Revise);
        m_revisionSheet->messageEdit()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_revisionSheet, &RevisionSheet::closeRequested, this, [this] {
        m_revisionSheet->abandon();
        showPage(Page::Revision);
    });
    connect(m_revisionSheet, &RevisionSheet::revisionWritten, this, [this](const QString& id) {
        m_written = id;
        m_writtenByHand = true;
    });
    connect(m_runSheet, &RunSheet::mergeRequested, m_actions->mergeHeads, &QAction::trigger);
    connect(m_revisions, &RevisionPanel::newRevisionRequested, m_actions->newRevision, &QAction::trigger);
}

void MainWindow::startRevision(const std::string& parent)
{
    m_revisionSheet->startNew(parent, m_revisions->view()->selectedRevision());
    showPage(Page::Revise);
    m_revisionSheet->messageEdit()->setFocus(Qt::OtherFocusReason);
}

// A revision that was just made by hand is there to be written in.
void MainWindow::beginWriting()
{
    const text::SourceText script({}, toUtf8(m_revisionPane->editor()->text()));
    if (const auto place = upgradePlace(script))
        m_revisionPane->goTo(place->line, place->column);
    m_revisionPane->focusScript();
}

void MainWindow::connectInserting()
{
    connect(m_actions->insertOperation, &QAction::triggered, this, &MainWindow::startInserting);
    connect(m_revisionPane, &RevisionPane::scriptMenuRequested, this, [this](const QPoint& at) { m_actions->createScriptMenu(this)->popup(at); });
    connect(m_insertSheet, &InsertSheet::closeRequested, this, [this] {
        m_insertSheet->abandon();
        showPage(Page::Revision);
        m_revisionPane->focusScript();
    });
    connect(m_insertSheet, &InsertSheet::insertionAccepted, this, [this](const project::InsertionAnswer& answer) {
        if (!m_revisionPane->insert(answer)) {
            startInserting();
            m_bottom->setStatus(tr("The script changed meanwhile: look again at what would be inserted"));
            return;
        }
        m_insertSheet->restart();
        m_insertSheet->abandon();
        showPage(Page::Revision);
        m_revisionPane->focusScript();
        m_bottom->setStatus(answer.insertion.downgrade.empty() ? tr("Inserted into upgrade(); Undo takes it back") : tr("Inserted into upgrade() and downgrade(); Undo takes it back"));
    });
}

void MainWindow::startInserting()
{
    const auto question = m_revisionPane->question();
    if (!question) {
        showPage(Page::Revision);
        m_bottom->setStatus(tr("This revision has no script that can be written in"));
        return;
    }
    m_insertSheet->open(*question, m_revisionPane->editor()->cursorOffset());
    showPage(Page::Insert);
    m_insertSheet->focusFirst();
}

void MainWindow::connectStarting()
{
    const auto leave = [this] {
        m_adoptNext = false;
        leaveSheet();
    };
    connect(m_actions->newProject, &QAction::triggered, this, [this] { startNewProject(false); });
    connect(m_actions->adopt, &QAction::triggered, this, &MainWindow::startAdopting);
    connect(m_welcome, &WelcomePage::newProjectRequested, this, [this] { startNewProject(false); });
    connect(m_welcome, &WelcomePage::adoptRequested, this, [this] { startNewProject(true); });
    connect(m_revisions, &RevisionPanel::adoptRequested, this, &MainWindow::startAdopting);
    connect(m_newProjectSheet, &NewProjectSheet::closeRequested, this, leave);
    connect(m_newProjectSheet, &NewProjectSheet::projectCreated, this, [this](const QString& folder) {
        m_adoptNext = m_newProjectSheet->adopting();
        openProject(folder);
    });
    connect(m_adoptSheet, &AdoptSheet::closeRequested, this, leave);
    connect(m_connectPanel, &ConnectPanel::closeRequested, this, [this] { m_adoptNext = false; });
    connectSample();
    connect(m_adoptSheet, &AdoptSheet::revisionWritten, this, [this](const QString& id) {
        m_adopted = id;
        stampAdopted();
    });
}

void MainWindow::connectSample()
{
    const auto start = [this] {
        showPage(Page::Sample);
        m_sampleSheet->start(project::samplePlaces());
    };
    connect(m_actions->sample, &QAction::triggered, this, start);
    connect(m_welcome, &WelcomePage::sampleRequested, this, start);
    connect(m_sampleSheet, &SampleSheet::closeRequested, this, [this] { showPage(Page::Revision); });
    connect(m_sampleSheet, &SampleSheet::sampleReady, this, &MainWindow::openSample);
}

void MainWindow::openSample(const QString& folder, const QString& database)
{
    // As the project will name it.
    m_sampleFolder = QFileInfo(folder).canonicalFilePath();
    m_sampleDatabase = database;
    if (m_openedHere == m_sampleFolder)
        showPage(Page::Revision);
    openProject(folder);
}

void MainWindow::startNewProject(bool adopting)
{
    showPage(Page::NewProject);
    m_newProjectSheet->start(adopting);
}

void MainWindow::startAdopting()
{
    m_adoptNext = true;
    if (m_actions->adopt->isEnabled()) {
        continueAdopting();
    } else if (!m_connectPanel->connectToProjectDatabase()) {
        m_connectPanel->refresh();
        showPage(Page::Connect);
    }
}

void MainWindow::continueAdopting()
{
    if (!m_adoptNext || !m_session->project())
        return;
    if (m_actions->adopt->isEnabled()) {
        m_adoptNext = false;
        showPage(Page::Adopt);
        m_adoptSheet->read();
    } else if (m_session->database().phase == project::DatabaseState::Phase::Disconnected && page() != Page::Connect) {
        // A new project has been opened: its database comes next.
        m_connectPanel->refresh();
        showPage(Page::Connect);
        m_bottom->setStatus(tr("Connect to the database that is to be put under migrations"));
    } else if (m_session->database().connected()) {
        m_adoptNext = false;
        m_bottom->setStatus(m_actions->adopt->toolTip().section(u'\n', 1));
    }
}

// The script stands; once it is read, the database is told of it. That is a run like any other, with its plan shown first.
void MainWindow::stampAdopted()
{
    const auto project = m_session->project();
    if (m_adopted.isEmpty() || !project || !project->map()->indexOf(toUtf8(m_adopted)))
        return;
    const QString id = std::exchange(m_adopted, {});
    showRevision(id);
    plan(project::RunKind::Stamp, id);
    m_bottom->setStatus(tr("The first revision was written; now the database is stamped with it"));
}

} // namespace retort::ui
