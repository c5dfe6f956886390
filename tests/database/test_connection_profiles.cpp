// Connection profiles: what a file of them may hold, that passwords never get into it, and that it survives damage,
// other processes and names that are taken.

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

#include "core/database/connection_report.h"
#include "core/database/credentials.h"
#include "core/database/open_database.h"
#include "core/database/profile_store.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace retort;
using namespace retort::database;

namespace {

DatabaseUrl url(const char* text)
{
    return *DatabaseUrl::parse(text);
}

ConnectionProfile profile(const std::string& name, const char* address = "postgresql://me@db.example/shop")
{
    return {.id = newProfileId(), .name = name, .group = {}, .colour = {}, .use = DatabaseUse::Development, .password = PasswordSource::Keychain, .readOnly = false,
            .url = url(address)};
}

QByteArray contents(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("(no such file)");
}

void overwrite(const QString& file, const QByteArray& text)
{
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::WriteOnly));
    opened.write(text);
}

// A file with one profile, of which one member is another.
QByteArray withMember(const char* member, const QByteArray& value)
{
    QMap<QByteArray, QByteArray> members{{"id", "\"1\""}, {"name", "\"shop\""}, {"group", "\"\""}, {"colour", "\"\""}, {"use", "\"production\""},
                                         {"password", "\"ask\""}, {"readOnly", "true"}, {"url", "\"postgresql://me@db.example/shop\""}};
    members[member] = value;
    QByteArray object;
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        object += (object.isEmpty() ? "\"" : ", \"") + it.key() + "\": " + it.value();
    return "{\"format\": 1, \"profiles\": [{" + object + "}]}";
}

} // namespace

class ConnectionProfilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsThem()
    {
        const QTemporaryDir folder;
        const ProfileStore store(folder.filePath(QStringLiteral("config/profiles.json")));
        QVERIFY(store.load()->profiles.empty()); // no file yet
        ConnectionProfile live = profile("live");
        live.group = "shop";
        live.colour = "red";
        live.use = DatabaseUse::Production;
        live.readOnly = true;
        const ConnectionProfile own = profile("own", "sqlite:////home/me/shop.db");
        QVERIFY(store.put(live));
        QVERIFY(store.put(own));
        auto book = store.load();
        QVERIFY2(book.has_value(), book ? "" : describe(book.error()).c_str());
        QCOMPARE(book->profiles.size(), std::size_t{2});
        QVERIFY(book->profiles.front() == own); // without a group: first
        QVERIFY(*book->named("live") == live);
        QVERIFY(book->named("nobody") == nullptr);

        live.name = "live 2";
        QVERIFY(store.put(live));
        QVERIFY(store.chooseForProject("/work/shop", live.id));
        book = store.load();
        QCOMPARE(book->profiles.size(), std::size_t{2});
        QCOMPARE(book->forProject("/work/shop")->name, std::string("live 2"));
        QVERIFY(book->forProject("/work/other") == nullptr);
        struct stat status = {};
        QCOMPARE(stat(qPrintable(store.file()), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t{0600});

        QVERIFY(store.remove(live.id));
        book = store.load();
        QCOMPARE(book->profiles.size(), std::size_t{1});
        QVERIFY(book->ofProject.empty());
    }

    void refusesNamesThatAreTaken()
    {
        const QTemporaryDir folder;
        const ProfileStore store(folder.filePath(QStringLiteral("profiles.json")));
        QVERIFY(store.put(profile("shop")));
        const auto second = store.put(profile("shop"));
        QVERIFY(!second);
        QVERIFY(second.error().code == ErrorCode::AlreadyExists);
        QCOMPARE(store.load()->profiles.size(), std::size_t{1});
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("a password") << QByteArray("postgresql://me:s3cret@db/shop") << QByteArray("keychain only");
        QTest::newRow("a password as an option") << QByteArray("mysql://me@db/shop?passwd=s3cret") << QByteArray("keychain only");
        QTest::newRow("another secret") << QByteArray("postgresql://me@db/shop?sslpassword=s3cret") << QByteArray("sslpassword");
        QTest::newRow("a relative path") << QByteArray("sqlite:///shop.db") << QByteArray("four slashes");
        QTest::newRow("memory") << QByteArray("sqlite://") << QByteArray("in memory");
        QTest::newRow("no connection to it") << QByteArray("mssql://me@db/shop") << QByteArray("cannot connect to mssql");
        QTest::newRow("no dialect") << QByteArray("nonsense://me@db/shop") << QByteArray("nonsense");
    }
    void refuses()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, reason);
        const QTemporaryDir folder;
        const ProfileStore store(folder.filePath(QStringLiteral("profiles.json")));
        const auto stored = store.put(profile("shop", address.constData()));
        QVERIFY(!stored);
        const QByteArray words = QByteArray::fromStdString(describe(stored.error()));
        QVERIFY2(words.contains(reason) && !words.contains("s3cret"), words.constData());
        QVERIFY(!QFile::exists(store.file()));
    }

    void takesPasswordsOut_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("none") << QByteArray("postgresql://me@db/shop") << QByteArray("postgresql://me@db/shop") << QByteArray();
        QTest::newRow("at its place") << QByteArray("postgresql://me:a%40b@db/shop?sslmode=require") << QByteArray("postgresql://me@db/shop?sslmode=require")
                                      << QByteArray("a@b");
        QTest::newRow("as an option") << QByteArray("postgresql://db/shop?user=me&password=x") << QByteArray("postgresql://db/shop?user=me") << QByteArray("x");
        QTest::newRow("mysql's name for it") << QByteArray("mysql://me@db/shop?passwd=x") << QByteArray("mysql://me@db/shop") << QByteArray("x");
        QTest::newRow("the option goes first") << QByteArray("mysql://me:y@db/shop?password=x") << QByteArray("mysql://me@db/shop") << QByteArray("x");
    }
    void takesPasswordsOut()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, kept);
        QFETCH(QByteArray, password);
        const auto taken = takePassword(url(address.constData()));
        QVERIFY(taken.has_value());
        QCOMPARE(QByteArray::fromStdString(taken->url.textWithPassword()), kept);
        QCOMPARE(QByteArray::fromStdString(taken->password.value_or(Secret()).reveal()), password);
        QCOMPARE(taken->password.has_value(), !password.isEmpty());
    }

    // What is damaged is said, with its place, and left as it is.
    void damage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("cut off") << QByteArray("{\"format\": 1, \"profiles\": [") << QByteArray("not complete");
        QTest::newRow("empty") << QByteArray() << QByteArray("not JSON");
        QTest::newRow("something else") << QByteArray("[1, 2]") << QByteArray("not JSON");
        QTest::newRow("another list") << QByteArray("{\"format\": 1}") << QByteArray("not a list");
        QTest::newRow("of a newer Retort") << QByteArray("{\"format\": 2, \"profiles\": []}") << QByteArray("newer Retort (format 2)");
        QTest::newRow("not an object") << QByteArray("{\"format\": 1, \"profiles\": [7]}") << QByteArray("profile 1");
        QTest::newRow("an unknown use") << withMember("use", "\"prod\"") << QByteArray("\"prod\"");
        QTest::newRow("a use that is a number") << withMember("use", "3") << QByteArray("not text");
        QTest::newRow("read-only in words") << withMember("readOnly", "\"no\"") << QByteArray("neither true nor false");
        QTest::newRow("no URL") << withMember("url", "\"\"") << QByteArray("Could not parse");
        QTest::newRow("a password") << withMember("url", "\"postgresql://me:s3cret@db/shop\"") << QByteArray("keychain only");
        QTest::newRow("no name") << withMember("name", "\" \"") << QByteArray("needs a name");
    }
    void damage()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, reason);
        const QTemporaryDir folder;
        const ProfileStore store(folder.filePath(QStringLiteral("profiles.json")));
        overwrite(store.file(), text);
        const auto book = store.load();
        QVERIFY(!book);
        const QByteArray words = QByteArray::fromStdString(describe(book.error()));
        QVERIFY2(words.contains(reason) && words.contains("profiles.json") && !words.contains("s3cret"), words.constData());
        QVERIFY(!store.put(profile("new")));
        QVERIFY(!store.remove("1"));
        QVERIFY(!store.chooseForProject("/work", "1"));
        QCOMPARE(contents(store.file()), text);
    }

    void undamaged()
    {
        const QTemporaryDir folder;
        const ProfileStore store(folder.filePath(QStringLiteral("profiles.json")));
        overwrite(store.file(), withMember("group", "\"live\""));
        const auto book = store.load();
        QVERIFY2(book.has_value(), book ? "" : describe(book.error()).c_str());
        QVERIFY(book->profiles.front().readOnly);
        QCOMPARE(book->profiles.front().use, DatabaseUse::Production);
        QVERIFY(readProfiles(writeProfiles(*book))->profiles == book->profiles);
    }

    // Without a keychain (there is none here, or one that does not open for a test) it is an error, and nothing is kept elsewhere.
    void noKeychain()
    {
        if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("there may be a keychain");
        const auto keychain = systemKeychain();
        std::optional<Result<void>> written;
        std::optional<Result<std::optional<Secret>>> read;
        keychain->write("test", Secret("s3cret"), *this, [&](const Result<void>& done) { written = done; });
        keychain->read("test", *this, [&](const Result<std::optional<Secret>>& found) { read = found; });
        QTRY_VERIFY(written && read);
        QVERIFY(!*written && !*read);
        QVERIFY2(describe(written->error()).contains("keychain") && !describe(written->error()).contains("s3cret"), describe(written->error()).c_str());
        qInfo("%s", describe(read->error()).c_str());
    }

    void namesToType()
    {
        QCOMPARE(nameToType(url("sqlite:////home/me/shop.db")), std::string("shop.db"));
        QCOMPARE(nameToType(url("postgresql://me@db/shop")), std::string("shop"));
        QCOMPARE(nameToType(url("postgresql://me@db")), std::string("me")); // libpq's rule
        QCOMPARE(nameToType(url("mysql://db.example/")), std::string("db.example"));
        QVERIFY(!nameToType(url("postgresql://")).empty()); // there is always something to type
    }

    void urlsCanBeChanged()
    {
        const DatabaseUrl start = url("postgresql://me:pw@db/shop?sslmode=require&x=1");
        QCOMPARE(start.withoutPassword().textWithPassword(), std::string("postgresql://me@db/shop?sslmode=require&x=1"));
        QCOMPARE(start.withOption("sslmode", "disable").option("sslmode")->c_str(), "disable");
        QVERIFY(start.withOption("sslmode", std::nullopt).option("sslmode") == nullptr);
        QCOMPARE(start.withOption("y", "a b").withoutPassword().textWithPassword(), std::string("postgresql://me@db/shop?sslmode=require&x=1&y=a+b"));
        QCOMPARE(start.withDatabase("other").database().value(), std::string("other"));
    }

    void reportsOnSqlite()
    {
        const QTemporaryDir folder;
        const std::filesystem::path place(folder.path().toStdString());
        const DatabaseUrl file = url("sqlite:///shop.db");
        auto connection = openDatabase(file, place, {.common = {}, .sqlite = {.missingFile = MissingFile::Create}});
        QVERIFY(connection.has_value());
        QVERIFY((*connection)->execute("CREATE TABLE t (a TEXT)"));
        const auto report = reportOn(**connection, file, place);
        QVERIFY(report.has_value());
        QCOMPARE(report->server.product, std::string("SQLite"));
        QVERIFY(report->transactionalDdl && report->writable);
        QVERIFY(report->lock == ConnectionReport::Lock::File);
        QVERIFY(report->encryption == ConnectionReport::Encryption::NotNeeded);
        QCOMPARE(report->bytes.value_or(0), static_cast<std::int64_t>(QFileInfo(folder.filePath(QStringLiteral("shop.db"))).size()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("shop.db")}); // no lock was left
    }
};

QTEST_GUILESS_MAIN(ConnectionProfilesTest)
#include "test_connection_profiles.moc"
