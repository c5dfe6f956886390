#include "ui/connections/profile_connector.h"

#include <utility>

#include "core/journal/journal_place.h"
#include "ui/support/format.h"
#include "ui/support/preferences.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

using database::PasswordSource;

ProfileConnector::ProfileConnector(project::ProjectSession* session, QObject* parent)
    : QObject(parent), m_session(session), m_credentials(database::systemKeychain())
{
    connect(m_session, &project::ProjectSession::databaseChanged, this, &ProfileConnector::databaseChanged);
    connect(m_session, &project::ProjectSession::projectChanged, this, [this] {
        const auto project = m_session->project();
        const QString folder = project ? QString::fromStdString(project->folder().string()) : QString();
        if (folder != std::exchange(m_folder, folder))
            giveUp();
    });
}

void ProfileConnector::databaseChanged()
{
    const project::DatabaseState& state = m_session->database();
    if (state.phase == project::DatabaseState::Phase::Connecting && !m_connecting)
        giveUp();
    if (!m_toKeep || state.phase == project::DatabaseState::Phase::Connecting)
        return;
    const auto [profile, password] = *std::exchange(m_toKeep, std::nullopt);
    if (state.connected() && state.profile && state.profile->id == profile.id)
        save(profile, password, [](const Result<Profile>&) {});
}

void ProfileConnector::reload()
{
    auto book = m_store.load();
    m_error = book ? std::nullopt : std::optional(book.error());
    m_book = book ? *std::move(book) : database::ProfileBook();
    // A database that a profile says to be in production is that by whatever way it is come to.
    for (const Profile& profile : m_book.profiles) {
        project::DatabaseState there;
        there.place = toQString(journal::databasePlace(profile.url, {}).value_or(std::string()));
        if (profile.use == database::DatabaseUse::Production && !there.place.isEmpty() && Preferences().databaseUse(there) != profile.use)
            Preferences().setDatabaseUse(there, profile.use);
    }
    Q_EMIT bookChanged();
}

const database::ConnectionProfile* ProfileConnector::ofProject() const
{
    const auto project = m_session->project();
    return project ? m_book.forProject(project->folder().string()) : nullptr;
}

project::ConnectionRequest ProfileConnector::requestFor(const Profile& profile, const Password& password)
{
    return {.url = password ? profile.url.withPassword(*password) : profile.url,
            .source = tr("profile %1").arg(toQString(profile.name)),
            .createIfMissing = false,
            .profile = std::make_shared<const Profile>(profile)};
}

void ProfileConnector::findPassword(const Profile& profile, std::function<void(const Password&, const QString& why)> found)
{
    if (profile.password != PasswordSource::Keychain)
        return found(std::nullopt, {});
    m_credentials->read(profile.id, *this, [found = std::move(found)](const Result<Password>& kept) {
        if (!kept)
            found(std::nullopt, tr("%1 The password has to be typed.").arg(errorSentence(kept.error())));
        else
            found(*kept, kept->has_value() ? QString() : tr("The keychain does not have the password."));
    });
}

void ProfileConnector::connectWith(const Profile& profile, const Password& typed, bool keep)
{
    ++m_attempt;
    m_toKeep = typed && keep ? std::optional(std::pair(profile, *typed)) : std::nullopt;
    if (typed || profile.password == PasswordSource::None)
        return connectNow(requestFor(profile, typed));
    findPassword(profile, [this, profile, attempt = m_attempt](const Password& password, const QString& why) {
        if (attempt != m_attempt)
            return;
        if (password)
            connectNow(requestFor(profile, password));
        else
            Q_EMIT passwordNeeded(profile, why);
    });
}

void ProfileConnector::connectNow(const project::ConnectionRequest& request)
{
    m_connecting = true;
    m_session->connectToDatabase(request);
    m_connecting = false;
}

void ProfileConnector::giveUp()
{
    ++m_attempt;
    m_toKeep.reset();
}

void ProfileConnector::test(const Profile& profile, const Password& typed)
{
    if (typed || profile.password == PasswordSource::None)
        return m_session->testConnection(requestFor(profile, typed));
    findPassword(profile, [this, profile](const Password& password, const QString&) { m_session->testConnection(requestFor(profile, password)); });
}

Result<database::ConnectionProfile> ProfileConnector::put(const Profile& profile)
{
    RETORT_CHECK(m_store.put(profile));
    reload();
    m_session->profileChanged(profile);
    return profile;
}

void ProfileConnector::save(Profile profile, const Password& password, std::function<void(const Result<Profile>&)> done)
{
    const Profile* before = m_book.find(profile.id);
    const bool wasKept = before && before->password == PasswordSource::Keychain;
    // The file first: what it refuses has no password to keep.
    const Result<Profile> stored = put(profile);
    if (!stored || profile.password != PasswordSource::Keychain || !password) {
        if (stored && wasKept && profile.password != PasswordSource::Keychain)
            m_credentials->remove(profile.id, *this, [](const Result<void>&) {});
        return done(stored);
    }
    m_credentials->write(profile.id, *password, *this, [this, profile, done = std::move(done)](const Result<void>& written) mutable {
        if (written)
            return done(profile);
        Q_EMIT noticed(tr("%1 The password of %2 is not kept; it is asked for at every connection.").arg(errorSentence(written.error()), toQString(profile.name)));
        profile.password = PasswordSource::Ask;
        done(put(profile));
    });
}

void ProfileConnector::remove(const Profile& profile)
{
    if (const auto removed = m_store.remove(profile.id); !removed) {
        Q_EMIT failed(removed.error());
        return;
    }
    if (profile.password == PasswordSource::Keychain) {
        m_credentials->remove(profile.id, *this, [this, name = profile.name](const Result<void>& gone) {
            if (!gone)
                Q_EMIT noticed(tr("%1 The password of %2 may still be in the keychain.").arg(errorSentence(gone.error()), toQString(name)));
        });
    }
    reload();
}

void ProfileConnector::remember(const std::shared_ptr<const Profile>& profile)
{
    const auto project = m_session->project();
    const Profile* before = ofProject();
    if (!project || !profile || (before && profile->id == before->id))
        return;
    if (const auto chosen = m_store.chooseForProject(project->folder().string(), profile->id); !chosen)
        Q_EMIT failed(chosen.error());
    reload();
}

} // namespace retort::ui
