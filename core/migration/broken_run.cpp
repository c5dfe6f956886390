#include "core/migration/broken_run.h"

#include <algorithm>

#include "core/migration/step_compiler.h"
#include "core/migration/version_table.h"
#include "core/reflection/database_catalog.h"

namespace retort::migration {

namespace {

// Follows the records; what is pending has run and is not committed.
class Replay {
public:
    void operator()(const RunBegun& begun)
    {
        *this = Replay();
        m_broken.run = begun;
        m_broken.certain = {.stepsIn = 0, .in = begun.alreadyIn, .rows = begun.rows};
        m_pending = m_broken.certain;
        m_begun = true;
    }
    void operator()(const StatementBegun& begun) { m_statement = begun; }
    void operator()(const StatementEnded& ended)
    {
        if (!m_statement)
            return;
        if (ended.committed && ended.failed)
            m_broken.certain = m_pending;
        if (!ended.failed)
            m_pending.in.push_back({.text = m_statement->text, .rowsAffected = ended.rowsAffected});
        if (ended.committed && !ended.failed)
            m_broken.certain = m_pending;
        m_statement.reset();
    }
    void operator()(const StepCompleted& completed)
    {
        ++m_pending.stepsIn;
        m_pending.in.clear();
        m_pending.rows = completed.rows;
    }
    void operator()(const CommitBegun& begun) { m_commit = begun; }
    void operator()(const CommitEnded&)
    {
        m_broken.certain = m_pending;
        m_commit.reset();
    }
    void operator()(const RolledBack&)
    {
        m_pending = m_broken.certain;
        m_statement.reset();
        m_commit.reset();
    }
    void operator()(const RunEnded& ended)
    {
        m_ended = !ended.partly;
        m_broken.error = ended.error;
    }

    [[nodiscard]] std::optional<BrokenRun> result()
    {
        if (!m_begun || m_ended)
            return std::nullopt;
        if (m_statement && m_statement->commits) {
            RunPosition after = m_pending;
            after.in.push_back({.text = m_statement->text, .rowsAffected = -1});
            m_broken.doubt = {.ifIn = std::move(after), .statement = m_statement->text, .structureBefore = m_statement->structureBefore, .transaction = {}};
        } else if (m_commit) {
            m_broken.doubt = {.ifIn = m_pending, .statement = "COMMIT", .structureBefore = {}, .transaction = m_commit->transaction};
        }
        return std::move(m_broken);
    }

private:
    BrokenRun m_broken;
    RunPosition m_pending;
    std::optional<StatementBegun> m_statement;
    std::optional<CommitBegun> m_commit;
    bool m_begun = false;
    bool m_ended = false;
};

std::vector<std::string> sorted(std::vector<std::string> rows)
{
    std::ranges::sort(rows);
    return rows;
}

BrokenState stateOf(const BrokenRun& broken, const RunPosition& position)
{
    if (!position.in.empty())
        return BrokenState::PartlyIn;
    if (position.stepsIn == broken.run.steps.size())
        return BrokenState::AllApplied;
    return position.stepsIn == 0 ? BrokenState::NothingChanged : BrokenState::StoppedAfter;
}

} // namespace

std::optional<BrokenRun> brokenRun(std::span<const JournalRecord> records)
{
    Replay replay;
    for (const JournalRecord& record : records)
        std::visit(replay, record);
    return replay.result();
}

namespace {

class Assessor {
public:
    Assessor(const BrokenRun& broken, sql::Connection& connection, const reflection::CatalogTraces& traces)
        : m_broken(broken), m_connection(connection), m_traces(traces)
    {
    }

    Result<BrokenAssessment> assess(const std::vector<std::string>& rows)
    {
        BrokenAssessment result{.state = {}, .position = m_broken.certain, .undecided = {}, .cleanUp = {}, .rows = rows};
        const std::vector<std::string> now = sorted(rows);
        const bool asCertain = now == sorted(m_broken.certain.rows);
        if (!m_broken.doubt) {
            result.state = asCertain ? stateOf(m_broken, result.position) : BrokenState::Moved;
            return result;
        }
        const BrokenRun::Doubt& doubt = *m_broken.doubt;
        const bool asIfIn = now == sorted(doubt.ifIn.rows);
        if (!asCertain && !asIfIn) {
            result.state = BrokenState::Moved;
            return result;
        }
        RETORT_TRY(const bool running, isRunning(doubt));
        if (running) {
            result.state = BrokenState::StillRunning;
            return result;
        }
        std::optional<bool> happened;
        if (asCertain != asIfIn) {
            happened = asIfIn;
        } else {
            RETORT_TRY(happened, tell(doubt));
        }
        if (happened.value_or(false) && m_traces.leftovers) {
            RETORT_TRY(result.cleanUp, m_traces.leftovers(m_connection, doubt.statement));
            if (!result.cleanUp.empty())
                happened = false; // half of it is no use
        }
        if (happened.value_or(false))
            result.position = doubt.ifIn;
        result.state = stateOf(m_broken, result.position);
        if (!happened) {
            result.state = BrokenState::Undecided;
            const auto known = static_cast<std::ptrdiff_t>(std::min(m_broken.certain.in.size(), doubt.ifIn.in.size()));
            result.undecided.assign(doubt.ifIn.in.begin() + known, doubt.ifIn.in.end());
        }
        return result;
    }

private:
    Result<bool> isRunning(const BrokenRun::Doubt& doubt)
    {
        // Others commit too; and the server knows what became of a transaction.
        return m_traces.isRunning && doubt.statement != "COMMIT" ? m_traces.isRunning(m_connection, doubt.statement) : Result<bool>(false);
    }

    Result<std::optional<bool>> tell(const BrokenRun::Doubt& doubt)
    {
        if (!doubt.transaction.empty() && m_traces.transactionCommitted)
            return m_traces.transactionCommitted(m_connection, doubt.transaction);
        if (doubt.structureBefore.empty())
            return std::nullopt;
        RETORT_TRY(const std::string now, m_traces.fingerprint(m_connection, doubt.statement));
        return now != doubt.structureBefore;
    }

    const BrokenRun& m_broken;
    sql::Connection& m_connection;
    const reflection::CatalogTraces& m_traces;
};

} // namespace

Result<BrokenAssessment> assess(const BrokenRun& broken, sql::Connection& connection, const MigrationSettings& settings)
{
    RETORT_TRY(const reflection::DatabaseCatalog* catalog, reflection::catalogOf(connection));
    RETORT_TRY(const std::vector<std::string> rows, readVersionRows(connection, settings));
    RETORT_TRY(BrokenAssessment found, Assessor(broken, connection, *catalog->traces).assess(rows));
    const bool partly = found.state == BrokenState::PartlyIn || found.state == BrokenState::Undecided;
    if (!partly || (found.position.in.empty() && found.position.stepsIn == 0))
        return found;
    // A run makes the version table before anything else that stays. Where there is none, this database was made anew, and
    // nothing of the run is in it.
    RETORT_TRY(const DialectCompiler compiler, DialectCompiler::create(settings, false));
    RETORT_TRY(const bool there, VersionTable(settings, compiler.dialect()).exists(connection));
    if (!there)
        found.state = BrokenState::Moved;
    return found;
}

} // namespace retort::migration
