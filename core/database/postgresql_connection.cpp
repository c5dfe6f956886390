#include "core/database/postgresql_connection.h"

#include <libpq-fe.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "core/database/postgresql_error.h"
#include "core/database/postgresql_values.h"

namespace retort::database {

namespace {

using ResultPointer = std::unique_ptr<PGresult, decltype(&PQclear)>;

sql::ResultSet read(const PGresult* result, const std::map<unsigned int, std::string>& typeNames)
{
    sql::ResultSet set;
    const int columns = PQnfields(result);
    for (int i = 0; i < columns; ++i)
        set.columns.emplace_back(PQfname(result, i));
    const int rows = PQntuples(result);
    set.rows.reserve(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        std::vector<sql::Value>& values = set.rows.emplace_back();
        values.reserve(static_cast<std::size_t>(columns));
        for (int i = 0; i < columns; ++i) {
            const std::string_view text(PQgetvalue(result, row, i), static_cast<std::size_t>(PQgetlength(result, row, i)));
            if (PQgetisnull(result, row, i) != 0)
                values.emplace_back(std::monostate{});
            else if (const auto named = typeNames.find(PQftype(result, i)); named != typeNames.end())
                values.push_back(postgresqlValue(named->second, text));
            else
                values.push_back(postgresqlValue(PQftype(result, i), text));
        }
    }
    const std::string_view affected = PQcmdTuples(const_cast<PGresult*>(result)); // reads only
    std::from_chars(affected.data(), affected.data() + affected.size(), set.rowsAffected);
    return set;
}

// connect_timeout is of PQconnectdb(), not of the polling that can be stopped. For each host, as there.
std::optional<std::chrono::seconds> timeoutOf(const PostgresqlLocation& location)
{
    const std::string* text = location.keyword("connect_timeout");
    int seconds = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), seconds).ec != std::errc() || seconds <= 0)
        return std::nullopt;
    const std::string* hosts = location.keyword("host");
    const auto count = hosts ? std::ranges::count(*hosts, ',') + 1 : 1;
    return std::chrono::seconds(std::max(seconds, 2) * count); // libpq: less than 2 is taken as 2
}

} // namespace

// What the server sent for one string of statements.
struct PostgresqlConnection::Answer {
    ResultPointer last{nullptr, &PQclear};
    std::optional<Error> error;
    bool cancelSent = false;
    std::chrono::steady_clock::time_point cancelledAt;
    bool cancelled = false; // by us: the server's error says that the statement was canceled
};

PostgresqlConnection::PostgresqlConnection(const PostgresqlLocation& location, const ConnectionOptions& options)
    : ServerConnection(options.stop), m_where(location.where())
{
}

Result<std::unique_ptr<PostgresqlConnection>> PostgresqlConnection::open(const PostgresqlLocation& location,
                                                                         const ConnectionOptions& options)
{
    std::unique_ptr<PostgresqlConnection> connection(new PostgresqlConnection(location, options));
    RETORT_CHECK(connection->connect(location));
    RETORT_CHECK(connection->prepareSession(options));
    return connection;
}

PostgresqlConnection::~PostgresqlConnection()
{
    assert(onOwnThread());
    PQfinish(m_handle);
}

Result<void> PostgresqlConnection::connect(const PostgresqlLocation& location)
{
    std::vector<const char*> names;
    std::vector<const char*> values;
    const auto give = [&](const char* name, const char* value) {
        names.push_back(name);
        values.push_back(value);
    };
    give("fallback_application_name", "retort");
    for (const auto& [name, value] : location.keywords)
        give(name.c_str(), value.c_str());
    if (location.password)
        give("password", location.password->reveal().c_str());
    give("client_encoding", "UTF8"); // Retort's own text; what the URL says would only change the way there and back
    give(nullptr, nullptr);
    m_handle = PQconnectStartParams(names.data(), values.data(), 0);
    if (!m_handle)
        return fail(ErrorCode::Database, "Cannot connect to PostgreSQL: out of memory");
    PQsetNoticeProcessor(m_handle, [](void*, const char*) {}, nullptr); // libpq would print them on stderr
    return awaitConnected(location);
}

Result<void> PostgresqlConnection::awaitConnected(const PostgresqlLocation& location)
{
    using Clock = std::chrono::steady_clock;
    const auto timeout = timeoutOf(location);
    const auto deadline = Clock::now() + timeout.value_or(std::chrono::seconds(0));
    PostgresPollingStatusType state = isLost() ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED)
            return std::unexpected(postgresqlConnectError(location, m_handle));
        int left = -1;
        if (timeout)
            left = static_cast<int>(std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count()));
        switch (waitFor(PQsocket(m_handle), state == PGRES_POLLING_READING ? For::Reading : For::Writing, left, true)) {
        case Wait::Ready: break;
        case Wait::Stopped: return fail(ErrorCode::Cancelled, "Cancelled while connecting to PostgreSQL at " + m_where + ".");
        case Wait::TimedOut:
            return fail(ErrorCode::Database,
                        "Cannot connect to PostgreSQL at " + m_where + ": it did not answer within "
                            + std::to_string(timeout->count())
                            + " seconds. Check host and port in the database URL, and the network between");
        }
        state = PQconnectPoll(m_handle);
    }
    return {};
}

// psycopg2 connection_int.c: conn_setup. Dates are read in ISO order.
Result<void> PostgresqlConnection::prepareSession(const ConnectionOptions& options)
{
    const char* dateStyle = PQparameterStatus(m_handle, "DateStyle");
    if (!dateStyle || !std::string_view(dateStyle).starts_with("ISO"))
        RETORT_CHECK(execute("SET datestyle TO 'ISO'"));
    if (options.readOnly)
        RETORT_CHECK(execute("SET default_transaction_read_only TO on"));
    if (options.lockTimeout)
        RETORT_CHECK(execute("SET lock_timeout TO " + std::to_string(options.lockTimeout->count())));
    if (options.statementTimeout)
        RETORT_CHECK(execute("SET statement_timeout TO " + std::to_string(options.statementTimeout->count())));
    return {};
}

sql::ServerInfo PostgresqlConnection::server() const
{
    const int version = PQserverVersion(m_handle); // 170006, before 10: 90624
    const char* standard = PQparameterStatus(m_handle, "standard_conforming_strings");
    return {.product = "PostgreSQL",
            .version = {version / 10'000, version >= 100'000 ? version % 10'000 : version / 100 % 100,
                        version >= 100'000 ? 0 : version % 100},
            .backslashEscapes = standard && std::string_view(standard) == "off"};
}

std::uint64_t PostgresqlConnection::sessionId() const
{
    return static_cast<std::uint64_t>(PQbackendPID(m_handle));
}

Error PostgresqlConnection::lost(Error words) const
{
    return Error{.code = ErrorCode::Database,
                 .message = "The connection to PostgreSQL at " + m_where
                            + " was lost; what was not committed by then is not in the database"}
        .causedBy(std::move(words));
}

Result<sql::ResultSet> PostgresqlConnection::execute(std::string_view statement)
{
    return run(statement, true);
}

Result<sql::ResultSet> PostgresqlConnection::run(std::string_view statement, bool heedStop)
{
    forgetInterrupt();
    if (statement.contains('\0'))
        return fail(ErrorCode::Database, "A string literal cannot contain NUL (0x00) characters.");
    if (heedStop && askedToStop())
        return fail(ErrorCode::Cancelled, "cancelled before the statement began");
    if (PQsendQuery(m_handle, std::string(statement).c_str()) == 0) {
        Error words = postgresqlError(m_handle);
        return std::unexpected(isLost() ? lost(std::move(words)) : std::move(words));
    }
    RETORT_TRY(const Answer answer, awaitAnswer(heedStop));
    if (!answer.last)
        return sql::ResultSet();
    RETORT_CHECK(learnTypes(answer));
    return read(answer.last.get(), m_typeNames);
}

Result<std::int64_t> PostgresqlConnection::copyIn(std::string_view statement, const std::function<Result<std::string_view>()>& next)
{
    forgetInterrupt();
    if (askedToStop())
        return fail(ErrorCode::Cancelled, "cancelled before the statement began");
    if (PQsendQuery(m_handle, std::string(statement).c_str()) == 0) {
        Error words = postgresqlError(m_handle);
        return std::unexpected(isLost() ? lost(std::move(words)) : std::move(words));
    }
    Answer begun;
    if (!awaitResult(begun, true))
        return std::unexpected(lost(postgresqlError(m_handle)));
    const ResultPointer first(PQgetResult(m_handle), &PQclear);
    if (PQresultStatus(first.get()) != PGRES_COPY_IN) {
        Error words = postgresqlError(first.get());
        RETORT_CHECK(awaitAnswer(true));
        return std::unexpected(std::move(words));
    }
    const auto sent = sendBlocks(next);
    PQputCopyEnd(m_handle, sent ? nullptr : "the rows could not be read to the end");
    const auto answer = awaitAnswer(true);
    RETORT_CHECK(sent);
    if (!answer)
        return std::unexpected(answer.error());
    return answer->last ? read(answer->last.get(), m_typeNames).rowsAffected : 0;
}

Result<void> PostgresqlConnection::sendBlocks(const std::function<Result<std::string_view>()>& next)
{
    for (;;) {
        RETORT_TRY(const std::string_view block, next());
        if (block.empty())
            return {};
        if (askedToStop())
            return fail(ErrorCode::Cancelled, "interrupted");
        if (PQputCopyData(m_handle, block.data(), static_cast<int>(block.size())) != 1)
            return std::unexpected(isLost() ? lost(postgresqlError(m_handle)) : postgresqlError(m_handle));
    }
}

// The names of types that are not PostgreSQL's own, once for each.
Result<void> PostgresqlConnection::learnTypes(const Answer& answer)
{
    for (int i = 0; i < PQnfields(answer.last.get()); ++i) {
        const unsigned int oid = PQftype(answer.last.get(), i);
        if (oid < firstUserOid || m_typeNames.contains(oid) || PQntuples(answer.last.get()) == 0)
            continue;
        RETORT_TRY(const sql::ResultSet named, run("SELECT typname FROM pg_catalog.pg_type WHERE oid = " + std::to_string(oid), true));
        const auto* name = named.rows.empty() ? nullptr : std::get_if<std::string>(&named.rows.front().front());
        m_typeNames.emplace(oid, name ? *name : std::string());
    }
    return {};
}

// Everything up to the end of the answer, so that the connection is free again whatever it was.
Result<PostgresqlConnection::Answer> PostgresqlConnection::awaitAnswer(bool heedStop)
{
    Answer answer;
    while (awaitResult(answer, heedStop)) {
        PGresult* result = PQgetResult(m_handle);
        if (!result)
            break;
        take(answer, result);
    }
    if (!isLost() && answer.error) {
        if (answer.cancelled)
            return std::unexpected(Error{.code = ErrorCode::Cancelled, .message = "interrupted"}.causedBy(*std::move(answer.error)));
        return std::unexpected(*std::move(answer.error));
    }
    if (isLost())
        return std::unexpected(lost(answer.error ? *std::move(answer.error) : postgresqlError(m_handle)));
    return answer;
}

// Until PQgetResult() would not block. False when the connection is gone.
bool PostgresqlConnection::awaitResult(Answer& answer, bool heedStop)
{
    constexpr auto patience = std::chrono::seconds(10); // a server that does not answer a cancel by then is out of reach
    while (PQisBusy(m_handle) != 0) {
        switch (waitFor(PQsocket(m_handle), For::Reading, answer.cancelSent ? 100 : -1, heedStop && !answer.cancelSent)) {
        case Wait::Ready: break;
        case Wait::Stopped:
            cancelStatement();
            answer.cancelSent = true;
            answer.cancelledAt = std::chrono::steady_clock::now();
            continue;
        case Wait::TimedOut:
            if (std::chrono::steady_clock::now() - answer.cancelledAt < patience)
                continue;
            shutdown(PQsocket(m_handle), SHUT_RDWR);
            break;
        }
        if (PQconsumeInput(m_handle) == 0)
            return PQisBusy(m_handle) == 0 && !isLost();
    }
    return true;
}

void PostgresqlConnection::take(Answer& answer, PGresult* taken)
{
    ResultPointer result(taken, &PQclear);
    switch (PQresultStatus(result.get())) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_EMPTY_QUERY: answer.last = std::move(result); return;
    case PGRES_COPY_IN:
    case PGRES_COPY_BOTH: PQputCopyEnd(m_handle, "COPY FROM STDIN is not supported in a migration"); return; // fails with these words
    case PGRES_COPY_OUT: {
        char* row = nullptr;
        while (PQgetCopyData(m_handle, &row, 0) > 0)
            PQfreemem(row);
        answer.error = Error{.code = ErrorCode::Database, .message = "can't execute COPY TO: its rows would go nowhere"};
        return;
    }
    default: break;
    }
    if (answer.error)
        return;
    answer.error = postgresqlError(result.get());
    const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    answer.cancelled = answer.cancelSent && state && std::string_view(state) == "57014";
}

// Over a connection of its own, encrypted as this one is. When it fails there is nothing more to be done: the statement
// goes on, and awaitResult() gives up in the end.
void PostgresqlConnection::cancelStatement() const
{
    const std::unique_ptr<PGcancelConn, decltype(&PQcancelFinish)> cancel(PQcancelCreate(m_handle), &PQcancelFinish);
    PQcancelBlocking(cancel.get());
}

Result<void> PostgresqlConnection::begin()
{
    RETORT_CHECK(run("BEGIN", false));
    return {};
}

Result<void> PostgresqlConnection::commit()
{
    // The server answers the COMMIT of a failed transaction with a rollback, and without an error.
    const bool failed = PQtransactionStatus(m_handle) == PQTRANS_INERROR;
    RETORT_CHECK(run("COMMIT", false));
    if (failed)
        return fail(ErrorCode::Database, "The transaction could not be committed, because a statement in it had failed; it was rolled back");
    return {};
}

Result<void> PostgresqlConnection::rollback()
{
    RETORT_CHECK(run("ROLLBACK", false));
    return {};
}

bool PostgresqlConnection::inTransaction() const
{
    const PGTransactionStatusType status = PQtransactionStatus(m_handle);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

bool PostgresqlConnection::isLost() const
{
    return PQstatus(m_handle) == CONNECTION_BAD;
}

} // namespace retort::database
