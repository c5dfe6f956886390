#pragma once

// The parsers of the command line: what runs it, what prints its help, and what the manual page and the shell completions
// are made from (reference_main.cpp), so that none of them can know other options than the rest.

#include "app/cli/argument_parser.h"
#include "app/cli/commands/command_table.h"

namespace retort::cli {

inline constexpr const char* programName = "retort-cli";

// The options before the sub-command, and the sub-commands.
[[nodiscard]] ArgumentParser globalParser();

// What comes after the sub-command.
[[nodiscard]] ArgumentParser commandParser(const CommandEntry& entry, const Command& command, const Compat& compat);

struct CommandReference {
    std::string name;
    std::string summary;
    ArgumentParser parser;
};

// Everything that can be said on the command line, as of the newest release of Alembic.
struct CommandLineReference {
    ArgumentParser global;
    std::vector<CommandReference> commands;
};

[[nodiscard]] CommandLineReference commandLineReference();

} // namespace retort::cli
