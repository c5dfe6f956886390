#pragma once

// Source text of the project's own Python modules, for the evaluator: what scripts import from the project is read,
// never imported.

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "core/text/source_text.h"

namespace retort::script {

// Finds modules by dotted name in the given folders, in their order, then in the package. A file whose real place
// (links followed) is outside does not count, nor does one larger than the limit. Safe from any thread; files are read
// anew at every call.
class ModuleSource {
public:
    static constexpr std::uintmax_t sizeLimit = 4 * 1024 * 1024; // bytes; no module of a person's hand comes near

    // folders: what the project has on sys.path. package: an outermost package, importable although the folder it lies
    // in (site-packages, say) is not the project's own.
    explicit ModuleSource(const std::vector<std::filesystem::path>& folders,
                          const std::optional<std::filesystem::path>& package = std::nullopt);

    // Nothing: there is no such module here. A folder without __init__.py is a package without text.
    [[nodiscard]] std::optional<text::SourceText> operator()(std::string_view dottedName) const;

    [[nodiscard]] const std::vector<std::filesystem::path>& folders() const { return m_folders; }

private:
    [[nodiscard]] std::optional<std::filesystem::path> find(std::string_view dottedName) const;
    [[nodiscard]] std::optional<text::SourceText> namespacePackage(std::string_view dottedName) const;

    std::vector<std::filesystem::path> m_folders;   // canonical
    std::optional<std::filesystem::path> m_package; // canonical
};

} // namespace retort::script
