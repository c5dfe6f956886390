#pragma once

// What `revision --autogenerate` and `check` have in common.

#include "app/cli/command_context.h"
#include "core/project/autogenerate.h"

namespace retort::cli {

// The project's models against its database, with Alembic's log lines; warnings and notes go to stderr.
[[nodiscard]] Result<project::ModelComparison> compareWithModels(CommandContext& context);

} // namespace retort::cli
