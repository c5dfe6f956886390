// Connection profiles on real servers: what a test of a connection says of them, and that read-only is kept to by the
// session and by the server.

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/database_server.h"
#include "core/database/open_database.h"
#include "core/project/session.h"
#include "projects.h"

#pragma GCC diagnostic ignored "-Wconversion" // of Qt 6.8's QTRY macros

using namespace retort;
using namespace retort::database;
using retort::project::ConnectionRequest;
using retort::project::ProjectSession;
using retort::tests::DatabaseServer;

namespace {

using Kind = DatabaseServer::Kind;
constexpr int patience = 20'000; // ms

} // namespace

class ServerProfilesTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    QString m_missing[2];

    void backends() const
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"postgresql", "mysql+pymysql"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }
    // A request for an empty database, or nothing where there is no such server.
    std::optional<ConnectionRequest> fresh(const QString& scheme, bool readOnly) const
    {
        const bool first = scheme == QStringLiteral("postgresql");
        const DatabaseServer& server = first ? m_postgresql : m_mariadb;
        if (!m_missing[first ? 0 : 1].isEmpty() || !server.createDatabase(QStringLiteral("profiles")).isEmpty())
            return std::nullopt;
        const auto url = DatabaseUrl::parse(server.url(scheme, QStringLiteral("profiles")).toStdString());
        auto profile = std::make_shared<ConnectionProfile>();
        profile->id = "1";
        profile->name = "live";
        profile->readOnly = readOnly;
        profile->url = url->withoutPassword();
        return ConnectionRequest{.url = *url, .source = QStringLiteral("the test"), .createIfMissing = false, .profile = profile};
    }
    static bool open(ProjectSession& session, const QString& folder)
    {
        QSignalSpy opened(&session, &ProjectSession::projectChanged);
        if (!tests::writeBranchingProject(folder))
            return false;
        session.open(folder);
        return opened.wait(patience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_missing[0] = m_postgresql.start();
        m_missing[1] = m_mariadb.start();
    }

    void reports_data() { backends(); }
    void reports()
    {
        QFETCH(QString, scheme);
        const auto request = fresh(scheme, false);
        if (!request)
            QSKIP("no such server");
        ProjectSession session;
        std::vector<project::ConnectionTest> reports;
        connect(&session, &ProjectSession::connectionTested, this, [&](const project::ConnectionTest& test) { reports.push_back(test); });
        session.testConnection(*request);
        QTRY_COMPARE_WITH_TIMEOUT(reports.size(), std::size_t{1}, patience);
        QVERIFY2(!reports.front().error, reports.front().error ? describe(*reports.front().error).c_str() : "");
        const ConnectionReport& report = reports.front().report;
        const bool isPostgresql = scheme == QStringLiteral("postgresql");
        QCOMPARE(report.server.product, std::string(isPostgresql ? "PostgreSQL" : "MariaDB"));
        QCOMPARE(report.transactionalDdl, isPostgresql);
        QVERIFY2(report.lock == (isPostgresql ? ConnectionReport::Lock::Advisory : ConnectionReport::Lock::Named), report.lockProblem.c_str());
        QCOMPARE(report.lockProblem, std::string());
        QVERIFY(report.bytes.has_value() == isPostgresql || report.bytes == 0); // MariaDB: no tables, no sum
        QVERIFY(report.encryption != ConnectionReport::Encryption::Off);        // it is this machine
        QVERIFY(report.writable);
        QVERIFY(!session.database().connected()); // a test connects nothing

        auto wrong = *request;
        wrong.url = wrong.url.withPassword(Secret("a wrong guess"));
        session.testConnection(wrong);
        QTRY_COMPARE_WITH_TIMEOUT(reports.size(), std::size_t{2}, patience);
        QVERIFY(reports.back().error && !describe(*reports.back().error).contains("guess"));
    }

    void readOnly_data() { backends(); }
    void readOnly()
    {
        QFETCH(QString, scheme);
        const auto request = fresh(scheme, true);
        if (!request)
            QSKIP("no such server");
        const QTemporaryDir folder;
        ProjectSession session;
        QVERIFY(open(session, folder.path()));
        session.connectToDatabase(*request);
        QTRY_VERIFY_WITH_TIMEOUT(session.database().connected(), patience);
        QVERIFY(session.database().readOnly());

        QSignalSpy failed(&session, &ProjectSession::planFailed);
        session.planRun({.kind = project::RunKind::Upgrade, .target = "head"});
        QCOMPARE(failed.size(), 1);
        QVERIFY(describe(failed.front().at(1).value<Error>()).contains("live is read-only"));
        QSignalSpy jobs(&session, &ProjectSession::jobFinished);
        session.restoreBackup(QStringLiteral("1"), {});
        session.settleBrokenRun(project::JobKind::ForgetRun, false);
        QCOMPARE(jobs.size(), 2);
        for (const auto& job : std::as_const(jobs))
            QVERIFY(describe(*job.front().value<project::JobResult>().error).contains("read-only"));

        // The server keeps to it, too.
        const auto connection = openDatabase(request->url, {}, {.common = {.readOnly = true}, .sqlite = {}});
        QVERIFY(connection.has_value());
        QVERIFY(!(*connection)->execute("CREATE TABLE t (a INTEGER)"));
        QVERIFY((*connection)->execute("SELECT 1"));

        // A plan from before is not run either.
        auto writable = *request;
        writable.profile = nullptr;
        session.connectToDatabase(writable);
        QTRY_VERIFY_WITH_TIMEOUT(session.database().connected(), patience);
        QSignalSpy ready(&session, &ProjectSession::planReady);
        session.planRun({.kind = project::RunKind::Upgrade, .target = "head"});
        QVERIFY(ready.wait(patience));
        session.connectToDatabase(*request);
        QTRY_VERIFY_WITH_TIMEOUT(session.database().connected(), patience);
        QSignalSpy finished(&session, &ProjectSession::runFinished);
        session.startRun(ready.front().front().value<std::shared_ptr<const project::RunPlan>>(), {});
        QCOMPARE(finished.size(), 1);
        const auto report = finished.front().at(1).value<migration::RunReport>();
        QVERIFY(report.error && report.state == migration::RunState::NothingChanged);
        QVERIFY(!session.running());
    }
};

QTEST_GUILESS_MAIN(ServerProfilesTest)
#include "test_server_profiles.moc"
