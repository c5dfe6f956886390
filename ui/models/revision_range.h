#pragma once

// How two revisions of the graph are related, and what lies between them. Pure.

#include <optional>
#include <string>

#include "core/script/plan.h"

namespace retort::ui {

struct RevisionRange {
    std::string from; // the older one, which is where the range begins: it is not part of it
    std::string to;
    script::NodeList nodes; // what a run from `from` to `to` goes through, `to` included
    // Why there is no range: neither comes before the other (NotFound), or the revisions have problems.
    std::optional<Error> none;
};

// The order of the two does not matter.
[[nodiscard]] RevisionRange rangeBetween(const script::MapPointer& map, script::NodeIndex one, script::NodeIndex other);

// The revision, all before it and all after it, with dependencies.
[[nodiscard]] script::NodeList kinOf(const script::RevisionMap& map, script::NodeIndex node);

} // namespace retort::ui
