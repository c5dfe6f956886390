#pragma once

// Which rows and lines of the graph keep their colour while the rest is dimmed. A value over one snapshot; pure.

#include <cstdint>
#include <vector>

#include "ui/models/lane_layout.h"
#include "ui/models/revision_snapshot.h"

namespace retort::ui {

class RevisionLight {
public:
    RevisionLight() = default; // nothing is dimmed
    // lit: the revisions that keep their colour; so do the lines between them and ghosts that they name.
    RevisionLight(const RevisionSnapshot& snapshot, const script::NodeList& lit);

    [[nodiscard]] bool dims() const { return !m_lit.empty(); }
    [[nodiscard]] bool isLit(std::uint32_t row) const { return !dims() || m_lit[row]; }
    // Of a line that crosses the row.
    [[nodiscard]] bool isLit(std::uint32_t row, const LaneSegment& segment) const;

private:
    std::vector<bool> m_lit;                // by row
    std::vector<std::uint32_t> m_firstLine; // by row: where the first lit line to it begins; noRow: none does
};

} // namespace retort::ui
