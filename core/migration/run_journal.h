#pragma once

// What a run writes down before it does it, so that whatever ends it (an error, a kill, a lost connection, a power cut)
// somebody can say afterwards what of it is in the database: see broken_run.h. The records know no password.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/bindings/evaluate.h"

namespace retort::migration {

struct JournalStep {
    std::string revision; // what a stamp ends at
    bool isUpgrade = true;
    friend bool operator==(const JournalStep&, const JournalStep&) = default;
};

struct StatementIn {
    std::string text;
    std::int64_t rowsAffected = -1;
    friend bool operator==(const StatementIn&, const StatementIn&) = default;
};

// ---- the records, in the order in which a run can write them ----

struct RunBegun {
    std::string startedAt; // ISO 8601, UTC
    std::string process;   // "4711 on db1"
    std::string command;   // "upgrade head"
    std::optional<bindings::Moment> moment = {}; // of its scripts; nothing: not written down
    std::vector<JournalStep> steps;
    std::vector<std::string> rows; // of the version table
    // Statements of the first step that an earlier run, which broke off, has left in the database.
    std::vector<StatementIn> alreadyIn;
    friend bool operator==(const RunBegun&, const RunBegun&) = default;
};
struct StatementBegun {
    std::string text;
    std::uint32_t line = 0; // of the script
    // It takes effect for good by itself, and not with a later COMMIT. `structureBefore` is the fingerprint of the schema
    // then (reflection::CatalogTraces::fingerprint), else empty.
    bool commits = false;
    std::string structureBefore;
    friend bool operator==(const StatementBegun&, const StatementBegun&) = default;
};
struct StatementEnded {
    bool failed = false;
    bool committed = false; // what ran up to here is in for good (also when it failed: MySQL commits first)
    std::int64_t rowsAffected = -1;
    friend bool operator==(const StatementEnded&, const StatementEnded&) = default;
};
// All statements of the step have run, and its changes of the version table.
struct StepCompleted {
    std::vector<std::string> rows; // of the version table, as this transaction sees it
    friend bool operator==(const StepCompleted&, const StepCompleted&) = default;
};
struct CommitBegun {
    // Where no change of the version table is part of it that could tell whether it happened: the server's number for
    // the transaction, if it has such (PostgreSQL), by which it knows later what became of it.
    std::string transaction;
    friend bool operator==(const CommitBegun&, const CommitBegun&) = default;
};
struct CommitEnded {
    friend bool operator==(const CommitEnded&, const CommitEnded&) = default;
};
struct RolledBack {
    friend bool operator==(const RolledBack&, const RolledBack&) = default;
};
struct RunEnded {
    bool partly = false; // something of a step is in that is not complete, or may be
    std::string error;   // why it ended; empty: it is complete
    friend bool operator==(const RunEnded&, const RunEnded&) = default;
};

using JournalRecord = std::variant<RunBegun, StatementBegun, StatementEnded, StepCompleted, CommitBegun, CommitEnded, RolledBack, RunEnded>;

class RunJournal {
public:
    virtual ~RunJournal() = default;
    // Has left this process when it returns; what the run does next is only done then. Io: it could not be written, and
    // the run ends.
    [[nodiscard]] virtual Result<void> write(const JournalRecord& record) = 0;
};

} // namespace retort::migration
