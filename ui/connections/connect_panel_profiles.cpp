// The half of the panel that is about the user's profiles.

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/connections/connect_panel.h"
#include "ui/connections/password_row.h"
#include "ui/connections/profile_connector.h"
#include "ui/connections/profile_editor.h"
#include "ui/connections/profile_list.h"
#include "ui/connections/report_words.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/widgets/banner.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

void ConnectPanel::createProfiles()
{
    m_profilesTitle = addSection(tr("Profiles"));
    m_profiles = new ProfileList(this);
    m_column->addWidget(m_profiles);
    connect(m_profiles, &ProfileList::connectRequested, this, &ConnectPanel::connectWith);
    connect(m_profiles, &ProfileList::editRequested, this, [this](const database::ConnectionProfile& profile) {
        showEditor(true);
        m_editor->edit(profile);
    });
    connect(m_profiles, &ProfileList::duplicateRequested, this, [this](const database::ConnectionProfile& profile) {
        showEditor(true);
        m_editor->duplicate(profile);
    });
    connect(m_profiles, &ProfileList::deleteRequested, this, &ConnectPanel::askToDelete);
    connect(m_connector, &ProfileConnector::bookChanged, this, &ConnectPanel::fillProfiles);
    connect(m_connector, &ProfileConnector::passwordNeeded, m_ask, &PasswordRow::ask);
    connect(m_connector, &ProfileConnector::noticed, this, [this](const QString& sentence) { m_banner->say(Banner::Kind::Warning, sentence.toHtmlEscaped()); });
    connect(m_connector, &ProfileConnector::failed, this,
            [this](const Error& error) { m_banner->say(Banner::Kind::Problem, errorSentence(error).toHtmlEscaped()); });
}

void ConnectPanel::createEditor()
{
    m_editor = new ProfileEditor(this);
    connect(m_editor, &ProfileEditor::cancelled, this, [this] { showEditor(false); });
    connect(m_editor, &ProfileEditor::saveRequested, this, &ConnectPanel::saveProfile);
    connect(m_editor, &ProfileEditor::testRequested, this, [this] {
        if (const auto profile = m_editor->profile())
            m_connector->test(*profile, m_editor->typedPassword());
    });
    connect(m_session, &project::ProjectSession::connectionTested, m_editor, [this](const project::ConnectionTest& test) {
        // The answer may be about another one than the form holds by now.
        if (const auto shown = m_editor->profile(); m_editor->isHidden() || !shown || !test.profile || *shown != *test.profile)
            return;
        if (test.error)
            m_editor->complain(errorSentence(*test.error));
        else
            m_editor->say(reportText(test.report));
    });
}

void ConnectPanel::fillProfiles()
{
    const database::ConnectionProfile* chosen = m_connector->ofProject();
    m_profiles->setBook(m_connector->book(), chosen ? chosen->id : std::string());
    m_profilesTitle->setVisible(!m_connector->book().profiles.empty());
    if (const auto& error = m_connector->error())
        m_banner->say(Banner::Kind::Problem, errorSentence(*error).toHtmlEscaped());
}

void ConnectPanel::showEditor(bool shown)
{
    m_banner->clear();
    m_ask->dismiss();
    m_trackedFile.clear();
    m_pages->setCurrentIndex(shown ? 1 : 0);
    m_new->setVisible(!shown);
    m_title->setText(shown ? tr("A connection profile") : tr("Connect to a database"));
    if (shown)
        return;
    m_editor->clear();
    focusFirst();
}

void ConnectPanel::newProfile(const QString& url, const QString& trackedFile)
{
    const auto project = m_session->project();
    showEditor(true);
    m_trackedFile = trackedFile;
    m_editor->create(url, project ? QString::fromStdString(project->folder().string()) : QString());
}

void ConnectPanel::saveProfile()
{
    const auto profile = m_editor->profile();
    if (!profile)
        return;
    m_connector->save(*profile, m_editor->typedPassword(), [this](const Result<database::ConnectionProfile>& saved) {
        if (!saved)
            return m_editor->complain(errorSentence(saved.error()));
        QString notice = m_banner->text(); // what the keychain had to say
        if (!m_trackedFile.isEmpty())
            notice += (notice.isEmpty() ? QString() : u" "_s)
                      + tr("The password still stands in %1. Take it out there, and change it: the history of the repository keeps it.").arg(m_trackedFile.toHtmlEscaped());
        showEditor(false);
        if (!notice.isEmpty())
            m_banner->say(Banner::Kind::Warning, notice);
    });
}

void ConnectPanel::askToDelete(const database::ConnectionProfile& profile)
{
    m_banner->say(Banner::Kind::Warning,
                  tr("Delete the profile <b>%1</b>? Its password is taken out of the keychain, too. The database stays as it is.").arg(toQString(profile.name).toHtmlEscaped()));
    QAbstractButton* yes = m_banner->addButton(tr("Delete"));
    yes->setObjectName(u"confirmDeleteProfile"_s);
    setDanger(yes);
    QAbstractButton* no = m_banner->addButton(tr("Keep it"));
    connect(yes, &QAbstractButton::clicked, this, [this, profile] {
        m_banner->clear();
        m_connector->remove(profile);
    });
    connect(no, &QAbstractButton::clicked, m_banner, &Banner::clear);
    no->setFocus(Qt::OtherFocusReason);
}

void ConnectPanel::connectWith(const database::ConnectionProfile& profile)
{
    m_banner->clear();
    m_ask->dismiss();
    m_triedUrl.clear();
    m_waiting = true;
    m_connector->connectWith(profile);
}

void ConnectPanel::setCredentials(std::shared_ptr<database::Credentials> credentials)
{
    m_connector->setCredentials(std::move(credentials));
}

} // namespace retort::ui
