#pragma once

#include <QObject>

#include "core/project/session.h"

namespace retort::ui {

class BottomPanel;
class LogPane;

// Writes what the session does into the log and the status corner. Collaborators must outlive it.
class SessionLog : public QObject {
    Q_OBJECT

public:
    SessionLog(project::ProjectSession& session, LogPane& log, BottomPanel& bottom, QObject* parent);

    void projectOpened(std::size_t revisions, qint64 milliseconds);
    void problem(const QString& sentence);

private:
    void connectJobs();
    void connectRuns();
    void runFinished(const migration::RunReport& report);

    project::ProjectSession& m_session;
    LogPane& m_log;
    BottomPanel& m_bottom;
};

} // namespace retort::ui
