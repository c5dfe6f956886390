#include "graph_shape_test.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

#include "graph_builders.h"
#include "list.h"
#include "ui/models/graph_edges.h"
#include "ui/models/graph_text.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_folds.h"
#include "ui/models/revision_light.h"
#include "ui/models/revision_list_model.h"
#include "ui/models/revision_range.h"

using namespace retort;
using namespace retort::testing;
using namespace retort::ui;
using namespace Qt::StringLiterals;

namespace {

using MapPointer = std::shared_ptr<const script::RevisionMap>;
using Revisions = std::vector<script::Revision>;

// r0 ... r(count-1), each on the one before.
Revisions line(int count, const std::string& prefix = "r", const Names& on = {})
{
    Revisions out;
    for (int i = 0; i < count; ++i)
        out.push_back(rev(prefix + std::to_string(i), i == 0 ? on : Names{prefix + std::to_string(i - 1)}, {}, {}, "step " + std::to_string(i)));
    return out;
}

Revisions operator+(Revisions list, const Revisions& more)
{
    list.insert(list.end(), more.begin(), more.end());
    return list;
}

QString runsOf(const MapPointer& map)
{
    const auto snapshot = RevisionSnapshot::build(map);
    QStringList out;
    for (const RevisionRun& run : ui::longRuns(*snapshot, [](std::uint32_t) { return false; }))
        out += QString::fromStdString(map->id(*snapshot->rows()[run.first].node)) + u'+' + QString::number(run.count);
    return out.join(u' ');
}

QStringList shown(const RevisionFilterModel& filter)
{
    QStringList out;
    for (int row = 0; row < filter.rowCount(); ++row) {
        const QModelIndex index = filter.index(row, 0);
        out += filter.foldedCount(index) > 0 ? index.data().toString() : index.data(RevisionListModel::RevisionIdRole).toString();
    }
    return out;
}

Names upTo(int last)
{
    Names ids;
    for (int i = 0; i <= last; ++i)
        ids.push_back("r" + std::to_string(i));
    return ids;
}

std::vector<std::uint32_t> allRows(const RevisionListModel& model)
{
    std::vector<std::uint32_t> rows(static_cast<std::size_t>(model.rowCount()));
    std::ranges::generate(rows, [row = std::uint32_t{0}]() mutable { return row++; });
    return rows;
}

} // namespace

void GraphShapeTest::longRuns_data()
{
    QTest::addColumn<Revisions>("revisions");
    QTest::addColumn<QString>("runs");
    QTest::newRow("nothing") << Revisions{} << QString();
    QTest::newRow("too short: head and base stay") << line(10) << QString();
    QTest::newRow("head and base stay") << line(11) << u"r9+9"_s;
    auto labelled = line(30);
    labelled[15].branchLabels = {"here"};
    QTest::newRow("a label parts it") << labelled << u"r28+13 r14+14"_s;
    // Both lines, without heads and without those whose parent has two children.
    QTest::newRow("a branch") << line(12) + line(12, "b", {"r5"}) << u"b10+10"_s;
    auto dependent = line(30);
    dependent[20].dependsOn = {"x0"};
    QTest::newRow("a dependency parts it") << line(1, "x") + dependent << u"r19+19"_s;
}

void GraphShapeTest::longRuns()
{
    QFETCH(Revisions, revisions);
    QFETCH(QString, runs);
    QCOMPARE(runsOf(mapOf(revisions)), runs);
}

void GraphShapeTest::foldsAndOpens()
{
    RevisionListModel model;
    model.setRevisions(mapOf(line(20)));
    RevisionFilterModel filter(&model);
    const QAbstractItemModelTester tester(&filter);
    QCOMPARE(filter.rowCount(), 20);
    filter.setFolding(true);
    QCOMPARE(shown(filter), list({"r19", "… 18 more", "r0"}));
    const QModelIndex fold = filter.index(1, 0);
    QCOMPARE(fold.data(RevisionListModel::RevisionIdRole).toString(), QString());
    QCOMPARE(fold.data(Qt::AccessibleTextRole).toString(), u"18 revisions folded, from r18 down to r1; press Enter to show them"_s);
    QCOMPARE(filter.index(1, RevisionListModel::IdColumn).data().toString(), QString());
    QVERIFY(!filter.isInOpenRun(5));
    QVERIFY(filter.openRun(5));
    QVERIFY(!filter.openRun(5));
    QVERIFY(!filter.openRun(0));
    QCOMPARE(filter.rowCount(), 20);
    QVERIFY(filter.isInOpenRun(5));
    // It stays open when the files are read again, and can be folded.
    model.setRevisions(mapOf(line(21)));
    QCOMPARE(filter.rowCount(), 21);
    QVERIFY(filter.closeRun(7));
    QCOMPARE(shown(filter), list({"r20", "… 19 more", "r0"}));
    filter.setFolding(false);
    QCOMPARE(filter.rowCount(), 21);
    filter.setFolding(true);
    model.setRevisions(nullptr);
    QCOMPARE(filter.rowCount(), 0);
}

void GraphShapeTest::databaseMovesThroughARun()
{
    const auto map = mapOf(line(30));
    RevisionListModel model;
    RevisionFilterModel filter(&model);
    const QAbstractItemModelTester tester(&filter);
    filter.setFolding(true);
    model.setRevisions(map);
    model.setDatabase(stateAt(*map, upTo(12), {"r12"}));
    QCOMPARE(shown(filter), list({"r29", "… 16 more", "r12", "… 11 more", "r0"}));
    model.setDatabase(stateAt(*map, upTo(13), {"r13"}));
    QCOMPARE(shown(filter), list({"r29", "… 15 more", "r13", "… 12 more", "r0"}));
    model.setUnreadable("r20", true);
    QCOMPARE(shown(filter).size(), 19);
    QVERIFY(shown(filter).contains(u"r20"_s));
    model.setDatabase({});
    model.setUnreadable("r20", false);
    QCOMPARE(shown(filter), list({"r29", "… 28 more", "r0"}));
}

void GraphShapeTest::keepsWhatIsSelected()
{
    const auto map = mapOf(line(30));
    RevisionListModel model;
    RevisionFilterModel filter(&model);
    const QAbstractItemModelTester tester(&filter);
    filter.setFolding(true);
    model.setRevisions(map);
    model.setDatabase(stateAt(*map, upTo(12), {"r12"}));
    filter.keepVisible("r12");
    model.setDatabase(stateAt(*map, upTo(29), {"r29"}));
    QVERIFY(shown(filter).contains(u"r12"_s));
    filter.keepVisible({});
    QVERIFY(filter.closeRun(*model.rowOfId("r12")));
    QCOMPARE(shown(filter), list({"r29", "… 28 more", "r0"}));
}

void GraphShapeTest::filterOpensEverything()
{
    RevisionListModel model;
    model.setRevisions(mapOf(line(30)));
    RevisionFilterModel filter(&model);
    const QAbstractItemModelTester tester(&filter);
    filter.setFolding(true);
    filter.setText(u"\"step 17\""_s);
    QCOMPARE(shown(filter), list({"r17"}));
    filter.setText({});
    QCOMPARE(filter.rowCount(), 3);
}

void GraphShapeTest::ranges_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("range");
    QTest::newRow("in a line") << u"a1"_s << u"b2"_s << u"a1..b2: b2"_s;
    QTest::newRow("the other way round") << u"b2"_s << u"a1"_s << u"a1..b2: b2"_s;
    QTest::newRow("over both ways") << u"a1"_s << u"e5"_s << u"a1..e5: b2 c3 d4 e5"_s;
    QTest::newRow("a merge brings the other way with it") << u"b2"_s << u"d4"_s << u"b2..d4: c3 d4"_s;
    QTest::newRow("side by side") << u"b2"_s << u"c3"_s << u"neither comes before the other"_s;
}

void GraphShapeTest::ranges()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QString, range);
    const auto map = diamond();
    const RevisionRange found = rangeBetween(map, *map->indexOf(one.toStdString()), *map->indexOf(other.toStdString()));
    if (found.none) {
        QCOMPARE(QString::fromStdString(found.none->message), range);
        return;
    }
    Names ids = script::testing::idsOf(*map, found.nodes);
    std::ranges::sort(ids);
    QString text = QString::fromStdString(found.from + ".." + found.to + ":");
    for (const std::string& id : ids)
        text += u' ' + QString::fromStdString(id);
    QCOMPARE(text, range);
}

void GraphShapeTest::light()
{
    const auto map = diamond();
    const auto snapshot = RevisionSnapshot::build(map); // e5 d4 b2 c3 a1
    QVERIFY(!RevisionLight().dims());
    QVERIFY(RevisionLight().isLit(3));
    const RevisionLight light(*snapshot, kinOf(*map, *map->indexOf("b2")));
    for (const char* id : {"e5", "d4", "b2", "a1"})
        QVERIFY2(light.isLit(*snapshot->rowOfId(id)), id);
    const std::uint32_t beside = *snapshot->rowOfId("c3");
    QVERIFY(!light.isLit(beside));
    // In the row beside, the line from b2 to a1 passes lit; the node's own lines are not.
    std::vector<LaneSegment> segments;
    snapshot->lanes().segments(beside, segments);
    QCOMPARE(std::ranges::count_if(segments, [&](const LaneSegment& one) { return light.isLit(beside, one); }), 1);
    QVERIFY(std::ranges::all_of(segments, [&](const LaneSegment& one) { return light.isLit(beside, one) == (one.kind == LaneSegment::Kind::Pass); }));
}

void GraphShapeTest::edges_data()
{
    QTest::addColumn<QByteArray>("ids");
    QTest::addColumn<QString>("edges");
    QTest::newRow("all") << QByteArray("e5 d4 b2 c3 a1") << u"e5-d4 d4-b2 d4-c3 b2-a1 c3-a1"_s;
    QTest::newRow("one left out") << QByteArray("e5 d4 b2 a1") << u"e5-d4 d4-b2 d4~a1 b2-a1"_s;
    QTest::newRow("ends only") << QByteArray("e5 a1") << u"e5~a1"_s;
    QTest::newRow("one") << QByteArray("c3") << QString();
    QTest::newRow("none") << QByteArray() << QString();
}

void GraphShapeTest::edges()
{
    QFETCH(QByteArray, ids);
    QFETCH(QString, edges);
    const auto snapshot = RevisionSnapshot::build(diamond());
    QByteArrayList names = ids.split(' ');
    names.removeAll(QByteArray());
    std::vector<std::uint32_t> rows;
    for (const QByteArray& id : names)
        rows.push_back(*snapshot->rowOfId(id.toStdString()));
    QStringList found;
    for (const GraphEdge& edge : edgesBetween(*snapshot, rows)) {
        const auto name = [&](std::uint32_t place) { return QString::fromUtf8(names.at(static_cast<qsizetype>(place))); };
        found += name(edge.child) + (edge.kind == GraphEdge::Kind::Skipped ? u'~' : u'-') + name(edge.parent);
    }
    QCOMPARE(found.join(u' '), edges);
}

namespace {

// A merge, a dependency, a parent that is missing, signs that mean something to the other program, a database.
void fill(RevisionListModel& model)
{
    const auto map = mapOf({rev("a1", {"gone"}, {}, {}, "says \"<a> & #1\" \\ `b`"), rev("b2", {"a1"}, {}, {"billing"}, "left"), rev("c3", {"a1"}, {}, {}, "right"),
                            rev("d4", {"b2", "c3"}, {}, {}, "both"), rev("x1", {}, {"b2"}, {}, "beside")});
    model.setRevisions(map);
    model.setDatabase(stateAt(*map, {"a1", "b2"}, {"b2"}));
}

} // namespace

void GraphShapeTest::mermaid()
{
    RevisionListModel model;
    fill(model);
    const QString expected = uR"(flowchart BT
    r0{"d4<br/>both<br/><i>head, merge</i>"}
    r1["x1<br/>beside<br/><i>head, base</i>"]
    r2["b2<br/>left<br/><i>shop.db, billing</i>"]:::here
    r3["c3<br/>right"]
    r4["a1<br/>says #quot;#lt;a#gt; #amp; #35;1#quot; \ #96;b#96;<br/><i>branch point</i>"]
    r5["gone<br/>missing, named by a1"]:::missing
    r2 --> r0
    r3 --> r0
    r2 -. depends on .-> r1
    r4 --> r2
    r4 --> r3
    r5 -.-> r4
    classDef missing stroke-dasharray: 4 3
    classDef here stroke-width: 3px
)"_s;
    const QString text = graphAsMermaid(model, allRows(model));
    QCOMPARE(text, expected);
    QCOMPARE(graphAsMermaid(model, {}), u"flowchart BT\n"_s);
}

void GraphShapeTest::dot()
{
    RevisionListModel model;
    fill(model);
    const QString expected = uR"(digraph revisions {
    rankdir=BT;
    node [shape=box, fontname="sans-serif"];
    "d4" [label="d4\nboth\nhead, merge", shape=octagon];
    "a1" [label="a1\nsays \"<a> & #1\" \\ `b`\nbranch point"];
    "gone" [label="gone\nmissing, named by a1", style=dashed, color=gray];
    "a1" -> "d4" [style=dotted];
    "gone" -> "a1" [style=dashed];
}
)"_s;
    const QString text = graphAsDot(model, {*model.rowOfId("d4"), *model.rowOfId("a1"), *model.rowOfId("gone")});
    QCOMPARE(text, expected);
    QVERIFY(graphAsDot(model, allRows(model)).contains(u"\"b2\" -> \"x1\" [style=dashed, label=\"depends on\"];"_s));
}

void GraphShapeTest::ghostsNameWhoRefersToThem()
{
    RevisionListModel model;
    model.setRevisions(mapOf({rev("b2", {"gone"}), rev("c3", {"gone"}), rev("d4", {"b2"}, {"far"})}));
    QCOMPARE(model.message(*model.rowOfId("gone")), u"missing, named by b2 and c3"_s);
    QCOMPARE(model.message(*model.rowOfId("far")), u"missing, named by d4"_s);
    model.setRevisions(mapOf({rev("b2", {"gone"}), rev("c3", {"gone"}), rev("d4", {"gone"}), rev("e5", {"gone"})}));
    QCOMPARE(model.message(*model.rowOfId("gone")), u"missing, named by b2, c3 and 2 more"_s);
}

void GraphShapeTest::duplicatesAndCyclesAreExplained()
{
    RevisionListModel model;
    const QAbstractItemModelTester tester(&model);
    auto twin = rev("b2", {"a1"}, {}, {}, "twin");
    twin.path = "/v/twin.py";
    model.setRevisions(mapOf({rev("a1"), rev("b2", {"a1"}, {}, {}, "one"), twin}));
    QCOMPARE(model.rowCount(), 3);
    int twins = 0;
    QStringList said;
    for (std::uint32_t row = 0; row < 3; ++row) {
        if (!model.facts(row).defect)
            continue;
        ++twins;
        QVERIFY(model.words(row).contains(u"duplicate id"_s));
        said += model.defect(row);
        QVERIFY(model.index(static_cast<int>(row), 0).data(Qt::ToolTipRole).toString().contains(model.defect(row)));
    }
    QCOMPARE(twins, 2);
    QVERIFY(said.join(u' ').contains(u"This file is not run."_s));
    model.setRevisions(mapOf({rev("a1"), rev("b2", {"c3"}), rev("c3", {"b2"}), rev("s1", {"s1"})}));
    QCOMPARE(model.rowCount(), 4);
    for (const char* id : {"b2", "c3", "s1"}) {
        const std::uint32_t row = *model.rowOfId(id);
        QVERIFY2(model.words(row).contains(u"cycle"_s), id);
        QVERIFY(model.defect(row).contains(u"A revision cannot come before itself"_s));
    }
    QVERIFY(!model.facts(*model.rowOfId("a1")).defect);
}
