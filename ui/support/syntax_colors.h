#pragma once

// The colours of code, one set for scripts and SQL, so that editor, SQL view and the plan of a run look alike. Each has
// a contrast of 4.5:1 or more on the surface of its theme, 7:1 in high contrast.

#include <QColor>
#include <QPalette>

namespace retort::ui {

struct SyntaxColors {
    QColor text;
    QColor keyword;  // bold
    QColor function; // bold: what a script defines
    QColor type;
    QColor string;
    QColor number;
    QColor comment; // italic
    QColor decorator;
    QColor error; // a string without an end, and the like
};

// Of the theme that the palette belongs to.
[[nodiscard]] const SyntaxColors& syntaxColorsOf(const QPalette& palette);

} // namespace retort::ui
