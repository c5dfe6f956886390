// Database URLs. Law: what is written out reads back as the same URL. (Of ASCII text: bytes that are no UTF-8, which a str
// of Python cannot hold, come back replaced. Options come back in the order in which SQLAlchemy writes them.)

#include <algorithm>
#include <cstdio>
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
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) || text.contains('%'))
        return 0;
    const std::string written = url->textWithPassword();
    const auto again = DatabaseUrl::parse(written);
    if (!again || again->textWithPassword() != written || again->password() != url->password() || again->host() != url->host()) {
        std::fprintf(stderr, "%.*s\n%s\n", static_cast<int>(text.size()), text.data(), written.c_str());
        fuzzLawBroken("a URL that was written out reads back equal");
    }
    return 0;
}
