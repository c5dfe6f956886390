#pragma once

// Where a revision is to stand, and which scripts have to name other parents for that. Pure; time and memory are linear in
// revisions and edges.

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/script/revision_map.h"

namespace retort::script {

enum class Placement {
    Onto,   // a child of the others; what stands on them stays there
    After,  // between the others and what stands on them
    Before, // between the one other and its parents
};

struct MoveWish {
    NodeIndex node = 0;
    Placement placement = Placement::Onto;
    std::vector<std::string> others; // ids; none, with Onto: it becomes a base
    bool alone = false;              // what stands on it stays where it is, on its former parents; else it moves along
};

struct NewParents {
    NodeIndex node = 0;
    std::vector<std::string> parents; // ids; none: a base

    friend bool operator==(const NewParents&, const NewParents&) = default;
};

// Every revision that gets other parents: the one that is moved first (where its own change), then in loading order. Why it cannot be: an id that no file
// declares (NotFound); the history would be a cycle (RevisionMap); one of the parents comes before another of them, nothing would
// change, or After and Before without what they need (InvalidArgument).
[[nodiscard]] Result<std::vector<NewParents>> planMove(const RevisionMap& map, const MoveWish& wish);

} // namespace retort::script
