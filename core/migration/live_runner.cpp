#include "core/migration/live_runner.h"

#include <algorithm>
#include <thread>

#include "core/bindings/live_database.h"
#include "core/dialects/generic/dialect.h"
#include "core/dialects/generic/first_words.h"
#include "core/migration/already_in.h"
#include "core/migration/lasting_tables.h"
#include "core/migration/live_tables.h"
#include "core/migration/log_lines.h"
#include "core/migration/run_ledger.h"
#include "core/migration/version_table.h"
#include "core/script/version_rows.h"

namespace retort::migration {

namespace {

std::string joined(std::vector<std::string> ids)
{
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : ", ") + id;
    return text.empty() ? "no revision" : text;
}

bool isCommit(std::string_view statement)
{
    const std::vector<std::string> words = dialects::firstWords(statement, 2);
    return !words.empty() && words[0] == "COMMIT" && (words.size() == 1 || words[1] == "WORK" || words[1] == "TRANSACTION");
}

// One evaluated step, ready to be compiled and run.
struct PreparedStep {
    const script::MigrationStep* step = nullptr;
    std::string revision;
    std::string path;
    text::SourceText source; // empty for a stamp
};

class Runner {
public:
    Runner(const script::MigrationPlan& plan, sql::Connection& connection, const MigrationSettings& settings, const RunOptions& options,
           const RunObserver& observer, const JobContext& context)
        : m_plan(plan), m_connection(connection), m_settings(settings), m_options(options), m_observer(observer), m_context(context),
          m_tables(connection), m_lasting(connection), m_ledger(connection, m_report, options.journal), m_alreadyIn(options.alreadyIn)
    {
        m_settings.server = connection.server();
    }

    RunReport run(const ScriptLoader& load)
    {
        if (auto done = runChecked(load); !done) {
            m_ledger.rollBack();
            m_report.error = std::move(done).error();
        }
        finish();
        return std::move(m_report);
    }

private:
    Result<void> runChecked(const ScriptLoader& load)
    {
        RETORT_TRY(DialectCompiler compiler, DialectCompiler::create(m_settings, false, &m_tables));
        m_compiler = &compiler;
        m_versionTable.emplace(m_settings, compiler.dialect());
        const bool transactional = isTransactional(m_settings, compiler.dialect());
        m_wholeRun = transactional && !m_settings.transactionPerMigration;
        logContext(m_context, m_settings, compiler.dialect(), false);

        RETORT_TRY(const std::vector<std::string> rows, readRows());
        RETORT_CHECK(compareRows(rows, m_options.expectedRows));
        RETORT_CHECK(prepare(load));
        RETORT_CHECK(beginJournal(rows));
        auto result = m_wholeRun ? retrying([&] { return runAll(rows); }) : runAll(rows);
        m_report.warnings = compiler.compiler().warnings();
        m_compiler = nullptr;
        return result;
    }

    // What is purged need not be readable.
    Result<std::vector<std::string>> readRows()
    {
        auto rows = m_versionTable->readRows(m_connection);
        return m_options.purge && !rows && VersionTable::isIllegible(rows.error()) ? std::vector<std::string>() : std::move(rows);
    }

    Result<void> beginJournal(const std::vector<std::string>& rows)
    {
        RunBegun begun = m_options.heading;
        begun.moment = m_settings.moment;
        for (const PreparedStep& step : m_steps)
            begun.steps.push_back({.revision = step.revision, .isUpgrade = step.step->isUpgrade});
        begun.rows = rows;
        begun.alreadyIn = m_options.alreadyIn;
        RETORT_CHECK(m_ledger.begin(std::move(begun)));
        m_journaled = true;
        m_ledger.alreadyIn(m_options.alreadyIn);
        for (const std::string& statement : m_options.cleanUp)
            RETORT_CHECK(m_connection.execute(statement));
        return {};
    }

    Result<void> runAll(std::vector<std::string> rows)
    {
        if (m_wholeRun)
            RETORT_CHECK(beginIfNeeded()); // the version table, too, comes and goes with the run
        if (m_options.purge) {
            RETORT_CHECK(purge());
            rows.clear();
        } else if (rows.empty()) {
            RETORT_CHECK(m_versionTable->ensureExists(m_connection));
        }
        script::HeadMaintainer heads(m_plan.map, rows);
        return runSteps(heads);
    }

    // Once more, as often as the options allow, when another session was in the way and nothing is in that could not be
    // taken back.
    template <class Attempt>
    Result<void> retrying(Attempt attempt)
    {
        for (std::size_t again = 1;; ++again) {
            const std::size_t applied = m_report.applied.size();
            auto done = attempt();
            if (done || !mayRetry(done.error(), again) || m_retriesSpent || m_ledger.partlyCommitted() || m_report.applied.size() != applied)
                return done;
            m_ledger.rollBack();
            m_report.failed.reset();
            m_autocommit = false;
            RETORT_CHECK(pauseBefore(again, done.error()));
        }
    }

    [[nodiscard]] bool mayRetry(const Error& error, std::size_t again) const
    {
        return error.code == ErrorCode::LockTimeout && again <= m_options.lockRetries && !m_connection.isLost();
    }

    Result<void> pauseBefore(std::size_t again, const Error& reason)
    {
        if (m_observer.retrying)
            m_observer.retrying(again, reason);
        m_context.write(LogLevel::Warning, runtimeLogger, "Trying again (" + std::to_string(again) + " of " + std::to_string(m_options.lockRetries)
                                                              + "): " + reason.message);
        const auto until = std::chrono::steady_clock::now() + m_options.lockRetryPause;
        while (std::chrono::steady_clock::now() < until) {
            if (m_context.stopRequested())
                return fail(ErrorCode::Cancelled, "Cancelled while waiting to try again.");
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return {};
    }

    Result<void> compareRows(std::vector<std::string> rows, std::vector<std::string> expected) const
    {
        std::ranges::sort(rows);
        std::ranges::sort(expected);
        if (rows == expected)
            return {};
        return fail(ErrorCode::Conflict, "The database moved since the plan was made: it stood at " + joined(std::move(expected)) + " and now stands at " +
                                             joined(std::move(rows)) + ". Nothing was changed; make the plan again.");
    }

    // Evaluates every script before the first statement runs, so that one that cannot be evaluated changes nothing.
    Result<void> prepare(const ScriptLoader& load)
    {
        for (const script::MigrationStep& step : m_plan.steps) {
            PreparedStep prepared{.step = &step, .revision = step.to.empty() ? std::string() : step.to.front(), .path = {}, .source = {}};
            if (step.node) {
                const script::Revision& revision = m_plan.map->revision(*step.node);
                prepared.revision = revision.id.str();
                prepared.path = revision.path;
                RETORT_TRY(prepared.source, load(revision));
                const bindings::Evaluation evaluation = evaluateStep(prepared.source, directionOf(step), m_settings, false, m_context.stop);
                if (evaluation.error && !evaluation.needsDatabase) {
                    noteFailure(prepared, {}, {});
                    return std::unexpected(*evaluation.error);
                }
            }
            m_steps.push_back(std::move(prepared));
        }
        return {};
    }

    Result<void> purge()
    {
        RETORT_CHECK(m_versionTable->ensureExists(m_connection));
        RETORT_CHECK(m_connection.execute(m_versionTable->deleteAllStatement()));
        m_ledger.versionChanged(m_versionTable->deleteAllStatement());
        return m_connection.inTransaction() ? Result<void>() : m_ledger.commit();
    }

    Result<void> runSteps(script::HeadMaintainer& heads)
    {
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (m_context.stopRequested())
                return fail(ErrorCode::Cancelled, "Cancelled before revision " + m_steps[i].revision + ".");
            if (m_observer.stepStarted)
                m_observer.stepStarted(i);
            m_context.reportProgress(i, m_steps.size(), m_steps[i].revision);
            m_context.write(LogLevel::Info, runtimeLogger, "Running " + m_steps[i].step->log());
            if (m_wholeRun) {
                RETORT_CHECK(runStep(i, heads));
            } else {
                RETORT_CHECK(retrying([&] { return runAndCommitStep(i, heads); }));
            }
            if (m_observer.stepFinished)
                m_observer.stepFinished(i);
        }
        RETORT_CHECK(m_ledger.commit());
        m_context.reportProgress(m_steps.size(), m_steps.size());
        return {};
    }

    Result<void> runAndCommitStep(std::size_t index, script::HeadMaintainer& heads)
    {
        script::HeadMaintainer after = heads;
        RETORT_CHECK(runStep(index, after));
        RETORT_CHECK(m_ledger.commit());
        heads = std::move(after);
        return {};
    }

    static bindings::Direction directionOf(const script::MigrationStep& step)
    {
        return step.isUpgrade ? bindings::Direction::Upgrade : bindings::Direction::Downgrade;
    }

    // The database as the script of one step sees it.
    class StepDatabase final : public bindings::LiveDatabase {
    public:
        StepDatabase(Runner& runner, std::size_t index) : m_runner(runner), m_index(index) {}

        [[nodiscard]] Result<sql::ResultSet> perform(const operations::Operation& operation) override
        {
            m_failure.reset(); // an earlier one was caught by the script
            m_runner.m_report.failed.reset();
            auto result = m_runner.runOperation(m_index, operation);
            if (!result)
                m_failure = result.error();
            return result;
        }
        [[nodiscard]] Result<void> beginAutocommit(operations::OperationSource) override
        {
            m_runner.m_autocommit = true;
            return m_runner.m_ledger.commit();
        }
        [[nodiscard]] Result<void> endAutocommit(operations::OperationSource) override
        {
            m_runner.m_autocommit = false;
            return {};
        }
        [[nodiscard]] Result<schema::Table> reflect(const sql::QualifiedName& table) override { return m_runner.m_tables.reflect(table); }
        [[nodiscard]] Result<bool> hasTable(const sql::QualifiedName& table) override { return m_runner.m_tables.hasTable(table); }
        [[nodiscard]] Result<std::vector<std::string>> tableNames(const std::optional<sql::Identifier>& schema) override
        {
            return m_runner.m_tables.tableNames(schema);
        }
        [[nodiscard]] Result<std::vector<std::string>> viewNames(const std::optional<sql::Identifier>& schema) override
        {
            return m_runner.m_tables.viewNames(schema);
        }

        // The failure behind the end of the evaluation, when that is what ended it: its own words, not Python's.
        [[nodiscard]] Error causeOf(const Error& ending) const
        {
            return m_failure && (m_failure->message == ending.message || ending.message.contains(m_failure->message)) ? *m_failure : ending;
        }

    private:
        Runner& m_runner;
        std::size_t m_index;
        std::optional<Error> m_failure;
    };

    Result<void> runScript(std::size_t index)
    {
        const PreparedStep& step = m_steps[index];
        StepDatabase database(*this, index);
        const bindings::Evaluation evaluation =
            evaluateStep(step.source, directionOf(*step.step), m_settings, false, m_context.stop, &database);
        for (const bindings::ScriptOutput& output : evaluation.output) {
            if (m_observer.printed)
                m_observer.printed(output);
        }
        if (evaluation.readsAtLine != 0 && m_observer.databaseRead)
            m_observer.databaseRead(index, evaluation.readsAtLine);
        if (!evaluation.error) {
            m_report.failed.reset();
            return {};
        }
        if (evaluation.error->code == ErrorCode::Cancelled)
            return fail(ErrorCode::Cancelled, "Cancelled inside revision " + step.revision + ".");
        Error cause = database.causeOf(*evaluation.error);
        noteFailure(step, {}, {.line = evaluation.error->where ? evaluation.error->where->line : 0});
        return std::unexpected(std::move(cause));
    }

    Result<sql::ResultSet> runOperation(std::size_t index, const operations::Operation& operation)
    {
        const PreparedStep& step = m_steps[index];
        auto statements = m_compiler->compiler().compile(operation);
        if (!statements) {
            noteFailure(step, {}, operation.source);
            return std::unexpected(std::move(statements).error().at({.file = step.path, .line = operation.source.line}));
        }
        sql::ResultSet last;
        for (const ddl::SqlStatement& statement : *statements) {
            RETORT_TRY(last, runStatement(index, statement));
        }
        return last;
    }

    Result<void> runStep(std::size_t index, script::HeadMaintainer& heads)
    {
        const PreparedStep& step = m_steps[index];
        m_ledger.stepStarts();
        if (step.step->node)
            RETORT_CHECK(runScript(index));
        if (index == 0)
            RETORT_CHECK(m_alreadyIn.allMet(step.revision));
        RETORT_TRY(const std::vector<script::VersionRowChange> changes, heads.apply(*step.step));
        for (const script::VersionRowChange& change : changes) {
            RETORT_CHECK(beginIfNeeded());
            RETORT_CHECK(m_versionTable->applyChange(m_connection, change));
            std::string statement = m_versionTable->changeStatement(change);
            if (m_observer.versionChanged)
                m_observer.versionChanged(index, statement);
            m_ledger.versionChanged(std::move(statement));
        }
        return m_ledger.stepCompleted(step.revision, heads.rows());
    }

    Result<sql::ResultSet> runStatement(std::size_t index, const ddl::SqlStatement& statement)
    {
        const PreparedStep& step = m_steps[index];
        if (m_context.stopRequested())
            return fail(ErrorCode::Cancelled, "Cancelled inside revision " + step.revision + ".");
        if (statement.kind == ddl::SqlStatement::Kind::BeginAutocommit) {
            m_autocommit = true;
            RETORT_CHECK(m_ledger.commit());
            return sql::ResultSet();
        }
        if (statement.kind == ddl::SqlStatement::Kind::EndAutocommit) {
            m_autocommit = false;
            return sql::ResultSet();
        }
        // The script's own COMMIT (ALTER TYPE ... ADD VALUE used to need it) is one of the run's: what is in by then is known.
        if (isCommit(statement.text) && (m_connection.inTransaction() || (index == 0 && m_alreadyIn.moreToCome()))) {
            RETORT_CHECK(m_ledger.commit());
            m_report.executed.push_back(statement.text);
            return sql::ResultSet();
        }
        if (index == 0) {
            RETORT_TRY(AlreadyIn::Met met, m_alreadyIn.meet(statement.text, step.revision));
            if (met.meeting == AlreadyIn::Meeting::Known)
                return std::move(met.result);
            if (met.meeting == AlreadyIn::Meeting::ReadAgain)
                return m_connection.execute(statement.text);
        }
        if (m_observer.statementStarted)
            m_observer.statementStarted(index, statement);
        dialects::TransactionEffect effect = m_compiler->dialect().transactionEffect(statement.text);
        RETORT_TRY(const bool lasting, effect == dialects::TransactionEffect::None ? m_lasting.writtenBy(statement.text) : Result<bool>(false));
        if (lasting)
            effect = dialects::TransactionEffect::Commits; // no rollback takes it back
        // The server would commit what is pending before it begins with this statement; in the journal the two are apart.
        if (effect == dialects::TransactionEffect::Commits && m_connection.inTransaction())
            RETORT_CHECK(m_ledger.commit());
        const bool outside = effect == dialects::TransactionEffect::Outside;
        if (!m_autocommit && effect == dialects::TransactionEffect::None)
            RETORT_CHECK(beginIfNeeded());
        for (std::size_t again = 1;; ++again) {
            const bool alone = !m_connection.inTransaction();
            RETORT_CHECK(m_ledger.statementStarts(statement.text, statement.source.line, alone && !outside));
            auto result = m_connection.execute(statement.text);
            if (result) {
                // Committed by itself, or by a COMMIT of the script's own.
                m_lasting.ran(statement.text);
                RETORT_CHECK(m_ledger.statementRan(statement.text, result->rowsAffected, !outside && !m_connection.inTransaction()));
                return result;
            }
            const bool inDoubt = lasting && result.error().code != ErrorCode::LockTimeout;
            if (inDoubt && !m_connection.isLost())
                m_ledger.leaveInDoubt(); // the rows before the one that failed are in
            else if (!m_connection.isLost()) // else nobody knows whether it failed
                RETORT_CHECK(m_ledger.statementFailed(false));
            // With nothing before it in its transaction (or none at all) the statement can be tried again by itself.
            const bool byItself = !inDoubt && (alone || (!m_wholeRun && m_ledger.nothingPending()));
            m_retriesSpent = byItself && !mayRetry(result.error(), again);
            if (byItself && !m_retriesSpent) {
                if (!alone)
                    m_ledger.rollBack();
                RETORT_CHECK(pauseBefore(again, result.error()));
                if (!alone)
                    RETORT_CHECK(beginIfNeeded());
                continue;
            }
            noteFailure(step, statement.text, statement.source);
            Error error = std::move(result).error().at({.file = step.path, .line = statement.source.line});
            cleanUp(statement, error);
            return std::unexpected(std::move(error));
        }
    }

    // alembic operations/batch.py: ApplyBatchImpl._create (drops its temporary table when the copy fails). Inside a
    // transaction the rollback does it.
    void cleanUp(const ddl::SqlStatement& failed, Error& error)
    {
        if (failed.onFailure.empty() || m_connection.inTransaction())
            return;
        if (auto done = m_connection.execute(failed.onFailure); done)
            m_ledger.cleanedUp(failed.onFailure);
        else
            error.message += "; and what it had begun could not be taken back: " + done.error().message;
    }

    Result<void> beginIfNeeded()
    {
        return m_connection.inTransaction() ? Result<void>() : m_connection.begin();
    }

    void noteFailure(const PreparedStep& step, std::string statement, operations::OperationSource source)
    {
        if (!m_report.failed)
            m_report.failed = FailedStatement{.revision = step.revision, .statement = std::move(statement), .source = source};
    }

    // The state is named from what was committed, and the rows are read again rather than assumed.
    void finish()
    {
        if (m_versionTable) {
            if (auto rows = m_versionTable->readRows(m_connection))
                m_report.rows = std::move(*rows);
            else if (!m_report.error)
                m_report.error = std::move(rows).error();
        }
        if (m_ledger.partlyCommitted() && m_report.error)
            m_report.state = RunState::Unknown;
        else if (m_report.applied.empty())
            m_report.state = RunState::NothingChanged;
        else
            m_report.state = m_report.error ? RunState::StoppedAfter : RunState::AllApplied;
        if (!m_journaled)
            return;
        if (auto ended = m_ledger.end(); !ended && !m_report.error)
            m_report.error = std::move(ended).error();
    }

    const script::MigrationPlan& m_plan;
    sql::Connection& m_connection;
    MigrationSettings m_settings;
    const RunOptions& m_options;
    const RunObserver& m_observer;
    const JobContext& m_context;
    LiveTables m_tables;
    LastingTables m_lasting;
    DialectCompiler* m_compiler = nullptr;
    std::optional<VersionTable> m_versionTable;
    std::vector<PreparedStep> m_steps;
    RunReport m_report;
    RunLedger m_ledger;
    AlreadyIn m_alreadyIn;
    bool m_wholeRun = false;
    bool m_autocommit = false;
    bool m_journaled = false;
    bool m_retriesSpent = false; // on one statement, which is not to be multiplied by the step's
};

} // namespace

RunReport runPlan(const script::MigrationPlan& plan, sql::Connection& connection, const MigrationSettings& settings, const ScriptLoader& load,
                  const RunOptions& options, const RunObserver& observer, const JobContext& context)
{
    MigrationSettings held = settings;
    held.moment = options.moment ? *options.moment : settings.moment.value_or(bindings::momentNow());
    return Runner(plan, connection, held, options, observer, context).run(load);
}

} // namespace retort::migration
