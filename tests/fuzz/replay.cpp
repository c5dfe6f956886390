// replay ROUNDS SEEDS...: runs a fuzz target on every file of the folders and on ROUNDS mutations of each, always the same.
// No substitute for libFuzzer, which chooses by coverage; it keeps what that found from coming back, and the targets alive.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz_target.h"

namespace {

std::vector<std::string> readSeeds(const std::vector<std::string>& folders)
{
    std::vector<std::filesystem::path> paths;
    for (const std::string& folder : folders) {
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::vector<std::string> seeds;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

std::string mutated(std::string text, const std::vector<std::string>& seeds, std::mt19937& random)
{
    const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    for (std::size_t edits = 1 + below(4); edits > 0; --edits) {
        const std::size_t at = below(text.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(text.size() - at, 64) + 1);
        switch (below(6)) {
        case 0: text.erase(at, length); break;
        case 1: text.insert(at, text.substr(below(text.size() + 1), length)); break;
        case 2: text.insert(at, 1, static_cast<char>(below(256))); break;
        case 3:
            if (at < text.size())
                text[at] = static_cast<char>(below(256));
            break;
        case 4: {
            const std::string& other = seeds[below(seeds.size())];
            text.insert(at, other.substr(below(other.size() + 1), below(200)));
            break;
        }
        default: text.resize(at); break;
        }
    }
    return text;
}

void run(const std::string& input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: %s ROUNDS SEEDS...\n", argv[0]);
        return 2;
    }
    const std::vector<std::string> seeds = readSeeds({argv + 2, argv + argc});
    const int rounds = std::atoi(argv[1]); // NOLINT(cert-err34-c): our own CMake file calls this
    if (seeds.empty() || rounds <= 0) {
        std::fprintf(stderr, "no seeds in %s, or no rounds\n", argv[2]);
        return 2;
    }
    std::mt19937 random(1);
    std::size_t inputs = 0;
    for (const std::string& seed : seeds) {
        run(seed);
        for (int i = 0; i < rounds; ++i, ++inputs)
            run(mutated(seed, seeds, random));
    }
    std::printf("%zu seeds, %zu mutations\n", seeds.size(), inputs);
    return 0;
}
