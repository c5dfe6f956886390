#pragma once

// What `revision --autogenerate` and `check` have in common.

#include "app/cli/argument_parser.h"
#include "app/cli/command_context.h"
#include "core/project/autogenerate.h"

namespace retort::cli {

// What becomes of pairs that look like a rename: as Alembic, somebody at the terminal decides, all are taken.
enum class Renames { Off, Ask, Auto };
// "off", "ask", "auto".
[[nodiscard]] Result<Renames> renamesFrom(const std::string& text);

struct ComparedProject {
    std::shared_ptr<const project::Project> project;
    project::ModelComparison comparison;
};

// --enum-values of both.
[[nodiscard]] Option enumValuesOption();

// The project's models against its database, with Alembic's log lines; warnings and notes go to stderr.
[[nodiscard]] Result<ComparedProject> compareWithModels(CommandContext& context, bool enumValues, Renames renames = Renames::Off);

} // namespace retort::cli
