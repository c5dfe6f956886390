#include "app/cli/migration_run.h"

#include <filesystem>
#include <fstream>

#include "app/cli/broken_run_text.h"
#include "app/cli/profile_access.h"
#include "core/dialects/generic/dialect.h"
#include "core/migration/log_lines.h"
#include "core/migration/offline_writer.h"
#include "core/migration/step_compiler.h"
#include "core/migration/version_table.h"
#include "core/project/journaled_run.h"

namespace retort::cli {

namespace {

void complainAbout(const CommandContext& context, const std::vector<ddl::DdlWarning>& warnings)
{
    for (const ddl::DdlWarning& warning : warnings)
        context.complain("warning: " + warning.message);
}

// runtime/migration.py: MigrationContext.get_current_heads in offline mode
Result<std::vector<std::string>> assumedRows(const script::MapPointer& map, const std::optional<std::string>& start)
{
    if (!start || *start == "base")
        return std::vector<std::string>();
    RETORT_TRY(const auto node, script::resolveRevision(map, *start));
    if (!node)
        return fail(ErrorCode::Evaluation, "AttributeError: '" + *start + "' is no revision to start from");
    return std::vector{map->id(*node)};
}

Result<void> writeSql(CommandContext& context, const project::Project& project, const MigrationRun& run,
                      const project::RunTarget& target)
{
    migration::OfflineOptions options{
        .startRows = {}, .purge = run.purge, .onGap = run.strict ? migration::OnGap::Stop : migration::OnGap::Mark,
        .assumed = {}};
    Result<script::MigrationPlan> plan;
    if (auto rows = assumedRows(project.map(), run.start)) {
        options.startRows = *rows;
        if (run.assumeSchema) {
            RETORT_TRY(options.assumed, project.schemaAt(*rows, target.settings.dialect, context.jobContext()));
        }
        plan = run.plan(project.map(), *rows);
    } else {
        plan = std::unexpected(std::move(rows).error());
    }
    const migration::OfflineScript script =
        migration::writeOffline(plan, options, target.settings, migration::diskLoader(), context.jobContext());
    RETORT_CHECK(writeText(context, project, target, script.text));
    if (plan) {
        for (const std::string& warning : plan->warnings)
            context.complain("warning: " + warning);
    }
    complainAbout(context, script.warnings);
    for (const std::string& assumption : script.assumptions)
        context.complain("assumed: " + assumption);
    for (const migration::OfflineGap& gap : script.gaps) {
        context.noteGaps();
        context.complain("gap: revision " + gap.revision + ": " + describe(gap.reason));
    }
    if (script.error)
        return std::unexpected(*script.error);
    return {};
}

// The database holds parts of a revision that it does not count as applied: which.
void complainAboutParts(const CommandContext& context, const migration::RunReport& report)
{
    context.complain("The failed revision was not rolled back completely; the database holds parts of it.");
    for (const std::string& statement : report.partlyIn)
        context.complain("in the database: " + onOneLine(statement));
    if (report.partlyIn.empty()) // a statement that may have done a part of its work
        context.complain("`retort-cli resume` says of what nothing tells whether it is in, and what can be done.");
    else
        context.complain("Put right what failed, and `retort-cli resume --go-on` finishes this revision without running these again; or `retort-cli resume` "
                         "for what else can be done.");
}

// Whether a run of the plan changes nothing: even one without steps makes the version table.
Result<bool> isIdle(const LiveDatabase& live, const script::MigrationPlan& plan, bool purge)
{
    if (!plan.steps.empty() || purge)
        return false;
    if (!live.rows.empty())
        return true;
    RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(live.settings, false));
    return migration::VersionTable(live.settings, compiler.dialect()).exists(*live.connection);
}

Result<void> runLive(CommandContext& context, const project::Project& project, const MigrationRun& run,
                     const project::RunTarget& target)
{
    RETORT_TRY(LiveDatabase live, openLiveDatabase(context, project, target, Access::WriteIfNeeded, run.purge ? Illegible::Empty : Illegible::Fails));
    RETORT_CHECK(requireWhole(context, live));
    const JobContext job = context.jobContext();
    const Result<script::MigrationPlan> plan =
        run.plan(project.map(), run.purge ? std::vector<std::string>() : live.rows);
    if (!plan) {
        RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(live.settings, false));
        migration::logContext(job, live.settings, compiler.dialect(), false);
        return std::unexpected(plan.error());
    }
    for (const std::string& warning : plan->warnings)
        context.complain("warning: " + warning);
    if (live.unwritable) {
        RETORT_TRY(const bool idle, isIdle(live, *plan, run.purge));
        if (!idle)
            return std::unexpected(*live.unwritable);
    }
    return runPlanned(context, project, live, *plan, {.expectedRows = live.rows, .purge = run.purge}, run.command);
}

} // namespace

Result<void> runPlanned(const CommandContext& context, const project::Project& project, const LiveDatabase& live, const script::MigrationPlan& plan,
                        migration::RunOptions options, const std::string& command)
{
    RETORT_CHECK(confirmPlan(context, live.url, plan, live.settings));
    migration::RunObserver observer;
    observer.printed = [&](const bindings::ScriptOutput& output) { context.write(output.text); };
    options.lockRetries = context.options().limits.lockRetries;
    observer.retrying = [&context, most = options.lockRetries](std::size_t attempt, const Error& reason) {
        context.complain("trying again (" + std::to_string(attempt) + " of " + std::to_string(most) + "): " + reason.message);
    };
    const auto waiting = [&](const std::vector<std::string>& blockers) {
        for (const std::string& blocker : blockers)
            context.complain("waiting for " + blocker);
    };
    const auto warned = [&](const std::string& warning) { context.complain("warning: " + warning); };
    RETORT_TRY(const migration::RunReport report,
               project::runJournaled({.url = live.url, .folder = project.config().currentFolder(), .settings = live.settings, .command = command,
                                      .options = std::move(options), .waitingFor = waiting, .warned = warned},
                                     plan, *live.connection, observer, context.jobContext()));
    complainAbout(context, report.warnings);
    if (!report.error)
        return {};
    if (report.state == migration::RunState::Unknown)
        complainAboutParts(context, report);
    return std::unexpected(*report.error);
}

Result<void> runMigrations(CommandContext& context, const MigrationRun& run)
{
    RETORT_TRY(const auto project, openProject(context));
    context.reportScan(project->scan());
    RETORT_CHECK(CommandContext::requireComplete(project->scan()));
    RETORT_TRY(const project::RunTargets targets, findTargets(context, *project, run.sql, run.tag));
    return forEachTarget(context, targets, [&](const project::RunTarget& target) {
        return run.sql ? writeSql(context, *project, run, target) : runLive(context, *project, run, target);
    });
}

Result<void> writeText(const CommandContext& context, const project::Project& project, const project::RunTarget& target,
                       const std::string& text)
{
    if (!target.outputFile) {
        context.write(text);
        return {};
    }
    const std::filesystem::path path = project.config().currentFolder() / *target.outputFile;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file)
        return fail(ErrorCode::Io, "Cannot write " + path.string());
    return {};
}

Result<RevisionRange> splitRange(const std::string& text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos)
        return RevisionRange{.start = {}, .target = text};
    if (text.find(':', colon + 1) != std::string::npos)
        return fail(ErrorCode::Evaluation, "ValueError: too many values to unpack (expected 2)");
    return RevisionRange{.start = text.substr(0, colon), .target = text.substr(colon + 1)};
}

} // namespace retort::cli
