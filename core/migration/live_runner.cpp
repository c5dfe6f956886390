#include "core/migration/live_runner.h"

#include <algorithm>

#include "core/bindings/live_database.h"
#include "core/dialects/generic/dialect.h"
#include "core/migration/live_tables.h"
#include "core/migration/log_lines.h"
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

// One evaluated step, ready to be compiled and run.
struct PreparedStep {
    const script::MigrationStep* step = nullptr;
    std::string revision;
    std::string path;
    text::SourceText source; // empty for a stamp
};

class Runner {
public:
    Runner(const script::MigrationPlan& plan, sql::Connection& connection, const MigrationSettings& settings, const RunObserver& observer,
           const JobContext& context)
        : m_plan(plan), m_connection(connection), m_settings(settings), m_observer(observer), m_context(context), m_tables(connection)
    {
        m_settings.server = connection.server();
    }

    RunReport run(const ScriptLoader& load, const RunOptions& options)
    {
        if (auto done = runChecked(load, options); !done && !m_report.error)
            m_report.error = std::move(done).error();
        finish();
        return std::move(m_report);
    }

private:
    Result<void> runChecked(const ScriptLoader& load, const RunOptions& options)
    {
        RETORT_TRY(DialectCompiler compiler, DialectCompiler::create(m_settings, false, &m_tables));
        m_compiler = &compiler;
        m_versionTable.emplace(m_settings, compiler.dialect());
        const bool transactional = isTransactional(m_settings, compiler.dialect());
        m_wholeRun = transactional && !m_settings.transactionPerMigration;
        logContext(m_context, m_settings, compiler.dialect(), false);

        RETORT_TRY(std::vector<std::string> rows, m_versionTable->readRows(m_connection));
        RETORT_CHECK(compareRows(rows, options.expectedRows));
        RETORT_CHECK(prepare(load));
        if (m_wholeRun)
            RETORT_CHECK(beginIfNeeded()); // the version table, too, comes and goes with the run
        if (options.purge) {
            RETORT_CHECK(purge());
            rows.clear();
        } else if (rows.empty()) {
            if (auto made = m_versionTable->ensureExists(m_connection); !made)
                return rollBack(std::move(made).error());
        }
        script::HeadMaintainer heads(m_plan.map, rows);
        auto result = runSteps(heads);
        m_report.warnings = compiler.compiler().warnings();
        m_compiler = nullptr;
        return result;
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
        auto done = m_versionTable->ensureExists(m_connection);
        if (done) {
            if (auto deleted = m_connection.execute(m_versionTable->deleteAllStatement()); !deleted)
                done = std::unexpected(std::move(deleted).error());
        }
        if (!done)
            return rollBack(std::move(done).error());
        (m_connection.inTransaction() ? m_pendingSql : m_report.executed).push_back(m_versionTable->deleteAllStatement());
        return {};
    }

    Result<void> runSteps(script::HeadMaintainer& heads)
    {
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (m_context.stopRequested())
                return rollBack(Error{.code = ErrorCode::Cancelled, .message = "Cancelled before revision " + m_steps[i].revision + "."});
            if (m_observer.stepStarted)
                m_observer.stepStarted(i);
            m_context.reportProgress(i, m_steps.size(), m_steps[i].revision);
            m_context.write(LogLevel::Info, runtimeLogger, "Running " + m_steps[i].step->log());
            m_stepBegin = m_pendingSql.size();
            if (auto done = runStep(i, heads); !done)
                return rollBack(std::move(done).error());
            m_pendingSteps.push_back(m_steps[i].revision);
            m_stepBegin = m_pendingSql.size();
            if (!m_wholeRun) {
                if (auto done = commit(); !done)
                    return rollBack(std::move(done).error());
            }
            if (m_observer.stepFinished)
                m_observer.stepFinished(i);
        }
        if (auto done = commit(); !done)
            return rollBack(std::move(done).error());
        m_context.reportProgress(m_steps.size(), m_steps.size());
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
            return m_runner.commit();
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
        if (step.step->node)
            RETORT_CHECK(runScript(index));
        RETORT_TRY(const std::vector<script::VersionRowChange> changes, heads.apply(*step.step));
        for (const script::VersionRowChange& change : changes) {
            RETORT_CHECK(beginIfNeeded());
            RETORT_CHECK(m_versionTable->applyChange(m_connection, change));
            m_pendingSql.push_back(m_versionTable->changeStatement(change));
            if (m_observer.versionChanged)
                m_observer.versionChanged(index, m_pendingSql.back());
        }
        return {};
    }

    Result<sql::ResultSet> runStatement(std::size_t index, const ddl::SqlStatement& statement)
    {
        const PreparedStep& step = m_steps[index];
        if (m_context.stopRequested())
            return fail(ErrorCode::Cancelled, "Cancelled inside revision " + step.revision + ".");
        if (statement.kind == ddl::SqlStatement::Kind::BeginAutocommit) {
            m_autocommit = true;
            RETORT_CHECK(commit());
            return sql::ResultSet();
        }
        if (statement.kind == ddl::SqlStatement::Kind::EndAutocommit) {
            m_autocommit = false;
            return sql::ResultSet();
        }
        if (m_observer.statementStarted)
            m_observer.statementStarted(index, statement);
        const dialects::TransactionEffect effect = m_compiler->dialect().transactionEffect(statement.text);
        const bool outside = effect == dialects::TransactionEffect::Outside;
        if (!m_autocommit && (m_connection.inTransaction() || !outside))
            RETORT_CHECK(beginIfNeeded());
        const bool wasInTransaction = m_connection.inTransaction();
        auto result = m_connection.execute(statement.text);
        if (!result) {
            noteFailure(step, statement.text, statement.source);
            // It committed what came before it, and then failed. (Others that end the transaction roll it back.)
            if (effect == dialects::TransactionEffect::Commits && wasInTransaction && !m_connection.inTransaction())
                noteCommitted();
            Error error = std::move(result).error().at({.file = step.path, .line = statement.source.line});
            cleanUp(statement, error);
            return std::unexpected(std::move(error));
        }
        ++m_report.statementsRun;
        m_pendingSql.push_back(statement.text);
        // Committed on its own, by itself, or by a COMMIT of the script's own.
        if (!outside && (!wasInTransaction || !m_connection.inTransaction()))
            noteCommitted();
        return std::move(*result);
    }

    // What ran up to here is in for good, whatever becomes of the step that is under way.
    void noteCommitted()
    {
        // Steps that were complete but for their COMMIT are in wholly now, with what had been in of them before.
        if (!m_pendingSteps.empty()) {
            m_partlyCommitted = false;
            m_report.partlyIn.clear();
        }
        m_partlyCommitted = m_partlyCommitted || m_pendingSql.size() > m_stepBegin;
        m_report.partlyIn.insert(m_report.partlyIn.end(), m_pendingSql.begin() + static_cast<std::ptrdiff_t>(m_stepBegin), m_pendingSql.end());
        std::ranges::move(m_pendingSql, std::back_inserter(m_report.executed));
        std::ranges::move(m_pendingSteps, std::back_inserter(m_report.applied));
        m_pendingSql.clear();
        m_pendingSteps.clear();
        m_stepBegin = 0;
    }

    // alembic operations/batch.py: ApplyBatchImpl._create (drops its temporary table when the copy fails). Inside a
    // transaction the rollback does it.
    void cleanUp(const ddl::SqlStatement& failed, Error& error)
    {
        if (failed.onFailure.empty() || m_connection.inTransaction())
            return;
        if (auto done = m_connection.execute(failed.onFailure); done)
            m_pendingSql.push_back(failed.onFailure);
        else
            error.message += "; and what it had begun could not be taken back: " + done.error().message;
    }

    Result<void> beginIfNeeded()
    {
        return m_connection.inTransaction() ? Result<void>() : m_connection.begin();
    }

    Result<void> commit()
    {
        if (m_connection.inTransaction()) {
            if (auto done = m_connection.commit(); !done) {
                // Nobody can say whether the server still heard it.
                m_partlyCommitted = m_partlyCommitted || m_connection.isLost();
                return done;
            }
        }
        noteCommitted();
        return {};
    }

    Result<void> rollBack(Error error)
    {
        if (m_connection.inTransaction()) {
            if (auto rolledBack = m_connection.rollback(); !rolledBack)
                m_partlyCommitted = true;
        }
        m_report.error = error;
        return std::unexpected(std::move(error));
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
        if (m_partlyCommitted && m_report.error)
            m_report.state = RunState::Unknown;
        else if (m_report.applied.empty())
            m_report.state = RunState::NothingChanged;
        else
            m_report.state = m_report.error ? RunState::StoppedAfter : RunState::AllApplied;
    }

    const script::MigrationPlan& m_plan;
    sql::Connection& m_connection;
    MigrationSettings m_settings;
    const RunObserver& m_observer;
    const JobContext& m_context;
    LiveTables m_tables;
    DialectCompiler* m_compiler = nullptr;
    std::optional<VersionTable> m_versionTable;
    std::vector<PreparedStep> m_steps;
    std::vector<std::string> m_pendingSql;   // executed, not yet committed
    std::vector<std::string> m_pendingSteps; // complete, not yet committed
    std::size_t m_stepBegin = 0;             // where the SQL of the step under way begins in m_pendingSql
    RunReport m_report;
    bool m_wholeRun = false;
    bool m_autocommit = false;
    bool m_partlyCommitted = false; // something of an unfinished step is in for good
};

} // namespace

RunReport runPlan(const script::MigrationPlan& plan, sql::Connection& connection, const MigrationSettings& settings, const ScriptLoader& load,
                  const RunOptions& options, const RunObserver& observer, const JobContext& context)
{
    return Runner(plan, connection, settings, observer, context).run(load, options);
}

} // namespace retort::migration
