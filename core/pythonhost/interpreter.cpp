#include "core/pythonhost/interpreter.h"

#include <optional>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace retort::pythonhost {

namespace fs = std::filesystem;

namespace {

using Environment = std::map<std::string, std::string>;

std::string variable(const Environment& environment, const std::string& name)
{
    const auto found = environment.find(name);
    return found == environment.end() ? std::string() : found->second;
}

bool isProgram(const fs::path& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

std::optional<fs::path> pythonOf(const fs::path& virtualEnvironment)
{
    for (const char* name : {"bin/python3", "bin/python"}) {
        if (fs::path python = virtualEnvironment / name; isProgram(python))
            return python;
    }
    return std::nullopt;
}

std::optional<fs::path> onPath(const Environment& environment, const std::string& name)
{
    const std::string path = variable(environment, "PATH");
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find(':', begin), path.size());
        const fs::path folder = path.substr(begin, end - begin);
        if (fs::path candidate = folder / name; folder.is_absolute() && isProgram(candidate))
            return candidate;
        begin = end + 1;
    }
    return std::nullopt;
}

// The project's folder and those above it, up to the one that holds the repository. Without a repository nobody knows
// where the project ends, so it is the one folder.
std::vector<fs::path> projectFolders(const fs::path& projectFolder)
{
    std::error_code error;
    const fs::path start = fs::absolute(projectFolder, error).lexically_normal();
    std::vector<fs::path> folders;
    for (fs::path folder = start;; folder = folder.parent_path()) {
        folders.push_back(folder);
        if (fs::exists(folder / ".git", error) || fs::exists(folder / ".hg", error))
            return folders;
        if (folder == folder.parent_path())
            return {start};
    }
}

Result<Interpreter> named(const Environment& environment, const std::string& chosen)
{
    std::error_code error;
    if (!chosen.contains('/')) {
        if (auto found = onPath(environment, chosen))
            return Interpreter{.path = *found, .reason = "it was named"};
    }
    const fs::path path = fs::absolute(chosen, error).lexically_normal();
    if (fs::is_directory(path, error)) {
        if (auto found = pythonOf(path))
            return Interpreter{.path = *found, .reason = "its virtual environment was named"};
    }
    if (isProgram(path))
        return Interpreter{.path = path, .reason = "it was named"};
    return fail(ErrorCode::NotFound, "There is no Python interpreter '" + chosen + "'");
}

} // namespace

Result<Interpreter> findInterpreter(const fs::path& projectFolder, const Environment& environment, const std::string& chosen)
{
    if (!chosen.empty())
        return named(environment, chosen);
    std::string aside; // what was to be used and is not there
    if (const std::string active = variable(environment, "VIRTUAL_ENV"); !active.empty()) {
        if (auto found = pythonOf(active); found && fs::path(active).is_absolute())
            return Interpreter{.path = *found, .reason = "the active virtual environment ($VIRTUAL_ENV)"};
        aside = "; $VIRTUAL_ENV names " + active + ", where there is none";
    }
    std::vector<std::string> names = {".venv", "venv", "env"};
    if (std::string own = variable(environment, "UV_PROJECT_ENVIRONMENT"); !own.empty())
        names.insert(names.begin(), std::move(own));
    for (const fs::path& folder : projectFolders(projectFolder)) {
        for (const std::string& name : names) {
            if (auto found = pythonOf(folder / name))
                return Interpreter{.path = *found, .reason = "the project's virtual environment " + (folder / name).string() + aside};
        }
    }
    for (const char* name : {"python3", "python"}) {
        if (auto found = onPath(environment, name))
            return Interpreter{.path = *found, .reason = std::string(name) + " on PATH; the project has no virtual environment of its own" + aside};
    }
    return fail(ErrorCode::NotFound, "There is no Python interpreter: the project has no virtual environment, and there is no python3 on PATH" + aside);
}

} // namespace retort::pythonhost
