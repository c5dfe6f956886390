// The half of the main window that says what its actions do.

#include "ui/shell/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

#include "ui/connections/connect_panel.h"
#include "ui/diff/compare_sheet.h"
#include "ui/diff/sides_sheet.h"
#include "ui/migrate/sql_sheet.h"
#include "ui/editor/revision_pane.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/revision_list_model.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/edit_commands.h"
#include "ui/shell/help_texts.h"
#include "ui/shell/window_actions.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

using project::ProjectSession;
using project::RunKind;

void MainWindow::connectActions()
{
    connect(m_actions->openFolder, &QAction::triggered, this, &MainWindow::askForFolder);
    connect(m_actions->closeProject, &QAction::triggered, this, [this] {
        m_revisionPane->whenNothingIsUnsaved([this] { m_session->close(); });
    });
    connect(m_actions->reread, &QAction::triggered, m_session, &ProjectSession::rescan);
    connect(m_actions->save, &QAction::triggered, this, [this] {
        if (m_revisionPane->save())
            m_bottom->setStatus(tr("Saved"));
    });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->connectTo, &QAction::triggered, this, [this] {
        m_connectPanel->refresh();
        showPage(Page::Connect);
    });
    connect(m_actions->connectToProject, &QAction::triggered, this, [this] {
        if (!m_connectPanel->connectToProjectDatabase())
            showPage(Page::Connect);
    });
    connect(m_actions->disconnect, &QAction::triggered, m_session, &ProjectSession::disconnectDatabase);
    connect(m_actions->refreshDatabase, &QAction::triggered, m_session, &ProjectSession::refreshDatabase);
    connect(m_actions->backUp, &QAction::triggered, this, [this] { m_session->createBackup(tr("made by hand")); });
}

void MainWindow::connectRunActions()
{
    connect(m_actions->upgradeOne, &QAction::triggered, this, [this] { plan(RunKind::Upgrade, u"+1"_s); });
    connect(m_actions->downgradeOne, &QAction::triggered, this, [this] { plan(RunKind::Downgrade, u"-1"_s); });
    connect(m_actions->upgradeHead, &QAction::triggered, this, [this] {
        const auto project = m_session->project();
        plan(RunKind::Upgrade, project && project->map()->heads().size() > 1 ? u"heads"_s : u"head"_s);
    });
    connect(m_actions->downgradeBase, &QAction::triggered, this, [this] { plan(RunKind::Downgrade, u"base"_s); });
    connect(m_actions->toSelected, &QAction::triggered, this, &MainWindow::goToSelected);
    connect(m_actions->stampSelected, &QAction::triggered, this, [this] {
        if (const std::string id = m_revisions->view()->selectedRevision(); !id.empty())
            plan(RunKind::Stamp, toQString(id));
    });
    connect(m_actions->compare, &QAction::triggered, this, [this] {
        m_compareSheet->compare();
        showPage(Page::Compare);
    });
    connect(m_actions->compareSides, &QAction::triggered, this, [this] {
        m_sidesSheet->open(m_revisions->view()->selectedRevision());
        showPage(Page::Sides);
    });
    connect(m_actions->sqlScript, &QAction::triggered, this, [this] {
        m_sqlSheet->open(m_revisions->view()->selectedRevision());
        showPage(Page::Sql);
    });
    connect(m_actions->trust, &QAction::triggered, this, &MainWindow::trust);
    connect(m_actions->copyId, &QAction::triggered, this,
            [this] {
                const QString id = toQString(m_revisions->view()->selectedRevision());
                QApplication::clipboard()->setText(id);
                m_bottom->setStatus(tr("Copied %1").arg(id));
            });
}

// Cut, copy, undo ... belong to whatever has the keyboard. What cannot be done there is said. Outside of texts, Undo is about the
// graph.
void MainWindow::connectEditActions()
{
    const auto forward = [this](QAction* action, EditCommand command) {
        connect(action, &QAction::triggered, this, [this, command] {
            const bool steps = command == EditCommand::Undo || command == EditCommand::Redo;
            if (steps && !holdsText(QApplication::focusWidget()) && stepMoves(command == EditCommand::Undo))
                return;
            if (const QString why = edit(QApplication::focusWidget(), command); !why.isEmpty())
                m_bottom->setStatus(why);
        });
    };
    forward(m_actions->undo, EditCommand::Undo);
    forward(m_actions->redo, EditCommand::Redo);
    forward(m_actions->cut, EditCommand::Cut);
    forward(m_actions->paste, EditCommand::Paste);
    forward(m_actions->selectAll, EditCommand::SelectAll);
    connect(m_actions->copy, &QAction::triggered, this, &MainWindow::copySelected);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        auto* sheet = qobject_cast<Sheet*>(m_pages->currentWidget());
        if (page() == Page::Revision)
            m_revisionPane->openFind();
        else if (sheet == nullptr || !sheet->openFind())
            m_bottom->setStatus(tr("There is no text to search in here"));
    });
    connect(m_actions->replace, &QAction::triggered, this, [this] {
        showPage(Page::Revision);
        m_revisionPane->openReplace();
    });
    connect(m_actions->complete, &QAction::triggered, this, [this] {
        showPage(Page::Revision);
        m_revisionPane->completeName();
    });
    connect(m_actions->fillDowngrade, &QAction::triggered, this, [this] {
        showPage(Page::Revision);
        m_revisionPane->fillDowngrade();
    });
    const auto findAgain = [this](QAction* action, bool onward) {
        connect(action, &QAction::triggered, this, [this, onward] {
            auto* sheet = qobject_cast<Sheet*>(m_pages->currentWidget());
            if (page() == Page::Revision)
                m_revisionPane->findAgain(onward);
            else if (sheet == nullptr || !sheet->findAgain(onward))
                m_bottom->setStatus(tr("There is no text to search in here"));
        });
    };
    findAgain(m_actions->findNext, true);
    findAgain(m_actions->findPrevious, false);
}

// Of a list, what is in the current row.
void MainWindow::copySelected()
{
    auto* list = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    if (list == m_revisions->view() && m_actions->copyId->isEnabled()) {
        m_actions->copyId->trigger();
    } else if (list != nullptr && list->currentIndex().isValid()) {
        QApplication::clipboard()->setText(list->currentIndex().data().toString());
        m_bottom->setStatus(tr("The text of the row was copied"));
    } else if (const QString why = edit(QApplication::focusWidget(), EditCommand::Copy); !why.isEmpty()) {
        m_bottom->setStatus(why);
    }
}

void MainWindow::connectViewActions()
{
    connect(m_actions->filter, &QAction::triggered, m_revisions, &RevisionPanel::focusFilter);
    connect(m_actions->goRevisions, &QAction::triggered, this, [this] { m_revisions->view()->setFocus(Qt::ShortcutFocusReason); });
    const auto go = [this](QAction* action, void (RevisionPane::*focus)()) {
        connect(action, &QAction::triggered, this, [this, focus] {
            showPage(Page::Revision);
            (m_revisionPane->*focus)();
        });
    };
    go(m_actions->goScript, &RevisionPane::focusScript);
    go(m_actions->goSql, &RevisionPane::focusSql);
    go(m_actions->goFacts, &RevisionPane::focusFacts);
    connect(m_actions->goRun, &QAction::triggered, this, [this] {
        showPage(Page::Run);
        QPushButton* primary = m_runSheet->primaryButton();
        QPushButton* first = primary->isVisibleTo(m_runSheet) && primary->isEnabled() ? primary : m_runSheet->closeButton();
        first->setFocus(Qt::ShortcutFocusReason);
    });
    go(m_actions->otherDirection, &RevisionPane::toggleDirection);
    connect(m_actions->goToPosition, &QAction::triggered, this, &MainWindow::goToPosition);
    connect(m_actions->showBottom, &QAction::triggered, m_bottom, &BottomPanel::setOpen);
    const auto density = [this](Density chosen) {
        Preferences().setDensity(chosen);
        applyPreferences();
    };
    connect(m_actions->comfortable, &QAction::triggered, this, [density] { density(Density::Comfortable); });
    connect(m_actions->compact, &QAction::triggered, this, [density] { density(Density::Compact); });
    for (const ThemeChoice theme : allThemes)
        connect(m_actions->themeAction(theme), &QAction::triggered, this, [this, theme] { chooseTheme(theme); });
    connect(m_actions->palette, &QAction::triggered, this, [this] { m_palette->open(m_actions->all()); });
    connect(m_actions->keyboard, &QAction::triggered, this, [this] { showKeyboardHelp(this, m_actions->shortcuts()); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAboutRetort(this); });
}

void MainWindow::plan(RunKind kind, const QString& target)
{
    const QString note = m_revisionPane->hasUnsavedChanges() ? tr("The script has unsaved changes; the run uses what is on disk.") : QString();
    // What no file declares can be stamped over, and only so.
    const bool purge = kind == RunKind::Stamp && !m_session->database().unknownRows.empty();
    m_runSheet->plan({.kind = kind, .target = toUtf8(target), .purge = purge}, databaseUse(), note);
    showPage(Page::Run);
}

void MainWindow::goToPosition()
{
    const project::DatabaseState& database = m_session->database();
    for (const std::string& row : database.rows) {
        if (std::ranges::contains(database.unknownRows, row))
            continue;
        if (!m_revisions->view()->selectRevision(row)) {
            m_revisions->clearFilter();
            m_revisions->view()->selectRevision(row);
        }
        m_bottom->setStatus(tr("%1 stands at %2").arg(database.name, toQString(row)));
        return;
    }
    m_bottom->setStatus(tr("%1 is at a revision that the project does not have").arg(database.name));
}

// Down when the database already has it, up when it does not.
void MainWindow::goToSelected()
{
    const std::string id = m_revisions->view()->selectedRevision();
    const auto row = m_revisions->model()->rowOfId(id);
    if (id.empty() || !row)
        return;
    const bool pending = m_revisions->model()->facts(*row).state == RevisionState::Pending;
    plan(pending ? RunKind::Upgrade : RunKind::Downgrade, toQString(id));
}

// A run is not cut off: it ends after the revision that it is at, and then the window closes.
void MainWindow::askToStop()
{
    if (m_stopQuestion) {
        m_stopQuestion->activateWindow();
        return;
    }
    m_stopQuestion = new QMessageBox(QMessageBox::Question, tr("Something is running"),
                                     tr("Work on %1 is under way. Stop it and close?").arg(m_session->database().name), QMessageBox::NoButton, this);
    m_stopQuestion->setInformativeText(tr("A run stops between two revisions; what is committed stays. A backup that is not complete is removed."));
    QPushButton* stop = m_stopQuestion->addButton(tr("Stop and Close"), QMessageBox::AcceptRole);
    m_stopQuestion->setDefaultButton(m_stopQuestion->addButton(tr("Keep Running"), QMessageBox::RejectRole));
    m_stopQuestion->setAttribute(Qt::WA_DeleteOnClose);
    connect(stop, &QPushButton::clicked, this, [this] {
        m_closeWhenIdle = true;
        m_session->cancel();
        // It may have ended while the question stood there.
        closeWhenIdle();
    });
    m_stopQuestion->open();
}

void MainWindow::closeWhenIdle()
{
    if (!m_closeWhenIdle || m_session->running())
        return;
    m_closeWhenIdle = false; // asked once; what closing asks may be answered with no
    // Not from within the signal of the session that is about to go.
    QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::fillRecentMenu()
{
    QMenu* menu = m_actions->recentMenu();
    menu->clear();
    for (const QString& folder : Preferences().recentProjects())
        menu->addAction(QDir::toNativeSeparators(folder), this, [this, folder] { openProject(folder); });
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(m_actions->openFolder);
}

void MainWindow::askForFolder()
{
    auto* dialog = new QFileDialog(this, tr("Open the folder of an Alembic project"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openProject);
    dialog->open();
}

} // namespace retort::ui
