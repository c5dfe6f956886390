#pragma once

// What the workbench remembers between two starts. A thin layer over QSettings that gives every key one name and one type.
// GUI thread only.

#include <QByteArray>
#include <QKeySequence>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

#include "core/database/connection_profile.h"
#include "ui/support/theme.h"

namespace retort::project {
struct DatabaseState;
}

namespace retort::ui {

enum class Density { Comfortable, Compact };

// What was looked at when the window was closed.
struct LastSession {
    QString project;  // folder, absolute
    QString revision; // id; empty: none was selected
    QString filter;   // what was typed
    QString only;     // "", "heads", "pending"
    bool upgrade = true;
    bool facts = false;     // the tab that was shown
    QByteArray panes;       // script and SQL
    int bottomPage = -1;    // -1: folded
    QString databaseFile;   // SQLite file that may be connected to again without asking; empty: none
    QString databasePlace;  // DatabaseState::place of it

    friend bool operator==(const LastSession&, const LastSession&) = default;
};

using database::DatabaseUse;

class Preferences {
public:
    [[nodiscard]] QStringList recentProjects() const; // newest first, at most ten, absolute
    void addRecentProject(const QString& folder);
    void removeRecentProject(const QString& folder);
    void forgetRecentProjects();

    // Whether the user lets the project in this folder run its own Python.
    [[nodiscard]] bool trusts(const QString& folder) const;
    void setTrusts(const QString& folder, bool yes);
    [[nodiscard]] QStringList trustedProjects() const; // in the order in which they were trusted

    // What the user set aside of the differences between the models and the databases of the project in this folder, as
    // DifferenceModel has it.
    [[nodiscard]] QStringList setAside(const QString& folder) const;
    void setSetAside(const QString& folder, const QStringList& differences);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    [[nodiscard]] QString language() const; // as useLanguage() takes it: a code, or empty for the system's
    void setLanguage(const QString& code);
    [[nodiscard]] Density density() const;
    void setDensity(Density density);
    [[nodiscard]] std::optional<bool> foldLongRuns() const; // of revisions; nothing: where the list is long
    void setFoldLongRuns(std::optional<bool> fold);
    [[nodiscard]] bool dimUnrelated() const; // revisions that are no kin of the selected one
    void setDimUnrelated(bool dim);
    [[nodiscard]] bool showsOverview() const; // beside a long list of revisions
    void setShowsOverview(bool show);

    // What the connection profile says, else what was chosen for the database (DatabaseState::place), else production when a
    // word of the URL says so.
    [[nodiscard]] DatabaseUse databaseUse(const project::DatabaseState& state) const;
    void setDatabaseUse(const project::DatabaseState& state, DatabaseUse use);

    [[nodiscard]] bool backupFirst() const;
    void setBackupFirst(bool yes);

    // What the user put in place of the standard shortcut of an action; an empty one: none. Nothing: he left it.
    [[nodiscard]] std::optional<QKeySequence> shortcut(const QString& action) const;
    void setShortcut(const QString& action, const std::optional<QKeySequence>& keys);

    // Whether the window begins with what was looked at last.
    [[nodiscard]] bool restoresSession() const;
    void setRestoresSession(bool yes);
    [[nodiscard]] std::optional<LastSession> lastSession() const; // nothing: no project was open
    void setLastSession(const std::optional<LastSession>& session);

    [[nodiscard]] QByteArray layout(const QString& name) const; // "window", "columns", "bottom"
    void setLayout(const QString& name, const QByteArray& state);

private:
    QSettings m_settings;
};

[[nodiscard]] DatabaseUse guessUse(const QString& displayUrl);

} // namespace retort::ui
