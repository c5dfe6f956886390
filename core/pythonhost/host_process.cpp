#include "core/pythonhost/host_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <unistd.h>

#include "core/pythonhost/host_script.h"

namespace retort::pythonhost {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptOutput = 64 * 1024;
constexpr int slice = 20;     // milliseconds between two looks at the pipe when nothing comes
constexpr int patience = 1500; // milliseconds after SIGTERM

// What needs no secrets and stands in the arguments. The current folder goes out of the path, so that no file of the project
// takes the place of a module that is imported here.
constexpr const char* bootstrap = "import sys\n"
                                  "sys.path[:] = [folder for folder in sys.path if folder]\n"
                                  "import json\n"
                                  "request = json.loads(sys.stdin.buffer.read().decode('utf-8'))\n"
                                  "exec(compile(request.pop('script'), 'retort_host.py', 'exec'), {'__name__': 'retort_host', 'request': request})\n";

QString text(const std::string& from)
{
    return QString::fromStdString(from);
}

QJsonArray list(const std::vector<std::string>& from)
{
    QJsonArray result;
    for (const std::string& item : from)
        result.append(text(item));
    return result;
}

// In the child, between fork and exec: system calls only.
void prepareChild(int writeEnd, std::uint64_t memory)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::setpgid(0, 0);
    const rlimit addresses{.rlim_cur = memory, .rlim_max = memory};
    ::setrlimit(RLIMIT_AS, &addresses);
    const rlimit noCore{.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    ::fcntl(writeEnd, F_SETFD, 0);
}

} // namespace

HostProcess::HostProcess(const HostRequest& request) : m_request(request)
{
    QProcessEnvironment environment;
    for (const auto& [name, value] : request.environment)
        environment.insert(text(name), text(value));
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(QString::fromStdString(request.interpreter.path.string()));
    m_process.setArguments({u"-c"_s, QString::fromLatin1(bootstrap)});
    m_process.setWorkingDirectory(QString::fromStdString(request.folder.string()));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

HostProcess::~HostProcess()
{
    endGroup();
    for (const int end : {m_readEnd, m_writeEnd}) {
        if (end >= 0)
            ::close(end);
    }
}

QByteArray HostProcess::requestText(bool offline) const
{
    const EmbeddedFile* writer = findEmbeddedFile(hostScriptFiles(), "metadata_writer.py");
    const EmbeddedFile* script = findEmbeddedFile(hostScriptFiles(), "retort_host.py");
    Q_ASSERT(writer && script);
    const QJsonObject request{
        {u"script"_s, QString(QString::fromUtf8(writer->text) + u"\n\n"_s + QString::fromUtf8(script->text))},
        {u"answer"_s, m_writeEnd},
        {u"offline"_s, offline},
        {u"ini"_s, text(m_request.iniFile)},
        {u"toml"_s, text(m_request.tomlFile)},
        {u"section"_s, text(m_request.section)},
        {u"script_location"_s, text(m_request.scriptLocation)},
        {u"x"_s, list(m_request.xArguments)},
        {u"tag"_s, m_request.tag ? QJsonValue(text(*m_request.tag)) : QJsonValue()},
        {u"dialect"_s, text(m_request.dialect)},
        {u"url"_s, text(m_request.databaseUrl)},
        {u"folders"_s, list(m_request.projectFolders)},
    };
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

Result<void> HostProcess::start(bool offline)
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return fail(ErrorCode::Io, "No pipe can be made to the project's Python");
    m_readEnd = ends[0];
    m_writeEnd = ends[1];
    ::fcntl(m_readEnd, F_SETFL, O_NONBLOCK);
    m_process.setChildProcessModifier([writeEnd = m_writeEnd, memory = m_request.limits.memoryBytes] { prepareChild(writeEnd, memory); });
    m_process.start();
    if (!m_process.waitForStarted())
        return fail(ErrorCode::Io, m_request.interpreter.path.string() + " cannot be started: " + m_process.errorString().toStdString());
    m_group = m_process.processId();
    m_process.write(requestText(offline));
    m_process.closeWriteChannel();
    ::close(m_writeEnd);
    m_writeEnd = -1;
    return {};
}

bool HostProcess::takeAnswer()
{
    std::array<char, 65536> block{};
    bool some = false;
    while (true) {
        const ssize_t got = ::read(m_readEnd, block.data(), block.size());
        if (got <= 0)
            return some;
        some = true;
        m_answer.append(block.data(), got);
        if (static_cast<std::size_t>(m_answer.size()) > m_request.limits.answerBytes)
            return some;
    }
}

void HostProcess::takeOutput()
{
    m_output += m_process.readAll();
    if (m_output.size() > keptOutput)
        m_output = m_output.last(keptOutput);
}

void HostProcess::endGroup()
{
    if (m_group == 0)
        return;
    const auto group = static_cast<pid_t>(m_group);
    m_group = 0;
    if (m_process.state() != QProcess::NotRunning) {
        ::kill(-group, SIGTERM);
        m_process.waitForFinished(patience);
    }
    // What it started itself, too.
    ::kill(-group, SIGKILL);
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(patience);
    takeOutput();
}

Result<void> HostProcess::run(bool offline, std::chrono::steady_clock::time_point deadline, const JobContext& context)
{
    if (context.stopRequested())
        return fail(ErrorCode::Cancelled, "Cancelled");
    RETORT_CHECK(start(offline));
    Result<void> result;
    for (bool busy = false; m_process.state() != QProcess::NotRunning && result;) {
        m_process.waitForFinished(busy ? 0 : slice);
        busy = takeAnswer();
        takeOutput();
        if (static_cast<std::size_t>(m_answer.size()) > m_request.limits.answerBytes) {
            result = fail(ErrorCode::Limit, "The project's Python describes the models with more than "
                                                + std::to_string(m_request.limits.answerBytes >> 20U) + " MiB; it was stopped");
        } else if (context.stopRequested()) {
            result = fail(ErrorCode::Cancelled, "Cancelled");
        } else if (m_process.state() != QProcess::NotRunning && std::chrono::steady_clock::now() > deadline) {
            const auto seconds = static_cast<double>(m_request.limits.time.count()) / 1000.0;
            result = fail(ErrorCode::Limit, "The project's Python did not end within " + QString::number(seconds).toStdString()
                                                + " seconds of loading env.py and the models; it was stopped");
        }
    }
    endGroup();
    (void)takeAnswer();
    return result;
}

} // namespace retort::pythonhost
