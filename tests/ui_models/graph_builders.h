#pragma once

// Graphs of revisions and databases that stand in them, for the tests of what is drawn of them.

#include <memory>
#include <string>
#include <vector>

#include "core/project/session.h"
#include "tests/script/builders.h"

namespace retort::testing {

using script::testing::Names;
using script::testing::rev;

inline std::shared_ptr<const script::RevisionMap> mapOf(std::vector<script::Revision> revisions)
{
    return script::RevisionMap::build(std::move(revisions));
}

// base - b1 - merge - head, with a second way from b1 to the merge.
inline std::shared_ptr<const script::RevisionMap> diamond()
{
    script::Revision head = rev("e5", {"d4"}, {}, {}, "the head\nof it all\n\nMore text.");
    head.createDate = "2024-03-28 08:08:08.080808";
    return mapOf({rev("a1", {}, {}, {"core"}, "baseline"), rev("b2", {"a1"}, {}, {}, "left"), rev("c3", {"a1"}, {}, {}, "right"),
                  rev("d4", {"b2", "c3"}, {}, {}, "both"), head});
}

inline project::DatabaseState stateAt(const script::RevisionMap& map, const Names& applied, const Names& positions)
{
    project::DatabaseState state;
    state.phase = project::DatabaseState::Phase::Connected;
    state.name = QStringLiteral("shop.db");
    state.rows = positions;
    state.applied.assign(map.size(), false);
    state.position.assign(map.size(), false);
    for (const std::string& id : applied)
        state.applied[map.indexOf(id).value()] = true;
    for (const std::string& id : positions) {
        if (const auto node = map.indexOf(id))
            state.position[*node] = true;
        else
            state.unknownRows.push_back(id);
    }
    state.pending = map.size() - applied.size();
    return state;
}

} // namespace retort::testing
