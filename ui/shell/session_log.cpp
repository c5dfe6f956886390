#include "ui/shell/session_log.h"

#include "ui/shell/bottom_panel.h"
#include "ui/shell/log_pane.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

using project::ProjectSession;

namespace {

QString jobName(project::JobKind kind)
{
    switch (kind) {
    case project::JobKind::Backup: return SessionLog::tr("Backing up…");
    case project::JobKind::ServerBackup: return SessionLog::tr("Backing up the whole server…");
    case project::JobKind::Restore: return SessionLog::tr("Restoring…");
    case project::JobKind::RestoreInto:
    case project::JobKind::Swap: return SessionLog::tr("Restoring into a new database…");
    case project::JobKind::RestoreRows: return SessionLog::tr("Restoring rows…");
    case project::JobKind::UndoRun: return SessionLog::tr("Undoing what is in of the broken run…");
    case project::JobKind::ForgetRun: return SessionLog::tr("Forgetting the broken run…");
    }
    return {};
}

// Of a run that broke off.
QString settledOutcome(const project::JobResult& result)
{
    const bool undo = result.kind == project::JobKind::UndoRun;
    if (result.error)
        return (undo ? SessionLog::tr("Not undone. %1") : SessionLog::tr("Not forgotten. %1")).arg(errorSentence(*result.error));
    return undo ? SessionLog::tr("Undone: the database holds nothing of the revision any more") : SessionLog::tr("The broken run no longer counts");
}

QString jobOutcome(const project::JobResult& result)
{
    if (result.kind == project::JobKind::UndoRun || result.kind == project::JobKind::ForgetRun)
        return settledOutcome(result);
    const QString where = positionText(result.rows);
    const bool server = result.kind == project::JobKind::ServerBackup;
    const bool backup = result.kind == project::JobKind::Backup || server;
    if (result.error && result.error->code == ErrorCode::Cancelled && !result.changed)
        return backup ? SessionLog::tr("Backup cancelled") : SessionLog::tr("Restore cancelled, nothing was changed");
    if (result.error) {
        const QString reason = errorSentence(*result.error);
        if (result.changed)
            return SessionLog::tr("Not restored, and the database is changed. %1").arg(reason);
        return backup ? SessionLog::tr("Not backed up. %1").arg(reason) : SessionLog::tr("Not restored, nothing was changed. %1").arg(reason);
    }
    if (server)
        return SessionLog::tr("The whole server is backed up, in %1").arg(result.made);
    if (result.kind == project::JobKind::RestoreInto)
        return SessionLog::tr("Restored to %1 in the new database %2; the present one was not touched").arg(where, result.made);
    if (result.kind == project::JobKind::Swap)
        return SessionLog::tr("Restored to %1 in a new database, which took the place of the present one; that is kept as %2").arg(where, result.kept);
    if (result.kind == project::JobKind::RestoreRows)
        return SessionLog::tr("Rows restored; the database is at %1, and what it held before was backed up").arg(where);
    return backup ? SessionLog::tr("Backed up at %1").arg(where) : SessionLog::tr("Restored to %1; what it held before was backed up").arg(where);
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
    connect(&m_session, &ProjectSession::jobStarted, this, [this](project::JobKind kind) {
        m_bottom.setJob(jobName(kind));
    });
    connect(&m_session, &ProjectSession::jobProgress, this,
            [this](project::JobKind kind, qint64 done, qint64 total) {
                // How large a dump will be is not known beforehand.
                const bool endless = total == 0 && done > 0;
                m_bottom.setJob(endless ? jobName(kind) + u' ' + dataSize(done) : jobName(kind), done, total);
            });
    connect(&m_session, &ProjectSession::jobFinished, this, [this](const project::JobResult& result) {
        const QString sentence = jobOutcome(result);
        if (!m_session.running()) // what could not begin beside it does not end it
            m_bottom.endJob();
        m_bottom.setStatus(sentence);
        if (result.succeeded())
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
        case project::RunKind::Resume: m_log.add(tr("Going on with the run on %1 that broke off").arg(name)); break;
        case project::RunKind::Stamp: m_log.add(tr("Stamping %1 as %2").arg(name, target)); break;
        }
        m_bottom.setJob(tr("Running…"));
    });
    connect(&m_session, &ProjectSession::runStatementStarted, this, [this](int, const QString& statement) { m_log.addStatement(statement); });
    connect(&m_session, &ProjectSession::runFinished, this,
            [this](const std::shared_ptr<const project::RunPlan>&, const migration::RunReport& report) { runFinished(report); });
}

void SessionLog::runFinished(const migration::RunReport& report)
{
    if (!m_session.running())
        m_bottom.endJob();
    QString sentence;
    switch (report.state) {
    case migration::RunState::AllApplied: sentence = tr("%1 is now at %2").arg(m_session.database().name, positionText(report.rows)); break;
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
    const QString text = tr("%n revisions, opened in %1 ms", nullptr, static_cast<int>(revisions)).arg(milliseconds);
    m_bottom.setStatus(text);
    m_log.add(text);
}

void SessionLog::problem(const QString& sentence)
{
    m_log.addProblem(sentence);
}

} // namespace retort::ui
