#include "core/backup/backup_method.h"
#include "core/project/restore_and_swap.h"
#include "core/project/session_private.h"
#include "core/project/session_work.h"

namespace retort::project {

namespace {

constexpr const char* backupLogger = "backup";

QString sentence(const Error& error)
{
    return QString::fromStdString(describe(error));
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
    if (q.backupFolder().isEmpty()) {
        backupsJob.cancel();
        backups.clear();
        Q_EMIT q.backupsChanged();
        return;
    }
    backupsJob.run(
        [folder = q.backupFolder()](const JobContext&) { return backup::Catalogue(folder).list(); },
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

void ProjectSession::Private::createBackup(const QString& label, backup::BackupReason reason, std::function<void(const Result<QString>&)> then)
{
    const auto subject = backupSubject();
    if (busy || replacing || !subject) {
        const Error why = busy || replacing ? notReady() : subject.error();
        Q_EMIT q.jobFinished({.kind = JobKind::Backup, .rows = {}, .error = why});
        return then(std::unexpected(why));
    }
    busy = true;
    Q_EMIT q.jobStarted(JobKind::Backup);
    current = runner.run(
        q,
        [subject = *subject, wanted = backup::CreateOptions{.folder = q.backupFolder(), .label = label, .reason = reason}](
            const JobContext& context) -> Result<backup::BackupEntry> {
            RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
            return method->create(subject, wanted, context);
        },
        [this, then = std::move(then)](Result<backup::BackupEntry> entry) {
            busy = false;
            refreshBackups();
            JobResult result{.kind = JobKind::Backup, .rows = {}, .error = {}};
            if (entry)
                result.rows = entry->revisions;
            else
                result.error = entry.error();
            Q_EMIT q.jobFinished(result);
            then(entry ? Result<QString>(entry->id) : std::unexpected(entry.error()));
        },
        progressCallbacks(JobKind::Backup));
}

Result<backup::Subject> ProjectSession::Private::backupSubject() const
{
    if (!worker || !connectedUrl)
        return std::unexpected(notReady());
    backup::Subject subject{.url = *connectedUrl, .folder = project ? project->folder() : std::filesystem::current_path()};
    if (project) {
        const migration::MigrationSettings settings = project->settings(database.dialect.toStdString(), false);
        subject.versionTable = settings.versionTable;
        subject.versionTableSchema = settings.versionTableSchema;
    }
    RETORT_CHECK(backup::defaultBackupFolder(subject)); // is there anything to back up
    return subject;
}

void ProjectSession::createBackup(const QString& label)
{
    d->createBackup(label, backup::BackupReason::Manual, [](const Result<QString>&) {});
}

void ProjectSession::createServerBackup(const QString& label)
{
    const auto subject = d->backupSubject();
    if (d->busy || d->replacing || !subject) {
        Q_EMIT jobFinished({.kind = JobKind::ServerBackup, .rows = {}, .error = d->busy || d->replacing ? d->notReady() : subject.error()});
        return;
    }
    d->busy = true;
    Q_EMIT jobStarted(JobKind::ServerBackup);
    d->current = d->runner.run(
        *this,
        [subject = *subject, label](const JobContext& context) -> Result<QString> {
            RETORT_TRY(const backup::BackupMethod* method, backup::wholeServerMethodFor(subject.url));
            RETORT_TRY(const QString folder, backup::defaultBackupFolder(*method, subject));
            RETORT_TRY(const backup::BackupEntry entry, method->create(subject, {.folder = folder, .label = label}, context));
            return backup::Catalogue(folder).filePath(entry);
        },
        [this](Result<QString> file) {
            d->busy = false;
            JobResult result{.kind = JobKind::ServerBackup, .rows = {}, .error = {}};
            if (file)
                result.made = *file;
            else
                result.error = file.error();
            Q_EMIT jobFinished(result);
        },
        d->progressCallbacks(JobKind::ServerBackup));
}

std::optional<backup::Subject> ProjectSession::Private::subjectToRestore(JobKind kind)
{
    auto subject = backupSubject();
    std::optional<Error> why = busy || replacing ? std::optional(notReady()) : readOnlyRefusal();
    if (!why && !subject)
        why = subject.error();
    if (!why)
        return *std::move(subject);
    Q_EMIT q.jobFinished({.kind = kind, .rows = {}, .error = std::move(why)});
    return std::nullopt;
}

void ProjectSession::restoreBackup(const QString& id, const QString& safetyLabel)
{
    const auto subject = d->subjectToRestore(JobKind::Restore);
    if (!subject)
        return;
    d->busy = true;
    Q_EMIT jobStarted(JobKind::Restore);
    d->current = d->runner.run(
        *this,
        [subject = *subject, wanted = backup::RestoreOptions{.folder = backupFolder(), .id = id, .safetyLabel = safetyLabel}, project = d->project](
            const JobContext& context) -> Result<backup::RestoreReport> {
            RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
            std::unique_ptr<database::MigrationLock> lock;
            if (project) {
                RETORT_TRY(lock, lockDatabase(subject.url, *project, context));
            }
            RETORT_TRY(backup::RestoreReport done, method->restore(subject, wanted, context));
            if (project) {
                // The database is restored whatever becomes of the journal.
                const std::string dialect = subject.url.dialectName().value_or("");
                if (const auto forgotten = forgetRunsOn(subject.url, project->folder(), project->settings(dialect, false)); !forgotten)
                    done.notes.push_back(describe(forgotten.error()));
            }
            return done;
        },
        [this](Result<backup::RestoreReport> report) {
            d->busy = false;
            d->refreshBackups();
            d->readPosition();
            JobResult result{.kind = JobKind::Restore, .rows = {}, .error = {}};
            if (report) {
                result.rows = report->revisions;
                result.error = report->incomplete;
                result.changed = true;
                for (const std::string& note : report->notes)
                    Q_EMIT logged(static_cast<int>(LogLevel::Info), QString::fromLatin1(backupLogger), QString::fromStdString(note));
            } else {
                result.error = report.error();
            }
            Q_EMIT jobFinished(result);
        },
        d->progressCallbacks(JobKind::Restore));
}

void ProjectSession::restoreIntoNewDatabase(const QString& id, const QString& name)
{
    const auto subject = d->subjectToRestore(JobKind::RestoreInto);
    if (!subject)
        return;
    d->busy = true;
    Q_EMIT jobStarted(JobKind::RestoreInto);
    d->current = d->runner.run(
        *this,
        [subject = *subject, wanted = backup::NewDatabaseOptions{.folder = backupFolder(), .id = id, .name = name.toStdString()},
         project = d->project](const JobContext& context) -> Result<backup::NewDatabaseReport> {
            RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
            std::unique_ptr<database::MigrationLock> lock;
            if (project) {
                RETORT_TRY(lock, lockDatabase(subject.url, *project, context));
            }
            return method->restoreInto(subject, wanted, context);
        },
        [this](Result<backup::NewDatabaseReport> report) {
            d->busy = false;
            JobResult result{.kind = JobKind::RestoreInto, .rows = {}, .error = {}};
            if (report) {
                result.rows = report->revisions;
                result.made = QString::fromStdString(report->name);
                for (const std::string& note : report->notes)
                    Q_EMIT logged(static_cast<int>(LogLevel::Info), QString::fromLatin1(backupLogger), QString::fromStdString(note));
            } else {
                result.error = report.error();
            }
            Q_EMIT jobFinished(result);
        },
        d->progressCallbacks(JobKind::RestoreInto));
}

void ProjectSession::checkSwap()
{
    const auto subject = d->backupSubject();
    if (d->busy || !subject) {
        Q_EMIT swapChecked(d->busy ? d->notReady() : subject.error());
        return;
    }
    d->worker->submit(
        *this,
        [subject = *subject](sql::Connection& connection, const JobContext& context) -> Result<void> {
            RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
            return method->checkSwap(subject, connection.sessionId(), context);
        },
        [this, number = d->connectionNumber](const Result<void>& possible) {
            if (number == d->connectionNumber)
                Q_EMIT swapChecked(possible ? std::nullopt : std::optional(possible.error()));
        },
        d->logCallbacks());
}

void ProjectSession::restoreAndSwap(const QString& id)
{
    const auto subject = d->subjectToRestore(JobKind::Swap);
    if (!subject)
        return;
    d->busy = true;
    d->cancelled = false;
    Q_EMIT jobStarted(JobKind::Swap);
    // By the worker, whose connection is the one that does not count; it has nothing else to do meanwhile.
    d->current = d->worker->submit(
        *this,
        [subject = *subject, folder = backupFolder(), id, project = d->project](sql::Connection& connection, const JobContext& context) -> Result<backup::NewDatabaseReport> {
            RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
            const auto lock = [&]() -> Result<std::unique_ptr<database::MigrationLock>> {
                return project ? lockDatabase(subject.url, *project, context) : nullptr;
            };
            return restoreForSwap(*method, subject, folder, id, connection.sessionId(), lock, context);
        },
        [this, subject = *subject, number = d->connectionNumber](Result<backup::NewDatabaseReport> made) {
            if (made && number == d->connectionNumber && !d->cancelled)
                return d->putInPlace(subject, *made);
            d->busy = false;
            JobResult result{.kind = JobKind::Swap, .rows = {}, .error = {}};
            if (made && d->cancelled)
                result.error = Error{.code = ErrorCode::Cancelled, .message = "Cancelled before the databases were exchanged; the restored one stays as " + made->name};
            else
                result.error = made ? d->notReady() : std::move(made).error();
            Q_EMIT jobFinished(result);
        },
        d->progressCallbacks(JobKind::Swap));
}

// Without a connection of our own, for as long as the names change.
void ProjectSession::Private::putInPlace(const backup::Subject& subject, const backup::NewDatabaseReport& made)
{
    for (const std::string& note : made.notes)
        Q_EMIT q.logged(static_cast<int>(LogLevel::Info), QString::fromLatin1(backupLogger), QString::fromStdString(note));
    const ConnectionRequest again{.url = *connectedUrl, .source = database.source, .createIfMissing = false, .profile = database.profile};
    const quint64 number = ++connectionNumber; // what still waits in the worker is not answered
    worker.reset();
    migration::MigrationSettings settings;
    if (project)
        settings = project->settings(database.dialect.toStdString(), false);
    current = runner.run(
        q,
        [subject, settings = std::move(settings), name = made.name](const JobContext& context) -> Result<SwapReport> {
            RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
            return project::putInPlace(*method, subject, settings, name, context);
        },
        [this, again, rows = made.revisions, number](Result<SwapReport> done) {
            busy = false;
            if (number == connectionNumber) {
                openWorker(again);
                refreshBackups();
                readPosition();
            }
            JobResult result{.kind = JobKind::Swap, .rows = {}, .error = {}};
            if (done) {
                result.rows = rows;
                result.changed = true;
                result.kept = QString::fromStdString(done->kept);
                for (const std::string& note : done->notes)
                    Q_EMIT q.logged(static_cast<int>(LogLevel::Info), QString::fromLatin1(backupLogger), QString::fromStdString(note));
            } else {
                result.error = done.error();
            }
            Q_EMIT q.jobFinished(result);
        },
        logCallbacks());
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
    if (!d->worker || !d->connectedUrl)
        return {};
    const backup::Subject subject{.url = *d->connectedUrl, .folder = d->project ? d->project->folder() : std::filesystem::current_path()};
    return backup::defaultBackupFolder(subject).value_or(QString());
}

} // namespace retort::project
