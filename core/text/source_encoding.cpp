#include "core/text/source_encoding.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

namespace retort::text {

namespace {

// Of `# -*- coding: NAME -*-`, in lower case and with dashes; nothing: the line declares none.
std::optional<std::string> declaredIn(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(" \t\f");
    if (begin == std::string_view::npos || line[begin] != '#')
        return std::nullopt;
    for (std::size_t at = line.find("coding", begin); at != std::string_view::npos; at = line.find("coding", at + 1)) {
        std::size_t name = at + 6;
        if (name >= line.size() || (line[name] != ':' && line[name] != '='))
            continue;
        name = line.find_first_not_of(" \t", name + 1);
        std::string found;
        for (; name < line.size(); ++name) {
            const auto c = static_cast<unsigned char>(line[name]);
            if (std::isalnum(c) == 0 && c != '-' && c != '_' && c != '.')
                break;
            found += c == '_' ? '-' : static_cast<char>(std::tolower(c));
        }
        if (!found.empty())
            return found;
    }
    return std::nullopt;
}

// Only a comment or nothing may stand before it.
std::optional<std::string> declared(std::string_view text)
{
    for (int line = 0; line < 2; ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view first = text.substr(0, end);
        if (auto name = declaredIn(first))
            return name;
        const std::size_t begin = first.find_first_not_of(" \t\f\r");
        if (begin != std::string_view::npos && first[begin] != '#')
            return std::nullopt;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::nullopt;
}

} // namespace

Result<std::string> sourceAsUtf8(std::string bytes)
{
    static constexpr auto plain = std::to_array<std::string_view>({"utf-8", "utf8", "utf-8-sig", "u8", "ascii", "us-ascii"});
    static constexpr auto latin = std::to_array<std::string_view>({"latin-1", "latin1", "l1", "iso-8859-1", "iso8859-1", "8859"});
    const auto name = declared(bytes);
    // CPython Parser/tokenizer: get_normal_name takes what follows a dash for a variant.
    if (!name || name->starts_with("utf-8-") || std::ranges::contains(plain, *name))
        return bytes;
    if (!std::ranges::contains(latin, *name) && !name->starts_with("latin-1-") && !name->starts_with("iso-8859-1-"))
        return fail(ErrorCode::Unsupported, "The script declares the encoding '" + *name + "', which is not read; only UTF-8 and Latin-1 are");
    std::string decoded;
    decoded.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) {
            decoded += c;
        } else {
            decoded += static_cast<char>(0xC0U | (byte >> 6U));
            decoded += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return decoded;
}

} // namespace retort::text
