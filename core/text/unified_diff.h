#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"

namespace retort::text {

// The lines that differ, in the unified format with three lines of context (libgit2's diff); empty when nothing differs.
// The names stand in the header lines.
[[nodiscard]] Result<std::string> unifiedDiff(std::string_view before, std::string_view after, const std::string& nameBefore, const std::string& nameAfter);

} // namespace retort::text
