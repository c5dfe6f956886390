#include "core/migration/run_ledger.h"

#include <algorithm>
#include <array>

#include "core/dialects/generic/first_words.h"
#include "core/reflection/database_catalog.h"

namespace retort::migration {

namespace {

// Of other statements (rows, rights) the structure does not tell whether they took effect.
bool changesStructure(std::string_view statement)
{
    static constexpr auto verbs = std::to_array<std::string_view>({"CREATE", "ALTER", "DROP", "RENAME", "COMMENT"});
    const std::vector<std::string> words = dialects::firstWords(statement, 1);
    return !words.empty() && std::ranges::contains(verbs, std::string_view(words.front()));
}

} // namespace

Result<void> RunLedger::write(const JournalRecord& record)
{
    return m_journal ? m_journal->write(record) : Result<void>();
}

Result<void> RunLedger::begin(RunBegun begun)
{
    m_rows = begun.rows;
    m_pendingRows = begun.rows;
    return write(begun);
}

void RunLedger::alreadyIn(const std::vector<StatementIn>& statements)
{
    for (const StatementIn& statement : statements)
        m_report.partlyIn.push_back(statement.text);
    m_partlyCommitted = m_partlyCommitted || !statements.empty();
}

void RunLedger::stepStarts()
{
    m_stepBegin = m_pending.size();
}

Result<void> RunLedger::statementStarts(const std::string& statement, std::uint32_t line, bool commits)
{
    if (!m_journal)
        return {};
    StatementBegun begun{.text = statement, .line = line, .commits = commits, .structureBefore = {}};
    if (commits && changesStructure(statement)) {
        RETORT_TRY(const reflection::DatabaseCatalog* catalog, reflection::catalogOf(m_connection));
        RETORT_TRY(begun.structureBefore, catalog->traces->fingerprint(m_connection, statement));
    }
    return write(begun);
}

Result<void> RunLedger::statementRan(const std::string& statement, std::int64_t rowsAffected, bool committed)
{
    ++m_report.statementsRun;
    m_pending.push_back(statement);
    if (committed)
        noteCommitted();
    return write(StatementEnded{.failed = false, .committed = committed, .rowsAffected = rowsAffected});
}

Result<void> RunLedger::statementFailed(bool committedBefore)
{
    if (committedBefore)
        noteCommitted();
    return write(StatementEnded{.failed = true, .committed = committedBefore, .rowsAffected = -1});
}

void RunLedger::versionChanged(std::string statement)
{
    m_pending.push_back(std::move(statement));
}

Result<void> RunLedger::stepCompleted(const std::string& revision, const std::vector<std::string>& rows)
{
    m_pendingSteps.push_back(revision);
    m_stepBegin = m_pending.size();
    m_pendingRows = rows;
    return write(StepCompleted{.rows = rows});
}

Result<void> RunLedger::commit()
{
    if (m_connection.inTransaction()) {
        if (m_journal) {
            CommitBegun begun;
            if (m_pendingRows == m_rows) {
                RETORT_TRY(const reflection::DatabaseCatalog* catalog, reflection::catalogOf(m_connection));
                if (catalog->traces->transactionId) {
                    RETORT_TRY(begun.transaction, catalog->traces->transactionId(m_connection));
                }
            }
            RETORT_CHECK(write(begun));
        }
        if (auto done = m_connection.commit(); !done) {
            // Nobody can say whether the server still heard it.
            m_partlyCommitted = m_partlyCommitted || m_connection.isLost();
            return done;
        }
        noteCommitted();
        return write(CommitEnded{});
    }
    noteCommitted();
    // Steps that changed nothing in a transaction (or the script's own COMMIT ended it).
    return m_journal ? write(CommitEnded{}) : Result<void>();
}

// What ran up to here is in for good, whatever becomes of the step that is under way.
void RunLedger::noteCommitted()
{
    // Steps that were complete but for their COMMIT are in wholly now, with what had been in of them before.
    if (!m_pendingSteps.empty()) {
        m_partlyCommitted = false;
        m_report.partlyIn.clear();
    }
    m_partlyCommitted = m_partlyCommitted || m_pending.size() > m_stepBegin;
    m_report.partlyIn.insert(m_report.partlyIn.end(), m_pending.begin() + static_cast<std::ptrdiff_t>(m_stepBegin), m_pending.end());
    std::ranges::move(m_pending, std::back_inserter(m_report.executed));
    std::ranges::move(m_pendingSteps, std::back_inserter(m_report.applied));
    m_pending.clear();
    m_pendingSteps.clear();
    m_stepBegin = 0;
    m_rows = m_pendingRows;
}

void RunLedger::rollBack()
{
    bool rolledBack = true;
    if (m_connection.inTransaction())
        rolledBack = m_connection.rollback().has_value();
    m_partlyCommitted = m_partlyCommitted || !rolledBack;
    m_pending.clear();
    m_pendingSteps.clear();
    m_stepBegin = 0;
    m_pendingRows = m_rows;
    // A server that is gone has rolled back what was not committed; what was in doubt stays so.
    if (rolledBack && !m_connection.isLost() && !m_inDoubt)
        (void)write(RolledBack{}); // the run has an error to report already
}

Result<void> RunLedger::end()
{
    return write(RunEnded{.partly = m_partlyCommitted || m_connection.isLost(), .error = m_report.error ? describe(*m_report.error) : std::string()});
}

} // namespace retort::migration
