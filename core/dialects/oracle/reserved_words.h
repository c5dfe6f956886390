#pragma once

#include <string_view>

namespace retort::dialects {

// Words that need quotes as names, lower case and sorted, separated by blanks.
[[nodiscard]] std::string_view oracleReservedWords();

} // namespace retort::dialects
