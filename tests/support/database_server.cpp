#include "database_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <QUrl>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace retort::tests {

namespace {

constexpr uid_t nobody = 65534;
const QString postgresqlPrograms = QStringLiteral("/usr/lib/postgresql/17/bin/");

int freePort()
{
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    int port = 0;
    if (::bind(probe, reinterpret_cast<sockaddr*>(&address), size) == 0
        && ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        port = ntohs(address.sin_port);
    ::close(probe);
    return port;
}

// A command line as the unprivileged user; the child dies with the test.
QStringList unprivileged(const QString& program, const QStringList& arguments)
{
    QStringList command{QStringLiteral("--pdeathsig"), QStringLiteral("QUIT")};
    if (geteuid() == 0)
        command += {QStringLiteral("--reuid=%1").arg(nobody), QStringLiteral("--regid=%1").arg(nobody), QStringLiteral("--clear-groups")};
    return command + QStringList{program} + arguments;
}

bool write(const QString& path, const QString& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.setPermissions(QFile::ReadOwner | QFile::ReadOther);
}

QString failure(const ProcessResult& result)
{
    return result.started && result.exitCode == 0 ? QString() : QString::fromUtf8(result.out + result.err);
}

} // namespace

DatabaseServer::~DatabaseServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_process.processId()), m_kind == Kind::Postgresql ? SIGINT : SIGTERM); // without waiting for clients
    if (!m_process.waitForFinished(15'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString DatabaseServer::socket() const
{
    return m_kind == Kind::Postgresql ? m_folder.path() : m_folder.filePath(QStringLiteral("sock"));
}

QString DatabaseServer::url(const QString& scheme, const QString& database, const QString& withPassword) const
{
    return QStringLiteral("%1://%2:%3@127.0.0.1:%4/%5")
        .arg(scheme, user, QString::fromLatin1(QUrl::toPercentEncoding(withPassword)), QString::number(m_port), database);
}

void DatabaseServer::useTls(const QString& authority, const QString& certificate, const QString& key, const QStringList& rules)
{
    m_authority = authority;
    m_certificate = certificate;
    m_key = key;
    m_rules = rules;
}

// Into the folder, where the server's user may read them and nobody else (PostgreSQL insists).
QString DatabaseServer::takeCertificates()
{
    for (QString* path : {&m_authority, &m_certificate, &m_key}) {
        const QString copy = m_folder.filePath(QStringLiteral("tls-") + path->section(QLatin1Char('/'), -1));
        if (!QFile::copy(*path, copy) || !QFile::setPermissions(copy, QFile::ReadOwner))
            return *path + QStringLiteral(" cannot be copied");
        if (geteuid() == 0 && ::chown(copy.toLocal8Bit().constData(), nobody, nobody) != 0)
            return copy + QStringLiteral(" cannot be given away");
        *path = copy;
    }
    return {};
}

QString DatabaseServer::start()
{
    const QString server = m_kind == Kind::Postgresql ? postgresqlPrograms + QStringLiteral("postgres") : QStringLiteral("/usr/sbin/mariadbd");
    if (!QFile::exists(server))
        return QStringLiteral("not installed: ") + server;
    m_port = freePort();
    if (!m_folder.isValid() || m_port == 0)
        return QStringLiteral("there is no temporary folder or no free port");
    if (geteuid() == 0 && ::chown(m_folder.path().toLocal8Bit().constData(), nobody, nobody) != 0)
        return QStringLiteral("the temporary folder cannot be given away");
    if (!m_certificate.isEmpty()) {
        if (const QString why = takeCertificates(); !why.isEmpty())
            return why;
    }
    qputenv("XDG_STATE_HOME", m_folder.filePath(QStringLiteral("state")).toUtf8());
    return m_kind == Kind::Postgresql ? startPostgresql() : startMariadb();
}

QString DatabaseServer::killAndRestart()
{
    m_process.kill();
    m_process.waitForFinished();
    QString why;
    for (int attempt = 0; attempt < 50; ++attempt) { // PostgreSQL's processes take a moment to see that their parent is gone
        why = launch(m_program, m_arguments, m_ready);
        if (why.isEmpty())
            return why;
        QThread::msleep(100);
    }
    return why;
}

QString DatabaseServer::prepare(const QString& program, const QStringList& arguments) const
{
    return failure(runProcess(QStringLiteral("setpriv"), unprivileged(program, arguments), m_folder.path(),
                              {{QStringLiteral("HOME"), m_folder.path()}}));
}

QString DatabaseServer::startPostgresql()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    const QString passwordFile = m_folder.filePath(QStringLiteral("password"));
    if (!write(passwordFile, password))
        return QStringLiteral("the password file cannot be written");
    const QString made = prepare(postgresqlPrograms + QStringLiteral("initdb"),
                                 {QStringLiteral("--pgdata=") + data, QStringLiteral("--username=") + user,
                                  QStringLiteral("--pwfile=") + passwordFile, QStringLiteral("--auth=scram-sha-256"),
                                  QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync"),
                                  QStringLiteral("--no-instructions")});
    if (!made.isEmpty())
        return made;
    QStringList arguments{QStringLiteral("-D"), data, QStringLiteral("-k"), m_folder.path(), QStringLiteral("-p"), QString::number(m_port),
                          QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-F"), QStringLiteral("-c"),
                          QStringLiteral("full_page_writes=off")};
    if (!m_certificate.isEmpty()) {
        const QString rules = QStringLiteral("local all all scram-sha-256\n") + m_rules.join(QLatin1Char('\n')) + QLatin1Char('\n');
        const QString path = QDir(data).filePath(QStringLiteral("pg_hba.conf"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(rules.toUtf8()) < 0)
            return path + QStringLiteral(" cannot be written");
        for (const QString& setting : QStringList{QStringLiteral("ssl=on"), QStringLiteral("ssl_ca_file=") + m_authority,
                                       QStringLiteral("ssl_cert_file=") + m_certificate, QStringLiteral("ssl_key_file=") + m_key})
            arguments += {QStringLiteral("-c"), setting};
    }
    return launch(postgresqlPrograms + QStringLiteral("postgres"), arguments, "ready to accept connections");
}

QString DatabaseServer::startMariadb()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    const QString users = m_folder.filePath(QStringLiteral("users.sql"));
    if (!write(users, QStringLiteral("CREATE USER '%1'@'%' IDENTIFIED BY '%2';\nGRANT ALL ON *.* TO '%1'@'%' WITH GRANT OPTION;\n").arg(user, password)))
        return QStringLiteral("the users cannot be written down");
    const QStringList common{QStringLiteral("--no-defaults"), QStringLiteral("--datadir=") + data, QStringLiteral("--innodb-log-file-size=8M"),
                             QStringLiteral("--innodb-buffer-pool-size=32M")};
    const QString made = prepare(QStringLiteral("/usr/bin/mariadb-install-db"),
                                 common + QStringList{QStringLiteral("--auth-root-authentication-method=normal"), QStringLiteral("--skip-test-db"),
                                                      QStringLiteral("--skip-name-resolve")});
    if (!made.isEmpty())
        return made;
    QStringList tls;
    if (!m_certificate.isEmpty())
        tls = {QStringLiteral("--ssl-ca=") + m_authority, QStringLiteral("--ssl-cert=") + m_certificate, QStringLiteral("--ssl-key=") + m_key};
    else if (m_withoutTls)
        tls = {QStringLiteral("--skip-ssl")};
    // A server that starts clears away what it takes for its own in the folder for temporary files, which others may use.
    return launch(QStringLiteral("/usr/sbin/mariadbd"),
                  common + tls + QStringList{QStringLiteral("--tmpdir=") + m_folder.path(), QStringLiteral("--socket=") + socket(), QStringLiteral("--port=%1").arg(m_port),
                                       QStringLiteral("--bind-address=127.0.0.1"), QStringLiteral("--init-file=") + users,
                                       QStringLiteral("--pid-file=") + m_folder.filePath(QStringLiteral("pid")),
                                       QStringLiteral("--innodb-flush-log-at-trx-commit=2"), QStringLiteral("--skip-innodb-doublewrite"),
                                       QStringLiteral("--skip-name-resolve"), QStringLiteral("--character-set-server=utf8mb4")},
                  "ready for connections");
}

QString DatabaseServer::launch(const QString& program, const QStringList& arguments, const QByteArray& ready)
{
    m_program = program;
    m_arguments = arguments;
    m_ready = ready;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(QStringLiteral("setpriv"), unprivileged(program, arguments));
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000 && !said.contains(ready)) {
        if (!m_process.waitForReadyRead(60'000) && m_process.state() == QProcess::NotRunning)
            break;
        said += m_process.readAll();
    }
    if (!said.contains(ready))
        return QString::fromUtf8(said);
    m_process.closeReadChannel(QProcess::StandardOutput); // what it says from here on is not read
    return {};
}

ProcessResult DatabaseServer::run(const QString& database, const QString& statements) const
{
    if (m_kind == Kind::Postgresql)
        return runProcess(QStringLiteral("psql"),
                          {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-A"), QStringLiteral("-t"), QStringLiteral("-F"),
                           QStringLiteral("\t"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"), socket(),
                           QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"), user, QStringLiteral("-d"), database,
                           QStringLiteral("-c"), statements},
                          m_folder.path(), {{QStringLiteral("PGPASSWORD"), password}});
    return runProcess(QStringLiteral("mariadb"),
                      {QStringLiteral("--no-defaults"), QStringLiteral("--skip-ssl"), QStringLiteral("--socket=") + socket(),
                       QStringLiteral("--user=") + user, QStringLiteral("--batch"), QStringLiteral("--skip-column-names"), QStringLiteral("--default-character-set=utf8mb4"),
                       QStringLiteral("--execute=") + statements, database},
                      m_folder.path(), {{QStringLiteral("MYSQL_PWD"), password}});
}

QString DatabaseServer::createDatabase(const QString& name) const
{
    if (m_kind == Kind::Mariadb)
        return failure(run(QStringLiteral("mysql"), QStringLiteral("DROP DATABASE IF EXISTS `%1`; CREATE DATABASE `%1`").arg(name)));
    const QString dropped = failure(run(QStringLiteral("postgres"), QStringLiteral("DROP DATABASE IF EXISTS \"%1\" WITH (FORCE)").arg(name)));
    return dropped.isEmpty() ? failure(run(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE \"%1\" STRATEGY = WAL_LOG").arg(name))) : dropped;
}

QByteArray DatabaseServer::structure(const QString& database) const
{
    if (m_kind == Kind::Mariadb)
        return runProcess(QStringLiteral("mariadb-dump"),
                          {QStringLiteral("--no-defaults"), QStringLiteral("--socket=") + socket(), QStringLiteral("--user=") + user,
                           QStringLiteral("--no-data"), QStringLiteral("--skip-dump-date"), QStringLiteral("--skip-comments"), database},
                          m_folder.path(), {{QStringLiteral("MYSQL_PWD"), password}})
            .out;
    const QByteArray text = runProcess(postgresqlPrograms + QStringLiteral("pg_dump"),
                                       {QStringLiteral("-s"), QStringLiteral("-h"), socket(), QStringLiteral("-p"), QString::number(m_port),
                                        QStringLiteral("-U"), user, database},
                                       m_folder.path(), {{QStringLiteral("PGPASSWORD"), password}})
                                .out;
    QByteArray kept;
    for (const QByteArray& line : text.split('\n')) {
        if (!line.startsWith("\\restrict") && !line.startsWith("\\unrestrict")) // a new key each time
            kept += line + '\n';
    }
    return kept;
}

} // namespace retort::tests
