#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QLatin1StringView>
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

// The kinds of backup file, as catalogues write them. What is done with each is in backup_method.h.
inline constexpr QLatin1StringView sqliteKind{"sqlite"};            // a copy of the database file
inline constexpr QLatin1StringView pgDumpKind{"pg_dump"};           // an archive of pg_dump --format=custom
inline constexpr QLatin1StringView mariadbDumpKind{"mariadb-dump"}; // SQL of mariadb-dump or mysqldump
inline constexpr QLatin1StringView pgServerKind{"pg_dumpall"};      // SQL of pg_dumpall, a whole server

// What the catalogue knows about one backup: an immutable value. All of it is about what the backup holds, not about what
// the database held a moment earlier or later: read from the finished copy, or in the dump's own snapshot.
struct BackupEntry {
    QString id;       // unique in its folder
    QString fileName; // in the catalogue's folder
    QString label;    // the user's words
    BackupReason reason = BackupReason::Manual;
    // Of the database that was copied: absolute, links resolved. Of one on a server its address, without user and
    // password: postgresql://db.example:5432/shop.
    QString databasePath;
    QDateTime createdAt;  // UTC
    qint64 size = 0;      // bytes
    QByteArray sha256;    // hexadecimal
    bool hasVersionTable = false;
    std::vector<std::string> revisions; // the rows of alembic_version, sorted; more than one when branches were open
    std::vector<TableCount> tables;     // sorted by name, the version table among them
    // What the integrity check found, a line each; empty: the copy is sound. Only a backup that was made with
    // acceptDamaged can be damaged, and it is never restored.
    std::vector<std::string> damage;
    QString kind = sqliteKind;        // catalogues from before there were others name none
    bool dataOnly = false;            // rows without the tables; never of SQLite
    QString product;                  // "PostgreSQL 17.6"; empty for SQLite
    std::vector<std::string> notes;   // what the user should know of it: tables that no snapshot covers, for example

    friend bool operator==(const BackupEntry&, const BackupEntry&) = default;
};

} // namespace retort::backup
