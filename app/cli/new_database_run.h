#pragma once

// `restore ID --into NAME` and `restore ID --swap`.

#include <QString>

#include "app/cli/argument_parser.h"
#include "app/cli/command_context.h"
#include "core/project/project.h"
#include "core/project/run_targets.h"

namespace retort::cli {

void declareNewDatabase(ArgumentParser& parser);
[[nodiscard]] bool wantsNewDatabase(const Arguments& arguments);
// InvalidArgument for options that do not go together.
[[nodiscard]] Result<void> checkNewDatabase(const Arguments& arguments);
// folder: the catalogue that has the backup.
[[nodiscard]] Result<void> restoreIntoNewDatabase(const CommandContext& context, const project::Project& project, const project::RunTarget& target, const QString& folder,
                                                  const Arguments& arguments);

} // namespace retort::cli
