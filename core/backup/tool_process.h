#pragma once

// Runs the client programs of database servers from a worker thread without an event loop.

#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/secret.h"

namespace retort::backup {

struct ToolCommand {
    QString program;
    QStringList arguments;                               // which every user of the machine can read: never a password
    std::vector<std::pair<QString, QString>> environment = {}; // added to our own
    // Goes into the environment variable passwordVariable, and is cut out of everything that the tool says.
    database::Secret password = {};
    QString passwordVariable = {}; // empty: the tool gets the password in another way
};

// One running tool. Its standard error is kept for the error text (the first 64 kB), its standard output is dropped unless
// it goes elsewhere. The child dies with the thread that started it. For one thread.
class ToolProcess {
public:
    explicit ToolProcess(const ToolCommand& command);
    ~ToolProcess(); // ends it
    ToolProcess(const ToolProcess&) = delete;
    ToolProcess& operator=(const ToolProcess&) = delete;

    // Before start(): where standard input comes from and standard output goes to.
    [[nodiscard]] QProcess& process() { return m_process; }

    [[nodiscard]] Result<void> start();
    // True when it has ended; waits no longer than the time.
    [[nodiscard]] bool waitFor(std::chrono::milliseconds time);
    // Asks it to end (SIGINT, at which the tools tell the server to stop what it does for them), then makes it end.
    void stop();
    // What came of it, when it has ended. Database, with the tool's own words, when it failed.
    [[nodiscard]] Result<void> outcome() const;
    // What it said on standard error, without the password.
    [[nodiscard]] std::string words() const;
    // How far the file is read that is its standard input, in bytes; -1 when that cannot be known.
    [[nodiscard]] qint64 inputPosition() const;
    [[nodiscard]] QString name() const; // "pg_dump"

private:
    void collectWords();

    QString m_name;
    database::Secret m_password;
    QProcess m_process;
    QByteArray m_words;
};

// Until the tool has ended: `tick` is called several times a second, and meanwhile() without pause as long as it has
// something to do (and says so with true). Cancelled when the context was stopped, and the tool is then gone.
[[nodiscard]] Result<void> waitForTool(ToolProcess& tool, const JobContext& context, const std::function<void()>& tick,
                                       const std::function<Result<bool>()>& meanwhile = {});

// A tool that answers at once: its standard output, at most a megabyte of it.
[[nodiscard]] Result<QByteArray> outputOf(const ToolCommand& command, const JobContext& context);

// Feeds the parts of a file (offset and size) to the standard input of a tool that was started, and waits for its end.
struct FilePart {
    qint64 offset = 0;
    qint64 size = 0;
};
[[nodiscard]] Result<void> feedTool(ToolProcess& tool, const QString& file, const std::vector<FilePart>& parts, std::string_view phase,
                                    const JobContext& context);

} // namespace retort::backup
