// Several runs start at once on one database: exactly one set of changes comes of it, and whoever comes too late says so. Two of
// Retort on every backend; with the real Alembic, which knows no lock, as the third.

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include <memory>

#include "../support/database_server.h"
#include "../support/files.h"
#include "../support/places.h"
#include "alembic_process.h"
#include "core/database/open_database.h"
#include "projects.h"

using namespace retort;
using namespace retort::tests;

namespace {

constexpr int revisionCount = 12;

QString revisionId(int number)
{
    return QStringLiteral("w%1").arg(number, 3, 10, QLatin1Char('0'));
}

// Each revision makes a table, writes its number down and takes a moment.
bool writeSlowProject(const QString& folder)
{
    bool written = writeEmptyProject(folder);
    for (int k = 1; k <= revisionCount; ++k) {
        QString text = QStringLiteral("from alembic import op\nimport sqlalchemy as sa\nrevision = '%1'\ndown_revision = %2\n\ndef upgrade():\n")
                           .arg(revisionId(k), k == 1 ? QStringLiteral("None") : QStringLiteral("'%1'").arg(revisionId(k - 1)));
        if (k == 1)
            text += QStringLiteral("    op.create_table('log', sa.Column('k', sa.Integer()))\n");
        text += QStringLiteral("    op.create_table('t_%1', sa.Column('id', sa.Integer(), primary_key=True))\n"
                               "    op.execute('INSERT INTO log VALUES (%1)')\n"
                               "    op.execute({'postgresql': 'SELECT pg_sleep(0.1)', 'mysql': 'SELECT sleep(0.1)', 'sqlite': 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
                               " SELECT i + 1 FROM n WHERE i < 300000) SELECT count(*) FROM n'}[op.get_bind().dialect.name])\n\n"
                               "def downgrade():\n    op.drop_table('t_%1')\n")
                    .arg(k);
        written = written && write(QDir(folder).filePath(QStringLiteral("migrations/versions/%1.py").arg(revisionId(k))), text.toUtf8());
    }
    return written;
}

} // namespace

class ServerRacesTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{DatabaseServer::Kind::Postgresql};
    DatabaseServer m_mariadb{DatabaseServer::Kind::Mariadb};
    QString m_missing;
    QTemporaryDir m_project;
    QTemporaryDir m_files;
    QRandomGenerator m_random{20261127};

    // The URL of an empty database.
    [[nodiscard]] QString freshDatabase(const QString& scheme)
    {
        if (scheme == QStringLiteral("sqlite")) {
            for (const char* suffix : {"", "-journal", "-wal"})
                QFile::remove(m_files.filePath(QStringLiteral("race.db")) + QLatin1String(suffix));
            return QStringLiteral("sqlite:///") + m_files.filePath(QStringLiteral("race.db"));
        }
        const DatabaseServer& server = scheme == QStringLiteral("postgresql") ? m_postgresql : m_mariadb;
        if (const QString why = server.createDatabase(QStringLiteral("race")); !why.isEmpty())
            qFatal("%s", qPrintable(why));
        return server.url(scheme, QStringLiteral("race"));
    }

    [[nodiscard]] std::unique_ptr<QProcess> startRetort(const QString& url, const QStringList& arguments) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SQLALCHEMY_DATABASE_URL"), url);
        process->setProcessEnvironment(environment);
        process->setWorkingDirectory(m_project.path());
        process->start(retortCli(), arguments);
        return process;
    }

    // The numbers that were written down, in order, and where the version table is. "1 2 3 at w003"
    [[nodiscard]] static QString stateOf(const QString& url)
    {
        const auto connection = database::openDatabase(database::DatabaseUrl::parse(url.toStdString()).value(), "/");
        if (!connection)
            return QString::fromStdString(describe(connection.error()));
        QStringList words;
        if (const auto logged = (*connection)->execute("SELECT k FROM log ORDER BY k")) {
            for (const auto& row : logged->rows)
                words += QString::number(std::get<std::int64_t>(row.front()));
        }
        words += QStringLiteral("at");
        if (const auto version = (*connection)->execute("SELECT version_num FROM alembic_version ORDER BY 1")) {
            for (const auto& row : version->rows)
                words += QString::fromStdString(std::get<std::string>(row.front()));
        }
        return words.join(QLatin1Char(' '));
    }

    [[nodiscard]] static QString complete()
    {
        QStringList words;
        for (int k = 1; k <= revisionCount; ++k)
            words += QString::number(k);
        return words.join(QLatin1Char(' ')) + QStringLiteral(" at ") + revisionId(revisionCount);
    }

    static void backends()
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"sqlite", "postgresql", "mysql+pymysql"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_missing = m_postgresql.start() + m_mariadb.start();
        if (!m_missing.isEmpty() && !m_missing.contains(QStringLiteral("not installed")))
            QFAIL(qPrintable(m_missing));
        QVERIFY(writeSlowProject(m_project.path()));
    }

    // Two that wait for each other, and a third that does not.
    void runsOfRetort_data() { backends(); }
    void runsOfRetort()
    {
        QFETCH(QString, scheme);
        if (scheme != QStringLiteral("sqlite") && !m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        const QString url = freshDatabase(scheme);
        const QStringList upgrade{QStringLiteral("upgrade"), QStringLiteral("head")};
        const auto first = startRetort(url, upgrade);
        const auto second = startRetort(url, upgrade);
        QTest::qWait(400);
        const auto third = startRetort(url, QStringList{QStringLiteral("--lock-wait"), QStringLiteral("0")} + upgrade);
        QList<QByteArray> said;
        for (QProcess* process : {first.get(), second.get(), third.get()}) {
            QVERIFY(process->waitForFinished(60'000));
            said += process->readAllStandardError();
            QVERIFY2(!said.last().contains(DatabaseServer::password.toUtf8()), said.last().constData());
        }
        QVERIFY2(first->exitCode() == 0, said[0].constData());
        QVERIFY2(second->exitCode() == 0, said[1].constData());
        QVERIFY2(third->exitCode() != 0 && said[2].contains("has the lock of this database"), said[2].constData());
        QCOMPARE(said[0].count("Running upgrade") + said[1].count("Running upgrade"), qsizetype(revisionCount));
        QVERIFY2(said[0].contains("waiting for another run") != said[1].contains("waiting for another run"), QByteArray(said[0] + said[1]).constData());
        QCOMPARE(stateOf(url), complete());
    }

    // Who loses against the other fails and leaves nothing of its own; what Retort says of itself is so.
    void withAlembic_data() { backends(); }
    void withAlembic()
    {
        QFETCH(QString, scheme);
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        if (scheme != QStringLiteral("sqlite") && !m_missing.isEmpty())
            QSKIP(qPrintable(m_missing));
        AlembicProcess alembic;
        QVERIFY(alembic.start());
        (void)alembic.run(m_project.path(), freshDatabase(scheme), {QStringLiteral("current")}); // everything is imported from here on
        const QStringList upgrade{QStringLiteral("upgrade"), QStringLiteral("head")};
        int ours = 0;
        int theirs = 0;
        for (int round = 0; round < 6; ++round) {
            const QString url = freshDatabase(scheme);
            const bool retortFirst = round % 2 == 0;
            const int delay = m_random.bounded(0, retortFirst ? 900 : 200); // Retort has yet to be started, Alembic has not
            std::vector<std::unique_ptr<QProcess>> runs;
            const auto startRuns = [&] {
                for (int i = 0; i < 2; ++i)
                    runs.push_back(startRetort(url, upgrade));
            };
            if (retortFirst) {
                startRuns();
                QTest::qWait(delay);
            }
            alembic.begin(m_project.path(), url, upgrade);
            if (!retortFirst) {
                QTest::qWait(delay);
                startRuns();
            }
            const Outcome other = alembic.end();
            QByteArray said = "Alembic: " + QByteArray::number(other.code) + ' ' + other.err.right(600).toUtf8();
            bool oneOfOurs = false;
            for (const auto& run : runs) {
                QVERIFY(run->waitForFinished(90'000));
                const QByteArray err = run->readAllStandardError();
                said += "\nRetort: " + QByteArray::number(run->exitCode()) + ' ' + err.right(600);
                QVERIFY2(run->exitCode() == 0 || err.contains("retort-cli: ") || err.contains("ERROR "), said.constData());
                oneOfOurs = oneOfOurs || run->exitCode() == 0;
            }
            QVERIFY2(!said.contains("Retort: 1 duplicate key") && (!said.contains("(SQLSTATE 23505)") || said.contains("if another program migrates")), said.constData());
            const QString state = stateOf(url);
            said += "\nstate: " + state.toUtf8();
            if (scheme.startsWith(QStringLiteral("mysql"))) {
                // Nothing keeps Alembic out, and every statement commits: that all is well is said only where it is.
                QVERIFY2(!oneOfOurs || state == complete(), said.constData());
            } else {
                QVERIFY2(oneOfOurs || other.code == 0, said.constData());
                QVERIFY2(state == complete(), said.constData());
            }
            ours += oneOfOurs ? 1 : 0;
            theirs += other.code == 0 ? 1 : 0;
        }
        qInfo("%s: of 6 rounds Alembic said %d times that it had succeeded, Retort %d times", qPrintable(scheme), theirs, ours);
    }
};

QTEST_GUILESS_MAIN(ServerRacesTest)
#include "test_server_races.moc"
