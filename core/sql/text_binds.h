#pragma once

// The placeholders of sa.text(): which part of the text is a :name and which is not.

#include <string>
#include <string_view>
#include <vector>

namespace retort::sql {

// A run of text as it is to be printed (escapes "\:" resolved), or the name of a placeholder.
struct TextPiece {
    std::string text;
    bool isBind = false;

    friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

// sqlalchemy sql/compiler.py: BIND_PARAMS, BIND_PARAMS_ESC. ":word" is a placeholder unless a colon, a word character
// or a backslash stands before it or a colon follows ("::type", "a:b", "\:word"). Quotes are not looked at: ':x' has
// one.
[[nodiscard]] std::vector<TextPiece> splitText(std::string_view text);

} // namespace retort::sql
