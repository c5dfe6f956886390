#pragma once

class QWidget;

namespace retort::ui {

class Shortcuts;

// The windows of the Help menu. They are not modal.
// The keys of the shortcuts as they are now, and those that lists and sheets have.
void showKeyboardHelp(QWidget* window, const Shortcuts& shortcuts);
void showAboutRetort(QWidget* window);

} // namespace retort::ui
