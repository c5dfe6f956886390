#include "ui/models/revision_folds.h"

#include "ui/models/revision_snapshot.h"

namespace retort::ui {

namespace {

// Of the row's node: one way in and one way out, and so have its neighbours towards it.
bool isInLine(const RevisionSnapshot& snapshot, std::uint32_t row)
{
    const auto& rows = snapshot.rows();
    if (row == 0 || row + 1 >= rows.size() || !rows[row].node)
        return false;
    const script::RevisionMap& map = snapshot.map();
    const script::NodeIndex node = *rows[row].node;
    const auto parents = map.allParents(node);
    const auto children = map.allChildren(node);
    if (parents.size() != 1 || children.size() != 1 || !map.missingParents(node).empty())
        return false;
    // A parent that others hang on, too, may have its line in another lane.
    return snapshot.rowOf(parents.front()) == row + 1 && snapshot.rowOf(children.front()) == row - 1 && map.allChildren(parents.front()).size() == 1
           && map.revision(node).branchLabels.empty();
}

} // namespace

std::vector<RevisionRun> longRuns(const RevisionSnapshot& snapshot, const std::function<bool(std::uint32_t row)>& mustShow, std::uint32_t shortest)
{
    std::vector<RevisionRun> runs;
    RevisionRun run;
    const auto end = [&] {
        if (run.count >= shortest)
            runs.push_back(run);
        run.count = 0;
    };
    for (std::uint32_t row = 0; row < snapshot.rows().size(); ++row) {
        if (!isInLine(snapshot, row) || mustShow(row)) {
            end();
            continue;
        }
        if (run.count == 0)
            run.first = row;
        ++run.count;
    }
    end();
    return runs;
}

} // namespace retort::ui
