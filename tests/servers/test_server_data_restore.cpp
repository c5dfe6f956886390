// The data of an older backup in today's schema, on real servers; tests/project has the same on SQLite.

#include <QStandardPaths>
#include <QtTest>

#include "../support/data_restore_shop.h"
#include "../support/database_server.h"

using namespace retort;
using retort::tests::DatabaseServer;

class ServerDataRestoreTest : public QObject {
    Q_OBJECT

private:
    using Kind = DatabaseServer::Kind;
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    QString m_postgresqlMissing;
    QString m_mariadbMissing;

    static void backends()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<bool>("dataOnly");
        for (const char* scheme : {"postgresql", "mysql+pymysql", "mariadb"}) {
            QTest::addRow("%s", scheme) << QString::fromLatin1(scheme) << false;
            QTest::addRow("%s, data only", scheme) << QString::fromLatin1(scheme) << true;
        }
    }
    QString freshDatabase() const
    {
        QFETCH(QString, scheme);
        const bool postgresql = scheme.startsWith(u"postgresql");
        const DatabaseServer& server = postgresql ? m_postgresql : m_mariadb;
        if (!(postgresql ? m_postgresqlMissing : m_mariadbMissing).isEmpty() || !server.createDatabase(QStringLiteral("shop")).isEmpty())
            return {};
        return server.url(scheme, QStringLiteral("shop"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_postgresqlMissing = m_postgresql.start();
        m_mariadbMissing = m_mariadb.start();
        for (const QString& missing : {m_postgresqlMissing, m_mariadbMissing})
            QVERIFY2(missing.isEmpty() || missing.startsWith(QStringLiteral("not installed")), qPrintable(missing));
    }

    void restoresThroughTheRevision_data() { backends(); }
    void restoresThroughTheRevision()
    {
        QFETCH(bool, dataOnly);
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::restoresThroughTheRevision(url, dataOnly);
    }
    void restoresWhereItStands_data() { backends(); }
    void restoresWhereItStands()
    {
        QFETCH(bool, dataOnly);
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::restoresWhereItStands(url, dataOnly);
    }
    void restoresIntoAnEmptyDatabase_data() { backends(); }
    void restoresIntoAnEmptyDatabase()
    {
        QFETCH(bool, dataOnly);
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::restoresIntoAnEmptyDatabase(url, dataOnly);
    }
    void restoresAnew_data() { backends(); }
    void restoresAnew()
    {
        QFETCH(bool, dataOnly);
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::restoresAnew(url, dataOnly);
    }
    void leavesOutAndEmpties_data() { backends(); }
    void leavesOutAndEmpties()
    {
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::leavesOutAndEmpties(url);
    }
    void cancelledChangesNothing_data() { backends(); }
    void cancelledChangesNothing()
    {
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::cancelledChangesNothing(url);
    }
    void refusesOrphansOfOthers_data() { backends(); }
    void refusesOrphansOfOthers()
    {
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::refusesOrphansOfOthers(url);
    }
};

QTEST_GUILESS_MAIN(ServerDataRestoreTest)
#include "test_server_data_restore.moc"
