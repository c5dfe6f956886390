#include "app/cli/new_database_run.h"

#include "app/cli/backup_access.h"
#include "app/cli/profile_access.h"
#include "core/project/broken_runs.h"

namespace retort::cli {

namespace {

// The name of a new database that nobody will know it by, since it takes that of the present one.
std::string passingName(const backup::Subject& subject, const QString& present)
{
    constexpr std::size_t shortest = 63; // of the longest names that servers take
    const std::string name = present.mid(present.lastIndexOf(u'/') + 1).toStdString();
    return backup::nameWithTime(name.empty() ? subject.url.backendName() : name, "restored", shortest);
}

// The new database stays when it does not get its place: making it took the most of the time.
Error notSwapped(const backup::NewDatabaseReport& made, Error why)
{
    return Error{.code = why.code, .message = "The backup is in the new database " + made.name + ", but that has not taken the place of the present one, which is as it was"}
        .causedBy(std::move(why));
}

// In the time between, the lock is nobody's: it is kept by a connection, and a database with connections has no other name.
// Whoever comes in then makes the renaming fail.
Result<std::string> takePlace(const project::RunTarget& target, const backup::BackupMethod& method, const backup::Subject& subject, backup::NewDatabaseReport& made,
                              const JobContext& job)
{
    auto kept = method.swap(subject, made.name, job);
    if (!kept)
        return std::unexpected(notSwapped(made, std::move(kept).error()));
    if (const auto forgotten = project::forgetRunsOn(subject.url, subject.folder, target.settings); !forgotten)
        made.notes.push_back(describe(forgotten.error()));
    return kept;
}

} // namespace

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
    const std::string& id = arguments.positionals.at(0);
    const backup::Subject subject = subjectOf(project, target);
    RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
    RETORT_TRY(const QString present, method->nameOf(subject));
    const std::string* into = arguments.value("--into");
    const backup::NewDatabaseOptions options{
        .folder = folder, .id = QString::fromStdString(id), .name = into ? *into : passingName(subject, present)};
    RETORT_CHECK(confirmProduction(context, subject.url,
                                   {swaps ? "puts a new database, made of the backup " + id + ", in the place of the present one"
                                          : "makes a database on that server, of the backup " + id}));
    std::string kept;
    const auto made = [&]() -> Result<backup::NewDatabaseReport> {
        const InterruptibleWork work(context);
        if (swaps) {
            RETORT_CHECK(method->checkSwap(subject, work.context())); // known before hours of work rather than after
        }
        backup::NewDatabaseReport report;
        {
            RETORT_TRY(const auto held, lockFor(context, subject, work.context().stop));
            RETORT_TRY(report, method->restoreInto(subject, options, work.context()));
        }
        if (swaps) {
            RETORT_TRY(kept, takePlace(target, *method, subject, report, work.context()));
        }
        return report;
    }();
    if (!made)
        return std::unexpected(made.error());
    for (const std::string& note : made->notes)
        context.print(note);
    if (swaps) {
        context.print("What was there before is kept as " + kept);
        context.print("Restored " + present.toStdString() + " to " + positionOf(made->restored));
        return {};
    }
    context.print("Restored into the new database " + made->name + ", which is at " + positionOf(made->restored) + "; " + present.toStdString() + " was not touched");
    return {};
}

} // namespace retort::cli
