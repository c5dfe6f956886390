#include "core/database/postgresql_location.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

namespace retort::database {

namespace {

// How a driver names connection options: libpq's way, or its own.
enum class Family { Libpq, Asyncpg, Pg8000 };

struct Driver {
    std::string_view name;
    Family family;
};
constexpr auto drivers = std::to_array<Driver>({
    {"psycopg2", Family::Libpq},
    {"psycopg2cffi", Family::Libpq},
    {"psycopg", Family::Libpq},
    {"psycopg_async", Family::Libpq},
    {"asyncpg", Family::Asyncpg},
    {"pg8000", Family::Pg8000},
});

// Options of a URL that libpq calls otherwise. An empty keyword: about the driver's own memory or loop, nothing that
// another client could do or leave undone.
struct OptionName {
    Family family;
    std::string_view name;
    std::string_view keyword;
};
constexpr auto optionNames = std::to_array<OptionName>({
    {Family::Libpq, "database", "dbname"},
    {Family::Asyncpg, "user", "user"},
    {Family::Asyncpg, "password", "password"},
    {Family::Asyncpg, "database", "dbname"},
    {Family::Asyncpg, "host", "host"},
    {Family::Asyncpg, "port", "port"},
    {Family::Asyncpg, "ssl", "sslmode"},
    {Family::Asyncpg, "timeout", "connect_timeout"},
    {Family::Asyncpg, "passfile", "passfile"},
    {Family::Asyncpg, "target_session_attrs", "target_session_attrs"},
    {Family::Asyncpg, "krbsrvname", "krbsrvname"},
    {Family::Asyncpg, "gsslib", "gsslib"},
    {Family::Asyncpg, "prepared_statement_cache_size", ""},
    {Family::Asyncpg, "prepared_statement_name_func", ""},
    {Family::Asyncpg, "statement_cache_size", ""},
    {Family::Asyncpg, "max_cached_statement_lifetime", ""},
    {Family::Asyncpg, "max_cacheable_statement_size", ""},
    {Family::Asyncpg, "async_fallback", ""},
    {Family::Pg8000, "user", "user"},
    {Family::Pg8000, "password", "password"},
    {Family::Pg8000, "database", "dbname"},
    {Family::Pg8000, "host", "host"},
    {Family::Pg8000, "port", "port"},
    {Family::Pg8000, "timeout", "connect_timeout"},
    {Family::Pg8000, "application_name", "application_name"},
    {Family::Pg8000, "tcp_keepalive", "keepalives"},
    {Family::Pg8000, "unix_sock", "host"},
});

bool isLibpqKeyword(std::string_view name)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> known(PQconndefaults(), &PQconninfoFree);
    for (const PQconninfoOption* option = known.get(); option && option->keyword; ++option) {
        if (name == option->keyword)
            return true;
    }
    return false;
}

Result<const Driver*> driverOf(const DatabaseUrl& url)
{
    const std::string name = url.driver().value_or("psycopg2");
    const auto found = std::ranges::find(drivers, name, &Driver::name);
    if (found == drivers.end())
        return fail(ErrorCode::Unsupported, "Retort does not know the PostgreSQL driver '" + name
                                                + "'; it reads the URLs of psycopg2, psycopg, asyncpg and pg8000");
    return &*found;
}

Result<std::string> keywordOf(const Driver& driver, const std::string& name)
{
    const auto row = std::ranges::find_if(
        optionNames, [&](const OptionName& option) { return option.family == driver.family && option.name == name; });
    if (row != optionNames.end())
        return std::string(row->keyword);
    if (driver.family == Family::Libpq && isLibpqKeyword(name))
        return name;
    return fail(ErrorCode::Configuration,
                "The database URL has the option '" + name + "', which the driver " + std::string(driver.name)
                    + " does not know: invalid connection option \"" + name + "\"");
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        parts.emplace_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (&part == &parts.front() ? "" : ",") + part;
    return text;
}

bool isPortNumber(const std::string& text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isInternetHost(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.';
    });
}

struct Hosts {
    std::vector<std::string> names;
    std::vector<std::string> ports; // empty text: the default
};

// sqlalchemy dialects/postgresql/base.py: _split_multihost_from_url
Result<Hosts> hostsOf(const DatabaseUrl& url)
{
    const auto option = [&](std::string_view name) -> const std::vector<std::string>* {
        const auto found = std::ranges::find(url.options(), name, &DatabaseUrl::Option::first);
        return found == url.options().end() ? nullptr : &found->second;
    };
    Hosts hosts;
    bool portsAmongHosts = false;
    const auto takeHostAndPort = [&](const std::string& token) {
        const std::size_t colon = token.find(':');
        hosts.names.push_back(token.substr(0, colon));
        hosts.ports.push_back(colon == std::string::npos ? std::string() : token.substr(colon + 1));
        portsAmongHosts = true;
    };
    const std::vector<std::string>* ports = option("port");
    if (const std::vector<std::string>* given = option("host")) {
        if (given->size() > 1) {
            std::ranges::for_each(*given, takeHostAndPort);
        } else {
            hosts.names = split(given->front(), ',');
            const std::string only = hosts.names.front();
            const std::size_t colon = only.find(':');
            if (!ports && hosts.names.size() == 1 && colon != std::string::npos && isInternetHost(only.substr(0, colon))
                && isPortNumber(only.substr(colon + 1))) {
                hosts.names.clear();
                takeHostAndPort(only);
            }
        }
    }
    if (ports) {
        if (portsAmongHosts)
            return fail(ErrorCode::Configuration, "Can't mix 'multihost' formats together; use \"host=h1,h2,h3&port=p1,p2,p3\" or "
                                                  "\"host=h1:p1&host=h2:p2&host=h3:p3\" separately");
        hosts.ports = ports->size() > 1 ? *ports : split(ports->front(), ',');
    }
    if (!std::ranges::all_of(hosts.ports, isPortNumber))
        return fail(ErrorCode::Configuration, "Received non-integer port arguments: " + joined(hosts.ports));
    const std::size_t names = hosts.names.size();
    const std::size_t numbers = hosts.ports.size();
    if ((names == 0 && numbers > 1) || (names > 0 && numbers > 0 && names != numbers && (names > 1 || numbers > 1)))
        return fail(ErrorCode::Configuration, "number of hosts and ports don't match");
    return hosts;
}

void set(PostgresqlLocation& location, const std::string& keyword, std::string value)
{
    if (keyword.empty())
        return;
    if (keyword == "password") {
        location.password = Secret(std::move(value));
        return;
    }
    auto known = std::ranges::find(location.keywords, keyword, &std::pair<std::string, std::string>::first);
    if (known == location.keywords.end())
        location.keywords.emplace_back(keyword, std::move(value));
    else
        known->second = std::move(value);
}

// pg8000 names the socket itself, libpq its folder and port: /run/postgresql/.s.PGSQL.5432
void setSocket(PostgresqlLocation& location, std::string_view path)
{
    const std::size_t slash = std::min(path.rfind('/'), path.size());
    const std::string_view file = path.substr(std::min(slash + 1, path.size()));
    static constexpr std::string_view prefix = ".s.PGSQL.";
    if (!file.starts_with(prefix))
        return set(location, "host", std::string(path));
    set(location, "host", std::string(path.substr(0, slash)));
    set(location, "port", std::string(file.substr(prefix.size())));
}

} // namespace

const std::string* PostgresqlLocation::keyword(std::string_view name) const
{
    const auto found = std::ranges::find(keywords, name, &std::pair<std::string, std::string>::first);
    return found == keywords.end() ? nullptr : &found->second;
}

std::string PostgresqlLocation::where() const
{
    const std::string* host = keyword("host");
    const std::string* port = keyword("port");
    const std::string* database = keyword("dbname");
    std::string text = host ? *host : std::string("the local socket");
    if (port)
        text += ":" + *port;
    if (database)
        text += ", database " + *database;
    return text;
}

// sqlalchemy dialects/postgresql/_psycopg_common.py: create_connect_args
Result<PostgresqlLocation> postgresqlLocation(const DatabaseUrl& url)
{
    RETORT_TRY(const Driver* driver, driverOf(url));
    PostgresqlLocation location;
    location.password = url.password();
    if (url.host())
        set(location, "host", *url.host());
    if (url.port())
        set(location, "port", std::to_string(*url.port()));
    if (url.database() && !url.database()->empty())
        set(location, "dbname", *url.database());
    if (url.username())
        set(location, "user", *url.username());
    RETORT_TRY(const Hosts hosts, hostsOf(url));
    for (const auto& [name, values] : url.options()) {
        RETORT_TRY(const std::string keyword, keywordOf(*driver, name));
        if (name == "unix_sock")
            setSocket(location, values.back());
        else
            set(location, keyword, values.back());
    }
    if (!hosts.names.empty()) {
        set(location, "host", joined(hosts.names));
        if (!std::ranges::all_of(hosts.ports, &std::string::empty))
            set(location, "port", joined(hosts.ports));
    }
    return location;
}

} // namespace retort::database
