#pragma once

// Which rows of a long revision list can be left out because nothing happens there: runs in which every revision has one
// parent, in the next row, and one child, in the row before. The lines that cross such a run are the same in each of its
// rows, so that one row can stand for all of them. Pure.

#include <cstdint>
#include <functional>
#include <vector>

namespace retort::ui {

class RevisionSnapshot;

struct RevisionRun {
    std::uint32_t first = 0; // row
    std::uint32_t count = 0;

    friend bool operator==(const RevisionRun&, const RevisionRun&) = default;
};

inline constexpr std::uint32_t shortestRun = 9; // what is no longer than 8 rows stays

// mustShow: whether there is something to see in a row apart from its lines. Runs from the top, of at least `shortest` rows.
[[nodiscard]] std::vector<RevisionRun> longRuns(const RevisionSnapshot& snapshot, const std::function<bool(std::uint32_t row)>& mustShow,
                                                std::uint32_t shortest = shortestRun);

} // namespace retort::ui
