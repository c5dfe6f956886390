#pragma once

// What `revision` and `merge` have in common.

#include <functional>

#include "app/cli/argument_parser.h"
#include "app/cli/command_context.h"
#include "core/project/process_revision.h"
#include "core/script/revision_create.h"

namespace retort::cli {

[[nodiscard]] Option branchLabelOption();
[[nodiscard]] Option revisionIdOption();
// Message, branch label and id from the options.
[[nodiscard]] script::NewRevision newRevision(const Arguments& arguments);
// Writes the file with Alembic's status lines, after env.py was asked with revision_environment.
[[nodiscard]] Result<void> writeRevision(CommandContext& context, const Scripts& scripts, project::RevisionSort sort, script::NewRevision request);
// What process_revision_directives printed and logged, and what is not known of it.
void report(const CommandContext& context, const project::RevisionProcessing& processed);
// Sees what would be written; a failure is the result, and nothing is written. May be null.
using DraftTrial = std::function<Result<void>(const script::RevisionDraft& draft)>;
// The same for a revision that env.py was read for, whatever revision_environment says.
[[nodiscard]] Result<void> writeGenerated(const CommandContext& context, const Scripts& scripts, const script::NewRevision& request, const DraftTrial& trial = {});

} // namespace retort::cli
