#pragma once

// Line icons drawn with QPainter on a 16 by 16 grid, in the text colour of the palette: nothing to install, sharp at every
// scale, right in light and dark.

#include <QIcon>

class QPainter;
class QRectF;
class QColor;

namespace retort::ui {

enum class Glyph {
    Folder, Database, StepUp, StepDown, ToHead, ToBase, Backup, Restore, Search, Warning, Problem, Info, Close, Refresh, Check,
    Delete, Stamp, Script, Plug, ChevronDown, Location, Stop, Compare, Merge, Add,
};

[[nodiscard]] QIcon icon(Glyph glyph);

// Draws the glyph into rect in one colour.
void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& rect, const QColor& color);

} // namespace retort::ui
