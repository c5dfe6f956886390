#include "secret_service.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

namespace retort::tests {

using namespace Qt::StringLiterals;

namespace {

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (process.waitForFinished(5'000))
        return;
    process.kill();
    process.waitForFinished();
}

QProcessEnvironment with(const Environment& extra)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* display : {"DISPLAY", "WAYLAND_DISPLAY"}) // nobody could answer a question there
        environment.remove(QString::fromLatin1(display));
    for (auto it = extra.begin(); it != extra.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

} // namespace

SecretService::~SecretService()
{
    stopService();
    end(m_bus);
}

Environment SecretService::environment() const
{
    return {{u"HOME"_s, m_folder.path()},
            {u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s)},
            {u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s)},
            {u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s)},
            {u"XDG_CACHE_HOME"_s, m_folder.filePath(u"cache"_s)},
            {u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + m_folder.filePath(u"bus"_s)}};
}

QString SecretService::startBus()
{
    for (const QString& program : {u"dbus-daemon"_s, u"dbus-send"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"not installed: "_s + program;
    }
    if (!m_folder.isValid() || !QDir(m_folder.path()).mkdir(u"run"_s))
        return u"there is no temporary folder"_s;
    QFile::setPermissions(m_folder.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // Without folders of services: otherwise whoever asks for the keychain starts one.
    QFile configuration(m_folder.filePath(u"bus.conf"_s));
    const QByteArray text = "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\""
                            " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n<busconfig><type>session</type><listen>unix:path="
                            + m_folder.filePath(u"bus"_s).toUtf8()
                            + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                              "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(text) != text.size())
        return u"the bus cannot be configured"_s;
    configuration.close();
    m_bus.setProcessEnvironment(with(environment()));
    m_bus.setProcessChannelMode(QProcess::MergedChannels);
    m_bus.start(u"setpriv"_s, {u"--pdeathsig"_s, u"TERM"_s, u"dbus-daemon"_s, u"--nofork"_s, u"--config-file="_s + configuration.fileName(), u"--print-address"_s});
    QByteArray said;
    while (!said.contains("unix:path=")) {
        if (!m_bus.waitForReadyRead(20'000))
            return u"the bus does not start: "_s + QString::fromUtf8(said + m_bus.readAll());
        said += m_bus.readAll();
    }
    return {};
}

QString SecretService::startUnlocked(const QByteArray& password)
{
    return start({u"--unlock"_s}, password);
}

QString SecretService::startLocked()
{
    return start({u"--start"_s}, {});
}

QString SecretService::start(const QStringList& arguments, const QByteArray& input)
{
    m_service.setProcessEnvironment(with(environment()));
    m_service.setProcessChannelMode(QProcess::MergedChannels);
    m_service.start(u"setpriv"_s, QStringList{u"--pdeathsig"_s, u"TERM"_s, u"gnome-keyring-daemon"_s, u"--foreground"_s, u"--components=secrets"_s} + arguments);
    if (!m_service.waitForStarted())
        return m_service.errorString();
    if (!input.isEmpty() && (m_service.write(input) != input.size() || !m_service.waitForBytesWritten()))
        return u"the password cannot be given to it"_s;
    m_service.closeWriteChannel();
    return awaitService();
}

QString SecretService::awaitService() const
{
    QElapsedTimer timer;
    timer.start();
    ProcessResult asked;
    do {
        asked = runProcess(u"dbus-send"_s,
                           {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.DBus.Peer.Ping"_s},
                           m_folder.path(), environment());
        if (asked.exitCode == 0)
            return {};
        QThread::msleep(50);
    } while (timer.elapsed() < 20'000);
    return u"the service does not answer: "_s + QString::fromUtf8(asked.err);
}

void SecretService::stopService()
{
    end(m_service);
}

} // namespace retort::tests
