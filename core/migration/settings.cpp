#include "core/migration/settings.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace retort::migration {

ScriptLoader diskLoader()
{
    return [](const script::Revision& revision) -> Result<text::SourceText> {
        std::ifstream file(revision.path, std::ios::binary);
        if (!file)
            return fail(ErrorCode::Io, std::string("The script cannot be read: ") + std::strerror(errno), {.file = revision.path});
        std::ostringstream bytes;
        bytes << file.rdbuf();
        return text::SourceText(revision.path, bytes.str());
    };
}

} // namespace retort::migration
