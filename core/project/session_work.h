#pragma once

// The blocking halves of what ProjectSession offers: called in workers, without Qt objects or signals, and by tests.

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/database/migration_lock.h"
#include "core/project/project.h"
#include "core/project/session.h"
#include "core/sql/connection.h"

namespace retort::project {

// SQL of one script, both ways. Never fails: what went wrong stands in the preview.
[[nodiscard]] Preview makePreview(const Project& project, const PreviewRequest& request, std::stop_token stop);

// Where the version table says the database stands, as seen from the project (project may be null: rows only).
// phase, names and URLs are the caller's.
[[nodiscard]] Result<std::vector<std::string>> readVersionRows(const Project* project, sql::Connection& connection);
void placeOnMap(const Project* project, DatabaseState& state);

// What a run from `rows` would do. connection is only read; on SQLite the SQL is found out by a rehearsal on an empty copy
// of the schema, on servers it is what the scripts ask for. Errors: an identifier that cannot be resolved, rows the project does not know, or a broken revision map.
[[nodiscard]] Result<std::shared_ptr<const RunPlan>> makeRunPlan(const Project& project, const RunRequest& request, sql::Connection& connection,
                                                                 const JobContext& context);

// Keeps other runs on this database out; waits a little for one that is under way, and says so in the log. Null: the
// database needs no lock.
[[nodiscard]] Result<std::unique_ptr<database::MigrationLock>> lockDatabase(const database::DatabaseUrl& url, const Project& project,
                                                                            const JobContext& context);

// Writes bytes so that a crash leaves either the old or the new file. Fails with Conflict when the file no longer holds
// `original`, unless overwrite.
[[nodiscard]] Result<void> replaceFile(const QString& path, const QByteArray& original, const QByteArray& bytes, bool overwrite);

} // namespace retort::project
