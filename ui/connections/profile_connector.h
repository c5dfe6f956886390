#pragma once

// The user's profiles between their file, the keychain and the session: reads and writes both, and connects with one,
// asking for its password where it has to. GUI thread only; the keychain answers later.

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

#include "core/database/credentials.h"
#include "core/database/profile_store.h"
#include "core/project/session.h"

namespace retort::ui {

class ProfileConnector : public QObject {
    Q_OBJECT

public:
    using Profile = database::ConnectionProfile;
    using Password = std::optional<database::Secret>;

    explicit ProfileConnector(project::ProjectSession* session, QObject* parent = nullptr);

    void setCredentials(std::shared_ptr<database::Credentials> credentials) { m_credentials = std::move(credentials); }

    // Reads the file again; booksChanged tells. What went wrong is in error().
    void reload();
    [[nodiscard]] const database::ProfileBook& book() const { return m_book; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    // What the open project was last used with; null: none, or no project.
    [[nodiscard]] const Profile* ofProject() const;

    // Something else is connected to, or nothing: an answer of the keychain that is still to come is not waited for.
    void giveUp();
    // With the password from where the profile says, or the one that was typed. keep: the typed one goes into the keychain once it
    // was the right one. Answers passwordNeeded when it has none; else the session answers.
    void connectWith(const Profile& profile, const Password& typed = {}, bool keep = false);
    // Over a connection of its own; the session answers connectionTested.
    void test(const Profile& profile, const Password& typed);
    // password: a new one, to be kept where the profile says. A keychain that does not take it is told of (noticed), and the
    // password is then asked for at every connection. done: the profile as it was kept, or why it was not.
    void save(Profile profile, const Password& password, std::function<void(const Result<Profile>&)> done);
    void remove(const Profile& profile);
    // The project's choice: what it was last connected with.
    void remember(const std::shared_ptr<const Profile>& profile);

Q_SIGNALS:
    void bookChanged();
    // why: a sentence, or nothing where the profile says that it is asked for.
    void passwordNeeded(const retort::database::ConnectionProfile& profile, const QString& why);
    void noticed(const QString& sentence);
    void failed(const retort::Error& error);

private:
    void databaseChanged();
    void connectNow(const project::ConnectionRequest& request);
    void findPassword(const Profile& profile, std::function<void(const Password&, const QString& why)> found);
    [[nodiscard]] Result<Profile> put(const Profile& profile);
    [[nodiscard]] static project::ConnectionRequest requestFor(const Profile& profile, const Password& password);

    project::ProjectSession* m_session;
    database::ProfileStore m_store;
    std::shared_ptr<database::Credentials> m_credentials;
    database::ProfileBook m_book;
    std::optional<Error> m_error;
    std::optional<std::pair<Profile, database::Secret>> m_toKeep; // if the connection with it stands
    QString m_folder;         // of the project; another one's database is not connected to
    bool m_connecting = false; // it is this that changes the database
    quint64 m_attempt = 0; // a keychain's answer to an earlier one is dropped
};

} // namespace retort::ui
