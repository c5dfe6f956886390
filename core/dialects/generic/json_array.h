#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/sql/value.h"

namespace retort::dialects {

// The items of a JSON list as json.dumps writes it: numbers, strings, true, false, null; lists and dicts stay Json.
// nullopt when the text is no list.
[[nodiscard]] std::optional<std::vector<sql::Value>> parseJsonArray(std::string_view json);

} // namespace retort::dialects
