// Names of directives and the reversal of operations.

#include <QtTest>

#include "core/operations/data_loss.h"
#include "core/operations/operation.h"
#include "core/operations/reverse.h"

using namespace retort;
using namespace retort::operations;

namespace {

schema::Column column(const char* name)
{
    schema::Column result;
    result.name = name;
    result.type = types::makeType("Integer");
    return result;
}

schema::Constraint named(schema::Constraint constraint, const char* name)
{
    schema::base(constraint).name = sql::Identifier(name);
    return constraint;
}

const QualifiedName table{std::nullopt, "t"};

AlterColumn alteration()
{
    return {.table = table, .column = "c"};
}

Operation at(OperationBody body)
{
    return {std::move(body), {.begin = 10, .end = 20, .line = 3}};
}

} // namespace

class TestOperations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void directiveNames()
    {
        const auto check = [](const OperationBody& body, std::string_view name) {
            QCOMPARE(directiveName(body), name);
        };
        check(CreateTable{}, "create_table");
        check(DropTable{}, "drop_table");
        check(RenameTable{}, "rename_table");
        check(AddColumn{}, "add_column");
        check(DropColumn{}, "drop_column");
        check(AlterColumn{}, "alter_column");
        check(CreateIndex{}, "create_index");
        check(DropIndex{}, "drop_index");
        check(CreateConstraint{table, schema::PrimaryKeyConstraint{}}, "create_primary_key");
        check(CreateConstraint{table, schema::UniqueConstraint{}}, "create_unique_constraint");
        check(CreateConstraint{table, schema::CheckConstraint{}}, "create_check_constraint");
        check(CreateConstraint{table, schema::ForeignKeyConstraint{}}, "create_foreign_key");
        check(CreateConstraint{table, schema::ExcludeConstraint{}}, "create_exclude_constraint");
        check(DropConstraint{}, "drop_constraint");
        check(CreateTableComment{}, "create_table_comment");
        check(DropTableComment{}, "drop_table_comment");
        check(Execute{}, "execute");
        check(BulkInsert{}, "bulk_insert");
        check(CreateType{}, "create_type");
        check(DropType{}, "drop_type");
        check(BatchAlterTable{}, "batch_alter_table");
        check(AutocommitBlock{}, "autocommit_block");
    }

    void reversesKeepTheirSource()
    {
        const auto reversed = reverse(at(RenameTable{{"s", "a"}, "b"}));
        QVERIFY(reversed);
        QCOMPARE(reversed->size(), std::size_t(1));
        QCOMPARE(reversed->front().source, (OperationSource{10, 20, 3}));
        const auto& back = std::get<RenameTable>(reversed->front().body);
        QCOMPARE(back.table, (QualifiedName{"s", "b"}));
        QCOMPARE(back.newName, Identifier("a"));
    }

    void reversesTo_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QString>("directive"); // empty: cannot be reversed
        const auto row = [](const char* name, OperationBody body, const char* directive) {
            QTest::newRow(name) << at(std::move(body)) << QString::fromLatin1(directive);
        };
        schema::Table made;
        made.name = table;
        row("create_table", CreateTable{.table = made}, "drop_table");
        row("drop_table", DropTable{table}, "");
        row("add_column", AddColumn{.table = table, .column = column("c")}, "drop_column");
        row("drop_column", DropColumn{.table = table, .column = "c"}, "");
        row("create_index", CreateIndex{.table = table, .index = {.name = "ix"}}, "drop_index");
        row("create_index without a name", CreateIndex{.table = table, .index = {}}, "");
        row("drop_index", DropIndex{.name = "ix"}, "");
        row("create_unique_constraint", CreateConstraint{table, named(schema::UniqueConstraint{}, "uq")},
            "drop_constraint");
        row("nameless constraint", CreateConstraint{table, schema::UniqueConstraint{}}, "");
        row("drop_constraint", DropConstraint{.table = table, .name = "uq"}, "");
        row("first comment", CreateTableComment{table, "new", std::nullopt}, "drop_table_comment");
        row("changed comment", CreateTableComment{table, "new", "old"}, "create_table_comment");
        row("dropped comment", DropTableComment{table, "old"}, "create_table_comment");
        row("dropped unknown comment", DropTableComment{table, std::nullopt}, "");
        row("create_type", CreateType{types::makeType("Integer"), true}, "drop_type");
        row("drop_type", DropType{types::makeType("Integer"), true}, "create_type");
        row("execute", Execute{}, "");
        row("bulk_insert", BulkInsert{}, "");
    }
    void reversesTo()
    {
        QFETCH(Operation, operation);
        QFETCH(QString, directive);
        const auto reversed = reverse(operation);
        if (directive.isEmpty()) {
            QVERIFY(!reversed);
            QVERIFY(reversed.error().code == ErrorCode::Unsupported);
            QVERIFY(reversed.error().message.contains("cannot be reversed"));
            return;
        }
        QVERIFY(reversed);
        QCOMPARE(reversed->size(), std::size_t(1));
        QCOMPARE(QString::fromUtf8(directiveName(reversed->front().body).data()), directive);
    }

    void alterColumnSwapsOldAndNew()
    {
        AlterColumn alter = alteration();
        alter.nullable = false;
        alter.existingNullable = true;
        alter.type = types::makeType("Text");
        alter.existingType = types::makeType("Integer");
        alter.serverDefault = std::string("new");
        alter.existingServerDefault = DropDefault{};
        alter.comment = std::string("new");
        alter.newName = Identifier("d");
        const auto reversed = reverse(at(alter));
        QVERIFY(reversed);
        const auto& back = std::get<AlterColumn>(reversed->front().body);
        QCOMPARE(back.column, Identifier("d"));
        QCOMPARE(*back.newName, Identifier("c"));
        QCOMPARE(*back.nullable, true);
        QCOMPARE(*back.existingNullable, false);
        QVERIFY(back.type->isA("Integer"));
        QVERIFY(back.existingType->isA("Text"));
        QVERIFY(std::holds_alternative<DropDefault>(back.serverDefault));
        QCOMPARE(std::get<std::string>(back.existingServerDefault), std::string("new"));
        QVERIFY(std::holds_alternative<std::monostate>(back.comment));
        QCOMPARE(*back.existingComment, std::string("new"));
    }

    void alterColumnNeedsWhatWas()
    {
        const auto refused = [](const AlterColumn& alter, const char* missing) {
            const auto reversed = reverse(at(alter));
            QVERIFY(!reversed);
            QVERIFY2(reversed.error().message.contains(missing), reversed.error().message.c_str());
        };
        AlterColumn alter = alteration();
        alter.nullable = false;
        refused(alter, "existing_nullable");
        alter = alteration();
        alter.type = types::makeType("Text");
        refused(alter, "existing_type");
        alter = alteration();
        alter.serverDefault = DropDefault{};
        refused(alter, "existing_server_default");
        alter = alteration();
        alter.autoincrement = schema::Autoincrement::Yes;
        refused(alter, "existing_autoincrement");
        alter = alteration();
        alter.options.emplace_back("postgresql_using", std::string("c::int"));
        refused(alter, "postgresql_using");
    }

    void blocksReverseBackwards()
    {
        BatchAlterTable batch{.table = table};
        batch.operations.push_back(at(AddColumn{.table = table, .column = column("a")}));
        batch.operations.push_back(at(CreateIndex{.table = table, .index = {.name = "ix"}}));
        auto reversed = reverse(at(batch));
        QVERIFY(reversed);
        const auto& back = std::get<BatchAlterTable>(reversed->front().body);
        QCOMPARE(back.operations.size(), std::size_t(2));
        QVERIFY(std::holds_alternative<DropIndex>(back.operations[0].body));
        QVERIFY(std::holds_alternative<DropColumn>(back.operations[1].body));

        batch.copyFrom = std::make_shared<schema::Table>();
        QVERIFY(!reverse(at(batch)));

        AutocommitBlock block;
        block.operations.push_back(at(Execute{}));
        QVERIFY(!reverse(at(block)));
    }

    void losesData_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("loses");
        QTest::newRow("drop table") << QByteArray("drop table if exists \"orders\"") << true;
        QTest::newRow("drop column") << QByteArray("ALTER TABLE orders DROP COLUMN note") << true;
        QTest::newRow("drop column without the word") << QByteArray("ALTER TABLE orders DROP note") << true;
        QTest::newRow("drop schema") << QByteArray("DROP SCHEMA old CASCADE") << true;
        QTest::newRow("truncate") << QByteArray("TRUNCATE orders") << true;
        QTest::newRow("delete") << QByteArray("WITH old AS (SELECT 1) DELETE\nFROM orders") << true;
        QTest::newRow("drop type with what uses it") << QByteArray("DROP TYPE mood CASCADE") << true;
        QTest::newRow("drop index") << QByteArray("DROP INDEX ix") << false;
        QTest::newRow("drop constraint") << QByteArray("ALTER TABLE orders DROP CONSTRAINT ck") << false;
        QTest::newRow("drop default") << QByteArray("ALTER TABLE orders ALTER note DROP DEFAULT, ALTER note DROP NOT NULL") << false;
        QTest::newRow("update") << QByteArray("UPDATE orders SET dropped = 1") << false;
        QTest::newRow("a foreign key's action") << QByteArray("ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES c ON DELETE CASCADE") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void losesData()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, loses);
        const Execute execute{.statement = std::make_shared<sql::Expression>(sql::Expression{.node = sql::TextClause{.text = sql.toStdString()}})};
        const auto losses = dataLosses({at(execute)});
        QCOMPARE(losses.size(), std::size_t(loses ? 1 : 0));
        QVERIFY(!loses || losses.front() == (DataLoss{DataLoss::Kind::Statement, sql.toStdString()}));
    }

    void losesTablesAndColumns()
    {
        BatchAlterTable batch{.table = table};
        batch.operations.push_back(at(AddColumn{.table = table, .column = column("a")}));
        batch.operations.push_back(at(DropColumn{.table = table, .column = "b"}));
        const auto losses = dataLosses({at(DropTable{.table = {"s", "old"}}), at(batch), at(DropIndex{.name = "ix"})});
        QVERIFY(losses == (std::vector<DataLoss>{{DataLoss::Kind::Table, "s.old"}, {DataLoss::Kind::Column, "t.b"}}));
    }
};

QTEST_GUILESS_MAIN(TestOperations)
#include "test_operations.moc"
