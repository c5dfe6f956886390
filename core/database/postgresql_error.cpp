#include "core/database/postgresql_error.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace retort::database {

namespace {

// One line, without the severity that libpq puts first.
std::string trimmed(std::string_view words)
{
    std::string text;
    for (const char c : words)
        text += c == '\n' || c == '\t' ? ' ' : c;
    while (text.ends_with(' '))
        text.pop_back();
    for (std::size_t at = text.find("  "); at != std::string::npos; at = text.find("  ", at))
        text.erase(at, 1);
    return text;
}

// What libpq and the server say about connections that come to nothing. Neither gives a code for them, so it is words;
// where they are in another language than English, the sentence is the general one and the words still say it.
struct Reason {
    std::string_view words;
    std::string_view sentence;
};
constexpr auto reasons = std::to_array<Reason>({
    {"does not match host name", "the server's certificate is not for this host. Use a host name that it is for in the database URL, or "
                                 "sslmode=verify-ca, which does not look at the name"},
    {"certificate verify failed", "the server's certificate is not signed by an authority that is trusted, or has expired. Name the authority's "
                                  "certificate with sslrootcert in the database URL"},
    {"root certificate file", "the authority's certificate, by which the server's is verified, cannot be read. Name its file with sslrootcert in the "
                              "database URL, or write sslrootcert=system"},
    {"requires a valid client certificate", "the server wants a certificate of the user. Name its file and that of its key with sslcert and sslkey in "
                                            "the database URL"},
    {"certificate authentication failed", "the certificate (sslcert in the database URL) is that of another user"},
    {" alert ", "the server does not accept the certificate of the user (sslcert in the database URL), or this side of the encryption"},
    {"has group or world access", "other users may read the private key. Take that from them (chmod 0600), or name another with sslkey in the database URL"},
    {"private key file", "the private key of the user's certificate cannot be used. Check sslkey and sslcert in the database URL"},
    {"certificate file", "the certificate of the user cannot be used. Check sslcert in the database URL"},
    {"could not translate host name", "there is no host of that name. Check the host in the database URL"},
    {"password authentication failed", "the server refuses this user name and password. Check both in the database URL"},
    {"no password supplied", "the server wants a password and the database URL has none"},
    {"authentication failed", "the server does not let this user in. Check the user name and how it may sign in"},
    {"no encryption", "the server does not let this user in from this machine, or not without TLS (pg_hba.conf). For TLS write sslmode=require in "
                      "the database URL"},
    {"SSL encryption", "the server does not let this user in from this machine, or not with TLS (pg_hba.conf). Without TLS is sslmode=disable in the "
                       "database URL"},
    {"pg_hba.conf", "the server does not let this user in from this machine (pg_hba.conf)"},
    {"server does not support SSL", "the database URL asks for TLS (sslmode) and the server has none"},
    {"too many clients", "the server has no connection left. Try again later"},
    {"starting up", "the server is still starting. Try again in a moment"},
    {"shutting down", "the server is shutting down"},
    {"Connection refused", "nothing answers there. Check host and port in the database URL, and that the server is running"},
    {"No such file or directory", "there is no such socket. Check that the server is running, or give a host"},
    {"timeout expired", "it did not answer in time. Check host and port in the database URL, and the network between"},
    {"Network is unreachable", "the network does not lead there"},
    {"No route to host", "the network does not lead there"},
});

std::string_view sentenceFor(std::string_view words)
{
    if (words.contains("database \"") && words.contains("does not exist"))
        return "there is no database of that name. Create it, or correct the name in the database URL";
    if (words.contains("role \"") && words.contains("does not exist"))
        return "there is no user of that name. Check the user name in the database URL";
    const auto found = std::ranges::find_if(reasons, [&](const Reason& reason) { return words.contains(reason.words); });
    return found == reasons.end() ? "no connection could be made" : found->sentence;
}

// A certificate that is not there is no certificate to libpq, and the server then asks for one.
std::string missingCertificate(const PostgresqlLocation& location, std::string_view words)
{
    const std::string* path = location.keyword("sslcert");
    if (!path || !words.contains("requires a valid client certificate") || access(path->c_str(), R_OK) == 0)
        return {};
    return "the server wants a certificate of the user, and its file, " + *path + " (sslcert in the database URL), cannot be read";
}

} // namespace

Error postgresqlError(const PGresult* result)
{
    const auto field = [&](int code) {
        const char* text = PQresultErrorField(result, code);
        return text ? trimmed(text) : std::string();
    };
    std::string message = field(PG_DIAG_MESSAGE_PRIMARY);
    if (message.empty())
        message = trimmed(PQresultErrorMessage(result));
    for (const int code : {PG_DIAG_MESSAGE_DETAIL, PG_DIAG_MESSAGE_HINT}) {
        if (const std::string more = field(code); !more.empty())
            message += "; " + more;
    }
    const std::string state = field(PG_DIAG_SQLSTATE);
    if (!state.empty())
        message += " (SQLSTATE " + state + ")";
    const bool lock = state == "55P03" || state == "40P01"; // lock_not_available, deadlock_detected
    return Error{.code = lock ? ErrorCode::LockTimeout : ErrorCode::Database, .message = std::move(message)};
}

Error postgresqlError(const PGconn* connection)
{
    return Error{.code = ErrorCode::Database, .message = trimmed(PQerrorMessage(connection))};
}

Error postgresqlConnectError(const PostgresqlLocation& location, const PGconn* connection)
{
    Error words = postgresqlError(connection);
    std::string sentence = missingCertificate(location, words.message);
    if (sentence.empty())
        sentence = sentenceFor(words.message);
    const std::string message = "Cannot connect to PostgreSQL at " + location.where() + ": " + sentence;
    if (words.message.empty())
        return Error{.code = ErrorCode::Database, .message = message};
    return Error{.code = ErrorCode::Database, .message = message}.causedBy(std::move(words));
}

} // namespace retort::database
