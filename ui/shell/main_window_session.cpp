// The part of the main window that begins where the last one ended.

#include "ui/shell/main_window.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include "ui/connections/database_choice.h"
#include "ui/editor/revision_pane.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/models/revision_filter_model.h"
#include "ui/shell/bottom_panel.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

using Only = RevisionFilterModel::Only;

constexpr int rememberDelayMs = 1000; // walking through the revisions writes nothing at every step

QString nameOf(Only only)
{
    return only == Only::Heads ? u"heads"_s : only == Only::Pending ? u"pending"_s : QString();
}

Only onlyOf(const QString& name)
{
    return name == u"heads"_s ? Only::Heads : name == u"pending"_s ? Only::Pending : Only::Everything;
}

} // namespace

void MainWindow::keepSession(bool begin)
{
    m_keepsSession = true;
    m_rememberSoon = new QTimer(this);
    m_rememberSoon->setSingleShot(true);
    m_rememberSoon->setInterval(rememberDelayMs);
    connect(m_rememberSoon, &QTimer::timeout, this, &MainWindow::rememberSession);
    const Preferences preferences;
    if (!begin || !preferences.restoresSession())
        return;
    if (const auto last = preferences.lastSession()) {
        m_resuming = last;
        openProject(last->project);
    }
}

void MainWindow::rememberSession()
{
    // What is on its way is not there yet.
    if (!m_keepsSession || m_resuming)
        return;
    m_rememberSoon->stop();
    if (!m_session->project()) {
        Preferences().setLastSession(std::nullopt);
        return;
    }
    const RevisionPane::View view = m_revisionPane->view();
    LastSession last{.project = m_openedHere,
                     .revision = toQString(m_revisions->view()->selectedRevision()),
                     .filter = m_revisions->filter()->text(),
                     .only = nameOf(m_revisions->filter()->only()),
                     .upgrade = view.upgrade,
                     .facts = view.facts,
                     .panes = view.panes,
                     .bottomPage = m_bottom->isOpen() ? m_bottom->currentPage() : -1};
    // A file asks for no password. What a profile says of it may change until then, so those are connected to by hand.
    const project::DatabaseState& state = m_session->database();
    if (state.connected() && !state.filePath.isEmpty() && !state.profile && databaseUse() != DatabaseUse::Production) {
        last.databaseFile = state.filePath;
        last.databasePlace = state.place;
    }
    Preferences().setLastSession(last);
}

void MainWindow::resumeSession()
{
    if (!m_resuming)
        return;
    const LastSession last = *std::exchange(m_resuming, std::nullopt);
    if (QFileInfo(last.project) != QFileInfo(m_openedHere))
        return;
    m_revisions->setFilter(last.filter, onlyOf(last.only));
    // One that is gone by now, or that the filter hides, leaves the first one selected.
    if (!last.revision.isEmpty())
        m_revisions->view()->selectRevision(toUtf8(last.revision));
    m_revisionPane->setView({.upgrade = last.upgrade, .facts = last.facts, .panes = last.panes});
    if (last.bottomPage >= 0)
        m_bottom->openPage(last.bottomPage);
    resumeDatabase(last);
}

void MainWindow::resumeDatabase(const LastSession& last)
{
    project::DatabaseState there;
    there.displayUrl = urlOfFile(last.databaseFile);
    there.place = last.databasePlace;
    if (last.databaseFile.isEmpty() || Preferences().databaseUse(there) == DatabaseUse::Production)
        return;
    if (!QFileInfo::exists(last.databaseFile)) {
        m_bottom->setStatus(tr("%1, which was connected last, is no longer there").arg(QDir::toNativeSeparators(last.databaseFile)));
        return;
    }
    m_session->connectToDatabase(there.displayUrl, tr("as in the last window"), false);
}

} // namespace retort::ui
