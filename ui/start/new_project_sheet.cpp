#include "ui/start/new_project_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/sql/sql_view.h"
#include "ui/start/new_project_form.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/roomy_delegate.h"
#include "ui/widgets/sheet_header.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int planDelayMs = 80;
constexpr int narrowestHalf = 440; // pixels; with less, or less than the form needs, the files stand below the form

} // namespace

NewProjectSheet::NewProjectSheet(project::ProjectSession* session, QWidget* parent)
    : Sheet(u"newProjectSheet"_s, parent), m_session(session), m_delay(new QTimer(this)), m_halves(new QSplitter(Qt::Horizontal, this)), m_form(new NewProjectForm(this)), m_files(new QListWidget(this)), m_text(new SqlView(this)),
      m_note(new ElidedLabel(this)), m_close(new QPushButton(tr("Cancel"), this)), m_primary(new QPushButton(tr("Create the Project"), this))
{
    createHalves();
    column()->addWidget(m_halves, 1);
    createFooter();
    setFooterLine(true);
    m_delay->setSingleShot(true);
    m_delay->setInterval(planDelayMs);
    connect(m_delay, &QTimer::timeout, this, &NewProjectSheet::requestPlan);
    connect(m_form, &NewProjectForm::changed, this, &NewProjectSheet::planSoon);
    connect(m_form, &NewProjectForm::submitted, this, &NewProjectSheet::accept);
    connect(m_files, &QListWidget::currentRowChanged, this, &NewProjectSheet::showFile);
    connect(m_session, &project::ProjectSession::newProjectPlanned, this, &NewProjectSheet::showPlan);
    connect(m_session, &project::ProjectSession::newProjectFailed, this, &NewProjectSheet::fail);
    connect(m_session, &project::ProjectSession::newProjectCreated, this, [this](const QString& folder) {
        m_creating = false;
        Q_EMIT projectCreated(folder);
    });
}

void NewProjectSheet::createHalves()
{
    auto* scroll = new QScrollArea(m_halves);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("What the project is like"));
    scroll->setWidget(m_form);
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    auto* files = new QSplitter(Qt::Vertical, m_halves);
    files->setHandleWidth(1);
    files->setChildrenCollapsible(false);
    m_files->setObjectName(u"projectFiles"_s);
    m_files->setAccessibleName(tr("Files that will be written"));
    m_files->setItemDelegate(new RoomyDelegate(m_files));
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_text->setAccessibleName(tr("Content of the file"));
    files->addWidget(m_files);
    files->addWidget(m_text);
    files->setStretchFactor(0, 1);
    files->setStretchFactor(1, 3);
    m_halves->addWidget(scroll);
    m_halves->addWidget(files);
    m_halves->setHandleWidth(1);
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(0, 1);
    m_halves->setStretchFactor(1, 1);
}

void NewProjectSheet::createFooter()
{
    QHBoxLayout* row = addButtonRow(addFooter());
    m_note->setMuted(true);
    row->addWidget(m_note, 1);
    m_close->setObjectName(u"newProjectClose"_s);
    m_primary->setObjectName(u"newProjectPrimary"_s);
    setPrimary(m_primary);
    m_primary->setDefault(true);
    row->addWidget(m_close);
    row->addWidget(m_primary);
    connect(m_close, &QPushButton::clicked, this, &NewProjectSheet::closeRequested);
    connect(m_primary, &QPushButton::clicked, this, &NewProjectSheet::accept);
}

void NewProjectSheet::start(bool adopting)
{
    m_adopting = adopting;
    m_creating = false;
    header()->title()->setText(adopting ? tr("Put a database under migrations") : tr("New project"));
    header()->route()->setText(adopting ? tr("First a project for the migrations; then the database’s tables become its first revision")
                                        : tr("As alembic init makes it"));
    if (m_halves->orientation() == Qt::Horizontal)
        m_halves->setSizes({width() / 2, width() / 2});
    m_form->reset();
    planSoon();
    m_form->focusFirst();
}

void NewProjectSheet::planSoon()
{
    m_plan.reset();
    m_primary->setEnabled(false);
    m_delay->start();
}

void NewProjectSheet::requestPlan()
{
    m_session->planNewProject(m_form->request());
}

void NewProjectSheet::showPlan(const std::shared_ptr<const project::NewProjectPlan>& plan)
{
    if (m_creating || m_delay->isActive() || !(plan->request == m_form->request()))
        return;
    const int row = m_files->currentRow();
    m_files->clear();
    m_note->setText({});
    banner()->clear();
    if (plan->error) {
        const QString sentence = errorSentence(*plan->error);
        // That nothing is filled in yet is no problem.
        if (!plan->request.folder.empty())
            banner()->say(Banner::Kind::Problem, sentence.toHtmlEscaped());
        m_primary->setToolTip(sentence);
        m_text->setSql({}, {}, {}, plan->request.folder.empty() ? tr("Choose a folder to see the files that will be written.") : tr("There is nothing to show."));
        return;
    }
    m_plan = plan;
    const QString folder = toQString(plan->request.folder.string());
    for (const project::NewProjectFile& file : plan->files) {
        const QString path = pathBelow(toQString(file.path.string()), folder);
        m_files->addItem(file.added ? tr("%1   (is there; gets a section)").arg(path) : path);
    }
    const auto environment = std::ranges::find(plan->files, "env.py", [](const project::NewProjectFile& file) { return file.path.filename(); });
    m_files->setCurrentRow(row >= 0 && row < m_files->count() ? row : static_cast<int>(environment - plan->files.begin()));
    QStringList notes;
    for (const std::string& note : plan->notes)
        notes += toQString(note).toHtmlEscaped();
    if (!notes.isEmpty())
        banner()->say(Banner::Kind::Information, notes.join(u"<br>"_s));
    m_note->setText(tr("%1 files, nothing is overwritten").arg(plan->files.size()));
    m_primary->setToolTip({});
    m_primary->setEnabled(true);
}

void NewProjectSheet::showFile(int row)
{
    if (!m_plan || row < 0 || row >= static_cast<int>(m_plan->files.size()))
        return;
    const project::NewProjectFile& file = m_plan->files[static_cast<std::size_t>(row)];
    const bool python = file.path.extension() == ".py" || file.path.extension() == ".mako";
    m_text->setSql(toQString(file.text), python ? u"python"_s : QString(), {}, tr("The file is empty."));
}

QString NewProjectSheet::problem() const
{
    return banner()->isHidden() || banner()->kind() != Banner::Kind::Problem ? QString() : banner()->text();
}

void NewProjectSheet::accept()
{
    if (!m_primary->isEnabled() || !m_plan)
        return;
    m_creating = true;
    m_primary->setEnabled(false);
    m_session->createNewProject(m_plan->request);
}

void NewProjectSheet::fail(const Error& error)
{
    m_creating = false;
    m_primary->setEnabled(m_plan != nullptr);
    banner()->say(Banner::Kind::Problem, tr("<b>The project was not made.</b> %1").arg(errorSentence(error).toHtmlEscaped()));
}

void NewProjectSheet::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int half = std::max(narrowestHalf, m_form->minimumSizeHint().width());
    const Qt::Orientation wanted = width() >= 2 * half ? Qt::Horizontal : Qt::Vertical;
    if (m_halves->orientation() == wanted)
        return;
    m_halves->setOrientation(wanted);
    m_halves->setSizes(wanted == Qt::Horizontal ? QList<int>{width() / 2, width() / 2} : QList<int>{height() * 3 / 5, height() * 2 / 5});
}

} // namespace retort::ui
