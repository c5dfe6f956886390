#include "ui/models/edited_words.h"

#include <QCoreApplication>
#include <QDateTime>

#include "ui/support/format.h"

namespace retort::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::EditedWords)

public:
    static QString sentence(const project::EditedScript& edited, const QString& database)
    {
        const QString when = exactDate(QDateTime::fromSecsSinceEpoch(edited.at));
        const QString since = edited.ran ? tr("since it ran on %1 on %2").arg(database, when)
                                         : tr("since %1, when Retort first saw it applied to %2").arg(when, database);
        using enum project::EditedScript::Part;
        switch (edited.part) {
        case Upgrade: return tr("upgrade() was edited %1: another database would get something else.").arg(since);
        case Downgrade: return tr("downgrade() was edited %1.").arg(since);
        case Unclear: break;
        }
        return tr("The script was edited %1. Whether it would run other SQL cannot be told.").arg(since);
    }
};

} // namespace

QString editedSentence(const project::EditedScript& edited, const QString& database)
{
    return Words::sentence(edited, database);
}

} // namespace retort::ui
