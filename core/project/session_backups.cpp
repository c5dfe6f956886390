#include "core/backup/create_backup.h"
#include "core/backup/restore_backup.h"
#include "core/project/session_private.h"

namespace retort::project {

namespace {

constexpr const char* backupJob = "backup";
constexpr const char* restoreJob = "restore";

QString sentence(const Error& error)
{
    return QString::fromStdString(describe(error));
}

database::SqliteLocation locationOf(const DatabaseState& state)
{
    return {.file = state.filePath.toStdString(), .uriOptions = {}, .busyTimeout = {}};
}

QString joinedRows(const std::vector<std::string>& rows)
{
    QStringList list;
    for (const std::string& row : rows)
        list += QString::fromStdString(row);
    return list.join(QStringLiteral(", "));
}

} // namespace

jobs::JobCallbacks ProjectSession::Private::progressCallbacks(const QString& what)
{
    jobs::JobCallbacks callbacks = logCallbacks();
    callbacks.progress = [this, what](std::size_t done, std::size_t total, const std::string&) {
        Q_EMIT q.jobProgress(what, static_cast<qint64>(done), static_cast<qint64>(total));
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
                Q_EMIT q.logged(static_cast<int>(LogLevel::Error), QString::fromLatin1(backupJob), sentence(entries.error()));
            Q_EMIT q.backupsChanged();
        });
}

void ProjectSession::Private::createBackup(const QString& label, backup::BackupReason reason, std::function<void(const QString&)> then)
{
    const QString what = QString::fromLatin1(backupJob);
    if (busy || database.filePath.isEmpty()) {
        const QString why = busy ? tr("Something else is under way on this database.") : tr("Only a database in an SQLite file can be backed up.");
        Q_EMIT q.jobFinished(what, false, why);
        return then(why);
    }
    busy = true;
    Q_EMIT q.jobStarted(what);
    const backup::BackupRequest wanted{
        .database = locationOf(database), .folder = q.backupFolder(), .label = label, .reason = reason, .versionTable = versionTable(), .copy = {}};
    current = runner.run(
        q, [wanted](const JobContext& context) { return backup::createBackup(wanted, context); },
        [this, what, then = std::move(then)](Result<backup::BackupEntry> entry) {
            busy = false;
            refreshBackups();
            const QString failure = entry ? QString() : sentence(entry.error());
            Q_EMIT q.jobFinished(what, entry.has_value(),
                                 entry ? tr("Backed up at %1.").arg(entry->revisions.empty() ? tr("no revision") : joinedRows(entry->revisions)) : failure);
            then(failure);
        },
        progressCallbacks(what));
}

std::string ProjectSession::Private::versionTable() const
{
    return project ? project->settings(database.dialect.toStdString(), false).versionTable : std::string("alembic_version");
}

void ProjectSession::createBackup(const QString& label)
{
    d->createBackup(label, backup::BackupReason::Manual, [](const QString&) {});
}

void ProjectSession::restoreBackup(const QString& id)
{
    const QString what = QString::fromLatin1(restoreJob);
    if (d->busy || d->database.filePath.isEmpty()) {
        Q_EMIT jobFinished(what, false, tr("Something else is under way on this database."));
        return;
    }
    d->busy = true;
    Q_EMIT jobStarted(what);
    const backup::RestoreRequest request{.folder = backupFolder(),
                                         .id = id,
                                         .target = locationOf(d->database),
                                         .safetyLabel = tr("before restoring"),
                                         .versionTable = d->versionTable(),
                                         .copy = {}};
    d->current = d->runner.run(
        *this, [request](const JobContext& context) { return backup::restoreBackup(request, context); },
        [this, what](Result<backup::RestoreReport> report) {
            d->busy = false;
            d->refreshBackups();
            d->readPosition();
            Q_EMIT jobFinished(what, report.has_value(),
                               report ? tr("Restored. The database stands at %1; what it held before was backed up.")
                                            .arg(report->restored.revisions.empty() ? tr("no revision") : joinedRows(report->restored.revisions))
                                      : tr("Not restored, nothing was changed. %1").arg(sentence(report.error())));
        },
        d->progressCallbacks(what));
}

void ProjectSession::deleteBackup(const QString& id)
{
    d->runner.run(
        *this, [folder = backupFolder(), id](const JobContext&) { return backup::Catalogue(folder).remove(id); },
        [this](Result<void> removed) {
            if (!removed)
                Q_EMIT logged(static_cast<int>(LogLevel::Error), QString::fromLatin1(backupJob), sentence(removed.error()));
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
