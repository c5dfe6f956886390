#include "app/cli/side_access.h"

#include <algorithm>

#include "app/cli/autogenerate_run.h"
#include "app/cli/profile_access.h"

namespace retort::cli {

using project::SchemaSide;

project::SideSources SideAccess::sources(const CommandContext& context) const
{
    return {.project = *project,
            .url = live.url,
            .settings = live.settings,
            .connection = live.connection.get(),
            .rows = live.rows,
            .models = [this, &context](const std::string& dialect) { return readModels(context, *project, dialect, project->aim()); }};
}

Result<SideAccess> openSides(CommandContext& context, const std::vector<SchemaSide>& sides, bool needsScratch)
{
    RETORT_TRY(auto opened, openProject(context));
    context.reportScan(opened->scan());
    RETORT_CHECK(CommandContext::requireComplete(opened->scan()));
    RETORT_TRY(const project::RunTargets targets, findTargets(context, *opened, false, std::nullopt));
    if (targets.targets.size() != 1) {
        return fail(ErrorCode::Unsupported, "env.py configures " + std::to_string(targets.targets.size())
                                                + " databases, and schemas of one are compared; say which with --engine");
    }
    const project::RunTarget& target = targets.targets.front();
    const bool sqlite = target.settings.dialect == "sqlite";
    const bool database = std::ranges::any_of(sides, [](const SchemaSide& side) { return side.kind == SchemaSide::Kind::Database; });
    SideAccess access{.project = std::move(opened), .live = {.url = *target.url, .settings = target.settings, .lock = {}, .connection = {}, .rows = {}, .broken = {}, .unwritable = {}}};
    if (sqlite && !database)
        return access;
    if (!sqlite && needsScratch)
        RETORT_CHECK(requireWritable(context));
    RETORT_TRY(access.live, openLiveDatabase(context, *access.project, target, Access::Read));
    return access;
}

} // namespace retort::cli
