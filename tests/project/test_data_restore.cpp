// The data of an older backup in today's schema, on SQLite; tests/servers has the same on servers.

#include <QStandardPaths>
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
    void followsRenamesBackwards() { tests::followsRenamesBackwards({}); }
};

QTEST_GUILESS_MAIN(DataRestoreTest)
#include "test_data_restore.moc"
