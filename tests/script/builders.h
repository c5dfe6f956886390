#pragma once

#include <string>
#include <vector>

#include "core/script/plan.h"
#include "core/script/revision_map.h"

namespace retort::script::testing {

using Names = std::vector<std::string>;

inline Revision rev(const std::string& id, Names down = {}, Names dependsOn = {}, Names labels = {}, std::string doc = {})
{
    Revision revision{.id = RevisionId::parse(id).value()};
    revision.downRevisions = std::move(down);
    revision.dependsOn = std::move(dependsOn);
    revision.branchLabels = std::move(labels);
    revision.longDoc = std::move(doc);
    revision.path = "/v/" + id + ".py";
    return revision;
}

inline Names idsOf(const RevisionMap& map, const NodeList& nodes)
{
    Names ids;
    for (const NodeIndex node : nodes)
        ids.push_back(map.id(node));
    return ids;
}

} // namespace retort::script::testing
