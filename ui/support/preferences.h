#pragma once

// What the workbench remembers between two starts. A thin layer over QSettings that gives every key one name and one type.
// GUI thread only.

#include <QByteArray>
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

using database::DatabaseUse;

class Preferences {
public:
    [[nodiscard]] QStringList recentProjects() const; // newest first, at most ten, absolute
    void addRecentProject(const QString& folder);
    void removeRecentProject(const QString& folder);

    // Whether the user lets the project in this folder run its own Python.
    [[nodiscard]] bool trusts(const QString& folder) const;
    void setTrusts(const QString& folder, bool yes);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    [[nodiscard]] QString language() const; // as useLanguage() takes it: a code, or empty for the system's
    void setLanguage(const QString& code);
    [[nodiscard]] Density density() const;
    void setDensity(Density density);
    [[nodiscard]] std::optional<bool> foldLongRuns() const; // of revisions; nothing: not chosen
    void setFoldLongRuns(bool fold);
    [[nodiscard]] bool dimUnrelated() const; // revisions that are no kin of the selected one
    void setDimUnrelated(bool dim);

    // By the URL as it is shown (no password). Without a choice of the user: production when a word of the URL says so.
    [[nodiscard]] DatabaseUse databaseUse(const QString& displayUrl) const;
    void setDatabaseUse(const QString& displayUrl, DatabaseUse use);
    // Of the database that a session is on: what its connection profile says, else as above.
    [[nodiscard]] DatabaseUse databaseUse(const project::DatabaseState& state) const;

    [[nodiscard]] bool backupFirst() const;
    void setBackupFirst(bool yes);

    [[nodiscard]] QByteArray layout(const QString& name) const; // "window", "columns", "bottom"
    void setLayout(const QString& name, const QByteArray& state);

private:
    QSettings m_settings;
};

[[nodiscard]] DatabaseUse guessUse(const QString& displayUrl);

} // namespace retort::ui
