#include "core/script/module_source.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/script/module_paths.h"
#include "core/text/source_encoding.h"

namespace retort::script {

namespace {

namespace fs = std::filesystem;

// Nothing that could lead out of the folder: parts are identifiers, as far as files are concerned.
bool isDottedName(std::string_view name)
{
    if (name.empty() || name.front() == '.' || name.back() == '.' || name.find("..") != std::string_view::npos)
        return false;
    return name.find_first_of("/\\") == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

bool isBelow(const fs::path& file, const fs::path& folder)
{
    return std::ranges::mismatch(folder, file).in1 == folder.end();
}

} // namespace

ModuleSource::ModuleSource(const std::vector<fs::path>& folders, const std::optional<fs::path>& package)
{
    std::error_code error;
    for (const fs::path& folder : folders) {
        fs::path real = fs::canonical(folder, error);
        if (!error)
            m_folders.push_back(std::move(real));
    }
    if (package) {
        fs::path real = fs::canonical(*package, error);
        if (!error)
            m_package = std::move(real);
    }
}

std::optional<fs::path> ModuleSource::find(std::string_view dottedName) const
{
    if (auto found = findModule(m_folders, dottedName))
        return found;
    if (!m_package || dottedName.substr(0, dottedName.find('.')) != m_package->filename().string())
        return std::nullopt;
    return findModule({m_package->parent_path()}, dottedName);
}

std::optional<text::SourceText> ModuleSource::namespacePackage(std::string_view dottedName) const
{
    const auto folder = findPackage(m_folders, dottedName);
    if (!folder)
        return std::nullopt;
    return text::SourceText((*folder / "__init__.py").string(), "");
}

std::optional<text::SourceText> ModuleSource::operator()(std::string_view dottedName) const
{
    if (!isDottedName(dottedName))
        return std::nullopt;
    const auto found = find(dottedName);
    if (!found)
        return namespacePackage(dottedName);
    std::error_code error;
    const fs::path real = fs::canonical(*found, error);
    if (error
        || (std::ranges::none_of(m_folders, [&](const fs::path& folder) { return isBelow(real, folder); })
            && !(m_package && isBelow(real, *m_package))))
        return std::nullopt;
    const std::uintmax_t size = fs::file_size(real, error);
    if (error || size > sizeLimit)
        return std::nullopt;
    std::ifstream file(real, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::ostringstream bytes;
    bytes << file.rdbuf();
    auto source = text::sourceAsUtf8(bytes.str());
    return source ? std::optional(text::SourceText(found->string(), *std::move(source))) : std::nullopt;
}

} // namespace retort::script
