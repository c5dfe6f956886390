#include "core/backup/restore_backup.h"

#include <QFile>
#include <QFileInfo>

#include "core/backup/catalogue.h"
#include "core/backup/create_backup.h"
#include "core/backup/inspect.h"

namespace retort::backup {

namespace {

Result<void> checkTarget(const RestoreRequest& request, const BackupEntry& entry, const QString& target)
{
    if (request.otherDatabase == OtherDatabase::Refuse && Catalogue::canonicalPath(target) != entry.databasePath)
        return fail(ErrorCode::Conflict, "The backup was made of another database, " + entry.databasePath.toStdString()
                                             + ", not of " + target.toStdString());
    if (!entry.damage.empty())
        return fail(ErrorCode::Database,
                    "The backup was made of a damaged database and cannot be restored: " + entry.damage.front());
    if (request.missingFile == database::MissingFile::Refuse && !QFileInfo::exists(target))
        return fail(ErrorCode::NotFound, "There is no database file " + target.toStdString() + " to restore into");
    return {};
}

Result<std::string> pragma(database::SqliteConnection& connection, const std::string& statement)
{
    RETORT_TRY(const sql::ResultSet result, connection.execute("PRAGMA " + statement));
    if (result.rows.empty())
        return std::string();
    const sql::Value& value = result.rows.front().front();
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

// The online backup cannot change the page size of a database in WAL mode: it leaves that mode for the time of the
// copy. True when it did.
Result<bool> leaveWalIfNeeded(database::SqliteConnection& from, database::SqliteConnection& to)
{
    RETORT_TRY(const std::string mode, pragma(to, "journal_mode"));
    RETORT_TRY(const std::string sizeFrom, pragma(from, "page_size"));
    RETORT_TRY(const std::string sizeTo, pragma(to, "page_size"));
    if (mode != "wal" || sizeFrom == sizeTo)
        return false;
    RETORT_TRY(const std::string now, pragma(to, "journal_mode=DELETE"));
    if (now != "delete")
        return fail(ErrorCode::Database, "The backup has another page size than the database, which is in WAL mode and "
                                         "in use; close the other connections first");
    return true;
}

Result<void> copyBack(const RestoreRequest& request, const QString& backupFile, const JobContext& context)
{
    RETORT_TRY(const auto source, openCopy(backupFile, context));
    RETORT_TRY(const auto target,
               database::SqliteConnection::open(request.target, {.missingFile = request.missingFile,
                                                                 .busyTimeout = request.copy.busyTimeout,
                                                                 .stop = context.stop}));
    RETORT_TRY(const bool leftWal, leaveWalIfNeeded(*source, *target));
    auto copied = copyPages(*source, *target, request.copy, context);
    if (leftWal) {
        auto back = pragma(*target, "journal_mode=WAL");
        if (copied && !back)
            return std::unexpected(std::move(back).error());
    }
    return copied;
}

} // namespace

Result<RestoreReport> restoreBackup(const RestoreRequest& request, const JobContext& context)
{
    if (request.target.inMemory())
        return fail(ErrorCode::Unsupported,
                    "A backup cannot be restored into a database in memory: it belongs to its connection alone");
    const Catalogue catalogue(request.folder);
    const QString target = QString::fromStdString(request.target.file.string());
    RestoreReport report;
    RETORT_TRY(report.restored, catalogue.find(request.id));
    RETORT_CHECK(checkTarget(request, report.restored, target));
    RETORT_CHECK(catalogue.verify(report.restored, context));

    const bool existed = QFileInfo::exists(target);
    if (existed && request.safety == SafetyBackup::Make) {
        auto safety = createBackup({.database = request.target,
                                    .folder = request.folder,
                                    .label = request.safetyLabel,
                                    .reason = BackupReason::BeforeRestore,
                                    .versionTable = request.versionTable,
                                    .acceptDamaged = true,
                                    .copy = request.copy},
                                   context);
        if (!safety)
            return std::unexpected(
                Error{.code = safety.error().code,
                      .message = "Nothing was restored, because the present state could not be backed up"}
                    .causedBy(std::move(safety).error()));
        report.safety = std::move(*safety);
    }
    if (auto copied = copyBack(request, catalogue.filePath(report.restored), context); !copied) {
        if (!existed && QFileInfo(target).size() == 0)
            QFile::remove(target); // made by this call
        return std::unexpected(std::move(copied).error());
    }
    return report;
}

} // namespace retort::backup
