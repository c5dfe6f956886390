#include "core/script/module_search.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace retort::script {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostFiles = 5000;
constexpr int deepest = 8;
constexpr std::uintmax_t largest = 1024 * 1024; // bytes of one file

constexpr auto skippedFolders = std::to_array<std::string_view>(
    {"__pycache__", "node_modules", "site-packages", "dist-packages", "venv", "env", "tests", "test", "versions"});

bool isSkipped(const fs::path& folder)
{
    std::error_code ignored;
    const std::string name = folder.filename().string();
    return name.starts_with('.') || std::ranges::contains(skippedFolders, name) || fs::exists(folder / "pyvenv.cfg", ignored);
}

bool mentions(const fs::path& file, std::string_view words)
{
    std::error_code error;
    if (fs::file_size(file, error) > largest || error)
        return false;
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return std::move(text).str().contains(words);
}

// app/models/__init__.py -> app.models
std::string dottedName(const fs::path& relative)
{
    fs::path module = relative;
    module.replace_extension();
    if (module.filename() == "__init__")
        module = module.parent_path();
    std::string name;
    for (const fs::path& part : module)
        name += (name.empty() ? "" : ".") + part.string();
    return name;
}

} // namespace

std::vector<std::string> modulesThatMention(const std::vector<fs::path>& folders, std::string_view words)
{
    std::vector<std::string> names;
    std::size_t files = 0;
    for (const fs::path& folder : folders) {
        std::error_code error;
        fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
        for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
            std::error_code ignored;
            if (entry->is_directory(ignored)) {
                if (entry.depth() >= deepest || isSkipped(entry->path()))
                    entry.disable_recursion_pending();
                continue;
            }
            if (entry->path().extension() != ".py" || ++files > mostFiles || !mentions(entry->path(), words))
                continue;
            std::string name = dottedName(fs::relative(entry->path(), folder, ignored));
            if (!name.empty() && !std::ranges::contains(names, name))
                names.push_back(std::move(name));
        }
    }
    std::ranges::sort(names);
    return names;
}

} // namespace retort::script
