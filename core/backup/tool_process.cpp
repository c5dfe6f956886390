#include "core/backup/tool_process.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <sys/types.h>
#include <unistd.h>

#include "core/backup/inspect.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptWords = 64 * 1024;
constexpr auto slice = std::chrono::milliseconds(50);
constexpr auto patience = std::chrono::seconds(3); // after SIGINT

} // namespace

ToolProcess::ToolProcess(const ToolCommand& command) : m_name(QFileInfo(command.program).fileName()), m_password(command.password)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_MESSAGES"_s, u"C"_s); // words that can be looked up
    for (const auto& [name, value] : command.environment)
        environment.insert(name, value);
    if (!command.passwordVariable.isEmpty() && !command.password.empty())
        environment.insert(command.passwordVariable, QString::fromStdString(command.password.reveal()));
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(command.program);
    m_process.setArguments(command.arguments);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    // A tool that outlived us could commit half of something. Ctrl+C on a terminal is for us, who then decide what to stop.
    m_process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::setpgid(0, 0);
    });
}

ToolProcess::~ToolProcess()
{
    stop();
}

QString ToolProcess::name() const
{
    return m_name;
}

Result<void> ToolProcess::start()
{
    m_process.start();
    if (!m_process.waitForStarted())
        return fail(ErrorCode::Io, "Cannot start " + m_process.program().toStdString() + ": " + m_process.errorString().toStdString());
    return {};
}

void ToolProcess::collectWords()
{
    const QByteArray more = m_process.readAllStandardError();
    m_words += more.first(std::min(more.size(), std::max<qsizetype>(0, keptWords - m_words.size())));
}

bool ToolProcess::waitFor(std::chrono::milliseconds time)
{
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(static_cast<int>(time.count()))
                       || m_process.state() == QProcess::NotRunning;
    collectWords();
    return ended;
}

void ToolProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
    if (!waitFor(patience)) {
        m_process.kill();
        (void)waitFor(patience);
    }
}

std::string ToolProcess::words() const
{
    QByteArray text = m_words.trimmed();
    if (!m_password.empty())
        text.replace(QByteArray::fromStdString(m_password.reveal()), "***");
    return text.toStdString();
}

Result<void> ToolProcess::outcome() const
{
    if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0)
        return {};
    std::string reason = words();
    if (reason.empty())
        reason = m_process.exitStatus() == QProcess::CrashExit ? std::string("it was killed or crashed") : "exit status " + std::to_string(m_process.exitCode());
    return std::unexpected(Error{.code = ErrorCode::Database, .message = m_name.toStdString() + " failed"}.causedBy(
        Error{.code = ErrorCode::Database, .message = std::move(reason)}));
}

// proc(5): fdinfo, "pos:" is the offset of the open file that the descriptor stands for
qint64 ToolProcess::inputPosition() const
{
    QFile info(u"/proc/%1/fdinfo/0"_s.arg(m_process.processId()));
    if (!info.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = info.readLine();
    return line.startsWith("pos:") ? line.sliced(4).trimmed().toLongLong() : -1;
}

Result<void> waitForTool(ToolProcess& tool, const JobContext& context, const std::function<void()>& tick,
                         const std::function<Result<bool>()>& meanwhile)
{
    bool more = static_cast<bool>(meanwhile);
    while (!tool.waitFor(more ? std::chrono::milliseconds(0) : slice)) {
        if (context.stopRequested()) {
            tool.stop();
            return cancelled();
        }
        tick();
        if (more) {
            RETORT_TRY(more, meanwhile());
        }
    }
    if (context.stopRequested())
        return cancelled();
    RETORT_CHECK(tool.outcome());
    while (more) {
        RETORT_TRY(more, meanwhile());
    }
    tick();
    return {};
}

Result<QByteArray> outputOf(const ToolCommand& command, const JobContext& context)
{
    constexpr qsizetype most = 1 << 20;
    ToolProcess tool(command);
    tool.process().setStandardOutputFile({});
    RETORT_CHECK(tool.start());
    QByteArray output;
    RETORT_CHECK(waitForTool(tool, context, [&] {
        const QByteArray more = tool.process().readAllStandardOutput();
        output += more.first(std::min(more.size(), std::max<qsizetype>(0, most - output.size())));
    }));
    return output;
}

Result<void> feedTool(ToolProcess& tool, const QString& file, const std::vector<FilePart>& parts, std::string_view phase,
                      const JobContext& context)
{
    constexpr qint64 blockSize = 256 * 1024;
    constexpr qint64 ahead = 1 << 20;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, file.toStdString() + " cannot be read: " + source.errorString().toStdString());
    qint64 total = 0;
    for (const FilePart& part : parts)
        total += part.size;
    qint64 done = 0;
    const auto report = [&] { context.reportProgress(static_cast<std::size_t>(done), static_cast<std::size_t>(total), phase); };
    for (const FilePart& part : parts) {
        source.seek(part.offset);
        for (qint64 left = part.size; left > 0;) {
            if (context.stopRequested()) {
                tool.stop();
                return cancelled();
            }
            if (tool.waitFor(std::chrono::milliseconds(0))) {
                RETORT_CHECK(tool.outcome());
                return fail(ErrorCode::Database, tool.name().toStdString() + " ended before it had read everything");
            }
            if (tool.process().bytesToWrite() >= ahead) {
                tool.process().waitForBytesWritten(static_cast<int>(slice.count()));
                continue;
            }
            const QByteArray block = source.read(std::min(left, blockSize));
            if (block.isEmpty())
                return fail(ErrorCode::Io, file.toStdString() + " cannot be read: " + source.errorString().toStdString());
            tool.process().write(block);
            left -= block.size();
            done += block.size();
            report();
        }
    }
    tool.process().closeWriteChannel();
    return waitForTool(tool, context, report);
}

} // namespace retort::backup
