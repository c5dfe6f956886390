#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

#include "core/project/project.h"

namespace retort::project {

namespace fs = std::filesystem;

namespace {

constexpr int searchDepth = 4;     // levels below the given folder
constexpr std::size_t maxFound = 8; // more candidates than this are not worth listing
constexpr std::array ignoredFolders = {"node_modules", "site-packages", "venv", "env", "__pycache__", "build", "dist"};

bool isFile(const fs::path& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

// A pyproject.toml counts when it has a [tool.alembic] table; reading the text is enough to decide that.
bool hasAlembicTable(const fs::path& toml)
{
    std::ifstream file(toml);
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("[tool.alembic"))
            return true;
    }
    return false;
}

// An ini file counts when it looks like Alembic's: other tools use the name alembic.ini too rarely to matter, but
// setup.cfg-like files do not have the section.
bool isProjectFolder(const fs::path& folder)
{
    return isFile(folder / "alembic.ini") || (isFile(folder / "pyproject.toml") && hasAlembicTable(folder / "pyproject.toml"));
}

script::ConfigRequest requestFor(const fs::path& folder)
{
    script::ConfigRequest request;
    request.currentFolder = folder;
    return request;
}

bool isIgnored(const std::string& name)
{
    return name.starts_with('.') || std::ranges::contains(ignoredFolders, name);
}

void searchBelow(const fs::path& folder, int depth, std::vector<fs::path>& found)
{
    if (found.size() >= maxFound)
        return;
    if (isProjectFolder(folder)) {
        found.push_back(folder);
        return;
    }
    if (depth == 0)
        return;
    std::vector<fs::path> children;
    std::error_code error;
    for (fs::directory_iterator it(folder, fs::directory_options::skip_permission_denied, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        if (it->is_directory(ignored) && !it->is_symlink(ignored) && !isIgnored(it->path().filename().string()))
            children.push_back(it->path());
    }
    std::ranges::sort(children);
    for (const fs::path& child : children)
        searchBelow(child, depth - 1, found);
}

Result<script::ConfigRequest> locateFile(const fs::path& file)
{
    script::ConfigRequest request = requestFor(file.parent_path());
    const std::string name = file.filename().string();
    if (name == "pyproject.toml") {
        if (!hasAlembicTable(file))
            return fail(ErrorCode::NotFound, file.string() + " has no [tool.alembic] table, so it does not describe an Alembic project.");
        return request;
    }
    if (file.extension() == ".ini" || file.extension() == ".cfg") {
        request.iniPath = name;
        return request;
    }
    return fail(ErrorCode::NotFound, file.string() + " is not a configuration file of Alembic. Open a folder, an alembic.ini or a pyproject.toml.");
}

} // namespace

Result<script::ConfigRequest> locateProject(const fs::path& path)
{
    std::error_code error;
    const fs::path absolute = fs::weakly_canonical(fs::absolute(path, error), error);
    if (error || !fs::exists(absolute, error))
        return fail(ErrorCode::NotFound, "There is no file or folder " + path.string() + ".");
    if (!fs::is_directory(absolute, error))
        return locateFile(absolute);
    if (isProjectFolder(absolute))
        return requestFor(absolute);

    std::vector<fs::path> found;
    searchBelow(absolute, searchDepth, found);
    if (found.size() == 1)
        return requestFor(found.front());
    if (found.size() > 1) {
        std::string message = "There are several Alembic projects below " + absolute.string() + "; open one of them: ";
        for (std::size_t i = 0; i < found.size(); ++i)
            message += (i ? ", " : "") + found[i].string();
        return fail(ErrorCode::NotFound, message + '.');
    }
    // Somewhere inside a project, for example its script folder.
    for (fs::path parent = absolute.parent_path(); parent != parent.root_path(); parent = parent.parent_path()) {
        if (isProjectFolder(parent))
            return requestFor(parent);
    }
    return fail(ErrorCode::NotFound, "There is no Alembic project in " + absolute.string() +
                                         ": neither an alembic.ini nor a pyproject.toml with [tool.alembic] was found in it, below it or above it.");
}

} // namespace retort::project
