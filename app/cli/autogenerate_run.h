#pragma once

// What `revision --autogenerate` and `check` have in common.

#include "app/cli/argument_parser.h"
#include "app/cli/command_context.h"
#include "app/cli/database_access.h"
#include "core/project/autogenerate.h"
#include "core/project/process_revision.h"

namespace retort::cli {

// What becomes of pairs that look like a rename: as Alembic, somebody at the terminal decides, all are taken.
enum class Renames { Off, Ask, Auto };
// "off", "ask", "auto".
[[nodiscard]] Result<Renames> renamesFrom(const std::string& text);

// The project's models for one of its databases, evaluated natively; where that leaves something open and the user trusts the
// project, by its Python. number: as in project::RunTarget.
[[nodiscard]] Result<std::shared_ptr<const models::TargetModels>> readModels(const CommandContext& context, const project::Project& project,
                                                                             const std::string& dialect, std::optional<std::size_t> number);

// --beyond and --enum-values of both commands.
void addBeyondOptions(ArgumentParser& parser);
[[nodiscard]] Result<autogenerate::BeyondSet> beyondOf(const Arguments& arguments);

struct ModelRun {
    autogenerate::BeyondSet beyond;
    Renames renames = Renames::Off;
    project::ComparisonUse use = project::ComparisonUse::Autogenerate;
    bool tries = false; // what comes of it is tried: of one database, whose connection stays open
};
struct ComparedProject {
    std::shared_ptr<const project::Project> project;
    std::vector<project::ModelComparison> comparisons; // one for each database of env.py, in its order
    std::optional<LiveDatabase> tried = {};            // with ModelRun::tries
    bool dropped = false;                              // process_revision_directives took the revision out
};
// The project's models against its databases, with Alembic's log lines; warnings and notes go to stderr. After each of them
// process_revision_directives sees the revision.
[[nodiscard]] Result<ComparedProject> compareWithModels(CommandContext& context, const ModelRun& run, script::NewRevision& revision);

} // namespace retort::cli
