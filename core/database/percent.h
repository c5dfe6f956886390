#pragma once

// Percent encoding as Python's urllib.parse does it, which is what SQLAlchemy reads and writes URLs with.

#include <string>
#include <string_view>

namespace retort::database {

// urllib.parse.unquote: %XX to bytes; what is not UTF-8 then becomes U+FFFD. A lone % stays.
[[nodiscard]] std::string unquote(std::string_view text);
// The same with + for a space.
[[nodiscard]] std::string unquotePlus(std::string_view text);
// urllib.parse.quote: everything but letters, digits, "_.-~" and the characters in safe.
[[nodiscard]] std::string quote(std::string_view text, std::string_view safe = "/");
// urllib.parse.quote_plus
[[nodiscard]] std::string quotePlus(std::string_view text);

} // namespace retort::database
