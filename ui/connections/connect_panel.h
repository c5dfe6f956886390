#pragma once

// Where one says which database to work on: the ones the project names, an SQLite file, or any URL. What goes wrong is said
// in the panel. Closes itself (connected()) when the connection stands.

#include <QWidget>

#include "core/project/session.h"
#include "ui/support/preferences.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace retort::ui {

class Banner;

class ConnectPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConnectPanel(project::ProjectSession* session, QWidget* parent = nullptr);

    // Reads the candidates again; call before it is shown.
    void refresh();
    // Connects to a database the project names, as its button does; false when there is none that can be connected to.
    bool connectToProjectDatabase();
    // The short name of what connectToProjectDatabase() would connect to; empty: nothing.
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

private:
    void createHeader();
    void createCandidates();
    void createFileSection();
    void createUrlSection();
    void createUseSection();
    void addSection(const QString& title);
    void connectTo(const QString& url, const QString& source, bool create);
    void databaseChanged();
    void showFailure();
    void urlEdited();
    void fileEdited();
    void browse();

    project::ProjectSession* m_session;
    QVBoxLayout* m_column = nullptr;
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
    QString m_triedUrl; // of the attempt under way, to offer creating the file
    QString m_triedSource;
    bool m_waiting = false;
};

} // namespace retort::ui
