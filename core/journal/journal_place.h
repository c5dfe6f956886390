#pragma once

// Which files hold the journal of the runs on a database, and what else is remembered of it.

#include <QString>

#include <filesystem>

#include "core/base/error.h"
#include "core/database/database_url.h"
#include "core/migration/settings.h"

namespace retort::journal {

// One file for each version table, in the user's state folder ($XDG_STATE_HOME/retort/journals, ~/.local/state/...). Named
// by where the database is, not by who signs in or with which driver; localhost by any of its names is one place. Empty:
// a database in memory, which has no journal. folder: that relative SQLite paths are meant from.
[[nodiscard]] Result<QString> journalPath(const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                          const migration::MigrationSettings& settings);

// The file that keeps the scripts as they were applied to a database (applied_scripts.h), beside its journal's folder; by
// the same rules.
[[nodiscard]] Result<QString> appliedScriptsPath(const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                                 const migration::MigrationSettings& settings);

// What tells a database from all others, however its URL is spelled, by the same rules. Empty: in memory.
[[nodiscard]] Result<std::string> databasePlace(const database::DatabaseUrl& url, const std::filesystem::path& folder);

// Whether two URLs name one database, by the same rules. Databases in memory are none that could be named twice.
[[nodiscard]] bool isSameDatabase(const database::DatabaseUrl& one, const database::DatabaseUrl& other, const std::filesystem::path& folder);

} // namespace retort::journal
