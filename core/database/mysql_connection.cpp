#include "core/database/mysql_connection.h"

#include <mysql.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <mutex>

#include "core/database/mysql_error.h"
#include "core/database/mysql_tls.h"
#include "core/database/mysql_values.h"

namespace retort::database {

namespace {

using ResultPointer = std::unique_ptr<MYSQL_RES, decltype(&mysql_free_result)>;
using Handle = std::unique_ptr<MYSQL, decltype(&mysql_close)>;

// mysql_library_init() may only run once at a time; mysql_init() calls it.
MYSQL* newHandle()
{
    static std::once_flag once;
    std::call_once(once, [] { mysql_library_init(0, nullptr, nullptr); });
    return mysql_init(nullptr);
}

void setOptions(MYSQL* handle, const MysqlLocation& location)
{
    mysql_optionsv(handle, MYSQL_OPT_CONNECT_TIMEOUT, &location.connectTimeout);
    if (location.readTimeout != 0)
        mysql_optionsv(handle, MYSQL_OPT_READ_TIMEOUT, &location.readTimeout);
    if (location.writeTimeout != 0)
        mysql_optionsv(handle, MYSQL_OPT_WRITE_TIMEOUT, &location.writeTimeout);
    if (location.compress)
        mysql_optionsv(handle, MYSQL_OPT_COMPRESS, nullptr);
    const unsigned int localInfile = location.localInfile ? 1 : 0;
    mysql_optionsv(handle, MYSQL_OPT_LOCAL_INFILE, &localInfile);
    if (location.overTcp && location.socket.empty()) {
        const unsigned int protocol = MYSQL_PROTOCOL_TCP;
        mysql_optionsv(handle, MYSQL_OPT_PROTOCOL, &protocol);
    }
    mysql_optionsv(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_optionsv(handle, MYSQL_OPT_CONNECT_ATTR_ADD, "program_name", location.programName.c_str());
    setMysqlTls(handle, location);
}

const char* orNull(const std::string& text)
{
    return text.empty() ? nullptr : text.c_str();
}

sql::ResultSet readRows(MYSQL_RES* result)
{
    sql::ResultSet set;
    const unsigned int columns = mysql_num_fields(result);
    const MYSQL_FIELD* fields = mysql_fetch_fields(result);
    for (unsigned int i = 0; i < columns; ++i)
        set.columns.emplace_back(fields[i].name, fields[i].name_length);
    set.rows.reserve(mysql_num_rows(result));
    while (const MYSQL_ROW row = mysql_fetch_row(result)) {
        const unsigned long* lengths = mysql_fetch_lengths(result);
        std::vector<sql::Value>& values = set.rows.emplace_back();
        values.reserve(columns);
        for (unsigned int i = 0; i < columns; ++i)
            values.push_back(row[i] ? mysqlValue(fields[i], {row[i], lengths[i]}) : sql::Value(std::monostate{}));
    }
    return set;
}

} // namespace

// Lets the library's operations run with pauses wherever they would block: the non-blocking interface of Connector/C
// (mysql_real_query_start and _cont).
class MysqlConnection::Pace {
public:
    Pace(const MysqlConnection& connection, bool heedStop) : m_connection(connection), m_heedStop(heedStop) {}

    // start and proceed give back what they wait for, 0 at the end.
    template <class Start, class Proceed>
    void run(Start start, Proceed proceed)
    {
        for (int waits = start(); waits != 0;)
            waits = proceed(pause(waits));
    }
    // The server was asked to stop the statement (or, while connecting, the attempt was given up).
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    int pause(int waits)
    {
        const For what = (waits & MYSQL_WAIT_WRITE) == 0 ? For::Reading : (waits & MYSQL_WAIT_READ) == 0 ? For::Writing : For::Both;
        const bool hasTimeout = (waits & MYSQL_WAIT_TIMEOUT) != 0;
        int left = hasTimeout ? static_cast<int>(mysql_get_timeout_value_ms(m_connection.m_handle)) : -1;
        if (m_stopped) // a server that does not stop by then is out of reach
            left = hasTimeout ? std::min(left, 10'000) : 10'000;
        switch (m_connection.waitFor(mysql_get_socket(m_connection.m_handle), what, left, m_heedStop && !m_stopped)) {
        case Wait::Ready: return waits & (MYSQL_WAIT_READ | MYSQL_WAIT_WRITE | MYSQL_WAIT_EXCEPT);
        case Wait::TimedOut: return MYSQL_WAIT_TIMEOUT;
        case Wait::Stopped: break;
        }
        m_stopped = true;
        return m_connection.killStatement() ? pause(waits) : MYSQL_WAIT_TIMEOUT;
    }

    const MysqlConnection& m_connection;
    bool m_heedStop;
    bool m_stopped = false;
};

MysqlConnection::MysqlConnection(const MysqlLocation& location, const ConnectionOptions& options)
    : ServerConnection(options.stop), m_location(location)
{
}

Result<std::unique_ptr<MysqlConnection>> MysqlConnection::open(const MysqlLocation& location, const ConnectionOptions& options)
{
    std::unique_ptr<MysqlConnection> connection(new MysqlConnection(location, options));
    RETORT_CHECK(connection->connect());
    const sql::ServerInfo server = connection->server();
    if (location.mustBeMariadb && !server.isMariadb()) // sqlalchemy dialects/mysql/base.py: _set_mariadb
        return fail(ErrorCode::Configuration, "MySQL version " + std::string(mysql_get_server_info(connection->m_handle))
                                                  + " is not a MariaDB variant: the database URL must begin with mysql://");
    RETORT_CHECK(connection->prepareSession(options));
    return connection;
}

MysqlConnection::~MysqlConnection()
{
    assert(onOwnThread());
    mysql_close(m_handle);
}

Result<void> MysqlConnection::connect()
{
    m_handle = newHandle();
    if (!m_handle)
        return fail(ErrorCode::Database, "Cannot connect to MySQL: out of memory");
    if (const std::string file = unreadableTlsFile(m_location); !file.empty())
        return fail(ErrorCode::Configuration, "Cannot connect to MySQL at " + m_location.where() + ": " + file);
    mysql_optionsv(m_handle, MYSQL_OPT_NONBLOCK, nullptr);
    setOptions(m_handle, m_location);
    MYSQL* connected = nullptr;
    Pace pace(*this, true);
    pace.run(
        [&] {
            return mysql_real_connect_start(&connected, m_handle, orNull(m_location.host), m_location.user.c_str(),
                                            m_location.password ? m_location.password->reveal().c_str() : nullptr,
                                            orNull(m_location.database), m_location.port, orNull(m_location.socket),
                                            CLIENT_FOUND_ROWS);
        },
        [&](int ready) { return mysql_real_connect_cont(&connected, m_handle, ready); });
    m_connected = connected != nullptr;
    if (m_connected && lacksMysqlTls(m_handle, m_location))
        return fail(ErrorCode::Database, "Cannot connect to MySQL at " + m_location.where() + ": the database URL asks for TLS and the server has none");
    if (m_connected)
        return {};
    if (pace.stopped())
        return fail(ErrorCode::Cancelled, "Cancelled while connecting to MySQL at " + m_location.where() + ".");
    return std::unexpected(mysqlConnectError(m_location, m_handle));
}

// pymysql/connections.py: Connection.connect
Result<void> MysqlConnection::prepareSession(const ConnectionOptions& options)
{
    RETORT_CHECK(execute("SET NAMES utf8mb4")); // the server's own collation for it
    for (const std::string& statement : m_location.sessionStatements)
        RETORT_CHECK(execute(statement));
    if (options.readOnly)
        RETORT_CHECK(execute("SET SESSION TRANSACTION READ ONLY"));
    return setTimeouts(options);
}

// Both servers count in whole seconds, 0 meaning not at all where it is allowed: a shorter wait is a second. MySQL's limit
// on statements is of SELECT only, so what it has is the nearest thing.
Result<void> MysqlConnection::setTimeouts(const ConnectionOptions& options)
{
    const bool mariadb = server().isMariadb();
    if (options.lockTimeout) {
        const std::string seconds = std::to_string(std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(*options.lockTimeout).count()));
        RETORT_CHECK(execute("SET SESSION lock_wait_timeout = " + seconds + ", innodb_lock_wait_timeout = " + seconds));
    }
    if (options.statementTimeout) {
        const std::int64_t milliseconds = options.statementTimeout->count();
        RETORT_CHECK(execute(mariadb ? "SET SESSION max_statement_time = " + std::to_string(static_cast<double>(milliseconds) / 1000.0)
                                     : "SET SESSION max_execution_time = " + std::to_string(milliseconds)));
    }
    return {};
}

std::uint64_t MysqlConnection::sessionId() const
{
    return mysql_thread_id(m_handle);
}

// sqlalchemy dialects/mysql/base.py: _parse_server_version
sql::ServerInfo MysqlConnection::server() const
{
    std::string_view text = mysql_get_server_info(m_handle);
    sql::ServerInfo info;
    info.product = text.contains("MariaDB") ? "MariaDB" : "MySQL";
    if (info.isMariadb() && text.starts_with("5.5.5-"))
        text.remove_prefix(6);
    for (int& part : info.version) {
        const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), part);
        if (status != std::errc())
            break;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (!text.starts_with('.'))
            break;
        text.remove_prefix(1);
    }
    unsigned int status = 0;
    mariadb_get_infov(m_handle, MARIADB_CONNECTION_SERVER_STATUS, &status);
    info.backslashEscapes = (status & SERVER_STATUS_NO_BACKSLASH_ESCAPES) == 0;
    return info;
}

Result<sql::ResultSet> MysqlConnection::execute(std::string_view statement)
{
    return run(statement, true);
}

Result<sql::ResultSet> MysqlConnection::run(std::string_view statement, bool heedStop)
{
    forgetInterrupt();
    if (heedStop && askedToStop())
        return fail(ErrorCode::Cancelled, "cancelled before the statement began");
    Pace pace(*this, heedStop);
    int failed = 0;
    pace.run([&] { return mysql_real_query_start(&failed, m_handle, statement.data(), statement.size()); },
             [&](int ready) { return mysql_real_query_cont(&failed, m_handle, ready); });
    if (failed != 0)
        return std::unexpected(executionError(pace));
    auto result = readResult(pace);
    if (result) {
        if (auto rest = skipFurtherResults(pace); !rest)
            result = std::unexpected(std::move(rest).error());
    }
    if (!pace.stopped())
        return result;
    // The kill may have come too late for this statement and must not meet the next. SELECT SLEEP() ends without an error
    // on MySQL; a change that went through despite the kill is one.
    refreshStatus();
    if (result && !result->columns.empty())
        return fail(ErrorCode::Cancelled, "interrupted");
    return result;
}

Result<sql::ResultSet> MysqlConnection::readResult(Pace& pace)
{
    MYSQL_RES* stored = nullptr;
    pace.run([&] { return mysql_store_result_start(&stored, m_handle); },
             [&](int ready) { return mysql_store_result_cont(&stored, m_handle, ready); });
    const ResultPointer result(stored, &mysql_free_result);
    if (!result && mysql_errno(m_handle) != 0)
        return std::unexpected(executionError(pace));
    sql::ResultSet set = result ? readRows(result.get()) : sql::ResultSet();
    set.rowsAffected = static_cast<std::int64_t>(mysql_affected_rows(m_handle)); // -1 as the library has it
    return set;
}

// CALL gives more than one; the first is the answer, as in PyMySQL.
Result<void> MysqlConnection::skipFurtherResults(Pace& pace)
{
    while (mysql_more_results(m_handle) != 0) {
        int status = 0;
        pace.run([&] { return mysql_next_result_start(&status, m_handle); },
                 [&](int ready) { return mysql_next_result_cont(&status, m_handle, ready); });
        if (status > 0)
            return std::unexpected(executionError(pace));
        RETORT_CHECK(readResult(pace));
    }
    return {};
}

Error MysqlConnection::executionError(const Pace& pace)
{
    const unsigned int number = mysql_errno(m_handle);
    Error words = mysqlError(m_handle);
    if (isLostConnection(number)) {
        m_lost = true;
        return Error{.code = ErrorCode::Database,
                     .message = "The connection to MySQL at " + m_location.where()
                                + " was lost; what was not committed by then is not in the database"}
            .causedBy(std::move(words));
    }
    refreshStatus();
    constexpr unsigned int queryInterrupted = 1317;
    constexpr unsigned int sortAborted = 1028;
    if (pace.stopped() && (number == queryInterrupted || number == sortAborted))
        return Error{.code = ErrorCode::Cancelled, .message = "interrupted"}.causedBy(std::move(words));
    return words;
}

// False when there is no statement to be stopped yet: the connection is still being made.
bool MysqlConnection::killStatement() const
{
    if (!m_connected)
        return false;
    const Handle second(newHandle(), &mysql_close);
    if (!second)
        return true;
    setOptions(second.get(), m_location);
    if (mysql_real_connect(second.get(), orNull(m_location.host), m_location.user.c_str(),
                           m_location.password ? m_location.password->reveal().c_str() : nullptr, nullptr,
                           m_location.port, orNull(m_location.socket), 0)
        != nullptr)
        mysql_query(second.get(), ("KILL QUERY " + std::to_string(mysql_thread_id(m_handle))).c_str());
    return true; // where that failed, the statement goes on until pause() loses its patience
}

// An error comes without the server's status, and the statement may have ended the transaction all the same.
void MysqlConnection::refreshStatus()
{
    if (mysql_query(m_handle, "DO 0") != 0 && isLostConnection(mysql_errno(m_handle)))
        m_lost = true;
}

Result<void> MysqlConnection::begin()
{
    RETORT_CHECK(run("BEGIN", false));
    return {};
}

Result<void> MysqlConnection::commit()
{
    RETORT_CHECK(run("COMMIT", false));
    return {};
}

Result<void> MysqlConnection::rollback()
{
    RETORT_CHECK(run("ROLLBACK", false));
    return {};
}

std::string MysqlConnection::certificateFingerprint() const
{
    const MARIADB_X509_INFO* info = nullptr;
    constexpr unsigned int bits = 256;
    if (!mysql_get_ssl_cipher(m_handle) || mariadb_get_infov(m_handle, MARIADB_TLS_PEER_CERT_INFO, &info, bits) != 0 || !info)
        return {};
    return info->fingerprint;
}

bool MysqlConnection::inTransaction() const
{
    unsigned int status = 0;
    return !m_lost && mariadb_get_infov(m_handle, MARIADB_CONNECTION_SERVER_STATUS, &status) == 0
           && (status & SERVER_STATUS_IN_TRANS) != 0;
}

} // namespace retort::database
