#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/source_text.h"

namespace retort::editing {

// Bytes of a text that are replaced; an empty range inserts.
struct TextEdit {
    text::SourceRange range;
    std::string text;

    friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

// The text with the edits, which are in its order and do not overlap.
[[nodiscard]] std::string applied(std::string_view text, const std::vector<TextEdit>& edits);

} // namespace retort::editing
