#include "core/project/sql_script.h"

#include <algorithm>

#include "core/script/plan.h"

namespace retort::project {

bool leadsUp(const script::RevisionMap& map, const std::vector<std::string>& from, const std::string& to)
{
    if (to == "base")
        return false;
    const auto target = map.indexOf(to);
    if (!target || std::ranges::contains(from, to))
        return true;
    return !map.appliedBy(from)[*target];
}

SqlScript writeSqlScript(const Project& project, const SqlScriptRequest& request, const JobContext& context)
{
    SqlScript result{.request = request, .written = {}};
    const auto plan = request.upgrade ? script::planUpgrade(project.map(), request.from, request.to)
                                      : script::planDowngrade(project.map(), request.from, request.to);
    if (!plan) {
        result.written.error = plan.error();
        return result;
    }
    migration::OfflineOptions options{.startRows = request.from, .purge = false, .onGap = migration::OnGap::Mark, .assumed = {}};
    if (auto schema = project.schemaAt(request.from, request.dialect, context))
        options.assumed = *std::move(schema);
    JobContext quiet;
    quiet.stop = context.stop;
    result.written = migration::writeOffline(plan, options, project.runSettings(request.dialect, true), migration::diskLoader(), quiet);
    return result;
}

} // namespace retort::project
