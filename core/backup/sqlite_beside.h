#pragma once

// Files beside an SQLite database: filled from a backup, and put into its place.

#include <filesystem>
#include <string>
#include <vector>

#include "core/backup/backup_method.h"
#include "core/base/error.h"
#include "core/base/job_context.h"

namespace retort::backup {

// See BackupMethod::restoreInto(). The file gets its name when it is complete and checked.
[[nodiscard]] Result<NewDatabaseReport> restoreBesideSqlite(const std::filesystem::path& present, const Subject& subject, const NewDatabaseOptions& options,
                                                            const JobContext& context);

// Conflict, with their names, while other processes have the database open, as far as this user may see them.
[[nodiscard]] Result<void> checkNobodyHasOpen(const std::filesystem::path& file);

// See BackupMethod::swap(). Nobody finds the database missing meanwhile, where the file system knows hard links.
[[nodiscard]] Result<std::string> swapFiles(const std::filesystem::path& present, const std::filesystem::path& restored);

} // namespace retort::backup
