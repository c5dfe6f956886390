#include "core/database/sqlite_connection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <algorithm>
#include <cassert>
#include <cstring>

#include <unistd.h>

#include "core/database/percent.h"
#include "core/database/python_sqlite.h"
#include "core/database/sqlite_error.h"
#include "core/database/sqlite_functions.h"

namespace retort::database {

namespace {

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

QString nextConnectionName()
{
    static std::atomic<std::uint64_t> counter = 0;
    return QStringLiteral("retort-sqlite-%1").arg(++counter);
}

// A file: URI, so that SQLite itself keeps to the mode and never creates a file that was not asked for. A mode in the
// location can only narrow what the options allow.
std::string uriOf(const SqliteLocation& location, const SqliteOptions& options)
{
    std::string mode = options.missingFile == MissingFile::Create ? "rwc" : "rw";
    std::string others;
    bool readOnly = options.readOnly || options.immutable;
    for (const auto& [name, value] : location.uriOptions) {
        if (name != "mode") {
            others += "&" + quote(name, "") + "=" + quote(value, "/");
            continue;
        }
        readOnly = readOnly || value == "ro";
        if (value == "rw")
            mode = "rw";
    }
    if (options.immutable)
        others += "&immutable=1";
    return "file:" + quote(location.file.string(), "/") + "?mode=" + (readOnly ? "ro" : mode) + others;
}

sql::Value columnValue(sqlite3_stmt* statement, int column)
{
    const auto size = [&] { return static_cast<std::size_t>(sqlite3_column_bytes(statement, column)); };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT: return sqlite3_column_double(statement, column);
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return text ? std::string(text, size()) : std::string();
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        return sql::Bytes{.bytes = bytes ? std::string(bytes, size()) : std::string()};
    }
    default: return std::monostate{};
    }
}

// sqlite3_changes() keeps the figure of the last statement that changed rows, so only those may ask for it.
bool changesRows(std::string_view statement, sqlite3_stmt* prepared)
{
    if (opensImplicitTransaction(statement))
        return true;
    const std::string_view text = skipSqlComments(statement);
    return !sqlite3_stmt_readonly(prepared) && text.size() >= 4 && sqlite3_strnicmp(text.data(), "with", 4) == 0;
}

// NotFound, as for an empty database, only where Python would make the file by connecting to it.
Error missingFile(const SqliteLocation& location, const std::error_code& status)
{
    const std::filesystem::path folder = location.file.parent_path();
    const bool mayCreate = std::ranges::none_of(location.uriOptions, [](const auto& option) {
        return (option.first == "mode" && (option.second == "ro" || option.second == "rw")) || (option.first == "immutable" && option.second == "1");
    });
    Error error{.code = ErrorCode::Io, .message = "There is no database file " + location.file.string()};
    std::error_code ignored;
    if (status)
        error.message += " that could be looked at: " + status.message();
    else if (!std::filesystem::is_directory(folder, ignored))
        error.message += ": there is no folder " + folder.string();
    else if (!mayCreate)
        error.message += ", and its URL does not let one be made";
    else if (::access(folder.c_str(), W_OK) != 0)
        error.message += ", and none can be made in its folder";
    else
        error.code = ErrorCode::NotFound;
    return error;
}

} // namespace

SqliteConnection::SqliteConnection(SqliteLocation location, const SqliteOptions& options)
    : m_location(std::move(location)), m_busyTimeout(m_location.busyTimeout.value_or(options.busyTimeout)),
      m_stop(options.stop), m_connectionName(nextConnectionName())
{
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const SqliteLocation& location,
                                                                 const SqliteOptions& options)
{
    const std::filesystem::path& file = location.file;
    std::error_code status;
    if (!location.inMemory()) {
        if (std::filesystem::is_directory(file, status))
            return fail(ErrorCode::Io, file.string() + " is a directory, not an SQLite database");
        const bool create = options.missingFile == MissingFile::Create && !options.readOnly && !options.immutable;
        if (!create && !std::filesystem::exists(file, status))
            return std::unexpected(missingFile(location, status));
        if (create && !std::filesystem::is_directory(file.parent_path(), status))
            return fail(ErrorCode::NotFound, "The database file " + file.string()
                                                 + " cannot be created: there is no folder "
                                                 + file.parent_path().string());
    }
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(location, options));
    auto opened = connection->openDriver(options);
    if (opened)
        opened = connection->adoptHandle();
    if (opened)
        opened = connection->lookInside();
    if (!opened)
        return std::unexpected(connection->openError(std::move(opened).error()));
    return connection;
}

SqliteConnection::~SqliteConnection()
{
    assert(m_thread == std::this_thread::get_id());
    if (m_handle) {
        sqlite3_busy_handler(m_handle, nullptr, nullptr);
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    }
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<void> SqliteConnection::openDriver(const SqliteOptions& options)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    if (!m_database.isValid())
        return fail(ErrorCode::Database, "Qt's SQLite driver (QSQLITE) is not installed");
    if (m_location.inMemory()) {
        m_database.setDatabaseName(QStringLiteral(":memory:"));
    } else {
        m_database.setDatabaseName(QString::fromStdString(uriOf(m_location, options)));
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
    }
    if (m_database.open())
        return {};
    const QSqlError error = m_database.lastError();
    return std::unexpected(sqliteError(error.nativeErrorCode().toInt(), error.databaseText().toStdString()));
}

// The driver's handle may only be used with the library that made it; a Qt with SQLite built in has its own.
Result<void> SqliteConnection::adoptHandle()
{
    QString driverSource;
    {
        QSqlQuery query(m_database);
        if (query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next())
            driverSource = query.value(0).toString();
    }
    if (driverSource != QLatin1StringView(sqlite3_sourceid()))
        return fail(ErrorCode::Unsupported,
                    "Qt's SQLite driver was built with another SQLite than the one of this system (" + libraryVersion()
                        + "); Retort needs a Qt that uses the system's SQLite");
    const QVariant handle = m_database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return fail(ErrorCode::Unsupported, "Qt's SQLite driver does not give access to its connection");
    m_handle = *static_cast<sqlite3* const*>(handle.constData());
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_handler(m_handle, &SqliteConnection::waitForLock, this);
    constexpr int operationsBetweenLooks = 10'000;
    if (m_stop.stop_possible())
        sqlite3_progress_handler(m_handle, operationsBetweenLooks, &SqliteConnection::lookForStop, this);
    return registerSqlAlchemyFunctions(m_handle);
}

// sqlite3_open_v2() does not read the file; this does.
Result<void> SqliteConnection::lookInside()
{
    RETORT_TRY([[maybe_unused]] const sql::ResultSet version, execute("PRAGMA schema_version"));
    return {};
}

Error SqliteConnection::openError(Error reason) const
{
    if (m_location.inMemory() || reason.code == ErrorCode::Unsupported)
        return reason;
    const std::string file = m_location.file.string();
    const int primary = m_lastErrorCode & 0xFF;
    if (reason.code == ErrorCode::Cancelled)
        return reason;
    if (primary == SQLITE_NOTADB)
        return Error{.code = ErrorCode::Database, .message = file + " is not an SQLite database, or it is encrypted"}
            .causedBy(std::move(reason));
    if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED)
        return Error{.code = ErrorCode::LockTimeout,
                     .message = "The database " + file + " is locked by another connection"}
            .causedBy(std::move(reason));
    if (primary == SQLITE_CORRUPT)
        return Error{.code = ErrorCode::Database, .message = "The database " + file + " is damaged"}.causedBy(
            std::move(reason));
    const ErrorCode code =
        primary == SQLITE_OK || primary == SQLITE_CANTOPEN || primary == SQLITE_PERM || primary == SQLITE_IOERR
            ? ErrorCode::Io
            : ErrorCode::Database;
    return Error{.code = code, .message = "The database " + file + " cannot be opened"}.causedBy(std::move(reason));
}

// Called by SQLite when somebody else holds a lock; 0 gives up. The waits grow as SQLite's own do.
int SqliteConnection::waitForLock(void* connection, int count)
{
    using namespace std::chrono_literals;
    auto* self = static_cast<SqliteConnection*>(connection);
    const auto now = std::chrono::steady_clock::now();
    if (count == 0)
        self->m_waitingSince = now;
    if (self->m_interrupted.load() || self->m_stop.stop_requested()
        || now - self->m_waitingSince >= self->m_busyTimeout)
        return 0;
    const auto pause =
        std::min<std::chrono::milliseconds>(count < 2 ? 1ms : 5ms * std::min(count, 5), self->m_busyTimeout);
    std::this_thread::sleep_for(pause);
    return 1;
}

int SqliteConnection::lookForStop(void* connection)
{
    return static_cast<SqliteConnection*>(connection)->m_stop.stop_requested() ? 1 : 0;
}

Error SqliteConnection::executionError()
{
    m_lastErrorCode = sqlite3_extended_errcode(m_handle);
    Error error = sqliteError(m_handle);
    const int primary = m_lastErrorCode & 0xFF;
    // A wait for a lock that was interrupted ends as "database is locked".
    if ((primary == SQLITE_BUSY || primary == SQLITE_LOCKED) && (m_interrupted.load() || m_stop.stop_requested()))
        error = Error{.code = ErrorCode::Cancelled, .message = "interrupted while waiting for a lock"}.causedBy(
            std::move(error));
    return error;
}

Result<sql::ResultSet> SqliteConnection::execute(std::string_view statement)
{
    assert(m_thread == std::this_thread::get_id());
    m_interrupted.store(false);
    if (statement.contains('\0'))
        return fail(ErrorCode::Database, "the query contains a null character");
    const std::string text(statement); // with an end that SQLite can see
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const int prepared = sqlite3_prepare_v2(m_handle, text.c_str(), static_cast<int>(text.size() + 1), &raw, &tail);
    const Statement owner(raw, &sqlite3_finalize);
    if (prepared != SQLITE_OK)
        return std::unexpected(executionError());
    if (!skipSqlComments(tail).empty())
        return fail(ErrorCode::Database, "You can only execute one statement at a time.");
    sql::ResultSet result;
    if (!raw)
        return result; // nothing but white space and comments
    if (const int parameters = sqlite3_bind_parameter_count(raw); parameters != 0)
        return fail(ErrorCode::Database, "Incorrect number of bindings supplied. The current statement uses "
                                             + std::to_string(parameters) + ", and there are 0 supplied.");
    int step = SQLITE_ROW;
    bool named = false;
    while ((step = sqlite3_step(raw)) == SQLITE_ROW || step == SQLITE_DONE) {
        // After the first step: a schema that changed under us may have changed the columns of SELECT *.
        const int columns = sqlite3_column_count(raw);
        for (int i = 0; !named && i < columns; ++i)
            result.columns.emplace_back(sqlite3_column_name(raw, i));
        named = true;
        if (step == SQLITE_DONE)
            break;
        std::vector<sql::Value>& row = result.rows.emplace_back();
        row.reserve(static_cast<std::size_t>(columns));
        for (int i = 0; i < columns; ++i)
            row.push_back(columnValue(raw, i));
    }
    if (step != SQLITE_DONE)
        return std::unexpected(executionError());
    if (changesRows(statement, raw))
        result.rowsAffected = sqlite3_changes64(m_handle);
    return result;
}

Result<void> SqliteConnection::begin()
{
    RETORT_TRY([[maybe_unused]] const sql::ResultSet done, execute("BEGIN"));
    return {};
}

Result<void> SqliteConnection::commit()
{
    RETORT_TRY([[maybe_unused]] const sql::ResultSet done, execute("COMMIT"));
    return {};
}

Result<void> SqliteConnection::rollback()
{
    RETORT_TRY([[maybe_unused]] const sql::ResultSet done, execute("ROLLBACK"));
    return {};
}

bool SqliteConnection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void SqliteConnection::interrupt()
{
    m_interrupted.store(true);
    sqlite3_interrupt(m_handle);
}

sql::ServerInfo SqliteConnection::server() const
{
    const int version = sqlite3_libversion_number(); // 3046001
    return {.product = "SQLite", .version = {version / 1'000'000, version / 1000 % 1000, version % 1000}};
}

std::string SqliteConnection::libraryVersion()
{
    return sqlite3_libversion();
}

} // namespace retort::database
