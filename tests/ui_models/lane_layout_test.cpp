#include "lane_layout_test.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include "ui/models/lane_layout.h"

using namespace retort::ui;

namespace {

using Graph = std::vector<std::vector<LaneParent>>;

// "1,2 | 3 | 3~ | ": the parents of each row by row number, "~" marks a dependency, "x" a parent that is nowhere.
Graph parse(const QByteArray& text)
{
    Graph graph;
    for (const QByteArray& row : text.split('|')) {
        graph.emplace_back();
        for (const QByteArray& part : row.split(',')) {
            const QByteArray one = part.trimmed();
            if (one.isEmpty())
                continue;
            if (one == "x")
                graph.back().push_back({.row = noRow, .dependency = true});
            else
                graph.back().push_back({.row = QByteArray(one).replace("~", "").toUInt(), .dependency = one.contains('~')});
        }
    }
    return graph;
}

// One row as text: the node's lane, then its segments: "|" passes, "^" arrives, "v" leaves, "." is a stub, with the lanes
// and "~" for dashed.
QByteArray draw(const LaneLayout& layout, std::uint32_t row)
{
    std::vector<LaneSegment> segments;
    layout.segments(row, segments);
    QByteArray out = "*" + QByteArray::number(layout.lane(row));
    for (const LaneSegment& segment : segments) {
        static constexpr char kinds[] = {'|', '^', 'v', '.'};
        out += ' ';
        out += kinds[static_cast<int>(segment.kind)];
        out += QByteArray::number(segment.from);
        if (segment.to != segment.from)
            out += ">" + QByteArray::number(segment.to);
        if (segment.dashed)
            out += '~';
    }
    return out;
}

Graph randomGraph(std::uint32_t rows, std::uint32_t seed, double mergeShare, std::uint32_t reach)
{
    std::mt19937 random(seed);
    Graph graph(rows);
    std::uniform_real_distribution<double> share(0, 1);
    for (std::uint32_t row = 0; row + 1 < rows; ++row) {
        std::uniform_int_distribution<std::uint32_t> pick(row + 1, std::min(row + reach, rows - 1));
        std::set<std::uint32_t> parents{pick(random)};
        if (share(random) < mergeShare)
            parents.insert(pick(random));
        for (const std::uint32_t parent : parents)
            graph[row].push_back({.row = parent, .dependency = false});
    }
    return graph;
}

// Follows every edge down through the segments of the rows between; returns what is wrong, or nothing.
QString followEdges(const Graph& graph, const LaneLayout& layout)
{
    std::vector<std::vector<LaneSegment>> rows(graph.size());
    for (std::uint32_t row = 0; row < graph.size(); ++row)
        layout.segments(row, rows[row]);
    for (std::uint32_t row = 0; row < graph.size(); ++row) {
        std::size_t out = 0;
        for (const LaneParent& parent : graph[row]) {
            while (rows[row][out].kind != LaneSegment::Kind::Out)
                ++out;
            std::uint32_t lane = rows[row][out++].to;
            for (std::uint32_t at = row + 1; at < parent.row; ++at) {
                const auto pass = std::ranges::find_if(rows[at], [&](const LaneSegment& s) { return s.kind == LaneSegment::Kind::Pass && s.from == lane; });
                if (pass == rows[at].end())
                    return QStringLiteral("the line from %1 to %2 ends in row %3").arg(row).arg(parent.row).arg(at);
                if (layout.lane(at) == lane && pass->to == lane)
                    return QStringLiteral("the line from %1 to %2 runs through the node of row %3").arg(row).arg(parent.row).arg(at);
                lane = pass->to;
            }
            const auto in = std::ranges::find_if(rows[parent.row], [&](const LaneSegment& s) { return s.kind == LaneSegment::Kind::In && s.from == lane; });
            if (in == rows[parent.row].end() || in->to != layout.lane(parent.row))
                return QStringLiteral("the line from %1 does not arrive at %2").arg(row).arg(parent.row);
        }
    }
    return {};
}

} // namespace

void LaneLayoutTest::draws_data()
{
    QTest::addColumn<QByteArray>("graph");
    QTest::addColumn<QByteArrayList>("rows");

    QTest::newRow("nothing") << QByteArray("") << QByteArrayList{"*0"};
    QTest::newRow("a line") << QByteArray("1|2|") << QByteArrayList{"*0 v0", "*0 ^0 v0", "*0 ^0"};
    QTest::newRow("two heads, one base") << QByteArray("2|2|") << QByteArrayList{"*0 v0", "*1 |0 v1>0", "*0 ^0"};
    QTest::newRow("merge") << QByteArray("1,2|3|3|") << QByteArrayList{"*0 v0 v0>1", "*0 ^0 |1 v0", "*1 |0 ^1 v1>0", "*0 ^0"};
    QTest::newRow("a freed lane is used again")
        << QByteArray("3|3|3|4|") << QByteArrayList{"*0 v0", "*1 |0 v1>0", "*1 |0 v1>0", "*0 ^0 v0", "*0 ^0"};
    QTest::newRow("a line bends back to the left") << QByteArray("1|4,3|3||") << QByteArrayList{"*0 v0", "*0 ^0 v0 v0>1", "*2 |0 |1 v2>1", "*1 |0 ^1", "*0 ^0"};
    QTest::newRow("the line that waits on the right moves left")
        << QByteArray("1,3|2|3|") << QByteArrayList{"*0 v0 v0>1", "*0 ^0 |1 v0", "*0 ^0 |1>0 v0", "*0 ^0"};
    QTest::newRow("dependency") << QByteArray("1~|") << QByteArrayList{"*0 v0~", "*0 ^0~"};
    QTest::newRow("dependency, then parent") << QByteArray("2~|2|") << QByteArrayList{"*0 v0~", "*1 |0~ v1>0", "*0 ^0"};
    QTest::newRow("parent that is nowhere") << QByteArray("x|") << QByteArrayList{"*0 .0~", "*0"};
    QTest::newRow("a cycle gets stubs") << QByteArray("1|0") << QByteArrayList{"*0 v0", "*0 ^0 .0~"};
    QTest::newRow("names itself") << QByteArray("0") << QByteArrayList{"*0 .0~"};
    QTest::newRow("unrelated") << QByteArray("|") << QByteArrayList{"*0", "*0"};
}

void LaneLayoutTest::draws()
{
    QFETCH(QByteArray, graph);
    QFETCH(QByteArrayList, rows);
    const LaneLayout layout = LaneLayout::compute(parse(graph));
    QByteArrayList drawn;
    for (std::uint32_t row = 0; row < layout.rowCount(); ++row)
        drawn.append(draw(layout, row));
    QCOMPARE(drawn, rows);
}

void LaneLayoutTest::everyLineArrives_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    QTest::addColumn<double>("mergeShare");
    QTest::addColumn<std::uint32_t>("reach");
    for (std::uint32_t seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed << 0.05 * seed << 1 + seed * 3;
}

void LaneLayoutTest::everyLineArrives()
{
    QFETCH(std::uint32_t, seed);
    QFETCH(double, mergeShare);
    QFETCH(std::uint32_t, reach);
    const Graph graph = randomGraph(300, seed, mergeShare, reach);
    QCOMPARE(followEdges(graph, LaneLayout::compute(graph)), QString());
}

void LaneLayoutTest::isDeterministic()
{
    const Graph graph = randomGraph(500, 7, 0.3, 20);
    const LaneLayout one = LaneLayout::compute(graph);
    const LaneLayout two = LaneLayout::compute(graph);
    for (std::uint32_t row = 0; row < 500; ++row)
        QCOMPARE(draw(one, row), draw(two, row));
}

void LaneLayoutTest::tenThousandRevisionsWithMerges()
{
    const Graph graph = randomGraph(10'000, 42, 0.4, 40);
    QElapsedTimer timer;
    timer.start();
    const LaneLayout layout = LaneLayout::compute(graph);
    const qint64 took = timer.nsecsElapsed();
    QCOMPARE(layout.rowCount(), std::size_t{10'000});
    QVERIFY2(took < 50'000'000, qPrintable(QStringLiteral("%1 ms").arg(double(took) / 1e6)));
    // A lane is only open while somebody waits for it.
    QVERIFY2(layout.laneCount() <= 48, qPrintable(QString::number(layout.laneCount())));
}

void LaneLayoutTest::thousandsOfHeads()
{
    // 5,000 heads on as many bases, all of them open at once: the worst that can be.
    Graph graph(10'000);
    for (std::uint32_t row = 0; row < 5'000; ++row)
        graph[row].push_back({.row = row + 5'000, .dependency = false});
    QElapsedTimer timer;
    timer.start();
    const LaneLayout layout = LaneLayout::compute(graph);
    std::vector<LaneSegment> segments;
    for (std::uint32_t row = 4'000; row < 4'100; ++row) {
        segments.clear();
        layout.segments(row, segments, 12);
    }
    const qint64 took = timer.nsecsElapsed();
    QCOMPARE(layout.laneCount(), 5'000U);
    QCOMPARE(segments.size(), std::size_t{13}); // twelve that pass, one that leaves
    QVERIFY2(took < 50'000'000, qPrintable(QStringLiteral("%1 ms").arg(double(took) / 1e6)));
}
