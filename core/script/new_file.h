#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/error.h"

namespace retort::script {

// Creates a file with this content in one step: either the whole file appears or nothing. AlreadyExists when the path
// is taken; a file is never overwritten.
[[nodiscard]] Result<void> writeNewFile(const std::filesystem::path& path, std::string_view content);

} // namespace retort::script
