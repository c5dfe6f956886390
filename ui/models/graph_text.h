#pragma once

// The revision graph, or some of its rows, as text that other programs draw: Mermaid for Markdown, DOT for Graphviz. UTF-8 when
// written; newest revisions at the top. GUI thread, as the model.

#include <QString>

#include <cstdint>
#include <vector>

namespace retort::ui {

class RevisionListModel;

// rows: ascending row numbers of the model. Equal rows and names give equal text.
[[nodiscard]] QString graphAsMermaid(const RevisionListModel& model, const std::vector<std::uint32_t>& rows);
[[nodiscard]] QString graphAsDot(const RevisionListModel& model, const std::vector<std::uint32_t>& rows);

} // namespace retort::ui
