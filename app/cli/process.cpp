#include "app/cli/process.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "app/cli/standard_output.h"

namespace retort::cli {

namespace fs = std::filesystem;

std::string environmentVariable(const char* name)
{
    const char* value = std::getenv(name); // NOLINT concurrency: the program has one thread here
    return value != nullptr ? value : "";
}

std::optional<fs::path> findOnPath(const std::string& program)
{
    const std::string path = environmentVariable("PATH");
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find(':', begin), path.size());
        const fs::path candidate = fs::path(path.substr(begin, end - begin)) / program;
        std::error_code error;
        if (fs::exists(candidate, error))
            return candidate;
        begin = end + 1;
    }
    return std::nullopt;
}

ProcessEnd runProcess(std::vector<std::string> words, const fs::path& folder)
{
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    int failed = folder.empty() ? 0 : posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    pid_t child = 0;
    flushOutput();
    if (failed == 0)
        failed = posix_spawnp(&child, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    while (failed == 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return {.startError = failed, .exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status)};
}

} // namespace retort::cli
