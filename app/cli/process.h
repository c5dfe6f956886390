#pragma once

// Child processes of the command line, on the caller's terminal.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace retort::cli {

// An environment variable of this process; empty when it is not set.
[[nodiscard]] std::string environmentVariable(const char* name);

// alembic util/editor.py: _find_executable. A file of that name in a folder of PATH.
[[nodiscard]] std::optional<std::filesystem::path> findOnPath(const std::string& program);

// How a child process ended.
struct ProcessEnd {
    int startError = 0; // errno when it could not be started
    int exitCode = 0;   // its exit code, or minus the signal that ended it
};

// Runs the program (a name is looked up in PATH) with the standard streams, waits for its end. folder: where it runs;
// empty: here. words: the program and its arguments, at least one.
[[nodiscard]] ProcessEnd runProcess(std::vector<std::string> words, const std::filesystem::path& folder = {});

} // namespace retort::cli
