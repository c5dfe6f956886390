#include "core/database/percent.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace retort::database {

namespace {

std::optional<unsigned> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

std::uint8_t byteAt(std::string_view text, std::size_t i)
{
    return static_cast<std::uint8_t>(text[i]);
}

// What a UTF-8 sequence may look like, by its first byte (Unicode, table 3-7); length 0: no first byte at all.
struct Sequence {
    std::size_t length = 0;
    std::uint8_t secondFrom = 0x80;
    std::uint8_t secondTo = 0xBF;
};

Sequence sequenceAt(std::uint8_t first)
{
    if (first < 0x80)
        return {.length = 1};
    if (first < 0xC2)
        return {};
    if (first < 0xE0)
        return {.length = 2};
    if (first < 0xF0)
        return {.length = 3,
                .secondFrom = first == 0xE0 ? std::uint8_t{0xA0} : std::uint8_t{0x80},
                .secondTo = first == 0xED ? std::uint8_t{0x9F} : std::uint8_t{0xBF}};
    if (first < 0xF5)
        return {.length = 4,
                .secondFrom = first == 0xF0 ? std::uint8_t{0x90} : std::uint8_t{0x80},
                .secondTo = first == 0xF4 ? std::uint8_t{0x8F} : std::uint8_t{0xBF}};
    return {};
}

// bytes.decode("utf-8", "replace"): one U+FFFD for each longest start of a valid sequence, or each byte that starts
// none.
std::string decodeReplacing(std::string_view bytes)
{
    std::string out;
    for (std::size_t i = 0; i < bytes.size();) {
        const Sequence sequence = sequenceAt(byteAt(bytes, i));
        std::size_t good = 1;
        while (good < sequence.length && i + good < bytes.size()) {
            const std::uint8_t next = byteAt(bytes, i + good);
            const bool fits =
                good == 1 ? next >= sequence.secondFrom && next <= sequence.secondTo : next >= 0x80 && next <= 0xBF;
            if (!fits)
                break;
            ++good;
        }
        if (sequence.length == good)
            out += bytes.substr(i, good);
        else
            out += "\xEF\xBF\xBD";
        i += good;
    }
    return out;
}

std::string decodeEscapes(std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const auto high = hexDigit(text[i + 1]);
            const auto low = hexDigit(text[i + 2]);
            if (high && low) {
                bytes += static_cast<char>(*high * 16 + *low);
                i += 2;
                continue;
            }
        }
        bytes += text[i];
    }
    return bytes;
}

} // namespace

// urllib/parse.py: _generate_unquoted_parts. Runs of ASCII are decoded by themselves, so that escapes never join with
// characters that were not escaped.
std::string unquote(std::string_view text)
{
    if (!text.contains('%'))
        return std::string(text);
    const auto ascii = [](char c) { return static_cast<std::uint8_t>(c) < 0x80; };
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        const auto end =
            ascii(rest.front()) ? std::ranges::find_if_not(rest, ascii) : std::ranges::find_if(rest, ascii);
        const auto length = static_cast<std::size_t>(end - rest.begin());
        const std::string_view run = rest.substr(0, length);
        out += ascii(run.front()) ? decodeReplacing(decodeEscapes(run)) : std::string(run);
        i += length;
    }
    return out;
}

std::string unquotePlus(std::string_view text)
{
    std::string spaced(text);
    std::ranges::replace(spaced, '+', ' ');
    return unquote(spaced);
}

std::string quote(std::string_view text, std::string_view safe)
{
    static constexpr std::string_view alwaysSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~";
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (alwaysSafe.contains(c) || safe.contains(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<std::uint8_t>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 0x0FU];
    }
    return out;
}

std::string quotePlus(std::string_view text)
{
    std::string out = quote(text, " ");
    std::ranges::replace(out, ' ', '+');
    return out;
}

} // namespace retort::database
