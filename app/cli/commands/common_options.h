#pragma once

// Options that several commands share.

#include "app/cli/argument_parser.h"

namespace retort::cli {

[[nodiscard]] inline Option verboseOption()
{
    return {.names = {"-v", "--verbose"}, .kind = Option::Kind::Flag, .help = "Use more verbose output"};
}

[[nodiscard]] inline Option sqlOption()
{
    return {.names = {"--sql"},
            .kind = Option::Kind::Flag,
            .help = "Don't emit SQL to database - dump to standard output instead (offline mode)."};
}

[[nodiscard]] inline Option tagOption()
{
    return {.names = {"--tag"}, .kind = Option::Kind::Value, .help = "Arbitrary 'tag' name for env.py.", .valueName = "TAG"};
}

} // namespace retort::cli
