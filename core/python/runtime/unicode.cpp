#include "core/python/runtime/unicode.h"

#include <cstring>

namespace retort::python {

namespace {

bool inRange(char32_t code, char32_t first, char32_t last)
{
    return code >= first && code <= last;
}

// Scripts without case: Hebrew to Thai and Lao, CJK, kana, Hangul, punctuation and symbols.
bool isCaseless(char32_t code)
{
    return inRange(code, 0x0590, 0x109F) || inRange(code, 0x1100, 0x139F) || inRange(code, 0x2000, 0x20FF)
           || inRange(code, 0x2190, 0x24B5) || inRange(code, 0x2500, 0x2BFF) || inRange(code, 0x2E00, 0xA63F)
           || inRange(code, 0xAC00, 0xD7FF) || inRange(code, 0xE000, 0xFAFF) || inRange(code, 0xFE00, 0xFF20)
           || inRange(code, 0xFF5B, 0xFFFF) || inRange(code, 0x1F000, 0x3FFFF);
}

// Pairs of neighbours, upper case first on even (or odd) code points.
bool isPairedEven(char32_t code)
{
    return (inRange(code, 0x100, 0x12F)) || inRange(code, 0x132, 0x137) || inRange(code, 0x14A, 0x177)
           || inRange(code, 0x460, 0x481) || inRange(code, 0x48A, 0x4BF) || inRange(code, 0x4D0, 0x52F)
           || inRange(code, 0x1E00, 0x1E95) || inRange(code, 0x1EA0, 0x1EFF);
}

bool isPairedOdd(char32_t code)
{
    return inRange(code, 0x139, 0x148) || inRange(code, 0x179, 0x17E);
}

std::string single(char32_t code)
{
    std::string out;
    appendCodePoint(out, code);
    return out;
}

bool greekUpper(char32_t code) { return inRange(code, 0x391, 0x3A9) && code != 0x3A2; }
bool greekLower(char32_t code) { return inRange(code, 0x3B1, 0x3C9) && code != 0x3C2; }

} // namespace

std::size_t countCodePoints(std::string_view text)
{
    std::size_t count = 0, at = 0;
    while (at < text.size()) {
        // Eight ASCII bytes at once: strings are measured whenever one is made.
        std::uint64_t block = 0;
        if (at + sizeof block <= text.size()) {
            std::memcpy(&block, text.data() + at, sizeof block);
            if ((block & 0x8080808080808080U) == 0) {
                at += sizeof block;
                count += sizeof block;
                continue;
            }
        }
        count += (static_cast<unsigned char>(text[at++]) & 0xC0U) != 0x80U ? 1U : 0U;
    }
    return count;
}

std::size_t offsetOf(std::string_view text, std::size_t codePoint)
{
    std::size_t at = 0;
    for (; codePoint > 0 && at < text.size(); --codePoint) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            ++at;
    }
    return at;
}

char32_t decodeAt(std::string_view text, std::size_t& at)
{
    const auto byte = [&text](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char first = byte(at++);
    if (first < 0x80)
        return first;
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    char32_t code = more == 3 ? first & 0x07U : more == 2 ? first & 0x0FU : more == 1 ? first & 0x1FU : first;
    for (std::size_t i = 0; i < more && at < text.size() && (byte(at) & 0xC0U) == 0x80U; ++i)
        code = (code << 6U) | (byte(at++) & 0x3FU);
    return code;
}

void appendCodePoint(std::string& out, char32_t code)
{
    const auto put = [&out](char32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

bool isSpace(char32_t code)
{
    return inRange(code, 0x09, 0x0D) || inRange(code, 0x1C, 0x20) || code == 0x85 || code == 0xA0 || code == 0x1680
           || inRange(code, 0x2000, 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F
           || code == 0x3000;
}

bool isDecimal(char32_t code)
{
    return inRange(code, '0', '9') || inRange(code, 0x660, 0x669) || inRange(code, 0x6F0, 0x6F9)
           || inRange(code, 0x966, 0x96F) || inRange(code, 0xFF10, 0xFF19);
}

std::optional<std::string> toUpper(char32_t code)
{
    if (code < 0x80)
        return single(inRange(code, 'a', 'z') ? code - 32 : code);
    if (code == 0xDF)
        return "SS";
    if (code == 0xFF)
        return single(0x178);
    if (code == 0xB5)
        return single(0x39C);
    if (code == 0x131)
        return "I";
    if (code == 0x17F)
        return "S";
    if (inRange(code, 0xE0, 0xFE) && code != 0xF7)
        return single(code - 32);
    if (code < 0x100)
        return single(code);
    if (isPairedEven(code) && code != 0x130)
        return single(code & ~char32_t{1});
    if (isPairedOdd(code))
        return single(code % 2 == 0 ? code - 1 : code);
    if (greekLower(code) || inRange(code, 0x430, 0x44F))
        return single(code - 32);
    if (code == 0x3C2)
        return single(0x3A3);
    if (inRange(code, 0x450, 0x45F))
        return single(code - 80);
    if (greekUpper(code) || inRange(code, 0x400, 0x42F) || code == 0x130 || code == 0x178)
        return single(code);
    if (isCaseless(code))
        return single(code);
    return std::nullopt;
}

std::optional<std::string> toLower(char32_t code)
{
    if (code < 0x80)
        return single(inRange(code, 'A', 'Z') ? code + 32 : code);
    if (inRange(code, 0xC0, 0xDE) && code != 0xD7)
        return single(code + 32);
    if (code < 0x100)
        return single(code);
    if (code == 0x130)
        return "i\xCC\x87";
    if (code == 0x178)
        return single(0xFF);
    if (code == 0x131 || code == 0x17F)
        return single(code);
    if (isPairedEven(code) && code != 0x1E9E)
        return single(code | char32_t{1});
    if (isPairedOdd(code))
        return single(code % 2 == 1 ? code + 1 : code);
    if (greekUpper(code) || inRange(code, 0x410, 0x42F))
        return single(code + 32);
    if (inRange(code, 0x400, 0x40F))
        return single(code + 80);
    if (greekLower(code) || code == 0x3C2 || inRange(code, 0x430, 0x45F))
        return single(code);
    if (isCaseless(code))
        return single(code);
    return std::nullopt;
}

std::optional<bool> isAlpha(char32_t code)
{
    if (code < 0x80)
        return inRange(code, 'a', 'z') || inRange(code, 'A', 'Z');
    if (code < 0x100)
        return code == 0xAA || code == 0xB5 || code == 0xBA || (code >= 0xC0 && code != 0xD7 && code != 0xF7);
    if (inRange(code, 0x100, 0x2C1) || greekUpper(code) || greekLower(code) || code == 0x3C2
        || inRange(code, 0x400, 0x481) || inRange(code, 0x48A, 0x52F) || inRange(code, 0x5D0, 0x5EA)
        || inRange(code, 0x620, 0x64A) || inRange(code, 0x1E00, 0x1EFF) || inRange(code, 0x3041, 0x3096)
        || inRange(code, 0x30A1, 0x30FA) || inRange(code, 0x3400, 0x4DBF) || inRange(code, 0x4E00, 0x9FFF)
        || inRange(code, 0xAC00, 0xD7A3))
        return true;
    if (inRange(code, 0x2000, 0x206F) || inRange(code, 0x20A0, 0x20CF) || inRange(code, 0x2190, 0x2BFF)
        || inRange(code, 0x3000, 0x3004) || inRange(code, 0xFF01, 0xFF20) || inRange(code, 0x1F000, 0x1FAFF))
        return false;
    return std::nullopt;
}

} // namespace retort::python
