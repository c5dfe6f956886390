#pragma once

// The rows of the revision list: every revision newest first, a ghost where a file is missing, and the lanes between them.
// Immutable; built on whatever thread has the map (about a microsecond a row).

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/script/revision_map.h"
#include "ui/models/lane_layout.h"

namespace retort::ui {

struct RevisionRow {
    std::optional<script::NodeIndex> node;
    std::string ghost; // the id that a revision or the database names and no file declares; empty for a real row
};

class RevisionSnapshot {
public:
    // unknownRows: rows of the version table that the map does not have; they become ghosts on top.
    [[nodiscard]] static std::shared_ptr<const RevisionSnapshot> build(std::shared_ptr<const script::RevisionMap> map,
                                                                       const std::vector<std::string>& unknownRows = {});

    [[nodiscard]] const script::RevisionMap& map() const { return *m_map; }
    [[nodiscard]] const std::shared_ptr<const script::RevisionMap>& mapPointer() const { return m_map; }
    [[nodiscard]] const std::vector<RevisionRow>& rows() const { return m_rows; }
    [[nodiscard]] std::uint32_t rowOf(script::NodeIndex node) const { return m_rowOfNode[node]; }
    // Real rows and ghosts; nothing for an id that is in neither.
    [[nodiscard]] std::optional<std::uint32_t> rowOfId(std::string_view id) const;
    [[nodiscard]] const LaneLayout& lanes() const { return m_lanes; }
    [[nodiscard]] const std::vector<std::string>& unknownRows() const { return m_unknownRows; }

private:
    RevisionSnapshot() = default;
    void addRows();
    [[nodiscard]] std::vector<std::vector<LaneParent>> laneParents() const;

    std::shared_ptr<const script::RevisionMap> m_map;
    std::vector<std::string> m_unknownRows;
    std::vector<RevisionRow> m_rows;
    std::vector<std::uint32_t> m_rowOfNode;
    std::unordered_map<std::string, std::uint32_t> m_ghosts;
    LaneLayout m_lanes;
};

} // namespace retort::ui
