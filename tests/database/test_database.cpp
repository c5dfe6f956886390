// SQLite connections on real files, and Python's sqlite3 module as the judge of what a statement does.

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>
#include <sys/file.h>

#include <filesystem>
#include <thread>

#include "core/database/migration_lock.h"
#include "core/database/python_sqlite.h"
#include "core/database/sqlite_connection.h"
#include "core/database/sqlite_error.h"
#include "tests/support/places.h"

using namespace retort;
using namespace retort::database;
using namespace std::chrono_literals;
using retort::tests::sourcePath;

namespace {

QStringList warnings;

void collectWarnings(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        warnings += message;
    else if (type == QtFatalMsg)
        std::fputs(qPrintable(message + QLatin1Char('\n')), stderr);
}

std::unique_ptr<SqliteConnection> memory()
{
    auto opened = SqliteConnection::open({});
    if (!opened)
        qFatal("%s", describe(opened.error()).c_str());
    return std::move(*opened);
}

Result<std::unique_ptr<SqliteConnection>> openFile(const QString& file, SqliteOptions options = {})
{
    return SqliteConnection::open({.file = file.toStdString()}, options);
}

std::unique_ptr<SqliteConnection> created(const QString& file)
{
    auto opened = openFile(file, {.missingFile = MissingFile::Create});
    if (!opened)
        qFatal("%s", describe(opened.error()).c_str());
    return std::move(*opened);
}

void run(sql::Connection& connection, std::string_view statement)
{
    if (const auto result = connection.execute(statement); !result)
        qFatal("%s: %s", std::string(statement).c_str(), describe(result.error()).c_str());
}

std::int64_t number(sql::Connection& connection, std::string_view statement)
{
    const auto result = connection.execute(statement);
    if (!result)
        qFatal("%s: %s", std::string(statement).c_str(), describe(result.error()).c_str());
    return std::get<std::int64_t>(result->rows.at(0).at(0));
}

constexpr std::string_view endlessStatement =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

QJsonValue jsonValue(const sql::Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return qint64{*integer};
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    if (const auto* text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    if (const auto* bytes = std::get_if<sql::Bytes>(&value))
        return QString::fromLatin1(QByteArray::fromStdString(bytes->bytes).toHex());
    return QJsonValue::Null;
}

QString pythonType(const sql::Value& value)
{
    static const QStringList names = {QStringLiteral("NoneType"), QStringLiteral("bool"), QStringLiteral("int"),
                                      QStringLiteral("float"),    QStringLiteral("str"),  QStringLiteral("bytes")};
    return names.at(static_cast<qsizetype>(value.index()));
}

// Our answer in the form of reference.py, with the module's transaction control around it.
QJsonObject describeStatement(const QString& text)
{
    const auto connection = memory();
    run(*connection, "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)");
    run(*connection, "INSERT INTO t VALUES (1, 'one'), (2, 'two')");
    const std::string statement = text.toStdString();
    QJsonObject result{{QStringLiteral("text"), text}};
    // The module compiles first, and begins only then: a statement that cannot be compiled changes nothing.
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const bool compiles = sqlite3_prepare_v2(connection->handle(), statement.c_str(), -1, &raw, &tail) == SQLITE_OK
                          && skipSqlComments(tail).empty();
    sqlite3_finalize(raw);
    if (compiles && opensImplicitTransaction(statement) && !connection->inTransaction() && !connection->begin())
        qFatal("begin");
    if (const auto outcome = connection->execute(statement)) {
        QJsonArray columns;
        for (const std::string& column : outcome->columns)
            columns.append(QString::fromStdString(column));
        QJsonArray rows;
        QJsonArray types;
        for (const auto& row : outcome->rows) {
            QJsonArray cells;
            QJsonArray cellTypes;
            for (const sql::Value& value : row) {
                cells.append(jsonValue(value));
                cellTypes.append(pythonType(value));
            }
            rows.append(cells);
            types.append(cellTypes);
        }
        result[QStringLiteral("columns")] = columns;
        result[QStringLiteral("rows")] = rows;
        result[QStringLiteral("types")] = types;
        result[QStringLiteral("rowcount")] = qint64{outcome->rowsAffected};
    } else {
        QString message = QString::fromStdString(outcome.error().message);
        result[QStringLiteral("error")] = message.section(QStringLiteral(" (SQLITE_"), 0, 0);
    }
    result[QStringLiteral("inTransaction")] = connection->inTransaction();
    return result;
}

const QStringList& statements()
{
    static const QStringList list = {
        QStringLiteral("SELECT 1"),
        QStringLiteral("SELECT * FROM t"),
        QStringLiteral("SELECT a AS x, b AS \"the b\" FROM t WHERE a = 1"),
        QStringLiteral("SELECT a FROM t WHERE 0"),
        QStringLiteral("SELECT NULL, 1.5, 'text', x'00ff', 9223372036854775807, '', x''"),
        QStringLiteral("SELECT 'é€😀'"),
        QStringLiteral("SELECT 'a;b' -- ; comment"),
        QStringLiteral("SELECT 1;"),
        QStringLiteral("SELECT 1; -- the end"),
        QStringLiteral("SELECT 1; /* the end */ \n\t"),
        QStringLiteral("SELECT 1;;"),
        QStringLiteral("SELECT 1; SELECT 2"),
        QStringLiteral("INSERT INTO t VALUES (3, 'x'); DELETE FROM t"),
        QStringLiteral(""),
        QStringLiteral("  \n"),
        QStringLiteral("-- only a comment"),
        QStringLiteral("/* open"),
        QStringLiteral(";"),
        QStringLiteral("INSERT INTO t VALUES (3, 'three')"),
        QStringLiteral("insert into t (b) values ('three') returning a, b"),
        QStringLiteral("-- first\nInSeRt INTO t (b) VALUES ('x')"),
        QStringLiteral("/* c */ /* d */UPDATE t SET b = 'x'"),
        QStringLiteral("UPDATE t SET b = 'x' WHERE 0"),
        QStringLiteral("DELETE FROM t"),
        QStringLiteral("REPLACE INTO t VALUES (1, 'x')"),
        QStringLiteral("INSERT INTO t VALUES (1, 'again')"),
        QStringLiteral("EXPLAIN INSERT INTO t VALUES (9, 'x')"),
        QStringLiteral("CREATE TABLE u (a INTEGER)"),
        QStringLiteral("CREATE TABLE u AS SELECT * FROM t"),
        QStringLiteral("CREATE TABLE t (a)"),
        QStringLiteral("DROP TABLE t"),
        QStringLiteral("DROP TABLE missing"),
        QStringLiteral("ALTER TABLE t ADD COLUMN c TEXT"),
        QStringLiteral("CREATE INDEX i ON t (b)"),
        QStringLiteral("PRAGMA foreign_keys"),
        QStringLiteral("PRAGMA foreign_keys=ON"),
        QStringLiteral("PRAGMA table_info(t)"),
        QStringLiteral("BEGIN"),
        QStringLiteral("BEGIN IMMEDIATE"),
        QStringLiteral("COMMIT"),
        QStringLiteral("ROLLBACK"),
        QStringLiteral("SAVEPOINT s"),
        QStringLiteral("VACUUM"),
        QStringLiteral("ANALYZE"),
        QStringLiteral("SELEC 1"),
        QStringLiteral("insertx"),
        QStringLiteral("INSERT INTO missing VALUES (1)"),
        QStringLiteral("INSERT INTO t VALUES ('text', 1)"),
        QStringLiteral("SELECT ?"),
        QStringLiteral("SELECT :name, :other, :name"),
        QStringLiteral("INSERT INTO t (b) VALUES (?)"),
        QStringLiteral("SELECT 'it''s :not a ?placeholder'"),
        QStringLiteral("SELECT [a], `b`, \"nonexistent\" FROM t"),
        QStringLiteral("(SELECT 1)"),
        QStringLiteral("VALUES (1), (2)"),
        QStringLiteral("CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; SELECT 1; END"),
        QStringLiteral("CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END; -- done"),
        QString(QStringLiteral("SELECT 1") + QChar(0)),
        QStringLiteral("\vSELECT 1"),
        QStringLiteral("\fSELECT 1"),
    };
    return list;
}

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void values();
    void transactions();
    void rowsAffected();
    void errorTexts_data();
    void errorTexts();
    void codeNames();
    void severalStatementsRunNone();
    void implicitTransactions_data();
    void implicitTransactions();
    void sameAsPython();
    void sqlAlchemyFunctions();
    void missingFileIsNotCreated();
    void missingFileIsCreatedWhenAsked();
    void uriOptionsDoNotWeakenThePolicy();
    void directory();
    void folderThatIsAFile();
    void notADatabase();
    void strangeFileNames();
    void readOnly();
    void immutableLeavesNoFiles();
    void lockedDatabase();
    void busyTimeoutWaitsForTheOther();
    void interruptEndsAStatement();
    void interruptEndsAWaitForALock();
    void interruptDoesNotOutliveItsStatement();
    void interruptedWriteRollsBack();
    void stopTokenEndsAWaitForALock();
    void runsAreKeptApart();
    void lockOfADeadProcess();
    void lockOfNobody();
    void connectionInAnotherThread();
    void connectionsAreIndependent();
};

void DatabaseTest::init()
{
    warnings.clear();
    qInstallMessageHandler(collectWarnings);
}

void DatabaseTest::cleanup()
{
    qInstallMessageHandler(nullptr);
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(QLatin1Char('\n'))));
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void DatabaseTest::values()
{
    const auto connection = memory();
    const auto result =
        connection->execute("SELECT NULL AS n, -5 AS i, 0.1 AS d, 'a' || char(0) || 'b' AS t, x'00c3' AS b, 1 AS i");
    QVERIFY(result);
    QCOMPARE(result->columns, (std::vector<std::string>{"n", "i", "d", "t", "b", "i"}));
    QCOMPARE(result->rows.size(), std::size_t{1});
    const auto& row = result->rows[0];
    QVERIFY(row[0] == sql::Value(std::monostate()));
    QVERIFY(row[1] == sql::Value(std::int64_t{-5}));
    QVERIFY(row[2] == sql::Value(0.1));
    QVERIFY(row[3] == sql::Value(std::string("a\0b", 3)));
    QVERIFY(row[4] == sql::Value(sql::Bytes{std::string("\0\xC3", 2)}));
    QCOMPARE(result->rowsAffected, std::int64_t{-1});
}

void DatabaseTest::transactions()
{
    const auto connection = memory();
    QVERIFY(!connection->inTransaction());
    QVERIFY(connection->begin());
    QVERIFY(connection->inTransaction());
    run(*connection, "CREATE TABLE t (a)");
    QVERIFY(connection->rollback());
    QVERIFY(!connection->inTransaction());
    QCOMPARE(number(*connection, "SELECT count(*) FROM sqlite_master"), std::int64_t{0});
    QVERIFY(connection->begin());
    run(*connection, "CREATE TABLE t (a)");
    QVERIFY(connection->commit());
    QCOMPARE(number(*connection, "SELECT count(*) FROM sqlite_master"), std::int64_t{1});

    const auto nested = [&] {
        QVERIFY(connection->begin());
        const auto again = connection->begin();
        QVERIFY(!again);
        QCOMPARE(again.error().message, "cannot start a transaction within a transaction");
        QVERIFY(connection->rollback());
    };
    nested();
    QCOMPARE(connection->commit().error().message, "cannot commit - no transaction is active");
    QCOMPARE(connection->rollback().error().message, "cannot rollback - no transaction is active");
}

void DatabaseTest::rowsAffected()
{
    const auto connection = memory();
    run(*connection, "CREATE TABLE t (a)");
    QCOMPARE(connection->execute("INSERT INTO t VALUES (1), (2), (3)")->rowsAffected, std::int64_t{3});
    QCOMPARE(connection->execute("CREATE TABLE u (a)")->rowsAffected, std::int64_t{-1});
    QCOMPARE(connection->execute("SELECT * FROM t")->rowsAffected, std::int64_t{-1});
    QCOMPARE(connection->execute("WITH x AS (SELECT 9) INSERT INTO t SELECT * FROM x")->rowsAffected, std::int64_t{1});
    QCOMPARE(connection->execute("WITH x AS (SELECT 9) SELECT * FROM x")->rowsAffected, std::int64_t{-1});
    QCOMPARE(connection->execute("DELETE FROM t WHERE a > 100")->rowsAffected, std::int64_t{0});
    QCOMPARE(connection->execute("DELETE FROM t")->rowsAffected, std::int64_t{4});
}

void DatabaseTest::errorTexts_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("code");
    const auto row = [](const char* statement, const char* message, int code) {
        QTest::newRow(statement) << QByteArray(statement) << QByteArray(message) << code;
    };
    row("SELECT * FROM missing", "no such table: missing", SQLITE_ERROR);
    row("SELEC", "near \"SELEC\": syntax error", SQLITE_ERROR);
    row("INSERT INTO t VALUES (1, 'x', 1)", "UNIQUE constraint failed: t.a (SQLITE_CONSTRAINT_PRIMARYKEY, 1555)",
        SQLITE_CONSTRAINT_PRIMARYKEY);
    row("INSERT INTO t VALUES (2, 'one', 1)", "UNIQUE constraint failed: t.b (SQLITE_CONSTRAINT_UNIQUE, 2067)",
        SQLITE_CONSTRAINT_UNIQUE);
    row("INSERT INTO t VALUES (2, NULL, 1)", "NOT NULL constraint failed: t.b (SQLITE_CONSTRAINT_NOTNULL, 1299)",
        SQLITE_CONSTRAINT_NOTNULL);
    row("INSERT INTO t VALUES (2, 'x', -1)", "CHECK constraint failed: positive (SQLITE_CONSTRAINT_CHECK, 275)",
        SQLITE_CONSTRAINT_CHECK);
    row("INSERT INTO t VALUES ('no', 'x', 1)", "datatype mismatch (SQLITE_MISMATCH, 20)", SQLITE_MISMATCH);
}

void DatabaseTest::errorTexts()
{
    QFETCH(QByteArray, statement);
    QFETCH(QByteArray, message);
    QFETCH(int, code);
    const auto connection = memory();
    run(*connection,
        "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL UNIQUE, c INTEGER CONSTRAINT positive CHECK (c > 0))");
    run(*connection, "INSERT INTO t VALUES (1, 'one', 1)");
    const auto result = connection->execute(statement.toStdString());
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Database);
    QCOMPARE(result.error().message, message.toStdString());
    QCOMPARE(connection->lastErrorCode(), code);
}

void DatabaseTest::codeNames()
{
    QCOMPARE(sqliteCodeName(SQLITE_BUSY), "SQLITE_BUSY");
    QCOMPARE(sqliteCodeName(SQLITE_IOERR_WRITE), "SQLITE_IOERR_WRITE");
    QCOMPARE(sqliteCodeName(SQLITE_IOERR | (99 << 8)), "SQLITE_IOERR");
    QCOMPARE(sqliteCodeName(99), "SQLite error 99");
    QVERIFY(sqliteError(SQLITE_INTERRUPT, "interrupted").code == ErrorCode::Cancelled);
}

void DatabaseTest::severalStatementsRunNone()
{
    const auto connection = memory();
    const auto result = connection->execute("CREATE TABLE t (a); CREATE TABLE u (a)");
    QVERIFY(!result);
    QCOMPARE(result.error().message, "You can only execute one statement at a time.");
    QCOMPARE(number(*connection, "SELECT count(*) FROM sqlite_master"), std::int64_t{0});
}

void DatabaseTest::implicitTransactions_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<bool>("opens");
    const auto row = [](const char* statement, bool opens) {
        QTest::newRow(statement) << QByteArray(statement) << opens;
    };
    row("INSERT INTO t VALUES (1)", true);
    row("  \t\n insert into t values (1)", true);
    row("Update t SET a = 1", true);
    row("DELETE FROM t", true);
    row("REPLACE INTO t VALUES (1)", true);
    row("-- INSERT\nSELECT 1", false);
    row("-- one\n-- two\nDELETE FROM t", true);
    row("/* one */ /* two\n */DELETE FROM t", true);
    row("/* not closed INSERT", false);
    row("-- INSERT INTO t", false);
    row("", false);
    row("   ", false);
    row("SELECT 1", false);
    row("CREATE TABLE inserted (a)", false);
    row("ALTER TABLE t ADD COLUMN a", false);
    row("DROP TABLE t", false);
    row("PRAGMA foreign_keys=ON", false);
    row("WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x", false);
    row("EXPLAIN INSERT INTO t VALUES (1)", false);
    row(";INSERT INTO t VALUES (1)", false);
    row("INSER", false);
}

void DatabaseTest::implicitTransactions()
{
    QFETCH(QByteArray, statement);
    QFETCH(bool, opens);
    QCOMPARE(opensImplicitTransaction(statement.toStdString()), opens);
}

void DatabaseTest::sameAsPython()
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {sourcePath("tests/database/reference.py"), QStringLiteral("statements")});
    if (!python.waitForStarted())
        QSKIP("python3 is not installed");
    for (const QString& statement : statements()) {
        const QByteArray array = QJsonDocument(QJsonArray{statement}).toJson(QJsonDocument::Compact);
        python.write(array.sliced(1, array.size() - 2) + '\n');
    }
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished(60000));
    QCOMPARE(python.exitCode(), 0);
    qsizetype compared = 0;
    for (const QByteArray& line : python.readAllStandardOutput().split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject theirs = QJsonDocument::fromJson(line).object();
        const QJsonObject ours = describeStatement(theirs[QStringLiteral("text")].toString());
        const QByteArray detail =
            QByteArray("\n") + line + QByteArray("\nours: ") + QJsonDocument(ours).toJson(QJsonDocument::Compact);
        QVERIFY2(theirs == ours, detail.constData());
        ++compared;
    }
    QCOMPARE(compared, statements().size());
}

void DatabaseTest::sqlAlchemyFunctions()
{
    const auto connection = memory();
    QCOMPARE(number(*connection, "SELECT 'abc' REGEXP 'b.'"), std::int64_t{1});
    QCOMPARE(number(*connection, "SELECT 'abc' REGEXP '^b'"), std::int64_t{0});
    QVERIFY(connection->execute("SELECT NULL REGEXP 'b'")->rows[0][0] == sql::Value());
    QVERIFY(!connection->execute("SELECT 'a' REGEXP '('"));
    QVERIFY(!connection->execute("SELECT 'a' REGEXP 1"));
    run(*connection, "CREATE TABLE t (a TEXT CHECK (a REGEXP '^[a-z]+$'))");
    run(*connection, "INSERT INTO t VALUES ('one'), ('two')");
    QVERIFY(!connection->execute("INSERT INTO t VALUES ('Three')"));
    QCOMPARE(number(*connection, "SELECT count(*) FROM t WHERE a REGEXP 'w'"), std::int64_t{1});
    QVERIFY(connection->execute("SELECT floor(-2.5)")->rows[0][0] == sql::Value(std::int64_t{-3}));
    QVERIFY(!connection->execute("SELECT floor('x')"));
    QVERIFY(!connection->execute("SELECT floor(1e300)"));
}

void DatabaseTest::missingFileIsNotCreated()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    const auto result = openFile(file);
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::NotFound);
    QVERIFY(result.error().message.contains(file.toStdString()));
    QVERIFY(!openFile(file, {.missingFile = MissingFile::Create, .readOnly = true}));
    QVERIFY(!QFile::exists(file));
}

void DatabaseTest::missingFileIsCreatedWhenAsked()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    run(*created(file), "CREATE TABLE t (a)");
    QVERIFY(QFile::exists(file));
    const auto again = openFile(file);
    QVERIFY(again);
    QCOMPARE(number(**again, "SELECT count(*) FROM t"), std::int64_t{0});
    const auto noFolder =
        openFile(folder.filePath(QStringLiteral("none/app.db")), {.missingFile = MissingFile::Create});
    QVERIFY(!noFolder);
    QVERIFY(noFolder.error().code == ErrorCode::NotFound);
    QVERIFY(noFolder.error().message.contains("no folder"));
}

void DatabaseTest::uriOptionsDoNotWeakenThePolicy()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    const auto open = [&](std::pair<std::string, std::string> options, SqliteOptions policy) {
        return SqliteConnection::open({.file = file.toStdString(), .uriOptions = {options}}, policy);
    };
    QVERIFY(!open({"mode", "rwc"}, {}));
    QVERIFY(!open({"mode", "rw"}, {.missingFile = MissingFile::Create}));
    QVERIFY(!QFile::exists(file));
    run(*created(file), "CREATE TABLE t (a)");
    QVERIFY(!(*open({"mode", "rwc"}, {.readOnly = true}))->execute("INSERT INTO t VALUES (1)"));
    QVERIFY(!(*open({"mode", "ro"}, {}))->execute("INSERT INTO t VALUES (1)"));
    QVERIFY((*open({"cache", "shared"}, {}))->execute("INSERT INTO t VALUES (1)"));
}

void DatabaseTest::directory()
{
    const QTemporaryDir folder;
    const auto result = openFile(folder.path());
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Io);
    QVERIFY(result.error().message.contains("is a directory"));
}

void DatabaseTest::folderThatIsAFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    run(*created(file), "CREATE TABLE t (a)");
    const auto result = openFile(file + QStringLiteral("/app.db"), {.missingFile = MissingFile::Create});
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::NotFound);
    QVERIFY(!openFile(QStringLiteral("/proc/retort.db"), {.missingFile = MissingFile::Create}));
}

void DatabaseTest::notADatabase()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notes.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("These are notes, and no database.\n").repeated(100));
    file.close();
    const auto result = openFile(path);
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Database);
    QVERIFY2(result.error().message.contains("is not an SQLite database"), describe(result.error()).c_str());
    QVERIFY(describe(result.error()).contains("file is not a database"));
}

void DatabaseTest::strangeFileNames()
{
    const QTemporaryDir folder;
    for (const char* name : {"a b.db", "50%.db", "what?.db", "a#b.db", "ä€.db", "a&mode=ro.db", "file:x.db"}) {
        const QString file = folder.filePath(QString::fromUtf8(name));
        run(*created(file), "CREATE TABLE t (a)");
        QVERIFY2(QFile::exists(file), name);
        QCOMPARE(number(**openFile(file), "SELECT count(*) FROM t"), std::int64_t{0});
    }
}

void DatabaseTest::readOnly()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    run(*created(file), "CREATE TABLE t (a)");
    const auto connection = openFile(file, {.readOnly = true});
    QVERIFY(connection);
    QCOMPARE(number(**connection, "SELECT count(*) FROM t"), std::int64_t{0});
    const auto write = (*connection)->execute("INSERT INTO t VALUES (1)");
    QVERIFY(!write);
    QCOMPARE(write.error().message, "attempt to write a readonly database (SQLITE_READONLY, 8)");
}

void DatabaseTest::immutableLeavesNoFiles()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    {
        const auto connection = created(file);
        run(*connection, "PRAGMA journal_mode=WAL");
        run(*connection, "CREATE TABLE t (a)");
    }
    const auto connection = openFile(file, {.immutable = true});
    QVERIFY(connection);
    QCOMPARE(number(**connection, "SELECT count(*) FROM t"), std::int64_t{0});
    QVERIFY(!(*connection)->execute("INSERT INTO t VALUES (1)"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("app.db")));
}

void DatabaseTest::lockedDatabase()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    const auto holder = created(file);
    run(*holder, "CREATE TABLE t (a)");
    const auto other = openFile(file, {.busyTimeout = 30ms});
    QVERIFY(other);
    run(*holder, "BEGIN EXCLUSIVE");
    QElapsedTimer timer;
    timer.start();
    const auto write = (*other)->execute("INSERT INTO t VALUES (1)");
    QVERIFY(!write);
    QVERIFY(write.error().code == ErrorCode::LockTimeout);
    QCOMPARE(write.error().message, "database is locked (SQLITE_BUSY, 5)");
    QVERIFY(timer.elapsed() >= 30);
    const auto late = openFile(file, {.busyTimeout = 10ms});
    QVERIFY(!late);
    QVERIFY2(late.error().message.contains("locked by another connection"), describe(late.error()).c_str());
}

void DatabaseTest::busyTimeoutWaitsForTheOther()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    const auto holder = created(file);
    run(*holder, "CREATE TABLE t (a)");
    const auto other = openFile(file);
    run(*holder, "BEGIN EXCLUSIVE");
    Result<sql::ResultSet> written;
    std::thread thread([&file, &written] {
        const auto connection = openFile(file);
        written = connection ? (*connection)->execute("INSERT INTO t VALUES (1)") : std::unexpected(connection.error());
    });
    std::this_thread::sleep_for(60ms);
    run(*holder, "COMMIT");
    thread.join();
    QVERIFY2(written, written ? "" : describe(written.error()).c_str());
}

void DatabaseTest::interruptEndsAStatement()
{
    const auto connection = memory();
    std::thread thread([&connection] {
        std::this_thread::sleep_for(50ms);
        connection->interrupt();
    });
    const auto result = connection->execute(endlessStatement);
    thread.join();
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Cancelled);
}

void DatabaseTest::interruptEndsAWaitForALock()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    const auto holder = created(file);
    run(*holder, "CREATE TABLE t (a)");
    const auto other = openFile(file, {.busyTimeout = 60s});
    run(*holder, "BEGIN EXCLUSIVE");
    std::thread thread([&other] {
        std::this_thread::sleep_for(50ms);
        (*other)->interrupt();
    });
    QElapsedTimer timer;
    timer.start();
    const auto result = (*other)->execute("INSERT INTO t VALUES (1)");
    thread.join();
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Cancelled);
    QVERIFY(timer.elapsed() < 5000);
}

void DatabaseTest::interruptDoesNotOutliveItsStatement()
{
    const auto connection = memory();
    connection->interrupt();
    QCOMPARE(number(*connection, "SELECT 1"), std::int64_t{1});
}

// SQLite ends the whole transaction when a write is interrupted; inTransaction() must know.
void DatabaseTest::interruptedWriteRollsBack()
{
    const auto connection = memory();
    run(*connection, "CREATE TABLE t (a)");
    QVERIFY(connection->begin());
    run(*connection, "INSERT INTO t VALUES (1)");
    std::thread thread([&connection] {
        std::this_thread::sleep_for(50ms);
        connection->interrupt();
    });
    const auto result = connection->execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO t SELECT i FROM n");
    thread.join();
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Cancelled);
    if (connection->inTransaction())
        QVERIFY(connection->rollback());
    QCOMPARE(number(*connection, "SELECT count(*) FROM t"), std::int64_t{0});
}

void DatabaseTest::stopTokenEndsAWaitForALock()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    const auto holder = created(file);
    run(*holder, "CREATE TABLE t (a)");
    run(*holder, "BEGIN EXCLUSIVE");
    std::stop_source stop;
    stop.request_stop();
    const auto result = openFile(file, {.busyTimeout = 60s, .stop = stop.get_token()});
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Cancelled);
}

void DatabaseTest::runsAreKeptApart()
{
    const QTemporaryDir folder;
    const std::filesystem::path here = folder.path().toStdString();
    const DatabaseUrl url = DatabaseUrl::parse("sqlite:///a.db").value();
    auto first = MigrationLock::acquire(url, here, {});
    QVERIFY(first && *first);
    const auto refused = MigrationLock::acquire(url, here, {});
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Conflict);
    const std::string process = std::to_string(QCoreApplication::applicationPid());
    QVERIFY2(refused.error().message.contains("process " + process + " on "), refused.error().message.c_str());
    // Another database beside it is another matter, and one in memory is nobody else's.
    QVERIFY(MigrationLock::acquire(DatabaseUrl::parse("sqlite:///b.db").value(), here, {}).value());
    QVERIFY(!MigrationLock::acquire(DatabaseUrl::parse("sqlite://").value(), here, {}).value());

    std::stop_source stop;
    std::string told;
    MigrationLockOptions waits{.wait = std::chrono::minutes(1), .stop = stop.get_token()};
    waits.waiting = [&](const std::string& holder) {
        told = holder;
        stop.request_stop();
    };
    QVERIFY(MigrationLock::acquire(url, here, waits).error().code == ErrorCode::Cancelled);
    QVERIFY(told.contains(process));

    waits.stop = {};
    waits.waiting = [&](const std::string&) { first->reset(); };
    QVERIFY(MigrationLock::acquire(url, here, waits).value());
    QVERIFY2(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty(), "locks leave no files behind");

    const auto nowhere = MigrationLock::acquire(DatabaseUrl::parse("sqlite:///gone/a.db").value(), here, {});
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().code == ErrorCode::Io);
}

// What a run that was killed leaves behind does not stop the next one.
void DatabaseTest::lockOfADeadProcess()
{
    const QTemporaryDir folder;
    QProcess dead;
    dead.start(QStringLiteral("true"));
    const qint64 process = dead.processId();
    QVERIFY(dead.waitForFinished());
    QFile file(folder.filePath(QStringLiteral("a.db.retort-lock")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::number(process) + "\nretort-cli\n" + QSysInfo::machineHostName().toUtf8() + "\n");
    file.close();
    QVERIFY(MigrationLock::acquire(DatabaseUrl::parse("sqlite:///a.db").value(), folder.path().toStdString(), {}).value());
}

// Killed between making its lock file and writing its name into it.
void DatabaseTest::lockOfNobody()
{
    const QTemporaryDir folder;
    const std::filesystem::path here = folder.path().toStdString();
    const DatabaseUrl url = DatabaseUrl::parse("sqlite:///a.db").value();
    QFile file(folder.filePath(QStringLiteral("a.db.retort-lock")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // It may just have been made by somebody who is about to write.
    QVERIFY(MigrationLock::acquire(url, here, {}).error().code == ErrorCode::Conflict);
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    // Whoever is alive holds this.
    QCOMPARE(flock(file.handle(), LOCK_EX | LOCK_NB), 0);
    QVERIFY(MigrationLock::acquire(url, here, {}).error().code == ErrorCode::Conflict);
    file.close();
    QVERIFY(MigrationLock::acquire(url, here, {}).value());
    QVERIFY2(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty(), "locks leave no files behind");
}

void DatabaseTest::connectionInAnotherThread()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("app.db"));
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&file, &good] {
            for (int round = 0; round < 10; ++round) {
                const auto connection = openFile(file, {.missingFile = MissingFile::Create});
                good += connection && (*connection)->execute("CREATE TABLE IF NOT EXISTS t (a)")
                                && (*connection)->execute("INSERT INTO t VALUES (1)")
                            ? 1
                            : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(good.load(), 40);
    QCOMPARE(number(**openFile(file), "SELECT count(*) FROM t"), std::int64_t{40});
}

void DatabaseTest::connectionsAreIndependent()
{
    auto first = memory();
    const auto second = memory();
    run(*first, "CREATE TABLE t (a)");
    QVERIFY(!second->execute("SELECT * FROM t"));
    first.reset();
    QCOMPARE(number(*second, "SELECT 1"), std::int64_t{1});
    QVERIFY(!SqliteConnection::libraryVersion().empty());
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "test_database.moc"
