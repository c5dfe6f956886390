#pragma once

// Runs a plan against a live database, step by step, and says in what state it leaves it.

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/migration/run_journal.h"
#include "core/migration/run_report.h"
#include "core/migration/settings.h"
#include "core/migration/step_compiler.h"
#include "core/script/plan.h"
#include "core/sql/connection.h"

namespace retort::migration {

// Told from the thread that runs.
struct RunObserver {
    std::function<void(std::size_t step)> stepStarted;
    std::function<void(std::size_t step, const ddl::SqlStatement& statement)> statementStarted;
    std::function<void(std::size_t step, const std::string& statement)> versionChanged;
    std::function<void(std::size_t step)> stepFinished;
    std::function<void(const bindings::ScriptOutput& output)> printed;
    // The script read rows or structure, first in this line: what it asked for depends on them.
    std::function<void(std::size_t step, std::uint32_t line)> databaseRead;
    // Another session was in the way for too long; it is tried again, for the first, second ... time.
    std::function<void(std::size_t attempt, const Error& reason)> retrying;
};

struct RunOptions {
    // What the version table held when the plan was shown; the run refuses (Conflict) when it holds something else now.
    std::vector<std::string> expectedRows;
    bool purge = false; // stamp --purge
    // What the run writes down; null: nothing, as for databases in memory. `heading` says what is run and by whom; its steps,
    // rows and alreadyIn are filled in.
    RunJournal* journal = nullptr;
    RunBegun heading = {};
    // Going on after a run that broke off (broken_run.h): statements of the first step that are in the database. They are
    // not run again, only those that read are; the script must still ask for them, in this order, or the run ends
    // (Conflict) before it changes anything more. cleanUp is executed first.
    std::vector<StatementIn> alreadyIn = {};
    std::vector<std::string> cleanUp = {};
    // The clock and random bytes of that run, so that the script asks for the same again; nothing: those of now.
    std::optional<bindings::Moment> moment = {};
    // How often what fails with LockTimeout is tried again: a whole transaction, or a statement that commits by itself.
    std::size_t lockRetries = 0;
    std::chrono::milliseconds lockRetryPause = std::chrono::seconds(1);
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
