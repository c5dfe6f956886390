// Backups that are restored into a database of their own, and databases that change places: what was there is not touched, or
// kept, and what fails leaves nothing behind.

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

#include <memory>
#include <optional>

#include "../support/database_server.h"
#include "../support/files.h"
#include "../support/places.h"
#include "core/backup/backup_method.h"
#include "core/backup/catalogue.h"
#include "core/backup/inspect.h"
#include "core/backup/server_method.h"
#include "core/database/migration_lock.h"
#include "core/database/open_database.h"

using namespace retort;
using namespace Qt::StringLiterals;
using retort::backup::BackupEntry;
using retort::backup::BackupMethod;
using retort::backup::Subject;
using retort::tests::DatabaseServer;

namespace {

template <class T>
const char* why(const Result<T>& result)
{
    static std::string text;
    text = result ? std::string() : describe(result.error());
    return text.c_str();
}

constexpr const char* statements[] = {
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
    "INSERT INTO alembic_version VALUES ('b2')",
    "CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(80))",
    "INSERT INTO item VALUES (1, 'it''s one'), (2, 'zwei ö'), (3, NULL)",
    "CREATE TABLE line (id INTEGER PRIMARY KEY, item INTEGER REFERENCES item (id))",
    "INSERT INTO line VALUES (7, 1)",
    "CREATE VIEW named AS SELECT id FROM item WHERE name IS NOT NULL",
};
constexpr const char* later[] = {
    "DROP VIEW named",
    "DELETE FROM line",
    "UPDATE item SET name = 'changed'",
    "CREATE TABLE new_one (id INTEGER PRIMARY KEY)",
    "UPDATE alembic_version SET version_num = 'c3'",
};

} // namespace

class NewDatabaseTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{DatabaseServer::Kind::Postgresql};
    DatabaseServer m_mariadb{DatabaseServer::Kind::Mariadb};
    QString m_missing;
    std::unique_ptr<QTemporaryDir> m_files;

    static bool isSqlite(const QString& scheme) { return scheme == "sqlite"_L1; }
    static bool isPostgresql(const QString& scheme) { return scheme == "postgresql"_L1; }
    [[nodiscard]] const DatabaseServer& server(const QString& scheme) const { return isPostgresql(scheme) ? m_postgresql : m_mariadb; }

    [[nodiscard]] QString urlOf(const QString& scheme, const QString& name) const
    {
        return isSqlite(scheme) ? u"sqlite:///"_s + m_files->filePath(name) : server(scheme).url(scheme, name);
    }
    [[nodiscard]] Subject subjectOf(const QString& scheme, const QString& name) const
    {
        return {.url = database::DatabaseUrl::parse(urlOf(scheme, name).toStdString()).value(), .folder = m_files->path().toStdString()};
    }
    static const BackupMethod& methodOf(const Subject& subject) { return **backup::methodFor(subject.url); }

    // What is in a database, asked of it; what went wrong when there is none.
    [[nodiscard]] QByteArray contents(const QString& scheme, const QString& name) const
    {
        const auto connection = database::openDatabase(subjectOf(scheme, name).url, m_files->path().toStdString());
        if (!connection)
            return "no database";
        QByteArray text;
        for (const char* table : {"alembic_version", "item", "line", "new_one", "named"}) {
            const auto rows = (*connection)->execute(std::string("SELECT * FROM ") + table + " ORDER BY 1");
            text += QByteArray(table) + (rows ? ":" : ": none");
            for (const auto& row : rows ? rows->rows : std::vector<std::vector<sql::Value>>()) {
                for (const sql::Value& value : row) {
                    const auto* number = std::get_if<std::int64_t>(&value);
                    const auto* words = std::get_if<std::string>(&value);
                    text += ' ' + (number ? QByteArray::number(qlonglong(*number)) : words ? QByteArray::fromStdString(*words) : QByteArray("NULL"));
                }
            }
            text += '\n';
        }
        return text;
    }

    void run(const Subject& subject, std::span<const char* const> texts) const
    {
        const auto connection = database::openDatabase(subject.url, {}, {.sqlite = {.missingFile = database::MissingFile::Create}});
        QVERIFY2(connection, why(connection));
        for (const char* text : texts) {
            const auto done = (*connection)->execute(text);
            QVERIFY2(done, why(done));
        }
    }

    struct Made {
        Subject subject;
        QString backups;
        BackupEntry entry;
        QByteArray before;
        QByteArray after;
    };
    // A database with a backup, which was changed since.
    [[nodiscard]] std::optional<Made> madeShop(const QString& scheme)
    {
        m_files = std::make_unique<QTemporaryDir>();
        if (!isSqlite(scheme)) {
            if (!m_missing.isEmpty() || !server(scheme).createDatabase(u"shop"_s).isEmpty())
                return std::nullopt;
            (void)server(scheme).run(isPostgresql(scheme) ? u"postgres"_s : u"mysql"_s, u"DROP DATABASE IF EXISTS copy"_s);
        }
        Made made{.subject = subjectOf(scheme, u"shop"_s), .backups = m_files->filePath(u"backups"_s), .entry = {}, .before = {}, .after = {}};
        run(made.subject, statements);
        made.before = contents(scheme, u"shop"_s);
        auto entry = methodOf(made.subject).create(made.subject, {.folder = made.backups, .label = {}}, {});
        if (!entry)
            return std::nullopt;
        made.entry = *entry;
        run(made.subject, later);
        made.after = contents(scheme, u"shop"_s);
        return made;
    }
    [[nodiscard]] QStringList filesThere() const { return QDir(m_files->path()).entryList(QDir::Files | QDir::Hidden); }

    static void backends()
    {
        QTest::addColumn<QString>("scheme");
        for (const char* scheme : {"sqlite", "postgresql", "mysql+pymysql"})
            QTest::newRow(scheme) << QString::fromLatin1(scheme);
    }

private Q_SLOTS:
    void initTestCase() { m_missing = m_postgresql.start() + m_mariadb.start(); }

    void restoresIntoANewDatabase_data() { backends(); }
    void restoresIntoANewDatabase();
    void cancelled_data() { backends(); }
    void cancelled();
    void toolsThatFail();
    void rowsThatAreMissing();
    void swaps_data() { backends(); }
    void swaps();
    void whatIsSetForTheDatabase();
    void sqliteFilesKeepTheirRights();
    void commandLine_data() { backends(); }
    void commandLine();
};

void NewDatabaseTest::restoresIntoANewDatabase()
{
    QFETCH(QString, scheme);
    const auto made = madeShop(scheme);
    if (!made)
        QSKIP("no such server");
    const BackupMethod& method = methodOf(made->subject);
    const auto report = method.restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "copy"}, {});
    QVERIFY2(report, why(report));
    QCOMPARE(report->revisions, std::vector<std::string>{"b2"});
    QVERIFY(report->name.ends_with("copy"));
    QCOMPARE(contents(scheme, u"copy"_s), made->before);
    QCOMPARE(contents(scheme, u"shop"_s), made->after);

    const auto again = method.restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "copy"}, {});
    QVERIFY(!again && again.error().code == ErrorCode::AlreadyExists);
    QVERIFY2(describe(again.error()).contains("choose another name"), why(again));
    const auto itself = method.restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "shop"}, {});
    QVERIFY(!itself && itself.error().code == ErrorCode::AlreadyExists);
    QVERIFY(!method.restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = ""}, {}));
    const auto longer = method.restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = std::string(300, 'x')}, {});
    QVERIFY(!longer);
    QCOMPARE(contents(scheme, u"copy"_s), made->before);
    QCOMPARE(contents(scheme, u"shop"_s), made->after);
}

void NewDatabaseTest::cancelled()
{
    QFETCH(QString, scheme);
    const auto made = madeShop(scheme);
    if (!made)
        QSKIP("no such server");
    for (const std::string_view phase : {isSqlite(scheme) ? backup::copyPhase : backup::restorePhase, backup::checkPhase}) {
        std::stop_source stop;
        bool begun = false; // the file of the backup is checked first, in the same phase
        const JobContext context{.stop = stop.get_token(), .progress = [&](std::size_t, std::size_t, std::string_view what) {
                                     begun = begun || what == backup::restorePhase || what == backup::copyPhase;
                                     if (begun && what == phase)
                                         stop.request_stop();
                                 }};
        const auto report = methodOf(made->subject).restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "copy"}, context);
        QVERIFY(stop.stop_requested());
        QVERIFY2(!report && report.error().code == ErrorCode::Cancelled, why(report));
        QVERIFY2(describe(report.error()).contains("half made, was "), why(report));
        QCOMPARE(contents(scheme, u"copy"_s), QByteArray("no database"));
        QCOMPARE(contents(scheme, u"shop"_s), made->after);
    }
    QCOMPARE(filesThere(), isSqlite(scheme) ? QStringList{u"shop"_s} : QStringList());
}

void NewDatabaseTest::toolsThatFail()
{
    for (const auto& [scheme, program] : {std::pair(u"postgresql"_s, u"psql"_s), std::pair(u"mysql+pymysql"_s, u"mariadb"_s)}) {
        auto made = madeShop(scheme);
        if (!made)
            QSKIP("no such server");
        const QTemporaryDir tools;
        const QString script = tools.filePath(program);
        const QByteArray real = isPostgresql(scheme) ? "/usr/lib/postgresql/17/bin/psql" : "/usr/bin/mariadb";
        QVERIFY(tests::write(script, "#!/bin/bash\n[ \"$1\" = --version ] && exec " + real + " --version\necho broken down >&2\nexit 3\n"));
        QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        made->subject.toolFolders = {tools.path(), u"/usr/lib/postgresql/17/bin"_s, u"/usr/bin"_s};
        const auto report = methodOf(made->subject).restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "copy"}, {});
        QVERIFY2(!report && describe(report.error()).contains("broken down") && describe(report.error()).contains("was dropped again"), why(report));
        QCOMPARE(contents(scheme, u"copy"_s), QByteArray("no database"));
        QCOMPARE(contents(scheme, u"shop"_s), made->after);
    }
}

// The catalogue has counted three.
void NewDatabaseTest::rowsThatAreMissing()
{
    for (const QString& scheme : {u"sqlite"_s, u"postgresql"_s}) {
        const auto made = madeShop(scheme);
        if (!made)
            QSKIP("no such server");
        BackupEntry other = made->entry;
        for (backup::TableCount& table : other.tables) {
            if (table.table == "item")
                table.rows = 4;
        }
        const backup::Catalogue catalogue(made->backups);
        const QString file = catalogue.filePath(made->entry);
        QVERIFY(QFile::copy(file, file + u".kept"_s));
        QVERIFY(catalogue.remove(made->entry.id));
        QVERIFY(QFile::rename(file + u".kept"_s, file));
        QVERIFY(catalogue.add(other));
        const auto report = methodOf(made->subject).restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "copy"}, {});
        QVERIFY2(!report && report.error().code == ErrorCode::Conflict, why(report));
        QCOMPARE(contents(scheme, u"copy"_s), QByteArray("no database"));
    }
}

void NewDatabaseTest::swaps()
{
    QFETCH(QString, scheme);
    const auto made = madeShop(scheme);
    if (!made)
        QSKIP("no such server");
    const BackupMethod& method = methodOf(made->subject);
    const auto possible = method.checkSwap(made->subject, 0, {});
    if (scheme.startsWith("mysql"_L1)) {
        QVERIFY(!possible && possible.error().code == ErrorCode::Unsupported);
        QVERIFY2(describe(possible.error()).contains("Restore into a new database"), why(possible));
        return;
    }
    QVERIFY2(possible, why(possible));
    const auto report = method.restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "copy"}, {});
    QVERIFY2(report, why(report));
    {
        // Another process; of SQLite's files one that only has it open.
        QProcess other;
        if (isSqlite(scheme)) {
            other.setStandardInputFile(m_files->filePath(u"shop"_s));
            other.start(u"sleep"_s, {u"60"_s});
        } else {
            other.setProcessEnvironment([] {
                QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
                environment.insert(u"PGPASSWORD"_s, DatabaseServer::password);
                environment.insert(u"PGAPPNAME"_s, u"the shop itself"_s);
                return environment;
            }());
            other.start(u"psql"_s, {u"-X"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_postgresql.port()), u"-U"_s, DatabaseServer::user, u"-d"_s, u"shop"_s});
            other.write("SELECT 'connected';\n");
        }
        QVERIFY(other.waitForStarted() && (isSqlite(scheme) || other.waitForReadyRead(10'000)));
        const auto refused = method.swap(made->subject, report->name, {});
        QVERIFY(!refused && refused.error().code == ErrorCode::Conflict);
        QVERIFY2(describe(refused.error()).contains(isSqlite(scheme) ? "sleep (process " : "the shop itself"), why(refused));
        QVERIFY(!describe(refused.error()).contains(DatabaseServer::password.toStdString()));
        QCOMPARE(other.state(), QProcess::Running);
        other.kill();
        other.waitForFinished();
    }
    QCOMPARE(contents(scheme, u"shop"_s), made->after);
    const auto kept = method.swap(made->subject, report->name, {});
    QVERIFY2(kept, why(kept));
    QCOMPARE(contents(scheme, u"shop"_s), made->before);
    const QString keptName = QString::fromStdString(*kept);
    QVERIFY2(keptName.contains("shop_before_2"_L1), kept->c_str());
    QCOMPARE(contents(scheme, isSqlite(scheme) ? QFileInfo(keptName).fileName() : keptName), made->after);
    QCOMPARE(contents(scheme, u"copy"_s), QByteArray("no database"));
    // The names are taken now, and what is not there does not become the database.
    const auto nothing = method.swap(made->subject, isSqlite(scheme) ? m_files->filePath(u"copy"_s).toStdString() : "copy", {});
    QVERIFY(!nothing);
    QCOMPARE(contents(scheme, u"shop"_s), made->before);
}

void NewDatabaseTest::whatIsSetForTheDatabase()
{
    const auto made = madeShop(u"postgresql"_s);
    if (!made)
        QSKIP("no such server");
    const QString set = u"ALTER DATABASE shop SET search_path TO \"$user\", public, pg_temp; ALTER DATABASE shop SET statement_timeout TO '4min';"
                        " REVOKE CONNECT ON DATABASE shop FROM PUBLIC; ALTER DATABASE shop CONNECTION LIMIT 7; COMMENT ON DATABASE shop IS 'it''s ours';"
                        " DROP ROLE IF EXISTS reader; CREATE ROLE reader; GRANT CONNECT ON DATABASE shop TO reader"_s;
    const tests::ProcessResult done = m_postgresql.run(u"shop"_s, set);
    QVERIFY2(done.exitCode == 0, done.err.constData());
    const auto report = methodOf(made->subject).restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "copy"}, {});
    QVERIFY2(report, why(report));
    for (const std::string& note : report->notes)
        QVERIFY2(!note.contains("could not"), note.c_str());
    const auto settings = [&](const char* name) {
        return m_postgresql.run(QString::fromLatin1(name),
                                u"SELECT datconnlimit, pg_encoding_to_char(encoding), datcollate, shobj_description(d.oid, 'pg_database'), (SELECT array_agg(x ORDER BY x)"
                                " FROM unnest(datacl::text[]) x), (SELECT setconfig FROM pg_db_role_setting WHERE setdatabase = d.oid AND setrole = 0)"
                                " FROM pg_database d WHERE datname = current_database()"_s)
            .out;
    };
    QVERIFY(settings("shop").contains("reader=c/"));
    QCOMPARE(settings("copy"), settings("shop"));
    (void)m_postgresql.run(u"postgres"_s, u"DROP DATABASE copy; DROP DATABASE shop; DROP ROLE reader"_s);
}

void NewDatabaseTest::sqliteFilesKeepTheirRights()
{
    const auto made = madeShop(u"sqlite"_s);
    QVERIFY(made);
    QVERIFY(::chmod(m_files->filePath(u"shop"_s).toLocal8Bit().constData(), 0640) == 0);
    const auto report = methodOf(made->subject).restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "copy"}, {});
    QVERIFY2(report, why(report));
    struct stat state {};
    QVERIFY(::stat(report->name.c_str(), &state) == 0);
    QCOMPARE(state.st_mode & 0777U, mode_t(0640));
    const auto other = methodOf(made->subject).restoreInto(made->subject, {.folder = made->backups, .id = made->entry.id, .name = "nowhere/copy"}, {});
    QVERIFY2(!other && other.error().code == ErrorCode::Io, why(other));
}

void NewDatabaseTest::commandLine()
{
    QFETCH(QString, scheme);
    const auto made = madeShop(scheme);
    if (!made)
        QSKIP("no such server");
    const QTemporaryDir project;
    const QTemporaryDir home;
    QVERIFY(tests::write(project.filePath(u"alembic.ini"_s), "[alembic]\nscript_location = %(here)s/m\n"));
    QVERIFY(tests::write(project.filePath(u"m/env.py"_s),
                         "from alembic import context\nfrom sqlalchemy import create_engine\nwith create_engine('sqlite://').connect() as connection:\n"
                         "    context.configure(connection=connection)\n    with context.begin_transaction():\n        context.run_migrations()\n"));
    QVERIFY(QDir(project.path()).mkpath(u"m/versions"_s));
    const auto cli = [&](const QStringList& arguments) {
        return tests::runProcess(tests::retortCli(), QStringList{u"--database-url"_s, urlOf(scheme, u"shop"_s)} + arguments, project.path(), {{u"XDG_DATA_HOME"_s, home.path()}});
    };
    const auto said = [](const tests::ProcessResult& result) { return QByteArray(result.out + result.err); };
    QCOMPARE(cli({u"backup"_s}).exitCode, 0);
    const QString id = QString::fromUtf8(cli({u"backups"_s}).out.split(' ').front());
    for (const QStringList& wrong : {QStringList{u"--into"_s, u"copy"_s, u"--data"_s}, QStringList{u"--swap"_s, u"--no-safety-backup"_s}}) {
        const tests::ProcessResult refused = cli(QStringList{u"restore"_s, id} + wrong);
        QVERIFY2(refused.exitCode != 0 && said(refused).contains("does not go with"), said(refused).constData());
    }
    const tests::ProcessResult into = cli({u"restore"_s, id, u"--into"_s, u"copy"_s});
    QVERIFY2(into.exitCode == 0 && into.out.contains("into the new database ") && into.out.contains("was not touched"), said(into).constData());
    QCOMPARE(contents(scheme, u"copy"_s), made->after);
    const tests::ProcessResult again = cli({u"restore"_s, id, u"--into"_s, u"copy"_s});
    QVERIFY2(again.exitCode != 0 && said(again).contains("choose another name"), said(again).constData());

    run(made->subject, std::to_array<const char*>({"DELETE FROM item"}));
    const QByteArray emptied = contents(scheme, u"shop"_s);
    const tests::ProcessResult swapped = cli({u"restore"_s, id, u"--swap"_s});
    for (const tests::ProcessResult* result : {&into, &again, &swapped})
        QVERIFY2(!said(*result).contains("p@ss") && !said(*result).contains("p%40ss"), said(*result).constData());
    if (scheme.startsWith("mysql"_L1)) {
        QVERIFY2(swapped.exitCode != 0 && said(swapped).contains("cannot rename a database"), said(swapped).constData());
        QCOMPARE(contents(scheme, u"shop"_s), emptied);
        return;
    }
    QVERIFY2(swapped.exitCode == 0, said(swapped).constData());
    static const QRegularExpression kept(u"is kept as \\S*(shop_before_\\w+)"_s);
    const auto match = kept.match(QString::fromUtf8(swapped.out));
    QVERIFY2(match.hasMatch(), swapped.out.constData());
    QCOMPARE(contents(scheme, u"shop"_s), made->after);
    QCOMPARE(contents(scheme, match.captured(1)), emptied);
    // A run that holds the lock is waited for, and named.
    auto held = database::MigrationLock::acquire(made->subject.url, {}, {});
    QVERIFY2(held, why(held));
    const tests::ProcessResult busy = cli({u"--lock-wait"_s, u"0"_s, u"restore"_s, id, u"--into"_s, u"other"_s});
    QVERIFY2(busy.exitCode != 0 && said(busy).contains("has the lock of this database"), said(busy).constData());
    QCOMPARE(contents(scheme, u"other"_s), QByteArray("no database"));
}

QTEST_GUILESS_MAIN(NewDatabaseTest)
#include "test_new_database.moc"
