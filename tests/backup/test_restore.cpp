// Restoring: what comes back is what was there, and what fails changes nothing.

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QtTest>

#include <random>

#include "core/backup/catalogue.h"
#include "core/backup/create_backup.h"
#include "core/backup/inspect.h"
#include "core/backup/restore_backup.h"
#include "site.h"

using namespace retort;
using namespace retort::backup;
using namespace retort::tests;
using namespace std::chrono_literals;
using database::MissingFile;

class RestoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void restoreIsIdentity_data();
    void restoreIsIdentity();
    void pageSizeChangesInWal();
    void openConnectionsSeeTheRestore();
    void walReaderKeepsItsSnapshot();
    void safetyBackup();
    void restoreTwiceAlternates();
    void cancelledRestore();
    void diskFullDuringRestore();
    void lockedTarget();
    void changedBackup_data();
    void changedBackup();
    void damagedBackupWithRightChecksum();
    void damagedDatabase();
    void otherDatabase();
    void missingTarget();
    void targetIsNotADatabase();
    void memoryDatabase();
    void unknownId();
};

void RestoreTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void RestoreTest::init()
{
    warnings.clear();
    qInstallMessageHandler(collectWarnings);
}

void RestoreTest::cleanup()
{
    qInstallMessageHandler(nullptr);
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(QLatin1Char('\n'))));
}

void RestoreTest::restoreIsIdentity_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QByteArray>("after"); // done to the database between backup and restore
    QTest::addColumn<int>("seed");
    int seed = 1;
    for (const char* journal : {"DELETE", "WAL", "TRUNCATE", "PERSIST"}) {
        for (const int pageSize : {512, 4096, 65536})
            QTest::addRow("%s %d", journal, pageSize) << QByteArray(journal) << pageSize << QByteArray() << seed++;
    }
    QTest::newRow("then WAL") << QByteArray("DELETE") << 4096 << QByteArray("PRAGMA journal_mode=WAL") << seed++;
    QTest::newRow("WAL no more") << QByteArray("WAL") << 4096 << QByteArray("PRAGMA journal_mode=DELETE") << seed++;
    QTest::newRow("other page size") << QByteArray("DELETE") << 4096 << QByteArray("PRAGMA page_size=1024; VACUUM")
                                     << seed++;
    QTest::newRow("larger page size") << QByteArray("DELETE") << 1024 << QByteArray("PRAGMA page_size=8192; VACUUM")
                                      << seed++;
    QTest::newRow("nearly empty") << QByteArray("DELETE") << 4096
                                  << QByteArray("DROP TABLE plain; DROP TABLE item; VACUUM") << seed++;
}

// Law: whatever is done after a backup, restoring brings back what was there.
void RestoreTest::restoreIsIdentity()
{
    QFETCH(QByteArray, journal);
    QFETCH(int, pageSize);
    QFETCH(QByteArray, after);
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const Site site;
    {
        const auto connection = open(site.database());
        run(*connection, "PRAGMA page_size=" + std::to_string(pageSize));
        run(*connection, "PRAGMA journal_mode=" + journal.toStdString());
        run(*connection, "PRAGMA user_version=" + std::to_string(random() % 1000));
        run(*connection, "CREATE TABLE plain (a, \"b c\" TEXT COLLATE NOCASE, d REAL, e BLOB)");
        run(*connection,
            "CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, up INTEGER REFERENCES item (id), g AS (id * 2))");
        run(*connection, "CREATE TABLE keyed (k TEXT PRIMARY KEY, v) WITHOUT ROWID");
        run(*connection, "CREATE VIEW seen AS SELECT a FROM plain");
        run(*connection, "CREATE TRIGGER fired AFTER DELETE ON plain BEGIN INSERT INTO item (up) VALUES (NULL); END");
        run(*connection, "CREATE UNIQUE INDEX some ON plain (a, lower(\"b c\")) WHERE a IS NOT NULL");
        run(*connection, "CREATE VIRTUAL TABLE words USING fts5(body)");
        run(*connection, "BEGIN");
        for (int i = 0; i < 200; ++i) {
            const std::string n = std::to_string(random());
            run(*connection, "INSERT OR REPLACE INTO plain VALUES (" + n + ", 'é€ ' || " + n + ", " + n
                                 + " / 7.0, randomblob(" + std::to_string(random() % 3000) + "))");
            run(*connection, "INSERT OR REPLACE INTO keyed VALUES ('k" + n + "', NULL)");
            if (i % 3 == 0)
                run(*connection, "INSERT INTO words VALUES ('word" + n + " and more')");
            if (i % 10 == 0)
                run(*connection, "DELETE FROM plain WHERE a % 5 = " + std::to_string(random() % 5));
        }
        run(*connection, "COMMIT");
    }
    const std::vector<std::string> before = dump(site.database());
    const BackupEntry entry = site.backUp();
    QCOMPARE(dump(site.catalogue().filePath(entry)), before);
    {
        const auto connection = open(site.database());
        run(*connection, "ALTER TABLE keyed ADD COLUMN extra");
        run(*connection, "DELETE FROM plain WHERE a % 2 = 0");
        run(*connection, "DROP VIEW seen");
        run(*connection, "PRAGMA user_version=5000");
        for (const QByteArray& statement : after.split(';'))
            run(*connection, statement.toStdString());
    }
    QVERIFY(dump(site.database()) != before);
    const auto report = restoreBackup(site.restoreOf(entry));
    QVERIFY2(report, why(report));
    QCOMPARE(dump(site.database()), before);
    QCOMPARE(textOf(run(*open(site.database()), "PRAGMA integrity_check").rows[0][0]), "ok");
    QVERIFY(site.catalogue().verify(entry)); // dump() and restore left it as it was
}

void RestoreTest::pageSizeChangesInWal()
{
    const Site site;
    makeShop(site.database());
    const std::vector<std::string> before = dump(site.database());
    const BackupEntry entry = site.backUp();
    {
        const auto connection = open(site.database());
        run(*connection, "PRAGMA page_size=1024");
        run(*connection, "VACUUM");
        run(*connection, "PRAGMA journal_mode=WAL");
    }
    {
        const auto user = open(site.database());
        run(*user, "BEGIN");
        run(*user, "SELECT * FROM item");
        RestoreRequest request = site.restoreOf(entry);
        request.copy.busyTimeout = 50ms;
        const auto refused = restoreBackup(request);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::LockTimeout);
    }
    QVERIFY(restoreBackup(site.restoreOf(entry)));
    QCOMPARE(dump(site.database()), before);
    QCOMPARE(textOf(run(*open(site.database()), "PRAGMA journal_mode").rows[0][0]), "wal");
}

void RestoreTest::openConnectionsSeeTheRestore()
{
    for (const char* journal : {"DELETE", "WAL"}) {
        const Site site;
        makeShop(site.database());
        const auto other = open(site.database());
        run(*other, std::string("PRAGMA journal_mode=") + journal);
        const BackupEntry entry = site.backUp();
        run(*other, "DELETE FROM item");
        run(*other, "ALTER TABLE item ADD COLUMN more TEXT");
        run(*other, "UPDATE alembic_version SET version_num = 'b2'");
        QVERIFY(restoreBackup(site.restoreOf(entry)));
        QCOMPARE(number(*other, "SELECT count(*) FROM item"), std::int64_t{50});
        QCOMPARE(textOf(run(*other, "SELECT version_num FROM alembic_version").rows[0][0]), "ae10");
        QVERIFY(!other->execute("SELECT more FROM item"));
        run(*other, "INSERT INTO item (name) VALUES ('new')");
    }
}

void RestoreTest::walReaderKeepsItsSnapshot()
{
    const Site site;
    makeShop(site.database());
    const auto reader = open(site.database());
    run(*reader, "PRAGMA journal_mode=WAL");
    const BackupEntry entry = site.backUp();
    run(*reader, "DELETE FROM item WHERE id > 10");
    run(*reader, "BEGIN");
    QCOMPARE(number(*reader, "SELECT count(*) FROM item"), std::int64_t{10});
    QVERIFY(restoreBackup(site.restoreOf(entry)));
    QCOMPARE(number(*reader, "SELECT count(*) FROM item"), std::int64_t{10});
    run(*reader, "COMMIT");
    QCOMPARE(number(*reader, "SELECT count(*) FROM item"), std::int64_t{50});
}

void RestoreTest::safetyBackup()
{
    const Site site;
    makeShop(site.database());
    const BackupEntry entry = site.backUp();
    run(*open(site.database()), "UPDATE alembic_version SET version_num = 'later'");
    RestoreRequest request = site.restoreOf(entry);
    request.safetyLabel = QStringLiteral("before restoring");
    const auto report = restoreBackup(request);
    QVERIFY2(report, why(report));
    QCOMPARE(report->restored, entry);
    QVERIFY(report->safety);
    QVERIFY(report->safety->reason == BackupReason::BeforeRestore);
    QCOMPARE(report->safety->label, QStringLiteral("before restoring"));
    QCOMPARE(report->safety->revisions, std::vector<std::string>{"later"});
    QCOMPARE(site.catalogue().list()->size(), std::size_t{2});

    request.safety = SafetyBackup::Skip;
    const auto without = restoreBackup(request);
    QVERIFY2(without, why(without));
    QVERIFY(!without->safety);
    QCOMPARE(site.catalogue().list()->size(), std::size_t{2});
}

void RestoreTest::restoreTwiceAlternates()
{
    const Site site;
    makeShop(site.database());
    const std::vector<std::string> first = dump(site.database());
    const BackupEntry entry = site.backUp();
    run(*open(site.database()), "DROP TABLE item");
    const std::vector<std::string> second = dump(site.database());
    const auto there = restoreBackup(site.restoreOf(entry));
    QCOMPARE(dump(site.database()), first);
    QVERIFY(restoreBackup(site.restoreOf(*there->safety)));
    QCOMPARE(dump(site.database()), second);
}

void RestoreTest::cancelledRestore()
{
    const Site site;
    makeShop(site.database(), 5000);
    const BackupEntry entry = site.backUp();
    run(*open(site.database()), "UPDATE item SET name = 'changed ' || id");
    const auto now = dump(site.database());
    Stopper stopper;
    RestoreRequest request = site.restoreOf(entry);
    request.safety = SafetyBackup::Skip;
    request.copy.pagesPerStep = 10;
    const auto report = restoreBackup(request, stopper.inPhase(copyPhase, 20));
    QVERIFY(!report);
    QVERIFY2(report.error().code == ErrorCode::Cancelled, why(report));
    QCOMPARE(stopper.reports, 20);
    QCOMPARE(dump(site.database()), now);
    QVERIFY(!QFile::exists(site.database() + QStringLiteral("-journal")));
    QVERIFY(restoreBackup(request));
    QVERIFY(dump(site.database()) != now);
}

void RestoreTest::diskFullDuringRestore()
{
    const Site site;
    makeShop(site.database(), 2000);
    const BackupEntry entry = site.backUp();
    {
        const auto connection = open(site.database());
        run(*connection, "DELETE FROM item WHERE id > 20");
        run(*connection, "VACUUM");
    }
    const auto now = dump(site.database());
    RestoreRequest request = site.restoreOf(entry);
    request.safety = SafetyBackup::Skip;
    {
        const FileSizeLimit limit(500'000);
        const auto report = restoreBackup(request);
        QVERIFY(!report);
        QVERIFY2(report.error().code == ErrorCode::Io, why(report));
    }
    QCOMPARE(dump(site.database()), now);
    QVERIFY(restoreBackup(request));
    QVERIFY(dump(site.database()) != now);
}

void RestoreTest::lockedTarget()
{
    const Site site;
    makeShop(site.database());
    const BackupEntry entry = site.backUp();
    run(*open(site.database()), "DELETE FROM item WHERE id > 7");
    const auto now = dump(site.database());
    RestoreRequest request = site.restoreOf(entry);
    request.copy.busyTimeout = 50ms;
    request.safety = SafetyBackup::Skip;
    const auto holder = open(site.database());
    for (const char* lock : {"BEGIN IMMEDIATE", "BEGIN"}) {
        run(*holder, lock);
        run(*holder, "SELECT * FROM item");
        const auto report = restoreBackup(request);
        QVERIFY(!report);
        QVERIFY2(message(report.error()).contains("locked by another connection"), why(report));
        run(*holder, "COMMIT");
        QCOMPARE(dump(site.database()), now);
    }
    QVERIFY(restoreBackup(request));
}

void RestoreTest::changedBackup_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("code");
    QTest::newRow("one byte") << 0 << static_cast<int>(ErrorCode::Conflict);
    QTest::newRow("cut") << 1 << static_cast<int>(ErrorCode::Conflict);
    QTest::newRow("longer") << 2 << static_cast<int>(ErrorCode::Conflict);
    QTest::newRow("gone") << 3 << static_cast<int>(ErrorCode::NotFound);
    QTest::newRow("a folder") << 4 << static_cast<int>(ErrorCode::NotFound);
}

void RestoreTest::changedBackup()
{
    QFETCH(int, what);
    QFETCH(int, code);
    const Site site;
    makeShop(site.database());
    const BackupEntry entry = site.backUp();
    run(*open(site.database()), "DROP TABLE item");
    const auto now = dump(site.database());
    const QString file = site.catalogue().filePath(entry);
    switch (what) {
    case 0:
        overwrite(file, entry.size / 2, QByteArray(1, static_cast<char>(contents(file)[entry.size / 2] ^ 1)));
        break;
    case 1: QVERIFY(QFile::resize(file, entry.size - 4096)); break;
    case 2: overwrite(file, entry.size, "x"); break;
    case 3: QVERIFY(QFile::remove(file)); break;
    case 4: QVERIFY(QFile::remove(file) && QDir().mkdir(file)); break;
    default: QFAIL("no such case");
    }
    const auto verified = site.catalogue().verify(entry);
    QVERIFY(!verified);
    QCOMPARE(static_cast<int>(verified.error().code), code);
    const auto report = restoreBackup(site.restoreOf(entry));
    QVERIFY(!report);
    QCOMPARE(static_cast<int>(report.error().code), code);
    QCOMPARE(dump(site.database()), now);
    QCOMPARE(site.catalogue().list()->size(), std::size_t{1}); // no safety backup for nothing
}

void RestoreTest::damagedBackupWithRightChecksum()
{
    const Site site;
    makeShop(site.database(), 500);
    const BackupEntry entry = site.backUp();
    const QString file = site.catalogue().filePath(entry);
    overwrite(file, 5 * 4096, QByteArray(3 * 4096, '\xAA'));
    BackupEntry forged = entry;
    forged.id = QStringLiteral("forged");
    forged.sha256 = QCryptographicHash::hash(contents(file), QCryptographicHash::Sha256).toHex();
    QVERIFY(site.catalogue().add(forged));
    const auto now = dump(site.database());
    const auto report = restoreBackup(site.restoreOf(forged));
    QVERIFY(!report);
    QVERIFY2(report.error().code == ErrorCode::Database, why(report));
    QVERIFY2(report.error().message.contains("damaged"), why(report));
    QCOMPARE(dump(site.database()), now);
}

void RestoreTest::damagedDatabase()
{
    const Site site;
    makeShop(site.database(), 500);
    const BackupEntry good = site.backUp();
    const auto before = dump(site.database());
    overwrite(site.database(), 5 * 4096, QByteArray(3 * 4096, '\xAA'));
    const auto refused = createBackup(site.request());
    QVERIFY(!refused);
    QVERIFY2(refused.error().code == ErrorCode::Database && refused.error().message.contains("damaged"), why(refused));
    QCOMPARE(site.files(), QStringList(good.fileName));

    const auto report = restoreBackup(site.restoreOf(good)); // what one makes backups for
    QVERIFY2(report, why(report));
    QCOMPARE(dump(site.database()), before);
    QVERIFY(report->safety && !report->safety->damage.empty());
    const auto back = restoreBackup(site.restoreOf(*report->safety));
    QVERIFY(!back);
    QVERIFY(back.error().code == ErrorCode::Database);
    QCOMPARE(dump(site.database()), before);
}

void RestoreTest::otherDatabase()
{
    const Site site;
    makeShop(site.database());
    const BackupEntry entry = site.backUp();
    RestoreRequest request = site.restoreOf(entry);
    const QString other = site.path("other.db");
    run(*open(other), "CREATE TABLE precious (a)");
    request.target = at(other);
    const auto refused = restoreBackup(request);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Conflict);
    request.otherDatabase = OtherDatabase::Allow;
    const auto allowed = restoreBackup(request);
    QVERIFY2(allowed, why(allowed));
    QCOMPARE(dump(other), dump(site.database()));

    QVERIFY(QFile::link(site.database(), site.path("link.db"))); // the same database by another name
    request.target = at(site.path("link.db"));
    request.otherDatabase = OtherDatabase::Refuse;
    QVERIFY(restoreBackup(request));
}

void RestoreTest::missingTarget()
{
    const Site site;
    makeShop(site.database());
    const auto before = dump(site.database());
    const BackupEntry entry = site.backUp();
    QVERIFY(QFile::remove(site.database()));
    RestoreRequest request = site.restoreOf(entry);
    const auto refused = restoreBackup(request);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::NotFound);
    QVERIFY(!QFile::exists(site.database()));
    request.missingFile = MissingFile::Create;
    {
        Stopper stopper;
        request.copy.pagesPerStep = 1;
        QVERIFY(!restoreBackup(request, stopper.inPhase(copyPhase, 2)));
        QVERIFY(!QFile::exists(site.database()));
    }
    const auto report = restoreBackup(request);
    QVERIFY2(report, why(report));
    QVERIFY(!report->safety);
    QCOMPARE(dump(site.database()), before);
}

void RestoreTest::targetIsNotADatabase()
{
    const Site site;
    makeShop(site.database());
    const BackupEntry entry = site.backUp();
    QVERIFY(QFile::remove(site.database()));
    const QByteArray notes = QByteArray("These are notes, and no database.\n").repeated(50);
    overwrite(site.database(), 0, notes);
    RestoreRequest request = site.restoreOf(entry);
    for (const SafetyBackup safety : {SafetyBackup::Make, SafetyBackup::Skip}) {
        request.safety = safety;
        const auto report = restoreBackup(request);
        QVERIFY(!report);
        QVERIFY2(message(report.error()).contains("not an SQLite database"), why(report));
        QCOMPARE(contents(site.database()), notes);
    }
    QCOMPARE(site.files(), QStringList(entry.fileName));
}

void RestoreTest::memoryDatabase()
{
    const Site site;
    BackupRequest request = site.request();
    request.database = {};
    const auto entry = createBackup(request);
    QVERIFY(!entry);
    QVERIFY(entry.error().code == ErrorCode::Unsupported);
    const auto report = restoreBackup({.folder = site.backups(), .id = QStringLiteral("x"), .target = {}});
    QVERIFY(!report);
    QVERIFY(report.error().code == ErrorCode::Unsupported);
}

void RestoreTest::unknownId()
{
    const Site site;
    makeShop(site.database());
    QVERIFY(site.catalogue().find(QStringLiteral("x")).error().code == ErrorCode::NotFound);
    const auto report =
        restoreBackup({.folder = site.backups(), .id = QStringLiteral("x"), .target = at(site.database())});
    QVERIFY(!report);
    QVERIFY(report.error().code == ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "test_restore.moc"
