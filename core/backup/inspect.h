#pragma once

// What can be said about a copy of a database by reading it.

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/backup/backup_entry.h"
#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/sqlite_connection.h"

namespace retort::backup {

// The names of phases in JobContext::progress.
inline constexpr std::string_view copyPhase = "copy";   // pages
inline constexpr std::string_view checkPhase = "check"; // total unknown
inline constexpr std::string_view hashPhase = "hash";   // bytes

// Opens a file that nobody else has open and that does not change, without leaving files next to it.
[[nodiscard]] Result<std::unique_ptr<database::SqliteConnection>> openCopy(const QString& path,
                                                                           const JobContext& context);

// PRAGMA integrity_check: the lines that mean damage to the file. Rows that break a CHECK or NOT NULL constraint are
// no damage: SQLite lets them in, and a backup has to keep them.
[[nodiscard]] Result<std::vector<std::string>> checkIntegrity(database::SqliteConnection& connection,
                                                              const JobContext& context);

[[nodiscard]] Result<std::vector<TableCount>> countRows(database::SqliteConnection& connection,
                                                        const JobContext& context);

// The rows of Alembic's version table, sorted; nothing when there is no such table.
[[nodiscard]] Result<std::optional<std::vector<std::string>>> readRevisions(database::SqliteConnection& connection,
                                                                            const std::string& versionTable);

// SHA-256 in hexadecimal.
[[nodiscard]] Result<QByteArray> hashFile(const QString& path, const JobContext& context);

[[nodiscard]] std::unexpected<Error> cancelled();

} // namespace retort::backup
