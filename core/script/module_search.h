#pragma once

// Which of the project's own Python modules hold certain words: a quick look at text, for questions that only a running
// application could answer otherwise.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

// Dotted names of the modules below the folders whose text holds the words, sorted. Hidden folders, virtual
// environments, installed packages, tests and version folders are left out, and so is what lies deeper than eight
// levels; no more than 5000 files are read. Reads files; any thread.
[[nodiscard]] std::vector<std::string> modulesThatMention(const std::vector<std::filesystem::path>& folders,
                                                          std::string_view words);

} // namespace retort::script
