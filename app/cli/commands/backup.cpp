#include "app/cli/backup_access.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/database_access.h"

namespace retort::cli {

namespace {

class BackupCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption({.names = {"--label"}, .kind = Option::Kind::Value, .help = "What the list of backups says about this one", .valueName = "TEXT"});
        parser.addOption({.names = {"--data-only"},
                          .kind = Option::Kind::Flag,
                          .help = "The rows without the tables (PostgreSQL, MySQL, MariaDB); can be restored where the tables are the same"});
        parser.addOption({.names = {"--server"},
                          .kind = Option::Kind::Flag,
                          .help = "Every database of the server with its roles, through pg_dumpall (PostgreSQL); restored by hand, with psql"});
    }

    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        RETORT_TRY(const auto project, openProject(context));
        RETORT_TRY(const project::RunTargets targets, findTargets(context, *project, false, std::nullopt));
        const std::string* label = arguments.value("--label");
        const bool dataOnly = arguments.has("--data-only");
        const bool server = arguments.has("--server");
        return forEachTarget(context, targets, [&](const project::RunTarget& target) -> Result<void> {
            const backup::Subject subject = subjectOf(*project, target);
            RETORT_TRY(const backup::BackupMethod* method, server ? backup::wholeServerMethodFor(subject.url) : backup::methodFor(subject.url));
            RETORT_TRY(const QString folder, backup::defaultBackupFolder(*method, subject));
            const auto entry = [&] {
                const InterruptibleWork work(context);
                return method->create(
                    subject, {.folder = folder, .label = label ? QString::fromStdString(*label) : QString(), .dataOnly = dataOnly}, work.context());
            }();
            if (!entry)
                return std::unexpected(entry.error());
            warnOfOpenRun(context, *project, subject.url, target.settings);
            for (const std::string& note : entry->notes)
                context.complain("warning: " + note);
            const std::string what = server ? "the server " + entry->databasePath.toStdString() : entry->databasePath.toStdString() + " at " + positionOf(*entry);
            context.print("Backed up " + what + " as " + entry->id.toStdString() + " ("
                          + sizeText(entry->size) + ", " + folder.toStdString() + "/" + entry->fileName.toStdString() + ")");
            return {};
        });
    }
};

} // namespace

std::unique_ptr<Command> createBackupCommand()
{
    return std::make_unique<BackupCommand>();
}

} // namespace retort::cli
