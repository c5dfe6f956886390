#pragma once

// A sub-command. Adding one is a file under commands/ with a factory function, and a line in commands/command_table.cpp.

#include <memory>
#include <string>
#include <vector>

#include "app/cli/argument_parser.h"
#include "app/cli/compat.h"
#include "core/base/error.h"

namespace retort::cli {

class CommandContext;

class Command {
public:
    virtual ~Command() = default;

    // Declares the options and positionals that this release of Alembic has; "-h" is there already.
    virtual void declare(ArgumentParser& parser, const Compat& compat) const = 0;
    // Errors are reported by the caller, in Alembic's way.
    [[nodiscard]] virtual Result<void> run(CommandContext& context, const Arguments& arguments) const = 0;
};

} // namespace retort::cli
