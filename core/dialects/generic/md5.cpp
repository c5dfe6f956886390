#include "core/dialects/generic/md5.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <format>

namespace retort::dialects {

namespace {

constexpr std::array<int, 16> rotations{7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

// RFC 1321: T[i] = floor(2^32 * |sin(i + 1)|)
std::array<std::uint32_t, 64> sineTable()
{
    std::array<std::uint32_t, 64> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] =
            static_cast<std::uint32_t>(std::floor(std::fabs(std::sin(static_cast<double>(i + 1))) * 4294967296.0));
    return table;
}

using State = std::array<std::uint32_t, 4>;

void addBlock(State& state, std::string_view block)
{
    static const std::array<std::uint32_t, 64> sines = sineTable();
    std::array<std::uint32_t, 16> words{};
    for (std::size_t i = 0; i < 64; ++i)
        words[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(block[i])) << (8 * (i % 4));

    auto [a, b, c, d] = state;
    for (std::size_t i = 0; i < 64; ++i) {
        std::uint32_t mixed = 0;
        std::size_t word = 0;
        switch (i / 16) {
        case 0:
            mixed = (b & c) | (~b & d);
            word = i;
            break;
        case 1:
            mixed = (d & b) | (~d & c);
            word = (5 * i + 1) % 16;
            break;
        case 2:
            mixed = b ^ c ^ d;
            word = (3 * i + 5) % 16;
            break;
        default:
            mixed = c ^ (b | ~d);
            word = (7 * i) % 16;
            break;
        }
        const std::uint32_t sum = a + mixed + sines[i] + words[word];
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, rotations[(i / 16) * 4 + i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
}

} // namespace

std::string md5Hex(std::string_view bytes)
{
    std::string padded(bytes);
    padded += '\x80';
    while (padded.size() % 64 != 56)
        padded += '\0';
    const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
    for (int i = 0; i < 8; ++i)
        padded += static_cast<char>((bits >> (8 * i)) & 0xff);

    State state{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    for (std::size_t start = 0; start < padded.size(); start += 64)
        addBlock(state, std::string_view(padded).substr(start, 64));

    std::string hex;
    for (const std::uint32_t word : state) {
        for (int i = 0; i < 4; ++i)
            hex += std::format("{:02x}", (word >> (8 * i)) & 0xff);
    }
    return hex;
}

} // namespace retort::dialects
