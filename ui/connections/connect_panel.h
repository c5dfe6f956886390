#pragma once

// Where one says which database to work on: a profile of the user's, the ones the project names, an SQLite file, or any URL.
// What goes wrong is said in the panel, and profiles are edited in it. Closes itself (connected()) when the connection stands.

#include <QWidget>

#include "core/project/session.h"
#include "ui/support/preferences.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace retort::database {
class Credentials;
}

namespace retort::ui {

class Banner;
class PasswordRow;
class ProfileConnector;
class ProfileEditor;
class ProfileList;

class ConnectPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConnectPanel(project::ProjectSession* session, QWidget* parent = nullptr);

    // Reads the candidates again; call before it is shown.
    void refresh();
    // Where passwords of profiles are kept, instead of the keychain of the system.
    void setCredentials(std::shared_ptr<database::Credentials> credentials);
    // Connects with the profile that the project was last used with, else to a database the project names, as its button
    // does; false when there is none that can be connected to.
    bool connectToProjectDatabase();
    // The name of that profile, or the short name of what connectToProjectDatabase() would connect to; empty: nothing.
    [[nodiscard]] QString projectDatabaseName() const;
    [[nodiscard]] QLineEdit* fileField() const { return m_file; }
    void focusFirst(); // puts the keyboard on the first way to connect
    [[nodiscard]] QLineEdit* urlField() const { return m_url; }

Q_SIGNALS:
    void closeRequested();
    void connectedTo(const QString& name);
    void useChanged(); // what the connected database is used for

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createHeader();
    void createPages();
    void createProfiles();
    void createEditor();
    void createCandidates();
    void createFileSection();
    void createUrlSection();
    void createUseSection();
    QLabel* addSection(const QString& title);
    QWidget* createCandidate(const project::UrlCandidate& candidate);
    void fillProfiles();
    void showEditor(bool shown);
    // trackedFile: a file in a git repository that the URL stands in with its password; empty: none.
    void newProfile(const QString& url, const QString& trackedFile = {});
    void saveProfile();
    void askToDelete(const database::ConnectionProfile& profile);
    void connectWith(const database::ConnectionProfile& profile);
    void connectTo(const QString& url, const QString& source, bool create);
    void databaseChanged();
    void updateDisconnect();
    void showFailure();
    void urlEdited();
    void fileEdited();
    void browse();

    project::ProjectSession* m_session;
    ProfileConnector* m_connector;
    QStackedWidget* m_pages = nullptr;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_profilesTitle = nullptr;
    ProfileList* m_profiles = nullptr;
    ProfileEditor* m_editor = nullptr;
    PasswordRow* m_ask = nullptr;
    QToolButton* m_new = nullptr;
    QToolButton* m_close = nullptr;
    QLabel* m_title = nullptr;
    Banner* m_banner = nullptr;
    QWidget* m_candidates = nullptr;
    QLineEdit* m_file = nullptr;
    QCheckBox* m_create = nullptr;
    QPushButton* m_connectFile = nullptr;
    QLineEdit* m_url = nullptr;
    QWidget* m_passwordRow = nullptr;
    QLineEdit* m_password = nullptr;
    QLabel* m_urlHint = nullptr;
    QPushButton* m_connectUrl = nullptr;
    QComboBox* m_use = nullptr;
    QLabel* m_current = nullptr;
    QPushButton* m_disconnect = nullptr;
    QString m_trackedFile; // of the profile that is being made
    QString m_triedUrl; // of the attempt under way, to offer creating the file
    QString m_triedSource;
    bool m_waiting = false;
};

} // namespace retort::ui
