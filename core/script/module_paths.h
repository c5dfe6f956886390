#pragma once

// Where Python modules of the project are on disk, without asking Python.

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace retort::script {

// The folder of the package `dottedName` in the first search folder that has it.
[[nodiscard]] std::optional<std::filesystem::path> findPackage(const std::vector<std::filesystem::path>& searchPath,
                                                               std::string_view dottedName);
// The source file of a module or package (its __init__.py).
[[nodiscard]] std::optional<std::filesystem::path> findModule(const std::vector<std::filesystem::path>& searchPath,
                                                              std::string_view dottedName);
// The folder that contains the outermost package around `folder`: what must be on sys.path for it to be importable.
[[nodiscard]] std::optional<std::filesystem::path> packageRoot(const std::filesystem::path& folder);

} // namespace retort::script
