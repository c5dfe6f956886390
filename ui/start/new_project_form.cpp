#include "ui/start/new_project_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "core/script/script_environment.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/folder_field.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

QString templateSentence(const QString& name)
{
    if (name == u"generic"_s)
        return NewProjectForm::tr("One database; configured in alembic.ini.");
    if (name == u"async"_s)
        return NewProjectForm::tr("One database, reached through an async driver such as asyncpg.");
    if (name == u"multidb"_s)
        return NewProjectForm::tr("Several databases, migrated one after the other by the same revisions.");
    if (name == u"pyproject"_s)
        return NewProjectForm::tr("As generic, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.");
    return NewProjectForm::tr("As async, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.");
}

QLabel* noteLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

NewProjectForm::NewProjectForm(QWidget* parent) : QWidget(parent), m_form(new FieldForm(this))
{
    createFolder();
    createTemplate();
    createDatabase();
    createModels();
    reset();
}

QLineEdit* NewProjectForm::addEdit(const QString& label, const QString& name)
{
    QLineEdit* edit = m_form->addEdit(label, name);
    connect(edit, &QLineEdit::textChanged, this, &NewProjectForm::changed);
    connect(edit, &QLineEdit::returnPressed, this, &NewProjectForm::submitted);
    return edit;
}

void NewProjectForm::createFolder()
{
    m_folder = new FolderField(tr("Folder of the project"), this);
    m_folder->edit()->setObjectName(u"projectFolder"_s);
    m_folder->edit()->setPlaceholderText(tr("Where the application is; made if it is not there"));
    m_form->addField(tr("&Folder"), m_folder);
    connect(m_folder, &FolderField::changed, this, &NewProjectForm::changed);
    connect(m_folder, &FolderField::submitted, this, &NewProjectForm::submitted);
}

void NewProjectForm::createTemplate()
{
    m_template = new QComboBox(this);
    m_template->setObjectName(u"projectTemplate"_s);
    for (const script::EnvironmentTemplate& one : script::environmentTemplates())
        m_template->addItem(toQString(one.name));
    m_form->addField(tr("Tem&plate"), m_template);
    m_sentence = noteLabel(this);
    m_form->addRow(QString(), m_sentence);
    m_scripts = addEdit(tr("&Scripts folder"), u"projectScripts"_s);
    m_date = new QCheckBox(tr("Names of revision files begin with the date"), this);
    m_date->setObjectName(u"projectDates"_s);
    m_form->addRow(QString(), m_date);
    connect(m_template, &QComboBox::currentTextChanged, this, &NewProjectForm::describe);
    connect(m_date, &QCheckBox::toggled, this, &NewProjectForm::changed);
}

void NewProjectForm::createDatabase()
{
    m_urlPlace = new QComboBox(this);
    m_urlPlace->setObjectName(u"projectUrlPlace"_s);
    m_urlPlace->addItem(tr("From an environment variable"), static_cast<int>(UrlPlace::Variable));
    m_urlPlace->addItem(tr("In alembic.ini"), static_cast<int>(UrlPlace::Ini));
    m_urlPlace->addItem(tr("Filled in later"), static_cast<int>(UrlPlace::Later));
    m_form->addField(tr("&Database URL"), m_urlPlace);
    m_urlPlace->setAccessibleName(tr("Where the database URL comes from"));
    m_url = addEdit(QString(), u"projectUrl"_s);
    m_url->setFont(monospaceFont());
    m_urlNote = noteLabel(this);
    m_form->addRow(QString(), m_urlNote);
    connect(m_urlPlace, &QComboBox::currentIndexChanged, this, [this] {
        m_url->setText(urlPlace() == UrlPlace::Variable ? u"DATABASE_URL"_s : QString());
        describe();
    });
}

void NewProjectForm::createModels()
{
    m_module = addEdit(tr("&Models"), u"projectModule"_s);
    m_module->setPlaceholderText(tr("Their module, as in myapp.models; may be filled in later"));
    m_attribute = addEdit(tr("Their M&etaData"), u"projectAttribute"_s);
    m_attribute->setPlaceholderText(u"Base.metadata"_s);
    connect(m_module, &QLineEdit::textChanged, this, &NewProjectForm::describe);
}

void NewProjectForm::reset()
{
    m_folder->setFolder({});
    m_template->setCurrentText(u"generic"_s);
    m_scripts->setText(u"migrations"_s);
    m_date->setChecked(false);
    m_urlPlace->setCurrentIndex(0);
    m_url->setText(u"DATABASE_URL"_s);
    m_module->clear();
    m_attribute->setText(u"Base.metadata"_s);
    describe();
}

void NewProjectForm::focusFirst()
{
    m_folder->setFocus(Qt::OtherFocusReason);
}

NewProjectForm::UrlPlace NewProjectForm::urlPlace() const
{
    return static_cast<UrlPlace>(m_urlPlace->currentData().toInt());
}

// What follows from the choices, and which fields they leave to be filled in.
void NewProjectForm::describe()
{
    const QString name = m_template->currentText();
    const bool several = name == u"multidb"_s;
    m_sentence->setText(templateSentence(name));
    const QString why = several ? tr("The template multidb has a section for each database; fill them in afterwards.") : QString();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_urlPlace, m_url, m_module, m_attribute}) {
        widget->setEnabled(!several);
        widget->setToolTip(why);
    }
    m_attribute->setEnabled(!several && !m_module->text().trimmed().isEmpty());
    m_form->setRowVisible(m_url, urlPlace() != UrlPlace::Later);
    m_url->setAccessibleName(urlPlace() == UrlPlace::Ini ? tr("Database URL") : tr("Name of the environment variable"));
    m_url->setPlaceholderText(urlPlace() == UrlPlace::Ini ? u"postgresql://me@localhost/shop"_s : u"DATABASE_URL"_s);
    m_urlNote->setText(several                             ? why
                       : urlPlace() == UrlPlace::Variable ? tr("env.py reads it from there, so that no password stands in a file.")
                       : urlPlace() == UrlPlace::Ini      ? tr("Everybody who reads the project sees it: a URL with a password is not written.")
                                                          : tr("alembic.ini gets a line to fill in."));
    Q_EMIT changed();
}

project::NewProjectRequest NewProjectForm::request() const
{
    project::NewProjectRequest request;
    if (const QString folder = m_folder->folder(); !folder.isEmpty())
        request.folder = toUtf8(folder);
    request.templateName = toUtf8(m_template->currentText());
    request.scripts = toUtf8(m_scripts->text().trimmed());
    request.dateInFileNames = m_date->isChecked();
    if (m_template->currentText() == u"multidb"_s)
        return request;
    if (urlPlace() == UrlPlace::Variable)
        request.urlVariable = toUtf8(m_url->text().trimmed());
    else if (urlPlace() == UrlPlace::Ini)
        request.url = toUtf8(m_url->text().trimmed());
    request.modelsModule = toUtf8(m_module->text().trimmed());
    request.modelsAttribute = toUtf8(m_attribute->text().trimmed());
    return request;
}

} // namespace retort::ui
