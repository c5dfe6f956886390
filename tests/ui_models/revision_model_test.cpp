#include "revision_model_test.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <initializer_list>

#include "graph_builders.h"
#include "list.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"

using namespace retort;
using namespace retort::ui;
using namespace retort::testing;

namespace {

QStringList lines(const QAbstractItemModel& model)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {RevisionListModel::IdColumn, RevisionListModel::MessageColumn, RevisionListModel::LabelsColumn})
            cells.append(model.index(row, column).data().toString());
        out.append(cells.join(QStringLiteral(" | ")));
    }
    return out;
}

QStringList states(const RevisionListModel& model)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out.append(model.index(row, 0).data(RevisionListModel::RevisionIdRole).toString() + QStringLiteral(" ")
                   + stateWord(model.facts(static_cast<std::uint32_t>(row)).state));
    return out;
}

} // namespace

void RevisionModelTest::rows_data()
{
    QTest::addColumn<std::vector<script::Revision>>("revisions");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("none") << std::vector<script::Revision>{} << QStringList();
    QTest::newRow("one") << std::vector{rev("a1", {}, {}, {}, "first")} << list({"a1 | first | head, base"});
    QTest::newRow("no message") << std::vector{rev("a1")} << list({"a1 | (no message) | head, base"});
    QTest::newRow("labels after the words") << std::vector{rev("a1", {}, {}, {"shop", "core"}, "x"), rev("b2", {"a1"}, {}, {}, "y")}
                                            << list({"b2 | y | head", "a1 | x | base, shop, core"});
    QTest::newRow("a long id is shortened") << std::vector{rev("queens_expand_0001_create", {}, {}, {}, "x")}
                                            << list({"queens_expand_0… | x | head, base"});
}

void RevisionModelTest::rows()
{
    QFETCH(std::vector<script::Revision>, revisions);
    QFETCH(QStringList, expected);
    RevisionListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRevisions(mapOf(revisions));
    QCOMPARE(lines(model), expected);
}

void RevisionModelTest::resetsCleanly()
{
    RevisionListModel model;
    RevisionFilterModel filter(&model);
    const QAbstractItemModelTester tester(&model);
    const QAbstractItemModelTester filterTester(&filter);
    model.setRevisions(diamond());
    QCOMPARE(filter.rowCount(), 5);
    filter.setText(QStringLiteral("both"));
    QCOMPARE(filter.rowCount(), 1);
    model.setRevisions(mapOf({rev("a1")}));
    QCOMPARE(filter.rowCount(), 0);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 1);
    model.setRevisions(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(filter.rowCount(), 0);
}

void RevisionModelTest::standsWhereTheDatabaseStands()
{
    const auto map = diamond();
    RevisionListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRevisions(map);
    QCOMPARE(model.facts(0).state, RevisionState::NoDatabase);
    model.setDatabase(stateAt(*map, {"a1", "b2"}, {"b2"}));
    QCOMPARE(states(model), list({"e5 pending", "d4 pending", "b2 the database is here", "c3 pending", "a1 applied"}));
    QCOMPARE(model.marker(2), QStringLiteral("shop.db"));
    QCOMPARE(model.marker(4), QString());
    QCOMPARE(model.pendingCount(), std::size_t{3});
    model.setDatabase({});
    QCOMPARE(model.facts(3).state, RevisionState::NoDatabase);
    QCOMPARE(model.pendingCount(), std::size_t{0});
}

void RevisionModelTest::databaseAtAnUnknownRevision()
{
    const auto map = mapOf({rev("a1", {}, {}, {}, "first")});
    RevisionListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRevisions(map);
    model.setDatabase(stateAt(*map, {}, {"ffff"}));
    QCOMPARE(states(model), list({"ffff file missing", "a1 pending"}));
    QVERIFY(model.message(0).contains(QStringLiteral("does not have")));
    QCOMPARE(model.marker(0), QStringLiteral("shop.db"));
    QCOMPARE(model.revisionAt(0), nullptr);
    model.setDatabase({});
    QCOMPARE(model.rowCount(), 1);
}

void RevisionModelTest::missingParentIsAGhost()
{
    RevisionListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRevisions(mapOf({rev("b2", {"gone"}, {}, {}, "two"), rev("c3", {"gone"}, {}, {}, "three"), rev("d4", {"b2"}, {}, {}, "four")}));
    // Below the last revision that names it, and once.
    QCOMPARE(model.rowCount(), 4);
    const auto ghost = model.rowOfId("gone");
    QVERIFY(ghost);
    QCOMPARE(model.facts(*ghost).state, RevisionState::Missing);
    QVERIFY(*ghost > *model.rowOfId("b2"));
    QVERIFY(*ghost > *model.rowOfId("c3"));
    QVERIFY(!model.rowOfId("nowhere"));
    std::vector<LaneSegment> segments;
    model.snapshot()->lanes().segments(*ghost, segments);
    QCOMPARE(segments.size(), std::size_t{1});
    QVERIFY(segments.front().dashed);
}

void RevisionModelTest::unreadableFiles()
{
    RevisionListModel model;
    model.setRevisions(diamond(), {"/v/c3.py", "/v/elsewhere.py"});
    QVERIFY(model.facts(*model.rowOfId("c3")).unreadable);
    QVERIFY(!model.facts(*model.rowOfId("b2")).unreadable);
    model.setUnreadable("b2", true);
    QVERIFY(model.facts(*model.rowOfId("b2")).unreadable);
    model.setUnreadable("b2", false);
    QVERIFY(!model.facts(*model.rowOfId("b2")).unreadable);
}

void RevisionModelTest::saysItInWords()
{
    const auto map = diamond();
    RevisionListModel model;
    model.setRevisions(map, {"/v/d4.py"});
    model.setDatabase(stateAt(*map, {"a1"}, {"a1"}));
    const auto spoken = [&](const char* id) {
        return model.index(static_cast<int>(*model.rowOfId(id)), 0).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken("e5"), QStringLiteral("the head of it all, revision e5, pending, head"));
    QCOMPARE(spoken("d4"), QStringLiteral("both, revision d4, pending, cannot be read whole, merge"));
    QCOMPARE(spoken("a1"), QStringLiteral("baseline, revision a1, the database is here, base, branch point, core"));
}

void RevisionModelTest::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("nothing typed") << "" << list({"e5", "d4", "b2", "c3", "a1"});
    QTest::newRow("blanks") << "  " << list({"e5", "d4", "b2", "c3", "a1"});
    QTest::newRow("message") << "LEFT" << list({"b2"});
    QTest::newRow("id") << "c3" << list({"c3"});
    QTest::newRow("declared label") << "core" << list({"a1"});
    QTest::newRow("date") << "2024-03" << list({"e5"});
    QTest::newRow("kind") << "merge" << list({"d4"});
    QTest::newRow("state") << "pending" << list({"e5", "d4", "c3"});
    QTest::newRow("every word counts") << "pending right" << list({"c3"});
    QTest::newRow("no match") << "nothing like it" << QStringList();
}

void RevisionModelTest::filters()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    const auto map = diamond();
    RevisionListModel model;
    model.setRevisions(map);
    model.setDatabase(stateAt(*map, {"a1", "b2"}, {"b2"}));
    RevisionFilterModel filter(&model);
    const QAbstractItemModelTester tester(&filter);
    filter.setText(text);
    QStringList found;
    for (int row = 0; row < filter.rowCount(); ++row)
        found.append(filter.index(row, 0).data(RevisionListModel::RevisionIdRole).toString());
    QCOMPARE(found, ids);
}

void RevisionModelTest::filtersByState()
{
    const auto map = diamond();
    RevisionListModel model;
    model.setRevisions(map);
    RevisionFilterModel filter(&model);
    filter.setOnly(RevisionFilterModel::Only::Heads);
    QCOMPARE(filter.rowCount(), 1);
    filter.setOnly(RevisionFilterModel::Only::Pending);
    QCOMPARE(filter.rowCount(), 0);
    model.setDatabase(stateAt(*map, {"a1"}, {"a1"}));
    QCOMPARE(filter.rowCount(), 4);
    model.setDatabase(stateAt(*map, {"a1", "b2", "c3", "d4", "e5"}, {"e5"}));
    QCOMPARE(filter.rowCount(), 0);
    filter.setOnly(RevisionFilterModel::Only::Everything);
    QCOMPARE(filter.rowCount(), 5);
}

void RevisionModelTest::tenThousandRows()
{
    std::vector<script::Revision> revisions;
    for (int i = 0; i < 10'000; ++i)
        revisions.push_back(rev("r" + std::to_string(i), i == 0 ? Names{} : Names{"r" + std::to_string(i - 1)}, {}, {}, "change " + std::to_string(i)));
    const auto map = mapOf(std::move(revisions));
    RevisionListModel model;
    RevisionFilterModel filter(&model);
    model.setRevisions(map); // how long it takes: tests/bench
    QCOMPARE(filter.rowCount(), 10'000);
    QCOMPARE(model.index(0, RevisionListModel::IdColumn).data().toString(), QStringLiteral("r9999"));
    filter.setText(QStringLiteral("change 777"));
    QCOMPARE(filter.rowCount(), 19); // both words, anywhere: 777, x777 and 777x
}
