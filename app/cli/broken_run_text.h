#pragma once

// What the command line says of a run that broke off.

#include <string>

#include "core/project/broken_runs.h"

namespace retort::cli {

// A statement without its line breaks.
[[nodiscard]] std::string onOneLine(const std::string& statement);

// "The run "upgrade head" of 2026-11-26T20:12:05Z (process 4711 on db1) broke off in the middle of ...": one sentence.
[[nodiscard]] std::string brokenRunSummary(const project::BrokenRunFound& found);
// The same, and which command to use.
[[nodiscard]] std::string brokenRunRefusal(const project::BrokenRunFound& found);
// Everything there is to know, on lines of its own.
[[nodiscard]] std::string brokenRunDetails(const project::BrokenRunFound& found);
// What to do about a run that left nothing half done.
[[nodiscard]] std::string harmlessRunAdvice();

} // namespace retort::cli
