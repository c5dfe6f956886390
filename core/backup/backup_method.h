#pragma once

// The ways to back databases up and to bring them back, one for each kind of backup file. Adding one is a file and a line
// in backup_method.cpp. Everything here blocks, opens connections and starts tools of its own, and may be called from any
// thread; the caller holds the migration lock where it needs one.

#include <QString>
#include <QStringList>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/backup/backup_entry.h"
#include "core/backup/restore_backup.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/database_url.h"

namespace retort::backup {

// The database that is meant.
struct Subject {
    database::DatabaseUrl url;
    std::filesystem::path folder; // that relative SQLite paths are relative to
    std::string versionTable = "alembic_version";
    std::optional<std::string> versionTableSchema = {};
    // Where client tools are looked for; nothing: in PATH, then where Debian keeps those of each PostgreSQL.
    std::optional<QStringList> toolFolders = {};
};

struct CreateOptions {
    QString folder; // of the catalogue; made when it is missing
    QString label;
    BackupReason reason = BackupReason::Manual;
    bool dataOnly = false;
};

// Before a database that cannot be restored in one transaction is emptied, the backup is restored into a scratch database
// beside it. Skip: without that proof, for users who may not create databases.
enum class Rehearsal { Require, Skip };

struct RestoreOptions {
    QString folder; // of the catalogue
    QString id;
    SafetyBackup safety = SafetyBackup::Make;
    QString safetyLabel;
    OtherDatabase otherDatabase = OtherDatabase::Refuse;
    Rehearsal rehearsal = Rehearsal::Require;
};

// A backup that is restored into a database which is not there yet.
struct NewDatabaseOptions {
    QString folder; // of the catalogue
    QString id;
    // Of the new database, on the same server. For SQLite a file: without a folder it comes beside the present one, else it is
    // relative to Subject::folder.
    std::string name;
};

struct NewDatabaseReport {
    BackupEntry restored;
    std::string name;                   // for SQLite the absolute path
    std::vector<std::string> revisions; // of its version table; as in the backup, or restoring had failed
    std::vector<std::string> notes;     // what the user should know
};

class BackupMethod {
public:
    virtual ~BackupMethod() = default;

    [[nodiscard]] virtual QLatin1StringView kind() const = 0;
    // By SQLAlchemy's name.
    [[nodiscard]] virtual bool backsUp(std::string_view dialect) const = 0;
    // What entries call the database (BackupEntry::databasePath). Unsupported: there is nothing to back up, as with a
    // database in memory.
    [[nodiscard]] virtual Result<QString> nameOf(const Subject& subject) const = 0;
    // On failure and on cancellation nothing is left in the folder.
    [[nodiscard]] virtual Result<BackupEntry> create(const Subject& subject, const CreateOptions& options, const JobContext& context) const = 0;
    // What a checksum cannot say about a file.
    [[nodiscard]] virtual Result<void> verifyContents(const QString& path, const JobContext& context) const = 0;
    // Makes the database what the backup holds: verified first, then what is about to go is backed up, then restored.
    // On failure and on cancellation the database is as it was, unless the error says otherwise.
    [[nodiscard]] virtual Result<RestoreReport> restore(const Subject& subject, const RestoreOptions& options, const JobContext& context) const = 0;
    // Makes a database beside the present one, which is not touched, fills it from the verified backup, and checks what came of
    // it: the version rows, the tables, and their rows where the catalogue has counted them. AlreadyExists when there is
    // anything of that name. On failure and on cancellation the new database is dropped again, and the error says so.
    [[nodiscard]] virtual Result<NewDatabaseReport> restoreInto(const Subject& subject, const NewDatabaseOptions& options, const JobContext& context) const = 0;
    // Whether the present database could make room for another one now. Unsupported where the server knows no such thing;
    // Conflict, with who they are, while anybody is connected to it, be it for the migration lock. ownSession: a connection of
    // the caller (sql::Connection::sessionId()) that does not count, since he closes it before swap(); 0: none.
    [[nodiscard]] virtual Result<void> checkSwap(const Subject& subject, std::uint64_t ownSession, const JobContext& context) const = 0;
    // One step: the present database is called NAME_before_<time>, which is returned, and that of restoreInto() gets its name.
    // Checks as checkSwap() does, without exception; on failure both keep their names.
    [[nodiscard]] virtual Result<std::string> swap(const Subject& subject, const std::string& name, const JobContext& context) const = 0;
    // Drops everything that a migration could have made. On PostgreSQL and SQLite in one transaction; extensions stay, and the
    // schemas they live in. On MySQL and MariaDB a failure can leave some of it dropped.
    [[nodiscard]] virtual Result<void> emptyDatabase(const Subject& subject, const JobContext& context) const = 0;

protected:
    BackupMethod() = default;
    BackupMethod(const BackupMethod&) = default;
    BackupMethod& operator=(const BackupMethod&) = default;
};

[[nodiscard]] const BackupMethod& sqliteMethod();
[[nodiscard]] const BackupMethod& pgDumpMethod();
[[nodiscard]] const BackupMethod& mariadbDumpMethod();
[[nodiscard]] const BackupMethod& pgServerMethod();

// Unsupported for dialects and kinds that there is no method for.
[[nodiscard]] Result<const BackupMethod*> methodFor(const database::DatabaseUrl& url);
[[nodiscard]] Result<const BackupMethod*> methodOfKind(const QString& kind);
// For all databases of the server at once, with what belongs to none of them (roles). It creates and verifies, and restores nothing
// (Unsupported, which says how it is done by hand). Unsupported but for PostgreSQL.
[[nodiscard]] Result<const BackupMethod*> wholeServerMethodFor(const database::DatabaseUrl& url);

// "shop_before_20261127_171530", no longer than `longest` bytes, cut between two characters.
[[nodiscard]] std::string nameWithTime(const std::string& name, const std::string& word, std::size_t longest);

// Where the backups of a database, or of a whole server, are kept unless the user says otherwise. Asks no database.
[[nodiscard]] Result<QString> defaultBackupFolder(const Subject& subject);
[[nodiscard]] Result<QString> defaultBackupFolder(const BackupMethod& method, const Subject& subject);

} // namespace retort::backup
