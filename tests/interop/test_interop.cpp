// The sample project in the hands of both programs: Retort's text is Alembic's text, and the two take turns on one
// database without noticing each other.

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/processes.h"

using namespace retort::tests;

namespace {

const QString sample = QStringLiteral(RETORT_SOURCE_DIR "/samples/shop");
constexpr int hashSeeds = 12; // the order of some version rows follows Python's hash seed

ProcessResult runRetort(const QStringList& arguments, const QString& folder, const Environment& extra = {})
{
    return runProcess(QStringLiteral(RETORT_CLI), QStringList{QStringLiteral("--compat"), QStringLiteral("1.13")} + arguments, folder, extra);
}

// What the database is made of, and every row of the tables that migrations fill.
QStringList contents(const QString& file)
{
    QStringList result;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("contents"));
        database.setDatabaseName(file);
        if (!database.open())
            return {QStringLiteral("cannot open ") + file};
        QSqlQuery query(database);
        query.exec(QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"));
        QStringList tables;
        while (query.next()) {
            result += QStringLiteral("%1 %2 on %3: %4").arg(query.value(0).toString(), query.value(1).toString(), query.value(2).toString(),
                                                            query.value(3).toString());
            if (query.value(0).toString() == QStringLiteral("table"))
                tables += query.value(1).toString();
        }
        for (const QString& table : std::as_const(tables)) {
            query.exec(QStringLiteral("SELECT * FROM \"%1\" ORDER BY 1").arg(table));
            while (query.next()) {
                QStringList cells;
                for (int column = 0; query.value(column).isValid(); ++column)
                    cells += query.value(column).toString();
                result += table + QStringLiteral(": ") + cells.join(QLatin1Char('|'));
            }
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("contents"));
    return result;
}

} // namespace

class InteropTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void offlineTextIsAlembics_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QStringList>("arguments");
        const QStringList urls = {QStringLiteral("sqlite:///x.db"), QStringLiteral("postgresql://u@h/d"), QStringLiteral("mysql://u@h/d"),
                                  QStringLiteral("mariadb://u@h/d")};
        const QList<QByteArray> commands = {"upgrade head --sql", "upgrade heads --sql", "upgrade 47d9b21f6c03:head --sql",
                                            "upgrade base --sql", "upgrade 5f82:+1 --sql", "upgrade social@c3e1 --sql",
                                            "downgrade head:base --sql", "downgrade e94d8c3a0f16:47d9b21f6c03 --sql",
                                            "downgrade 2a4c6e80b1d3:b8a26f10d39e --sql", "stamp head --sql",
                                            "stamp e94d8c3a0f16 --sql", "stamp 2a4c:b8a2 --sql", "ensure_version --sql",
                                            "upgrade nosuch --sql", "downgrade head --sql", "stamp --purge head --sql"};
        for (const QString& url : urls) {
            for (const QByteArray& command : commands)
                QTest::addRow("%s %s", qPrintable(url.section(QLatin1Char(':'), 0, 0)), command.constData())
                    << url << QString::fromLatin1(command).split(QLatin1Char(' '));
        }
    }
    void offlineTextIsAlembics()
    {
        QFETCH(QString, url);
        QFETCH(QStringList, arguments);
        QTemporaryDir folder;
        QVERIFY(copyFolder(sample, folder.path()));
        const Environment environment{{QStringLiteral("SQLALCHEMY_DATABASE_URL"), url}};
        const ProcessResult ours = runRetort(arguments, folder.path(), environment);
        ProcessResult theirs;
        for (int seed = 0; seed < hashSeeds; ++seed) {
            theirs = runAlembic(arguments, folder.path(), environment, seed);
            if (theirs.out == ours.out)
                break;
        }
        QCOMPARE(QString::fromUtf8(ours.out), QString::fromUtf8(theirs.out));
        QCOMPARE(ours.exitCode, theirs.exitCode);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("x.db"))));
    }

    void takingTurns_data()
    {
        QTest::addColumn<QList<QStringList>>("turns"); // "a" or "r", then the command
        const auto turns = [](std::initializer_list<const char*> lines) {
            QList<QStringList> result;
            for (const char* line : lines)
                result += QString::fromLatin1(line).split(QLatin1Char(' '));
            return result;
        };
        QTest::newRow("alembic half way, retort to head, alembic to base, retort to head, retort to base, alembic to head")
            << turns({"a upgrade 47d9b21f6c03", "r upgrade head", "a downgrade base", "r upgrade head", "r downgrade base", "a upgrade head"});
        QTest::newRow("one at a time") << turns({"r upgrade +1", "a upgrade +1", "r upgrade inventory@head", "a downgrade -1", "r upgrade head",
                                                 "a downgrade -1", "r downgrade -1", "a upgrade head"});
        QTest::newRow("two rows, then a merge") << turns({"a upgrade 90b6f4d7e812", "r upgrade c3e1706b5fd2", "a upgrade e94d8c3a0f16",
                                                          "r downgrade 47d9b21f6c03", "a upgrade c3e1706b5fd2", "r upgrade head"});
        QTest::newRow("stamps") << turns({"r ensure_version", "r stamp 47d9b21f6c03", "a stamp base", "a upgrade head", "r stamp b8a26f10d39e",
                                          "a stamp head", "r stamp --purge heads", "a downgrade -1"});
    }
    void takingTurns()
    {
        QFETCH(QList<QStringList>, turns);
        QTemporaryDir mixed;
        QTemporaryDir alone;
        QVERIFY(copyFolder(sample, mixed.path()));
        QVERIFY(copyFolder(sample, alone.path()));
        for (const QStringList& turn : std::as_const(turns)) {
            const QStringList command = turn.mid(1);
            const bool alembics = turn.first() == QStringLiteral("a");
            const ProcessResult result = alembics ? runAlembic(command, mixed.path()) : runRetort(command, mixed.path());
            const ProcessResult expected = runAlembic(command, alone.path());
            const QByteArray where = turn.join(QLatin1Char(' ')).toUtf8() + ": " + result.out + result.err;
            QVERIFY2(result.exitCode == 0, where.constData());
            QVERIFY2(expected.exitCode == 0, expected.err.constData());
            QCOMPARE(QString::fromUtf8(result.out), QString::fromUtf8(expected.out));
            QCOMPARE(contents(mixed.filePath(QStringLiteral("shop.db"))), contents(alone.filePath(QStringLiteral("shop.db"))));
            const QStringList current{QStringLiteral("current")};
            const ProcessResult ourCurrent = runRetort(current, mixed.path());
            const QList<QByteArray> ourLines = ourCurrent.out.split('\n');
            const QList<QByteArray> theirLines = runAlembic(current, mixed.path()).out.split('\n');
            QCOMPARE(QSet<QByteArray>(ourLines.begin(), ourLines.end()), QSet<QByteArray>(theirLines.begin(), theirLines.end()));
        }
    }

    // The log lines on stderr are what people watch.
    void logLinesAreAlembics()
    {
        QTemporaryDir ours;
        QTemporaryDir theirs;
        QVERIFY(copyFolder(sample, ours.path()));
        QVERIFY(copyFolder(sample, theirs.path()));
        const QStringList upgrade{QStringLiteral("upgrade"), QStringLiteral("47d9b21f6c03")};
        QCOMPARE(QString::fromUtf8(runRetort(upgrade, ours.path()).err), QString::fromUtf8(runAlembic(upgrade, theirs.path()).err));
    }

    void failureNamesScriptAndKeepsTheDatabase()
    {
        QTemporaryDir folder;
        QVERIFY(copyFolder(sample, folder.path()));
        QFile script(folder.filePath(QStringLiteral("migrations/versions/7ae30d58f1b4_stock.py")));
        QVERIFY(script.open(QIODevice::ReadWrite));
        QByteArray text = script.readAll();
        text.replace("    op.bulk_insert(", "    op.execute(\"INSERT INTO nowhere VALUES (1)\")\n    op.bulk_insert(");
        script.resize(0);
        script.seek(0);
        script.write(text);
        script.close();
        const ProcessResult result = runRetort({QStringLiteral("upgrade"), QStringLiteral("90b6f4d7e812")}, folder.path());
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains("7ae30d58f1b4_stock.py:") && result.err.contains("no such table: nowhere"), result.err.constData());
        const QStringList after = contents(folder.filePath(QStringLiteral("shop.db")));
        QVERIFY(after.contains(QStringLiteral("alembic_version: 47d9b21f6c03")));
        QVERIFY(after.filter(QStringLiteral("warehouse")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(InteropTest)
#include "test_interop.moc"
