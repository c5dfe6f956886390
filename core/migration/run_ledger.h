#pragma once

// Keeps account of a live run: what has run, what of it is committed, what belongs to the step under way; and writes it
// into the run's journal, if it has one, each thing before it is done.

#include <chrono>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/ddl/compiler.h"
#include "core/migration/run_journal.h"
#include "core/migration/run_report.h"
#include "core/sql/connection.h"

namespace retort::migration {

class RunLedger {
public:
    RunLedger(sql::Connection& connection, RunReport& report, RunJournal* journal) : m_connection(connection), m_report(report), m_journal(journal) {}

    [[nodiscard]] Result<void> begin(RunBegun begun);
    void stepStarts();
    // commits: it takes effect for good by itself.
    [[nodiscard]] Result<void> statementStarts(const std::string& statement, std::uint32_t line, bool commits);
    [[nodiscard]] Result<void> statementRan(const std::string& statement, std::int64_t rowsAffected, bool committed);
    [[nodiscard]] Result<void> statementFailed(bool committedBefore);
    // Of the version table: part of the transaction under way, or committed with the next COMMIT.
    void versionChanged(std::string statement);
    [[nodiscard]] Result<void> stepCompleted(const std::string& revision, const std::vector<std::string>& rows);
    // COMMIT, if a transaction is open; what has run is in then.
    [[nodiscard]] Result<void> commit();
    // Statements that were already in the database when the run began: part of the step, and neither run nor undone by it.
    void alreadyIn(const std::vector<StatementIn>& statements);
    void rollBack();
    // A statement that failed may have done a part of its work, which stays: nobody can say.
    void leaveInDoubt() { m_inDoubt = m_partlyCommitted = true; }
    // The statement was run to clear away after another one; what the journal says does not change.
    void cleanedUp(const std::string& statement) { m_pending.push_back(statement); }
    [[nodiscard]] Result<void> end();

    // Something of an unfinished step is in for good.
    [[nodiscard]] bool partlyCommitted() const { return m_partlyCommitted; }
    // The transaction under way, if there is one, holds nothing yet.
    [[nodiscard]] bool nothingPending() const { return m_pending.empty() && m_pendingSteps.empty(); }

private:
    [[nodiscard]] Result<void> write(const JournalRecord& record);
    void noteCommitted();

    sql::Connection& m_connection;
    RunReport& m_report;
    RunJournal* m_journal;
    std::vector<std::string> m_pending;      // executed, not yet committed
    std::vector<std::string> m_pendingSteps; // complete, not yet committed
    std::size_t m_stepBegin = 0;             // where the SQL of the step under way begins in m_pending
    std::vector<std::string> m_rows;         // of the version table, as committed
    std::vector<std::string> m_pendingRows;
    bool m_partlyCommitted = false;
    bool m_inDoubt = false;
};

} // namespace retort::migration
