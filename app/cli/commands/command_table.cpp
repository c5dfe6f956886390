#include "app/cli/commands/command_table.h"

namespace retort::cli {

std::span<const CommandEntry> commandTable()
{
    static constexpr CommandEntry table[] = {
        {"adopt", "Put a database with tables and no revisions under migrations: write the first revision, stamp it.", createAdoptCommand},
        {"backup", "Back up the database.", createBackupCommand},
        {"backups", "List the backups of the database.", createBackupsCommand},
        {"branches", "Show current branch points.", createBranchesCommand},
        {"check", "Check if revision command with autogenerate has pending upgrade ops.", createCheckCommand},
        {"current", "Display the current revision for a database.", createCurrentCommand},
        {"diff", "Compare any two of database, models, a revision and a snapshot.", createDiffCommand},
        {"downgrade", "Revert to a previous version.", createDowngradeCommand},
        {"edit", "Edit revision script(s) using $EDITOR.", createEditCommand},
        {"ensure_version", "Create the version table if it does not exist yet.", createEnsureVersionCommand},
        {"heads", "Show current available heads in the script directory.", createHeadsCommand},
        {"history", "List revision scripts in chronological order.", createHistoryCommand},
        {"init", "Initialize a new scripts directory.", createInitCommand},
        {"list_templates", "List available templates.", createListTemplatesCommand},
        {"merge", "Merge two revisions together. Creates a new migration file.", createMergeCommand},
        {"profiles", "List the connection profiles, for --profile.", createProfilesCommand},
        {"restore", "Replace the database with a backup of it.", createRestoreCommand},
        {"resume", "See how the last run on a database broke off, and go on, undo or forget it.", createResumeCommand},
        {"revision", "Create a new revision file.", createRevisionCommand},
        {"show", "Show the revision(s) denoted by the given symbol.", createShowCommand},
        {"snapshot", "Keep the structure of the database, the models or a revision in a file, for diff.", createSnapshotCommand},
        {"stamp", "Record a revision in the version table; don't run any migrations.", createStampCommand},
        {"try", "Run revisions up, down and up again on a scratch copy of the schema.", createTryCommand},
        {"upgrade", "Upgrade to a later version.", createUpgradeCommand},
        {"validate", "Tell which scripts were edited after they were applied to the database.", createValidateCommand},
    };
    return table;
}

} // namespace retort::cli
