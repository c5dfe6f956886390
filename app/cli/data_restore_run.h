#pragma once

// `restore ID --data`.

#include <QString>

#include "app/cli/argument_parser.h"
#include "app/cli/command_context.h"
#include "core/project/project.h"
#include "core/project/run_targets.h"

namespace retort::cli {

void declareDataRestore(ArgumentParser& parser);
// InvalidArgument for options that do not go together.
[[nodiscard]] Result<void> checkDataRestore(const Arguments& arguments);
// folder: the catalogue that has the backup.
[[nodiscard]] Result<void> restoreDataOf(CommandContext& context, const project::Project& project, const project::RunTarget& target, const QString& folder,
                                         const Arguments& arguments);

} // namespace retort::cli
