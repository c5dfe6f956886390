#include "core/backup/create_backup.h"

#include <QFileInfo>

#include "core/backup/catalogue.h"
#include "core/backup/inspect.h"
#include "core/backup/new_backup.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<database::SqliteConnection>> openNew(const QString& path, const JobContext& context)
{
    RETORT_TRY(auto copy, database::SqliteConnection::open({.file = path.toStdString()}, {.stop = context.stop}));
    RETORT_CHECK(copy->execute("PRAGMA journal_mode=OFF")); // when it fails, the file goes
    return copy;
}

Result<void> copyDatabase(const BackupRequest& request, const QString& path, const JobContext& context)
{
    RETORT_TRY(const auto source,
               database::SqliteConnection::open(request.database,
                                                {.busyTimeout = request.copy.busyTimeout, .stop = context.stop}));
    RETORT_TRY(const auto copy, openNew(path, context));
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
    const QString databasePath = Catalogue::canonicalPath(QString::fromStdString(request.database.file.string()));
    RETORT_TRY(const auto backup,
               NewBackup::begin(request.folder,
                                {.label = request.label, .reason = request.reason, .databasePath = databasePath},
                                QFileInfo(databasePath).completeBaseName(), u".sqlite"_s));
    RETORT_CHECK(copyDatabase(request, backup->path(), context));
    backup->hashMeanwhile(); // the check only reads
    RETORT_CHECK(inspectCopy(request, backup->path(), backup->entry(), context));
    return backup->finish(context);
}

} // namespace retort::backup
