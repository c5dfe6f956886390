#include "core/script/module_paths.h"

#include <string>

namespace retort::script {

namespace {

namespace fs = std::filesystem;

fs::path relativePath(std::string_view dottedName)
{
    fs::path result;
    for (std::size_t begin = 0; begin <= dottedName.size();) {
        const std::size_t end = std::min(dottedName.find('.', begin), dottedName.size());
        result /= std::string(dottedName.substr(begin, end - begin));
        begin = end + 1;
    }
    return result;
}

} // namespace

std::optional<fs::path> findPackage(const std::vector<fs::path>& searchPath, std::string_view dottedName)
{
    const fs::path relative = relativePath(dottedName);
    if (relative.empty())
        return std::nullopt;
    std::error_code ignored;
    for (const fs::path& folder : searchPath) {
        if (fs::is_directory(folder / relative, ignored))
            return folder / relative;
    }
    return std::nullopt;
}

std::optional<fs::path> findModule(const std::vector<fs::path>& searchPath, std::string_view dottedName)
{
    const fs::path relative = relativePath(dottedName);
    if (relative.empty())
        return std::nullopt;
    std::error_code ignored;
    for (const fs::path& folder : searchPath) {
        fs::path file = folder / relative;
        file += ".py";
        if (fs::is_regular_file(file, ignored))
            return file;
        if (fs::is_regular_file(folder / relative / "__init__.py", ignored))
            return folder / relative / "__init__.py";
    }
    return std::nullopt;
}

std::optional<fs::path> packageRoot(const fs::path& folder)
{
    std::error_code ignored;
    fs::path at = folder;
    // Version folders themselves rarely are packages; the first ancestor that is one counts.
    while (at.has_relative_path() && !fs::exists(at / "__init__.py", ignored))
        at = at.parent_path();
    if (!at.has_relative_path())
        return std::nullopt;
    while (at.has_relative_path() && fs::exists(at / "__init__.py", ignored))
        at = at.parent_path();
    return at;
}

} // namespace retort::script
