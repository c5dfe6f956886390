#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/database/connection_options.h"
#include "core/database/postgresql_location.h"
#include "core/database/server_connection.h"

struct pg_conn;
struct pg_result;

namespace retort::database {

// One PostgreSQL database over libpq. It is opened, used and destroyed in one thread; only interrupt() may be called from
// another.
//
// Statements go to the server as they are, by the simple protocol, as psycopg2 sends them without parameters: a string may
// hold several, which outside a transaction succeed or fail together; the result is the last one's. Values come back as
// postgresqlValue() reads them. A statement that fails inside a transaction leaves that to be rolled back: until then the
// server refuses everything else, and commit() fails.
class PostgresqlConnection final : public ServerConnection {
public:
    // Errors: Database with what, where and what to do, caused by the server's words; Configuration for an option value
    // that libpq refuses; Cancelled when the stop token was stopped first. Without connect_timeout in the location, the
    // system decides how long a silent host is waited for.
    [[nodiscard]] static Result<std::unique_ptr<PostgresqlConnection>> open(const PostgresqlLocation& location,
                                                                            const ConnectionOptions& options = {});
    ~PostgresqlConnection() override;
    PostgresqlConnection(const PostgresqlConnection&) = delete;
    PostgresqlConnection& operator=(const PostgresqlConnection&) = delete;

    [[nodiscard]] std::string_view dialectName() const override { return "postgresql"; }
    [[nodiscard]] sql::ServerInfo server() const override;
    [[nodiscard]] std::uint64_t sessionId() const override;
    // After "The connection to PostgreSQL at ... was lost" nothing can be done with the connection any more.
    [[nodiscard]] Result<sql::ResultSet> execute(std::string_view statement) override;
    // COPY ... FROM STDIN with what `next` gives, a block at a time, up to one that is empty; the number of rows. Nothing of
    // it is in when it fails, also when `next` does.
    [[nodiscard]] Result<std::int64_t> copyIn(std::string_view statement, const std::function<Result<std::string_view>()>& next);
    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> commit() override;
    [[nodiscard]] Result<void> rollback() override;
    // As the server says it: also true in a transaction that failed, until it is rolled back.
    [[nodiscard]] bool inTransaction() const override;
    [[nodiscard]] bool isLost() const override;

private:
    struct Answer;

    PostgresqlConnection(const PostgresqlLocation& location, const ConnectionOptions& options);

    [[nodiscard]] Result<void> connect(const PostgresqlLocation& location);
    [[nodiscard]] Result<void> awaitConnected(const PostgresqlLocation& location);
    [[nodiscard]] Result<void> prepareSession(const ConnectionOptions& options);
    // heedStop: not while a transaction ends, which has to happen whoever wants to stop.
    [[nodiscard]] Result<sql::ResultSet> run(std::string_view statement, bool heedStop);
    [[nodiscard]] Result<Answer> awaitAnswer(bool heedStop);
    [[nodiscard]] Result<void> learnTypes(const Answer& answer);
    [[nodiscard]] Result<void> sendBlocks(const std::function<Result<std::string_view>()>& next);
    [[nodiscard]] bool awaitResult(Answer& answer, bool heedStop);
    void take(Answer& answer, pg_result* result);
    void cancelStatement() const;
    [[nodiscard]] Error lost(Error words) const;

    std::string m_where;
    std::map<unsigned int, std::string> m_typeNames; // by OID, of types that are not PostgreSQL's own
    pg_conn* m_handle = nullptr;
};

} // namespace retort::database
