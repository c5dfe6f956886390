#pragma once

// A line to search with, below the text it searches in. It finds nothing itself: whoever owns it looks and tells how
// many there are. Enter and F3 go on, Shift+Enter goes back, Esc closes. GUI thread only.

#include <QWidget>

class QLabel;
class QLineEdit;

namespace retort::ui {

class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    // Shows the bar with the focus in its line; text: to start with, or empty to keep what is there.
    void open(const QString& text);
    [[nodiscard]] QString text() const;
    void showCount(int count);
    void dismiss(); // hides it and says so

Q_SIGNALS:
    void textEdited(const QString& text);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_field;
    QLabel* m_count;
};

} // namespace retort::ui
