#pragma once

// A database with a folder for its backups, and ways to damage both. For tests only: failures end the test program.

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

#include "core/backup/catalogue.h"
#include "core/backup/create_backup.h"
#include "core/backup/restore_backup.h"
#include "core/database/sqlite_connection.h"

namespace retort::tests {

using backup::BackupEntry;
using backup::BackupRequest;
using backup::Catalogue;
using backup::RestoreRequest;
using database::SqliteConnection;
using database::SqliteLocation;

inline std::string message(const Error& error)
{
    return describe(error);
}

template <class T>
const char* why(const Result<T>& result)
{
    static std::string text;
    text = result ? std::string() : message(result.error());
    return text.c_str();
}

inline SqliteLocation at(const QString& file)
{
    return {.file = file.toStdString()};
}

inline std::unique_ptr<SqliteConnection> open(const QString& file)
{
    auto opened = SqliteConnection::open(at(file), {.missingFile = database::MissingFile::Create});
    if (!opened)
        qFatal("%s", message(opened.error()).c_str());
    if (!(*opened)->execute("PRAGMA synchronous=OFF")) // tests do not lose power
        qFatal("PRAGMA synchronous");
    return std::move(*opened);
}

inline sql::ResultSet run(SqliteConnection& connection, std::string_view statement)
{
    auto result = connection.execute(statement);
    if (!result)
        qFatal("%s: %s", std::string(statement).c_str(), message(result.error()).c_str());
    return std::move(*result);
}

inline std::int64_t number(SqliteConnection& connection, std::string_view statement)
{
    return std::get<std::int64_t>(run(connection, statement).rows.at(0).at(0));
}

inline std::string textOf(const sql::Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string("?");
}

// Everything that SQL can see of a database.
inline std::vector<std::string> dump(const QString& file)
{
    const auto connection = open(file);
    std::vector<std::string> lines;
    for (const char* pragma : {"user_version", "application_id", "encoding", "auto_vacuum"})
        lines.push_back(
            textOf(run(*connection, std::string("SELECT quote(") + pragma + ") FROM pragma_" + pragma).rows[0][0]));
    const sql::ResultSet objects =
        run(*connection, "SELECT type, name, tbl_name, quote(sql) FROM sqlite_master ORDER BY type, name");
    for (const auto& row : objects.rows) {
        const std::string name = textOf(row[1]);
        lines.push_back(textOf(row[0]) + " " + name + " on " + textOf(row[2]) + ": " + textOf(row[3]));
        if (textOf(row[0]) != "table")
            continue;
        std::string columns;
        for (const auto& column : run(*connection, "SELECT name FROM pragma_table_info('" + name + "')").rows)
            columns += (columns.empty() ? "quote(\"" : " || ',' || quote(\"") + textOf(column[0]) + "\")";
        std::vector<std::string> rows;
        for (const auto& cells : run(*connection, "SELECT " + columns + " FROM \"" + name + "\"").rows)
            rows.push_back(name + ": " + textOf(cells[0]));
        std::ranges::sort(rows);
        std::ranges::move(rows, std::back_inserter(lines));
    }
    return lines;
}

// A folder with a database and a place for its backups.
class Site {
public:
    Site() : m_folder(QDir::tempPath() + QStringLiteral("/retort-backup-XXXXXX")) {}
    [[nodiscard]] QString database() const { return m_folder.filePath(QStringLiteral("app.db")); }
    [[nodiscard]] QString backups() const { return m_folder.filePath(QStringLiteral("backups")); }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1StringView(name)); }
    [[nodiscard]] Catalogue catalogue() const { return Catalogue(backups()); }
    [[nodiscard]] BackupRequest request() const { return {.database = at(database()), .folder = backups()}; }
    [[nodiscard]] RestoreRequest restoreOf(const BackupEntry& entry) const
    {
        return {.folder = backups(), .id = entry.id, .target = at(database())};
    }

    // Files in the backup folder other than the list.
    [[nodiscard]] QStringList files() const
    {
        QStringList names = QDir(backups()).entryList(QDir::Files | QDir::Hidden | QDir::System);
        names.removeAll(QStringLiteral("catalogue.json"));
        return names;
    }

    BackupEntry backUp() const
    {
        auto entry = createBackup(request());
        if (!entry)
            qFatal("%s", message(entry.error()).c_str());
        return *entry;
    }

private:
    QTemporaryDir m_folder;
};

inline void makeShop(const QString& file, int rows = 50)
{
    const auto connection = open(file);
    run(*connection, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
    run(*connection, "INSERT INTO alembic_version VALUES ('ae10')");
    run(*connection, "CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, data BLOB)");
    run(*connection, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT " + std::to_string(rows)
                         + ") INSERT INTO item (name, data) SELECT 'item ' || i, randomblob(900) FROM n");
    run(*connection, "CREATE INDEX item_name ON item (name)");
}

inline void overwrite(const QString& path, qint64 offset, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.write(bytes) != bytes.size())
        qFatal("cannot write to %s", qPrintable(path));
}

inline QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// No file may grow beyond this size as long as it lives: every write past it fails, as on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
};

// Stops when a phase reports progress for the nth time.
struct Stopper {
    std::stop_source source;
    int reports = 0;

    JobContext inPhase(std::string_view phase, int nth = 1)
    {
        return {.stop = source.get_token(),
                .progress = [this, phase, nth](std::size_t, std::size_t, std::string_view what) {
                    if (what == phase && ++reports == nth)
                        source.request_stop();
                }};
    }
};

// Warnings of Qt since the last test began: none are expected.
inline QStringList warnings;

inline void collectWarnings(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        warnings += text;
    else if (type == QtFatalMsg)
        std::fputs(qPrintable(text + QLatin1Char('\n')), stderr);
}

} // namespace retort::tests
