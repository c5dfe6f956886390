// The tables and columns that a search for revisions finds.

#include <QtTest>

#include "core/operations/touched_names.h"

using namespace retort;
using namespace retort::operations;

namespace {

using Texts = std::vector<std::string>;

Operation operation(OperationBody body)
{
    return {.body = std::move(body), .source = {}};
}

Operation execute(const std::string& sql)
{
    return operation(Execute{.statement = sql::makeExpression(sql::TextClause{.text = sql})});
}

TouchedNames named(Operation one)
{
    std::vector<Operation> list;
    list.push_back(std::move(one));
    return touchedNames(list);
}

schema::Column column(const std::string& name)
{
    schema::Column made;
    made.name = name;
    return made;
}

} // namespace

class TouchedNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing() { QCOMPARE(touchedNames({}), TouchedNames()); }

    void tablesWithTheirColumns()
    {
        schema::Column author = column("author_id");
        author.foreignKeys.push_back({.target = "staff.person.id"});
        const TouchedNames names = named(operation(CreateTable{.table = schema::buildTable({.name = "note"}, {column("id"), author})}));
        QCOMPARE(names.tables, (Texts{"note", "staff.person"}));
        QCOMPARE(names.columns, (Texts{"note.author_id", "note.id", "staff.person.id"}));
    }

    void renames()
    {
        const QualifiedName orders{.schema = Identifier("sales"), .name = "orders"};
        const TouchedNames table = named(operation(RenameTable{.table = orders, .newName = "purchases"}));
        QCOMPARE(table.tables, (Texts{"sales.orders", "sales.purchases"}));
        AlterColumn alter{.table = orders, .column = "note"};
        alter.newName = Identifier("remark");
        QCOMPARE(named(operation(alter)).columns, (Texts{"sales.orders.note", "sales.orders.remark"}));
    }

    void insideBlocks()
    {
        BatchAlterTable batch{.table = {.name = "orders"}};
        batch.operations.push_back(operation(DropColumn{.table = {.name = "orders"}, .column = "note"}));
        AutocommitBlock block;
        block.operations.push_back(operation(std::move(batch)));
        const TouchedNames names = named(operation(std::move(block)));
        QCOMPARE(names.tables, Texts{"orders"});
        QCOMPARE(names.columns, Texts{"orders.note"});
    }

    void keysAndIndexes()
    {
        schema::ForeignKeyConstraint key;
        key.columns = {"shop_id"};
        key.referredTable = {.name = "shop"};
        key.referredColumns = {"id"};
        QCOMPARE(named(operation(CreateConstraint{.table = {.name = "orders"}, .constraint = key})).columns, (Texts{"orders.shop_id", "shop.id"}));
        schema::Index index;
        index.expressions.push_back(sql::makeExpression(sql::ColumnRef{.table = {}, .name = "note", .type = {}}));
        QCOMPARE(named(operation(CreateIndex{.table = {.name = "orders"}, .index = index})).columns, Texts{"orders.note"});
        QCOMPARE(named(operation(DropIndex{.name = Identifier("ix")})), TouchedNames());
    }

    void statements()
    {
        sql::Update update;
        update.table.name = {.name = "orders"};
        update.values.push_back({.column = "note", .value = nullptr, .type = nullptr});
        const TouchedNames names = named(operation(Execute{.statement = sql::makeExpression(update)}));
        QCOMPARE(names.tables, Texts{"orders"});
        QCOMPARE(names.columns, Texts{"orders.note"});
    }

    void sqlAsText_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<Texts>("tables");
        QTest::newRow("update") << QByteArray("update orders set note = 'from nowhere'") << Texts{"orders"};
        QTest::newRow("quoted, with a schema") << QByteArray("INSERT INTO \"sales\".\"the orders\" (a) SELECT a FROM `old`") << Texts{"old", "sales.the orders"};
        QTest::newRow("brackets") << QByteArray("DELETE FROM [dbo].[orders]") << Texts{"dbo.orders"};
        QTest::newRow("if exists") << QByteArray("DROP TABLE IF EXISTS orders") << Texts{"orders"};
        QTest::newRow("join") << QByteArray("select 1 from a join b on a.x = b.x") << Texts{"a", "b"};
        QTest::newRow("index") << QByteArray("CREATE UNIQUE INDEX ix ON orders (note)") << Texts{"orders"};
        QTest::newRow("upsert") << QByteArray("insert into t values (1) on conflict do update set a = 2") << Texts{"t"};
        QTest::newRow("subquery") << QByteArray("select * from (select 1 from inner_one) x") << Texts{"inner_one"};
        QTest::newRow("comments") << QByteArray("-- from here\n/* into the */ alter table orders add x int") << Texts{"orders"};
        QTest::newRow("a name that is a word when quoted") << QByteArray("select 1 from \"set\"") << Texts{"set"};
        QTest::newRow("cut off") << QByteArray("delete from \"") << Texts{};
        QTest::newRow("no table") << QByteArray("PRAGMA foreign_keys = ON") << Texts{};
    }
    void sqlAsText()
    {
        QFETCH(QByteArray, sql);
        QFETCH(Texts, tables);
        QCOMPARE(named(execute(sql.toStdString())).tables, tables);
    }
};

QTEST_GUILESS_MAIN(TouchedNamesTest)
#include "test_touched_names.moc"
