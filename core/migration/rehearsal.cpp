#include "core/migration/rehearsal.h"

#include <algorithm>
#include <iterator>

#include "core/migration/version_table.h"
#include "core/migration/statement_text.h"

namespace retort::migration {

namespace {

const std::string* textOf(const sql::Value& value)
{
    return std::get_if<std::string>(&value);
}

Result<void> prepareVersionTable(const std::vector<std::string>& rows, sql::Connection& scratch, const MigrationSettings& settings)
{
    RETORT_TRY(const DialectCompiler compiler, DialectCompiler::create(settings, false));
    const VersionTable table(settings, compiler.dialect());
    RETORT_CHECK(table.ensureExists(scratch));
    auto cleared = scratch.execute(table.deleteAllStatement());
    if (!cleared)
        return std::unexpected(std::move(cleared).error());
    for (const std::string& row : rows)
        RETORT_CHECK(table.applyChange(scratch, {.kind = script::VersionRowChange::Kind::Insert, .from = {}, .to = row}));
    return {};
}

} // namespace

Result<void> copySchema(sql::Connection& from, sql::Connection& to)
{
    // Tables before what refers to them; within a kind in order of creation.
    RETORT_TRY(const sql::ResultSet objects,
               from.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                            "ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 WHEN 'view' THEN 2 ELSE 3 END, rowid"));
    for (const std::vector<sql::Value>& row : objects.rows) {
        const std::string* name = textOf(row.at(0));
        const std::string* statement = textOf(row.at(1));
        if (!name || !statement)
            continue;
        if (statement->starts_with("CREATE VIRTUAL"))
            return fail(ErrorCode::Unsupported, "The virtual table " + *name + " cannot be rehearsed.");
        auto created = to.execute(*statement);
        if (!created)
            return std::unexpected(std::move(created).error());
    }
    return {};
}

Rehearsal rehearse(const script::MigrationPlan& plan, const std::vector<std::string>& rows, bool purge, sql::Connection& scratch,
                   const MigrationSettings& settings, const ScriptLoader& load, const JobContext& context)
{
    Rehearsal result;
    result.steps.resize(plan.steps.size());
    if (auto prepared = prepareVersionTable(rows, scratch, settings); !prepared) {
        result.error = std::move(prepared).error();
        return result;
    }
    std::vector<StatementText> texts(plan.steps.size());
    RunObserver observer;
    observer.stepStarted = [&](std::size_t step) { result.steps[step].reached = true; };
    observer.statementStarted = [&](std::size_t step, const ddl::SqlStatement& statement) { texts[step].statement(statement.text, statement.source); };
    observer.versionChanged = [&](std::size_t step, const std::string& statement) { texts[step].statement(statement, {}); };
    std::vector<bool> reads(plan.steps.size());
    observer.databaseRead = [&](std::size_t step, std::uint32_t line) {
        reads[step] = true;
        result.steps[step].text.warnings.push_back({.message = "The script reads the database here. What it does after that depends on the rows, "
                                                               "and this was found out on a copy without rows: the run itself may differ.",
                                                    .source = {.line = line}});
    };
    JobContext quiet;
    quiet.stop = context.stop;
    const RunReport report = runPlan(plan, scratch, settings, load, {.expectedRows = rows, .purge = purge}, observer, quiet);
    std::size_t last = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        result.steps[i].text.text = texts[i].takeText();
        result.steps[i].text.spans = texts[i].takeSpans();
        if (result.steps[i].reached)
            last = i;
    }
    result.error = report.error;
    if (report.error && !result.steps.empty()) {
        // A script that cannot be evaluated stops the run before its first step: blame the step it belongs to.
        for (std::size_t i = 0; report.failed && i < plan.steps.size(); ++i) {
            if (plan.steps[i].node && plan.map->id(*plan.steps[i].node) == report.failed->revision)
                last = i;
        }
        result.steps[last].text.incomplete = report.error;
    }
    // Without the rows it failed; with them it may not.
    if (result.error && last < reads.size() && reads[last]) {
        result.error.reset();
        for (std::size_t i = last + 1; i < result.steps.size(); ++i) {
            result.steps[i].text.incomplete = Error{.code = ErrorCode::Unsupported,
                                                    .message = "What this step runs is known only in the run itself: a step before it "
                                                               "depends on the rows of the database."};
        }
    }
    if (!result.steps.empty())
        std::ranges::copy(report.warnings, std::back_inserter(result.steps.front().text.warnings));
    return result;
}

} // namespace retort::migration
