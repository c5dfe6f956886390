// alembic.ini as ConfigParser reads it. Law: what was read can be asked for.

#include <string_view>

#include "core/script/ini.h"
#include "tests/fuzz/fuzz_target.h"

using namespace retort;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    auto file = script::IniFile::parse(text, "fuzz.ini", {{"here", "/project"}});
    if (!file) {
        if (file.error().message.empty())
            fuzzLawBroken("an error says what is wrong");
        return 0;
    }
    for (const std::string& section : file->sections()) {
        if (!file->hasSection(section))
            fuzzLawBroken("a listed section is there");
        const auto items = file->items(section);
        if (!items)
            continue; // a bad interpolation
        for (const auto& [name, value] : *items) {
            const auto read = file->get(section, name);
            if (!read || !*read || **read != value)
                fuzzLawBroken("an option reads the same alone as in the list");
        }
    }
    return 0;
}
