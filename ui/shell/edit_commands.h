#pragma once

// Undo, cut, copy ... of whatever has the keyboard: line edits, the text views of Qt, and Scintilla. GUI thread only.

#include <QString>

class QWidget;

namespace retort::ui {

enum class EditCommand { Undo, Redo, Cut, Copy, Paste, SelectAll };

// Does it, and returns nothing; or says why it cannot be done there. widget may be null.
[[nodiscard]] QString edit(QWidget* widget, EditCommand command);

// Whether it is one of those. widget may be null.
[[nodiscard]] bool holdsText(const QWidget* widget);

} // namespace retort::ui
