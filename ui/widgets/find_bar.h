#pragma once

// A line to search with, below the text it searches in, and one to replace with. It finds nothing itself: whoever owns it looks
// and tells how many there are. Enter and F3 go on, Shift+Enter goes back, Esc closes. GUI thread only.

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace retort::ui {

struct FindOptions {
    bool matchCase = false;
    bool wholeWords = false;
};

class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    // Shows the bar with the focus in its line; text: to start with, or empty to keep what is there.
    void open(const QString& text);
    // With the line to replace with, or without.
    void setReplacing(bool replacing);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString replacement() const;
    [[nodiscard]] FindOptions options() const;
    void showCount(int count);
    void showReplaced(int count); // until the next search
    void dismiss(); // hides it and says so

Q_SIGNALS:
    void textEdited(const QString& text); // or the options changed
    void nextRequested();
    void previousRequested();
    void replaceRequested();
    void replaceAllRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createFindRow();
    void createReplaceRow();
    [[nodiscard]] QToolButton* addButton(int column, Qt::ArrowType arrow, const QString& tip);

    QLineEdit* m_field;
    QLabel* m_count;
    QCheckBox* m_case;
    QCheckBox* m_words;
    QLineEdit* m_replacement;
    QPushButton* m_replace;
    QPushButton* m_replaceAll;
    QGridLayout* m_grid; // so that the two lines are equally long
};

} // namespace retort::ui
