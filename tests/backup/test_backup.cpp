// Backups and their list: what a copy holds, and what is left when making one fails.

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QtTest>

#include <random>
#include <thread>

#include "core/backup/catalogue.h"
#include "core/backup/backup_method.h"
#include "core/backup/catalogue_file.h"
#include "core/backup/create_backup.h"
#include "core/backup/inspect.h"
#include "site.h"

using namespace retort;
using namespace retort::backup;
using namespace retort::tests;
using namespace std::chrono_literals;

class BackupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void backupIsStamped();
    void databaseWithoutAlembic();
    void severalHeads();
    void newestFirst();
    void phasesAreReported();
    void filesArePrivate();
    void concurrentWriter_data();
    void concurrentWriter();
    void cancelledBackup_data();
    void cancelledBackup();
    void diskFullDuringBackup();
    void lockedSource();
    void brokenRowsAreNoDamage();
    void uncountableTable();
    void missingDatabase();
    void folderCannotBeUsed();
    void removeLeavesOtherFilesAlone();
    void removeRefusesWhatItDidNotWrite();
    void listSurvivesARoundTrip();
    void listsOfOtherTimes();
    void unusableList_data();
    void unusableList();
    void manyAtOnce();
    void defaultFolder();
};

void BackupTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void BackupTest::init()
{
    warnings.clear();
    qInstallMessageHandler(collectWarnings);
}

void BackupTest::cleanup()
{
    qInstallMessageHandler(nullptr);
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(QLatin1Char('\n'))));
}

void BackupTest::backupIsStamped()
{
    const Site site;
    makeShop(site.database());
    BackupRequest request = site.request();
    request.label = QStringLiteral("  before the big one ");
    request.reason = BackupReason::BeforeRun;
    const auto entry = createBackup(request);
    QVERIFY2(entry, why(entry));
    QCOMPARE(entry->label, QStringLiteral("before the big one"));
    QVERIFY(entry->reason == BackupReason::BeforeRun);
    QVERIFY(entry->hasVersionTable);
    QCOMPARE(entry->revisions, std::vector<std::string>{"ae10"});
    QCOMPARE(entry->tables, (std::vector<TableCount>{{"alembic_version", 1}, {"item", 50}}));
    QVERIFY(entry->damage.empty());
    QVERIFY(qAbs(entry->createdAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(entry->databasePath, Catalogue::canonicalPath(site.database()));
    const QString file = site.catalogue().filePath(*entry);
    QCOMPARE(entry->size, QFileInfo(file).size());
    QCOMPARE(entry->sha256, QCryptographicHash::hash(contents(file), QCryptographicHash::Sha256).toHex());
    const auto list = site.catalogue().list();
    QVERIFY2(list, why(list));
    QCOMPARE(*list, std::vector{*entry});
    QVERIFY(site.catalogue().verify(*entry));
    QCOMPARE(site.files(), QStringList(entry->fileName));
    QCOMPARE(dump(file), dump(site.database()));
}

void BackupTest::databaseWithoutAlembic()
{
    const Site site;
    run(*open(site.database()), "CREATE TABLE t (a)");
    const BackupEntry entry = site.backUp();
    QVERIFY(!entry.hasVersionTable);
    QVERIFY(entry.revisions.empty());
    const Site empty;
    run(*open(empty.database()), "PRAGMA user_version = 3");
    QVERIFY(empty.backUp().tables.empty());
}

void BackupTest::severalHeads()
{
    const Site site;
    const auto connection = open(site.database());
    run(*connection, "CREATE TABLE \"my \"\"versions\" (version_num TEXT)");
    run(*connection, "INSERT INTO \"my \"\"versions\" VALUES ('b2'), ('a1')");
    BackupRequest request = site.request();
    request.versionTable = "my \"versions";
    const auto entry = createBackup(request);
    QVERIFY2(entry, why(entry));
    QCOMPARE(entry->revisions, (std::vector<std::string>{"a1", "b2"}));
}

void BackupTest::newestFirst()
{
    const Site site;
    makeShop(site.database(), 1);
    QStringList ids;
    for (int i = 0; i < 4; ++i)
        ids.prepend(site.backUp().id);
    QStringList listed;
    const auto list = site.catalogue().list();
    for (const BackupEntry& entry : *list)
        listed += entry.id;
    QCOMPARE(listed, ids);
    QCOMPARE(site.catalogue().find(ids[2])->id, ids[2]);
}

void BackupTest::phasesAreReported()
{
    const Site site;
    makeShop(site.database(), 3000);
    std::vector<std::string> phases;
    std::size_t lastDone = 0;
    std::size_t lastTotal = 1;
    JobContext context;
    context.progress = [&](std::size_t done, std::size_t total, std::string_view what) {
        if (phases.empty() || phases.back() != what)
            phases.emplace_back(what);
        if (what == copyPhase) {
            QVERIFY(done >= lastDone && done <= total);
            lastDone = done;
            lastTotal = total;
        }
    };
    QVERIFY(createBackup(site.request(), context));
    QCOMPARE(phases, (std::vector<std::string>{"copy", "check", "hash"}));
    QCOMPARE(lastDone, lastTotal);
    QVERIFY(lastTotal > 500);
}

void BackupTest::filesArePrivate()
{
    const Site site;
    makeShop(site.database());
    const BackupEntry entry = site.backUp();
    constexpr auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString& path : QStringList{site.catalogue().filePath(entry), site.backups(),
                                           site.backups() + QStringLiteral("/catalogue.json")})
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
}

void BackupTest::concurrentWriter_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::newRow("rollback journal") << QByteArray("DELETE");
    QTest::newRow("wal") << QByteArray("WAL");
}

// Money moves between accounts in transactions; every backup must hold the same sum.
void BackupTest::concurrentWriter()
{
    QFETCH(QByteArray, journal);
    const Site site;
    {
        const auto connection = open(site.database());
        run(*connection, "PRAGMA journal_mode=" + journal.toStdString());
        run(*connection, "CREATE TABLE account (id INTEGER PRIMARY KEY, money INTEGER, filler BLOB)");
        run(*connection, "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT 1000) INSERT INTO "
                         "account SELECT i, 100, randomblob(2000) FROM n");
    }
    std::atomic<bool> stop = false;
    std::atomic<int> transfers = 0;
    std::atomic<int> failures = 0;
    std::thread writer([&] {
        const auto connection = open(site.database());
        std::mt19937 random(7);
        while (!stop) {
            const std::string from = std::to_string(random() % 1000);
            const std::string to = std::to_string(random() % 1000);
            const bool good = connection->execute("BEGIN IMMEDIATE")
                              && connection->execute(
                                  "UPDATE account SET money = money - 1, filler = randomblob(2000) WHERE id = " + from)
                              && connection->execute("UPDATE account SET money = money + 1 WHERE id = " + to)
                              && connection->commit();
            good ? ++transfers : ++failures;
            if (connection->inTransaction() && !connection->rollback())
                ++failures;
        }
    });
    for (int i = 0; i < 8; ++i) {
        BackupRequest request = site.request();
        request.copy.pagesPerStep = 16;
        const int before = transfers;
        const auto entry = createBackup(request);
        if (!entry) {
            stop = true;
            writer.join();
            QFAIL(why(entry));
        }
        while (transfers == before && failures == 0)
            std::this_thread::sleep_for(1ms);
        QCOMPARE(number(*open(site.catalogue().filePath(*entry)), "SELECT sum(money) FROM account"),
                 std::int64_t{100'000});
    }
    stop = true;
    writer.join();
    QCOMPARE(failures.load(), 0);
    QVERIFY(transfers > 8);
}

void BackupTest::cancelledBackup_data()
{
    QTest::addColumn<QByteArray>("phase");
    QTest::newRow("copy") << QByteArray("copy");
    QTest::newRow("check") << QByteArray("check");
    QTest::newRow("hash") << QByteArray("hash");
}

void BackupTest::cancelledBackup()
{
    QFETCH(QByteArray, phase);
    const Site site;
    makeShop(site.database(), 20'000);
    const auto before = dump(site.database());
    Stopper stopper;
    const std::string name = phase.toStdString();
    const auto entry = createBackup(site.request(), stopper.inPhase(name, phase == "copy" ? 3 : 1));
    QVERIFY(!entry);
    QVERIFY2(entry.error().code == ErrorCode::Cancelled, why(entry));
    QCOMPARE(site.files(), QStringList());
    QVERIFY(site.catalogue().list()->empty());
    QCOMPARE(dump(site.database()), before);
}

void BackupTest::diskFullDuringBackup()
{
    const Site site;
    makeShop(site.database(), 2000);
    {
        const FileSizeLimit limit(500'000);
        const auto entry = createBackup(site.request());
        QVERIFY(!entry);
        QVERIFY2(entry.error().code == ErrorCode::Io, why(entry));
        QVERIFY2(message(entry.error()).contains("SQLITE_") && message(entry.error()).contains("failed"), why(entry));
    }
    QCOMPARE(site.files(), QStringList());
    QVERIFY(createBackup(site.request()));
}

void BackupTest::lockedSource()
{
    const Site site;
    makeShop(site.database());
    const auto holder = open(site.database());
    run(*holder, "BEGIN EXCLUSIVE");
    BackupRequest request = site.request();
    request.copy.busyTimeout = 30ms;
    const auto entry = createBackup(request);
    QVERIFY(!entry);
    QVERIFY2(message(entry.error()).contains("locked by another connection"), why(entry));
    QCOMPARE(site.files(), QStringList());
    run(*holder, "COMMIT");
    run(*holder, "BEGIN IMMEDIATE"); // a writer that has not written yet
    run(*holder, "DELETE FROM item");
    const auto during = createBackup(request);
    QVERIFY2(during, why(during));
    QCOMPARE(during->tables.at(1).rows, std::int64_t{50});
}

void BackupTest::brokenRowsAreNoDamage()
{
    const Site site;
    {
        const auto connection = open(site.database());
        run(*connection, "CREATE TABLE t (a INTEGER CHECK (a > 0), b TEXT)");
        run(*connection, "PRAGMA ignore_check_constraints=ON");
        run(*connection, "INSERT INTO t VALUES (-1, NULL)");
        run(*connection, "PRAGMA writable_schema=ON");
        run(*connection, "UPDATE sqlite_master SET sql = 'CREATE TABLE t (a INTEGER CHECK (a > 0), b TEXT NOT NULL)' "
                         "WHERE name = 't'");
        run(*connection, "PRAGMA writable_schema=RESET");
    }
    QVERIFY(textOf(run(*open(site.database()), "PRAGMA integrity_check").rows[0][0]) != "ok");
    const auto entry = createBackup(site.request());
    QVERIFY2(entry, why(entry));
    QVERIFY(entry->damage.empty());
    QVERIFY(site.catalogue().verify(*entry));
}

void BackupTest::uncountableTable()
{
    const Site site;
    {
        const auto connection = open(site.database());
        run(*connection, "PRAGMA writable_schema=ON");
        run(*connection, "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('table', 'alien', "
                         "'alien', 0, 'CREATE VIRTUAL TABLE alien USING nosuchmodule(x)')");
        run(*connection, "PRAGMA writable_schema=RESET");
    }
    const auto entry = createBackup(site.request());
    QVERIFY2(entry, why(entry));
    QCOMPARE(entry->tables, (std::vector<TableCount>{{"alien", -1}}));
}

void BackupTest::missingDatabase()
{
    const Site site;
    const auto entry = createBackup(site.request());
    QVERIFY(!entry);
    QVERIFY(entry.error().code == ErrorCode::NotFound);
    QVERIFY(!QFile::exists(site.database()));
}

void BackupTest::folderCannotBeUsed()
{
    const Site site;
    makeShop(site.database());
    BackupRequest request = site.request();
    for (const QString& folder : QStringList{site.database(), site.database() + QStringLiteral("/below"),
                                             QStringLiteral("/proc"), QStringLiteral("/proc/retort")}) {
        request.folder = folder;
        const auto entry = createBackup(request);
        QVERIFY2(!entry, qPrintable(folder));
        QVERIFY2(entry.error().code == ErrorCode::Io, why(entry));
        QVERIFY2(message(entry.error()).contains(folder.toStdString()), why(entry));
    }
}

void BackupTest::removeLeavesOtherFilesAlone()
{
    const Site site;
    makeShop(site.database());
    const BackupEntry first = site.backUp();
    const BackupEntry second = site.backUp();
    for (const char* name : {"backups/notes.txt", "backups/app-19990101-000000-000-0000.sqlite", "backups/x.partial"})
        overwrite(site.path(name), 0, "mine");
    QVERIFY(site.catalogue().remove(first.id));
    QCOMPARE(*site.catalogue().list(), std::vector{second});
    QVERIFY(!QFile::exists(site.catalogue().filePath(first)));
    QVERIFY(site.catalogue().verify(second));
    QVERIFY(QFile::remove(site.catalogue().filePath(second)));
    QVERIFY(site.catalogue().remove(second.id)); // its file is gone already
    QVERIFY(site.catalogue().list()->empty());
    QCOMPARE(site.files(), QStringList({QStringLiteral("app-19990101-000000-000-0000.sqlite"),
                                        QStringLiteral("notes.txt"), QStringLiteral("x.partial")}));
    const auto again = site.catalogue().remove(second.id);
    QVERIFY(!again);
    QVERIFY(again.error().code == ErrorCode::NotFound);
}

void BackupTest::removeRefusesWhatItDidNotWrite()
{
    const Site site;
    makeShop(site.database());
    const BackupEntry entry = site.backUp();
    const QString file = site.catalogue().filePath(entry);
    overwrite(site.path("precious"), 0, "mine");
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::link(site.path("precious"), file));
    const auto linked = site.catalogue().remove(entry.id);
    QVERIFY(!linked);
    QVERIFY(linked.error().code == ErrorCode::Conflict);
    QVERIFY(QFile::exists(site.path("precious")));
    QVERIFY(QFile::remove(file));
    QVERIFY(QDir().mkdir(file));
    QVERIFY(!site.catalogue().remove(entry.id));
    QVERIFY(QFileInfo(file).isDir());
}

void BackupTest::listSurvivesARoundTrip()
{
    const BackupEntry entry{.id = QStringLiteral("i"),
                            .fileName = QStringLiteral("datei ä.sqlite"),
                            .label = QStringLiteral("\"label\"\n€"),
                            .reason = BackupReason::BeforeRestore,
                            .databasePath = QStringLiteral("/x/ä.db"),
                            .createdAt = QDateTime(QDate(2026, 8, 1), QTime(1, 2, 3, 4), QTimeZone::UTC),
                            .size = qint64{1} << 52,
                            .sha256 = QByteArray(64, 'a'),
                            .hasVersionTable = true,
                            .revisions = {"a", "b"},
                            .tables = {{"t", std::int64_t{1} << 52}, {"é", -1}},
                            .damage = {"line"}};
    const auto read = readEntries(writeEntries({entry, entry}));
    QVERIFY2(read, why(read));
    QCOMPARE(*read, (std::vector{entry, entry}));
}

// Lists from before there were backups of servers name no kind; those of a Retort to come may name one that is not known.
void BackupTest::listsOfOtherTimes()
{
    const BackupEntry entry{.id = QStringLiteral("i"),
                            .fileName = QStringLiteral("i.sqlite"),
                            .createdAt = QDateTime(QDate(2026, 8, 1), QTime(1, 2, 3, 4), QTimeZone::UTC),
                            .sha256 = QByteArray(64, 'a')};
    QByteArray json = writeEntries({entry});
    QByteArray old = json;
    old.replace("            \"kind\": \"sqlite\",\n", "");
    QVERIFY(old != json && !old.contains("kind"));
    const auto read = readEntries(old);
    QVERIFY2(read, why(read));
    QCOMPARE(*read, std::vector{entry});
    const auto coming = readEntries(json.replace("\"sqlite\"", "\"tape\""));
    QVERIFY2(coming, why(coming));
    QCOMPARE(coming->front().kind, QStringLiteral("tape"));
    const auto unknown = backup::methodOfKind(coming->front().kind);
    QVERIFY(!unknown && unknown.error().code == ErrorCode::Unsupported);
    BackupEntry dump = entry;
    dump.kind = backup::pgDumpKind;
    dump.dataOnly = true;
    dump.product = QStringLiteral("PostgreSQL 17.6");
    dump.notes = {"a note"};
    QCOMPARE(readEntries(writeEntries({dump})).value(), std::vector{dump});
}

void BackupTest::unusableList_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QByteArray& json, ErrorCode code = ErrorCode::Configuration) {
        QTest::newRow(name) << json << static_cast<int>(code);
    };
    row("empty", "");
    row("not JSON", "{");
    row("another thing", "[1, 2]");
    row("no list", R"({"format": 1})");
    row("newer", R"({"format": 2, "backups": []})", ErrorCode::Unsupported);
    row("incomplete entry", R"({"format": 1, "backups": [{"id": "a"}]})");
    QByteArray outside = writeEntries({BackupEntry{.id = QStringLiteral("a"),
                                                   .fileName = QStringLiteral("NAME"),
                                                   .createdAt = QDateTime::currentDateTimeUtc(),
                                                   .sha256 = QByteArray(64, 'a')}});
    row("file elsewhere", QByteArray(outside).replace("NAME", "../app.db"));
    row("absolute file", QByteArray(outside).replace("NAME", "/etc/passwd"));
    row("the folder itself", QByteArray(outside).replace("NAME", "."));
}

void BackupTest::unusableList()
{
    QFETCH(QByteArray, json);
    QFETCH(int, code);
    const Site site;
    makeShop(site.database());
    QVERIFY(QDir().mkpath(site.backups()));
    const QString list = site.backups() + QStringLiteral("/catalogue.json");
    overwrite(list, 0, json);
    const auto listed = site.catalogue().list();
    QVERIFY(!listed);
    QCOMPARE(static_cast<int>(listed.error().code), code);
    QVERIFY(message(listed.error()).contains(list.toStdString()));
    QVERIFY(!createBackup(site.request()));
    QVERIFY(!site.catalogue().remove(QStringLiteral("a")));
    QCOMPARE(contents(list), json);
    QCOMPARE(site.files(), QStringList());
}

void BackupTest::manyAtOnce()
{
    const Site site;
    makeShop(site.database());
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&site, &good] {
            for (int round = 0; round < 5; ++round)
                good += createBackup(site.request()) ? 1 : 0;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(good.load(), 20);
    QCOMPARE(site.catalogue().list()->size(), std::size_t{20});
    QCOMPARE(site.files().size(), qsizetype{20});
}

void BackupTest::defaultFolder()
{
    const Site site;
    makeShop(site.database());
    const QString folder = Catalogue::defaultFolder(site.database());
    QVERIFY(folder.startsWith(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                              + QStringLiteral("/backups/")));
    QVERIFY(QFile::link(site.database(), site.path("link.db")));
    QCOMPARE(Catalogue::defaultFolder(site.path("link.db")), folder);
    QVERIFY(Catalogue::defaultFolder(site.path("other.db")) != folder);
    QVERIFY(QFile::remove(site.database()));
    QCOMPARE(Catalogue::defaultFolder(site.database()), folder); // also when the file is gone
}

QTEST_GUILESS_MAIN(BackupTest)
#include "test_backup.moc"
