#include "core/database/migration_lock.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QLockFile>
#include <QString>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <thread>

#include "core/database/open_database.h"
#include "core/database/sqlite_location.h"
#include "core/sql/connection.h"

namespace retort::database {

namespace {

constexpr auto pollInterval = std::chrono::milliseconds(200);
constexpr auto namelessTime = std::chrono::seconds(2); // in which a living run has long written its name into its lock file

// What distinguishes the version tables of one database from each other.
QByteArray lockDigest(const std::string& prefix, const MigrationLockOptions& options)
{
    const std::string text = prefix + options.versionTableSchema.value_or("") + "." + options.versionTable;
    return QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
}

std::string lockPath(const std::filesystem::path& file)
{
    return file.string() + ".retort-lock";
}

std::string fileHolder(const QLockFile& lock, const std::string& path)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return "another run (lock file " + path + ")";
    return "process " + std::to_string(process) + " on " + host.toStdString() + ", " + program.toStdString() + " (lock file " + path + ")";
}

class FileLock final : public MigrationLock {
public:
    explicit FileLock(const std::filesystem::path& file) : m_path(lockPath(file)), m_lock(QString::fromStdString(m_path))
    {
        // However long a run takes, its lock is good while its process lives.
        m_lock.setStaleLockTime(std::chrono::milliseconds(0));
    }

    [[nodiscard]] Result<bool> tryLock() override
    {
        if (m_lock.tryLock(std::chrono::milliseconds(0)) || takeFromNobody())
            return true;
        if (m_lock.error() == QLockFile::LockFailedError)
            return false;
        const std::filesystem::path folder = std::filesystem::path(m_path).parent_path();
        if (std::error_code ignored; !std::filesystem::is_directory(folder, ignored))
            return fail(ErrorCode::Io, "There is no folder " + folder.string() + " that the database file could be made in");
        return fail(ErrorCode::Io, "Cannot make the lock file " + m_path
                                       + ": the folder of the database has to be writable to migrate it");
    }

    [[nodiscard]] std::string holder() override { return fileHolder(m_lock, m_path); }

private:
    // A run that was killed between making the file and writing its name into it leaves a file that is nobody's, and that QLockFile
    // would respect for ever. Qt takes it only when no living process has it flock()ed.
    [[nodiscard]] bool takeFromNobody()
    {
        qint64 process = 0;
        if (m_lock.error() != QLockFile::LockFailedError || m_lock.getLockInfo(&process, nullptr, nullptr))
            return false;
        m_lock.setStaleLockTime(namelessTime);
        const bool taken = m_lock.tryLock(std::chrono::milliseconds(0));
        m_lock.setStaleLockTime(std::chrono::milliseconds(0));
        return taken;
    }

    std::string m_path;
    QLockFile m_lock;
};

// Whether a living run has the file, without making or taking it.
class FileLook final : public MigrationLock {
public:
    explicit FileLook(const std::filesystem::path& file) : m_path(lockPath(file)), m_lock(QString::fromStdString(m_path)) {}

    // QLockFile has its file flock()ed before it writes its name into it, and as long as it lives.
    [[nodiscard]] Result<bool> tryLock() override
    {
        const int file = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0 && errno == ENOENT)
            return true;
        if (file < 0)
            return fail(ErrorCode::Io, "The lock file " + m_path + " cannot be read, so it is not known whether another run has this database: " + std::strerror(errno));
        QString host;
        const bool named = m_lock.getLockInfo(nullptr, &host, nullptr);
        const bool elsewhere = named && !host.isEmpty() && host != QSysInfo::machineHostName();
        const bool free = (named || isOld()) && !elsewhere && ::flock(file, LOCK_SH | LOCK_NB) == 0;
        ::close(file);
        return free;
    }
    [[nodiscard]] std::string holder() override { return fileHolder(m_lock, m_path); }

private:
    [[nodiscard]] bool isOld() const
    {
        std::error_code failed;
        const auto written = std::filesystem::last_write_time(m_path, failed);
        return !failed && std::filesystem::file_time_type::clock::now() - written > namelessTime;
    }

    std::string m_path;
    QLockFile m_lock; // never locked: it reads the file
};

// What one server is asked. Both statements give one row.
struct ServerLockSql {
    std::string tryLock; // one column, true (or 1) when the lock is taken
    std::string holder;  // text columns, as in holderColumns
};
constexpr std::array<std::string_view, 4> holderColumns = {"connection ", "user ", "", "since "};

// The 64 bit key of a session level advisory lock shows up in pg_locks in two halves, with objsubid 1.
ServerLockSql postgresqlLock(const MigrationLockOptions& options)
{
    std::int64_t key = 0;
    for (const char byte : lockDigest("retort ", options).first(sizeof(key)))
        key = static_cast<std::int64_t>((static_cast<std::uint64_t>(key) << 8U) | static_cast<unsigned char>(byte));
    const std::string text = std::to_string(key);
    return {.tryLock = "SELECT pg_try_advisory_lock(" + text + ")",
            .holder = "SELECT a.pid::text, a.usename::text, concat_ws(' ', a.application_name, 'from ' || host(a.client_addr)),"
                      " a.backend_start::text FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                      " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                      " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                      " AND (l.classid::bigint << 32) | l.objid::bigint = " + text};
}

// Names are one set for the whole server, and no longer than 64 characters.
ServerLockSql mysqlLock(const MigrationLockOptions& options)
{
    const std::string digest = lockDigest({}, options).toHex().first(24).toStdString();
    const std::string name = "CONCAT('retort ', LEFT(SHA2(DATABASE(), 256), 24), ' " + digest + "')";
    return {.tryLock = "SELECT GET_LOCK(" + name + ", 0)",
            .holder = "SELECT CAST(ID AS CHAR), USER, CONCAT('from ', HOST), CAST(NOW() - INTERVAL TIME SECOND AS CHAR)"
                      " FROM information_schema.PROCESSLIST WHERE ID = IS_USED_LOCK(" + name + ")"};
}

struct ServerLockRow {
    std::string_view dialect;
    ServerLockSql (*sql)(const MigrationLockOptions&);
};
constexpr auto serverLocks = std::to_array<ServerLockRow>({
    {"postgresql", &postgresqlLock},
    {"mysql", &mysqlLock},
    {"mariadb", &mysqlLock},
});

bool isTrue(const sql::Value& value)
{
    const auto* flag = std::get_if<bool>(&value);
    const auto* number = std::get_if<std::int64_t>(&value);
    return (flag && *flag) || (number && *number == 1);
}

class ServerLock final : public MigrationLock {
public:
    ServerLock(std::unique_ptr<sql::Connection> connection, ServerLockSql sql) : m_connection(std::move(connection)), m_sql(std::move(sql)) {}

    [[nodiscard]] Result<bool> tryLock() override
    {
        RETORT_TRY(const sql::ResultSet result, m_connection->execute(m_sql.tryLock));
        return !result.rows.empty() && !result.rows.front().empty() && isTrue(result.rows.front().front());
    }

    // Who it is may not be ours to see, or it has just let go: then it stays "another run".
    [[nodiscard]] std::string holder() override
    {
        const auto result = m_connection->execute(m_sql.holder);
        std::string text;
        for (std::size_t i = 0; result && !result->rows.empty() && i < holderColumns.size(); ++i) {
            const std::vector<sql::Value>& row = result->rows.front();
            const auto* column = i < row.size() ? std::get_if<std::string>(&row[i]) : nullptr;
            if (column && !column->empty())
                text += (text.empty() ? "" : ", ") + std::string(holderColumns[i]) + *column;
        }
        return text.empty() ? "another run" : text;
    }

private:
    std::unique_ptr<sql::Connection> m_connection;
    ServerLockSql m_sql;
};

enum class FileUse { Take, Look };

Result<std::unique_ptr<MigrationLock>> makeLock(const DatabaseUrl& url, const std::filesystem::path& folder,
                                                const MigrationLockOptions& options, FileUse use)
{
    RETORT_TRY(const std::string dialect, url.dialectName());
    if (dialect == "sqlite") {
        RETORT_TRY(const SqliteLocation location, sqliteLocation(url, folder));
        if (location.inMemory())
            return nullptr;
        if (use == FileUse::Look)
            return std::make_unique<FileLook>(location.file);
        return std::make_unique<FileLock>(location.file);
    }
    const auto row = std::ranges::find(serverLocks, dialect, &ServerLockRow::dialect);
    RETORT_TRY(std::unique_ptr<sql::Connection> connection, openDatabase(url, folder));
    if (row == serverLocks.end())
        return fail(ErrorCode::Unsupported, "Retort has no lock for runs on " + dialect);
    return std::make_unique<ServerLock>(std::move(connection), row->sql(options));
}

} // namespace

Result<std::unique_ptr<MigrationLock>> MigrationLock::acquire(const DatabaseUrl& url, const std::filesystem::path& folder,
                                                              const MigrationLockOptions& options)
{
    RETORT_TRY(std::unique_ptr<MigrationLock> lock, makeLock(url, folder, options, FileUse::Take));
    return waitFor(std::move(lock), options);
}

Result<std::unique_ptr<MigrationLock>> MigrationLock::look(const DatabaseUrl& url, const std::filesystem::path& folder,
                                                           const MigrationLockOptions& options)
{
    RETORT_TRY(std::unique_ptr<MigrationLock> lock, makeLock(url, folder, options, FileUse::Look));
    const bool isFile = dynamic_cast<const FileLook*>(lock.get()) != nullptr;
    RETORT_TRY(lock, waitFor(std::move(lock), options));
    return isFile ? nullptr : std::move(lock);
}

Result<std::unique_ptr<MigrationLock>> MigrationLock::waitFor(std::unique_ptr<MigrationLock> lock, const MigrationLockOptions& options)
{
    if (!lock)
        return lock;
    const auto end = std::chrono::steady_clock::now() + options.wait;
    for (bool told = false;; told = true) {
        RETORT_TRY(const bool locked, lock->tryLock());
        if (locked)
            return lock;
        if (std::chrono::steady_clock::now() >= end)
            return fail(ErrorCode::Conflict, "Another run has the lock of this database: " + lock->holder()
                                                 + ". Nothing was changed; try again when it has ended");
        if (!told && options.waiting)
            options.waiting(lock->holder());
        if (options.stop.stop_requested())
            return fail(ErrorCode::Cancelled, "Cancelled while waiting for the lock of this database.");
        std::this_thread::sleep_for(pollInterval);
    }
}

} // namespace retort::database
