#include "ui/revise/revision_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/revise/merge_form.h"
#include "ui/revise/new_revision_form.h"
#include "ui/models/hook_words.h"
#include "ui/sql/sql_view.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/sheet_header.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int draftDelayMs = 60;

// As tall as the form in use, not as the taller of the two.
class FormStack : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    [[nodiscard]] QSize sizeHint() const override { return currentWidget() != nullptr ? currentWidget()->sizeHint() : QStackedWidget::sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return currentWidget() != nullptr ? currentWidget()->minimumSizeHint() : QStackedWidget::minimumSizeHint();
    }
};

} // namespace

RevisionSheet::RevisionSheet(project::ProjectSession* session, QWidget* parent)
    : Sheet(u"revisionSheet"_s, parent), m_session(session), m_delay(new QTimer(this)), m_forms(new FormStack(this)), m_new(new NewRevisionForm(this)), m_merge(new MergeForm(this)), m_file(new ElidedLabel(this)),
      m_script(new SqlView(this)), m_note(new ElidedLabel(this)), m_close(new QPushButton(tr("Cancel"), this)), m_primary(new QPushButton(tr("Create the Revision"), this))
{
    header()->title()->setObjectName(u"revisionTitle"_s);
    m_forms->addWidget(m_new);
    m_forms->addWidget(m_merge);
    m_forms->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column()->addWidget(m_forms);
    m_file->setFont(monospaceFont());
    m_file->setElideMode(Qt::ElideMiddle);
    m_file->setMuted(true);
    m_file->setContentsMargins(0, 0, 0, 0);
    auto* fileRow = new QHBoxLayout;
    fileRow->setContentsMargins(16, 0, 16, 8);
    fileRow->addWidget(m_file);
    column()->addLayout(fileRow);
    m_script->setAccessibleName(tr("The file that will be written"));
    column()->addWidget(m_script, 1);
    createFooter();
    setFooterLine(true);

    m_delay->setSingleShot(true);
    m_delay->setInterval(draftDelayMs);
    connect(m_delay, &QTimer::timeout, this, &RevisionSheet::requestDraft);
    for (RevisionForm* form : std::initializer_list<RevisionForm*>{m_new, m_merge}) {
        connect(form, &RevisionForm::changed, this, [this, form] {
            if (form == m_form)
                draftSoon();
        });
        connect(form, &RevisionForm::submitted, this, &RevisionSheet::accept);
    }
    connect(m_session, &project::ProjectSession::scriptReady, this, &RevisionSheet::showDraft);
    connect(m_session, &project::ProjectSession::projectChanged, this, &RevisionSheet::projectChanged);
}

void RevisionSheet::createFooter()
{
    QHBoxLayout* row = addButtonRow(addFooter());
    m_note->setMuted(true);
    row->addWidget(m_note, 1);
    m_close->setObjectName(u"revisionClose"_s);
    m_primary->setObjectName(u"revisionPrimary"_s);
    setPrimary(m_primary);
    m_primary->setDefault(true);
    row->addWidget(m_close);
    row->addWidget(m_primary);
    connect(m_close, &QPushButton::clicked, this, &RevisionSheet::closeRequested);
    connect(m_primary, &QPushButton::clicked, this, &RevisionSheet::accept);
}

void RevisionSheet::startNew(const std::string& parent, const std::string& selected)
{
    const auto project = m_session->project();
    if (!project)
        return;
    m_form = nullptr;
    m_new->start(*project, parent, selected);
    start(m_new, tr("New revision"), tr("Create the Revision"));
}

void RevisionSheet::startMerge()
{
    const auto project = m_session->project();
    if (!project)
        return;
    m_form = nullptr;
    m_merge->start(*project);
    start(m_merge, tr("Merge heads"), tr("Create the Merge"));
}

void RevisionSheet::start(RevisionForm* form, const QString& title, const QString& verb)
{
    m_form = form;
    m_id = toQString(script::randomRevisionId());
    m_forms->setCurrentWidget(form);
    m_forms->updateGeometry();
    header()->title()->setText(title);
    header()->route()->setText(toQString(m_session->project()->name()));
    m_primary->setText(verb);
    m_script->setSql({}, u"python"_s, {}, {});
    m_file->setText({});
    banner()->clear();
    draftSoon();
    form->messageEdit()->setFocus(Qt::OtherFocusReason);
    form->messageEdit()->selectAll();
}

void RevisionSheet::abandon()
{
    m_form = nullptr;
    m_draft.reset();
    m_delay->stop();
    banner()->clear();
}

QLineEdit* RevisionSheet::messageEdit() const
{
    return static_cast<RevisionForm*>(m_forms->currentWidget())->messageEdit();
}

QString RevisionSheet::fileName() const
{
    return m_file->text();
}

QString RevisionSheet::problem() const
{
    return banner()->isHidden() ? QString() : banner()->text();
}

void RevisionSheet::draftSoon()
{
    m_draft.reset();
    m_primary->setEnabled(false);
    m_delay->start();
}

void RevisionSheet::requestDraft()
{
    if (m_form == nullptr)
        return;
    m_asked = false;
    auto asked = m_form->request();
    if (!asked) {
        banner()->clear();
        m_file->setText({});
        m_note->setText({});
        m_script->setSql({}, u"python"_s, {}, toQString(asked.error().message));
        m_primary->setToolTip(toQString(asked.error().message));
        return;
    }
    if (asked->id.empty())
        asked->id = toUtf8(m_id);
    m_asked = true;
    m_session->requestScript(*asked);
}

void RevisionSheet::showDraft(const std::shared_ptr<const project::ScriptDraft>& draft)
{
    if (m_form == nullptr || m_delay->isActive() || !m_asked)
        return; // of what was asked for before; the answer to what is asked now comes
    if (draft->error) {
        showProblem(errorSentence(*draft->error));
        return;
    }
    banner()->clear();
    m_draft = draft;
    const QString folder = toQString(m_session->project()->folder().string());
    m_file->setText(pathBelow(draft->folder + u'/' + draft->fileName, folder));
    m_script->setSql(draft->text, u"python"_s, {}, {});
    m_note->setText(unrunHooksSentence(draft->unrunHooks));
    m_primary->setToolTip({});
    m_primary->setEnabled(true);
}

void RevisionSheet::showProblem(const QString& sentence)
{
    banner()->say(Banner::Kind::Problem, sentence.toHtmlEscaped());
    m_file->setText({});
    m_note->setText({});
    m_script->setSql({}, u"python"_s, {}, tr("There is no file to show."));
    m_primary->setToolTip(sentence);
}

void RevisionSheet::projectChanged()
{
    const auto project = m_session->project();
    if (project && m_form != nullptr)
        m_form->showProject(*project);
    else
        abandon();
}

void RevisionSheet::accept()
{
    if (!m_primary->isEnabled() || !m_draft)
        return;
    const auto written = m_session->writeScript(*m_draft);
    if (!written) {
        banner()->say(Banner::Kind::Problem, tr("<b>The revision was not written.</b> %1").arg(errorSentence(written.error()).toHtmlEscaped()));
        return;
    }
    abandon();
    Q_EMIT revisionWritten(toQString(*written));
}

void RevisionSheet::paintEvent(QPaintEvent* event)
{
    Sheet::paintEvent(event);
    QPainter(this).fillRect(QRect(0, m_script->y() - 1, width(), 1), colorsOf(palette()).border);
}

} // namespace retort::ui
