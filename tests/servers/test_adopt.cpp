// "Put this database under migrations": a database with tables, rows and no scripts, adopted by retort-cli. Real Alembic then
// reads where it stands, and upgrades an empty database with the script to the same structure, as the database's own dump
// program writes it.

#include <QDir>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/database_server.h"
#include "../support/processes.h"
#include "core/database/open_database.h"
#include "core/project/schema_copy.h"
#include "core/project/session.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

using Kind = DatabaseServer::Kind;

// What can be carried.
constexpr const char* postgresqlTables = R"sql(
CREATE TYPE mood AS ENUM ('good', 'it''s: bad'); CREATE TYPE "user" AS ENUM ('x');
CREATE SEQUENCE ticket_numbers START WITH 100 INCREMENT BY 5;
CREATE TABLE department (id serial PRIMARY KEY, name varchar(40) NOT NULL UNIQUE, head_id bigint, feeling mood DEFAULT 'good');
CREATE TABLE person (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    department_id integer NOT NULL REFERENCES department ON DELETE CASCADE,
    name text COLLATE "default" NOT NULL CONSTRAINT ck_name CHECK (length(name) > 1),
    feelings mood[], feeling mood NOT NULL DEFAULT 'it''s: bad',
    ticket integer NOT NULL DEFAULT nextval('ticket_numbers'),
    born date, seen timestamptz DEFAULT now(), waits interval, worth numeric(10,2) DEFAULT 0.5,
    more jsonb DEFAULT '{}'::jsonb, tags text[], uid uuid, ip inet, raw bytea,
    who "user", loud text GENERATED ALWAYS AS (upper(name)) STORED,
    CONSTRAINT uq_person UNIQUE (department_id, name) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE department ADD CONSTRAINT fk_head FOREIGN KEY (head_id) REFERENCES person (id) ON DELETE SET NULL;
CREATE TABLE counted (kind smallint, number serial, PRIMARY KEY (kind, number));
CREATE TABLE plain (code integer PRIMARY KEY, n bigserial, "Odd Name" text);
CREATE TABLE node (id bigserial PRIMARY KEY, parent_id bigint REFERENCES node (id), "order" int);
COMMENT ON TABLE person IS 'people: all of them';
COMMENT ON COLUMN person.name IS 'as it''s said';
CREATE INDEX ix_person_born ON person (born DESC NULLS LAST) WHERE worth > 0;
CREATE UNIQUE INDEX ux_person_lower ON person (lower(name));
CREATE INDEX ix_person_more ON person USING gin (more);
CREATE INDEX ix_person_incl ON person (born) INCLUDE (seen);
INSERT INTO department (name) VALUES ('one'), ('two');
INSERT INTO person (department_id, name) VALUES (1, 'Ann'), (2, 'Bob');
)sql";
constexpr const char* postgresqlExtras = R"sql(
CREATE VIEW everybody AS SELECT name FROM person;
CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER stopper BEFORE INSERT ON plain FOR EACH ROW EXECUTE FUNCTION stop();
CREATE SCHEMA other;
CREATE TABLE other.thing (id int);
)sql";
constexpr const char* postgresqlExtrasGone = R"sql(
DROP VIEW everybody; DROP TRIGGER stopper ON plain; DROP FUNCTION stop(); DROP SCHEMA other CASCADE;
)sql";

constexpr const char* mariadbTables = R"sql(
CREATE TABLE department (id int AUTO_INCREMENT PRIMARY KEY, name varchar(40) NOT NULL, head_id bigint unsigned, UNIQUE KEY uq_name (name))
    COMMENT='parts: of it';
CREATE TABLE person (
    id bigint unsigned NOT NULL AUTO_INCREMENT, department_id int NOT NULL, name varchar(80) NOT NULL DEFAULT 'it''s',
    mood enum('good', 'it''s bad') NOT NULL DEFAULT 'good', kinds set('a','b'), born date, seen datetime(3) DEFAULT current_timestamp(3),
    changed timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
    worth decimal(10,2) DEFAULT 0.50, active tinyint(1) NOT NULL DEFAULT 1, raw longblob, note mediumtext COMMENT 'as it''s said',
    big double, yr year, doubled decimal(12,2) GENERATED ALWAYS AS (worth * 2) STORED,
    PRIMARY KEY (id), KEY by_two (department_id, born), KEY ix_born (born), KEY ix_note (note(20)),
    CONSTRAINT fk_department FOREIGN KEY (department_id) REFERENCES department (id) ON DELETE CASCADE,
    CONSTRAINT ck_worth CHECK (worth >= 0)
) DEFAULT CHARSET=utf8mb4;
ALTER TABLE department ADD CONSTRAINT fk_head FOREIGN KEY (head_id) REFERENCES person (id) ON DELETE SET NULL;
CREATE TABLE node (id int PRIMARY KEY, parent_id int, `order` int, FOREIGN KEY (parent_id) REFERENCES node (id));
CREATE TABLE plain (a int, b varchar(10) CHARACTER SET latin1) ENGINE=Aria;
INSERT INTO department (name) VALUES ('one'), ('two');
INSERT INTO person (department_id, name) VALUES (1, 'Ann'), (2, 'Bob');
)sql";
constexpr const char* mariadbExtras = R"sql(
CREATE VIEW everybody AS SELECT name FROM person;
CREATE TRIGGER stopper BEFORE INSERT ON plain FOR EACH ROW SET NEW.a = 1;
CREATE PROCEDURE nothing() SELECT 1;
)sql";
constexpr const char* mariadbExtrasGone = "DROP VIEW everybody; DROP TRIGGER stopper; DROP PROCEDURE nothing;";

const QStringList sqliteTables = {
    u"CREATE TABLE department (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE, head_id INTEGER REFERENCES person (id))"_s,
    u"CREATE TABLE person (id INTEGER PRIMARY KEY, department_id INTEGER NOT NULL, name VARCHAR(80) NOT NULL DEFAULT 'it''s', seen TIMESTAMP DEFAULT "
    "CURRENT_TIMESTAMP, worth NUMERIC(10, 2) DEFAULT 0.5, CONSTRAINT ck_worth CHECK (worth >= 0), "
    "CONSTRAINT fk_department FOREIGN KEY (department_id) REFERENCES department (id) ON DELETE CASCADE)"_s,
    u"CREATE INDEX ix_person_name ON person (name) WHERE worth > 0"_s,
    u"CREATE TABLE plain (a TEXT, b BLOB, PRIMARY KEY (a))"_s,
    u"INSERT INTO department (name) VALUES ('one'), ('two')"_s,
    u"INSERT INTO person (department_id, name) VALUES (1, 'Ann'), (2, 'Bob')"_s,
    u"CREATE VIEW everybody AS SELECT name FROM person"_s,
    u"CREATE TRIGGER stopper AFTER INSERT ON plain BEGIN SELECT 1; END"_s,
};

QByteArray said(const ProcessResult& result)
{
    return result.err + result.out;
}

// A dump without what stands in it only by chance: the counter of rows.
QByteArray structureOf(const DatabaseServer& server, const QString& database)
{
    static const QRegularExpression counter(u" AUTO_INCREMENT=\\d+"_s);
    static const QRegularExpression version(u"^.*(Dump|restrict|Host:).*$"_s, QRegularExpression::MultilineOption);
    return QString::fromUtf8(server.structure(database)).remove(counter).remove(version).replace(database, u"DATABASE"_s).toUtf8();
}

// Where two dumps part.
QByteArray firstDifference(const QByteArray& left, const QByteArray& right)
{
    const QList<QByteArray> a = left.split('\n');
    const QList<QByteArray> b = right.split('\n');
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (a[i] != b[i])
            return "line " + QByteArray::number(i) + ": " + a[i] + " | " + b[i];
    }
    return a.size() == b.size() ? QByteArray() : QByteArray("one is longer");
}

} // namespace

class TestAdopt : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};

    // A fresh project on this URL.
    static bool init(const QString& folder, const QString& url)
    {
        if (runProcess(retortCli(), {u"init"_s, u"migrations"_s}, folder).exitCode != 0)
            return false;
        QByteArray ini = read(folder + u"/alembic.ini"_s);
        return write(folder + u"/alembic.ini"_s, ini.replace("driver://user:pass@localhost/dbname", QString(url).replace(u'%', u"%%"_s).toUtf8()));
    }
    static bool point(const QString& folder, const QString& from, const QString& to)
    {
        QByteArray ini = read(folder + u"/alembic.ini"_s);
        return write(folder + u"/alembic.ini"_s, ini.replace(QString(from).replace(u'%', u"%%"_s).toUtf8(), QString(to).replace(u'%', u"%%"_s).toUtf8()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const QString problems = m_postgresql.start() + m_mariadb.start();
        if (problems.contains(u"not installed"_s))
            QSKIP(qPrintable(problems));
        QCOMPARE(problems, QString());
    }

    void servers_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("tables");
        QTest::addColumn<QString>("extras");
        QTest::addColumn<QString>("extrasGone");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("postgresql") << u"postgresql"_s << QString::fromUtf8(postgresqlTables) << QString::fromUtf8(postgresqlExtras)
                                    << QString::fromUtf8(postgresqlExtrasGone)
                                    << QStringList{u"View everybody."_s, u"Trigger stopper of plain."_s, u"Function stop()."_s, u"The schema other with 1 table."_s};
        QTest::newRow("mariadb") << u"mysql+pymysql"_s << QString::fromUtf8(mariadbTables) << QString::fromUtf8(mariadbExtras)
                                 << QString::fromUtf8(mariadbExtrasGone)
                                 << QStringList{u"View everybody."_s, u"Trigger stopper of the table plain."_s, u"Procedure nothing."_s};
    }
    void servers()
    {
        QFETCH(QString, scheme);
        QFETCH(QString, tables);
        QFETCH(QString, extras);
        QFETCH(QString, extrasGone);
        QFETCH(QStringList, missing);
        const DatabaseServer& server = scheme == u"postgresql"_s ? m_postgresql : m_mariadb;
        for (const char* database : {"adopted", "fresh"})
            QCOMPARE(server.createDatabase(QString::fromLatin1(database)), QString());
        const ProcessResult made = server.run(u"adopted"_s, tables + extras);
        QVERIFY2(made.exitCode == 0, made.err.constData());
        const QByteArray before = structureOf(server, u"adopted"_s);

        QTemporaryDir folder;
        const QString url = server.url(scheme, u"adopted"_s);
        QVERIFY(init(folder.path(), url));
        const ProcessResult planned = runProcess(retortCli(), QStringList{u"adopt"_s, u"--plan"_s, u"--rev-id"_s, u"0001"_s}, folder.path());
        QVERIFY2(planned.exitCode == 0, said(planned).constData());
        QCOMPARE(structureOf(server, u"adopted"_s), before);
        QVERIFY(QDir(folder.filePath(u"migrations/versions"_s)).isEmpty());

        const ProcessResult adopted = runProcess(retortCli(), {u"adopt"_s, u"--rev-id"_s, u"0001"_s}, folder.path());
        QVERIFY2(adopted.exitCode == 0, said(adopted).constData());
        for (const QString& sentence : missing)
            QVERIFY2(adopted.err.contains(QByteArray("not in the revision: " + sentence.toUtf8())), adopted.err.constData());
        QVERIFY(!said(adopted).contains("s3cr"));
        const QByteArray script = read(folder.filePath(u"migrations/versions/0001_init_tables.py"_s));
        QVERIFY(script.contains("Init tables"));

        // Alembic sees it at the head, and the rows are there.
        const ProcessResult current = runAlembic({u"current"_s}, folder.path());
        QVERIFY2(current.out.contains("0001 (head)"), said(current).constData());
        QCOMPARE(server.run(u"adopted"_s, u"SELECT name FROM person ORDER BY 1"_s).out.trimmed(), QByteArray("Ann\nBob"));
        const ProcessResult gone = server.run(u"adopted"_s, extrasGone);
        QVERIFY2(gone.exitCode == 0, gone.err.constData());

        // A fresh database, upgraded by Alembic.
        QVERIFY(point(folder.path(), url, server.url(scheme, u"fresh"_s)));
        const ProcessResult upgraded = runAlembic({u"upgrade"_s, u"head"_s}, folder.path());
        QVERIFY2(upgraded.exitCode == 0, QByteArray(upgraded.err + script).constData());
        QCOMPARE(firstDifference(structureOf(server, u"fresh"_s), structureOf(server, u"adopted"_s)), QByteArray());
        // Down again, and up by ourselves.
        const ProcessResult downgraded = runAlembic({u"downgrade"_s, u"base"_s}, folder.path());
        QVERIFY2(downgraded.exitCode == 0, QByteArray(downgraded.err + script).constData());
        const ProcessResult again = runProcess(retortCli(), {u"upgrade"_s, u"head"_s}, folder.path());
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QCOMPARE(firstDifference(structureOf(server, u"fresh"_s), structureOf(server, u"adopted"_s)), QByteArray());
    }

    // The same tables without their rows in a scratch database, which is gone afterwards.
    void schemaCopy_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("tables");
        QTest::newRow("postgresql") << u"postgresql"_s << QString::fromUtf8(postgresqlTables);
        QTest::newRow("mariadb") << u"mysql+pymysql"_s << QString::fromUtf8(mariadbTables);
    }
    void schemaCopy()
    {
        QFETCH(QString, scheme);
        QFETCH(QString, tables);
        const DatabaseServer& server = scheme == u"postgresql"_s ? m_postgresql : m_mariadb;
        QCOMPARE(server.createDatabase(u"copied"_s), QString());
        const ProcessResult made = server.run(u"copied"_s, tables);
        QVERIFY2(made.exitCode == 0, made.err.constData());
        const auto url = retort::database::DatabaseUrl::parse(server.url(scheme, u"copied"_s).toStdString());
        const auto connection = retort::database::openDatabase(*url, {});
        QVERIFY2(connection.has_value(), connection ? "" : describe(connection.error()).c_str());
        retort::migration::MigrationSettings settings;
        settings.dialect = *url->dialectName();
        settings.server = (*connection)->server();
        const QString others = scheme == u"postgresql"_s ? u"SELECT datname FROM pg_database WHERE datname LIKE 'retort%'"_s : u"SHOW DATABASES LIKE 'retort%'"_s;
        {
            auto copy = retort::project::SchemaCopy::make(**connection, *url, {}, settings);
            QVERIFY2(copy.has_value(), copy ? "" : describe(copy.error()).c_str());
            const QString name = QString::fromUtf8(server.run(u"copied"_s, others).out.trimmed());
            QVERIFY2(name.startsWith(u"retort_scratch_"_s), qPrintable(name));
            QCOMPARE(firstDifference(structureOf(server, name), structureOf(server, u"copied"_s)), QByteArray());
        }
        QCOMPARE(server.run(u"copied"_s, others).out.trimmed(), QByteArray());
    }

    // A revision made of a comparison, tried up and down on the server before it is written.
    void draftOnServer_data() { schemaCopy_data(); }
    void draftOnServer()
    {
        QFETCH(QString, scheme);
        const DatabaseServer& server = scheme == u"postgresql"_s ? m_postgresql : m_mariadb;
        QCOMPARE(server.createDatabase(u"drafted"_s), QString());
        QCOMPARE(server.run(u"drafted"_s, u"CREATE TABLE item (id integer PRIMARY KEY, name varchar(20)); INSERT INTO item VALUES (1, 'one')"_s).exitCode, 0);
        QTemporaryDir folder;
        const QString url = server.url(scheme, u"drafted"_s);
        QVERIFY(init(folder.path(), url));
        QVERIFY(write(folder.filePath(u"models.py"_s),
                      "import sqlalchemy as sa\nmetadata = sa.MetaData()\n"
                      "item = sa.Table('item', metadata, sa.Column('id', sa.Integer, primary_key=True, autoincrement=False), sa.Column('name', sa.String(40), index=True))\n"
                      "tag = sa.Table('tag', metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('item_id', sa.ForeignKey('item.id')), "
                      "sa.Column('kind', sa.Enum('a', 'b', name='tag_kind')))\n"));
        QByteArray env = read(folder.filePath(u"migrations/env.py"_s));
        QVERIFY(write(folder.filePath(u"migrations/env.py"_s), env.replace("target_metadata = None", "import models\ntarget_metadata = models.metadata")));

        retort::project::ProjectSession session;
        session.open(folder.path());
        QTRY_VERIFY(session.project());
        session.connectToDatabase(url, u"test"_s, false);
        QTRY_VERIFY(session.database().connected());
        std::shared_ptr<const retort::project::ModelComparison> comparison;
        std::shared_ptr<const retort::project::DraftTrial> trial;
        connect(&session, &retort::project::ProjectSession::comparisonReady, this, [&](const auto& ready) { comparison = ready; });
        connect(&session, &retort::project::ProjectSession::comparisonFailed, this, [](const retort::Error& error) { QFAIL(describe(error).c_str()); });
        connect(&session, &retort::project::ProjectSession::draftReady, this, [&](const auto& draft) { session.tryDraft(*draft); });
        connect(&session, &retort::project::ProjectSession::draftTried, this, [&](const auto& tried) { trial = tried; });
        session.compareModels();
        QTRY_VERIFY(comparison);
        std::vector<std::vector<bool>> wanted;
        for (const auto& group : comparison->comparison.groups)
            wanted.emplace_back(group.differences.size(), true);
        session.requestDraft({.comparison = comparison, .wanted = wanted, .message = u"tags"_s, .id = {}});
        QTRY_VERIFY_WITH_TIMEOUT(trial, 20'000);
        QVERIFY2(trial->check, trial->error ? describe(*trial->error).c_str() : "");
        // Alembic's own downgrade leaves PostgreSQL's enumeration behind; tables are what is compared.
        QVERIFY2(trial->check->outcome == retort::project::DraftCheck::Outcome::Proven, trial->check->error ? describe(*trial->check->error).c_str() : "");
        QVERIFY(trial->check->upgrade.text.contains("CREATE TABLE tag"));
        QCOMPARE(server.run(u"drafted"_s, u"SELECT count(*) FROM item"_s).out.trimmed(), QByteArray("1"));
        QVERIFY(!server.structure(u"drafted"_s).contains("tag"));
    }

    // All revisions of the sample, up, down and up in a scratch database beside the one that is named.
    void roundTrips_data() { schemaCopy_data(); }
    void roundTrips()
    {
        QFETCH(QString, scheme);
        const DatabaseServer& server = scheme == u"postgresql"_s ? m_postgresql : m_mariadb;
        QCOMPARE(server.createDatabase(u"tried"_s), QString());
        const QStringList target{u"--database-url"_s, server.url(scheme, u"tried"_s)};
        const QString sample = sourcePath("samples/shop");
        const ProcessResult all = runProcess(retortCli(), target + QStringList{u"try"_s, u"--all"_s}, sample);
        QVERIFY(!server.structure(u"tried"_s).contains("product"));
        QVERIFY2(all.exitCode == 0, said(all).constData());
        QCOMPARE(all.out.count(": up, down, up"), 11);
        // From where it stands.
        const ProcessResult moved = runProcess(retortCli(), target + QStringList{u"upgrade"_s, u"+2"_s}, sample);
        QVERIFY2(moved.exitCode == 0, said(moved).constData());
        const ProcessResult pending = runProcess(retortCli(), target + QStringList{u"try"_s}, sample);
        QVERIFY2(pending.exitCode == 0, said(pending).constData());
        QCOMPARE(pending.out.count(": up, down, up"), 9);
    }

    // What a revision cannot say is said, and the rest is adopted.
    void notCarried_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("postgresql") << u"postgresql"_s << u"CREATE SCHEMA other; CREATE TABLE other.thing (id int PRIMARY KEY); CREATE TYPE other.kind AS ENUM ('a');"
            "CREATE TABLE a (id int PRIMARY KEY, thing_id int CONSTRAINT fk_thing REFERENCES other.thing (id), r int4range, "
            "CONSTRAINT ex_r EXCLUDE USING gist (r WITH &&));"
            "CREATE TABLE part (id int, d date, PRIMARY KEY (id, d)) PARTITION BY RANGE (d);"
            "CREATE TABLE part1 PARTITION OF part FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');"
            "CREATE TABLE child (extra int) INHERITS (a); CREATE UNLOGGED TABLE quick (id int);"
            "CREATE TABLE filled (id int) WITH (fillfactor=70); CREATE MATERIALIZED VIEW mv AS SELECT 1 AS one;"
            "CREATE TABLE kinds (k other.kind); CREATE TYPE unused AS ENUM ('x'); CREATE TABLE german (t text COLLATE \"C\"); CREATE EXTENSION citext;"
            "ALTER TABLE filled ADD CONSTRAINT later CHECK (id > 0) NOT VALID; CREATE INDEX ix_ops ON german (t text_pattern_ops);"
            "CREATE POLICY mine ON quick USING (true); ALTER TABLE quick ENABLE ROW LEVEL SECURITY;"_s
            << QStringList{u"The enumeration other.kind, which columns have: it must be there before the revision runs."_s, u"Foreign key fk_thing of the table a, which refers to other.thing."_s, u"Exclusion constraint ex_r of the table a."_s,
                           u"Partitions of the table part (part1): it becomes an ordinary table."_s, u"Inheritance of the table child from a."_s,
                           u"That the table quick is unlogged."_s, u"Storage parameters of filled (fillfactor=70)."_s, u"Materialized view mv."_s,
                           u"Enumeration unused, which no column of a table uses."_s, u"Collation C of the column german.t."_s, u"Extension citext."_s,
                           u"That the constraint later of the table filled is NOT VALID: rows are held against it."_s,
                           u"Operator class text_pattern_ops of the index ix_ops."_s, u"Policy mine of the table quick."_s,
                           u"Row level security of the table quick."_s};
        QTest::newRow("mariadb") << u"mysql+pymysql"_s << u"CREATE TABLE a (id int PRIMARY KEY); CREATE SEQUENCE numbers; "
            "CREATE TABLE old (id int) WITH SYSTEM VERSIONING; CREATE EVENT ev ON SCHEDULE EVERY 1 DAY DO SELECT 1;"
            "CREATE TABLE part (id int, PRIMARY KEY (id)) PARTITION BY HASH (id) PARTITIONS 2;"_s
            << QStringList{u"Sequence numbers."_s, u"System-versioned table old."_s, u"Event ev."_s,
                           u"Partitions of the table part (p0, p1): it becomes an ordinary table."_s};
    }
    void notCarried()
    {
        QFETCH(QString, scheme);
        QFETCH(QString, sql);
        QFETCH(QStringList, missing);
        const DatabaseServer& server = scheme == u"postgresql"_s ? m_postgresql : m_mariadb;
        for (const char* database : {"odd", "odd_fresh"})
            QCOMPARE(server.createDatabase(QString::fromLatin1(database)), QString());
        const ProcessResult made = server.run(u"odd"_s, sql);
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QTemporaryDir folder;
        const QString url = server.url(scheme, u"odd"_s);
        QVERIFY(init(folder.path(), url));
        const ProcessResult adopted = runProcess(retortCli(), {u"adopt"_s, u"--rev-id"_s, u"0001"_s}, folder.path());
        QVERIFY2(adopted.exitCode == 0, said(adopted).constData());
        for (const QString& sentence : missing)
            QVERIFY2(adopted.err.contains(QByteArray("not in the revision: " + sentence.toUtf8())), QByteArray(sentence.toUtf8() + '\n' + adopted.err).constData());
        const QByteArray script = read(folder.filePath(u"migrations/versions/0001_init_tables.py"_s));
        QVERIFY(!script.contains("part1"));
        QVERIFY(point(folder.path(), url, server.url(scheme, u"odd_fresh"_s)));
        if (scheme == u"postgresql"_s) // which was said to be needed
            QCOMPARE(server.run(u"odd_fresh"_s, u"CREATE SCHEMA other; CREATE TYPE other.kind AS ENUM ('a')"_s).exitCode, 0);
        const ProcessResult upgraded = runAlembic({u"upgrade"_s, u"head"_s}, folder.path());
        QVERIFY2(upgraded.exitCode == 0, QByteArray(upgraded.err + script).constData());
    }

    // A type that no script can name is refused before anything is written.
    void unknownType()
    {
        QCOMPARE(m_postgresql.createDatabase(u"domains"_s), QString());
        const ProcessResult made = m_postgresql.run(u"domains"_s, u"CREATE DOMAIN word AS text CHECK (value <> ''); CREATE TABLE a (id int PRIMARY KEY, w word)"_s);
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QTemporaryDir folder;
        QVERIFY(init(folder.path(), m_postgresql.url(u"postgresql"_s, u"domains"_s)));
        const ProcessResult refused = runProcess(retortCli(), {u"adopt"_s}, folder.path());
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(said(refused).contains("The type of the column w of the table a"), said(refused).constData());
        QVERIFY(QDir(folder.filePath(u"migrations/versions"_s)).isEmpty());
        QVERIFY(!m_postgresql.structure(u"domains"_s).contains("alembic_version"));
    }

    void sqlite()
    {
        QTemporaryDir folder;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"adopt"_s);
            database.setDatabaseName(folder.filePath(u"adopted.db"_s));
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString& statement : sqliteTables)
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"adopt"_s);
        QVERIFY(init(folder.path(), u"sqlite:///adopted.db"_s));
        const ProcessResult adopted = runProcess(retortCli(), {u"adopt"_s, u"-m"_s, u"What was there"_s, u"--rev-id"_s, u"0001"_s}, folder.path());
        QVERIFY2(adopted.exitCode == 0, said(adopted).constData());
        QVERIFY(adopted.err.contains("not in the revision: View everybody."));
        QVERIFY(adopted.err.contains("not in the revision: Trigger stopper of plain."));
        QVERIFY(adopted.out.contains("run up and down"));
        QVERIFY(read(folder.filePath(u"migrations/versions/0001_what_was_there.py"_s)).contains("sa.UniqueConstraint('name')"));
        QVERIFY(runAlembic({u"current"_s}, folder.path()).out.contains("0001 (head)"));
        QVERIFY(point(folder.path(), u"adopted.db"_s, u"fresh.db"_s));
        const ProcessResult upgraded = runAlembic({u"upgrade"_s, u"head"_s}, folder.path());
        QVERIFY2(upgraded.exitCode == 0, upgraded.err.constData());
        const ProcessResult downgraded = runAlembic({u"downgrade"_s, u"base"_s}, folder.path());
        QVERIFY2(downgraded.exitCode == 0, downgraded.err.constData());

        // A second time there is nothing to adopt.
        QVERIFY(point(folder.path(), u"fresh.db"_s, u"adopted.db"_s));
        const ProcessResult refused = runProcess(retortCli(), {u"adopt"_s}, folder.path());
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(said(refused).contains("under migrations already"), said(refused).constData());
    }

    void refusals()
    {
        QTemporaryDir folder;
        // No project.
        const ProcessResult homeless = runProcess(retortCli(), {u"adopt"_s}, folder.path());
        QVERIFY(homeless.exitCode != 0);
        QVERIFY2(said(homeless).contains("retort-cli init"), said(homeless).constData());
        // No database; none is made.
        QVERIFY(init(folder.path(), u"sqlite:///none.db"_s));
        const ProcessResult none = runProcess(retortCli(), {u"adopt"_s}, folder.path());
        QVERIFY(none.exitCode != 0);
        QVERIFY(said(none).contains("There is no database"));
        QVERIFY(!QFileInfo::exists(folder.filePath(u"none.db"_s)));
        // No tables.
        QVERIFY(write(folder.filePath(u"none.db"_s), {}));
        const ProcessResult empty = runProcess(retortCli(), {u"adopt"_s}, folder.path());
        QVERIFY(empty.exitCode != 0);
        QVERIFY(said(empty).contains("has no tables"));
        QVERIFY(QDir(folder.filePath(u"migrations/versions"_s)).isEmpty());
        // A project that has revisions.
        QCOMPARE(runProcess(retortCli(), {u"revision"_s, u"-m"_s, u"first"_s}, folder.path()).exitCode, 0);
        const ProcessResult late = runProcess(retortCli(), {u"adopt"_s}, folder.path());
        QVERIFY(late.exitCode != 0);
        QVERIFY(said(late).contains("has revisions already"));
    }
};

QTEST_GUILESS_MAIN(TestAdopt)
#include "test_adopt.moc"
