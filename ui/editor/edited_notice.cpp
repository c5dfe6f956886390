#include "ui/editor/edited_notice.h"

#include <QAbstractButton>

#include <algorithm>
#include <utility>

#include "ui/models/edited_words.h"

namespace retort::ui {

EditedNotice::EditedNotice(project::ProjectSession* session, QWidget* parent) : Banner(parent), m_session(session)
{
    setObjectName(QStringLiteral("editedNotice"));
    connect(m_session, &project::ProjectSession::databaseChanged, this, &EditedNotice::refresh);
}

void EditedNotice::showFor(const std::string& revision)
{
    m_revision = revision;
    refresh();
}

const project::EditedScript* EditedNotice::edited() const
{
    const auto& all = m_session->database().edited;
    const auto found = std::ranges::find(all, m_revision, &project::EditedScript::revision);
    return found == all.end() ? nullptr : &*found;
}

void EditedNotice::refresh()
{
    const project::EditedScript* said = edited();
    const QString sentence = said != nullptr ? editedSentence(*said, m_session->database().name).toHtmlEscaped() : QString();
    const bool same = sentence == std::exchange(m_said, sentence); // then the buttons keep the keyboard
    if (said == nullptr) {
        clear();
    } else if (!same) {
        say(Kind::Warning, sentence);
        setClosable(false);
        connect(addButton(tr("Show the Change")), &QAbstractButton::clicked, this, &EditedNotice::changeRequested);
        auto* accept = addButton(tr("Take It as It Is"));
        accept->setToolTip(tr("The edit is meant; from now on the script as it is counts"));
        connect(accept, &QAbstractButton::clicked, this, [this] { m_session->acceptEditedScript(m_revision); });
    }
    Q_EMIT shown(said != nullptr);
}

} // namespace retort::ui
