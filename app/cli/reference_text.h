#pragma once

// The manual page and the shell completions of retort-cli. Each is a template of data/ in which a line that is nothing but
// %NAME% stands for what only the parsers know.

#include <map>
#include <string>
#include <string_view>

#include "app/cli/parsers.h"
#include "core/base/error.h"

namespace retort::cli {

using Placeholders = std::map<std::string, std::string, std::less<>>; // NAME -> whole lines

// An error when the template names something else, or leaves one out.
[[nodiscard]] Result<std::string> filledTemplate(std::string_view text, const Placeholders& values);

// OPTIONS, COMMANDS: in mdoc(7), with which mandoc and groff agree.
[[nodiscard]] Placeholders manualParts(const CommandLineReference& reference);

// COMMANDS, OPTIONS, VALUES: words and branches of `case`.
[[nodiscard]] Placeholders bashParts(const CommandLineReference& reference);
// COMMANDS, OPTIONS, COMMAND_OPTIONS: arguments of _describe and _arguments.
[[nodiscard]] Placeholders zshParts(const CommandLineReference& reference);
// VALUE_OPTIONS, COMPLETIONS: calls of `complete`.
[[nodiscard]] Placeholders fishParts(const CommandLineReference& reference);

} // namespace retort::cli
