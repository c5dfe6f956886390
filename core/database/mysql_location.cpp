#include "core/database/mysql_location.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace retort::database {

namespace {

enum Drivers : unsigned int {
    Mysqldb = 1,
    Pymysql = 2, // and those that are made from it
    Mysqlconnector = 4,
    Mariadbconnector = 8,
    All = 15,
    CLibrary = Mysqldb | Mariadbconnector,
    ByMysqldb = Mysqldb | Pymysql, // SQLAlchemy reads their URLs with the same code
};

struct Driver {
    std::string_view name;
    Drivers kind;
};
constexpr auto drivers = std::to_array<Driver>({
    {"mysqldb", Mysqldb},
    {"pymysql", Pymysql},
    {"aiomysql", Pymysql},
    {"asyncmy", Pymysql},
    {"mysqlconnector", Mysqlconnector},
    {"mariadbconnector", Mariadbconnector},
});

std::string sqlText(std::string_view text)
{
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            result += c;
        result += c;
    }
    return result + '\'';
}

// ---- what an option does ----

// A location in the making: what is to be verified follows from all options together, in whichever order they come.
struct Reading : MysqlLocation {
    std::optional<bool> checkCertificate;
    std::optional<bool> checkHost;
};

using Setter = Result<void> (*)(Reading& location, const std::string& name, const std::string& value);

std::unexpected<Error> notA(std::string_view kind, const std::string& name, const std::string& value)
{
    return fail(ErrorCode::Configuration,
                "The option " + name + " of the database URL is not " + std::string(kind) + ": '" + value + "'");
}

// sqlalchemy/util/langhelpers.py: asbool
Result<bool> truth(const std::string& name, const std::string& value)
{
    std::string lower = value;
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    static constexpr auto yes = std::to_array<std::string_view>({"true", "yes", "on", "y", "t", "1"});
    static constexpr auto no = std::to_array<std::string_view>({"false", "no", "off", "n", "f", "0"});
    if (std::ranges::contains(yes, lower))
        return true;
    if (std::ranges::contains(no, lower))
        return false;
    return notA("true or false", name, value);
}

template <auto member>
Result<void> setText(Reading& location, const std::string&, const std::string& value)
{
    location.*member = value;
    return {};
}

template <auto member>
Result<void> setTls(Reading& location, const std::string&, const std::string& value)
{
    location.tls.required = true;
    location.tls.*member = value;
    return {};
}

template <auto member>
Result<void> setNumber(Reading& location, const std::string& name, const std::string& value)
{
    unsigned int number = 0;
    const auto [end, status] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (status != std::errc() || end != value.data() + value.size())
        return notA("a whole number", name, value);
    location.*member = number;
    return {};
}

template <auto member>
Result<void> setBool(Reading& location, const std::string& name, const std::string& value)
{
    RETORT_TRY(location.*member, truth(name, value));
    return {};
}

template <auto member>
Result<void> setTlsBool(Reading& location, const std::string& name, const std::string& value)
{
    RETORT_TRY(location.tls.*member, truth(name, value));
    return {};
}

template <auto member>
Result<void> setCheck(Reading& location, const std::string& name, const std::string& value)
{
    RETORT_TRY(const bool wanted, truth(name, value));
    location.*member = wanted;
    location.tls.required = location.tls.required || wanted || name == "ssl_check_hostname"; // that alone is TLS to SQLAlchemy
    return {};
}

// mysqlclient's ssl_mode
Result<void> setTlsMode(Reading& location, const std::string& name, const std::string& value)
{
    if (value == "DISABLED") {
        location.tls.disabled = true;
    } else if (value == "REQUIRED" || value == "VERIFY_CA" || value == "VERIFY_IDENTITY") {
        location.tls.required = true;
        if (value != "REQUIRED") {
            location.checkCertificate = true;
            location.checkHost = value == "VERIFY_IDENTITY";
        }
    } else if (value != "PREFERRED") {
        return notA("one of DISABLED, PREFERRED, REQUIRED, VERIFY_CA and VERIFY_IDENTITY", name, value);
    }
    return {};
}

Result<void> setPassword(Reading& location, const std::string&, const std::string& value)
{
    location.password = Secret(value);
    return {};
}

Result<void> addStatement(Reading& location, const std::string&, const std::string& value)
{
    location.sessionStatements.push_back(value);
    return {};
}

Result<void> setSqlMode(Reading& location, const std::string&, const std::string& value)
{
    location.sessionStatements.push_back("SET SESSION sql_mode=" + sqlText(value));
    return {};
}

Result<void> setTimeZone(Reading& location, const std::string&, const std::string& value)
{
    location.sessionStatements.push_back("SET time_zone=" + sqlText(value));
    return {};
}

Result<void> setCollation(Reading& location, const std::string& name, const std::string& value)
{
    const bool word = std::ranges::all_of(value, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
    if (!word || value.empty())
        return notA("the name of a collation", name, value);
    location.sessionStatements.push_back("SET NAMES utf8mb4 COLLATE " + value);
    return {};
}

// About the driver's own memory, loop or Python values, nothing that another client could do or leave undone. So is the
// character set of the way there and back: Retort's text is UTF-8, and the server converts.
Result<void> leave(Reading&, const std::string&, const std::string&)
{
    return {};
}

Result<void> refuse(Reading&, const std::string& name, const std::string&)
{
    return fail(ErrorCode::Unsupported, "Retort does not follow the option '" + name + "' of the database URL");
}

struct Option {
    std::string_view name;
    unsigned int drivers;
    Setter set;
};
// sqlalchemy dialects/mysql/*.py: create_connect_args, and the connect() of the drivers
constexpr auto options = std::to_array<Option>({
    {"host", All, &setText<&MysqlLocation::host>},
    {"port", All, &setNumber<&MysqlLocation::port>},
    {"user", All, &setText<&MysqlLocation::user>},
    {"username", Mysqlconnector | Mariadbconnector, &setText<&MysqlLocation::user>},
    {"password", All, &setPassword},
    {"passwd", All, &setPassword},
    {"database", All, &setText<&MysqlLocation::database>},
    {"db", All, &setText<&MysqlLocation::database>},
    {"unix_socket", All, &setText<&MysqlLocation::socket>},
    {"connect_timeout", All, &setNumber<&MysqlLocation::connectTimeout>},
    {"connection_timeout", Mysqlconnector, &setNumber<&MysqlLocation::connectTimeout>},
    {"read_timeout", All, &setNumber<&MysqlLocation::readTimeout>},
    {"write_timeout", All, &setNumber<&MysqlLocation::writeTimeout>},
    {"compress", CLibrary | Mysqlconnector, &setBool<&MysqlLocation::compress>},
    {"local_infile", ByMysqldb | Mariadbconnector, &setBool<&MysqlLocation::localInfile>},
    {"allow_local_infile", Mysqlconnector, &setBool<&MysqlLocation::localInfile>},
    {"program_name", Pymysql, &setText<&MysqlLocation::programName>},
    {"init_command", All, &addStatement},
    {"sql_mode", ByMysqldb | Mysqlconnector, &setSqlMode},
    {"time_zone", Mysqlconnector, &setTimeZone},
    {"collation", ByMysqldb | Mysqlconnector, &setCollation},
    {"charset", ByMysqldb | Mysqlconnector, &leave},
    {"use_unicode", ByMysqldb | Mysqlconnector, &leave},
    {"binary_prefix", ByMysqldb, &leave},
    {"max_allowed_packet", Pymysql, &leave},
    {"autocommit", All, &leave}, // SQLAlchemy sets it itself
    {"buffered", Mysqlconnector, &leave},
    {"consume_results", Mysqlconnector, &leave},
    {"get_warnings", Mysqlconnector, &leave},
    {"use_pure", Mysqlconnector, &leave},
    {"pool_size", Mysqlconnector | Mariadbconnector, &leave},
    {"pool_name", Mysqlconnector | Mariadbconnector, &leave},
    {"pool_reset_session", Mysqlconnector, &leave},
    {"pool_reset_connection", Mariadbconnector, &leave},
    {"ssl_ca", All, &setTls<&MysqlLocation::Tls::ca>},
    {"ssl_capath", ByMysqldb | Mariadbconnector, &setTls<&MysqlLocation::Tls::caPath>},
    {"ssl_cert", All, &setTls<&MysqlLocation::Tls::certificate>},
    {"ssl_key", All, &setTls<&MysqlLocation::Tls::key>},
    {"ssl_key_password", Pymysql, &setTls<&MysqlLocation::Tls::keyPassword>},
    {"ssl_cipher", ByMysqldb | Mariadbconnector, &setTls<&MysqlLocation::Tls::cipher>},
    {"ssl_crl", Mariadbconnector, &setTls<&MysqlLocation::Tls::crl>},
    {"ssl_crlpath", Mariadbconnector, &setTls<&MysqlLocation::Tls::crlPath>},
    {"tls_version", Mariadbconnector, &setTls<&MysqlLocation::Tls::version>},
    {"ssl", Mariadbconnector, &setTlsBool<&MysqlLocation::Tls::required>},
    {"ssl_mode", Mysqldb, &setTlsMode},
    {"ssl_disabled", Pymysql | Mysqlconnector, &setTlsBool<&MysqlLocation::Tls::disabled>},
    {"ssl_verify_cert", Pymysql | Mysqlconnector | Mariadbconnector, &setCheck<&Reading::checkCertificate>},
    {"ssl_verify_identity", Pymysql | Mysqlconnector, &setCheck<&Reading::checkHost>},
    {"ssl_check_hostname", ByMysqldb, &setCheck<&Reading::checkHost>},
    {"client_flag", All, &refuse},
    {"client_flags", Mysqlconnector, &refuse},
    {"read_default_file", ByMysqldb, &refuse},
    {"read_default_group", ByMysqldb, &refuse},
    {"default_file", Mariadbconnector, &refuse},
    {"default_group", Mariadbconnector, &refuse},
    {"option_files", Mysqlconnector, &refuse},
    {"bind_address", Pymysql, &refuse},
    {"auth_plugin", Mysqldb | Mysqlconnector, &refuse},
    {"server_public_key", Pymysql, &refuse},
    {"raise_on_warnings", Mysqlconnector, &refuse},
    {"raw", Mysqlconnector, &refuse},
    {"force_ipv6", Mysqlconnector, &refuse},
});

// An authority in the URL is there to be checked, and PyMySQL (as SQLAlchemy calls it) and the C libraries then check the
// host as well unless told otherwise; mysqlconnector, and PyMySQL with ssl_verify_cert, do that only when asked to.
// pymysql/connections.py: _create_ssl_ctx
void settleTls(Reading& location, Drivers driver)
{
    const bool authority = !location.tls.ca.empty() || !location.tls.caPath.empty();
    const bool hostToo = driver == Mariadbconnector || (driver != Mysqlconnector && !location.checkCertificate);
    location.tls.verifyHost = location.checkHost.value_or(hostToo && (authority || location.checkCertificate.value_or(false)))
                              && location.checkCertificate.value_or(true);
    location.tls.verifyCertificate = location.tls.verifyHost || location.checkCertificate.value_or(authority);
    location.tls.preferred = driver != Pymysql && !location.tls.required && !location.tls.disabled;
}

} // namespace

std::string MysqlLocation::where() const
{
    std::string text = !socket.empty() ? socket : host.empty() ? std::string("localhost") : host;
    if (socket.empty() && port != 0)
        text += ":" + std::to_string(port);
    if (!database.empty())
        text += ", database " + database;
    return text;
}

Result<MysqlLocation> mysqlLocation(const DatabaseUrl& url)
{
    const std::string name = url.driver().value_or("mysqldb");
    const auto driver = std::ranges::find(drivers, name, &Driver::name);
    if (driver == drivers.end())
        return fail(ErrorCode::Unsupported, "Retort does not know the MySQL driver '" + name
                                                + "'; it reads the URLs of mysqldb, pymysql, aiomysql, asyncmy, mysqlconnector "
                                                  "and mariadbconnector");
    Reading location;
    location.mustBeMariadb = url.backendName() == "mariadb";
    location.overTcp = (driver->kind & CLibrary) == 0;
    location.host = url.host().value_or("");
    if (url.port()) {
        if (*url.port() < 0 || *url.port() > 65535)
            return fail(ErrorCode::Configuration, "There is no port " + std::to_string(*url.port()));
        location.port = static_cast<unsigned int>(*url.port());
    }
    location.user = url.username().value_or("");
    location.password = url.password();
    location.database = url.database().value_or("");
    for (const auto& [option, values] : url.options()) {
        const auto row = std::ranges::find_if(
            options, [&](const Option& known) { return known.name == option && (known.drivers & driver->kind) != 0; });
        if (row == options.end())
            return fail(ErrorCode::Configuration, "The database URL has the option '" + option + "', which the driver " + name
                                                      + " does not know: unexpected keyword argument '" + option + "'");
        RETORT_CHECK(row->set(location, option, values.back()));
    }
    settleTls(location, driver->kind);
    return MysqlLocation(std::move(location));
}

} // namespace retort::database
