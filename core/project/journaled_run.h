#pragma once

// A run on a live database with all that belongs to one: its journal, the watch for sessions that are in its way, and the
// scripts as they ran, to be remembered; a plan without steps has neither journal nor scripts. Every run of Retort goes through here. Blocks; call it from a worker, with the
// migration lock held.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/database/database_url.h"
#include "core/migration/live_runner.h"
#include "core/migration/planned_sources.h"
#include "core/migration/settings.h"
#include "core/script/plan.h"
#include "core/sql/connection.h"

namespace retort::project {

struct JournaledRun {
    const database::DatabaseUrl& url;
    std::filesystem::path folder; // that relative SQLite paths are relative to
    const migration::MigrationSettings& settings;
    std::string command;          // "upgrade head", for the journal
    migration::RunOptions options; // but journal and heading
    const migration::PlannedSources* planned = nullptr; // of a plan that somebody saw: nothing else is run
    // What is waited for, a line each; called in a thread of its own.
    std::function<void(const std::vector<std::string>& blockers)> waitingFor;
    // What went wrong beside the run, a sentence.
    std::function<void(const std::string& warning)> warned;
};

// Error: the journal cannot be written, and nothing ran. How the run ended is in the report.
[[nodiscard]] Result<migration::RunReport> runJournaled(JournaledRun run, const script::MigrationPlan& plan, sql::Connection& connection,
                                                        const migration::RunObserver& observer, const JobContext& context);

// waitingFor and warned as log lines.
[[nodiscard]] std::function<void(const std::vector<std::string>&)> waitingInLog(const JobContext& context);
[[nodiscard]] std::function<void(const std::string&)> warnedInLog(const JobContext& context);

} // namespace retort::project
