// Backups of databases on real servers, made and restored with the servers' own programs. What a database holds is compared
// through the server's own client.

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

#include <csignal>
#include <optional>
#include <thread>

#include "../support/database_server.h"
#include "../support/places.h"
#include "core/backup/backup_method.h"
#include "core/backup/catalogue.h"
#include "core/backup/mysql_option_file.h"
#include "core/backup/server_method.h"
#include "core/database/open_database.h"

using namespace retort;
using namespace Qt::StringLiterals;
using retort::backup::BackupEntry;
using retort::backup::Catalogue;
using retort::backup::RestoreReport;
using retort::backup::Subject;
using retort::database::DatabaseUrl;
using retort::tests::DatabaseServer;

namespace {

using Kind = DatabaseServer::Kind;

template <class T>
const char* why(const Result<T>& result)
{
    static std::string text;
    text = result ? std::string() : describe(result.error());
    return text.c_str();
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

bool write(const QString& path, const QByteArray& text, bool executable = false)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
           && (!executable || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The first lines in which two dumps differ; empty when they are equal.
QByteArray difference(const QByteArray& now, const QByteArray& then)
{
    const QList<QByteArray> a = now.split('\n');
    const QList<QByteArray> b = then.split('\n');
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (a[i] != b[i])
            return "now:  " + a[i].left(2000) + "\nthen: " + b[i].left(2000);
    }
    return a.size() == b.size() ? QByteArray() : QByteArray("one ends earlier");
}

// What temporary files of ours are there.
QStringList temporaries()
{
    return QDir(QDir::tempPath()).entryList({u"test_server_backups-*"_s}, QDir::AllEntries | QDir::NoDotAndDotDot);
}

class ServerBackupsTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{Kind::Postgresql};
    DatabaseServer m_mariadb{Kind::Mariadb};
    QString m_postgresqlMissing;
    QString m_mariadbMissing;

    static bool isPostgresql(const QString& scheme) { return scheme.startsWith(u"postgresql"); }
    const DatabaseServer& server(const QString& scheme) const { return isPostgresql(scheme) ? m_postgresql : m_mariadb; }

    static void backends()
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"postgresql", "mysql+pymysql", "mariadb"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }

    // A database of that name with tables and rows of all kinds, at revision b2.
    std::optional<Subject> freshShop(const QString& scheme, const QString& name) const
    {
        const QString missing = isPostgresql(scheme) ? m_postgresqlMissing : m_mariadbMissing;
        if (!missing.isEmpty() || !server(scheme).createDatabase(name).isEmpty())
            return std::nullopt;
        const tests::ProcessResult filled = server(scheme).run(name, QString::fromUtf8(isPostgresql(scheme) ? postgresqlShop : mariadbShop));
        if (filled.exitCode != 0) {
            qWarning("%s", filled.err.constData());
            return std::nullopt;
        }
        return subjectOf(server(scheme).url(scheme, name));
    }
    static Subject subjectOf(const QString& url) { return {.url = DatabaseUrl::parse(url.toStdString()).value(), .folder = {}}; }

    static Result<BackupEntry> backUp(const Subject& subject, const QString& folder, const JobContext& context = {}, bool dataOnly = false)
    {
        RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
        return method->create(subject, {.folder = folder, .label = u"by the test"_s, .dataOnly = dataOnly}, context);
    }
    static Result<RestoreReport> restore(const Subject& subject, const QString& folder, const QString& id, const JobContext& context = {},
                                         backup::SafetyBackup safety = backup::SafetyBackup::Make)
    {
        RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
        return method->restore(subject, {.folder = folder, .id = id, .safety = safety, .safetyLabel = u"before"_s}, context);
    }

    QByteArray contents(const QString& scheme, const QString& name) const;
    // A folder of programs in front of the real ones.
    static QStringList toolsBehind(const QString& folder) { return {folder, u"/usr/lib/postgresql/17/bin"_s, u"/usr/bin"_s}; }

    static const char* const postgresqlShop;
    static const char* const mariadbShop;

private Q_SLOTS:
    void initTestCase();
    void backsUpAndRestores_data() { backends(); }
    void backsUpAndRestores();
    void schemasAndExtensions();
    void dataOnly_data() { backends(); }
    void dataOnly();
    void rowCountsAreOfTheSnapshot();
    void failedRestoreChangesNothing();
    void pgRestoreThatBreaksDown();
    void rehearsalNeedsAPrivilege();
    void engineWithoutTransactions();
    void wrongPassword_data() { backends(); }
    void wrongPassword();
    void missingTool_data() { backends(); }
    void missingTool();
    void oldTool_data() { backends(); }
    void oldTool();
    void damagedDumpIsRefused_data() { backends(); }
    void damagedDumpIsRefused();
    void truncatedDumpIsRefused_data() { backends(); }
    void truncatedDumpIsRefused();
    void cancelLeavesNothing_data() { backends(); }
    void cancelLeavesNothing();
    void cancelledRestore_data() { backends(); }
    void cancelledRestore();
    void fullDisk_data() { backends(); }
    void fullDisk();
    void noPasswordInArguments_data() { backends(); }
    void noPasswordInArguments();
    void otherDatabaseIsRefused_data() { backends(); }
    void otherDatabaseIsRefused();
    void optionFile();
    void commandLine_data();
    void commandLine();
    void interruptedCommand();
    void cancelsWhileItWaitsForALock();
};

const char* const ServerBackupsTest::postgresqlShop = R"(
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
INSERT INTO alembic_version VALUES ('b2');
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE item (id SERIAL PRIMARY KEY, name TEXT NOT NULL, data BYTEA, state mood DEFAULT 'ok', price NUMERIC(10, 2));
INSERT INTO item (name, data, price) SELECT 'Größe ' || n, decode(md5(n::text), 'hex'), n / 7.0 FROM generate_series(1, 3000) n;
CREATE TABLE line (id INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, item INT NOT NULL REFERENCES item, note TEXT);
INSERT INTO line (item, note) SELECT id, E'tab\tnewline\n\\ ''quoted''' FROM item WHERE id < 100;
CREATE VIEW dear AS SELECT id, name FROM item WHERE price > 100;
CREATE MATERIALIZED VIEW names AS SELECT name FROM item WHERE id < 10;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := coalesce(NEW.note, '') || '!'; RETURN NEW; END $$;
CREATE TRIGGER line_stamp BEFORE INSERT ON line FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE SCHEMA "odd ""name";
CREATE TABLE "odd ""name"."a table" (a INT4RANGE, b TEXT[]);
INSERT INTO "odd ""name"."a table" VALUES ('[1,5)', '{a,"b c"}');
SELECT lo_from_bytea(0, 'a large object');
CREATE TABLE part (id INT, day DATE NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE part_old PARTITION OF part FOR VALUES FROM ('2000-01-01') TO ('2020-01-01');
INSERT INTO part VALUES (1, '2010-01-01');
CREATE TABLE parent (a INT);
CREATE TABLE heir () INHERITS (parent);
INSERT INTO parent VALUES (1);
INSERT INTO heir VALUES (2), (3);
)";

const char* const ServerBackupsTest::mariadbShop = R"(
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
INSERT INTO alembic_version VALUES ('b2');
CREATE TABLE item (id INT AUTO_INCREMENT PRIMARY KEY, name TEXT NOT NULL, data BLOB, price DECIMAL(10, 2));
INSERT INTO item (name, data, price) SELECT CONCAT('Größe ', seq), UNHEX(MD5(seq)), seq / 7 FROM seq_1_to_3000;
CREATE TABLE line (id INT AUTO_INCREMENT PRIMARY KEY, item INT NOT NULL, note TEXT, FOREIGN KEY (item) REFERENCES item (id));
INSERT INTO line (item, note) SELECT id, 'tab\tnewline\n\\ ''quoted''\0' FROM item WHERE id < 100;
CREATE VIEW dear AS SELECT id, name FROM item WHERE price > 100;
CREATE TABLE `odd ``name` (a DATE, b JSON);
INSERT INTO `odd ``name` VALUES ('2024-02-29', '{"a": [1, 2]}');
CREATE SEQUENCE counter START WITH 5;
CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN n * 2;
CREATE PROCEDURE nothing() SELECT 1;
CREATE EVENT hourly ON SCHEDULE EVERY 1 HOUR DO DELETE FROM line WHERE id < 0;
)";

void ServerBackupsTest::initTestCase()
{
    m_postgresqlMissing = m_postgresql.start();
    m_mariadbMissing = m_mariadb.start();
    if (!m_postgresqlMissing.isEmpty() || !m_mariadbMissing.isEmpty())
        qWarning("%s %s", qPrintable(m_postgresqlMissing), qPrintable(m_mariadbMissing));
}

// Structure and rows, as the server's own program writes them.
QByteArray ServerBackupsTest::contents(const QString& scheme, const QString& name) const
{
    const DatabaseServer& from = server(scheme);
    if (!isPostgresql(scheme))
        return tests::runProcess(u"mariadb-dump"_s,
                                 {u"--no-defaults"_s, u"--socket="_s + from.socket(), u"--user="_s + DatabaseServer::user, u"--skip-dump-date"_s,
                                  u"--skip-comments"_s, u"--order-by-primary"_s, u"--routines"_s, u"--events"_s, u"--hex-blob"_s, name},
                                 QDir::tempPath(), {{u"MYSQL_PWD"_s, DatabaseServer::password}})
            .out;
    const QByteArray text = tests::runProcess(u"/usr/lib/postgresql/17/bin/pg_dump"_s,
                                              {u"--inserts"_s, u"-h"_s, from.socket(), u"-p"_s, QString::number(from.port()), u"-U"_s, DatabaseServer::user, name},
                                              QDir::tempPath(), {{u"PGPASSWORD"_s, DatabaseServer::password}})
                                .out;
    QByteArray kept;
    for (const QByteArray& line : text.split('\n')) {
        if (!line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
            kept += line + '\n';
    }
    return kept;
}

void ServerBackupsTest::backsUpAndRestores()
{
    QFETCH(QString, scheme);
    const auto subject = freshShop(scheme, u"shop"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const QStringList temporary = temporaries();
    const QByteArray before = contents(scheme, u"shop"_s);
    QVERIFY(before.size() > 10'000);

    QStringList phases;
    const JobContext context{.progress = [&](std::size_t, std::size_t, std::string_view what) {
        const QString phase = QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size()));
        if (!phases.contains(phase))
            phases += phase;
    }};
    const auto entry = backUp(*subject, folder.path(), context);
    QVERIFY2(entry, why(entry));
    QCOMPARE(entry->revisions, std::vector<std::string>{"b2"});
    QVERIFY(entry->hasVersionTable);
    QVERIFY(entry->size > 1000);
    const QString expected = u"%1://127.0.0.1:%2/shop"_s.arg(isPostgresql(scheme) ? u"postgresql"_s : u"mysql"_s).arg(server(scheme).port());
    QCOMPARE(entry->databasePath, expected);
    QVERIFY2(entry->product.startsWith(isPostgresql(scheme) ? u"PostgreSQL 17"_s : u"MariaDB 1"_s), qPrintable(entry->product));
    const auto item = std::ranges::find(entry->tables, "item", &backup::TableCount::table);
    QVERIFY(item != entry->tables.end());
    QCOMPARE(item->rows, isPostgresql(scheme) ? std::int64_t(3000) : std::int64_t(-1));
    const auto parent = std::ranges::find(entry->tables, "parent", &backup::TableCount::table);
    QVERIFY(!isPostgresql(scheme) || (parent != entry->tables.end() && parent->rows == 1)); // without those of its heir
    QCOMPARE(QFile::permissions(folder.filePath(entry->fileName)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QByteArray list = read(folder.filePath(u"catalogue.json"_s));
    QVERIFY(!list.contains(DatabaseServer::password.toUtf8()) && !list.contains(DatabaseServer::user.toUtf8()));
    QCOMPARE(Catalogue(folder.path()).list().value(), std::vector{*entry});

    // What came later goes, what went comes back.
    const QString damage = isPostgresql(scheme)
                               ? u"DROP TABLE line; DELETE FROM item; CREATE SCHEMA later; CREATE TABLE later.t (a int); CREATE TABLE later_too (a int);"
                                 " CREATE TYPE later_type AS (a int); CREATE FUNCTION later_f(int) RETURNS int LANGUAGE sql AS 'SELECT $1';"
                                 " CREATE AGGREGATE later_sum(int) (SFUNC = int4pl, STYPE = int); CREATE PUBLICATION later_pub;"
                                 " CREATE SEQUENCE later_seq; CREATE DOMAIN later_dom AS int; UPDATE alembic_version SET version_num = 'c3'"_s
                               : u"DROP TABLE line; DELETE FROM item; CREATE TABLE later_too (a int); CREATE VIEW later_view AS SELECT 1;"
                                 " CREATE PROCEDURE later_p() SELECT 2; DROP FUNCTION twice; CREATE EVENT later_e ON SCHEDULE EVERY 1 DAY DO SELECT 1;"
                                 " UPDATE alembic_version SET version_num = 'c3'"_s;
    const tests::ProcessResult damaged = server(scheme).run(u"shop"_s, damage);
    QVERIFY2(damaged.exitCode == 0, damaged.err.constData());
    const QByteArray later = contents(scheme, u"shop"_s);

    const auto report = restore(*subject, folder.path(), entry->id, context);
    QVERIFY2(report, why(report));
    QVERIFY2(!report->incomplete, report->incomplete ? describe(*report->incomplete).c_str() : "");
    QCOMPARE(report->revisions, std::vector<std::string>{"b2"});
    QCOMPARE(difference(contents(scheme, u"shop"_s), before), QByteArray());
    QVERIFY(phases.contains(u"dump"_s) && phases.contains(u"hash"_s) && phases.contains(u"restore"_s));
    QCOMPARE(phases.contains(u"rehearsal"_s), !isPostgresql(scheme));
    if (!isPostgresql(scheme))
        QVERIFY(!server(scheme).run(u"mysql"_s, u"SHOW DATABASES"_s).out.contains("_retort_"));

    // The safety backup leads back.
    QVERIFY(report->safety && report->safety->revisions == std::vector<std::string>{"c3"});
    const auto back = restore(*subject, folder.path(), report->safety->id, {}, backup::SafetyBackup::Skip);
    QVERIFY2(back && !back->incomplete && !back->safety, why(back));
    QCOMPARE(difference(contents(scheme, u"shop"_s), later), QByteArray());
    QCOMPARE(temporaries(), temporary);
    QCOMPARE(filesIn(folder.path()).size(), 3);
}

// Extensions that are in the backup stay where they are, and others go.
void ServerBackupsTest::schemasAndExtensions()
{
    const auto subject = freshShop(u"postgresql"_s, u"extended"_s);
    if (!subject)
        QSKIP("no such server");
    const auto run = [this](const QString& sql) { return m_postgresql.run(u"extended"_s, sql); };
    const tests::ProcessResult made = run(u"CREATE SCHEMA tools; CREATE EXTENSION pgcrypto SCHEMA tools; CREATE TABLE tools.own (a uuid DEFAULT tools.gen_random_uuid());"
                                          " CREATE EXTENSION hstore; CREATE TABLE h (a hstore); INSERT INTO h VALUES ('a=>1')"_s);
    if (made.exitCode != 0)
        QSKIP(made.err.constData());
    const QTemporaryDir folder;
    const QByteArray before = contents(u"postgresql"_s, u"extended"_s);
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    QCOMPARE(run(u"DROP EXTENSION hstore CASCADE; CREATE EXTENSION citext; CREATE TABLE c (a citext); INSERT INTO tools.own DEFAULT VALUES"_s).exitCode, 0);
    const auto report = restore(*subject, folder.path(), entry->id);
    QVERIFY2(report, why(report));
    QCOMPARE(difference(contents(u"postgresql"_s, u"extended"_s), before), QByteArray());
}

void ServerBackupsTest::dataOnly()
{
    QFETCH(QString, scheme);
    const auto subject = freshShop(scheme, u"rows"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    if (isPostgresql(scheme))
        QCOMPARE(m_postgresql.run(u"rows"_s, u"DROP TRIGGER line_stamp ON line"_s).exitCode, 0);
    const QByteArray before = contents(scheme, u"rows"_s);
    const auto entry = backUp(*subject, folder.path(), {}, true);
    QVERIFY2(entry, why(entry));
    QVERIFY(entry->dataOnly);
    QCOMPARE(server(scheme).run(u"rows"_s, u"DELETE FROM line; UPDATE item SET name = 'x'"_s).exitCode, 0);
    const auto report = restore(*subject, folder.path(), entry->id);
    QVERIFY2(report && !report->incomplete, why(report));
    QCOMPARE(difference(contents(scheme, u"rows"_s), before), QByteArray());
    // Other tables than those of then.
    QCOMPARE(server(scheme).run(u"rows"_s, u"UPDATE alembic_version SET version_num = 'c3'"_s).exitCode, 0);
    const auto refused = restore(*subject, folder.path(), entry->id);
    QVERIFY(!refused && refused.error().code == ErrorCode::Conflict);
    // Triggers would act on the rows.
    const QString trigger = isPostgresql(scheme) ? u"CREATE TRIGGER t BEFORE INSERT ON line FOR EACH ROW EXECUTE FUNCTION stamp()"_s
                                                 : u"CREATE TRIGGER t BEFORE INSERT ON line FOR EACH ROW SET NEW.note = '!'"_s;
    QCOMPARE(server(scheme).run(u"rows"_s, u"UPDATE alembic_version SET version_num = 'b2'; "_s + trigger).exitCode, 0);
    const auto triggered = restore(*subject, folder.path(), entry->id);
    QVERIFY(!triggered && triggered.error().code == ErrorCode::Unsupported);
}

// Rows that come while pg_dump works are neither in the file nor in the counts.
void ServerBackupsTest::rowCountsAreOfTheSnapshot()
{
    auto subject = freshShop(u"postgresql"_s, u"moving"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const QTemporaryDir tools;
    // A pg_dump that adds rows before it begins.
    const QByteArray script = "#!/bin/sh\ncase $1 in --version) ;; *) PGPASSWORD=$PGPASSWORD psql -q -h " + m_postgresql.socket().toUtf8() + " -p "
                              + QByteArray::number(m_postgresql.port()) + " -U " + DatabaseServer::user.toUtf8()
                              + " -d moving -c \"INSERT INTO item (name) VALUES ('late'); UPDATE alembic_version SET version_num = 'c3'\" ;; esac\n"
                                "exec /usr/lib/postgresql/17/bin/pg_dump \"$@\"\n";
    QVERIFY(write(tools.filePath(u"pg_dump"_s), script, true));
    subject->toolFolders = toolsBehind(tools.path());
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    QCOMPARE(m_postgresql.run(u"moving"_s, u"SELECT count(*) FROM item"_s).out.trimmed(), QByteArray("3001"));
    QCOMPARE(std::ranges::find(entry->tables, "item", &backup::TableCount::table)->rows, std::int64_t(3000));
    QCOMPARE(entry->revisions, std::vector<std::string>{"b2"});
    const auto report = restore(*subject, folder.path(), entry->id, {}, backup::SafetyBackup::Skip);
    QVERIFY2(report, why(report));
    QCOMPARE(m_postgresql.run(u"moving"_s, u"SELECT count(*), min(version_num) FROM item, alembic_version"_s).out.trimmed(), QByteArray("3000\tb2"));
}

void ServerBackupsTest::failedRestoreChangesNothing()
{
    const auto subject = freshShop(u"postgresql"_s, u"fails"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    QCOMPARE(m_postgresql.run(u"fails"_s, u"DROP ROLE IF EXISTS clerk; CREATE ROLE clerk; GRANT SELECT ON item TO clerk"_s).exitCode, 0);
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    QCOMPARE(m_postgresql.run(u"fails"_s, u"REVOKE ALL ON item FROM clerk; DROP ROLE clerk; CREATE TABLE later (a int)"_s).exitCode, 0);
    const QByteArray before = contents(u"postgresql"_s, u"fails"_s);
    const auto refused = restore(*subject, folder.path(), entry->id);
    QVERIFY(!refused);
    QVERIFY2(QString::fromStdString(describe(refused.error())).contains(u"rolled back"_s) && describe(refused.error()).contains("clerk"), why(refused));
    QCOMPARE(difference(contents(u"postgresql"_s, u"fails"_s), before), QByteArray());
}

// What pg_restore has written up to then must not be committed.
void ServerBackupsTest::pgRestoreThatBreaksDown()
{
    auto subject = freshShop(u"postgresql"_s, u"breaks"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const QTemporaryDir tools;
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    QVERIFY(write(tools.filePath(u"pg_restore"_s),
                  "#!/bin/bash\ncase \"$*\" in *--use-list*) /usr/lib/postgresql/17/bin/pg_restore \"$@\" | grep -v -e restrict -e '^COMMIT;'; exit 1;; esac\n"
                  "exec /usr/lib/postgresql/17/bin/pg_restore \"$@\"\n",
                  true));
    subject->toolFolders = toolsBehind(tools.path());
    const QByteArray before = contents(u"postgresql"_s, u"breaks"_s);
    const auto refused = restore(*subject, folder.path(), entry->id);
    QVERIFY(!refused && refused.error().code == ErrorCode::Database);
    QCOMPARE(difference(contents(u"postgresql"_s, u"breaks"_s), before), QByteArray());
    // Nor what does not lead to the revisions that the backup is said to hold.
    BackupEntry wrong = *entry;
    wrong.id = u"wrong"_s;
    wrong.revisions = {"c3"};
    QVERIFY(Catalogue(folder.path()).add(wrong));
    const auto mismatch = restore(subjectOf(m_postgresql.url(u"postgresql"_s, u"breaks"_s)), folder.path(), wrong.id);
    QVERIFY(!mismatch);
    QVERIFY2(describe(mismatch.error()).contains("would say {b2}"), why(mismatch));
    QCOMPARE(difference(contents(u"postgresql"_s, u"breaks"_s), before), QByteArray());
}

void ServerBackupsTest::rehearsalNeedsAPrivilege()
{
    const auto owner = freshShop(u"mariadb"_s, u"small"_s);
    if (!owner)
        QSKIP("no such server");
    const tests::ProcessResult made = m_mariadb.run(u"mysql"_s, u"CREATE OR REPLACE USER clerk@'%' IDENTIFIED BY 'pw'; GRANT ALL ON small.* TO clerk@'%'"_s);
    QVERIFY2(made.exitCode == 0, made.err.constData());
    // Routines, views and events of another user may not be made by this one.
    QCOMPARE(m_mariadb.run(u"small"_s, u"DROP FUNCTION twice; DROP PROCEDURE nothing; DROP VIEW dear; DROP EVENT hourly"_s).exitCode, 0);
    const Subject subject = subjectOf(u"mariadb://clerk:pw@127.0.0.1:%1/small"_s.arg(m_mariadb.port()));
    const QTemporaryDir folder;
    const auto entry = backUp(subject, folder.path());
    QVERIFY2(entry, why(entry));
    QCOMPARE(m_mariadb.run(u"small"_s, u"CREATE TABLE later (a int)"_s).exitCode, 0);
    const QByteArray before = contents(u"mariadb"_s, u"small"_s);
    const auto refused = restore(subject, folder.path(), entry->id);
    QVERIFY(!refused && refused.error().code == ErrorCode::Unsupported);
    QVERIFY2(describe(refused.error()).contains("--no-rehearsal"), why(refused));
    QCOMPARE(difference(contents(u"mariadb"_s, u"small"_s), before), QByteArray());
    const auto report = backup::mariadbDumpMethod().restore(
        subject, {.folder = folder.path(), .id = entry->id, .safetyLabel = u"before"_s, .rehearsal = backup::Rehearsal::Skip}, {});
    QVERIFY2(report && !report->incomplete, why(report));
    QVERIFY(!contents(u"mariadb"_s, u"small"_s).contains("later"));
}

void ServerBackupsTest::engineWithoutTransactions()
{
    const auto subject = freshShop(u"mariadb"_s, u"engines"_s);
    if (!subject)
        QSKIP("no such server");
    QCOMPARE(m_mariadb.run(u"engines"_s, u"CREATE TABLE old_style (a int) ENGINE = MyISAM; CREATE TABLE rough (f float, d double)"_s).exitCode, 0);
    const QTemporaryDir folder;
    QStringList said;
    const JobContext context{.log = [&](LogLevel, std::string_view, std::string_view text) { said += QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }};
    const auto entry = backUp(*subject, folder.path(), context);
    QVERIFY2(entry, why(entry));
    QCOMPARE(entry->notes.size(), std::size_t(2));
    QVERIFY(entry->notes.front().ends_with(": old_style"));
    QVERIFY(entry->notes.back().ends_with(": rough.f"));
    QCOMPARE(said, (QStringList{QString::fromStdString(entry->notes.front()), QString::fromStdString(entry->notes.back())}));
}

void ServerBackupsTest::wrongPassword()
{
    QFETCH(QString, scheme);
    if (!freshShop(scheme, u"locked"_s))
        QSKIP("no such server");
    const QTemporaryDir folder;
    const auto refused = backUp(subjectOf(server(scheme).url(scheme, u"locked"_s, u"not the p@ssword"_s)), folder.filePath(u"new"_s));
    QVERIFY(!refused);
    QVERIFY2(!describe(refused.error()).contains("not the p"), why(refused));
    QVERIFY(!QFile::exists(folder.filePath(u"new"_s)));
}

void ServerBackupsTest::missingTool()
{
    QFETCH(QString, scheme);
    auto subject = freshShop(scheme, u"toolless"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    subject->toolFolders = QStringList();
    const auto refused = backUp(*subject, folder.filePath(u"new"_s));
    QVERIFY(!refused && refused.error().code == ErrorCode::NotFound);
    const QString words = QString::fromStdString(describe(refused.error()));
    QVERIFY2(words.contains(isPostgresql(scheme) ? u"Install postgresql-client-17"_s : u"Install mariadb-client"_s), qPrintable(words));
    QVERIFY(!QFile::exists(folder.filePath(u"new"_s)));
}

void ServerBackupsTest::oldTool()
{
    QFETCH(QString, scheme);
    auto subject = freshShop(scheme, u"old"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const QTemporaryDir tools;
    const QString trace = tools.filePath(u"trace"_s);
    const QByteArray version = isPostgresql(scheme) ? "pg_dump (PostgreSQL) 15.4" : "mariadb-dump  Ver 10.19 Distrib 10.3.2-MariaDB, for debian";
    QVERIFY(write(tools.filePath(isPostgresql(scheme) ? u"pg_dump"_s : u"mariadb-dump"_s),
                  "#!/bin/sh\n[ \"$1\" = --version ] && { echo '" + version + "'; exit; }\ntouch " + trace.toUtf8() + "\n", true));
    subject->toolFolders = QStringList{tools.path()};
    const auto refused = backUp(*subject, folder.filePath(u"new"_s));
    QVERIFY(!refused && refused.error().code == ErrorCode::Unsupported);
    const QString words = QString::fromStdString(describe(refused.error()));
    QVERIFY2(words.contains(isPostgresql(scheme) ? u"pg_dump 15.4"_s : u"mariadb-dump 10.3 of MariaDB"_s) && words.contains(u"Install "_s), qPrintable(words));
    QVERIFY(!QFile::exists(trace) && !QFile::exists(folder.filePath(u"new"_s)));
}

void ServerBackupsTest::damagedDumpIsRefused()
{
    QFETCH(QString, scheme);
    const auto subject = freshShop(scheme, u"damaged"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    QByteArray bytes = read(folder.filePath(entry->fileName));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    QVERIFY(write(folder.filePath(entry->fileName), bytes));
    const QByteArray before = contents(scheme, u"damaged"_s);
    const auto refused = restore(*subject, folder.path(), entry->id);
    QVERIFY(!refused && refused.error().code == ErrorCode::Conflict);
    QCOMPARE(difference(contents(scheme, u"damaged"_s), before), QByteArray());
    QCOMPARE(Catalogue(folder.path()).list().value().size(), std::size_t(1)); // no safety backup either
}

// Whoever writes a checksum of a file that is not whole: the contents are looked at as well.
void ServerBackupsTest::truncatedDumpIsRefused()
{
    QFETCH(QString, scheme);
    const auto subject = freshShop(scheme, u"cut"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    const QByteArray bytes = read(folder.filePath(entry->fileName)).first(isPostgresql(scheme) ? 500 : entry->size / 2);
    BackupEntry cut = *entry;
    cut.id = u"cut"_s;
    cut.size = bytes.size();
    cut.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    QVERIFY(write(folder.filePath(entry->fileName), bytes) && Catalogue(folder.path()).add(cut));
    const QByteArray before = contents(scheme, u"cut"_s);
    const auto refused = restore(*subject, folder.path(), cut.id);
    QVERIFY(!refused && refused.error().code == ErrorCode::Database);
    QCOMPARE(difference(contents(scheme, u"cut"_s), before), QByteArray());
}

void ServerBackupsTest::cancelLeavesNothing()
{
    QFETCH(QString, scheme);
    auto subject = freshShop(scheme, u"cancelled"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const QTemporaryDir tools;
    // A tool that writes something and then takes its time.
    const QString name = isPostgresql(scheme) ? u"pg_dump"_s : u"mariadb-dump"_s;
    QVERIFY(write(tools.filePath(name),
                  "#!/bin/bash\n[ \"$1\" = --version ] && exec " + QByteArray(isPostgresql(scheme) ? "/usr/lib/postgresql/17/bin/" : "/usr/bin/") + name.toUtf8()
                      + " --version\necho $$ > " + tools.filePath(u"pid"_s).toUtf8()
                      + "\nfor one in \"$@\"; do case $one in --file=*|--result-file=*) echo partly > \"${one#*=}\";; esac; done\nexec sleep 60\n",
                  true));
    subject->toolFolders = toolsBehind(tools.path());
    const QStringList temporary = temporaries();
    std::stop_source stop;
    const JobContext context{.stop = stop.get_token(), .progress = [&](std::size_t done, std::size_t, std::string_view what) {
                                 if (what == "dump" && done > 0)
                                     stop.request_stop();
                             }};
    QElapsedTimer timer;
    timer.start();
    const auto entry = backUp(*subject, folder.path(), context);
    QVERIFY(!entry && entry.error().code == ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() < 10'000);
    QVERIFY(filesIn(folder.path()).isEmpty());
    QCOMPARE(temporaries(), temporary);
    const int pid = read(tools.filePath(u"pid"_s)).trimmed().toInt();
    QVERIFY(pid > 1 && ::kill(pid, 0) != 0);
}

void ServerBackupsTest::cancelledRestore()
{
    QFETCH(QString, scheme);
    const auto subject = freshShop(scheme, u"halfway"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    const QByteArray before = contents(scheme, u"halfway"_s);
    const QStringList temporary = temporaries();
    std::stop_source stop;
    const std::string phase(isPostgresql(scheme) ? backup::dumpPhase : backup::rehearsalPhase);
    const JobContext context{.stop = stop.get_token(), .progress = [&](std::size_t, std::size_t, std::string_view what) {
                                 if (what == phase)
                                     stop.request_stop();
                             }};
    const auto report = restore(*subject, folder.path(), entry->id, context);
    QVERIFY(!report);
    QCOMPARE(difference(contents(scheme, u"halfway"_s), before), QByteArray());
    QCOMPARE(temporaries(), temporary);
    QCOMPARE(filesIn(folder.path()).size(), 2);
    if (!isPostgresql(scheme))
        QVERIFY(!server(scheme).run(u"mysql"_s, u"SHOW DATABASES"_s).out.contains("_retort_"));
}

// No file of this process and its children may grow beyond so many bytes: every write past it fails, as on a full disk.
void ServerBackupsTest::fullDisk()
{
    QFETCH(QString, scheme);
    const auto subject = freshShop(scheme, u"full"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{.rlim_cur = 20'000, .rlim_max = before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto entry = backUp(*subject, folder.path());
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!entry && entry.error().code == ErrorCode::Database);
    QVERIFY2(describe(entry.error()).contains(isPostgresql(scheme) ? "File too large" : "errno 27"), why(entry)); // EFBIG
    QVERIFY(filesIn(folder.path()).isEmpty());
}

void ServerBackupsTest::noPasswordInArguments()
{
    QFETCH(QString, scheme);
    auto subject = freshShop(scheme, u"secret"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const QTemporaryDir tools;
    const QByteArray record = tools.filePath(u"arguments"_s).toUtf8();
    const QByteArray real = isPostgresql(scheme) ? "/usr/lib/postgresql/17/bin/" : "/usr/bin/";
    const QStringList names = isPostgresql(scheme) ? QStringList{u"pg_dump"_s, u"pg_restore"_s, u"psql"_s} : QStringList{u"mariadb-dump"_s, u"mariadb"_s};
    for (const QString& name : names) {
        const QByteArray mode = "for one in \"$@\"; do case $one in --defaults-file=*) stat -c %a \"${one#*=}\" \"$(dirname \"${one#*=}\")\" >> " + record + ".modes;; esac; done\n";
        QVERIFY(write(tools.filePath(name),
                      "#!/bin/sh\necho \"" + name.toUtf8() + " $*\" >> " + record + "\n" + mode + "exec " + real + name.toUtf8() + " \"$@\"\n", true));
    }
    subject->toolFolders = QStringList{tools.path()};
    const QStringList temporary = temporaries();
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    const auto report = restore(*subject, folder.path(), entry->id);
    QVERIFY2(report && !report->incomplete, why(report));
    const QByteArray arguments = read(QString::fromUtf8(record));
    for (const QString& name : names)
        QVERIFY2(arguments.contains(QByteArray(name.toUtf8() + " -")), arguments.constData());
    for (const char* part : {"s3cr", "p@ss", "p%40ss"})
        QVERIFY2(!arguments.contains(part), arguments.constData());
    if (!isPostgresql(scheme)) {
        const QByteArray modes = read(QString::fromUtf8(record + ".modes"));
        QVERIFY2(modes.startsWith("600\n700\n") && !modes.contains("644") && !modes.contains("755"), modes.constData());
    }
    QCOMPARE(temporaries(), temporary);
    for (const QString& file : filesIn(folder.path()))
        QVERIFY(!read(folder.filePath(file)).contains("s3cr:t p@ss"));
}

void ServerBackupsTest::otherDatabaseIsRefused()
{
    QFETCH(QString, scheme);
    const auto subject = freshShop(scheme, u"mine"_s);
    const auto other = freshShop(scheme, u"yours"_s);
    if (!subject || !other)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    const auto refused = restore(*other, folder.path(), entry->id);
    QVERIFY(!refused && refused.error().code == ErrorCode::Conflict);
    QVERIFY(backup::defaultBackupFolder(*subject).value() != backup::defaultBackupFolder(*other).value());
    const Subject otherUser = subjectOf(u"%1://someone@127.0.0.1:%2/mine"_s.arg(scheme).arg(server(scheme).port()));
    QCOMPARE(backup::defaultBackupFolder(otherUser).value(), backup::defaultBackupFolder(*subject).value());
}

void ServerBackupsTest::commandLine_data()
{
    backends();
    QTest::newRow("sqlite") << u"sqlite"_s;
}

// The three commands on a project, from an upgrade to the same state again.
void ServerBackupsTest::commandLine()
{
    QFETCH(QString, scheme);
    const QTemporaryDir project;
    const QTemporaryDir home;
    const bool isSqlite = scheme == "sqlite"_L1;
    if (!isSqlite && (!freshShop(scheme, u"cli"_s) || !server(scheme).createDatabase(u"cli"_s).isEmpty()))
        QSKIP("no such server");
    const QString url = isSqlite ? u"sqlite:///"_s + project.filePath(u"cli.db"_s) : server(scheme).url(scheme, u"cli"_s);
    const auto run = [&](const QStringList& arguments) {
        return tests::runProcess(tests::retortCli(), QStringList{u"--database-url"_s, url} + arguments, project.path(), {{u"XDG_DATA_HOME"_s, home.path()}});
    };
    const QByteArray script = "from alembic import op\nimport sqlalchemy as sa\nrevision = '%1'\ndown_revision = %2\n"
                              "def upgrade():\n    op.create_table('t_%1', sa.Column('id', sa.Integer, primary_key=True))\n"
                              "def downgrade():\n    op.drop_table('t_%1')\n";
    QVERIFY(QDir(project.path()).mkpath(u"migrations/versions"_s));
    QVERIFY(write(project.filePath(u"alembic.ini"_s), "[alembic]\nscript_location = %(here)s/migrations\n"));
    QVERIFY(write(project.filePath(u"migrations/env.py"_s),
                  "from alembic import context\nfrom sqlalchemy import create_engine\nengine = create_engine('sqlite://')\n"
                  "with engine.connect() as connection:\n    context.configure(connection=connection)\n"
                  "    with context.begin_transaction():\n        context.run_migrations()\n"));
    QByteArray first = script;
    QByteArray second = script;
    first.replace("%1", "aa11").replace("%2", "None");
    second.replace("%1", "bb22").replace("%2", "'aa11'");
    QVERIFY(write(project.filePath(u"migrations/versions/aa11.py"_s), first) && write(project.filePath(u"migrations/versions/bb22.py"_s), second));

    const auto ok = [](const tests::ProcessResult& result) { return result.exitCode == 0; };
    const tests::ProcessResult up = run({u"upgrade"_s, u"aa11"_s});
    QVERIFY2(ok(up), up.err.constData());
    const tests::ProcessResult made = run({u"backup"_s, u"--label"_s, u"before bb22"_s});
    QVERIFY2(ok(made) && made.out.contains(" at aa11 as "), QByteArray(made.out + made.err).constData());
    const tests::ProcessResult head = run({u"upgrade"_s, u"head"_s});
    QVERIFY2(ok(head), head.err.constData());
    const tests::ProcessResult list = run({u"backups"_s});
    QVERIFY2(ok(list) && list.out.contains("  aa11  before bb22\n") && list.out.count('\n') == 1, QByteArray(list.out + list.err).constData());
    const QString id = QString::fromUtf8(list.out.split(' ').front());

    const tests::ProcessResult restored = run({u"restore"_s, id});
    QVERIFY2(ok(restored) && restored.out.contains("to aa11\n") && restored.out.contains("What was replaced is in the backup "),
             QByteArray(restored.out + restored.err).constData());
    QVERIFY(run({u"current"_s}).out.startsWith("aa11"));
    QVERIFY(ok(run({u"upgrade"_s, u"head"_s}))); // the table of bb22 is gone, so that it can be made again
    QCOMPARE(run({u"backups"_s}).out.count('\n'), 2);
    QVERIFY(ok(run({u"restore"_s, id, u"--no-safety-backup"_s})));
    QCOMPARE(run({u"backups"_s}).out.count('\n'), 2);

    const tests::ProcessResult unknown = run({u"restore"_s, u"nothing"_s});
    QCOMPARE(unknown.exitCode, 255);
    QVERIFY2(QByteArray(unknown.out + unknown.err).contains("no backup nothing"), QByteArray(unknown.out + unknown.err).constData());
    const tests::ProcessResult data = run({u"backup"_s, u"--data-only"_s});
    QCOMPARE(ok(data), !isSqlite);
    for (const tests::ProcessResult* result : {&made, &list, &restored, &unknown})
        QVERIFY(!QByteArray(result->out + result->err).contains("p@ss"));
}

// Ctrl+C: the tool is stopped, the file goes, and the program says so.
void ServerBackupsTest::interruptedCommand()
{
    if (!freshShop(u"postgresql"_s, u"interrupted"_s))
        QSKIP("no such server");
    const QTemporaryDir project;
    const QTemporaryDir home;
    const QTemporaryDir tools;
    QVERIFY(QDir(project.path()).mkpath(u"migrations/versions"_s) && write(project.filePath(u"migrations/env.py"_s), ""));
    QVERIFY(write(project.filePath(u"alembic.ini"_s), "[alembic]\nscript_location = %(here)s/migrations\n"));
    const QByteArray mark = tools.filePath(u"started"_s).toUtf8();
    QVERIFY(write(tools.filePath(u"pg_dump"_s),
                  "#!/bin/bash\n[ \"$1\" = --version ] && exec /usr/lib/postgresql/17/bin/pg_dump --version\ntouch " + mark + "\nexec sleep 60\n", true));
    QProcess command;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    environment.insert(u"PATH"_s, tools.path() + u':' + qEnvironmentVariable("PATH"));
    command.setProcessEnvironment(environment);
    command.setWorkingDirectory(project.path());
    command.start(tests::retortCli(), {u"--database-url"_s, m_postgresql.url(u"postgresql"_s, u"interrupted"_s), u"backup"_s});
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(QString::fromUtf8(mark)); }, 10'000));
    ::kill(static_cast<pid_t>(command.processId()), SIGINT);
    QVERIFY(command.waitForFinished(10'000));
    QCOMPARE(command.exitStatus(), QProcess::NormalExit);
    QCOMPARE(command.exitCode(), 1);
    const QByteArray said = command.readAllStandardError();
    QVERIFY2(said.contains("Cancelled"), said.constData());
    QDirIterator left(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QVERIFY2(!left.hasNext(), qPrintable(left.next()));
}

// Another session uses a table that has to go.
void ServerBackupsTest::cancelsWhileItWaitsForALock()
{
    const auto subject = freshShop(u"postgresql"_s, u"waits"_s);
    if (!subject)
        QSKIP("no such server");
    const QTemporaryDir folder;
    const auto entry = backUp(*subject, folder.path());
    QVERIFY2(entry, why(entry));
    const QByteArray before = contents(u"postgresql"_s, u"waits"_s);
    auto other = database::openDatabase(subject->url, {});
    QVERIFY2(other && (*other)->begin() && (*other)->execute("LOCK TABLE item IN ACCESS SHARE MODE"), why(other));
    std::stop_source stop;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::seconds(2));
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto report = restore(*subject, folder.path(), entry->id, {.stop = stop.get_token()}, backup::SafetyBackup::Skip);
    QVERIFY(!report && report.error().code == ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() >= 1900 && timer.elapsed() < 8000);
    // Nobody waits any more, or this would.
    QVERIFY((*other)->rollback());
    QCOMPARE(difference(contents(u"postgresql"_s, u"waits"_s), before), QByteArray());
}

void ServerBackupsTest::optionFile()
{
    database::MysqlLocation location{.host = "db", .port = 3307, .user = "u", .password = database::Secret("a#b\"c\\d 'e'"), .database = "shop"};
    const std::string text = backup::mysqlOptions(location, true).value();
    QVERIFY2(text.contains("password=\"a#b\\\"c\\\\d 'e'\"\n") && text.contains("port=\"3307\"\n") && text.contains("skip-ssl-verify-server-cert\n"), text.c_str());
    location.password = database::Secret("two\nlines");
    const auto refused = backup::mysqlOptions(location, true);
    QVERIFY(!refused && refused.error().code == ErrorCode::Configuration && !describe(refused.error()).contains("two"));
    location.password.reset();
    location.tls.keyPassword = "x";
    QVERIFY(backup::mysqlOptions(location, true).error().code == ErrorCode::Unsupported);
    if (!m_mariadbMissing.isEmpty() || !m_mariadb.createDatabase(u"quoted"_s).isEmpty())
        return;
    // What the file says is what the server is told.
    const QString password = u"a#b\"c\\d 'e' \\n;"_s;
    QString literal = password;
    literal.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
    QCOMPARE(m_mariadb.run(u"mysql"_s, u"CREATE OR REPLACE USER odd@'%' IDENTIFIED BY '%1'; GRANT ALL ON *.* TO odd@'%'"_s.arg(literal)).exitCode, 0);
    const Subject subject = subjectOf(u"mysql+pymysql://odd:%1@127.0.0.1:%2/quoted"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(password))).arg(m_mariadb.port()));
    const QTemporaryDir folder;
    const auto entry = backUp(subject, folder.path());
    QVERIFY2(entry, why(entry));
}

} // namespace

QTEST_GUILESS_MAIN(ServerBackupsTest)
#include "test_server_backups.moc"
