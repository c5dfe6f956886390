#include "ui/connections/connect_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/connections/database_choice.h"
#include "ui/connections/password_row.h"
#include "ui/connections/profile_connector.h"
#include "ui/connections/profile_editor.h"
#include "ui/connections/profile_list.h"
#include "ui/support/format.h"
#include "ui/support/icons.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

ConnectPanel::ConnectPanel(project::ProjectSession* session, QWidget* parent) : QWidget(parent), m_session(session), m_connector(new ProfileConnector(session, this))
{
    setObjectName(u"connectPanel"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    createHeader();
    createPages();
    connect(m_session, &project::ProjectSession::databaseChanged, this, &ConnectPanel::databaseChanged);
    connect(m_session, &project::ProjectSession::projectChanged, this, &ConnectPanel::refresh);
    refresh();
}

void ConnectPanel::createPages()
{
    m_pages = new QStackedWidget(this);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_pages, 1);
    const auto addPage = [this](QWidget* body, const QString& name) {
        auto* scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setAccessibleName(name);
        body->setBackgroundRole(QPalette::Base);
        body->setAutoFillBackground(true);
        scroll->setWidget(body);
        m_pages->addWidget(scroll);
    };
    auto* body = new QWidget(this);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(16, 8, 16, 16);
    m_column->setSpacing(8);
    createProfiles();
    createCandidates();
    createFileSection();
    createUrlSection();
    createUseSection();
    m_column->addStretch(1);
    addPage(body, tr("Ways to connect"));
    createEditor();
    addPage(m_editor, tr("A connection profile"));
}

void ConnectPanel::createHeader()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 8, 8);
    m_title = new QLabel(tr("Connect to a database"), this);
    m_title->setFont(titleFont());
    row->addWidget(m_title, 1);
    m_new = new QToolButton(this);
    m_new->setObjectName(u"newProfile"_s);
    m_new->setText(tr("New Profile…"));
    m_new->setToolTip(tr("A connection that is kept by name, with its password in the keychain"));
    m_new->setAutoRaise(true);
    m_new->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_new);
    connect(m_new, &QToolButton::clicked, this, [this] { newProfile({}); });
    m_close = new QToolButton(this);
    QToolButton* close = m_close;
    close->setIcon(icon(Glyph::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    row->addWidget(close);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    m_banner = new Banner(this);
    layout()->addWidget(m_banner);
    m_ask = new PasswordRow(this);
    layout()->addWidget(m_ask);
    connect(m_ask, &PasswordRow::askingChanged, this, [this](bool asking) { m_profiles->setGivesWay(asking); });
    connect(m_ask, &PasswordRow::given, this, [this](const database::ConnectionProfile& profile, const database::Secret& password, bool keep) {
        m_banner->clear();
        m_waiting = true;
        m_connector->connectWith(profile, password, keep);
    });
    connect(close, &QToolButton::clicked, m_ask, &PasswordRow::dismiss);
    connect(close, &QToolButton::clicked, this, &ConnectPanel::closeRequested);
}

QLabel* ConnectPanel::addSection(const QString& title)
{
    auto* label = new QLabel(title, this);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(0, 8, 0, 0);
    m_column->addWidget(label);
    return label;
}

void ConnectPanel::createCandidates()
{
    addSection(tr("What this project names"));
    m_candidates = new QWidget(this);
    auto* column = new QVBoxLayout(m_candidates);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_column->addWidget(m_candidates);
}

void ConnectPanel::createFileSection()
{
    addSection(tr("An SQLite file"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_file = new QLineEdit(this);
    m_file->setObjectName(u"sqliteFile"_s);
    m_file->setPlaceholderText(tr("Path of the file"));
    m_file->setAccessibleName(tr("Path of the SQLite file"));
    auto* choose = new QPushButton(tr("Choose…"), this);
    m_connectFile = new QPushButton(tr("Connect"), this);
    m_connectFile->setObjectName(u"connectFile"_s);
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    row->addWidget(m_connectFile);
    m_column->addLayout(row);
    m_create = new QCheckBox(tr("Create the file if it does not exist"), this);
    m_column->addWidget(m_create);
    connect(choose, &QPushButton::clicked, this, &ConnectPanel::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ConnectPanel::fileEdited);
    const auto go = [this] { connectTo(urlOfFile(m_file->text()), tr("chosen by hand"), m_create->isChecked()); };
    connect(m_connectFile, &QPushButton::clicked, this, go);
    connect(m_file, &QLineEdit::returnPressed, m_connectFile, &QPushButton::click);
    fileEdited();
}

void ConnectPanel::createUrlSection()
{
    addSection(tr("A URL, as SQLAlchemy writes it"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_url = new QLineEdit(this);
    m_url->setObjectName(u"databaseUrl"_s);
    m_url->setFont(monospaceFont());
    m_url->setPlaceholderText(u"postgresql://me@localhost/shop"_s);
    m_url->setAccessibleName(tr("Database URL"));
    m_connectUrl = new QPushButton(tr("Connect"), this);
    m_connectUrl->setObjectName(u"connectUrl"_s);
    row->addWidget(m_url, 1);
    row->addWidget(m_connectUrl);
    m_column->addLayout(row);
    m_passwordRow = new QWidget(this);
    auto* passwordRow = new QHBoxLayout(m_passwordRow);
    passwordRow->setContentsMargins(0, 0, 0, 0);
    passwordRow->setSpacing(8);
    auto* passwordLabel = new QLabel(tr("&Password"), m_passwordRow);
    m_password = new QLineEdit(m_passwordRow);
    m_password->setObjectName(u"databasePassword"_s);
    m_password->setAccessibleName(tr("Password of the database"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Kept for this connection only, never stored"));
    passwordLabel->setBuddy(m_password);
    passwordRow->addWidget(passwordLabel);
    passwordRow->addWidget(m_password, 1);
    m_column->addWidget(m_passwordRow);
    connect(m_password, &QLineEdit::returnPressed, m_connectUrl, &QPushButton::click);
    m_urlHint = new QLabel(this);
    m_urlHint->setWordWrap(true);
    m_urlHint->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(m_urlHint);
    connect(m_url, &QLineEdit::textChanged, this, &ConnectPanel::urlEdited);
    connect(m_connectUrl, &QPushButton::clicked, this, [this] {
        const QString password = m_passwordRow->isVisibleTo(this) ? m_password->text() : QString();
        const QString url = m_url->text().trimmed();
        connectTo(password.isEmpty() ? url : urlWithPassword(url, password), tr("typed by hand"), false);
    });
    connect(m_url, &QLineEdit::returnPressed, m_connectUrl, &QPushButton::click);
    urlEdited();
}

void ConnectPanel::createUseSection()
{
    addSection(tr("The connection"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_current = new QLabel(this);
    m_current->setWordWrap(true);
    m_use = new QComboBox(this);
    m_use->setObjectName(u"databaseUse"_s);
    m_use->addItems({tr("Development"), tr("Testing"), tr("Production")});
    m_use->setAccessibleName(tr("What the database is used for"));
    m_use->setToolTip(tr("A production database tints the window wherever something can act on it."));
    m_disconnect = new QPushButton(tr("Disconnect"), this);
    row->addWidget(m_current, 1);
    row->addWidget(m_use);
    row->addWidget(m_disconnect);
    m_column->addLayout(row);
    connect(m_disconnect, &QPushButton::clicked, this, [this] {
        m_connector->giveUp();
        m_session->disconnectDatabase();
    });
    connect(m_session, &project::ProjectSession::jobStarted, this, &ConnectPanel::updateDisconnect);
    connect(m_session, &project::ProjectSession::jobFinished, this, &ConnectPanel::updateDisconnect);
    connect(m_session, &project::ProjectSession::runStarted, this, &ConnectPanel::updateDisconnect);
    connect(m_session, &project::ProjectSession::runFinished, this, &ConnectPanel::updateDisconnect);
    connect(m_use, &QComboBox::activated, this, [this](int index) {
        Preferences().setDatabaseUse(m_session->database(), static_cast<DatabaseUse>(index));
        Q_EMIT useChanged();
    });
}

void ConnectPanel::refresh()
{
    m_connector->reload();
    qDeleteAll(m_candidates->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* column = static_cast<QVBoxLayout*>(m_candidates->layout());
    const auto candidates = m_session->urlCandidates();
    if (candidates.empty()) {
        auto* none = new QLabel(m_session->project() ? tr("Neither sqlalchemy.url nor an environment variable that env.py reads names a database.")
                                                     : tr("Open a project first, and what it names appears here."),
                                m_candidates);
        none->setWordWrap(true);
        none->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(none);
    }
    // Made anew, they would come last.
    QWidget* before = m_profiles;
    for (const project::UrlCandidate& candidate : candidates) {
        QWidget* row = createCandidate(candidate);
        auto* button = row->findChild<QPushButton*>();
        setTabOrder(before, button);
        before = button;
        column->addWidget(row);
    }
    setTabOrder(before, m_file);
    databaseChanged();
}

QWidget* ConnectPanel::createCandidate(const project::UrlCandidate& candidate)
{
    const QString url = toQString(candidate.url);
    const QString source = toQString(candidate.source);
    const DatabaseChoice choice = judgeUrl(url);
    auto* box = new QWidget(m_candidates);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* display = new ElidedLabel(choice.display.isEmpty() ? tr("(not a database URL)") : choice.display, box);
    display->setFont(monospaceFont());
    display->setElideMode(Qt::ElideMiddle);
    auto* about = new QLabel(box);
    about->setTextFormat(Qt::RichText);
    about->setText(source.toHtmlEscaped()
                   + (choice.connectable ? QString(u" · <a href=\"keep\">"_s + tr("Keep as a profile…") + u"</a>"_s) : QString(u". "_s + choice.sentence.toHtmlEscaped())));
    if (!candidate.trackedFile.empty()) {
        about->setText(source.toHtmlEscaped() + u"<br>"_s
                       + tr("Its password stands in %1, which is tracked by git: whoever has the repository has it. <a href=\"keep\">Keep it in the keychain instead…</a>")
                             .arg(toQString(candidate.trackedFile).toHtmlEscaped()));
    }
    about->setTextInteractionFlags(Qt::TextBrowserInteraction);
    about->setWordWrap(true);
    about->setForegroundRole(QPalette::PlaceholderText);
    connect(about, &QLabel::linkActivated, this,
            [this, url, tracked = toQString(candidate.trackedFile)] { newProfile(url, tracked); });
    texts->addWidget(display);
    texts->addWidget(about);
    row->addLayout(texts, 1);
    auto* button = new QPushButton(tr("Connect"), box);
    button->setEnabled(choice.connectable);
    if (m_connector->book().profiles.empty()) // else theirs is
        setPrimary(button);
    button->setAccessibleName(tr("Connect to %1").arg(choice.display));
    row->addWidget(button, 0, Qt::AlignTop);
    connect(button, &QPushButton::clicked, this, [this, url, source] { connectTo(url, source, false); });
    return box;
}

void ConnectPanel::focusFirst()
{
    if (m_profiles->isVisibleTo(m_profiles->parentWidget())) {
        m_profiles->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (QPushButton* button : m_candidates->findChildren<QPushButton*>()) {
        if (button->isEnabled()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_file->setFocus(Qt::OtherFocusReason);
}

QString ConnectPanel::projectDatabaseName() const
{
    if (const database::ConnectionProfile* profile = m_connector->ofProject())
        return toQString(profile->name);
    for (const project::UrlCandidate& candidate : m_session->urlCandidates()) {
        if (const DatabaseChoice choice = judgeUrl(toQString(candidate.url)); choice.connectable)
            return choice.shortName;
    }
    return {};
}

bool ConnectPanel::connectToProjectDatabase()
{
    m_connector->reload(); // another window may have changed the profile
    if (const database::ConnectionProfile* profile = m_connector->ofProject()) {
        connectWith(database::ConnectionProfile(*profile)); // the book may be read again meanwhile
        return true;
    }
    for (const project::UrlCandidate& candidate : m_session->urlCandidates()) {
        if (judgeUrl(toQString(candidate.url)).connectable) {
            connectTo(toQString(candidate.url), toQString(candidate.source), false);
            return true;
        }
    }
    return false;
}

void ConnectPanel::connectTo(const QString& url, const QString& source, bool create)
{
    if (m_session->running()) {
        m_banner->say(Banner::Kind::Problem, tr("Something is running on %1. Wait for it or cancel it first.").arg(m_session->database().name.toHtmlEscaped()));
        return;
    }
    m_connector->giveUp();
    m_banner->clear();
    m_ask->dismiss();
    m_triedUrl = url;
    m_triedSource = source;
    m_waiting = true;
    m_session->connectToDatabase(url, source, create);
}

void ConnectPanel::updateDisconnect()
{
    m_disconnect->setEnabled(!m_session->running());
    m_disconnect->setToolTip(m_session->running() ? tr("Something is running on the database; wait for it or cancel it first.") : QString());
}

void ConnectPanel::databaseChanged()
{
    using Phase = project::DatabaseState::Phase;
    const project::DatabaseState& state = m_session->database();
    m_use->setVisible(state.connected() && !state.profile); // a profile says it itself
    m_disconnect->setVisible(state.connected());
    updateDisconnect();
    switch (state.phase) {
    case Phase::Disconnected: m_current->setText(tr("No database is connected. Previews work without one.")); break;
    case Phase::Connecting: m_current->setText(tr("Connecting to %1…").arg(state.name)); break;
    case Phase::Failed: m_current->setText(tr("No database is connected.")); break;
    case Phase::Connected:
        m_current->setText(tr("%1, %2\n%3 (%4)").arg(state.name, state.product, state.displayUrl, state.source));
        m_use->setCurrentIndex(static_cast<int>(Preferences().databaseUse(state)));
        break;
    }
    if (state.phase == Phase::Failed)
        showFailure();
    if (state.connected())
        m_connector->remember(state.profile);
    if (state.connected() && m_waiting) {
        m_waiting = false;
        m_ask->dismiss();
        m_password->clear();
        m_banner->clear();
        Q_EMIT connectedTo(state.name);
    }
}

void ConnectPanel::showFailure()
{
    m_waiting = false;
    const project::DatabaseState& state = m_session->database();
    m_banner->say(Banner::Kind::Problem, state.error ? errorSentence(*state.error).toHtmlEscaped() : tr("The connection failed."));
    if (state.profile) {
        // As core/database words what servers say of those who knock; where nothing answers, no password helps.
        const bool aboutTheUser = state.error && (state.error->message.contains("user") || state.error->message.contains("password"));
        if (aboutTheUser && state.profile->password != database::PasswordSource::None)
            m_ask->ask(*state.profile, {});
        return;
    }
    if (state.error && state.error->code == ErrorCode::NotFound && !m_triedUrl.isEmpty()) {
        auto* create = m_banner->addButton(tr("Create the file"));
        connect(create, &QPushButton::clicked, this, [this] { connectTo(m_triedUrl, m_triedSource, true); });
    }
    const DatabaseChoice tried = judgeUrl(m_triedUrl);
    if (tried.takesPassword && !tried.hasPassword) {
        auto* ask = m_banner->addButton(tr("Enter a password"));
        connect(ask, &QPushButton::clicked, this, [this] {
            m_url->setText(m_triedUrl);
            m_password->setFocus(Qt::OtherFocusReason);
        });
    }
}

void ConnectPanel::urlEdited()
{
    const DatabaseChoice choice = judgeUrl(m_url->text());
    m_connectUrl->setEnabled(choice.connectable);
    m_passwordRow->setVisible(choice.takesPassword && !choice.hasPassword);
    m_urlHint->setText(choice.sentence);
    m_urlHint->setVisible(!choice.sentence.isEmpty());
}

void ConnectPanel::fileEdited()
{
    m_connectFile->setEnabled(!m_file->text().trimmed().isEmpty());
}

void ConnectPanel::browse()
{
    const auto project = m_session->project();
    const QString start = m_file->text().isEmpty() && project ? QString::fromStdString(project->folder().string()) : m_file->text();
    auto* dialog = new QFileDialog(this, tr("SQLite file"), start, tr("SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_create->isChecked() ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

// A label keeps the colour that its links were set with.
void ConnectPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_candidates)
        return;
    for (QLabel* label : m_candidates->findChildren<QLabel*>()) {
        const QString text = label->text();
        label->clear();
        label->setText(text);
    }
}

void ConnectPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_ask->isVisible())
        m_ask->dismiss();
    else if (event->key() == Qt::Key_Escape && m_pages->currentIndex() == 1)
        showEditor(false);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace retort::ui
