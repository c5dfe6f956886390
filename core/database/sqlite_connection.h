#pragma once

#include <QSqlDatabase>
#include <QString>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <thread>

#include "core/database/sqlite_location.h"
#include "core/sql/connection.h"

struct sqlite3;

namespace retort::database {

enum class MissingFile { Create, Refuse };

struct SqliteOptions {
    MissingFile missingFile = MissingFile::Refuse;
    bool readOnly = false;
    // The file does not change while it is open, nobody else has it open: SQLite then neither locks it nor makes files
    // next to it. Implies readOnly.
    bool immutable = false;
    // How long to wait for another connection's lock; the location's own value counts more. Python's default is 5 s.
    std::chrono::milliseconds busyTimeout = std::chrono::seconds(5);
    // For the whole life of the connection: once stopped, it gives up waiting for locks and ends long statements
    // (Cancelled), those that begin later too.
    std::stop_token stop = {};
};

// One SQLite database through Qt Sql's QSQLITE driver. It is opened, used and destroyed in one thread; only interrupt()
// may be called from another. Qt opens, names and closes the connection; statements run on the driver's own handle,
// because QSqlQuery refuses a comment after a statement, takes ":x" for a placeholder and loses the extended error
// code.
//
// It behaves as Python's sqlite3 module does with isolation_level=None: no statement begins or ends a transaction by
// itself (opensImplicitTransaction() in python_sqlite.h tells what the module would do otherwise), a string with more
// than one statement is refused before any of it runs, and regexp() and floor() are SQLAlchemy's.
class SqliteConnection final : public sql::Connection {
public:
    // Fails with NotFound (no such file), Io (a directory, no permission), LockTimeout, Database (not a database, damaged).
    // The file is looked into, so that what comes back is a database that can be read.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const SqliteLocation& location,
                                                                        const SqliteOptions& options = {});
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    [[nodiscard]] std::string_view dialectName() const override { return "sqlite"; }
    [[nodiscard]] sql::ServerInfo server() const override;
    [[nodiscard]] Result<sql::ResultSet> execute(std::string_view statement) override;
    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> commit() override;
    [[nodiscard]] Result<void> rollback() override;
    [[nodiscard]] bool inTransaction() const override;
    // A statement that starts later is not affected.
    void interrupt() override;

    [[nodiscard]] const SqliteLocation& location() const { return m_location; }
    // "3.46.1"
    [[nodiscard]] static std::string libraryVersion();
    // SQLite's extended code of the last statement that failed; 0: none has.
    [[nodiscard]] int lastErrorCode() const { return m_lastErrorCode; }
    // For the online backup API. Same thread; never outlives the connection.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    SqliteConnection(SqliteLocation location, const SqliteOptions& options);

    [[nodiscard]] Result<void> openDriver(const SqliteOptions& options);
    [[nodiscard]] Result<void> adoptHandle();
    [[nodiscard]] Result<void> lookInside();
    [[nodiscard]] Error openError(Error reason) const;
    [[nodiscard]] Error executionError();
    static int waitForLock(void* connection, int count);
    static int lookForStop(void* connection);

    SqliteLocation m_location;
    std::chrono::milliseconds m_busyTimeout;
    std::stop_token m_stop;
    QString m_connectionName;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr; // owned by the driver
    std::thread::id m_thread = std::this_thread::get_id();
    std::atomic<bool> m_interrupted = false;
    std::chrono::steady_clock::time_point m_waitingSince;
    int m_lastErrorCode = 0;
};

} // namespace retort::database
