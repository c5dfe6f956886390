#include "core/database/mysql_error.h"

#include <mysql.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace retort::database {

namespace {

// dev.mysql.com/doc/mysql-errors, mariadb.com/kb: error codes
struct Reason {
    unsigned int number;
    std::string_view sentence;
};
constexpr auto reasons = std::to_array<Reason>({
    {1040, "the server has no connection left. Try again later"},
    {1044, "this user may not use the database. Check both in the database URL, or let the user in (GRANT)"},
    {1049, "there is no database of that name. Create it, or correct the name in the database URL"},
    {1053, "the server is shutting down"},
    {1130, "the server does not let this machine in"},
    {1203, "this user has no connection left. Try again later"},
    {1698, "the server refuses this user name and password. Check both in the database URL"},
    {2002, "nothing answers there. Check host, port or socket in the database URL, and that the server is running"},
    {2003, "nothing answers there. Check host and port in the database URL, and that the server is running"},
    {2005, "there is no host of that name. Check the host in the database URL"},
    {2013, "it did not answer in time. Check host and port in the database URL, and the network between"},
    {2059, "this way of signing in is not installed here"},
    {3159, "the server takes connections with TLS only. Ask for it with the ssl options of the database URL"},
});

// What OpenSSL, Connector/C and our own verification (mysql_tls.cpp) say under the one number of TLS.
struct TlsReason {
    std::string_view words;
    std::string_view sentence;
};
constexpr unsigned int tlsNumber = 2026;
constexpr auto tlsReasons = std::to_array<TlsReason>({
    {"SSL is required", "the database URL asks for TLS and the server has none"},
    {"is not for the host name", "the server's certificate is not for this host. Use a host name that it is for in the database URL"},
    {"certificate has expired", "the server's certificate has expired"},
    {"certificate verify failed", "the server's certificate is not signed by an authority that is trusted. Name the authority's certificate with "
                                  "ssl_ca in the database URL"},
    {" alert ", "the server does not accept this side of the encryption, or the certificate of the user. Check ssl_cert in the database URL"},
    {"key values mismatch", "the private key does not belong to the certificate. Check ssl_key and ssl_cert in the database URL"},
});

std::string_view tlsSentence(std::string_view words)
{
    const auto found = std::ranges::find_if(tlsReasons, [&](const TlsReason& reason) { return words.contains(reason.words); });
    return found == tlsReasons.end() ? "no encrypted connection could be made. Check the ssl options of the database URL" : found->sentence;
}

// Servers refuse in the same words whoever comes without the TLS or the certificate that is asked of the user (REQUIRE SSL,
// REQUIRE X509).
std::string_view refusedSentence(const MysqlLocation::Tls& tls)
{
    if (tls.disabled || (!tls.required && !tls.preferred))
        return "the server refuses this user name and password, or lets this user in with TLS only. Check both in the database URL, and its ssl options";
    if (tls.certificate.empty())
        return "the server refuses this user name and password, or wants a certificate of its own from this user. Check both in the database URL, "
               "and its ssl_cert and ssl_key";
    return "the server refuses this user name and password, or the certificate (ssl_cert). Check them in the database URL";
}

} // namespace

Error mysqlError(st_mysql* handle)
{
    const unsigned int number = mysql_errno(handle);
    const bool lock = number == 1205 || number == 1213; // ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK
    return Error{.code = lock ? ErrorCode::LockTimeout : ErrorCode::Database,
                 .message = std::string(mysql_error(handle)) + " (" + std::to_string(number) + ", SQLSTATE "
                            + mysql_sqlstate(handle) + ")"};
}

Error mysqlConnectError(const MysqlLocation& location, st_mysql* handle)
{
    const unsigned int number = mysql_errno(handle);
    const std::string_view words = mysql_error(handle);
    const auto found = std::ranges::find(reasons, number, &Reason::number);
    std::string_view sentence = found == reasons.end() ? "no connection could be made" : found->sentence;
    if (number == tlsNumber)
        sentence = tlsSentence(words);
    else if (number == 1045)
        sentence = refusedSentence(location.tls);
    // A server that does not accept a certificate may be gone before its alert is read.
    if (number == 2013 && words.contains("error: " + std::to_string(ECONNRESET)))
        sentence = location.tls.certificate.empty() ? "the server ended the connection while it was being made. Its log may say why"
                                                    : "the server ended the connection while it was being made: it may not accept the certificate of the "
                                                      "user. Check ssl_cert in the database URL";
    // getaddrinfo() in Connector/C says both in 2005 and in 2002.
    if (number == 2002 && words.contains("resolve"))
        sentence = "there is no host of that name. Check the host in the database URL";
    return Error{.code = ErrorCode::Database,
                 .message = "Cannot connect to MySQL at " + location.where() + ": " + std::string(sentence)}
        .causedBy(mysqlError(handle));
}

bool isLostConnection(unsigned int number)
{
    // gone away, lost during query, lost with the system's error, killed, timed out while idle, shutting down
    static constexpr auto numbers = std::to_array<unsigned int>({2006, 2013, 2055, 1927, 4031, 1053});
    return std::ranges::contains(numbers, number);
}

} // namespace retort::database
