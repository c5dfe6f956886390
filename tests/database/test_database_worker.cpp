// The worker thread with a connection of its own.

#include <QTemporaryDir>
#include <QtTest>

#include <latch>
#include <set>

#include "core/database/database_worker.h"
#include "core/database/sqlite_connection.h"

#pragma GCC diagnostic ignored "-Wconversion" // Qt 6.8's QTRY_ macros

using namespace retort;
using namespace retort::database;
using namespace std::chrono_literals;

namespace {

QStringList warnings;

void collectWarnings(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        warnings += message;
    else if (type == QtFatalMsg)
        std::fputs(qPrintable(message + QLatin1Char('\n')), stderr);
}

DatabaseWorker::Opener opener(const QString& file = {}, std::chrono::milliseconds busyTimeout = 5s)
{
    return [file = file.toStdString(), busyTimeout](std::stop_token stop) -> Result<std::unique_ptr<sql::Connection>> {
        const SqliteOptions options{
            .missingFile = MissingFile::Create, .busyTimeout = busyTimeout, .stop = std::move(stop)};
        RETORT_TRY(std::unique_ptr<SqliteConnection> connection, SqliteConnection::open({.file = file}, options));
        return connection;
    };
}

auto statement(std::string text)
{
    return
        [text = std::move(text)](sql::Connection& connection, const JobContext&) { return connection.execute(text); };
}

constexpr auto endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

} // namespace

class DatabaseWorkerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void jobsRunInOrderInOneThread();
    void openErrorReachesEveryJob();
    void cancelInterruptsTheStatement();
    void cancelBeforeItBegins();
    void cancelOfAFinishedJobHurtsNobody();
    void destructorEndsAnEndlessStatement();
    void destructorEndsManyStatements();
    void destructorEndsAWaitForALockWhileOpening();
    void waitingJobsAreAnswered();
    void droppedWithTheReceiver();
    void openTransactionIsRolledBack();
    void callbacks();
    void connectionDiesInItsThread();
    void cancelStorm();
};

void DatabaseWorkerTest::init()
{
    warnings.clear();
    qInstallMessageHandler(collectWarnings);
}

void DatabaseWorkerTest::cleanup()
{
    qInstallMessageHandler(nullptr);
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(QLatin1Char('\n'))));
}

void DatabaseWorkerTest::jobsRunInOrderInOneThread()
{
    DatabaseWorker worker(opener());
    QObject receiver;
    std::vector<std::int64_t> seen;
    std::set<std::thread::id> threads;
    worker.submit(receiver, statement("CREATE TABLE t (a INTEGER PRIMARY KEY)"),
                  [](const Result<sql::ResultSet>& result) { QVERIFY(result); });
    for (int i = 0; i < 100; ++i) {
        worker.submit(
            receiver,
            [&threads](sql::Connection& connection, const JobContext&) -> Result<std::int64_t> {
                threads.insert(std::this_thread::get_id());
                RETORT_TRY(const sql::ResultSet rows, connection.execute("INSERT INTO t DEFAULT VALUES RETURNING a"));
                return std::get<std::int64_t>(rows.rows.at(0).at(0));
            },
            [&seen](const Result<std::int64_t>& value) { seen.push_back(value.value_or(-1)); });
    }
    QTRY_COMPARE(seen.size(), std::size_t{100});
    for (std::size_t i = 0; i < seen.size(); ++i)
        QCOMPARE(seen[i], static_cast<std::int64_t>(i + 1));
    QCOMPARE(threads.size(), std::size_t{1});
    QVERIFY(!threads.contains(std::this_thread::get_id()));
}

void DatabaseWorkerTest::openErrorReachesEveryJob()
{
    const QTemporaryDir folder;
    DatabaseWorker worker(opener(folder.path()));
    QObject receiver;
    int failed = 0;
    for (int i = 0; i < 3; ++i) {
        worker.submit(receiver, statement("SELECT 1"), [&failed](const Result<sql::ResultSet>& result) {
            QVERIFY(!result);
            QVERIFY(result.error().code == ErrorCode::Io);
            ++failed;
        });
    }
    QTRY_COMPARE(failed, 3);
}

void DatabaseWorkerTest::cancelInterruptsTheStatement()
{
    DatabaseWorker worker(opener());
    QObject receiver;
    std::latch begun(1);
    std::optional<Error> error;
    const auto handle = worker.submit(
        receiver,
        [&begun](sql::Connection& connection, const JobContext&) {
            begun.count_down();
            return connection.execute(endless);
        },
        [&error](const Result<sql::ResultSet>& result) {
            QVERIFY(!result);
            error = result.error();
        });
    begun.wait();
    std::this_thread::sleep_for(20ms);
    handle.cancel();
    QTRY_VERIFY(error);
    QVERIFY(error->code == ErrorCode::Cancelled);
    bool next = false;
    worker.submit(receiver, statement("SELECT 1"),
                  [&next](const Result<sql::ResultSet>& result) { next = result.has_value(); });
    QTRY_VERIFY(next); // the connection lives on
}

void DatabaseWorkerTest::cancelBeforeItBegins()
{
    DatabaseWorker worker(opener());
    QObject receiver;
    std::latch mayGo(1);
    worker.submit(
        receiver,
        [&mayGo](sql::Connection& connection, const JobContext&) {
            mayGo.wait();
            return connection.execute("SELECT 1");
        },
        [](const Result<sql::ResultSet>& result) { QVERIFY(result); });
    bool ran = false;
    std::optional<Error> error;
    const auto handle = worker.submit(
        receiver,
        [&ran](sql::Connection& connection, const JobContext&) {
            ran = true;
            return connection.execute("SELECT 2");
        },
        [&error](const Result<sql::ResultSet>& result) {
            QVERIFY(!result);
            error = result.error();
        });
    handle.cancel();
    mayGo.count_down();
    QTRY_VERIFY(error);
    QVERIFY(error->code == ErrorCode::Cancelled);
    QVERIFY(!ran);
}

void DatabaseWorkerTest::cancelOfAFinishedJobHurtsNobody()
{
    DatabaseWorker worker(opener());
    QObject receiver;
    int arrived = 0;
    const auto first =
        worker.submit(receiver, statement("SELECT 1"), [&arrived](const Result<sql::ResultSet>&) { ++arrived; });
    QTRY_COMPARE(arrived, 1);
    std::latch begun(1);
    std::latch mayEnd(1);
    bool good = false;
    worker.submit(
        receiver,
        [&](sql::Connection& connection, const JobContext& context) -> Result<bool> {
            begun.count_down();
            mayEnd.wait();
            RETORT_TRY([[maybe_unused]] const sql::ResultSet rows, connection.execute("SELECT 1"));
            return !context.stopRequested();
        },
        [&](const Result<bool>& result) {
            good = result.value_or(false);
            ++arrived;
        });
    begun.wait();
    first.cancel();
    mayEnd.count_down();
    QTRY_COMPARE(arrived, 2);
    QVERIFY(good);
}

void DatabaseWorkerTest::destructorEndsAnEndlessStatement()
{
    QObject receiver;
    std::optional<ErrorCode> code;
    QElapsedTimer timer;
    {
        DatabaseWorker worker(opener());
        std::latch begun(1);
        worker.submit(
            receiver,
            [&begun](sql::Connection& connection, const JobContext&) {
                begun.count_down();
                return connection.execute(endless);
            },
            [&code](const Result<sql::ResultSet>& result) {
                if (!result)
                    code = result.error().code;
            });
        begun.wait();
        timer.start();
    }
    QVERIFY(timer.elapsed() < 2000);
    QTRY_VERIFY(code);
    QVERIFY(*code == ErrorCode::Cancelled);
}

// A job that goes from one long statement to the next without looking at its token.
void DatabaseWorkerTest::destructorEndsManyStatements()
{
    QObject receiver;
    QElapsedTimer timer;
    {
        DatabaseWorker worker(opener());
        std::latch begun(1);
        worker.submit(
            receiver,
            [&begun](sql::Connection& connection, const JobContext&) {
                begun.count_down();
                Result<sql::ResultSet> last;
                for (int i = 0; i < 5; ++i)
                    last = connection.execute(endless);
                return last;
            },
            [](const Result<sql::ResultSet>&) {});
        begun.wait();
        timer.start();
    }
    QVERIFY(timer.elapsed() < 5000);
}

void DatabaseWorkerTest::destructorEndsAWaitForALockWhileOpening()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    const auto holder = SqliteConnection::open({.file = file.toStdString()}, {.missingFile = MissingFile::Create});
    QVERIFY(holder);
    QVERIFY((*holder)->execute("CREATE TABLE t (a)"));
    QVERIFY((*holder)->execute("BEGIN EXCLUSIVE"));
    QElapsedTimer timer;
    {
        DatabaseWorker worker(opener(file, 60s));
        std::this_thread::sleep_for(30ms);
        timer.start();
    }
    QVERIFY(timer.elapsed() < 5000);
}

void DatabaseWorkerTest::waitingJobsAreAnswered()
{
    QObject receiver;
    int cancelled = 0;
    {
        DatabaseWorker worker(opener());
        for (int i = 0; i < 5; ++i) {
            worker.submit(receiver, statement(endless), [&cancelled](const Result<sql::ResultSet>& result) {
                cancelled += !result && result.error().code == ErrorCode::Cancelled ? 1 : 0;
            });
        }
    }
    QTRY_COMPARE(cancelled, 5);
}

void DatabaseWorkerTest::droppedWithTheReceiver()
{
    DatabaseWorker worker(opener());
    auto receiver = std::make_unique<QObject>();
    std::latch mayEnd(1);
    bool called = false;
    const auto handle = worker.submit(
        *receiver,
        [&mayEnd](sql::Connection& connection, const JobContext&) {
            mayEnd.wait();
            return connection.execute("SELECT 1");
        },
        [&called](const Result<sql::ResultSet>&) { called = true; });
    receiver.reset();
    mayEnd.count_down();
    QTRY_VERIFY(handle.finished());
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void DatabaseWorkerTest::openTransactionIsRolledBack()
{
    DatabaseWorker worker(opener());
    QObject receiver;
    worker.submit(receiver, statement("CREATE TABLE t (a)"), [](const Result<sql::ResultSet>&) {});
    std::string message;
    worker.submit(
        receiver,
        [](sql::Connection& connection, const JobContext&) -> Result<sql::ResultSet> {
            RETORT_CHECK(connection.begin());
            return connection.execute("INSERT INTO t VALUES (1)");
        },
        [&message](const Result<sql::ResultSet>& result) { message = result ? "" : result.error().message; });
    std::optional<std::size_t> rows;
    worker.submit(receiver, statement("SELECT * FROM t"),
                  [&rows](const Result<sql::ResultSet>& result) { rows = result ? result->rows.size() : 99; });
    QTRY_VERIFY(rows);
    QCOMPARE(*rows, std::size_t{0});
    QVERIFY(message.contains("rolled back"));
}

void DatabaseWorkerTest::callbacks()
{
    DatabaseWorker worker(opener());
    QObject receiver;
    QStringList seen;
    worker.submit(
        receiver,
        [](sql::Connection& connection, const JobContext& context) {
            context.write(LogLevel::Info, "alembic.runtime.migration", "Running upgrade");
            context.reportProgress(1, 1, "a1b2");
            return connection.execute("SELECT 1");
        },
        [&seen](const Result<sql::ResultSet>&) { seen += QStringLiteral("done"); },
        jobs::JobCallbacks{.progress = [&seen](std::size_t, std::size_t,
                                               const std::string& what) { seen += QString::fromStdString(what); },
                           .log = [&seen](LogLevel, const std::string&,
                                          const std::string& line) { seen += QString::fromStdString(line); }});
    QTRY_COMPARE(seen,
                 QStringList({QStringLiteral("Running upgrade"), QStringLiteral("a1b2"), QStringLiteral("done")}));
}

void DatabaseWorkerTest::connectionDiesInItsThread()
{
    for (int i = 0; i < 20; ++i) {
        DatabaseWorker worker(opener());
        if (i % 2 == 0) {
            QObject receiver;
            worker.submit(receiver, statement("SELECT 1"), [](const Result<sql::ResultSet>&) {});
        }
    }
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

// Cancels at arbitrary moments; every job is answered exactly once.
void DatabaseWorkerTest::cancelStorm()
{
    DatabaseWorker worker(opener());
    QObject receiver;
    int answered = 0;
    for (int i = 0; i < 200; ++i) {
        const auto handle = worker.submit(
            receiver,
            [](sql::Connection& connection, const JobContext& context) -> Result<int> {
                for (int step = 0; step < 20; ++step) {
                    if (context.stopRequested())
                        return fail(ErrorCode::Cancelled, "stopped");
                    RETORT_TRY([[maybe_unused]] const sql::ResultSet rows,
                               connection.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                                  "LIMIT 500) SELECT count(*) FROM n"));
                    context.reportProgress(static_cast<std::size_t>(step), 20);
                }
                return 1;
            },
            [&answered](const Result<int>&) { ++answered; });
        if (i % 3 == 0) {
            std::this_thread::sleep_for(std::chrono::microseconds(37 * (i % 11)));
            handle.cancel();
        }
        if (i % 7 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(answered, 200);
}

QTEST_GUILESS_MAIN(DatabaseWorkerTest)
#include "test_database_worker.moc"
