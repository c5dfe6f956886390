#include "app/cli/backup_access.h"
#include "app/cli/commands/command_table.h"
#include "app/cli/database_access.h"
#include "core/backup/catalogue.h"

namespace retort::cli {

namespace {

std::string lineOf(const backup::BackupEntry& entry)
{
    std::string line = entry.id.toStdString() + "  " + entry.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString() + "  "
                       + sizeText(entry.size) + "  " + (entry.kind == backup::pgServerKind ? "whole server, " + entry.fileName.toStdString() : positionOf(entry));
    if (!entry.label.isEmpty())
        line += "  " + entry.label.toStdString();
    if (entry.dataOnly)
        line += "  (data only)";
    return entry.damage.empty() ? line : line + "  (damaged)";
}

class BackupsCommand final : public Command {
public:
    void declare(ArgumentParser& parser, const Compat&) const override
    {
        parser.addOption({.names = {"--server"}, .kind = Option::Kind::Flag, .help = "Those of the whole server"});
    }

    Result<void> run(CommandContext& context, const Arguments& arguments) const override
    {
        const bool server = arguments.has("--server");
        RETORT_TRY(const auto project, openProject(context));
        RETORT_TRY(const project::RunTargets targets, findTargets(context, *project, false, std::nullopt));
        return forEachTarget(context, targets, [&](const project::RunTarget& target) -> Result<void> {
            const backup::Subject subject = subjectOf(*project, target);
            RETORT_TRY(const backup::BackupMethod* method, server ? backup::wholeServerMethodFor(subject.url) : backup::methodFor(subject.url));
            RETORT_TRY(const QString folder, backup::defaultBackupFolder(*method, subject));
            RETORT_TRY(const std::vector<backup::BackupEntry> entries, backup::Catalogue(folder).list());
            if (targets.targets.size() > 1)
                context.print(target.url->displayText() + ":");
            for (const backup::BackupEntry& entry : entries)
                context.print(lineOf(entry));
            return {};
        });
    }
};

} // namespace

std::unique_ptr<Command> createBackupsCommand()
{
    return std::make_unique<BackupsCommand>();
}

} // namespace retort::cli
