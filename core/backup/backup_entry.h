#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace retort::backup {

enum class BackupReason { Manual, BeforeRun, BeforeRestore };

struct TableCount {
    std::string table;
    std::int64_t rows = -1; // -1: could not be counted (a virtual table whose module is not here)
    friend bool operator==(const TableCount&, const TableCount&) = default;
};

// What the catalogue knows about one backup: an immutable value. All of it was read from the finished copy, so it is
// about what the backup holds, not about what the database held a moment earlier or later.
struct BackupEntry {
    QString id;       // unique in its folder
    QString fileName; // in the catalogue's folder
    QString label;    // the user's words
    BackupReason reason = BackupReason::Manual;
    QString databasePath; // of the database that was copied, absolute, links resolved
    QDateTime createdAt;  // UTC
    qint64 size = 0;      // bytes
    QByteArray sha256;    // hexadecimal
    bool hasVersionTable = false;
    std::vector<std::string> revisions; // the rows of alembic_version, sorted; more than one when branches were open
    std::vector<TableCount> tables;     // sorted by name, the version table among them
    // What the integrity check found, a line each; empty: the copy is sound. Only a backup that was made with
    // acceptDamaged can be damaged, and it is never restored.
    std::vector<std::string> damage;

    friend bool operator==(const BackupEntry&, const BackupEntry&) = default;
};

} // namespace retort::backup
