#include "core/migration/settings.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "core/text/source_encoding.h"

namespace retort::migration {

ScriptLoader diskLoader()
{
    return [](const script::Revision& revision) -> Result<text::SourceText> {
        std::ifstream file(revision.path, std::ios::binary);
        if (!file)
            return fail(ErrorCode::Io, std::string("The script cannot be read: ") + std::strerror(errno), {.file = revision.path});
        std::ostringstream bytes;
        bytes << file.rdbuf();
        auto source = text::sourceAsUtf8(bytes.str());
        if (!source) {
            source.error().where = SourceLocation{.file = revision.path, .line = 1};
            return std::unexpected(std::move(source).error());
        }
        return text::SourceText(revision.path, *std::move(source));
    };
}

} // namespace retort::migration
