#pragma once

#include <QKeySequenceEdit>

namespace retort::ui {

// Takes one combination of keys. Tab still goes to the next field, Enter confirms, Esc leaves; none of these can be a shortcut.
class KeyField : public QKeySequenceEdit {
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);

Q_SIGNALS:
    void confirmed();
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace retort::ui
