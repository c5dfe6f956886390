#pragma once

// The sides of `diff` and `snapshot`: the project's one database, connected where a side needs it.

#include <memory>
#include <string>
#include <vector>

#include "app/cli/command_context.h"
#include "app/cli/database_access.h"
#include "core/project/schema_sides.h"

namespace retort::cli {

struct SideAccess {
    std::shared_ptr<const project::Project> project;
    LiveDatabase live;

    // Must not outlive this, nor the context.
    [[nodiscard]] project::SideSources sources(const CommandContext& context) const;
};

// Opens the project and, unless SQLite needs none for these sides, its database. needsScratch: a server has to make a scratch database,
// which a read-only profile refuses. Fails where env.py configures several.
[[nodiscard]] Result<SideAccess> openSides(CommandContext& context, const std::vector<project::SchemaSide>& sides, bool needsScratch);

// For the help of both.
inline constexpr const char* sideHelp = "\"database\", \"models\", \"snapshot:FILE\", or the identifier of a revision";

} // namespace retort::cli
