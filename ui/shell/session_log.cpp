#include "ui/shell/session_log.h"

#include "ui/shell/bottom_panel.h"
#include "ui/shell/log_pane.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

using project::ProjectSession;

namespace {

// The session names its jobs for programs.
QString jobName(const QString& what)
{
    if (what == u"backup"_s)
        return SessionLog::tr("Backing up…");
    return what == u"restore"_s ? SessionLog::tr("Restoring…") : what;
}

} // namespace

SessionLog::SessionLog(ProjectSession& session, LogPane& log, BottomPanel& bottom, QObject* parent)
    : QObject(parent), m_session(session), m_log(log), m_bottom(bottom)
{
    connectJobs();
    connectRuns();
    connect(&session, &ProjectSession::logged, this, [this](int level, const QString& logger, const QString& message) {
        const QString line = u"["_s + logger + u"] "_s + message;
        if (level >= static_cast<int>(LogLevel::Warning))
            m_log.addProblem(line);
        else
            m_log.add(line);
    });
}

void SessionLog::connectJobs()
{
    connect(&m_session, &ProjectSession::jobStarted, this, [this](const QString& what) {
        m_bottom.setStatus(jobName(what));
        m_bottom.setBusy(true);
    });
    connect(&m_session, &ProjectSession::jobProgress, this,
            [this](const QString& what, qint64 done, qint64 total) { m_bottom.setStatus(jobName(what), done, total); });
    connect(&m_session, &ProjectSession::jobFinished, this, [this](const QString&, bool succeeded, const QString& sentence) {
        m_bottom.setBusy(false);
        m_bottom.setStatus(sentence);
        if (succeeded)
            m_log.add(sentence);
        else
            m_log.addProblem(sentence);
    });
}

void SessionLog::connectRuns()
{
    connect(&m_session, &ProjectSession::runStarted, this, [this](const std::shared_ptr<const project::RunPlan>& plan) {
        const QString target = toQString(plan->request.target);
        const QString name = m_session.database().name;
        switch (plan->request.kind) {
        case project::RunKind::Upgrade: m_log.add(tr("Upgrading %1 to %2").arg(name, target)); break;
        case project::RunKind::Downgrade: m_log.add(tr("Downgrading %1 to %2").arg(name, target)); break;
        case project::RunKind::Stamp: m_log.add(tr("Stamping %1 as %2").arg(name, target)); break;
        }
        m_bottom.setStatus(tr("Running…"));
        m_bottom.setBusy(true);
    });
    connect(&m_session, &ProjectSession::runStatementStarted, this, [this](int, const QString& statement) { m_log.addStatement(statement); });
    connect(&m_session, &ProjectSession::runFinished, this,
            [this](const std::shared_ptr<const project::RunPlan>&, const migration::RunReport& report) { runFinished(report); });
}

void SessionLog::runFinished(const migration::RunReport& report)
{
    m_bottom.setBusy(false);
    QString sentence;
    switch (report.state) {
    case migration::RunState::AllApplied: sentence = tr("All applied"); break;
    case migration::RunState::NothingChanged: sentence = tr("Nothing changed"); break;
    case migration::RunState::StoppedAfter:
        sentence = tr("Stopped after %1").arg(report.applied.empty() ? QString() : shortId(report.applied.back()));
        break;
    case migration::RunState::Unknown: sentence = tr("The state of the database is not known"); break;
    }
    m_bottom.setStatus(sentence);
    if (report.error)
        m_log.addProblem(errorSentence(*report.error));
    m_log.add(sentence);
}

void SessionLog::projectOpened(std::size_t revisions, qint64 milliseconds)
{
    const QString text = revisions == 1 ? tr("1 revision, opened in %1 ms").arg(milliseconds)
                                        : tr("%1 revisions, opened in %2 ms").arg(revisions).arg(milliseconds);
    m_bottom.setStatus(text);
    m_log.add(text);
}

void SessionLog::problem(const QString& sentence)
{
    m_log.addProblem(sentence);
}

} // namespace retort::ui
