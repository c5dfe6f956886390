#include "core/backup/create_backup.h"
#include "core/backup/restore_backup.h"
#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

namespace {

constexpr const char* backupLogger = "backup";

QString sentence(const Error& error)
{
    return QString::fromStdString(describe(error));
}

database::SqliteLocation locationOf(const DatabaseState& state)
{
    return {.file = state.filePath.toStdString(), .uriOptions = {}, .busyTimeout = {}};
}

Error busyError()
{
    return {.code = ErrorCode::InvalidArgument, .message = "Something else is under way on this database."};
}

Error noFileError()
{
    return {.code = ErrorCode::Unsupported, .message = "Only a database in an SQLite file can be backed up."};
}

} // namespace

jobs::JobCallbacks ProjectSession::Private::progressCallbacks(JobKind kind)
{
    jobs::JobCallbacks callbacks = logCallbacks();
    callbacks.progress = [this, kind](std::size_t done, std::size_t total, const std::string&) {
        Q_EMIT q.jobProgress(kind, static_cast<qint64>(done), static_cast<qint64>(total));
    };
    return callbacks;
}

void ProjectSession::Private::refreshBackups()
{
    if (database.filePath.isEmpty()) {
        backups.clear();
        Q_EMIT q.backupsChanged();
        return;
    }
    runner.run(
        q, [folder = q.backupFolder()](const JobContext&) { return backup::Catalogue(folder).list(); },
        [this, number = connectionNumber](Result<std::vector<backup::BackupEntry>> entries) {
            if (number != connectionNumber)
                return;
            if (entries)
                backups = std::move(*entries);
            else
                Q_EMIT q.logged(static_cast<int>(LogLevel::Error), QString::fromLatin1(backupLogger), sentence(entries.error()));
            Q_EMIT q.backupsChanged();
        });
}

void ProjectSession::Private::createBackup(const QString& label, backup::BackupReason reason, std::function<void(const std::optional<Error>&)> then)
{
    if (busy || database.filePath.isEmpty()) {
        const Error why = busy ? busyError() : noFileError();
        Q_EMIT q.jobFinished({.kind = JobKind::Backup, .rows = {}, .error = why});
        return then(why);
    }
    busy = true;
    Q_EMIT q.jobStarted(JobKind::Backup);
    const backup::BackupRequest wanted{
        .database = locationOf(database), .folder = q.backupFolder(), .label = label, .reason = reason, .versionTable = versionTable(), .copy = {}};
    current = runner.run(
        q, [wanted](const JobContext& context) { return backup::createBackup(wanted, context); },
        [this, then = std::move(then)](Result<backup::BackupEntry> entry) {
            busy = false;
            refreshBackups();
            JobResult result{.kind = JobKind::Backup, .rows = {}, .error = {}};
            if (entry)
                result.rows = entry->revisions;
            else
                result.error = entry.error();
            Q_EMIT q.jobFinished(result);
            then(result.error);
        },
        progressCallbacks(JobKind::Backup));
}

std::string ProjectSession::Private::versionTable() const
{
    return project ? project->settings(database.dialect.toStdString(), false).versionTable : std::string("alembic_version");
}

void ProjectSession::createBackup(const QString& label)
{
    d->createBackup(label, backup::BackupReason::Manual, [](const std::optional<Error>&) {});
}

void ProjectSession::restoreBackup(const QString& id, const QString& safetyLabel)
{
    if (d->busy || d->database.filePath.isEmpty()) {
        Q_EMIT jobFinished({.kind = JobKind::Restore, .rows = {}, .error = d->busy ? busyError() : noFileError()});
        return;
    }
    d->busy = true;
    Q_EMIT jobStarted(JobKind::Restore);
    const backup::RestoreRequest request{.folder = backupFolder(),
                                         .id = id,
                                         .target = locationOf(d->database),
                                         .safetyLabel = safetyLabel,
                                         .versionTable = d->versionTable(),
                                         .copy = {}};
    d->current = d->runner.run(
        *this,
        [request, url = *d->connectedUrl, project = d->project](const JobContext& context) -> Result<backup::RestoreReport> {
            std::unique_ptr<database::MigrationLock> lock;
            if (project) {
                RETORT_TRY(lock, lockDatabase(url, *project, context));
            }
            return backup::restoreBackup(request, context);
        },
        [this](Result<backup::RestoreReport> report) {
            d->busy = false;
            d->refreshBackups();
            d->readPosition();
            JobResult result{.kind = JobKind::Restore, .rows = {}, .error = {}};
            if (report)
                result.rows = report->restored.revisions;
            else
                result.error = report.error();
            Q_EMIT jobFinished(result);
        },
        d->progressCallbacks(JobKind::Restore));
}

void ProjectSession::deleteBackup(const QString& id)
{
    d->runner.run(
        *this, [folder = backupFolder(), id](const JobContext&) { return backup::Catalogue(folder).remove(id); },
        [this](Result<void> removed) {
            if (!removed)
                Q_EMIT logged(static_cast<int>(LogLevel::Error), QString::fromLatin1(backupLogger), sentence(removed.error()));
            d->refreshBackups();
        });
}

const std::vector<backup::BackupEntry>& ProjectSession::backups() const
{
    return d->backups;
}

QString ProjectSession::backupFolder() const
{
    return d->database.filePath.isEmpty() ? QString() : backup::Catalogue::defaultFolder(d->database.filePath);
}

} // namespace retort::project
