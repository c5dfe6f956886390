#include "graph_search_test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "graph_builders.h"
#include "list.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/models/revision_query.h"

using namespace retort;
using namespace retort::testing;
using namespace retort::ui;
using namespace Qt::StringLiterals;

namespace {

using MapPointer = std::shared_ptr<const script::RevisionMap>;

// Two branches from a base; the first one's label is inherited.
MapPointer branches()
{
    return mapOf({rev("a1", {}, {}, {"core"}, "baseline"), rev("b2", {"a1"}, {}, {"billing"}, "invoices"), rev("b3", {"b2"}, {}, {}, "index"),
                  rev("c2", {"a1"}, {}, {"bill"}, "addresses")});
}

std::shared_ptr<const project::TouchedScript> touching(Names tables, Names columns)
{
    return std::make_shared<const project::TouchedScript>(project::TouchedScript{.names = {.tables = std::move(tables), .columns = std::move(columns)}});
}

std::shared_ptr<const project::TouchedIndex> indexOf(const MapPointer& map)
{
    return std::make_shared<const project::TouchedIndex>(
        map, project::TouchedIndex::Scripts{{"/v/a1.py", touching({"Users", "sales.orders"}, {"Users.email", "Users.id", "sales.orders.user_id"})},
                                            {"/v/b2.py", touching({"invoice"}, {"invoice.users_note"})},
                                            {"/v/c2.py", touching({"address"}, {"address.email"})}});
}

QStringList idsOf(const RevisionFilterModel& filter)
{
    QStringList found;
    for (int row = 0; row < filter.rowCount(); ++row)
        found.append(filter.index(row, 0).data(RevisionListModel::RevisionIdRole).toString());
    found.sort();
    return found;
}

} // namespace

void GraphSearchTest::queries_data()
{
    using Field = RevisionTerm::Field;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<RevisionTerm>>("terms");
    const auto add = [](const char* text, const QList<RevisionTerm>& terms) { QTest::newRow(text) << QString::fromUtf8(text) << terms; };
    add("", {});
    add("   ", {});
    add("a  b", {{Field::Any, u"a"_s}, {Field::Any, u"b"_s}});
    add("table:users COLUMN:email", {{Field::Table, u"users"_s}, {Field::Column, u"email"_s}});
    add("label:x branch:y id:3f message:z", {{Field::Label, u"x"_s}, {Field::Branch, u"y"_s}, {Field::Id, u"3f"_s}, {Field::Message, u"z"_s}});
    add("table:", {});
    add("table:\"order line\" x", {{Field::Table, u"order line"_s}, {Field::Any, u"x"_s}});
    add("\"two words\"", {{Field::Any, u"two words"_s}});
    add("\"table:users\"", {{Field::Any, u"table:users"_s}});
    add("08:15 http://x", {{Field::Any, u"08:15"_s}, {Field::Any, u"http://x"_s}});
    add("\"unfinished end", {{Field::Any, u"unfinished end"_s}});
    add(":x", {{Field::Any, u":x"_s}});
}

void GraphSearchTest::queries()
{
    QFETCH(QString, text);
    QFETCH(QList<RevisionTerm>, terms);
    QCOMPARE(parseRevisionQuery(text).size(), terms.size());
    QVERIFY(parseRevisionQuery(text) == terms);
}

void GraphSearchTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("a table, whatever its case") << "table:USERS" << list({"a1"});
    QTest::newRow("a column is no table") << "table:email" << QStringList();
    QTest::newRow("column") << "column:email" << list({"a1", "c2"});
    QTest::newRow("column of a table") << "column:users.email" << list({"a1"});
    QTest::newRow("a table is no column") << "column:users" << list({"b2"});
    QTest::newRow("a plain word finds both") << "users" << list({"a1", "b2"});
    QTest::newRow("a plain word with a dot") << "sales.orders.user" << list({"a1"});
    QTest::newRow("schema") << "table:sales" << list({"a1"});
    QTest::newRow("two terms") << "table:address email" << list({"c2"});
    QTest::newRow("label") << "label:bill" << list({"b2", "c2"});
    QTest::newRow("branch, by its whole name") << "branch:bill" << list({"c2"});
    QTest::newRow("branch, all of it") << "branch:billing" << list({"b2", "b3"});
    QTest::newRow("branch, begun") << "branch:billi" << list({"b2", "b3"});
    QTest::newRow("id from its beginning") << "id:b" << list({"b2", "b3"});
    QTest::newRow("message alone") << "message:invoice" << list({"b2"});
    QTest::newRow("being typed") << "table:" << list({"a1", "b2", "b3", "c2"});
}

void GraphSearchTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    const MapPointer map = branches();
    RevisionListModel model;
    model.setRevisions(map);
    RevisionFilterModel filter(&model);
    const QAbstractItemModelTester tester(&filter);
    filter.setTouchedNames(indexOf(map));
    filter.setText(text);
    QCOMPARE(idsOf(filter), ids);
}

void GraphSearchTest::saysWhyARowIsThere()
{
    const MapPointer map = branches();
    RevisionListModel model;
    model.setRevisions(map);
    RevisionFilterModel filter(&model);
    filter.setTouchedNames(indexOf(map));
    filter.setText(u"column:email"_s);
    QCOMPARE(filter.foundNames(*model.rowOfId("c2")), list({"address.email"}));
    filter.setText(u"invoice"_s); // the message shows it
    QCOMPARE(filter.foundNames(*model.rowOfId("b2")), QStringList());
    filter.setText(u"users table:users"_s);
    QCOMPARE(filter.foundNames(*model.rowOfId("a1")), list({"Users"}));
}

void GraphSearchTest::waitsForTheIndex()
{
    const MapPointer map = branches();
    RevisionListModel model;
    model.setRevisions(map);
    RevisionFilterModel filter(&model);
    const QAbstractItemModelTester tester(&filter);
    filter.setText(u"branch:billing"_s);
    QVERIFY(!filter.awaitsTouchedNames());
    filter.setText(u"column:email"_s);
    QVERIFY(filter.awaitsTouchedNames());
    QCOMPARE(filter.rowCount(), 0);
    QSignalSpy changed(&filter, &RevisionFilterModel::filterChanged);
    filter.setTouchedNames(indexOf(map));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(filter.rowCount(), 2);
    QVERIFY(!filter.awaitsTouchedNames());
    // After a rescan what was known goes on being shown until it is known anew.
    const MapPointer again = branches();
    model.setRevisions(again);
    QVERIFY(filter.awaitsTouchedNames());
    QCOMPARE(filter.rowCount(), 2);
}
