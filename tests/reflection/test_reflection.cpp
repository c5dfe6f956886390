// Reflection of SQLite tables: what is lost, names of tables, and the parts of the text scanner.

#include <QtTest>

#include "core/reflection/sqlite_reflection.h"
#include "core/reflection/sqlite_table_text.h"
#include "core/reflection/sqlite_type.h"
#include "core/sql/text_binds.h"
#include "tests/reflection/sqlite_test_connection.h"

using namespace retort;

namespace {

QStringList texts(std::initializer_list<const char*> items)
{
    QStringList list;
    for (const char* item : items)
        list.append(QString::fromUtf8(item));
    return list;
}

} // namespace

class TestReflection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typesResolve_data()
    {
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("repr");
        QTest::addColumn<bool>("exact");
        QTest::newRow("known") << QStringLiteral("VARCHAR(20)") << QStringLiteral("VARCHAR(length=20)") << true;
        QTest::newRow("alias") << QStringLiteral("INT") << QStringLiteral("INTEGER()") << true;
        QTest::newRow("lower case") << QStringLiteral("decimal(10, 2)")
                                    << QStringLiteral("DECIMAL(precision=10, scale=2)") << true;
        QTest::newRow("affinity") << QStringLiteral("MONEY") << QStringLiteral("NUMERIC()") << false;
        QTest::newRow("integer with width") << QStringLiteral("INTEGER(11)") << QStringLiteral("INTEGER()") << false;
        QTest::newRow("none") << QStringLiteral("") << QStringLiteral("NullType()") << true;
        QTest::newRow("bytes") << QStringLiteral("LONGBLOB") << QStringLiteral("NullType()") << false;
        QTest::newRow("temporal text") << QStringLiteral("DATE_CHAR") << QStringLiteral("DATE()") << false;
    }
    void typesResolve()
    {
        QFETCH(QString, declared);
        QFETCH(QString, repr);
        QFETCH(bool, exact);
        const reflection::ResolvedType resolved = reflection::resolveSqliteType(declared.toStdString());
        QCOMPARE(QString::fromStdString(resolved.type->repr()), repr);
        QCOMPARE(resolved.exact, exact);
    }

    void lossesAreNamed_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing") << texts({"CREATE TABLE t (a INTEGER NOT NULL, PRIMARY KEY (a))"}) << texts({});
        QTest::newRow("trigger") << texts(
            {"CREATE TABLE t (a INTEGER)", "CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END"})
                                 << texts({"trigger 'tr' is dropped with the table"});
        QTest::newRow("view") << texts({"CREATE TABLE t (a INTEGER)", "CREATE VIEW v AS SELECT a FROM t"})
                              << texts({"view 'v' reads the table and may refuse its renaming"});
        QTest::newRow("other view") << texts(
            {"CREATE TABLE t (a INTEGER)", "CREATE TABLE u (t_a INTEGER)", "CREATE VIEW v AS SELECT t_a, 't' FROM u"})
                                    << texts({});
        QTest::newRow("expression index") << texts({"CREATE TABLE t (a INTEGER)", "CREATE INDEX ix ON t (abs(a))"})
                                          << texts({"index 'ix' is on an expression and is not created again"});
        QTest::newRow("descending") << texts({"CREATE TABLE t (a INTEGER)", "CREATE INDEX ix ON t (a DESC)"})
                                    << texts({"index 'ix' loses DESC"});
        QTest::newRow("partial index") << texts({"CREATE TABLE t (a INTEGER)", "CREATE INDEX ix ON t (a) WHERE a > 1"})
                                       << texts({});
        QTest::newRow("autoincrement") << texts({"CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT)"})
                                       << texts({"the table loses AUTOINCREMENT"});
        QTest::newRow("without rowid") << texts({"CREATE TABLE t (a INTEGER PRIMARY KEY) WITHOUT ROWID"})
                                       << texts({"the table loses WITHOUT ROWID"});
        QTest::newRow("strict") << texts({"CREATE TABLE t (a INTEGER) STRICT"}) << texts({"the table loses STRICT"});
        QTest::newRow("collation") << texts({"CREATE TABLE t (a TEXT COLLATE NOCASE)"})
                                   << texts({"a column loses COLLATE"});
        QTest::newRow("inline action") << texts({"CREATE TABLE u (id INTEGER PRIMARY KEY)",
                                                 "CREATE TABLE t (a INTEGER REFERENCES u(id) ON DELETE CASCADE)"})
                                       << texts({"the foreign key of column 'a' loses ON DELETE CASCADE"});
        QTest::newRow("table action") << texts(
            {"CREATE TABLE u (id INTEGER PRIMARY KEY)",
             "CREATE TABLE t (a INTEGER, FOREIGN KEY(a) REFERENCES u (id) ON DELETE CASCADE)"})
                                      << texts({});
        QTest::newRow("unique with length") << texts({"CREATE TABLE t (a VARCHAR(5) UNIQUE)"})
                                            << texts({"the UNIQUE constraint on (a) is not recognised"});
        QTest::newRow("quoted key name") << texts({"CREATE TABLE t (a INTEGER, CONSTRAINT \"p k\" PRIMARY KEY (a))"})
                                         << texts({"constraint 'p k' loses its name"});
        QTest::newRow("type") << texts({"CREATE TABLE t (a MONEY)"})
                              << texts({"column 'a' changes its type from MONEY to NUMERIC()"});
    }
    void lossesAreNamed()
    {
        QFETCH(QStringList, statements);
        QFETCH(QStringList, expected);
        testing::SqliteTestConnection connection;
        for (const QString& statement : statements)
            QVERIFY2(connection.execute(statement.toStdString()), qPrintable(statement));
        const auto lost = reflection::sqliteNotReflected(connection, {std::nullopt, "t"});
        QVERIFY(lost);
        QStringList actual;
        for (const std::string& sentence : *lost)
            actual.append(QString::fromStdString(sentence));
        QCOMPARE(actual, expected);
    }

    void missingTableIsNotFound()
    {
        testing::SqliteTestConnection connection;
        QVERIFY(reflection::reflectSqliteTable(connection, {std::nullopt, "nope"}).error().code == ErrorCode::NotFound);
        QVERIFY(reflection::sqliteNotReflected(connection, {std::nullopt, "nope"}).error().code == ErrorCode::NotFound);
    }

    void tableNames()
    {
        testing::SqliteTestConnection connection;
        for (const char* statement : {"CREATE TABLE b (i INTEGER PRIMARY KEY AUTOINCREMENT)", "CREATE TABLE a (i INT)",
                                      "CREATE VIEW v AS SELECT 1"})
            QVERIFY(connection.execute(statement));
        const auto names = reflection::sqliteTableNames(connection);
        QVERIFY(names);
        QCOMPARE(*names, (std::vector<std::string>{"a", "b"}));
    }

    // What is reflected must not turn into placeholders when it is printed again.
    void textIsPrintedAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"a > ' :b'", "':x'", "a::int", "'12:30'", "'\\:x'", "'a' || ':' || :c", "'::'", "'x: :y$'"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void textIsPrintedAsItWas()
    {
        QFETCH(QString, text);
        if (text.contains(QStringLiteral(":c")))
            QSKIP("SQLite takes no placeholder in a CHECK");
        testing::SqliteTestConnection connection;
        const QString check = text.startsWith(QLatin1Char('a')) && text.contains(QStringLiteral("::"))
                                  ? QStringLiteral("'a::int'")
                                  : text;
        QVERIFY(connection.execute(
            QStringLiteral("CREATE TABLE t (a TEXT, CONSTRAINT c CHECK (%1))").arg(check).toStdString()));
        const auto table = reflection::reflectSqliteTable(connection, {std::nullopt, "t"});
        QVERIFY(table);
        const auto& constraint = std::get<schema::CheckConstraint>(table->constraints.front());
        std::string printed;
        for (const sql::TextPiece& piece : sql::splitText(std::get<sql::TextClause>(constraint.sqltext->node).text)) {
            QVERIFY(!piece.isBind);
            printed += piece.text;
        }
        QCOMPARE(QString::fromStdString(printed), check);
    }

    void oneLineTables()
    {
        const auto checks = reflection::checkTexts(
            "CREATE TABLE t (a INT, CHECK (a > 0), CONSTRAINT \"b \"\" c\" CHECK ((a) < 9), d TEXT DEFAULT 'CHECK (')");
        QCOMPARE(checks.size(), std::size_t(2));
        QCOMPARE(checks[0].sqltext, std::string("a > 0"));
        QVERIFY(!checks[0].name);
        QCOMPARE(checks[1].sqltext, std::string("(a) < 9"));
        QCOMPARE(*checks[1].name, std::string("b \" c"));
        QCOMPARE(reflection::generatedExpression(
                     "CREATE TABLE t (ab NUMERIC(4, 2), b NUMERIC(4, 2) AS (round(ab, 1)), c INT)", "b"),
                 std::string("round(ab, 1)"));
        QCOMPARE(reflection::generatedExpression("CREATE TABLE t (a INT, b INT)", "b"), std::string());
    }

    // Long lines must not exhaust anything.
    void longLines()
    {
        std::string text = "CREATE TABLE t (a INT";
        for (int i = 0; i < 5000; ++i)
            text += ", column_" + std::to_string(i) + " INTEGER NOT NULL";
        text += ", CONSTRAINT u UNIQUE (a), CONSTRAINT f FOREIGN KEY (a) REFERENCES u (b))";
        QVERIFY(!reflection::uniqueTexts(text).empty());
        QCOMPARE(reflection::foreignKeyTexts(text).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestReflection)
#include "test_reflection.moc"
