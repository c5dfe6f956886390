#include "core/sql/text_binds.h"

#include <utility>

namespace retort::sql {

namespace {

// \w of a Unicode pattern; every byte of a character above ASCII counts.
bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
           || static_cast<unsigned char>(c) >= 0x80;
}

bool isNameCharacter(char c)
{
    return isWord(c) || c == '$';
}

std::size_t nameEnd(std::string_view text, std::size_t start)
{
    while (start < text.size() && isNameCharacter(text[start]))
        ++start;
    return start;
}

} // namespace

std::vector<TextPiece> splitText(std::string_view text)
{
    std::vector<TextPiece> pieces;
    std::string plain;
    const auto flush = [&] {
        if (!plain.empty())
            pieces.push_back({.text = std::exchange(plain, {})});
    };
    std::size_t i = 0;
    while (i < text.size()) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == ':') {
            // "\:" prints the colon and the name after it, unless a second colon follows.
            const std::size_t end = nameEnd(text, i + 2);
            const bool escaped = end == text.size() || text[end] != ':';
            plain += text.substr(escaped ? i + 1 : i, end - (escaped ? i + 1 : i));
            i = end;
            continue;
        }
        const bool startsName = text[i] == ':' && i + 1 < text.size() && isNameCharacter(text[i + 1]);
        const bool blocked = i > 0 && (text[i - 1] == ':' || text[i - 1] == '\\' || isNameCharacter(text[i - 1]));
        const std::size_t end = startsName ? nameEnd(text, i + 1) : i;
        if (startsName && !blocked && (end == text.size() || text[end] != ':')) {
            flush();
            pieces.push_back({.text = std::string(text.substr(i + 1, end - i - 1)), .isBind = true});
            i = end;
            continue;
        }
        plain += text[i++];
    }
    flush();
    return pieces;
}

} // namespace retort::sql
