#include "app/cli/backup_access.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/data_restore_run.h"
#include "app/cli/database_access.h"
#include "app/cli/new_database_run.h"
#include "app/cli/profile_access.h"
#include "core/backup/catalogue.h"

namespace retort::cli {

namespace {

class RestoreCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption({.names = {"--no-safety-backup"}, .kind = Option::Kind::Flag, .help = "Do not back up first what is going to be replaced"});
        parser.addOption({.names = {"--no-rehearsal"},
                          .kind = Option::Kind::Flag,
                          .help = "MySQL and MariaDB, where restoring is not one transaction: do not restore the backup into a scratch database first"});
        declareNewDatabase(parser);
        declareDataRestore(parser);
        parser.setPositional({.name = "id", .help = "a backup, as the command backups lists them", .value = ValueKind::Backup});
    }

    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_CHECK(requireWritable(context));
        const QString id = QString::fromStdString(arguments.positionals.at(0));
        RETORT_CHECK(checkDataRestore(arguments));
        RETORT_CHECK(checkNewDatabase(arguments));
        RETORT_TRY(const auto project, openProject(context));
        RETORT_TRY(const project::RunTargets targets, findTargets(context, *project, false, std::nullopt));
        for (const project::RunTarget& target : targets.targets) {
            RETORT_TRY(const QString folder, backup::defaultBackupFolder(subjectOf(*project, target)));
            const auto entry = backup::Catalogue(folder).find(id);
            if (entry && arguments.has("--data"))
                return restoreDataOf(context, *project, target, folder, arguments);
            if (entry && wantsNewDatabase(arguments))
                return restoreIntoNewDatabase(context, *project, target, folder, arguments);
            if (entry)
                return restore(context, *project, target, {.folder = folder, .id = id}, arguments);
            if (entry.error().code != ErrorCode::NotFound)
                return std::unexpected(entry.error());
        }
        return fail(ErrorCode::NotFound, "The database of this project has no backup " + id.toStdString() + "; the command backups lists those there are");
    }

private:
    static Result<void> restore(const CommandContext& context, const project::Project& project, const project::RunTarget& target,
                                backup::RestoreOptions options, const Arguments& arguments)
    {
        if (arguments.has("--no-safety-backup"))
            options.safety = backup::SafetyBackup::Skip;
        if (arguments.has("--no-rehearsal"))
            options.rehearsal = backup::Rehearsal::Skip;
        options.safetyLabel = QStringLiteral("before restoring");
        const backup::Subject subject = subjectOf(project, target);
        RETORT_CHECK(confirmProduction(context, subject.url, {"replaces everything in the database with the backup " + options.id.toStdString()}));
        RETORT_TRY(const backup::BackupMethod* method, backup::methodFor(subject.url));
        const auto report = [&]() -> Result<backup::RestoreReport> {
            const InterruptibleWork work(context);
            RETORT_TRY(const auto held, lockFor(context, subject, work.context().stop));
            RETORT_TRY(backup::RestoreReport done, method->restore(subject, options, work.context()));
            // The database is restored whatever becomes of the journal.
            if (const auto forgotten = project::forgetRunsOn(subject.url, subject.folder, target.settings); !forgotten)
                done.notes.push_back(describe(forgotten.error()));
            return done;
        }();
        if (!report)
            return std::unexpected(report.error());
        for (const std::string& note : report->notes)
            context.print(note);
        if (report->safety)
            context.print("What was replaced is in the backup " + report->safety->id.toStdString());
        if (report->incomplete)
            return std::unexpected(*report->incomplete);
        context.print("Restored " + report->restored.databasePath.toStdString() + " to " + positionOf(report->restored));
        return {};
    }
};

} // namespace

std::unique_ptr<Command> createRestoreCommand()
{
    return std::make_unique<RestoreCommand>();
}

} // namespace retort::cli
