// The data of an older backup in today's schema, on SQLite; tests/servers has the same on servers.

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/data_restore_shop.h"

using namespace retort;

class DataRestoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void restoresThroughTheRevision() { tests::restoresThroughTheRevision({}, false); }
    void restoresWhereItStands() { tests::restoresWhereItStands({}, false); }
    void restoresIntoAnEmptyDatabase() { tests::restoresIntoAnEmptyDatabase({}, false); }
    void restoresAnew() { tests::restoresAnew({}, false); }
    void leavesOutAndEmpties() { tests::leavesOutAndEmpties({}); }
    void cancelledChangesNothing() { tests::cancelledChangesNothing({}); }
    void refusesOrphansOfOthers() { tests::refusesOrphansOfOthers({}); }
    void restoresAllOrNothing() { tests::restoresAllOrNothing({}); }
    void virtualTablesAreAskedAbout();
    void followsRenamesBackwards() { tests::followsRenamesBackwards({}); }
};

// Before the database goes anywhere: nobody wants to find out at the backup's revision.
void DataRestoreTest::virtualTablesAreAskedAbout()
{
    const QTemporaryDir folder;
    const auto made = tests::DataRestoreShop::create(folder.path(), {});
    QVERIFY(made.has_value());
    tests::DataRestoreShop& shop = **made;
    QVERIFY(shop.migrate("a1") && shop.fillAtA1());
    if (!shop.execute("CREATE VIRTUAL TABLE words USING fts5(body)"))
        QSKIP("SQLite was built without FTS5");
    QVERIFY(shop.execute("INSERT INTO words (body) VALUES ('then')"));
    const auto entry = shop.backUp(false);
    QVERIFY(entry && shop.migrate("head") && shop.execute("UPDATE words SET body = 'now'"));
    const auto refused = shop.plan(entry->id, project::RowsWay::Revision);
    QVERIFY(refused && (*refused)->obstacle);
    QVERIFY2(describe(*(*refused)->obstacle).contains("The table words would keep the rows that it has"), describe(*(*refused)->obstacle).c_str());
    const auto plan = shop.plan(entry->id, project::RowsWay::Revision, {"words="});
    QVERIFY2(plan && (*plan)->runnable(), plan && (*plan)->obstacle ? describe(*(*plan)->obstacle).c_str() : "");
    const project::DataRestoreReport report = shop.run(**plan);
    QVERIFY2(!report.error && report.rows->complete(), report.error ? describe(*report.error).c_str() : "");
    QCOMPARE(shop.one("SELECT body FROM words"), "now");
    QCOMPARE(shop.one("SELECT count(*) FROM line"), "2");
}

QTEST_GUILESS_MAIN(DataRestoreTest)
#include "test_data_restore.moc"
