#pragma once

// Differences of two schemas as lines of text.

#include <string>
#include <vector>

#include "core/autogenerate/comparison.h"
#include "core/project/draft_check.h"

namespace retort::cli {

// A line for each change of it. What Alembic has no word for that one would want to read stands in its own words.
[[nodiscard]] std::vector<std::string> differenceLines(const autogenerate::Difference& difference);

// Below a sentence: each on a line of its own, the first of them where there are many.
[[nodiscard]] std::string listedLines(const std::vector<std::string>& lines);

// What came out of trying a revision, as a sentence, and the differences below it.
[[nodiscard]] std::string describeCheck(const project::DraftCheck& check);

} // namespace retort::cli
