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

// Ours: not a prefix of anything, so that "--s" stays "--sql".
[[nodiscard]] inline Option strictOption()
{
    return {.names = {"--strict"},
            .kind = Option::Kind::Flag,
            .help = "With --sql, stop at the first revision that cannot be written whole, as Alembic does, instead of"
                    " marking the gap and going on.",
            .abbreviable = false};
}

// Ours too.
[[nodiscard]] inline Option assumeSchemaOption()
{
    return {.names = {"--assume-schema"},
            .kind = Option::Kind::Flag,
            .help = "With --sql, answer revisions that ask for the structure of the database from what the revisions"
                    " before them make of an empty one, and mark them in the text.",
            .abbreviable = false};
}

[[nodiscard]] inline Option tagOption()
{
    return {.names = {"--tag"}, .kind = Option::Kind::Value, .help = "Arbitrary 'tag' name for env.py.", .valueName = "TAG"};
}

} // namespace retort::cli
