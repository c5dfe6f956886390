// Passwords in a real Secret Service (gnome-keyring): kept, read, replaced, deleted; and what is said where there is no
// keychain or it does not open. libsecret looks for the bus once in a process, so that each look is one of its own: this very
// program, started with --probe.

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

#include <cstdio>

#include "../support/database_server.h"
#include "../support/places.h"
#include "../support/secret_service.h"
#include "core/database/credentials.h"
#include "core/database/profile_store.h"

using namespace retort;
using namespace Qt::StringLiterals;
using retort::tests::DatabaseServer;
using retort::tests::Environment;
using retort::tests::ProcessResult;
using retort::tests::SecretService;

namespace {

const QByteArray keyringPassword = "throw-away: k3yring";
const QByteArray password = "pass wörd\t'\"\\ 𝄞";

int say(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
}

// --probe read|write|remove ID; what is to be written comes by standard input.
int probe(QCoreApplication& application)
{
    const QStringList arguments = application.arguments();
    const QString what = arguments.value(2);
    const std::string id = arguments.value(3).toStdString();
    const auto keychain = database::systemKeychain();
    const auto ended = [&application](const Result<void>& done) { application.exit(say(done ? "done" : "error: " + describe(done.error()))); };
    if (what == "write"_L1) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return 1;
        keychain->write(id, database::Secret(input.readAll().toStdString()), application, ended);
    } else if (what == "remove"_L1) {
        keychain->remove(id, application, ended);
    } else {
        keychain->read(id, application, [&application](const Result<std::optional<database::Secret>>& found) {
            application.exit(say(!found ? "error: " + describe(found.error()) : *found ? "found " + (*found)->reveal() : "none"));
        });
    }
    return application.exec();
}

} // namespace

class SystemKeychainTest : public QObject {
    Q_OBJECT

private:
    static QByteArray asked(const Environment& environment, const QString& what, const QString& id, const QByteArray& input = {})
    {
        QProcess process;
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"})
            all.remove(QString::fromLatin1(name));
        for (auto it = environment.begin(); it != environment.end(); ++it)
            all.insert(it.key(), it.value());
        process.setProcessEnvironment(all);
        process.start(QCoreApplication::applicationFilePath(), {u"--probe"_s, what, id});
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(90'000)) {
            process.kill();
            process.waitForFinished();
            return "no answer; " + process.readAllStandardError();
        }
        return process.readAllStandardOutput();
    }
    // Not in the name of a file, nor in one.
    static bool inNoFile(const QString& folder, const QByteArray& text)
    {
        QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text)) {
                qWarning("%s", qPrintable(file.fileName()));
                return false;
            }
        }
        return true;
    }

private Q_SLOTS:
    void noBus();
    void noService();
    void keeps();
    void locked();
    void commandLine();
};

void SystemKeychainTest::noBus()
{
    const QTemporaryDir home;
    const Environment environment{{u"HOME"_s, home.path()}, {u"XDG_RUNTIME_DIR"_s, home.path()}};
    for (const QString& what : {u"read"_s, u"write"_s, u"remove"_s}) {
        const QByteArray answer = asked(environment, what, u"1"_s, password);
        QVERIFY2(answer.startsWith("error: No keychain of the system is running"), answer.constData());
        QVERIFY(!answer.contains(password));
    }
    QVERIFY(inNoFile(home.path(), password));
}

void SystemKeychainTest::noService()
{
    SecretService service;
    const QString missing = service.startBus();
    if (missing.startsWith(u"not installed"))
        QSKIP(qPrintable(missing));
    QCOMPARE(missing, QString());
    for (const QString& what : {u"read"_s, u"write"_s, u"remove"_s}) {
        const QByteArray answer = asked(service.environment(), what, u"1"_s, password);
        QVERIFY2(answer.startsWith("error: No keychain of the system is running"), answer.constData());
    }
}

void SystemKeychainTest::keeps()
{
    SecretService service;
    const QString missing = service.startBus();
    if (missing.startsWith(u"not installed"))
        QSKIP(qPrintable(missing));
    QCOMPARE(missing, QString());
    QCOMPARE(service.startUnlocked(keyringPassword), QString());
    const Environment environment = service.environment();
    QCOMPARE(asked(environment, u"read"_s, u"1"_s), QByteArray("none"));
    QCOMPARE(asked(environment, u"write"_s, u"1"_s, "an earlier one"), QByteArray("done"));
    QCOMPARE(asked(environment, u"write"_s, u"2"_s, "another profile's"), QByteArray("done"));
    QCOMPARE(asked(environment, u"read"_s, u"1"_s), QByteArray("found an earlier one"));
    QCOMPARE(asked(environment, u"write"_s, u"1"_s, password), QByteArray("done"));
    QCOMPARE(asked(environment, u"read"_s, u"1"_s), "found " + password);
    QCOMPARE(asked(environment, u"read"_s, u"2"_s), QByteArray("found another profile's"));
    const QByteArray longOne(5000, 'x');
    QCOMPARE(asked(environment, u"write"_s, u"3"_s, longOne), QByteArray("done"));
    QCOMPARE(asked(environment, u"read"_s, u"3"_s), "found " + longOne);
    QCOMPARE(asked(environment, u"write"_s, u"4"_s, ""), QByteArray("done"));
    QCOMPARE(asked(environment, u"read"_s, u"4"_s), QByteArray("found "));

    // Another day.
    service.stopService();
    QVERIFY(QDir(service.folder()).entryList({u"data"_s}).size() == 1 && inNoFile(service.folder(), password) && inNoFile(service.folder(), "another profile's"));
    QCOMPARE(service.startUnlocked(keyringPassword), QString());
    QCOMPARE(asked(environment, u"read"_s, u"1"_s), "found " + password);
    QCOMPARE(asked(environment, u"remove"_s, u"1"_s), QByteArray("done"));
    QCOMPARE(asked(environment, u"read"_s, u"1"_s), QByteArray("none"));
    QCOMPARE(asked(environment, u"remove"_s, u"1"_s), QByteArray("done"));
    QCOMPARE(asked(environment, u"read"_s, u"2"_s), QByteArray("found another profile's"));
}

// Nobody is there to answer its question.
void SystemKeychainTest::locked()
{
    SecretService service;
    const QString missing = service.startBus();
    if (missing.startsWith(u"not installed"))
        QSKIP(qPrintable(missing));
    QCOMPARE(missing, QString());
    QCOMPARE(service.startUnlocked(keyringPassword), QString());
    QCOMPARE(asked(service.environment(), u"write"_s, u"1"_s, password), QByteArray("done"));
    for (const bool wrongPassword : {false, true}) {
        service.stopService();
        QCOMPARE(wrongPassword ? service.startUnlocked("not this") : service.startLocked(), QString());
        for (const QString& what : {u"read"_s, u"write"_s, u"remove"_s}) {
            QElapsedTimer timer;
            timer.start();
            const QByteArray answer = asked(service.environment(), what, u"1"_s, password);
            qInfo("%s after %lld ms: %s", qPrintable(what), timer.elapsed(), answer.constData());
            QVERIFY2(answer.startsWith("error: The keychain of the system did not open"), answer.constData());
            QVERIFY(!answer.contains(password));
        }
    }
    service.stopService();
    QCOMPARE(service.startUnlocked(keyringPassword), QString());
    QCOMPARE(asked(service.environment(), u"read"_s, u"1"_s), "found " + password);
}

void SystemKeychainTest::commandLine()
{
    SecretService service;
    DatabaseServer server(DatabaseServer::Kind::Postgresql);
    QString missing = service.startBus();
    if (missing.isEmpty())
        missing = server.start();
    if (missing.startsWith(u"not installed"))
        QSKIP(qPrintable(missing));
    QCOMPARE(missing, QString());
    QCOMPARE(service.startUnlocked(keyringPassword), QString());
    QCOMPARE(server.createDatabase(u"shop"_s), QString());

    const QString project = service.folder() + u"/project"_s;
    QVERIFY(QDir().mkpath(project + u"/migrations/versions"_s));
    QFile ini(project + u"/alembic.ini"_s);
    QFile env(project + u"/migrations/env.py"_s);
    QVERIFY(ini.open(QIODevice::WriteOnly) && env.open(QIODevice::WriteOnly));
    QVERIFY(ini.write("[alembic]\nscript_location = %(here)s/migrations\n") > 0);
    QVERIFY(env.write("from alembic import context\nfrom sqlalchemy import create_engine\nwith create_engine('sqlite://').connect() as connection:\n"
                      "    context.configure(connection=connection)\n    with context.begin_transaction():\n        context.run_migrations()\n")
            > 0);
    ini.close();
    env.close();
    database::ConnectionProfile profile;
    profile.id = database::newProfileId();
    profile.name = "live";
    profile.password = database::PasswordSource::Keychain;
    profile.url = database::DatabaseUrl::parse(server.url(u"postgresql"_s, u"shop"_s).toStdString())->withoutPassword();
    QVERIFY(database::ProfileStore(service.folder() + u"/config/retort/profiles.json"_s).put(profile));

    Environment environment = service.environment();
    environment.insert(u"XDG_STATE_HOME"_s, service.folder() + u"/state"_s);
    const auto cli = [&] { return tests::runProcess(tests::retortCli(), {u"--profile"_s, u"live"_s, u"ensure_version"_s}, project, environment); };
    // Not yet in it; setsid(1) because of the terminal that it would ask then.
    const ProcessResult without = tests::runProcess(u"setsid"_s, {u"--wait"_s, tests::retortCli(), u"--profile"_s, u"live"_s, u"ensure_version"_s}, project, environment);
    QVERIFY2(without.exitCode != 0 && without.err.contains("the keychain does not have it"), without.err.constData());
    QCOMPARE(asked(environment, u"write"_s, QString::fromStdString(profile.id), DatabaseServer::password.toUtf8()), QByteArray("done"));
    const ProcessResult reached = cli();
    QVERIFY2(reached.exitCode == 0, reached.err.constData());
    QCOMPARE(server.run(u"shop"_s, u"SELECT count(*) FROM pg_tables WHERE tablename = 'alembic_version'"_s).out.trimmed(), QByteArray("1"));
    QVERIFY(!QByteArray(reached.out + reached.err).contains(DatabaseServer::password.toUtf8()));

    service.stopService();
    QVERIFY(inNoFile(service.folder(), DatabaseServer::password.toUtf8()));
    QCOMPARE(service.startLocked(), QString());
    const ProcessResult refused = tests::runProcess(u"setsid"_s, {u"--wait"_s, tests::retortCli(), u"--profile"_s, u"live"_s, u"ensure_version"_s}, project, environment);
    QVERIFY2(refused.exitCode != 0 && refused.err.contains("The keychain of the system did not open") && refused.err.contains("RETORT_DATABASE_PASSWORD"), refused.err.constData());
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--probe")
        return probe(application);
    SystemKeychainTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_system_keychain.moc"
