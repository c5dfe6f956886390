// The contract of sql::Connection on every database that Retort connects to: one suite, three backends.

#include <QtTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "../support/database_server.h"
#include "core/database/open_database.h"

using namespace retort;
using namespace retort::database;
using retort::tests::DatabaseServer;
using namespace std::chrono_literals;

namespace {

using Kind = DatabaseServer::Kind;
using Connection = std::unique_ptr<sql::Connection>;

std::string one(const Result<sql::ResultSet>& result)
{
    if (!result)
        return "error: " + describe(result.error());
    const sql::Value& value = result->rows.at(0).at(0);
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    return "of kind " + std::to_string(value.index());
}

// A value with its kind, for comparisons in a table.
QString shown(const sql::Value& value)
{
    struct Show {
        QString operator()(std::monostate) const { return QStringLiteral("NULL"); }
        QString operator()(bool flag) const { return flag ? QStringLiteral("true") : QStringLiteral("false"); }
        QString operator()(std::int64_t number) const { return QStringLiteral("int ") + QString::number(number); }
        QString operator()(double number) const { return QStringLiteral("float ") + QString::number(number); }
        QString operator()(const std::string& text) const { return QStringLiteral("text ") + QString::fromStdString(text); }
        QString operator()(const sql::Bytes& bytes) const { return QStringLiteral("bytes ") + QString::fromLatin1(QByteArray::fromStdString(bytes.bytes).toHex()); }
        QString operator()(const sql::Date& d) const { return QStringLiteral("date %1-%2-%3").arg(d.year).arg(d.month).arg(d.day); }
        QString operator()(const sql::Time& t) const { return QStringLiteral("time %1:%2:%3.%4").arg(t.hour).arg(t.minute).arg(t.second).arg(t.microsecond); }
        QString operator()(const sql::DateTime& t) const
        {
            return QStringLiteral("datetime ") + (*this)(t.date).mid(5) + QLatin1Char(' ') + (*this)(t.time).mid(5)
                   + (t.hasOffset ? QStringLiteral(" offset %1").arg(t.offsetSeconds) : QString());
        }
        QString operator()(const sql::Interval& i) const { return QStringLiteral("span %1d %2s %3us").arg(i.days).arg(i.seconds).arg(i.microseconds); }
        QString operator()(const sql::Decimal& d) const { return QStringLiteral("decimal ") + QString::fromStdString(d.text); }
        QString operator()(const sql::Uuid& u) const { return QStringLiteral("uuid ") + QString::fromStdString(u.text); }
        QString operator()(const sql::Json& j) const { return QStringLiteral("json ") + QString::fromStdString(j.text); }
        QString operator()(const sql::Opaque& o) const { return QString::fromStdString(o.type) + QLatin1Char(' ') + QString::fromStdString(o.text); }
    };
    return std::visit(Show(), value);
}

} // namespace

class ServerConnectionsTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    QString m_postgresqlMissing;
    QString m_mariadbMissing;

    QString urlOf(const QString& backend, const QString& database = QStringLiteral("contract")) const
    {
        if (backend == QStringLiteral("sqlite"))
            return QStringLiteral("sqlite://");
        return backend.startsWith(QStringLiteral("postgresql")) ? m_postgresql.url(backend, database) : m_mariadb.url(backend, database);
    }
    static Result<Connection> open(const QString& url, OpenOptions options = {})
    {
        RETORT_TRY(const DatabaseUrl parsed, DatabaseUrl::parse(url.toStdString()));
        return openDatabase(parsed, "/", options);
    }
    static void backends()
    {
        QTest::addColumn<QString>("backend");
        for (const char* backend : {"sqlite", "postgresql", "mariadb"})
            QTest::newRow(backend) << QString::fromLatin1(backend);
    }
    static void servers()
    {
        QTest::addColumn<QString>("backend");
        for (const char* backend : {"postgresql", "mariadb", "mysql+pymysql"})
            QTest::newRow(backend) << QString::fromLatin1(backend);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_postgresqlMissing = m_postgresql.start();
        m_mariadbMissing = m_mariadb.start();
        if (m_postgresqlMissing.startsWith(QStringLiteral("not installed")) || m_mariadbMissing.startsWith(QStringLiteral("not installed")))
            QSKIP(qPrintable(m_postgresqlMissing + m_mariadbMissing));
        QCOMPARE(m_postgresqlMissing, QString());
        QCOMPARE(m_mariadbMissing, QString());
        QCOMPARE(m_postgresql.createDatabase(QStringLiteral("contract")), QString());
        QCOMPARE(m_mariadb.createDatabase(QStringLiteral("contract")), QString());
        const auto made = m_postgresql.run(QStringLiteral("contract"), QStringLiteral("CREATE EXTENSION hstore; CREATE TYPE mood AS ENUM ('well');"));
        QVERIFY2(made.exitCode == 0, made.err.constData());
    }

    void statementsRunAsTheyAre_data() { backends(); }
    void statementsRunAsTheyAre()
    {
        QFETCH(QString, backend);
        const auto opened = open(urlOf(backend));
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
        sql::Connection& connection = **opened;
        QCOMPARE(QString::fromUtf8(connection.dialectName().data()), backend);
        QVERIFY(!connection.server().product.empty() && connection.server().version[0] > 0);
        QCOMPARE(one(connection.execute("SELECT ':x ? %s $1 é 𝄞' -- and :y\n")), std::string(":x ? %s $1 é 𝄞"));
        QVERIFY(connection.execute("DROP TABLE IF EXISTS plain"));
        QVERIFY(connection.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, name VARCHAR(40))"));
        const auto inserted = connection.execute("INSERT INTO plain VALUES (1, ''), (2, NULL), (3, 'c')");
        QVERIFY(inserted);
        QCOMPARE(inserted->rowsAffected, std::int64_t(3));
        QVERIFY(inserted->columns.empty());
        // The rows that were found, also where nothing in them changed.
        QCOMPARE(connection.execute("UPDATE plain SET name = 'c' WHERE id = 3")->rowsAffected, std::int64_t(1));
        QCOMPARE(connection.execute("DELETE FROM plain WHERE id > 7")->rowsAffected, std::int64_t(0));
        const auto rows = connection.execute("SELECT id, name AS \"the name\" FROM plain ORDER BY id");
        if (backend != QStringLiteral("mariadb")) // there " is a string
            QCOMPARE(rows->columns, (std::vector<std::string>{"id", "the name"}));
        QCOMPARE(rows->rows.size(), std::size_t(3));
        QVERIFY(std::get<std::string>(rows->rows[0][1]).empty());
        QVERIFY(std::holds_alternative<std::monostate>(rows->rows[1][1]));
        const auto none = connection.execute("SELECT id FROM plain WHERE id > 7");
        QVERIFY(none && none->rows.empty() && none->columns.size() == 1);
    }

    void severalStatementsInOneString()
    {
        const auto postgresql = open(urlOf(QStringLiteral("postgresql")));
        QCOMPARE(one((*postgresql)->execute("CREATE TEMPORARY TABLE t (x integer); INSERT INTO t VALUES (5); SELECT x FROM t;")), std::string("5"));
        // All or nothing, outside a transaction too.
        QVERIFY(!(*postgresql)->execute("INSERT INTO t VALUES (6); SELECT nowhere"));
        QCOMPARE(one((*postgresql)->execute("SELECT count(*) FROM t")), std::string("1"));
        const auto mariadb = open(urlOf(QStringLiteral("mariadb")));
        const auto refused = (*mariadb)->execute("SELECT 1; SELECT 2");
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("(1064, SQLSTATE 42000)"), refused.error().message.c_str());
        QVERIFY((*mariadb)->execute("SELECT 1;"));
    }

    void errorsCarryTheServersWords_data() { backends(); }
    void errorsCarryTheServersWords()
    {
        QFETCH(QString, backend);
        const auto connection = open(urlOf(backend));
        const auto missing = (*connection)->execute("SELECT * FROM nowhere");
        QVERIFY(!missing && missing.error().code == ErrorCode::Database);
        const std::string& words = missing.error().message;
        const char* expected = backend == QStringLiteral("sqlite")       ? "no such table: nowhere"
                               : backend == QStringLiteral("postgresql") ? "relation \"nowhere\" does not exist (SQLSTATE 42P01)"
                                                                         : "Table 'contract.nowhere' doesn't exist (1146, SQLSTATE 42S02)";
        QCOMPARE(words, std::string(expected));
        QCOMPARE(one((*connection)->execute("SELECT 1")), std::string("1"));
    }

    void transactions_data() { backends(); }
    void transactions()
    {
        QFETCH(QString, backend);
        const auto opened = open(urlOf(backend));
        sql::Connection& connection = **opened;
        QVERIFY(connection.execute("DROP TABLE IF EXISTS money"));
        QVERIFY(connection.execute("CREATE TABLE money (x INTEGER)"));
        QVERIFY(!connection.inTransaction());
        QVERIFY(connection.begin());
        QVERIFY(connection.inTransaction());
        QVERIFY(connection.execute("INSERT INTO money VALUES (1)"));
        QVERIFY(connection.rollback());
        QVERIFY(!connection.inTransaction());
        QCOMPARE(one(connection.execute("SELECT count(*) FROM money")), std::string("0"));
        QVERIFY(connection.begin());
        QVERIFY(connection.execute("INSERT INTO money VALUES (2)"));
        QVERIFY(connection.commit());
        QCOMPARE(one(connection.execute("SELECT x FROM money")), std::string("2"));
        // DDL stands in the transaction, or ends it: also when it fails.
        for (const char* ddl : {"CREATE TABLE more (x INTEGER)", "CREATE TABLE money (x INTEGER)"}) {
            QVERIFY(connection.execute("DROP TABLE IF EXISTS more"));
            QVERIFY(connection.begin());
            QVERIFY(connection.execute("INSERT INTO money VALUES (3)"));
            QCOMPARE(connection.execute(ddl).has_value(), ddl == std::string_view("CREATE TABLE more (x INTEGER)"));
            QCOMPARE(connection.inTransaction(), backend != QStringLiteral("mariadb"));
            if (connection.inTransaction())
                QVERIFY(connection.rollback());
        }
        QCOMPARE(one(connection.execute("SELECT count(*) FROM money")), std::string(backend == QStringLiteral("mariadb") ? "3" : "1"));
    }

    // A COMMIT after a failure is a rollback, and said to be one.
    void failedTransactionDoesNotCommit()
    {
        const auto connection = open(urlOf(QStringLiteral("postgresql")));
        QVERIFY((*connection)->begin());
        QVERIFY(!(*connection)->execute("SELECT nowhere"));
        QVERIFY((*connection)->inTransaction());
        QVERIFY((*connection)->execute("SELECT 1").error().message.contains("25P02"));
        const auto committed = (*connection)->commit();
        QVERIFY(!committed && committed.error().message.contains("rolled back"));
        QVERIFY(!(*connection)->inTransaction());
        QCOMPARE(one((*connection)->execute("SELECT 1")), std::string("1"));
    }

    void values_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* backend, const char* expression, const char* expected) {
            QTest::addRow("%s %s", backend, expression) << QString::fromLatin1(backend) << QString::fromUtf8(expression) << QString::fromUtf8(expected);
        };
        row("postgresql", "NULL::integer", "NULL");
        row("postgresql", "true", "true");
        row("postgresql", "-7::smallint", "int -7");
        row("postgresql", "9223372036854775807", "int 9223372036854775807");
        row("postgresql", "1.5::real", "float 1.5");
        row("postgresql", "'-Infinity'::float8", "float -inf");
        row("postgresql", "12.50::numeric", "decimal 12.50");
        row("postgresql", "0.0000001::numeric", "decimal 1E-7");
        row("postgresql", "'NaN'::numeric", "decimal NaN");
        row("postgresql", "''::text", "text ");
        row("postgresql", "'a'::\"char\"", "text a");
        row("postgresql", "'\\x00ff'::bytea", "bytes 00ff");
        row("postgresql", "''::bytea", "bytes ");
        row("postgresql", "date '2026-02-28'", "date 2026-2-28");
        row("postgresql", "time '18:05:09.25'", "time 18:5:9.250000");
        row("postgresql", "timestamp '2026-02-28 18:05:09'", "datetime 2026-2-28 18:5:9.0");
        row("postgresql", "timestamptz '2026-02-28 18:05:09+05:30' AT TIME ZONE 'UTC'", "datetime 2026-2-28 12:35:9.0");
        row("postgresql", "'infinity'::date", "date infinity");
        row("postgresql", "'0044-03-15 BC'::date", "date 0044-03-15 BC");
        row("postgresql", "'6F9619FF-8B86-D011-B42D-00CF4FC964FF'::uuid", "uuid 6f9619ff-8b86-d011-b42d-00cf4fc964ff");
        row("postgresql", "'{\"a\": [1, null]}'::jsonb", "json {\"a\": [1, null]}");
        // What psycopg2 has objects for is no string; what it has none for is one.
        row("postgresql", "ARRAY[1,2]", "integer[] {1,2}");
        row("postgresql", "ARRAY['a','b']", "text[] {a,b}");
        row("postgresql", "interval '1 day 2 hours'", "span 1d 7200s 0us");
        row("postgresql", "int4range(1, 5)", "int4range [1,5)");
        row("postgresql", "timetz '18:05:09+02'", "time with time zone 18:05:09+02");
        row("postgresql", "'a=>1'::hstore", "hstore \"a\"=>\"1\"");
        row("postgresql", "'well'::mood", "text well");
        row("postgresql", "ARRAY['well'::mood]", "text {well}");
        row("postgresql", "'10.0.0.0/8'::cidr", "text 10.0.0.0/8");
        row("postgresql", "ROW(1, 'a')", "text (1,a)");
        row("mariadb", "NULL", "NULL");
        row("mariadb", "TRUE", "int 1");
        row("mariadb", "-7", "int -7");
        row("mariadb", "18446744073709551615", "decimal 18446744073709551615");
        row("mariadb", "1.5e0", "float 1.5");
        row("mariadb", "12.50", "decimal 12.50");
        row("mariadb", "''", "text ");
        row("mariadb", "x'00ff'", "bytes 00ff");
        row("mariadb", "CAST('é' AS BINARY)", "bytes c3a9");
        row("mariadb", "DATE '2026-02-28'", "date 2026-2-28");
        row("mariadb", "TIME '-30:05:09.5'", "span -2d 64490s 500000us");
        row("mariadb", "TIMESTAMP '2026-02-28 18:05:09.25'", "datetime 2026-2-28 18:5:9.250000");
        row("mariadb", "JSON_OBJECT('a', 1)", "text {\"a\": 1}");
        row("mariadb", "b'101'", "bytes 05");
        row("mariadb", "UUID_v7() IS NOT NULL", "int 1");
    }
    void values()
    {
        QFETCH(QString, backend);
        QFETCH(QString, expression);
        QFETCH(QString, expected);
        const auto connection = open(urlOf(backend));
        const auto result = (*connection)->execute("SELECT " + expression.toStdString());
        QVERIFY2(result, result ? "" : describe(result.error()).c_str());
        QCOMPARE(shown(result->rows.at(0).at(0)), expected);
    }

    void interruptStopsAStatement_data() { servers(); }
    void interruptStopsAStatement()
    {
        QFETCH(QString, backend);
        const auto opened = open(urlOf(backend));
        sql::Connection& connection = **opened;
        const bool postgresql = backend == QStringLiteral("postgresql");
        QElapsedTimer timer;
        timer.start();
        std::jthread interrupter([&] {
            // Again and again, as a worker does: an interrupt between two statements stops neither.
            for (int i = 0; i < 100 && timer.elapsed() < 600; ++i) {
                std::this_thread::sleep_for(100ms);
                connection.interrupt();
            }
        });
        QVERIFY(connection.begin());
        const auto slept = connection.execute(postgresql ? "SELECT pg_sleep(30)" : "SELECT SLEEP(30)");
        QVERIFY(timer.elapsed() < 10'000);
        interrupter.join();
        QVERIFY(!slept && slept.error().code == ErrorCode::Cancelled);
        QVERIFY(connection.inTransaction());
        QVERIFY(connection.rollback());
        QCOMPARE(one(connection.execute("SELECT 1")), std::string("1"));
    }

    void locksAreNotWaitedForWithoutEnd_data() { servers(); }
    void locksAreNotWaitedForWithoutEnd()
    {
        QFETCH(QString, backend);
        const auto holder = open(urlOf(backend));
        QVERIFY((*holder)->execute("DROP TABLE IF EXISTS held"));
        QVERIFY((*holder)->execute("CREATE TABLE held (id integer PRIMARY KEY)"));
        QVERIFY((*holder)->execute("INSERT INTO held VALUES (1)"));
        QVERIFY((*holder)->sessionId() > 0);
        OpenOptions options;
        options.common.lockTimeout = 200ms; // a second, where seconds are counted
        const auto waiter = open(urlOf(backend), options);
        QVERIFY(waiter && (*waiter)->sessionId() != (*holder)->sessionId());
        QVERIFY((*holder)->begin());
        QVERIFY((*holder)->execute("UPDATE held SET id = 2"));
        QElapsedTimer timer;
        timer.start();
        const auto altered = (*waiter)->execute("ALTER TABLE held ADD COLUMN more integer"); // waits for the table
        QVERIFY(!altered && altered.error().code == ErrorCode::LockTimeout);
        const auto updated = (*waiter)->execute("UPDATE held SET id = 3"); // waits for the row
        QVERIFY(!updated && updated.error().code == ErrorCode::LockTimeout);
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY((*holder)->rollback());
        QVERIFY((*waiter)->execute("ALTER TABLE held ADD COLUMN more integer"));
    }

    void statementsDoNotRunWithoutEnd_data() { servers(); }
    void statementsDoNotRunWithoutEnd()
    {
        QFETCH(QString, backend);
        OpenOptions options;
        options.common.statementTimeout = 300ms;
        const auto connection = open(urlOf(backend), options);
        QVERIFY(connection);
        QElapsedTimer timer;
        timer.start();
        const auto slept = (*connection)->execute(backend == QStringLiteral("postgresql") ? "SELECT pg_sleep(30)" : "SELECT SLEEP(30)");
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(!slept && slept.error().code == ErrorCode::Database);
        QCOMPARE(one((*connection)->execute("SELECT 1")), std::string("1"));
    }

    void stopTokenStopsEverything_data() { servers(); }
    void stopTokenStopsEverything()
    {
        QFETCH(QString, backend);
        std::stop_source stop;
        const auto connection = open(urlOf(backend), {.common = {.stop = stop.get_token()}});
        QVERIFY(connection);
        QVERIFY((*connection)->begin());
        std::jthread stopper([&] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        const auto slept = (*connection)->execute(backend == QStringLiteral("postgresql") ? "SELECT pg_sleep(30)" : "SELECT SLEEP(30)");
        QVERIFY(!slept && slept.error().code == ErrorCode::Cancelled);
        QVERIFY((*connection)->execute("SELECT 1").error().code == ErrorCode::Cancelled);
        QVERIFY((*connection)->rollback()); // that always goes through
        QVERIFY(!(*connection)->inTransaction());
        const auto late = open(urlOf(backend), {.common = {.stop = stop.get_token()}});
        QVERIFY(!late && late.error().code == ErrorCode::Cancelled);
    }

    // A host that takes connections and says nothing.
    void silentHosts_data()
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"postgresql", "mysql+pymysql"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }
    void silentHosts()
    {
        QFETCH(QString, scheme);
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        QVERIFY(::bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0 && ::listen(listener, 4) == 0
                && ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        const QString url = QStringLiteral("%1://u:s3cr:t@127.0.0.1:%2/d").arg(scheme).arg(ntohs(address.sin_port));
        QElapsedTimer timer;
        timer.start();
        std::stop_source stop;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        const auto cancelled = open(url, {.common = {.stop = stop.get_token()}});
        QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 5'000);
        const auto late = open(url + QStringLiteral("?connect_timeout=2"));
        QVERIFY(!late && late.error().code == ErrorCode::Database);
        QVERIFY2(describe(late.error()).contains("did not answer"), describe(late.error()).c_str());
        ::close(listener);
    }

    void lostConnectionsAreSaidToBe_data() { servers(); }
    void lostConnectionsAreSaidToBe()
    {
        QFETCH(QString, backend);
        const bool postgresql = backend == QStringLiteral("postgresql");
        const auto connection = open(urlOf(backend));
        QVERIFY((*connection)->begin());
        const std::string id = one((*connection)->execute(postgresql ? "SELECT pg_backend_pid()" : "SELECT CONNECTION_ID()"));
        const auto other = open(urlOf(backend));
        QVERIFY((*other)->execute((postgresql ? "SELECT pg_terminate_backend(" : "KILL CONNECTION (") + id + ")"));
        const auto after = (*connection)->execute("SELECT 1");
        QVERIFY(!after && after.error().code == ErrorCode::Database);
        QVERIFY2(after.error().message.contains("was lost; what was not committed"), describe(after.error()).c_str());
        QVERIFY(after.error().cause);
        QVERIFY(!(*connection)->inTransaction());
        QVERIFY(!(*connection)->execute("SELECT 1"));
    }

    void readOnly_data() { backends(); }
    void readOnly()
    {
        QFETCH(QString, backend);
        QTemporaryDir folder;
        const QString url = backend == QStringLiteral("sqlite") ? QStringLiteral("sqlite:///") + folder.filePath(QStringLiteral("a.db")) : urlOf(backend);
        QVERIFY(open(url, {.sqlite = {.missingFile = MissingFile::Create}}));
        const auto connection = open(url, {.common = {.readOnly = true}});
        QVERIFY2(connection, connection ? "" : describe(connection.error()).c_str());
        QCOMPARE(one((*connection)->execute("SELECT 1")), std::string("1"));
        QVERIFY(!(*connection)->execute("CREATE TABLE forbidden (x INTEGER)"));
    }

    void failuresToConnect_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QString& url, const char* says) { QTest::newRow(name) << url << QString::fromLatin1(says); };
        const QString pg = QStringLiteral("postgresql");
        const QString my = QStringLiteral("mysql+pymysql");
        const QString contract = QStringLiteral("contract");
        const QString wrong = QStringLiteral("wr0ng-s3cr:t p@ss/word");
        const auto elsewhere = [](QString url, const QString& host, int port) {
            return url.replace(QRegularExpression(QStringLiteral("127\\.0\\.0\\.1:\\d+")), host + QLatin1Char(':') + QString::number(port));
        };
        row("postgresql: password", m_postgresql.url(pg, contract, wrong), "the server refuses this user name and password");
        row("postgresql: no password", QStringLiteral("postgresql://tester@127.0.0.1:%1/contract").arg(m_postgresql.port()), "the database URL has none");
        row("postgresql: user", QStringLiteral("postgresql://nosuch:x@127.0.0.1:%1/contract").arg(m_postgresql.port()), "refuses this user name");
        row("postgresql: database", m_postgresql.url(pg, QStringLiteral("nosuch")), "there is no database of that name");
        row("postgresql: refused", elsewhere(m_postgresql.url(pg, contract), QStringLiteral("127.0.0.1"), 1), "nothing answers there");
        row("postgresql: host", elsewhere(m_postgresql.url(pg, contract), QStringLiteral("nosuch.invalid"), 5432), "there is no host of that name");
        row("postgresql: socket", QStringLiteral("postgresql:///contract?host=/nowhere"), "there is no such socket");
        row("postgresql: TLS", m_postgresql.url(pg, contract) + QStringLiteral("?sslmode=require"), "the server has none");
        row("postgresql: option", m_postgresql.url(pg, contract) + QStringLiteral("?nosuch=1"), "the option 'nosuch'");
        row("postgresql: value", m_postgresql.url(pg, contract) + QStringLiteral("?sslmode=nosuch"), "invalid sslmode value: \"nosuch\"");
        row("mariadb: password", m_mariadb.url(my, contract, wrong), "the server refuses this user name and password");
        row("mariadb: user", QStringLiteral("mysql+pymysql://nosuch:x@127.0.0.1:%1/contract").arg(m_mariadb.port()), "refuses this user name");
        row("mariadb: database", m_mariadb.url(my, QStringLiteral("nosuch")), "there is no database of that name");
        row("mariadb: refused", elsewhere(m_mariadb.url(my, contract), QStringLiteral("127.0.0.1"), 1), "nothing answers there");
        row("mariadb: host", elsewhere(m_mariadb.url(my, contract), QStringLiteral("nosuch.invalid"), 3306), "there is no host of that name");
        row("mariadb: socket", QStringLiteral("mysql:///contract?unix_socket=/nowhere/sock"), "nothing answers there");
        row("mariadb: option", m_mariadb.url(my, contract) + QStringLiteral("?nosuch=1"), "the option 'nosuch'");
        row("mariadb: value", m_mariadb.url(my, contract) + QStringLiteral("?connect_timeout=soon"), "not a whole number");
        row("mariadb: session", m_mariadb.url(my, contract) + QStringLiteral("?sql_mode=NOSUCH"), "1231");
    }
    void failuresToConnect()
    {
        QFETCH(QString, url);
        QFETCH(QString, says);
        const auto connection = open(url);
        QVERIFY(!connection);
        const std::string text = describe(connection.error());
        QVERIFY2(text.contains(says.toStdString()), text.c_str());
        QVERIFY2(!text.contains("s3cr:t") && !text.contains("s3cr%3At"), text.c_str());
    }

    void waysIn_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("answer");
        const auto row = [](const QString& url, const char* question, const char* answer) {
            QTest::newRow(qPrintable(url)) << url << QString::fromLatin1(question) << QString::fromLatin1(answer);
        };
        const QString contract = QStringLiteral("contract");
        const auto filled = [](const char* url, const QString& place, int port) {
            return QString::fromLatin1(url)
                .replace(QStringLiteral("SECRET"), QString::fromLatin1(QUrl::toPercentEncoding(DatabaseServer::password)))
                .replace(QStringLiteral("PLACE"), place)
                .replace(QStringLiteral("PORT"), QString::number(port));
        };
        for (const char* scheme : {"postgresql", "postgresql+psycopg2", "postgresql+psycopg", "postgresql+asyncpg", "postgresql+pg8000"})
            row(m_postgresql.url(QString::fromLatin1(scheme), contract), "SHOW application_name", "retort");
        const QString pg = m_postgresql.url(QStringLiteral("postgresql"), contract);
        row(pg + QStringLiteral("?application_name=mine"), "SHOW application_name", "mine");
        row(pg + QStringLiteral("?client_encoding=latin1&connect_timeout=3&sslmode=disable"), "SHOW client_encoding", "UTF8");
        row(pg + QStringLiteral("?options=-c%20search_path%3Da%2Cb%20-c%20DateStyle%3DGerman"), "SHOW search_path", "a,b");
        row(m_postgresql.url(QStringLiteral("postgresql+asyncpg"), contract) + QStringLiteral("?ssl=prefer&timeout=5&prepared_statement_cache_size=0"), "SHOW DateStyle", "ISO, MDY");
        row(filled("postgresql://tester:SECRET@/contract?host=PLACE&port=PORT", m_postgresql.socket(), m_postgresql.port()), "SELECT current_database()", "contract");
        row(filled("postgresql://tester:SECRET@/contract?host=127.0.0.1:1&host=127.0.0.1:PORT", {}, m_postgresql.port()), "SELECT current_database()", "contract");
        for (const char* scheme : {"mysql", "mariadb", "mysql+mysqldb", "mysql+pymysql", "mysql+aiomysql", "mysql+asyncmy", "mysql+mysqlconnector", "mariadb+mariadbconnector"})
            row(m_mariadb.url(QString::fromLatin1(scheme), contract), "SELECT DATABASE()", "contract");
        const QString my = m_mariadb.url(QStringLiteral("mysql+pymysql"), contract);
        row(my + QStringLiteral("?charset=latin1&connect_timeout=3&read_timeout=20"), "SELECT @@character_set_client", "utf8mb4");
        row(my + QStringLiteral("?sql_mode=ANSI_QUOTES&init_command=SET%20@x=7"), "SELECT CONCAT(@@sql_mode, @x)", "ANSI_QUOTES7");
        row(my + QStringLiteral("?collation=utf8mb4_bin"), "SELECT @@collation_connection", "utf8mb4_bin");
        row(filled("mysql://tester:SECRET@/contract?unix_socket=PLACE", m_mariadb.socket(), 0), "SELECT DATABASE()", "contract");
        row(QString(my).replace(QStringLiteral("127.0.0.1"), QStringLiteral("localhost")), "SELECT DATABASE()", "contract");
    }
    void waysIn()
    {
        QFETCH(QString, url);
        QFETCH(QString, question);
        QFETCH(QString, answer);
        const auto connection = open(url);
        QVERIFY2(connection, connection ? "" : describe(connection.error()).c_str());
        QCOMPARE(one((*connection)->execute(question.toStdString())), answer.toStdString());
    }
};

QTEST_GUILESS_MAIN(ServerConnectionsTest)
#include "test_server_connections.moc"
