#include "core/project/session_work.h"

#include <algorithm>

#include "core/database/sqlite_connection.h"
#include "core/dialects/registry.h"
#include "core/migration/log_lines.h"
#include "core/migration/plan_text.h"
#include "core/migration/rehearsal.h"
#include "core/migration/step_compiler.h"
#include "core/migration/version_table.h"

namespace retort::project {

namespace {

Result<script::MigrationPlan> planFor(const script::MapPointer& map, const std::vector<std::string>& rows, const RunRequest& request)
{
    switch (request.kind) {
    case RunKind::Upgrade: return script::planUpgrade(map, rows, request.target);
    case RunKind::Downgrade: return script::planDowngrade(map, rows, request.target);
    case RunKind::Stamp: return script::planStamp(map, request.purge ? std::vector<std::string>() : rows, {request.target});
    case RunKind::Resume: break; // makeContinuationPlan()
    }
    return fail(ErrorCode::InvalidArgument, "Unknown kind of run.");
}

PlannedStep describeStep(const script::MigrationPlan& plan, const script::MigrationStep& step)
{
    PlannedStep planned{.step = step, .revision = {}, .title = step.doc, .sql = {}};
    if (step.node)
        planned.revision = plan.map->id(*step.node);
    else if (!step.to.empty())
        planned.revision = step.to.front();
    return planned;
}

RunTransactions transactionsOf(const migration::MigrationSettings& settings, const RunPlan& plan)
{
    const auto dialect = dialects::findDialect(settings.dialect);
    const bool whole = dialect && migration::isTransactional(settings, **dialect) && !settings.transactionPerMigration;
    if (plan.steps.size() <= 1)
        return RunTransactions::OneStep;
    return whole ? RunTransactions::WholeRun : RunTransactions::PerRevision;
}

// Fills in the SQL of each step; the first error is the reason why the plan cannot run.
void rehearseInto(RunPlan& plan, const migration::MigrationSettings& settings, sql::Connection& connection, const JobContext& context)
{
    const auto scratch = database::SqliteConnection::open(database::SqliteLocation{});
    if (!scratch) {
        plan.obstacle = RunObstacle{.kind = RunObstacle::Kind::NoRehearsal, .error = scratch.error()};
        return;
    }
    if (auto copied = migration::copySchema(connection, **scratch); !copied) {
        plan.obstacle = RunObstacle{.kind = RunObstacle::Kind::NoRehearsal, .error = copied.error()};
        return;
    }
    migration::Rehearsal rehearsal =
        migration::rehearse(plan.plan, plan.startRows, plan.request.purge, **scratch, settings, plan.sources.remembering(migration::diskLoader()), context);
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        plan.steps[i].sql = std::move(rehearsal.steps[i].text);
    if (rehearsal.error)
        plan.obstacle = RunObstacle{.kind = RunObstacle::Kind::StepFails, .error = *rehearsal.error};
}

// The schema of a server is not copied aside: the steps are written down, not rehearsed.
void describeInto(RunPlan& plan, const migration::MigrationSettings& settings, const JobContext& context)
{
    migration::PlanText text = migration::describePlan(plan.plan, plan.startRows, settings, plan.sources.remembering(migration::diskLoader()), context.stop);
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        plan.steps[i].sql = std::move(text.steps[i]);
    if (text.error)
        plan.obstacle = RunObstacle{.kind = RunObstacle::Kind::StepFails, .error = *text.error};
}

} // namespace

Result<std::vector<std::string>> readVersionRows(const Project* project, sql::Connection& connection)
{
    const std::string dialect(connection.dialectName());
    migration::MigrationSettings settings;
    settings.dialect = dialect;
    if (project)
        settings = project->settings(dialect, false);
    settings.server = connection.server();
    return migration::readVersionRows(connection, settings);
}

void placeOnMap(const Project* project, DatabaseState& state)
{
    state.unknownRows.clear();
    state.applied.clear();
    state.position.clear();
    state.pending = 0;
    if (!project)
        return;
    const script::MapPointer map = project->map();
    state.applied = map->appliedBy(state.rows);
    state.position.assign(map->size(), false);
    std::vector<std::string> known;
    for (const std::string& row : state.rows) {
        if (const auto node = map->indexOf(row)) {
            known.push_back(row);
            state.position[*node] = true;
        } else {
            state.unknownRows.push_back(row);
        }
    }
    if (const auto effective = script::effectiveHeads(map, known)) {
        for (const script::NodeIndex node : *effective)
            state.position[node] = true;
    }
    const auto isPending = [&](script::NodeIndex node) { return !state.applied[node]; };
    state.pending = static_cast<std::size_t>(std::ranges::count_if(map->mapOrder(), isPending));
}

namespace {

// From plan.plan to its steps; the settings of the run.
migration::MigrationSettings addSteps(RunPlan& plan, const Project& project, const sql::Connection& connection)
{
    for (const script::MigrationStep& step : plan.plan.steps)
        plan.steps.push_back(describeStep(plan.plan, step));
    migration::MigrationSettings settings = plan.sources.remembering(project.runSettings(connection));
    plan.transactions = transactionsOf(settings, plan);
    return settings;
}

} // namespace

Result<std::shared_ptr<RunPlan>> makeRunPlan(const Project& project, const RunRequest& request, sql::Connection& connection,
                                                   const JobContext& context)
{
    auto plan = std::make_shared<RunPlan>();
    plan->request = request;
    RETORT_TRY(plan->startRows, readVersionRows(&project, connection));
    RETORT_TRY(plan->plan, planFor(project.map(), plan->startRows, request));
    const migration::MigrationSettings settings = addSteps(*plan, project, connection);
    if (plan->steps.empty()) {
        plan->obstacle = RunObstacle{.kind = RunObstacle::Kind::NothingToDo, .error = {}};
        return plan;
    }
    plan->losses = lossesOf(plan->plan, settings, plan->sources.remembering(migration::diskLoader()), context.stop);
    if (connection.dialectName() == "sqlite")
        rehearseInto(*plan, settings, connection, context);
    else
        describeInto(*plan, settings, context);
    return plan;
}

Result<std::shared_ptr<RunPlan>> makeContinuationPlan(const Project& project, const RunRequest& request,
                                                            std::shared_ptr<const BrokenRunFound> broken, sql::Connection& connection,
                                                            const JobContext& context)
{
    auto plan = std::make_shared<RunPlan>();
    plan->request = request;
    plan->broken = std::move(broken);
    plan->startRows = plan->broken->now.rows;
    if (plan->broken->now.state == migration::BrokenState::StillRunning) {
        plan->obstacle = RunObstacle{.kind = RunObstacle::Kind::BrokenRun, .error = {}};
        return plan;
    }
    RETORT_TRY(Continuation continuation, continuationOf(*plan->broken, project.map(), request.undecidedIsIn));
    plan->plan = std::move(continuation.plan);
    const migration::MigrationSettings settings = addSteps(*plan, project, connection);
    plan->losses = lossesOf(plan->plan, settings, plan->sources.remembering(migration::diskLoader()), context.stop);
    describeInto(*plan, settings, context);
    return plan;
}

} // namespace retort::project
