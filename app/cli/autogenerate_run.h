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

// The project's models, evaluated natively; where that leaves something open and the user trusts the project, by its Python.
[[nodiscard]] Result<std::shared_ptr<const models::TargetModels>> readModels(const CommandContext& context, const project::Project& project, const std::string& dialect);

// --enum-values of both.
[[nodiscard]] Option enumValuesOption();

// The project's models against its database, with Alembic's log lines; warnings and notes go to stderr.
[[nodiscard]] Result<ComparedProject> compareWithModels(CommandContext& context, bool enumValues, Renames renames = Renames::Off);

} // namespace retort::cli
