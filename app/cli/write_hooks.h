#pragma once

// Running a project's post-write hooks on a new revision file.

#include <filesystem>

#include "app/cli/command_context.h"
#include "core/base/error.h"

namespace retort::cli {

// With --trust each hook is run, with Alembic's lines around its output; what a program returns does not count. Without
// it nothing runs, and a warning names the hooks.
[[nodiscard]] Result<void> runWriteHooks(const CommandContext& context, const script::Config& config,
                                         const std::filesystem::path& file);

} // namespace retort::cli
