#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace retort::ui {

// What a place says when there is nothing in it yet: a line on what belongs here, a sentence on how to get it, and the
// buttons that do so.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& body);
    QPushButton* addButton(const QString& text, bool primary = false); // owned by this widget
    // Below the buttons, in the same column; owned by this widget.
    void addWidget(QWidget* widget);
    void clearButtons();

private:
    QLabel* m_title;
    QLabel* m_body;
    QVBoxLayout* m_column;
    QWidget* m_buttons;
};

} // namespace retort::ui
