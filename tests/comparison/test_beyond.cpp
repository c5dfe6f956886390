// What Retort compares beyond Alembic, with `--beyond`: checks, computed columns, sequences, keys of tables that refer to each
// other, tables that no revision makes. On each database: what the database itself writes another way is no difference, what
// differs becomes a revision that settles it, and its downgrade leads back. Without `--beyond` it is told at most.

#include <QtTest>

#include "../support/database_server.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace retort::tests;
using namespace Qt::StringLiterals;

// A problem is shown whole.
#define NOTHING(problem)                                                                                                                             \
    do {                                                                                                                                             \
        const QString found = problem;                                                                                                               \
        QVERIFY2(found.isEmpty(), qPrintable(found));                                                                                                \
    } while (false)

namespace {

constexpr auto environment = R"py(from alembic import context
from sqlalchemy import create_engine
import models

with create_engine(context.config.get_main_option('sqlalchemy.url')).connect() as connection:
    context.configure(connection=connection, target_metadata=models.m, render_as_batch=%BATCH%)
    with context.begin_transaction():
        context.run_migrations()
)py";

constexpr auto scriptTemplate = R"py("""${message}"""
from alembic import op
import sqlalchemy as sa
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}
)py";

constexpr auto modelsHead = "import sqlalchemy as sa\nfrom sqlalchemy import (CheckConstraint, Column, Computed, Date, Enum, ForeignKey, Index, Integer, MetaData, Numeric, Sequence, "
                           "String, Table)\n\nm = MetaData()\n";

// A project with one file of models, on one database.
class Shop {
public:
    Shop(QString folder, const QString& url) : Shop(std::move(folder), url, url.startsWith(u"sqlite"_s)) {}
    Shop(QString folder, const QString& url, bool batch) : m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder + u"/mig/versions"_s);
        QString escaped = url;
        escaped.replace(u'%', u"%%"_s);
        write(m_folder + u"/alembic.ini"_s, u"[alembic]\nscript_location = mig\nprepend_sys_path = .\nsqlalchemy.url = %1\n"_s.arg(escaped).toUtf8());
        write(m_folder + u"/mig/env.py"_s, QByteArray(environment).replace("%BATCH%", batch ? "True" : "False"));
        write(m_folder + u"/mig/script.py.mako"_s, scriptTemplate);
    }

    void models(const QString& body) { write(m_folder + u"/models.py"_s, (QString::fromLatin1(modelsHead) + body).toUtf8()); }

    ProcessResult run(const QStringList& arguments) const { return runProcess(retortCli(), arguments, m_folder); }
    // Empty when it ends as it should; else all that it says.
    QString problem(const QStringList& arguments, int exitCode = 0) const
    {
        const ProcessResult result = run(arguments);
        return result.exitCode == exitCode ? QString() : arguments.join(u' ') + u": "_s + QString::fromUtf8(result.out + result.err);
    }
    QString revision(const QString& id, const QStringList& more = {u"--beyond"_s, u"all"_s})
    {
        return problem(QStringList{u"revision"_s, u"--autogenerate"_s, u"--rev-id"_s, id, u"-m"_s, u"a"_s} + more);
    }
    QString upgrade() const { return problem({u"upgrade"_s, u"head"_s}); }
    QString downgrade() const { return problem({u"downgrade"_s, u"-1"_s}); }
    // Empty when nothing differs.
    QString difference(const QStringList& more = {u"--beyond"_s, u"all"_s}) const { return problem(QStringList{u"check"_s} + more); }
    QString script(const QString& id) const
    {
        QFile file(m_folder + u"/mig/versions/%1_a.py"_s.arg(id));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    void removeScript(const QString& id) const { QFile::remove(m_folder + u"/mig/versions/%1_a.py"_s.arg(id)); }
    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    QString m_folder;
};

QString table(const QString& name, const QString& columns)
{
    return u"Table('%1', m, Column('id', Integer, primary_key=True), %2)\n"_s.arg(name, columns);
}

// Checks as people write them; each comes back from a server in other words.
const QStringList checkTexts{
    u"a > 0"_s,
    u"a >= 0 AND b < 10"_s,
    u"a > 0 and (b is null or b <> 5)"_s,
    u"a != b"_s,
    u"a BETWEEN 1 AND 10"_s,
    u"a IN (1, 2, 3)"_s,
    u"name IN ('x', 'y', 'it''s')"_s,
    u"name NOT IN ('x', 'y')"_s,
    u"name <> ''"_s,
    u"name LIKE 'a%'"_s,
    u"length(name) > 2"_s,
    u"lower(name) = name"_s,
    u"coalesce(a, 0) + b * 2 > -1"_s,
    u"CAST(a AS CHAR(3)) <> 'abc'"_s,
    u"price > 0.5"_s,
    u"price >= 0"_s,
    u"day > '2020-01-01'"_s,
    u"NOT (a = 1 AND b = 2)"_s,
    u"CASE WHEN a > 1 THEN b ELSE 2 END = 2"_s,
    u"(a IS NULL) = (b IS NULL)"_s,
    u"substring(name, 1, 2) <> 'zz'"_s,
    u"abs(a - b) < 100 OR a IS NOT NULL"_s,
    u"upper(trim(name)) <> 'X'"_s,
};

} // namespace

class BeyondTest : public QObject {
    Q_OBJECT

private:
    struct Database {
        const char* dialect;
        QString url;
    };

    QTemporaryDir m_folder;
    DatabaseServer m_postgresql{DatabaseServer::Kind::Postgresql};
    DatabaseServer m_mariadb{DatabaseServer::Kind::Mariadb};
    QString m_noPostgresql, m_noMariadb;

    // Of a dialect, a new database for each project. Empty: the server is missing, and the case is skipped.
    QString url(const QString& dialect, const QString& name)
    {
        if (dialect == u"sqlite"_s)
            return u"sqlite:///data.sqlite"_s;
        const bool postgresql = dialect == u"postgresql"_s;
        if (!(postgresql ? m_noPostgresql : m_noMariadb).isEmpty())
            return {};
        const DatabaseServer& server = postgresql ? m_postgresql : m_mariadb;
        return server.createDatabase(name).isEmpty() ? server.url(postgresql ? u"postgresql"_s : u"mysql+pymysql"_s, name) : QString();
    }

    static void addDialects()
    {
        QTest::addColumn<QString>("dialect");
        for (const char* dialect : {"sqlite", "postgresql", "mysql"})
            QTest::newRow(dialect) << QString::fromLatin1(dialect);
    }

    // From the first models to the second ones and back, with `wanted` in the script.
    void leadsThereAndBack(Shop& shop, const QString& before, const QString& after, const QStringList& wanted)
    {
        shop.models(before);
        NOTHING(shop.revision(u"one"_s));
        NOTHING(shop.upgrade());
        NOTHING(shop.difference());
        shop.models(after);
        NOTHING(shop.revision(u"two"_s));
        const QString script = shop.script(u"two"_s);
        for (const QString& text : wanted)
            QVERIFY2(script.contains(text), qPrintable(text + u"\nis not in\n"_s + script));
        NOTHING(shop.upgrade());
        NOTHING(shop.difference());
        NOTHING(shop.downgrade());
        shop.removeScript(u"two"_s);
        shop.models(before);
        NOTHING(shop.difference());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_noPostgresql = m_postgresql.start();
        m_noMariadb = m_mariadb.start();
        for (const QString& missing : {m_noPostgresql, m_noMariadb})
            QVERIFY2(missing.isEmpty() || missing.startsWith(u"not installed"_s), qPrintable(missing));
    }

    void whatTheDatabaseRewritesIsTheSame_data() { addDialects(); }
    void whatTheDatabaseRewritesIsTheSame()
    {
        QFETCH(QString, dialect);
        const QString where = url(dialect, u"rewritten"_s);
        if (where.isEmpty())
            QSKIP("the server is not installed");
        Shop shop(m_folder.filePath(u"rewritten_"_s + dialect), where);
        QString columns = u"Column('a', Integer), Column('b', Integer), Column('name', String(40)), Column('price', Numeric(10, 2)), Column('day', Date)"_s;
        for (qsizetype i = 0; i < checkTexts.size(); ++i)
            columns += u",\n    CheckConstraint(\"%1\", name='ck_%2')"_s.arg(checkTexts[i]).arg(i);
        columns += u",\n    Column('kind', Enum('x', 'y', native_enum=False, create_constraint=True, name='kind'))"_s;
        columns += u",\n    Column('twice', Integer, Computed('a * 2 + coalesce(b, 0)'%1))"_s.arg(dialect == u"sqlite"_s ? QString() : u", persisted=True"_s);
        columns += u",\n    Column('word', String(60), Computed(\"%1\"%2))"_s.arg(dialect == u"mysql"_s ? u"concat(lower(name), '-', 'x')"_s : u"lower(name) || '-' || 'x'"_s,
                                                                                dialect == u"sqlite"_s ? QString() : u", persisted=True"_s);
        shop.models(table(u"item"_s, columns));
        NOTHING(shop.revision(u"one"_s));
        NOTHING(shop.upgrade());
        NOTHING(shop.difference());
        if (dialect == u"postgresql"_s) { // a dump that was restored has the checks in words of the second generation
            const ProcessResult restored = m_postgresql.run(u"rewritten"_s, u"DO $$ DECLARE r record; BEGIN FOR r IN SELECT conname, pg_get_constraintdef(oid) AS text FROM pg_constraint "
                                                                            "WHERE contype = 'c' AND conrelid = 'item'::regclass LOOP EXECUTE format('ALTER TABLE item DROP CONSTRAINT %I', r.conname); "
                                                                            "EXECUTE format('ALTER TABLE item ADD CONSTRAINT %I %s', r.conname, r.text); END LOOP; END $$;"_s);
            QVERIFY2(restored.exitCode == 0, restored.err.constData());
            NOTHING(shop.difference());
        }
        // Nor is it told of where nobody asks for it.
        const ProcessResult plain = shop.run({u"check"_s});
        QCOMPARE(plain.exitCode, 0);
        QVERIFY2(!plain.err.contains("note:"), plain.err.constData());
    }

    void aCheckIsMadeAnew_data() { addDialects(); }
    void aCheckIsMadeAnew()
    {
        QFETCH(QString, dialect);
        const QString where = url(dialect, u"checks"_s);
        if (where.isEmpty())
            QSKIP("the server is not installed");
        Shop shop(m_folder.filePath(u"checks_"_s + dialect), where);
        const QString before = table(u"item"_s, u"Column('a', Integer), Column('kind', Enum('x', 'y', native_enum=False, create_constraint=True, name='kind', length=9)), "
                                                "CheckConstraint('a > 0', name='ck_a'), CheckConstraint('a < 100', name='ck_same')"_s);
        QString after = before;
        after.replace(u"a > 0"_s, u"a >= 5"_s).replace(u"'x', 'y'"_s, u"'x', 'y', 'z'"_s);
        leadsThereAndBack(shop, before, after, {u"drop_constraint('ck_a'"_s, u"create_check_constraint('ck_a'"_s, u"'a >= 5'"_s, u"drop_constraint('kind'"_s, u"'x', 'y', 'z'"_s});
        if (QTest::currentTestFailed())
            return;
        QVERIFY(!shop.script(u"one"_s).isEmpty());
        // Without being asked it says no more than Alembic, and what is certain beside it.
        shop.models(after);
        const ProcessResult plain = shop.run({u"check"_s});
        QCOMPARE(plain.exitCode, 0);
        QCOMPARE(plain.out.trimmed(), QByteArray("No new upgrade operations detected."));
        QVERIFY2(plain.err.contains("note: Detected changed check constraint 'ck_a' on table 'item'"), plain.err.constData());
        QVERIFY2(plain.err.contains("--beyond checks does."), plain.err.constData());
    }

    // What only a new table does stands in a block, though env.py does not ask for blocks; the rest is as Alembic writes it.
    void whatSqliteCannotAlterIsABlock()
    {
        Shop shop(m_folder.filePath(u"blocks"_s), u"sqlite:///blocks.db"_s, false);
        const QString before = table(u"item"_s, u"Column('a', Integer), Column('b', Integer, Computed('a * 2', persisted=True)), CheckConstraint('a > 0', name='ck_a'), "
                                                "CheckConstraint('a < 100', name='ck_gone')"_s)
                               + table(u"other"_s, u"Column('a', Integer)"_s);
        const QString after = table(u"item"_s, u"Column('a', Integer), Column('b', Integer, Computed('a * 3', persisted=True)), CheckConstraint('a >= 5', name='ck_a'), "
                                               "CheckConstraint('a < 200', name='ck_new')"_s)
                              + table(u"other"_s, u"Column('a', Integer), Column('c', Integer)"_s);
        leadsThereAndBack(shop, before, after, {u"with op.batch_alter_table('item', schema=None) as batch_op:"_s, u"batch_op.drop_constraint('ck_gone'"_s,
                                                u"batch_op.create_check_constraint('ck_new'"_s, u"op.add_column('other'"_s});
        if (QTest::currentTestFailed())
            return;
        // Nobody asked: Alembic's own text.
        shop.models(after);
        NOTHING(shop.revision(u"plain"_s, {}));
        QVERIFY2(!shop.script(u"plain"_s).contains(u"batch_"_s) && shop.script(u"plain"_s).contains(u"op.create_check_constraint('ck_new', 'item'"_s), qPrintable(shop.script(u"plain"_s)));
    }

    // The new table keeps the checks that have no name, and Alembic runs the block as it stands: there and back.
    void theBlockLosesNoCheck()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        Shop shop(m_folder.filePath(u"unnamed"_s), u"sqlite:///unnamed.db"_s, false);
        const QString columns = u"Column('a', Integer), Column('b', Integer), Column('gone', Integer), CheckConstraint('a <> 77'), CheckConstraint('gone <> b'), "
                                "CheckConstraint('a > 0', name='ck_a')"_s;
        shop.models(table(u"item"_s, columns));
        NOTHING(shop.revision(u"one"_s));
        NOTHING(shop.upgrade());
        QString after = columns;
        after.replace(u"a > 0"_s, u"a > 5"_s).remove(u"Column('gone', Integer), "_s).remove(u"CheckConstraint('gone <> b'), "_s);
        shop.models(table(u"item"_s, after));
        NOTHING(shop.revision(u"two"_s));
        const auto schemaSql = [&] {
            const ProcessResult said = runProcess(u"python3"_s, {u"-c"_s, u"import sqlite3; print(sqlite3.connect('unnamed.db').execute(\"select sql from sqlite_master where name = 'item'\").fetchone()[0])"_s}, shop.folder());
            return QString::fromUtf8(said.out);
        };
        const QString before = schemaSql();
        QVERIFY(before.contains(u"CHECK (a <> 77)"_s) && before.contains(u"CHECK (gone <> b)"_s));
        for (const auto& [command, target, more] : {std::tuple(u"upgrade"_s, u"head"_s, u"a > 5"_s), std::tuple(u"downgrade"_s, u"-1"_s, u"CHECK (gone <> b)"_s)}) {
            const ProcessResult alembic = runAlembic({command, target}, shop.folder());
            QVERIFY2(alembic.exitCode == 0, qPrintable(shop.script(u"two"_s) + QString::fromUtf8(alembic.out + alembic.err)));
            QVERIFY2(schemaSql().contains(u"CHECK (a <> 77)"_s) && schemaSql().contains(more), qPrintable(schemaSql()));
        }
        NOTHING(shop.upgrade());
        NOTHING(shop.difference());
    }

    void aComputedColumnIsMadeAnew_data() { addDialects(); }
    void aComputedColumnIsMadeAnew()
    {
        QFETCH(QString, dialect);
        const QString where = url(dialect, u"computed"_s);
        if (where.isEmpty())
            QSKIP("the server is not installed");
        Shop shop(m_folder.filePath(u"computed_"_s + dialect), where);
        const QString before = table(u"item"_s, u"Column('a', Integer), Column('b', Integer, Computed('a * 2', persisted=True))"_s);
        QString after = before;
        after.replace(u"a * 2"_s, u"a * 3"_s);
        leadsThereAndBack(shop, before, after, {u"drop_column('"_s, u"a * 3"_s});
        if (QTest::currentTestFailed())
            return;
        // What uses it is not lost with it.
        const QString indexed = before + u"Index('ix_b', m.tables['item'].c.b)\n"_s;
        shop.models(indexed);
        NOTHING(shop.revision(u"three"_s));
        NOTHING(shop.upgrade());
        shop.models(after + u"Index('ix_b', m.tables['item'].c.b)\n"_s);
        const ProcessResult checked = shop.run({u"check"_s, u"--beyond"_s, u"computed"_s});
        QCOMPARE(checked.exitCode, 0);
        QVERIFY2(checked.err.contains("the index 'ix_b' uses it"), checked.err.constData());
        // As Alembic says it, without being asked.
        const ProcessResult plain = shop.run({u"check"_s});
        QVERIFY2(plain.err.contains("Computed default on item.b cannot be modified"), plain.err.constData());
    }

    void sequencesThatTheDatabaseLacks()
    {
        const QString where = url(u"postgresql"_s, u"sequences"_s);
        if (where.isEmpty())
            QSKIP("PostgreSQL is not installed");
        Shop shop(m_folder.filePath(u"sequences"_s), where);
        const QString before = table(u"item"_s, u"Column('a', Integer)"_s);
        const QString after = table(u"item"_s, u"Column('a', Integer), Column('number', Integer, Sequence('item_number', start=1000, increment=5))"_s)
                              + table(u"other"_s, u"Column('n', Integer, Sequence('lazy', optional=True))"_s) + u"Sequence('free', metadata=m)\n"_s;
        leadsThereAndBack(shop, before, after, {u"op.execute('CREATE SEQUENCE item_number INCREMENT BY 5 START WITH 1000')"_s, u"op.execute('CREATE SEQUENCE free')"_s,
                                                u"op.execute('DROP SEQUENCE item_number')"_s});
        if (QTest::currentTestFailed())
            return;
        shop.models(after);
        const ProcessResult plain = shop.run({u"check"_s});
        QVERIFY2(plain.err.contains("note: Detected added sequence 'free', which Alembic does not compare; --beyond sequences does."), plain.err.constData());
        QVERIFY2(!plain.err.contains("lazy"), plain.err.constData());
    }

    void keysOfTablesThatReferToEachOther_data() { addDialects(); }
    void keysOfTablesThatReferToEachOther()
    {
        QFETCH(QString, dialect);
        const QString where = url(dialect, u"cycles"_s);
        if (where.isEmpty())
            QSKIP("the server is not installed");
        Shop shop(m_folder.filePath(u"cycles_"_s + dialect), where);
        const QString before = table(u"item"_s, u"Column('a', Integer)"_s);
        const QString after = before + table(u"one"_s, u"Column('two_id', Integer, ForeignKey('two.id'))"_s) + table(u"two"_s, u"Column('one_id', Integer, ForeignKey('one.id'))"_s)
                              + table(u"left"_s, u"Column('right_id', Integer, ForeignKey('right.id', name='fk_left_right', use_alter=True))"_s)
                              + table(u"right"_s, u"Column('left_id', Integer, ForeignKey('left.id', name='fk_right_left'))"_s);
        if (dialect == u"sqlite"_s) { // which makes keys to tables that come later
            leadsThereAndBack(shop, before, after, {u"sa.ForeignKeyConstraint(['two_id'], ['two.id']"_s});
            QVERIFY(!shop.script(u"one"_s).contains(u"create_foreign_key"_s));
            return;
        }
        leadsThereAndBack(shop, before, after, {u"op.create_foreign_key(op.f('one_two_id_fkey'), 'one', 'two', ['two_id'], ['id'])"_s,
                                                u"op.create_foreign_key('fk_left_right', 'left', 'right'"_s, u"op.drop_constraint('fk_left_right', 'left', type_='foreignkey')"_s});
        if (QTest::currentTestFailed())
            return;
        // Tables that go are in each other's way just as well.
        shop.models(after);
        NOTHING(shop.revision(u"three"_s));
        NOTHING(shop.upgrade());
        NOTHING(shop.difference());
        shop.models(before);
        NOTHING(shop.revision(u"four"_s));
        NOTHING(shop.upgrade());
        NOTHING(shop.difference());
        NOTHING(shop.downgrade());
        shop.removeScript(u"four"_s);
        shop.models(after);
        NOTHING(shop.difference());
        // Without being asked: Alembic's script, and why it fails.
        NOTHING(shop.problem({u"downgrade"_s, u"base"_s}));
        for (const QString& id : {u"one"_s, u"three"_s})
            shop.removeScript(id);
        const ProcessResult plain = shop.run({u"revision"_s, u"--autogenerate"_s, u"--rev-id"_s, u"plain"_s, u"-m"_s, u"a"_s});
        QCOMPARE(plain.exitCode, 0);
        QVERIFY2(plain.err.contains("refers to 'two', which the script makes after it; --beyond cycles makes it a step of its own."), plain.err.constData());
        QVERIFY(shop.script(u"plain"_s).contains(u"use_alter=True"_s));
        QVERIFY(!shop.upgrade().isEmpty());
    }

    void tablesThatNoRevisionMakes()
    {
        Shop shop(m_folder.filePath(u"unknown"_s), u"sqlite:///data.sqlite"_s);
        const QString before = table(u"item"_s, u"Column('a', Integer)"_s) + table(u"old"_s, u"Column('a', Integer, index=True)"_s);
        shop.models(before);
        NOTHING(shop.revision(u"one"_s));
        NOTHING(shop.upgrade());
        const ProcessResult made = runProcess(u"python3"_s, {u"-c"_s, u"import sqlite3\nc = sqlite3.connect('data.sqlite')\nfor s in ('CREATE TABLE theirs (id INTEGER PRIMARY KEY, a INT)', "
                                                                     "'CREATE INDEX ix_theirs ON theirs (a)', 'CREATE TABLE django_migrations (id INTEGER)', "
                                                                     "'CREATE TABLE their_version (version_num VARCHAR(32))'):\n    c.execute(s)\n"_s},
                                              shop.folder());
        QCOMPARE(made.exitCode, 0);
        shop.models(table(u"item"_s, u"Column('a', Integer)"_s));
        // As Alembic: all of them go, and what that means is said.
        const ProcessResult plain = shop.run({u"check"_s});
        QCOMPARE(plain.exitCode, 255);
        for (const char* name : {"'theirs'", "'old'", "'django_migrations'"})
            QVERIFY2(plain.out.contains(QByteArray("('remove_table', Table(").append(name)), plain.out.constData());
        QVERIFY2(plain.err.contains("note: the table 'theirs' would be dropped, but no revision names it; --beyond keep-unknown leaves it."), plain.err.constData());
        QVERIFY2(plain.err.contains("it looks like one of Django"), plain.err.constData());
        QVERIFY2(plain.err.contains("it looks like the version table of another project"), plain.err.constData());
        QVERIFY2(!plain.err.contains("the table 'old'"), plain.err.constData());
        NOTHING(shop.revision(u"two"_s, {u"--beyond"_s, u"keep-unknown,checks"_s}));
        const QString script = shop.script(u"two"_s);
        QVERIFY2(script.contains(u"op.drop_table('old')"_s) && !script.contains(u"theirs"_s) && !script.contains(u"django"_s), qPrintable(script));
    }

    void partitionsAreNobodysTables()
    {
        const QString where = url(u"postgresql"_s, u"partitions"_s);
        if (where.isEmpty())
            QSKIP("PostgreSQL is not installed");
        Shop shop(m_folder.filePath(u"partitions"_s), where);
        shop.models(table(u"item"_s, u"Column('a', Integer)"_s));
        NOTHING(shop.revision(u"one"_s));
        NOTHING(shop.upgrade());
        QCOMPARE(m_postgresql.run(u"partitions"_s, u"CREATE TABLE measured (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE measured_old PARTITION OF measured "
                                                   "FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');"_s).exitCode, 0);
        const ProcessResult plain = shop.run({u"check"_s});
        QVERIFY2(plain.err.contains("the table 'measured_old' would be dropped, but it is a partition of measured; --beyond keep-unknown leaves it."), plain.err.constData());
        NOTHING(shop.difference());
    }

    // `revision --autogenerate --try`: what does not prove itself is not written, and no scratch database stays.
    void triesBeforeItWrites_data() { addDialects(); }
    void triesBeforeItWrites()
    {
        QFETCH(QString, dialect);
        const QString where = url(dialect, u"tried"_s);
        if (where.isEmpty())
            QSKIP("the server is not installed");
        Shop shop(m_folder.filePath(u"tried_"_s + dialect), where);
        const QStringList tried{u"--try"_s};
        const auto refused = [&](const QString& id, const QByteArray& why) {
            const ProcessResult result = shop.run(QStringList{u"revision"_s, u"--autogenerate"_s, u"--rev-id"_s, id, u"-m"_s, u"a"_s} + tried);
            const QByteArray said = result.out + result.err;
            return result.exitCode == 255 && said.contains("The revision was not written: ") && said.contains(why) && shop.script(id).isEmpty() ? QString() : QString::fromUtf8(said);
        };
        shop.models(table(u"item"_s, u"Column('a', Integer)"_s));
        NOTHING(shop.revision(u"one"_s, tried));
        QVERIFY(!shop.script(u"one"_s).isEmpty());
        NOTHING(shop.upgrade());
        NOTHING(shop.revision(u"rows"_s, {}));
        QVERIFY(write(shop.folder() + u"/mig/versions/rows_a.py"_s, "from alembic import op\nrevision = 'rows'\ndown_revision = 'one'\n\n\ndef upgrade():\n"
                                                                     "    op.execute('INSERT INTO item (a) VALUES (1)')\n\n\ndef downgrade():\n    op.execute('DELETE FROM item')\n"));
        NOTHING(shop.upgrade());
        // A column that its rows forbid; MariaDB makes a value up.
        shop.models(table(u"item"_s, u"Column('a', Integer), Column('b', Integer, nullable=False)"_s));
        if (dialect != u"mysql"_s)
            NOTHING(refused(u"two"_s, "there are rows that would have no value for what may not be NULL:\n    added column item.b"));
        // Tables that refer to each other, as Alembic writes them.
        shop.models(table(u"item"_s, u"Column('a', Integer)"_s) + table(u"left"_s, u"Column('right_id', Integer, ForeignKey('right.id', name='fk_lr'))"_s)
                    + table(u"right"_s, u"Column('left_id', Integer, ForeignKey('left.id', name='fk_rl'))"_s));
        if (dialect != u"sqlite"_s)
            NOTHING(refused(u"two"_s, "the upgrade fails on an empty copy of the schema: "));
        NOTHING(shop.revision(u"two"_s, {u"--try"_s, u"--beyond"_s, u"cycles"_s}));
        NOTHING(shop.upgrade());
        if (dialect == u"postgresql"_s)
            QCOMPARE(m_postgresql.run(u"tried"_s, u"SELECT datname FROM pg_database WHERE datname LIKE 'retort%'"_s).out.trimmed(), QByteArray());
        QVERIFY(shop.problem({u"revision"_s, u"--try"_s}, 255).isEmpty()); // there is nothing to try
    }

    void namesThatAreNone()
    {
        Shop shop(m_folder.filePath(u"names"_s), u"sqlite:///data.sqlite"_s);
        shop.models(table(u"item"_s, u"Column('a', Integer)"_s));
        const ProcessResult wrong = shop.run({u"check"_s, u"--beyond"_s, u"cheques"_s});
        QVERIFY(wrong.exitCode != 0);
        const QByteArray said = wrong.out + wrong.err;
        QVERIFY2(said.contains("'cheques' is nothing that could be compared beyond Alembic; there are all, enums, checks"), said.constData());
    }
};

QTEST_GUILESS_MAIN(BeyondTest)
#include "test_beyond.moc"
