#pragma once

// Reading dialect keyword arguments ("postgresql_using", "mysql_length") of schema objects.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/schema/table.h"

namespace retort::dialects {

// Python truth of an option that is not given, None or a value.
[[nodiscard]] bool isSet(const schema::DialectOptions& options, std::string_view name);
// Only an explicit True or False.
[[nodiscard]] std::optional<bool> booleanOption(const schema::DialectOptions& options, std::string_view name);
// str() of a string, number or bool; nullopt when not given, None, or another kind.
[[nodiscard]] std::optional<std::string> textOption(const schema::DialectOptions& options, std::string_view name);
[[nodiscard]] std::optional<std::string> text(const schema::OptionValue& value);
// A list of strings; a single string counts as a list of one.
[[nodiscard]] std::vector<std::string> listOption(const schema::DialectOptions& options, std::string_view name);
// An SQL expression; a string becomes text(). Null when not given or None.
[[nodiscard]] sql::ExpressionPtr expressionOption(const schema::DialectOptions& options, std::string_view name);
// Null when not given or not a dict.
[[nodiscard]] const schema::OptionMap* mapOption(const schema::DialectOptions& options, std::string_view name);
[[nodiscard]] const schema::OptionValue* findItem(const schema::OptionMap& map, std::string_view key);

} // namespace retort::dialects
