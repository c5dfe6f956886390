#pragma once

// Text files that are part of the program: cmake/RetortEmbed.cmake makes a table of them when it is configured.

#include <algorithm>
#include <span>
#include <string_view>

namespace retort {

struct EmbeddedFile {
    std::string_view name; // relative to the folder that was embedded: "generic/env.py"
    std::string_view text;
};

// files is sorted by name, as retort_embed() makes it. Null: there is no such file.
[[nodiscard]] constexpr const EmbeddedFile* findEmbeddedFile(std::span<const EmbeddedFile> files, std::string_view name)
{
    const auto found = std::ranges::lower_bound(files, name, {}, &EmbeddedFile::name);
    return found != files.end() && found->name == name ? &*found : nullptr;
}

} // namespace retort
