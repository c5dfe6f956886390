// The data of an older backup in today's schema, on real servers; tests/project has the same on SQLite.

#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/data_restore_shop.h"
#include "../support/database_server.h"
#include "../support/places.h"

using namespace retort;
using retort::tests::DatabaseServer;

class ServerDataRestoreTest : public QObject {
    Q_OBJECT

private:
    using Kind = DatabaseServer::Kind;
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    QString m_postgresqlMissing;
    QString m_mariadbMissing;

    static void backends()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<bool>("dataOnly");
        for (const char* scheme : {"postgresql", "mysql+pymysql", "mariadb"}) {
            QTest::addRow("%s", scheme) << QString::fromLatin1(scheme) << false;
            QTest::addRow("%s, data only", scheme) << QString::fromLatin1(scheme) << true;
        }
    }
    QString freshDatabase() const
    {
        QFETCH(QString, scheme);
        const bool postgresql = scheme.startsWith(u"postgresql");
        const DatabaseServer& server = postgresql ? m_postgresql : m_mariadb;
        if (!(postgresql ? m_postgresqlMissing : m_mariadbMissing).isEmpty() || !server.createDatabase(QStringLiteral("shop")).isEmpty())
            return {};
        return server.url(scheme, QStringLiteral("shop"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_postgresqlMissing = m_postgresql.start();
        m_mariadbMissing = m_mariadb.start();
        for (const QString& missing : {m_postgresqlMissing, m_mariadbMissing})
            QVERIFY2(missing.isEmpty() || missing.startsWith(QStringLiteral("not installed")), qPrintable(missing));
    }

    void restoresThroughTheRevision_data() { backends(); }
    void restoresThroughTheRevision()
    {
        QFETCH(bool, dataOnly);
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::restoresThroughTheRevision(url, dataOnly);
    }
    void restoresWhereItStands_data() { backends(); }
    void restoresWhereItStands()
    {
        QFETCH(bool, dataOnly);
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::restoresWhereItStands(url, dataOnly);
    }
    void restoresIntoAnEmptyDatabase_data() { backends(); }
    void restoresIntoAnEmptyDatabase()
    {
        QFETCH(bool, dataOnly);
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::restoresIntoAnEmptyDatabase(url, dataOnly);
    }
    void restoresAnew_data() { backends(); }
    void restoresAnew()
    {
        QFETCH(bool, dataOnly);
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::restoresAnew(url, dataOnly);
    }
    void leavesOutAndEmpties_data() { backends(); }
    void leavesOutAndEmpties()
    {
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::leavesOutAndEmpties(url);
    }
    void restoresAllOrNothing_data() { backends(); }
    void restoresAllOrNothing()
    {
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::restoresAllOrNothing(url);
    }
    void numbersGoOn_data() { backends(); }
    void numbersGoOn();
    void cancelledChangesNothing_data() { backends(); }
    void cancelledChangesNothing()
    {
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::cancelledChangesNothing(url);
    }
    void commandLine_data() { backends(); }
    void commandLine();
    void oddTables_data() { backends(); }
    void oddTables();
    void refusesOrphansOfOthers_data() { backends(); }
    void refusesOrphansOfOthers()
    {
        const QString url = freshDatabase();
        if (url.isEmpty())
            QSKIP("no server");
        tests::refusesOrphansOfOthers(url);
    }
};

namespace {

const char* const oddPostgresql = R"sql(
CREATE SCHEMA "Odd Schema";
CREATE TABLE "Odd Schema"."Odd ""Table" (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n integer NOT NULL,
    twice integer GENERATED ALWAYS AS (n * 2) STORED, "na me" text, tags text[], stuff jsonb, day date, span interval);
CREATE TABLE log (what text);
CREATE FUNCTION logged() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (TG_OP); RETURN NEW; END $$;
CREATE TRIGGER odd_logged AFTER INSERT OR DELETE ON "Odd Schema"."Odd ""Table" FOR EACH ROW EXECUTE FUNCTION logged();
CREATE TRIGGER odd_always AFTER INSERT ON "Odd Schema"."Odd ""Table" FOR EACH ROW EXECUTE FUNCTION logged();
ALTER TABLE "Odd Schema"."Odd ""Table" ENABLE ALWAYS TRIGGER odd_always;
INSERT INTO "Odd Schema"."Odd ""Table" (n, "na me", tags, stuff, day, span) VALUES
    (1, E'tab\t, line\n, \\\\. end', '{a,"b c",NULL}', '{"k": "\\u00e9"}', '2024-02-29', '1 day -2 hours'), (2, NULL, NULL, NULL, NULL, NULL), (3, E'\\.', NULL, NULL, NULL, NULL);
CREATE TABLE part (id integer, day date NOT NULL, item_id integer REFERENCES item (id) DEFERRABLE) PARTITION BY RANGE (day);
CREATE TABLE part_old PARTITION OF part FOR VALUES FROM ('2000-01-01') TO ('2020-01-01');
CREATE TABLE part_new PARTITION OF part FOR VALUES FROM ('2020-01-01') TO ('2040-01-01');
INSERT INTO part VALUES (1, '2010-01-01', 7), (2, '2030-01-01', NULL);
CREATE TABLE nothing ();
CREATE TABLE none_yet (id serial PRIMARY KEY);
COMMENT ON CONSTRAINT fk_maker ON item IS 'made by';
)sql";
const char* const oddMariadb = R"sql(
CREATE TABLE `Odd ``Table` (id integer AUTO_INCREMENT PRIMARY KEY, n integer NOT NULL, twice integer GENERATED ALWAYS AS (n * 2) STORED,
    `na me` longtext, b blob, bits bit(9), day date, at timestamp NULL, js json, e enum('x','y'));
INSERT INTO `Odd ``Table` (id, n, `na me`, b, bits, day, at, js, e) VALUES (0 + 1, 1, 'tab\t, line\n, \\. end; (2),', x'00ff', b'101', '2024-02-29', '2024-03-31 02:30:00', '{"k": "é"}', 'y'),
    (2, 2, NULL, NULL, NULL, NULL, NULL, NULL, NULL), (3, 3, '', '', 0, NULL, NULL, '[]', 'x');
CREATE TABLE none_yet (id integer AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE `guarded` (id integer PRIMARY KEY);
INSERT INTO guarded VALUES (1);
DELIMITER ;;
CREATE TRIGGER guard BEFORE INSERT ON guarded FOR EACH ROW BEGIN SET NEW.id = NEW.id + 100; END ;;
CREATE PROCEDURE p() BEGIN
INSERT INTO none_yet VALUES (99);
END ;;
DELIMITER ;
)sql";

} // namespace

// What there is in databases apart from plain tables: schemas, identities, generated columns, triggers, partitions. Rows and
// structure are the same afterwards.
void ServerDataRestoreTest::oddTables()
{
    QFETCH(QString, scheme);
    QFETCH(bool, dataOnly);
    const QString url = freshDatabase();
    if (url.isEmpty())
        QSKIP("no server");
    const bool postgresql = scheme.startsWith(u"postgresql");
    const DatabaseServer& server = postgresql ? m_postgresql : m_mariadb;
    const QTemporaryDir folder;
    const auto made = tests::DataRestoreShop::create(folder.path(), url);
    QVERIFY(made.has_value());
    tests::DataRestoreShop& shop = **made;
    QVERIFY(shop.migrate("a1") && shop.fillAtA1());
    const auto created = server.run(QStringLiteral("shop"), QString::fromUtf8(postgresql ? oddPostgresql : oddMariadb));
    QVERIFY2(created.exitCode == 0, created.err.constData());
    const std::string odd = postgresql ? R"("Odd Schema"."Odd ""Table")" : "`Odd ``Table`";
    const std::vector<std::string> queries{"SELECT * FROM " + odd, "SELECT * FROM item", "SELECT * FROM maker", postgresql ? "SELECT * FROM part" : "SELECT * FROM guarded"};
    std::vector<std::vector<std::string>> rows;
    for (const std::string& query : queries)
        rows.push_back(shop.rows(query));
    QCOMPARE(rows.front().size(), 3U);
    const auto entry = shop.backUp(dataOnly);
    QVERIFY2(entry.has_value(), entry ? "" : describe(entry.error()).c_str());
    for (const std::string& statement : {"DELETE FROM " + odd, std::string("UPDATE line SET parent_id = NULL"), std::string("DELETE FROM line"), std::string("UPDATE item SET price = 99"), std::string(postgresql ? "DELETE FROM part" : "SELECT 1"),
                                         std::string("INSERT INTO none_yet VALUES (5)")})
        QVERIFY2(shop.execute(statement), statement.c_str());
    if (postgresql)
        QVERIFY(shop.execute("DELETE FROM log"));
    const QByteArray structure = server.structure(QStringLiteral("shop"));
    const auto plan = shop.plan(entry->id, project::RowsWay::Here, {}, !postgresql);
    QVERIFY2(plan.has_value(), plan ? "" : describe(plan.error()).c_str());
    const project::DataRestoreReport report = shop.run(**plan);
    QVERIFY2(!report.error, report.error ? describe(*report.error).c_str() : "");
    for (const backup::TableOutcome& table : report.rows->tables) {
        const bool guarded = table.from == "guarded";
        QVERIFY2((table.became == backup::TableOutcome::Became::Filled && table.reason.empty()) != guarded, (table.from + ": " + table.reason).c_str());
    }
    for (std::size_t i = 0; i < queries.size(); ++i)
        QVERIFY2(shop.rows(queries[i]) == rows[i], queries[i].c_str());
    QCOMPARE(shop.one("SELECT count(*) FROM none_yet"), "0");
    QCOMPARE(server.structure(QStringLiteral("shop")), structure);
    if (postgresql) {
        QCOMPARE(shop.one("SELECT count(*) FROM log"), "6"); // as in the backup, two for each row: no trigger has acted
        QVERIFY(shop.execute("INSERT INTO " + odd + " (n) VALUES (9)"));
        QCOMPARE(shop.one("SELECT id FROM " + odd + " WHERE n = 9"), "4");
        QCOMPARE(shop.one("SELECT obj_description(oid, 'pg_constraint') FROM pg_constraint WHERE conname = 'fk_maker'"), "made by");
    }
}

// Numbers that were given before are not given again, however the tables came to be; views that keep rows have those of the tables;
// rows of heirs are counted as theirs.
void ServerDataRestoreTest::numbersGoOn()
{
    QFETCH(QString, scheme);
    QFETCH(bool, dataOnly);
    const QString url = freshDatabase();
    if (url.isEmpty())
        QSKIP("no server");
    const bool postgresql = scheme.startsWith(u"postgresql");
    const QTemporaryDir folder;
    const auto made = tests::DataRestoreShop::create(folder.path(), url);
    QVERIFY(made.has_value());
    tests::DataRestoreShop& shop = **made;
    QVERIFY(shop.migrate("a1") && shop.fillAtA1());
    const auto runAll = [&](std::initializer_list<const char*> statements) {
        return std::ranges::all_of(statements, [&](const char* statement) { return shop.execute(statement).has_value(); });
    };
    if (postgresql) {
        QVERIFY(runAll({"CREATE TABLE parent (id integer)", "CREATE TABLE heir () INHERITS (parent)", "INSERT INTO parent VALUES (1)", "INSERT INTO heir VALUES (2)",
                        "CREATE TABLE ev (id integer PRIMARY KEY) PARTITION BY RANGE (id)", "CREATE TABLE ev1 PARTITION OF ev FOR VALUES FROM (0) TO (10)",
                        "CREATE TABLE ev2 PARTITION OF ev FOR VALUES FROM (10) TO (20)", "CREATE TABLE note (ev integer REFERENCES ev)", "INSERT INTO ev VALUES (1), (11)",
                        "INSERT INTO note VALUES (1), (11)", "CREATE VIEW va AS SELECT 1 AS x", "CREATE VIEW vb AS SELECT x FROM va",
                        "CREATE OR REPLACE VIEW va AS SELECT x FROM vb UNION ALL SELECT id FROM heir", "CREATE VIEW between_them AS SELECT id FROM parent", "CREATE MATERIALIZED VIEW kept AS SELECT count(*) AS n FROM between_them",
                        "CREATE MATERIALIZED VIEW above AS SELECT n + 1 AS n FROM kept", "CREATE MATERIALIZED VIEW never AS SELECT 1 AS n FROM heir WITH NO DATA"}));
    } else {
        QVERIFY(runAll({"ALTER TABLE maker AUTO_INCREMENT = 500", "CREATE SEQUENCE counter START 10 INCREMENT 5", "SELECT NEXTVAL(counter)"}));
    }
    const auto entry = shop.backUp(dataOnly);
    QVERIFY2(entry.has_value(), entry ? "" : describe(entry.error()).c_str());
    if (postgresql) {
        QVERIFY(runAll({"DELETE FROM heir", "REFRESH MATERIALIZED VIEW kept", "REFRESH MATERIALIZED VIEW above"}));
        QCOMPARE(shop.one("SELECT n FROM above"), "2");
    }
    const auto plan = shop.plan(entry->id, postgresql ? project::RowsWay::Here : project::RowsWay::Fresh);
    QVERIFY2(plan && (*plan)->runnable(), plan ? "" : describe(plan.error()).c_str());
    const project::DataRestoreReport report = shop.run(**plan);
    QVERIFY2(!report.error, report.error ? describe(*report.error).c_str() : "");
    QVERIFY(report.rows->complete());
    if (postgresql) {
        QCOMPARE(shop.one("SELECT n FROM above"), "3");
        QCOMPARE(shop.one("SELECT relispopulated::text FROM pg_class WHERE relname = 'never'"), "false");
        QVERIFY(shop.rows("SELECT id FROM ONLY parent") == std::vector<std::string>{"1"});
    } else if (!dataOnly) { // a dump of rows alone does not say them
        QVERIFY(shop.execute("INSERT INTO maker (name) VALUES ('new')"));
        QCOMPARE(shop.one("SELECT id FROM maker WHERE name = 'new'"), "500");
        QVERIFY(shop.execute("CREATE SEQUENCE counter START 10 INCREMENT 5"));
        const auto here = shop.plan(entry->id, project::RowsWay::Here, {"audit="});
        QVERIFY2(here && (*here)->runnable(), here ? "" : describe(here.error()).c_str());
        QVERIFY(!shop.run(**here).error);
        QVERIFY(std::stoi(shop.one("SELECT NEXTVAL(counter)")) > 10);
    }
}

// The same through retort-cli: the plan, what was restored, exit codes; and no password anywhere.
void ServerDataRestoreTest::commandLine()
{
    QFETCH(bool, dataOnly);
    const QString url = freshDatabase();
    if (url.isEmpty())
        QSKIP("no server");
    const QTemporaryDir folder;
    const auto made = tests::DataRestoreShop::create(folder.path(), url);
    QVERIFY(made.has_value());
    tests::DataRestoreShop& shop = **made;
    const QTemporaryDir home;
    QByteArray said;
    const auto run = [&](const QStringList& arguments) {
        const tests::ProcessResult result = tests::runProcess(tests::retortCli(), arguments, shop.projectFolder(),
                                                              {{QStringLiteral("XDG_DATA_HOME"), home.path()}, {QStringLiteral("XDG_STATE_HOME"), home.path()}});
        said += result.out + result.err;
        return result;
    };
    const auto text = [](const char* words) { return QString::fromLatin1(words); };
    QCOMPARE(run({text("upgrade"), text("a1")}).exitCode, 0);
    QVERIFY(shop.fillAtA1());
    QCOMPARE(run(dataOnly ? QStringList{text("backup"), text("--data-only")} : QStringList{text("backup")}).exitCode, 0);
    QCOMPARE(run({text("upgrade"), text("head")}).exitCode, 0);
    const QString id = QString::fromUtf8(run({text("backups")}).out.split(' ').front());

    const auto planned = run({text("restore"), id, text("--data"), text("--dry-run")});
    QCOMPARE(planned.exitCode, 0);
    QVERIFY2(planned.out.contains("downgrade b2 -> a1") && planned.out.contains("item: 3 rows"), planned.out.constData());
    QCOMPARE(shop.one("SELECT version_num FROM alembic_version"), "c3");

    const auto mixed = run({text("restore"), id, text("--data"), text("--here")});
    QVERIFY2(mixed.exitCode == 255 && mixed.out.contains("The table audit would keep the rows that it has"), QByteArray(mixed.out + mixed.err).constData());
    const auto here = run({text("restore"), id, text("--data"), text("--here"), text("--partly")});
    QCOMPARE(here.exitCode, 255); // not all of it has a place
    QVERIFY2(here.out.contains("item -> product: 3 rows; name -> title; without colour"), here.out.constData());
    QVERIFY2(here.out.contains("legacy: NOT restored (1 row in the backup): there is no table legacy"), here.out.constData());
    QCOMPARE(run({text("restore"), id, text("--data"), text("--here"), text("--map"), text("legacy="), text("--map"), text("audit=")}).exitCode, 0);

    const auto done = run({text("restore"), id, text("--data")});
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QVERIFY2(done.out.contains("legacy: 1 row\n") && done.out.contains("The database stands at c3"), done.out.constData());
    const auto stayed = run({text("restore"), id, text("--data"), text("--fresh"), text("--then"), text("b2")});
    QVERIFY2(stayed.exitCode == 0 && stayed.out.contains("The database stands at b2"), QByteArray(stayed.out + stayed.err).constData());
    QVERIFY2(run({text("restore"), id, text("--here")}).exitCode != 0, "--here alone");
    const auto wrong = run({text("restore"), id, text("--data"), text("--map"), text("nothing=x")});
    QVERIFY2(wrong.exitCode == 255 && QByteArray(wrong.out + wrong.err).contains("has no table nothing"), wrong.err.constData());
    // Why not, too.
    QCOMPARE(run({text("upgrade"), text("head")}).exitCode, 0);
    QVERIFY(shop.execute("INSERT INTO product (id, title) VALUES (900, 'new')") && shop.execute("INSERT INTO review (id, product_id) VALUES (1, 900)"));
    const auto orphan = run({text("restore"), id, text("--data"), text("--here"), text("--map"), text("audit="), text("--map"), text("legacy=")});
    QVERIFY2(orphan.exitCode == 255 && orphan.err.contains("Rows of the table review refer to rows of product"), QByteArray(orphan.out + orphan.err).constData());
    QVERIFY(!said.contains("s3cr") && !said.contains("p@ss"));
    QDirIterator files(home.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("s3cr"), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(ServerDataRestoreTest)
#include "test_server_data_restore.moc"
