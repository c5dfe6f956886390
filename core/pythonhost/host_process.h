#pragma once

// One process of the project's Python with its pipe for the answer. For one thread, no event loop needed.

#include <QByteArray>
#include <QProcess>

#include <chrono>

#include "core/pythonhost/host.h"

namespace retort::pythonhost {

class HostProcess {
public:
    explicit HostProcess(const HostRequest& request);
    ~HostProcess(); // ends the whole group
    HostProcess(const HostProcess&) = delete;
    HostProcess& operator=(const HostProcess&) = delete;

    // Runs to the end, or to a limit; the error says which, or that it cannot be started. A process that ended is no error,
    // however it ended.
    [[nodiscard]] Result<void> run(bool offline, std::chrono::steady_clock::time_point deadline, const JobContext& context);

    [[nodiscard]] const QByteArray& answer() const { return m_answer; }
    [[nodiscard]] const QByteArray& output() const { return m_output; }
    [[nodiscard]] bool crashed() const { return m_process.exitStatus() == QProcess::CrashExit; }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); } // the signal's number, when it crashed

private:
    [[nodiscard]] Result<void> start(bool offline);
    [[nodiscard]] QByteArray requestText(bool offline) const;
    [[nodiscard]] bool takeAnswer(); // whether there was something
    void takeOutput();
    void endGroup();

    const HostRequest& m_request;
    QProcess m_process;
    qint64 m_group = 0; // 0: none that may still run
    int m_readEnd = -1;
    int m_writeEnd = -1;
    QByteArray m_answer;
    QByteArray m_output;
};

} // namespace retort::pythonhost
