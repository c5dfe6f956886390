#include "core/database/mysql_tls.h"

#include <mysql.h>

#include <errmsg.h>
#include <ma_pvio.h>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>
#include <system_error>

namespace retort::database {

namespace {

void setText(MYSQL* handle, mysql_option option, const std::string& value)
{
    if (!value.empty())
        mysql_optionsv(handle, option, value.c_str());
}

// How MARIADB_TLS begins (ma_tls.h, which includes a header that is not installed).
struct TlsSession {
    void* data;
    MARIADB_PVIO* pvio;
    void* ssl;
};

// Verification that has failed, in a way that the library does not forgive: what is only not trusted it accepts where
// the password shows that the server knows it (CONC-654).
int refuse(MYSQL* handle, unsigned int status, std::string_view words)
{
    NET& net = handle->net;
    net.tls_verify_status = static_cast<unsigned char>(net.tls_verify_status | status | MARIADB_TLS_VERIFY_ERROR);
    net.last_errno = CR_SSL_CONNECTION_ERROR;
    const std::size_t length = std::min(words.size(), sizeof net.last_error - 1);
    std::memcpy(net.last_error, words.data(), length);
    net.last_error[length] = '\0';
    std::memcpy(net.sqlstate, "HY000", sizeof "HY000");
    return 1;
}

bool isFor(X509* certificate, const std::string& host)
{
    return X509_check_host(certificate, host.data(), host.size(), 0, nullptr) == 1 || X509_check_ip_asc(certificate, host.c_str(), 0) == 1;
}

// Called during the handshake, before the user and the password are sent. The library's own check is not exported.
int verify(void* session, bool hostToo)
{
    const auto* tls = static_cast<const TlsSession*>(session);
    if (!tls || !tls->pvio || static_cast<const void*>(tls->pvio->ctls) != session || !tls->pvio->mysql)
        return 1; // another version's layout: nothing is verified, so nothing is accepted
    MYSQL* handle = tls->pvio->mysql;
    auto* ssl = static_cast<SSL*>(tls->ssl);
    if (!ssl || SSL_get_app_data(ssl) != handle)
        return refuse(handle, MARIADB_TLS_VERIFY_UNKNOWN, "the TLS session cannot be looked at, so its certificate was not verified");
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(ssl), &X509_free);
    if (!certificate)
        return refuse(handle, MARIADB_TLS_VERIFY_TRUST, "certificate verify failed: the server has none");
    if (const long result = SSL_get_verify_result(ssl); result != X509_V_OK)
        return refuse(handle, MARIADB_TLS_VERIFY_TRUST, std::string("certificate verify failed: ") + X509_verify_cert_error_string(result));
    if (handle->net.tls_verify_status != MARIADB_TLS_VERIFY_OK)
        return refuse(handle, MARIADB_TLS_VERIFY_TRUST, "certificate verify failed");
    const std::string host = handle->host && *handle->host != '\0' ? handle->host : "localhost";
    if (hostToo && !isFor(certificate.get(), host))
        return refuse(handle, MARIADB_TLS_VERIFY_HOST, "the server's certificate is not for the host name \"" + host + "\"");
    return 0;
}

int verifyCertificate(void* session, unsigned int)
{
    return verify(session, false);
}

int verifyCertificateAndHost(void* session, unsigned int)
{
    return verify(session, true);
}

int verifyNothing(void* session, unsigned int)
{
    const auto* tls = static_cast<const TlsSession*>(session);
    if (tls && tls->pvio && static_cast<const void*>(tls->pvio->ctls) == session && tls->pvio->mysql)
        tls->pvio->mysql->net.tls_verify_status = MARIADB_TLS_VERIFY_OK; // as the library does when it is to verify nothing
    return 0;
}

// Built with GnuTLS or Schannel the library has other sessions; its own check, which looks at the host too, has to do then.
bool usesOpenssl(MYSQL* handle)
{
    const char* name = nullptr;
    return mariadb_get_infov(handle, MARIADB_TLS_LIBRARY, &name) == 0 && name && std::string_view(name).starts_with("OpenSSL");
}

bool usesSocket(const MysqlLocation& location)
{
    return !location.socket.empty() || (!location.overTcp && (location.host.empty() || location.host == "localhost"));
}

} // namespace

// Connector/C 3.4 verifies certificates unless told otherwise; told not to, it also goes on without TLS where the server has
// none, whatever MYSQL_OPT_SSL_ENFORCE says. So it is told to, and what is verified is up to us.
void setMysqlTls(st_mysql* handle, const MysqlLocation& location)
{
    const MysqlLocation::Tls& tls = location.tls;
    const bool required = tls.required && !tls.disabled;
    const my_bool use = required || (tls.preferred && !usesSocket(location)) ? 1 : 0;
    mysql_optionsv(handle, MYSQL_OPT_SSL_ENFORCE, &use);
    const bool ownCheck = required && usesOpenssl(handle);
    const my_bool check = ownCheck || (required && tls.verifyCertificate) ? 1 : 0;
    mysql_optionsv(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &check);
    if (!required)
        return;
    if (ownCheck)
        mysql_optionsv(handle, MARIADB_OPT_TLS_VERIFICATION_CALLBACK,
                       tls.verifyHost ? &verifyCertificateAndHost : tls.verifyCertificate ? &verifyCertificate : &verifyNothing);
    setText(handle, MYSQL_OPT_SSL_CA, tls.ca);
    setText(handle, MYSQL_OPT_SSL_CAPATH, tls.caPath);
    setText(handle, MYSQL_OPT_SSL_CERT, tls.certificate);
    setText(handle, MYSQL_OPT_SSL_KEY, tls.key);
    setText(handle, MARIADB_OPT_TLS_PASSPHRASE, tls.keyPassword);
    setText(handle, MYSQL_OPT_SSL_CIPHER, tls.cipher);
    setText(handle, MYSQL_OPT_SSL_CRL, tls.crl);
    setText(handle, MYSQL_OPT_SSL_CRLPATH, tls.crlPath);
    setText(handle, MARIADB_OPT_TLS_VERSION, tls.version);
}

bool lacksMysqlTls(st_mysql* handle, const MysqlLocation& location)
{
    return location.tls.required && !location.tls.disabled && !mysql_get_ssl_cipher(handle);
}

std::string unreadableTlsFile(const MysqlLocation& location)
{
    const MysqlLocation::Tls& tls = location.tls;
    if (!tls.required || tls.disabled)
        return {};
    const std::pair<std::string_view, const std::string*> files[] = {{"ssl_ca", &tls.ca},     {"ssl_capath", &tls.caPath}, {"ssl_cert", &tls.certificate},
                                                                     {"ssl_key", &tls.key},   {"ssl_crl", &tls.crl},       {"ssl_crlpath", &tls.crlPath}};
    for (const auto& [option, path] : files) {
        if (!path->empty() && access(path->c_str(), R_OK) != 0)
            return "the file " + *path + " (" + std::string(option) + " in the database URL) cannot be read: " + std::generic_category().message(errno);
    }
    return {};
}

} // namespace retort::database
