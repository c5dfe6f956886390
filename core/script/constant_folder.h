#pragma once

// Values of names that a revision header imports from the project's own modules, when those are literals at the top
// level of a module (`branch_labels = (cli.EXPAND_BRANCH,)`). Nothing is executed. Safe from any thread.

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/script/header_scan.h"

namespace retort::script {

class ConstantFolder {
public:
    explicit ConstantFolder(std::vector<std::filesystem::path> searchPath);

    // Unsupported with the reason when the name does not lead to a literal.
    [[nodiscard]] Result<LiteralValue> resolve(const ModuleOutline& user, std::string_view dottedName);

private:
    struct Module {
        std::string fileName;
        std::string bytes;
        ModuleOutline outline;
    };

    [[nodiscard]] std::shared_ptr<const Module> load(std::string_view dottedModule);
    [[nodiscard]] Result<LiteralValue> resolve(const ModuleOutline& user, std::string_view dottedName, int depth);
    [[nodiscard]] Result<LiteralValue> member(std::string_view dottedModule, std::string_view rest, int depth);

    std::vector<std::filesystem::path> m_searchPath;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<const Module>, std::less<>> m_modules;   // null: looked for, not found
};

} // namespace retort::script
