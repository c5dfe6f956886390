#pragma once

#include <QString>

#include <optional>
#include <string>

#include "core/backup/backup_entry.h"
#include "core/backup/copy_pages.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/sqlite_connection.h"

namespace retort::backup {

enum class SafetyBackup { Make, Skip };
enum class OtherDatabase { Refuse, Allow };

struct RestoreRequest {
    QString folder; // of the catalogue
    QString id;
    database::SqliteLocation target;
    // Of the current state, before anything is overwritten; a damaged database is kept too, marked as damaged.
    SafetyBackup safety = SafetyBackup::Make;
    QString safetyLabel;
    std::string versionTable = "alembic_version";
    // The target is not the database that the backup was made of.
    OtherDatabase otherDatabase = OtherDatabase::Refuse;
    // The target's file is gone: make it anew.
    database::MissingFile missingFile = database::MissingFile::Refuse;
    CopyOptions copy;
};

struct RestoreReport {
    BackupEntry restored;
    std::optional<BackupEntry> safety;
    std::vector<std::string> revisions; // of the version table afterwards; as in the backup, or restoring had failed
    std::vector<std::string> notes;     // what the user should know
    // Restoring failed when the database had been changed already, which is what this says; only where it cannot be done
    // in one transaction.
    std::optional<Error> incomplete;
};

// Makes the target what the backup holds. The backup is verified first (checksum and integrity); then the state that is
// about to go is backed up; then the pages are copied into the live file in one transaction, so that other connections
// see the old state or the new one. On failure and on cancellation the target is untouched (a safety backup that was
// finished stays). No connection to the target may have a transaction open. Blocks; opens connections of its own.
[[nodiscard]] Result<RestoreReport> restoreBackup(const RestoreRequest& request, const JobContext& context = {});

} // namespace retort::backup
