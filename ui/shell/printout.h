#pragma once

// Text on paper: the SQL or the script that is in front, in the light colours whatever the window's, with what it is in its first
// line. GUI thread only.

#include <QString>

class QPagedPaintDevice;

namespace retort::ui {

struct Printout {
    QString title; // of the document
    QString text;
    QString language; // SQLAlchemy's name of the dialect, or "python", "diff": see SqlView::setSql

    // With the title as a comment before it.
    [[nodiscard]] QString lines() const;
};

// On as many pages as it takes; long lines are broken.
void printText(const Printout& printout, QPagedPaintDevice& device);

} // namespace retort::ui
