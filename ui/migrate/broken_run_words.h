#pragma once

// How a run that broke off is told of, as rich text.

#include <QString>

#include "core/project/broken_runs.h"

namespace retort::ui {

// "The last run, “upgrade head” of 26 Nov 2026 21:12, broke off in the middle of revision 3c…: 2 of its statements are in the
// database."
[[nodiscard]] QString brokenRunSentence(const project::BrokenRunFound& found);
// The same with the statements and what can be done besides going on: links are "broken:undo", "broken:forget",
// "broken:in" and "broken:out" (of what is undecided). undecidedIsIn: what the plan at hand takes it for.
[[nodiscard]] QString brokenRunChoices(const project::BrokenRunFound& found, bool undecidedIsIn);

} // namespace retort::ui
