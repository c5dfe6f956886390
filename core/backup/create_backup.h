#pragma once

#include <QString>

#include <string>

#include "core/backup/backup_entry.h"
#include "core/backup/copy_pages.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/sqlite_location.h"

namespace retort::backup {

struct BackupRequest {
    database::SqliteLocation database;
    QString folder; // of the catalogue; made when it is missing
    QString label;
    BackupReason reason = BackupReason::Manual;
    std::string versionTable = "alembic_version";
    // Keep a copy that fails the integrity check, marked as damaged, instead of refusing it.
    bool acceptDamaged = false;
    CopyOptions copy;
};

// Copies a live SQLite database through the online backup API, checks and stamps the copy, and puts it on the list. The
// copy is one moment of the database, in whatever journal mode. Readers go on meanwhile; in WAL mode writers too, else
// they wait for the copying (not the checking) to end. Blocks; opens connections of its own, so any thread may call it.
// On failure and on cancellation nothing is left in the folder.
[[nodiscard]] Result<BackupEntry> createBackup(const BackupRequest& request, const JobContext& context = {});

} // namespace retort::backup
