#include "core/script/constant_folder.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/script/module_paths.h"

namespace retort::script {

namespace {
constexpr int maximumDepth = 8;
}

ConstantFolder::ConstantFolder(std::vector<std::filesystem::path> searchPath) : m_searchPath(std::move(searchPath)) {}

std::shared_ptr<const ConstantFolder::Module> ConstantFolder::load(std::string_view dottedModule)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_modules.find(dottedModule); known != m_modules.end())
        return known->second;
    std::shared_ptr<Module> module;
    if (const auto file = findModule(m_searchPath, dottedModule)) {
        std::ifstream stream(*file, std::ios::binary);
        std::ostringstream text;
        text << stream.rdbuf();
        if (stream) {
            module = std::make_shared<Module>();
            module->fileName = file->string();
            module->bytes = std::move(text).str();
            module->outline = outlineModule(module->bytes, module->fileName);
        }
    }
    m_modules.emplace(std::string(dottedModule), module);
    return module;
}

Result<LiteralValue> ConstantFolder::resolve(const ModuleOutline& user, std::string_view dottedName)
{
    return resolve(user, dottedName, 0);
}

Result<LiteralValue> ConstantFolder::resolve(const ModuleOutline& user, std::string_view dottedName, int depth)
{
    if (depth > maximumDepth)
        return fail(ErrorCode::Unsupported, "it is defined through too many other names");
    const std::string_view root = dottedName.substr(0, dottedName.find('.'));
    const std::string_view rest = root.size() < dottedName.size() ? dottedName.substr(root.size() + 1) : std::string_view();
    for (const ImportedName& import : user.imports) {
        if (import.name.empty()) {
            // `import a.b` binds a, `import a.b as m` binds m to a.b
            if (import.alias == import.module && dottedName.starts_with(std::string(import.module) + "."))
                return member(import.module, dottedName.substr(import.module.size() + 1), depth);
            if (import.alias == root && import.alias != import.module)
                return member(import.module, rest, depth);
            continue;
        }
        if (import.alias != root)
            continue;
        if (rest.empty())
            return member(import.module, import.name, depth);
        // `from a import b; b.C`: b is a module
        return member(std::string(import.module) + "." + std::string(import.name), rest, depth);
    }
    return fail(ErrorCode::Unsupported, "not defined in this file");
}

Result<LiteralValue> ConstantFolder::member(std::string_view dottedModule, std::string_view rest, int depth)
{
    if (dottedModule.starts_with('.'))
        return fail(ErrorCode::Unsupported, "relative imports are not followed");
    if (rest.empty() || rest.contains('.'))
        return fail(ErrorCode::Unsupported, "only module constants are followed");
    const auto module = load(dottedModule);
    if (!module)
        return fail(ErrorCode::Unsupported, "module " + std::string(dottedModule) + " was not found in the project");
    const Assignment* assignment = module->outline.find(rest);
    if (assignment == nullptr) {
        auto imported = resolve(module->outline, rest, depth + 1);
        return imported ? std::move(imported)
                        : fail(ErrorCode::Unsupported, module->fileName + " does not assign " + std::string(rest));
    }
    const NameLookup lookup = [&](std::string_view name) -> Result<LiteralValue> {
        if (!name.contains('.') && module->outline.find(name) != nullptr && depth < maximumDepth)
            return member(dottedModule, name, depth + 1);
        return resolve(module->outline, name, depth + 1);
    };
    auto value = parseLiteral(module->bytes, assignment->value, lookup);
    if (!value)
        return fail(ErrorCode::Unsupported, module->fileName + " computes it: " + value.error().reason);
    return std::move(*value);
}

} // namespace retort::script
