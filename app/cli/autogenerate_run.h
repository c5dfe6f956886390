#pragma once

// What `revision --autogenerate` and `check` have in common.

#include "app/cli/command_context.h"
#include "core/project/autogenerate.h"

namespace retort::cli {

// What becomes of pairs that look like a rename: as Alembic, somebody at the terminal decides, all are taken.
enum class Renames { Off, Ask, Auto };
// "off", "ask", "auto".
[[nodiscard]] Result<Renames> renamesFrom(const std::string& text);

// The project's models against its database, with Alembic's log lines; warnings and notes go to stderr.
[[nodiscard]] Result<project::ModelComparison> compareWithModels(CommandContext& context, Renames renames = Renames::Off);

} // namespace retort::cli
