// retort-cli-reference KIND TEMPLATE OUTPUT: writes the manual page (KIND manual) or the completions of a shell (bash, zsh,
// fish) of retort-cli from its template. Runs when Retort is built; it is not installed.

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "app/cli/reference_text.h"

using namespace retort;

namespace {

using Parts = cli::Placeholders (*)(const cli::CommandLineReference&);

Parts partsOf(std::string_view kind)
{
    if (kind == "manual")
        return cli::manualParts;
    if (kind == "bash")
        return cli::bashParts;
    if (kind == "zsh")
        return cli::zshParts;
    return kind == "fish" ? cli::fishParts : nullptr;
}

int failure(const std::string& text)
{
    std::cerr << "retort-cli-reference: " << text << "\n";
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    const Parts parts = argc == 4 ? partsOf(argv[1]) : nullptr;
    if (parts == nullptr)
        return failure("usage: retort-cli-reference manual|bash|zsh|fish TEMPLATE OUTPUT");
    std::ifstream in(argv[2], std::ios::binary);
    if (!in)
        return failure(std::string("cannot read ") + argv[2]);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto filled = cli::filledTemplate(text, parts(cli::commandLineReference()));
    if (!filled)
        return failure(std::string(argv[2]) + ": " + filled.error().message);
    std::ofstream out(argv[3], std::ios::binary);
    if (!(out << *filled).flush())
        return failure(std::string("cannot write ") + argv[3]);
    return 0;
}
