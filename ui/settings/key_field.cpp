#include "ui/settings/key_field.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace retort::ui {

KeyField::KeyField(QWidget* parent) : QKeySequenceEdit(parent)
{
    setMaximumSequenceLength(1);
    setClearButtonEnabled(true);
    if (auto* line = findChild<QLineEdit*>())
        line->setPlaceholderText(tr("Press the keys"));
}

bool KeyField::event(QEvent* event)
{
    // QKeySequenceEdit would take it as keys.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool tab = key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (tab && !(static_cast<QKeyEvent*>(event)->modifiers() & Qt::ControlModifier))
            return focusNextPrevChild(key == Qt::Key_Tab);
    }
    return QKeySequenceEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            Q_EMIT confirmed();
            return;
        }
        if (event->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return;
        }
    }
    QKeySequenceEdit::keyPressEvent(event);
}

} // namespace retort::ui
