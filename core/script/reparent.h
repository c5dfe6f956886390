#pragma once

// Putting a revision onto other parents: its script with another down_revision, and whether the graph allows it. Pure.

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/script/plan.h"
#include "core/text/source_text.h"

namespace retort::script {

// Why the revision cannot stand on these parents (ids; none: it becomes a base): one that no file declares (NotFound), one that
// comes after it or is it (RevisionMap: the history would be a cycle), one that comes before another of them or those it has
// already (InvalidArgument).
[[nodiscard]] Result<void> checkParents(const RevisionMap& map, NodeIndex node, const std::vector<std::string>& parents);

// The script with down_revision set to these ids, quoted as it is now, and the docstring's line "Revises:" to match. Every other
// byte stays. Errors: there is no down_revision, or its value is not a literal (Unsupported).
[[nodiscard]] Result<std::string> withParents(const text::SourceText& script, const std::vector<std::string>& parents);

} // namespace retort::script
