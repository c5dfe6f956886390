#include "core/script/script_environment_files.h"

#include <cassert>

namespace retort::script {

std::span<const EnvironmentTemplateFiles> environmentTemplateFiles()
{
    static constexpr EnvironmentTemplateFiles table[] = {
        {.name = "async",
         .readme = "async/README",
         .ini = "generic/alembic.ini",
         .toml = {},
         .env = "async/env.py",
         .script = "generic/script.py.mako"},
        {.name = "generic",
         .readme = "generic/README",
         .ini = "generic/alembic.ini",
         .toml = {},
         .env = "generic/env.py",
         .script = "generic/script.py.mako"},
        {.name = "multidb",
         .readme = "multidb/README",
         .ini = "multidb/alembic.ini",
         .toml = {},
         .env = "multidb/env.py",
         .script = "multidb/script.py.mako"},
        {.name = "pyproject",
         .readme = "pyproject/README",
         .ini = "pyproject/alembic.ini",
         .toml = "pyproject/pyproject.toml",
         .env = "generic/env.py",
         .script = "generic/script.py.mako"},
        {.name = "pyproject_async",
         .readme = "pyproject_async/README",
         .ini = "pyproject/alembic.ini",
         .toml = "pyproject/pyproject.toml",
         .env = "async/env.py",
         .script = "generic/script.py.mako"},
    };
    return table;
}

std::string templateText(std::string_view file)
{
    const EmbeddedFile* found = findEmbeddedFile(embeddedTemplates(), file);
    assert(found);
    constexpr std::string_view opening = "${pieces/";
    constexpr std::string_view closing = "}\n";
    std::string text(found->text);
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at)) {
        const std::size_t end = text.find(closing, at);
        assert(end != std::string::npos);
        const std::string piece = templateText(std::string_view(text).substr(at + 2, end - at - 2));
        text.replace(at, end + closing.size() - at, piece);
    }
    return text;
}

} // namespace retort::script
