#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

namespace retort::ui {

// Every action by its name: type a few letters of it, Enter does it, Esc leaves.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    void open(const QList<QAction*>& actions);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refill();
    void run();

    QLineEdit* m_field;
    QListWidget* m_list;
    QList<QAction*> m_actions;
};

// Do the letters of the pattern stand in the text in this order? Lower is a better match; negative: they do not.
[[nodiscard]] int fuzzyRank(const QString& pattern, const QString& text);

} // namespace retort::ui
