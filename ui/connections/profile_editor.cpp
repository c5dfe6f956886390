#include "ui/connections/profile_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/database/sqlite_location.h"
#include "ui/connections/database_choice.h"
#include "ui/support/format.h"
#include "ui/support/preferences.h"
#include "ui/support/profile_colours.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/field_form.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

using database::DatabaseUrl;
using database::PasswordSource;

namespace {

std::optional<DatabaseUrl> parsed(const QString& text)
{
    auto url = DatabaseUrl::parse(toUtf8(text.trimmed()));
    return url ? std::optional(*std::move(url)) : std::nullopt;
}

// A relative SQLite path from the root: a profile is used from any folder.
DatabaseUrl fromRoot(const DatabaseUrl& url, const QString& folder)
{
    const auto dialect = url.dialectName();
    const auto location = dialect && *dialect == "sqlite" && !folder.isEmpty() ? database::sqliteLocation(url, toUtf8(folder))
                                                                               : Result<database::SqliteLocation>(std::unexpected(Error()));
    const bool plain = url.database() && !url.database()->starts_with("file:");
    return location && !location->inMemory() && plain ? url.withDatabase(location->file.string()) : url;
}

QIcon swatch(const QColor& colour)
{
    QPixmap picture(12, 12);
    picture.fill(colour.isValid() ? colour : Qt::transparent);
    return picture;
}

QString colourLabel(std::size_t index)
{
    const std::array<QString, 8> labels = {ProfileEditor::tr("Blue"),   ProfileEditor::tr("Orange"), ProfileEditor::tr("Green"), ProfileEditor::tr("Pink"),
                                           ProfileEditor::tr("Yellow"), ProfileEditor::tr("Violet"), ProfileEditor::tr("Red"),   ProfileEditor::tr("Cyan")};
    return labels.at(index);
}

} // namespace

ProfileEditor::ProfileEditor(QWidget* parent)
    : QWidget(parent), m_name(new QLineEdit(this)), m_group(new QLineEdit(this)), m_colour(new QComboBox(this)), m_use(new QComboBox(this)), m_url(new QLineEdit(this)),
      m_tls(new QComboBox(this)), m_source(new QComboBox(this)), m_password(new QLineEdit(this)), m_readOnly(new QCheckBox(tr("&Read-only"), this)),
      m_message(new QLabel(this)), m_test(new QPushButton(tr("&Test"), this)), m_save(new QPushButton(tr("&Save"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(12);
    createFields();
    createButtons();
    column->addStretch(1);
}

void ProfileEditor::createFields()
{
    m_form = new FieldForm;
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_url->setObjectName(u"profileUrl"_s);
    m_url->setFont(monospaceFont());
    m_url->setPlaceholderText(u"postgresql://me@db.example/shop"_s);
    m_name->setObjectName(u"profileName"_s);
    m_group->setObjectName(u"profileGroup"_s);
    m_group->setPlaceholderText(tr("None"));
    m_password->setObjectName(u"profilePassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_use->setObjectName(u"profileUse"_s);
    m_use->addItems({tr("Development"), tr("Testing or staging"), tr("Production")});
    m_source->setObjectName(u"profilePasswordSource"_s);
    m_source->addItems({tr("None is needed"), tr("Kept in the keychain of the system"), tr("Asked for at every connection")});
    m_tls->setObjectName(u"profileTls"_s);
    m_colour->addItem(swatch({}), tr("None", "no colour"), QString());
    for (std::size_t i = 0; i < profileColourNames.size(); ++i)
        m_colour->addItem(swatch(profileColour(profileColourNames.at(i), palette())), colourLabel(i), QString(profileColourNames.at(i)));
    m_readOnly->setObjectName(u"profileReadOnly"_s);
    m_readOnly->setToolTip(tr("Nothing is stepped, stamped or restored with it, and the server is asked to refuse every change."));
    m_form->addField(tr("&URL"), m_url);
    m_form->addField(tr("&Name"), m_name);
    m_form->addField(tr("&Group"), m_group);
    m_form->addField(tr("Us&ed for"), m_use);
    m_form->addField(tr("Co&lour"), m_colour);
    m_form->addField(tr("Pass&word"), m_source);
    m_form->addField(tr("T&he password"), m_password);
    m_form->addField(tr("Encr&yption"), m_tls);
    m_form->addRow(QString(), m_readOnly);
    static_cast<QVBoxLayout*>(layout())->addLayout(m_form);

    connect(m_url, &QLineEdit::textChanged, this, &ProfileEditor::urlEdited);
    connect(m_url, &QLineEdit::editingFinished, this, &ProfileEditor::takePasswordOut);
    connect(m_name, &QLineEdit::textChanged, this, &ProfileEditor::updateButtons);
    connect(m_use, &QComboBox::activated, this, [this] { m_useChosen = true; });
    connect(m_source, &QComboBox::currentIndexChanged, this, &ProfileEditor::updateButtons);
    connect(m_tls, &QComboBox::activated, this, &ProfileEditor::tlsChosen);
}

void ProfileEditor::createButtons()
{
    m_message->setObjectName(u"profileMessage"_s);
    m_message->setTextFormat(Qt::RichText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_test->setObjectName(u"testProfile"_s);
    m_save->setObjectName(u"saveProfile"_s);
    setPrimary(m_save);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_message);
    column->addLayout(row);
    connect(m_test, &QPushButton::clicked, this, [this] {
        takePasswordOut();
        say(tr("Connecting…"));
        Q_EMIT testRequested();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        takePasswordOut();
        Q_EMIT saveRequested();
    });
    connect(cancel, &QPushButton::clicked, this, &ProfileEditor::cancelled);
}

void ProfileEditor::fill(const database::ConnectionProfile& profile)
{
    clear();
    m_id = profile.id;
    m_name->setText(toQString(profile.name));
    m_group->setText(toQString(profile.group));
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(toQString(profile.colour))));
    m_use->setCurrentIndex(static_cast<int>(profile.use));
    m_source->setCurrentIndex(static_cast<int>(profile.password));
    m_readOnly->setChecked(profile.readOnly);
    m_useChosen = true;
    m_url->setText(toQString(profile.url.displayText()));
    urlEdited();
}

void ProfileEditor::create(const QString& url, const QString& folder)
{
    database::ConnectionProfile empty;
    empty.id = database::newProfileId();
    empty.password = PasswordSource::Keychain;
    fill(empty);
    m_isNew = true;
    m_folder = folder;
    m_useChosen = false;
    const auto given = parsed(url);
    m_url->setText(given ? toQString(fromRoot(*given, folder).textWithPassword()) : url);
    takePasswordOut();
    if (given)
        m_name->setText(judgeUrl(url).shortName);
    (given ? m_name : m_url)->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ProfileEditor::edit(const database::ConnectionProfile& profile)
{
    m_isNew = false;
    fill(profile);
    m_name->setFocus(Qt::OtherFocusReason);
}

void ProfileEditor::duplicate(const database::ConnectionProfile& profile)
{
    database::ConnectionProfile copy = profile;
    copy.id = database::newProfileId();
    copy.name = toUtf8(tr("%1 (copy)").arg(toQString(profile.name)));
    m_isNew = true;
    fill(copy);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ProfileEditor::clear()
{
    m_password->clear();
    m_url->clear();
    m_message->clear();
}

void ProfileEditor::takePasswordOut()
{
    const auto url = parsed(m_url->text());
    const auto taken = url ? database::takePassword(*url) : Result<database::UrlAndPassword>(std::unexpected(Error()));
    if (!taken || !taken->password)
        return;
    m_url->setText(toQString(taken->url.textWithPassword()));
    m_password->setText(toQString(taken->password->reveal()));
    if (m_source->currentIndex() == static_cast<int>(PasswordSource::None))
        m_source->setCurrentIndex(static_cast<int>(PasswordSource::Keychain));
    say(tr("The password was taken out of the URL: a profile holds none. It goes into the keychain when the profile is saved."));
}

void ProfileEditor::urlEdited()
{
    // Pasted, not typed: a password in it is not to be seen any longer.
    const bool pasted = m_url->text().size() > m_urlLength + 1;
    m_urlLength = m_url->text().size();
    if (pasted)
        takePasswordOut();
    const auto url = parsed(m_url->text());
    updateTls(url);
    if (!m_useChosen && url)
        m_use->setCurrentIndex(static_cast<int>(guessUse(toQString(url->displayText()))));
    updateButtons();
}

void ProfileEditor::updateTls(const std::optional<DatabaseUrl>& url)
{
    m_tlsChoices = url ? tlsChoices(*url) : std::vector<TlsChoice>();
    m_form->setRowVisible(m_tls, !m_tlsChoices.empty());
    m_tls->clear();
    for (const TlsChoice& choice : m_tlsChoices)
        m_tls->addItem(choice.label);
    if (m_tlsChoices.empty())
        return;
    const int chosen = tlsChoiceOf(*url, m_tlsChoices);
    if (chosen < 0)
        m_tls->addItem(tr("As the URL says"));
    m_tls->setCurrentIndex(chosen < 0 ? m_tls->count() - 1 : chosen);
}

void ProfileEditor::tlsChosen(int index)
{
    takePasswordOut();
    const auto url = parsed(m_url->text());
    if (url && index < static_cast<int>(m_tlsChoices.size()))
        m_url->setText(toQString(withTls(*url, m_tlsChoices, index).textWithPassword()));
}

Result<database::ConnectionProfile> ProfileEditor::read() const
{
    database::ConnectionProfile profile{.id = m_id,
                                        .name = toUtf8(m_name->text().trimmed()),
                                        .group = toUtf8(m_group->text().trimmed()),
                                        .colour = toUtf8(m_colour->currentData().toString()),
                                        .use = static_cast<DatabaseUse>(m_use->currentIndex()),
                                        .password = PasswordSource::None,
                                        .readOnly = m_readOnly->isChecked(),
                                        .url = {}};
    RETORT_TRY(const DatabaseUrl url, DatabaseUrl::parse(toUtf8(m_url->text().trimmed())));
    RETORT_TRY(const database::UrlAndPassword taken, database::takePassword(url));
    profile.url = fromRoot(taken.url, m_folder);
    RETORT_CHECK(database::checkProfile(profile));
    if (judgeUrl(m_url->text()).takesPassword)
        profile.password = static_cast<PasswordSource>(m_source->currentIndex());
    return profile;
}

std::optional<database::ConnectionProfile> ProfileEditor::profile() const
{
    const auto here = read();
    return here ? std::optional(*here) : std::nullopt;
}

std::optional<database::Secret> ProfileEditor::typedPassword() const
{
    return m_password->text().isEmpty() ? std::nullopt : std::optional(database::Secret(toUtf8(m_password->text())));
}

void ProfileEditor::updateButtons()
{
    const bool server = judgeUrl(m_url->text()).takesPassword;
    const auto source = static_cast<PasswordSource>(m_source->currentIndex());
    m_form->setRowVisible(m_source, server);
    m_form->setRowVisible(m_password, server && source != PasswordSource::None);
    m_password->setPlaceholderText(source == PasswordSource::Ask ? tr("For the test only")
                                   : m_isNew                     ? tr("Goes into the keychain when the profile is saved")
                                                                 : tr("As it is in the keychain"));
    const auto here = read();
    m_save->setEnabled(here.has_value());
    m_test->setEnabled(here.has_value());
    const bool begun = !m_url->text().trimmed().isEmpty() && !m_name->text().trimmed().isEmpty();
    m_message->setText(here || !begun ? QString() : errorSentence(here.error()).toHtmlEscaped());
}

void ProfileEditor::say(const QString& html)
{
    m_message->setText(html);
}

void ProfileEditor::complain(const QString& sentence)
{
    m_message->setText(u"<b>"_s + sentence.toHtmlEscaped() + u"</b>"_s);
}

} // namespace retort::ui
