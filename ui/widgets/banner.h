#pragma once

#include <QFrame>

class QAbstractButton;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace retort::ui {

// A sentence across a pane, with the buttons that answer it: behind it, or below where they would leave it too little room.
// Takes no room while it has nothing to say.
class Banner : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Information, Success, Warning, Problem };

    explicit Banner(QWidget* parent = nullptr);

    // HTML; may hold links, of which linkActivated tells. Shows the banner and removes earlier buttons.
    void say(Kind kind, const QString& html);
    QAbstractButton* addButton(const QString& text); // owned by this widget
    void addWidget(QWidget* widget); // before the buttons; owned by this widget
    void setClosable(bool closable);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void linkActivated(const QString& link);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    Kind m_kind = Kind::Information;
    QLabel* m_text;
    QToolButton* m_close;
    QBoxLayout* m_body; // the text and the buttons
    QHBoxLayout* m_buttons;
};

} // namespace retort::ui
