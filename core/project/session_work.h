#pragma once

// The blocking halves of what ProjectSession offers: called in workers, without Qt objects or signals, and by tests.

#include <chrono>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/database/migration_lock.h"
#include "core/project/project.h"
#include "core/pythonhost/interpreter.h"
#include "core/project/session.h"
#include "core/sql/connection.h"

namespace retort::project {

// For another run on the database: long enough for a short one to end; who waits longer wants to decide himself.
constexpr auto lockPatience = std::chrono::seconds(10);

// SQL of one script, both ways. Never fails: what went wrong stands in the preview.
[[nodiscard]] Preview makePreview(const Project& project, const PreviewRequest& request, std::stop_token stop);

// Where the version table says the database stands, as seen from the project (project may be null: rows only).
// phase, names and URLs are the caller's.
[[nodiscard]] Result<std::vector<std::string>> readVersionRows(const Project* project, sql::Connection& connection);
void placeOnMap(const Project* project, DatabaseState& state);

// What a run from `rows` would do. connection is only read; on SQLite the SQL is found out by a rehearsal on an empty copy
// of the schema, on servers it is what the scripts ask for. Errors: an identifier that cannot be resolved, rows the project does not know, or a broken revision map.
[[nodiscard]] Result<std::shared_ptr<RunPlan>> makeRunPlan(const Project& project, const RunRequest& request, sql::Connection& connection,
                                                                 const JobContext& context);
// What is still to be run of a run that broke off. It is written down, not rehearsed: part of it is in the database already.
[[nodiscard]] Result<std::shared_ptr<RunPlan>> makeContinuationPlan(const Project& project, const RunRequest& request,
                                                                          std::shared_ptr<const BrokenRunFound> broken, sql::Connection& connection,
                                                                          const JobContext& context);
// The last run on the database, if it broke off in the middle of a revision. Takes the migration lock for a moment where
// the journal is open, or looks for it where the folder is read-only; where another run has it, there is nothing broken to be seen.
[[nodiscard]] Result<std::shared_ptr<const BrokenRunFound>> lookForBrokenRun(const Project& project, const database::DatabaseUrl& url,
                                                                             sql::Connection& connection, const JobContext& context);
// The same as makeRunPlan(), once it is known whether the last run on the database broke off: such a run is in the way of any other than
// Resume.
[[nodiscard]] Result<std::shared_ptr<RunPlan>> planOnDatabase(const Project& project, const database::DatabaseUrl& url, const RunRequest& request,
                                                                    sql::Connection& connection, const JobContext& context);
// With the migration lock held: what the plan was made from must still be so.
[[nodiscard]] migration::RunReport runOnDatabase(const Project& project, const database::DatabaseUrl& url, const RunPlan& plan, sql::Connection& connection,
                                                 const migration::RunObserver& observer, const JobContext& context);
// UndoRun and ForgetRun. With the lock taken.
[[nodiscard]] Result<void> settleBrokenRun(const Project& project, const database::DatabaseUrl& url, JobKind how, bool undecidedIsIn,
                                           sql::Connection& connection, const JobContext& context);

// The models of the project, read anew: natively, and where that leaves something open and trusted is set, by its Python.
struct ModelsRead {
    Result<std::shared_ptr<const models::TargetModels>> models;
    std::string by;                                // the Python; empty: natively
    std::optional<pythonhost::Interpreter> python; // that may know more, if it were trusted
};
[[nodiscard]] ModelsRead readModels(const Project& project, const database::DatabaseUrl& url, const std::string& dialect, bool trusted, const JobContext& context);

// Any two sides, with the connected database as one of them or not.
[[nodiscard]] Result<std::shared_ptr<const SidesCompared>> compareSidesOnDatabase(const Project& project, const database::DatabaseUrl& url, const SidesRequest& request,
                                                                                  bool trusted, sql::Connection& connection, const JobContext& context);

// The models of the project, read anew, against the database; by the project's Python where the native reading leaves
// something open and trusted is set.
struct ComparisonOutcome {
    Result<std::shared_ptr<const ModelComparison>> comparison;
    // It failed for want of trust: this Python may know what is not known natively.
    std::optional<pythonhost::Interpreter> python;
};
struct ComparisonWish {
    std::vector<autogenerate::Rename> renames; // that are taken for such
    bool trusted = false;
    std::shared_ptr<const TouchedIndex> touched; // see ComparisonRequest
};
[[nodiscard]] ComparisonOutcome compareOnDatabase(const Project& project, const database::DatabaseUrl& url, const ComparisonWish& wish, sql::Connection& connection,
                                                  const JobContext& context);
// What the wanted differences make. Never fails: what went wrong stands in the draft.
[[nodiscard]] ComparisonDraft makeDraft(const Project& project, const DraftRequest& request, const JobContext& context);

// Runs a draft up and down on an empty copy of the schema that connection has.
[[nodiscard]] Result<DraftCheck> tryOnScratch(const Project& project, const database::DatabaseUrl& url, const ComparisonDraft& draft, sql::Connection& connection,
                                              const JobContext& context);

// Keeps other runs on this database out; waits a little for one that is under way, and says so in the log. Null: the
// database needs no lock.
[[nodiscard]] Result<std::unique_ptr<database::MigrationLock>> lockDatabase(const database::DatabaseUrl& url, const Project& project,
                                                                            const JobContext& context, std::chrono::milliseconds wait = lockPatience);

// Conflict: the file does not hold `original` any more, or cannot be read. Links are followed.
[[nodiscard]] Result<void> checkUnchanged(const QString& path, const QByteArray& original);

// Writes bytes so that a crash leaves either the old or the new file. Fails with Conflict when the file no longer holds
// `original`, unless overwrite.
[[nodiscard]] Result<void> replaceFile(const QString& path, const QByteArray& original, const QByteArray& bytes, bool overwrite);

} // namespace retort::project
