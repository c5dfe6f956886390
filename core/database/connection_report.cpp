#include "core/database/connection_report.h"

#include <unistd.h>

#include <array>
#include <charconv>

#include "core/database/sqlite_location.h"
#include "core/sql/query_text.h"

namespace retort::database {

namespace {

// The first row as text, nothing where the question failed or has no answer.
class Answer {
public:
    Answer(sql::Connection& connection, const std::string& question)
    {
        auto answered = connection.execute(question);
        if (!answered)
            m_error = std::move(answered).error();
        else if (!answered->rows.empty())
            m_row = std::move(answered->rows.front());
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] std::string text(std::size_t column) const { return sql::textAt(m_row, column); }
    [[nodiscard]] bool isTrue(std::size_t column) const
    {
        const auto* flag = at<bool>(column);
        const auto* number = at<std::int64_t>(column);
        return (flag && *flag) || (number && *number != 0);
    }
    [[nodiscard]] std::optional<std::int64_t> number(std::size_t column) const
    {
        if (const auto* number = at<std::int64_t>(column))
            return *number;
        const auto* decimal = at<sql::Decimal>(column);
        std::int64_t value = 0;
        if (!decimal || std::from_chars(decimal->text.data(), decimal->text.data() + decimal->text.size(), value).ec != std::errc())
            return std::nullopt;
        return value;
    }

private:
    template <class T>
    [[nodiscard]] const T* at(std::size_t column) const
    {
        return column < m_row.size() ? std::get_if<T>(&m_row[column]) : nullptr;
    }

    std::vector<sql::Value> m_row;
    std::optional<Error> m_error;
};

void setLock(ConnectionReport& report, ConnectionReport::Lock kind, const Answer& taken)
{
    if (taken.error())
        report.lockProblem = describe(*taken.error());
    else if (!taken.isTrue(0))
        report.lockProblem = "the server did not give it";
    else
        report.lock = kind;
}

void setEncryption(ConnectionReport& report, bool local, const std::string& version, const std::string& cipher)
{
    using Encryption = ConnectionReport::Encryption;
    report.encryption = !version.empty() ? Encryption::On : local ? Encryption::NotNeeded : Encryption::Off;
    report.encryptionDetails = version + (version.empty() || cipher.empty() ? "" : ", ") + cipher;
}

void askPostgresql(sql::Connection& connection, ConnectionReport& report)
{
    report.transactionalDdl = true;
    // Of the transaction that this statement is: given back by itself.
    setLock(report, ConnectionReport::Lock::Advisory, Answer(connection, "SELECT pg_try_advisory_xact_lock(hashtext('retort connection test'), pg_backend_pid())"));
    report.bytes = Answer(connection, "SELECT pg_database_size(current_database())").number(0);
    const Answer tls(connection, "SELECT version, cipher FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl");
    const Answer way(connection, "SELECT coalesce(inet_client_addr() <<= '127.0.0.0/8'::inet OR inet_client_addr() = '::1'::inet, true), NOT pg_is_in_recovery()");
    setEncryption(report, way.isTrue(0), tls.text(0), tls.text(1));
    report.writable = way.error() || way.isTrue(1);
}

void askMysql(sql::Connection& connection, ConnectionReport& report)
{
    const std::string name = "'retort connection test " + std::to_string(connection.sessionId()) + "'";
    setLock(report, ConnectionReport::Lock::Named, Answer(connection, "SELECT GET_LOCK(" + name + ", 0)"));
    const Answer released(connection, "SELECT RELEASE_LOCK(" + name + ")");
    report.bytes = Answer(connection, "SELECT CAST(SUM(data_length + index_length) AS SIGNED) FROM information_schema.tables WHERE table_schema = DATABASE()").number(0);
    const Answer version(connection, "SHOW SESSION STATUS LIKE 'Ssl_version'");
    const Answer cipher(connection, "SHOW SESSION STATUS LIKE 'Ssl_cipher'");
    // What the server calls the way that this session came in by.
    const Answer host(connection, "SELECT USER(), @@GLOBAL.read_only");
    setEncryption(report, host.text(0).ends_with("@localhost") || host.text(0).ends_with("@127.0.0.1"), version.text(1), cipher.text(1));
    report.writable = host.error() || !host.isTrue(1);
}

void askSqlite(sql::Connection& connection, ConnectionReport& report, const DatabaseUrl& url, const std::filesystem::path& folder)
{
    report.transactionalDdl = true;
    const auto pages = Answer(connection, "PRAGMA page_count").number(0);
    const auto size = Answer(connection, "PRAGMA page_size").number(0);
    if (pages && size)
        report.bytes = *pages * *size;
    const auto location = sqliteLocation(url, folder);
    if (!location || location->inMemory())
        return;
    report.writable = access(location->file.c_str(), W_OK) == 0;
    if (access(location->file.parent_path().c_str(), W_OK) == 0)
        report.lock = ConnectionReport::Lock::File;
    else
        report.lockProblem = "no file can be made in " + location->file.parent_path().string();
}

} // namespace

Result<ConnectionReport> reportOn(sql::Connection& connection, const DatabaseUrl& url, const std::filesystem::path& folder)
{
    ConnectionReport report;
    report.server = connection.server();
    if (connection.dialectName() == "postgresql")
        askPostgresql(connection, report);
    else if (connection.dialectName() == "sqlite")
        askSqlite(connection, report, url, folder);
    else
        askMysql(connection, report);
    if (connection.isLost())
        return fail(ErrorCode::Database, "The connection was lost while the server was asked what it is");
    return report;
}

} // namespace retort::database
