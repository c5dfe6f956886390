#pragma once

// The rows of a backup without its structure: what is in the file, and how tables that are there already are filled from it.
// One implementation for each kind of backup file; adding one is a file and a line in row_method.cpp. Everything here
// blocks; the caller holds the migration lock where it needs one.
//
// Filling is one transaction on every server: a table that cannot be filled, a failure of any other kind and a cancellation change
// nothing at all. Who asks for a part of it (FillRequest::partly) gets a savepoint for each table instead. Meanwhile foreign keys and triggers do not act (see the
// implementations), so that tables may come in any order and refer to each other in circles; before the end every
// foreign key of the tables is checked.

#include <QString>

#include <string>
#include <vector>

#include "core/backup/backup_method.h"
#include "core/backup/row_routes.h"
#include "core/sql/connection.h"

namespace retort::backup {

// The name of the phase that reads a file to find out what is in it, in JobContext::progress; bytes.
inline constexpr std::string_view readPhase = "read";

struct StoredRows {
    std::vector<StoredTable> tables;  // by name
    std::vector<std::string> notes;   // what of the backup's data is not in them
};

// What became of one table of the backup.
struct TableOutcome {
    enum class Became {
        Filled,
        Kept,    // it has the rows that it had
        LeftOut, // the same, because the mapping asks for it
        Emptied, // neither: its rows referred to rows that are gone
    };
    std::string from;
    std::string to;          // empty: there is no such table in the database
    Became became = Became::Filled;
    std::int64_t stored = 0; // rows in the backup
    std::int64_t rows = -1;  // in the database afterwards; -1: not counted
    std::string reason;      // why it was not filled
    std::vector<std::string> leftOut;
    friend bool operator==(const TableOutcome&, const TableOutcome&) = default;
};
struct RowReport {
    std::vector<TableOutcome> tables;
    std::vector<std::string> notes;

    // Every row of the backup is in that was asked for.
    [[nodiscard]] bool complete() const;
};

struct FillRequest {
    Subject subject;
    QString path; // of the backup's file, which was verified
    BackupEntry entry;
    std::vector<TableRoute> routes;
    // A table that cannot be filled keeps its rows, and one whose rows would refer to nothing is emptied; both are told in the
    // report. Otherwise either is the error of the whole.
    bool partly = false;
};

class RowMethod {
public:
    virtual ~RowMethod() = default;

    // Of backup files; see BackupMethod::kind().
    [[nodiscard]] virtual QLatin1StringView kind() const = 0;
    // Reads the whole file of a backup.
    [[nodiscard]] virtual Result<StoredRows> readTables(const Subject& subject, const BackupEntry& entry, const QString& path,
                                                        const JobContext& context) const = 0;
    // The tables of a database as it is now.
    [[nodiscard]] virtual Result<std::vector<TargetTable>> targetTables(sql::Connection& connection) const = 0;
    // Opens a connection of its own. An error means that nothing was changed. Conflict: rows of a table would refer to nothing.
    [[nodiscard]] virtual Result<RowReport> fill(const FillRequest& request, const JobContext& context) const = 0;

protected:
    RowMethod() = default;
    RowMethod(const RowMethod&) = default;
    RowMethod& operator=(const RowMethod&) = default;
};

[[nodiscard]] const RowMethod& sqliteRows();
[[nodiscard]] const RowMethod& pgDumpRows();
[[nodiscard]] const RowMethod& mariadbDumpRows();

// Unsupported for kinds that there is none for.
[[nodiscard]] Result<const RowMethod*> rowMethodOfKind(const QString& kind);

} // namespace retort::backup
