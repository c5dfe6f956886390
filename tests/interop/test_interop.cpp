// The sample project in the hands of both programs: Retort's text is Alembic's text, and the two take turns on one
// database without noticing each other.

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/processes.h"
#include "../support/value_scripts.h"
#include "tests/support/places.h"

using namespace retort::tests;

namespace {

const QString sample = sourcePath("samples/shop");
constexpr int hashSeeds = 12; // the order of some version rows follows Python's hash seed

ProcessResult runRetort(const QStringList& arguments, const QString& folder, const Environment& extra = {})
{
    return runProcess(retortCli(), QStringList{QStringLiteral("--compat"), QStringLiteral("1.13")} + arguments, folder, extra);
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

bool replaceInScripts(const QString& folder, const char* before, const char* after)
{
    const QDir versions(folder + QStringLiteral("/migrations/versions"));
    const QStringList scripts = versions.entryList(QDir::Files);
    for (const QString& name : scripts) {
        QFile file(versions.filePath(name));
        if (!file.open(QIODevice::ReadWrite))
            return false;
        const QByteArray text = file.readAll().replace(before, after);
        if (!file.resize(0) || !file.seek(0) || file.write(text) != text.size())
            return false;
    }
    return true;
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
        // "oracle:" is Oracle with the shop's JSON column turned into text: SQLAlchemy knows no JSON for Oracle, and Alembic stops there.
        const QStringList urls = {QStringLiteral("sqlite:///x.db"), QStringLiteral("postgresql://u@h/d"), QStringLiteral("mysql://u@h/d"), QStringLiteral("oracle://u@h/d"),
                                  QStringLiteral("mariadb://u@h/d"), QStringLiteral("mssql+pyodbc://u@h/d"), QStringLiteral("oracle+oracledb://u@h/d")};
        const QList<QByteArray> commands = {"upgrade head --sql", "upgrade heads --sql", "upgrade 47d9b21f6c03:head --sql",
                                            "upgrade base --sql", "upgrade 5f82:+1 --sql", "upgrade social@c3e1 --sql",
                                            "downgrade head:base --sql", "downgrade e94d8c3a0f16:47d9b21f6c03 --sql",
                                            "downgrade 2a4c6e80b1d3:b8a26f10d39e --sql", "stamp head --sql",
                                            "stamp e94d8c3a0f16 --sql", "stamp 2a4c:b8a2 --sql", "ensure_version --sql",
                                            "upgrade nosuch --sql", "downgrade head --sql", "stamp --purge head --sql"};
        const QList<QByteArray> fewCommands = {"upgrade head --sql", "upgrade 47d9b21f6c03:head --sql", "downgrade head:base --sql",
                                               "stamp e94d8c3a0f16 --sql", "ensure_version --sql"};
        for (const QString& url : urls) {
            // What these two say differs in words, not in the ways through the map.
            const bool few = url.startsWith(QLatin1String("mssql")) || url.startsWith(QLatin1String("oracle"));
            for (const QByteArray& command : few ? fewCommands : commands)
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
        if (url.startsWith(QStringLiteral("oracle:")))
            QVERIFY(replaceInScripts(folder.path(), "sa.JSON", "sa.Text"));
        const Environment environment{{QStringLiteral("SQLALCHEMY_DATABASE_URL"), url}};
        const ProcessResult ours = runRetort(arguments, folder.path(), environment);
        ProcessResult theirs;
        for (int seed = 0; seed < hashSeeds; ++seed) {
            theirs = runAlembic(arguments, folder.path(), environment, seed);
            if (theirs.out == ours.out || theirs.exitCode != 0)
                break;
        }
        if (const qsizetype gap = ours.out.indexOf("-- GAP in revision"); gap >= 0 && theirs.exitCode != 0) {
            // What Alembic cannot write either: it stops there, Retort says so and goes on.
            QCOMPARE(QString::fromUtf8(ours.out.first(gap)), QString::fromUtf8(theirs.out));
            QVERIFY(ours.exitCode != 0);
            return;
        }
        QCOMPARE(QString::fromUtf8(ours.out), QString::fromUtf8(theirs.out));
        QCOMPARE(ours.exitCode, theirs.exitCode);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("x.db"))));
    }

    // What SQL Server and Oracle want around and between statements, and the keywords of configure() that change it.
    void batchesOfOtherDatabases_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("keywords");
        const QStringList urls = {QStringLiteral("mssql+pyodbc://u@h/d"), QStringLiteral("oracle+oracledb://u@h/d"), QStringLiteral("postgresql://u@h/d")};
        for (const QString& url : urls) {
            for (const char* keywords : {"", "mssql_batch_separator='', oracle_batch_separator='', ", "mssql_batch_separator=None, oracle_batch_separator=None, ",
                                         "mssql_batch_separator='--', oracle_batch_separator='.\\n/', ", "transactional_ddl=True, ",
                                         "transactional_ddl=False, ", "transaction_per_migration=True, ",
                                         "transaction_per_migration=True, transactional_ddl=True, ", "version_table_schema='a.B', ",
                                         "version_table='Level', version_table_pk=False, "})
                QTest::addRow("%s %s", qPrintable(url.section(QLatin1Char(':'), 0, 0)), keywords) << url << QByteArray(keywords);
        }
    }
    void batchesOfOtherDatabases()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, keywords);
        QTemporaryDir folder;
        QVERIFY(copyFolder(sample, folder.path()));
        const QDir versions(folder.filePath(QStringLiteral("migrations/versions")));
        const QStringList scripts = versions.entryList(QDir::Files);
        for (const QString& old : scripts)
            QVERIFY(QFile::remove(versions.filePath(old)));
        QFile file(versions.filePath(QStringLiteral("abcd_mixed.py")));
        const QByteArray script = "from alembic import op\nimport sqlalchemy as sa\n\nrevision = 'abcd'\ndown_revision = None\n\n\n"
                                  "def upgrade():\n"
                                  "    t = op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('n', sa.Unicode(20), index=True),\n"
                                  "        sa.Column('at', sa.DateTime, server_default=sa.func.now()), sa.Column('ok', sa.Boolean, nullable=False))\n"
                                  "    op.bulk_insert(t, [{'id': 1, 'n': \"it's\", 'ok': True}, {'id': 2, 'n': None, 'ok': False}])\n"
                                  "    with op.get_context().autocommit_block():\n        op.execute('SELECT 1')\n"
                                  "    op.alter_column('t', 'n', new_column_name='name', type_=sa.Unicode(40), existing_type=sa.Unicode(20), existing_nullable=True)\n"
                                  "    op.add_column('t', sa.Column('k', sa.BigInteger, server_default='0', nullable=False))\n"
                                  "    op.execute(sa.update(t).where(t.c.id == 1).values(ok=sa.false()))\n"
                                  "    op.execute(t.insert().values(ok=True))\n"
                                  "    op.rename_table('t', 'Things')\n\n\n"
                                  "def downgrade():\n"
                                  "    op.drop_column('Things', 'k', mssql_drop_default=True, mssql_drop_check=True, mssql_drop_foreign_key=True)\n"
                                  "    op.drop_index('ix_t_n', 'Things')\n    op.drop_table('Things')\n";
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(script) == script.size());
        file.close();
        QFile environmentFile(folder.filePath(QStringLiteral("migrations/env.py")));
        QVERIFY(environmentFile.open(QIODevice::ReadWrite));
        QByteArray text = environmentFile.readAll();
        text.replace("literal_binds=True,", QByteArray(keywords + "literal_binds=True,"));
        environmentFile.resize(0);
        environmentFile.seek(0);
        environmentFile.write(text);
        environmentFile.close();
        const Environment environment{{QStringLiteral("SQLALCHEMY_DATABASE_URL"), url}};
        for (const char* command : {"upgrade head --sql", "downgrade abcd:base --sql", "stamp head --sql"}) {
            const QStringList arguments = QString::fromLatin1(command).split(QLatin1Char(' '));
            const ProcessResult ours = runRetort(arguments, folder.path(), environment);
            const ProcessResult theirs = runAlembic(arguments, folder.path(), environment);
            QVERIFY2(theirs.exitCode == 0, theirs.err.constData());
            QCOMPARE(QString::fromUtf8(ours.out), QString::fromUtf8(theirs.out));
            QCOMPARE(ours.exitCode, 0);
        }
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

    // Scripts that look at the database before they act, in both programs' hands.
    void readingScripts_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const char* body) { QTest::newRow(name) << QByteArray(body); };
        row("inspector guards", "i = sa.inspect(bind)\n"
                                "if not i.has_table('nowhere') and i.has_table('t'):\n"
                                "    op.execute('CREATE TABLE log (line TEXT)')\n"
                                "for table in i.get_table_names():\n"
                                "    log(table, [(c['name'], str(c['type']), c['nullable'], c['default'], c['primary_key']) for c in i.get_columns(table)])\n"
                                "    log(i.get_pk_constraint(table), i.get_foreign_keys(table), i.get_unique_constraints(table))\n"
                                "    log(i.get_check_constraints(table), [(x['name'], x['column_names'], x['unique']) for x in i.get_indexes(table)])\n"
                                "log(i.get_view_names())\n"
                                "try:\n    i.get_columns('nowhere')\nexcept sa.exc.NoSuchTableError as e:\n    log('none:', e)\n");
        row("rows", "r = bind.execute(sa.text('SELECT id, name, flag FROM t ORDER BY id'))\n"
                    "log(list(r.keys()), r.fetchone(), r.fetchmany(1), r.fetchall(), r.fetchone())\n"
                    "for id, name, *rest in bind.execute(sa.text('SELECT * FROM t ORDER BY id DESC')):\n    log(id, name, rest)\n"
                    "row = bind.execute(sa.text('SELECT id, name FROM t')).first()\n"
                    "log(row, row.id, row[1], row._mapping['name'], row._asdict(), tuple(row), len(row), row == (1, 'a'), 'a' in row)\n"
                    "log(bind.execute(sa.text('SELECT 1 WHERE 0')).scalar(), bind.execute(sa.text('SELECT 1 WHERE 0')).first())\n"
                    "log(bind.execute(sa.text('SELECT name FROM t ORDER BY 1')).scalars().all())\n"
                    "log([dict(m) for m in bind.execute(sa.text('SELECT id FROM t')).mappings()])\n");
        row("one row", "log(bind.execute(sa.text('SELECT max(id) FROM t')).scalar_one())\n"
                       "for text in ('SELECT id FROM t', 'SELECT id FROM t WHERE 0'):\n"
                       "    for method in ('one', 'one_or_none', 'scalar_one', 'scalar_one_or_none'):\n"
                       "        try:\n            log(method, getattr(bind.execute(sa.text(text)), method)())\n"
                       "        except Exception as e:\n            log(type(e).__name__, str(e))\n"
                       "try:\n    bind.execute(sa.text('UPDATE t SET flag = 1')).fetchall()\n"
                       "except Exception as e:\n    log(type(e).__name__, str(e))\n");
        row("typed columns", "t = sa.table('t', sa.column('id', sa.Integer), sa.column('name', sa.String), sa.column('flag', sa.Boolean))\n"
                             "log(bind.execute(sa.select(t.c.id, t.c.flag).order_by(t.c.id)).fetchall())\n"
                             "log(bind.execute(sa.select(sa.func.count()).select_from(t)).scalar())\n"
                             "log(bind.execute(sa.select(t.c.name).where(t.c.flag == sa.true())).scalars().all())\n");
        row("values of all types", allValues);
        row("changes", "r = bind.execute(sa.text(\"UPDATE t SET name = name || :x WHERE id < :y\"), {'x': '!', 'y': 3})\nlog(r.rowcount)\n"
                       "log(bind.execute(sa.text('DELETE FROM t WHERE id = 1')).rowcount, bind.scalar(sa.text('SELECT count(*) FROM t')))\n"
                       "bind.execute(sa.text('INSERT INTO t (id, name) VALUES (:i, :n)'), [{'i': 8, 'n': 'x'}, {'i': 9, 'n': \"y'z\"}])\n"
                       "log(bind.execute(sa.text('SELECT name FROM t ORDER BY id')).scalars().all())\n");
        row("reflected tables", "t = sa.Table('t', sa.MetaData(), autoload_with=bind)\n"
                                "log([c.name for c in t.c], t.c.id.primary_key, str(t.c.name.type), t.c.id.nullable)\n"
                                "bind.execute(t.update().where(t.c.id == 2).values(name='two'))\n"
                                "bind.execute(t.insert().values(id=7, name='seven'))\n"
                                "log(bind.execute(sa.select(t.c.id, t.c.name).where(t.c.id > 1).order_by(t.c.id)).fetchall())\n"
                                "m = sa.MetaData()\nm.reflect(bind, only=['t', 'u'])\nlog(sorted(m.tables), [c.name for c in m.tables['u'].columns])\n"
                                "try:\n    sa.Table('nowhere', sa.MetaData(), autoload_with=bind)\n"
                                "except sa.exc.NoSuchTableError as e:\n    log('none:', e)\n");
        row("what fails is caught", "for text in (\"INSERT INTO t (id, name) VALUES (1, 'a')\", 'SELECT * FROM nowhere', 'SELEC 1'):\n"
                                    "    try:\n        bind.execute(sa.text(text))\n"
                                    "    except sa.exc.IntegrityError:\n        log('integrity')\n"
                                    "    except sa.exc.OperationalError:\n        log('operational')\n"
                                    "op.execute(\"UPDATE t SET name = 'after' WHERE id = 2\")\n");
    }
    void readingScripts()
    {
        QFETCH(QByteArray, body);
        // Each constraint on a line of its own: SQLAlchemy's pattern for checks runs on to the end of the line.
        const QByteArray script = "from alembic import op\nimport sqlalchemy as sa\n\nrevision = 'abcd'\ndown_revision = None\n\n\n"
                                  "def log(*what):\n    print(*[repr(one) for one in what])\n\n\ndef upgrade():\n    bind = op.get_bind()\n"
                                  "    op.execute(\"CREATE TABLE u (k INTEGER PRIMARY KEY)\")\n"
                                  "    op.execute(\"CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(20) DEFAULT 'x', flag BOOLEAN, k INTEGER,\"\n"
                                  "        \"\\n CONSTRAINT pk_t PRIMARY KEY (id),\\n CONSTRAINT uq_t UNIQUE (name),\\n CONSTRAINT ck_t CHECK (id > 0),\\n\"\n"
                                  "        \" CONSTRAINT fk_t FOREIGN KEY(k) REFERENCES u (k) ON DELETE CASCADE)\")\n"
                                  "    op.execute('CREATE INDEX ix_t ON t (flag, k)')\n    op.execute('CREATE VIEW v AS SELECT 1 AS one')\n"
                                  "    op.execute(\"INSERT INTO t VALUES (1, 'a', 0, NULL), (2, 'b', 1, NULL), (3, 'c', NULL, NULL)\")\n    "
                                  + QByteArray(body).replace("\n", "\n    ") + "\n\ndef downgrade():\n    pass\n";
        QList<ProcessResult> results;
        QList<QStringList> databases;
        for (const bool alembics : {true, false}) {
            QTemporaryDir folder;
            QVERIFY(copyFolder(sample, folder.path()));
            const QDir versions(folder.filePath(QStringLiteral("migrations/versions")));
            const QStringList scripts = versions.entryList(QDir::Files);
            for (const QString& old : scripts)
                QVERIFY(QFile::remove(versions.filePath(old)));
            QFile file(versions.filePath(QStringLiteral("abcd_reads.py")));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(script) == script.size());
            file.close();
            const QStringList command{QStringLiteral("upgrade"), QStringLiteral("head")};
            results += alembics ? runAlembic(command, folder.path()) : runRetort(command, folder.path());
            QVERIFY2(results.last().exitCode == 0, results.last().err.constData());
            databases += contents(folder.filePath(QStringLiteral("shop.db")));
        }
        QCOMPARE(QString::fromUtf8(results[1].out), QString::fromUtf8(results[0].out));
        QVERIFY(!results[0].out.isEmpty());
        QCOMPARE(databases[1], databases[0]);
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
