#pragma once

#include <memory>

#include "core/database/connection_options.h"
#include "core/database/mysql_location.h"
#include "core/database/server_connection.h"

struct st_mysql;

namespace retort::database {

// One MySQL or MariaDB server over MariaDB Connector/C. It is opened, used and destroyed in one thread; only interrupt()
// may be called from another.
//
// A string is one statement: the server refuses a second one (error 1064), as it does from PyMySQL. rowsAffected counts the
// rows that an UPDATE found, as SQLAlchemy's drivers are told to. Most DDL commits the transaction it stands in, before it
// runs and whether or not it succeeds; inTransaction() is what the server says afterwards.
class MysqlConnection final : public ServerConnection {
public:
    // Errors: Database with what, where and what to do, caused by the server's words; Configuration for a mariadb:// URL
    // with a MySQL behind it; Cancelled when the stop token was stopped first.
    [[nodiscard]] static Result<std::unique_ptr<MysqlConnection>> open(const MysqlLocation& location,
                                                                       const ConnectionOptions& options = {});
    ~MysqlConnection() override;
    MysqlConnection(const MysqlConnection&) = delete;
    MysqlConnection& operator=(const MysqlConnection&) = delete;

    // What the URL says, whatever the server is: mysql:// at a MariaDB stays "mysql", as it does in SQLAlchemy.
    [[nodiscard]] std::string_view dialectName() const override { return m_location.mustBeMariadb ? "mariadb" : "mysql"; }
    [[nodiscard]] sql::ServerInfo server() const override;
    [[nodiscard]] std::uint64_t sessionId() const override;
    // After "The connection to MySQL at ... was lost" nothing can be done with the connection any more.
    [[nodiscard]] Result<sql::ResultSet> execute(std::string_view statement) override;
    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> commit() override;
    [[nodiscard]] Result<void> rollback() override;
    [[nodiscard]] bool inTransaction() const override;
    [[nodiscard]] bool isLost() const override { return m_lost; }
    // SHA-256 of the server's certificate, as "AB:CD:..."; empty without TLS.
    [[nodiscard]] std::string certificateFingerprint() const;

private:
    class Pace;

    MysqlConnection(const MysqlLocation& location, const ConnectionOptions& options);

    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> prepareSession(const ConnectionOptions& options);
    [[nodiscard]] Result<void> setTimeouts(const ConnectionOptions& options);
    // heedStop: not while a transaction ends, which has to happen whoever wants to stop.
    [[nodiscard]] Result<sql::ResultSet> run(std::string_view statement, bool heedStop);
    [[nodiscard]] Result<sql::ResultSet> readResult(Pace& pace);
    [[nodiscard]] Result<void> skipFurtherResults(Pace& pace);
    [[nodiscard]] Error executionError(const Pace& pace);
    [[nodiscard]] bool killStatement() const;
    void refreshStatus();

    MysqlLocation m_location; // kept for the second connection that stops a statement of the first
    st_mysql* m_handle = nullptr;
    bool m_connected = false;
    bool m_lost = false;
};

} // namespace retort::database
