#include "core/bindings/packages.h"

#include <algorithm>
#include <string>

namespace retort::bindings {

const EmbeddedFile* findPackageModule(std::string_view dottedName)
{
    std::string path(dottedName);
    std::ranges::replace(path, '.', '/');
    const EmbeddedFile* module = findEmbeddedFile(packageModules(), path + ".py");
    return module ? module : findEmbeddedFile(packageModules(), path + "/__init__.py");
}

} // namespace retort::bindings
