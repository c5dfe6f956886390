#include "app/cli/data_restore_run.h"

#include "app/cli/backup_access.h"
#include "app/cli/data_restore_text.h"
#include "app/cli/profile_access.h"
#include "app/cli/database_access.h"
#include "core/project/data_restore.h"

namespace retort::cli {

namespace {

project::DataRestoreRequest requestOf(const QString& folder, const Arguments& arguments)
{
    project::DataRestoreRequest request{.folder = folder, .id = QString::fromStdString(arguments.positionals.at(0))};
    if (arguments.has("--here"))
        request.way = project::RowsWay::Here;
    else if (arguments.has("--fresh"))
        request.way = project::RowsWay::Fresh;
    if (const std::string* then = arguments.value("--then"))
        request.then = *then == "stay" ? std::string() : *then;
    request.mapping = arguments.values("--map");
    request.partly = arguments.has("--partly");
    return request;
}

Result<void> carryOut(const CommandContext& context, const project::DataRestoreSite& site, const project::DataRestorePlan& plan, const Arguments& arguments,
                      const JobContext& job)
{
    project::DataRestoreObserver observer;
    observer.run.printed = [&](const bindings::ScriptOutput& output) { context.write(output.text); };
    observer.run.retrying = [&](std::size_t attempt, const Error& reason) {
        context.complain("trying again (" + std::to_string(attempt) + "): " + reason.message);
    };
    const project::DataRestoreReport report =
        project::restoreData(site, plan,
                             {.safety = arguments.has("--no-safety-backup") ? backup::SafetyBackup::Skip : backup::SafetyBackup::Make,
                              .safetyLabel = QStringLiteral("before restoring data"),
                              .lockRetries = context.options().limits.lockRetries},
                             observer, job);
    if (report.safety)
        context.print("What was there before is in the backup " + report.safety->id.toStdString());
    if (report.rows) {
        if (!context.options().quiet)
            context.write(rowReportText(*report.rows));
        context.print("The database stands at " + project::revisionsText(report.versionRows));
    }
    if (report.error)
        return std::unexpected(*report.error);
    if (!report.rows->complete())
        return fail(ErrorCode::Conflict, "Not every row of the backup is in the database: see the tables above");
    return {};
}

} // namespace

void declareDataRestore(ArgumentParser& parser)
{
    using enum Option::Kind;
    parser.addOption({.names = {"--data"},
                      .kind = Flag,
                      .help = "Restore only the rows: go to the revision at which the backup was made, empty the tables and fill them, and upgrade again"});
    parser.addOption({.names = {"--here"},
                      .kind = Flag,
                      .help = "With --data: fill the tables as they are now, without going to another revision; renames in between are followed"});
    parser.addOption({.names = {"--fresh"},
                      .kind = Flag,
                      .help = "With --data: drop everything in the database and build it anew at the backup's revision, where no downgrade leads there"});
    parser.addOption({.names = {"--map"},
                      .kind = Append,
                      .help = "With --data: what a table or column of the backup is called in the database: item=product, item.name=title; item= leaves it out",
                      .valueName = "OLD=NEW"});
    parser.addOption({.names = {"--then"},
                      .kind = Value,
                      .help = "With --data: where to upgrade to afterwards (default: heads), or \"stay\"",
                      .valueName = "REVISION",
                      .value = ValueKind::Revision,
                      .choices = {"stay"}});
    parser.addOption({.names = {"--partly"},
                      .kind = Flag,
                      .help = "With --data: restore the other tables where one cannot be filled; it keeps its rows, or is emptied where they would refer to nothing"});
    parser.addOption({.names = {"--dry-run"}, .kind = Flag, .help = "With --data: only print what would be done"});
}

Result<void> checkDataRestore(const Arguments& arguments)
{
    const bool options = arguments.has("--here") || arguments.has("--fresh") || arguments.has("--dry-run") || arguments.has("--partly") || arguments.value("--then") || !arguments.values("--map").empty();
    if (options && !arguments.has("--data"))
        return fail(ErrorCode::InvalidArgument, "--here, --fresh, --map, --then, --partly and --dry-run go with --data");
    if (arguments.has("--data") && arguments.has("--no-rehearsal"))
        return fail(ErrorCode::InvalidArgument, "--no-rehearsal does not go with --data, which has no rehearsal");
    if (arguments.has("--here") && arguments.has("--fresh"))
        return fail(ErrorCode::InvalidArgument, "--here and --fresh are two ways; choose one");
    if (arguments.has("--here") && arguments.value("--then"))
        return fail(ErrorCode::InvalidArgument, "--then does not go with --here: the database stays where it is");
    return {};
}

Result<void> restoreDataOf(CommandContext& context, const project::Project& project, const project::RunTarget& target, const QString& folder,
                           const Arguments& arguments)
{
    context.reportScan(project.scan());
    RETORT_CHECK(CommandContext::requireComplete(project.scan()));
    RETORT_TRY(const LiveDatabase live, openLiveDatabase(context, project, target, arguments.has("--dry-run") ? Access::Read : Access::Write));
    if (!live.connection)
        return fail(ErrorCode::NotFound, "There is no database " + live.url.displayText() + " yet");
    RETORT_CHECK(requireWhole(context, live));
    const project::DataRestoreSite site{.project = project, .subject = subjectOf(project, target), .settings = live.settings, .connection = *live.connection};
    const InterruptibleWork work(context);
    RETORT_TRY(const auto plan, project::planDataRestore(site, requestOf(folder, arguments), work.context()));
    if (!context.options().quiet)
        context.write(dataRestorePlanText(*plan, !arguments.has("--no-safety-backup")));
    if (plan->obstacle)
        return std::unexpected(*plan->obstacle);
    if (arguments.has("--dry-run"))
        return {};
    RETORT_CHECK(confirmProduction(context, live.url, {"replaces rows of the database with those of the backup " + arguments.positionals.at(0)}));
    return carryOut(context, site, *plan, arguments, work.context());
}

} // namespace retort::cli
