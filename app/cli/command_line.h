#pragma once

#include <string>
#include <vector>

namespace retort::cli {

// Runs one command line (without the program's name) and returns the exit status.
[[nodiscard]] int runCommandLine(const std::vector<std::string>& arguments);

} // namespace retort::cli
