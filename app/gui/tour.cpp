#include "app/gui/tour.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "ui/backups/backups_pane.h"
#include "ui/connections/connect_panel.h"
#include "ui/connections/database_choice.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/revision_list_model.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_actions.h"
#include "ui/sql/sql_view.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::gui {

using project::ProjectSession;
using Page = ui::MainWindow::Page;
using Phase = ui::RunSheet::Phase;

namespace {

constexpr int limitPerStepMs = 120'000;
constexpr QSize smallWindow(900, 600);
constexpr auto addedStatement = "SELECT 'written during the tour'";

// A revision to look at: with a script that does something, in the middle of the graph.
QString revisionToShow(const script::RevisionMap& map)
{
    const script::NodeList order = map.displayOrder();
    for (std::size_t i = order.size() / 2; i < order.size(); ++i) {
        if (!map.isMergePoint(order[i]))
            return ui::toQString(map.id(order[i]));
    }
    return order.empty() ? QString() : ui::toQString(map.id(order.front()));
}

QString idsOf(const std::vector<std::string>& rows)
{
    QStringList list;
    for (const std::string& row : rows)
        list.append(ui::toQString(row));
    return list.isEmpty() ? u"base"_s : list.join(u", "_s);
}

} // namespace

Tour::Tour(ui::MainWindow& window, QString project, const QString& folder, std::optional<ui::ThemeChoice> theme, QSize size)
    : m_window(window), m_project(std::move(project)), m_folder(folder), m_size(size)
{
    if (theme)
        m_themes = {*theme};
    else
        m_themes = {ui::ThemeChoice::Dark, ui::ThemeChoice::Light};
    m_limit.setSingleShot(true);
    m_limit.setInterval(limitPerStepMs);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(u"it did not come to its end within two minutes"_s); });
}

void Tour::start()
{
    if (!m_folder.mkpath(u"."_s)) {
        fail(u"the folder cannot be made"_s);
        return;
    }
    QFile::remove(m_folder.filePath(u"executed.sql"_s));
    m_window.resize(m_size);
    addOpening();
    addEditing();
    addRuns();
    addBackups();
    listen();
    QTimer::singleShot(0, this, &Tour::begin);
}

void Tour::addOpening()
{
    ProjectSession& session = m_window.session();
    m_steps.push_back({u"welcome"_s, [] {}, [this] { return m_window.page() == Page::Welcome; }, [] { return u"no project is open"_s; }});
    m_steps.push_back({u"open"_s, [this] { m_window.openProject(m_project); },
                       [this, &session] { return session.project() != nullptr && !session.opening() && m_previews > 0; },
                       [&session] { return u"%1 revisions, %2 heads"_s.arg(session.project()->map()->size()).arg(session.project()->map()->heads().size()); }});
    m_steps.push_back({u"select"_s, [this, &session] { m_window.showRevision(revisionToShow(*session.project()->map())); },
                       [this, &session] {
                           return m_previews > 0 && m_window.revisionPane().currentRevision() == ui::toUtf8(revisionToShow(*session.project()->map()));
                       },
                       [this] { return u"revision %1, %2 characters of SQL"_s.arg(ui::toQString(m_window.revisionPane().currentRevision()))
                                    .arg(m_window.revisionPane().sqlView()->toPlainText().size()); }});
}

void Tour::addEditing()
{
    ui::RevisionPane& pane = m_window.revisionPane();
    m_steps.push_back({u"facts"_s, [&pane] { pane.focusFacts(); }, [] { return true; }, [] { return u"what is known of the revision"_s; }});
    m_steps.push_back({u"edit"_s,
                       [&pane] {
                           QString text = pane.editor()->text();
                           const qsizetype body = text.indexOf(u'\n', text.indexOf(u"def upgrade"_s));
                           text.insert(body + 1, u"    op.execute(\"%1\")\n"_s.arg(QLatin1StringView(addedStatement)));
                           pane.editor()->selectAll();
                           pane.editor()->replaceSelectedText(text);
                           pane.goTo(static_cast<std::uint32_t>(text.first(body + 1).count(u'\n') + 1), 5);
                       },
                       [&pane] { return pane.hasUnsavedChanges() && pane.sqlView()->toPlainText().contains(QLatin1StringView(addedStatement)); },
                       [] { return u"the SQL follows the unsaved text"_s; }});
    m_steps.push_back({u"preview"_s,
                       [&pane] {
                           pane.editor()->undo();
                           pane.editor()->setModified(false);
                           pane.setDialect(u"postgresql"_s);
                       },
                       [this, &pane] {
                           return m_previews > 0 && !pane.hasUnsavedChanges()
                                  && !pane.sqlView()->toPlainText().contains(QLatin1StringView(addedStatement));
                       },
                       [] { return u"the same revision for PostgreSQL"_s; }});
}

void Tour::addRun(const QString& name, const QString& action, std::size_t pendingAfter)
{
    ui::RunSheet& sheet = m_window.runSheet();
    m_steps.push_back({name + u"-plan"_s, [this, action] { m_window.findChild<QAction*>(action)->trigger(); },
                       [this, &sheet] {
                           if (sheet.phase() == Phase::NotRunnable)
                               fail(u"there is no plan that could be run: "_s + sheet.outcomeText());
                           return sheet.phase() == Phase::Ready && m_window.page() == Page::Run;
                       },
                       [&sheet] { return sheet.primaryButton()->text(); }});
    m_steps.push_back({name + u"-run"_s, [&sheet] { sheet.primaryButton()->click(); },
                       [this, &sheet, pendingAfter] {
                           const project::DatabaseState& state = m_window.session().database();
                           const std::size_t expected = pendingAfter == std::size_t(-1) ? m_pendingAtStart - 1 : pendingAfter;
                           return sheet.phase() == Phase::Finished && !m_window.session().running() && state.connected() && state.pending == expected;
                       },
                       [this] {
                           const project::DatabaseState& state = m_window.session().database();
                           return u"at %1, %2 pending"_s.arg(idsOf(state.rows)).arg(state.pending);
                       }});
}

void Tour::addRuns()
{
    ProjectSession& session = m_window.session();
    m_steps.push_back({u"connect"_s,
                       [this, &session] {
                           m_window.revisionPane().setDialect(u"sqlite"_s);
                           // The database that the project names when it is there, else a new one beside the pictures.
                           const auto candidates = session.urlCandidates();
                           const QString url = candidates.empty() ? QString() : ui::toQString(candidates.front().url);
                           if (ui::judgeUrl(url).connectable)
                               session.connectToDatabase(url, ui::toQString(candidates.front().source), true);
                           else
                               session.connectToDatabase(ui::urlOfFile(m_folder.absoluteFilePath(u"tour.db"_s)), u"made for the tour"_s, true);
                       },
                       [this, &session] {
                           if (session.database().phase == project::DatabaseState::Phase::Failed)
                               fail(u"the database cannot be opened: "_s + ui::toQString(session.database().error ? session.database().error->message : ""));
                           m_pendingAtStart = session.database().pending;
                           return session.database().connected();
                       },
                       [&session] { return u"%1 at %2, %3 pending"_s.arg(session.database().name, idsOf(session.database().rows)).arg(session.database().pending); }});
    addRun(u"upgrade-one"_s, u"upgradeOne"_s, std::size_t(-1));
    addRun(u"upgrade-head"_s, u"upgradeHead"_s, 0);
}

void Tour::addBackups()
{
    ProjectSession& session = m_window.session();
    m_steps.push_back({u"backup"_s,
                       [this, &session] {
                           m_window.showPage(Page::Revision);
                           m_window.openBackups();
                           m_rowsAtBackup = session.database().rows;
                           m_backupsBefore = session.backups().size();
                           m_lastJobSucceeded = false;
                           m_window.actions().backUp->trigger();
                       },
                       [this, &session] { return m_lastJobSucceeded && session.backups().size() == m_backupsBefore + 1; },
                       [&session] { return u"%1 backups"_s.arg(session.backups().size()); }});
    addRun(u"downgrade-one"_s, u"downgradeOne"_s, 1);
    m_steps.push_back({u"restore-ask"_s,
                       [this] {
                           m_window.showPage(Page::Revision);
                           m_window.openBackups();
                           (void)m_window.backups().askToRestore(m_window.session().backups().front().id);
                       },
                       [this] { return m_window.backups().asking(); }, [] { return u"the backup to go back to"_s; }});
    m_steps.push_back({u"restore"_s,
                       [this] {
                           m_lastJobSucceeded = false;
                           m_window.backups().confirm();
                       },
                       [this, &session] { return m_lastJobSucceeded && !session.running() && session.database().rows == m_rowsAtBackup; },
                       [&session] { return u"at %1 again"_s.arg(idsOf(session.database().rows)); }});
}

void Tour::listen()
{
    ProjectSession* session = &m_window.session();
    const auto later = [this] { QMetaObject::invokeMethod(this, &Tour::check, Qt::QueuedConnection); };
    connect(session, &ProjectSession::projectChanged, this, later);
    connect(session, &ProjectSession::projectFailed, this, [this](const Error& error) { fail(ui::toQString(describe(error))); });
    connect(session, &ProjectSession::databaseChanged, this, later);
    connect(session, &ProjectSession::backupsChanged, this, later);
    connect(session, &ProjectSession::planReady, this, later);
    connect(session, &ProjectSession::planFailed, this, later);
    connect(session, &ProjectSession::jobFinished, this, [this, later](const project::JobResult& result) {
        m_lastJobSucceeded = result.succeeded();
        if (result.error)
            fail(ui::toQString(describe(*result.error)));
        later();
    });
    connect(session, &ProjectSession::runFinished, this,
            [this, later](const std::shared_ptr<const project::RunPlan>& plan, const migration::RunReport& report) {
                QFile file(m_folder.filePath(u"executed.sql"_s));
                if (file.open(QIODevice::Append | QIODevice::Text)) {
                    const char* verb = plan->request.kind == project::RunKind::Upgrade ? "upgrade" : "downgrade";
                    file.write("-- " + QByteArray(verb) + " " + QByteArray::fromStdString(plan->request.target) + "\n");
                    for (const std::string& statement : report.executed)
                        file.write(QByteArray::fromStdString(statement).trimmed() + ";\n");
                    file.write("\n");
                }
                if (report.state != migration::RunState::AllApplied)
                    fail(u"the run stopped: "_s + (report.error ? ui::toQString(describe(*report.error)) : QString()));
                later();
            });
    connect(&m_window.revisionPane(), &ui::RevisionPane::previewShown, this, [this, later] {
        ++m_previews;
        later();
    });
    connect(&m_window.runSheet(), &ui::RunSheet::phaseChanged, this, later);
}

void Tour::begin()
{
    if (m_ended)
        return;
    if (m_step >= m_steps.size()) {
        m_ended = true;
        say(u"%1 steps, every one ended as it should; pictures and executed.sql are in %2"_s.arg(m_steps.size()).arg(m_folder.absolutePath()));
        QCoreApplication::exit(0);
        return;
    }
    m_previews = 0;
    m_limit.start();
    m_acting = true;
    m_steps[m_step].act();
    m_acting = false;
    QMetaObject::invokeMethod(this, &Tour::check, Qt::QueuedConnection);
}

void Tour::check()
{
    if (m_ended || m_acting || !m_limit.isActive())
        return;
    if (m_steps[m_step].arrived() && !m_ended)
        finishStep();
}

void Tour::finishStep()
{
    m_limit.stop();
    const Step& step = m_steps[m_step];
    say(u"%1  %2: %3"_s.arg(QString::number(m_step + 1).rightJustified(2), step.name, step.report()));
    takePictures(step.name);
    ++m_step;
    // Not from within the signal that ended this step.
    QTimer::singleShot(0, this, &Tour::begin);
}

void Tour::takePictures(const QString& name)
{
    const bool one = m_themes.size() == 1;
    for (const ui::ThemeChoice theme : m_themes) {
        m_window.chooseTheme(theme, false);
        const QString suffix = one ? QString() : u"-"_s + ui::themeName(theme);
        takePicture(name, suffix);
        if (name == u"connect"_s || name == u"upgrade-head-plan"_s) {
            m_window.resize(smallWindow);
            takePicture(name + u"-small"_s, suffix);
            m_window.resize(m_size);
        }
    }
}

void Tour::takePicture(const QString& name, const QString& suffix)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QString file = m_folder.filePath(u"%1-%2%3.png"_s.arg(QString::number(m_step + 1).rightJustified(2, u'0'), name, suffix));
    if (!m_window.grab().save(file))
        fail(u"cannot write "_s + file);
}

void Tour::fail(const QString& why)
{
    if (m_ended)
        return;
    m_ended = true;
    m_limit.stop();
    const QString name = m_step < m_steps.size() ? m_steps[m_step].name : u"start"_s;
    std::fprintf(stderr, "retort: the tour stopped at step %zu (%s): %s\n", m_step + 1, qPrintable(name), qPrintable(why));
    m_window.grab().save(m_folder.filePath(u"%1-%2-FAILED.png"_s.arg(QString::number(m_step + 1).rightJustified(2, u'0'), name)));
    // The event loop may not run yet.
    QTimer::singleShot(0, this, [] { QCoreApplication::exit(1); });
}

void Tour::say(const QString& text) const
{
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

} // namespace retort::gui
