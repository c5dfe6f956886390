#include "ui/models/hook_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/support/text.h"

namespace retort::ui {

QString unrunHooksSentence(const std::vector<std::string>& hooks)
{
    QStringList names;
    for (const std::string& hook : hooks)
        names += toQString(hook);
    return names.isEmpty() ? QString()
                           : QCoreApplication::translate("retort::ui::HookWords", "The project’s post write hooks are not run here: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace retort::ui
