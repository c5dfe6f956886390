// retort-cli --profile: which database, with which password, and what it is guarded from. Started without a terminal, but for
// what is typed there.

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/processes.h"
#include "core/database/profile_store.h"
#include "tests/support/places.h"

using namespace retort;
using namespace retort::tests;
using retort::database::ConnectionProfile;
using retort::database::DatabaseUse;
using retort::database::PasswordSource;

namespace {

// The sample project with its profiles, and a config folder of its own.
class Site {
public:
    Site() : m_store(m_folder.filePath(QStringLiteral("config/retort/profiles.json"))) { QVERIFY(copyFolder(sourcePath("samples/shop"), project())); }

    [[nodiscard]] QString project() const { return m_folder.filePath(QStringLiteral("shop")); }
    [[nodiscard]] QString databaseFile() const { return m_folder.filePath(QStringLiteral("live.db")); }
    [[nodiscard]] QString profileFile() const { return m_store.file(); }
    void keep(const char* name, const QString& url, DatabaseUse use, bool readOnly = false, PasswordSource source = PasswordSource::None) const
    {
        const ConnectionProfile profile{.id = database::newProfileId(), .name = name, .group = {}, .colour = {}, .use = use, .password = source,
                                        .readOnly = readOnly, .url = *database::DatabaseUrl::parse(url.toStdString())};
        const auto kept = m_store.put(profile);
        QVERIFY2(kept.has_value(), kept ? "" : describe(kept.error()).c_str());
    }
    // Without a controlling terminal, as in CI.
    [[nodiscard]] ProcessResult cli(const QStringList& arguments, Environment extra = {}) const
    {
        return runProcess(QStringLiteral("setsid"), QStringList{QStringLiteral("--wait"), retortCli()} + arguments, project(), environment(std::move(extra)));
    }
    // On a terminal where this is typed; what it shows is in `out`.
    [[nodiscard]] ProcessResult typed(const QString& text, const QStringList& arguments) const
    {
        const QString program = QStringLiteral("import os, pty, sys, time\n"
                                               "pid, terminal = pty.fork()\n"
                                               "if pid == 0:\n"
                                               "    os.execvp(sys.argv[2], sys.argv[2:])\n"
                                               "seen = b''\n"
                                               "asked = False\n"
                                               "while True:\n"
                                               "    try:\n"
                                               "        piece = os.read(terminal, 4096)\n"
                                               "    except OSError:\n"
                                               "        break\n"
                                               "    seen += piece\n"
                                               "    if not asked and seen.endswith(b': '):\n"
                                               "        asked = True\n"
                                               "        os.write(terminal, sys.argv[1].encode() + b'\\n')\n"
                                               "os.write(1, seen)\n"
                                               "sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n");
        return runProcess(QStringLiteral("python3"), QStringList{QStringLiteral("-c"), program, text, retortCli()} + arguments, project(), environment({}));
    }

private:
    [[nodiscard]] Environment environment(Environment extra) const
    {
        extra.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        extra.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
        extra.insert(QStringLiteral("XDG_STATE_HOME"), m_folder.filePath(QStringLiteral("state")));
        extra.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent")); // no keychain
        return extra;
    }

    QTemporaryDir m_folder;
    database::ProfileStore m_store;
};

QString sqlite(const QString& file)
{
    return QStringLiteral("sqlite:///") + file;
}

QStringList args(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

#define FAILED_WITH(result, words)                                                                                                                             \
    do {                                                                                                                                                       \
        const ProcessResult failed = (result);                                                                                                                 \
        const QByteArray said = failed.out + failed.err;                                                                                                       \
        QVERIFY2(failed.exitCode > 0 && said.contains(words), said.constData());                                                                            \
    } while (false)

class CliProfilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("SQLALCHEMY_DATABASE_URL");
        qunsetenv("RETORT_DATABASE_PASSWORD");
    }

    void listsAndUsesThem()
    {
        const Site site;
        QCOMPARE(site.cli(args("profiles")).out, QByteArray()); // none
        site.keep("live", sqlite(site.databaseFile()), DatabaseUse::Development);
        site.keep("look", sqlite(site.databaseFile()), DatabaseUse::Testing, true);
        const ProcessResult listed = site.cli(args("profiles"));
        QCOMPARE(QString::fromUtf8(listed.out), QStringLiteral("live  development  %1\nlook  testing (read-only)  %1\n").arg(sqlite(site.databaseFile())));
        QCOMPARE(site.cli(args("--profile live upgrade head")).exitCode, 0);
        QVERIFY(QFile::exists(site.databaseFile()));
        QVERIFY(!QFile::exists(site.project() + QStringLiteral("/shop.db"))); // not the project's own
        QVERIFY(site.cli(args("--profile live current")).out.contains("(head)"));

        const ProcessResult unknown = site.cli(args("--profile nobody current"));
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.err.contains("no connection profile nobody"), unknown.err.constData());
        const ProcessResult both = site.cli(args("--profile live --database-url sqlite:///x.db current"));
        QCOMPARE(both.exitCode, 1);
        QVERIFY2(both.err.contains("only one of them"), both.err.constData());
    }

    void readOnlyIsRefused()
    {
        const Site site;
        site.keep("live", sqlite(site.databaseFile()), DatabaseUse::Development);
        site.keep("look", sqlite(site.databaseFile()), DatabaseUse::Testing, true);
        QCOMPARE(site.cli(args("--profile live upgrade +1")).exitCode, 0);
        QCOMPARE(site.cli(args("--profile live backup")).exitCode, 0);
        for (const char* command : {"upgrade head", "downgrade -1", "stamp head", "ensure_version", "restore 1", "resume --go-on", "resume --forget"})
            FAILED_WITH(site.cli(args("--profile look") + args(command)), "look is read-only");
        QCOMPARE(site.cli(args("--profile look resume")).exitCode, 0); // tells
        QCOMPARE(site.cli(args("--profile look current")).exitCode, 0);
        QCOMPARE(site.cli(args("--profile look backup")).exitCode, 0); // takes nothing away
        QCOMPARE(site.cli(args("--profile look upgrade head --sql")).exitCode, 0);
    }

    void productionIsConfirmed()
    {
        const Site site;
        site.keep("live", sqlite(site.databaseFile()), DatabaseUse::Production);
        QCOMPARE(site.cli(args("--profile live upgrade +1")).exitCode, 0); // makes tables
        FAILED_WITH(site.cli(args("--profile live downgrade base")), "--yes-production live.db confirms it");
        FAILED_WITH(site.cli(args("--profile live --yes-production live downgrade base")), "is not the name of the database, which is live.db");
        QVERIFY(!site.cli(args("--profile live current")).out.isEmpty());

        const ProcessResult wrong = site.typed(QStringLiteral("live"), args("--profile live downgrade base"));
        QVERIFY2(wrong.exitCode == 255 && wrong.out.contains("not the name of the database"), wrong.out.constData());
        QVERIFY(wrong.out.contains("goes back to an earlier revision") && wrong.out.contains("takes away the table"));
        QVERIFY(!site.cli(args("--profile live current")).out.isEmpty());
        const ProcessResult right = site.typed(QStringLiteral("live.db"), args("--profile live downgrade base"));
        QVERIFY2(right.exitCode == 0, right.out.constData());
        QVERIFY(site.cli(args("--profile live current")).out.isEmpty());
        QCOMPARE(site.cli(args("--profile live upgrade +1")).exitCode, 0);
        QCOMPARE(site.cli(args("--profile live --yes-production live.db downgrade base")).exitCode, 0);

        // A restore, too.
        QCOMPARE(site.cli(args("--profile live backup")).exitCode, 0);
        const QByteArray listed = site.cli(args("--profile live backups")).out;
        const QString id = QString::fromUtf8(listed.left(listed.indexOf(' ')));
        FAILED_WITH(site.cli(args("--profile live restore") + QStringList{id}), "confirms it");
        QCOMPARE(site.cli(args("--profile live --yes-production live.db restore") + QStringList{id}).exitCode, 0);

        // Without a profile it is Alembic's command line.
        QCOMPARE(site.cli(args("upgrade +1")).exitCode, 0);
        QCOMPARE(site.cli(args("downgrade base")).exitCode, 0);
    }

    void passwordsComeFromElsewhere()
    {
        const Site site;
        const QString url = QStringLiteral("postgresql://me@127.0.0.1:1/shop");
        site.keep("kept", url, DatabaseUse::Development, false, PasswordSource::Keychain);
        site.keep("asked", url, DatabaseUse::Development, false, PasswordSource::Ask);
        for (const char* name : {"kept", "asked"}) {
            const QStringList current{QStringLiteral("--profile"), QString::fromLatin1(name), QStringLiteral("current")};
            FAILED_WITH(site.cli(current), "RETORT_DATABASE_PASSWORD");
            const ProcessResult set = site.cli(current, {{QStringLiteral("RETORT_DATABASE_PASSWORD"), QStringLiteral("s3cret")}});
            const QByteArray said = set.out + set.err;
            QVERIFY2(said.contains("Cannot open") && !said.contains("s3cret"), said.constData());
            const ProcessResult typed = site.typed(QStringLiteral("s3cret"), current);
            QVERIFY2(typed.out.contains("Password of") && typed.out.contains("Cannot open"), typed.out.constData());
            QVERIFY2(!typed.out.contains("s3cret"), typed.out.constData()); // the terminal does not show it
        }
        FAILED_WITH(site.cli(args("--profile kept current")), "keychain");
        // Offline SQL needs none.
        QCOMPARE(site.cli(args("--profile kept upgrade head --sql")).exitCode, 0);
    }

    void damagedFile()
    {
        const Site site;
        site.keep("live", sqlite(site.databaseFile()), DatabaseUse::Development);
        QFile file(site.profileFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        FAILED_WITH(site.cli(args("profiles")), "profiles.json cannot be used");
        QCOMPARE(site.cli(args("--profile live current")).exitCode, 1);
        QCOMPARE(site.cli(args("heads")).exitCode, 0); // of no concern
    }
};

QTEST_GUILESS_MAIN(CliProfilesTest)
#include "test_profiles.moc"
