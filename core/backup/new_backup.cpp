#include "core/backup/new_backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include "core/backup/catalogue.h"
#include "core/backup/inspect.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

Result<void> makeFolder(const QString& folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const bool made = QDir().mkpath(folder);
    if (!made)
        return fail(ErrorCode::Io, "The backup folder " + folder.toStdString() + " cannot be made");
    QFile::setPermissions(folder, privateFile | QFileDevice::ExeOwner);
    return {};
}

QString newId(const QDateTime& now)
{
    const quint32 random = QRandomGenerator::system()->generate() & 0xFFFFU;
    return now.toString(u"yyyyMMdd-HHmmss-zzz"_s) + u'-' + QString::number(random, 16).rightJustified(4, u'0');
}

} // namespace

NewBackup::NewBackup(QString folder, BackupEntry entry)
    : m_folder(std::move(folder)), m_entry(std::move(entry)), m_finalPath(Catalogue(m_folder).filePath(m_entry)),
      m_path(m_finalPath + ".partial"_L1)
{
}

NewBackup::~NewBackup()
{
    for (const auto suffix : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(m_path + suffix);
}

Result<std::unique_ptr<NewBackup>> NewBackup::begin(const QString& folder, BackupEntry entry, const QString& baseName, const QString& suffix)
{
    RETORT_CHECK(Catalogue(folder).list());
    RETORT_CHECK(makeFolder(folder));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    entry.id = newId(now);
    entry.fileName = baseName + u'-' + entry.id + suffix;
    entry.label = entry.label.trimmed();
    entry.createdAt = now;
    std::unique_ptr<NewBackup> backup(new NewBackup(folder, std::move(entry)));
    QFile file(backup->m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile))
        return fail(ErrorCode::Io,
                    "The backup cannot be written: " + file.fileName().toStdString() + ": " + file.errorString().toStdString());
    return backup;
}

void NewBackup::hashMeanwhile()
{
    m_hash = std::make_unique<FollowingHash>(m_path);
}

// On the disk, whatever tool wrote it, before anything is done that it is to make good.
Result<void> NewBackup::sync(const QString& path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    const int why = errno;
    if (handle >= 0)
        ::close(handle);
    if (!synced)
        return fail(ErrorCode::Io, "The backup cannot be written to the disk: " + path.toStdString() + ": " + qt_error_string(why).toStdString());
    return {};
}

Result<BackupEntry> NewBackup::finish(const JobContext& context)
{
    RETORT_CHECK(sync(m_path));
    RETORT_TRY(m_entry.sha256, m_hash ? m_hash->finish(context) : hashFile(m_path, context));
    m_entry.size = QFileInfo(m_path).size();
    QFile file(m_path);
    if (!file.rename(m_finalPath)) // never onto another file
        return fail(ErrorCode::Io, "The backup " + m_finalPath.toStdString()
                                       + " cannot be put in place: " + file.errorString().toStdString());
    if (auto synced = sync(m_folder); !synced) {
        QFile::remove(m_finalPath);
        return std::unexpected(std::move(synced).error());
    }
    if (auto added = Catalogue(m_folder).add(m_entry); !added) {
        QFile::remove(m_finalPath);
        return std::unexpected(std::move(added).error());
    }
    return m_entry;
}

} // namespace retort::backup
