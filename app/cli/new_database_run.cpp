#include "app/cli/new_database_run.h"

#include <algorithm>
#include <iterator>

#include "app/cli/backup_access.h"
#include "app/cli/profile_access.h"
#include "core/project/restore_and_swap.h"

namespace retort::cli {

void declareNewDatabase(ArgumentParser& parser)
{
    parser.addOption({.names = {"--into"},
                      .kind = Option::Kind::Value,
                      .help = "Restore into a new database of this name on the same server (SQLite: a new file); the present one is not touched",
                      .valueName = "NAME"});
    parser.addOption({.names = {"--swap"},
                      .kind = Option::Kind::Flag,
                      .help = "Restore into a new database, which then takes the name of the present one; that is kept as NAME_before_TIME (PostgreSQL, SQLite)"});
}

bool wantsNewDatabase(const Arguments& arguments)
{
    return arguments.value("--into") != nullptr || arguments.has("--swap");
}

Result<void> checkNewDatabase(const Arguments& arguments)
{
    if (!wantsNewDatabase(arguments))
        return {};
    const std::string option = arguments.has("--swap") ? "--swap" : "--into";
    if (arguments.has("--data"))
        return fail(ErrorCode::InvalidArgument, option + " does not go with --data: a new database has no tables for the rows");
    for (const char* other : {"--no-safety-backup", "--no-rehearsal"}) {
        if (arguments.has(other))
            return fail(ErrorCode::InvalidArgument, std::string(other) + " does not go with " + option + ", which replaces nothing and has neither");
    }
    return {};
}

Result<void> restoreIntoNewDatabase(const CommandContext& context, const project::Project& project, const project::RunTarget& target, const QString& folder,
                                    const Arguments& arguments)
{
    const bool swaps = arguments.has("--swap");
    const QString id = QString::fromStdString(arguments.positionals.at(0));
    const backup::Subject subject = subjectOf(project, target);
    RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
    RETORT_TRY(const QString present, method->nameOf(subject));
    RETORT_CHECK(confirmProduction(context, subject.url,
                                   {swaps ? "puts a new database, made of the backup " + id.toStdString() + ", in the place of the present one"
                                          : "makes a database on that server, of the backup " + id.toStdString()}));
    project::SwapReport swapped;
    const auto made = [&]() -> Result<backup::NewDatabaseReport> {
        const InterruptibleWork work(context);
        const auto lock = [&] { return lockFor(context, subject, work.context().stop); };
        if (!swaps) {
            RETORT_TRY(const auto held, lock());
            return method->restoreInto(subject, {.folder = folder, .id = id, .name = *arguments.value("--into")}, work.context());
        }
        RETORT_TRY(backup::NewDatabaseReport report, project::restoreForSwap(*method, subject, folder, id, 0, lock, work.context()));
        RETORT_TRY(swapped, project::putInPlace(*method, subject, target.settings, report.name, work.context()));
        std::ranges::move(swapped.notes, std::back_inserter(report.notes));
        return report;
    }();
    if (!made)
        return std::unexpected(made.error());
    for (const std::string& note : made->notes)
        context.print(note);
    if (swaps) {
        context.print("What was there before is kept as " + swapped.kept);
        context.print("Restored " + present.toStdString() + " to " + positionOf(made->restored));
        return {};
    }
    context.print("Restored into the new database " + made->name + ", which is at " + positionOf(made->restored) + "; " + present.toStdString() + " was not touched");
    return {};
}

} // namespace retort::cli
