#pragma once

// A database URL in SQLAlchemy's grammar, dialect[+driver]://user:password@host:port/database?option=value. An
// immutable value that any thread may use. It never shows its password unless it is asked to, and errors about it never
// hold one.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/database/secret.h"

namespace retort::database {

class DatabaseUrl {
public:
    // An option and its values: more than one when the URL names it more than once.
    using Option = std::pair<std::string, std::vector<std::string>>;

    // Accepts what sqlalchemy.engine.make_url() accepts and takes it apart in the same way, whether or not there is
    // such a dialect. (A port beyond 64 bits is refused.)
    [[nodiscard]] static Result<DatabaseUrl> parse(std::string_view text);

    [[nodiscard]] const std::string& driverName() const { return m_driverName; } // "postgresql+asyncpg"
    [[nodiscard]] std::string backendName() const;                               // "postgresql": as written
    [[nodiscard]] std::optional<std::string> driver() const;                     // "asyncpg"
    [[nodiscard]] const std::optional<std::string>& username() const { return m_username; }
    [[nodiscard]] const std::optional<Secret>& password() const { return m_password; }
    [[nodiscard]] const std::optional<std::string>& host() const
    {
        return m_host;
    } // an IPv6 address without its brackets
    [[nodiscard]] const std::optional<std::int64_t>& port() const { return m_port; }
    [[nodiscard]] const std::optional<std::string>& database() const { return m_database; }
    [[nodiscard]] const std::vector<Option>& options() const { return m_options; }
    // The last value of an option, null without it.
    [[nodiscard]] const std::string* option(std::string_view name) const;

    // SQLAlchemy's name for the dialect: "sqlite", "postgresql", "mysql", "mariadb", "mssql" or "oracle". Fails
    // (Configuration) for the names that SQLAlchemy 2 refuses too, and says what to write where that is known.
    [[nodiscard]] Result<std::string> dialectName() const;

    // URL.set(password=...)
    [[nodiscard]] DatabaseUrl withPassword(Secret password) const;
    // Without the one between user name and host; options stay.
    [[nodiscard]] DatabaseUrl withoutPassword() const;
    // URL.update_query_dict({name: value}); nothing: without the option.
    [[nodiscard]] DatabaseUrl withOption(const std::string& name, std::optional<std::string> value) const;
    // URL.set(database=...)
    [[nodiscard]] DatabaseUrl withDatabase(std::string database) const;

    // Whether an option of this name holds a secret.
    [[nodiscard]] static bool optionHoldsPassword(std::string_view name);

    // URL.render_as_string(hide_password=True), with *** also for options that hold a password.
    [[nodiscard]] std::string displayText() const { return render(true); }
    // URL.render_as_string(hide_password=False). Never to be shown or logged.
    [[nodiscard]] std::string textWithPassword() const { return render(false); }

    friend bool operator==(const DatabaseUrl&, const DatabaseUrl&) = default;

private:
    [[nodiscard]] std::string render(bool hidePassword) const;

    std::string m_driverName;
    std::optional<std::string> m_username;
    std::optional<Secret> m_password;
    std::optional<std::string> m_host;
    std::optional<std::int64_t> m_port;
    std::optional<std::string> m_database;
    std::vector<Option> m_options;
};

} // namespace retort::database
