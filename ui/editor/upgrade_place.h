#pragma once

#include <optional>

#include "core/text/source_text.h"

namespace retort::ui {

// Where one begins to write in a new script: the first statement of upgrade() behind its docstring. Nothing: the script has
// no such function, or does not parse up to it.
[[nodiscard]] std::optional<text::LineColumn> upgradePlace(const text::SourceText& script);

} // namespace retort::ui
