#pragma once

#include <QFileDevice>
#include <QString>

#include <memory>

#include "core/backup/backup_entry.h"
#include "core/backup/following_hash.h"
#include "core/base/error.h"
#include "core/base/job_context.h"

namespace retort::backup {

inline constexpr auto privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// A backup that is being made: an empty file that nobody else may read (a copy of secrets is a secret), which is removed
// together with what SQLite puts next to it, unless finish() puts it on the list. For one thread.
class NewBackup {
public:
    // Reads the list before any work is done: one that cannot be used is better known then. The entry has its id, time,
    // file name and the label and reason that are given.
    [[nodiscard]] static Result<std::unique_ptr<NewBackup>> begin(const QString& folder, BackupEntry entry, const QString& baseName,
                                                                  const QString& suffix);
    ~NewBackup();
    NewBackup(const NewBackup&) = delete;
    NewBackup& operator=(const NewBackup&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] BackupEntry& entry() { return m_entry; }

    // From here on the file only grows: its checksum is computed while it is written (or checked), on another processor.
    void hashMeanwhile();

    // The file is complete: its size and checksum go into the entry, it gets its name, and the list gets the entry.
    [[nodiscard]] Result<BackupEntry> finish(const JobContext& context);

private:
    NewBackup(QString folder, BackupEntry entry);
    [[nodiscard]] static Result<void> sync(const QString& path); // a file or a folder

    QString m_folder;
    BackupEntry m_entry;
    QString m_finalPath;
    QString m_path;
    std::unique_ptr<FollowingHash> m_hash;
};

} // namespace retort::backup
