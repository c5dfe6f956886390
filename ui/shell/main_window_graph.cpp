// The part of the main window that is about the revision graph.

#include "ui/shell/main_window.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QUndoStack>

#include "ui/editor/revision_pane.h"
#include "ui/graph/graph_export.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/sql_sheet.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/revise/move_sheet.h"
#include "ui/revise/scripts_command.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/session_log.h"
#include "ui/shell/window_actions.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

using project::ProjectSession;

void MainWindow::connectGraph()
{
    RevisionView* view = m_revisions->view();
    connect(m_session, &ProjectSession::touchedNamesChanged, this, [this] { m_revisions->showTouchedNames(m_session->touchedNames()); });
    connect(view, &RevisionView::rangeChanged, this, &MainWindow::updateGraphActions);
    connect(view, &RevisionView::currentRowChanged, this, &MainWindow::updateState);
    connect(m_revisions, &RevisionPanel::sqlOfRangeRequested, this, &MainWindow::showSqlOfRange);
    connect(m_actions->sqlOfRange, &QAction::triggered, this, &MainWindow::showSqlOfRange);
    connect(m_actions->dimUnrelated, &QAction::triggered, this, [this](bool dim) {
        Preferences().setDimUnrelated(dim);
        applyPreferences();
    });
    connect(m_actions->showOverview, &QAction::triggered, this, [this](bool show) {
        Preferences().setShowsOverview(show);
        applyPreferences();
    });
    connect(m_actions->foldRuns, &QAction::triggered, this, [this](bool fold) {
        Preferences().setFoldLongRuns(fold);
        applyPreferences();
    });
    connect(m_actions->foldRun, &QAction::triggered, view, &RevisionView::foldCurrent);
    connect(m_revisions->filter(), &RevisionFilterModel::foldingChanged, m_actions->foldRuns, &QAction::setChecked);
    m_exporter = new GraphExporter(this);
    connect(m_actions->exportGraph, &QAction::triggered, this, [this] { askForExport(true); });
    connect(m_actions->exportFiltered, &QAction::triggered, this, [this] { askForExport(false); });
    connect(m_revisions->filter(), &RevisionFilterModel::filterChanged, this, &MainWindow::updateGraphActions);
    connect(m_exporter, &GraphExporter::exported, this, [this](const QString& path) { m_bottom->setStatus(tr("The graph was exported to %1").arg(path)); });
    connect(m_exporter, &GraphExporter::failed, this, &MainWindow::graphNotExported);
    connectMoving();
}

void MainWindow::connectMoving()
{
    RevisionView* view = m_revisions->view();
    connect(m_actions->moveOnto, &QAction::triggered, this, [this] { startMoving(m_revisions->view()->selectedRevision(), script::Placement::Onto, {}); });
    connect(view, &RevisionView::moveHinted, this, [this](const QString& sentence) { m_bottom->setStatus(sentence); });
    connect(view, &RevisionView::moveRequested, this, [this](const QString& id, script::Placement placement, const QString& other) {
        if (m_actions->moveOnto->isEnabled())
            startMoving(toUtf8(id), placement, toUtf8(other));
        else
            m_bottom->setStatus(m_actions->moveOnto->toolTip().section(u'\n', 1));
    });
    connect(m_moveSheet, &MoveSheet::closeRequested, this, [this] {
        m_moveSheet->abandon();
        showPage(Page::Revision);
    });
    connect(m_moveSheet, &MoveSheet::revisionMoved, this, [this](const QString& id, const std::vector<project::ScriptChange>& changes) {
        m_moves->push(new ScriptsCommand(m_session, changes, [this](const Error& error) { notMoved(error); }));
        showRevision(id);
        m_bottom->setStatus(tr("The revision %1 was moved; Undo in the list of revisions takes it back").arg(shortId(toUtf8(id))));
    });
    m_moves = new QUndoStack(this);
    connect(m_session, &ProjectSession::projectChanged, this, [this] {
        const QString folder = m_session->project() ? QString::fromStdString(m_session->project()->folder().string()) : QString();
        if (folder != m_movesOf)
            m_moves->clear();
        m_movesOf = folder;
    });
}

void MainWindow::startMoving(const std::string& revision, script::Placement placement, const std::string& other)
{
    // What is on disk is changed, not what stands in the editor.
    m_revisionPane->whenNothingIsUnsaved([this, revision, placement, other] {
        m_revisions->view()->selectRevision(revision);
        m_moveSheet->open(revision, placement, other);
        showPage(Page::Move);
    });
}

void MainWindow::notMoved(const Error& error)
{
    m_moveFailed = true;
    m_bottom->setStatus(errorSentence(error));
    m_sessionLog->problem(errorSentence(error));
}

bool MainWindow::stepMoves(bool back)
{
    if (back ? !m_moves->canUndo() : !m_moves->canRedo())
        return false;
    m_revisionPane->whenNothingIsUnsaved([this, back] {
        m_moveFailed = false;
        if (back)
            m_moves->undo();
        else
            m_moves->redo();
        if (!m_moveFailed)
            m_bottom->setStatus(back ? tr("The move was taken back") : tr("The revision was moved again"));
        m_session->rescan();
    });
    return true;
}

void MainWindow::updateGraphActions()
{
    const RevisionView* view = m_revisions->view();
    const auto project = m_session->project();
    m_actions->updateGraph(project != nullptr, project && !project->map()->empty(), view->range() && !view->range()->none, view->canFoldCurrent(),
                           m_revisions->filter()->filtering());
}

void MainWindow::showSqlOfRange()
{
    const auto& range = m_revisions->view()->range();
    if (!range || range->none)
        return;
    m_sqlSheet->openRange(range->from, range->to);
    showPage(Page::Sql);
}

void MainWindow::askForExport(bool whole)
{
    const auto project = m_session->project();
    if (!project)
        return;
    const QString folder = QString::fromStdString(project->folder().string());
    auto* dialog = new QFileDialog(this, whole ? tr("Export the graph") : tr("Export what the filter leaves"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("SVG picture (*.svg)"), tr("PDF document (*.pdf)"), tr("PNG picture (*.png)"), tr("Mermaid diagram (*.mmd)"), tr("Graphviz DOT (*.dot)")});
    dialog->setDefaultSuffix(u"svg"_s);
    // A name without an ending gets that of the format that is chosen.
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.sliced(filter.lastIndexOf(u'.') + 1).chopped(1));
    });
    dialog->selectFile(tr("%1-revisions.svg", "name of a file").arg(toQString(project->name())));
    connect(dialog, &QFileDialog::fileSelected, this, [this, whole](const QString& path) { exportGraph(path, whole); });
    dialog->open();
}

// The whole of it.
GraphContent MainWindow::graphContent() const
{
    const auto project = m_session->project();
    const RevisionListModel& model = *m_revisions->model();
    return {.map = project->map(), .unreadablePaths = model.unreadablePaths(), .database = model.database(),
            .title = tr("Revisions of %1").arg(toQString(project->name())), .filter = {}, .only = {}, .touched = m_revisions->filter()->touchedNames()};
}

void MainWindow::exportGraph(const QString& path, bool whole)
{
    const auto project = m_session->project();
    if (!project)
        return;
    const RevisionFilterModel& filter = *m_revisions->filter();
    GraphContent content = graphContent();
    if (!whole) {
        content.filter = filter.text();
        content.only = filter.only();
    }
    m_bottom->setStatus(tr("Exporting the graph…"));
    m_exporter->start(content, path);
}

void MainWindow::graphNotExported(const QString& path, const Error& error)
{
    const QString sentence = errorSentence(error);
    m_bottom->setStatus(tr("The graph was not exported"));
    m_sessionLog->problem(QString(path + u": "_s + sentence));
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Export Graph"), tr("%1 was not written.").arg(QFileInfo(path).fileName()), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(sentence);
    box->open();
}

} // namespace retort::ui
