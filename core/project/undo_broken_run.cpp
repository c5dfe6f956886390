#include <algorithm>

#include "core/journal/journal_file.h"
#include "core/migration/live_tables.h"
#include "core/migration/step_compiler.h"
#include "core/operations/reverse.h"
#include "core/project/broken_runs.h"

namespace retort::project {

namespace {

// An operation and those of its statements that are in the database.
struct OperationIn {
    const operations::Operation* operation = nullptr;
    std::vector<migration::StatementIn> statements;
};

class Undo {
public:
    Undo(const BrokenRunFound& found, const Project& project, const migration::MigrationSettings& settings, sql::Connection& connection, bool undecidedIsIn)
        : m_found(found), m_position(positionOf(found, undecidedIsIn)), m_project(project), m_settings(settings), m_connection(connection),
          m_tables(connection)
    {
    }

    Result<std::vector<std::string>> run()
    {
        RETORT_TRY(migration::DialectCompiler compiler, migration::DialectCompiler::create(m_settings, false, &m_tables));
        m_compiler = &compiler;
        RETORT_CHECK(evaluate());
        RETORT_CHECK(matchStatements());
        // All of them before any: nothing is to be undone in part because a later one cannot be.
        std::vector<std::vector<operations::Operation>> reversed;
        for (const OperationIn& in : m_in) {
            auto reverse = operations::reverse(*in.operation);
            if (!reverse)
                return fail(ErrorCode::Unsupported, "What is in cannot be undone by reverse operations: " + reverse.error().message
                                                        + ". Nothing was changed; restore a backup, or go on");
            reversed.push_back(*std::move(reverse));
        }
        for (const std::string& statement : m_found.now.cleanUp)
            RETORT_CHECK(execute(statement));
        while (!m_in.empty()) {
            const std::size_t before = m_executed.size();
            if (auto undone = undo(reversed.back()); !undone) {
                if (m_executed.size() == before)
                    return std::unexpected(std::move(undone).error());
                return brokenOff(before, std::move(undone).error());
            }
            reversed.pop_back();
            m_in.pop_back();
            RETORT_CHECK(writeWhatIsLeft());
        }
        RETORT_CHECK(journal::retireJournal(m_found.journal));
        return std::move(m_executed);
    }

private:
    Result<void> evaluate()
    {
        const auto& steps = m_found.broken.run.steps;
        if (m_position.stepsIn >= steps.size())
            return fail(ErrorCode::Conflict, "Nothing of a revision is in that could be undone");
        const migration::JournalStep& step = steps[m_position.stepsIn];
        const auto node = m_project.map()->indexOf(step.revision);
        if (!node)
            return fail(ErrorCode::RevisionMap, "There is no revision " + step.revision + " any more");
        RETORT_TRY(const text::SourceText source, migration::diskLoader()(m_project.map()->revision(*node)));
        migration::MigrationSettings settings = m_settings;
        settings.moment = m_found.broken.run.moment;
        m_evaluation = migration::evaluateStep(source, step.isUpgrade ? bindings::Direction::Upgrade : bindings::Direction::Downgrade, settings, false, {});
        return {};
    }

    Result<void> matchStatements()
    {
        std::size_t next = 0;
        for (const operations::Operation& operation : m_evaluation.operations) {
            if (next == m_position.in.size())
                return {};
            RETORT_TRY(const std::vector<ddl::SqlStatement> statements, m_compiler->compiler().compile(operation));
            OperationIn in{.operation = &operation, .statements = {}};
            for (const ddl::SqlStatement& statement : statements) {
                if (statement.kind != ddl::SqlStatement::Kind::Sql || next == m_position.in.size())
                    continue;
                if (statement.text != m_position.in[next].text)
                    return changed();
                in.statements.push_back(m_position.in[next++]);
            }
            if (!in.statements.empty())
                m_in.push_back(std::move(in));
        }
        if (next == m_position.in.size())
            return {};
        if (m_evaluation.error)
            return std::unexpected(*m_evaluation.error);
        return changed();
    }

    static std::unexpected<Error> changed()
    {
        return fail(ErrorCode::Conflict, "The script of the revision no longer asks for the statements that are in the database, so what would undo them "
                                         "is not known. Nothing was changed");
    }

    Result<void> execute(const std::string& statement)
    {
        RETORT_CHECK(m_connection.execute(statement));
        m_executed.push_back(statement);
        return {};
    }

    Result<void> undo(const std::vector<operations::Operation>& reverse)
    {
        for (const operations::Operation& operation : reverse) {
            RETORT_TRY(const std::vector<ddl::SqlStatement> statements, m_compiler->compiler().compile(operation));
            for (const ddl::SqlStatement& statement : statements)
                RETORT_CHECK(execute(statement.text));
        }
        return {};
    }

    // In the middle of an operation: neither is it in any more nor is it undone. Going on would run it from its beginning, which
    // fails where it cannot; that it were in would be believed in silence.
    std::unexpected<Error> brokenOff(std::size_t before, Error why)
    {
        why.message += " (while undoing; of this operation these were run: ";
        for (std::size_t i = before; i < m_executed.size(); ++i)
            why.message += (i == before ? "" : "; ") + m_executed[i];
        why.message += "; mend the rest by hand, or restore a backup)";
        m_in.pop_back();
        if (auto written = writeWhatIsLeft(); !written)
            why.message += ". " + written.error().message;
        return std::unexpected(std::move(why));
    }

    // Should this be broken off, too, the journal tells of what is still in.
    Result<void> writeWhatIsLeft()
    {
        migration::RunBegun run = m_found.broken.run;
        run.steps.erase(run.steps.begin(), run.steps.begin() + static_cast<std::ptrdiff_t>(m_position.stepsIn));
        run.rows = m_found.now.rows;
        run.alreadyIn.clear();
        for (const OperationIn& in : m_in)
            run.alreadyIn.insert(run.alreadyIn.end(), in.statements.begin(), in.statements.end());
        RETORT_TRY(const auto journal, journal::JournalFile::create(m_found.journal));
        return journal->write(run);
    }

    const BrokenRunFound& m_found;
    const migration::RunPosition& m_position;
    const Project& m_project;
    const migration::MigrationSettings& m_settings;
    sql::Connection& m_connection;
    migration::LiveTables m_tables;
    migration::DialectCompiler* m_compiler = nullptr;
    bindings::Evaluation m_evaluation;
    std::vector<OperationIn> m_in;
    std::vector<std::string> m_executed;
};

} // namespace

Result<std::vector<std::string>> undoBrokenRun(const BrokenRunFound& found, const Project& project, const migration::MigrationSettings& settings,
                                               sql::Connection& connection, bool undecidedIsIn)
{
    return Undo(found, project, settings, connection, undecidedIsIn).run();
}

} // namespace retort::project
