#include "core/backup/create_backup.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include "core/backup/catalogue.h"
#include "core/backup/inspect.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr auto privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// Removes an unfinished copy and what SQLite puts next to it.
class UnfinishedCopy {
public:
    explicit UnfinishedCopy(QString path) : m_path(std::move(path)) {}
    ~UnfinishedCopy()
    {
        if (m_path.isEmpty())
            return;
        for (const auto suffix : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(m_path + suffix);
    }
    UnfinishedCopy(const UnfinishedCopy&) = delete;
    UnfinishedCopy& operator=(const UnfinishedCopy&) = delete;
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
};

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

// A file of its own for the copy, which nobody else may read: a copy of secrets is a secret.
Result<std::unique_ptr<database::SqliteConnection>> createCopy(const QString& path, const JobContext& context)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile))
        return fail(ErrorCode::Io,
                    "The backup cannot be written: " + path.toStdString() + ": " + file.errorString().toStdString());
    file.close();
    RETORT_TRY(auto copy, database::SqliteConnection::open({.file = path.toStdString()}, {.stop = context.stop}));
    RETORT_CHECK(copy->execute("PRAGMA journal_mode=OFF")); // when it fails, the file goes
    return copy;
}

Result<void> copyDatabase(const BackupRequest& request, const QString& path, const JobContext& context)
{
    RETORT_TRY(const auto source,
               database::SqliteConnection::open(request.database,
                                                {.busyTimeout = request.copy.busyTimeout, .stop = context.stop}));
    RETORT_TRY(const auto copy, createCopy(path, context));
    // Holds on to one state of the source. Without it, SQLite starts again from the first page whenever another process
    // writes in between, for ever under a busy writer.
    RETORT_CHECK(source->begin());
    RETORT_CHECK(source->execute("SELECT count(*) FROM sqlite_master"));
    RETORT_CHECK(copyPages(*source, *copy, request.copy, context));
    return source->rollback();
}

Result<void> inspectCopy(const BackupRequest& request, const QString& path, BackupEntry& entry,
                         const JobContext& context)
{
    RETORT_TRY(const auto copy, openCopy(path, context));
    RETORT_TRY(entry.damage, checkIntegrity(*copy, context));
    if (!entry.damage.empty() && !request.acceptDamaged)
        return fail(ErrorCode::Database,
                    "The database " + request.database.file.string()
                        + " is damaged, its copy fails the integrity check: " + entry.damage.front());
    // Of a damaged database, what can be read is told and the rest is left out.
    auto tables = countRows(*copy, context);
    auto revisions = readRevisions(*copy, request.versionTable);
    for (const Error* error : {tables ? nullptr : &tables.error(), revisions ? nullptr : &revisions.error()}) {
        if (error && (entry.damage.empty() || error->code == ErrorCode::Cancelled))
            return std::unexpected(*error);
    }
    entry.tables = std::move(tables).value_or(std::vector<TableCount>());
    if (revisions && *revisions) {
        entry.hasVersionTable = true;
        entry.revisions = std::move(**revisions);
    }
    return {};
}

} // namespace

Result<BackupEntry> createBackup(const BackupRequest& request, const JobContext& context)
{
    if (request.database.inMemory())
        return fail(ErrorCode::Unsupported,
                    "A database in memory cannot be backed up: it belongs to its connection alone");
    const Catalogue catalogue(request.folder);
    RETORT_CHECK(catalogue.list()); // a list that cannot be used is better known before the work than after
    RETORT_CHECK(makeFolder(request.folder));

    const QString databasePath = Catalogue::canonicalPath(QString::fromStdString(request.database.file.string()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString id = newId(now);
    BackupEntry entry{.id = id,
                      .fileName = QFileInfo(databasePath).completeBaseName() + u'-' + id + ".sqlite"_L1,
                      .label = request.label.trimmed(),
                      .reason = request.reason,
                      .databasePath = databasePath,
                      .createdAt = now};
    const QString finalPath = catalogue.filePath(entry);
    const UnfinishedCopy unfinished(finalPath + ".partial"_L1);
    RETORT_CHECK(copyDatabase(request, unfinished.path(), context));
    RETORT_CHECK(inspectCopy(request, unfinished.path(), entry, context));
    RETORT_TRY(entry.sha256, hashFile(unfinished.path(), context));
    entry.size = QFileInfo(unfinished.path()).size();
    QFile file(unfinished.path());
    if (!file.rename(finalPath)) // never onto another file
        return fail(ErrorCode::Io, "The backup " + finalPath.toStdString()
                                       + " cannot be put in place: " + file.errorString().toStdString());
    if (auto added = catalogue.add(entry); !added) {
        QFile::remove(finalPath);
        return std::unexpected(std::move(added).error());
    }
    return entry;
}

} // namespace retort::backup
