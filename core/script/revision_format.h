#pragma once

// One revision as text, exactly as Alembic prints it (script/base.py: Script.log_entry, _head_only).

#include <string>

#include "core/script/revision_map.h"

namespace retort::script {

struct RevisionFormat {
    bool branches = false;         // labels in parentheses
    bool doc = false;
    bool parents = false;
    bool treeIndicators = true;    // (branchpoint) (mergepoint)
    bool current = false;          // the caller knows that the database stands here
};

// One line: "a -> b (label) (head), message".
[[nodiscard]] std::string formatShort(const RevisionMap& map, NodeIndex node, const RevisionFormat& format);
// The block of `show` and `-v`; ends with an empty line's newline.
[[nodiscard]] std::string formatLong(const RevisionMap& map, NodeIndex node, bool current = false);

} // namespace retort::script
