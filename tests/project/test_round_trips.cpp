// Revisions run up, down and up again on a scratch database: what passes, and each way not to.

#include <QTemporaryDir>
#include <QtTest>

#include "core/database/sqlite_connection.h"
#include "core/project/project.h"
#include "core/project/round_trips.h"
#include "tests/support/files.h"

using namespace retort;
using namespace retort::project;
using namespace Qt::StringLiterals;
using Outcome = RoundTrip::Outcome;
using retort::tests::write;

namespace {

QByteArray scriptText(const QByteArray& id, const QByteArray& down, const QByteArray& upgrade, const QByteArray& downgrade)
{
    return "from alembic import op\nimport sqlalchemy as sa\nrevision = '" + id + "'\ndown_revision = " + down + "\n\ndef upgrade():\n    " + upgrade
           + "\n\ndef downgrade():\n    " + downgrade + "\n";
}

const QByteArray table = "op.create_table('t', sa.Column('id', sa.Integer, primary_key=True))";

} // namespace

class RoundTripsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomes_data()
    {
        QTest::addColumn<QByteArray>("upgrade");
        QTest::addColumn<QByteArray>("downgrade");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("goesOn"); // to the next revision
        QTest::newRow("passes") << table << QByteArray("op.drop_table('t')") << Outcome::Passed << QString() << true;
        QTest::newRow("upgrade fails") << QByteArray("op.drop_table('nothing')") << QByteArray("pass") << Outcome::UpgradeFails << u"nothing"_s << false;
        QTest::newRow("downgrade fails") << table << QByteArray("op.drop_table('nothing')") << Outcome::DowngradeFails << u"nothing"_s << true;
        QTest::newRow("downgrade forgets") << QByteArray("op.execute('CREATE TABLE IF NOT EXISTS t (id INTEGER)')") << QByteArray("pass") << Outcome::NotUndone
                                           << u"Detected added table 't'"_s << true;
        QTest::newRow("downgrade forgets a table that cannot be made twice") << table << QByteArray("pass") << Outcome::NotUndone << u"Detected added table 't'"_s << false;
        // Rows are no part of the schema.
        QTest::newRow("upgrade cannot be repeated") << QByteArray("op.execute('INSERT INTO first VALUES (1)')") << QByteArray("pass") << Outcome::UpgradeAgainFails
                                                    << u"UNIQUE"_s << false;
        QTest::newRow("other the second time")
            << QByteArray("op.execute('INSERT INTO first (id) SELECT count(*) FROM first')\n    if op.get_bind().execute(sa.text('SELECT count(*) FROM first')).scalar() == 1: "
                          + table)
            << QByteArray("op.execute('DROP TABLE IF EXISTS t')") << Outcome::NotRedone << u"Detected removed table 't'"_s << true;
    }
    void outcomes()
    {
        QFETCH(QByteArray, upgrade);
        QFETCH(QByteArray, downgrade);
        QFETCH(Outcome, outcome);
        QFETCH(QString, says);
        QFETCH(bool, goesOn);
        QTemporaryDir folder;
        write(folder.filePath(u"alembic.ini"_s), "[alembic]\nscript_location = %(here)s/m\n");
        write(folder.filePath(u"m/env.py"_s), "from alembic import context\ncontext.configure(url='sqlite://')\ncontext.run_migrations()\n");
        write(folder.filePath(u"m/script.py.mako"_s), "");
        write(folder.filePath(u"m/versions/a.py"_s),
              scriptText("a", "None", "op.create_table('first', sa.Column('id', sa.Integer, primary_key=True))", "op.drop_table('first')"));
        write(folder.filePath(u"m/versions/b.py"_s), scriptText("b", "'a'", upgrade, downgrade));
        write(folder.filePath(u"m/versions/c.py"_s), scriptText("c", "'b'", "op.add_column('first', sa.Column('x', sa.Integer))", "op.drop_column('first', 'x')"));
        const auto project = Project::open(*locateProject(folder.path().toStdString()));
        QVERIFY(project.has_value());
        const auto scratch = database::SqliteConnection::open(database::SqliteLocation{});
        std::size_t told = 0;
        const auto trips = tryRoundTrips(**project, {}, "head", **scratch, (*project)->runSettings(**scratch), [&](const RoundTrip&) { ++told; });
        QVERIFY2(trips.has_value(), trips ? "" : describe(trips.error()).c_str());
        QCOMPARE(told, trips->size());
        QCOMPARE(trips->front().outcome, Outcome::Passed);
        const RoundTrip& trip = trips->at(1);
        QString said = trip.error ? QString::fromStdString(describe(*trip.error)) : QString();
        for (const std::string& difference : trip.differences)
            said += QString::fromStdString(difference);
        QVERIFY2(trip.outcome == outcome, qPrintable(QString::number(static_cast<int>(trip.outcome)) + u' ' + said));
        QVERIFY2(said.contains(says), qPrintable(said));
        QCOMPARE(trips->size(), std::size_t(goesOn ? 3 : 2));
        if (goesOn)
            QCOMPARE(trips->back().outcome, Outcome::Passed);
    }

    void unknownTarget()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"alembic.ini"_s), "[alembic]\nscript_location = %(here)s/m\n");
        write(folder.filePath(u"m/env.py"_s), "");
        write(folder.filePath(u"m/versions/a.py"_s), scriptText("a", "None", "pass", "pass"));
        const auto project = Project::open(*locateProject(folder.path().toStdString()));
        const auto scratch = database::SqliteConnection::open(database::SqliteLocation{});
        const auto trips = tryRoundTrips(**project, {}, "nowhere", **scratch, (*project)->runSettings(**scratch));
        QVERIFY(!trips && trips.error().message.contains("nowhere"));
    }
};

QTEST_GUILESS_MAIN(RoundTripsTest)
#include "test_round_trips.moc"
