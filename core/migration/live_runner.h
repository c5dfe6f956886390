#pragma once

// Runs a plan against a live database, step by step, and says in what state it leaves it.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/migration/settings.h"
#include "core/migration/step_compiler.h"
#include "core/script/plan.h"
#include "core/sql/connection.h"

namespace retort::migration {

enum class RunState {
    NothingChanged, // no step was applied (there was none to apply, or the first one failed and was rolled back)
    AllApplied,
    StoppedAfter, // applied.back() is where the database stands
    Unknown,      // a failure could not be rolled back (RunReport::partlyIn), or the connection was lost in a COMMIT
};

struct FailedStatement {
    std::string revision;
    std::string statement;              // empty when evaluation or compilation failed
    operations::OperationSource source; // in the revision's script
};

struct RunReport {
    RunState state = RunState::NothingChanged;
    std::vector<std::string> applied;   // revision ids of the steps that are committed, in order
    std::vector<std::string> rows;      // the version table after the run
    std::size_t statementsRun = 0;
    std::optional<Error> error;         // why it stopped; code Cancelled when it was asked to
    std::optional<FailedStatement> failed;
    std::vector<ddl::DdlWarning> warnings;
    // SQL that was executed and committed, in order, as executed.
    std::vector<std::string> executed;
    // Those of them that belong to the step that failed: with Unknown, what is in the database of a revision that the
    // version table does not name.
    std::vector<std::string> partlyIn;
};

// Told from the thread that runs.
struct RunObserver {
    std::function<void(std::size_t step)> stepStarted;
    std::function<void(std::size_t step, const ddl::SqlStatement& statement)> statementStarted;
    std::function<void(std::size_t step, const std::string& statement)> versionChanged;
    std::function<void(std::size_t step)> stepFinished;
    std::function<void(const bindings::ScriptOutput& output)> printed;
    // The script read rows or structure, first in this line: what it asked for depends on them.
    std::function<void(std::size_t step, std::uint32_t line)> databaseRead;
};

struct RunOptions {
    // What the version table held when the plan was shown; the run refuses (Conflict) when it holds something else now.
    std::vector<std::string> expectedRows;
    bool purge = false; // stamp --purge
};

// Transactions follow Alembic's rules (inventory CTX-30..33): one per step where DDL is not transactional, one for the
// whole run (or per step with transactionPerMigration) where it is; the version table is made inside that one. Where
// statements commit by themselves (MySQL), a step that fails after one of them leaves the state Unknown, and partlyIn says
// what of it is in. On SQLite, which Alembic counts as not
// transactional, each step runs in one real transaction, so that a failing script leaves nothing behind; Alembic over
// pysqlite leaves the DDL that came before the failing statement. Every script is evaluated before the first statement
// runs, as far as it goes without reading the database; then each is evaluated step by step with the database, so that
// what it reads is there and it may catch what fails. Cancellation is looked at between steps and between statements; the step under way is then rolled back.
[[nodiscard]] RunReport runPlan(const script::MigrationPlan& plan, sql::Connection& connection, const MigrationSettings& settings,
                                const ScriptLoader& load, const RunOptions& options, const RunObserver& observer = {},
                                const JobContext& context = {});

} // namespace retort::migration
