#pragma once

// Runs on a database that did not come to their end, as their journal tells: found before anything else is run on that
// database, and gone on with.

#include <QString>

#include <memory>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/database/database_url.h"
#include "core/migration/broken_run.h"
#include "core/migration/live_runner.h"
#include "core/migration/settings.h"
#include "core/project/project.h"
#include "core/script/plan.h"
#include "core/sql/connection.h"

namespace retort::project {

struct BrokenRunFound {
    QString journal; // its file
    migration::BrokenRun broken;
    migration::BrokenAssessment now;
};

// Nothing: the last run ended as it should, or there was none, or the database is in memory. With the migration lock of the
// database held (MigrationLock::look() will do): else it might be a run that is under way. Only looks. settings: of the
// connected database. Blocks.
[[nodiscard]] Result<std::optional<BrokenRunFound>> findBrokenRun(const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                                                  const migration::MigrationSettings& settings, sql::Connection& connection);

// Whether the journal tells of a run that has not come to its end: it broke off, or it is under way. Looks at no database and
// takes no lock.
[[nodiscard]] Result<bool> hasOpenJournal(const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                          const migration::MigrationSettings& settings);

// Where the run stands, with what the user says of BrokenAssessment::undecided.
[[nodiscard]] const migration::RunPosition& positionOf(const BrokenRunFound& found, bool undecidedIsIn);

// What is still to be run, for runPlan(): beginning with the revision that is partly in.
struct Continuation {
    script::MigrationPlan plan;
    migration::RunOptions options; // expectedRows, alreadyIn, cleanUp
};
[[nodiscard]] Result<Continuation> continuationOf(const BrokenRunFound& found, const script::MapPointer& map, bool undecidedIsIn);

// Undoes the revision that is partly in by the reverse of the operations that are; the statements that this took. Unsupported
// and nothing changed where one of them has no reverse (it dropped or changed data); Conflict where the script is another one
// by now. MySQL commits each of them: when one fails, the journal says what is still in.
[[nodiscard]] Result<std::vector<std::string>> undoBrokenRun(const BrokenRunFound& found, const Project& project,
                                                             const migration::MigrationSettings& settings, sql::Connection& connection,
                                                             bool undecidedIsIn);

// A journal for a run that begins now, in place of the last one; null for a database in memory.
[[nodiscard]] Result<std::unique_ptr<migration::RunJournal>> beginJournal(const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                                                          const migration::MigrationSettings& settings);
// command: "upgrade head".
[[nodiscard]] migration::RunBegun runHeading(std::string command);

// Whatever it was, it no longer counts: the user has put things right.
[[nodiscard]] Result<void> forgetBrokenRun(const BrokenRunFound& found);

// The same without looking at the database: another state was restored, which no run has led to.
[[nodiscard]] Result<void> forgetRunsOn(const database::DatabaseUrl& url, const std::filesystem::path& folder,
                                        const migration::MigrationSettings& settings);

// Of a run that left nothing half done; others stay. For who goes on to work on the database: what it does there must not be
// taken for the doings of the broken run later.
[[nodiscard]] Result<void> forgetHarmless(const std::optional<BrokenRunFound>& found);

} // namespace retort::project
