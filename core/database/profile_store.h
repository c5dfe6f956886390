#pragma once

// The user's connection profiles in a file of the config folder, which the window and the command line share. Blocks on
// that small file; any thread.

#include <QString>

#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/database/connection_profile.h"

namespace retort::database {

// What the file holds. There is never a password in it.
struct ProfileBook {
    std::vector<ConnectionProfile> profiles;      // by group, then by name
    std::map<std::string, std::string> ofProject; // folder of a project -> id of the profile it is used with

    [[nodiscard]] const ConnectionProfile* find(const std::string& id) const;           // null: there is none
    [[nodiscard]] const ConnectionProfile* named(const std::string& name) const;        // null: there is none
    [[nodiscard]] const ConnectionProfile* forProject(const std::string& folder) const; // null: none was chosen
};

// As JSON, and the other way round. Errors (Configuration; Unsupported for a newer format) say which entry is wrong and how.
[[nodiscard]] std::string writeProfiles(const ProfileBook& book);
[[nodiscard]] Result<ProfileBook> readProfiles(const std::string& json);

// Every change reads the file, changes it and replaces it at once, while no other process can: half a file is never there,
// and one that cannot be understood is not written over.
class ProfileStore {
public:
    explicit ProfileStore(QString file = defaultFile()) : m_file(std::move(file)) {}

    [[nodiscard]] static QString defaultFile(); // ~/.config/retort/profiles.json
    [[nodiscard]] const QString& file() const { return m_file; }

    // Errors name the file and what to do about it. No file: no profiles.
    [[nodiscard]] Result<ProfileBook> load() const;
    // Adds it, or replaces the one with its id. Fails with AlreadyExists when another one has this name, and for what
    // checkProfile() refuses.
    [[nodiscard]] Result<void> put(const ConnectionProfile& profile) const;
    [[nodiscard]] Result<void> remove(const std::string& id) const;
    // id empty: none any more.
    [[nodiscard]] Result<void> chooseForProject(const std::string& folder, const std::string& id) const;

private:
    QString m_file;
};

} // namespace retort::database
