#include "core/backup/catalogue.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <functional>

#include "core/backup/backup_method.h"
#include "core/backup/catalogue_file.h"
#include "core/backup/inspect.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

using Change = std::function<Result<void>(std::vector<BackupEntry>&)>;

QString listPath(const QString& folder)
{
    return QDir(folder).filePath(u"catalogue.json"_s);
}

Result<std::vector<BackupEntry>> readList(const QString& folder)
{
    QFile file(listPath(folder));
    if (!file.exists())
        return std::vector<BackupEntry>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The list of backups " + file.fileName().toStdString()
                                       + " cannot be read: " + file.errorString().toStdString());
    auto entries = readEntries(file.readAll());
    if (!entries) {
        const ErrorCode code = entries.error().code;
        return std::unexpected(
            Error{.code = code, .message = "The list of backups " + file.fileName().toStdString() + " cannot be used"}
                .causedBy(std::move(entries).error()));
    }
    return entries;
}

Result<void> writeList(const QString& folder, const std::vector<BackupEntry>& entries)
{
    QSaveFile file(listPath(folder));
    const QByteArray contents = writeEntries(entries);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size() || !file.commit())
        return fail(ErrorCode::Io, "The list of backups " + file.fileName().toStdString()
                                       + " cannot be written: " + file.errorString().toStdString());
    QFile::setPermissions(file.fileName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

// Reads, changes and writes the list while no other process can.
Result<void> changeList(const QString& folder, const Change& change)
{
    constexpr int patienceMs = 10'000;
    QLockFile lock(QDir(folder).filePath(u"catalogue.lock"_s));
    if (!lock.tryLock(patienceMs))
        return fail(ErrorCode::Io, "The backup folder " + folder.toStdString()
                                       + (lock.error() == QLockFile::LockFailedError ? " is in use by another process"
                                                                                     : " cannot be written to"));
    RETORT_TRY(std::vector<BackupEntry> entries, readList(folder));
    RETORT_CHECK(change(entries));
    return writeList(folder, entries);
}

} // namespace

QString Catalogue::canonicalPath(const QString& databasePath)
{
    if (databasePath.contains("://"_L1))
        return databasePath;
    const QFileInfo info(databasePath);
    if (const QString path = info.canonicalFilePath(); !path.isEmpty())
        return path;
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : QDir(folder).filePath(info.fileName());
}

QString Catalogue::defaultFolder(const QString& databasePath)
{
    const QByteArray hash =
        QCryptographicHash::hash(canonicalPath(databasePath).toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/backups/"_L1
           + QString::fromLatin1(hash);
}

QString Catalogue::filePath(const BackupEntry& entry) const
{
    return QDir(m_folder).filePath(entry.fileName);
}

Result<std::vector<BackupEntry>> Catalogue::list() const
{
    RETORT_TRY(std::vector<BackupEntry> entries, readList(m_folder));
    std::ranges::reverse(entries); // the later of two in one millisecond stays first
    std::ranges::stable_sort(entries, std::greater(), &BackupEntry::createdAt);
    return entries;
}

Result<BackupEntry> Catalogue::find(const QString& id) const
{
    RETORT_TRY(const std::vector<BackupEntry> entries, readList(m_folder));
    const auto found = std::ranges::find(entries, id, &BackupEntry::id);
    if (found == entries.end())
        return fail(ErrorCode::NotFound, "There is no backup " + id.toStdString() + " in " + m_folder.toStdString());
    return *found;
}

Result<void> Catalogue::verify(const BackupEntry& entry, const JobContext& context) const
{
    const QString path = filePath(entry);
    const QFileInfo info(path);
    if (!info.isFile())
        return fail(ErrorCode::NotFound, "The file of the backup is missing: " + path.toStdString());
    if (info.size() != entry.size)
        return fail(ErrorCode::Conflict, "The backup " + path.toStdString() + " was changed after it was made: it has "
                                             + std::to_string(info.size()) + " bytes instead of "
                                             + std::to_string(entry.size));
    RETORT_TRY(const QByteArray sha256, hashFile(path, context));
    if (sha256 != entry.sha256)
        return fail(ErrorCode::Conflict,
                    "The backup " + path.toStdString() + " was changed after it was made: its checksum is another");
    RETORT_TRY(const BackupMethod* method, methodOfKind(entry.kind));
    return method->verifyContents(path, context);
}

Result<void> Catalogue::remove(const QString& id) const
{
    return changeList(m_folder, [this, &id](std::vector<BackupEntry>& entries) -> Result<void> {
        const auto found = std::ranges::find(entries, id, &BackupEntry::id);
        if (found == entries.end())
            return fail(ErrorCode::NotFound,
                        "There is no backup " + id.toStdString() + " in " + m_folder.toStdString());
        const QFileInfo info(filePath(*found));
        if (info.isSymLink() || (info.exists() && !info.isFile()))
            return fail(ErrorCode::Conflict, info.filePath().toStdString()
                                                 + " is not the file that was written as a backup; it is left alone");
        QFile file(info.filePath());
        if (info.exists() && !file.remove())
            return fail(ErrorCode::Io, "The backup " + info.filePath().toStdString()
                                           + " cannot be deleted: " + file.errorString().toStdString());
        entries.erase(found);
        return {};
    });
}

Result<void> Catalogue::add(const BackupEntry& entry) const
{
    return changeList(m_folder, [&entry](std::vector<BackupEntry>& entries) -> Result<void> {
        if (std::ranges::contains(entries, entry.id, &BackupEntry::id))
            return fail(ErrorCode::AlreadyExists, "There is a backup " + entry.id.toStdString() + " already");
        entries.push_back(entry);
        return {};
    });
}

} // namespace retort::backup
