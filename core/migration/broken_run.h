#pragma once

// From the journal of a run that did not come to its end to what is in the database.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/migration/run_journal.h"
#include "core/migration/settings.h"
#include "core/sql/connection.h"

namespace retort::migration {

// How far a run got.
struct RunPosition {
    std::size_t stepsIn = 0;       // complete and committed, of RunBegun::steps
    std::vector<StatementIn> in;   // committed statements of the step after those
    std::vector<std::string> rows; // of the version table
    friend bool operator==(const RunPosition&, const RunPosition&) = default;
};

struct BrokenRun {
    RunBegun run;
    RunPosition certain;
    std::string error; // empty where the run could not say why it ended
    // Began, and nothing is written about its end: a statement that commits by itself, or a COMMIT. One look at the
    // database tells, mostly: see assess().
    struct Doubt {
        RunPosition ifIn; // where the run had got to if it happened
        std::string statement;
        std::string structureBefore; // of a statement
        std::string transaction;     // of a COMMIT; may be empty
    };
    std::optional<Doubt> doubt;
};

// Nothing where the records tell of a run that ended and left nothing half done, or of none.
[[nodiscard]] std::optional<BrokenRun> brokenRun(std::span<const JournalRecord> records);

enum class BrokenState {
    NothingChanged, // the database stands where it stood before the run
    AllApplied,     // every step is in; only the last word was missing
    StoppedAfter,   // between two steps: any run can go on from here
    PartlyIn,       // position.in is in the database, of a revision that the version table does not name
    Undecided,      // PartlyIn or a step boundary, and nothing tells whether `undecided` is in
    Moved,          // the version table says something that this run never wrote: somebody has been here since
    StillRunning,   // the server is still at the statement that the run sent last
};

struct BrokenAssessment {
    BrokenState state = BrokenState::NothingChanged;
    RunPosition position;               // Undecided: without what is not decided
    std::vector<StatementIn> undecided; // ran, and may or may not have been committed
    // Clears away what the last statement left half done (PostgreSQL: an invalid index), before it is run again.
    std::vector<std::string> cleanUp;
    std::vector<std::string> rows; // of the version table, now

    // No run can simply start.
    [[nodiscard]] bool needsDecision() const
    {
        return state == BrokenState::PartlyIn || state == BrokenState::Undecided || state == BrokenState::StillRunning;
    }
};

// Looks at the version table and, where that does not tell, at what became of the transaction or at the structure of the
// database. The connection must not be in a transaction. A COMMIT of changed rows alone stays undecided where the server
// does not remember its transactions (MySQL). A fingerprint that is another one than before counts as the work of the statement in doubt: nobody else
// is meant to change a schema that is being migrated.
[[nodiscard]] Result<BrokenAssessment> assess(const BrokenRun& broken, sql::Connection& connection, const MigrationSettings& settings);

} // namespace retort::migration
