#include "core/backup/mysql_option_file.h"

#include <QFile>

#include "core/database/mysql_connection.h"

namespace retort::backup {

using namespace Qt::StringLiterals;

namespace {

// In double quotes, where only these two are special; without them a # would begin a comment.
Result<std::string> line(const std::string& name, const std::string& value)
{
    std::string text = name + "=\"";
    for (const char c : value) {
        if (c == '\n' || c == '\r' || c == '\0')
            return fail(ErrorCode::Configuration, "The " + name + " of the database URL has a line break, which no option file of MySQL can hold");
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + "\"\n";
}

// MariaDB's programs have one switch for the certificate and its host. Where the URL asks for the certificate alone, they
// are told which one it is: that of our own connection, which verified it.
bool namesItsCertificate(const database::MysqlLocation::Tls& tls, bool mariadbTools)
{
    return mariadbTools && !tls.disabled && tls.verifyCertificate && !tls.verifyHost;
}

// Both kinds of program verify nothing unless the URL asks for it, as our own connection.
std::string tlsMode(const database::MysqlLocation::Tls& tls, bool mariadbTools)
{
    if (mariadbTools)
        return tls.disabled ? "skip-ssl\n"
                            : std::string(tls.required ? "ssl\n" : "") + (tls.verifyCertificate ? "ssl-verify-server-cert\n" : "skip-ssl-verify-server-cert\n");
    return std::string("ssl-mode=")
           + (tls.disabled ? "DISABLED" : tls.verifyHost ? "VERIFY_IDENTITY" : tls.verifyCertificate ? "VERIFY_CA" : tls.required ? "REQUIRED" : "PREFERRED") + '\n';
}

} // namespace

Result<std::string> mysqlOptions(const database::MysqlLocation& location, bool mariadbTools, const std::string& fingerprint)
{
    const database::MysqlLocation::Tls& tls = location.tls;
    if (!tls.keyPassword.empty())
        return fail(ErrorCode::Unsupported, "The option ssl_key_password of the database URL cannot be given to the client programs of MySQL; use a key "
                                            "without a password");
    std::string text = "[client]\n";
    const std::pair<const char*, std::string> values[] = {
        {"user", location.user},
        {"password", location.password ? location.password->reveal() : std::string()},
        {"host", location.host},
        {"port", location.port == 0 ? std::string() : std::to_string(location.port)},
        {"socket", location.socket},
        {"protocol", location.overTcp && location.socket.empty() ? "TCP" : ""},
        {"ssl-ca", tls.verifyCertificate ? tls.ca : std::string()}, // with it they verify whatever they are told
        {"ssl-capath", tls.verifyCertificate ? tls.caPath : std::string()},
        {"loose-ssl-fp", fingerprint}, // programs before 11.3 do not know it, and look at the host, too
        {"ssl-cert", tls.certificate},
        {"ssl-key", tls.key},
        {"ssl-cipher", tls.cipher},
        {"ssl-crl", tls.crl},
        {"ssl-crlpath", tls.crlPath},
        {"tls-version", tls.version},
    };
    for (const auto& [name, value] : values) {
        if (value.empty())
            continue;
        RETORT_TRY(const std::string one, line(name, value));
        text += one;
    }
    if (location.compress)
        text += "compress\n";
    return text + tlsMode(tls, mariadbTools);
}

std::vector<std::string> optionsLeftOut(const database::MysqlLocation& location)
{
    std::vector<std::string> names;
    if (!location.sessionStatements.empty())
        names.emplace_back("init_command, sql_mode, time_zone or collation");
    if (location.readTimeout != 0)
        names.emplace_back("read_timeout");
    if (location.writeTimeout != 0)
        names.emplace_back("write_timeout");
    return names;
}

Result<std::unique_ptr<MysqlOptionFile>> MysqlOptionFile::write(const database::MysqlLocation& location, bool mariadbTools)
{
    std::string fingerprint;
    if (namesItsCertificate(location.tls, mariadbTools)) {
        RETORT_TRY(const auto connection, database::MysqlConnection::open(location));
        fingerprint = connection->certificateFingerprint();
    }
    RETORT_TRY(const std::string text, mysqlOptions(location, mariadbTools, fingerprint));
    std::unique_ptr<MysqlOptionFile> options(new MysqlOptionFile);
    QFile file(options->m_folder.filePath(u"client.cnf"_s));
    if (!options->m_folder.isValid() || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !file.flush())
        return fail(ErrorCode::Io, "Cannot write to the temporary folder " + options->m_folder.path().toStdString());
    return options;
}

QString MysqlOptionFile::argument() const
{
    return u"--defaults-file="_s + m_folder.filePath(u"client.cnf"_s);
}

} // namespace retort::backup
