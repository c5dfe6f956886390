#pragma once

class QWidget;

namespace retort::ui {

// The windows of the Help menu. They are not modal.
void showKeyboardHelp(QWidget* window);
void showAboutRetort(QWidget* window);

} // namespace retort::ui
