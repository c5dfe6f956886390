#include "ui/models/revision_light.h"

#include <algorithm>

namespace retort::ui {

RevisionLight::RevisionLight(const RevisionSnapshot& snapshot, const script::NodeList& lit)
    : m_lit(snapshot.rows().size(), false), m_firstLine(snapshot.rows().size(), noRow)
{
    const script::RevisionMap& map = snapshot.map();
    for (const script::NodeIndex node : lit) {
        const std::uint32_t row = snapshot.rowOf(node);
        m_lit[row] = true;
        for (const std::string& id : map.missingParents(node)) {
            if (const auto ghost = snapshot.rowOfId(id))
                m_lit[*ghost] = true;
        }
    }
    const auto line = [&](std::uint32_t from, std::uint32_t to) {
        if (m_lit[to])
            m_firstLine[to] = std::min(m_firstLine[to], from);
    };
    for (const script::NodeIndex node : lit) {
        const std::uint32_t row = snapshot.rowOf(node);
        for (const script::NodeIndex parent : map.allParents(node))
            line(row, snapshot.rowOf(parent));
        for (const std::string& id : map.missingParents(node)) {
            if (const auto ghost = snapshot.rowOfId(id))
                line(row, *ghost);
        }
    }
}

bool RevisionLight::isLit(std::uint32_t row, const LaneSegment& segment) const
{
    if (!dims())
        return true;
    if (segment.kind == LaneSegment::Kind::Stub)
        return m_lit[row];
    if (segment.target >= m_lit.size() || !m_lit[segment.target])
        return false;
    return segment.kind == LaneSegment::Kind::Out ? m_lit[row] : m_firstLine[segment.target] < row;
}

} // namespace retort::ui
