#pragma once

#include <filesystem>

namespace retort::project {

// Whether the file is in the index of the git repository around it. Read by libgit2: no program is started. False too where
// that cannot be told: no repository, one that belongs to somebody else, an index that cannot be read.
[[nodiscard]] bool isTrackedByGit(const std::filesystem::path& file);

} // namespace retort::project
