// What a window does with a database, on real servers: connect, plan, run, and keep other runs out.

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/database_server.h"
#include "core/database/migration_lock.h"
#include "core/database/open_database.h"
#include "core/project/session.h"
#include "projects.h"

using namespace retort;
using retort::database::DatabaseUrl;
using retort::database::MigrationLock;
using retort::database::MigrationLockOptions;
using retort::project::DatabaseState;
using retort::project::ProjectSession;
using retort::project::RunKind;
using retort::project::RunPlan;
using retort::tests::DatabaseServer;

namespace {

using Kind = DatabaseServer::Kind;
constexpr int patience = 20'000; // ms; a run takes less than one second

class ServerSessionTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    QString m_postgresqlMissing;
    QString m_mariadbMissing;

    const DatabaseServer& server(const QString& scheme) const { return scheme.startsWith(u"postgresql") ? m_postgresql : m_mariadb; }

    void backends() const
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"postgresql", "mysql+pymysql", "mariadb+pymysql"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }
    // The URL of an empty database of that name; empty when there is no server, and the test is then skipped.
    QString freshDatabase(const QString& scheme, const QString& name) const
    {
        const QString missing = scheme.startsWith(u"postgresql") ? m_postgresqlMissing : m_mariadbMissing;
        if (!missing.isEmpty() || !server(scheme).createDatabase(name).isEmpty())
            return {};
        return server(scheme).url(scheme, name);
    }

    // The project is opened and its database has been tried.
    static bool openBranchingProject(ProjectSession& session, const QString& folder, const QString& url)
    {
        QSignalSpy opened(&session, &ProjectSession::projectChanged);
        if (!tests::writeBranchingProject(folder))
            return false;
        session.open(folder);
        if (!opened.wait(patience))
            return false;
        session.connectToDatabase(url, QStringLiteral("the test"), false);
        return QTest::qWaitFor([&] { return session.database().phase != DatabaseState::Phase::Connecting; }, patience);
    }
    static std::shared_ptr<const RunPlan> plan(ProjectSession& session, RunKind kind, const std::string& target)
    {
        QSignalSpy ready(&session, &ProjectSession::planReady);
        session.planRun({.kind = kind, .target = target});
        if (!ready.wait(patience))
            return nullptr;
        return ready.front().front().value<std::shared_ptr<const RunPlan>>();
    }
    static migration::RunReport run(ProjectSession& session, const std::shared_ptr<const RunPlan>& plan)
    {
        QSignalSpy finished(&session, &ProjectSession::runFinished);
        session.startRun(plan, {});
        return finished.wait(patience) ? finished.front().at(1).value<migration::RunReport>() : migration::RunReport();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_postgresqlMissing = m_postgresql.start();
        m_mariadbMissing = m_mariadb.start();
    }

    void plansAndRuns_data() { backends(); }
    void plansAndRuns()
    {
        QFETCH(QString, scheme);
        const QString url = freshDatabase(scheme, QStringLiteral("session"));
        if (url.isEmpty())
            QSKIP("no such server");
        const QTemporaryDir folder;
        ProjectSession session;
        QVERIFY(openBranchingProject(session, folder.path(), url));
        const DatabaseState& state = session.database();
        QVERIFY2(state.connected(), state.error ? describe(*state.error).c_str() : "");
        const bool isPostgresql = scheme == QStringLiteral("postgresql");
        QVERIFY2(state.product.startsWith(isPostgresql ? u"PostgreSQL 1" : u"MariaDB 1"), qPrintable(state.product));
        QVERIFY(!state.displayUrl.contains(DatabaseServer::password));
        QCOMPARE(state.rows, std::vector<std::string>());

        const auto up = plan(session, RunKind::Upgrade, "head");
        QVERIFY(up);
        QVERIFY2(up->runnable(), up->obstacle && up->obstacle->error ? describe(*up->obstacle->error).c_str() : "");
        QVERIFY(up->transactions == (isPostgresql ? project::RunTransactions::WholeRun : project::RunTransactions::PerRevision));
        QCOMPARE(up->steps.size(), std::size_t{7});
        QVERIFY2(up->steps.front().sql.text.contains("CREATE TABLE") && up->steps.front().sql.text.contains("INSERT INTO alembic_version"),
                 up->steps.front().sql.text.c_str());
        const migration::RunReport applied = run(session, up);
        QVERIFY2(!applied.error, applied.error ? describe(*applied.error).c_str() : "");
        QVERIFY(applied.state == migration::RunState::AllApplied);
        QCOMPARE(applied.rows, std::vector<std::string>{"e1"});
        QVERIFY(QTest::qWaitFor([&] { return session.database().pending == 0; }, patience));

        // Nothing was run when it was only planned.
        const auto down = plan(session, RunKind::Downgrade, "base");
        QVERIFY(down && down->runnable());
        QVERIFY(server(scheme).run(QStringLiteral("session"), QStringLiteral("SELECT version_num FROM alembic_version")).out.contains("e1"));
        QVERIFY(run(session, down).rows.empty());
    }

    void locks_data() { backends(); }
    void locks()
    {
        QFETCH(QString, scheme);
        const QString text = freshDatabase(scheme, QStringLiteral("locked"));
        if (text.isEmpty())
            QSKIP("no such server");
        const QString other = freshDatabase(scheme, QStringLiteral("another"));
        const DatabaseUrl url = DatabaseUrl::parse(text.toStdString()).value();
        auto held = MigrationLock::acquire(url, {}, {});
        QVERIFY2(held && *held, held ? "" : describe(held.error()).c_str());
        const auto refused = MigrationLock::acquire(url, {}, {});
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Conflict);
        const QString words = QString::fromStdString(refused.error().message);
        QVERIFY2(words.contains(u"user " + DatabaseServer::user) && words.contains(u"connection ") && words.contains(u"since 2"), qPrintable(words));
        QVERIFY(!words.contains(DatabaseServer::password));
        // Another version table, another database: other locks.
        QVERIFY(MigrationLock::acquire(url, {}, {.versionTable = "other_version"}));
        QVERIFY(MigrationLock::acquire(DatabaseUrl::parse(other.toStdString()).value(), {}, {}));
        MigrationLockOptions waits{.wait = std::chrono::seconds(20)};
        waits.waiting = [&](const std::string&) { held->reset(); };
        QVERIFY(MigrationLock::acquire(url, {}, waits));
    }

    // A backup by hand, one before a run, and the way back.
    void backsUpAndRestores_data() { backends(); }
    void backsUpAndRestores()
    {
        QFETCH(QString, scheme);
        const QString url = freshDatabase(scheme, QStringLiteral("kept"));
        if (url.isEmpty())
            QSKIP("no such server");
        QStandardPaths::setTestModeEnabled(true);
        const QTemporaryDir folder;
        ProjectSession session;
        QSignalSpy jobs(&session, &ProjectSession::jobFinished);
        QSignalSpy changed(&session, &ProjectSession::backupsChanged);
        QVERIFY(session.backupFolder().isEmpty());
        QVERIFY(openBranchingProject(session, folder.path(), url));
        QVERIFY(!session.backupFolder().isEmpty());
        const auto lastJob = [&] { return jobs.last().front().value<project::JobResult>(); };
        const auto reason = [&] { return lastJob().error ? describe(*lastJob().error) : std::string(); };

        session.createBackup(QStringLiteral("empty"));
        QVERIFY(jobs.wait(patience));
        QVERIFY2(lastJob().succeeded(), reason().c_str());
        const auto up = plan(session, RunKind::Upgrade, "head");
        QVERIFY(up);
        QSignalSpy finished(&session, &ProjectSession::runFinished);
        session.startRun(up, QStringLiteral("before upgrading"));
        QVERIFY(finished.wait(patience));
        QVERIFY2(!finished.front().at(1).value<migration::RunReport>().error, reason().c_str());
        QVERIFY(QTest::qWaitFor([&] { return session.backups().size() == 2 && session.database().pending == 0; }, patience));
        QVERIFY(session.backups().front().reason == backup::BackupReason::BeforeRun);

        jobs.clear();
        session.restoreBackup(session.backups().back().id, QStringLiteral("before restoring"));
        QVERIFY(jobs.wait(patience));
        QVERIFY2(lastJob().succeeded() && lastJob().changed && lastJob().rows.empty(), reason().c_str());
        QVERIFY(QTest::qWaitFor([&] { return session.backups().size() == 3 && session.database().rows.empty(); }, patience));
        QVERIFY(!server(scheme).structure(QStringLiteral("kept")).contains("CREATE TABLE"));
        jobs.clear();
        session.restoreBackup(session.backups().front().id, QStringLiteral("before restoring"));
        QVERIFY(jobs.wait(patience));
        QVERIFY2(lastJob().succeeded(), reason().c_str());
        QVERIFY(QTest::qWaitFor([&] { return session.database().rows == std::vector<std::string>{"e1"}; }, patience));
        QDir(session.backupFolder()).removeRecursively();
    }

    void waitsForAnotherRun()
    {
        const QString url = freshDatabase(QStringLiteral("postgresql"), QStringLiteral("waiting"));
        if (url.isEmpty())
            QSKIP("no such server");
        const QTemporaryDir folder;
        ProjectSession session;
        QVERIFY(openBranchingProject(session, folder.path(), url));
        const auto up = plan(session, RunKind::Upgrade, "head");
        QVERIFY(up);
        auto held = MigrationLock::acquire(DatabaseUrl::parse(url.toStdString()).value(), {}, {});
        QVERIFY(held);
        QSignalSpy logged(&session, &ProjectSession::logged);
        QSignalSpy finished(&session, &ProjectSession::runFinished);
        session.startRun(up, {});
        const auto waits = [](const QList<QVariant>& line) { return line.at(2).toString().contains(u"Waiting for another run"); };
        QVERIFY(QTest::qWaitFor([&] { return std::ranges::any_of(logged, waits); }, patience));
        session.cancel();
        QVERIFY(finished.wait(patience));
        const auto report = finished.front().at(1).value<migration::RunReport>();
        QVERIFY(report.error && report.error->code == ErrorCode::Cancelled);
        QVERIFY(report.state == migration::RunState::NothingChanged);
    }
};

} // namespace

QTEST_GUILESS_MAIN(ServerSessionTest)
#include "test_server_session.moc"
