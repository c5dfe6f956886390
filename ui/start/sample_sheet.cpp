#include "ui/start/sample_sheet.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "core/project/sample_project.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/folder_field.h"
#include "ui/widgets/sheet_header.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

QLabel* textLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

// In the user's documents, where he finds it again.
QString suggestedFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return (documents.isEmpty() ? QDir::homePath() : documents) + u"/retort-shop"_s;
}

} // namespace

SampleSheet::SampleSheet(QWidget* parent)
    : Sheet(u"sampleSheet"_s, parent), m_folder(new FolderField(tr("Folder of the copy"), this)), m_note(textLabel({}, this)),
      m_close(new QPushButton(tr("Cancel"), this)), m_primary(new QPushButton(tr("Copy and Open"), this))
{
    header()->title()->setText(tr("Try the sample project"));
    header()->route()->setText(tr("A small shop with branches and a merge, on SQLite"));
    auto* body = new QWidget(this);
    body->setMaximumWidth(760);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(16, 8, 16, 12);
    rows->setSpacing(12);
    rows->addWidget(textLabel(tr("The sample is copied into a folder of your own, where you can change everything. It opens with an empty database "
                                 "beside it, so that every revision is still to be run: step it up and down, break a script, back the database up."),
                              body));
    auto* form = new FieldForm;
    rows->addLayout(form);
    m_folder->setParent(body);
    m_folder->edit()->setObjectName(u"sampleFolder"_s);
    form->addField(tr("&Folder"), m_folder);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(m_note);
    column()->addWidget(body);
    column()->addStretch(1);
    QHBoxLayout* buttons = addButtonRow(addFooter());
    buttons->addStretch(1);
    m_close->setObjectName(u"sampleClose"_s);
    m_primary->setObjectName(u"samplePrimary"_s);
    setPrimary(m_primary);
    m_primary->setDefault(true);
    buttons->addWidget(m_close);
    buttons->addWidget(m_primary);
    setFooterLine(true);
    connect(m_close, &QPushButton::clicked, this, &SampleSheet::closeRequested);
    connect(m_primary, &QPushButton::clicked, this, &SampleSheet::accept);
    connect(m_folder, &FolderField::changed, this, &SampleSheet::judge);
    connect(m_folder, &FolderField::submitted, this, &SampleSheet::accept);
}

QLineEdit* SampleSheet::folderEdit() const
{
    return m_folder->edit();
}

void SampleSheet::start(const QStringList& places)
{
    const auto found = project::findSample(places);
    m_sample = found.value_or(QString());
    banner()->clear();
    if (!found)
        banner()->say(Banner::Kind::Problem, errorSentence(found.error()).toHtmlEscaped());
    m_folder->setEnabled(found.has_value());
    m_folder->setFolder(suggestedFolder());
    judge();
    if (!found) {
        m_close->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_folder->edit()->setFocus(Qt::OtherFocusReason);
    m_folder->edit()->selectAll();
}

// What the button would do with this folder.
void SampleSheet::judge()
{
    const QString folder = m_folder->folder();
    const bool there = !folder.isEmpty() && project::holdsProject(folder);
    m_primary->setText(there ? tr("Open It") : tr("Copy and Open"));
    m_primary->setEnabled(!m_sample.isEmpty() && !m_copying && QDir::isAbsolutePath(folder));
    if (m_sample.isEmpty())
        m_note->setText({});
    else if (!QDir::isAbsolutePath(folder))
        m_note->setText(tr("Type the whole path of a folder, or choose one."));
    else if (there)
        m_note->setText(tr("There is a project in this folder already, such as an earlier copy. It is opened as it is."));
    else if (QFileInfo::exists(folder))
        m_note->setText(tr("The folder must be empty: nothing is overwritten."));
    else
        m_note->setText(tr("The folder is made."));
}

void SampleSheet::accept()
{
    if (!m_primary->isEnabled())
        return;
    const QString folder = m_folder->folder();
    if (project::holdsProject(folder))
        return finish({}, folder);
    m_copying = true;
    judge();
    m_runner.run(
        *this, [sample = m_sample, folder](const JobContext&) { return project::copySample(sample, folder); },
        [this, folder](const Result<void>& copied) { finish(copied, folder); });
}

void SampleSheet::finish(const Result<void>& copied, const QString& folder)
{
    m_copying = false;
    judge();
    if (copied) {
        banner()->clear();
        Q_EMIT sampleReady(folder, folder + u"/shop.db"_s);
    } else {
        banner()->say(Banner::Kind::Problem, tr("<b>The sample was not copied.</b> %1").arg(errorSentence(copied.error()).toHtmlEscaped()));
        giveFocus(m_folder->edit());
    }
}

} // namespace retort::ui
