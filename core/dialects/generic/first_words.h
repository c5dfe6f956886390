#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace retort::dialects {

// Up to so many words that a statement begins with, in upper case: letters only, without the white space and comments
// (-- ..., # ..., /* ... */) before and between them. Ends at the first character that is none of these.
[[nodiscard]] std::vector<std::string> firstWords(std::string_view statement, std::size_t count);

} // namespace retort::dialects
