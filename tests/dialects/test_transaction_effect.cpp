// What each dialect says of a statement and the transaction it would stand in.

#include <QtTest>

#include "core/dialects/registry.h"

using namespace retort::dialects;

class TransactionEffectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void effects_data()
    {
        QTest::addColumn<QByteArray>("dialect");
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<int>("effect");
        const auto row = [](const char* dialect, const char* statement, TransactionEffect effect) {
            QTest::addRow("%s %s", dialect, statement) << QByteArray(dialect) << QByteArray(statement) << static_cast<int>(effect);
        };
        using enum TransactionEffect;
        row("sqlite", "\n  pragma foreign_keys=OFF", Outside);
        row("sqlite", "-- why\nVACUUM", Outside);
        row("sqlite", "CREATE TABLE pragma (x)", None);
        row("postgresql", "CREATE TABLE t (x integer)", None);
        row("postgresql", "VACUUM", None); // the server says what is wrong with that, as it does to Alembic
        for (const char* dialect : {"mysql", "mariadb"}) {
            row(dialect, "\nCREATE TABLE t (x INTEGER)\n\n", Commits);
            row(dialect, "/* why */ alter table t ADD y INTEGER", Commits);
            row(dialect, "CREATE TEMPORARY TABLE t (x INTEGER)", None);
            row(dialect, "CREATE OR REPLACE TEMPORARY TABLE t (x INTEGER)", None);
            row(dialect, "DROP TEMPORARY TABLE t", None);
            row(dialect, "DROP INDEX i ON t", Commits);
            row(dialect, "TRUNCATE t", Commits);
            row(dialect, "SET PASSWORD = 'x'", Commits);
            row(dialect, "SET foreign_key_checks = 0", None);
            row(dialect, "INSERT INTO t VALUES (1)", None);
            row(dialect, "# CREATE\nUPDATE t SET x = 1", None);
            row(dialect, "", None);
        }
    }
    void effects()
    {
        QFETCH(QByteArray, dialect);
        QFETCH(QByteArray, statement);
        QFETCH(int, effect);
        const auto found = findDialect(dialect.toStdString());
        QVERIFY(found);
        QCOMPARE(static_cast<int>((*found)->transactionEffect(statement.toStdString())), effect);
    }
};

QTEST_GUILESS_MAIN(TransactionEffectTest)
#include "test_transaction_effect.moc"
