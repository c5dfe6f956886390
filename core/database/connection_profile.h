#pragma once

// A database that the user keeps by name. A value; any thread.

#include <optional>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/database/database_url.h"
#include "core/database/secret.h"

namespace retort::database {

// What a database is used for, as the user says it; Testing is staging, too. Production is marked wherever something can
// act on it, and asks for the database's name before anything is lost there.
enum class DatabaseUse { Development, Testing, Production };
// Where the password comes from: there is none (peer authentication, a certificate, ~/.pgpass), the keychain of the
// system, or the user at every connection.
enum class PasswordSource { None, Keychain, Ask };

// As they stand in files and on the command line: "production", "keychain".
[[nodiscard]] std::string_view nameOf(DatabaseUse use);
[[nodiscard]] std::string_view nameOf(PasswordSource source);
[[nodiscard]] std::optional<DatabaseUse> useFromName(std::string_view name);
[[nodiscard]] std::optional<PasswordSource> passwordSourceFromName(std::string_view name);

struct ConnectionProfile {
    std::string id;     // what the keychain knows it by; never changes
    std::string name;   // unique among the profiles
    std::string group;  // empty: none
    std::string colour; // a name; what it looks like is the window's affair. Empty: none
    DatabaseUse use = DatabaseUse::Development;
    PasswordSource password = PasswordSource::None;
    bool readOnly = false;
    DatabaseUrl url; // without a password

    friend bool operator==(const ConnectionProfile&, const ConnectionProfile&) = default;
};

[[nodiscard]] std::string newProfileId();

struct UrlAndPassword {
    DatabaseUrl url;
    std::optional<Secret> password;
};
// Takes the password out of a URL, wherever in it the driver looks for it. Fails (Unsupported) for one that holds another
// secret (the passphrase of a key, an ODBC connection string): that has no place outside the URL.
[[nodiscard]] Result<UrlAndPassword> takePassword(const DatabaseUrl& url);

// What has to be typed before something is taken away there: the name of the file or of the database, never empty.
[[nodiscard]] std::string nameToType(const DatabaseUrl& url);

// Whether it may be kept: it has an id and a name, its URL is one that Retort connects to, holds no password and means the
// same in every folder. Errors are sentences for the user.
[[nodiscard]] Result<void> checkProfile(const ConnectionProfile& profile);

} // namespace retort::database
