#include "ui/support/shortcuts.h"

#include <algorithm>

#include "ui/support/preferences.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

void Shortcuts::add(QAction* action)
{
    Q_ASSERT(!action->objectName().isEmpty());
    m_actions.append(action);
    m_standard.insert(action, action->shortcut());
}

void Shortcuts::load()
{
    const Preferences preferences;
    QList<QKeySequence> taken;
    for (QAction* action : std::as_const(m_actions)) {
        if (const auto chosen = preferences.shortcut(action->objectName())) {
            action->setShortcut(*chosen);
            taken.append(*chosen);
        }
    }
    for (QAction* action : std::as_const(m_actions)) {
        if (!preferences.shortcut(action->objectName()) && !action->shortcut().isEmpty() && taken.contains(action->shortcut()))
            action->setShortcut({});
    }
    Q_EMIT shortcutsChanged();
}

QKeySequence Shortcuts::standard(const QAction* action) const
{
    return m_standard.value(action);
}

bool Shortcuts::changed(const QAction* action) const
{
    return action->shortcut() != standard(action);
}

bool Shortcuts::anyChanged() const
{
    return std::ranges::any_of(m_actions, [this](const QAction* action) { return changed(action); });
}

QAction* Shortcuts::owner(const QKeySequence& keys, const QAction* except) const
{
    if (keys.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(m_actions, [&](const QAction* action) { return action != except && action->shortcut() == keys; });
    return found == m_actions.end() ? nullptr : *found;
}

void Shortcuts::set(QAction* action, const QKeySequence& keys)
{
    action->setShortcut(keys);
    Preferences().setShortcut(action->objectName(), keys == standard(action) ? std::nullopt : std::optional(keys));
}

void Shortcuts::assign(QAction* action, const QKeySequence& keys)
{
    if (QAction* other = owner(keys, action))
        set(other, {});
    set(action, keys);
    Q_EMIT shortcutsChanged();
}

void Shortcuts::resetAll()
{
    for (QAction* action : std::as_const(m_actions))
        set(action, standard(action));
    Q_EMIT shortcutsChanged();
}

QString actionName(const QAction* action)
{
    return withoutKey(action->text()).remove(u'…');
}

bool isTyping(const QKeySequence& keys)
{
    if (keys.isEmpty())
        return false;
    const QKeyCombination combination = keys[0];
    if (combination.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const Qt::Key key = combination.key();
    const bool function = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    // Keys of keyboards with more of them (Back, Search, Open ...) are typed into nothing.
    return !function && key < Qt::Key_Back;
}

} // namespace retort::ui
