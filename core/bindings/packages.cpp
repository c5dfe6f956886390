#include "core/bindings/packages.h"

#include <algorithm>
#include <string>

namespace retort::bindings {

namespace {

const EmbeddedFile* findModule(std::span<const EmbeddedFile> files, std::string_view dottedName)
{
    std::string path(dottedName);
    std::ranges::replace(path, '.', '/');
    const EmbeddedFile* module = findEmbeddedFile(files, path + ".py");
    return module ? module : findEmbeddedFile(files, path + "/__init__.py");
}

} // namespace

const EmbeddedFile* findPackageModule(std::string_view dottedName)
{
    return findModule(packageModules(), dottedName);
}

const EmbeddedFile* findModelPackageModule(std::string_view dottedName)
{
    return findModule(modelPackageModules(), dottedName);
}

} // namespace retort::bindings
