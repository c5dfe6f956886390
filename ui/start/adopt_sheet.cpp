#include "ui/start/adopt_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/models/hook_words.h"
#include "ui/sql/sql_view.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/roomy_delegate.h"
#include "ui/widgets/sheet_header.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int draftDelayMs = 120;
constexpr int shownAtOnce = 4; // sentences in the banner; the list has them all

} // namespace

AdoptSheet::AdoptSheet(project::ProjectSession* session, QWidget* parent)
    : Sheet(u"adoptSheet"_s, parent), m_session(session), m_delay(new QTimer(this)), m_pages(new QStackedWidget(this)), m_empty(new EmptyState(this)), m_tabs(new QTabWidget(this)), m_script(new SqlView(this)),
      m_notCarried(new QListWidget(this)), m_message(new QLineEdit(this)), m_file(new ElidedLabel(this)), m_again(new QPushButton(tr("Read Again"), this)),
      m_close(new QPushButton(tr("Cancel"), this)), m_primary(new QPushButton(tr("Write the First Revision"), this))
{
    createPages();
    createFooter();
    m_delay->setSingleShot(true);
    m_delay->setInterval(draftDelayMs);
    using project::ProjectSession;
    connect(m_delay, &QTimer::timeout, this, &AdoptSheet::messageChanged);
    connect(m_session, &ProjectSession::adoptionReady, this, &AdoptSheet::show);
    connect(m_session, &ProjectSession::adoptionFailed, this, &AdoptSheet::fail);
    connect(m_session, &ProjectSession::scriptReady, this, &AdoptSheet::showDraft);
    connect(m_session, &ProjectSession::adoptionWritten, this, [this](const QString& id) {
        if (m_phase != Phase::Writing)
            return;
        abandon();
        Q_EMIT revisionWritten(id);
    });
    setPhase(Phase::Idle);
}

void AdoptSheet::createPages()
{
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    m_script->setAccessibleName(tr("The first revision"));
    m_notCarried->setObjectName(u"notCarried"_s);
    m_notCarried->setAccessibleName(tr("What the revision does not carry"));
    m_notCarried->setItemDelegate(new RoomyDelegate(m_notCarried));
    m_notCarried->setFrameShape(QFrame::NoFrame);
    m_notCarried->setWordWrap(true);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_script, tr("Script"));
    m_tabs->addTab(m_notCarried, tr("Not carried"));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tabs);
    column()->addWidget(m_pages, 1);
}

void AdoptSheet::createFooter()
{
    QVBoxLayout* footer = addFooter();
    m_message->setObjectName(u"adoptMessage"_s);
    m_message->setAccessibleName(tr("Message of the revision"));
    m_message->setPlaceholderText(tr("Message of the revision"));
    footer->addWidget(m_message);
    QHBoxLayout* row = addButtonRow(footer);
    m_file->setMuted(true);
    m_file->setElideMode(Qt::ElideMiddle);
    row->addWidget(m_file, 1);
    m_again->setObjectName(u"adoptAgain"_s);
    m_close->setObjectName(u"adoptClose"_s);
    m_primary->setObjectName(u"adoptPrimary"_s);
    setPrimary(m_primary);
    m_primary->setDefault(true);
    row->addWidget(m_again);
    row->addWidget(m_close);
    row->addWidget(m_primary);
    connect(m_message, &QLineEdit::textEdited, this, [this] {
        m_redrafting = true;
        m_primary->setEnabled(false);
        m_delay->start();
    });
    connect(m_message, &QLineEdit::returnPressed, this, &AdoptSheet::accept);
    connect(m_again, &QPushButton::clicked, this, &AdoptSheet::read);
    connect(m_close, &QPushButton::clicked, this, &AdoptSheet::closeRequested);
    connect(m_primary, &QPushButton::clicked, this, &AdoptSheet::accept);
}

void AdoptSheet::read()
{
    const QString name = m_session->database().name;
    m_adoption.reset();
    m_redrafting = false;
    banner()->clear();
    header()->title()->setText(tr("Put %1 under migrations").arg(name));
    header()->route()->setText(tr("Write the first revision from its tables, then stamp it; tables and rows stay as they are"));
    m_empty->setTexts(tr("Reading…"), tr("The tables of %1 are read, made into a revision, and the revision is checked.").arg(name));
    m_message->setText(toQString(project::AdoptionRequest().message));
    setPhase(Phase::Reading);
    m_session->planAdoption({.message = toUtf8(m_message->text()), .revisionId = {}});
}

void AdoptSheet::leave()
{
    if (m_phase != Phase::Writing)
        abandon();
}

void AdoptSheet::abandon()
{
    m_adoption.reset();
    m_delay->stop();
    banner()->clear();
    setPhase(Phase::Idle);
}

void AdoptSheet::show(const std::shared_ptr<const project::Adoption>& adoption)
{
    if (m_phase != Phase::Reading)
        return;
    m_adoption = adoption;
    m_notCarried->clear();
    for (const std::string& sentence : adoption->notCarried)
        m_notCarried->addItem(toQString(sentence));
    m_tabs->setTabText(1, adoption->notCarried.empty() ? tr("Not carried") : tr("Not carried (%1)").arg(adoption->notCarried.size()));
    m_tabs->setTabVisible(1, !adoption->notCarried.empty());
    m_tabs->setCurrentIndex(0);
    m_script->setSql(adoption->script.text, u"python"_s, {}, {});
    showFindings();
    setPhase(adoption->differences.empty() ? Phase::Ready : Phase::Refused);
    giveFocus(m_phase == Phase::Ready ? m_primary : m_again);
}

void AdoptSheet::showFindings()
{
    const std::size_t tables = m_adoption->database.tables.size();
    QStringList lines;
    const auto addSome = [&](const std::vector<std::string>& sentences, const QString& rest) {
        for (std::size_t i = 0; i < sentences.size() && i < shownAtOnce; ++i)
            lines += toQString(sentences[i]).toHtmlEscaped();
        if (sentences.size() > shownAtOnce)
            lines += rest.arg(sentences.size() - shownAtOnce);
    };
    if (!m_adoption->differences.empty()) {
        lines += tr("<b>The revision would not make the schema that the database has</b>, so it cannot be written:");
        addSome(m_adoption->differences, tr("and %1 more"));
        banner()->say(Banner::Kind::Problem, lines.join(u"<br>"_s));
        return;
    }
    const QString what = tr("The %n tables become the first revision.", nullptr, static_cast<int>(tables));
    const QString how = m_adoption->check == project::AdoptionCheck::Executed
                            ? tr("It was run up and down on an empty database in memory, which came out the same.")
                            : tr("Its operations were replayed without a database, and came out the same.");
    lines += u"<b>"_s + what + u"</b> "_s + how;
    if (!m_adoption->notCarried.empty()) {
        lines += tr("These are not in it, and a database made from it will lack them:");
        addSome(m_adoption->notCarried, tr("and %1 more, see “Not carried”"));
    }
    for (const std::string& note : m_adoption->notes)
        lines += toQString(note).toHtmlEscaped();
    if (const QString hooks = unrunHooksSentence(m_adoption->script.unrunHooks); !hooks.isEmpty())
        lines += hooks.toHtmlEscaped();
    banner()->say(m_adoption->notCarried.empty() ? Banner::Kind::Success : Banner::Kind::Warning, lines.join(u"<br>"_s));
}

void AdoptSheet::fail(const Error& error)
{
    if (m_phase == Phase::Writing) {
        banner()->say(Banner::Kind::Problem, tr("<b>The revision was not written.</b> %1").arg(errorSentence(error).toHtmlEscaped()));
        setPhase(Phase::Ready);
        return;
    }
    if (m_phase != Phase::Reading)
        return;
    m_empty->setTexts(tr("There is no first revision to be made"), errorSentence(error));
    setPhase(Phase::Failed);
    giveFocus(m_again);
}

// The same revision under another message: the bodies stay as they were checked.
void AdoptSheet::messageChanged()
{
    if (m_phase != Phase::Ready)
        return;
    script::NewRevision asked = m_adoption->script.revision;
    const QString message = m_message->text().trimmed();
    asked.message = message.isEmpty() ? std::nullopt : std::optional(toUtf8(message));
    m_asked = asked;
    m_session->requestScript(asked);
}

void AdoptSheet::showDraft(const std::shared_ptr<const project::ScriptDraft>& draft)
{
    if (m_phase != Phase::Ready || !m_redrafting || m_delay->isActive() || draft->asked != m_asked)
        return;
    if (draft->error) {
        banner()->say(Banner::Kind::Problem, errorSentence(*draft->error).toHtmlEscaped());
        return;
    }
    auto changed = std::make_shared<project::Adoption>(*m_adoption);
    changed->script = *draft;
    m_adoption = std::move(changed);
    m_redrafting = false;
    m_script->setSql(m_adoption->script.text, u"python"_s, {}, {});
    setPhase(Phase::Ready);
}

void AdoptSheet::accept()
{
    if (m_phase != Phase::Ready || !isVisible() || !m_primary->isEnabled())
        return;
    setPhase(Phase::Writing);
    m_session->writeAdoption(m_adoption);
}

void AdoptSheet::setPhase(Phase phase)
{
    m_phase = phase;
    const bool planned = phase == Phase::Ready || phase == Phase::Refused || phase == Phase::Writing;
    m_pages->setCurrentIndex(planned ? 1 : 0);
    setFooterLine(planned);
    m_message->setVisible(planned);
    m_message->setEnabled(phase == Phase::Ready);
    m_file->setVisible(planned);
    const auto project = m_session->project();
    m_file->setText(planned && project ? pathBelow(m_adoption->script.folder + u'/' + m_adoption->script.fileName, toQString(project->folder().string())) : QString());
    m_again->setVisible(phase == Phase::Refused || phase == Phase::Failed || phase == Phase::Ready);
    m_primary->setVisible(planned && phase != Phase::Refused);
    m_primary->setEnabled(phase == Phase::Ready && !m_redrafting);
    m_close->setEnabled(phase != Phase::Writing);
}

} // namespace retort::ui
