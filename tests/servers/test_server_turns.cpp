// Retort and the real Alembic take turns on one database, and neither notices the other: PostgreSQL and MariaDB.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

#include "../support/database_server.h"
#include "projects.h"
#include "tests/support/places.h"

using namespace retort::tests;

namespace {

using Kind = DatabaseServer::Kind;

struct Outcome {
    QString out;
    QString err;
    int code = -1;
};

QSet<QString> lines(const QString& text)
{
    const QStringList all = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return {all.begin(), all.end()};
}

} // namespace

class ServerTurnsTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    QTemporaryDir m_project;
    QProcess m_alembic;

    [[nodiscard]] const DatabaseServer& serverOf(const QString& scheme) const
    {
        return scheme.startsWith(QStringLiteral("postgresql")) ? m_postgresql : m_mariadb;
    }

    Outcome alembic(const QString& url, const QStringList& arguments, const QString& folder = {})
    {
        QJsonArray line{folder.isEmpty() ? m_project.path() : folder, url};
        for (const QString& argument : arguments)
            line.append(argument);
        m_alembic.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        while (!m_alembic.canReadLine()) {
            if (!m_alembic.waitForReadyRead(60'000))
                return {.out = {}, .err = QString::fromUtf8(m_alembic.readAllStandardError()), .code = -1};
        }
        const QJsonObject answer = QJsonDocument::fromJson(m_alembic.readLine()).object();
        return {.out = answer[QStringLiteral("out")].toString(), .err = answer[QStringLiteral("err")].toString(),
                .code = answer[QStringLiteral("code")].toVariant().toString() == QStringLiteral("0") ? 0 : 1};
    }

    Outcome retort(const QString& url, const QStringList& arguments, const QString& folder = {})
    {
        const ProcessResult result =
            runProcess(retortCli(), QStringList{QStringLiteral("--compat"), QStringLiteral("1.13")} + arguments,
                       folder.isEmpty() ? m_project.path() : folder, {{QStringLiteral("SQLALCHEMY_DATABASE_URL"), url}});
        return {.out = QString::fromUtf8(result.out), .err = QString::fromUtf8(result.err), .code = result.exitCode == 0 ? 0 : 1};
    }

    // Rows too, where the order of a dump would not tell the two apart.
    QByteArray contents(const QString& scheme, const QString& database)
    {
        const DatabaseServer& server = serverOf(scheme);
        QByteArray text = server.structure(database);
        for (const char* query : {"SELECT * FROM alembic_version ORDER BY 1", "SELECT id, name, born, active, data, note FROM person ORDER BY 1"}) {
            const ProcessResult rows = server.run(database, QString::fromLatin1(query));
            text += rows.exitCode == 0 ? rows.out : QByteArray("none\n");
        }
        return text;
    }

    static void schemes()
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"postgresql", "mariadb+pymysql", "mysql+pymysql"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const QString postgresql = m_postgresql.start();
        const QString mariadb = m_mariadb.start();
        if (QString(postgresql + mariadb).contains(QStringLiteral("not installed")))
            QSKIP(qPrintable(postgresql + mariadb));
        QCOMPARE(postgresql + mariadb, QString());
        QVERIFY(writeBranchingProject(m_project.path()));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
        environment.insert(QStringLiteral("PYTHONHASHSEED"), QStringLiteral("0"));
        m_alembic.setProcessEnvironment(environment);
        m_alembic.start(QStringLiteral("python3"), {sourcePath("tests/servers/alembic_turns.py")});
        QVERIFY(m_alembic.waitForStarted());
    }
    void cleanupTestCase()
    {
        m_alembic.closeWriteChannel();
        m_alembic.waitForFinished();
    }

    // Half way by Alembic, to the head by Retort, down by Alembic; then any way. After each move the same commands by
    // Alembic alone, on a database of its own, must have led to the same.
    void takingTurns_data() { schemes(); }
    void takingTurns()
    {
        QFETCH(QString, scheme);
        const DatabaseServer& server = serverOf(scheme);
        const QString mixed = QStringLiteral("mixed");
        const QString alone = QStringLiteral("alone");
        QCOMPARE(server.createDatabase(mixed), QString());
        QCOMPARE(server.createDatabase(alone), QString());
        const QString mixedUrl = server.url(scheme, mixed);
        const QString aloneUrl = server.url(scheme, alone);
        QList<QPair<bool, QString>> moves{{true, QStringLiteral("upgrade b1")}, {false, QStringLiteral("upgrade head")}, {true, QStringLiteral("downgrade base")},
                                          {false, QStringLiteral("upgrade head")}, {false, QStringLiteral("downgrade base")}};
        QRandomGenerator random(20261126);
        const QStringList ways{QStringLiteral("upgrade b1"), QStringLiteral("upgrade b2"), QStringLiteral("upgrade c1"), QStringLiteral("upgrade c2"),
                               QStringLiteral("upgrade d1"), QStringLiteral("upgrade head"), QStringLiteral("upgrade +1"), QStringLiteral("downgrade -1"),
                               QStringLiteral("downgrade a1"), QStringLiteral("downgrade base"), QStringLiteral("downgrade d1"), QStringLiteral("stamp --purge e1"), };
        for (int i = 0; i < 30; ++i)
            moves.append({i % 2 == 0, ways[random.bounded(ways.size() - 1)]});
        for (const auto& [alembics, command] : std::as_const(moves)) {
            const QStringList arguments = command.split(QLatin1Char(' '));
            const Outcome result = alembics ? alembic(mixedUrl, arguments) : retort(mixedUrl, arguments);
            const Outcome expected = alembic(aloneUrl, arguments);
            const QByteArray where = (command + QStringLiteral(": ") + result.out + result.err + QStringLiteral(" / ") + expected.err).toUtf8();
            QVERIFY2(result.code == expected.code, where.constData());
            if (!alembics && expected.code == 0) {
                QCOMPARE(result.out, expected.out);
                QCOMPARE(lines(result.err), lines(expected.err)); // the log
            }
            QCOMPARE(lines(retort(mixedUrl, {QStringLiteral("current")}).out), lines(alembic(aloneUrl, {QStringLiteral("current")}).out));
            QCOMPARE(QString::fromUtf8(contents(scheme, mixed)).replace(mixed, alone), QString::fromUtf8(contents(scheme, alone)));
        }
    }

    void otherCommands_data() { schemes(); }
    void otherCommands()
    {
        QFETCH(QString, scheme);
        const DatabaseServer& server = serverOf(scheme);
        const QString database = QStringLiteral("others");
        QCOMPARE(server.createDatabase(database), QString());
        const QString url = server.url(scheme, database);
        for (const char* command : {"current", "ensure_version", "stamp b1", "history -i", "current --verbose", "stamp c2 b2", "stamp --purge d1", "history -i -r current:"}) {
            const QStringList arguments = QString::fromLatin1(command).split(QLatin1Char(' '));
            const Outcome ours = retort(url, arguments);
            QVERIFY2(ours.code == 0, qPrintable(ours.err));
            if (arguments.first() == QStringLiteral("stamp") || arguments.first() == QStringLiteral("ensure_version"))
                continue; // the next one shows what it did
            const Outcome theirs = alembic(url, arguments);
            QCOMPARE(lines(ours.out), lines(theirs.out));
            QVERIFY2(!ours.out.contains(DatabaseServer::password), qPrintable(ours.out));
        }
    }

    // PostgreSQL leaves nothing; MariaDB says what is in.
    void failingRevision_data() { schemes(); }
    void failingRevision()
    {
        QFETCH(QString, scheme);
        const DatabaseServer& server = serverOf(scheme);
        QTemporaryDir folder;
        QVERIFY(writeBranchingProject(folder.path(), true));
        const QString database = QStringLiteral("failing");
        QCOMPARE(server.createDatabase(database), QString());
        const QString url = server.url(scheme, database);
        const Outcome failed = retort(url, {QStringLiteral("upgrade"), QStringLiteral("b2")}, folder.path());
        QCOMPARE(failed.code, 1);
        QVERIFY2(failed.err.contains(QStringLiteral("b2_.py:")) && failed.err.contains(QStringLiteral("nowhere")), qPrintable(failed.err));
        QVERIFY(!failed.err.contains(DatabaseServer::password));
        const QByteArray structure = server.structure(database);
        const QString current = alembic(url, {QStringLiteral("current")}, folder.path()).out;
        if (scheme == QStringLiteral("postgresql")) {
            QVERIFY2(!structure.contains("TABLE") && !structure.contains("TYPE"), structure.constData());
            QCOMPARE(current, QString());
            QVERIFY2(!failed.err.contains(QStringLiteral("holds parts")), qPrintable(failed.err));
        } else {
            QVERIFY(structure.contains("`age`") && !structure.contains("`species`"));
            QCOMPARE(current, QStringLiteral("b1\n"));
            QVERIFY2(failed.err.contains(QStringLiteral("in the database: ALTER TABLE pet ADD COLUMN age")), qPrintable(failed.err));
        }
    }

    void unreachableDatabases()
    {
        const Outcome wrong = retort(m_postgresql.url(QStringLiteral("postgresql"), QStringLiteral("postgres"), QStringLiteral("wr0ng pass")), {QStringLiteral("current")});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains(QStringLiteral("refuses this user name and password")), qPrintable(wrong.err));
        QVERIFY2(!wrong.err.contains(QStringLiteral("wr0ng")), qPrintable(wrong.err));
    }
};

QTEST_GUILESS_MAIN(ServerTurnsTest)
#include "test_server_turns.moc"
