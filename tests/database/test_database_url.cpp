// Database URLs: SQLAlchemy's grammar, with SQLAlchemy itself as the judge where it is installed.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sstream>

#include "core/database/database_url.h"
#include "core/database/open_database.h"
#include "core/database/percent.h"
#include "core/database/sqlite_location.h"
#include "tests/support/places.h"

using namespace retort;
using namespace retort::database;
using retort::tests::sourcePath;

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QJsonValue json(const std::optional<std::string>& value)
{
    return value ? QJsonValue(text(*value)) : QJsonValue(QJsonValue::Null);
}

DatabaseUrl parsed(const char* url)
{
    auto result = DatabaseUrl::parse(url);
    if (!result)
        qFatal("%s: %s", url, describe(result.error()).c_str());
    return *result;
}

// Our answer in the form of reference.py.
QJsonObject describeUrl(const QString& url, const QString& folder)
{
    QJsonObject result{{QStringLiteral("text"), url}};
    const auto ours = DatabaseUrl::parse(url.toStdString());
    if (!ours) {
        result[QStringLiteral("error")] = true;
        return result;
    }
    QJsonArray options;
    for (const auto& [name, values] : ours->options()) {
        QJsonArray list;
        for (const std::string& value : values)
            list.append(text(value));
        options.append(QJsonArray{text(name), list});
    }
    result[QStringLiteral("drivername")] = text(ours->driverName());
    result[QStringLiteral("username")] = json(ours->username());
    result[QStringLiteral("password")] =
        ours->password() ? QJsonValue(text(ours->password()->reveal())) : QJsonValue(QJsonValue::Null);
    result[QStringLiteral("host")] = json(ours->host());
    result[QStringLiteral("port")] = ours->port() ? QJsonValue(qint64{*ours->port()}) : QJsonValue(QJsonValue::Null);
    result[QStringLiteral("database")] = json(ours->database());
    result[QStringLiteral("options")] = options;
    result[QStringLiteral("hidden")] = text(ours->displayText());
    result[QStringLiteral("shown")] = text(ours->textWithPassword());
    result[QStringLiteral("backend")] = text(ours->backendName());
    if (const auto dialect = ours->dialectName(); dialect && *dialect == "sqlite") {
        if (const auto location = sqliteLocation(*ours, folder.toStdString()))
            result[QStringLiteral("file")] =
                location->inMemory() ? QStringLiteral(":memory:") : text(location->file.string());
    }
    return result;
}

} // namespace

class DatabaseUrlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parts();
    void options();
    void rendersBack_data();
    void rendersBack();
    void passwordIsHidden();
    void errors_data();
    void errors();
    void dialectNames_data();
    void dialectNames();
    void sqliteLocations_data();
    void sqliteLocations();
    void sqliteLocationErrors_data();
    void sqliteLocationErrors();
    void unquoting_data();
    void unquoting();
    void dialectsWithoutConnections();
    void sameAsSqlAlchemy();
};

void DatabaseUrlTest::parts()
{
    const DatabaseUrl url = parsed("postgresql+asyncpg://scott:t%40ger@[2001:db8::1]:5433/shop?ssl=require");
    QCOMPARE(url.driverName(), "postgresql+asyncpg");
    QCOMPARE(url.backendName(), "postgresql");
    QCOMPARE(url.driver(), std::optional<std::string>("asyncpg"));
    QCOMPARE(url.username(), std::optional<std::string>("scott"));
    QCOMPARE(url.password()->reveal(), "t@ger");
    QCOMPARE(url.host(), std::optional<std::string>("2001:db8::1"));
    QCOMPARE(url.port(), std::optional<std::int64_t>(5433));
    QCOMPARE(url.database(), std::optional<std::string>("shop"));
    QCOMPARE(*url.option("ssl"), "require");
    QVERIFY(!url.option("other"));
    QCOMPARE(*url.dialectName(), "postgresql");

    const DatabaseUrl bare = parsed("mysql://");
    QVERIFY(!bare.driver() && !bare.username() && !bare.password() && !bare.host() && !bare.port() && !bare.database());
    QCOMPARE(parsed("mysql:///").database(), std::optional<std::string>(""));
    QCOMPARE(parsed("mysql://u@h"), parsed("mysql://u@h"));
}

void DatabaseUrlTest::options()
{
    const DatabaseUrl url = parsed("postgresql://h/d?alt=a&ssl=%2Fpath+x&alt=b&blank=&novalue");
    QCOMPARE(url.options().size(), std::size_t{2});
    QCOMPARE(url.options()[0].second, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(*url.option("ssl"), "/path x");
    QCOMPARE(url.displayText(), "postgresql://h/d?alt=a&alt=b&ssl=%2Fpath+x");
}

void DatabaseUrlTest::rendersBack_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char* url : {"sqlite://", "sqlite:///:memory:", "sqlite:///a/b.db", "sqlite:////abs/b.db",
                            "postgresql://u:p%40%3A%2F@h:1/d", "mysql+pymysql://u@h/d?charset=utf8mb4",
                            "postgresql+psycopg2://[::1]:5432/d", "mssql+pyodbc://@dsn"})
        QTest::newRow(url) << QByteArray(url);
}

void DatabaseUrlTest::rendersBack()
{
    QFETCH(QByteArray, url);
    QCOMPARE(parsed(url.constData()).textWithPassword(), url.toStdString());
}

void DatabaseUrlTest::passwordIsHidden()
{
    const DatabaseUrl url = parsed("postgresql://u:hunter2@h/d?sslpassword=hunter2&user=u");
    QCOMPARE(url.displayText(), "postgresql://u:***@h/d?sslpassword=***&user=u");
    QVERIFY(url.textWithPassword().contains("hunter2"));
    std::ostringstream out;
    out << *url.password();
    QCOMPARE(out.str(), "***");
    QString debug;
    QDebug(&debug).nospace() << *url.password();
    QCOMPARE(debug, QStringLiteral("***"));
}

void DatabaseUrlTest::errors_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("empty") << QByteArray() << QByteArray("Could not parse a SQLAlchemy URL");
    QTest::newRow("path") << QByteArray("/var/app.db") << QByteArray("'/var/app.db'");
    QTest::newRow("one slash") << QByteArray("sqlite:/app.db") << QByteArray("Could not parse");
    QTest::newRow("dash in the name") << QByteArray("my-sql://u:hunter2@h/d") << QByteArray("Could not parse");
    QTest::newRow("no scheme") << QByteArray("u:hunter2@h/d") << QByteArray("Could not parse");
    QTest::newRow("password in the options") << QByteArray("h/d?password=hunter2") << QByteArray("Could not parse");
    QTest::newRow("port") << QByteArray("mysql://h:abc/d") << QByteArray("port");
    QTest::newRow("empty port") << QByteArray("mysql://h:/d") << QByteArray("port");
    QTest::newRow("at sign in the password") << QByteArray("mysql://u:p@ss:hunter2@h/d") << QByteArray("%40");
    QTest::newRow("enormous port") << QByteArray("mysql://h:99999999999999999999/d") << QByteArray("port");
}

void DatabaseUrlTest::errors()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, part);
    const auto result = DatabaseUrl::parse(url.toStdString());
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Configuration);
    const QString message = text(describe(result.error()));
    QVERIFY2(message.contains(QString::fromUtf8(part)), qPrintable(message));
    QVERIFY2(!message.contains(QStringLiteral("hunter2")), qPrintable(message));
}

void DatabaseUrlTest::dialectNames_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("name"); // empty: refused
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("sqlite") << QByteArray("sqlite+aiosqlite://") << QByteArray("sqlite") << QByteArray();
    QTest::newRow("mysql") << QByteArray("mysql+mysqldb://") << QByteArray("mysql") << QByteArray();
    QTest::newRow("mariadb") << QByteArray("mariadb+pymysql://") << QByteArray("mariadb") << QByteArray();
    QTest::newRow("mssql") << QByteArray("mssql+pyodbc://") << QByteArray("mssql") << QByteArray();
    QTest::newRow("postgres")
        << QByteArray("postgres://u:hunter2@h/d") << QByteArray()
        << QByteArray("Can't load plugin: sqlalchemy.dialects:postgres; SQLAlchemy calls this dialect \"postgresql\"");
    QTest::newRow("sqlite3") << QByteArray("sqlite3:///a.db") << QByteArray() << QByteArray("sqlite://");
    QTest::newRow("upper case") << QByteArray("SQLite:///a.db") << QByteArray() << QByteArray("lower case");
    QTest::newRow("unknown") << QByteArray("clickhouse://h") << QByteArray()
                             << QByteArray("sqlalchemy.dialects:clickhouse");
}

void DatabaseUrlTest::dialectNames()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, part);
    const auto result = parsed(url.constData()).dialectName();
    if (!name.isEmpty()) {
        QVERIFY(result);
        QCOMPARE(*result, name.toStdString());
        return;
    }
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Configuration);
    QVERIFY2(result.error().message.contains(part.toStdString()), result.error().message.c_str());
    QVERIFY(!result.error().message.contains("hunter2"));
}

void DatabaseUrlTest::sqliteLocations_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("options");
    const auto row = [](const char* url, const char* file, const char* options = "") {
        QTest::newRow(url) << QByteArray(url) << QByteArray(file) << QByteArray(options);
    };
    row("sqlite://", "");
    row("sqlite:///", "");
    row("sqlite:///:memory:", "");
    row("sqlite:///app.db", "/project/app.db");
    row("sqlite:///./data/../app.db", "/project/app.db");
    row("sqlite:////var/lib/app.db", "/var/lib/app.db");
    row("sqlite+aiosqlite:///app.db", "/project/app.db");
    row("sqlite:///a%20b.db", "/project/a%20b.db"); // the database part is not decoded
    row("sqlite:///file:app.db", "/project/file:app.db");
    row("sqlite:///file:app.db?uri=true", "/project/app.db");
    row("sqlite:///file:///abs/a%20b.db?uri=true&mode=ro", "/abs/a b.db", "mode=ro");
    row("sqlite:///file:/abs/app.db?mode=rw&cache=shared&uri=1&timeout=2", "/abs/app.db", "mode=rw&cache=shared");
    row("sqlite:///file:name?mode=memory&cache=shared&uri=true", "");
    row("sqlite:///file::memory:?uri=true", "");
    row("sqlite:///app.db?uri=true", "/project/app.db");
}

void DatabaseUrlTest::sqliteLocations()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, options);
    const auto location = sqliteLocation(parsed(url.constData()), "/project");
    QVERIFY2(location, location ? "" : location.error().message.c_str());
    QCOMPARE(location->file.string(), file.toStdString());
    std::string joined;
    for (const auto& [name, value] : location->uriOptions)
        joined += (joined.empty() ? "" : "&") + name + "=" + value;
    QCOMPARE(joined, options.toStdString());
    QCOMPARE(location->busyTimeout.has_value(), url.contains("timeout"));
    if (location->busyTimeout)
        QVERIFY(*location->busyTimeout == std::chrono::seconds(2));
}

void DatabaseUrlTest::sqliteLocationErrors_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<int>("code");
    const auto row = [](const char* url, ErrorCode code) {
        QTest::newRow(url) << QByteArray(url) << static_cast<int>(code);
    };
    row("sqlite://app.db", ErrorCode::Configuration);
    row("sqlite://u:hunter2@/app.db", ErrorCode::Configuration);
    row("sqlite:///a.db?timeout=soon", ErrorCode::Configuration);
    row("sqlite:///a.db?timeout=nan", ErrorCode::Configuration);
    row("sqlite:///a.db?uri=perhaps", ErrorCode::Configuration);
    row("sqlite:///file://elsewhere/a.db?uri=true", ErrorCode::Configuration);
    row("sqlite+pysqlcipher://:hunter2@/a.db", ErrorCode::Unsupported);
    row("sqlite+other:///a.db", ErrorCode::Unsupported);
    row("mysql:///a.db", ErrorCode::InvalidArgument);
}

void DatabaseUrlTest::sqliteLocationErrors()
{
    QFETCH(QByteArray, url);
    QFETCH(int, code);
    const auto location = sqliteLocation(parsed(url.constData()), "/project");
    QVERIFY(!location);
    QCOMPARE(static_cast<int>(location.error().code), code);
    QVERIFY(!location.error().message.contains("hunter2"));
}

void DatabaseUrlTest::unquoting_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing") << QByteArray("a+b") << QByteArray("a+b");
    QTest::newRow("letters") << QByteArray("%41%7e%7E") << QByteArray("A~~");
    QTest::newRow("not an escape") << QByteArray("100%") << QByteArray("100%");
    QTest::newRow("half an escape") << QByteArray("%4") << QByteArray("%4");
    QTest::newRow("no digits") << QByteArray("%zz%41") << QByteArray("%zzA");
    QTest::newRow("utf-8") << QByteArray("%C3%A9") << QByteArray("\xC3\xA9");
    QTest::newRow("lone continuation") << QByteArray("%A9x") << QByteArray("\xEF\xBF\xBDx");
    QTest::newRow("cut sequence is one character") << QByteArray("%E2%82x") << QByteArray("\xEF\xBF\xBDx");
    QTest::newRow("surrogate is three") << QByteArray("%ED%A0%80")
                                        << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

void DatabaseUrlTest::unquoting()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, expected);
    QCOMPARE(unquote(input.toStdString()), expected.toStdString());
}

void DatabaseUrlTest::dialectsWithoutConnections()
{
    const auto connection = openDatabase(parsed("mssql://u:hunter2@h/d"), "/");
    QVERIFY(!connection);
    QVERIFY(connection.error().code == ErrorCode::Unsupported);
    QVERIFY(connection.error().message.contains("mssql"));
    QVERIFY(!connection.error().message.contains("hunter2"));
    const auto unknown = openDatabase(parsed("postgres://u:hunter2@h/d"), "/");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().code == ErrorCode::Configuration);
    const auto memory = openDatabase(parsed("sqlite://"), "/");
    QVERIFY(memory);
    QCOMPARE(std::string((*memory)->dialectName()), "sqlite");
}

// tests/database/reference.py makes 4000 URLs of plausible pieces and takes each apart.
void DatabaseUrlTest::sameAsSqlAlchemy()
{
    const QTemporaryDir folder;
    QProcess python;
    python.setWorkingDirectory(folder.path());
    python.start(QStringLiteral("python3"), {sourcePath("tests/database/reference.py"),
                                             QStringLiteral("urls"), QStringLiteral("4000")});
    if (!python.waitForStarted())
        QSKIP("python3 is not installed");
    for (const char* url : {"sqlite://",
                            "sqlite:///",
                            "sqlite:///a.db",
                            "sqlite:////a.db",
                            "sqlite:///:memory:",
                            "sqlite://host/a.db",
                            "sqlite:///a.db?timeout=1",
                            "postgres://h",
                            "mariadb+pymysql://u:p@h/d",
                            "mysql://u:p:w@h:1/d",
                            "mysql://u@x:p@h/d",
                            "mysql://u:p/w?x@h",
                            "mysql://@h",
                            "mysql://:@h",
                            "mysql://h: 12 /d",
                            "mysql://h:1__2",
                            "mysql://h:_1",
                            "mysql://h:1_",
                            "mysql://h:+5",
                            "postgresql://[::1]x:5/d",
                            "postgresql://[]/d",
                            "postgresql://[a]b]:1/d"})
        python.write('"' + QByteArray(url) + "\"\n");
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished(60000));
    if (python.exitCode() != 0)
        QSKIP(("SQLAlchemy is not installed: " + python.readAllStandardError().right(200).toStdString()).c_str());
    const QByteArray output = python.readAllStandardOutput();
    qsizetype compared = 0;
    qsizetype valid = 0;
    for (const QByteArray& line : output.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject theirs = QJsonDocument::fromJson(line).object();
        const QString url = theirs[QStringLiteral("text")].toString();
        const QJsonObject ours = describeUrl(url, folder.path());
        QVERIFY2(theirs.contains(QStringLiteral("error")) == ours.contains(QStringLiteral("error")), line.constData());
        for (const QString& key : theirs.keys()) {
            if (key == QStringLiteral("error") || key == QStringLiteral("dialectError")
                || key == QStringLiteral("dialect") || key == QStringLiteral("fileError"))
                continue;
            const QByteArray detail =
                QByteArray() + "\n" + line + "\nours: " + QJsonDocument(ours).toJson(QJsonDocument::Compact);
            QVERIFY2(theirs[key] == ours[key], QByteArray(key.toUtf8() + detail).constData());
        }
        if (theirs.contains(QStringLiteral("fileError")))
            QVERIFY2(!ours.contains(QStringLiteral("file")), line.constData());
        ++compared;
        valid += theirs.contains(QStringLiteral("error")) ? 0 : 1;
    }
    QVERIFY(compared > 4000);
    QVERIFY(valid > 2000);
    qInfo("%lld URLs compared, %lld of them valid", static_cast<long long>(compared), static_cast<long long>(valid));
}

QTEST_GUILESS_MAIN(DatabaseUrlTest)
#include "test_database_url.moc"
