#include "ui/connections/tls_choice.h"

#include <QCoreApplication>

#include <algorithm>

namespace retort::ui {

namespace {

class TlsChoiceWords {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::TlsChoiceWords)
};

enum class Mode { Default, Off, On, Authority, Host };

QString labelOf(Mode mode)
{
    switch (mode) {
    case Mode::Default: return TlsChoiceWords::tr("As the driver decides");
    case Mode::Off: return TlsChoiceWords::tr("Not encrypted");
    case Mode::On: return TlsChoiceWords::tr("Encrypted");
    case Mode::Authority: return TlsChoiceWords::tr("Encrypted, certificate checked");
    case Mode::Host: return TlsChoiceWords::tr("Encrypted, certificate and host name checked");
    }
    return {};
}

// Whether the choice is there with an authority in the URL (ssl_ca), without, or either way.
enum class Authority { Any, Named, NotNamed };

struct Row {
    std::string_view dialect; // mysql stands for mariadb, too
    std::vector<std::string_view> drivers;
    Mode mode;
    std::vector<std::pair<const char*, const char*>> options;
    Authority authority = Authority::Any;
};

// As core/database reads them: postgresql_location.cpp, mysql_location.cpp. To be read the same by SQLAlchemy, PyMySQL must
// not be given ssl_verify_* with ssl_ca, which it then forgets (tests/servers/test_server_tls.cpp).
const std::vector<Row>& rows()
{
    static const std::vector<std::string_view> libpq = {"", "psycopg2", "psycopg2cffi", "psycopg", "psycopg_async"};
    static const std::vector<std::string_view> pymysql = {"pymysql", "aiomysql", "asyncmy"};
    static const std::vector<Row> table = {
        {"postgresql", libpq, Mode::Off, {{"sslmode", "disable"}}},
        {"postgresql", libpq, Mode::On, {{"sslmode", "require"}}},
        {"postgresql", libpq, Mode::Authority, {{"sslmode", "verify-ca"}}},
        {"postgresql", libpq, Mode::Host, {{"sslmode", "verify-full"}}},
        {"postgresql", {"asyncpg"}, Mode::Off, {{"ssl", "disable"}}},
        {"postgresql", {"asyncpg"}, Mode::On, {{"ssl", "require"}}},
        {"postgresql", {"asyncpg"}, Mode::Authority, {{"ssl", "verify-ca"}}},
        {"postgresql", {"asyncpg"}, Mode::Host, {{"ssl", "verify-full"}}},
        {"mysql", {"", "mysqldb"}, Mode::Off, {{"ssl_mode", "DISABLED"}}},
        {"mysql", {"", "mysqldb"}, Mode::On, {{"ssl_mode", "REQUIRED"}}},
        {"mysql", {"", "mysqldb"}, Mode::Authority, {{"ssl_mode", "VERIFY_CA"}}},
        {"mysql", {"", "mysqldb"}, Mode::Host, {{"ssl_mode", "VERIFY_IDENTITY"}}},
        {"mysql", pymysql, Mode::Off, {{"ssl_disabled", "true"}}},
        {"mysql", pymysql, Mode::Authority, {{"ssl_check_hostname", "false"}}, Authority::Named},
        {"mysql", pymysql, Mode::Host, {{"ssl_check_hostname", "true"}}, Authority::Named},
        {"mysql", pymysql, Mode::Host, {{"ssl_verify_cert", "true"}, {"ssl_verify_identity", "true"}}, Authority::NotNamed},
        {"mysql", {"mysqlconnector"}, Mode::Off, {{"ssl_disabled", "true"}}},
        {"mysql", {"mysqlconnector"}, Mode::Authority, {{"ssl_verify_cert", "true"}}},
        {"mysql", {"mysqlconnector"}, Mode::Host, {{"ssl_verify_cert", "true"}, {"ssl_verify_identity", "true"}}},
        {"mysql", {"mariadbconnector"}, Mode::On, {{"ssl", "true"}}},
        {"mysql", {"mariadbconnector"}, Mode::Host, {{"ssl", "true"}, {"ssl_verify_cert", "true"}}},
    };
    return table;
}

bool isOf(const Row& row, const database::DatabaseUrl& url)
{
    const std::string dialect = url.dialectName().value_or("");
    return (dialect == "mariadb" ? "mysql" : dialect) == row.dialect && std::ranges::contains(row.drivers, url.driver().value_or(""));
}

bool has(const database::DatabaseUrl& url, const std::pair<const char*, const char*>& option)
{
    const std::string* value = url.option(option.first);
    return value != nullptr && *value == option.second;
}

} // namespace

std::vector<TlsChoice> tlsChoices(const database::DatabaseUrl& url)
{
    const Authority authority = url.option("ssl_ca") ? Authority::Named : Authority::NotNamed;
    std::vector<TlsChoice> choices{{.label = labelOf(Mode::Default), .options = {}}};
    for (const Row& row : rows()) {
        if (isOf(row, url) && (row.authority == Authority::Any || row.authority == authority))
            choices.push_back({.label = labelOf(row.mode), .options = row.options});
    }
    return choices.size() > 1 ? choices : std::vector<TlsChoice>();
}

int tlsChoiceOf(const database::DatabaseUrl& url, const std::vector<TlsChoice>& choices)
{
    int found = -1;
    std::size_t most = 0;
    bool any = false;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& options = choices[i].options;
        any = any || std::ranges::any_of(options, [&](const auto& option) { return url.option(option.first) != nullptr; });
        if (options.size() > most && std::ranges::all_of(options, [&](const auto& option) { return has(url, option); })) {
            found = static_cast<int>(i);
            most = options.size();
        }
    }
    return found < 0 && !any && !choices.empty() ? 0 : found;
}

database::DatabaseUrl withTls(database::DatabaseUrl url, const std::vector<TlsChoice>& choices, int chosen)
{
    for (const Row& row : rows()) { // those that are not offered for this URL, too
        for (const auto& option : row.options) {
            if (isOf(row, url))
                url = url.withOption(option.first, std::nullopt);
        }
    }
    for (const auto& [name, value] : choices.at(static_cast<std::size_t>(chosen)).options)
        url = url.withOption(name, value);
    return url;
}

} // namespace retort::ui
