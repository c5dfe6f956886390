// Runs that are killed at any point, and servers that are: what Retort then says of the database is what the database holds,
// and going on leads to where an undisturbed run leads, with every row changed once. RETORT_FAULT_POINTS says how many
// points (25).

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include <set>

#include "../support/database_server.h"
#include "../support/processes.h"
#include "core/database/open_database.h"
#include "tests/support/places.h"

using namespace retort;
using namespace retort::tests;

namespace {

using Kind = DatabaseServer::Kind;
constexpr int revisionCount = 50;

QString revisionId(int number)
{
    return QStringLiteral("k%1").arg(number, 4, 10, QLatin1Char('0'));
}

bool writeText(const QString& path, const QString& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

// k0000 makes two tables and fills one; each revision after it makes a table in three statements, and changes rows in two
// more that must run exactly once. On PostgreSQL some go out of their transaction.
bool writeProject(const QString& folder)
{
    bool written = writeText(folder + QStringLiteral("/alembic.ini"), QStringLiteral("[alembic]\nscript_location = m\n"))
                   && writeText(folder + QStringLiteral("/m/env.py"),
                                QStringLiteral("import os\nfrom alembic import context\nfrom sqlalchemy import create_engine\n"
                                               "with create_engine(os.environ['SQLALCHEMY_DATABASE_URL']).connect() as connection:\n"
                                               "    context.configure(connection=connection)\n    with context.begin_transaction():\n"
                                               "        context.run_migrations()\n"));
    const QString head = QStringLiteral("from alembic import op\nimport sqlalchemy as sa\nrevision = '%1'\ndown_revision = %2\n\ndef downgrade():\n    pass\n\n"
                                        "def upgrade():\n");
    written = written && writeText(folder + QStringLiteral("/m/versions/k0000.py"),
                                   head.arg(revisionId(0), QStringLiteral("None"))
                                       + QStringLiteral("    op.create_table('person', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('n', sa.Integer()))\n"
                                                        "    op.create_table('log', sa.Column('k', sa.Integer()))\n"
                                                        "    op.execute(\"INSERT INTO person VALUES %1\")\n")
                                             .arg([] {
                                                 QStringList rows;
                                                 for (int i = 1; i <= 40; ++i)
                                                     rows << QStringLiteral("(%1, 0)").arg(i);
                                                 return rows.join(QStringLiteral(", "));
                                             }()));
    for (int k = 1; k <= revisionCount && written; ++k) {
        QString body = QStringLiteral("    op.create_table('t_%1', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('v', sa.Integer()))\n"
                                      "    op.execute('UPDATE person SET n = n + 1')\n"
                                      "    op.add_column('t_%1', sa.Column('extra', sa.String(20)))\n"
                                      "    op.execute('INSERT INTO log VALUES (%1)')\n")
                           .arg(k);
        if (k % 7 == 0)
            body += QStringLiteral("    if op.get_bind().dialect.name == 'postgresql':\n        with op.get_context().autocommit_block():\n"
                                   "            op.create_index('ix_%1', 't_%1', ['v'], postgresql_concurrently=True)\n"
                                   "    else:\n        op.create_index('ix_%1', 't_%1', ['v'])\n")
                        .arg(k);
        else
            body += QStringLiteral("    op.create_index('ix_%1', 't_%1', ['v'])\n").arg(k);
        written = writeText(folder + QStringLiteral("/m/versions/%1.py").arg(revisionId(k)),
                            head.arg(revisionId(k), QStringLiteral("'%1'").arg(revisionId(k - 1))) + body);
    }
    return written;
}

// What the statements of one revision leave, by their first words.
const QStringList traces = {QStringLiteral("CREATE TABLE"), QStringLiteral("UPDATE person"), QStringLiteral("ALTER TABLE"), QStringLiteral("INSERT INTO log"),
                            QStringLiteral("CREATE INDEX")};

// The database as it is, asked of the database.
struct RealState {
    int version = -1;          // number of the revision in alembic_version
    QStringList partly;        // traces of the revision after that, sorted
    QString fault;             // whatever no state of a run could be
};

struct Reported {
    enum class State { Clean, Partly, Undecided, Moved, Running, Other };
    State state = State::Other;
    QStringList in;        // traces, sorted
    QStringList undecided; // traces
    QString text;
};

QStringList tracesOf(const QString& text, const QString& heading)
{
    QStringList found;
    bool here = false;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (!line.startsWith(QStringLiteral("  ")))
            here = line.startsWith(heading);
        for (const QString& trace : traces) {
            if (here && line.trimmed().startsWith(trace))
                found << trace;
        }
    }
    found.sort();
    return found;
}

} // namespace

class BrokenRunsTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    QTemporaryDir m_project;
    QTemporaryDir m_files;
    QString m_backend;
    QString m_url;
    QRandomGenerator m_random{20261126};
    int m_undecided = 0;

    [[nodiscard]] static int points()
    {
        const int wanted = qEnvironmentVariableIntValue("RETORT_FAULT_POINTS");
        return wanted > 0 ? wanted : 25;
    }

    void startAfresh(const QString& backend, const QString& database)
    {
        m_backend = backend;
        m_undecided = 0;
        if (backend == QStringLiteral("sqlite")) {
            QFile::remove(m_files.filePath(database));
            m_url = QStringLiteral("sqlite:///") + m_files.filePath(database);
        } else {
            DatabaseServer& server = backend == QStringLiteral("postgresql") ? m_postgresql : m_mariadb;
            QCOMPARE(server.createDatabase(database), QString());
            m_url = server.url(backend, database);
        }
        const ProcessResult base = retort({QStringLiteral("upgrade"), revisionId(0)});
        QVERIFY2(base.exitCode == 0, base.err.constData());
    }

    ProcessResult retort(const QStringList& arguments)
    {
        return runProcess(retortCli(), arguments, m_project.path(), {{QStringLiteral("SQLALCHEMY_DATABASE_URL"), m_url}});
    }

    std::unique_ptr<QProcess> startRetort(const QStringList& arguments)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SQLALCHEMY_DATABASE_URL"), m_url);
        process->setProcessEnvironment(environment);
        process->setWorkingDirectory(m_project.path());
        process->start(retortCli(), arguments);
        return process;
    }

    std::vector<std::vector<std::string>> rows(const std::string& query)
    {
        const auto url = database::DatabaseUrl::parse(m_url.toStdString());
        const auto connection = database::openDatabase(*url, "/");
        std::vector<std::vector<std::string>> found;
        const auto result = connection ? (*connection)->execute(query) : Result<sql::ResultSet>(std::unexpected(connection.error()));
        if (!result)
            return {{"failed: " + describe(result.error())}};
        for (const auto& row : result->rows) {
            std::vector<std::string>& texts = found.emplace_back();
            for (const sql::Value& value : row) {
                const auto* text = std::get_if<std::string>(&value);
                const auto* number = std::get_if<std::int64_t>(&value);
                texts.push_back(text ? *text : number ? std::to_string(*number) : "?");
            }
        }
        return found;
    }

    std::set<std::string> names(const std::string& query)
    {
        std::set<std::string> all;
        for (const auto& row : rows(query))
            all.insert(row.front());
        return all;
    }

    RealState realState()
    {
        RealState state;
        const bool sqlite = m_backend == QStringLiteral("sqlite");
        const bool postgresql = m_backend == QStringLiteral("postgresql");
        const std::string here = postgresql ? "table_schema = 'public'" : "table_schema = DATABASE()";
        const auto tables = names(sqlite ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT table_name FROM information_schema.tables WHERE " + here);
        const auto extras = names(sqlite ? "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE c.name = 'extra'"
                                         : "SELECT table_name FROM information_schema.columns WHERE column_name = 'extra' AND " + here);
        const auto indexes = names(sqlite       ? "SELECT name FROM sqlite_master WHERE type = 'index'"
                                   : postgresql ? "SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indisvalid"
                                                : "SELECT DISTINCT index_name FROM information_schema.statistics WHERE " + here);
        const auto logged = rows("SELECT k FROM log ORDER BY k");
        const auto person = rows("SELECT MIN(n), MAX(n), COUNT(*) FROM person").front();
        const auto version = rows("SELECT version_num FROM alembic_version");
        if (version.size() != 1 || person.size() != 3)
            return {.version = -1, .partly = {}, .fault = QStringLiteral("the tables cannot be read")};
        state.version = std::stoi(version.front().front().substr(1));
        const auto tracesOfRevision = [&](int k) {
            const std::string number = std::to_string(k);
            QStringList found;
            if (tables.contains("t_" + number))
                found << traces[0];
            if (extras.contains("t_" + number))
                found << traces[2];
            for (const auto& row : logged) {
                if (row.front() == number)
                    found << traces[3];
            }
            if (indexes.contains("ix_" + number))
                found << traces[4];
            return found;
        };
        for (int k = 1; k <= revisionCount; ++k) {
            QStringList found = tracesOfRevision(k);
            if (k <= state.version && found.size() != 4)
                state.fault += QStringLiteral("revision %1 has only %2; ").arg(k).arg(found.join(QLatin1Char(',')));
            if (k > state.version + 1 && !found.isEmpty())
                state.fault += QStringLiteral("revision %1 has %2; ").arg(k).arg(found.join(QLatin1Char(',')));
            if (k == state.version + 1)
                state.partly = found;
        }
        const int times = std::stoi(person[0]);
        if (person[0] != person[1] || person[2] != "40" || times < state.version || times > state.version + 1)
            state.fault += QStringLiteral("person has %1 rows that changed %2 to %3 times; ")
                               .arg(QString::fromStdString(person[2]), QString::fromStdString(person[0]), QString::fromStdString(person[1]));
        if (times == state.version + 1)
            state.partly << traces[1];
        state.partly.sort();
        return state;
    }

    Reported report()
    {
        for (int attempt = 0; attempt < 200; ++attempt) {
            const ProcessResult told = retort({QStringLiteral("--lock-wait"), QStringLiteral("10"), QStringLiteral("resume")});
            // MariaDB now and then does not notice that a client is gone (its socket stays in CLOSE_WAIT), and keeps its lock:
            // what an administrator would do then.
            static const QRegularExpression stuck(QStringLiteral("has the lock of this database: connection (\\d+),"));
            if (const auto match = stuck.match(QString::fromUtf8(told.err)); match.hasMatch() && m_backend == QStringLiteral("mariadb")) {
                qInfo("connection %s of a killed run had to be killed on the server", qPrintable(match.captured(1)));
                const ProcessResult killed = m_mariadb.run(QStringLiteral("mysql"), QStringLiteral("KILL ") + match.captured(1));
                if (killed.exitCode == 0)
                    continue;
            }
            Reported reported{.state = Reported::State::Other, .in = {}, .undecided = {}, .text = QString::fromUtf8(told.out + told.err)};
            reported.in = tracesOf(reported.text, QStringLiteral("In the database, of "));
            reported.undecided = tracesOf(reported.text, QStringLiteral("In the database, or not"));
            const QString& text = reported.text;
            if (text.contains(QStringLiteral("still at its last statement"))) {
                QTest::qWait(50);
                continue;
            }
            if (text.contains(QStringLiteral("nothing tells")))
                reported.state = Reported::State::Undecided;
            else if (text.contains(QStringLiteral("in the middle of")))
                reported.state = Reported::State::Partly;
            else if (text.contains(QStringLiteral("moved by somebody")))
                reported.state = Reported::State::Moved;
            else if (text.contains(QStringLiteral("No run")) || text.contains(QStringLiteral("nothing of it is in")) || text.contains(QStringLiteral("all of it is in"))
                     || text.contains(QStringLiteral("between two revisions")))
                reported.state = Reported::State::Clean;
            return reported;
        }
        return {.state = Reported::State::Running, .in = {}, .undecided = {}, .text = {}};
    }

    // What is said must be what is there; the arguments that go on from it.
    QStringList checkedContinuation()
    {
        const Reported told = report();
        const RealState real = realState();
        const QString context = told.text + QStringLiteral(" but real: version %1, partly %2 %3").arg(real.version).arg(real.partly.join(QLatin1Char(',')), real.fault);
        if (!real.fault.isEmpty()) {
            QTest::qFail(qPrintable(context), __FILE__, __LINE__);
            return {};
        }
        switch (told.state) {
        case Reported::State::Clean:
            if (!real.partly.isEmpty())
                break;
            return {QStringLiteral("upgrade"), QStringLiteral("head")};
        case Reported::State::Partly:
            if (real.partly != told.in)
                break;
            return {QStringLiteral("resume"), QStringLiteral("--go-on")};
        case Reported::State::Undecided: {
            ++m_undecided;
            QStringList all = told.in + told.undecided;
            all.sort();
            if (real.partly != told.in && real.partly != all)
                break;
            return {QStringLiteral("resume"), QStringLiteral("--go-on"), QStringLiteral("--undecided"),
                    real.partly == all ? QStringLiteral("in") : QStringLiteral("out")};
        }
        default: break;
        }
        QTest::qFail(qPrintable(context), __FILE__, __LINE__);
        return {};
    }

    void finishAndCompare(QStringList next)
    {
        ProcessResult last = retort(next);
        QVERIFY2(last.exitCode == 0, QByteArray(last.out + last.err).constData());
        const RealState real = realState();
        QVERIFY2(real.fault.isEmpty() && real.version == revisionCount && real.partly.isEmpty(),
                 qPrintable(QStringLiteral("version %1 %2 %3").arg(real.version).arg(real.partly.join(QLatin1Char(','))).arg(real.fault)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString postgresql = m_postgresql.start();
        const QString mariadb = m_mariadb.start();
        if (QString(postgresql + mariadb).contains(QStringLiteral("not installed")))
            QSKIP(qPrintable(postgresql + mariadb));
        QCOMPARE(postgresql + mariadb, QString());
        QVERIFY(writeProject(m_project.path()));
    }

    void killedRuns_data()
    {
        QTest::addColumn<QString>("backend");
        for (const char* backend : {"sqlite", "postgresql", "mariadb"})
            QTest::newRow(backend) << QString::fromLatin1(backend);
    }
    void killedRuns()
    {
        QFETCH(QString, backend);
        startAfresh(backend, QStringLiteral("killed"));
        QElapsedTimer timer;
        timer.start();
        finishAndCompare({QStringLiteral("upgrade"), QStringLiteral("head")});
        const auto undisturbed = static_cast<int>(timer.elapsed());
        int killed = 0;
        int partly = 0;
        int complete = 0;
        startAfresh(backend, QStringLiteral("killed"));
        QStringList next{QStringLiteral("upgrade"), QStringLiteral("head")};
        while (killed < points() && complete < 10 * points()) {
            const auto process = startRetort(next);
            // Ever anew from the beginning where a kill takes everything back, on and on where it does not.
            const int delay = m_random.bounded(10, backend == QStringLiteral("mariadb") ? std::max(60, undisturbed / 6) : std::max(60, undisturbed));
            if (process->waitForFinished(delay)) {
                const QByteArray err = process->readAllStandardError();
                QVERIFY2(process->exitCode() == 0, err.constData());
                ++complete;
                startAfresh(backend, QStringLiteral("killed"));
                next = {QStringLiteral("upgrade"), QStringLiteral("head")};
                continue;
            }
            process->kill();
            process->waitForFinished();
            ++killed;
            next = checkedContinuation();
            if (QTest::currentTestFailed())
                return;
            partly += next.front() == QStringLiteral("resume") ? 1 : 0;
        }
        finishAndCompare(next);
        QVERIFY(killed >= points());
        qInfo("%s: %d kills, %d in the middle of a revision, %d not decided, %d complete runs, undisturbed %d ms", qPrintable(backend), killed, partly, m_undecided,
              complete, undisturbed);
    }

    // Another session is in the way of a statement: it is waited for as long as the options say, and tried again.
    void locksOfOthers_data()
    {
        QTest::addColumn<QString>("backend");
        for (const char* backend : {"postgresql", "mariadb", "sqlite"})
            QTest::newRow(backend) << QString::fromLatin1(backend);
    }
    void locksOfOthers()
    {
        QFETCH(QString, backend);
        startAfresh(backend, QStringLiteral("waiting"));
        const auto url = database::DatabaseUrl::parse(m_url.toStdString());
        auto holder = database::openDatabase(*url, "/");
        QVERIFY((*holder)->begin());
        QVERIFY((*holder)->execute("UPDATE person SET n = n"));
        const QStringList limits{QStringLiteral("--lock-timeout"), QStringLiteral("0.3"), QStringLiteral("--lock-retries")};
        const ProcessResult gaveUp = retort(limits + QStringList{QStringLiteral("1"), QStringLiteral("upgrade"), revisionId(1)});
        QVERIFY(gaveUp.exitCode != 0);
        QVERIFY2(gaveUp.err.contains("trying again (1 of 1)"), gaveUp.err.constData());
        const auto process = startRetort((backend == QStringLiteral("mariadb") ? QStringList{QStringLiteral("--lock-timeout"), QStringLiteral("1"), QStringLiteral("--lock-retries")} : limits)
                                         + QStringList{QStringLiteral("30"), QStringLiteral("resume"), QStringLiteral("--go-on")});
        if (backend != QStringLiteral("mariadb")) { // nothing is in, so there is nothing to resume
            QVERIFY(process->waitForFinished(30'000));
            process->start(retortCli(), limits + QStringList{QStringLiteral("30"), QStringLiteral("upgrade"), revisionId(1)});
        }
        QTest::qWait(backend == QStringLiteral("sqlite") ? 1500 : 3500);
        QVERIFY((*holder)->rollback());
        QVERIFY(process->waitForFinished(60'000));
        const QByteArray err = process->readAllStandardError();
        QVERIFY2(process->exitCode() == 0, err.constData());
        QVERIFY2(err.contains("trying again"), err.constData());
        if (backend != QStringLiteral("sqlite")) // who it was
            QVERIFY2(err.contains(QByteArray("waiting for process ").append(QByteArray::number(qulonglong((*holder)->sessionId())))), err.constData());
        const RealState real = realState();
        QVERIFY2(real.version == 1 && real.fault.isEmpty(), qPrintable(real.fault));
    }

    // MyISAM: nothing takes its rows back, so that going on must not change them a second time; and a statement that failed may
    // have done half of its work.
    void tablesWithoutTransactions()
    {
        const QTemporaryDir folder;
        const QString head = QStringLiteral("from alembic import op\nrevision = '%1'\ndown_revision = %2\n\ndef downgrade():\n    pass\n\ndef upgrade():\n");
        const QString failing = QStringLiteral("    op.execute('UPDATE m SET v = v + 10')\n    op.execute('INSERT INTO nosuch VALUES (1)')\n");
        QVERIFY(QFile::copy(m_project.filePath(QStringLiteral("alembic.ini")), folder.filePath(QStringLiteral("alembic.ini"))));
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("m/versions")) && QFile::copy(m_project.filePath(QStringLiteral("m/env.py")), folder.filePath(QStringLiteral("m/env.py"))));
        QVERIFY(writeText(folder.filePath(QStringLiteral("m/versions/a1.py")),
                          head.arg(QStringLiteral("a1"), QStringLiteral("None"))
                              + QStringLiteral("    op.execute('CREATE TABLE m (id int primary key, v int) ENGINE=MyISAM')\n"
                                               "    op.execute('CREATE TABLE selections (k int) ENGINE=MyISAM')\n" // begins like a keyword
                                               "    op.execute('CREATE TABLE log (k int)')\n    op.execute('INSERT INTO m VALUES (1, 1), (2, 2)')\n")));
        QVERIFY(writeText(folder.filePath(QStringLiteral("m/versions/a2.py")),
                          head.arg(QStringLiteral("a2"), QStringLiteral("'a1'")) + QStringLiteral("    op.execute('INSERT INTO log VALUES (1)')\n    op.execute('INSERT INTO selections VALUES (1)')\n") + failing));
        m_backend = QStringLiteral("mariadb");
        QCOMPARE(m_mariadb.createDatabase(QStringLiteral("lasting")), QString());
        m_url = m_mariadb.url(m_backend, QStringLiteral("lasting"));
        const auto run = [&](const QStringList& arguments) {
            return runProcess(retortCli(), arguments, folder.path(), {{QStringLiteral("SQLALCHEMY_DATABASE_URL"), m_url}});
        };
        const auto said = [](const ProcessResult& result) { return QByteArray(result.out + result.err); };
        const auto values = [&] { return rows("SELECT CAST(GROUP_CONCAT(v ORDER BY id) AS CHAR) FROM m").front().front(); };

        const ProcessResult failed = run({QStringLiteral("upgrade"), QStringLiteral("head")});
        QVERIFY2(failed.exitCode != 0 && failed.err.contains("in the database: UPDATE m SET v"), said(failed).constData());
        QCOMPARE(values(), "11,12");
        const ProcessResult told = run({QStringLiteral("resume")});
        QVERIFY2(told.out.contains("UPDATE m SET v = v + 10") && told.out.contains("INSERT INTO log"), said(told).constData());
        QVERIFY(run({QStringLiteral("upgrade"), QStringLiteral("head")}).exitCode != 0);
        QCOMPARE(values(), "11,12");
        for (const char* command : {"current", "backup"}) {
            const ProcessResult looked = run({QString::fromLatin1(command)});
            QVERIFY2(looked.exitCode == 0 && looked.err.contains("a run on this database broke off"), said(looked).constData());
        }
        QCOMPARE(m_mariadb.run(QStringLiteral("lasting"), QStringLiteral("CREATE TABLE nosuch (id int)")).exitCode, 0);
        const ProcessResult gone = run({QStringLiteral("resume"), QStringLiteral("--go-on")});
        QVERIFY2(gone.exitCode == 0, said(gone).constData());
        QCOMPARE(values(), "11,12");
        QCOMPARE(rows("SELECT COUNT(*) FROM log").front().front(), "1");
        QCOMPARE(rows("SELECT COUNT(*) FROM selections").front().front(), "1");
        QVERIFY(!run({QStringLiteral("current")}).err.contains("broke off"));

        QVERIFY(writeText(folder.filePath(QStringLiteral("m/versions/a3.py")),
                          head.arg(QStringLiteral("a3"), QStringLiteral("'a2'")) + QStringLiteral("    op.execute('INSERT INTO m VALUES (5, 5), (1, 1), (6, 6)')\n")));
        const ProcessResult half = run({QStringLiteral("upgrade"), QStringLiteral("head")});
        QVERIFY2(half.exitCode != 0 && half.err.contains("`retort-cli resume` says of what nothing tells whether it is in"), said(half).constData());
        QCOMPARE(values(), "11,12,5");
        const ProcessResult doubt = run({QStringLiteral("resume")});
        QVERIFY2(doubt.out.contains("in the middle of revision a3, and nothing tells") && doubt.out.contains("INSERT INTO m VALUES (5, 5)"), said(doubt).constData());
    }

    void killedServers_data()
    {
        QTest::addColumn<QString>("backend");
        for (const char* backend : {"postgresql", "mariadb"})
            QTest::newRow(backend) << QString::fromLatin1(backend);
    }
    void killedServers()
    {
        QFETCH(QString, backend);
        DatabaseServer& server = backend == QStringLiteral("postgresql") ? m_postgresql : m_mariadb;
        QStringList next;
        int broken = 0;
        startAfresh(backend, QStringLiteral("crashed"));
        next = {QStringLiteral("upgrade"), QStringLiteral("head")};
        for (int i = 0; i < std::max(3, points() / 8); ++i) {
            const auto process = startRetort(next);
            if (process->waitForFinished(m_random.bounded(40, 300))) {
                startAfresh(backend, QStringLiteral("crashed"));
                next = {QStringLiteral("upgrade"), QStringLiteral("head")};
                continue;
            }
            QCOMPARE(server.killAndRestart(), QString());
            QVERIFY(process->waitForFinished(30'000));
            const QByteArray err = process->readAllStandardError();
            QVERIFY2(!err.contains("s3cr"), err.constData());
            ++broken;
            next = checkedContinuation();
            if (QTest::currentTestFailed())
                return;
        }
        finishAndCompare(next);
        qInfo("%s: %d times killed and restarted", qPrintable(backend), broken);
    }
};

// As QTEST_GUILESS_MAIN does it, without Qt's limit of five minutes to a function: 200 points take longer.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "7200000");
    QCoreApplication application(argc, argv);
    BrokenRunsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_broken_runs.moc"
