// Moving a revision in the graph: which scripts get which parents, and what the graph does not allow.

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "builders.h"
#include "core/script/move_plan.h"

using namespace retort;
using namespace retort::script;
using namespace retort::script::testing;

namespace {

// "b2=z9 c3=a1,b1 d4=", or why not.
QString planned(const RevisionMap& map, const char* node, Placement placement, const Names& others, bool alone)
{
    const auto plan = planMove(map, {.node = *map.indexOf(node), .placement = placement, .others = others, .alone = alone});
    if (!plan)
        return QString::fromStdString(plan.error().message);
    QStringList texts;
    for (const NewParents& change : *plan) {
        QStringList parents;
        for (const std::string& id : change.parents)
            parents << QString::fromStdString(id);
        texts << QString::fromStdString(map.id(change.node)) + u'=' + parents.join(u',');
    }
    return texts.join(u' ');
}

std::shared_ptr<const RevisionMap> randomMap(QRandomGenerator& random)
{
    std::vector<Revision> revisions;
    const int count = random.bounded(2, 14);
    for (int i = 0; i < count; ++i) {
        std::set<std::string> parents;
        for (int k = random.bounded(3); k > 0 && i > 0; --k)
            parents.insert("r" + std::to_string(random.bounded(i)));
        Names dependsOn;
        if (i > 0 && random.bounded(8) == 0)
            dependsOn.push_back("r" + std::to_string(random.bounded(i)));
        revisions.push_back(rev("r" + std::to_string(i), Names(parents.begin(), parents.end()), dependsOn));
    }
    return RevisionMap::build(std::move(revisions));
}

std::shared_ptr<const RevisionMap> applied(const RevisionMap& map, const std::vector<NewParents>& plan)
{
    std::vector<Revision> revisions(map.revisions().begin(), map.revisions().end());
    for (const NewParents& change : plan)
        revisions[change.node].downRevisions = change.parents;
    return RevisionMap::build(std::move(revisions));
}

QString described(const RevisionMap& map, const MoveWish& wish, const std::vector<NewParents>& plan)
{
    const auto listed = [](const Names& names) {
        QStringList texts;
        for (const std::string& name : names)
            texts << QString::fromStdString(name);
        return texts.join(u',');
    };
    QStringList texts;
    for (const Revision& revision : map.revisions())
        texts << QString::fromStdString(revision.id.str()) + u'=' + listed(revision.downRevisions) + u'/' + listed(revision.dependsOn);
    QString text = texts.join(u' ') + QStringLiteral("; r%1 %2 %3 %4:").arg(wish.node).arg(static_cast<int>(wish.placement)).arg(listed(wish.others)).arg(wish.alone);
    for (const NewParents& change : plan)
        text += QStringLiteral(" r%1=%2").arg(change.node).arg(listed(change.parents));
    return text;
}

bool comesBefore(const RevisionMap& map, NodeIndex older, NodeIndex newer)
{
    return std::ranges::contains(map.ancestors(std::array{newer}, RevisionMap::Edges::WithDependencies), older);
}

} // namespace

class MovePlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // a1 - b2 - c3 - m6 (also of d4); a1 - d4 - e5; x8 alone
    void plans_data()
    {
        QTest::addColumn<QByteArray>("node");
        QTest::addColumn<int>("placement");
        QTest::addColumn<Names>("others");
        QTest::addColumn<bool>("alone");
        QTest::addColumn<QString>("plan");
        const auto row = [](const char* name, const char* node, Placement placement, const Names& others, bool alone, const char* plan) {
            QTest::newRow(name) << QByteArray(node) << static_cast<int>(placement) << others << alone << QString::fromUtf8(plan);
        };
        row("onto", "b2", Placement::Onto, {"d4"}, false, "b2=d4");
        row("a base", "b2", Placement::Onto, {}, false, "b2=");
        row("a merge", "x8", Placement::Onto, {"c3", "e5"}, false, "x8=c3,e5");
        row("onto, alone", "b2", Placement::Onto, {"e5"}, true, "b2=e5 c3=a1");
        row("onto what comes after it, alone", "b2", Placement::Onto, {"c3"}, true, "b2=c3 c3=a1");
        row("one line of two heads", "e5", Placement::Onto, {"m6"}, false, "e5=m6");
        row("after", "x8", Placement::After, {"b2"}, false, "x8=b2 c3=x8");
        row("after a branch point", "x8", Placement::After, {"a1"}, false, "x8=a1 b2=x8 d4=x8");
        row("after a head", "x8", Placement::After, {"e5"}, false, "x8=e5");
        row("after, and what follows moves along", "e5", Placement::After, {"b2"}, false, "e5=b2 c3=e5");
        row("after its own child, alone", "b2", Placement::After, {"c3"}, true, "b2=c3 c3=a1 m6=b2,d4");
        row("before", "x8", Placement::Before, {"c3"}, false, "x8=b2 c3=x8");
        row("before a base", "x8", Placement::Before, {"a1"}, false, "a1=x8"); // x8 is a base already
        row("before a merge", "x8", Placement::Before, {"m6"}, false, "x8=c3,d4 m6=x8");
        row("before its parent, alone", "c3", Placement::Before, {"b2"}, true, "c3=a1 b2=c3 m6=b2,d4");
        row("what follows is no merge any more", "c3", Placement::Onto, {"e5"}, true, "c3=e5 m6=b2,d4");
        row("nor here", "b2", Placement::Onto, {"e5"}, true, "b2=e5 c3=a1");

        row("not there", "b2", Placement::Onto, {"nowhere"}, false, "no file declares the revision nowhere");
        row("itself", "b2", Placement::After, {"b2"}, false, "a revision cannot come after itself");
        row("a cycle", "b2", Placement::Onto, {"c3"}, false, "c3 comes after b2, so the history would be a cycle");
        row("a cycle further on", "b2", Placement::Onto, {"m6"}, false, "m6 comes after b2, so the history would be a cycle");
        row("a cycle by depends_on", "b2", Placement::Onto, {"f7"}, false, "f7 comes after b2, so the history would be a cycle");
        row("a cycle before", "b2", Placement::Before, {"m6"}, false, "c3 comes after b2, so the history would be a cycle");
        row("there already", "b2", Placement::Onto, {"a1"}, false, "b2 stands there already");
        row("after, where only another changes", "e5", Placement::After, {"d4"}, true, "m6=c3,e5");
        row("before, there already", "b2", Placement::Before, {"c3"}, false, "b2 stands there already");
        row("needless", "x8", Placement::Onto, {"a1", "c3"}, false, "a1 comes before c3 already, so one of them is enough");
        row("before two", "x8", Placement::Before, {"b2", "c3"}, false, "a revision comes right before one other");
        row("after nothing", "x8", Placement::After, {}, false, "a revision comes right after at least one other");
    }
    void plans()
    {
        QFETCH(QByteArray, node);
        QFETCH(int, placement);
        QFETCH(Names, others);
        QFETCH(bool, alone);
        QFETCH(QString, plan);
        const auto map = RevisionMap::build({rev("a1"), rev("b2", {"a1"}), rev("c3", {"b2"}), rev("d4", {"a1"}), rev("e5", {"d4"}), rev("m6", {"c3", "d4"}),
                                             rev("f7", {}, {"c3"}), rev("x8")});
        QCOMPARE(planned(*map, node.constData(), static_cast<Placement>(placement), others, alone), plan);
    }

    // Whatever is moved: no cycle, nothing lost, and what came before something else still does, but for what moved along.
    void randomMoves()
    {
        QRandomGenerator random(20261127);
        int done = 0;
        for (int round = 0; round < 4000; ++round) {
            const auto map = randomMap(random);
            const auto size = static_cast<int>(map->size());
            MoveWish wish{.node = static_cast<NodeIndex>(random.bounded(size)), .placement = static_cast<Placement>(random.bounded(3)), .others = {}, .alone = random.bounded(2) == 0};
            wish.others.push_back(map->id(static_cast<NodeIndex>(random.bounded(size))));
            const auto plan = planMove(*map, wish);
            if (!plan)
                continue;
            ++done;
            const auto after = applied(*map, *plan);
            QVERIFY(after->check());
            const NodeIndex other = *map->indexOf(wish.others.front());
            QVERIFY(wish.placement == Placement::Before ? comesBefore(*after, wish.node, other) : comesBefore(*after, other, wish.node));
            // Dependencies go with it: what it depends on, and what depends on it, is related by way of it wherever it goes.
            const bool depends = map->allChildren(wish.node).size() > map->children(wish.node).size() || !map->dependencies(wish.node).empty();
            const bool followed = !wish.alone || depends;
            for (NodeIndex older = 0; older < map->size(); ++older) {
                for (NodeIndex newer = 0; newer < map->size(); ++newer) {
                    const bool moved = older == wish.node || newer == wish.node;
                    const bool along = followed && comesBefore(*map, wish.node, newer);
                    if (!moved && !along && comesBefore(*map, older, newer))
                        QVERIFY2(comesBefore(*after, older, newer), qPrintable(described(*map, wish, *plan) + QStringLiteral(": %1 before %2").arg(older).arg(newer)));
                }
            }
        }
        QVERIFY2(done > 1000, qPrintable(QString::number(done)));
    }
};

QTEST_GUILESS_MAIN(MovePlanTest)
#include "test_move_plan.moc"
