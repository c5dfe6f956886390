#pragma once

// The revision graph as a picture, painted row by row with what paints the list, in light colours. Made and used in one thread,
// which need not be that of the window: everything it looks at is its own.

#include <QByteArray>

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/project/session.h"
#include "core/project/touched_index.h"
#include "ui/models/revision_filter_model.h"

class QPagedPaintDevice;

namespace retort::ui {

// What the list shows, as values.
struct GraphContent {
    std::shared_ptr<const script::RevisionMap> map;
    std::vector<std::string> unreadablePaths;
    project::DatabaseState database;
    QString title; // of the document
    // What the filter leaves; without text and Only::Everything that is the whole graph.
    QString filter;
    RevisionFilterModel::Only only = RevisionFilterModel::Only::Everything;
    std::shared_ptr<const project::TouchedIndex> touched;
};

class GraphPicture {
public:
    // When it is asked to stop, what is painted ends early.
    explicit GraphPicture(const GraphContent& content, std::stop_token stop = {});
    ~GraphPicture();

    // Rows of the model, for the exports that are text.
    [[nodiscard]] const RevisionListModel& model() const;
    [[nodiscard]] const std::vector<std::uint32_t>& rows() const;

    [[nodiscard]] QByteArray svg() const;
    // On as many pages as it takes, as wide as the page.
    [[nodiscard]] QByteArray pdf() const;
    // The same on a device of this resolution: that of the screen, in whose pixels the rows are measured.
    [[nodiscard]] bool print(QPagedPaintDevice& device) const; // false: the device does not take it
    [[nodiscard]] static int dotsPerInch();
    // Twice the size on screen where that is possible. Fails with Limit when it would be higher than such pictures can be.
    [[nodiscard]] Result<QByteArray> png() const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace retort::ui
