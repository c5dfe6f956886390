#pragma once

// The SQL around what pg_restore writes when a backup is restored in place. Pure text.

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

#include "core/backup/backup_entry.h"

namespace retort::backup {

// What is in the database before it is restored.
struct PresentState {
    std::vector<std::string> extensions;
    std::vector<std::string> keptSchemas; // public, and those that extensions live in
    struct Table {
        std::string schema;
        std::string name;
        std::string quoted; // schema and name as an SQL identifier
    };
    std::vector<Table> tables; // that rows are restored into; of use with data only
    std::string searchPath;    // of a new session
};

struct RestoreScript {
    QByteArray list; // pg_restore --use-list: without what stays where it is
    // Opens the transaction that pg_restore --single-transaction will end, empties the database, and has the version table
    // checked when the transaction ends: by a deferred trigger of a temporary table, because the end is pg_restore's.
    std::string before;
};

// list: what pg_restore --list says. versionTable: as an SQL identifier.
//
// Everything that is in the database goes, whether or not the backup has it, except for extensions that the backup has too,
// and what belongs to them, schemas that they live in, schema public itself, and privileges on these schemas. With data
// only, the tables of the backup are emptied, and nothing else changes.
[[nodiscard]] RestoreScript makeRestoreScript(const QByteArray& list, const BackupEntry& entry, const PresentState& present,
                                              const std::string& versionTable);

// Drops all that makeRestoreScript() would have dropped, but no extension. To be run in a transaction.
[[nodiscard]] std::string emptyingScript(const PresentState& present);

} // namespace retort::backup
