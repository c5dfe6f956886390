#pragma once

// The script of a revision with other parents (see move_plan.h for which). Pure.

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/text/source_text.h"

namespace retort::script {

// The script with down_revision set to these ids, quoted as it is now, and the docstring's line "Revises:" to match. Every other
// byte stays. Errors: there is no down_revision, or its value is not a literal (Unsupported).
[[nodiscard]] Result<std::string> withParents(const text::SourceText& script, const std::vector<std::string>& parents);

} // namespace retort::script
