#include "core/backup/sqlite_beside.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "core/backup/catalogue.h"
#include "core/backup/copy_pages.h"
#include "core/backup/inspect.h"
#include "core/backup/new_backup.h"
#include "core/database/sqlite_connection.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

namespace fs = std::filesystem;

// A file that is being made, under another name; gone again unless it is kept.
class HalfMade {
public:
    explicit HalfMade(const fs::path& file) : m_path(file.string() + ".partial") {}
    ~HalfMade()
    {
        if (!m_ours)
            return;
        std::error_code ignored;
        for (const char* suffix : {"", "-journal", "-wal", "-shm"})
            fs::remove(m_path + suffix, ignored);
    }
    HalfMade(const HalfMade&) = delete;
    HalfMade& operator=(const HalfMade&) = delete;

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] Result<void> begin()
    {
        QFile file(QString::fromStdString(m_path));
        m_ours = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile); // until it has the rights of the present one
        return m_ours ? Result<void>() : fail(ErrorCode::Io, "The new database cannot be written: " + m_path + ": " + file.errorString().toStdString());
    }
    // Never onto another file.
    [[nodiscard]] Result<void> nameIt(const fs::path& file)
    {
        QFile partial(QString::fromStdString(m_path));
        if (!partial.rename(QString::fromStdString(file.string())))
            return fail(ErrorCode::Io, "The new database " + file.string() + " cannot be put in place: " + partial.errorString().toStdString());
        m_ours = false;
        return {};
    }

private:
    std::string m_path;
    bool m_ours = false;
};

Result<void> copyAll(const QString& backup, const std::string& to, const JobContext& context)
{
    RETORT_TRY(const auto source, openCopy(backup, context));
    RETORT_TRY(const auto target, database::SqliteConnection::open({.file = to}, {.stop = context.stop}));
    RETORT_CHECK(target->execute("PRAGMA journal_mode=OFF")); // when it fails, the file goes
    return copyPages(*source, *target, {}, context);
}

Result<void> checkCopy(const std::string& file, const Subject& subject, NewDatabaseReport& report, const JobContext& context)
{
    RETORT_TRY(const auto copy, openCopy(QString::fromStdString(file), context));
    RETORT_TRY(const std::vector<std::string> damage, checkIntegrity(*copy, context));
    if (!damage.empty())
        return fail(ErrorCode::Database, "The new database is damaged: " + damage.front());
    RETORT_TRY(const std::vector<TableCount> tables, countRows(*copy, context));
    RETORT_TRY(auto revisions, readRevisions(*copy, subject.versionTable));
    if (tables != report.restored.tables || revisions.has_value() != report.restored.hasVersionTable)
        return fail(ErrorCode::Conflict, "The new database does not have the tables and rows that the backup is listed with");
    report.revisions = std::move(revisions).value_or(std::vector<std::string>());
    if (report.revisions != report.restored.revisions)
        return fail(ErrorCode::Conflict, "The version table of the new database does not say what the backup is labelled with");
    return {};
}

// Whoever may read the present database may read the new one.
void takeOverRights(const fs::path& present, const std::string& file, std::vector<std::string>& notes)
{
    struct stat state {};
    if (::stat(present.c_str(), &state) != 0)
        return;
    if (::chmod(file.c_str(), state.st_mode & 07777U) != 0 || (::chown(file.c_str(), state.st_uid, state.st_gid) != 0 && state.st_uid != ::geteuid()))
        notes.push_back("The new database could not be given owner and permissions of the present one: " + std::string(std::strerror(errno)));
}

fs::path besideFile(const fs::path& present, const std::string& name, const fs::path& folder)
{
    const fs::path given(name);
    if (given.is_absolute())
        return given;
    return name.contains('/') ? (folder / given).lexically_normal() : present.parent_path() / given;
}

std::string nameOfProcess(const QString& pid)
{
    QFile file(u"/proc/%1/comm"_s.arg(pid));
    const QByteArray name = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    return name.toStdString() + " (process " + pid.toStdString() + ')';
}

Error renameError(const std::string& from, const std::string& to)
{
    return {.code = ErrorCode::Io, .message = from + " cannot be renamed to " + to + ": " + std::strerror(errno) + "; both databases keep their names"};
}

// At no moment is there no database: the present file gets a second name before the new one takes its first.
Result<void> exchange(const std::string& present, const std::string& kept, const std::string& restored)
{
    if (::link(present.c_str(), kept.c_str()) == 0) {
        if (std::rename(restored.c_str(), present.c_str()) == 0)
            return {};
        Error error = renameError(restored, present);
        ::unlink(kept.c_str());
        return std::unexpected(std::move(error));
    }
    if (errno == EEXIST)
        return std::unexpected(renameError(present, kept));
    // A file system without hard links.
    if (std::rename(present.c_str(), kept.c_str()) != 0)
        return std::unexpected(renameError(present, kept));
    if (std::rename(restored.c_str(), present.c_str()) == 0)
        return {};
    Error error = renameError(restored, present);
    if (std::rename(kept.c_str(), present.c_str()) != 0)
        error.message = "The database is now called " + kept + " and could not be named back to " + present + ": " + std::strerror(errno);
    return std::unexpected(std::move(error));
}

} // namespace

Result<NewDatabaseReport> restoreBesideSqlite(const fs::path& present, const Subject& subject, const NewDatabaseOptions& options, const JobContext& context)
{
    const Catalogue catalogue(options.folder);
    NewDatabaseReport report;
    RETORT_TRY(report.restored, catalogue.find(options.id));
    if (!report.restored.damage.empty())
        return fail(ErrorCode::Database, "The backup was made of a damaged database and cannot be restored: " + report.restored.damage.front());
    if (options.name.empty())
        return fail(ErrorCode::InvalidArgument, "The new database needs a name");
    const fs::path file = besideFile(present, options.name, subject.folder);
    report.name = file.string();
    if (QFileInfo::exists(QString::fromStdString(file.string())))
        return fail(ErrorCode::AlreadyExists, "There is a file " + file.string() + " already; choose another name for the new database");
    RETORT_CHECK(catalogue.verify(report.restored, context));
    HalfMade made(file);
    RETORT_CHECK(made.begin());
    const auto filled = [&]() -> Result<void> {
        RETORT_CHECK(copyAll(catalogue.filePath(report.restored), made.path(), context));
        RETORT_CHECK(checkCopy(made.path(), subject, report, context));
        takeOverRights(present, made.path(), report.notes);
        return made.nameIt(file);
    }();
    if (filled)
        return report;
    const ErrorCode code = filled.error().code;
    return std::unexpected(Error{.code = code, .message = "The backup was not restored; the new database " + file.string() + ", which was half made, was removed again"}
                               .causedBy(Error(filled.error())));
}

Result<void> checkNobodyHasOpen(const fs::path& file)
{
    const QString wanted = QFileInfo(QString::fromStdString(file.string())).canonicalFilePath();
    const QString own = QString::number(::getpid());
    std::string names;
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString& pid : processes) {
        const QDir handles(u"/proc/%1/fd"_s.arg(pid));
        const QStringList numbers = pid == own ? QStringList() : handles.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        const bool has = std::ranges::any_of(numbers, [&](const QString& number) { return QFile::symLinkTarget(handles.filePath(number)) == wanted; });
        if (has)
            names += (names.empty() ? "" : ", ") + nameOfProcess(pid);
    }
    if (names.empty())
        return {};
    return fail(ErrorCode::Conflict, "The database " + file.string() + " cannot be renamed while others have it open, who would go on in the old one: " + names
                                         + ". End them and try again");
}

Result<std::string> swapFiles(const fs::path& present, const fs::path& restored)
{
    RETORT_CHECK(checkNobodyHasOpen(present));
    const fs::path kept = present.parent_path() / (nameWithTime(present.stem().string(), "before", 200) + present.extension().string());
    {
        // What is in a log beside it comes into the file, and the log goes, before the file is called otherwise.
        RETORT_TRY(const auto connection, database::SqliteConnection::open({.file = present}));
        RETORT_CHECK(connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        RETORT_CHECK(connection->execute("PRAGMA locking_mode=EXCLUSIVE"));
        RETORT_CHECK(connection->execute("BEGIN EXCLUSIVE"));
        RETORT_CHECK(connection->execute("ROLLBACK"));
    }
    for (const char* suffix : {"-wal", "-journal"}) {
        if (QFileInfo(QString::fromStdString(present.string() + suffix)).size() > 0)
            return fail(ErrorCode::Conflict, "The database has changes beside it, in " + present.string() + suffix + ", and cannot be renamed while they are not in it: "
                                                 + "somebody is writing to it");
    }
    RETORT_CHECK(exchange(present.string(), kept.string(), restored.string()));
    return kept.string();
}

} // namespace retort::backup
