#include "core/database/database_url.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/database/percent.h"

namespace retort::database {

namespace {

bool isAsciiWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Takes the characters before the first of `stops` off the text.
std::string_view takeUntil(std::string_view& text, std::string_view stops)
{
    const std::string_view taken = text.substr(0, text.find_first_of(stops));
    text.remove_prefix(taken.size());
    return taken;
}

bool takeChar(std::string_view& text, char c)
{
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

// Says what is wrong without repeating text that may hold a password.
std::unexpected<Error> notAUrl(std::string_view text)
{
    std::string shown = text.find_first_of("@?") == std::string_view::npos && text.size() <= 200
                            ? " '" + std::string(text) + "'"
                            : std::string();
    return fail(ErrorCode::Configuration,
                "Could not parse a SQLAlchemy URL from the given text" + shown
                    + "; it has the form dialect://user:password@host/database, or sqlite:///file.db");
}

// Python's int() of a string in base 10.
std::optional<std::int64_t> pythonInt(std::string_view text)
{
    static constexpr std::string_view spaces = " \t\n\r\f\v";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos)
        return std::nullopt;
    text = text.substr(first, text.find_last_not_of(spaces) - first + 1);
    std::string digits;
    if (text.starts_with('+') || text.starts_with('-')) {
        if (text.front() == '-')
            digits = "-";
        text.remove_prefix(1);
    }
    bool mayUnderscore = false;
    for (const char c : text) {
        if (c == '_' ? !mayUnderscore : (c < '0' || c > '9'))
            return std::nullopt;
        mayUnderscore = c != '_';
        if (c != '_')
            digits += c;
    }
    if (!mayUnderscore)
        return std::nullopt;
    std::int64_t value = 0;
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (status != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

struct UserInfo {
    std::optional<std::string> username;
    std::optional<Secret> password;
};

// The optional username[:password]@ at the start. The user name reaches to the first : or /, the password to the next
// @; without a password, the user name reaches to the last @ before them.
UserInfo takeUserInfo(std::string_view& text)
{
    const std::size_t end = std::min(text.find_first_of(":/"), text.size());
    if (end < text.size() && text[end] == ':') {
        if (const std::size_t at = text.find('@', end); at != std::string_view::npos) {
            UserInfo info{.username = unquote(text.substr(0, end)),
                          .password = Secret(unquote(text.substr(end + 1, at - end - 1)))};
            text.remove_prefix(at + 1);
            return info;
        }
    }
    const std::size_t at = text.substr(0, end).rfind('@');
    if (at == std::string_view::npos)
        return {};
    UserInfo info{.username = unquote(text.substr(0, at)), .password = {}};
    text.remove_prefix(at + 1);
    return info;
}

std::optional<std::string> takeHost(std::string_view& text)
{
    if (text.starts_with('[')) {
        const std::string_view span = text.substr(0, text.find_first_of("/?"));
        if (const std::size_t close = span.rfind(']'); close != std::string_view::npos && close > 1) {
            std::string host(span.substr(1, close - 1));
            text.remove_prefix(close + 1);
            return host;
        }
    }
    const std::string_view host = takeUntil(text, "/:?");
    return host.empty() ? std::nullopt : std::optional(std::string(host));
}

// urllib/parse.py: parse_qsl without blank values, then grouped by name
std::vector<DatabaseUrl::Option> parseOptions(std::string_view text)
{
    std::vector<DatabaseUrl::Option> options;
    while (!text.empty()) {
        const std::string_view field = takeUntil(text, "&");
        takeChar(text, '&');
        const std::size_t equals = field.find('=');
        if (equals == std::string_view::npos || equals + 1 == field.size())
            continue;
        std::string name = unquotePlus(field.substr(0, equals));
        std::string value = unquotePlus(field.substr(equals + 1));
        const auto known = std::ranges::find(options, name, &DatabaseUrl::Option::first);
        if (known != options.end())
            known->second.push_back(std::move(value));
        else
            options.emplace_back(std::move(name), std::vector{std::move(value)});
    }
    return options;
}

} // namespace

// sqlalchemy/engine/url.py: _parse_url. Like its pattern, this reads from the start and ignores what does not fit at
// the end.
Result<DatabaseUrl> DatabaseUrl::parse(std::string_view text)
{
    const std::string_view whole = text;
    const auto inName = [](char c) { return isAsciiWord(c) || c == '+' || static_cast<unsigned char>(c) >= 0x80; };
    const auto nameEnd = std::ranges::find_if_not(text, inName);
    DatabaseUrl url;
    url.m_driverName = std::string(text.begin(), nameEnd);
    text.remove_prefix(url.m_driverName.size());
    if (url.m_driverName.empty() || !text.starts_with("://"))
        return notAUrl(whole);
    text.remove_prefix(3);

    UserInfo user = takeUserInfo(text);
    url.m_username = std::move(user.username);
    url.m_password = std::move(user.password);
    url.m_host = takeHost(text);
    if (takeChar(text, ':')) {
        const std::string_view port = takeUntil(text, "/?");
        url.m_port = pythonInt(port);
        if (!url.m_port) // its text may be a piece of the password: it is not repeated
            return fail(ErrorCode::Configuration,
                        "The port in the database URL is not a number (in a user name or password, the characters "
                        "@ : / ? must be written as %40 %3A %2F %3F)");
    }
    if (takeChar(text, '/'))
        url.m_database = std::string(takeUntil(text, "?"));
    if (takeChar(text, '?'))
        url.m_options = parseOptions(takeUntil(text, "\n"));
    return url;
}

std::string DatabaseUrl::backendName() const
{
    return m_driverName.substr(0, m_driverName.find('+'));
}

std::optional<std::string> DatabaseUrl::driver() const
{
    const std::size_t plus = m_driverName.find('+');
    if (plus == std::string::npos)
        return std::nullopt;
    const std::string rest = m_driverName.substr(plus + 1);
    return rest.substr(0, rest.find('+'));
}

const std::string* DatabaseUrl::option(std::string_view name) const
{
    const auto found = std::ranges::find(m_options, name, &Option::first);
    return found == m_options.end() ? nullptr : &found->second.back();
}

Result<std::string> DatabaseUrl::dialectName() const
{
    static constexpr std::array<std::string_view, 6> known = {"sqlite",  "postgresql", "mysql",
                                                              "mariadb", "mssql",      "oracle"};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> meant = {{
        {"postgres", "postgresql"},
        {"pgsql", "postgresql"},
        {"postgresql2", "postgresql"},
        {"psql", "postgresql"},
        {"sqlite3", "sqlite"},
        {"file", "sqlite"},
        {"mysql2", "mysql"},
        {"maria", "mariadb"},
        {"sqlserver", "mssql"},
    }};
    const std::string name = backendName();
    if (std::ranges::contains(known, name))
        return name;
    std::string lower = name;
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    std::string message = "Can't load plugin: sqlalchemy.dialects:" + name;
    const auto hint = std::ranges::find(meant, lower, &std::pair<std::string_view, std::string_view>::first);
    if (hint != meant.end())
        message += "; SQLAlchemy calls this dialect \"" + std::string(hint->second) + "\", so the URL must begin with "
                   + std::string(hint->second) + "://";
    else if (std::ranges::contains(known, lower))
        message += "; SQLAlchemy spells it in lower case, \"" + lower + "\"";
    else
        message += "; the dialects that Retort knows are sqlite, postgresql, mysql, mariadb, mssql and oracle";
    return fail(ErrorCode::Configuration, std::move(message));
}

// sqlalchemy/engine/url.py: URL.render_as_string
DatabaseUrl DatabaseUrl::withPassword(Secret password) const
{
    DatabaseUrl copy = *this;
    copy.m_password = std::move(password);
    return copy;
}

DatabaseUrl DatabaseUrl::withoutPassword() const
{
    DatabaseUrl copy = *this;
    copy.m_password.reset();
    return copy;
}

DatabaseUrl DatabaseUrl::withOption(const std::string& name, std::optional<std::string> value) const
{
    DatabaseUrl copy = *this;
    const auto known = std::ranges::find(copy.m_options, name, &Option::first);
    if (!value) {
        if (known != copy.m_options.end())
            copy.m_options.erase(known);
    } else if (known != copy.m_options.end()) {
        known->second = {*std::move(value)};
    } else {
        copy.m_options.emplace_back(name, std::vector{*std::move(value)});
    }
    return copy;
}

DatabaseUrl DatabaseUrl::withDatabase(std::string database) const
{
    DatabaseUrl copy = *this;
    copy.m_database = std::move(database);
    return copy;
}

bool DatabaseUrl::optionHoldsPassword(std::string_view option)
{
    std::string lower(option);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower.contains("password") || lower.contains("passwd") || lower == "pwd" || lower == "passphrase"
           || lower == "odbc_connect";
}

std::string DatabaseUrl::render(bool hidePassword) const
{
    std::string out = m_driverName + "://";
    if (m_username) {
        out += quote(*m_username, " +");
        if (m_password)
            out += ":" + (hidePassword ? std::string("***") : quote(m_password->reveal(), " +"));
        out += "@";
    }
    if (m_host)
        out += m_host->contains(':') ? "[" + *m_host + "]" : *m_host;
    if (m_port)
        out += ":" + std::to_string(*m_port);
    if (m_database)
        out += "/" + *m_database;
    std::vector<Option> sorted = m_options;
    std::ranges::stable_sort(sorted, {}, &Option::first);
    char separator = '?';
    for (const auto& [name, values] : sorted) {
        for (const std::string& value : values) {
            out += separator + quotePlus(name) + "="
                   + (hidePassword && optionHoldsPassword(name) ? std::string("***") : quotePlus(value));
            separator = '&';
        }
    }
    return out;
}

} // namespace retort::database
