#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "app/cli/command.h"

namespace retort::cli {

struct CommandEntry {
    std::string_view name;
    std::string_view summary;
    std::unique_ptr<Command> (*create)();
};

// All sub-commands, in alphabetical order.
[[nodiscard]] std::span<const CommandEntry> commandTable();

std::unique_ptr<Command> createAdoptCommand();
std::unique_ptr<Command> createBackupCommand();
std::unique_ptr<Command> createBackupsCommand();
std::unique_ptr<Command> createBranchesCommand();
std::unique_ptr<Command> createCheckCommand();
std::unique_ptr<Command> createCurrentCommand();
std::unique_ptr<Command> createDiffCommand();
std::unique_ptr<Command> createDowngradeCommand();
std::unique_ptr<Command> createEditCommand();
std::unique_ptr<Command> createEnsureVersionCommand();
std::unique_ptr<Command> createHeadsCommand();
std::unique_ptr<Command> createHistoryCommand();
std::unique_ptr<Command> createInitCommand();
std::unique_ptr<Command> createListTemplatesCommand();
std::unique_ptr<Command> createMergeCommand();
std::unique_ptr<Command> createProfilesCommand();
std::unique_ptr<Command> createRestoreCommand();
std::unique_ptr<Command> createResumeCommand();
std::unique_ptr<Command> createRevisionCommand();
std::unique_ptr<Command> createShowCommand();
std::unique_ptr<Command> createSnapshotCommand();
std::unique_ptr<Command> createStampCommand();
std::unique_ptr<Command> createTryCommand();
std::unique_ptr<Command> createUpgradeCommand();
std::unique_ptr<Command> createValidateCommand();

} // namespace retort::cli
