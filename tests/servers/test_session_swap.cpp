// A session puts a backup in the place of the database that it is connected to, and is connected to it afterwards; and backs a
// whole server up.

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/database_server.h"
#include "core/database/open_database.h"
#include "core/project/session.h"
#include "projects.h"

#pragma GCC diagnostic ignored "-Wconversion" // of Qt 6.8's QTRY macros

using namespace retort;
using namespace Qt::StringLiterals;
using retort::project::JobResult;
using retort::project::ProjectSession;
using retort::tests::DatabaseServer;

namespace {
constexpr int patience = 60'000; // ms
}

class SessionSwapTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{DatabaseServer::Kind::Postgresql};
    QString m_missing;

    static std::string text(const QString& url, const char* question)
    {
        const auto connection = database::openDatabase(*database::DatabaseUrl::parse(url.toStdString()), {});
        if (!connection)
            return describe(connection.error());
        const auto rows = (*connection)->execute(question);
        return rows && !rows->rows.empty() ? std::get<std::string>(rows->rows[0][0]) : "none";
    }

private Q_SLOTS:
    void initTestCase() { m_missing = m_postgresql.start(); }
    void swaps_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::newRow("sqlite") << false;
        QTest::newRow("postgresql") << true;
    }
    void swaps();
    void wholeServer();
};

void SessionSwapTest::swaps()
{
    QFETCH(bool, onServer);
    if (onServer && !m_missing.isEmpty())
        QSKIP(qPrintable(m_missing));
    const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.filePath(u"data"_s).toUtf8());
    if (onServer)
        QCOMPARE(m_postgresql.createDatabase(u"shop"_s), QString());
    const QString url = onServer ? m_postgresql.url(u"postgresql"_s, u"shop"_s) : u"sqlite:///"_s + folder.filePath(u"shop.db"_s);
    ProjectSession session;
    QSignalSpy opened(&session, &ProjectSession::projectChanged);
    QVERIFY(tests::writeBranchingProject(folder.path()));
    session.open(folder.path());
    QVERIFY(opened.wait(patience));
    session.connectToDatabase(url, u"the test"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(session.database().connected(), patience);
    {
        const auto other = database::openDatabase(*database::DatabaseUrl::parse(url.toStdString()), {});
        QVERIFY((*other)->execute("CREATE TABLE t (a VARCHAR(9))") && (*other)->execute("INSERT INTO t VALUES ('then')"));
    }
    QSignalSpy finished(&session, &ProjectSession::jobFinished);
    session.createBackup(u"then"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(session.backups().size(), std::size_t(1), patience);
    QSignalSpy checked(&session, &ProjectSession::swapChecked);
    {
        const auto other = database::openDatabase(*database::DatabaseUrl::parse(url.toStdString()), {});
        QVERIFY((*other)->execute("UPDATE t SET a = 'now'"));
        session.checkSwap();
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, patience);
        const auto obstacle = checked.front().front().value<std::optional<Error>>();
        QCOMPARE(obstacle.has_value(), onServer); // this very process does not count for a file
        QVERIFY(!obstacle || (obstacle->code == ErrorCode::Conflict && QString::fromStdString(obstacle->message).count(u"(process "_s) == 1));
    }
    session.checkSwap();
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 2, patience);
    QVERIFY(!checked.back().front().value<std::optional<Error>>());

    session.restoreAndSwap(session.backups().front().id);
    QVERIFY(session.running());
    session.refreshDatabase(); // a question that waits meanwhile is not taken for a lost connection
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, patience);
    const auto result = finished.back().front().value<JobResult>();
    QVERIFY2(result.succeeded() && result.changed, result.error ? describe(*result.error).c_str() : "");
    QVERIFY(result.kind == project::JobKind::Swap && !session.running());
    QCOMPARE(text(url, "SELECT a FROM t"), std::string("then"));
    QCOMPARE(text(onServer ? m_postgresql.url(u"postgresql"_s, result.kept) : u"sqlite:///"_s + result.kept, "SELECT a FROM t"), std::string("now"));
    QSignalSpy changed(&session, &ProjectSession::databaseChanged);
    session.refreshDatabase();
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QVERIFY(session.database().connected() && !session.database().error);
    session.createBackup(u"of the new one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 3, patience);
    QVERIFY(finished.back().front().value<JobResult>().succeeded());
}

void SessionSwapTest::wholeServer()
{
    if (!m_missing.isEmpty())
        QSKIP(qPrintable(m_missing));
    const QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());
    QCOMPARE(m_postgresql.createDatabase(u"shop"_s), QString());
    ProjectSession session;
    session.connectToDatabase(m_postgresql.url(u"postgresql"_s, u"shop"_s), u"the test"_s, false);
    QTRY_VERIFY_WITH_TIMEOUT(session.database().connected(), patience);
    QSignalSpy finished(&session, &ProjectSession::jobFinished);
    session.createServerBackup(u"by the test"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    const auto result = finished.front().front().value<JobResult>();
    QVERIFY2(result.succeeded(), result.error ? describe(*result.error).c_str() : "");
    QFile file(result.made);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("CREATE ROLE tester"));
    session.connectToDatabase(u"sqlite:///"_s + folder.filePath(u"a.db"_s), u"the test"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(session.database().connected(), patience);
    session.createServerBackup(u"by the test"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, patience);
    QVERIFY(finished.back().front().value<JobResult>().error->code == ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(SessionSwapTest)
#include "test_session_swap.moc"
