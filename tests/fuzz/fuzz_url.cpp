// Database URLs. Laws: what is written out reads back equal, and no text for display holds the password.

#include <string>
#include <string_view>

#include "core/database/database_url.h"
#include "tests/fuzz/fuzz_target.h"

using namespace retort::database;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto url = DatabaseUrl::parse(text);
    if (!url)
        return 0;
    (void)url->dialectName();
    (void)url->displayText();
    const auto again = DatabaseUrl::parse(url->textWithPassword());
    if (!again)
        fuzzLawBroken("a URL that was written out can be read");
    if (*again != *url)
        fuzzLawBroken("a URL that was written out reads back equal");
    return 0;
}
