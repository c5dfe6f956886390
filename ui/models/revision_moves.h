#pragma once

// Moving a revision as the list and the sheet for it allow it. Pure functions.

#include <QString>

#include <vector>

#include "core/project/session.h"
#include "core/script/move_plan.h"

namespace retort::ui {

// See planMove(); Conflict as well where the database went through a revision that would stand elsewhere.
[[nodiscard]] Result<std::vector<script::NewParents>> possibleMove(const script::RevisionMap& map, const project::DatabaseState& database,
                                                                   const script::MoveWish& wish);

// Whether what comes after a revision stays where it is, unless somebody says otherwise: a branch is put elsewhere as a whole, an
// insertion is of one revision.
[[nodiscard]] bool leavesFollowersByItself(script::Placement placement);

// What it would mean, for a wish with one other.
[[nodiscard]] QString moveSentence(const script::RevisionMap& map, const script::MoveWish& wish);

} // namespace retort::ui
