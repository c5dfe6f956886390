#pragma once

#include <QString>

#include <vector>

#include "core/backup/backup_entry.h"
#include "core/base/error.h"
#include "core/base/job_context.h"

namespace retort::backup {

// The backups in one folder: a file catalogue.json that lists them, and next to it the files themselves, each of the kind
// that its entry names. The list is written atomically and under a lock, so several processes may use one folder.
// Files that the catalogue does not list are never touched, whatever their names. Every function reads the folder anew
// and blocks: for workers. The object itself is a value without state of its own.
class Catalogue {
public:
    explicit Catalogue(QString folder) : m_folder(std::move(folder)) {}

    // Where the backups of a database are kept unless the user says otherwise: AppLocalData/backups/<hash of its path>.
    [[nodiscard]] static QString defaultFolder(const QString& databasePath);
    // The form in which entries name databases: absolute, links resolved, also for a file that does not exist. The
    // address of a database on a server stays as it is.
    [[nodiscard]] static QString canonicalPath(const QString& databasePath);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] QString filePath(const BackupEntry& entry) const;

    // Newest first. Empty when there is no catalogue yet. Fails when it cannot be read or is damaged; it is then left
    // alone.
    [[nodiscard]] Result<std::vector<BackupEntry>> list() const;
    [[nodiscard]] Result<BackupEntry> find(const QString& id) const;
    // The file is there, has the size and the SHA-256 of the entry, and holds what its kind of
    // backup has to (SQLite's integrity check, pg_restore --list, the end of a dump). Fails with NotFound (no file, or no
    // tool to read it), Conflict (other bytes than were written) or Database (damaged).
    [[nodiscard]] Result<void> verify(const BackupEntry& entry, const JobContext& context = {}) const;
    // Deletes the file and the entry; a file that is gone already is no error.
    [[nodiscard]] Result<void> remove(const QString& id) const;
    // Puts an entry on the list; its file is in place.
    [[nodiscard]] Result<void> add(const BackupEntry& entry) const;

private:
    QString m_folder;
};

} // namespace retort::backup
